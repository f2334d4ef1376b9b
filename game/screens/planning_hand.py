"""The left column of the planning screen: tactics and company levers as cards."""

from game.language.refusals import describe_objection
from game.screens.parts.card_list import CardList
from game.screens.parts.lever_card import lever_card
from game.screens.parts.roomy import note
from game.screens.parts.tactic_card import CardActions, CardLook, lock_reason, tactic_card
from game.screens.planning_table import PlanActions, Table
from game.session.views import LeverCard, TacticCard
from game.vocabulary.catalogue import TACTIC_GROUPS
from game.widgets.arrangement import Flow
from game.widgets.buttons import Button, IconButton
from game.widgets.choices import Option, Tabs
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import CONTROL
from game.widgets.words import Label

FILTER_ABOVE = 8
"""Hands with more cards than this can be filtered by group."""


def hand_column(table: Table, actions: PlanActions) -> Widget:
    """Tabs and undo, what is wrong, a filter where the hand is large, then the cards."""
    parts: list[Widget] = [_head(table, actions)]
    if table.quote.left_cents < 0:
        parts.append(_short(table))
    tactics = table.list_shown == "tactics"
    if tactics and len(table.situation.hand) > FILTER_ABOVE:
        parts.append(_filter(table, actions))
    cards = _tactics(table, actions) if tactics else _levers(table, actions)
    if table.draft.is_changed:
        name = "reset" if table.situation.turn > 1 else "reset_first"
        reset = Button(
            table.words.text(f"screen.planning.{name}"),
            actions.reset,
            kind="quiet",
            icon="undo",
            compact=True,
            key="reset",
        )
        cards.append(Row([reset], justify="centre"))
    # The list's own key keeps one scroll position for each of the two lists.
    listed = Column(cards, gap=8, padding=(2, 1))
    key = f"list.{table.list_shown}"
    parts.append(CardList(listed, opened=table.open_card, key=key))
    return Column(parts, gap=8)


def _head(table: Table, actions: PlanActions) -> Widget:
    words, plan = table.words, table.draft.plan
    options = [
        Option(
            "tactics",
            words.text(
                "screen.planning.tactics",
                on=words.number(len(plan.tactics)),
                all=words.number(len(table.situation.hand)),
            ),
        ),
        Option(
            "company",
            words.text(
                "screen.planning.company",
                on=words.number(len(plan.company)),
                all=words.number(len(table.situation.levers)),
            ),
        ),
    ]
    label = words.text("screen.planning.lists")
    tabs = Tabs(options, table.list_shown, actions.show_list, label=label, key="lists", grow=1)
    undo = IconButton(
        "undo",
        words.text("screen.planning.undo"),
        actions.undo,
        key="undo",
        enabled=table.draft.can_undo,
        size=32,
    )
    return Row([tabs, undo], gap=6)


def _short(table: Table) -> Widget:
    words = table.words
    text = words.text("screen.planning.over_budget", missing=words.money(-table.quote.left_cents))
    return Card([note("warning", text, "bad")], fill="bad_tint", padding=(10, 12), raised=False)


def _filter(table: Table, actions: PlanActions) -> Widget:
    words = table.words
    held = {card.group for card in table.situation.hand}
    everything = words.text("screen.planning.all_groups")
    chips: list[Widget] = [
        Pressable(
            Label(everything, CONTROL, "accent" if not table.group else "secondary"),
            lambda: actions.show_group(""),
            label=everything,
            selected=not table.group,
            padding=(7, 10),
            key="group.all",
        )
    ]
    for group in TACTIC_GROUPS:
        if group in held:
            chips.append(_group_chip(table, actions, group))
    return Flow(chips, gap=2, label=words.text("screen.planning.filter"))


def _group_chip(table: Table, actions: PlanActions, group: str) -> Widget:
    chosen = table.group == group
    name = table.words.text(f"setting.group.{group}")
    return Pressable(
        Icon(f"group_{group}", 19, "accent" if chosen else "secondary"),
        lambda: actions.show_group("" if chosen else group),
        label=name,
        tooltip=name,
        selected=chosen,
        padding=7,
        key=f"group.{group}",
    )


def _tactics(table: Table, actions: PlanActions) -> list[Widget]:
    shown = [card for card in table.situation.hand if not table.group or card.group == table.group]
    return [_tactic(table, actions, card) for card in shown]


def _tactic(table: Table, actions: PlanActions, card: TacticCard) -> Widget:
    words, draft, situation = table.words, table.draft, table.situation
    key = f"tactic.{card.id}"
    problems = [
        describe_objection(each, words)
        for each in table.quote.objections
        if each.subject == card.id
    ]
    panel_reason = ""
    if draft.lever("control_panel") < 1:
        lever = words.text("lever.control_panel.name")
        panel_reason = words.text("screen.planning.needs_lever", lever=lever, level=1)
    look = CardLook(
        setting=draft.setting(card),
        cents=table.quote.tactic_cents.get(card.id) if draft.level(card.id) else None,
        lock=lock_reason(words, card, situation.turn, draft.lever("data_integration")),
        problem="\n".join(problems),
        expanded=table.open_card == key,
        pointed=table.hint_shown and situation.tutorial_points_at == card.id,
        audiences=card.audience_options or situation.audiences,
        panel_reason=panel_reason,
        turn=situation.turn,
    )
    return tactic_card(
        words,
        card,
        look,
        CardActions(
            toggle=lambda: actions.toggle_card(key),
            set_level=lambda level: actions.set_level(card, level),
            set_setting=lambda setting: actions.set_setting(card, setting),
            show_integration=lambda: actions.show_lever("data_integration"),
        ),
    )


def _levers(table: Table, actions: PlanActions) -> list[Widget]:
    return [_lever(table, actions, card) for card in table.situation.levers]


def _lever(table: Table, actions: PlanActions, card: LeverCard) -> Widget:
    key = f"lever.{card.id}"
    return lever_card(
        table.words,
        card,
        level=max(card.given_level, table.draft.lever(card.id)),
        cents=table.quote.lever_cents.get(card.id),
        expanded=table.open_card == key,
        on_toggle=lambda: actions.toggle_card(key),
        on_level=lambda level: actions.set_lever(card.id, level),
        pointed=table.hint_shown and table.situation.tutorial_points_at == card.id,
    )
