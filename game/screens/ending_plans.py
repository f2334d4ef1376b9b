"""How others would have done with the same customers, and what to talk about."""

from collections.abc import Sequence
from typing import Final

from game.language.language import Language
from game.screens.ending_head import months_played
from game.screens.parts.evidence import evidence, known_rows
from game.screens.parts.explained import explained, heading
from game.screens.parts.readable import Readable
from game.screens.parts.table import Table, TableRow
from game.session.views import EndingView, PlanComparison
from game.widgets.arrangement import Grid, Switch
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import (
    BODY,
    BODY_STRONG,
    CHART_TITLE,
    LARGE_BODY,
    NOTE,
    SECONDARY,
    SECONDARY_STRONG,
    SECTION,
)
from game.widgets.words import Divider, Heading, Label, Paragraph

_NUMBERS: Final = frozenset({1, 2, 3, 4})
_WRAPPING: Final = frozenset({0, 5})
_COLUMNS: Final = ("who", "trust", "contribution", "equity", "score", "ending")


def compares_plans(view: EndingView) -> bool:
    """Whether the scenario has plans of its own: then the table is long."""
    return any(plan.kind in {"good", "tempting"} for plan in view.plans)


def plans_card(words: Language, view: EndingView, *, grow: float = 0.0) -> Widget:
    """The plans by score, the player's own marked; below each other where a table is too wide."""
    title = words.text("screen.ending.plans.title")
    head: list[Widget] = [Heading(title, CHART_TITLE)]
    if len(view.plans) <= 1:
        nothing = Paragraph(words.text("screen.ending.plans.none"), colour="secondary")
        return Readable(Card([*head, nothing]), label=title, key="ending.plans", grow=grow)
    line = words.text("screen.ending.plans.line")
    head.append(explained(words, "seed", line, SECONDARY, "secondary"))
    if view.stopped:
        shorter = words.text("screen.ending.plans.stopped", **months_played(words, view))
        head.append(Paragraph(shorter, SECONDARY, "secondary"))
    plans = sorted(view.plans, key=lambda plan: -plan.score)
    content = Switch([_table(words, plans, title), _stacked(words, plans)])
    return Readable(
        Card([Column(head, gap=2), content], gap=8), label=title, key="ending.plans", grow=grow
    )


def plan_name(words: Language, plan: PlanComparison) -> str:
    """What a way of playing is called."""
    if plan.kind in {"played", "abstain"}:
        return words.text(f"screen.ending.plans.{plan.kind}")
    return words.text(f"plan.{plan.id}.name")


def _remark(words: Language, plan: PlanComparison) -> str:
    if plan.kind in {"tempting", "good"}:
        return words.text(f"screen.ending.plans.{plan.kind}")
    return ""


def _figures(words: Language, plan: PlanComparison) -> tuple[str, str, str, str]:
    return (
        words.number(plan.trust, 1),
        words.money(plan.contribution_cents, decimals=0),
        words.money(plan.customer_equity_cents, decimals=0),
        words.number(plan.score),
    )


def _table(words: Language, plans: Sequence[PlanComparison], title: str) -> Table:
    names = [words.text(f"screen.ending.plans.{name}") for name in _COLUMNS]
    top: list[Widget] = [
        Paragraph(name, SECONDARY_STRONG, "secondary")
        if number in _WRAPPING
        else Label(name, SECONDARY_STRONG, "secondary", shrink=False)
        for number, name in enumerate(names)
    ]
    rows = [TableRow(top, label=title)]
    for plan in plans:
        mine = plan.kind == "played"
        style = BODY_STRONG if mine else BODY
        term = "doing_nothing" if plan.kind == "abstain" else None
        who: list[Widget] = [heading(words, term, plan_name(words, plan), style)]
        remark = _remark(words, plan)
        if remark:
            who.append(Paragraph(remark, NOTE, "secondary"))
        cells: list[Widget] = [Column(who)]
        cells += [Label(text, style, shrink=False) for text in _figures(words, plan)]
        cells.append(Paragraph(words.text(f"ending.{plan.ending}.title"), style))
        rows.append(TableRow(cells, label=plan_name(words, plan), marked=mine))
    return Table(rows, label=title, wrapping=_WRAPPING, ends=_NUMBERS)


def _stacked(words: Language, plans: Sequence[PlanComparison]) -> Widget:
    blocks: list[Widget] = []
    for plan in plans:
        head: list[Widget] = [Heading(plan_name(words, plan), BODY_STRONG, grow=1)]
        if plan.kind == "played":
            head.append(Chip(words.number(plan.score), "accent"))
        else:
            head.append(Label(words.number(plan.score), BODY_STRONG, shrink=False))
        facts: list[Widget] = [
            Paragraph(
                words.text(
                    "screen.ending.plans.fact",
                    name=words.text(f"screen.ending.plans.{name}"),
                    value=value,
                ),
                SECONDARY,
                "secondary",
            )
            for name, value in zip(_COLUMNS[1:4], _figures(words, plan), strict=False)
        ]
        ending = Paragraph(words.text(f"ending.{plan.ending}.title"), BODY)
        blocks += [Divider(), Column([Row(head, gap=8), *facts, ending], gap=2)]
    return Column(blocks, gap=10)


def debrief_card(words: Language, view: EndingView) -> list[Widget]:
    """Questions to talk about; nothing where a scenario has none."""
    if not view.debrief:
        return []
    title = words.text("screen.ending.debrief.title")
    rows: list[Widget] = [
        Row(
            [
                Label(words.number(number), SECTION, "secondary", shrink=False),
                Paragraph(words.text(f"debrief.{question}"), LARGE_BODY, grow=1),
            ],
            gap=12,
            align="start",
        )
        for number, question in enumerate(view.debrief, start=1)
    ]
    card = Card([Heading(title, CHART_TITLE), Grid(rows, columns=2, least=380, gap=14)])
    return [Readable(card, label=title, key="ending.debrief")]


def evidence_card(words: Language, view: EndingView) -> list[Widget]:
    """What the scenario rests on, with sources; nothing where it names none."""
    known = known_rows(words, view.cards)
    if not known:
        return []
    title = words.text("screen.ending.evidence.title")
    blocks = [evidence(words, row) for row in known]
    body = Card([Heading(title, CHART_TITLE), Grid(blocks, columns=2, least=380, gap=14)])
    return [Readable(body, label=title, key="ending.evidence")]
