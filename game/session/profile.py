"""The player's settings: JSON with defaults, whatever state the file is in."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final, Literal

from game.storage.atomic import backup_path, write_atomically

LanguageCode = Literal["en", "nl", "de", "pseudo"]
Theme = Literal["light", "high_contrast"]
PROFILE_NAME: Final = "profile.json"
SMALLEST_TEXT: Final = 0.75
LARGEST_TEXT: Final = 2.0
_MOST_BYTES: Final = 100_000


@dataclass(frozen=True, slots=True)
class Profile:
    """Settings that last from game to game.

    Attributes:
        language: of texts and numbers; None as long as nobody has chosen one.
        text_scale: 0.75 to 2.
        theme: colours.
        reduced_motion: no movement that is not needed.
        predicting: ask for predictions before the forecast.
        sound: whether there is any.
        content_notes: customers may say lines that carry a content note.
    """

    language: LanguageCode | None = None
    text_scale: float = 1.0
    theme: Theme = "light"
    reduced_motion: bool = False
    predicting: bool = True
    sound: bool = True
    content_notes: bool = True


_KINDS: Final[Mapping[str, Callable[[object], bool]]] = {
    "language": lambda value: value is None or value in {"en", "nl", "de", "pseudo"},
    "text_scale": lambda value: (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and SMALLEST_TEXT <= value <= LARGEST_TEXT
    ),
    "theme": lambda value: value in {"light", "high_contrast"},
    "reduced_motion": lambda value: isinstance(value, bool),
    "predicting": lambda value: isinstance(value, bool),
    "sound": lambda value: isinstance(value, bool),
    "content_notes": lambda value: isinstance(value, bool),
}


def read_profile(folder: Path) -> tuple[Profile, bool]:
    """The profile in a folder, and whether all that was in its file could be used. Never raises.

    A damaged file is stood in for by the copy before it, a value that is none by its default.
    """
    path = folder / PROFILE_NAME
    content = _content(path)
    whole = content is not None or not path.exists()
    if content is None:
        content = _content(backup_path(path)) or {}
    known = {each.name: content[each.name] for each in fields(Profile) if each.name in content}
    usable = {name: value for name, value in known.items() if _fits(name, value)}
    return Profile(**usable), whole and len(usable) == len(known)


def _content(path: Path) -> dict[str, Any] | None:
    """What a file of settings holds; None if there is none, or none that can be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        content = json.loads(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def save_profile(folder: Path, profile: Profile) -> None:
    """Writes the profile.

    Raises:
        StorageError: it could not be written; the old one is still there.
    """
    content = json.dumps(asdict(profile), indent=1).encode("utf-8")
    write_atomically(folder / PROFILE_NAME, content)


def _fits(name: str, value: object) -> bool:
    try:
        return _KINDS[name](value)
    except TypeError:
        return False
