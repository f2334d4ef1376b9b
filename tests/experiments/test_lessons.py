"""What the scripted strategies have to show, on few seeds; `balance --strategies` plays many."""

from functools import cache

import pytest

from game.experiments.balance import lessons
from game.experiments.balance.games import GameSummary
from game.experiments.balance.hiding import hiding
from game.experiments.balance.lessons import Lesson, Lessons, judged, run_lessons
from game.experiments.balance.standings import standings
from game.experiments.executors import InlineExecutor
from game.vocabulary.strategies import BEST, GOOD_STRATEGIES
from tests.experiments.balance_examples import summary
from tests.explanation.examples import shipped


@cache
def played() -> Lessons:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lessons, "SEARCH_PLAYS", 20)
        laboratory = shipped("laboratory")
        seeds = lessons.CHECK_SEEDS[:4]
        return run_lessons(laboratory, InlineExecutor(), lengths=lessons.LENGTHS, seeds=seeds)


def _measured(key: str, turns: int) -> list[Lesson]:
    return [each for each in played().lessons if (each.key, each.turns) == (key, turns)]


@pytest.mark.parametrize("turns", lessons.LENGTHS)
@pytest.mark.parametrize(
    "key",
    [
        "hoarder_leads",
        "hoarder_falls",
        "pusher_tempts",
        "pusher_falls",
        "abstain_wins",
        "baker_wins",
        "segmenter_wins",
        "service_wins",
        "best_beats_random",
    ],
)
def test_the_laboratory_tempts_and_takes_its_price(key: str, turns: int) -> None:
    (lesson,) = _measured(key, turns)
    assert lesson.holds, lesson


def test_hiding_pays_for_some_and_costs_others() -> None:
    (lesson,) = _measured("hiding_pays", 18)
    assert lesson.detail is not None
    assert min(lesson.detail.values()) < 0 < max(lesson.detail.values())


def test_seeds_rules_were_tuned_on_are_not_those_they_are_checked_on() -> None:
    assert not set(lessons.TUNING_SEEDS) & set(lessons.CHECK_SEEDS)
    assert min(len(lessons.TUNING_SEEDS), len(lessons.CHECK_SEEDS)) >= 20


FLAT = (100.0,) * 12
RISING = (130.0,) * 6 + (60.0,) * 6


def made_up(way: str, **figures: float) -> GameSummary:
    path = RISING if way in {"hoarder", "pusher"} else FLAT
    contribution = figures.get("contribution", 0.9 if path is RISING else 1.1)
    return summary(way, score=figures.get("score", 50), contribution=contribution, path=path)


def lesson_of(games: list[GameSummary], key: str) -> Lesson:
    ranked = standings(games, [game.way for game in games])
    return next(each for each in judged(games, 12, ranked) if each.key == key)


WAYS = ("abstain", *GOOD_STRATEGIES, "hoarder", "pusher", "random", BEST)


def test_a_lead_is_a_lead_over_everybody_else() -> None:
    games = [made_up(way) for way in WAYS]
    # The pusher sells as much, so nobody leads.
    assert lesson_of(games, "hoarder_leads").share == 0
    assert lesson_of(games, "pusher_tempts").share == 1
    assert lesson_of(games, "pusher_falls").share == 1


def test_a_hoarder_that_contributes_most_has_not_fallen() -> None:
    games = [made_up(way) for way in WAYS if way != "hoarder"]
    assert lesson_of([*games, made_up("hoarder")], "hoarder_falls").holds
    assert not lesson_of([*games, made_up("hoarder", contribution=1.2)], "hoarder_falls").holds


def test_skill_is_a_clear_distance() -> None:
    games = [made_up(way) for way in WAYS if way != BEST]
    assert not lesson_of([*games, made_up(BEST, score=54)], "best_beats_random").holds
    assert lesson_of([*games, made_up(BEST, score=55)], "best_beats_random").holds


def test_hidden_twins_are_compared_seed_by_seed() -> None:
    games = [
        summary("baker", 1, score=60, path=(10.0, 10.0, 10.0)),
        summary("baker_hidden", 1, score=70, path=(20.0, 5.0, 2.0)),
        summary("baker", 2, score=60, path=(10.0, 10.0, 10.0)),
        summary("baker_hidden", 2, score=58, path=(20.0, 5.0, 2.0)),
        summary("service", 1, score=60),
    ]
    (baker,) = hiding(games)
    assert (baker.way, baker.points, baker.share_gaining) == ("baker", 4.0, 0.5)
    assert baker.ahead_until == 2
    assert not baker.pays
    assert not baker.costs
