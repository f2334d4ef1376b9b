"""Phases of life: they come and go, move buying, and explain more of it than generations."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.arrays import SmallArray
from game.simulation.life_phases import NEW_HOME, SETTLED, buying_factors
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.probe import Probe
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from game.vocabulary.scenario import HandEntry
from tests.simulation.definitions import laboratory, plan, tactic
from tests.simulation.playing import accepted

PEOPLE = 20_000


def _explained(behaviour: np.ndarray, label: SmallArray) -> float:
    """Share of the variance between the groups of a label: η²."""
    total = float(np.var(behaviour)) * len(behaviour)
    between = sum(
        float((behaviour[label == at].mean() - behaviour.mean()) ** 2) * int((label == at).sum())
        for at in np.unique(label)
    )
    return between / total


def test_life_phase_explains_buying_better_than_generation() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    outcome = accepted(play_turn(state, plan()))
    there = state.columns.present()
    bought = (outcome.next_state.columns.purchases > state.columns.purchases)[there].astype(float)
    phase = outcome.next_state.columns.life_phase[there]
    by_phase = _explained(bought, phase)
    assert by_phase > 3.0 * _explained(bought, state.columns.generation[there])
    assert by_phase < 0.10


def test_few_people_are_in_a_new_phase_and_their_share_keeps_up() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    shares = []
    for _ in range(13):
        shares.append(float(np.mean(state.columns.life_phase != SETTLED)))
        state = accepted(play_turn(state, plan())).next_state
    assert all(0.04 < share < 0.09 for share in shares)
    assert shares[-1] == pytest.approx(shares[0], abs=0.01)


def test_phases_change_from_month_to_month_and_by_nothing_the_firm_does() -> None:
    state = initial_state(laboratory(PEOPLE), 7)
    quiet = accepted(play_turn(state, plan())).next_state.columns.life_phase
    loud = accepted(play_turn(state, plan(sell_along="3 hidden none"))).next_state.columns
    assert (quiet == loud.life_phase).all()
    moved = (state.columns.life_phase == SETTLED) & (quiet == NEW_HOME)
    assert 0.004 < moved.mean() < 0.012


def test_phases_leave_buying_as_it_is_on_average() -> None:
    known = DEFAULT_PARAMETERS.life
    phases = initial_state(laboratory(PEOPLE), 7).columns.life_phase
    assert buying_factors(known)[phases].mean() == pytest.approx(1.0, abs=0.004)


def _seeking(error_rate: float) -> tuple[SmallArray, Probe]:
    """Phases of those there and readings, where a guess is acted on without a word."""
    guess = tactic(
        "guess", "310200", "3/2/2", "tx:o inf:i",
        channel="mail", purpose="selling", message_load=2.0, specificity=1.0, new_phase=True,
        error_rate=error_rate,
    )  # fmt: skip
    definition = replace(laboratory(PEOPLE), hand=(HandEntry(guess),))
    probe = Probe()
    words = plan(guess="2 policy none")
    outcome = accepted(play_turn(initial_state(definition, 7), words, probe=probe))
    return outcome.next_state.columns.life_phase, probe


def test_a_guess_at_a_new_phase_reaches_them_all_and_few_others() -> None:
    phases, probe = _seeking(0.15)
    reached, new = probe.contacts["guess"].reached, (phases != SETTLED) & probe.present
    assert reached[new].all()
    settled = probe.present & ~new
    assert 0.0 < reached[settled].mean() < 0.03
    assert 0.05 < (reached & ~new).sum() / reached.sum() < 0.4
    more = _seeking(0.4)[1].contacts["guess"].reached
    assert more[settled].mean() > 2.0 * reached[settled].mean()
    assert _seeking(0.0)[1].contacts["guess"].reached[settled].sum() == 0


def test_a_right_guess_is_worth_much_and_is_over_the_line_for_some() -> None:
    """S13-S17: right, welcome to some, not to others; a wrong guess has nothing to offer."""
    phases, probe = _seeking(0.15)
    contact = probe.contacts["guess"]
    right = contact.reached & (phases != SETTLED)
    wrong = contact.reached & (phases == SETTLED)
    assert contact.value[right].mean() > 1.5 * contact.value[wrong].mean()
    over = (contact.value < contact.intrusion)[right].mean()
    assert 0.1 < over < 0.9


def test_contacts_win_more_of_those_whose_habits_are_broken() -> None:
    """S66, B67: in a new phase contacts move buying more; over all people as much as before."""
    tips = tactic("tips", "300200", "0/0/1", channel="web")
    definition = replace(laboratory(PEOPLE), hand=(HandEntry(tips),))
    expected = {}
    for factor in (1.0, 2.0):
        parameters = DEFAULT_PARAMETERS.with_value("life", "winnable", factor)
        for words in (plan(), plan(tips="2 policy none")):
            probe = Probe()
            state = initial_state(definition, 7, None, parameters)
            after = accepted(play_turn(state, words, probe=probe)).next_state
            expected[factor, bool(words.tactics)] = probe.expected_purchases
    new = (after.columns.life_phase != SETTLED) & probe.present
    settled = probe.present & ~new
    gained = {factor: expected[factor, True] - expected[factor, False] for factor in (1.0, 2.0)}
    assert 1.5 * gained[1.0][new].mean() < gained[2.0][new].mean()
    assert 0.9 < gained[2.0][settled].mean() / gained[1.0][settled].mean() < 1.0
    assert gained[2.0].mean() == pytest.approx(gained[1.0].mean(), rel=0.1)
