import pytest

from game.scenario.suggestions import suggestion

KEYS = ["channel", "counter", "trust", "turns", "openness", "share", "events", "mail"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("chanel", "channel"),
        ("Kanal", "channel"),
        ("kanaal", "channel"),
        ("Channel", "channel"),
        ("Vertrauen", "trust"),
        ("Züge", "turns"),
        ("rounds", "turns"),
        ("transparantie", "openness"),
        ("aandeel", "share"),
        ("Ereignisse", "events"),
        ("e-mail", "mail"),
        ("emial", "mail"),
    ],
)
def test_misspelt_and_foreign_words_are_recognised(word: str, meant: str) -> None:
    assert suggestion(word, KEYS) == meant


@pytest.mark.parametrize("word", ["zebra", "", "x" * 10_000])
def test_nothing_is_suggested_for_a_word_that_is_unlike_all(word: str) -> None:
    assert suggestion(word, KEYS) is None


def test_only_allowed_words_are_suggested() -> None:
    assert suggestion("Kanal", ["trust"]) is None


@pytest.mark.parametrize(
    ("word", "allowed", "meant"),
    [
        ("geliefd", ["loved", "sound"], "loved"),
        ("Tourismus", ["bakery", "travel", "generic"], "travel"),
        ("Bibliothek", ["bakery", "travel", "generic"], "generic"),
        ("prijsgevoeligheid", ["privacy_concern", "price_sensitivity"], "price_sensitivity"),
        ("Pushnachrichten", ["personal_email", "push_messages"], "push_messages"),
        ("Behauptungen", ["seeds", "claims"], "claims"),
    ],
)
def test_dutch_and_german_values_are_recognised(word: str, allowed: list[str], meant: str) -> None:
    assert suggestion(word, allowed) == meant
