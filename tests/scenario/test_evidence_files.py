import shutil
from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.scenario.evidence_files import check_register
from game.scenario.sources import CATALOGUE_FILES, EVIDENCE_FILES
from game.scenario.validation import validate_paths
from game.storage.resources import shipped_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped catalogue, without its texts."""
    for name in (*CATALOGUE_FILES, *EVIDENCE_FILES):
        shutil.copy(shipped_folder("scenarios") / "catalogue" / name, tmp_path / name)
    return tmp_path


def changed(folder: Path, name: str, old: str, new: str) -> list[Problem]:
    path = folder / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    return list(check_register(folder))


def test_shipped_register_is_sound(folder: Path) -> None:
    assert list(check_register(folder)) == []


@pytest.mark.parametrize("name", [*CATALOGUE_FILES, "mechanisms.yaml"])
def test_citation_of_a_row_that_is_not_there_is_an_error(folder: Path, name: str) -> None:
    found = changed(folder, name, "evidence: [", "evidence: [S999, ")
    assert [(each.file.endswith(name), each.code) for each in found] == [(True, "unknown_evidence")]


def test_reason_for_a_row_that_is_not_there_is_an_error(folder: Path) -> None:
    found = changed(folder, "traceability.yaml", "id: S40", "id: S140")
    assert [each.code.removesuffix("_meant") for each in found] == ["unknown_evidence"]


def test_row_that_stands_twice_is_an_error(folder: Path) -> None:
    found = changed(folder, "evidence.yaml", "id: S2,", "id: S1,")
    assert {each.code.removesuffix("_meant") for each in found} == {
        "duplicate_id",
        "unknown_evidence",
    }


def test_statement_of_an_unknown_article_is_an_error(folder: Path) -> None:
    found = changed(folder, "evidence.yaml", "article: retail_blog", "article: retail_bolg")
    assert [each.code for each in found] == ["unknown_article_meant"]


def test_misspelt_key_of_a_mechanism_is_an_error(folder: Path) -> None:
    found = changed(folder, "mechanisms.yaml", "    does:", "    doess:")
    assert {each.code for each in found} == {"unknown_key_meant"}


def test_catalogue_without_a_register_may_cite_what_it_likes(folder: Path) -> None:
    for name in EVIDENCE_FILES:
        (folder / name).unlink()
    assert list(check_register(folder)) == []


def test_register_is_checked_with_its_catalogue_and_by_its_own_name(folder: Path) -> None:
    changed(folder, "traceability.yaml", "id: S40", "id: S140")
    for path in (folder, folder / "traceability.yaml"):
        codes = [each.code for each in validate_paths([path]) if each.severity == "error"]
        assert [code.removesuffix("_meant") for code in codes] == ["unknown_evidence"]
