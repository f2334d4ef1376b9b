"""Words of the field on any page: with a dotted line, and what they mean in a tooltip."""

from collections.abc import Mapping
from typing import Final

from game.language.language import Language
from game.widgets.canvas import Align
from game.widgets.explained import Explained
from game.widgets.indicators import Icon
from game.widgets.layout import Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.text import BODY, SECONDARY, TextStyle
from game.widgets.tooltip import Tip
from game.widgets.words import Heading, Paragraph

TERMS: Final[Mapping[str, tuple[str, ...]]] = {
    "people": (
        "trust",
        "satisfaction",
        "expectation",
        "churn",
        "complaint",
        "word_of_mouth",
        "reputation",
        "fatigue",
    ),
    "asking": (
        "openness",
        "consent",
        "opt_in",
        "opt_out",
        "control_panel",
        "purpose_drift",
        "audience",
        "reach",
    ),
    "tactic": (
        "level",
        "relevance",
        "irritation",
        "delight",
        "surprise",
        "social_proof",
        "depth",
        "visibility",
        "selling",
        "intrusion",
        "message_load",
        "lead_time",
    ),
    "data": ("declared", "observed", "inferred", "bought", "data_quality", "integration"),
    "money": ("revenue", "contribution", "equity", "budget", "goal_points"),
    "knowing": (
        "measured_trust",
        "true_trust",
        "survey_error",
        "prediction",
        "calibration",
        "forecast",
        "counterfactual",
        "baseline",
        "together",
        "doing_nothing",
        "cause",
        "branch",
        "sample",
        "seed",
    ),
    "evidence": (
        "finding",
        "tested",
        "stated",
        "case",
        "reported",
        "analysis",
        "guess",
        "assumption",
    ),
}
"""Group → terms, in the order of the glossary."""

OF_MEASURE: Final[Mapping[str, str]] = {
    "trust": "trust",
    "trust_measured": "measured_trust",
    "trust_true": "true_trust",
    "revenue": "revenue",
    "revenue_cents": "revenue",
    "contribution": "contribution",
    "contribution_cents": "contribution",
    "cash_cents": "budget",
    "churn_rate": "churn",
    "complaints": "complaint",
    "complaints_per_1000": "complaint",
    "data_complaints_per_1000": "complaint",
    "consent": "consent",
    "consent_share": "consent",
    "message_load": "message_load",
    "satisfaction": "satisfaction",
    "reputation": "reputation",
    "equity": "equity",
    "customer_equity_cents": "equity",
    "goal_index": "goal_points",
    "reached": "reach",
}
"""Measure → the term that explains it."""

OF_STRENGTH: Final[Mapping[str, str]] = {
    "observed": "finding",
    "stated": "stated",
    "reported": "reported",
    "case": "case",
    "analysis": "analysis",
    "fact": "tested",
}
"""Strength of a row of evidence → the term that explains it."""


def tip_of(words: Language, term: str) -> Tip:
    """What a tooltip says of a term."""
    return Tip(
        words.text(f"glossary.{term}.meaning"),
        words.text(f"glossary.{term}.name"),
        words.text("screen.glossary.more"),
    )


def explained(
    words: Language,
    term: str,
    text: str = "",
    style: TextStyle = BODY,
    colour: Colour = "ink",
    *,
    align: Align = "start",
    grow: float = 0.0,
) -> Explained:
    """A text that explains itself.

    Args:
        words: of the game.
        term: id in the glossary.
        text: what stands there; the term's name where it is empty.
        style: of the text.
        colour: likewise.
        align: likewise.
        grow: share of spare room.
    """
    shown = text or words.text(f"glossary.{term}.name")
    return Explained(shown, term, tip_of(words, term), style, colour, align=align, grow=grow)


def explained_note(words: Language, icon: str, term: str, text: str) -> Widget:
    """An icon with a sentence that explains itself."""
    line = explained(words, term, text, SECONDARY, "secondary", grow=1)
    return Row([Icon(icon, 16), line], gap=8, align="start")


def heading(
    words: Language,
    term: str | None,
    text: str,
    style: TextStyle,
    colour: Colour = "ink",
    *,
    grow: float = 0.0,
) -> Paragraph:
    """A title, explained where there is a term for it."""
    if term is None:
        return Heading(text, style, colour, grow=grow)
    return explained(words, term, text, style, colour, grow=grow)
