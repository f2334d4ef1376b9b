"""The cards of the briefing."""

import math
from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.explained import OF_MEASURE, heading
from game.screens.parts.faces import face_of
from game.screens.parts.roomy import note
from game.screens.parts.sectors import sector_icon
from game.screens.parts.written_in import written_elsewhere
from game.session.views import trust_level
from game.session.views.briefing import BriefingView, CastFace, GoalShare, SegmentShare
from game.widgets.arrangement import Flow, Grid, Sized
from game.widgets.buttons import Button
from game.widgets.indicators import Icon, IconTile, Meter, ProgressDots
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.people import Portrait
from game.widgets.slider import Stepper
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import (
    BODY,
    BODY_STRONG,
    CARD_TITLE,
    KPI,
    LARGE_BODY,
    NOTE,
    SECONDARY,
    TITLE,
    Typesetter,
)
from game.widgets.words import Divider, Heading, Label, Paragraph

LARGEST_DEAL: Final = 9_999
_FIVE_A_ROW: Final = 10
_FACE: Final = 46.0
_LARGE_FACE: Final = 54.0
_NEXT_DEAL: Final = 7_919  # a prime: pressing on visits every deal before one comes back


def story_card(view: BriefingView, words: Language, written_in: str = "") -> Widget:
    """Who you are, and who wants what of you; and in which language, if not the reader's."""
    name = Column(
        [
            Heading(words.text("company.name"), TITLE),
            Paragraph(words.text("subtitle"), BODY, "secondary"),
        ],
        grow=1,
    )
    return Card(
        [
            Row([IconTile(sector_icon(view.sector), size=48), name], gap=14),
            Paragraph(words.text("premise"), LARGE_BODY),
            _pressure(words),
            *written_elsewhere(words, written_in),
        ],
        gap=14,
        padding=20,
    )


def _noted(words: Language, said: bool) -> Widget:
    return note("info", words.text(f"screen.scenarios.{'noted' if said else 'noted_off'}"))


def _pressure(words: Language) -> Widget:
    said = Column(
        [
            Paragraph(words.text("pressure"), BODY),
            Paragraph(words.text("who"), SECONDARY, "secondary"),
        ],
        gap=3,
        grow=1,
    )
    row = Row([Icon("quote", 22), said], gap=12, align="start")
    return Card([row], fill="sunken", raised=False, padding=14)


def goals_card(view: BriefingView, words: Language, *, grow: float = 0.0) -> Widget:
    """What the result is made of, in words and in bars."""
    rows: list[Widget] = [_goal(goal, words) for goal in view.goals]
    return Card(
        [
            Heading(words.text("screen.briefing.goals")),
            Paragraph(words.text("screen.briefing.goals_line"), SECONDARY, "secondary"),
            *rows,
        ],
        gap=12,
        padding=20,
        grow=grow,
    )


def _goal(goal: GoalShare, words: Language) -> Widget:
    more = words.percent(goal.more)
    if goal.kind == "points":
        more = words.number(goal.more, 0 if goal.more == int(goal.more) else 1)
    name = words.text(f"screen.briefing.goal.{goal.measure}.name")
    share = words.percent(goal.share)
    line = words.text(f"screen.briefing.goal.{goal.measure}.line", more=more)
    about = Column(
        [
            heading(words, OF_MEASURE.get(goal.measure), name, BODY_STRONG),
            Paragraph(line, SECONDARY, "secondary"),
        ],
        gap=1,
        grow=1,
    )
    meter = Meter(name, goal.share, value_text=share, colour="secondary", height=8)
    bar = Sized(meter, width=84)
    return Row([about, bar, _figure(share)], gap=12)


def _figure(text: str) -> Widget:
    return Sized(Label(text, BODY_STRONG, align="end", shrink=False), width=38, scales=True)


def people_card(
    view: BriefingView,
    words: Language,
    face: str,
    on_face: Callable[[str], None],
    *,
    grow: float = 0.0,
) -> Widget:
    """Segments with their shares, and the customers with a face."""
    parts: list[Widget] = [
        Heading(words.text("screen.briefing.people")),
        Column([_segment(each, words) for each in view.segments], gap=9),
    ]
    if view.cast:
        level = trust_level(view.believed_trust)
        size = _LARGE_FACE if len(view.cast) <= _FIVE_A_ROW else _FACE
        faces = [
            _face(number, member, words, level, face, on_face, size)
            for number, member in enumerate(view.cast)
        ]
        key = f"cast.{face}.about" if face else "screen.briefing.faces_line"
        parts += [
            Divider(),
            Heading(words.text("screen.briefing.faces"), CARD_TITLE),
            _Faces(faces, columns=5 if len(faces) <= _FIVE_A_ROW else 6, gap=4),
            Card(
                [Paragraph(words.text(key), BODY, "secondary")],
                fill="sunken",
                raised=False,
                padding=12,
            ),
        ]
    return Card(parts, gap=11, padding=20, grow=grow)


class _Faces(Grid):
    """As many columns as there can be without breaking a name inside a word, in even rows."""

    def _columns(self, type_: Typesetter, width: float) -> int:
        widest = max(child.minimum_width(type_) for child in self.children)
        fitting = int((width + self.gap) // (widest + self.gap))
        most = max(1, min(self.columns, fitting))
        rows = math.ceil(len(self.children) / most)
        return math.ceil(len(self.children) / rows)


def _segment(segment: SegmentShare, words: Language) -> Widget:
    share = words.percent(segment.share)
    name = words.text(f"segment.{segment.id}.name")
    meter = Meter(name, segment.share, value_text=share, colour="secondary", height=8)
    bar = Sized(meter, width=120)
    return Column(
        [
            Row([Paragraph(name, BODY_STRONG, grow=1), bar, _figure(share)], gap=12),
            Paragraph(words.text(f"segment.{segment.id}.line"), SECONDARY, "secondary"),
        ],
        gap=1,
    )


def _face(
    number: int,
    member: CastFace,
    words: Language,
    level: int,
    chosen: str,
    on_face: Callable[[str], None],
    size: float,
) -> Widget:
    name = words.text(f"cast.{member.id}.name")
    body = Column(
        [
            Portrait("", face_of(number, member.look), level, size=size),
            Paragraph(name, NOTE, "ink" if member.id == chosen else "secondary", align="centre"),
        ],
        gap=4,
        align="centre",
    )
    return Pressable(
        body,
        lambda: on_face(member.id),
        label=name,
        value=words.text(f"segment.{member.segment}.name"),
        selected=member.id == chosen,
        padding=(4, 2),
        key=f"face.{member.id}",
    )


def figures_card(view: BriefingView, words: Language) -> Widget:
    """Where the firm stands, the board's belief marked as one."""
    rows = [
        ("users", "customers", words.number(view.customers)),
        ("coin", "revenue", words.money(view.revenue_cents, decimals=0)),
        ("exit", "leaving", words.percent(view.leaving_share, 1)),
        ("check", "consent", words.percent(view.consent_share)),
        ("wallet", "cash", words.money(view.cash_cents, decimals=0)),
        ("plus", "budget", words.money(view.budget_per_turn_cents, decimals=0)),
    ]
    figures = [
        Row(
            [
                Icon(icon, 18),
                Paragraph(
                    words.text(f"screen.briefing.figure.{name}", people=words.number(view.people)),
                    BODY,
                    "secondary",
                    grow=1,
                ),
                Label(value, BODY_STRONG, shrink=False),
            ],
            gap=10,
        )
        for icon, name, value in rows
    ]
    return Card(
        [
            Heading(words.text("screen.briefing.figures")),
            _believed(view, words),
            Divider(),
            Column(figures, gap=6),
        ],
        gap=12,
        padding=20,
    )


def _believed(view: BriefingView, words: Language) -> Widget:
    heart = Paragraph(words.text("screen.briefing.believed"), BODY, "secondary")
    of_100 = Label(words.text("screen.briefing.of_100"), BODY, "secondary", shrink=False)
    return Column(
        [
            Row([Icon("heart", 18), heart], gap=8),
            Row([Label(words.number(view.believed_trust), KPI, shrink=False), of_100], gap=6),
            Paragraph(words.text("screen.briefing.believed_line"), SECONDARY, "secondary"),
        ],
        gap=2,
    )


def months_card(
    view: BriefingView,
    words: Language,
    on_deal: Callable[[int], None],
    *,
    noted_said: bool = True,
    grow: float = 0.0,
) -> Widget:
    """How long it takes, what there is to choose from, which people come in.

    Also a warning where they speak of hard things.

    Args:
        view: of the scenario.
        words: of the game.
        on_deal: lets other people in.
        noted_said: whether lines with a content note are said.
        grow: share of spare height it takes.
    """
    months = words.plural("common.months", view.turns)
    all_open = view.tactics_open == view.tactics
    hand = words.text(
        "screen.briefing.hand_open" if all_open else "screen.briefing.hand",
        first=words.plural("screen.briefing.tactics", view.tactics_open),
        all=words.number(view.tactics),
    )
    parts: list[Widget] = [
        Row([Heading(months, grow=1), ProgressDots(months, 1, view.turns, on_bar=False)], gap=12),
        Paragraph(hand, BODY, "secondary"),
    ]
    if view.guided:
        guided = Paragraph(words.text("screen.scenarios.guided"), BODY, "secondary", grow=1)
        parts.append(Row([Icon("lamp", 18), guided], gap=10))
    parts += [Divider(), *_deal(view, words, on_deal)]
    if view.noted:
        parts += [Divider(), _noted(words, noted_said)]
    return Card(parts, gap=9, padding=20, grow=grow)


def _deal(
    view: BriefingView, words: Language, on_deal: Callable[[int], None]
) -> tuple[Widget, ...]:
    stepper = Stepper(
        words.text("screen.briefing.deal_name"),
        view.seed,
        on_deal,
        low=1,
        high=LARGEST_DEAL,
        value_text=words.text("screen.briefing.deal", seed=view.seed),
        key="briefing.deal",
    )
    other = Button(
        words.text("screen.briefing.other_deal"),
        lambda: on_deal((view.seed + _NEXT_DEAL - 1) % LARGEST_DEAL + 1),
        kind="quiet",
        icon="redo",
        compact=True,
        key="briefing.other",
    )
    line = Paragraph(words.text("screen.briefing.deal_line"), SECONDARY, "secondary")
    return Flow([stepper, other], gap=8), line
