import pytest

from game.screens.parts import evidence as part
from game.screens.parts.evidence import evidence, known_rows, surest
from game.screens.parts.tactic_facts import known_about
from game.vocabulary.assumptions import Assumption, Assumptions
from game.widgets.node import Widget
from tests.screens.fakes import game_language

WORDS = game_language("en", "laboratory")


def labels(widget: Widget) -> list[str]:
    return [widget.label, *(label for child in widget.children for label in labels(child))]


def test_what_was_observed_comes_before_what_was_said_or_told() -> None:
    assert surest(WORDS, ("S68", "B36", "B11"), 2) == ["B11", "B36"]
    assert surest(WORDS, ("S68", "S69"), 1) == ["S68"]


def test_rows_without_words_are_left_out() -> None:
    assert known_rows(WORDS, ("B99", "B11")) == ["B11"]
    assert known_about(WORDS, ("B99",)) == []


def test_a_claim_stands_above_its_source_and_how_sure_it_is() -> None:
    _, claim, source = (label for label in labels(evidence(WORDS, "B36")) if label)
    assert "people say" in claim
    assert source == "InSkin & Rapp 2014, 1,600 UK adults · people said so"


@pytest.mark.parametrize(
    ("assumption", "said"),
    [
        (Assumption("C3b", turned_by=("value.boredom",)), " · depends on assumptions"),
        (Assumption("C3a", moved_by=("value.boredom",)), " · its size depends on assumptions"),
        (Assumption("C4a", turned_by=("value.boredom",)), ""),
    ],
)
def test_a_fact_says_when_it_rests_on_assumptions(
    monkeypatch: pytest.MonkeyPatch, assumption: Assumption, said: str
) -> None:
    known = Assumptions({assumption.statement: assumption})
    monkeypatch.setattr(part, "shipped_assumptions", lambda: known)
    *_, source = (label for label in labels(evidence(WORDS, "C3")) if label)
    assert source.endswith(f"tested here{said}")
