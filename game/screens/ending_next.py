"""Where the game turned, and what to try next: both found in its numbers."""

from typing import Final

from game.language.language import Language
from game.screens.ending_head import result_text
from game.screens.ending_plans import plan_name
from game.screens.parts.cause_words import cause_name, is_played
from game.screens.parts.readable import Readable
from game.session.views import EndingView, TurningPoint
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES, TIME
from game.widgets.arrangement import Grid
from game.widgets.indicators import Chip, IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import BODY_STRONG, CHART_TITLE, SECONDARY, SECONDARY_STRONG
from game.widgets.words import Heading, Paragraph

_CLEARLY_BETTER: Final = 1.0
"""Points of score from which another plan counts as better."""
_WORTH_NAMING: Final = -0.5
"""Points of trust over the game from which a cause counts as costly."""
_TARGET: Final = 100.0
_TEXT: Final = "screen.ending.next"


def turned(words: Language, view: EndingView) -> list[Widget]:
    """The months that moved trust most, with what moved it; nothing in a game without."""
    if not view.turned:
        return []
    title = Heading(words.text("screen.ending.trust.turned"), SECONDARY_STRONG, "secondary")
    rows = [_turning_point(words, each) for each in view.turned]
    return [Column([title, Grid(rows, columns=3, least=230, gap=14)], gap=8)]


def _turning_point(words: Language, point: TurningPoint) -> Widget:
    up = point.points > 0
    month = words.text("screen.over_time.month", turn=words.number(point.turn))
    chip = Chip(
        words.number(abs(point.points), 1), "good" if up else "bad", icon="up" if up else "down"
    )
    mostly = words.text("screen.ending.trust.mostly", cause=cause_name(words, point.cause))
    head = Row([Paragraph(month, BODY_STRONG, grow=1), chip], gap=8)
    return Column([head, Paragraph(mostly, SECONDARY, "secondary")], gap=2)


def next_card(words: Language, view: EndingView, *, grow: float = 0.0) -> list[Widget]:
    """An empty till, a better plan, the costliest cause, the furthest goal, and predicting.

    Returns:
        The card; nothing where none of them is left to name.
    """
    rows = [
        *_till(words, view),
        *_plan(words, view),
        *_cause(words, view),
        *_goal(words, view),
        *_foresight(words, view),
    ]
    if not rows:
        return []
    title = words.text(f"{_TEXT}.title")
    card = Card([Heading(title, CHART_TITLE), Grid(rows, columns=2, least=300, gap=18)])
    return [Readable(card, label=title, key="ending.next", grow=grow)]


def _till(words: Language, view: EndingView) -> list[Widget]:
    if not view.stopped or view.cash_end_cents >= 0:
        return []
    text = words.text(
        f"{_TEXT}.till",
        turn=words.number(view.turns_played),
        cash=words.money(view.cash_end_cents, decimals=0),
    )
    return [_row("wallet", text)]


def _plan(words: Language, view: EndingView) -> list[Widget]:
    others = [each for each in view.plans if each.kind != "played"]
    best = max(others, key=lambda each: each.score, default=None)
    if best is None or best.score < view.score.score + _CLEARLY_BETTER:
        planned = any(each.kind in {"good", "tempting"} for each in others)
        return [_row("users", words.text(f"{_TEXT}.best"))] if planned else []
    text = words.text(
        f"{_TEXT}.plan",
        plan=plan_name(words, best),
        score=words.number(best.score),
        own=words.number(view.score.score),
    )
    return [_row("undo", text)]


def _cause(words: Language, view: EndingView) -> list[Widget]:
    sums = {
        cause: points
        for cause, points in view.trust_by_cause.items()
        if cause not in {ARRIVALS_AND_DEPARTURES, TIME}  # nobody plays those
    }
    worst = min(sums, key=lambda cause: (sums[cause], cause), default="")
    if not worst or sums[worst] > _WORTH_NAMING:
        return []
    points = words.text("number.points", number=words.number(-sums[worst], 1))
    key = "cause" if is_played(words, worst) else "reaction"
    text = words.text(f"{_TEXT}.{key}", cause=cause_name(words, worst), lost=points)
    return [_row("chart", text)]


def _goal(words: Language, view: EndingView) -> list[Widget]:
    goals = view.score.goals
    measure = min(goals, key=lambda each: goals[each].points, default="")
    if not measure or goals[measure].points >= _TARGET:
        return []
    text = words.text(
        f"{_TEXT}.goal",
        goal=words.text(f"screen.briefing.goal.{measure}.name"),
        result=result_text(words, measure, goals[measure].result),
        target=result_text(words, measure, goals[measure].target),
    )
    return [_row("balance", text)]


def _foresight(words: Language, view: EndingView) -> list[Widget]:
    if view.predictions.made:
        return []
    return [_row("target", words.text("screen.ending.predictions.none"))]


def _row(icon: str, text: str) -> Widget:
    return Row([IconTile(icon), Paragraph(text, grow=1)], gap=12, align="start")
