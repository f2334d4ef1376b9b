"""The left column of the planning screen: tactics and company levers as cards."""

from collections.abc import Sequence

from game.language.refusals import describe_objection
from game.screens.parts.card_list import CardList
from game.screens.parts.evidence import KnownHere
from game.screens.parts.lever_card import lever_card
from game.screens.parts.roomy import note
from game.screens.parts.tactic_card import CardActions, CardLook, lock_reason, tactic_card
from game.screens.planning_changes import changes_strip, lever_before, tactic_before
from game.screens.planning_hints import is_marked
from game.screens.planning_order import FILTER_ABOVE, filter_row, listed_tactics
from game.screens.planning_table import PlanActions, Table
from game.session.views import LeverCard, TacticCard
from game.widgets.buttons import IconButton
from game.widgets.choices import Option, Tabs
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card


def hand_column(table: Table, actions: PlanActions) -> Widget:
    """Tabs and undo, what is wrong, a filter where the hand is large, cards, what was changed."""
    parts: list[Widget] = [_head(table, actions)]
    if table.quote.left_cents < 0:
        parts.append(_short(table))
    tactics = table.list_shown == "tactics"
    changes = table.draft.is_changed
    if changes and table.only_changes:
        cards, key = _changed(table, actions), "list.changes"
    else:
        if tactics and len(table.situation.hand) > FILTER_ABOVE:
            parts.append(filter_row(table, actions))
        cards = _tactics(table, actions) if tactics else _levers(table, actions)
        # The list's own key keeps one scroll position for each of the lists.
        key = f"list.{table.list_shown}"
    listed = Column(cards, gap=8, padding=(2, 1))
    parts.append(CardList(listed, opened=table.open_card, key=key))
    if changes:
        parts.append(changes_strip(table, actions))
    return Column(parts, gap=8)


def _head(table: Table, actions: PlanActions) -> Widget:
    words, plan = table.words, table.draft.plan
    pulled = sum(
        max(card.given_level, plan.company.get(card.id, 0)) > 0 for card in table.situation.levers
    )
    options = [
        _list_tab(table, "tactics", len(plan.tactics), table.situation.hand),
        _list_tab(table, "company", pulled, table.situation.levers),
    ]
    label = words.text("screen.planning.lists")
    tabs = Tabs(options, table.list_shown, actions.show_list, label=label, key="lists", grow=1)
    steps = [
        IconButton(
            name, words.text(f"screen.planning.{name}"), step, key=name, enabled=can, size=32
        )
        for name, step, can in (
            ("undo", actions.undo, table.draft.can_undo),
            ("redo", actions.redo, table.draft.can_redo),
        )
    ]
    return Row([tabs, Row(steps, gap=0)], gap=6)


def _list_tab(table: Table, name: str, on: int, cards: Sequence[TacticCard | LeverCard]) -> Option:
    """A list with how much of it is on, marked while something in it is new this month."""
    words = table.words
    text = words.text(f"screen.planning.{name}", on=words.number(on), all=words.number(len(cards)))
    kind = "tactic" if name == "tactics" else "lever"
    new = [words.text(f"{kind}.{each.id}.name") for each in cards if _is_new(table, each)]
    if not new:
        return Option(name, text)
    marked = words.text("screen.planning.with_news", name=text)
    return Option(name, marked, words.text("screen.planning.new_cards", names=", ".join(new)))


def _is_new(table: Table, card: TacticCard | LeverCard) -> bool:
    """It can be played for the first time this month."""
    turn = table.situation.turn
    return turn > 1 and card.is_open and card.opens_turn == turn


def _news(table: Table, card: TacticCard | LeverCard) -> str:
    return table.words.text("screen.planning.new_now") if _is_new(table, card) else ""


def _short(table: Table) -> Widget:
    words = table.words
    text = words.text("screen.planning.over_budget", missing=words.money(-table.quote.left_cents))
    return Card([note("warning", text, "bad")], fill="bad_tint", padding=(10, 12), raised=False)


def _tactics(table: Table, actions: PlanActions) -> list[Widget]:
    return [_tactic(table, actions, card) for card in listed_tactics(table)]


def _changed(table: Table, actions: PlanActions) -> list[Widget]:
    """Whatever differs from last month, tactics and levers in one list."""
    draft, situation = table.draft, table.situation
    tactics = [each for each in situation.hand if each.id in draft.changed_tactics]
    levers = [each for each in situation.levers if each.id in draft.changed_levers]
    return [
        *(_tactic(table, actions, each) for each in tactics),
        *(_lever(table, actions, each) for each in levers),
    ]


def _tactic(table: Table, actions: PlanActions, card: TacticCard) -> Widget:
    words, draft, situation = table.words, table.draft, table.situation
    key = f"tactic.{card.id}"
    problems = [
        describe_objection(each, words)
        for each in table.quote.objections
        if each.subject == card.id
    ]
    if card.id in table.stopped and not problems:
        problems.append(words.text("screen.planning.stopped"))
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
        pointed=is_marked(table, key),
        audiences=card.audience_options or situation.audiences,
        panel_reason=panel_reason,
        turn=situation.turn,
        before=tactic_before(table, card),
        news=_news(table, card),
    )
    made = tactic_card(
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
    return KnownHere(words, made, card.evidence)


def _levers(table: Table, actions: PlanActions) -> list[Widget]:
    return [_lever(table, actions, card) for card in table.situation.levers]


def _lever(table: Table, actions: PlanActions, card: LeverCard) -> Widget:
    key = f"lever.{card.id}"
    made = lever_card(
        table.words,
        card,
        level=max(card.given_level, table.draft.lever(card.id)),
        cents=table.quote.lever_cents.get(card.id),
        expanded=table.open_card == key,
        on_toggle=lambda: actions.toggle_card(key),
        on_level=lambda level: actions.set_lever(card.id, level),
        pointed=is_marked(table, key),
        before=lever_before(table, card),
        news=_news(table, card),
    )
    return KnownHere(table.words, made, card.evidence)
