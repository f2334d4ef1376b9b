import json
from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_archive, load_scenario
from game.simulation.campaigns import with_variant
from game.storage.folders import HOME_VARIABLE
from game.storage.resources import shipped_folder
from game.vocabulary.conditions import AllOf, MeasureIs, TacticPlayed, TurnIs
from game.vocabulary.decisions import NO_DECISIONS
from game.vocabulary.effects import (
    Alternative,
    ChangeCash,
    ChangeTrust,
    DrawOne,
    LimitTactic,
    Message,
    ScheduleEvent,
)
from game.vocabulary.looks import CastLook
from game.vocabulary.scenario import HeldSetting
from tests.scenario.conftest import Load


def loaded(result: LoadedScenario | tuple[Problem, ...]) -> LoadedScenario:
    assert isinstance(result, LoadedScenario), result
    return result


def test_whole_scenario_becomes_a_definition(load: Load) -> None:
    shop = loaded(load())
    definition = shop.definition
    assert shop.warnings == ()
    assert (definition.id, definition.turns, definition.sector) == ("small_shop", 4, "bakery")
    assert definition.start.reputation == 60.0
    assert definition.segments[0].shifts == {"need_for_relevance": 0.3}
    assert [entry.tactic.id for entry in definition.hand] == [
        "usual_order",
        "sell_along",
        "shop_cameras",
    ]
    assert (definition.hand[1].opens_turn, definition.hand[1].max_level) == (2, 2)
    assert [goal.measure for goal in definition.goals] == ["trust", "contribution"]
    assert definition.endings[0].stops_early
    assert definition.endings[-1].when is None
    assert definition.cast[0].traits == {"tenure": 1.5}
    assert definition.tutorial[0].points_at == "usual_order"
    assert definition.listed


def test_a_face_looks_as_its_author_says_and_that_changes_nothing_of_the_scenario(
    load: Load,
) -> None:
    plain = loaded(load())
    said = "traits: {tenure: 1.5}, look: {hair: grey, face: glasses}}"
    seen = loaded(load(("traits: {tenure: 1.5}}", said)))
    assert plain.definition.cast[0].look is None
    assert seen.definition.cast[0].look == CastLook(hair="grey", face="glasses")
    assert seen.digest == plain.digest


PLAYED = sorted(
    path.parent.name
    for path in shipped_folder("scenarios").glob("*/scenario.yaml")
    if path.parent.name != "laboratory"
)


@pytest.mark.parametrize("scenario", PLAYED)
def test_every_shipped_cast_has_faces_that_can_be_told_apart(scenario: str) -> None:
    cast = loaded(load_scenario(scenario)).definition.cast
    looks = [member.look for member in cast]
    assert len(cast) >= 10
    assert all(look is not None and look.hair and look.style and look.skin for look in looks)
    assert len(set(looks)) == len(looks)


def test_controls_open_later_for_all_cards_or_for_one(load: Load) -> None:
    everywhere = "opens_settings: {level: 2, consent: {turn: 3, until_then: opt_in}}\nlevers:\n"
    own = "  - {id: usual_order, opens_settings: {level: {turn: 4, until_then: 2}, openness: 2}}\n"
    hand = loaded(
        load(
            ("levers:\n", everywhere),
            ("  - usual_order\n", own),
            ("level: 2, openness: explained, consent: opt_in", "level: 2, consent: opt_in"),
            ("{sell_along: {level: 2}}", "{}"),
            ("{level: 1}}\ncast", "{level: 1, consent: opt_in}}\ncast"),
        )
    ).definition.hand
    assert hand[0].held == (
        HeldSetting("level", 4, "2"),
        HeldSetting("openness", 2, "policy"),
        HeldSetting("consent", 3, "opt_in"),
    )
    assert [each.setting for each in hand[1].held] == ["level", "consent"]


def test_effects_limit_and_draw(load: Load) -> None:
    written = """
        effects:
          - limit: {tactic: sell_along, level: 1, consent: opt_in, audience: [consenting], turns: 2}
          - chance: {probability: 0.25, effects: [{cash: {units: 2}}]}
          - draw:
              - {weight: 2, effects: [{message: fine}, {trust: {points: -1}}]}
              - {weight: 1}
"""
    result = load(
        ("      - {id: wait}\n", f"      - id: wait{written}"),
        text=(("debrief:", 'messages: {fine: "Fine."}\ndebrief:'),),
    )
    assert loaded(result).warnings == ()
    assert loaded(result).definition.events[0].choices[1].effects == (
        LimitTactic("sell_along", 1, consent=("opt_in",), audience=("consenting",), turns=2),
        DrawOne((Alternative(0.25, (ChangeCash(2),)), Alternative(0.75))),
        DrawOne((Alternative(2, (Message("fine"), ChangeTrust(-1))), Alternative(1))),
    )


def test_overrides_are_merged_key_by_key(load: Load) -> None:
    cameras = loaded(load()).definition.tactic("shop_cameras")
    assert (cameras.setup_units, cameras.monthly_units, cameras.lead_turns) == (20.0, 3.0, 1)
    assert [variant.id for variant in cameras.variants] == ["safety", "selling"]


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        ("{lead_turns: 1}", ((0.02, 0.08), True)),
        ("{objecting_share: [0.1, 0.2]}", ((0.1, 0.2), False)),
        ("{objecting_share: [0.1, 0.2], objecting_guessed: true}", ((0.1, 0.2), True)),
        ("{variants: [{id: aloud}]}", ((0.02, 0.08), True)),
    ],
)
def test_a_scenario_with_a_share_of_its_own_says_whether_that_is_guessed(
    load: Load, overrides: str, told: tuple[object, bool]
) -> None:
    guessed = ("[0.02, 0.08]", "[0.02, 0.08]\n    objecting_guessed: true")
    hand = ("  - usual_order\n", f"  - {{id: usual_order, overrides: {overrides}}}\n")
    tactic = loaded(load(hand, tactics=(guessed,))).definition.hand[0].tactic
    played = with_variant(tactic, None)
    assert (played.objecting_share, played.objecting_guessed) == told


def test_whether_a_share_is_guessed_is_no_part_of_the_digest(load: Load) -> None:
    guessed = ("[0.02, 0.08]", "[0.02, 0.08]\n    objecting_guessed: true")
    other = loaded(load(tactics=(guessed,)))
    assert other.definition != loaded(load()).definition
    assert other.digest == loaded(load()).digest


def test_a_reversed_share_in_a_scenario_is_refused(load: Load) -> None:
    hand = ("{lead_turns: 1,", "{objecting_share: [0.2, 0.1], lead_turns: 1,")
    result = load(hand)
    assert isinstance(result, tuple)
    assert [each.code for each in result if each.is_error] == ["range_reversed"]


def test_override_of_a_lever_changes_its_price(load: Load) -> None:
    levers = loaded(load()).definition.levers
    assert [(entry.lever.id, entry.lever.monthly_units, entry.opens_turn) for entry in levers] == [
        ("data_quality", 4.0, 1),
        ("control_panel", 2.0, 3),
    ]


def test_conditions_and_effects_mean_what_is_written(load: Load) -> None:
    event = loaded(load()).definition.events[0]
    assert event.when == AllOf(
        (
            TacticPlayed("sell_along", level_at_least=2, openness=("hidden", "policy")),
            TurnIs(2, 4),
        )
    )
    assert event.choices[0].effects == (ChangeTrust(2.0, "segment", "regulars"), ChangeCash(-3.0))
    assert (event.default, event.about, event.once) == ("wait", "sell_along", True)


def test_shared_event_brings_the_events_it_schedules(load: Load) -> None:
    events = {event.id: event for event in loaded(load()).definition.events}
    assert list(events) == ["silent_regular", "list_fatigue", "exposed"]
    assert events["list_fatigue"].when == MeasureIs("message_load", above=5.0)
    assert events["list_fatigue"].choices[1].effects == (ScheduleEvent("exposed", 2),)


def test_turns_left_out_repeat_tactics_and_company_but_not_choices(load: Load) -> None:
    tempting = loaded(load()).definition.tempting
    assert tempting is not None
    first, second, third, fourth = tempting.decisions
    assert first.company == {"data_quality": 1}
    assert second.company == {}
    assert second.choices == {"silent_regular": "visit"}
    assert third.tactics == fourth.tactics == second.tactics
    assert third.choices == {}


def test_plan_without_any_turn_does_nothing(load: Load) -> None:
    result = load(
        ("      decisions:\n        - tactics: {usual_order: {level: 1}}", "      decisions: []")
    )
    assert loaded(result).definition.good_plans[0].decisions == (NO_DECISIONS,) * 4


def test_archive_loads_to_the_same_definition(load: Load) -> None:
    shop = loaded(load())
    restored = loaded(load_archive(json.loads(json.dumps(dict(shop.archive)))))
    assert restored.definition == shop.definition
    assert restored.digest == shop.digest
    assert restored.texts == shop.texts
    assert restored.catalogue_texts == shop.catalogue_texts


def test_archive_that_lacks_files_says_which() -> None:
    result = load_archive({})
    assert isinstance(result, tuple)
    assert {(each.file, each.code) for each in result} == {
        ("scenario.yaml", "file_unreadable"),
        ("tactics.yaml", "file_unreadable"),
        ("levers.yaml", "file_unreadable"),
        ("events.yaml", "file_unreadable"),
    }


def test_comments_and_order_of_keys_do_not_change_the_digest(load: Load) -> None:
    same = load(
        ("turns: 4\nsector: bakery\n", "# four months\nsector: bakery\nturns: 4\n"),
        ("  trust: 66\n", "  trust: 66.0\n"),
    )
    assert loaded(same).digest == loaded(load()).digest


def test_any_change_of_meaning_changes_the_digest(load: Load) -> None:
    digests = {
        loaded(load()).digest,
        loaded(load(("trust: 66", "trust: 67"))).digest,
        loaded(load(("points: 2,", "points: 3,"))).digest,
        loaded(load(("{turn: {from: 2, to: 4}}", "{turn: {from: 3, to: 4}}"))).digest,
    }
    assert len(digests) == 4


def test_texts_are_kept_by_language(load: Load) -> None:
    shop = loaded(load(more={"text.nl.yaml": 'title: "De kleine winkel"\n'}))
    assert shop.texts["en"]["title"] == "The small shop"
    assert shop.texts["nl"]["title"] == "De kleine winkel"
    assert shop.catalogue_texts["en"]["tactic.usual_order.name"] == "The usual?"


def test_broken_catalogue_keeps_the_scenario_from_loading(load: Load) -> None:
    result = load(tactics=(("depth: 1", "depth: 9"),))
    assert isinstance(result, tuple)
    assert [(each.file, each.code) for each in result] == [("tactics.yaml", "too_large")]


def test_problems_of_all_files_come_at_once_in_order(load: Load) -> None:
    result = load(
        ("turns: 4", "turns: four"),
        text=(('title: "The small shop"', "title: 3"),),
        more={"text.nl.yaml": "title: 'x\n"},
    )
    assert isinstance(result, tuple)
    assert [(each.file, each.code) for each in result if each.is_error] == [
        ("scenario.yaml", "needs_whole_number"),
        ("text.en.yaml", "text_needs_quotes"),
        ("text.nl.yaml", "unclosed_quote"),
    ]


def test_shipped_scenario_is_found_by_its_id() -> None:
    for reference in ("corner_bakery", Path("corner_bakery")):
        assert loaded(load_scenario(reference)).definition.id == "corner_bakery"


def test_users_scenario_is_found_by_its_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bakery = loaded(load_scenario("corner_bakery"))
    folder = tmp_path / "scenarios" / "my_bakery"
    folder.mkdir(parents=True)
    mine = bakery.archive["scenario.yaml"].replace("id: corner_bakery", "id: my_bakery")
    (folder / "scenario.yaml").write_text(mine, encoding="utf-8")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert loaded(load_scenario("my_bakery")).definition.id == "my_bakery"


def test_scenario_is_found_by_path_to_its_folder_or_file() -> None:
    folder = shipped_folder("scenarios") / "corner_bakery"
    for reference in (folder, str(folder), folder / "scenario.yaml", str(folder / "scenario.yaml")):
        assert loaded(load_scenario(reference)).definition.id == "corner_bakery"


@pytest.mark.parametrize("reference", ["", "corner_bakry", "no/such/folder", "\0", "x" * 5000, "…"])
def test_scenario_that_is_nowhere_is_a_problem_that_names_those_there_are(reference: str) -> None:
    result = load_scenario(reference)
    assert isinstance(result, tuple)
    (problem,) = result
    assert problem.code in {"scenario_not_found", "scenario_not_found_meant"}
    assert "corner_bakery" in problem.arguments["allowed"]


def test_misspelt_id_is_recognised() -> None:
    result = load_scenario("corner_bakry")
    assert isinstance(result, tuple)
    assert result[0].arguments["meant"] == "corner_bakery"


def test_folder_without_a_scenario_is_a_problem(tmp_path: Path) -> None:
    result = load_scenario(tmp_path)
    assert isinstance(result, tuple)
    assert [each.code for each in result] == ["file_unreadable"]


def test_archive_gives_the_files_back_as_they_are_written() -> None:
    bakery = loaded(load_scenario("corner_bakery"))
    folder = shipped_folder("scenarios")
    for name in ("scenario.yaml", "text.en.yaml"):
        assert bakery.archive[name] == (folder / "corner_bakery" / name).read_text("utf-8")
    shared = bakery.archive["catalogue/text.en.yaml"]
    assert shared == (folder / "catalogue" / "text.en.yaml").read_text("utf-8")
