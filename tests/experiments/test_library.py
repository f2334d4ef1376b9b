"""The rules of a library, kept and broken."""

from dataclasses import replace
from functools import cache

from game.experiments.balance.hiding import Hiding
from game.experiments.balance.library import LibraryReport, Rule, judged_library, profile_of
from game.experiments.balance.report import BalanceReport
from game.experiments.balance.running import run_balance
from game.experiments.balance.standings import Standing
from game.experiments.executors import InlineExecutor
from game.experiments.expected import CheckedClaim
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.expectations import Claim
from game.vocabulary.scenario import Plan, ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from tests.experiments.balance_examples import agenda, short_bakery

PAYS = Hiding("baker", 4.0, 1.0, 0.02, 1.0, 1.0, 3)
COSTS = Hiding("service", -4.0, 1.0, -0.02, 0.0, 0.0, 1)


@cache
def played() -> BalanceReport:
    return run_balance(agenda(12), InlineExecutor())


def scored(report: BalanceReport, **scores: float) -> BalanceReport:
    def standing(each: Standing) -> Standing:
        return replace(each, score=scores.get(each.way, each.score))

    return replace(report, standings=tuple(map(standing, report.standings)))


def judged(report: BalanceReport, **more: list[str]) -> LibraryReport:
    bakery = short_bakery()
    hand = [entry.tactic.id for entry in bakery.hand]
    catalogue = more.get("catalogue", hand)
    excused = more.get("excused", [])
    return judged_library([bakery], {bakery.id: report}, catalogue=catalogue, excused=excused)


def rule(report: LibraryReport, key: str) -> Rule:
    return next(each for each in report.rules if each.key == key)


def test_a_good_plan_far_behind_the_best_is_named() -> None:
    close = {"ask_and_surprise": 80.0, "ordering_ahead": 70.0, "board_of_favourites": 69.0}
    assert rule(judged(scored(played(), **close)), "good_plans_close").holds
    far = judged(scored(played(), **{**close, "ordering_ahead": 67.0}))
    assert rule(far, "good_plans_close").broken_by == ("corner_bakery: ordering_ahead",)
    assert not far.holds


def test_doing_nothing_must_not_be_best() -> None:
    assert rule(judged(scored(played(), abstain=20.0)), "abstain_not_best").holds
    assert not rule(judged(scored(played(), abstain=120.0)), "abstain_not_best").holds


def test_a_claim_about_a_good_plan_that_fails_is_named() -> None:
    plan, *_ = short_bakery().good_plans
    claim = Claim(plan.id, "abstain", "trust", 3, above_by=1.0)
    for holds in (True, False):
        checked = CheckedClaim(claim, 0.5, holds, seeds_holding=0.5)
        found = rule(judged(replace(played(), claims=(checked,))), "claims_hold")
        assert found.holds == holds
    assert found.broken_by == (f"corner_bakery: {plan.id} / abstain, trust 3",)


def test_endings_that_never_came_are_named() -> None:
    never = replace(played(), endings={"loved": 1.0, "fallen": 0.0})
    assert rule(judged(never), "endings_reached").broken_by == ("corner_bakery: fallen",)
    assert rule(judged(replace(played(), endings={"loved": 1.0})), "endings_reached").holds


def test_hiding_has_to_pay_somewhere_and_cost_somewhere() -> None:
    assert rule(judged(replace(played(), hiding=(PAYS, COSTS))), "hiding_pays").holds
    assert not rule(judged(replace(played(), hiding=(PAYS,))), "hiding_pays").holds
    assert not rule(judged(replace(played(), hiding=(COSTS,))), "hiding_pays").holds


def test_a_hopeless_tactic_is_named_unless_its_card_says_why() -> None:
    (known, *_) = [each for each in played().effects if each.kind == "tactic"]
    outcomes = {"score": None}
    effect = replace(known, outcomes=outcomes)  # type: ignore[arg-type]  # only its presence counts
    hopeless = replace(played(), effects=(effect,), verdicts={effect.id: "dominated"})
    assert rule(judged(hopeless), "tactics_undominated").broken_by == (effect.id,)
    excused = rule(judged(hopeless, excused=[effect.id]), "tactics_undominated")
    assert excused.holds
    assert excused.kept_by == (effect.id,)


def test_a_tactic_nobody_is_dealt_is_named() -> None:
    found = judged(played(), catalogue=["usual_order", "wearable_coach"])
    assert rule(found, "tactics_used").broken_by == ("wearable_coach",)


def test_a_plans_profile_is_how_it_mostly_uses_data() -> None:
    bakery: ScenarioDefinition = short_bakery()
    told = TacticSetting(1, openness="explained", consent="opt_in")
    silent = TacticSetting(1, openness="hidden", consent="none")
    months = (
        TurnDecisions({"usual_order": told, "peer_reviews": silent}),
        TurnDecisions({"usual_order": told, "sell_along": silent}),
    )
    assert profile_of(Plan("mixed", months), bakery) == "explained/opt_in"
    assert profile_of(Plan("none", (TurnDecisions({"peer_reviews": silent}),)), bakery) == "no data"
