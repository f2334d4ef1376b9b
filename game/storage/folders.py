"""Where the user's own files go. Nothing is created by asking."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

APP_NAME: Final = "the-usual"
HOME_VARIABLE: Final = "THE_USUAL_HOME"
_DOCUMENTS_FOLDER: Final = "The Usual"


@dataclass(frozen=True, slots=True)
class UserFolders:
    """The user's folders; they need not exist yet.

    Attributes:
        saves: games, one file each.
        settings: the profile.
        scenarios: scenarios the user writes, among the documents so that they are found again.
        logs: the log of unexpected errors.
    """

    saves: Path
    settings: Path
    scenarios: Path
    logs: Path


def user_folders() -> UserFolders:
    """The folders of this system, or all below ``THE_USUAL_HOME`` when that is set."""
    home = os.environ.get(HOME_VARIABLE, "").strip()
    if home:
        folder = Path(home)
        with contextlib.suppress(RuntimeError):  # “~name” of nobody here is a folder's own name
            folder = folder.expanduser()
        return folders_below(folder.absolute())
    directories = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return UserFolders(
        saves=directories.user_data_path / "saves",
        settings=directories.user_config_path,
        scenarios=directories.user_documents_path / _DOCUMENTS_FOLDER / "scenarios",
        logs=directories.user_log_path,
    )


def folders_below(base: Path) -> UserFolders:
    """All of the user's folders in one place."""
    return UserFolders(base / "saves", base / "settings", base / "scenarios", base / "logs")
