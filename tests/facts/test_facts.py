"""The table of ``python main.py facts``, on the seeds it ships with."""

from collections.abc import Mapping

import pytest

from game.experiments.executors import open_executor
from game.experiments.facts.bench import Bench
from game.experiments.facts.fact import Fact, Finding
from game.experiments.facts.table import DEFAULT_SEEDS, EVALUATION_SEEDS, FACTS, measure
from game.language.reading import load_language
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.vocabulary.scenario import ScenarioDefinition

SEEDS = EVALUATION_SEEDS[:DEFAULT_SEEDS]
WORDS = load_language("en")


@pytest.fixture(scope="module")
def laboratory() -> ScenarioDefinition:
    loaded = load_scenario("laboratory")
    assert isinstance(loaded, LoadedScenario)
    return loaded.definition


@pytest.fixture(scope="module")
def findings(laboratory: ScenarioDefinition) -> Mapping[str, Finding]:
    with open_executor() as executor:
        return {item.fact.id: item for item in measure(laboratory, SEEDS, executor=executor)}


def _row(fact: Fact) -> object:
    if not fact.unmet:
        return pytest.param(fact, id=fact.id)
    reason = WORDS.text(f"facts.{fact.id}.unmet")
    return pytest.param(fact, id=fact.id, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize("fact", [_row(fact) for fact in FACTS])
def test_the_model_agrees_with(fact: Fact, findings: Mapping[str, Finding]) -> None:
    finding = findings[fact.id]
    assert fact.low <= finding.value <= fact.high, finding.by_seed


def test_every_fact_of_the_evidence_has_rows() -> None:
    left_out = {5, 7, 20}  # the evidence does not use these numbers
    numbers = {int("".join(filter(str.isdigit, fact.id))) for fact in FACTS}
    assert numbers == set(range(1, 31)) - left_out


@pytest.mark.parametrize("code", ["en", "nl", "de"])
def test_every_fact_is_said_in_words(code: str) -> None:
    words = load_language(code)
    for fact in FACTS:
        assert words.has(f"facts.{fact.id}.statement")
        assert words.has(f"facts.{fact.id}.metric")


def test_an_unmet_fact_says_why() -> None:
    for fact in FACTS:
        assert WORDS.has(f"facts.{fact.id}.unmet") == fact.unmet, fact.id


def test_a_fact_comes_to_the_same_number_twice(laboratory: ScenarioDefinition) -> None:
    fact = next(item for item in FACTS if item.id == "C3b")
    assert fact.measure(Bench(laboratory, 3)) == fact.measure(Bench(laboratory, 3))
