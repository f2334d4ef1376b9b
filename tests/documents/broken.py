"""What is said about a file that cannot be read."""

from game.documents.document import Document
from game.documents.problems import Problem
from game.documents.reading import read_document


def problems(content: str | bytes) -> tuple[Problem, ...]:
    raw = content.encode() if isinstance(content, str) else content
    read = read_document(raw, "f.yaml")
    assert not isinstance(read, Document)
    return read


def only(content: str | bytes) -> tuple[str, int, int]:
    """Code, line and column of the one problem there is."""
    (problem,) = problems(content)
    return problem.code, problem.line, problem.column
