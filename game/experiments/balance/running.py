"""A balance run: which games are played, by whom, and what is made of them."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final

from game.experiments.balance.advice import Findings, advise
from game.experiments.balance.carrying import carrying_tactics, carrying_works
from game.experiments.balance.effects import Effect, effects
from game.experiments.balance.games import (
    GameSummary,
    MeasuredGames,
    Search,
    SeedGames,
    plans_of,
    play_measured,
    play_seed,
    search,
)
from game.experiments.balance.hiding import hiding
from game.experiments.balance.report import BalanceReport, Nearest
from game.experiments.balance.rounds import RoundsForm, round_months, rounds_form
from game.experiments.balance.standings import standing_of_all, standings
from game.experiments.balance.verdicts import Verdict, setting_verdicts, verdict_of
from game.experiments.executors import Work, submit_all
from game.experiments.expected import CheckedClaim, checked, measured_works, tempting_claims
from game.explanation.search import Policy
from game.explanation.strategies import HIDDEN_TWINS
from game.vocabulary.assumptions import NO_ASSUMPTIONS, Assumptions
from game.vocabulary.expectations import Expectations
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.strategies import BEST, STRATEGIES

RANDOM_PLANS: Final = "random_plans"
DEFAULT_GAMES: Final = 400
DEFAULT_PEOPLE: Final = 1000
FIRST_SEED: Final = 1
SEARCH_SEED: Final = 0
"""``best`` is found on a seed that no game is played on."""
CLAIM_SEEDS: Final = tuple(range(1, 9))
"""Seeds on which the tempting plan is checked where no expected.yaml names any."""
_GAMES_A_CLAIM_SEED: Final = 20
"""Claims are checked on one seed more for so many games, beyond those their author named."""
_GAMES_A_PLAN_SEED: Final = 33
_FEWEST_PLAN_SEEDS: Final = 6
"""Plans are taken apart on one seed for so many games, and on no fewer than these."""
_FEWEST_SEARCH_PLAYS: Final = 20
_MOST_SEARCH_PLAYS: Final = 150
"""Half of what a player's ``best`` may play: it finds nearly as much, and others wait for it."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a balance run plays.

    Attributes:
        definition: the scenario.
        digest: of its definition.
        expectations: what its author wants to hold.
        games: how many games are played for standings and effects together.
        people: drawn in each of them; claims are checked with the scenario's own number.
        assumptions: what is known of claims that rest on choices.
        first_seed: where the seeds begin; another one checks what was tuned on the usual ones.
    """

    definition: ScenarioDefinition
    digest: str
    expectations: Expectations
    games: int
    people: int
    assumptions: Assumptions = NO_ASSUMPTIONS
    first_seed: int = FIRST_SEED

    @property
    def ways(self) -> tuple[str, ...]:
        """Strategies, then plans, then the good strategies' hidden twins."""
        return (*STRATEGIES, *(plan.id for plan in plans_of(self.definition)), *HIDDEN_TWINS)

    @property
    def seeds(self) -> tuple[int, ...]:
        """Every way is played on each; about as many games are random plans."""
        count = max(1, self.games // (2 * len(self.ways)))
        return self._seeds(count)

    @property
    def search_plays(self) -> int:
        """Games the search for ``best`` may play."""
        return min(_MOST_SEARCH_PLAYS, max(_FEWEST_SEARCH_PLAYS, self.games // 4))

    @property
    def claims(self) -> Expectations:
        """The author's claims on the author's seeds, and on more of them in a longer run."""
        shift = self.first_seed - FIRST_SEED
        own = [seed + shift for seed in self.expectations.seeds or CLAIM_SEEDS]
        missing = max(0, self.games // _GAMES_A_CLAIM_SEED - len(own))
        more = range(max(own) + 1, max(own) + 1 + missing)
        return Expectations((*own, *more), self.expectations.claims)

    def _seeds(self, count: int) -> tuple[int, ...]:
        return tuple(range(self.first_seed, self.first_seed + count))

    @property
    def plan_seeds(self) -> tuple[int, ...]:
        """Plans are played on these in six rounds, and without each of their tactics."""
        return self._seeds(max(_FEWEST_PLAN_SEEDS, self.games // _GAMES_A_PLAN_SEED))

    def rounds_works(self) -> list[Work[dict[str, tuple[TurnMeasures, ...]]]]:
        """The plans in six rounds of several months."""
        ways = tuple(plan.id for plan in plans_of(self.definition))
        if not ways or max(round_months(self.definition.turns)) < 2:
            return []
        return [
            Work(
                play_measured,
                MeasuredGames(self.definition, seed, ways, self.people, in_rounds=True),
                len(ways),
            )
            for seed in self.plan_seeds
        ]

    def seed_works(self) -> list[Work[tuple[GameSummary, ...]]]:
        """Games of every seed but those of ``best``; exactly as many in all as asked for."""
        seeds, rest = self.seeds, [way for way in self.ways if way != BEST]
        drawn = max(0, self.games - len(seeds) * len(self.ways))
        keys = [f"{seed}/{number}" for number in range(drawn) for seed in seeds][:drawn]
        works = []
        for seed in seeds:
            own = tuple(key for key in keys if key.startswith(f"{seed}/"))
            games = SeedGames(self.definition, seed, self.people, tuple(rest), own)
            works.append(Work(play_seed, games, len(rest) + len(own)))
        return works

    def best_works(self, policy: Policy) -> list[Work[tuple[GameSummary, ...]]]:
        """The games of ``best``."""
        return [
            Work(play_seed, SeedGames(self.definition, seed, self.people, (BEST,), (), policy))
            for seed in self.seeds
        ]


def run_balance(
    agenda: Agenda, executor: Executor, progress: Callable[[int, int], None] = lambda _, __: None
) -> BalanceReport:
    """Plays and judges; the same agenda gives the same report, whoever does the work.

    Args:
        agenda: what to play.
        executor: who plays.
        progress: told the games played so far and those there are; see ``submit_all``.
    """
    definition = agenda.definition
    searching = Work(
        search,
        Search(definition, SEARCH_SEED, agenda.people, agenda.search_plays),
        agenda.search_plays,
    )
    seed_works = agenda.seed_works()
    claim_works = measured_works(
        definition, agenda.claims, [plan.id for plan in plans_of(definition)]
    )
    round_works = agenda.rounds_works()
    part_works = carrying_works(definition, agenda.plan_seeds, agenda.people)
    claim_games = sum(work.games for work in (*claim_works, *round_works, *part_works))
    count = _Count(
        agenda.search_plays
        + sum(work.games for work in seed_works)
        + len(agenda.seeds)
        + claim_games,
        progress,
    )
    # The search comes first: it is one long piece, and the games of best wait for it.
    (found,) = submit_all(executor, [searching], count.played)
    named = submit_all(executor, seed_works, count.played)
    claimed = submit_all(executor, claim_works, count.played)
    held = submit_all(executor, round_works, count.played)
    parts = submit_all(executor, part_works, count.played)
    bests = submit_all(executor, agenda.best_works(found.result()), count.played)
    games = [game for future in [*named, *bests] for game in future.result()]
    measured = [future.result() for future in claimed]
    claims = (
        *checked(agenda.expectations.claims, measured, definition.goals),
        *checked(tempting_claims(definition, measured), measured, definition.goals),
    )
    rounds = rounds_form(definition, [future.result() for future in held])
    carrying = carrying_tactics(definition, [future.result() for future in parts])
    return _report(agenda, games, claims, claim_games, rounds, carrying)


class _Count:
    """Games played so far, told on."""

    def __init__(self, total: int, progress: Callable[[int, int], None]) -> None:
        self._total = total
        self._done = 0
        self._progress = progress

    def played(self, games: int) -> None:
        self._done += games
        self._progress(self._done, self._total)


def _report(
    agenda: Agenda,
    games: Sequence[GameSummary],
    claims: tuple[CheckedClaim, ...],
    claim_games: int,
    rounds: RoundsForm | None,
    carrying: Collection[str],
) -> BalanceReport:
    definition = agenda.definition
    drawn = [game for game in games if game.tactics is not None]
    named = [game for game in games if game.way in agenda.ways]
    ranked = standings(named, agenda.ways)
    if drawn:
        ranked = (*ranked, standing_of_all(RANDOM_PLANS, drawn))
    found = effects(definition, drawn)
    verdicts = _verdicts(found, carrying)
    of_settings = tuple(each for effect in found for each in setting_verdicts(effect))
    endings = _endings(definition, games)
    near = _nearest(endings, named)
    hidden = hiding(named)
    findings = Findings(
        definition=definition,
        standings=ranked,
        effects=found,
        verdicts=verdicts,
        setting_verdicts=of_settings,
        endings=endings,
        claims=claims,
        hiding=hidden,
        nearest=near,
        rounds=rounds,
        assumptions=agenda.assumptions,
    )
    return BalanceReport(
        scenario=definition.id,
        digest=agenda.digest,
        games=len(games),
        seeds=agenda.seeds,
        people=agenda.people,
        turns=definition.turns,
        search_plays=agenda.search_plays,
        claim_games=claim_games,
        standings=ranked,
        effects=found,
        verdicts=verdicts,
        setting_verdicts=of_settings,
        endings=endings,
        hiding=hidden,
        nearest=near,
        rounds=rounds,
        claims=claims,
        advice=advise(findings),
        assumptions=agenda.assumptions,
    )


def _verdicts(found: Sequence[Effect], carrying: Collection[str]) -> dict[str, Verdict]:
    """What random plans tell, unless a good plan tells better."""
    return {
        each.id: said
        for each in found
        if (said := verdict_of(each)) and not (said == "dominated" and each.id in carrying)
    }


def _endings(definition: ScenarioDefinition, games: Sequence[GameSummary]) -> dict[str, float]:
    played = [game.ending for game in games if game.refused_turn is None]
    return {
        ending.id: played.count(ending.id) / max(1, len(played)) for ending in definition.endings
    }


def _nearest(endings: Mapping[str, float], games: Sequence[GameSummary]) -> dict[str, Nearest]:
    """For every ending that never came, the named way whose games end closest to it."""
    near = {}
    for ending in (name for name, share in endings.items() if share == 0):
        distances: dict[str, list[float]] = {}
        for game in games:
            if game.shortfalls is not None:
                distances.setdefault(game.way, []).append(game.shortfalls[ending])
        means = {way: math.fsum(each) / len(each) for way, each in distances.items()}
        if means:
            closest = min(means, key=lambda way: means[way])
            near[ending] = Nearest(closest, means[closest])
    return near
