"""Numbers, money and shares."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.language import Language

NBSP = "\N{NO-BREAK SPACE}"
ENGLISH, DUTCH, GERMAN = (Language(code, [], []) for code in ("en", "nl", "de"))


def test_money_as_each_language_writes_it() -> None:
    assert ENGLISH.money(123456750) == "€1,234,568"
    assert DUTCH.money(123456750) == f"€{NBSP}1.234.568"
    assert GERMAN.money(123456750) == f"1.234.568{NBSP}€"


def test_cents_are_shown_of_small_amounts_only() -> None:
    assert ENGLISH.money(1250) == "€12.50"
    assert ENGLISH.money(1200) == "€12"
    assert ENGLISH.money(123450) == "€1,235"
    assert GERMAN.money(123450, decimals=2) == f"1.234,50{NBSP}€"


def test_signs() -> None:
    assert ENGLISH.money(-1250) == "−€12.50"
    assert ENGLISH.money(1200, sign=True) == "+€12"
    assert ENGLISH.money(0, sign=True) == "€0"
    assert ENGLISH.number(-0.04, 1, sign=True) == "0.0"
    assert ENGLISH.points(0.25) == "+0.3"
    assert DUTCH.points(-1.25) == "−1,3"


def test_percentages() -> None:
    assert ENGLISH.percent(0.055, 1) == "5.5%"
    assert DUTCH.percent(0.055, 1) == "5,5%"
    assert GERMAN.percent(0.055, 1, sign=True) == f"+5,5{NBSP}%"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_a_dash(value: float) -> None:
    assert ENGLISH.number(value) == "–"
    assert ENGLISH.percent(value) == "–"


@given(st.integers(-(10**12), 10**12))
def test_no_digit_of_an_amount_is_lost(cents: int) -> None:
    for language in (ENGLISH, DUTCH, GERMAN):
        text = language.money(cents, decimals=2)
        digits = int("".join(letter for letter in text if letter.isdigit()))
        assert digits == abs(cents)
        assert text.startswith("−") == (cents < 0)


def test_babel_is_not_imported_before_a_number_is_needed() -> None:
    code = "import sys, game.language.language; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
