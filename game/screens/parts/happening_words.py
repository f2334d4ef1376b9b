"""The words of something that happened: a scenario's event, or one the model brought about."""

from collections.abc import Sequence

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.vocabulary.events import GRAVE, EventOccurred


def happening_title(words: Language, event: EventOccurred) -> str:
    """What it is called."""
    for key in (f"event.{event.id}.title", f"screen.happening.{event.id}.title"):
        if words.has(key):
            return words.text(key)
    return cause_name(words, event.id)


def grave_first(events: Sequence[EventOccurred]) -> list[EventOccurred]:
    """Leaks and what the regulator decided before all else, otherwise in order."""
    return sorted(events, key=lambda event: event.id not in GRAVE)


def foremost(events: Sequence[EventOccurred]) -> Sequence[EventOccurred]:
    """Those to name where there is room for a line: all that are grave, else the first."""
    return [event for event in events if event.id in GRAVE] or events[:1]


def happening_choice(words: Language, event: EventOccurred) -> str:
    """What was chosen, and by whom; nothing for news."""
    if event.choice is None:
        return ""
    label = words.text(f"event.{event.id}.choice.{event.choice}.label")
    who = "default" if event.by_default else "chosen"
    return words.text(f"screen.review.happened.{who}", choice=label)


def happening_text(words: Language, event: EventOccurred) -> str:
    """What came of the choice; for news what it is about; then further lines."""
    if event.choice is not None:
        keys = [f"event.{event.id}.choice.{event.choice}.result"]
    else:
        keys = [f"event.{event.id}.body", f"screen.happening.{event.id}.body"]
    found = next((key for key in keys if words.has(key)), None)
    parts = [words.text(found)] if found is not None else []
    about = f"screen.happening.{event.id}.about"
    if event.about is not None and words.has(about):
        parts.append(words.text(about, card=cause_name(words, event.about)))
    for message in event.messages:
        for key in (f"messages.{message}", message):
            if words.has(key):
                parts.append(words.text(key))
                break
    return " ".join(parts)
