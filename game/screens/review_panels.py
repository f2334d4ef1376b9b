"""The two waterfalls of the review: what moved trust, and where the revenue came from."""

import math
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.explained import explained
from game.screens.parts.shown_amounts import shown_amounts
from game.screens.parts.waterfall_panel import PanelBars, PanelHead
from game.session.views import LedgerBar, ReviewView
from game.vocabulary.causes import CUSTOMER_COUNT, EARLIER, REST_OF_MONTH
from game.widgets.indicators import Chip
from game.widgets.node import Widget
from game.widgets.text import CHART_TITLE
from game.widgets.waterfall import WaterfallBar, WaterfallEnd

_SMALL_POINTS: Final = 10.0
SMALL_CAUSES: Final = "small_causes"
"""The bar that stands for all causes too small to have one."""
Folded = tuple[tuple[LedgerBar, ...], tuple[LedgerBar, ...]]
"""Causes that get a bar of their own, and those too small for one."""
MOST_BARS: Final = 6
MOST_REVENUE_BARS: Final = 5
"""One fewer: the month itself has bars, too."""
_WHOLE_EUROS_FROM_CENTS: Final = 100_000


class TrustLedger(Protocol):
    """A month whose change of trust is known by cause."""

    @property
    def trust_bars(self) -> tuple[LedgerBar, ...]:
        """Causes by size, adding up to the change."""


def trust_head(words: Language, view: ReviewView) -> PanelHead:
    """Trust as the survey measured it, its error, and how it changed."""
    change = view.trust_measured - view.trust_measured_before
    error = words.number(view.measures.trust_survey_error)
    return PanelHead(
        title=_title(words, "measured_trust", "screen.review.trust.title"),
        icon="heart",
        colour="good",
        number=words.number(view.trust_measured),
        unit=words.text("screen.review.trust.unit", error=error),
        chip=change_chip(change, words.number(abs(change))),
        caption=words.text("screen.review.trust.caption", total=trust_bars(words, view).end.text),
    )


def revenue_head(words: Language, view: ReviewView) -> PanelHead:
    """Revenue of the month, how it changed against the month before, and how the bars read."""
    revenue = view.measures.revenue_cents
    shown = round(view.revenue_change_share, 3)
    return PanelHead(
        title=_title(words, "revenue", "screen.review.revenue.title"),
        icon="coin",
        colour="revenue",
        number=words.money(revenue, decimals=0),
        unit="",
        chip=change_chip(shown, words.percent(abs(shown), 1)),
        caption=words.text(f"screen.review.revenue.{_revenue_caption(view)}"),
    )


def _revenue_caption(view: ReviewView) -> str:
    if not _own(view):
        return "none"
    taken_off = any(bar.amount for bar in view.month_steps if bar.cause == EARLIER)
    return "caption_anew" if taken_off else "caption"


def _own(view: ReviewView) -> bool:
    """Whether anything the player did moved revenue."""
    return any(bar.amount for bar in view.revenue_bars if bar.kind != "baseline")


def _title(words: Language, term: str, key: str) -> Widget:
    return explained(words, term, words.text(key), CHART_TITLE, grow=1)


def change_chip(change: float, text: str) -> Chip:
    """An arrow and a number, blue where the change is good."""
    if change == 0:
        return Chip(text, "neutral", icon="steady")
    return Chip(text, "good" if change > 0 else "bad", icon="up" if change > 0 else "down")


def trust_decimals(view: TrustLedger) -> int:
    """Two decimals, one where causes move trust by ten points and more."""
    largest = max((abs(bar.amount) for bar in view.trust_bars), default=0.0)
    return 2 if largest < _SMALL_POINTS else 1


def shown_points(view: TrustLedger) -> tuple[tuple[LedgerBar, float], ...]:
    """Points of trust by cause as the bars say them: rounded so that they add up.

    A cause that would say nought has no bar, unless there is no other.
    """
    large, small = folded_trust(view)
    causes = [*large, *_as_one(small)]
    shown = shown_amounts([bar.amount for bar in causes], trust_decimals(view))
    pairs = tuple(zip(causes, shown, strict=True))
    return tuple(each for each in pairs if each[1] or each[0].cause == SMALL_CAUSES) or pairs


def revenue_decimals(view: ReviewView) -> int:
    """Whole euros, cents where there are few euros."""
    return 0 if abs(view.measures.revenue_cents) >= _WHOLE_EUROS_FROM_CENTS else 2


def shown_cents(view: ReviewView) -> tuple[tuple[LedgerBar, float], ...]:
    """Revenue by cause as the bars say it, with the baseline: rounded so that it adds up."""
    parts = [bar for bar in view.revenue_bars if bar.kind == "baseline"]
    large, small = folded_revenue(view)
    causes = [*parts, *large, *_as_one(small)]
    shown = shown_amounts([bar.amount for bar in causes], revenue_decimals(view) - 2)
    return tuple(zip(causes, shown, strict=True))


def shown_baseline(view: ReviewView) -> float:
    """What the month would have brought without the player, as its bar says it."""
    return sum(amount for bar, amount in shown_cents(view) if bar.kind == "baseline")


def trust_bars(words: Language, view: TrustLedger) -> PanelBars:
    """Every cause of the change of trust, and the change; what is shown adds up."""
    decimals = trust_decimals(view)
    shown = shown_points(view)
    small = folded_trust(view)[1]

    def say(points: float) -> str:
        return words.number(points, decimals, sign=True)

    return PanelBars(
        label=words.text("screen.review.trust.chart"),
        bars=_bars(words, shown, say, small, decimals),
        start=WaterfallEnd(words.text("screen.review.trust.start"), ""),
        end=WaterfallEnd(
            words.text("screen.review.trust.total"), say(sum(amount for _, amount in shown))
        ),
        empty=words.text("screen.review.trust.none"),
    )


def revenue_bars(words: Language, view: ReviewView) -> PanelBars:
    """From the month before to this one: what the month brought by itself, then every cause."""
    decimals = revenue_decimals(view)
    before, steps = shown_steps(view)
    causes = [
        (bar, amount)
        for bar, amount in shown_cents(view)
        if bar.kind != "baseline" and (amount or bar.kind != "together")
    ]
    month = [each for each in steps if each[1]]
    small = folded_revenue(view)[1]

    def say(cents: float) -> str:
        return words.money(round(cents), decimals=decimals, sign=True)

    start = "before" if view.turn > 1 else "before_first"
    return PanelBars(
        label=words.text("screen.review.revenue.chart"),
        bars=_bars(words, [*month, *causes], say, small, decimals - 2),
        start=WaterfallEnd(
            words.text(f"screen.review.revenue.{start}"),
            words.money(round(before), decimals=decimals),
        ),
        end=WaterfallEnd(
            words.text("screen.review.revenue.total"),
            words.money(
                round(before + sum(amount for _, amount in [*steps, *causes])), decimals=decimals
            ),
        ),
        empty=words.text("screen.review.revenue.none"),
    )


def shown_steps(view: ReviewView) -> tuple[float, tuple[tuple[LedgerBar, float], ...]]:
    """Revenue of the month before, and the steps from it to this one without the player.

    As they are shown: rounded so that they lead from the one to the other.
    """
    decimals = revenue_decimals(view) - 2
    (before,) = shown_amounts([float(view.revenue_before_cents)], decimals)
    without = shown_baseline(view)
    *steps, rest = view.month_steps
    others = [bar.amount for bar in steps]
    shown = shown_amounts([*others, without - before - sum(others)], decimals)
    return before, tuple(zip((*steps, rest), shown, strict=True))


def folded_trust(view: TrustLedger) -> Folded:
    """What has a bar of its own under trust, and what has none."""
    return folded(view.trust_bars, MOST_BARS)


def folded_revenue(view: ReviewView) -> Folded:
    """What has a bar of its own under revenue, and what has none."""
    return folded(view.revenue_bars, MOST_REVENUE_BARS)


def folded(bars: Sequence[LedgerBar], most: int) -> Folded:
    """The causes that get a bar of their own, by size, and those too small for one.

    Args:
        bars: a ledger; the baseline is no cause, and what moved nothing needs no bar.
        most: how many bars there may be.
    """
    causes = [bar for bar in bars if bar.kind != "baseline" and bar.amount]
    if len(causes) <= most:
        return tuple(causes), ()
    by_size = sorted(causes, key=lambda bar: -abs(bar.amount))
    large = by_size[: most - 1]
    return (
        tuple(bar for bar in causes if bar in large),
        tuple(bar for bar in by_size if bar not in large),
    )


def _as_one(small: Sequence[LedgerBar]) -> tuple[LedgerBar, ...]:
    if not small:
        return ()
    return (LedgerBar(SMALL_CAUSES, "model", math.fsum(bar.amount for bar in small)),)


def _bars(
    words: Language,
    shown: Sequence[tuple[LedgerBar, float]],
    say: Callable[[float], str],
    small: Sequence[LedgerBar],
    decimals: int,
) -> tuple[WaterfallBar, ...]:
    return tuple(
        _small_bar(words, bar, amount, say, small, decimals)
        if bar.cause == SMALL_CAUSES
        else WaterfallBar(
            bar.cause, bar_name(words, bar), bar.amount, say(amount), neutral=bar.cause == EARLIER
        )
        for bar, amount in shown
    )


def _small_bar(
    words: Language,
    bar: LedgerBar,
    amount: float,
    say: Callable[[float], str],
    small: Sequence[LedgerBar],
    decimals: int,
) -> WaterfallBar:
    """All that is too small; where causes stand against each other, what either side came to."""
    count = words.number(len(small))
    plus = math.fsum(max(0.0, each.amount) for each in small)
    minus = math.fsum(min(0.0, each.amount) for each in small)
    (helped,) = shown_amounts([plus], decimals)
    hurt = amount - helped
    if helped <= 0 or hurt >= 0:
        name = words.text("screen.review.small", count=count)
        return WaterfallBar(bar.cause, name, bar.amount, say(amount))
    name = words.text("screen.review.small_both", count=count, plus=say(helped), minus=say(hurt))
    return WaterfallBar(bar.cause, name, bar.amount, say(amount), parts=(plus, minus))


def jointly(bar: LedgerBar) -> str:
    """Whether cards together did more than each alone, or less."""
    return "shared" if bar.amount > 0 else "twice"


def bar_name(words: Language, bar: LedgerBar) -> str:
    """What a bar is called; what cards do jointly has another name each way."""
    if bar.kind == "baseline":
        return words.text(f"screen.review.revenue.{_step(bar)}")
    if bar.kind == "together":
        return words.text(f"screen.review.revenue.{jointly(bar)}")
    return cause_name(words, bar.cause)


def _step(bar: LedgerBar) -> str:
    """The text that names a step from the month before to this one without the player."""
    if bar.cause == CUSTOMER_COUNT:
        return "more_customers" if bar.amount > 0 else "fewer_customers"
    return {EARLIER: "earlier", REST_OF_MONTH: "rest"}.get(bar.cause, "itself")
