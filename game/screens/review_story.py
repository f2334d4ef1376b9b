"""The month in at most three sentences, made from its numbers."""

from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.review_panels import folded_trust, shown_points, trust_decimals
from game.session.predictions import SAME_REVENUE_SHARE
from game.session.views import LedgerBar, ReviewView
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES, BREACH
from game.vocabulary.events import FINE, LEAK, WARNING

_NOTICEABLE_POINTS: Final = 0.05
_NOTICEABLE_SHARE: Final = 0.1
"""Of the month's largest cause; less than this is nothing beside it."""


def review_story(words: Language, view: ReviewView) -> tuple[str, ...]:
    """How trust moved and how sure that is; what moved it; what the till says."""
    return _trust_sentence(words, view), _cause_sentence(words, view), _money_sentence(words, view)


def _trust_sentence(words: Language, view: ReviewView) -> str:
    change = view.trust_measured - view.trust_measured_before
    error = view.measures.trust_survey_error
    key = "trust_same"
    if view.turn == 1:  # nobody was asked before: the start is what the firm believed
        key = "trust_first" if change else "trust_first_same"
    elif change:
        key = "trust_up" if change > 0 else "trust_down"
        # Two surveys differ by chance by up to about 1.4 times the error of one.
        key += "_maybe" if abs(change) <= error * 2**0.5 else ""
    return words.text(
        f"screen.review.story.{key}",
        before=words.number(view.trust_measured_before),
        after=words.number(view.trust_measured),
        error=words.number(error),
    )


def _cause_sentence(words: Language, view: ReviewView) -> str:
    # Who came and who left changed the average and nobody's mind: it neither helped nor hurt.
    # What lies folded among the smaller causes has no bar to look for either.
    bars = [bar for bar in folded_trust(view)[0] if bar.cause != ARRIVALS_AND_DEPARTURES]
    helped = max(bars, key=lambda bar: bar.amount, default=None)
    hurt = min(bars, key=lambda bar: bar.amount, default=None)
    largest = max((abs(bar.amount) for bar in bars), default=0.0)
    least = max(_NOTICEABLE_POINTS, _NOTICEABLE_SHARE * largest)
    plus = helped if helped is not None and helped.amount >= least else None
    minus = hurt if hurt is not None and hurt.amount <= -least else None
    if plus is not None and minus is not None:
        key = "both"
    elif plus is not None:
        key = "only_helped"
    elif minus is not None:
        key = "only_hurt"
    else:
        key = "still"
    return words.text(
        f"screen.review.story.{key}",
        helped=_name(words, plus),
        plus=_points(words, view, plus),
        hurt=_name(words, minus),
        minus=_points(words, view, minus),
    )


def _name(words: Language, bar: LedgerBar | None) -> str:
    return cause_name(words, bar.cause) if bar is not None else ""


def _points(words: Language, view: ReviewView, bar: LedgerBar | None) -> str:
    """The amount as its bar says it."""
    if bar is None:
        return ""
    shown = next((amount for each, amount in shown_points(view) if each == bar), bar.amount)
    return words.number(shown, trust_decimals(view), sign=True)


def _money_sentence(words: Language, view: ReviewView) -> str:
    revenue, share = view.measures.revenue_cents, view.revenue_change_share
    key = "revenue_same"
    if abs(share) >= SAME_REVENUE_SHARE:
        key = "revenue_up" if share > 0 else "revenue_down"
    return words.text(
        f"screen.review.story.{key}",
        change=words.percent(abs(share), 1),
        revenue=words.money(revenue, decimals=0),
    )


def game_over(words: Language, view: ReviewView) -> str:
    """That the game stops here before its time, and why; nothing if it goes on."""
    if not view.ended_early:
        return ""
    cash = view.measures.cash_cents
    if cash < 0:
        return words.text("screen.review.over.cash", amount=words.money(-cash, decimals=0))
    title = words.text(f"ending.{view.ended_early}.title")
    return words.text("screen.review.over.other", ending=title)


def grave_news(words: Language, view: ReviewView) -> tuple[str, ...]:
    """What nobody should have to look for: that data leaked, what the regulator decided."""
    happened = {event.id: event for event in view.happened}
    news = []
    if LEAK in happened:
        bar = next((each for each in view.trust_bars if each.cause == BREACH), None)
        news.append(words.text("screen.review.grave.leak", points=_points(words, view, bar)))
    forbidden = [event.about for event in view.happened if event.id == WARNING and event.about]
    cards = ", ".join(
        words.text("screen.review.grave.card", card=cause_name(words, each)) for each in forbidden
    )
    fined = FINE in happened and view.fine_cents > 0
    key = "both" if fined and forbidden else "fine" if fined else "forbidden" if forbidden else ""
    if key:
        amount = words.money(view.fine_cents, decimals=0)
        news.append(words.text(f"screen.review.grave.{key}", cards=cards, amount=amount))
    return tuple(news)
