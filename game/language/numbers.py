"""Numbers, money and shares as readers of a language write them.

The habits of three languages are a dozen signs. Babel knows them, too, but takes 5 MB and longer
than the rest of the start; tests hold these against what it says.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

MINUS: Final = "−"
NO_NUMBER: Final = "–"
_SPACE: Final = "\N{NO-BREAK SPACE}"
_WHOLE_EUROS_FROM_CENTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language writes numbers.

    Attributes:
        point: before decimals.
        group: between thousands.
        percent: behind a percentage.
        before: an amount in euro.
        behind: likewise.
    """

    point: str
    group: str
    percent: str
    before: str
    behind: str


_ENGLISH: Final = Habits(".", ",", "%", "€", "")
HABITS: Final = {
    "en": _ENGLISH,
    "nl": Habits(",", ".", "%", f"€{_SPACE}", ""),
    "de": Habits(",", ".", f"{_SPACE}%", "", f"{_SPACE}€"),
}


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
    text = _plain(code, abs(rounded), decimals) + _habits(code).percent
    return _signed(rounded, text, always=sign)


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
    habits = _habits(code)
    text = habits.before + _plain(code, abs(rounded), decimals) + habits.behind
    return _signed(rounded, text, always=sign)


def _habits(code: str) -> Habits:
    return HABITS.get(code, _ENGLISH)


def _round(amount: Decimal, decimals: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _plain(code: str, amount: Decimal, decimals: int) -> str:
    habits = _habits(code)
    whole, _, rest = f"{amount:,.{decimals}f}".partition(".")
    grouped = whole.replace(",", habits.group)
    return f"{grouped}{habits.point}{rest}" if rest else grouped


def _signed(amount: Decimal, text: str, *, always: bool) -> str:
    if amount < 0:
        return MINUS + text
    return "+" + text if always and amount > 0 else text
