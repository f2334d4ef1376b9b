"""The model's page says what the code does."""

import re

import pytest

from game.simulation.columns import COLUMN_NAMES, Columns
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.vocabulary import causes
from tests.model_page.chapters import ORDER, modules_with_equations
from tests.model_page.docstrings import attributes, equations, modules, names_in_code
from tests.model_page.renew import PAGE, renewed

_SOURCE = re.compile(r"\b[SBCD]\d{1,3}\b|\bchoice\b")
_NAMED = re.compile(r"[a-z]+(?:_[a-z]+)+")


def test_the_page_says_what_the_code_says() -> None:
    """If it was changed on purpose: python -m tests.model_page.renew."""
    page = PAGE.read_text(encoding="utf-8")
    assert renewed(page) == page


def test_text_outside_the_marks_is_kept() -> None:
    page = renewed("# Scenarios\n\nA folder each.\n")
    assert page.startswith("# Scenarios\n\nA folder each.\n\n<!--")
    assert renewed(page + "More.\n") == page + "More.\n"


def test_every_module_with_equations_is_on_the_page() -> None:
    assert modules_with_equations() == set(ORDER)


def test_every_column_is_described() -> None:
    assert attributes(Columns).keys() == set(COLUMN_NAMES)


@pytest.mark.parametrize("module", ORDER)
def test_equations_name_nothing_that_the_code_does_not(module: str) -> None:
    known = set().union(*[names_in_code(other) for other in modules()]) | set(causes.MODEL_CAUSES)
    for equation in equations(module):
        named = set(_NAMED.findall(equation.text))
        assert named <= known, f"{equation.title}: {sorted(named - known)}"


def test_every_parameter_stands_in_an_equation() -> None:
    said = " ".join(item.text for module in modules() for item in equations(module))
    words = set(re.findall(r"[a-z_]+", said))
    described = DEFAULT_PARAMETERS.described()
    assert [f"{group}.{name}" for group, name, _, _ in described if name not in words] == []


def test_every_equation_names_the_evidence_behind_it_or_says_that_it_is_a_choice() -> None:
    said = [item for module in modules() for item in equations(module)]
    assert len(said) > 100
    assert [(item.module, item.title) for item in said if not _SOURCE.search(item.title)] == []
