"""Files a user asked a command to write."""

from pathlib import Path

from game.app.errors import UserError


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text; raises UserError naming the path when it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(
            "command.cannot_write", path=str(path), reason=error.strerror or str(error)
        ) from error
