"""Reading the language files."""

import contextlib
from functools import lru_cache
from pathlib import Path

from game.documents.document import Document
from game.documents.problems import Problem
from game.documents.reading import read_document
from game.language.language import ENGLISH, Language
from game.language.pseudo import PSEUDO
from game.language.texts import Texts, flatten
from game.storage.resources import shipped_folder


def language_files(code: str) -> tuple[Path, ...]:
    """The shipped files with the texts of a language: ``<code>.yaml``, then ``<code>/*.yaml``."""
    folder = shipped_folder("assets") / "language"
    single = folder / f"{code}.yaml"
    return (*([single] if single.is_file() else []), *sorted((folder / code).glob("*.yaml")))


def read_texts(path: Path) -> Texts | tuple[Problem, ...]:
    """The texts of a file, or everything that is wrong with it.

    Raises:
        OSError: the file cannot be read.
    """
    document = read_document(path.read_bytes(), str(path))
    return flatten(document.content) if isinstance(document, Document) else document


def load_language(code: str) -> Language:
    """A language with the game's own texts.

    A file that is missing or broken counts as empty: its texts are then shown in English, or as
    their keys, and ``validate`` says what is wrong with it.
    """
    english = _texts_or_nothing(ENGLISH)
    own = {} if code in {ENGLISH, PSEUDO} else _texts_or_nothing(code)
    return Language(code, [own], [english])


def _texts_or_nothing(code: str) -> Texts:
    texts: dict[str, str | tuple[str, ...]] = {}
    for path in language_files(code):
        with contextlib.suppress(OSError):
            about = path.stat()
            texts.update(_read_once(path, about.st_mtime_ns, about.st_size))
    return texts


@lru_cache(maxsize=64)
def _read_once(path: Path, changed_ns: int, size: int) -> Texts:
    texts = read_texts(path)
    return {} if isinstance(texts, tuple) else texts
