"""Numbers, money and shares as readers of a language write them.

Babel is imported when the first number is formatted: it takes longer than the rest of the start.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

MINUS: Final = "−"
NO_NUMBER: Final = "–"
_LOCALES: Final = {"en": "en_GB", "nl": "nl_NL", "de": "de_DE"}
_WHOLE_EUROS_FROM_CENTS: Final = 10_000


@lru_cache(maxsize=4096)
def format_number(code: str, value: float, decimals: int, *, sign: bool) -> str:
    """A number with a fixed number of decimals; a dash for what is not a number."""
    amount = Decimal(repr(float(value)))
    if not amount.is_finite():
        return NO_NUMBER
    rounded = _round(amount, decimals)
    return _signed(rounded, _plain(code, abs(rounded), decimals), always=sign)


@lru_cache(maxsize=4096)
def format_percent(code: str, share: float, decimals: int, *, sign: bool) -> str:
    """A share 0–1 as a percentage; a dash for what is not a number."""
    amount = Decimal(repr(float(share)))
    if not amount.is_finite():
        return NO_NUMBER
    rounded = _round(amount * 100, decimals)
    pattern = str(_locale(code).percent_formats[None].pattern)
    suffix = pattern[pattern.rindex("0") + 1 :]
    return _signed(rounded, _plain(code, abs(rounded), decimals) + suffix, always=sign)


@lru_cache(maxsize=4096)
def format_money(code: str, cents: int, decimals: int | None, *, sign: bool) -> str:
    """An amount of euro.

    Args:
        code: language.
        cents: integer cents.
        decimals: 0 to 2; None shows cents only of amounts below 100 euro that have some.
        sign: write a plus before gains.
    """
    if decimals is None:
        decimals = 2 if cents % 100 and abs(cents) < _WHOLE_EUROS_FROM_CENTS else 0
    rounded = _round(Decimal(cents) / 100, decimals)
    pattern = str(_locale(code).currency_formats["standard"].pattern)
    before, after = pattern.split(";", maxsplit=1)[0].split("¤", 1)
    number = _plain(code, abs(rounded), decimals)
    space = "\N{NO-BREAK SPACE}"
    if any(letter in before for letter in "#0"):
        text = f"{number}{space}€"
    else:
        text = f"€{space if after.startswith((' ', space)) else ''}{number}"
    return _signed(rounded, text, always=sign)


def _round(amount: Decimal, decimals: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _plain(code: str, amount: Decimal, decimals: int) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow to import

    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(amount, format=pattern, locale=_locale(code)))


def _signed(amount: Decimal, text: str, *, always: bool) -> str:
    if amount < 0:
        return MINUS + text
    return "+" + text if always and amount > 0 else text


@cache
def _locale(code: str) -> Locale:
    from babel import Locale  # noqa: PLC0415 - slow to import

    return Locale.parse(_LOCALES.get(code, _LOCALES["en"]))
