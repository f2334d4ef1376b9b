"""Which version of the game is installed, read off a folder's name.

``importlib.metadata`` tells the same after importing an e-mail parser and a zip reader: 2 MB that
nothing else in the window needs, and part of the wait for the title.
"""

import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final

GAME: Final = "the-usual"


@lru_cache(maxsize=4)
def installed_version(package: str = GAME) -> str:
    """Version of an installed package; empty for a checkout that was never installed.

    Args:
        package: its name in the package index.
    """
    beginning = re.sub(r"[-_.]+", "_", package).lower()
    for place in sys.path:
        try:
            found = sorted(Path(place).glob(f"{beginning}-*.dist-info"))
        except OSError:
            continue
        if found:
            return found[0].name.removeprefix(f"{beginning}-").removesuffix(".dist-info")
    return ""
