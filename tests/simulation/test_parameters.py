import ast
from pathlib import Path

import pytest

from game.simulation import parameters as package
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from tests.simulation.definitions import bakery, plan
from tests.simulation.playing import accepted

SIMULATION = Path(package.__file__).parents[1]


def test_every_parameter_has_unit_source_meaning_and_lies_in_its_range() -> None:
    for group, name, value, about in DEFAULT_PARAMETERS.described():
        assert about.unit, (group, name)
        assert about.source, (group, name)
        assert about.meaning, (group, name)
        assert about.low <= value <= about.high, (group, name)


def test_every_parameter_is_used() -> None:
    used = set()
    for path in SIMULATION.rglob("*.py"):
        if path.parent.name != "parameters":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names = {f"{group}.{name}" for group, name, _, _ in DEFAULT_PARAMETERS.described()}
    assert sorted(item for item in names if item.split(".")[1] not in used) == []


def test_a_state_is_played_with_its_own_parameters() -> None:
    harsh = DEFAULT_PARAMETERS.with_value("trust", "intrusion_loss", 0.12)
    assert harsh.trust.intrusion_loss == 0.12
    assert DEFAULT_PARAMETERS.trust.intrusion_loss != 0.12
    decisions = plan(sell_along="3 policy none")
    mild, strict = (
        accepted(play_turn(initial_state(bakery(), 7, parameters=known), decisions))
        for known in (DEFAULT_PARAMETERS, harsh)
    )
    assert strict.trust_by_cause["sell_along"] < 1.5 * mild.trust_by_cause["sell_along"]


def test_unknown_parameters_are_refused() -> None:
    with pytest.raises(TypeError):
        DEFAULT_PARAMETERS.with_value("trust", "luck", 1.0)
