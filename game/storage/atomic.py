"""Writing a file so that a kill at any instant leaves the old or the new content, never a mix."""

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path
from typing import Final, Literal

StorageReason = Literal["read_only", "no_space", "denied", "in_the_way", "failed"]

_REASONS: Final[dict[int, StorageReason]] = {
    errno.EROFS: "read_only",
    errno.ENOSPC: "no_space",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "no_space",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOTDIR: "in_the_way",
    errno.EISDIR: "in_the_way",
    errno.EEXIST: "in_the_way",
}
_LEFTOVER_SECONDS: Final = 3600.0


class StorageError(Exception):
    """A file could not be written, read or deleted.

    Attributes:
        path: the file concerned.
        reason_key: a key below ``storage.reason`` in the language files.
    """

    def __init__(self, path: Path, reason_key: StorageReason) -> None:
        super().__init__(f"{path}: {reason_key}")
        self.path = path
        self.reason_key = reason_key


def storage_error(path: Path, error: OSError) -> StorageError:
    """The storage error that an operating system's error means."""
    return StorageError(path, _REASONS.get(error.errno or 0, "failed"))


def backup_path(path: Path) -> Path:
    """Where ``write_atomically`` keeps the content before the last write."""
    return path.with_name(path.name + ".bak")


def write_atomically(path: Path, content: bytes, *, back_up: bool = True) -> None:
    """Replaces a file's content, keeping the content before it as ``<name>.bak``.

    Args:
        path: the file; its folder is created where it is missing.
        content: the whole new content.
        back_up: False leaves an existing backup as it is, for when the file itself is damaged and
            the backup is the good one.

    Raises:
        StorageError: nothing was changed except, at most, the backup.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(path)
        fresh = _write_beside(path, content)
        try:
            if back_up and path.is_file():
                _write_beside(path, path.read_bytes()).replace(backup_path(path))
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise storage_error(path, error) from error


def _write_beside(path: Path, content: bytes) -> Path:
    """A new temporary file in the same folder whose content has reached the disk."""
    handle, name = tempfile.mkstemp(prefix=_prefix(path), suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _remove_leftovers(path: Path) -> None:
    """Removes temporary files that a kill left behind; recent ones may be another process's."""
    oldest_kept = time.time() - _LEFTOVER_SECONDS
    for leftover in path.parent.glob(f"{_prefix(path)}*.tmp"):
        with contextlib.suppress(OSError):
            if leftover.stat().st_mtime < oldest_kept:
                leftover.unlink()


def _sync_folder(folder: Path) -> None:
    """Makes the rename itself durable where the system allows it (Windows does not)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
