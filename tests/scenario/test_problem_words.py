"""Every problem that code can report has a sentence, and every sentence can be reported."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.documents.document import Document
from game.documents.reading import read_document
from game.language.texts import flatten
from game.storage.resources import shipped_folder

GAME = Path(__file__).parents[2] / "game"
SOURCES = [
    *(GAME / "documents").rglob("*.py"),
    *(GAME / "scenario").rglob("*.py"),
    GAME / "experiments" / "plan_checks.py",
]
MAKERS = {"problem", "warning", "_report", "_stop", "unless_known", "_simply", "_about"}


def words(language: str) -> set[str]:
    path = shipped_folder("assets") / "language" / language / "problems.yaml"
    document = read_document(path.read_bytes(), path.name)
    assert isinstance(document, Document)
    return {key.removeprefix("problem.") for key in flatten(document.content)}


def reported() -> Iterator[str]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in MAKERS:
                    yield from _words_in(node.args[:2])
                elif name == "Problem":
                    yield from _words_in(node.args[3:4])


def _words_in(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        for node in ast.walk(argument):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "_" in node.value:
                yield node.value


def test_every_reported_problem_has_a_sentence() -> None:
    known = words("en")
    codes = {code for code in reported() if not code.endswith("_") and not code.startswith("_")}
    assert len(codes) > 60
    assert codes - known == set()


def test_every_sentence_is_reported_somewhere() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    unused = [
        code
        for code in words("en")
        if f'"{code.removesuffix("_meant")}"' not in written and not code.startswith("name_of_")
    ]
    assert unused == []


@pytest.mark.parametrize("language", ["nl", "de"])
def test_every_sentence_is_translated(language: str) -> None:
    assert words(language) == words("en")
