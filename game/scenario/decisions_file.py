"""Decisions files: a game's decisions, turn by turn, written by hand."""

from pathlib import Path

from game.documents.document import Document
from game.documents.problems import Problem
from game.scenario.checks.cursor import top
from game.scenario.checks.names import names_of
from game.scenario.checks.plans import check_decisions
from game.scenario.conversion.plans import decisions_of
from game.scenario.models.decisions import DecisionsFile
from game.scenario.parsing import MOST_PROBLEMS, at_most, read_checked
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition


def read_decisions(
    path: str | Path, definition: ScenarioDefinition
) -> tuple[TurnDecisions, ...] | tuple[Problem, ...]:
    """Reads the decisions for a scenario, or says everything that is wrong with them.

    Whether a plan can be paid for shows only when it is played.

    Args:
        path: of the file.
        definition: the scenario they are for.

    Returns:
        One entry for every turn (turns left out at the end repeat tactics and company of the
        last), or at least one problem.
    """
    found = read_checked(Path(path), DecisionsFile, lambda read: _against(read, definition))
    return found if isinstance(found, tuple) else decisions_of(found.turns, definition.turns)


def _against(document: Document, definition: ScenarioDefinition) -> list[Problem]:
    content = top(document)
    checked = check_decisions(content.at("turns"), names_of(definition))
    found = list(at_most(checked, document, MOST_PROBLEMS))
    meant_for = content.at("scenario")
    if meant_for.word is not None and meant_for.word != definition.id:
        found.append(
            meant_for.problem("other_scenario", found=meant_for.word, allowed=definition.id)
        )
    return found
