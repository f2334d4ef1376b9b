"""Everything a balance run found out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from game.experiments.balance.effects import Effect
from game.experiments.balance.hiding import Hiding
from game.experiments.balance.rounds import RoundsForm
from game.experiments.balance.standings import Standing
from game.experiments.balance.verdicts import SettingVerdict, Verdict
from game.experiments.expected import CheckedClaim
from game.vocabulary.assumptions import NO_ASSUMPTIONS, Assumptions

SubjectKind = Literal["way", "tactic", "lever", "ending", "setting"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Something advice speaks of, to be named in the reader's language."""

    kind: SubjectKind
    id: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """A sentence for the author; its words are ``balance.advice.<key>``.

    Attributes:
        key: which sentence.
        subjects: what it speaks of, listed.
        shares: placeholder → share 0–1.
        points: placeholder → points, one decimal.
        counts: placeholder → whole number.
        other: what it compares them with, or None.
        warning: something to mend; otherwise something that is as it should be.
    """

    key: str
    subjects: tuple[Subject, ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)
    points: Mapping[str, float] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    other: Subject | None = None
    warning: bool = True


@dataclass(frozen=True, slots=True)
class Nearest:
    """The way of playing that comes closest to an ending.

    Attributes:
        way: strategy or plan.
        distance: mean shortfall of its games; 0 where only an earlier ending came first.
    """

    way: str
    distance: float


@dataclass(frozen=True, slots=True)
class BalanceReport:
    """What came of a balance run; the same for the same scenario and number of games.

    Attributes:
        scenario: id.
        digest: of the scenario's definition.
        games: games played for the standings and effects, random plans included.
        seeds: the seeds they were played on.
        people: drawn in each.
        turns: of the scenario.
        search_plays: games played beside these, at most, to find what ``best`` plays.
        claim_games: games played beside these to check claims.
        standings: of strategies and plans, in their order; the last is of the random plans.
        effects: of tactics and levers in random plans.
        verdicts: tactic or lever → what is to be said about it.
        setting_verdicts: settings that are always or never the one to choose.
        endings: ending → share of all games, those never reached included.
        hiding: good strategies against their hidden twins.
        nearest: ending that never came → the way that comes closest, and how far it stays off.
        rounds: what the plans show in a workshop of six rounds, or None.
        claims: of ``expected.yaml`` and, after them, of the tempting plan itself.
        advice: sentences, warnings first.
        assumptions: what the claims rest on.
    """

    scenario: str
    digest: str
    games: int
    seeds: tuple[int, ...]
    people: int
    turns: int
    search_plays: int
    claim_games: int
    standings: tuple[Standing, ...]
    effects: tuple[Effect, ...]
    verdicts: Mapping[str, Verdict]
    setting_verdicts: tuple[SettingVerdict, ...]
    endings: Mapping[str, float]
    hiding: tuple[Hiding, ...]
    nearest: Mapping[str, Nearest]
    rounds: RoundsForm | None
    claims: tuple[CheckedClaim, ...]
    advice: tuple[Advice, ...]
    assumptions: Assumptions = NO_ASSUMPTIONS

    def standing(self, way: str) -> Standing | None:
        """The standing of a way of playing, if it took part."""
        return next((each for each in self.standings if each.way == way), None)


def in_order(advice: Sequence[Advice]) -> tuple[Advice, ...]:
    """Warnings first; otherwise as found."""
    return tuple(sorted(advice, key=lambda each: not each.warning))
