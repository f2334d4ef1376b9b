from game.documents.problems import (
    Problem,
    errors_among,
    excerpt_at,
    in_reading_order,
    with_consequences,
)


def problem(line: int, code: str = "tab", **arguments: str) -> Problem:
    return Problem("a.yaml", line, 1, code, arguments)


def test_order_is_by_file_and_line_and_repeats_are_dropped() -> None:
    other = Problem("b.yaml", 1, 1, "tab")
    assert in_reading_order([other, problem(10), problem(2), problem(2)]) == (
        problem(2),
        problem(10),
        other,
    )


def test_problems_that_differ_in_arguments_are_both_kept() -> None:
    assert len(in_reading_order([problem(1, found="x"), problem(1, found="y")])) == 2


def test_warnings_are_no_errors() -> None:
    warning = Problem("a.yaml", 1, 1, "empty_text", severity="warning")
    assert errors_among([warning, problem(2)]) == (problem(2),)


def test_echoes_on_the_line_of_a_cause_are_dropped() -> None:
    cause, echo, own = problem(3, "alias"), problem(3, "empty_value"), problem(4, "missing_key")
    assert with_consequences([cause], [echo, own]) == (cause, own)


def test_excerpt_puts_the_caret_below_the_column() -> None:
    assert excerpt_at(["a: 1", "bb: 22"], 2, 5) == "bb: 22\n    ^"


def test_excerpt_of_a_long_line_is_cut_around_the_column() -> None:
    excerpt = excerpt_at(["x" * 5000 + "!" + "y" * 5000], 1, 5001)
    assert excerpt is not None
    shown, caret = excerpt.split("\n")
    assert shown[caret.index("^")] == "!"
    assert len(shown) < 110


def test_line_that_does_not_exist_has_no_excerpt() -> None:
    assert excerpt_at(["a"], 2, 1) is None
