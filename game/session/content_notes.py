"""Lines about things some players would rather not read of: who has them, how to do without."""

from collections.abc import Iterable, Sequence
from typing import Final

from game.language.texts import Texts
from game.scenario.loaded import LoadedScenario
from game.session.views import Voice

NOTED: Final = ".content_note."
"""In the key of every line with a content note."""


def has_noted_lines(loaded: LoadedScenario) -> bool:
    """Whether customers of a scenario may say a line with a content note."""
    hand = {entry.tactic.id for entry in loaded.definition.hand}
    own = any(NOTED in key for key in _keys(loaded.texts.values()))
    return own or any(
        NOTED in key and key.split(".")[1] in hand
        for key in _keys(loaded.catalogue_texts.values())
        if key.startswith("voice.")
    )


def without_noted(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """The voices without those that say a line with a content note."""
    return tuple(voice for voice in voices if NOTED not in voice.text_key)


def _keys(languages: Iterable[Texts]) -> Iterable[str]:
    return (key for texts in languages for key in texts)
