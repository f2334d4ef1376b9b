import pytest
import yaml

from game.documents import reading
from game.documents.document import Document
from game.documents.reading import read_document, read_leniently
from tests.documents.broken import only, problems


@pytest.fixture(params=["fast", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here must hold with libyaml and without it."""
    if request.param == "pure":
        monkeypatch.setattr(reading, "_FAST_LOADER", yaml.BaseLoader)


def document(text: str) -> Document:
    read = read_document(text.encode(), "f.yaml")
    assert isinstance(read, Document), read
    return read


def test_quoted_is_text_and_plain_is_resolved() -> None:
    assert document("a: '1'\nb: 1\nc: \"yes\"\nd: yes\ne: true\nf: 1.0").content == {
        "a": "1",
        "b": 1,
        "c": "yes",
        "d": "yes",
        "e": True,
        "f": 1.0,
    }


def test_keys_are_always_text() -> None:
    assert document("1: a\ntrue: b\nno: c\n~: d").content == {
        "1": "a",
        "true": "b",
        "no": "c",
        "~": "d",
    }


def test_lists_nest_and_block_texts_keep_their_lines() -> None:
    assert document("a:\n  - [1, {b: 2}]\n  - |\n    x\n    y\n").content == {
        "a": [[1, {"b": 2}], "x\ny\n"]
    }


def test_every_part_has_the_position_of_its_key_and_its_value() -> None:
    read = document("a: 1\nb:\n  - c: 2\n    d: {e: 5}\n")
    assert read.locate(("b", 0, "d", "e")) == (4, 12)
    assert read.locate(("b", 0, "d", "e"), key=True) == (4, 9)
    assert read.locate(("b", 0)) == (3, 5)
    assert read.locate(("a",), key=True) == (1, 1)


def test_parts_of_a_path_that_are_not_in_the_file_are_skipped() -> None:
    read = document("a:\n  b: 1\n")
    assert read.locate(("a", "kind", "b")) == (2, 6)
    assert read.locate(("a", "missing")) == read.locate(("a",))
    assert not read.has(("a", "missing"))
    assert read.has(("a", "b"))


def test_positions_count_characters_not_bytes() -> None:
    assert document("a: {ä€: 1, b: 2}").locate(("a", "b"), key=True) == (1, 12)


def test_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    read = read_document("\ufeffa: 1\r\nb: 2\r\n".encode(), "f.yaml")
    assert isinstance(read, Document)
    assert read.content == {"a": 1, "b": 2}
    assert read.locate(("b",)) == (2, 4)


@pytest.mark.parametrize("content", ["", "\n\n", "# only\n", "---\n", "~\n"])
def test_empty_file_is_a_problem(content: str) -> None:
    assert [each.code for each in problems(content)] == ["empty_file"]


@pytest.mark.parametrize("content", ["- 1", "hello", "'x'", "[1]", "3"])
def test_file_without_keys_is_a_problem(content: str) -> None:
    assert only(content)[0] == "not_a_mapping"


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("a: 1\n---\nb: 2\n", "second_document", 2, 1),
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "alias", 1, 4),
        ("a: !!str 1\n", "tag", 1, 4),
        ("a: !local 1\n", "tag", 1, 4),
        ("a: 1\nb: 2\na: 3\n", "duplicate_key", 3, 1),
        ("? [a]\n: 1\n", "key_not_text", 1, 3),
        ("a: {reach: 1,5}\n", "comma_decimal", 1, 12),
        ("a: {reach: 1,5, b: 2}\n", "comma_decimal", 1, 12),
        ("a: {id:x, b: 2}\n", "missing_space", 1, 5),
        ("a:1\nb: 2\n", "missing_space", 1, 1),
        ("x: 1\nlist:\n  - id:a\n    b: 1\n", "missing_space", 3, 5),
        ("a:\n\tb: 1\n", "tab", 2, 1),
        ("a: 1\n\tb: 1\n", "tab", 2, 1),
        ("a: 'x\nb: 1\n", "unclosed_quote", 1, 4),
        ('a: "x\nb: 1\n', "unclosed_quote", 1, 4),
        ("a: [1, 2\nb: 3\n", "unclosed_bracket", 1, 4),
        ("a: {b: 1\nc: 3\n", "unclosed_bracket", 1, 4),
        ("a: b: c\n", "colon_in_text", 1, 5),
        ("a: @x\n", "reserved_character", 1, 4),
        ("a: `x`\n", "reserved_character", 1, 4),
        ('a: "x" y\n', "text_after_quote", 1, 8),
        ("a:\n  b: 1\n c: 2\n", "indentation", 3, 2),
        ("a: 1\n  b: 2\n", "indentation", 2, 3),
        ("a\nb: 1\n", "missing_colon", 1, 1),
        ('a: "\\q"\n', "unknown_escape", 1, 6),
        ("a: * b\n", "star_or_ampersand", 1, 4),
        ("a: - b\n", "list_on_same_line", 1, 4),
        ("a: {b: c d: e}\n", "missing_comma", 1, 11),
        ("a: [1]]\n", "extra_bracket", 1, 7),
        ("a: {b: 1}}\n", "extra_bracket", 1, 10),
        ("a: ? b\n", "reserved_character", 1, 4),
        ("a: |x\n", "reserved_character", 1, 4),
        ("title: 'Don't'\n", "text_after_quote", 1, 13),
    ],
)
def test_problem_has_its_name_and_place(content: str, code: str, line: int, column: int) -> None:
    assert only(content) == (code, line, column)


def test_duplicate_key_names_the_first_line() -> None:
    (problem,) = problems("a: 1\nb:\n  x: 1\n  x: 2\n")
    assert problem.arguments["first_line"] == "3"


def test_comma_decimal_says_what_was_meant() -> None:
    (problem,) = problems("{a: 0,05}")
    assert problem.arguments == {"found": "0,05", "meant": "0.05"}


def test_several_problems_are_reported_at_once() -> None:
    assert [each.code for each in problems("a: &x 1\nb: *x\nb: 2\nc: {d: 1,5}\n")] == [
        "anchor",
        "alias",
        "duplicate_key",
        "comma_decimal",
    ]


def test_lenient_reading_keeps_what_could_be_read() -> None:
    read = read_leniently(b"a: 1\na: 2\nb: 3\n", "f.yaml")
    assert read.document is not None
    assert read.document.content == {"a": 1, "b": 3}
    assert len(read.problems) == 1


def test_bytes_that_are_not_utf8_are_named_with_their_place() -> None:
    assert only(b"a: 1\nb: caf\xe9\n") == ("not_utf8", 2, 7)


def test_control_characters_are_named_with_their_place() -> None:
    (problem,) = problems("a: 1\nb: x\x00y\n")
    assert (problem.code, problem.line, problem.column) == ("strange_character", 2, 5)
    assert problem.arguments == {"character": "U+0000"}


@pytest.mark.parametrize("escape", ["\\ud800", "\\0", "\\x1b", "\\x7f"])
def test_escapes_do_not_smuggle_strange_characters_in(escape: str) -> None:
    assert only(f'a: 1\nb: "{escape}"\n') == ("strange_character", 2, 4)
    assert only(f'a: 1\n"{escape}": 2\n') == ("strange_character", 2, 1)


def test_more_than_a_megabyte_is_refused() -> None:
    assert only(b"a: " + b"x" * 1_000_000)[0] == "file_too_large"


@pytest.mark.parametrize(
    "content", ["[" * 100_000, "{a: " * 30_000, "- " * 100_000, "? " * 100_000]
)
def test_deep_nesting_is_refused_before_anything_recurses(content: str) -> None:
    assert only(content)[0] == "too_deep"


def test_forty_levels_are_allowed() -> None:
    assert document("a: " + "[" * 39 + "]" * 39).has(("a", *[0] * 38))


def test_too_many_parts_are_refused() -> None:
    assert only("a: [" + "1," * 150_000 + "]")[0] == "too_many_parts"


def test_entities_that_explode_are_refused_unexpanded() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    assert {each.code for each in problems(bomb)} == {"anchor", "alias"}


def places(content: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in problems(content)]


def test_faults_of_syntax_far_from_each_other_are_told_at_once() -> None:
    found = places("a:\n  b: [1\n  c: 2\nd: 3\ne 4\nf: 5\ng: 'six\n  seven'\nh: x: y\ni: 9\n")
    assert found == [("unclosed_bracket", 2), ("missing_colon", 5), ("colon_in_text", 9)]


def test_beside_a_fault_of_syntax_other_slips_of_the_file_are_told() -> None:
    found = places("a: [1\nb: 2\nc: 3\nd: 4\nd: 5\n")
    assert found == [("unclosed_bracket", 1), ("duplicate_key", 5)]


def test_lines_that_belong_to_a_fault_are_not_told_as_faults_of_their_own() -> None:
    assert places("a: 1\n- b\n- c\nd: 2\n") == [("indentation", 2)]
    text = 'notes:\n  - "one\n  - "two"\n  - "three"\nmore: "four"\n'
    assert places(text) == [("unclosed_quote", 2)]
