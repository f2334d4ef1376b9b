"""Checking files for their authors: the same checks that loading makes, over any of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem, Severity, in_reading_order, with_consequences
from game.language.language import LANGUAGES
from game.scenario.assumptions_file import ASSUMPTIONS_FILE, check_assumptions
from game.scenario.catalogue import read_catalogue
from game.scenario.checks.cursor import top
from game.scenario.decisions_file import read_decisions
from game.scenario.evidence_files import check_register, unknown_rows
from game.scenario.expected_file import EXPECTED_FILE, read_expected
from game.scenario.finding import find_folder, find_scenarios
from game.scenario.language_files import check_language_file, check_languages
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario, load_sources
from game.scenario.models.decisions import DecisionsFile
from game.scenario.models.expected import ExpectedFile
from game.scenario.parsing import parse
from game.scenario.reporting import listed
from game.scenario.sources import (
    CATALOGUE,
    CATALOGUE_FILES,
    EVIDENCE_FILES,
    SCENARIO_FILE,
    catalogue_sources,
    meant_name,
    scenario_sources,
    shown_path,
    source,
    text_language,
)
from game.storage.resources import shipped_folder
from game.vocabulary.scenario import ScenarioDefinition

Played = Callable[[ScenarioDefinition, Mapping[str, Document]], Iterable[Problem]]
_SCENARIO_KEYS: Final = frozenset(("market", "segments", "hand", "endings"))
_YAML: Final = (".yaml", ".yml")


def validate_paths(
    paths: Iterable[str | Path] = (), played: Played = lambda _definition, _document: ()
) -> tuple[Problem, ...]:
    """Checks scenarios, the catalogue and language files.

    Args:
        paths: scenario folders or ids, a catalogue folder, a folder of scenarios, language files
            or a folder of them; nothing checks what is shipped and the user's own scenarios.
        played: finds what shows only when a scenario that could be loaded is played; is given
            what could be read of its files, by name.

    Returns:
        Every error and warning, by file, line and column.
    """
    given = list(paths) or everything()
    return in_reading_order(problem for path in given for problem in _check(path, played))


def everything() -> list[str | Path]:
    """All that is shipped, and the user's own scenarios."""
    own = [entry.folder for entry in find_scenarios() if entry.origin == "user"]
    return [shipped_folder("scenarios"), shipped_folder("assets") / "language", *own]


def _check(reference: str | Path, played: Played) -> Iterator[Problem]:
    path = Path(reference)
    try:
        is_folder, is_file = bool(str(reference)) and path.is_dir(), path.is_file()
    except (OSError, ValueError):
        is_folder = is_file = False
    if is_file:
        yield from _check_file(path, played)
    elif is_folder and not (path / SCENARIO_FILE).exists():
        yield from _check_folder(path, played)
    elif is_folder and isinstance(reference, Path):
        yield from _check_content(path, played)
    else:
        folder = find_folder(reference)
        if isinstance(folder, Problem):
            yield folder
        else:
            yield from _check_content(folder, played)


def _check_file(path: Path, played: Played) -> Iterator[Problem]:
    if path.name == SCENARIO_FILE or text_language(path.name) or path.name == EXPECTED_FILE:
        yield from _check_folder(path.parent, played)
    elif path.name in (*CATALOGUE_FILES, *EVIDENCE_FILES, ASSUMPTIONS_FILE):
        yield from _check_catalogue(path.parent)
    else:
        yield from _check_other_file(path)


def _check_other_file(path: Path) -> Iterator[Problem]:
    """A file whose name says nothing: its keys tell what it is meant to be."""
    file = source(path)
    document = file.read().document
    content = document.content if document is not None else None
    if isinstance(content, dict) and _SCENARIO_KEYS & set(content):
        loaded = load_sources({SCENARIO_FILE: file}, catalogue_sources())
        found = loaded.warnings if isinstance(loaded, LoadedScenario) else loaded
        yield from (each for each in found if each.code != "no_main_texts")
    elif document is not None and isinstance(content, dict) and "turns" in content:
        yield from _check_decisions(path, document)
    else:
        yield from check_language_file(path)


def _check_decisions(path: Path, document: Document) -> Iterator[Problem]:
    """Decisions are checked against the scenario they name, if they name one there is."""
    name = top(document).at("scenario").word
    loaded = load_scenario(name) if name else None
    if isinstance(loaded, LoadedScenario):
        decisions = read_decisions(path, loaded.definition)
        yield from (each for each in decisions if isinstance(each, Problem))
    else:
        yield from parse(document, DecisionsFile)[1]
        yield from (each for each in loaded or () if each.code.startswith("scenario_not_found"))


def _check_folder(folder: Path, played: Played) -> Iterator[Problem]:
    """A scenario, the catalogue, a folder of language files, or a folder with any of these."""
    names = _names(folder)
    misnamed = next((name for name in sorted(names) if meant_name(name) == SCENARIO_FILE), None)
    if misnamed is not None:
        yield _misnamed(folder / misnamed, SCENARIO_FILE, "error")
    elif _is_content(folder) or any(text_language(name) for name in names):
        yield from _check_content(folder, played)
    else:
        inside = [folder / name for name in sorted(names) if _is_content(folder / name)]
        files = any(name.endswith(_YAML) for name in names)
        for each in inside:
            yield from _check_content(each, played)
        if files:
            yield from check_languages(folder)
        if not inside and not files:
            shown = shown_path(folder)
            yield Problem(shown, 1, 1, "nothing_to_check", {"found": shown})


def _check_content(folder: Path, played: Played) -> Iterator[Problem]:
    """A scenario or the catalogue, and files in it that nothing reads."""
    names = _names(folder)
    if names & set(CATALOGUE_FILES):
        yield from _check_catalogue(folder)
    else:
        yield from _check_scenario(folder, played)
    known = {SCENARIO_FILE, EXPECTED_FILE, ASSUMPTIONS_FILE, *CATALOGUE_FILES, *EVIDENCE_FILES}
    for name in sorted(names - known):
        meant, language = meant_name(name), text_language(name)
        if meant is not None:
            yield _misnamed(folder / name, meant, "warning")
        elif name.endswith(_YAML) and language is None:
            yield Problem(shown_path(folder / name), 1, 1, "file_not_read", {}, "warning")
        elif language is not None and language not in LANGUAGES:
            given = {"found": language, "allowed": listed(LANGUAGES)}
            yield Problem(shown_path(folder / name), 1, 1, "language_not_shown", given, "warning")


def _misnamed(path: Path, meant: str, severity: Severity) -> Problem:
    given = {"found": path.name, "meant": meant}
    return Problem(shown_path(path), 1, 1, "file_misnamed", given, severity)


def _check_scenario(folder: Path, played: Played) -> Iterator[Problem]:
    sources = scenario_sources(folder)
    loaded = load_sources(sources, catalogue_sources())
    found = loaded.warnings if isinstance(loaded, LoadedScenario) else loaded
    document = sources[SCENARIO_FILE].read().document
    rows = () if document is None else tuple(unknown_rows(document, _register()))
    nowhere = {(each.line, each.column) for each in rows}
    yield from rows
    yield from (
        each
        for each in found
        if each.code != "no_evidence_text" or (each.line, each.column) not in nowhere
    )
    name = top(document).at("id") if document is not None else None
    if name is not None and name.word and name.word != folder.resolve().name:
        yield name.warning("id_is_not_folder", found=name.word, folder=folder.resolve().name)
    if isinstance(loaded, LoadedScenario):
        documents = {SCENARIO_FILE: document, EXPECTED_FILE: _document(folder / EXPECTED_FILE)}
        readable = {name: each for name, each in documents.items() if each is not None}
        yield from played(loaded.definition, readable)
        expected = read_expected(folder, loaded.definition)
        yield from expected if isinstance(expected, tuple) else ()
    elif (folder / EXPECTED_FILE).exists():
        yield from _shape_of_expected(folder)


def _register() -> Path:
    return shipped_folder("scenarios") / CATALOGUE


def _shape_of_expected(folder: Path) -> Iterator[Problem]:
    """What can be said of the claims while there is no sound scenario to hold them against."""
    reading = source(folder / EXPECTED_FILE).read()
    found = () if reading.document is None else parse(reading.document, ExpectedFile)[1]
    yield from with_consequences(reading.problems, found)


def _document(path: Path) -> Document | None:
    return source(path).read().document if path.exists() else None


def _check_catalogue(folder: Path) -> Iterator[Problem]:
    yield from read_catalogue(catalogue_sources(folder)).problems
    yield from check_register(folder)
    yield from check_assumptions(folder)


def _is_content(folder: Path) -> bool:
    return bool(_names(folder) & {SCENARIO_FILE, *CATALOGUE_FILES})


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()}
    except OSError:
        return set()
