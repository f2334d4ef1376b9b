"""Saying what will happen before seeing what the firm expects."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.explained import explained
from game.screens.parts.roomy import Divided, note
from game.vocabulary.decisions import DIRECTIONS, Direction, Prediction
from game.widgets.choices import Option, Segmented
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.text import SECONDARY_STRONG

CONFIDENCES: Final = {"guess": 0.4, "fairly": 0.65, "sure": 0.9}


def predict_controls(
    words: Language,
    measure: str,
    direction: Direction | None,
    confidence: float | None,
    on_direction: Callable[[Direction], None],
    on_confidence: Callable[[float], None],
) -> Widget:
    """Which way a measure will go, and how sure the player is of that."""
    question = words.text(f"screen.parts.predict_{measure}")
    ways = {str(each): each for each in DIRECTIONS}
    directions = Segmented(
        [Option(each, words.text(f"screen.parts.direction.{each}")) for each in ways],
        direction or "",
        lambda chosen: on_direction(ways[chosen]),
        label=question,
        key=f"predict.{measure}.direction",
    )
    sure = words.text("screen.parts.how_sure")
    chosen = next((name for name, share in CONFIDENCES.items() if share == confidence), "")
    confidences = Segmented(
        [Option(each, words.text(f"screen.parts.confidence.{each}")) for each in CONFIDENCES],
        chosen,
        lambda name: on_confidence(CONFIDENCES[name]),
        label=words.text("screen.parts.how_sure_of", measure=words.text(f"measure.{measure}")),
        key=f"predict.{measure}.confidence",
    )
    controls = Column(
        [
            explained(words, "prediction", question, SECONDARY_STRONG),
            directions,
            explained(words, "calibration", sure, SECONDARY_STRONG),
            confidences,
        ],
        gap=6,
    )
    return Divided(controls)


def prediction_made(words: Language, prediction: Prediction) -> Widget:
    """What the player said, in a line."""
    nearest = min(CONFIDENCES, key=lambda name: abs(CONFIDENCES[name] - prediction.confidence))
    text = words.text(
        "screen.parts.you_said",
        direction=words.text(f"screen.parts.said.{prediction.direction}"),
        confidence=words.text(f"screen.parts.said.{nearest}"),
    )
    return note("check", text)
