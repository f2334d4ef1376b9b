"""The pseudo-language."""

from hypothesis import given
from hypothesis import strategies as st

from game.language.pseudo import pseudo_text


def test_placeholders_stay_as_they_are() -> None:
    assert "{customer_name}" in pseudo_text("Good morning, {customer_name}.")


@given(st.text())
def test_it_never_gets_shorter(text: str) -> None:
    assert len(pseudo_text(text)) >= len(text)


def test_a_sentence_grows_by_about_a_third() -> None:
    text = "Customers react individually on the floor, and some of them have names."
    assert 1.25 <= len(pseudo_text(text)) / len(text) <= 1.5
