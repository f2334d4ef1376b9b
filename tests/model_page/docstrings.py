"""Reading what the code says about itself: equations, attributes, first lines."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

SIMULATION: Final = Path(__file__).parents[2] / "game" / "simulation"
_EQUATION: Final = "Equation:\n"


@dataclass(frozen=True)
class Equation:
    """One marked block: where it stands, what the function says it does, the lines of it."""

    module: str
    title: str
    text: str


@cache
def module_of(path: str) -> ast.Module:
    """A module of the simulation, by its path without ``.py``."""
    return ast.parse((SIMULATION / f"{path}.py").read_text(encoding="utf-8"))


def modules() -> list[str]:
    """Every module of the simulation, by path without ``.py``."""
    paths = sorted(SIMULATION.rglob("*.py"))
    return [str(path.relative_to(SIMULATION).with_suffix("").as_posix()) for path in paths]


def first_line(module: str) -> str:
    """The first sentence of a module's docstring, as a heading."""
    said = (ast.get_docstring(module_of(module)) or "").split("\n\n")[0].replace("\n", " ")
    return said.removeprefix("Phase: ").split(". Writes ")[0].rstrip(".")


def equations(module: str) -> list[Equation]:
    """The equations of a module, in the order they stand in."""
    found = []
    for node in ast.walk(module_of(module)):
        if isinstance(node, ast.FunctionDef):
            said = ast.get_docstring(node) or ""
            if _EQUATION in said:
                title = said.split("\n\n")[0].replace("\n", " ").split(". Writes ")[0]
                block = said.split(_EQUATION)[1].split("\n\n")[0].split("\n")
                text = "\n".join(line.removeprefix("    ") for line in block)
                found.append((node.lineno, Equation(module, title.rstrip("."), text)))
    return [equation for _, equation in sorted(found, key=lambda pair: pair[0])]


def attributes(documented: type) -> dict[str, str]:
    """What the docstring of a class says about each of its attributes."""
    said = (documented.__doc__ or "").split("Attributes:\n")[1]
    joined = re.sub(r"\n {12,}", " ", said)
    lines = [line.strip() for line in joined.split("\n") if line.strip()]
    pairs = (line.split(": ", 1) for line in lines)
    return {name: meaning.rstrip(".") for name, meaning in pairs}


def names_in_code(module: str) -> set[str]:
    """Every name, attribute, keyword and text used in a module, docstrings aside."""
    names: set[str] = set()
    for node in ast.walk(module_of(module)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if "\n" not in node.value:
                names.add(node.value)
        elif isinstance(node, ast.keyword | ast.arg) and node.arg is not None:
            names.add(node.arg)
    return names
