"""Numbers of the model that could be argued about stand in its parameters, not in its code."""

import ast
from pathlib import Path

import pytest

SIMULATION = Path(__file__).parents[2] / "game" / "simulation"
FILES = sorted(
    path
    for path in SIMULATION.rglob("*.py")
    if "parameters" not in path.relative_to(SIMULATION).parts
)
# Ends and middle of a scale, square roots and doublings, strongest of 3, months of a year, per
# cent and per thousand.
ANYWHERE = {0.0, 0.5, 1.0, 2.0, 3.0, 12.0, 100.0, 1000.0}
# Against dividing by nothing and against the last bit of a rounding.
TINY = 1e-8
HERE = {
    "contact_value.py": {5.0: "stars"},
    "observation.py": {
        1.96: "of a normal distribution",
        50.0: "widest error",
        4.0: "how many lots are looked at first, for speed",
    },
    "population.py": {0.25: "a quarter", 0.75: "three quarters", 0.9: "nine tenths"},
}
WHOLE_FILES = {"curves.py": "the table of the normal distribution"}


def _arguable(source: str, name: str) -> list[str]:
    if name in WHOLE_FILES:
        return []
    allowed = ANYWHERE | set(HERE.get(name, {}))
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, float)
        and node.value not in allowed
        and node.value > TINY
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SIMULATION)))
def test_the_simulation_holds_no_number_that_could_be_argued_about(path: Path) -> None:
    name = path.relative_to(SIMULATION).as_posix()
    assert _arguable(path.read_text(encoding="utf-8"), name) == []


def test_a_number_in_the_code_is_found() -> None:
    assert _arguable("chance = 0.35 * trust", "trust.py") == ["1: 0.35"]
    assert _arguable("half = 0.5 * trust", "trust.py") == []


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, held in HERE.items() for v in held])
def test_no_exception_outlives_its_number(name: str, value: float) -> None:
    tree = ast.parse((SIMULATION / name).read_text(encoding="utf-8"))
    assert value in {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
