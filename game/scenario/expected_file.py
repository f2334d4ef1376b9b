"""``expected.yaml``: what an author wants to hold of a scenario."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem, errors_among, with_consequences
from game.scenario.checks.cursor import Cursor, top
from game.scenario.models.expected import ExpectedFile
from game.scenario.parsing import parse
from game.scenario.sources import source
from game.vocabulary.expectations import FLOWS, SCRIPTED_STRATEGIES, Claim, Expectations
from game.vocabulary.scenario import ScenarioDefinition

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
    reading = source(path).read()
    if reading.document is None:
        return reading.problems
    model, problems = parse(reading.document, ExpectedFile)
    found = with_consequences(
        reading.problems, [*problems, *_against(reading.document, definition)]
    )
    if model is None or errors_among(found):
        return found
    return Expectations(
        tuple(model.seeds), tuple(Claim(**claim.model_dump()) for claim in model.claims)
    )


def _against(document: Document, definition: ScenarioDefinition) -> Iterator[Problem]:
    plans = [plan.id for plan in (definition.tempting, *definition.good_plans) if plan is not None]
    known = (*plans, *SCRIPTED_STRATEGIES)
    for claim in top(document).at("claims").each():
        for name in ("plan", "compared_with"):
            yield from claim.at(name).unless_known("unknown_way", known)
        turn = claim.at("at_turn")
        if (turn.whole or 0) > definition.turns:
            yield turn.problem("turn_after_end", found=str(turn.whole), turns=str(definition.turns))
        yield from _bounds(claim)


def _bounds(claim: Cursor) -> Iterator[Problem]:
    above, below = claim.at("above_by"), claim.at("below_by")
    if not above.is_there and not below.is_there:
        yield claim.problem("bound_missing", allowed="above_by, below_by")
    elif above.is_there and below.is_there:
        yield below.problem("both_ways", key=True)
    measure = claim.at("measure")
    if measure.word == "goal_index":
        yield measure.problem("no_goal_index")
    elif claim.at("total").content is True and measure.word not in (None, *FLOWS):
        yield claim.at("total").problem("not_summed", key=True, allowed=", ".join(sorted(FLOWS)))
