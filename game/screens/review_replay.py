"""The same month once more, with one tactic less or one more: what would that have done?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.readable import Readable
from game.session.alternatives import AlternativeView
from game.session.game import GameSession
from game.session.views import TacticCard
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting
from game.widgets.arrangement import Flow
from game.widgets.buttons import Button
from game.widgets.indicators import Chip
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import CHART_TITLE, CONTROL, SECONDARY, SECONDARY_STRONG
from game.widgets.words import Heading, Paragraph


@dataclass(frozen=True, slots=True)
class Replayed:
    """A month seen once more.

    Attributes:
        tactic: which tactic was set otherwise.
        is_with: it was added; otherwise left out.
        result: both months side by side, or None where it could not have been played.
    """

    tactic: str
    is_with: bool
    result: AlternativeView | None


def replay(session: GameSession, tactic: str, setting: TacticSetting | None) -> Replayed:
    """The last month without a tactic (None), or with it set like this."""
    found = session.alternative(tactic, setting)
    result = None if isinstance(found, Refused) else found
    return Replayed(tactic, setting is not None, result)


def without_button(words: Language, on_press: Callable[[], None]) -> Widget:
    """To look at the month without the tactic that is explained."""
    text = words.text("screen.review.replay.without")
    return Flow(
        [Button(text, on_press, icon="undo", style=CONTROL, compact=True, key="replay.without")]
    )


def replay_result(words: Language, replayed: Replayed) -> Widget:
    """What the other month would have brought more or less."""
    kind = "with" if replayed.is_with else "without"
    head = Paragraph(
        words.text(
            f"screen.review.replay.result_{kind}", tactic=cause_name(words, replayed.tactic)
        ),
        SECONDARY_STRONG,
    )
    if replayed.result is None:
        reason = Paragraph(words.text("screen.review.replay.refused"), SECONDARY, "secondary")
        return Card([head, reason], gap=4, padding=10, fill="sunken", raised=False, radius=9)
    return Card(
        [head, Flow(_differences(words, replayed.result), gap=6)],
        gap=6,
        padding=10,
        fill="sunken",
        raised=False,
        radius=9,
        key="replay.result",
    )


def _differences(words: Language, result: AlternativeView) -> list[Widget]:
    trust = round(result.trust_difference, 2)
    money = result.revenue_difference_cents
    left = result.churned_difference
    points = words.text("number.points", number=words.number(trust, 2, sign=True))
    people = words.text("screen.review.replay.left_same")
    if left:
        people = words.text(
            f"screen.review.replay.left_{'more' if left > 0 else 'fewer'}",
            count=words.number(abs(left)),
        )
    trust_words = words.text("screen.review.why.trust", amount=points)
    money_words = words.text(
        "screen.review.why.revenue", amount=words.money(money, decimals=0, sign=True)
    )
    return [
        _chip(trust_words, trust),
        _chip(money_words, money),
        _chip(people, -left),
    ]


def _chip(text: str, goodness: float) -> Chip:
    return Chip(text, "neutral" if goodness == 0 else "good" if goodness > 0 else "bad")


def open_but_unused(hand: tuple[TacticCard, ...], turn: int) -> list[TacticCard]:
    """Tactics that could have been played in a month and were not."""
    return [
        card
        for card in hand
        if card.setting is None and card.opens_turn <= turn and card.missing_integration == 0
    ]


def setting_to_try(card: TacticCard) -> TacticSetting:
    """How a tactic that was off is tried: as it is when it is first switched on."""
    default = card.default_setting
    return default if default.level else replace(default, level=1)


def with_card(
    words: Language,
    cards: list[TacticCard],
    on_press: Callable[[TacticCard], None],
    replayed: Replayed | None,
) -> Widget:
    """Buttons for tactics that were not played; below them what the last one pressed did."""
    title = words.text("screen.review.replay.title")
    buttons: list[Widget] = [
        Button(
            words.text("screen.review.replay.with", tactic=cause_name(words, card.id)),
            partial(on_press, card),
            style=CONTROL,
            compact=True,
            key=f"replay.with.{card.id}",
        )
        for card in cards
    ]
    parts: list[Widget] = [
        Heading(title, CHART_TITLE),
        Paragraph(words.text("screen.review.replay.line"), SECONDARY, "secondary"),
        Flow(buttons, gap=6),
    ]
    if replayed is not None and replayed.is_with:
        parts.append(replay_result(words, replayed))
    return Readable(Card([Column(parts, gap=8)]), label=title, key="review.replay")
