"""What the plan changes against last month or the start: a line on each card, all in one strip."""

from game.screens.parts.tactic_card import setting_line
from game.screens.planning_table import PlanActions, Table
from game.session.views import LeverCard, TacticCard
from game.vocabulary.settings import TacticSetting
from game.widgets.buttons import IconButton
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import CONTROL, SECONDARY
from game.widgets.words import Paragraph


def tactic_before(table: Table, card: TacticCard) -> str:
    """How a tactic stood last month, in a line; empty if it stands as it did."""
    if card.id not in table.draft.changed_tactics:
        return ""
    words, before = table.words, table.draft.setting_before(card.id)
    now = table.draft.setting(card)
    if before is None:
        return _was(table, words.text("setting.level.0"))
    told = []
    if before.level != now.level:
        told.append(words.text(f"setting.level.{before.level}"))
    if now.level and _style(before) != _style(now):
        told.append(setting_line(words, card, before))
    return _was(table, words.text("screen.planning.between").join(each for each in told if each))


def lever_before(table: Table, card: LeverCard) -> str:
    """How a lever stood last month, in a line; empty if it stands as it did."""
    if card.id not in table.draft.changed_levers:
        return ""
    level = max(card.given_level, table.draft.lever_level_before(card.id))
    return _was(table, table.words.text(f"screen.planning.lever_level.{level}"))


def _style(setting: TacticSetting) -> tuple[object, ...]:
    return setting.variant, setting.openness, setting.consent, setting.audience


def _was(table: Table, how: str) -> str:
    return table.words.text(f"screen.planning.{_since(table, 'last_month')}", how=how)


def _since(table: Table, key: str) -> str:
    """The text that speaks of last month, or of the start where there was none."""
    return key if table.situation.turn > 1 else f"{key}_first"


def changes_strip(table: Table, actions: PlanActions) -> Widget:
    """How much differs and what that costs; pressing it lists only that; or take all of it back."""
    words, draft = table.words, table.draft
    number = len(draft.changed_tactics) + len(draft.changed_levers)
    count = words.plural("screen.planning.changes", number)
    more = table.quote.total_cents - table.usual_cents
    kind = _since(table, "dearer" if more > 0 else "cheaper" if more else "same_price")
    price = words.money(abs(more), decimals=0)
    texts = [
        Paragraph(count, CONTROL, "accent" if table.only_changes else "ink"),
        Paragraph(words.text(f"screen.planning.{kind}", price=price), SECONDARY, "secondary"),
    ]
    line = Row([Icon("edit", 18, "accent"), Column(texts, gap=0, grow=1)], gap=10)
    show = words.text(f"screen.planning.{'all_cards' if table.only_changes else 'only_changes'}")
    pressable = Pressable(
        line,
        actions.toggle_changes,
        label=f"{count}. {show}",
        tooltip=show,
        selected=table.only_changes,
        padding=(5, 8),
        key="changes",
        grow=1,
    )
    name = _since(table, "reset")
    reset = IconButton(
        "cross", words.text(f"screen.planning.{name}"), actions.reset, key="reset", size=34
    )
    return Card([Row([pressable, reset], gap=6)], padding=(4, 6), gap=0)
