"""A tactic in the hand: a row with its level that opens into all its settings and facts."""

from collections.abc import Callable
from dataclasses import dataclass

from game.language.language import Language
from game.screens.parts.roomy import Divided, note
from game.screens.parts.tactic_facts import tactic_facts
from game.screens.parts.tactic_settings import audience_name, setting_controls
from game.session.views import TacticCard
from game.vocabulary.settings import TacticSetting
from game.widgets.buttons import Button
from game.widgets.choices import Option
from game.widgets.indicators import Icon, IconTile
from game.widgets.layout import Column, Row
from game.widgets.level_dots import LevelDots
from game.widgets.node import Widget
from game.widgets.surfaces import Disclosure
from game.widgets.text import BODY, CARD_TITLE, SECONDARY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card stands on the table.

    Attributes:
        setting: as planned; level 0 while it is off.
        cents: what it costs this month in this plan; None while it is off.
        lock: why it cannot be played this month; empty if it can.
        problem: what stands against its settings; empty if nothing.
        expanded: it is the one that is open.
        pointed: the tutorial points at it.
        audiences: whom it may be aimed at.
        panel_reason: why consent cannot be left to the panel; empty if it can.
        turn: the coming month.
        before: how it stood last month, if otherwise; else empty.
        news: what is new about it this month; empty for nothing.
    """

    setting: TacticSetting
    cents: int | None
    lock: str
    problem: str
    expanded: bool
    pointed: bool
    audiences: tuple[str, ...]
    panel_reason: str
    turn: int
    before: str = ""
    news: str = ""


@dataclass(frozen=True, slots=True)
class CardActions:
    """What the player may do with a card."""

    toggle: Callable[[], None]
    set_level: Callable[[int], None]
    set_setting: Callable[[TacticSetting], None]
    show_integration: Callable[[], None]


def lock_reason(words: Language, card: TacticCard, turn: int, planned_integration: int) -> str:
    """Why a card cannot be played this month, or an empty text if it can.

    Args:
        words: of the game.
        card: the tactic.
        turn: the coming month.
        planned_integration: level of the integration lever in the plan on the table.
    """
    if card.opens_turn > turn:
        return words.text("screen.planning.opens", turn=card.opens_turn)
    if card.locked_until is not None:
        if card.locked_until == 0:
            return words.text("screen.planning.locked_for_good")
        return words.text("screen.planning.locked_until", turn=card.locked_until)
    if card.missing_integration > 0:
        needed = card.needs.integration
        if planned_integration >= needed:
            return ""
        lever = words.text("lever.data_integration.name")
        return words.text("screen.planning.needs_lever", lever=lever, level=needed)
    return "" if card.is_open else words.text("screen.planning.locked")


def tactic_card(
    words: Language, card: TacticCard, look: CardLook, actions: CardActions
) -> Disclosure:
    """The card; only its head unless it is the open one."""
    name = words.text(f"tactic.{card.id}.name")
    body = _body(words, card, look, actions) if look.expanded else Column()
    state = "open" if look.expanded else "closed"
    return Disclosure(
        _head(words, card, look, actions, name),
        body,
        expanded=look.expanded,
        on_toggle=actions.toggle,
        label=name,
        state_text=words.text(f"screen.planning.card_{state}"),
        key=f"tactic.{card.id}",
        selected=look.pointed,
        fill="sunken" if look.lock else "card",
    )


def _head(
    words: Language, card: TacticCard, look: CardLook, actions: CardActions, name: str
) -> Widget:
    on = look.setting.level > 0
    tile = IconTile("lock" if look.lock else f"group_{card.group}", active=on and not look.lock)
    title: list[Widget] = [Paragraph(name, CARD_TITLE, "secondary" if look.lock else "ink", grow=1)]
    if look.cents is not None:
        title.append(
            Label(words.money(look.cents, decimals=0), SECONDARY_STRONG, "ink", shrink=False)
        )
    elif not look.lock:
        text = words.text(
            "screen.planning.from_price", price=words.money(card.price_cents[0], decimals=0)
        )
        title.append(Label(text, SECONDARY, "secondary", shrink=False))
    title.append(Icon("chevron_up" if look.expanded else "chevron_down", 16, "muted"))
    lines: list[Widget] = [Row(title, gap=3)]
    if look.lock:
        lines.append(Paragraph(look.lock, SECONDARY, "secondary"))
    if not look.lock or on:
        lines.append(_level(words, card, look, actions))
    head = Row([tile, Column(lines, gap=1 if look.lock else -3, grow=1)], gap=10, align="start")
    return Column([head, *_below(words, card, look, on=on)], gap=0)


def _below(words: Language, card: TacticCard, look: CardLook, *, on: bool) -> list[Widget]:
    """What it does, how it is set, what stands against that, and how it was."""
    lines: list[Widget] = []
    if look.news:
        lines.append(note("unlock", look.news, "accent"))
    if not look.expanded:
        lines.append(Paragraph(words.text(f"tactic.{card.id}.line"), SECONDARY, "secondary"))
        style = setting_line(words, card, look.setting) if on and not look.problem else ""
        if style:
            lines.append(Paragraph(style, SECONDARY))
        if on and card.works_from > look.turn:
            works = words.text("screen.planning.works_from", turn=card.works_from)
            lines.append(note("clock", works))
    if look.problem:
        lines.append(note("warning", look.problem, "bad"))
    if look.before:
        lines.append(note("edit", look.before, "accent"))
    return lines


def setting_line(words: Language, card: TacticCard, setting: TacticSetting) -> str:
    """The settings of a tactic in one line, the level left out."""
    parts = []
    if setting.variant is not None and card.variants:
        parts.append(words.text(f"tactic.{card.id}.variant.{setting.variant}"))
    if len(card.openness_options) > 1:
        parts.append(words.text(f"setting.openness.{setting.openness}"))
    if len(card.consent_options) > 1:
        parts.append(words.text(f"setting.consent.{setting.consent}"))
    if setting.audience != "all":
        parts.append(audience_name(words, setting.audience))
    return words.text("screen.planning.between").join(parts)


def _level(words: Language, card: TacticCard, look: CardLook, actions: CardActions) -> LevelDots:
    highest = 0 if look.lock else card.max_level
    options = []
    for level in range(4):
        tip = name = words.text(f"setting.level.{level}")
        if level > highest:
            most = words.text(f"setting.level.{highest}")
            tip = look.lock or words.text("screen.planning.level_too_high", level=most)
        elif level:
            price = words.money(card.price_cents[level - 1], decimals=0)
            tip = words.text("screen.planning.level_price", level=name, price=price)
        options.append(Option(str(level), name, tip, level <= highest))
    return LevelDots(
        options,
        str(look.setting.level),
        lambda chosen: actions.set_level(int(chosen)),
        label=words.text("setting.level_name"),
        key=f"tactic.{card.id}.level",
    )


def _body(words: Language, card: TacticCard, look: CardLook, actions: CardActions) -> Widget:
    parts: list[Widget] = [Paragraph(words.text(f"tactic.{card.id}.line"), BODY)]
    if not look.lock:
        parts += setting_controls(
            words, card, look.setting, look.audiences, look.panel_reason, actions.set_setting
        )
    elif card.missing_integration and card.opens_turn <= look.turn:
        show = words.text("screen.planning.show_lever")
        key = f"tactic.{card.id}.lever"
        button = Button(show, actions.show_integration, icon="levers", compact=True, key=key)
        parts.append(Row([button]))
    parts.append(Divided(tactic_facts(words, card, look.setting, look.turn)))
    return Column(parts, gap=12)
