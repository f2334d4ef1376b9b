from dataclasses import replace
from pathlib import Path

from game.documents.problems import Problem
from game.scenario.catalogue import (
    CatalogueReading,
    LoadedCatalogue,
    load_catalogue,
    read_catalogue,
)
from game.scenario.sources import SourceFile, catalogue_sources
from game.simulation.campaigns import with_variant
from game.vocabulary.catalogue import TacticDefinition, TacticVariant
from game.vocabulary.causes import MODEL_CAUSES


def read(folder: Path, name: str, old: str, new: str) -> CatalogueReading:
    sources = catalogue_sources(folder)
    content = (sources[name].content or b"").decode()
    assert old in content
    sources[name] = SourceFile(name, content.replace(old, new, 1).encode())
    return read_catalogue(sources)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [each.code for each in problems]


def test_shipped_catalogue_has_all_levers_and_words_for_every_cause() -> None:
    loaded = load_catalogue()
    assert isinstance(loaded, LoadedCatalogue)
    assert len(loaded.catalogue.levers) == 13
    assert len(loaded.catalogue.tactics) >= 14
    assert all(f"cause.{cause}.name" in loaded.texts["en"] for cause in MODEL_CAUSES)


def test_one_broken_tactic_does_not_hide_the_others(catalogue_folder: Path) -> None:
    reading = read(catalogue_folder, "tactics.yaml", "group: personal", "group: impersonal")
    assert "usual_order" not in reading.models.tactics
    assert "sell_along" in reading.models.tactics
    assert codes(reading.problems) == ["not_one_of_meant"]


def test_tactic_named_like_a_lever_is_refused(catalogue_folder: Path) -> None:
    reading = read(catalogue_folder, "tactics.yaml", "id: sell_along", "id: security")
    assert "name_of_lever" in codes(reading.problems)


def test_second_tactic_with_the_same_id_is_refused(catalogue_folder: Path) -> None:
    reading = read(catalogue_folder, "tactics.yaml", "id: sell_along", "id: usual_order")
    assert "duplicate_id" in codes(reading.problems)


def test_shared_event_may_speak_of_any_tactic_but_no_segment(catalogue_folder: Path) -> None:
    named = "{tactic: {id: sell_along}}"
    fine = read(catalogue_folder, "events.yaml", "{tactic: {level: 2}}", named)
    assert fine.problems == ()
    wrong = read(
        catalogue_folder,
        "events.yaml",
        "{trust: {points: -8}}",
        "{trust: {points: -8, among: segment, of: regulars}}",
    )
    assert codes(wrong.problems) == ["unknown_segment"]


def test_tactic_without_words_is_a_warning(catalogue_folder: Path) -> None:
    reading = read(catalogue_folder, "text.en.yaml", ', verdict: "Fine."', "")
    (problem,) = reading.problems
    assert (problem.severity, problem.arguments["text"]) == (
        "warning",
        "tactic.usual_order.verdict",
    )


def test_reversed_objecting_share_is_refused(catalogue_folder: Path) -> None:
    reading = read(catalogue_folder, "tactics.yaml", "[0.02, 0.08]", "[0.08, 0.02]")
    assert codes(reading.problems) == ["range_reversed"]


def test_variant_may_turn_a_price_around() -> None:
    shipped = load_catalogue()
    assert isinstance(shipped, LoadedCatalogue)
    score = shipped.catalogue.tactics["drive_score"]
    discount, surcharge = (with_variant(score, each.id) for each in score.variants)
    assert (discount.surcharge, surcharge.surcharge) == (0, 2)
    assert discount.margin_given > surcharge.margin_given
    assert discount.data == surcharge.data
    assert discount.objecting_share == (0.15, 0.40)


def test_reversed_objecting_share_of_a_variant_is_refused(catalogue_folder: Path) -> None:
    variant = "objecting_share: [0.02, 0.08]"
    more = f"{variant}\n    variants: [{{id: aloud, objecting_share: [0.5, 0.1]}}]"
    reading = read(catalogue_folder, "tactics.yaml", variant, more)
    assert "range_reversed" in codes(reading.problems)


def test_a_guess_stands_beside_its_share(catalogue_folder: Path) -> None:
    share = "objecting_share: [0.02, 0.08]"
    aloud = f"{share}\n    variants: [{{id: aloud, objecting_guessed: true}}]"
    unheard = read(catalogue_folder, "tactics.yaml", share, aloud).problems
    assert [each.code for each in unheard if each.is_error] == ["guess_without_share"]
    alone = read(catalogue_folder, "tactics.yaml", share, "objecting_guessed: true")
    assert codes(alone.problems) == ["guess_without_share"]
    beside = read(catalogue_folder, "tactics.yaml", share, f"{share}\n    objecting_guessed: true")
    assert beside.problems == ()
    assert beside.models.tactics["usual_order"].objecting_guessed


def test_a_variant_with_a_share_of_its_own_says_whether_that_is_guessed() -> None:
    own = (0.41, 0.54)
    variants = (
        TacticVariant("inherits"),
        TacticVariant("asked", objecting_share=own),
        TacticVariant("guessed", objecting_share=own, objecting_guessed=True),
    )
    shipped = load_catalogue()
    assert isinstance(shipped, LoadedCatalogue)
    tactic = replace(shipped.catalogue.tactics["usual_order"], variants=variants)

    def told(of: TacticDefinition) -> list[tuple[object, bool]]:
        played = [with_variant(of, each.id) for each in variants]
        return [(each.objecting_share, each.objecting_guessed) for each in played]

    assert told(tactic) == [(tactic.objecting_share, True), (own, False), (own, True)]
    asked = replace(tactic, objecting_guessed=False)
    assert told(asked) == [(tactic.objecting_share, False), (own, False), (own, True)]
