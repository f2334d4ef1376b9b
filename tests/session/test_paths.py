"""Which path a game took, and the figures said of it; every game here is really played."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from game.explanation.playing import by_plan, by_strategy, play_game
from game.explanation.running import PlayedGame
from game.session.debrief import other_games
from game.session.game import GameSession
from game.session.path_game import FinishedGame, finished_game, most_irritation_removed
from game.session.paths import paths_of
from game.session.views import PathTold
from game.simulation.state import SimulationState
from game.vocabulary.causes import PURPOSE_DRIFT
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from tests.session.examples import bakery, play, shipped, tempting_plan

SEED: Final = 7
PEOPLE: Final = 600
Decider = Callable[[SimulationState], TurnDecisions]


def _at_levels(tactic: str, levels: Sequence[int], how: TacticSetting) -> Decider:
    """One card, month by month; level 0 leaves it out."""
    settings = [{tactic: replace(how, level=level)} if level else {} for level in levels]
    return by_plan(tuple(TurnDecisions(each) for each in settings))


def _repenting() -> Decider:
    """Gives in to the temptation, and puts up the panel in the last month."""
    *before, last = tempting_plan()
    return by_plan((*before, replace(last, tactics={}, company={"control_panel": 1})))


def _strategy(name: str, scenario: str = "corner_bakery", seed: int = SEED) -> Decider:
    return by_strategy(name, shipped(scenario).definition, seed, PEOPLE)


GAMES: Final[dict[str, tuple[str, int, Callable[[], Decider]]]] = {
    "abstain": ("corner_bakery", SEED, lambda: _strategy("abstain")),
    "baker": ("fashion_segments", SEED, lambda: _strategy("baker", "fashion_segments")),
    "segmenter": ("corner_bakery", SEED, lambda: _strategy("segmenter")),
    "hoarder": ("corner_bakery", SEED, lambda: _strategy("hoarder")),
    "pusher": ("corner_bakery", SEED, lambda: _strategy("pusher")),
    "drifter": ("corner_bakery", SEED, lambda: by_plan(tempting_plan())),
    "all_explained": (
        "corner_bakery",
        SEED,
        lambda: _at_levels(
            "sell_along", (0, 0, 2, 2, 2, 1), TacticSetting(1, None, "explained", "opt_out")
        ),
    ),
    "late_repenter": ("corner_bakery", SEED, _repenting),
    "smoke_alarm": (
        "corner_bakery",
        SEED,
        lambda: _at_levels(
            "peer_reviews", (0, 0, 0, 1, 1, 1), TacticSetting(1, None, "policy", "none")
        ),
    ),
    "believer": ("telecom_churn", 1, lambda: _strategy("service", "telecom_churn", 1)),
}


@cache
def _played(path: str) -> FinishedGame:
    scenario, seed, decider = GAMES[path]
    game: PlayedGame = play_game(shipped(scenario).definition, seed, decider(), PEOPLE)
    return finished_game(game.final, other_games(game.final, PEOPLE))


def _told(path: str) -> PathTold:
    return paths_of(_played(path))[0]


@pytest.mark.parametrize("path", list(GAMES))
def test_a_game_is_on_its_own_path_and_on_no_other(path: str) -> None:
    assert [told.path for told in paths_of(_played(path))] == [path]


def test_a_game_on_none_of_them_has_nothing_said_of_it() -> None:
    plan = next(each for each in bakery().definition.good_plans if each.id == "ask_and_surprise")
    game = play_game(bakery().definition, SEED, by_plan(plan.decisions), PEOPLE)
    assert paths_of(finished_game(game.final, other_games(game.final, PEOPLE))) == ()


def test_the_ending_tells_of_the_path_that_was_played() -> None:
    session = GameSession(bakery(), SEED)
    play(session, tempting_plan(), 6)
    assert [told.path for told in session.ending().paths] == ["drifter"]


def test_who_abstained_is_asked_about_three_cards_that_remove_most_irritation() -> None:
    told = _told("abstain")
    removed = {
        each.tactic.id: most_irritation_removed(each.tactic) for each in bakery().definition.hand
    }
    left = sorted(removed.values(), reverse=True)
    assert told.count == sum(value >= 1 for value in left)
    assert [removed[card] for card in told.cards] == left[:3]


def test_who_asked_and_waited_reads_how_far_trust_is_ahead_of_doing_nothing() -> None:
    game, told = _played("baker"), _told("baker")
    nothing = next(each for each in game.others if each.plan.kind == "abstain")
    assert told.points["ahead"] == game.last.trust - nothing.plan.trust
    assert 0.5 < told.shares["stayed"] < 1


def test_the_segmenter_stands_beside_the_temptation_with_its_complaints() -> None:
    game, told = _played("segmenter"), _told("segmenter")
    plans = {each.plan.id: each for each in game.others}
    nothing, other = plans["abstain"], plans[told.plan]
    own = sum(month.measures.contribution_cents for month in game.months)
    assert other.plan.kind == "tempting"
    assert told.cents["own"] == own - nothing.plan.contribution_cents
    difference = other.plan.contribution_cents - nothing.plan.contribution_cents
    assert told.cents["theirs"] == difference
    assert told.count == sum(month.measures.data_complaints for month in game.months)
    assert told.others_count == sum(each.measures.data_complaints for each in other.history)


@pytest.mark.parametrize("path", ["hoarder", "pusher"])
def test_a_lead_over_doing_nothing_and_its_loss_add_up_to_the_whole_game(path: str) -> None:
    game, told = _played(path), _told(path)
    nothing = next(each for each in game.others if each.plan.kind == "abstain")
    own = sum(month.measures.contribution_cents for month in game.months)
    lead = own - nothing.plan.contribution_cents
    assert told.cents["gain"] - told.cents["loss"] == lead
    until = zip(game.months[: told.turn], nothing.history, strict=False)
    assert told.cents["gain"] == sum(
        month.measures.contribution_cents - other.measures.contribution_cents
        for month, other in until
    )


def test_the_hoarder_reads_how_many_noticed() -> None:
    game, told = _played("hoarder"), _told("hoarder")
    assert told.shares["before"] == game.months[0].measures.noticed_share
    assert told.shares["after"] == game.last.noticed_share
    assert told.shares["after"] > told.shares["before"]


def test_the_pusher_reads_what_is_missing_of_what_is_still_to_come() -> None:
    game, told = _played("pusher"), _told("pusher")
    nothing = next(each for each in game.others if each.plan.kind == "abstain")
    missing = nothing.plan.customer_equity_cents - game.last.customer_equity_cents
    assert told.cents["borrowed"] == missing > 0


def test_the_drifter_reads_when_and_with_what_the_purpose_changed() -> None:
    game, told = _played("drifter"), _told("drifter")
    assert (told.turn, told.cards) == (3, ("sell_along",))
    assert "sell_along" not in game.months[1].decisions.active_tactics()
    assert told.points["lost"] == -sum(
        month.trust_by_cause.get(PURPOSE_DRIFT, 0.0) for month in game.months
    )


def test_who_explained_all_and_lost_reads_which_card_cost_it() -> None:
    game, told = _played("all_explained"), _told("all_explained")
    assert told.cards == ("sell_along",)
    assert told.points["start"] == game.start.trust > told.points["end"] == game.last.trust
    assert told.points["lost"] == -game.booked("sell_along") > 0


def test_who_repented_late_reads_where_trust_was_by_then() -> None:
    game, told = _played("late_repenter"), _told("late_repenter")
    assert told.turn == 6
    assert told.points["then"] == game.months[4].measures.trust
    assert told.points["end"] == game.last.trust


def test_the_smoke_alarm_reads_the_price_of_the_good_ones() -> None:
    game, told = _played("smoke_alarm"), _told("smoke_alarm")
    plan = next(each.plan for each in game.others if each.plan.id == told.plan)
    assert plan.kind == "good"
    assert told.cents["own"] == game.last.customer_equity_cents
    assert told.cents["theirs"] == plan.customer_equity_cents > told.cents["own"]
    assert told.count >= 3
    assert "peer_reviews" not in told.cards


def test_the_believer_reads_what_was_measured_beside_what_was_true() -> None:
    game, told = _played("believer"), _told("believer")
    assert told.points == {"measured": game.last.trust_measured, "true": game.last.trust}
    assert told.points["measured"] > told.points["true"]


def test_nobody_caught_every_bad_one_who_played_a_card_that_divides_people() -> None:
    definition = shipped("white_goods_online").definition
    plan = definition.tempting
    assert plan is not None
    game = play_game(definition, SEED, by_plan(plan.decisions), PEOPLE)
    told = paths_of(finished_game(game.final, other_games(game.final, PEOPLE)))
    assert "smoke_alarm" not in {each.path for each in told}
