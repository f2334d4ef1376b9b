"""Every broken file here must give exactly the errors that the ``.words`` file beside it lists.

A line of it is ``<line>: words | more words``: an error on that line whose sentence contains all of
these. The files are broken versions of tests/scenario/fixtures/small_shop/scenario.yaml.
"""

from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.language.language import Language
from game.language.problems import describe
from game.language.reading import load_language
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_sources
from game.scenario.sources import catalogue_sources, source

HERE = Path(__file__).parent
CATALOGUE = HERE.parent / "scenario" / "fixtures" / "catalogue"
CASES = sorted(HERE.glob("*.yaml"))


@pytest.fixture(scope="module")
def english() -> Language:
    return load_language("en")


def errors_of(path: Path) -> list[Problem]:
    loaded = load_sources({"scenario.yaml": source(path)}, catalogue_sources(CATALOGUE))
    assert not isinstance(loaded, LoadedScenario), "this file should not be accepted"
    return [problem for problem in loaded if problem.is_error]


def expected_of(path: Path) -> list[tuple[int, list[str]]]:
    lines = path.with_suffix(".words").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(": ", 1) for line in lines]
    return [(int(number), words.split(" | ")) for number, words in pairs]


def test_there_are_many_cases() -> None:
    assert len(CASES) >= 90


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_broken_file_says_what_is_wrong_and_where(path: Path, english: Language) -> None:
    errors = errors_of(path)
    said = [(problem.line, describe(problem, english)) for problem in errors]
    expected = expected_of(path)
    for line, words in expected:
        assert any(
            number == line and all(word in sentence for word in words) for number, sentence in said
        ), (line, words, said)
    assert len(errors) == len(expected), said


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_sentence_has_no_gaps(path: Path, english: Language) -> None:
    for problem in errors_of(path):
        sentence = english.text(f"problem.{problem.code}", **problem.arguments)
        assert "[[" not in sentence
        for name in ("{found}", "{allowed}", "{meant}", "{name}", "{limit}"):
            assert name not in sentence
