"""What is behind the steps from the month before to this one without the player."""

import math
from collections.abc import Mapping

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.explained import explained
from game.screens.parts.shown_amounts import shown_amounts
from game.screens.review_panels import (
    SMALL_CAUSES,
    folded_revenue,
    revenue_decimals,
    shown_baseline,
    shown_cents,
    shown_steps,
)
from game.session.views import LedgerBar, MonthBefore, ReviewView
from game.vocabulary.causes import CUSTOMER_COUNT, EARLIER, TOGETHER
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.text import SECONDARY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph


def month_line(words: Language, view: ReviewView, bar: LedgerBar) -> str:
    """What a step is."""
    before = view.month_before
    if before is None:
        return words.text("screen.review.why.itself")
    if bar.cause == CUSTOMER_COUNT:
        return words.text(
            "screen.review.month.customers",
            before=words.number(before.customers),
            now=words.number(before.customers_after),
            left=words.number(before.left),
            arrived=words.number(before.arrived),
        )
    return words.text(f"screen.review.month.{'earlier' if bar.cause == EARLIER else 'rest'}")


def month_reasons(words: Language, view: ReviewView, bar: LedgerBar) -> list[Widget]:
    """The figures behind a step."""
    before = view.month_before
    if before is None:
        return [_without_all(words, view)]
    if bar.cause == EARLIER:
        return _earlier(words, view, before)
    if bar.cause == CUSTOMER_COUNT:
        return _customers(words, before)
    return [Paragraph(_each_then_and_now(words, view, before)), _without_all(words, view)]


def brought_before(words: Language, view: ReviewView, cause: str) -> str:
    """What a card or lever brought the month before; nothing where it was not in force."""
    cents = None if view.month_before is None else view.month_before.brought_cents.get(cause)
    if cents is None:
        return ""
    amount = words.money(cents, decimals=revenue_decimals(view), sign=True)
    return words.text("screen.review.month.brought_before", amount=amount)


def _earlier(words: Language, view: ReviewView, before: MonthBefore) -> list[Widget]:
    then = _brought_then(view, before)
    now = _brought_now(view)

    def change(first: float, second: float) -> str:
        shown = [
            words.money(round(cents), decimals=revenue_decimals(view), sign=True)
            for cents in (first, second)
        ]
        return " → ".join(shown)

    causes = sorted({*then, *now}, key=lambda each: (each == TOGETHER, -abs(then.get(each, 0.0))))
    rows: list[Widget] = []
    for cause in causes:
        amounts = then.get(cause, 0.0), now.get(cause, 0.0)
        if any(amounts):
            rows.append(_row(_name(words, cause), change(*amounts)))
    rows.append(
        _row(
            words.text("screen.review.month.all"),
            change(math.fsum(then.values()), math.fsum(now.values())),
        )
    )
    return [
        Label(words.text("screen.review.month.then_and_now"), SECONDARY_STRONG, "secondary"),
        Column(rows, gap=4),
        Paragraph(words.text("screen.review.month.wear"), SECONDARY, "secondary"),
    ]


def _name(words: Language, cause: str) -> str:
    together = cause == TOGETHER
    return words.text("screen.review.month.jointly") if together else cause_name(words, cause)


def _brought_then(view: ReviewView, before: MonthBefore) -> dict[str, float]:
    """What every cause brought the month before, adding up to the bar that takes it off."""
    off = math.fsum(cents for bar, cents in shown_steps(view)[1] if bar.cause == EARLIER)
    return _adding_up(before.brought_cents, -off, view)


def _brought_now(view: ReviewView) -> dict[str, float]:
    """What every cause brought this month as its bar says it, those without a bar as well."""
    shown = {bar.cause: cents for bar, cents in shown_cents(view) if bar.kind != "baseline"}
    small = {bar.cause: bar.amount for bar in folded_revenue(view)[1]}
    return shown | _adding_up(small, shown.pop(SMALL_CAUSES, 0.0), view)


def _adding_up(amounts: Mapping[str, float], total: float, view: ReviewView) -> dict[str, float]:
    """The amounts rounded for display so that they add up to a total that is rounded already."""
    if not amounts:
        return {}
    largest = max(amounts, key=lambda each: abs(amounts[each]))
    left = total - math.fsum(amounts.values())
    exact = [cents + (left if each == largest else 0.0) for each, cents in amounts.items()]
    return dict(zip(amounts, shown_amounts(exact, revenue_decimals(view) - 2), strict=True))


def _customers(words: Language, before: MonthBefore) -> list[Widget]:
    amount = _each(words, before.baseline_cents, before.customers)
    bought = words.text("screen.review.month.each", amount=amount)
    later = Paragraph(words.text("screen.review.month.later"), SECONDARY, "secondary")
    return [Paragraph(bought), later]


def _each_then_and_now(words: Language, view: ReviewView, before: MonthBefore) -> str:
    then = _each(words, before.baseline_cents, before.customers)
    now = _each(words, view.baseline_cents, before.customers_after)
    return words.text("screen.review.month.each_then_and_now", before=then, now=now)


def _each(words: Language, cents: int, people: int) -> str:
    """What each of them brought."""
    return words.money(round(cents / people) if people else 0, decimals=2)


def _without_all(words: Language, view: ReviewView) -> Widget:
    amount = words.money(round(shown_baseline(view)), decimals=revenue_decimals(view))
    line = words.text("screen.review.why.without_all", amount=amount)
    return explained(words, "counterfactual", line, SECONDARY, "secondary")


def _row(name: str, amount: str) -> Widget:
    label = Label(amount, SECONDARY_STRONG, shrink=False)
    return Row([Paragraph(name, SECONDARY, grow=1), label], gap=8)
