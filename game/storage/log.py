"""The log of unexpected errors, in the user's log folder or, failing that, the temporary one."""

import logging
import platform
import tempfile
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from game.storage.folders import APP_NAME, user_folders

_LOG_NAME: Final = f"{APP_NAME}.log"
_MAX_BYTES: Final = 512 * 1024
_logger: Final = logging.getLogger("game")


def start_log() -> Path | None:
    """Opens the log file and returns it; None when no folder can be written to.

    Calling it again returns the file that is open already, unless its folder is another one now.
    """
    for folder in (user_folders().logs, Path(tempfile.gettempdir())):
        path = folder / _LOG_NAME
        if _current_file() == path:
            return path
        handler = _open(path)
        if handler is not None:
            stop_log()
            _logger.addHandler(handler)
            _logger.setLevel(logging.INFO)
            _logger.propagate = False
            return path
    return None


def stop_log() -> None:
    """Closes the log file, if one is open."""
    for handler in list(_logger.handlers):
        _logger.removeHandler(handler)
        handler.close()


def log_exception(error: BaseException) -> Path | None:
    """Writes an unexpected error with its traceback; the file to name to the user, or None."""
    path = start_log()
    if path is not None:
        system = f"Python {platform.python_version()} on {platform.platform()}"
        _logger.error("unexpected error (%s)", system, exc_info=error)
    return path


def _current_file() -> Path | None:
    for handler in _logger.handlers:
        if isinstance(handler, RotatingFileHandler):
            return Path(handler.baseFilename)
    return None


def _open(path: Path) -> RotatingFileHandler | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MAX_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
