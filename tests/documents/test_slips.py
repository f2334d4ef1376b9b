"""Slips that a parser notices only further down are blamed where they were made."""

import pytest

from tests.documents.broken import only, problems


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("hand:\n  -a\n  - b\n  - {id: c}\n", "glued_dash", 2, 3),
        ("hand:\n  - a\n  -b\n  - c\n", "glued_dash", 3, 3),
        ("hand:\n  • a\n  - b\n  - {id: c}\n", "bullet", 2, 3),
        ("hand:\n  * a\n  - b\n", "bullet", 2, 3),
        ("a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n", "fixed_space", 3, 1),
        ("a:\n  b:\u00a01\n  c: 2\n", "fixed_space", 2, 5),
        ('a: "x\nb: "y"\n', "unclosed_quote", 1, 4),
        ("a: {b: c #1}\nd: 2\n", "hash_in_bracket", 1, 10),
    ],
)
def test_slip_is_named_where_it_was_made(text: str, code: str, line: int, column: int) -> None:
    assert only(text) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 'b'c'\n", "text_after_quote", 1),
        ("list:\n  - -5\n  - {a: 1\nb: 2\n", "unclosed_bracket", 3),
        ("a:\n  b: 1\n c: 2\n", "indentation", 3),
    ],
)
def test_what_only_looks_like_a_slip_is_not_called_one(text: str, code: str, line: int) -> None:
    assert only(text)[:2] == (code, line)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_of_unicode_are_named_at_the_top(encoding: str) -> None:
    read = problems("title: Winkel\n".encode(encoding))
    assert [(each.code, each.line) for each in read] == [("not_utf8", 1)]
