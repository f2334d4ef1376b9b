"""Who is asked in a survey, and that nobody's answer hangs on somebody else."""

import numpy as np
import pytest

from game.simulation import closing
from game.simulation.observation import Survey, survey_trust
from game.simulation.turn_context import TurnContext
from game.vocabulary.decisions import TurnDecisions
from tests.simulation.definitions import bakery, laboratory, plan
from tests.simulation.playing import play


@pytest.fixture
def surveys(monkeypatch: pytest.MonkeyPatch) -> list[Survey]:
    """Every survey made in the test, in their order."""
    made: list[Survey] = []

    def kept(turn: TurnContext) -> Survey:
        made.append(survey_trust(turn))
        return made[-1]

    monkeypatch.setattr(closing, "survey_trust", kept)
    return made


def _third(surveys: list[Survey], decisions: TurnDecisions) -> Survey:
    play(laboratory(), [decisions] * 3)
    return surveys[-1]


def test_customers_who_come_or_go_leave_the_others_in_the_survey(surveys: list[Survey]) -> None:
    quiet = _third(surveys, plan())
    pushing = _third(surveys, plan(personal_prices="3 explained none"))
    stayed = set(quiet.people.tolist()) & set(pushing.people.tolist())
    assert len(stayed) > 0.9 * quiet.asked


def test_nobody_is_asked_twice_and_a_larger_survey_asks_the_same_and_more(
    surveys: list[Survey],
) -> None:
    small, large = (_third(surveys, plan({"research_survey": level})) for level in (0, 3))
    assert len(set(large.people.tolist())) == large.asked == 1500
    assert np.array_equal(small.people, large.people[: small.asked])


def test_where_there_are_fewer_customers_than_questions_all_are_asked(
    surveys: list[Survey],
) -> None:
    [outcome] = play(bakery(), [plan({"research_survey": 3})])
    customers = np.flatnonzero(outcome.next_state.columns.present())
    assert sorted(surveys[-1].people.tolist()) == customers.tolist()
