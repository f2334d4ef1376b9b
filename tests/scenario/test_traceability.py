"""No statement of the sources is lost, no citation leads nowhere, nothing unsure looks sure."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from game.documents.document import Document
from game.documents.reading import read_document
from game.scenario.catalogue import LoadedCatalogue, load_catalogue, read_catalogue
from game.scenario.checks.cursor import Cursor, top
from game.scenario.evidence_files import EvidenceRegister, load_register
from game.scenario.finding import find_scenarios
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.scenario.sources import SCENARIO_FILE, catalogue_sources
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.storage.resources import shipped_folder
from game.vocabulary.catalogue import TacticDefinition, TacticVariant

REPOSITORY = Path(__file__).parents[2]
ROW = re.compile(r"\b([SBCD])(\d{1,3})(?:[-–]\1?(\d{1,3}))?\b")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
STRENGTHS = {"observed", "stated", "reported", "case", "analysis", "fact"}
SAYING = {
    "en": re.compile(r"\b(say|says|said)\b"),
    "nl": re.compile(
        r"\b(zeg|zegt|zeggen|zei|zeiden|gezegd|noemt|noemen|volgens mensen)\b", re.IGNORECASE
    ),
    "de": re.compile(
        r"\b(sagt|sagen|sagte|sagten|gesagt|nennt|nennen|laut Befragten)\b", re.IGNORECASE
    ),
}

ASKED: Final[Mapping[tuple[str, str | None], set[str]]] = {
    ("own_history_tips", None): {"B61"},
    ("retargeting_ads", None): {"B36"},
    ("geofence_offers", None): {"B30", "B62"},
    ("store_beacons", None): {"B59"},
    ("smart_signs", "viewer"): {"B62"},
    ("face_recognition", None): {"B60", "B62", "B63"},
    ("face_recognition", "safety"): {"B63"},
    ("face_recognition", "selling"): {"B60", "B62"},
    ("voice_assistant", "overheard"): {"B69"},
    ("drive_score", "discount"): {"B71"},
}
"""Tactic and variant → the rows of D9 in which people were asked; every other share is guessed."""


@pytest.fixture(scope="module")
def register() -> EvidenceRegister:
    loaded = load_register()
    assert isinstance(loaded, EvidenceRegister), loaded
    return loaded


@pytest.fixture(scope="module")
def catalogue() -> LoadedCatalogue:
    loaded = load_catalogue()
    assert isinstance(loaded, LoadedCatalogue), loaded
    return loaded


def rows(register: EvidenceRegister) -> set[str]:
    written = register.evidence
    parts = (written.statements, written.findings, written.facts, written.ranges)
    return {row.id for part in parts for row in part}


def rows_in(source: str) -> Iterator[str]:
    """The rows that a parameter's source names; "S42-45" names four."""
    for letter, first, last in ROW.findall(source):
        yield from (f"{letter}{number}" for number in range(int(first), int(last or first) + 1))


def _digits(figure: str) -> str:
    """A figure without the marks that languages set differently."""
    return figure.replace(",", ".")


def scenario_files() -> Iterator[Cursor]:
    for entry in find_scenarios():
        if entry.origin == "shipped":
            path = entry.folder / SCENARIO_FILE
            document = read_document(path.read_bytes(), path.name)
            assert isinstance(document, Document)
            yield top(document)


def cited_in_play(register: EvidenceRegister) -> dict[str, set[str]]:
    """Rows by what cites them: everything that changes what can happen in a game."""
    models = read_catalogue(catalogue_sources()).models
    by: dict[str, set[str]] = {}
    for tactic in models.tactics.values():
        by[f"tactic {tactic.id}"] = set(tactic.evidence)
    for lever in models.levers.values():
        by[f"lever {lever.id}"] = set(lever.evidence)
    for event in models.events.values():
        by[f"event {event.id}"] = set(event.evidence)
    for mechanism in register.mechanisms.mechanisms:
        by[f"mechanism {mechanism.id}"] = set(mechanism.evidence)
    for group, name, _, about in DEFAULT_PARAMETERS.described():
        by[f"parameter {group}.{name}"] = set(rows_in(about.source))
    for scenario in scenario_files():
        named = [*scenario.at("cards").each()]
        for event_there in scenario.at("events").each():
            named += event_there.at("evidence").each()
        by[f"scenario {scenario.at('id').word}"] = {each.word or "" for each in named}
    return by


def test_every_statement_of_the_articles_is_played_or_has_a_reason_why_not(
    register: EvidenceRegister,
) -> None:
    statements = [row.id for row in register.evidence.statements]
    assert statements == [f"S{number}" for number in range(1, 117)]
    cited = set().union(*cited_in_play(register).values())
    left = {row.id for row in register.traceability.not_playable}

    assert [row for row in statements if row not in cited | left] == []
    assert sorted(left & cited) == [], "cited, so it is played after all"
    assert len(left) <= 12


def test_every_row_that_is_cited_exists(
    register: EvidenceRegister, catalogue: LoadedCatalogue
) -> None:
    known = rows(register)
    by = cited_in_play(register)
    for language, texts in catalogue.texts.items():
        cards = {key.split(".")[1] for key in texts if key.startswith("evidence.")}
        by[f"cards in {language}"] = cards

    assert {who: sorted(ids - known) for who, ids in by.items() if ids - known} == {}


def test_the_catalogue_is_complete(catalogue: LoadedCatalogue) -> None:
    assert len(catalogue.catalogue.tactics) == 36
    assert len(catalogue.catalogue.levers) == 13


def test_every_tactic_lever_and_event_has_cards_that_say_what_where_from_and_how_sure(
    register: EvidenceRegister, catalogue: LoadedCatalogue
) -> None:
    english = catalogue.texts["en"]
    for who, ids in cited_in_play(register).items():
        if who.split()[0] in {"tactic", "lever", "event"}:
            assert ids, who
            for row in ids:
                parts = [english.get(f"evidence.{row}.{part}") for part in ("claim", "source")]
                assert all(parts), (who, row)
                assert english.get(f"evidence.{row}.strength") in STRENGTHS, (who, row)


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_what_people_only_said_is_shown_as_said(
    language: str, register: EvidenceRegister, catalogue: LoadedCatalogue
) -> None:
    english, texts = catalogue.texts["en"], catalogue.texts[language]
    strengths = {
        row: english[f"evidence.{row}.strength"]
        for row in rows(register)
        if f"evidence.{row}.claim" in english
    }
    asked = {finding.id for finding in register.evidence.findings if finding.stated}
    assert {row for row in asked & set(strengths) if strengths[row] != "stated"} == set()

    for row, strength in strengths.items():
        claim = texts.get(f"evidence.{row}.claim")
        if strength == "stated" and isinstance(claim, str):
            assert SAYING[language].search(claim), (row, claim)


def test_nothing_that_is_only_remembered_is_shown(
    register: EvidenceRegister, catalogue: LoadedCatalogue
) -> None:
    for finding in register.evidence.findings:
        remembered = {_digits(figure) for figure in finding.unconfirmed}
        for language, texts in catalogue.texts.items():
            card = [texts.get(f"evidence.{finding.id}.{part}") for part in ("claim", "source")]
            if card[0] is None:
                continue
            assert finding.seen != "memory", finding.id
            shown = {_digits(figure) for text in card for figure in FIGURE.findall(str(text))}
            assert shown & remembered == set(), (finding.id, language)


def test_a_remembered_figure_is_found_however_a_language_writes_it() -> None:
    assert {_digits(figure) for figure in FIGURE.findall("52,1% of 8,000, not 0.13")} == {
        _digits("52.1"),
        _digits("8.000"),
        _digits("0,13"),
    }


def test_a_remembered_share_of_objections_is_not_shown(catalogue: LoadedCatalogue) -> None:
    prices = catalogue.catalogue.tactics["personal_prices"]
    shares = [variant.objecting_share for variant in prices.variants]
    assert prices.objecting_share is None
    assert shares == [None] * len(shares)


def test_only_what_people_were_asked_about_reads_like_a_survey(
    register: EvidenceRegister, catalogue: LoadedCatalogue
) -> None:
    stated = {finding.id for finding in register.evidence.findings if finding.stated}
    tactics = dict(catalogue.catalogue.tactics)
    shares = _shares_of(tactics)
    for entry in find_scenarios():
        if entry.origin == "shipped":
            scenario = load_scenario(entry.id)
            assert isinstance(scenario, LoadedScenario)
            shares |= _shares_of({each.tactic.id: each.tactic for each in scenario.definition.hand})

    assert {(tactic, variant) for tactic, variant, _ in shares} == set(ASKED)
    for (tactic, _), rows_asked in ASKED.items():
        assert rows_asked <= stated & set(tactics[tactic].evidence), tactic


def _shares_of(
    tactics: Mapping[str, TacticDefinition],
) -> set[tuple[str, str | None, tuple[float, float]]]:
    """Tactic, variant and share, wherever a share is shown as what people said."""
    shown = set()
    for tactic in tactics.values():
        parts: list[TacticDefinition | TacticVariant] = [tactic, *tactic.variants]
        for part in parts:
            if part.objecting_share is not None and not part.objecting_guessed:
                variant = None if part is tactic else part.id
                shown.add((tactic.id, variant, part.objecting_share))
    return shown


def test_every_mechanism_is_where_it_is_said_to_be(register: EvidenceRegister) -> None:
    missing = {
        mechanism.id: place
        for mechanism in register.mechanisms.mechanisms
        for place in mechanism.where
        if not (REPOSITORY / place).is_file()
    }
    assert missing == {}


def test_a_range_of_rows_names_each_of_them() -> None:
    assert list(rows_in("S5-7, C15; choice")) == ["S5", "S6", "S7", "C15"]
    assert list(rows_in("S:odd_login")) == []


def test_the_register_ships_beside_the_catalogue() -> None:
    assert (shipped_folder("scenarios") / "catalogue" / "evidence.yaml").is_file()
