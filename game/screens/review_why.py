"""What is behind one bar: the cause, what it did to trust and revenue, and who spoke about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_icon, cause_line, cause_name
from game.screens.parts.explained import explained
from game.screens.parts.moved_people import moved_people
from game.screens.parts.quote import quote
from game.screens.parts.tactic_facts import known_about
from game.screens.review_month import brought_before, month_line, month_reasons
from game.screens.review_panels import (
    SMALL_CAUSES,
    bar_name,
    folded_revenue,
    folded_trust,
    jointly,
    revenue_decimals,
    shown_cents,
    shown_points,
    shown_steps,
    trust_decimals,
)
from game.screens.review_setting import setting_line
from game.session.moved import MOST_NAMED
from game.session.views import LedgerBar, ReviewView, Voice
from game.vocabulary.causes import (
    ARRIVALS_AND_DEPARTURES,
    BREACH,
    DISCOVERY,
    EARLIER,
    REGULATOR,
)
from game.vocabulary.decisions import TurnDecisions
from game.widgets.arrangement import Flow
from game.widgets.indicators import Chip, IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.text import CARD_TITLE, SECONDARY, SECONDARY_STRONG
from game.widgets.words import Heading, Label, Paragraph

_TERMS: Final = {"together": "together", "baseline": "baseline"}
"""Kind of a bar → the term that explains it; all others are causes."""
_BROUGHT_ON: Final = frozenset({BREACH, DISCOVERY, REGULATOR})
"""Mechanisms that come upon a firm for what it did."""


@dataclass(frozen=True, slots=True)
class Played:
    """What was decided in the month, as far as the screen knows it.

    Attributes:
        decisions: tactics with their settings, levers with their levels.
        groups: tactic id → group, for icons.
        evidence: tactic or lever id → rows of evidence.
    """

    decisions: TurnDecisions
    groups: Mapping[str, str]
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def first_cause(view: ReviewView) -> str:
    """The cause explained until another is chosen.

    The largest that moved trust and that the player has a hand in, or brought upon the firm; else
    the largest of all, of those with a bar of their own.
    """
    for large, _ in (folded_trust(view), folded_revenue(view)):
        causes = [bar for bar in large if bar.kind != "together"]
        own = [bar for bar in causes if bar.kind != "model" or bar.cause in _BROUGHT_ON]
        if causes:
            return max(own or causes, key=lambda bar: abs(bar.amount)).cause
    return ""


def why_title(words: Language, view: ReviewView, cause: str) -> str:
    """The name of the cause."""
    if cause == SMALL_CAUSES:
        return words.text("screen.review.why.small")
    bar = _bar(view.trust_bars, cause) or _revenue_bar(view, cause)
    return bar_name(words, bar) if bar is not None else words.text("screen.review.why.title")


def why_body(words: Language, view: ReviewView, played: Played, cause: str) -> Widget:
    """What a cause did, below each other."""
    if cause == SMALL_CAUSES:
        return _small(words, view)
    trust, revenue = _bar(view.trust_bars, cause), _revenue_bar(view, cause)
    if trust is None and revenue is None:
        return Paragraph(words.text("screen.review.why.hint"), colour="secondary")
    if revenue is not None and revenue.kind in _TERMS:
        return _of_all(words, view, revenue)
    parts: list[Widget] = []
    line = cause_line(words, cause)
    if line:
        parts.append(Paragraph(line))
    parts.append(Flow(_amounts(words, view, trust, revenue), gap=6))
    setting, without = _setting(words, played, cause), _without(words, view, revenue)
    if setting:
        parts.append(Paragraph(setting, SECONDARY, "secondary"))
    if without:
        parts.append(explained(words, "counterfactual", without, SECONDARY, "secondary"))
    earlier = brought_before(words, view, cause)
    if earlier:
        parts.append(Paragraph(earlier, SECONDARY, "secondary"))
    if _is_told_apart_only_in_trust(trust):
        itself = bar_name(words, view.month_steps[-1])
        told = words.text("screen.review.why.not_split", itself=itself)
        parts.append(Paragraph(told, SECONDARY, "secondary"))
    return Column(parts, gap=8)


def why_said(
    words: Language,
    view: ReviewView,
    played: Played,
    cause: str,
    on_person: Callable[[int], None],
) -> list[Widget]:
    """What those say whom a cause moved, who they are, and what is known about it elsewhere."""
    people = _people(words, view, cause, on_person)
    return [*people, *known_about(words, played.evidence.get(cause, ()))]


def why_head(words: Language, view: ReviewView, played: Played, cause: str) -> Widget:
    """Icon, kind and name of a cause."""
    bar = _bar(view.trust_bars, cause) or _revenue_bar(view, cause)
    if bar is None:
        return Heading(why_title(words, view, cause), CARD_TITLE)
    kind = words.text(
        "screen.review.revenue.before"
        if bar.cause == EARLIER
        else f"screen.review.why.kind.{bar.kind}"
    )
    titles = Column(
        [
            explained(words, _TERMS.get(bar.kind, "cause"), kind, SECONDARY, "secondary"),
            Heading(bar_name(words, bar), CARD_TITLE),
        ],
        grow=1,
    )
    return Row([IconTile(cause_icon(bar, played.groups)), titles], gap=10, align="start")


def _of_all(words: Language, view: ReviewView, bar: LedgerBar) -> Widget:
    """What belongs to no single card: the month by itself, and what the cards do jointly."""
    if bar.kind == "baseline":
        amount = _shown(bar, shown_steps(view)[1])
        line = Paragraph(month_line(words, view, bar))
        text = _in_revenue(words, view, amount)
        moved = _chip(text, amount)
        if bar.cause == EARLIER:  # neither good nor bad
            moved = Chip(text, icon="down" if amount < 0 else "up")
        return Column([line, Flow([moved], gap=6), *month_reasons(words, view, bar)], gap=8)
    pairs = shown_cents(view)
    added = sum(cents for each, cents in pairs if each.kind != "baseline")
    money = words.money(round(added), decimals=revenue_decimals(view), sign=True)
    all_of_them = words.text("screen.review.why.all", added=money)
    return Column(
        [
            Paragraph(words.text(f"screen.review.why.{jointly(bar)}")),
            Flow([_chip(_in_revenue(words, view, _shown(bar, pairs)), bar.amount)], gap=6),
            explained(words, "counterfactual", all_of_them, SECONDARY, "secondary"),
        ],
        gap=8,
    )


def _small(words: Language, view: ReviewView) -> Widget:
    """Every cause that has no bar of its own, with its amount."""
    rows: list[Widget] = []
    for bar in folded_trust(view)[1]:
        rows.append(_amount_row(words, bar, words.number(bar.amount, 2, sign=True)))
    for bar in folded_revenue(view)[1]:
        amount = words.money(round(bar.amount), decimals=0, sign=True)
        rows.append(_amount_row(words, bar, amount))
    return Column([Paragraph(words.text("screen.review.why.small_line")), *rows], gap=6)


def _amount_row(words: Language, bar: LedgerBar, amount: str) -> Widget:
    name = Paragraph(bar_name(words, bar), SECONDARY, grow=1)
    return Row([name, Label(amount, SECONDARY_STRONG, shrink=False)], gap=8)


def _bar(bars: Sequence[LedgerBar], cause: str) -> LedgerBar | None:
    return next((bar for bar in bars if bar.cause == cause), None)


def _revenue_bar(view: ReviewView, cause: str) -> LedgerBar | None:
    """The bar of a cause, or of a step from the month before."""
    return _bar(view.month_steps, cause) or _bar(view.revenue_bars, cause)


def _in_revenue(words: Language, view: ReviewView, cents: float) -> str:
    """By how much revenue moved, without its sign."""
    money = words.money(round(abs(cents)), decimals=revenue_decimals(view))
    return words.text("screen.review.why.revenue", amount=money)


def _shown(bar: LedgerBar, pairs: Sequence[tuple[LedgerBar, float]]) -> float:
    """The amount as its bar says it; the exact one where it has no bar of its own."""
    return next((amount for each, amount in pairs if each == bar), bar.amount)


def _amounts(
    words: Language, view: ReviewView, trust: LedgerBar | None, revenue: LedgerBar | None
) -> list[Widget]:
    chips: list[Widget] = []
    if trust is None:
        chips.append(Chip(words.text("screen.review.why.not_in_trust")))
    else:
        moved = abs(_shown(trust, shown_points(view)))
        number = words.number(moved, trust_decimals(view))
        points = words.text("number.points", number=number)
        chips.append(_chip(words.text("screen.review.why.trust", amount=points), trust.amount))
    if trust is not None and trust.cause == REGULATOR and view.fine_cents:
        fine = words.money(view.fine_cents, decimals=0)
        chips.append(_chip(words.text("screen.review.why.fine", amount=fine), -view.fine_cents))
    if revenue is None or revenue.amount == 0:
        if not _is_told_apart_only_in_trust(trust):
            chips.append(Chip(words.text("screen.review.why.not_in_revenue")))
    else:
        text = _in_revenue(words, view, _shown(revenue, shown_cents(view)))
        chips.append(_chip(text, revenue.amount))
    return chips


def _is_told_apart_only_in_trust(trust: LedgerBar | None) -> bool:
    """Revenue has no bar for how people respond; what that cost is in the month without you."""
    return trust is not None and trust.cause in _BROUGHT_ON


def _chip(text: str, amount: float) -> Chip:
    return Chip(text, "good" if amount > 0 else "bad", icon="up" if amount > 0 else "down")


def _setting(words: Language, played: Played, cause: str) -> str:
    setting = played.decisions.active_tactics().get(cause)
    if setting is not None:
        return setting_line(words, cause, setting)
    level = played.decisions.company.get(cause, 0)
    return words.text("screen.review.why.lever", level=words.number(level)) if level else ""


def _without(words: Language, view: ReviewView, revenue: LedgerBar | None) -> str:
    if revenue is None or revenue.kind not in {"tactic", "lever"}:
        return ""
    pairs = shown_cents(view)
    amount = round(sum(cents for _, cents in pairs) - _shown(revenue, pairs))
    money = words.money(amount, decimals=revenue_decimals(view))
    return words.text("screen.review.why.without", amount=money)


def _people(
    words: Language, view: ReviewView, cause: str, on_person: Callable[[int], None]
) -> list[Widget]:
    """Who spoke about a cause, and whom it moved."""
    moved = view.moved.get(cause)
    quoted = {voice.customer for voice in view.voices if voice.cause == cause}
    parts = _voices(words, view.voices, cause, on_person)
    if moved is not None:
        parts += moved_people(
            words,
            moved,
            cause_name(words, cause),
            on_person,
            came_and_left=cause == ARRIVALS_AND_DEPARTURES,
            room=MOST_NAMED - len(quoted),
            quoted=quoted,
        )
    return parts


def _voices(
    words: Language, voices: Sequence[Voice], cause: str, on_person: Callable[[int], None]
) -> list[Widget]:
    about = [voice for voice in voices if voice.cause == cause]
    if not about:
        return []
    title = Label(words.text("screen.review.why.voices"), SECONDARY_STRONG, "secondary")
    return [title, *(quote(words, voice, on_person) for voice in about)]
