"""A company lever: a row with its level that opens into what it does."""

from collections.abc import Callable

from game.language.language import Language
from game.screens.parts.roomy import note
from game.screens.parts.tactic_facts import known_about
from game.session.views import LeverCard
from game.vocabulary.settings import MAX_LEVEL
from game.widgets.choices import Option
from game.widgets.indicators import Icon, IconTile
from game.widgets.layout import Column, Row
from game.widgets.level_dots import LevelDots
from game.widgets.node import Widget
from game.widgets.surfaces import Disclosure
from game.widgets.text import BODY, CARD_TITLE, SECONDARY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph


def lever_card(
    words: Language,
    card: LeverCard,
    *,
    level: int,
    cents: int | None,
    expanded: bool,
    on_toggle: Callable[[], None],
    on_level: Callable[[int], None],
    pointed: bool = False,
    before: str = "",
    news: str = "",
) -> Disclosure:
    """The lever's card.

    Args:
        words: of the game.
        card: the lever.
        level: as planned.
        cents: what it costs this month in this plan; None at level 0.
        expanded: it is the one that is open.
        on_toggle: opens and closes it.
        on_level: pulls it.
        pointed: the tutorial points at it.
        before: how it stood last month, if otherwise; else empty.
        news: what is new about it this month; empty for nothing.
    """
    name = words.text(f"lever.{card.id}.name")
    per_level = words.text(
        "screen.planning.per_level", price=words.money(card.price_cents_per_level, decimals=0)
    )
    line = Paragraph(words.text(f"lever.{card.id}.line"), BODY)
    known = known_about(words, card.evidence)
    notes = [note("coin", per_level)]
    if card.given_level:
        notes.append(note("check", _given(words, card)))
    body = Column([line, *notes, *known], gap=8)
    return Disclosure(
        _head(words, card, name, level, cents, expanded, on_level, before, news),
        body,
        expanded=expanded,
        on_toggle=on_toggle,
        label=name,
        state_text=words.text(f"screen.planning.card_{'open' if expanded else 'closed'}"),
        key=f"lever.{card.id}",
        selected=pointed,
        fill="card" if card.is_open else "sunken",
    )


def _head(
    words: Language,
    card: LeverCard,
    name: str,
    level: int,
    cents: int | None,
    expanded: bool,
    on_level: Callable[[int], None],
    before: str,
    news: str,
) -> Widget:
    title: list[Widget] = [
        Paragraph(name, CARD_TITLE, "ink" if card.is_open else "secondary", grow=1)
    ]
    if cents:
        title.append(Label(words.money(cents, decimals=0), SECONDARY_STRONG, "ink", shrink=False))
    elif card.is_open and level:
        free = words.text("screen.planning.free")
        title.append(Label(free, SECONDARY, "secondary", shrink=False))
    elif card.is_open:
        price = words.money(card.price_cents_per_level, decimals=0)
        text = words.text("screen.planning.from_price", price=price)
        title.append(Label(text, SECONDARY, "secondary", shrink=False))
    title.append(Icon("chevron_up" if expanded else "chevron_down", 16, "muted"))
    lines: list[Widget] = [Row(title, gap=3)]
    if card.is_open:
        lines.append(
            LevelDots(
                [_option(words, card, each) for each in range(MAX_LEVEL + 1)],
                str(level),
                lambda chosen: on_level(int(chosen)),
                label=words.text("setting.level_name"),
                key=f"lever.{card.id}.level",
            )
        )
    else:
        text = words.text("screen.planning.opens", turn=card.opens_turn)
        lines.append(Paragraph(text, SECONDARY, "secondary"))
    tile = IconTile(card.id if card.is_open else "lock", active=level > 0)
    gap = -3.0 if card.is_open else 1.0
    parts: list[Widget] = [Row([tile, Column(lines, gap=gap, grow=1)], gap=10, align="start")]
    if news:
        parts.append(note("unlock", news, "accent"))
    if not expanded:
        parts.append(Paragraph(words.text(f"lever.{card.id}.line"), SECONDARY, "secondary"))
    if before:
        parts.append(note("edit", before, "accent"))
    return Column(parts, gap=0)


def _option(words: Language, card: LeverCard, level: int) -> Option:
    text = words.text(f"screen.planning.lever_level.{level}")
    if level < card.given_level:
        return Option(str(level), text, _given(words, card), enabled=False)
    return Option(str(level), text, text)


def _given(words: Language, card: LeverCard) -> str:
    """How far the lever is pulled whatever the plan says."""
    level = words.text(f"screen.planning.lever_level.{card.given_level}")
    return words.text("screen.planning.given_level", level=level)
