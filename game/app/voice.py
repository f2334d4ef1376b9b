"""The voice of ``play --speak``: Prism, through the screen reader that runs or the system's own."""

import importlib
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from game.app.errors import UserError


class Voice(Protocol):
    """What says texts."""

    def say(self, text: str, *, language: str, interrupt: bool = True) -> None:
        """Say this; returns at once.

        Args:
            text: not empty.
            language: code of the language it is written in.
            interrupt: stop what is being said; otherwise wait until it has been said.
        """


class PrismVoice:
    """The running screen reader, or the system's voice in the language of the text.

    Raises:
        UserError: the extra is not installed, or nothing here can speak.
    """

    def __init__(self, library: Callable[[], Any] | None = None) -> None:
        try:
            prism = (library or _prism)()
        except ImportError as error:
            raise UserError("speech.not_installed") from error
        try:
            self._context = prism.Context()
            self._backend = self._context.acquire_best()
        except (ValueError, OSError, prism.PrismError) as error:
            raise UserError("speech.no_voice", reason=str(error)) from error
        self._failures = (OSError, ValueError, prism.PrismError)
        self._language = ""

    def say(self, text: str, *, language: str, interrupt: bool = True) -> None:
        """Say this, after what is being said or instead of it."""
        try:
            if language != self._language:
                self._language = language
                self._speak(language)
            self._backend.output(text, interrupt=interrupt)
        except self._failures:
            # The screen reader was closed meanwhile; the game can be played on by sight.
            return

    def _speak(self, language: str) -> None:
        """Take a voice of the language, unless the one in use is; a screen reader has its own."""
        backend = self._backend
        can = backend.features
        if not (can.supports_set_voice and can.supports_get_voice_language):
            return
        spoken = [backend.get_voice_language(each) for each in range(backend.voices_count)]
        now = backend.voice if can.supports_get_voice else -1
        if 0 <= now < len(spoken) and _is_of(spoken[now], language):
            return
        found = voice_for(language, spoken)
        if found is not None:
            backend.voice = found


def voice_for(language: str, spoken: Sequence[str]) -> int | None:
    """Number of the plainest voice of a language: without a region, with a country, any other.

    Args:
        language: code of two letters.
        spoken: tags of the voices' languages, as ``en``, ``en-GB`` or ``en_GB-x-rp``.
    """

    def oddity(number: int) -> tuple[int, int]:
        parts = spoken[number].replace("_", "-").split("-")
        is_country = len(parts) == 2 and len(parts[1]) == 2
        return (0 if len(parts) == 1 else 1 if is_country else 2), number

    fitting = [at for at, tag in enumerate(spoken) if _is_of(tag, language)]
    return min(fitting, key=oddity, default=None)


def _is_of(tag: str, language: str) -> bool:
    return tag.replace("_", "-").split("-")[0].lower() == language


def _prism() -> Any:  # noqa: ANN401 - the library has no types
    return importlib.import_module("prism")
