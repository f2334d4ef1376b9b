"""The floor between two months: the shop with a sample of its customers, standing still."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from game.language.language import Language
from game.screens.parts.floor_people import floor_people, person_tags
from game.session.views import FloorView
from game.widgets.canvas import Canvas
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.fixture_table import Played
from game.widgets.floor import Floor
from game.widgets.indicators import Icon
from game.widgets.layout import Container, Row
from game.widgets.node import Host, Widget
from game.widgets.text import BODY, BODY_STRONG
from game.widgets.words import Label

SHARE: Final = 7 / 9
"""Of those the floor has room for when it fills the window."""
LEAST: Final = 40


def floor_stage(
    words: Language,
    floor: FloorView,
    scene: str,
    sector: str,
    played: Sequence[Played],
    on_person: Callable[[int], None] | None = None,
    selected: int | None = None,
) -> Floor:
    """The stage with how many are shown, and how trust spreads over them.

    Args:
        words: of the game.
        floor: who is there.
        scene: kind of floor.
        sector: what it is dressed for.
        played: tactics and levers in force.
        on_person: gets the id of somebody chosen on it.
        selected: id of somebody whose panel is open.
    """
    floor = _fewer(floor, selected)
    counts = [
        TrustCount(words.text(f"setting.trust_level.{level}"), count, words.number(count))
        for level, count in enumerate(floor.level_counts)
    ]
    return Floor(
        scene,
        floor_people(words, floor),
        label=words.text("screen.parts.in_the_shop"),
        legend=TrustDistribution(words.text("measure.trust"), counts, bar_width=110),
        overlay=Row([_shown(words, floor)]),
        sector=sector,
        played=played,
        on_person=on_person,
        tell=person_tags(words, floor),
        nobody=words.text("screen.person.nobody"),
        selected=selected,
    )


def _fewer(floor: FloorView, selected: int | None) -> FloorView:
    """No more people than one can tell apart on a stage beside other things; the first ones."""
    most = max(LEAST, round(SHARE * len(floor.people)))
    people = tuple(
        each for place, each in enumerate(floor.people) if place < most or each.id == selected
    )
    counts = [0, 0, 0, 0, 0]
    for each in people:
        counts[each.trust_level_after] += each.fate != "leaves"
    return replace(
        floor,
        people=people,
        shown=len(people),
        level_counts=(counts[0], counts[1], counts[2], counts[3], counts[4]),
    )


def _shown(words: Language, floor: FloorView) -> Widget:
    number = words.text(
        "number.sample", shown=words.number(floor.shown), total=words.number(floor.total)
    )
    parts: list[Widget] = [
        Icon("users", 18, "secondary"),
        Label(words.text("screen.parts.in_the_shop"), BODY, "secondary", shrink=False),
        Label(number, BODY_STRONG, shrink=False),
    ]
    return Pill(Row(parts, gap=8))


class Pill(Container):
    """A white pill on the stage."""

    def __init__(self, child: Widget) -> None:
        super().__init__([child], padding=(6, 14))

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw it."""
        canvas.card(self.bounds, self.bounds.h / 2)
