"""``catalogue/assumptions.yaml``: which statements of the game rest on which choices."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem, errors_among
from game.language.language import ENGLISH
from game.language.reading import language_files, read_texts
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.unique import repeated_ids
from game.scenario.expected_file import EXPECTED_FILE, read_expected
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.scenario.models.assumptions import AssumptionsFile
from game.scenario.parsing import parse
from game.scenario.sources import CATALOGUE, SCENARIO_FILE, source
from game.storage.resources import shipped_folder
from game.vocabulary.assumptions import NO_ASSUMPTIONS, Assumption, Assumptions, claim_id
from game.vocabulary.expectations import Expectations

ASSUMPTIONS_FILE: Final = "assumptions.yaml"


@lru_cache(maxsize=1)
def load_assumptions() -> Assumptions:
    """What shipped statements rest on; nothing where the file is missing or broken."""
    path = shipped_folder("scenarios") / CATALOGUE / ASSUMPTIONS_FILE
    document = source(path).read().document
    found = _assumptions(document) if document is not None else ()
    return found if isinstance(found, Assumptions) else NO_ASSUMPTIONS


def check_assumptions(folder: Path) -> Iterator[Problem]:
    """Everything wrong with the assumptions beside a catalogue.

    Args:
        folder: the catalogue's; it need not have any.
    """
    path = folder / ASSUMPTIONS_FILE
    if not path.exists():
        return
    reading = source(path).read()
    yield from reading.problems
    if reading.document is None:
        return
    found = _assumptions(reading.document)
    if not isinstance(found, Assumptions):
        yield from found
        return
    entries = list(top(reading.document).at("statements").each())
    yield from repeated_ids(entries)
    yield from _unknown_statements(entries)


def _assumptions(document: Document) -> Assumptions | tuple[Problem, ...]:
    model, problems = parse(document, AssumptionsFile)
    if model is None or errors_among(problems):
        return problems
    return Assumptions(
        {
            item.id: Assumption(item.id, tuple(item.turned_by), tuple(item.moved_by), item.joint)
            for item in model.statements
        }
    )


def _unknown_statements(entries: list[Cursor]) -> Iterator[Problem]:
    """Statements that nobody makes any more: the model or a scenario has moved on."""
    known = {*_worded("facts"), *(f"strategy/{name}" for name in _worded("balance.lesson"))}
    scenarios = {(entry.at("id").word or "").split("/")[0] for entry in entries}
    for scenario in scenarios - {"strategy"} - known:
        known |= _claims(scenario)
    for entry in entries:
        name = entry.at("id")
        if name.word is not None and name.word not in known:
            yield name.warning("statement_gone", found=name.word)


def _worded(part: str) -> set[str]:
    """Ids that a part of the English texts has words for."""
    names: set[str] = set()
    for path in language_files(ENGLISH):
        texts = read_texts(path)
        if not isinstance(texts, tuple):
            below = (key for key in texts if key.startswith(f"{part}."))
            names |= {key.removeprefix(f"{part}.").split(".")[0] for key in below}
    return names


def _claims(scenario: str) -> set[str]:
    """Ids of the claims of a shipped scenario."""
    folder = shipped_folder("scenarios") / scenario
    if not (folder / SCENARIO_FILE).exists() or not (folder / EXPECTED_FILE).exists():
        return set()
    loaded = load_scenario(folder)
    if not isinstance(loaded, LoadedScenario):
        return set()
    expected = read_expected(folder, loaded.definition)
    if not isinstance(expected, Expectations):
        return set()
    return {claim_id(scenario, claim) for claim in expected.claims}
