"""The firm's own forecast."""

from dataclasses import replace

import pytest

from game.explanation import forecast as module
from game.explanation.forecast import Forecast, forecast
from game.explanation.playing import by_strategy
from game.explanation.revenue import playable_part
from game.simulation.digest import state_digest
from game.simulation.randomness import RememberedDraws
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.workspace import Workspace
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.measures import TurnMeasures
from tests.explanation.examples import everything_open, plan, played, shipped

BAKERY = shipped("corner_bakery")


def test_the_same_plan_has_the_same_forecast_and_changes_nothing() -> None:
    state = initial_state(BAKERY, 3)
    before = state_digest(state)
    decisions = plan(usual_order=1)
    assert forecast(state, decisions) == forecast(state, decisions)
    assert state_digest(state) == before


def test_it_looks_at_a_sample_and_never_at_the_draws_of_the_game(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[SimulationState] = []

    def spy(
        state: SimulationState,
        decisions: TurnDecisions,
        workspace: Workspace,
        draws: RememberedDraws,
    ) -> TurnMeasures:
        seen.append(state)
        return playable_part(state, decisions, workspace, draws)

    monkeypatch.setattr(module, "playable_part", spy)
    state = initial_state(BAKERY, 3)
    forecast(state, plan(usual_order=1))
    assert seen
    for sample in seen:
        assert sample.seed != state.seed
        assert 2 * len(sample.columns) <= len(state.columns)


def test_it_starts_from_what_the_firm_believes() -> None:
    believing = replace(BAKERY, start=replace(BAKERY.start, believed_trust=80.0))
    doubting = replace(BAKERY, start=replace(BAKERY.start, believed_trust=60.0))
    high = forecast(initial_state(believing, 3), NO_DECISIONS)
    low = forecast(initial_state(doubting, 3), NO_DECISIONS)
    assert 17 < high.trust_mid - low.trust_mid < 23


def _width(result: Forecast) -> tuple[float, float]:
    share = (result.revenue_high_cents - result.revenue_low_cents) / result.revenue_mid_cents
    return result.trust_high - result.trust_low, share


def test_research_and_analysts_narrow_the_band() -> None:
    state = initial_state(everything_open(BAKERY), 3)
    levers = [0] * len(LEVER_IDS)
    levers[LEVER_IDS.index("research_survey")] = 3
    knowing = replace(state, firm=replace(state.firm, analysis=1.0, levers=tuple(levers)))
    decisions = plan(profile_questions=1)
    wide, narrow = _width(forecast(state, decisions)), _width(forecast(knowing, decisions))
    assert narrow[0] < wide[0]
    assert narrow[1] < wide[1]


def test_a_tactic_the_firm_does_not_understand_widens_the_band() -> None:
    state = initial_state(everything_open(shipped("telecom_churn")), 3, 1000)
    needs = {entry.tactic.id: entry.tactic.needs.understanding for entry in state.definition.hand}
    hard, easy = max(needs, key=lambda key: needs[key]), min(needs, key=lambda key: needs[key])
    assert needs[hard] > needs[easy]
    hard_width = _width(forecast(state, plan(**{hard: 1})))
    easy_width = _width(forecast(state, plan(**{easy: 1})))
    assert hard_width[1] > easy_width[1]


@pytest.mark.parametrize("strategy", ["baker", "pusher"])
def test_most_results_fall_into_the_band_but_not_all_of_them_need_to(strategy: str) -> None:
    inside_trust = inside_revenue = turns = 0
    for seed in range(8):
        state = initial_state(BAKERY, seed)
        decide = by_strategy(strategy, BAKERY, seed)
        while not state.finished:
            decisions = decide(state)
            expected = forecast(state, decisions)
            outcome = played(state, decisions)
            measures, state = outcome.measures, outcome.next_state
            turns += 1
            inside_trust += expected.trust_low <= measures.trust_measured <= expected.trust_high
            low, high = expected.revenue_low_cents, expected.revenue_high_cents
            inside_revenue += low <= measures.revenue_cents <= high
    assert inside_trust / turns > 0.6
    assert inside_revenue / turns > 0.7


def test_it_stays_within_what_trust_can_be() -> None:
    loved = replace(BAKERY, start=replace(BAKERY.start, believed_trust=99.0))
    result = forecast(initial_state(loved, 3), plan(usual_order=1))
    assert 0 <= result.trust_low <= result.trust_mid <= result.trust_high <= 100


def test_what_a_month_shares_serves_every_plan() -> None:
    state = initial_state(BAKERY, 3)
    month = module.Expectations.before(state)

    for level in (1, 3):
        decisions = plan(usual_order=level)
        assert module.expected(month, decisions) == forecast(state, decisions)
