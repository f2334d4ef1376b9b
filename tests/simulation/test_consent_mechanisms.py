"""How people are asked decides who says yes: same people, same use, another mechanism (C13)."""

from dataclasses import replace

import pytest

from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from game.vocabulary.catalogue import Channel, DataUse
from game.vocabulary.scenario import HandEntry, ScenarioDefinition
from game.vocabulary.settings import DataCategory
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import accepted

PEOPLE = 6_000
_ASKING: tuple[Channel, ...] = ("site", "mail", "push")


def _scenario(
    channel: Channel, category: DataCategory = "browsing", trust: float = 57.0
) -> ScenarioDefinition:
    definition = laboratory(PEOPLE)
    plain = next(entry.tactic for entry in definition.hand if entry.tactic.id == "own_history_tips")
    use = replace(
        plain, id="use", channel=channel, data=(DataUse(category, "observed"),), lead_turns=0
    )
    start = replace(definition.start, trust=trust)
    return replace(definition, hand=(HandEntry(use),), start=start)


def _refusals(definition: ScenarioDefinition, words: str, asked_before: bool = False) -> float:
    """Share of customers who hold no yes, or for a default hold a no, after one month."""
    state: SimulationState = initial_state(definition, 7)
    if asked_before:
        records = tuple(replace(item, taken_unasked=True) for item in state.firm.tactics)
        state = replace(state, firm=replace(state.firm, tactics=records))
    present = state.columns.present()
    after = accepted(play_turn(state, plan(use=words))).next_state.columns
    if "opt_out" in words:
        return float((after.consent_refused[present] != 0).mean())
    return float((after.consent_given[present] == 0).mean())


def test_friction_and_default_set_the_share_that_refuses() -> None:
    tool = _refusals(_scenario("counter"), "2 policy opt_out")
    banner = _refusals(_scenario("site"), "2 policy opt_out")
    fair = _refusals(_scenario("site"), "2 policy opt_in")
    prompt = _refusals(_scenario("push"), "2 policy opt_in")
    again = _refusals(_scenario("mail"), "2 policy opt_in", asked_before=True)
    assert tool < 0.01 < banner < 0.15 < fair < prompt < again < 0.92


def test_a_fair_exchange_wins_more_people_than_a_page_of_terms() -> None:
    """B10, D4: about 1.15 times as many say yes where they are told what it is for."""
    for channel in _ASKING:
        policy, told = (
            1.0 - _refusals(_scenario(channel), f"2 {openness} opt_in")
            for openness in ("policy", "explained")
        )
        assert 1.05 * policy < told < 1.3 * policy


def test_saying_why_changes_nothing_where_nobody_is_asked() -> None:
    shares = {_refusals(_scenario("site"), f"2 {way} opt_out") for way in ("policy", "explained")}
    assert len(shares) == 1


def test_asking_while_hiding_wins_nobody() -> None:
    hidden, policy = (
        _refusals(_scenario("site"), f"2 {way} opt_in") for way in ("hidden", "policy")
    )
    assert hidden == policy


def test_trust_brings_consent_and_touchy_data_cost_it() -> None:
    words = "2 explained opt_in"
    usual = _refusals(_scenario("site"), words)
    assert _refusals(_scenario("site", trust=75.0), words) < usual
    assert _refusals(_scenario("site", trust=35.0), words) > usual
    assert _refusals(_scenario("site", "contact"), words) < usual
    assert _refusals(_scenario("site", "biometric"), words) > usual


def test_what_is_lost_is_not_won_back_by_asking_better() -> None:
    """Owning beats buying (B38–39): a yes outlives what would have won it, a no does as well."""
    state = initial_state(_scenario("push"), 7)
    asked = accepted(play_turn(state, plan(use="2 explained opt_in"))).next_state
    refused = asked.columns.consent_refused != 0
    assert refused.any()
    again = accepted(play_turn(asked, plan(use="2 explained opt_in"))).next_state
    still = (again.columns.consent_refused[refused] != 0).mean()
    assert still > 0.95


@pytest.mark.parametrize("words", ["2 policy opt_out", "2 explained opt_in"])
def test_latent_readiness_never_changes(words: str) -> None:
    state = initial_state(_scenario("site"), 7)
    after = accepted(play_turn(state, plan(use=words))).next_state
    assert (after.columns.consent_latents == state.columns.consent_latents).all()
    assert (after.columns.consent_general == state.columns.consent_general).all()
