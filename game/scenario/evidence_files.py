"""The register of evidence beside the catalogue: what can be cited, and what is not played.

Games never read it; `validate` and the traceability test do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.documents.document import Document
from game.documents.problems import Problem, errors_among
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.unique import repeated_ids
from game.scenario.models.evidence import EvidenceFile, MechanismsFile, TraceabilityFile
from game.scenario.models.parts import Part
from game.scenario.parsing import parse
from game.scenario.reporting import unknown_word
from game.scenario.sources import CATALOGUE, CATALOGUE_FILES, EVIDENCE_FILES, source
from game.storage.resources import shipped_folder

_ROWS: Final = ("statements", "findings", "facts", "ranges")


@dataclass(frozen=True, slots=True)
class EvidenceRegister:
    """The register as written.

    Attributes:
        evidence: everything that can be cited.
        mechanisms: what the model does, and what it rests on.
        traceability: what is not played.
    """

    evidence: EvidenceFile
    mechanisms: MechanismsFile
    traceability: TraceabilityFile


def load_register() -> EvidenceRegister | tuple[Problem, ...]:
    """The shipped register, or everything that is wrong with it."""
    folder = shipped_folder("scenarios") / CATALOGUE
    problems = tuple(check_register(folder))
    documents, unreadable = _read(folder, EVIDENCE_FILES)
    if unreadable or errors_among(problems):
        return (*unreadable, *problems)
    rows, mechanisms, left = (documents[name] for name in EVIDENCE_FILES)
    return EvidenceRegister(
        EvidenceFile.model_validate(rows.content),
        MechanismsFile.model_validate(mechanisms.content),
        TraceabilityFile.model_validate(left.content),
    )


def check_register(folder: Path) -> Iterator[Problem]:
    """Everything wrong with the register of a catalogue, and citations of rows it does not have.

    Args:
        folder: the catalogue's; a catalogue without ``evidence.yaml`` may cite what it likes.
    """
    if not (folder / EVIDENCE_FILES[0]).exists():
        return
    documents, problems = _read(folder, EVIDENCE_FILES)
    yield from problems
    for name, model in _MODELS.items():
        if name in documents:
            yield from parse(documents[name], model)[1]
    if EVIDENCE_FILES[0] not in documents:
        return
    rows = top(documents[EVIDENCE_FILES[0]])
    entries = [entry for part in _ROWS for entry in rows.at(part).each()]
    yield from repeated_ids(entries)
    yield from repeated_ids(rows.at("articles").each())
    articles = [entry.at("id").word or "" for entry in rows.at("articles").each()]
    for entry in rows.at("statements").each():
        yield from entry.at("article").unless_known("unknown_article", articles)
    known = [entry.at("id").word or "" for entry in entries]
    catalogue, _ = _read(folder, CATALOGUE_FILES)
    for cited in _citations({**catalogue, **documents}):
        yield from cited.unless_known("unknown_evidence", known)


def unknown_rows(scenario: Document, folder: Path) -> Iterator[Problem]:
    """Warnings for evidence rows that a scenario names and the register does not have.

    Args:
        scenario: its ``scenario.yaml``.
        folder: of the catalogue; one without ``evidence.yaml`` knows every row.
    """
    document = _read(folder, EVIDENCE_FILES[:1])[0].get(EVIDENCE_FILES[0])
    if document is None:
        return
    rows = top(document)
    known = [entry.at("id").word or "" for part in _ROWS for entry in rows.at(part).each()]
    content = top(scenario)
    named = [event.at("evidence") for event in content.at("events").each()]
    for part in (content.at("cards"), *named):
        for each in part.each():
            if each.word is not None and each.word not in known:
                yield unknown_word(
                    scenario, each.path, "unknown_evidence", each.word, known, severity="warning"
                )


def _read(folder: Path, names: tuple[str, ...]) -> tuple[dict[str, Document], list[Problem]]:
    readings = {name: source(folder / name).read() for name in names}
    documents = {
        name: reading.document for name, reading in readings.items() if reading.document is not None
    }
    return documents, [each for reading in readings.values() for each in reading.problems]


def _citations(documents: Mapping[str, Document]) -> Iterator[Cursor]:
    """Every place where a row is named."""
    for name in documents:
        kind = name.removesuffix(".yaml")
        for entry in top(documents[name]).at(kind).each():
            yield from entry.at("evidence").each()
    if "traceability.yaml" in documents:
        for entry in top(documents["traceability.yaml"]).at("not_playable").each():
            yield entry.at("id")


_MODELS: Mapping[str, type[Part]] = dict(
    zip(EVIDENCE_FILES, (EvidenceFile, MechanismsFile, TraceabilityFile), strict=True)
)
