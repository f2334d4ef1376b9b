"""Saying what will happen before seeing what the firm expects."""

from collections.abc import Callable

from game.language.language import Language
from game.screens.parts.explained import explained
from game.screens.parts.prediction_grid import CONFIDENCES, PredictionGrid
from game.screens.parts.roomy import Divided, note
from game.session.predictions import SAME_REVENUE_SHARE, SAME_TRUST_POINTS
from game.vocabulary.decisions import Prediction
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import SECONDARY_STRONG


def predict_controls(
    words: Language,
    measure: str,
    chosen: Prediction | None,
    on_choice: Callable[[Prediction], None],
) -> Widget:
    """Which way a measure will go, and how sure the player is of that."""
    question = words.text(f"screen.parts.predict_{measure}")
    margin = words.text(f"screen.parts.same_{measure}", within=_written_margin(words, measure))
    grid = PredictionGrid(
        words, question, chosen, on_choice, same_means=margin, key=f"predict.{measure}"
    )
    return Divided(
        Column([explained(words, "prediction", question, SECONDARY_STRONG), grid], gap=4)
    )


def _written_margin(words: Language, measure: str) -> str:
    """How little still counts as the same."""
    if measure == "trust":
        return words.number(SAME_TRUST_POINTS, 2)
    return words.percent(SAME_REVENUE_SHARE)


def prediction_made(words: Language, prediction: Prediction) -> Widget:
    """What the player said, in a line."""
    nearest = min(CONFIDENCES, key=lambda name: abs(CONFIDENCES[name] - prediction.confidence))
    text = words.text(
        "screen.parts.you_said",
        direction=words.text(f"screen.parts.said.{prediction.direction}"),
        confidence=words.text(f"screen.parts.said.{nearest}"),
    )
    return note("check", text)
