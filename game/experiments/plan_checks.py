"""Plans of a scenario, played: what money, locks and needs refuse shows only then."""

from collections.abc import Iterator, Mapping
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem
from game.explanation.playing import by_plan
from game.scenario.checks.cursor import top
from game.scenario.expected_file import EXPECTED_FILE
from game.scenario.sources import SCENARIO_FILE
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.simulation.turn import advance
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Objection, Refused
from game.vocabulary.scenario import Plan, ScenarioDefinition

SEED: Final = 1
MOST_PEOPLE: Final = 5_000
_CODES: Final = {
    "needs_integration": "plan_needs_integration",
    "needs_research": "plan_needs_research",
}


def check_played(
    definition: ScenarioDefinition, documents: Mapping[str, Document]
) -> Iterator[Problem]:
    """What only the model can say of a scenario and of what its author expects.

    Args:
        definition: the scenario.
        documents: its files, as far as they could be read.
    """
    if SCENARIO_FILE in documents:
        yield from check_plans(definition, documents[SCENARIO_FILE])
    if EXPECTED_FILE in documents:
        yield from check_taught(documents[EXPECTED_FILE])


def check_taught(document: Document) -> Iterator[Problem]:
    """Parameters that claims name and the model does not have."""
    known = [f"{group}.{name}" for group, name, _, _ in DEFAULT_PARAMETERS.described()]
    for claim in top(document).at("claims").each():
        for _, value in claim.at("taught_by").entries():
            yield from value.unless_known("unknown_parameter", known, key=True)


def check_plans(definition: ScenarioDefinition, document: Document) -> Iterator[Problem]:
    """Turns of the plans that would be refused, at their lines in ``scenario.yaml``.

    Events a plan does not answer take their defaults. Only the first refused turn of a plan is
    told: what follows depends on it.
    """
    if definition.tempting is not None:
        yield from _refused(definition, definition.tempting, document, ("tempting",))
    for position, plan in enumerate(definition.good_plans):
        yield from _refused(definition, plan, document, ("good", position))


def _refused(
    definition: ScenarioDefinition, plan: Plan, document: Document, place: tuple[str | int, ...]
) -> Iterator[Problem]:
    decide = by_plan(plan.decisions)
    people = definition.market.people
    state = initial_state(definition, SEED, MOST_PEOPLE if people > MOST_PEOPLE else None)
    while not state.finished:
        decisions = decide(state)
        after = advance(state, decisions)
        if isinstance(after, Refused):
            where = ("plans", *place, "decisions")
            written = [turn for turn in range(state.turn + 1) if document.has((*where, turn))]
            line = (*where, written[-1]) if written else where
            for objection in after.objections:
                yield _problem(objection, state, decisions, document, line)
            return
        state = after


def _problem(
    objection: Objection,
    state: SimulationState,
    decisions: TurnDecisions,
    document: Document,
    line: tuple[str | int, ...],
) -> Problem:
    turn = str(state.turn + 1)
    if objection.reason == "over_budget":
        quote = quote_plan(state, decisions)
        return document.problem(
            line,
            "plan_over_budget",
            turn=turn,
            price=str(quote.total_cents),
            available=str(max(0, quote.available_cents)),
            missing=str(objection.missing_cents),
        )
    code = _CODES.get(objection.reason, "plan_refused")
    found = objection.value or objection.reason
    return document.problem(line, code, turn=turn, tactic=objection.subject or "", found=found)
