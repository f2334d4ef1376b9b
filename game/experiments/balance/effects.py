"""What a tactic, a lever or a setting does, on average, in plans drawn at random.

Scores and results of random plans are regressed (ordinary least squares) on which tactics and
levers were played; settings are compared among the plans that play the tactic, on what the
regression leaves unexplained.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from game.experiments.balance.games import GameSummary
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import TacticSetting

OUTCOMES: Final = ("score", "trust", "contribution", "equity", "consent")
DEVIATIONS: Final = 1.96
SETTING_DEVIATIONS: Final = 2.58
"""Settings are many; their intervals are 99 % wide."""
FEWEST_GAMES: Final = 8
"""Games with, and games without, below which nothing is said."""

Floats = NDArray[np.float64]
Kind = Literal["tactic", "lever"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean difference with its confidence interval."""

    mid: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SettingEffect:
    """How a value of a setting does against the tactic's other values.

    Attributes:
        aspect: ``level``, ``openness``, ``consent`` or ``variant``.
        value: as written in files.
        games: random plans that play the tactic so.
        outcomes: outcome → difference; score and trust in points, contribution and equity as
            shares of doing nothing, consent as a share.
    """

    aspect: str
    value: str
    games: int
    outcomes: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Effect:
    """How games with a tactic or lever do against games without, other things equal.

    Attributes:
        kind: tactic or lever.
        id: its name.
        games: random plans that played it in at least one turn.
        outcomes: as in SettingEffect; empty where too few plans play it, or all do.
        settings: of a tactic, each value that enough plans play.
    """

    kind: Kind
    id: str
    games: int
    outcomes: Mapping[str, Estimate]
    settings: tuple[SettingEffect, ...] = ()


def effects(definition: ScenarioDefinition, games: Sequence[GameSummary]) -> tuple[Effect, ...]:
    """Effects of every tactic of the hand and every lever, from games of random plans."""
    subjects: list[tuple[Kind, str]] = [("tactic", each.tactic.id) for each in definition.hand]
    subjects += [("lever", each.lever.id) for each in definition.levers]
    played = [_subjects_of(game) for game in games]
    counts = [sum(subject in own for own in played) for subject in subjects]
    known = [
        number
        for number, count in enumerate(counts)
        if FEWEST_GAMES <= count <= len(games) - FEWEST_GAMES
    ]
    columns = [[float(subjects[number] in own) for own in played] for number in known]
    fit = _fit(columns, games) if len(games) > len(known) + FEWEST_GAMES else None
    found = []
    for number, (kind, name) in enumerate(subjects):
        if fit is None or number not in known:
            found.append(Effect(kind, name, counts[number], {}))
            continue
        column = 1 + known.index(number)
        outcomes = {outcome: fit.estimate(outcome, column) for outcome in OUTCOMES}
        settings = _settings(name, games, fit, outcomes) if kind == "tactic" else ()
        found.append(Effect(kind, name, counts[number], outcomes, settings))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Fit:
    """Coefficients, their standard errors and what is left, by outcome."""

    coefficients: Mapping[str, Floats]
    errors: Mapping[str, Floats]
    residuals: Mapping[str, Floats]

    def estimate(self, outcome: str, column: int) -> Estimate:
        mid = float(self.coefficients[outcome][column])
        half = DEVIATIONS * float(self.errors[outcome][column])
        return Estimate(mid, mid - half, mid + half)


def _fit(columns: Sequence[Sequence[float]], games: Sequence[GameSummary]) -> _Fit:
    design = np.column_stack([np.ones(len(games)), *map(np.asarray, columns)])
    spread = np.linalg.pinv(design.T @ design)
    freedom = len(games) - int(np.linalg.matrix_rank(design))
    coefficients, errors, residuals = {}, {}, {}
    for outcome in OUTCOMES:
        values = np.asarray([_outcome(game, outcome) for game in games])
        coefficients[outcome] = spread @ design.T @ values
        residuals[outcome] = values - design @ coefficients[outcome]
        variance = float(residuals[outcome] @ residuals[outcome]) / max(1, freedom)
        errors[outcome] = np.sqrt(np.clip(np.diag(spread) * variance, 0.0, None))
    return _Fit(coefficients, errors, residuals)


def _settings(
    tactic: str, games: Sequence[GameSummary], fit: _Fit, outcomes: Mapping[str, Estimate]
) -> tuple[SettingEffect, ...]:
    """Differences between a value and the others among plans that play the tactic."""
    playing = [
        (number, setting)
        for number, game in enumerate(games)
        if (setting := (game.tactics or {}).get(tactic)) is not None
    ]
    found = []
    for aspect in ("level", "openness", "consent", "variant"):
        for value in sorted({_value(setting, aspect) for _, setting in playing}):
            having = [number for number, setting in playing if _value(setting, aspect) == value]
            others = [number for number, setting in playing if _value(setting, aspect) != value]
            if min(len(having), len(others)) < FEWEST_GAMES:
                continue
            differences = {
                outcome: _difference(fit.residuals[outcome], having, others) for outcome in outcomes
            }
            found.append(SettingEffect(aspect, value, len(having), differences))
    return tuple(found)


def _difference(residuals: Floats, having: Sequence[int], others: Sequence[int]) -> Estimate:
    own, rest = residuals[list(having)], residuals[list(others)]
    mid = float(own.mean() - rest.mean())
    error = math.sqrt(float(own.var(ddof=1)) / len(own) + float(rest.var(ddof=1)) / len(rest))
    return Estimate(mid, mid - SETTING_DEVIATIONS * error, mid + SETTING_DEVIATIONS * error)


def _value(setting: TacticSetting, aspect: str) -> str:
    return str(getattr(setting, aspect) or "")


def _subjects_of(game: GameSummary) -> set[tuple[str, str]]:
    tactics, levers = game.tactics or {}, game.levers or {}
    return {("tactic", each) for each in tactics} | {("lever", each) for each in levers}


def _outcome(game: GameSummary, outcome: str) -> float:
    return game.score if outcome == "score" else (game.results or {}).get(outcome, 0.0)
