"""What can be decided otherwise in a past month: the options of its menus."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.review_setting import setting_value
from game.session.views import Answer, Change, MonthView, SetLever, SetTactic, TacticCard
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import MAX_LEVEL, TacticSetting
from game.widgets.choices import Option

AS_PLAYED: Final = "as_played"
_TEXT: Final = "screen.over_time.change"


@dataclass(frozen=True, slots=True)
class Possible:
    """One thing that could be decided otherwise.

    Attributes:
        id: of the option.
        text: how it reads in a menu.
        change: what it changes.
    """

    id: str
    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class Hand:
    """What a month could have been played with.

    Attributes:
        cards: the tactics, with the settings they offer.
        audiences: whom those may be aimed at that say nothing else.
    """

    cards: Sequence[TacticCard]
    audiences: Sequence[str]


def tactic_changes(
    words: Language, card: TacticCard, setting: TacticSetting, audiences: Sequence[str]
) -> tuple[Possible, ...]:
    """A tactic left out, or with one of its settings otherwise.

    Args:
        words: of the game.
        card: the tactic.
        setting: as played.
        audiences: whom a tactic may be aimed at that says nothing else.
    """
    off = Possible("off", words.text(f"{_TEXT}.off"), SetTactic(card.id, None))
    others = [
        *(replace(setting, openness=mode) for mode in card.openness_options),
        *(replace(setting, consent=mode) for mode in card.consent_options),
        *(replace(setting, level=level) for level in range(1, card.max_level + 1)),
        *(replace(setting, variant=each) for each in card.variants if setting.variant),
        *(replace(setting, audience=each) for each in card.audience_options or audiences),
    ]
    found = []
    for other in others:
        kind = _kind(other, setting)
        if kind:
            value = setting_value(words, card.id, kind, other)
            name = words.text(f"setting.{kind}_name")
            text = words.text(f"{_TEXT}.setting", name=name, value=value)
            value_id = getattr(other, kind)
            found.append(Possible(f"{kind}:{value_id}", text, SetTactic(card.id, other)))
    return (off, *found)


def _kind(other: TacticSetting, setting: TacticSetting) -> str:
    kinds = ("openness", "consent", "level", "variant", "audience")
    return next((kind for kind in kinds if getattr(other, kind) != getattr(setting, kind)), "")


def lever_changes(words: Language, lever: str, level: int) -> tuple[Possible, ...]:
    """A lever at each other level."""
    return tuple(
        Possible(
            f"level:{other}",
            words.text(f"{_TEXT}.lever", level=words.number(other))
            if other
            else words.text(f"{_TEXT}.off"),
            SetLever(lever, other),
        )
        for other in range(MAX_LEVEL + 1)
        if other != level
    )


def answer_changes(words: Language, event: str, choices: Sequence[str]) -> tuple[Possible, ...]:
    """Every other answer to an event."""
    return tuple(
        Possible(choice, words.text(f"event.{event}.choice.{choice}.label"), Answer(event, choice))
        for choice in choices
    )


def additions(
    words: Language, hand: Sequence[TacticCard], month: MonthView
) -> tuple[Possible, ...]:
    """Tactics that were off, as they are when they are first switched on."""
    active = month.decisions.active_tactics()
    return tuple(
        Possible(card.id, cause_name(words, card.id), SetTactic(card.id, _first_setting(card)))
        for card in hand
        if card.id not in active and card.opens_turn <= month.turn
    )


def _first_setting(card: TacticCard) -> TacticSetting:
    default = card.default_setting
    return default if default.level else replace(default, level=1)


def menu_of(words: Language, possible: Sequence[Possible], as_played: str) -> list[Option]:
    """The options of a menu: as it was first."""
    return [
        Option(AS_PLAYED, as_played),
        *(Option(each.id, each.text) for each in possible),
    ]


def change_name(words: Language, change: Change, played: TurnDecisions) -> str:
    """What is decided otherwise than it was played, in a few words."""
    match change:
        case SetTactic(tactic, None):
            return words.text(f"{_TEXT}.without", subject=cause_name(words, tactic))
        case SetTactic(tactic, TacticSetting() as setting):
            return _set_otherwise(words, tactic, setting, played)
        case SetLever(lever, level):
            text = "lever_at" if level else "without"
            return words.text(
                f"{_TEXT}.{text}", subject=cause_name(words, lever), level=words.number(level)
            )
        case Answer(event, choice):
            label = words.text(f"event.{event}.choice.{choice}.label")
            return words.text(f"{_TEXT}.answered", choice=label)
    raise TypeError(change)


def _set_otherwise(
    words: Language, tactic: str, setting: TacticSetting, played: TurnDecisions
) -> str:
    subject = cause_name(words, tactic)
    before = played.active_tactics().get(tactic)
    kind = "" if before is None else _kind(setting, before)
    if not kind:
        return words.text(f"{_TEXT}.with", subject=subject)
    return words.text(
        f"{_TEXT}.otherwise",
        subject=subject,
        name=words.text(f"setting.{kind}_name"),
        value=setting_value(words, tactic, kind, setting),
    )
