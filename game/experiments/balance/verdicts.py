"""Which tactics and settings dominate, are dominated, or do nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.experiments.balance.effects import Effect, Estimate, SettingEffect

Verdict = Literal["dominates", "dominated", "useless", "never_played"]
CLEAR_POINTS: Final = 4.0
"""Score points a tactic that dominates gains at least; a choice."""
NO_POINTS: Final = 1.5
"""Score points that nobody would notice; a choice."""
WIDE_POINTS: Final = 4.0
"""Half-width of an interval above which "useless" would only mean "unknown"."""
CAUTION: Final = 2.58 / 1.96
"""Verdicts look at many things at once, so they take 99 % intervals instead of 95 %."""
_DOWNSIDES: Final = ("trust", "contribution", "equity")


@dataclass(frozen=True, slots=True)
class SettingVerdict:
    """A setting that is always, or never, the one to choose.

    Attributes:
        tactic: of which.
        aspect: which setting.
        value: its value.
        verdict: dominates or dominated.
        points: difference in score against the other values.
    """

    tactic: str
    aspect: str
    value: str
    verdict: Verdict
    points: float


def verdict_of(effect: Effect) -> Verdict | None:
    """What is to be said about a tactic or lever, or None.

    It *dominates* if the score gains clearly and neither trust, contribution nor equity lose. It is
    *dominated* if the score loses, none of the three gain, and no setting played often enough to
    tell makes up for it (a tactic without such settings is not judged). It is *useless* if the
    score and the three stay where they are.
    """
    if effect.games == 0:
        return "never_played"
    if not effect.outcomes:
        return None
    score = effect.outcomes["score"]
    if _gains(effect.outcomes, CAUTION):
        return "dominates"
    told = effect.kind == "lever" or bool(effect.settings)
    if told and _loses(effect.outcomes, CAUTION) and not _redeemed(effect):
        return "dominated"
    unmoved = all(each.low <= 0 <= each.high for each in effect.outcomes.values())
    sure = score.high - score.low < 2 * WIDE_POINTS
    return "useless" if unmoved and sure and abs(score.mid) < NO_POINTS else None


def setting_verdicts(effect: Effect) -> tuple[SettingVerdict, ...]:
    """Values of a tactic's settings that dominate or are dominated by the others."""
    found = []
    for setting in effect.settings:
        verdict: Verdict | None = None
        if _gains(setting.outcomes):
            verdict = "dominates"
        elif _loses(setting.outcomes):
            verdict = "dominated"
        if verdict is not None:
            points = setting.outcomes["score"].mid
            found.append(SettingVerdict(effect.id, setting.aspect, setting.value, verdict, points))
    return tuple(found)


def _gains(outcomes: Mapping[str, Estimate], caution: float = 1.0) -> bool:
    score = outcomes["score"]
    clear = score.mid - caution * (score.mid - score.low) > 0 and score.mid >= CLEAR_POINTS
    return clear and all(outcomes[name].mid >= 0 for name in _DOWNSIDES)


def _loses(outcomes: Mapping[str, Estimate], caution: float = 1.0) -> bool:
    score = outcomes["score"]
    clear = score.mid + caution * (score.high - score.mid) < 0
    return clear and all(outcomes[name].mid <= 0 for name in _DOWNSIDES)


def _redeemed(effect: Effect) -> bool:
    """Whether some value of a setting, against the others, outweighs what the tactic loses."""
    return any(_with(effect, setting) > 0 for setting in effect.settings)


def _with(effect: Effect, setting: SettingEffect) -> float:
    share = setting.games / max(1, effect.games)
    return effect.outcomes["score"].mid + setting.outcomes["score"].mid * (1 - share)
