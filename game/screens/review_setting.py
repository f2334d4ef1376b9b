"""Which setting did it, and what the best other one would have done, in plain sentences."""

from collections.abc import Sequence
from dataclasses import replace

from game.language.language import Language
from game.screens.parts.cause_words import cause_name
from game.screens.parts.tactic_settings import audience_name
from game.session.views import OtherWay, WhyView
from game.vocabulary.settings import AUDIENCE_ALL, TacticSetting
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import SECONDARY, SECONDARY_STRONG
from game.widgets.words import Label, Paragraph

_TEXT = "screen.review.setting"


def setting_card(words: Language, view: WhyView, shown: float | None = None) -> list[Widget]:
    """A card with what did it and what else would have done; nothing where there is nothing.

    Args:
        words: of the game.
        view: what is behind the cause.
        shown: points of trust as the cause's bar says them, or None if it has none.
    """
    did = did_it(words, view if shown is None else _as_shown(view, shown))
    parts: list[Widget] = []
    for head, sentences in (("did_it", did), ("other", otherwise(words, view))):
        if sentences:
            title = Label(words.text(f"{_TEXT}.{head}"), SECONDARY_STRONG, "secondary")
            said = [Paragraph(sentence, SECONDARY) for sentence in sentences]
            parts.append(Column([title, *said], gap=3))
    if not parts:
        return []
    return [
        Card(parts, gap=8, padding=10, fill="sunken", raised=False, radius=9, key="why.setting")
    ]


def _as_shown(view: WhyView, points: float) -> WhyView:
    """The view with the amount the bar says, which is rounded so that the bars add up."""
    if view.deciding is None or view.deciding.of_revenue:
        return view
    return replace(view, deciding=replace(view.deciding, amount=points))


def did_it(words: Language, view: WhyView) -> list[str]:
    """What brought the cause about, in one or two sentences."""
    match view.kind:
        case "nothing":
            return []
        case "event" | "past":
            return [words.text(f"{_TEXT}.{view.kind}")]
        case "choice":
            choice = _choice(words, view.cause, view.choice or "")
            return [words.text(f"{_TEXT}.choice", choice=choice)]
        case "lever":
            level = words.number(view.level or 0)
            return [words.text(f"{_TEXT}.lever", level=level)]
    return _of_tactic(words, view)


def _of_tactic(words: Language, view: WhyView) -> list[str]:
    deciding, setting, tactic = view.deciding, view.setting, view.tactic or ""
    own = tactic == view.cause
    if deciding is None or setting is None:
        key = "itself" if own else "itself_behind"
        return [words.text(f"{_TEXT}.{key}", tactic=cause_name(words, tactic))]
    played = words.text(
        f"{_TEXT}.{'setting' if own else 'setting_behind'}",
        tactic=cause_name(words, tactic),
        kind=words.text(f"{_TEXT}.kind.{deciding.kind}"),
        value=setting_value(words, tactic, deciding.kind, setting),
    )
    instead = words.text(
        f"{_TEXT}.instead",
        value=setting_value(words, tactic, deciding.kind, deciding.other),
        amount=_amount(words, deciding.otherwise, deciding.of_revenue),
        played=_amount(words, deciding.amount, deciding.of_revenue),
    )
    return [played, instead]


def otherwise(words: Language, view: WhyView) -> list[str]:
    """What something else would have done, in a sentence or two."""
    if view.kind not in {"tactic", "lever", "choice"}:
        return []
    if not view.changeable:
        return [words.text(f"{_TEXT}.fixed")]
    if not view.others:
        return [words.text(f"{_TEXT}.none_{view.kind}")]
    sentences = [
        words.text(
            f"{_TEXT}.would",
            way=_way(words, view, other),
            trust=_trust(words, other.trust_points),
            money=_money(words, other),
        )
        for other in view.others
    ]
    if any(other.asks_less for other in view.others):
        sentences.append(words.text(f"{_TEXT}.asks_less"))
    elif view.kind == "lever":
        sentences.append(words.text(f"{_TEXT}.lever_later"))
    return sentences


def setting_value(words: Language, tactic: str, kind: str, setting: TacticSetting) -> str:
    """What one setting of a tactic is called."""
    match kind:
        case "level":
            return words.text(f"setting.level.{setting.level}")
        case "variant":
            return words.text(f"tactic.{tactic}.variant.{setting.variant}")
        case "audience":
            return audience_name(words, setting.audience)
        case "openness":
            return words.text(f"setting.openness.{setting.openness}")
    return words.text(f"setting.consent.{setting.consent}")


def setting_line(words: Language, tactic: str, setting: TacticSetting) -> str:
    """How a tactic was played: level, openness, consent, and whatever else was chosen."""
    kinds = ["level", "openness", "consent"]
    if setting.variant:
        kinds.insert(0, "variant")
    if setting.audience != AUDIENCE_ALL:
        kinds.append("audience")
    between = words.text("screen.planning.between")
    return between.join(setting_value(words, tactic, kind, setting) for kind in kinds)


def _way(words: Language, view: WhyView, other: OtherWay) -> str:
    if other.choice is not None:
        return _choice(words, view.cause, other.choice)
    if other.setting is None:
        return words.text(f"{_TEXT}.level", level=words.number(other.level or 0))
    values = [
        setting_value(words, view.tactic or "", kind, other.setting) for kind in other.changed
    ]
    return _listed(values)


def _listed(values: Sequence[str]) -> str:
    return ", ".join(values)


def _choice(words: Language, event: str, choice: str) -> str:
    return words.text(f"event.{event}.choice.{choice}.label")


def _amount(words: Language, amount: float, of_revenue: bool) -> str:
    if of_revenue:
        return words.money(round(amount), decimals=0, sign=True)
    return words.text("number.points", number=words.number(amount, 2, sign=True))


def _trust(words: Language, points: float) -> str:
    shown = round(points, 2)
    if not shown:
        return words.text(f"{_TEXT}.trust_same")
    number = words.text("number.points", number=words.number(abs(shown), 2))
    return words.text(f"{_TEXT}.trust_{'up' if shown > 0 else 'down'}", points=number)


def _money(words: Language, other: OtherWay) -> str:
    """Revenue; what is left of it after costs where the other way has another price."""
    revenue, left = round(other.revenue_cents, -2), round(other.contribution_cents, -2)
    if not revenue:
        return words.text(f"{_TEXT}.revenue_same")
    return words.text(
        f"{_TEXT}.revenue_{'up' if revenue > 0 else 'down'}",
        money=words.money(abs(revenue), decimals=0),
        left=words.money(left, decimals=0, sign=True),
    )
