"""A balance run: deterministic, complete, and right about made-up games."""

from dataclasses import fields, replace
from functools import cache
from typing import Any

import pytest

from game.experiments.balance.advice import Findings, advise
from game.experiments.balance.carrying import carrying_tactics, carrying_works
from game.experiments.balance.effects import Effect, Estimate, SettingEffect, effects
from game.experiments.balance.games import SeedGames, play_seed
from game.experiments.balance.hiding import Hiding
from game.experiments.balance.random_plans import draw_plan
from game.experiments.balance.report import Advice, BalanceReport, Nearest, Subject
from game.experiments.balance.rounds import RoundsForm
from game.experiments.balance.running import RANDOM_PLANS, run_balance
from game.experiments.balance.standings import standings
from game.experiments.balance.verdicts import setting_verdicts, verdict_of
from game.experiments.executors import InlineExecutor, open_executor
from game.experiments.expected import CheckedClaim
from game.vocabulary.expectations import Claim, without
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.settings import TacticSetting
from game.vocabulary.strategies import BEST, STRATEGIES
from tests.experiments.balance_examples import agenda, short_bakery, summary
from tests.explanation.examples import shipped


@cache
def report() -> BalanceReport:
    return run_balance(agenda(), InlineExecutor())


def test_the_number_of_workers_changes_nothing() -> None:
    with open_executor(2) as executor:
        assert run_balance(agenda(), executor) == report()


def test_exactly_the_games_asked_for_are_played() -> None:
    played = report()
    assert played.games == 40
    assert sum(each.games + each.refused for each in played.standings) == 40
    ways = [each.way for each in played.standings]
    assert ways[: len(STRATEGIES)] == list(STRATEGIES)
    assert ways[-1] == RANDOM_PLANS
    assert {"more_tarts", "ask_and_surprise", "ordering_ahead"} < set(ways)


def test_progress_ends_at_the_total() -> None:
    told: list[tuple[int, int]] = []
    run_balance(agenda(games=12), InlineExecutor(), lambda *each: told.append(each))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]


def test_wins_of_every_contest_add_up_to_all_seeds() -> None:
    competing = [each for each in report().standings if each.wins]
    assert BEST not in {each.way for each in competing}
    for contest in competing[0].wins:
        assert sum(each.wins[contest] for each in competing) == pytest.approx(1)


def test_endings_never_reached_are_named() -> None:
    never = [ending for ending, share in report().endings.items() if share == 0]
    named = [each for each in report().advice if each.key == "endings_never"]
    assert [subject.id for each in named for subject in each.subjects] == never


def test_a_false_claim_is_advised_against() -> None:
    assert any(not each.holds for each in report().claims)
    assert report().advice[0].key == "claims_failed"


def test_ties_are_shared_and_best_does_not_compete() -> None:
    games = [
        summary("a", score=70),
        summary("b", score=70),
        summary(BEST, score=99),
        summary("a", 2, score=70),
        summary("b", 2, score=60),
    ]
    a, b, best = standings(games, ["a", "b", BEST])
    assert (a.wins["score"], b.wins["score"]) == (0.75, 0.25)
    assert best.wins == {}


def test_paths_are_means_over_the_games_still_going() -> None:
    games = [summary("a", 1, path=(60.0, 50.0)), summary("a", 2, path=(40.0,))]
    (a,) = standings(games, ["a"])
    assert a.trust_path == (50.0, 50.0)


def test_a_refused_plan_is_counted_apart() -> None:
    games = [summary("a"), replace(summary("a", 2), refused_turn=3, results=None, score=0.0)]
    (a,) = standings(games, ["a"])
    assert (a.games, a.refused, a.refused_turn, a.score) == (1, 1, 3, 50.0)


def test_a_plan_without_money_is_reported_refused() -> None:
    bakery = short_bakery()
    poor = replace(bakery, start=replace(bakery.start, cash_cents=0, budget_per_turn_cents=0))
    (game,) = play_seed(SeedGames(poor, 1, 500, ("more_tarts",)))
    assert game.refused_turn == 1


def test_random_plans_depend_on_their_key_alone() -> None:
    bakery = short_bakery()
    assert draw_plan(bakery, "1/0") == draw_plan(bakery, "1/0")
    assert len({repr(draw_plan(bakery, f"1/{n}").tactics) for n in range(10)}) > 5


ON = TacticSetting(level=1)
STRONG = TacticSetting(level=3)


def test_an_effect_planted_in_games_is_found_and_judged() -> None:
    games = []
    for number in range(160):
        sell, memory = number % 2 == 0, number // 2 % 2 == 0
        level = ON if number // 4 % 2 else STRONG
        noise = (number * 37 % 11) / 11 - 0.5
        points = 50 + 8 * memory + sell * (-9 if level == STRONG else 2) + noise
        tactics = {
            **({"usual_order": ON} if memory else {}),
            **({"sell_along": level} if sell else {}),
        }
        better = (points - 50) / 100
        games.append(
            summary(
                str(number),
                score=points,
                trust=60 + better,
                contribution=1 + better,
                tactics=tactics,
            )
        )
    found = {each.id: each for each in effects(short_bakery(), games)}
    memory_effect = found["usual_order"].outcomes["score"]
    assert memory_effect.low < 8 < memory_effect.high
    assert verdict_of(found["usual_order"]) == "dominates"
    assert verdict_of(found["new_arrivals"]) == "never_played"
    # Its mean effect is bad, but level 1 makes up for it.
    assert found["sell_along"].outcomes["score"].high < 0
    assert verdict_of(found["sell_along"]) is None
    verdicts = {(each.value, each.verdict) for each in setting_verdicts(found["sell_along"])}
    assert verdicts == {("1", "dominates"), ("3", "dominated")}


def test_little_is_said_from_few_games() -> None:
    games = [summary(str(n), tactics={"usual_order": ON} if n else {}) for n in range(6)]
    found = {each.id: each for each in effects(short_bakery(), games)}
    assert found["usual_order"].outcomes == {}
    assert verdict_of(found["usual_order"]) is None


def test_random_plans_are_playable_as_drawn() -> None:
    keys = tuple(f"1/{number}" for number in range(6))
    played = play_seed(SeedGames(short_bakery(), 1, 500, (), keys))
    assert all(game.refused_turn is None for game in played)
    assert any(game.tactics for game in played)


def test_nothing_decided_scores_fifty() -> None:
    (game,) = play_seed(SeedGames(short_bakery(), 1, 500, ("abstain",)))
    assert game.score == 50.0


def test_a_tactic_whose_settings_are_unknown_is_not_called_hopeless() -> None:
    points = Estimate(-20.0, -25.0, -15.0)
    outcomes = dict.fromkeys(("score", "trust", "contribution", "equity", "consent"), points)
    loses = SettingEffect("level", "1", 20, outcomes)
    assert verdict_of(Effect("tactic", "sell_along", 20, outcomes)) is None
    assert verdict_of(Effect("tactic", "sell_along", 20, outcomes, (loses,))) == "dominated"
    assert verdict_of(Effect("lever", "security", 20, outcomes)) == "dominated"


def findings(**more: object) -> Findings:
    nothing = Findings(shipped("telecom_churn"), (), (), {}, (), {}, ())
    return replace(nothing, **more)  # type: ignore[arg-type]  # each test names its own field


def advised(found: Findings, key: str) -> Advice:
    return next(each for each in advise(found) if each.key == key)


def test_hiding_is_judged_beyond_chance() -> None:
    compared = [
        Hiding("baker", 5.0, 2.0, 0.02, 1.0, 1.0, 12),
        Hiding("segmenter", 1.0, 2.0, 0.0, 0.5, 0.5, 3),
        Hiding("service", -5.0, 2.0, -0.02, 0.0, 0.0, 0),
    ]
    said = {each.subjects[0].id: each.key for each in advise(findings(hiding=compared))[:3]}
    assert said == {"baker": "hiding_pays", "segmenter": "hiding_same", "service": "hiding_costs"}


def test_the_way_closest_to_an_ending_is_named() -> None:
    games = {"loved": Nearest("baker", 0.4), "fallen": Nearest("pusher", 0.0)}
    found = findings(endings={"loved": 0.0, "fallen": 0.0}, nearest=games)
    near, shadowed = advised(found, "ending_nearest"), advised(found, "ending_shadowed")
    assert (near.subjects[0].id, near.other) == ("loved", Subject("way", "baker"))
    assert (shadowed.subjects[0].id, shadowed.other) == ("fallen", Subject("way", "pusher"))


def test_a_lesson_lost_in_rounds_is_a_warning() -> None:
    kept = RoundsForm((2,) * 6, 0.05, 0.2, 0.1)
    lost = RoundsForm((2,) * 6, 0.05, 0.02, 0.1, ("tell_it_once",))
    assert not advised(findings(rounds=kept), "rounds_same").warning
    differs = advised(findings(rounds=lost), "rounds_differ")
    assert differs.warning
    assert [each.id for each in differs.subjects] == ["tell_it_once"]


def test_the_temptation_is_told_as_found() -> None:
    tempting = shipped("telecom_churn").tempting
    assert tempting is not None
    assert tempting.falls is not None
    rival = "engineer_first"
    lead = Claim(tempting.id, rival, "revenue_cents", 3, above_by=0.0)
    fall = Claim(tempting.id, rival, "customer_equity_cents", 12, below_by=tempting.falls.by)
    claims = [CheckedClaim(lead, 0.06, True, 1.0), CheckedClaim(fall, -0.2, True, 1.0)]
    assert advised(findings(claims=claims), "temptation").shares == {"lead": 0.06, "fall": 0.2}


def test_a_longer_run_checks_claims_on_more_seeds_than_their_author_named() -> None:
    assert agenda(40).claims.seeds == (1, 2)
    assert agenda(100).claims.seeds == (1, 2, 3, 4, 5)


def test_another_first_seed_plays_nothing_on_the_usual_ones() -> None:
    moved = replace(agenda(100), first_seed=101)
    assert moved.claims.seeds == (101, 102, 103, 104, 105)
    assert moved.seeds[0] == 101
    assert len(moved.seeds) == len(agenda(100).seeds)
    telecom = replace(moved, definition=shipped("telecom_churn"))
    played = {work.argument.seed for work in telecom.rounds_works()}
    assert min(played) == 101


def test_a_tactic_that_carries_a_good_plan_is_found_and_not_called_dominated() -> None:
    bakery = short_bakery()
    plan, *_ = bakery.good_plans
    used = {name for turn in plan.decisions for name in turn.active_tactics()}
    score = {way: [turn_of(trust)] * 3 for way, trust in ((plan.id, 61.0), ("abstain", 60.0))}
    games = {
        **score,
        **{without(plan.id, name): [turn_of(61.0)] * 3 for name in used},
        without(plan.id, "usual_order"): [turn_of(60.5)] * 3,
    }
    alone = replace(bakery, good_plans=(plan,))
    assert carrying_tactics(alone, [games]) == {"usual_order"}
    assert carrying_tactics(alone, []) == frozenset()


def test_taking_plans_apart_plays_them_without_each_of_their_tactics() -> None:
    bakery = short_bakery()
    (work,) = carrying_works(bakery, (3,), 500)
    played = work.function(work.argument)
    assert all(
        without(plan.id, name) in played
        for plan in bakery.good_plans
        for turn in plan.decisions
        for name in turn.active_tactics()
    )
    assert work.games == len(played)
    assert set(carrying_tactics(bakery, [played]))


def turn_of(trust: float) -> TurnMeasures:
    nothing: dict[str, Any] = dict.fromkeys((field.name for field in fields(TurnMeasures)), 1)
    return TurnMeasures(**{**nothing, "trust": trust})
