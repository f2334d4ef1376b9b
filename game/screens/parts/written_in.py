"""Says once in which language a scenario is written, where it is not the reader's own."""

from game.language.language import Language
from game.screens.parts.roomy import note
from game.widgets.node import Widget


def written_elsewhere(words: Language, code: str) -> list[Widget]:
    """A line about the language of a scenario's own texts; nothing where it is the reader's.

    Args:
        words: the reader's language.
        code: the language the texts stand in, empty where it is the reader's.
    """
    if not code:
        return []
    name = words.text(f"screen.scenarios.language.{code}")
    return [note("globe", words.text("screen.scenarios.written_in", language=name))]
