"""The two waterfalls of the review: what moved trust, and where the revenue came from."""

from collections.abc import Callable, Sequence
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.shown_amounts import shown_amounts
from game.screens.parts.waterfall_panel import PanelBars, PanelHead
from game.session.views import LedgerBar, ReviewView
from game.widgets.indicators import Chip
from game.widgets.waterfall import WaterfallBar, WaterfallEnd

_SMALL_POINTS: Final = 10.0
_WHOLE_EUROS_FROM_CENTS: Final = 100_000


def trust_head(words: Language, view: ReviewView) -> PanelHead:
    """Trust as the survey measured it, its error, and how it changed."""
    change = view.trust_measured - view.trust_measured_before
    decimals = trust_decimals(view)
    total = sum(shown_amounts([bar.amount for bar in view.trust_bars], decimals))
    error = words.number(view.measures.trust_survey_error)
    return PanelHead(
        title=words.text("screen.review.trust.title"),
        icon="heart",
        colour="good",
        number=words.number(view.trust_measured),
        unit=words.text("screen.review.trust.unit", error=error),
        chip=change_chip(change, words.number(abs(change))),
        caption=words.text(
            "screen.review.trust.caption", total=words.number(total, decimals, sign=True)
        ),
    )


def revenue_head(words: Language, view: ReviewView) -> PanelHead:
    """Revenue of the month, and how it changed against the month before."""
    revenue, before = view.measures.revenue_cents, view.revenue_before_cents
    share = (revenue - before) / before if before else 0.0
    shown = round(share, 3)
    return PanelHead(
        title=words.text("screen.review.revenue.title"),
        icon="coin",
        colour="revenue",
        number=words.money(revenue, decimals=0),
        unit="",
        chip=change_chip(shown, words.percent(abs(shown), 1)),
        caption=words.text("screen.review.revenue.caption"),
    )


def change_chip(change: float, text: str) -> Chip:
    """An arrow and a number, blue where the change is good."""
    if change == 0:
        return Chip(text, "neutral", icon="steady")
    return Chip(text, "good" if change > 0 else "bad", icon="up" if change > 0 else "down")


def trust_decimals(view: ReviewView) -> int:
    """Two decimals, one where causes move trust by ten points and more."""
    largest = max((abs(bar.amount) for bar in view.trust_bars), default=0.0)
    return 2 if largest < _SMALL_POINTS else 1


def trust_bars(words: Language, view: ReviewView) -> PanelBars:
    """Every cause of the change of trust, and the change; what is shown adds up."""
    decimals = trust_decimals(view)
    shown = shown_amounts([bar.amount for bar in view.trust_bars], decimals)

    def say(points: float) -> str:
        return words.number(points, decimals, sign=True)

    return PanelBars(
        label=words.text("screen.review.trust.chart"),
        bars=_bars(words, view.trust_bars, shown, say),
        start=WaterfallEnd(words.text("screen.review.trust.start"), ""),
        end=WaterfallEnd(words.text("screen.review.trust.total"), say(sum(shown))),
        empty=words.text("screen.review.trust.none"),
    )


def revenue_bars(words: Language, view: ReviewView) -> PanelBars:
    """The month without personalisation, what every cause added, and the revenue."""
    decimals = 0 if abs(view.measures.revenue_cents) >= _WHOLE_EUROS_FROM_CENTS else 2
    parts = [bar for bar in view.revenue_bars if bar.kind == "baseline"]
    causes = [bar for bar in view.revenue_bars if bar.kind != "baseline" and bar.amount]
    shown = shown_amounts([bar.amount for bar in (*parts, *causes)], decimals - 2)

    def say(cents: float) -> str:
        return words.money(round(cents), decimals=decimals, sign=True)

    return PanelBars(
        label=words.text("screen.review.revenue.chart"),
        bars=_bars(words, causes, shown[len(parts) :], say),
        start=WaterfallEnd(
            words.text("screen.review.revenue.baseline"),
            words.money(round(sum(shown[: len(parts)])), decimals=decimals),
        ),
        end=WaterfallEnd(
            words.text("screen.review.revenue.total"),
            words.money(round(sum(shown)), decimals=decimals),
        ),
        empty=words.text("screen.review.revenue.none"),
    )


def _bars(
    words: Language,
    causes: Sequence[LedgerBar],
    shown: Sequence[float],
    say: Callable[[float], str],
) -> tuple[WaterfallBar, ...]:
    return tuple(
        WaterfallBar(bar.cause, cause_name(words, bar.cause), bar.amount, say(amount))
        for bar, amount in zip(causes, shown, strict=True)
    )
