"""Files a user asked a command to write."""

from pathlib import Path

from game.app.errors import UserError


def make_folder(path: Path) -> None:
    """Make a folder and those above it; raises UserError naming the path when it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text; raises UserError naming the path when it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> UserError:
    return UserError("command.cannot_write", path=str(path), reason=error.strerror or str(error))
