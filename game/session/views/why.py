"""What is behind one cause of the review: the setting that did it, and what another would have."""

from dataclasses import dataclass
from typing import Literal

from game.vocabulary.settings import SettingName, TacticSetting

WhyKind = Literal["tactic", "lever", "choice", "event", "past", "nothing"]


@dataclass(frozen=True, slots=True)
class DecidingView:
    """The setting that did it, and the alternative that would have undone most.

    Attributes:
        kind: which setting; its values are in ``setting`` of the view and in ``other``.
        other: the tactic with the alternative.
        amount: what the cause did: points of trust, or cents where ``of_revenue``; otherwise, what
            it would have done.
        otherwise: with the alternative.
        of_revenue: the amounts are revenue.
    """

    kind: SettingName
    other: TacticSetting
    amount: float
    otherwise: float
    of_revenue: bool


@dataclass(frozen=True, slots=True)
class OtherWay:
    """The month with something decided otherwise, against the month as it was played.

    Attributes:
        setting: how the tactic is set then, or None where it is about a lever or a choice.
        changed: what differs from how it was set.
        level: of the lever, or None.
        choice: the option taken in an event, or None.
        trust_points: points of mean trust it ends above the month played.
        revenue_cents: revenue it brings more; likewise contribution_cents.
        contribution_cents: margin minus costs.
        asks_less: customers are told or asked less; what may come of that comes later.
    """

    setting: TacticSetting | None
    changed: tuple[SettingName, ...]
    level: int | None
    choice: str | None
    trust_points: float
    revenue_cents: int
    contribution_cents: int
    asks_less: bool


@dataclass(frozen=True, slots=True)
class WhyView:
    """What is behind one cause.

    Attributes:
        cause: which one.
        kind: a tactic's settings did it (``tactic``; of a mechanism, those of the tactic behind
            it), a lever's level, the choice made in an event, an event without one, what was done
            in earlier months (``past``), or there is nothing to say.
        tactic: whose settings are spoken of, or None.
        setting: how that tactic was set, or None.
        level: of the lever, or None.
        choice: the option taken in the event, or None.
        changeable: whether anything could have been set otherwise.
        deciding: the setting that did it; None if it is the tactic itself.
        others: the best other way of a tactic or lever, empty if none is better; of an event what
            every other choice would have done.
    """

    cause: str
    kind: WhyKind
    tactic: str | None = None
    setting: TacticSetting | None = None
    level: int | None = None
    choice: str | None = None
    changeable: bool = True
    deciding: DecidingView | None = None
    others: tuple[OtherWay, ...] = ()
