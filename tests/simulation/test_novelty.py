"""The new: a pleasant surprise pays, what is merely new turns heads and is a bother (B103, C26)."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.probe import ContactReadings, Probe
from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.scenario import HandEntry
from tests.simulation.definitions import laboratory, plan, tactic
from tests.simulation.playing import accepted

PEOPLE = 5_000


def _shown(
    digits: str, parameters: Parameters = DEFAULT_PARAMETERS, error_rate: float = 0.0
) -> tuple[TurnOutcome, Probe]:
    """A month with one shelf: relevance, irritation, delight, savings, social proof, novelty."""
    shelf = tactic("shelf", digits, "1/1/0", "tx:o", error_rate=error_rate)
    definition = replace(laboratory(PEOPLE), hand=(HandEntry(shelf),))
    probe = Probe()
    state = initial_state(definition, 7, None, parameters)
    return accepted(play_turn(state, plan(shelf="2 policy none"), probe=probe)), probe


def _contact(digits: str, parameters: Parameters = DEFAULT_PARAMETERS) -> ContactReadings:
    return _shown(digits, parameters)[1].contacts["shelf"]


def test_the_merely_new_pleases_nobody_and_what_is_new_and_fits_does() -> None:
    nothing, new = _contact("000000"), _contact("000003")
    plain, surprise = _contact("200000"), _contact("200003")
    assert (new.value < nothing.value).all()
    assert surprise.value.mean() > plain.value.mean() + 0.2


def test_the_merely_new_leaves_people_less_satisfied() -> None:
    before, after = _shown("000000"), _shown("000003")
    present = before[1].present
    satisfied = [
        each[0].next_state.columns.satisfaction[present].mean() for each in (before, after)
    ]
    assert satisfied[1] < satisfied[0]


def test_the_merely_new_turns_the_heads_of_those_who_like_it_but_does_not_sell() -> None:
    nothing, new = _contact("000000"), _contact("000003")
    gain = new.response - nothing.response
    need = initial_state(replace(laboratory(PEOPLE)), 7).columns.need_novelty
    assert np.corrcoef(gain, need)[0, 1] > 0.99
    assert gain[need > 1.5].mean() > 0.0
    assert gain.mean() < 0.0
    unseen = DEFAULT_PARAMETERS.with_value("value", "response_novelty", 0.0)
    assert _contact("000003", unseen).response.mean() < new.response.mean()


def test_a_surprise_that_meets_the_wrong_person_is_none() -> None:
    right, wrong = (
        _shown("200003", error_rate=rate)[1].contacts["shelf"].value for rate in (0.0, 3.0)
    )
    met = right != wrong
    assert 0.1 < met.mean() < 0.9
    assert wrong[met].mean() < 0.0


@pytest.mark.parametrize(("digits", "raised"), [("000003", False), ("200003", True)])
def test_rivals_make_normal_what_pleases_not_what_is_merely_new(digits: str, raised: bool) -> None:
    plain = digits[:5] + "0"
    standard = [_shown(each)[0].next_state.firm.market_standard for each in (plain, digits)]
    assert (standard[1] > standard[0]) is raised
