"""The top of the ending: how it ended, the score, and what counted."""

from typing import Final

from game.language.language import Language
from game.screens.ending_path import path_text
from game.screens.parts.explained import OF_MEASURE, explained, heading
from game.screens.parts.goal_bar import GoalBar
from game.screens.parts.readable import Readable
from game.session.views import EndingView
from game.vocabulary.measures import GoalScore
from game.widgets.arrangement import Spacer
from game.widgets.canvas import Canvas
from game.widgets.geometry import Box, Edges
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, Widget
from game.widgets.surfaces import Card
from game.widgets.text import (
    BODY_STRONG,
    CHART_TITLE,
    DISPLAY,
    LARGE_BODY,
    NOTE,
    SECONDARY,
    SECONDARY_STRONG,
)
from game.widgets.words import Heading, Label, Paragraph

_LEVELS: Final = {"loved": 4, "sound": 3, "harvested": 1, "forgotten": 2, "fallen": 0}
_ICONS: Final = {
    "loved": "heart",
    "sound": "check",
    "harvested": "coin",
    "forgotten": "clock",
    "fallen": "warning",
}


class _Hero(Container):
    """A ground in the colour of how it ended."""

    def __init__(self, child: Widget, level: int) -> None:
        super().__init__([child], padding=Edges(22, 26, 22, 32))
        self.level = level

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the card, the tint and the bar at its edge."""
        trust = canvas.palette.trust[self.level]
        canvas.card(self.bounds, 14, trust.tint)
        bar = Box(self.bounds.x, self.bounds.y + 14, 6, self.bounds.h - 28)
        canvas.rounded(bar, 3, trust.fill)


def hero(words: Language, view: EndingView) -> Widget:
    """Title and text of the ending; beside them the score."""
    tone = words.text(f"screen.ending.tone.{view.tone}")
    after = words.plural("screen.ending.after", view.turns_played)
    if view.stopped:
        after = words.text("screen.ending.stopped", **months_played(words, view))
    title = words.text(f"ending.{view.ending}.title")
    company = words.text("company.name")
    line = Row(
        [
            Icon(_ICONS[view.tone], 18, "secondary"),
            Paragraph(" · ".join((company, tone, after)), SECONDARY_STRONG, "secondary", grow=1),
        ],
        gap=8,
    )
    story = Column(
        [
            line,
            Heading(title, DISPLAY),
            Paragraph(words.text(f"ending.{view.ending}.text"), LARGE_BODY),
            *_path(words, view),
        ],
        gap=8,
    )
    content = Column([story, Spacer(grow=1), _score(words, view)], gap=14)
    return Readable(_Hero(content, _LEVELS[view.tone]), label=title, radius=14, key="ending.hero")


def _path(words: Language, view: EndingView) -> list[Widget]:
    """What is to be said about the path the game took; nothing where it took none."""
    text = path_text(words, view)
    return [Paragraph(text, key="ending.path")] if text else []


def _score(words: Language, view: EndingView) -> Widget:
    score = view.score.score
    unit = Label(words.text("screen.ending.score.of"), SECONDARY, "secondary", shrink=False)
    number = Row([Label(words.number(score), DISPLAY, shrink=False), unit], gap=8)
    title = words.text("screen.ending.score.title")
    label = f"{title} {words.number(score)}"
    marks = (
        words.text("screen.ending.score.abstain"),
        words.text("screen.ending.score.target"),
    )
    bar = GoalBar(label, score, height=14, marks=marks)
    return Column(
        [
            explained(words, "goal_points", title, CHART_TITLE),
            Row([number, Container([bar], grow=1)], gap=20),
            Paragraph(words.text("screen.ending.score.line"), SECONDARY, "secondary"),
        ],
        gap=6,
    )


def months_played(words: Language, view: EndingView) -> dict[str, str]:
    """The months played and those there were, for texts about a game that was stopped."""
    return {"count": words.number(view.turns_played), "turns": words.number(view.turns)}


def goals_card(words: Language, view: EndingView) -> Widget:
    """Every goal with its result, beside doing nothing and the target."""
    title = words.text("screen.ending.goals.title")
    blocks = [_goal(words, measure, goal) for measure, goal in view.score.goals.items()]
    head: list[Widget] = [Heading(title, CHART_TITLE)]
    if view.stopped:
        counted = words.text("screen.ending.goals.stopped", **months_played(words, view))
        head.append(Paragraph(counted, SECONDARY, "secondary"))
    card = Card([Column(head, gap=2), Column(blocks, gap=14)], gap=12)
    return Readable(card, label=title, key="ending.goals")


def _goal(words: Language, measure: str, goal: GoalScore) -> Widget:
    result, abstain, target = (
        result_text(words, measure, value) for value in (goal.result, goal.abstain, goal.target)
    )
    spoken = words.text(
        "screen.ending.goals.value",
        result=result,
        points=words.number(goal.points),
        abstain=abstain,
        target=target,
    )
    name = words.text(f"screen.briefing.goal.{measure}.name")
    head = Row(
        [
            heading(words, OF_MEASURE.get(measure), name, BODY_STRONG, grow=1),
            Label(result, BODY_STRONG, shrink=False),
        ],
        gap=8,
    )
    beside = words.text("screen.ending.goals.beside", abstain=abstain, target=target)
    return Column(
        [head, GoalBar(f"{name}: {spoken}", goal.points), Paragraph(beside, NOTE, "secondary")],
        gap=3,
    )


def result_text(words: Language, measure: str, value: float) -> str:
    """A result in the unit of its measure."""
    if measure in {"contribution", "equity"}:
        return words.money(round(value), decimals=0)
    if measure == "consent":
        return words.percent(value)
    return words.number(value, 1)
