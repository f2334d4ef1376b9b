import pytest

from game.documents.scalars import resolve_plain


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "Yes", "NO", "y", "12:30", "2026-11-21"]
)
def test_words_of_older_yaml_are_text(word: str) -> None:
    assert resolve_plain(word) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("0123", 123),
        ("-7", -7),
        ("+7", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.10", 1.1),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", float("-inf")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
    ],
)
def test_core_words_have_their_values(word: str, value: object) -> None:
    resolved = resolve_plain(word)
    assert resolved == value
    assert type(resolved) is type(value)


@pytest.mark.parametrize("word", ["1_000", "1,5", "0b11", "1.2.3", "--1", "1e", "0x", "truE"])
def test_what_only_looks_like_a_number_is_text(word: str) -> None:
    assert resolve_plain(word) == word


def test_absurdly_long_number_is_text() -> None:
    assert resolve_plain("9" * 5000) == "9" * 5000
