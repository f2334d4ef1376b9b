"""The log of unexpected errors, in the user's log folder or, failing that, the temporary one."""

import contextlib
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


class _LogFile(RotatingFileHandler):
    """A log file that notes when it could not be written, where logging would print a traceback."""

    failed = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Notes the failure; called by logging inside the ``except``."""
        self.failed = True


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
        with contextlib.suppress(OSError):  # what could not be written before still cannot
            handler.close()


def log_exception(error: BaseException) -> Path | None:
    """Writes an unexpected error with its traceback.

    Returns:
        The file to name to the user; None when it could not be written, on a full disk for one.
    """
    path, file = start_log(), _current_handler()
    if path is None or file is None:
        return None
    file.failed = False
    system = f"Python {platform.python_version()} on {platform.platform()}"
    _logger.error("unexpected error (%s)", system, exc_info=error)
    return None if file.failed else path


def _current_handler() -> _LogFile | None:
    return next((each for each in _logger.handlers if isinstance(each, _LogFile)), None)


def _current_file() -> Path | None:
    handler = _current_handler()
    return None if handler is None else Path(handler.baseFilename)


def _open(path: Path) -> _LogFile | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _LogFile(path, maxBytes=_MAX_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
