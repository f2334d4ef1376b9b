"""Facts about complaints, to the firm and to the regulator (C29)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.steps import forget_cases
from game.simulation.arrays import BoolArray
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import AddComplaints
from game.vocabulary.refusals import Refused
from game.vocabulary.scenario import EventDefinition, HandEntry

_USE: Final = "own_history_tips"
_MONTHS: Final = 4
_CASES: Final = 16
"""Small games played per seed until the regulator decides, for each way of using data."""
_CASE_PEOPLE: Final = 120
_CASE_SEED: Final = 1_000_000


def _c29_complaints(bench: Bench) -> float:
    """Complaints in a quiet firm / customers displeased, counted over a year and a half."""
    complaints = displeased = 0.0
    for turn in nothing(bench, 18):
        complaints += turn.measures.complaints
        displeased += turn.after.firm.displeased * int(np.count_nonzero(turn.probe.present))
    return complaints / displeased if displeased else 0.0


def _complained(
    bench: Bench, months: tuple[int, ...], recovery: int = 0, unrepaired: bool = False
) -> tuple[ReadTurn, ...]:
    """Half of the customers complain in these months, the same ones each time.

    Args:
        bench: the seed.
        months: of the complaints; none for the same firm in peace.
        recovery: level of the lever.
        unrepaired: nothing at all is put right.
    """
    events = tuple(
        EventDefinition("complaint", TurnIs(month, month), (AddComplaints(0.5),), once=False)
        for month in months
    )
    parameters = DEFAULT_PARAMETERS
    if unrepaired:
        parameters = parameters.with_value("satisfaction", "recovery_base", 0.0)
    return bench.run(
        f"C29:{months}:{recovery}:{unrepaired}",
        lambda: Trial([plan({"service_recovery": recovery})], 5, (), events, parameters=parameters),
    )


def _who(bench: Bench) -> BoolArray:
    """Those who complain in month 2 as arranged, and not by themselves."""
    first, calm = _complained(bench, (2,))[1], _complained(bench, ())[1]
    return first.probe.complained & ~calm.probe.complained & first.probe.present


def _harm(
    bench: Bench,
    months: tuple[int, ...],
    recovery: int = 0,
    *,
    unrepaired: bool = False,
    last: int = 1 + _MONTHS,
    first: int = 2,
    where: BoolArray | None = None,
) -> float:
    """Probability to leave added by complaints from month ``first`` to ``last``, in points."""
    who = _who(bench) if where is None else where
    hurt = _complained(bench, months, recovery, unrepaired)
    calm = _complained(bench, (), recovery)
    return 100.0 * sum(
        mean(hurt[month - 1].probe.leaving - calm[month - 1].probe.leaving, who)
        for month in range(first, last + 1)
    )


def _c29_more_churn(bench: Bench) -> float:
    return _harm(bench, (2,))


def _repaired(recovery: int) -> Callable[[Bench], float]:
    """Share of the churn added by a complaint that recovery prevents, over four months.

    Against the same complaint at a firm that puts nothing right.
    """

    def measure(bench: Bench) -> float:
        return 1.0 - _harm(bench, (2,), recovery) / _harm(bench, (2,), unrepaired=True)

    return measure


def _c29_never_all(bench: Bench) -> float:
    return _harm(bench, (2,), 3)


def _c29_buffer(bench: Bench) -> float:
    """Earlier purchases protect: relative rise of leaving at up to 6 less that from 20 on."""
    hurt, calm = _complained(bench, (2,))[1], _complained(bench, ())[1]
    who, purchases = _who(bench), hurt.before.columns.purchases

    def rise(group: BoolArray) -> float:
        return mean(hurt.probe.leaving, group) / mean(calm.probe.leaving, group)

    return rise(who & (purchases <= 6)) - rise(who & (purchases >= 20))


def _c29_again(bench: Bench) -> float:
    """Churn added in its month by a second complaint, a month after the first, less by the first.

    The second's share is what both bring in month 3 less what the first still brings there.
    """
    both = _complained(bench, (2, 3))[2]
    who = _who(bench) & both.probe.complained
    second = _harm(bench, (2, 3), first=3, last=3, where=who)
    second -= _harm(bench, (2,), first=3, last=3, where=who)
    return second - _harm(bench, (2,), first=2, last=2, where=who)


def _c29_letters(bench: Bench) -> float:
    """Investigations / complaints that reach the regulator, where none comes with many others.

    Two in five customers complain in each of 24 months. That so many in a month make an
    investigation certain (B66) is C29m and switched off here. How many complaints go on to the
    regulator cannot be seen in play; it is the model's share.
    """
    known = bench.parameters.incidents
    complaint = EventDefinition(
        "many", TurnIs(1, 99), (AddComplaints(share=0.4, about_data=True),), once=False
    )
    turns = bench.run(
        "C29:letters",
        lambda: Trial(
            [plan(own_history_tips="1 policy none")],
            24,
            (replace(bench.tactic(_USE), lead_turns=0),),
            (complaint,),
            people=5_000,
            changes=dict.fromkeys(range(2, 25), forget_cases),
            parameters=DEFAULT_PARAMETERS.with_value("incidents", "together", 1e9),
            market={"base_churn": 0.001},
        ),
    )
    complaints = sum(turn.measures.data_complaints for turn in turns)
    letters = sum(event.id == "regulator_letter" for turn in turns for event in turn.outcome.events)
    return letters / (complaints * known.to_regulator)


@dataclass(frozen=True, slots=True)
class _Case:
    """What became of one investigation.

    Attributes:
        delay: months from the letter to the decision.
        warned: whether a violation was found.
        ended: whether the firm can no longer play the tactic, a fine or not.
    """

    delay: int
    warned: bool
    ended: bool


def _case(bench: Bench, openness: str, number: int) -> _Case | None:
    """One small firm: a fifth of its customers complain about data in month 1.

    It goes on until the regulator decides; None if no letter came.
    """
    complaint = EventDefinition("many", TurnIs(1, 1), (AddComplaints(share=0.2, about_data=True),))
    lab = bench.laboratory
    definition = replace(
        lab,
        hand=(HandEntry(replace(bench.tactic(_USE), lead_turns=0)),),
        events=(complaint,),
        market=replace(lab.market, people=_CASE_PEOPLE),
        cast=(),
    )
    words = plan(own_history_tips=f"1 {openness} none")
    seed = _CASE_SEED * (number + 1) + bench.seed
    state = initial_state(definition, seed, None, bench.parameters)
    letter = 0
    while not state.finished:
        outcome = play_turn(state, words)
        if isinstance(outcome, Refused):
            break
        state = outcome.next_state
        known = {event.id for event in outcome.events}
        if "regulator_letter" in known and not letter:
            letter = state.turn
        if letter and known & {"regulator_warning", "regulator_cleared"}:
            ended = isinstance(play_turn(state, words), Refused)
            return _Case(state.turn - letter, "regulator_warning" in known, ended)
        if not letter:
            return None
    return None


def _cases(bench: Bench, openness: str) -> tuple[_Case, ...]:
    def work() -> tuple[float, ...]:
        numbers: list[float] = []
        for number in range(_CASES):
            case = _case(bench, openness, number)
            if case is not None:
                numbers += [case.delay, float(case.warned), float(case.ended)]
        return tuple(numbers)

    found = bench.remember(f"C29:cases:{openness}", work)
    return tuple(
        _Case(int(found[place]), found[place + 1] > 0.0, found[place + 2] > 0.0)
        for place in range(0, len(found), 3)
    )


def _violation(openness: str) -> Callable[[Bench], float]:
    """Share of the regulator's decisions that find a violation, in small games played to them."""

    def measure(bench: Bench) -> float:
        cases = _cases(bench, openness)
        return sum(case.warned for case in cases) / len(cases)

    return measure


def _c29_delay(bench: Bench) -> float:
    """Mean months from letter to decision."""
    return float(np.mean([case.delay for case in _cases(bench, "policy")]))


def _c29_ends(bench: Bench) -> float:
    """Whether each warning ended its practice: the firm is refused it from the next month on."""
    warned = [case for way in ("policy", "hidden") for case in _cases(bench, way) if case.warned]
    return min((float(case.ended) for case in warned), default=0.0)


def _c29_together(bench: Bench) -> float:
    """When many complain in one month the regulator writes for certain (B66)."""
    return len(_cases(bench, "policy")) - 0.95 * _CASES


FACTS: Final[tuple[Fact, ...]] = (
    band("C29a", _c29_complaints, (0.02, 0.10), ["B79"]),
    hard("C29b", _c29_more_churn, ["B78"]),
    band("C29c", _repaired(0), (0.30, 0.90), ["B78"]),
    band("C29d", _repaired(3), (0.30, 0.90), ["B78"]),
    hard("C29e", _c29_never_all, ["B78"]),
    hard("C29f", _c29_buffer, ["B78"]),
    hard("C29g", _c29_again, ["B78"]),
    band("C29h", _c29_letters, (0.003, 0.010), ["B97", "B66"]),
    band("C29i", _violation("policy"), (0.10, 0.30), ["B97"]),
    band("C29j", _violation("hidden"), (0.10, 0.30), ["B97"]),
    band("C29k", _c29_delay, (4.0, 12.0), ["B65", "B97", "B98"]),
    hard("C29l", _c29_ends, ["B65", "B66"]),
    hard("C29m", _c29_together, ["B66"]),
)
