"""What no page can show is said before it is played."""

from game.documents.problems import Problem
from game.scenario.loaded import LoadedScenario
from tests.scenario.conftest import Load


def notes(result: LoadedScenario | tuple[Problem, ...]) -> list[tuple[str, str]]:
    found = result.warnings if isinstance(result, LoadedScenario) else result
    return [(each.code, each.severity) for each in found]


def with_title(load: Load, title: str) -> list[tuple[str, str]]:
    whole = load()
    assert isinstance(whole, LoadedScenario)
    text = whole.archive["text.en.yaml"]
    line = next(each for each in text.splitlines() if each.startswith("title:"))
    return notes(load(text=((line, f"title: {title}"),)))


def test_a_word_longer_than_any_line_is_an_error(load: Load) -> None:
    assert with_title(load, f'"{"Schnee" * 17}"') == [
        ("long_word", "error"),
    ]
    assert with_title(load, f'"{"Schnee" * 16}"') == []


def test_a_title_as_long_as_a_page_is_a_warning(load: Load) -> None:
    assert with_title(load, f'"{"snow " * 30}"') == [("long_text", "warning")]


def test_an_empty_title_counts_as_missing(load: Load) -> None:
    assert with_title(load, '""') == [("empty_text", "warning")]


def test_a_list_is_no_title(load: Load) -> None:
    assert with_title(load, "[a, b]") == [("needs_text", "error")]


def test_typographic_quotes_in_place_of_straight_ones_are_pointed_out(load: Load) -> None:
    assert with_title(load, "“Bloom”") == [("typographic_quotes", "warning")]
    assert with_title(load, "„Blüte“") == [("typographic_quotes", "warning")]
    assert with_title(load, '"“Bloom,” she said”"') == []
    assert with_title(load, "The “Bloom”") == []
