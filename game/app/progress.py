"""A bar that shows how far something is."""

import sys
from collections.abc import Callable
from typing import Final

from game.language.language import Language

_WIDTH: Final = 30


def progress_bar(words: Language, key: str) -> Callable[[int, int], None]:
    """A function of what is done and the total; it shows them only to somebody who watches.

    Args:
        words: of the user.
        key: of a text with the placeholders ``done`` and ``total``.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        return lambda _, __: None

    def show(done: int, total: int) -> None:
        filled = _WIDTH * done // max(1, total)
        said = words.text(key, done=done, total=total)
        end = "\r" if done < total else "\r\033[K"
        bar = "#" * filled + "." * (_WIDTH - filled)
        print(f"\r[{bar}] {said}", end=end, file=stream, flush=True)

    return show
