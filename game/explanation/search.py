"""The strategy ``best``: a deterministic search for a good way of playing a whole game.

It changes one thing at a time in what a firm wishes for, plays the game, and keeps what scores
better. It does not look for plans that switch course in mid-game, so it is a strong player, not
an upper bound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from game.explanation.attributes import ways_to_play
from game.explanation.choosing import Taste, choose
from game.explanation.endings import ending_now
from game.explanation.running import Opening, run
from game.explanation.scoring import score_game
from game.explanation.strategies import RULES, wish_of
from game.explanation.wishes import Wish, grant
from game.simulation.start import initial_state
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import ConsentMode, Openness, TacticSetting

MOST_PLAYS: Final = 300
MOST_PEOPLE_IN_SEARCH: Final = 1000
_MODES: Final[tuple[tuple[Openness, ConsentMode], ...]] = (
    ("explained", "opt_in"),
    ("explained", "opt_out"),
    ("policy", "opt_out"),
    ("hidden", "none"),
)


@dataclass(frozen=True, slots=True)
class Policy:
    """What is wished for in every turn.

    Attributes:
        tactics: tactic id → setting, the level being the highest wanted; dearest wishes first.
        levers: lever id → highest level wanted.
        taste: how events are answered.
    """

    tactics: Mapping[str, TacticSetting] = field(default_factory=dict)
    levers: Mapping[str, int] = field(default_factory=dict)
    taste: Taste = field(default_factory=Taste)

    def decide(self, state: SimulationState) -> TurnDecisions:
        """As much of it as can be played now."""
        return grant(state, Wish(self.tactics, self.levers, choose(state, self.taste)))

    def with_tactic(self, tactic: str, setting: TacticSetting | None) -> "Policy":
        """With one tactic set anew and wanted first, or dropped."""
        others = {key: each for key, each in self.tactics.items() if key != tactic}
        return replace(self, tactics=others if setting is None else {tactic: setting, **others})

    def with_lever(self, lever: str, level: int) -> "Policy":
        """With one lever at another level."""
        others = {key: each for key, each in self.levers.items() if key != lever}
        return replace(self, levers={lever: level, **others} if level else others)


class _Search:
    """Plays policies and remembers the best; stops giving scores when its plays are used up."""

    def __init__(self, definition: ScenarioDefinition, seed: int, people: int, plays: int) -> None:
        self.definition, self.seed, self.people = definition, seed, people
        self.plays_left = plays
        self.best = Policy()
        self.best_score = float("-inf")
        self._seen: set[str] = set()
        self._opening = Opening.of(definition, seed, people)

    def tries(self, policy: Policy) -> bool:
        """Plays a policy; True if it is the best so far and has become so."""
        known_by = repr(policy)
        if self.plays_left <= 0 or known_by in self._seen:
            return False
        self._seen.add(known_by)
        self.plays_left -= 1
        game = run(
            self.definition,
            self.seed,
            policy.decide,
            self.people,
            stops=lambda state: ending_now(state) is not None,
            brief=True,
            opening=self._opening,
        )
        score = score_game(self.definition, self.seed, self.people, game.final).score
        if score <= self.best_score:
            return False
        self.best, self.best_score = policy, score
        return True


def search_best(
    definition: ScenarioDefinition,
    seed: int,
    people: int | None = None,
    *,
    plays: int = MOST_PLAYS,
) -> tuple[TurnDecisions, ...]:
    """Decisions for every turn of one game, found by playing at most ``plays`` games.

    Args:
        definition: the scenario.
        seed: of the game it will be played on.
        people: people drawn, or None for the scenario's number. The search itself draws at most
            MOST_PEOPLE_IN_SEARCH.
        plays: most games played.

    Returns:
        One plan per turn of the scenario; the same for the same arguments.
    """
    policy = search_policy(definition, seed, people, plays=plays)
    played = run(definition, seed, policy.decide, people)
    return tuple(turn.decisions for turn in played.turns)


def search_policy(
    definition: ScenarioDefinition,
    seed: int,
    people: int | None = None,
    *,
    plays: int = MOST_PLAYS,
) -> Policy:
    """The policy behind ``search_best``, which can be played on other seeds too.

    Args:
        definition: the scenario.
        seed: of the games it is searched in.
        people: people drawn, or None for the scenario's number.
        plays: games it may play.
    """
    wanted = definition.market.people if people is None else people
    search = _Search(definition, seed, min(wanted, MOST_PEOPLE_IN_SEARCH), plays)
    _try_starting_points(search)
    improved = True
    while improved and search.plays_left > 0:
        improved = _try_tactics(search)
        improved = _try_levers(search) or improved
    return search.best


def _try_starting_points(search: _Search) -> None:
    start = initial_state(search.definition, search.seed, search.people)
    search.tries(Policy())
    for rules in RULES.values():
        wish = wish_of(rules, start)
        search.tries(Policy(wish.tactics, wish.levers, rules.taste))


def _try_tactics(search: _Search) -> bool:
    improved = False
    for entry in search.definition.hand:
        tactic = entry.tactic
        for setting in _settings(tactic):
            improved = search.tries(search.best.with_tactic(tactic.id, setting)) or improved
        improved = search.tries(search.best.with_tactic(tactic.id, None)) or improved
        current = search.best.tactics.get(tactic.id)
        for level in (1, 3):
            if current is not None:
                changed = search.best.with_tactic(tactic.id, replace(current, level=level))
                improved = search.tries(changed) or improved
    return improved


def _try_levers(search: _Search) -> bool:
    improved = False
    for entry in search.definition.levers:
        for level in (0, 1, 2):
            improved = search.tries(search.best.with_lever(entry.lever.id, level)) or improved
    return improved


def _settings(tactic: TacticDefinition) -> Iterator[TacticSetting]:
    """The tactic clearly played, in each variant and each usual way of telling and asking."""
    modes = _MODES if tactic.data else _MODES[2:3]
    for way in ways_to_play(tactic):
        for openness, consent in modes:
            if openness in tactic.openness_options and consent in tactic.consent_options:
                yield TacticSetting(2, way.variant, openness, consent)
