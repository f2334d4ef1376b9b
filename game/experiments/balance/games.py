"""Games of a balance run: played anywhere, brought home as a few numbers."""

from dataclasses import dataclass

from game.experiments.balance.random_plans import draw_plan
from game.experiments.balance.rounds import in_rounds
from game.explanation.endings import shortfalls
from game.explanation.goals import game_results
from game.explanation.playing import by_plan, play_game
from game.explanation.reference import abstain_measures
from game.explanation.running import Decider, Opening, PlayedGame, RefusedPlanError
from game.explanation.scoring import score_game
from game.explanation.search import Policy, search_policy
from game.explanation.strategies import HIDDEN_TWINS, decide
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.vocabulary.expectations import plan_and_part
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.scenario import Plan, ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from game.vocabulary.strategies import BEST, SCRIPTED_STRATEGIES


@dataclass(frozen=True, slots=True)
class GameSummary:
    """What is kept of a game.

    Attributes:
        way: strategy or plan, or the random plan's key.
        seed: of the game.
        refused_turn: the turn that could not be played, or None; the rest is then empty.
        score: weighted goal points, 0–120.
        ending: id.
        shortfalls: ending → how far the game ended from its own condition.
        results: trust in points; contribution and equity as ratios to doing nothing on the same
            seed; consent as a share; reputation in points.
        trust_path: true trust after each turn, points.
        revenue_path: revenue of each turn, cents.
        tactics: of a random plan: what was played at least once, with the setting wished for.
        levers: of a random plan: levers pulled at least once → level wished for.
    """

    way: str
    seed: int
    refused_turn: int | None = None
    score: float = 0.0
    ending: str = ""
    shortfalls: dict[str, float] | None = None
    results: dict[str, float] | None = None
    trust_path: tuple[float, ...] = ()
    revenue_path: tuple[int, ...] = ()
    tactics: dict[str, TacticSetting] | None = None
    levers: dict[str, int] | None = None


@dataclass(frozen=True, slots=True)
class SeedGames:
    """Games on one seed; they share what doing nothing brings.

    Attributes:
        definition: the scenario.
        seed: of all of them.
        people: drawn.
        ways: strategies and plans.
        random_keys: of random plans.
        best: what ``best`` plays, where it is among the ways.
    """

    definition: ScenarioDefinition
    seed: int
    people: int
    ways: tuple[str, ...] = ()
    random_keys: tuple[str, ...] = ()
    best: Policy | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """A search for what ``best`` plays."""

    definition: ScenarioDefinition
    seed: int
    people: int
    plays: int


@dataclass(frozen=True, slots=True)
class MeasuredGames:
    """Games of which every turn's measures are wanted.

    Attributes:
        definition: the scenario.
        seed: of all of them.
        ways: strategies and plans.
        people: drawn, or None for the scenario's number.
        parameters: of the model.
        in_rounds: decisions are held as in a workshop of six rounds.
    """

    definition: ScenarioDefinition
    seed: int
    ways: tuple[str, ...]
    people: int | None = None
    parameters: Parameters = DEFAULT_PARAMETERS
    in_rounds: bool = False


def plans_of(definition: ScenarioDefinition) -> tuple[Plan, ...]:
    """The tempting plan and the good ones."""
    return tuple(plan for plan in (definition.tempting, *definition.good_plans) if plan is not None)


def search(wanted: Search) -> Policy:
    """Finds what ``best`` plays."""
    return search_policy(wanted.definition, wanted.seed, wanted.people, plays=wanted.plays)


def play_seed(games: SeedGames) -> tuple[GameSummary, ...]:
    """Plays all games of a seed, strategies and plans first."""
    opening = Opening.of(games.definition, games.seed, games.people)
    named = [
        _play(games, opening, way, _decider(games.definition, way, games.best))
        for way in games.ways
    ]
    drawn = []
    for key in games.random_keys:
        plan = draw_plan(games.definition, key)
        drawn.append(_play(games, opening, key, plan.decide, (plan.tactics, plan.levers)))
    return (*named, *drawn)


def play_measured(games: MeasuredGames) -> dict[str, tuple[TurnMeasures, ...]]:
    """Measures of every turn played, by way; a plan that is refused has no turns."""
    opening = Opening.of(games.definition, games.seed, games.people, games.parameters)
    measured: dict[str, tuple[TurnMeasures, ...]] = {}
    for way in games.ways:
        try:
            decider = _decider(games.definition, way)
            if games.in_rounds:
                decider = in_rounds(decider, games.definition.turns)
            game = play_game(games.definition, games.seed, decider, brief=True, opening=opening)
        except RefusedPlanError:
            measured[way] = ()
        else:
            measured[way] = tuple(turn.measures for turn in game.turns)
    return measured


def _decider(definition: ScenarioDefinition, way: str, best: Policy | None = None) -> Decider:
    name, left_out = plan_and_part(way)
    for plan in plans_of(definition):
        if plan.id == name:
            decisions = plan.decisions
            if left_out is not None:
                decisions = tuple(each.without(left_out) for each in decisions)
            return by_plan(decisions)
    if way == BEST and best is not None:
        return best.decide
    if way not in SCRIPTED_STRATEGIES and way not in HIDDEN_TWINS:
        raise ValueError(way)
    return lambda state: decide(way, state)


def _play(
    games: SeedGames,
    opening: Opening,
    way: str,
    decider: Decider,
    wished: tuple[dict[str, TacticSetting], dict[str, int]] | None = None,
) -> GameSummary:
    try:
        game = play_game(
            games.definition, games.seed, decider, games.people, brief=True, opening=opening
        )
    except RefusedPlanError as error:
        return GameSummary(way, games.seed, refused_turn=error.turn)
    score = score_game(game.definition, game.seed, game.people, game.final)
    tactics, levers = _played_of(game, *wished) if wished is not None else (None, None)
    return GameSummary(
        way=way,
        seed=games.seed,
        score=score.score,
        ending=score.ending,
        shortfalls=shortfalls(game.final),
        results=_results(game),
        trust_path=tuple(turn.measures.trust for turn in game.turns),
        revenue_path=tuple(turn.measures.revenue_cents for turn in game.turns),
        tactics=tactics,
        levers=levers,
    )


def _results(game: PlayedGame) -> dict[str, float]:
    own = game_results([turn.measures for turn in game.turns])
    nothing = game_results(
        abstain_measures(game.final.definition, game.seed, game.people)[: len(game.turns)]
    )
    return {
        "trust": own.trust,
        "contribution": _ratio(own.contribution_cents, nothing.contribution_cents),
        "equity": _ratio(own.customer_equity_cents, nothing.customer_equity_cents),
        "consent": own.consent_share,
        "reputation": own.reputation,
    }


def _ratio(value: int, reference: int) -> float:
    return 1 + (value - reference) / abs(reference) if reference else 1.0


def _played_of(
    game: PlayedGame, tactics: dict[str, TacticSetting], levers: dict[str, int]
) -> tuple[dict[str, TacticSetting], dict[str, int]]:
    """The part of a wish that was granted in at least one turn."""
    on = {tactic for turn in game.turns for tactic in turn.decisions.active_tactics()}
    pulled = {
        lever for turn in game.turns for lever, level in turn.decisions.company.items() if level
    }
    return (
        {key: each for key, each in tactics.items() if key in on},
        {key: each for key, each in levers.items() if key in pulled},
    )
