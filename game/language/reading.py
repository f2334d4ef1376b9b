"""Reading the language files."""

from functools import lru_cache
from pathlib import Path

from game.documents.document import Document
from game.documents.problems import Problem
from game.documents.reading import read_document
from game.language.language import ENGLISH, Language
from game.language.pseudo import PSEUDO
from game.language.texts import Texts, flatten
from game.storage.resources import shipped_folder


def language_file(code: str) -> Path:
    """The shipped file with the texts of a language."""
    return shipped_folder("assets") / "language" / f"{code}.yaml"


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
    path = language_file(code)
    try:
        about = path.stat()
        return _read_once(path, about.st_mtime_ns, about.st_size)
    except OSError:
        return {}


@lru_cache(maxsize=8)
def _read_once(path: Path, changed_ns: int, size: int) -> Texts:
    texts = read_texts(path)
    return {} if isinstance(texts, tuple) else texts
