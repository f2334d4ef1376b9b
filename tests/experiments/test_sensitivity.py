"""Which statements survive other choices."""

import math
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace

import pytest

from game.experiments.executors import InlineExecutor
from game.experiments.facts.table import FACTS, LABORATORY
from game.experiments.sensitivity.running import (
    Agenda,
    Base,
    Outcome,
    Task,
    measure_base,
    measure_variant,
    measure_variants,
)
from game.experiments.sensitivity.summary import summarise
from game.experiments.sensitivity.topics import ClaimsTopic, FactsTopic, Read, StrategiesTopic
from game.experiments.sensitivity.variants import (
    DEFAULT,
    Variant,
    chosen_parameters,
    jointly,
    one_at_a_time,
)
from game.experiments.sensitivity.verdicts import (
    Verdict,
    judge_band,
    judge_claim,
    judge_signs,
    judges,
)
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.vocabulary.assumptions import claim_id
from game.vocabulary.expectations import Claim, Expectations
from tests.experiments.balance_examples import short_bakery
from tests.explanation.examples import shipped

_MORE_TARTS = Claim("more_tarts", "abstain", "trust", 3, below_by=0.2)
_SCALE = Variant("value.lift_scale=low", (("value", "response_value", 0.6),))


def bakery_topic(*claims: Claim) -> ClaimsTopic:
    return ClaimsTopic(short_bakery(), Expectations((1,), claims or (_MORE_TARTS,)), 500)


@pytest.fixture(scope="module")
def facts() -> FactsTopic:
    return FactsTopic(shipped(LABORATORY))


@pytest.mark.parametrize(
    ("mean", "low", "high", "verdict"),
    [
        (1.4, 1.2, 2.5, "holds"),
        (1.1, 1.2, 2.5, "moved"),
        (0.9, 1.2, 2.5, "turned"),
        (0.97, 0.6, 0.95, "moved"),
        (1.01, 0.6, 0.95, "turned"),
        (-0.6, -0.5, -0.15, "moved"),
        (0.01, -0.5, -0.15, "turned"),
        (0.14, 0.0, 0.05, "moved"),
        (0.2, 0.0, 0.05, "turned"),
        (-0.06, -0.04, 0.0, "moved"),
        (0.5, 0.04, 0.15, "turned"),
        (math.nan, 0.0, 1.0, "turned"),
    ],
)
def test_a_band_says_a_side_and_a_size(
    mean: float, low: float, high: float, verdict: Verdict
) -> None:
    assert judge_band([mean, mean], low, high) == verdict


@pytest.mark.parametrize(
    ("numbers", "verdict"),
    [([0.1, 0.2], "holds"), ([-0.1, 0.2], "moved"), ([0.1, -0.2], "turned"), ([], "turned")],
)
def test_a_sign_has_to_hold_on_every_seed(numbers: Sequence[float], verdict: Verdict) -> None:
    assert judge_signs(numbers or [math.nan]) == verdict


@pytest.mark.parametrize(
    ("distance", "verdict"),
    [(-0.3, "holds"), (-0.1, "moved"), (0.0, "turned"), (0.4, "turned"), (math.nan, "turned")],
)
def test_a_claim_has_a_side_and_a_size(distance: float, verdict: Verdict) -> None:
    assert judge_claim([distance], _MORE_TARTS) == verdict


def test_choices_are_tried_at_both_ends_of_their_range() -> None:
    chosen = chosen_parameters()
    sources = {f"{g}.{n}": about.source for g, n, _, about in DEFAULT_PARAMETERS.described()}
    assert len(chosen) > 100
    assert all("choice" in sources[item.id] for item in chosen)
    for variant in one_at_a_time(chosen):
        ((group, name, value),) = variant.changes
        assert getattr(getattr(variant.parameters, group), name) == value
        assert list(variant.parameters.differences(DEFAULT_PARAMETERS)) == [(group, name, value)]


def test_joint_draws_use_every_part_of_every_range_once() -> None:
    chosen = chosen_parameters()[:7]
    draws = jointly(chosen, 8)
    for place, item in enumerate(chosen):
        values = [draw.changes[place][2] for draw in draws]
        parts = [int((value - item.low) / (item.high - item.low) * 8) for value in values]
        assert sorted(parts) == list(range(8))
    assert jointly(chosen, 8) == draws


def test_a_parameter_that_is_not_read_changes_no_bit(facts: FactsTopic) -> None:
    reads = facts.reads(1)
    some = [fact.id for fact in FACTS if fact.id.startswith(("C1", "C22", "C25"))]
    default = facts.measure(1, DEFAULT_PARAMETERS, some)
    chosen = {(item.group, item.name): item.high for item in chosen_parameters()}
    unread = chosen.keys() - {each for name in some for each in reads[name].parameters}
    assert ("consent", "benefit_slope") not in unread
    changed = DEFAULT_PARAMETERS
    for group, name in unread:
        changed = changed.with_value(group, name, chosen[group, name])
    assert unread
    assert facts.measure(1, changed, some) == default


def test_every_statement_is_judged(facts: FactsTopic) -> None:
    topics = (facts, StrategiesTopic(facts.laboratory, 500), bakery_topic())
    assert judges(topics).keys() == {name for topic in topics for name in topic.statements}


def test_what_holds_on_the_first_seed_is_not_measured_on_the_others() -> None:
    wrong = replace(_MORE_TARTS, below_by=50.0, at_turn=2)
    topic = bakery_topic(_MORE_TARTS, wrong)
    name, doubtful = topic.statements
    everything = frozenset(topic.statements)
    found = measure_variant(Task((topic,), everything, _SCALE, 3)).numbers
    assert (len(found[name]), len(found[doubtful])) == (1, 3)
    base = measure_variant(Task((topic,), everything, DEFAULT, 3)).numbers
    assert {len(numbers) for numbers in base.values()} == {3}


def made_up(numbers: dict[str, tuple[float, ...]]) -> tuple[Agenda, Base]:
    """A run over one parameter that every claim reads."""
    topic = bakery_topic()
    agenda = Agenda((topic,), seeds=1, draws=0, only=frozenset({"value.mere_novelty"}))
    read = Read(frozenset({("value", "mere_novelty")}))
    reads = dict.fromkeys(topic.statements, read)
    return agenda, Base(Outcome("default", numbers), reads)


def test_a_choice_that_turns_a_statement_round_is_named() -> None:
    name = claim_id("corner_bakery", _MORE_TARTS)
    agenda, base = made_up({name: (-1.0,)})
    outcomes = {
        "value.mere_novelty=low": Outcome("value.novelty_weight=low", {name: (0.5,)}),
        "value.mere_novelty=high": Outcome("value.novelty_weight=high", {name: (-2.0,)}),
    }
    summary = summarise(agenda, base, outcomes)
    assert [(each.parameter, each.end) for each in summary.changes] == [
        ("value.mere_novelty", "low")
    ]
    (found,) = summary.assumptions
    assert (found.turned_by, found.dependence, summary.missing) == (
        ("value.mere_novelty",),
        "sign",
        0,
    )


def test_a_statement_that_does_not_show_with_the_defaults_is_not_judged() -> None:
    name = claim_id("corner_bakery", _MORE_TARTS)
    agenda, base = made_up({name: (1.0,)})
    summary = summarise(agenda, base, {})
    assert summary.not_judged == (name,)
    assert summary.missing == 2
    assert summary.assumptions == ()


def test_a_kept_variant_is_not_measured_again() -> None:
    name = claim_id("corner_bakery", _MORE_TARTS)
    agenda, base = made_up({name: (-1.0,)})
    kept = {"value.mere_novelty=low": Outcome("value.novelty_weight=low", {name: (7.0,)})}
    told: list[str] = []
    outcomes = measure_variants(
        agenda, base, InlineExecutor(), kept, lambda outcome: told.append(outcome.variant)
    )
    assert told == ["value.mere_novelty=high"]
    assert outcomes["value.mere_novelty=low"].numbers == {name: (7.0,)}


def test_a_statement_that_is_missing_of_a_kept_variant_is_measured() -> None:
    name = claim_id("corner_bakery", _MORE_TARTS)
    agenda, base = made_up({name: (-1.0,)})
    kept = {"value.mere_novelty=low": Outcome("value.mere_novelty=low", {"C1a": (7.0,)})}
    found = measure_variants(agenda, base, InlineExecutor(), kept, lambda _: None)
    assert found["value.mere_novelty=low"].numbers.keys() == {"C1a", name}


class InterruptedExecutor(Executor):
    """Does the first piece of work; then somebody presses Ctrl-C."""

    def __init__(self) -> None:
        self._first = True

    def submit(  # type: ignore[override]  # the base has positional-only names
        self, function: Callable[..., Outcome], *arguments: object, **named: object
    ) -> Future[Outcome]:
        """Works once."""
        future: Future[Outcome] = Future()
        if self._first:
            self._first = False
            future.set_result(function(*arguments, **named))
        else:
            future.set_exception(KeyboardInterrupt())
        return future


def test_what_was_done_before_an_interruption_is_told() -> None:
    name = claim_id("corner_bakery", _MORE_TARTS)
    agenda, base = made_up({name: (-1.0,)})
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        measure_variants(
            agenda, base, InterruptedExecutor(), {}, lambda outcome: told.append(outcome.variant)
        )
    assert told == ["value.mere_novelty=low"]


def test_the_fingerprint_tells_another_model() -> None:
    agenda = Agenda((bakery_topic(),), seeds=1, draws=0)
    base = measure_base(agenda, InlineExecutor())
    assert base.fingerprint == measure_base(agenda, InlineExecutor()).fingerprint
    numbers: dict[str, tuple[float, ...]] = dict.fromkeys(base.outcome.numbers, (0.0,))
    assert Base(Outcome("default", numbers), base.reads).fingerprint != base.fingerprint


def test_strategies_are_compared_over_the_whole_game(facts: FactsTopic) -> None:
    topic = StrategiesTopic(facts.laboratory, 500)
    found = topic.measure(1, DEFAULT_PARAMETERS, topic.statements)
    assert found.keys() == set(topic.statements)
    assert all(-1.0 <= number <= 1.0 for number in found.values())
    assert found["strategy/hoarder_falls"] > 0.0
