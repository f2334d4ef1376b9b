"""The bar of the planning screen: what is left to spend, and what comes next."""

from game.language.refusals import describe_objection
from game.screens.inbox import unanswered
from game.screens.parts.top_bar import Figure, Primary, Tool, top_bar
from game.screens.planning_hints import advice
from game.screens.planning_table import PlanActions, Table
from game.widgets.node import Widget
from game.widgets.palette import Colour


def planning_bar(table: Table, actions: PlanActions) -> Widget:
    """Month, cash after the plan, customers, letters, and predicting or opening the doors."""
    situation = table.situation
    return top_bar(
        table.words,
        situation.turn,
        situation.turns,
        [_cash(table), _customers(table)],
        _tools(table, actions),
        _primary(table, actions),
    )


def _cash(table: Table) -> Figure:
    words, quote = table.words, table.quote
    left = quote.left_cents - quote.letters_cents
    short = left < 0
    total = words.money(quote.total_cents, decimals=0)
    tone: Colour = "bar_bad" if short else "on_bar_soft"
    tip = words.text(
        "screen.planning.money_tip",
        available=words.money(quote.available_cents),
        budget=words.money(table.situation.budget_per_turn_cents),
    )
    if quote.letters_cents:
        kind = "letters_cost" if quote.letters_cents > 0 else "letters_bring"
        amount = words.money(abs(quote.letters_cents))
        tip = f"{tip} {words.text(f'screen.planning.{kind}', amount=amount)}"
    return Figure(
        "wallet",
        words.text("screen.planning.cash_left"),
        words.money(left, decimals=None if short else 0),
        words.text("screen.planning.plan_costs", price=total),
        tone,
        tip,
    )


def _customers(table: Table) -> Figure:
    words, series = table.words, table.situation.series.get("customers")
    change = ""
    tone: Colour = "bar_good"
    if series is not None and series.values:
        before = series.values[-2] if len(series.values) > 1 else series.start
        moved = round(series.values[-1] - before)
        change = words.number(moved, sign=True) if moved else ""
        tone = "bar_bad" if moved < 0 else "bar_good"
    return Figure(
        "users",
        words.text("measure.customers"),
        words.number(table.situation.customers),
        change,
        tone,
    )


def _tools(table: Table, actions: PlanActions) -> list[Tool]:
    words, situation, draft = table.words, table.situation, table.draft
    waiting = len(unanswered(situation.inbox, draft.plan.choices))
    unread = sum(item.id not in draft.read for item in situation.inbox)
    badge = words.number(max(waiting, unread)) if waiting or unread else ""
    tools = [Tool("mail", words.text("screen.inbox.open"), actions.open_inbox, "inbox", badge)]
    if situation.tutorial_key and not advice(table):
        show = words.text("screen.planning.show_hint")
        tools.append(Tool("lamp", show, actions.toggle_hint, "hint.show"))
    if situation.turn > 1:
        over_time = words.text("screen.over_time.open")
        tools.append(Tool("chart", over_time, actions.open_over_time, "over_time"))
    tools.append(Tool("help", words.text("screen.parts.help"), actions.open_help, "help"))
    tools.append(Tool("gear", words.text("screen.parts.menu"), actions.open_menu, "menu"))
    return tools


def _primary(table: Table, actions: PlanActions) -> Primary:
    words, objections = table.words, table.quote.objections
    reasons = "\n".join(describe_objection(each, words) for each in objections)
    short = next((each for each in objections if each.reason == "over_budget"), None)
    if short is not None:
        text = words.text("screen.planning.short", missing=words.money(short.missing_cents))
        return Primary(text, actions.go_on, reasons)
    if objections:
        return Primary(words.text("screen.planning.blocked"), actions.go_on, reasons)
    if table.opening:
        return Primary(words.text("screen.planning.opening"), actions.go_on, icon_after="clock")
    step = "commit" if table.predicted else "predict"
    return Primary(words.text(f"screen.planning.{step}"), actions.go_on)
