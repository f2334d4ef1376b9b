"""Gathers the evidence library from the register and the catalogue.

Whoever plays asks :mod:`game.session.evidence`; this needs the format of both and its checks.
"""

from collections.abc import Iterable, Mapping

from game.language.language import ENGLISH
from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.scenario.evidence_files import EvidenceRegister, load_register
from game.scenario.models.evidence import FindingModel
from game.session.views.evidence import FACTS, FINDINGS, EvidenceLibrary, EvidenceRow, Grouping

_NOT_SURE_ENOUGH = "memory"


def read_library() -> EvidenceLibrary | None:
    """The shipped evidence; None when its files are missing or broken."""
    register, catalogue = load_register(), load_catalogue()
    if isinstance(register, tuple) or isinstance(catalogue, tuple):
        return None
    return gather(register, catalogue)


def gather(register: EvidenceRegister, catalogue: LoadedCatalogue) -> EvidenceLibrary:
    """The library: only rows with words, and never one that is only remembered."""
    rows = register.evidence
    tactics = _citing({key: each.evidence for key, each in catalogue.catalogue.tactics.items()})
    levers = _citing({key: each.evidence for key, each in catalogue.catalogue.levers.items()})
    mechanisms = _citing({each.id: each.evidence for each in register.mechanisms.mechanisms})
    words = catalogue.texts.get(ENGLISH, {})

    def row(name: str, section: str, **about: object) -> EvidenceRow:
        return EvidenceRow(
            name,
            section,
            tactics=tactics.get(name, ()),
            levers=levers.get(name, ()),
            mechanisms=mechanisms.get(name, ()),
            **about,  # type: ignore[arg-type]
        )

    all_rows = [
        *(row(each.id, each.article, kind=each.kind) for each in rows.statements),
        *(row(each.id, FINDINGS, **_about(each)) for each in rows.findings),
        *(row(each.id, FACTS) for each in rows.facts),
    ]
    shown = [
        each
        for each in all_rows
        if f"evidence.{each.id}.claim" in words and each.seen != _NOT_SURE_ENOUGH
    ]
    ids = {each.id for each in shown}
    return EvidenceLibrary(
        tuple(shown),
        _groups(register, catalogue),
        {each.id: each.does for each in register.mechanisms.mechanisms},
        {each.id: each.says for each in rows.articles},
        sum(each.id not in ids for each in rows.findings),
        catalogue.texts,
    )


def _groups(
    register: EvidenceRegister, catalogue: LoadedCatalogue
) -> dict[Grouping, tuple[str, ...]]:
    return {
        "source": (FINDINGS, *(each.id for each in register.evidence.articles), FACTS),
        "tactic": tuple(catalogue.catalogue.tactics),
        "lever": tuple(catalogue.catalogue.levers),
        "mechanism": tuple(each.id for each in register.mechanisms.mechanisms),
    }


def _about(finding: FindingModel) -> dict[str, object]:
    return {
        "study": finding.study,
        "seen": finding.seen,
        "stated": finding.stated,
        "figures_left_out": bool(finding.unconfirmed),
    }


def _citing(cited: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Row → who cites it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, rows in cited.items():
        for each in dict.fromkeys(rows):
            found[each] = (*found.get(each, ()), name)
    return found
