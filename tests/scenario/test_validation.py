from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.scenario.sources import meant_name
from game.scenario.validation import validate_paths
from game.storage.resources import shipped_folder


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def found_in_everything() -> tuple[Problem, ...]:
    return validate_paths()


def test_everything_shipped_is_without_errors(found_in_everything: tuple[Problem, ...]) -> None:
    assert [each for each in found_in_everything if each.is_error] == []


def test_shipped_scenarios_and_catalogue_are_without_warnings_in_english(
    found_in_everything: tuple[Problem, ...],
) -> None:
    assert [each for each in found_in_everything if "en.yaml" in each.file] == []


def test_scenario_is_checked_by_id_folder_or_file() -> None:
    folder = shipped_folder("scenarios") / "corner_bakery"
    for path in ("corner_bakery", folder, str(folder / "scenario.yaml")):
        assert [each for each in validate_paths([path]) if each.is_error] == []


def test_catalogue_is_checked_without_a_scenario(catalogue_folder: Path) -> None:
    assert validate_paths([catalogue_folder]) == ()
    assert validate_paths([catalogue_folder / "tactics.yaml"]) == ()


def test_folder_of_scenarios_is_checked_one_by_one(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "scenario.yaml", "format: [\n")
    assert [Path(each.file).parent.name for each in validate_paths([tmp_path])] == ["a", "b"]


def test_folder_that_is_named_differently_is_a_warning(shop: Path, tmp_path: Path) -> None:
    content = (shop / "scenario.yaml").read_text(encoding="utf-8")
    write(tmp_path / "copy_of_shop" / "scenario.yaml", content)
    codes = [each.code for each in validate_paths([tmp_path / "copy_of_shop"])]
    assert "id_is_not_folder" in codes


def test_file_with_a_name_that_nothing_reads_is_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    write(folder / "scenario.yaml", "format: [\n")
    write(folder / "texts.nl.yaml", "title: x\n")
    found = [(Path(each.file).name, each.code) for each in validate_paths([folder])]
    assert ("texts.nl.yaml", "file_misnamed") in found


def test_folder_that_holds_itself_is_no_trap(tmp_path: Path) -> None:
    (tmp_path / "catalogue").symlink_to(tmp_path, target_is_directory=True)
    write(tmp_path / "a" / "scenario.yaml", "format: [\n")
    assert [each.code for each in validate_paths([tmp_path])] == ["unclosed_bracket"]


def test_language_files_are_compared_with_english(tmp_path: Path) -> None:
    write(tmp_path / "en.yaml", 'a:\n  b: "{count} more"\n  c: "x"\n')
    write(tmp_path / "nl.yaml", 'a:\n  b: "{aantal} meer"\n  d: "y"\n')
    assert [
        (Path(each.file).name, each.line, each.code, each.severity)
        for each in validate_paths([tmp_path])
    ] == [
        ("nl.yaml", 1, "not_translated_one", "warning"),
        ("nl.yaml", 2, "placeholders_differ", "error"),
        ("nl.yaml", 3, "translates_nothing", "warning"),
    ]


def test_language_in_several_files_is_compared_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path / "en.yaml", "a: x\nb: y\n")
    write(tmp_path / "en" / "menu.yaml", 'menu: {go: "Go", stop: "Stop {name}"}\n')
    write(tmp_path / "nl.yaml", "a: x\n")
    write(tmp_path / "nl" / "menu.yaml", 'menu: {stop: "Stop"}\nb: y\na: z\n')
    assert [
        (Path(each.file).name, each.line, each.code) for each in validate_paths([tmp_path])
    ] == [
        ("menu.yaml", 1, "not_translated_one"),
        ("menu.yaml", 1, "placeholders_differ"),
        ("menu.yaml", 3, "text_twice"),
    ]
    assert len(validate_paths([tmp_path / "nl" / "menu.yaml"])) == 3
    assert validate_paths([tmp_path / "nl.yaml"]) == ()


def test_file_with_another_name_is_known_by_its_keys(tmp_path: Path, shop: Path) -> None:
    content = (shop / "scenario.yaml").read_text(encoding="utf-8")
    broken = write(tmp_path / "draft.yaml", content.replace("turns: 4", "turns: four"))
    assert "needs_whole_number" in [each.code for each in validate_paths([broken])]
    decisions = write(tmp_path / "d.yaml", "scenario: corner_bakery\nturns: [{tactics: {x: 1}}]\n")
    assert [each.code for each in validate_paths([decisions])] == [
        "unknown_tactic",
        "needs_mapping",
    ]
    alone = write(tmp_path / "e.yaml", "turns: [{compny: {}}]\n")
    assert [each.code for each in validate_paths([alone])] == ["unknown_key_meant"]


def test_folder_with_texts_only_lacks_its_scenario(tmp_path: Path) -> None:
    write(tmp_path / "text.en.yaml", 'title: "x"\n')
    (problem,) = validate_paths([tmp_path])
    assert (Path(problem.file).name, problem.code) == ("scenario.yaml", "file_unreadable")


@pytest.mark.parametrize("path", ["no_such_thing", "/no/such/thing", ""])
def test_what_does_not_exist_is_a_problem(path: str) -> None:
    assert [each.code for each in validate_paths([path])] == ["scenario_not_found"]


def test_an_evidence_row_that_does_not_exist_is_a_warning(tmp_path: Path) -> None:
    bakery = shipped_folder("scenarios") / "corner_bakery" / "scenario.yaml"
    content = bakery.read_text(encoding="utf-8").replace("cards: [S68,", "cards: [S999,")
    write(tmp_path / "corner_bakery" / "scenario.yaml", content)
    found = validate_paths([tmp_path / "corner_bakery"])
    (problem,) = (each for each in found if each.code.startswith("unknown_evidence"))
    assert (problem.severity, problem.arguments["found"]) == ("warning", "S999")


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert [each.code for each in validate_paths([tmp_path])] == ["nothing_to_check"]


def test_broken_expected_file_is_a_problem(shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "small_shop"
    write(folder / "scenario.yaml", (shop / "scenario.yaml").read_text(encoding="utf-8"))
    write(folder / "expected.yaml", "claims: [\n")
    found = {(Path(each.file).name, each.code) for each in validate_paths([folder])}
    assert ("expected.yaml", "unclosed_bracket") in found


@pytest.mark.parametrize("name", ["scenario.yml", "Scenario.yaml", "scenario.yaml.txt"])
def test_scenario_file_with_another_name_is_told_its_right_one(tmp_path: Path, name: str) -> None:
    write(tmp_path / "shop" / name, "format: 1\n")
    write(tmp_path / "shop" / "text.en.yaml", "title: x\n")
    (found,) = validate_paths([tmp_path / "shop"])
    assert (Path(found.file).name, found.code, found.severity) == (name, "file_misnamed", "error")
    assert found.arguments["meant"] == "scenario.yaml"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("text.yaml", "text.en.yaml"),
        ("texts.de.yaml", "text.de.yaml"),
        ("text-nl.yml", "text.nl.yaml"),
        ("text.en.yaml.txt", "text.en.yaml"),
        ("expected.yml", "expected.yaml"),
        ("notes.txt", None),
        ("text.en.yaml", None),
        ("scenario.yaml", None),
    ],
)
def test_names_that_are_nearly_right_are_recognised(name: str, meant: str | None) -> None:
    assert meant_name(name) == meant


def test_folder_in_place_of_a_scenario_file_is_not_looked_for_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "corner_bakery" / "scenario.yaml").mkdir(parents=True)
    found = validate_paths([tmp_path / "corner_bakery"])
    assert [each.code for each in found] == ["file_unreadable"]


def test_language_that_the_game_does_not_speak_is_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    write(folder / "scenario.yaml", "format: [\n")
    write(folder / "text.fr.yaml", "title: x\n")
    found = {each.code for each in validate_paths([folder])}
    assert found == {"unclosed_bracket", "language_not_shown"}


def test_claims_are_checked_although_the_scenario_is_broken(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    write(folder / "scenario.yaml", "format: [\n")
    write(folder / "expected.yaml", "format: 1\nseeds: [1]\nclaim: []\n")
    found = [(Path(each.file).name, each.code) for each in validate_paths([folder])]
    assert found == [("expected.yaml", "unknown_key_meant"), ("scenario.yaml", "unclosed_bracket")]
