"""What Python would load for the window though nothing in it needs it."""

import importlib.util
import sys
from typing import Final

_HASHES: Final = (
    ("_md5",),
    ("_sha1",),
    ("_sha256", "_sha2"),
    ("_sha512", "_sha2"),
    ("_sha3",),
    ("_blake2",),
)
"""Modules of Python's own hashes, under their names before and since Python 3.12."""
_OPENSSL: Final = "_hashlib"


def do_without_openssl() -> bool:
    """Let ``hashlib`` use Python's own SHA-256 and BLAKE2 instead of loading OpenSSL: 3 MB.

    They return the same; the digest of a month takes 3 ms instead of 1. Only the window calls this,
    before anything imports ``hashlib``. Some systems build Python without hashes of its own: there
    everything stays as it is.

    Returns:
        Whether it will do without; False where it was imported already.
    """
    if "hashlib" in sys.modules or _OPENSSL in sys.modules:
        return False
    if not all(any(map(importlib.util.find_spec, names)) for names in _HASHES):
        return False
    sys.modules[_OPENSSL] = None  # type: ignore[assignment]  # documented: not to be imported
    return True
