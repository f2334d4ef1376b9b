"""What a cause is called, what is said about it, and which picture stands for it."""

from collections.abc import Mapping
from typing import Final

from game.language.language import Language
from game.session.views import LedgerBar
from game.vocabulary.catalogue import LEVER_IDS

_MODEL_ICONS: Final = {
    "message_fatigue": "mail",
    "service": "headset",
    "expectation": "star",
    "word_of_mouth": "chat",
    "time": "clock",
    "purpose_drift": "branch",
    "selling_in_service": "tag",
    "wrong_contact": "user",
    "brand_inconsistency": "brand_guideline",
    "discovery": "eye",
    "breach": "unlock",
    "regulator": "balance",
    "complaints": "complaint",
    "spill_over": "megaphone",
    "arrivals_and_departures": "door",
    "baseline": "shop",
    "earlier": "clock",
    "customer_count": "users",
    "rest_of_month": "shop",
    "together": "plus",
}


def cause_name(words: Language, cause: str) -> str:
    """The name of a tactic, lever, event or mechanism of the model."""
    return _found(words, cause, "name", "title") or words.text(f"cause.{cause}.name")


def is_played(words: Language, cause: str) -> bool:
    """Whether a cause is a card of the player's, not something that customers or events did."""
    return any(words.has(f"{kind}.{cause}.name") for kind in ("tactic", "lever"))


def cause_line(words: Language, cause: str) -> str:
    """One sentence about it, or nothing where there is none."""
    return _found(words, cause, "line", "body")


def _found(words: Language, cause: str, said: str, said_of_event: str) -> str:
    """What is said of a cause, whatever it is; nothing where nothing is."""
    keys = (
        f"cause.{cause}.{said}",
        f"tactic.{cause}.{said}",
        f"lever.{cause}.{said}",
        f"event.{cause}.{said_of_event}",
        f"screen.happening.{cause}.{said_of_event}",
    )
    return next((words.text(key) for key in keys if words.has(key)), "")


def cause_icon(bar: LedgerBar, groups: Mapping[str, str]) -> str:
    """The icon of a cause: a tactic's group, the lever's own, a picture for the mechanism.

    Args:
        bar: the cause with its kind.
        groups: tactic id → group, of the hand.
    """
    if bar.kind == "tactic":
        return f"group_{groups.get(bar.cause, 'personal')}"
    if bar.cause in LEVER_IDS:
        return bar.cause
    if bar.kind == "event":
        return "mail"
    return _MODEL_ICONS.get(bar.cause, "info")
