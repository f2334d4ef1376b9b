"""What can be had of what is wished for."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.explanation.wishes import Wish, grant
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import everything_open, played, shipped

TELECOM = shipped("telecom_churn")
WISHES = st.builds(
    Wish,
    tactics=st.dictionaries(
        st.sampled_from([entry.tactic.id for entry in TELECOM.hand]),
        st.builds(TacticSetting, st.integers(1, 3)),
        max_size=6,
    ),
    levers=st.dictionaries(
        st.sampled_from([entry.lever.id for entry in TELECOM.levers]), st.integers(1, 3), max_size=4
    ),
)


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(WISHES, st.integers(0, 3_000_000))
def test_whatever_is_granted_can_be_played_and_kept_up(wish: Wish, cash_cents: int) -> None:
    start = replace(TELECOM.start, cash_cents=cash_cents)
    state = initial_state(replace(TELECOM, start=start), 1)
    granted = grant(state, wish)
    assert quote_plan(state, granted).objections == ()
    budget = start.budget_per_turn_cents + cash_cents // TELECOM.turns
    after = played(state, granted).next_state
    kept_up = quote_plan(after, granted)
    assert kept_up.objections == ()
    assert kept_up.total_cents <= budget


def test_with_money_enough_every_wish_is_granted() -> None:
    state = initial_state(everything_open(TELECOM), 1, 500)
    wish = Wish({entry.tactic.id: TacticSetting(2) for entry in TELECOM.hand}, {"data_quality": 3})
    granted = grant(state, wish)
    assert granted.tactics == wish.tactics
    assert granted.company == wish.levers


def test_without_money_nothing_is_granted() -> None:
    broke = replace(TELECOM.start, cash_cents=0, budget_per_turn_cents=0)
    state = initial_state(replace(TELECOM, start=broke), 1, 500)
    assert grant(state, Wish({TELECOM.hand[0].tactic.id: TacticSetting(1)})) == NO_DECISIONS
