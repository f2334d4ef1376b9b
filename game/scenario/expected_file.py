"""``expected.yaml``: what an author wants to hold of a scenario."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor, top
from game.scenario.models.expected import ClaimModel, ExpectedFile, OrderModel
from game.scenario.parsing import read_checked
from game.scenario.reporting import listed
from game.vocabulary.expectations import (
    FLOWS,
    Claim,
    Expectations,
    without,
)
from game.vocabulary.scenario import Plan, ScenarioDefinition
from game.vocabulary.strategies import SCRIPTED_STRATEGIES

EXPECTED_FILE: Final = "expected.yaml"


def read_expected(
    folder: str | Path, definition: ScenarioDefinition
) -> Expectations | tuple[Problem, ...]:
    """Reads what a scenario's author wants to hold, or says everything that is wrong with it.

    Args:
        folder: of the scenario.
        definition: the scenario.

    Returns:
        The claims (none where there is no file), or at least one problem.
    """
    path = Path(folder) / EXPECTED_FILE
    if not path.exists():
        return Expectations((), ())
    found = read_checked(path, ExpectedFile, lambda read: _against(read, definition))
    if isinstance(found, tuple):
        return found
    steps = (step for order in found.orders for step in _steps(order))
    return Expectations(tuple(found.seeds), (*map(_claim, found.claims), *steps))


def _claim(written: ClaimModel) -> Claim:
    left_out = None if written.without is None else without(written.plan, written.without)
    return Claim(
        plan=written.plan,
        compared_with=left_out or written.compared_with or "abstain",
        measure=written.measure,
        at_turn=written.at_turn,
        total=written.total,
        above_by=written.above_by,
        below_by=written.below_by,
        in_seeds=written.in_seeds,
        taught_by=tuple(sorted(written.taught_by.items())),
    )


def _steps(order: OrderModel) -> Iterator[Claim]:
    for better, worse in pairwise(order.plans):
        yield Claim(
            plan=better,
            compared_with=worse,
            measure=order.measure,
            at_turn=order.at_turn,
            total=order.total,
            above_by=0.0,
            in_seeds=order.in_seeds,
        )


def _against(document: Document, definition: ScenarioDefinition) -> Iterator[Problem]:
    plans = {
        plan.id: plan for plan in (definition.tempting, *definition.good_plans) if plan is not None
    }
    known = (*plans, *SCRIPTED_STRATEGIES)
    for claim in top(document).at("claims").each():
        for name in ("plan", "compared_with"):
            yield from claim.at(name).unless_known("unknown_way", known)
        yield from _left_out(claim, plans)
        yield from _looked_at(claim, definition)
        yield from _bounds(claim)
    for order in top(document).at("orders").each():
        for each in order.at("plans").each():
            yield from each.unless_known("unknown_way", known)
        yield from _looked_at(order, definition)


def _left_out(claim: Cursor, plans: Mapping[str, Plan]) -> Iterator[Problem]:
    part = claim.at("without")
    if not part.is_there:
        return
    if claim.at("compared_with").is_there:
        yield part.problem("exactly_one_of", key=True, allowed="compared_with, without")
    plan = plans.get(claim.at("plan").word or "")
    if plan is None:
        yield part.problem("without_needs_plan", key=True, allowed=listed(plans))
        return
    played = [name for turn in plan.decisions for name in (*turn.active_tactics(), *turn.company)]
    yield from part.unless_known("not_in_plan", list(dict.fromkeys(played)), plan=plan.id)


def _looked_at(claim: Cursor, definition: ScenarioDefinition) -> Iterator[Problem]:
    turn = claim.at("at_turn")
    if (turn.whole or 0) > definition.turns:
        yield turn.problem("turn_after_end", found=str(turn.whole), turns=str(definition.turns))
    if claim.at("total").content is True and claim.at("measure").word not in (None, *FLOWS):
        yield claim.at("total").problem("not_summed", key=True, allowed=listed(sorted(FLOWS)))


def _bounds(claim: Cursor) -> Iterator[Problem]:
    above, below = claim.at("above_by"), claim.at("below_by")
    if not above.is_there and not below.is_there:
        yield claim.problem("bound_missing", allowed="above_by, below_by")
    elif above.is_there and below.is_there:
        yield below.problem("both_ways", key=True)
