"""Hidden use, breaches and the regulator."""

from dataclasses import replace

import numpy as np
import pytest

from game.simulation.availability import tactic_availability
from game.simulation.firm import FirmState, RegulatorCase
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.regulator import fine_cents
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.catalogue import TacticVariant
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import HandEntry
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import accepted, play

HIDDEN = plan(next_best_action="3 hidden none")


def _with_firm(state: SimulationState, **changes: object) -> SimulationState:
    firm: FirmState = replace(state.firm, **changes)  # type: ignore[arg-type]  # tests name fields
    return replace(state, firm=firm)


def _exposed(exposure: float) -> SimulationState:
    state = accepted(play_turn(initial_state(laboratory(3_000), 7), HIDDEN)).next_state
    slot = state.slot("next_best_action")
    assert slot is not None
    records = list(state.firm.tactics)
    records[slot] = replace(records[slot], exposure=exposure)
    return _with_firm(state, tactics=tuple(records))


def _until(state: SimulationState, event: str, decisions: TurnDecisions = HIDDEN) -> TurnOutcome:
    """Tries other draws of the same turn, by seed, until the event happens."""
    for seed in range(300):
        outcome = accepted(play_turn(replace(state, seed=seed), decisions))
        if any(item.id == event for item in outcome.events):
            return outcome
    raise AssertionError(f"{event} never happened")


def test_hidden_use_builds_exposure_and_openness_does_not() -> None:
    def exposure(words: str) -> float:
        state = play(laboratory(1_000), [plan(next_best_action=words)] * 3)[-1].next_state
        slot = state.slot("next_best_action")
        assert slot is not None
        return state.firm.tactics[slot].exposure

    assert exposure("3 hidden none") > exposure("3 policy none") > exposure("3 policy opt_out")
    assert exposure("3 explained none") == 0.0


def test_who_notices_a_hidden_use_knows_and_grows_wary() -> None:
    state = play(laboratory(), [HIDDEN] * 5)[-1].next_state
    noticed = state.columns.aware != 0
    assert 0 < np.count_nonzero(noticed) < 2_000
    wary = state.columns.wariness
    assert wary[noticed].min() > 0.0
    assert wary[~noticed].max() == 0.0
    assert state.history[-1].measures.noticed_share > 0


def test_a_discovery_is_booked_costs_reputation_and_makes_everybody_wary() -> None:
    before = _exposed(50.0)
    outcome = _until(before, "discovery")
    assert outcome.trust_by_cause["discovery"] < -5.0
    [event] = [item for item in outcome.events if item.id == "discovery"]
    assert (event.kind, event.about) == ("discovery", "next_best_action")
    assert outcome.measures.reputation < before.firm.reputation - 2
    assert outcome.measures.noticed_share > 0.4
    present = before.columns.present()
    assert outcome.next_state.columns.wariness[present].min() > 0.2


def test_a_use_found_out_after_it_ended_is_judged_by_its_worst_variant() -> None:
    definition = laboratory(2_000)
    slot = next(
        at for at, entry in enumerate(definition.hand) if entry.tactic.id == "next_best_action"
    )
    harmless_first = (TacticVariant("harmless", data=(), depth=0.0), TacticVariant("deep"))
    tactic = replace(definition.hand[slot].tactic, variants=harmless_first)
    hand = (*definition.hand[:slot], HandEntry(tactic), *definition.hand[slot + 1 :])
    state = initial_state(replace(definition, hand=hand), 7)
    records = list(state.firm.tactics)
    records[slot] = replace(records[slot], exposure=50.0)
    outcome = _until(_with_firm(state, tactics=tuple(records)), "discovery", plan())
    assert outcome.trust_by_cause["discovery"] < -3.0


def test_without_exposure_nothing_is_discovered() -> None:
    with pytest.raises(AssertionError, match="never"):
        _until(_exposed(0.0), "discovery")


def _breaches(security: int, kept: int = 0b11111111, turns: int = 8) -> float:
    """Share of other draws in which data are stolen from a firm that keeps so many kinds."""
    state = _with_firm(initial_state(laboratory(500), 7), categories_kept=kept, exposed_turns=turns)
    known = DEFAULT_PARAMETERS.with_value("incidents", "breach_chance", 0.15)
    state = replace(state, parameters=known)
    breaches = 0
    for seed in range(60):
        outcome = accepted(play_turn(replace(state, seed=seed), plan({"security": security})))
        stolen = any(item.id == "breach" for item in outcome.events)
        assert stolen == ("breach" in outcome.trust_by_cause)
        breaches += stolen
    return breaches / 60


def test_each_level_of_security_closes_part_of_the_way_in() -> None:
    shares = [_breaches(level) for level in range(4)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.5
    assert 0.0 < shares[3] < 0.2


def test_who_keeps_more_loses_them_sooner_and_worse_and_who_keeps_none_never() -> None:
    assert _breaches(0, 0b0, 0) == 0.0
    assert 0.0 <= _breaches(0, 0b1, 0) < _breaches(0, 0b1111, 0) < _breaches(0, 0b11111111, 0)

    def stolen(kept: int) -> float:
        state = _with_firm(initial_state(laboratory(500), 7), categories_kept=kept)
        sure = DEFAULT_PARAMETERS.with_value("incidents", "breach_chance", 100.0)
        outcome = accepted(play_turn(replace(state, parameters=sure), plan()))
        return outcome.trust_by_cause["breach"]

    assert stolen(0b11111111) < stolen(0b1111) < stolen(0b1) < 0.0


def test_a_hoard_nobody_guards_attracts_thieves_month_by_month() -> None:
    assert _breaches(0, 0b11111, 0) < _breaches(0, 0b11111, 8)


def test_an_ordinary_firm_is_breached_once_in_ten_years() -> None:
    """D7: five kinds of data guarded a little less than well, one in ten a year."""
    known = DEFAULT_PARAMETERS.incidents
    for kinds, low, high in ((1, 0.0, 0.01), (5, 0.05, 0.20), (8, 0.15, 0.45)):
        part = kinds / known.breach_categories
        month = known.breach_chance * part * part
        assert low <= 1.0 - (1.0 - month) ** 12 <= high


def _case(hidden: bool, officer: int = 0) -> list[TurnOutcome]:
    state = initial_state(laboratory(500), 7)
    slot = state.slot("next_best_action")
    state = _with_firm(state, cases=(RegulatorCase(1, slot, hidden),))
    decisions = plan({"privacy_officer": officer}, next_best_action="1 policy none")
    return [accepted(play_turn(replace(state, seed=seed), decisions)) for seed in range(80)]


def _share(outcomes: list[TurnOutcome], event: str) -> float:
    return sum(event in {item.id for item in outcome.events} for outcome in outcomes) / 80


def test_the_regulator_decides_when_due_and_hiding_makes_it_worse() -> None:
    shown, hidden = _case(False), _case(True)
    assert _share(shown, "regulator_warning") == pytest.approx(0.18, abs=0.12)
    assert _share(hidden, "regulator_warning") == pytest.approx(0.24, abs=0.15)
    assert _share(shown, "regulator_warning") + _share(shown, "regulator_cleared") == 1.0
    assert _share(_case(True, 3), "regulator_warning") < _share(hidden, "regulator_warning")


def test_a_warning_ends_the_use_and_costs_trust_and_sometimes_money() -> None:
    warned = [item for item in _case(True) if "regulator" in item.trust_by_cause]
    assert warned
    for outcome in warned:
        assert outcome.trust_by_cause["regulator"] < -2.0
        locked = tactic_availability(outcome.next_state, "next_best_action").locked_until
        assert locked == outcome.next_state.definition.turns + 1
        assert outcome.measures.reached == 0
    assert any("regulator_fine" in {item.id for item in outcome.events} for outcome in warned)


def test_a_fine_is_capped_and_may_push_cash_below_zero() -> None:
    definition = laboratory(500)
    market = replace(definition.market, fine_cents=10**12)
    start = replace(definition.start, cash_cents=0, budget_per_turn_cents=0)
    state = initial_state(replace(definition, market=market, start=start), 7)
    state = _with_firm(state, cases=(RegulatorCase(1, None, True),))
    yearly = 12 * state.start.monthly_revenue_cents
    fined = []
    for seed in range(200):
        outcome = accepted(play_turn(replace(state, seed=seed), plan()))
        if any(item.id == "regulator_fine" for item in outcome.events):
            fined.append(outcome.measures)
    assert fined
    assert {item.cash_cents for item in fined} == {-round(0.04 * yearly)}
    asked = fine_cents(state.definition, state.parameters.incidents)
    assert asked == round(0.04 * yearly)
    assert all(item.costs_cents == -item.cash_cents for item in fined)


def test_many_data_complaints_at_once_bring_a_letter_and_later_a_decision() -> None:
    known = DEFAULT_PARAMETERS.with_value("satisfaction", "data_complaint", 0.01)
    state = initial_state(laboratory(5_000), 7, parameters=known)
    decisions = plan(face_recognition="3 policy none", retargeting_ads="3 policy none")
    letters = []
    for _ in range(3):
        outcome = accepted(play_turn(state, decisions))
        letters += [item for item in outcome.events if item.id == "regulator_letter"]
        state = outcome.next_state
    assert len(letters) == 1
    [case] = state.firm.cases
    assert 4 <= case.decided_turn - letters[0].turn <= 12
    assert letters[0].about in {"face_recognition", "retargeting_ads"}


def _stolen_from(words: str, panel: int) -> float:
    """Trust lost in the month of a breach, by a firm that plays one use like this."""
    decisions = plan({"control_panel": panel}, own_history_tips=words)
    state = initial_state(laboratory(1_500), 7)
    sure = DEFAULT_PARAMETERS.with_value("incidents", "breach_chance", 1000.0)
    calm = DEFAULT_PARAMETERS.with_value("incidents", "breach_chance", 0.0)
    for _ in range(2):
        state = accepted(play_turn(replace(state, parameters=calm), decisions)).next_state
    outcome = accepted(play_turn(replace(state, parameters=sure), decisions))
    return outcome.trust_by_cause["breach"]


def test_openness_and_control_together_soften_a_breach_and_openness_alone_does_not() -> None:
    """B88: transparency and control suppress harm; one without the other hardly helps."""
    bare = _stolen_from("2 policy opt_out", 0)
    assert _stolen_from("2 explained opt_in", 0) <= bare
    assert bare < _stolen_from("2 policy opt_out", 1) < 0.7 * bare
    assert 0.6 * bare < _stolen_from("2 explained opt_in", 1) < 0.0


def _delays(officer: int) -> list[int]:
    """Months between letter and decision, over many seeds of the same rush of complaints."""
    known = DEFAULT_PARAMETERS.with_value("satisfaction", "data_complaint", 0.02)
    decisions = plan({"privacy_officer": officer}, face_recognition="3 policy none")
    months = []
    for seed in range(40):
        state = initial_state(laboratory(1_500), seed, parameters=known)
        for _ in range(2):
            state = accepted(play_turn(state, decisions)).next_state
        months += [
            state.firm.cases[0].decided_turn - event.turn
            for record in state.history
            for event in record.events
            if event.id == "regulator_letter"
        ]
    return months


def test_a_privacy_officer_answers_at_once_and_halves_the_wait() -> None:
    slow, quick = _delays(0), _delays(1)
    assert len(slow) > 20
    assert len(slow) == len(quick)
    assert (min(slow), max(slow)) == (4, 12)
    assert quick == [max(1, round(months / 2)) for months in slow]


def test_mild_hidden_use_has_a_long_honeymoon_and_a_real_chance_in_a_long_game() -> None:
    def chance(months: int, words: str) -> float:
        """Chance to be found out within so many months, by the model's own hazard."""
        definition = replace(laboratory(1_000), turns=24)
        known = DEFAULT_PARAMETERS.incidents
        state, safe = initial_state(definition, 7), 1.0
        blind = DEFAULT_PARAMETERS.with_value("incidents", "discovery_top", 0.0)
        state = replace(state, parameters=blind)
        slot = state.slot("own_history_tips")
        assert slot is not None
        for _ in range(months):
            part = state.firm.tactics[slot].exposure / known.discovery_half
            fourth = part**4
            seen = known.discovery_unseen + (1.0 - known.discovery_unseen) * 0.28
            safe *= 1.0 - known.discovery_top * fourth / (1.0 + fourth) * seen
            state = accepted(play_turn(state, plan(own_history_tips=words))).next_state
        return 1.0 - safe

    assert chance(6, "2 hidden none") < 0.01
    assert 0.04 < chance(24, "2 hidden none") < 0.5
    assert chance(24, "1 hidden none") < chance(24, "3 hidden none")
    assert chance(24, "2 policy opt_out") < 0.01


def test_a_privacy_officer_warns_of_deep_tactics_once() -> None:
    decisions = plan({"privacy_officer": 1}, face_recognition="1 explained opt_in")
    outcomes = play(laboratory(500), [decisions] * 2)
    warnings = [[item.about for item in outcome.events] for outcome in outcomes]
    assert warnings == [["face_recognition"], []]


def test_rivals_copy_charm_and_it_wears_out() -> None:
    charming = plan(serendipity_shelf="3 policy opt_out")
    outcomes = play(laboratory(1_000), [charming] * 12)
    copied = [item for outcome in outcomes for item in outcome.events if item.kind == "rival"]
    assert [(item.id, item.about) for item in copied] == [("rival_copies", "serendipity_shelf")]
    state = outcomes[-1].next_state
    slot = state.slot("serendipity_shelf")
    assert slot is not None
    assert 0.3 < state.firm.tactics[slot].adoption < 1.0
