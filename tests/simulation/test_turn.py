import itertools
from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from game.simulation import turn as turn_module
from game.simulation.arrays import BitsArray
from game.simulation.columns import CUSTOMER, LEFT, PROSPECT, WRITERS
from game.simulation.digest import first_differing_column
from game.simulation.randomness import Stream
from game.simulation.start import initial_state
from game.simulation.turn import PHASES, CustomerPhase, play_turn
from game.simulation.turn_context import Block, TurnContext
from game.simulation.workspace import Workspace
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES, MODEL_CAUSES
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.simulation.definitions import BAKERY_TACTICS, LAB_TACTICS, bakery, laboratory, plan
from tests.simulation.playing import accepted, after, play

EVERYTHING = plan(
    {"data_scientists": 3, "behavioural_analysts": 3, "test_and_control": 1, "control_panel": 1},
    usual_order="2 explained opt_in",
    sell_along="2 policy none",
    new_arrivals="2 policy opt_out",
    peer_reviews="2 policy none",
    standard_plus_touch="2 explained panel",
    personal_email="3 policy opt_out",
    own_history_tips="2 hidden none",
    proactive_repair="3 explained opt_out",
    retargeting_ads="2 hidden opt_out regulars",
    next_best_action="3 hidden none consenting",
    face_recognition="2 hidden none",
    personal_prices="2 hidden none",
    plan_advice="2 policy opt_out",
)  # fmt: skip


def test_causes_add_up_to_the_change_of_mean_trust() -> None:
    before = initial_state(laboratory(), 7).start.trust
    for outcome in play(laboratory(), [EVERYTHING] * 6):
        change = outcome.measures.trust - before
        assert sum(outcome.trust_by_cause.values()) == pytest.approx(change, abs=1e-9)
        before = outcome.measures.trust


def test_causes_are_tactics_events_or_mechanisms_and_never_zero() -> None:
    known = {*MODEL_CAUSES, ARRIVALS_AND_DEPARTURES, *(item.id for item in LAB_TACTICS)}
    for outcome in play(laboratory(), [EVERYTHING] * 3):
        assert set(outcome.trust_by_cause) <= known
        assert 0.0 not in outcome.trust_by_cause.values()


def test_bookings_of_a_watched_customer_add_up_exactly() -> None:
    for outcome in play(laboratory(), [EVERYTHING] * 4, watch=[0, 17, 4_999]):
        for person in outcome.watched:
            moved = person.trust_before + sum(person.bookings.values())
            assert moved == person.trust_after


def test_watching_changes_nothing() -> None:
    watched = play(bakery(), [plan(usual_order="2")] * 3, watch=[0, 5])
    plain = play(bakery(), [plan(usual_order="2")] * 3)
    assert watched[-1].digest == plain[-1].digest


def test_the_state_before_is_left_alone() -> None:
    state = initial_state(bakery(), 7)
    copies = {name: array.copy() for name, array in state.columns.named()}
    accepted(play_turn(state, EVERYTHING_BAKERY))
    for name, array in state.columns.named():
        assert np.array_equal(array, copies[name]), name


EVERYTHING_BAKERY = plan(usual_order="2 explained opt_in", sell_along="3 policy none")


def test_columns_of_the_next_state_are_read_only() -> None:
    outcome = accepted(play_turn(initial_state(bakery(), 7), plan()))
    for name, array in outcome.next_state.columns.named():
        assert not array.flags.writeable, name


def test_every_state_column_has_one_writer_and_the_phases_name_their_columns() -> None:
    named = [name for phase in PHASES if isinstance(phase, CustomerPhase) for name in phase.writes]
    assert sorted(named) == sorted(WRITERS)
    for phase in PHASES:
        if isinstance(phase, CustomerPhase):
            assert all(WRITERS[name] == phase.name for name in phase.writes)


def test_each_phase_writes_its_own_columns_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def watched(phase: CustomerPhase) -> CustomerPhase:
        def run(turn: TurnContext, block: Block) -> None:
            before = {name: array.tobytes() for name, array in block.new.named()}
            old = {name: array.tobytes() for name, array in block.old.named()}
            phase.run(turn, block)
            for name, array in block.new.named():
                if name not in phase.writes:
                    assert array.tobytes() == before[name], (phase.name, name)
            for name, array in block.old.named():
                assert array.tobytes() == old[name], (phase.name, name)

        return replace(phase, run=run)

    phases = tuple(watched(item) if isinstance(item, CustomerPhase) else item for item in PHASES)
    monkeypatch.setattr(turn_module, "PHASES", phases)
    play(laboratory(500), [EVERYTHING] * 2)


def test_every_state_column_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns filled with rubbish beforehand leave no trace: nothing is left unwritten."""

    def rubbish(array: NDArray[Any]) -> NDArray[Any]:
        return np.full_like(array, 1)

    state = initial_state(laboratory(500), 7)
    one = accepted(play_turn(state, EVERYTHING)).next_state
    monkeypatch.setattr("game.simulation.columns.np.empty_like", rubbish)
    other = accepted(play_turn(state, EVERYTHING)).next_state
    assert first_differing_column(one, other) is None


@pytest.mark.parametrize("block_people", [64, 500, 1_000])
def test_the_size_of_blocks_changes_nothing(block_people: int) -> None:
    state = initial_state(laboratory(1_000), 7)
    whole = accepted(play_turn(state, EVERYTHING, workspace=Workspace(1_000)))
    parts = accepted(play_turn(state, EVERYTHING, workspace=Workspace(block_people)))
    assert parts.digest == whole.digest
    assert parts.trust_by_cause == whole.trust_by_cause
    assert parts.measures == whole.measures


def test_a_used_workspace_changes_nothing() -> None:
    space = Workspace()
    state = initial_state(laboratory(1_000), 7)
    first = accepted(play_turn(state, EVERYTHING, workspace=space))
    accepted(play_turn(first.next_state, plan(), workspace=space))
    again = accepted(play_turn(state, EVERYTHING, workspace=space))
    assert again.digest == first.digest


def test_switching_a_tactic_off_leaves_the_draws_of_the_others() -> None:
    """With a tactic that changes nothing people feel or do, every other draw stays as it was."""
    state = initial_state(bakery(), 7)
    silent = replace(
        BAKERY_TACTICS[4], id="silent", benefits=replace(BAKERY_TACTICS[4].benefits, social_proof=0,
        irritation_removed=0, relevance=0), visibility=0.0, impact=0.0, selling=0.0, lead_turns=0,
    )  # fmt: skip
    hand = (*state.definition.hand, replace(state.definition.hand[0], tactic=silent))
    definition = replace(state.definition, hand=hand)
    setting = TacticSetting(2, None, "policy", "none", "all")
    with_it = TurnDecisions(tactics={**plan(usual_order="2").tactics, "silent": setting})
    [on] = play(definition, [with_it])
    [off] = play(definition, [plan(usual_order="2")])
    for name in ("status", "purchases", "trust", "satisfaction", "opted_out"):
        mine, theirs = getattr(on.next_state.columns, name), getattr(off.next_state.columns, name)
        assert np.array_equal(mine, theirs), name


def test_a_tactic_takes_only_streams_of_its_own_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: Counter[tuple[int, str]] = Counter()

    class Counted(Stream):
        __slots__ = ("name",)

        def __init__(self, seed: int, turn: int, decision: str) -> None:
            super().__init__(seed, turn, decision)
            self.name = (turn, decision)

        def raw(self, count: int) -> BitsArray:
            drawn[self.name] += count
            return super().raw(count)

    monkeypatch.setattr("game.simulation.turn_context.Stream", Counted)
    play(laboratory(500), [EVERYTHING] * 3)
    whole = dict(drawn)
    for tactic in EVERYTHING.tactics:
        drawn.clear()
        others = {key: each for key, each in EVERYTHING.tactics.items() if key != tactic}
        play(laboratory(500), [replace(EVERYTHING, tactics=others)] * 3)
        assert {name: whole[name] for name in drawn} == drawn
        assert all(name.endswith(f":{tactic}") for _, name in whole.keys() - drawn.keys())


def test_arrivals_do_not_depend_on_what_is_decided_in_the_first_turn() -> None:
    def arrived(decisions: TurnDecisions) -> list[int]:
        state = initial_state(laboratory(), 7)
        after = accepted(play_turn(state, decisions)).next_state
        joined = (state.columns.status == 0) & (after.columns.status == CUSTOMER)
        return np.flatnonzero(joined).tolist()

    assert arrived(plan()) == arrived(plan(usual_order="3 explained opt_in"))


def test_customers_come_and_go_as_counted() -> None:
    before = initial_state(bakery(6_000), 7).start.customers
    for outcome in play(bakery(6_000), [plan()] * 4):
        measures = outcome.measures
        assert measures.customers == before + measures.arrived - measures.churned
        present = outcome.next_state.columns.present()
        assert np.count_nonzero(present) == measures.customers
        before = measures.customers


def test_prospects_feel_nothing_of_the_service_before_they_come() -> None:
    columns = after(laboratory(), [plan(proactive_repair="2 explained none")] * 6).columns
    prospects = columns.status == PROSPECT
    assert prospects.any()
    for name in ("trust", "satisfaction", "expectation", "wariness", "purchases"):
        now, then = getattr(columns, name), getattr(initial_state(laboratory(), 7).columns, name)
        assert np.array_equal(now[prospects], then[prospects]), name


def test_few_who_left_come_back_and_they_are_counted_as_arrivals() -> None:
    before = initial_state(bakery(6_000), 7).columns
    returned = 0
    for outcome in play(bakery(6_000), [plan()] * 6):
        after_it = outcome.next_state.columns
        back = (before.status == LEFT) & (after_it.status == CUSTOMER)
        new = (before.status == PROSPECT) & (after_it.status == CUSTOMER)
        assert outcome.measures.arrived == np.count_nonzero(back) + np.count_nonzero(new)
        # They come back as they went: nothing they felt is forgotten.
        assert np.array_equal(after_it.trust[back], before.trust[back])
        returned += int(np.count_nonzero(back))
        before = after_it
    assert 0 < returned < 0.1 * np.count_nonzero(before.status == LEFT)


def test_whom_distrust_drove_off_comes_back_last() -> None:
    state = initial_state(bakery(6_000), 7)
    columns = state.columns
    trust = np.where(np.arange(6_000) % 2 == 0, 75.0, 25.0)
    gone = replace(columns, status=np.full(6_000, LEFT, dtype=np.int8), trust=trust)
    after_it = accepted(play_turn(replace(state, columns=gone.frozen()), plan())).next_state
    back = after_it.columns.present()
    assert np.count_nonzero(back[::2]) > 10
    assert np.count_nonzero(back[1::2]) == 0


def test_base_churn_and_revenue_start_near_what_the_market_says() -> None:
    outcomes = play(bakery(20_000), [plan()] * 3)
    assert outcomes[0].measures.churn_rate == pytest.approx(0.03, rel=0.2)
    expected = outcomes[0].next_state.start.monthly_revenue_cents
    assert outcomes[0].measures.revenue_cents == pytest.approx(expected, rel=0.05)


def test_cash_is_accounted_to_the_cent() -> None:
    decisions = plan({"data_quality": 1}, usual_order="1", new_arrivals="2")
    cash = bakery().start.cash_cents
    for outcome in play(bakery(), [decisions] * 6):
        cash += bakery().start.budget_per_turn_cents - outcome.measures.costs_cents
        assert outcome.measures.cash_cents == cash
        margin = round(outcome.measures.revenue_cents * 0.55)
        assert outcome.measures.contribution_cents == margin - outcome.measures.costs_cents


def test_a_finished_game_takes_no_more_turns() -> None:
    outcomes = play(bakery(turns=2), [plan()] * 2)
    state = outcomes[-1].next_state
    assert state.finished
    refusal = play_turn(state, plan())
    assert [item.reason for item in refusal.objections] == ["game_over"]  # type: ignore[union-attr]


def test_history_holds_every_turn() -> None:
    outcomes = play(bakery(), [plan(usual_order="1"), plan()])
    history = outcomes[-1].next_state.history
    assert [record.turn for record in history] == [1, 2]
    assert history[0].measures == outcomes[0].measures
    assert history[0].decisions.tactics["usual_order"].level == 1


def test_lead_time_passes_before_customers_are_reached() -> None:
    played = plan(preference_app="1 explained none")
    reached = [outcome.measures.reached > 0 for outcome in play(bakery(), [played] * 4)]
    assert reached == [False, False, True, True]


def test_baker_raises_trust_and_pushing_spends_it() -> None:
    quiet, baker, pusher = (
        play(bakery(4_000), [decisions] * 6)
        for decisions in (
            plan(),
            plan(usual_order="2 explained opt_in"),
            plan(sell_along="3 policy none"),
        )
    )
    assert baker[-1].measures.trust > quiet[-1].measures.trust + 0.3
    assert pusher[-1].measures.trust < quiet[-1].measures.trust - 3.0
    assert pusher[0].measures.revenue_cents > quiet[0].measures.revenue_cents
    assert pusher[-1].measures.revenue_cents < quiet[-1].measures.revenue_cents
    assert pusher[-1].measures.customer_equity_cents < quiet[-1].measures.customer_equity_cents


def test_hoarding_pays_first_and_costs_later() -> None:
    hoard = plan(
        {"data_scientists": 3, "data_quality": 2},
        next_best_action="3 hidden none",
        own_history_tips="3 hidden none",
        bought_profiles="2 hidden none",
    )
    quiet, hoarder = (play(laboratory(), [item] * 12) for item in (plan(), hoard))
    assert hoarder[0].measures.revenue_cents > 1.05 * quiet[0].measures.revenue_cents
    assert hoarder[-1].measures.trust < quiet[-1].measures.trust - 4.0


levels = st.integers(0, 3)
tactic_settings = st.builds(
    TacticSetting,
    levels,
    st.none(),
    st.sampled_from(["hidden", "policy", "explained"]),
    st.sampled_from(["none", "opt_out", "opt_in"]),
    st.sampled_from(["all", "consenting", "regulars"]),
)
plans = st.builds(
    TurnDecisions,
    st.dictionaries(st.sampled_from([item.id for item in LAB_TACTICS]), tactic_settings),
    st.dictionaries(st.sampled_from(["data_quality", "on_device", "test_and_control"]), levels),
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(plans, min_size=1, max_size=4), st.integers(0, 1_000))
def test_whatever_is_played_the_numbers_hold_together(
    decisions: list[TurnDecisions], seed: int
) -> None:
    state = initial_state(laboratory(400), seed)
    cash, mean = state.firm.cash_cents, state.start.trust
    for played in decisions:
        outcome = play_turn(state, played)
        if not isinstance(outcome, turn_module.TurnOutcome):
            break
        columns, measures = outcome.next_state.columns, outcome.measures
        assert columns.trust.min() >= 0.0
        assert columns.trust.max() <= 100.0
        assert np.isfinite(columns.satisfaction).all()
        assert not (columns.consent_given & columns.consent_refused).any()
        assert abs(sum(outcome.trust_by_cause.values()) - (measures.trust - mean)) < 1e-9
        budget = state.definition.start.budget_per_turn_cents
        assert measures.cash_cents == cash + budget - measures.costs_cents
        assert 0 <= measures.buyers <= measures.customers + measures.churned
        assert measures.reached <= measures.customers + measures.churned
        state, cash, mean = outcome.next_state, measures.cash_cents, measures.trust


def test_events_of_a_turn_are_dated() -> None:
    for at, outcome in enumerate(play(laboratory(), [EVERYTHING] * 5), start=1):
        assert all(event.turn == at for event in outcome.events)


def test_pairs_of_turns_differ_by_their_draws() -> None:
    outcomes = play(bakery(), [plan()] * 3)
    buyers = [outcome.next_state.columns.purchases.tobytes() for outcome in outcomes]
    assert all(one != other for one, other in itertools.pairwise(buyers))
