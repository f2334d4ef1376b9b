"""Walking over plain content that may be wrong anywhere, without ever failing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.documents.document import Content, Document
from game.documents.problems import Problem, Severity
from game.scenario.reporting import unknown_word

NOTHING: Content = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """A part of a document, there or not.

    Attributes:
        document: the file.
        path: from its top to this part.
        content: what is there; None also where nothing is.
    """

    document: Document
    path: tuple[str | int, ...]
    content: Content

    def at(self, *keys: str) -> "Cursor":
        """The part below these keys."""
        here = self
        for key in keys:
            content = here.content.get(key) if isinstance(here.content, dict) else NOTHING
            here = Cursor(self.document, (*here.path, key), content)
        return here

    def each(self) -> Iterator["Cursor"]:
        """The parts of a list; nothing where there is no list."""
        if isinstance(self.content, list):
            for index, part in enumerate(self.content):
                yield Cursor(self.document, (*self.path, index), part)

    def entries(self) -> Iterator[tuple[str, "Cursor"]]:
        """Keys and parts of a mapping; nothing where there is no mapping."""
        if isinstance(self.content, dict):
            for name, part in self.content.items():
                yield name, Cursor(self.document, (*self.path, name), part)

    def one_or_each(self) -> Iterator["Cursor"]:
        """This part, or the parts of it where it is a list."""
        if isinstance(self.content, list):
            yield from self.each()
        else:
            yield self

    @property
    def words(self) -> tuple[str, ...]:
        """The text here, or the texts of a list."""
        return tuple(each.word for each in self.one_or_each() if each.word is not None)

    @property
    def is_there(self) -> bool:
        """Whether something is written here."""
        return self.content is not None

    @property
    def word(self) -> str | None:
        """The text here, if it is one."""
        return self.content if isinstance(self.content, str) else None

    @property
    def number(self) -> float | None:
        """The number here, if it is one."""
        if isinstance(self.content, int | float) and not isinstance(self.content, bool):
            return self.content
        return None

    @property
    def whole(self) -> int | None:
        """The whole number here, if it is one."""
        is_whole = isinstance(self.content, int) and not isinstance(self.content, bool)
        return self.content if is_whole else None  # type: ignore[return-value]

    def problem(
        self, code: str, *, key: bool = False, severity: Severity = "error", **arguments: str
    ) -> Problem:
        """A problem about this part."""
        return self.document.problem(self.path, code, key=key, severity=severity, **arguments)

    def warning(self, code: str, *, key: bool = False, **arguments: str) -> Problem:
        """Likewise, but only a warning."""
        return self.problem(code, key=key, severity="warning", **arguments)

    def unless_known(
        self, code: str, known: Collection[str], *, key: bool = False, **arguments: str
    ) -> Iterator[Problem]:
        """A problem unless the text here is among the known ones.

        Args:
            code: ``<code>_meant`` is used when a known one was probably meant.
            known: all that may be written here.
            key: whether the key is to be checked instead of the value.
            arguments: more for the sentence.
        """
        word = str(self.path[-1]) if key else self.word
        if word is not None and word not in known:
            yield unknown_word(
                self.document, self.path, code, word, known, key=key, severity="error", **arguments
            )


def top(document: Document) -> Cursor:
    """The whole content of a document."""
    return Cursor(document, (), document.content)
