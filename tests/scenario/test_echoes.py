"""One mistake gives one note: what mending it will mend too is not reported."""

import pytest

from game.documents.problems import Problem
from game.scenario.loaded import LoadedScenario
from tests.scenario.conftest import Load


def said(result: LoadedScenario | tuple[Problem, ...]) -> list[tuple[str, str]]:
    found = result.warnings if isinstance(result, LoadedScenario) else result
    return [(each.code, each.arguments.get("found", "")) for each in found]


@pytest.mark.parametrize(
    ("old", "new", "code", "found"),
    [
        ("segments:", "segmenten:", "unknown_key_meant", "segmenten"),
        ("events:", "ereignisse:", "unknown_key_meant", "ereignisse"),
        ("hand:", "karten:", "unknown_key_meant", "karten"),
        ("cast:", "besetzung:", "unknown_key_meant", "besetzung"),
        ("sector: bakery", "Sector: bakery", "unknown_key_meant", "Sector"),
        ("visit_probability:", "visit-probability:", "unknown_key_meant", "visit-probability"),
        ("id: regulars,", "id: Regulars,", "bad_id", "Regulars"),
        ("id: passers_by,", "id: regulars,", "duplicate_id", "regulars"),
        ("  - usual_order", "  - usual_ordr", "unknown_tactic_meant", "usual_ordr"),
        ("id: sell_along, opens", "id: verkopen, opens", "unknown_tactic", "verkopen"),
        ("id: silent_regular", "id: stille Stammgäste", "bad_id", "stille Stammgäste"),
        ("id: okkema", "id: ökkema", "bad_id", "ökkema"),
    ],
)
def test_a_broken_name_is_reported_once(
    load: Load, old: str, new: str, code: str, found: str
) -> None:
    assert said(load((old, new))) == [(code, found)]


def test_another_misspelt_name_is_still_reported_beside_a_broken_one(load: Load) -> None:
    result = load(
        ("id: passers_by,", "id: Passers_by,"),
        ("id: okkema, segment: regulars", "id: okkema, segment: reglars"),
    )
    assert said(result) == [("bad_id", "Passers_by"), ("unknown_segment_meant", "reglars")]


def test_what_opens_after_the_end_is_not_also_too_late_for_plans_and_conditions(
    load: Load,
) -> None:
    result = load(("id: sell_along, opens_turn: 2", "id: sell_along, opens_turn: 9"))
    assert said(result) == [("turn_after_end", "9")]


def test_a_turn_after_the_end_is_not_also_called_impossible(load: Load) -> None:
    assert said(load(("{turn: {from: 2, to: 4}}", "{turn: {from: 9}}"))) == [
        ("turn_after_end", "9")
    ]


def test_a_text_file_that_cannot_be_read_is_not_called_missing(load: Load) -> None:
    assert said(load(text=(("subtitle:", "subtitle: x:"),))) == [("colon_in_text", "")]


def test_a_text_that_lost_its_value_is_not_also_missing(load: Load) -> None:
    ((code, _),) = said(load(text=(("title: ", "title: #"),)))
    assert code == "hash_swallowed"


def test_what_english_lacks_is_not_reported_of_the_translations(load: Load) -> None:
    whole = load()
    assert isinstance(whole, LoadedScenario)
    dutch = whole.archive["text.en.yaml"]
    result = load(text=(("subtitle:", "subtitel:"),), more={"text.nl.yaml": dutch})
    assert said(result) == [("unused_text_meant", "subtitel")]
