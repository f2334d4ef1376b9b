"""What scenarios/catalogue/assumptions.yaml says is measured again, for a few of its entries."""

import pytest

from game.experiments.facts.table import FACTS, LABORATORY
from game.experiments.sensitivity.running import Task, measure_variant
from game.experiments.sensitivity.topics import FactsTopic
from game.experiments.sensitivity.variants import chosen_parameters, one_at_a_time
from game.experiments.sensitivity.verdicts import judges
from game.scenario.assumptions_file import load_assumptions
from tests.explanation.examples import shipped

_ENTRIES = [
    (item.statement, item.turned_by[0])
    for item in load_assumptions().by_statement.values()
    if item.turned_by and item.statement in {fact.id for fact in FACTS}
][::6]


@pytest.mark.parametrize(("statement", "parameter"), _ENTRIES)
def test_a_choice_still_turns_round_what_it_is_said_to(statement: str, parameter: str) -> None:
    """If the model was changed on purpose: python main.py facts --sensitivity --record."""
    topic = FactsTopic(shipped(LABORATORY))
    chosen = [item for item in chosen_parameters() if item.id == parameter]
    assert chosen, f"{parameter} is no choice any more"
    judge = judges([topic])[statement]
    needed = frozenset({statement, *topic.reads(1)[statement].needs})
    verdicts = {
        judge(measure_variant(Task((topic,), needed, variant, 1)).numbers[statement])
        for variant in one_at_a_time(chosen)
    }
    assert verdicts != {"holds"}
