"""Where shipped files are: inside the installed package, or beside it in a checkout."""

import importlib.util
from pathlib import Path
from typing import Final, Literal

ShippedFolder = Literal["assets", "scenarios"]
FontWeight = Literal[400, 600, 700]

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_FONT_FILES: Final[dict[FontWeight, str]] = {
    400: "SourceSansPro-Regular.ttf",
    600: "SourceSansPro-Semibold.ttf",
    700: "SourceSansPro-Bold.ttf",
}


def shipped_folder(name: ShippedFolder) -> Path:
    """The folder of shipped assets or scenarios.

    A wheel carries them in ``game/_shipped``; in a checkout (and an editable install) they lie
    beside the package.
    """
    in_wheel = _PACKAGE / "_shipped" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def font_path(weight: FontWeight) -> Path:
    """The typeface's file for a weight.

    Raises:
        FileNotFoundError: the font package is not installed completely.
    """
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("font_source_sans_pro")
    path = Path(spec.origin).parent / "files" / _FONT_FILES[weight]
    if not path.is_file():
        raise FileNotFoundError(path)
    return path
