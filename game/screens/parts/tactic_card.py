"""A tactic in the hand: a row with its level that opens into all its settings and facts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.language.language import Language
from game.screens.parts.roomy import Divided, Roomy, beside, labelled, note
from game.screens.parts.tactic_facts import tactic_facts
from game.session.views import TacticCard
from game.vocabulary.settings import (
    CONSENT_MODES,
    OPENNESS_MODES,
    ConsentMode,
    Openness,
    TacticSetting,
)
from game.widgets.choices import Option, Segmented
from game.widgets.dropdown import Dropdown
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
    """

    setting: TacticSetting
    cents: int | None
    lock: str
    problem: str
    expanded: bool
    pointed: bool
    audiences: tuple[str, ...]
    panel_reason: str


@dataclass(frozen=True, slots=True)
class CardActions:
    """What the player may do with a card."""

    toggle: Callable[[], None]
    set_level: Callable[[int], None]
    set_setting: Callable[[TacticSetting], None]


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
    lines: list[Widget] = [Row(title, gap=8)]
    if look.lock:
        lines.append(Paragraph(look.lock, SECONDARY, "secondary"))
    if not look.lock or on:
        lines.append(_level(words, card, look, actions))
    if look.problem:
        lines.append(note("warning", look.problem, "bad"))
    elif on and not look.expanded:
        lines.append(Paragraph(setting_line(words, card, look.setting), SECONDARY, "secondary"))
    return Row([tile, Column(lines, gap=1 if look.lock else -3, grow=1)], gap=10, align="start")


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


def audience_name(words: Language, audience: str) -> str:
    """What an audience is called: a setting's own name or a segment's."""
    own = f"setting.audience.{audience}"
    return words.text(own if words.has(own) else f"segment.{audience}.name")


def _level(words: Language, card: TacticCard, look: CardLook, actions: CardActions) -> LevelDots:
    highest = 0 if look.lock else card.max_level
    options = []
    for level in range(4):
        reason = ""
        if level > highest:
            reason = look.lock or words.text("screen.planning.level_too_high", level=highest)
        options.append(
            Option(str(level), words.text(f"setting.level.{level}"), reason, level <= highest)
        )
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
        parts += _settings(words, card, look, actions)
    parts.append(Divided(tactic_facts(words, card, look.setting)))
    return Column(parts, gap=12)


def _settings(
    words: Language, card: TacticCard, look: CardLook, actions: CardActions
) -> list[Widget]:
    setting = look.setting
    parts: list[Widget] = []
    if card.variants:
        parts.append(_variant(words, card, setting, actions))
    if len(card.openness_options) > 1:
        parts.append(_openness(words, card, setting, actions))
    if len(card.consent_options) > 1:
        parts.append(_consent(words, card, look, actions))
    audience = Dropdown(
        [Option(each, audience_name(words, each)) for each in look.audiences],
        setting.audience,
        lambda chosen: actions.set_setting(replace(setting, audience=chosen)),
        label=words.text("setting.audience_name"),
        key=f"tactic.{card.id}.audience",
    )
    parts.append(beside(words.text("setting.audience_name"), audience))
    return parts


def _variant(
    words: Language, card: TacticCard, setting: TacticSetting, actions: CardActions
) -> Widget:
    control = Segmented(
        [Option(each, words.text(f"tactic.{card.id}.variant.{each}")) for each in card.variants],
        setting.variant or card.variants[0],
        lambda chosen: actions.set_setting(replace(setting, variant=chosen)),
        label=words.text("setting.variant_name"),
        key=f"tactic.{card.id}.variant",
    )
    return labelled(words.text("setting.variant_name"), control)


def _openness(
    words: Language, card: TacticCard, setting: TacticSetting, actions: CardActions
) -> Widget:
    modes: dict[str, Openness] = {m: m for m in OPENNESS_MODES if m in card.openness_options}
    options = [Option(each, words.text(f"setting.openness.{each}")) for each in modes]
    label, key = words.text("setting.openness_name"), f"tactic.{card.id}.openness"

    def change(chosen: str) -> None:
        actions.set_setting(replace(setting, openness=modes[chosen]))

    control = Roomy(
        [
            Segmented(options, setting.openness, change, label=label, key=key),
            Dropdown(options, setting.openness, change, label=label, key=key),
        ]
    )
    return labelled(label, control, words.text(f"setting.openness_line.{setting.openness}"))


def _consent(words: Language, card: TacticCard, look: CardLook, actions: CardActions) -> Widget:
    setting = look.setting
    modes: dict[str, ConsentMode] = {m: m for m in CONSENT_MODES if m in card.consent_options}
    label, key = words.text("setting.consent_name"), f"tactic.{card.id}.consent"

    def options(names: str) -> list[Option]:
        return [
            Option(
                each,
                words.text(f"{names}.{each}"),
                look.panel_reason if each == "panel" else "",
                enabled=each != "panel" or not look.panel_reason,
            )
            for each in modes
        ]

    def change(chosen: str) -> None:
        actions.set_setting(replace(setting, consent=modes[chosen]))

    short = options("screen.planning.consent_short")
    control = Roomy(
        [
            Segmented(short, setting.consent, change, label=label, key=key),
            Dropdown(options("setting.consent"), setting.consent, change, label=label, key=key),
        ]
    )
    return labelled(label, control, words.text(f"setting.consent_line.{setting.consent}"))
