"""A firm that tailors in many voices is no longer recognised; a guideline keeps it one firm."""

from game.simulation.turn import TurnOutcome
from tests.simulation.definitions import laboratory, plan
from tests.simulation.playing import play

MANY = {
    "own_history_tips": "3 policy none",
    "next_best_action": "3 policy none",
    "retargeting_ads": "2 policy none",
    "personal_email": "2 policy none",
    "standard_plus_touch": "2 policy none",
    "bought_profiles": "2 policy none",
}
ONE = {"next_best_action": "3 policy none"}


def _played(
    tactics: dict[str, str], turns: int = 6, people: int = 2_000, **levers: int
) -> TurnOutcome:
    return play(laboratory(people), [plan(levers, **tactics)] * turns)[-1]


def test_many_voices_blur_the_brand_within_months_and_one_voice_does_not() -> None:
    assert _played(MANY).next_state.firm.brand < 0.85
    assert _played(ONE).next_state.firm.brand == 1.0


def test_what_two_mild_voices_contradict_goes_unnoticed() -> None:
    mild = {"own_history_tips": "1 policy none", "standard_plus_touch": "1 policy none"}
    assert _played(mild).next_state.firm.brand == 1.0


def test_the_guideline_prevents_the_blur_level_by_level_and_does_nothing_for_one_voice() -> None:
    blurred = [
        1.0 - _played(MANY, brand_guideline=level).next_state.firm.brand for level in range(4)
    ]
    assert blurred == sorted(blurred, reverse=True)
    assert blurred[3] < 0.35 * blurred[0]
    assert _played(ONE, brand_guideline=3).digest != _played(ONE).digest
    assert _played(ONE, brand_guideline=3).measures.revenue_cents == (
        _played(ONE).measures.revenue_cents
    )


def test_tactics_that_speak_alike_blur_less() -> None:
    shared = {"next_best_action": "3 policy none", "bought_profiles": "3 policy none"}
    alike = {**shared, "own_history_tips": "3 policy none"}
    apart = {**shared, "retargeting_ads": "3 policy none"}
    assert 1.0 > _played(alike).next_state.firm.brand > _played(apart).next_state.firm.brand


def test_a_blurred_brand_costs_trust_customers_and_purchases_under_its_own_name() -> None:
    loose, guided = _played(MANY, turns=10), _played(MANY, turns=10, brand_guideline=3)
    cause = "brand_inconsistency"
    assert loose.trust_by_cause[cause] < 3.0 * guided.trust_by_cause[cause] < 0.0

    def total(outcome: TurnOutcome, name: str) -> int:
        return sum(getattr(item.measures, name) for item in outcome.next_state.history)

    assert total(loose, "churned") > total(guided, "churned")
    assert total(loose, "revenue_cents") < total(guided, "revenue_cents")


def test_a_brand_recovers_when_the_voices_fall_silent() -> None:
    before = _played(MANY).next_state
    after = play(laboratory(2_000), [plan(**MANY)] * 6 + [plan()] * 6)[-1].next_state
    assert before.firm.brand < after.firm.brand < 1.0
