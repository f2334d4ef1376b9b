"""Numbers, money and shares."""

import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal
from babel.numbers import format_percent as format_percent_with_babel
from hypothesis import given, settings
from hypothesis import strategies as st

from game.language.language import Language
from game.language.numbers import _plain, format_money, format_percent

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


LOCALES = {"en": "en_GB", "nl": "nl_NL", "de": "de_DE"}


@pytest.mark.parametrize("code", LOCALES)
@settings(deadline=None)  # Babel reads its files when it is first asked
@given(
    st.decimals(0, 10**15, places=2),
    st.integers(0, 4),
)
def test_numbers_are_written_as_unicode_has_it(code: str, amount: Decimal, decimals: int) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    babel = format_decimal(rounded, format=pattern, locale=LOCALES[code])
    assert _plain(code, rounded, decimals) == babel


@pytest.mark.parametrize("code", LOCALES)
@settings(deadline=None)  # Babel reads its files when it is first asked
@given(st.integers(0, 10**12), st.integers(0, 2))
def test_money_and_shares_are_written_as_unicode_has_it(
    code: str, cents: int, decimals: int
) -> None:
    pattern = "." + "0" * decimals if decimals else ""
    locale = Locale.parse(LOCALES[code])
    euros = (Decimal(cents) / 100).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    standard = locale.currency_formats["standard"].pattern.replace(".00", pattern)
    money = format_currency(euros, "EUR", standard, locale, currency_digits=False)
    assert format_money(code, cents, decimals, sign=False) == money
    whole = locale.percent_formats[None].pattern
    percent = format_percent_with_babel(Decimal(cents), whole, locale)
    assert format_percent(code, float(cents), 0, sign=False) == percent


def test_the_game_does_without_babel() -> None:
    code = """
import sys
from game.language.language import Language
Language("nl", [], []).money(1250), Language("de", [], []).percent(0.5)
sys.exit("babel" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
