"""Endings, and the score that goes with them."""

from dataclasses import replace

import pytest

from game.explanation import reference
from game.explanation.endings import ending_now, ending_of, shortfalls
from game.explanation.playing import by_strategy, play_game
from game.explanation.reference import abstain_measures
from game.explanation.running import run
from game.explanation.scoring import score_game
from game.simulation.state import SimulationState
from game.vocabulary.conditions import AllOf, AnyOf, Condition, MeasureIs, Not, TurnIs
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.scenario import EndingDefinition, ScenarioDefinition
from game.vocabulary.settings import TacticSetting
from tests.explanation.examples import everything_open, shipped

BAKERY = everything_open(shipped("corner_bakery"))
PUSHED = TurnDecisions(
    {name: TacticSetting(3, consent="none") for name in ("sell_along", "profile_questions")}
)


def _with_ending(
    when: Condition, *, stops_early: bool = False, definition: ScenarioDefinition = BAKERY
) -> ScenarioDefinition:
    first = EndingDefinition("first", when, "fallen", stops_early)
    return replace(definition, endings=(first, EndingDefinition("rest", None, "forgotten")))


def _played(when: Condition, *, push: bool, turns: int | None = None) -> SimulationState:
    definition = _with_ending(when)
    decisions = PUSHED if push else NO_DECISIONS

    def stops(state: SimulationState) -> bool:
        return state.turn == turns

    return run(definition, 2, lambda _: decisions, 500, stops=stops).final


@pytest.mark.parametrize(
    ("measure", "above", "below"),
    [("trust", None, -1.0), ("customer_equity_cents", None, 0.97), ("trust", -1.0, None)],
)
def test_results_are_compared_with_doing_nothing(
    measure: str, above: float | None, below: float | None
) -> None:
    when = MeasureIs(measure, above, below, relative_to="abstain")  # type: ignore[arg-type]
    worse = below is not None
    assert ending_of(_played(when, push=True)) == ("first" if worse else "rest")
    assert ending_of(_played(when, push=False)) == ("rest" if worse else "first")


def test_doing_nothing_equals_doing_nothing() -> None:
    parts = tuple(
        MeasureIs(name, 0.999999, 1.000001, relative_to="abstain")
        for name in ("contribution_cents", "revenue_cents", "customer_equity_cents")
    )
    shares = (MeasureIs("trust", -1e-9, 1e-9, relative_to="abstain", for_turns=3),)
    assert ending_of(_played(AllOf((*parts, *shares)), push=False)) == "first"


def test_amounts_that_flow_are_summed_over_the_months() -> None:
    final = _played(MeasureIs("trust", above=200), push=True)
    own = sum(record.measures.contribution_cents for record in final.history)
    nothing = sum(each.contribution_cents for each in abstain_measures(final.definition, 2, 500))
    just_below = own / nothing - 1e-6
    when = MeasureIs("contribution_cents", above=just_below, relative_to="abstain")
    assert ending_of(_played(when, push=True)) == "first"
    when = MeasureIs("contribution_cents", above=just_below + 2e-6, relative_to="abstain")
    assert ending_of(_played(when, push=True)) == "rest"


def test_a_goal_index_must_be_low_at_half_time_and_at_the_end() -> None:
    dismissed = _with_ending(MeasureIs("goal_index", below=49))

    def late(state: SimulationState) -> TurnDecisions:
        return PUSHED if state.turn >= 3 else NO_DECISIONS

    pushed = run(dismissed, 2, lambda _: PUSHED, 500).final
    idle = run(dismissed, 2, lambda _: NO_DECISIONS, 500).final
    fell_late = run(dismissed, 2, late, 500).final
    assert ending_of(pushed) == "first"
    assert ending_of(idle) == "rest"
    assert score_game(dismissed, 2, 500, fell_late).score < 49
    assert ending_of(fell_late) == "rest"


def test_all_any_and_not_hold_as_they_say() -> None:
    true, false = MeasureIs("trust", above=-1.0), MeasureIs("trust", above=200.0)
    for when, expected in (
        (AllOf((true, true)), "first"),
        (AllOf((true, false)), "rest"),
        (AnyOf((false, true)), "first"),
        (Not(true), "rest"),
        (Not(Not(true)), "first"),
    ):
        assert ending_of(_played(when, push=False)) == expected


def test_an_ending_that_stops_early_ends_the_game_and_others_do_not() -> None:
    when = TurnIs(4, 99)
    early = play_game(_with_ending(when, stops_early=True), 2, lambda _: NO_DECISIONS, 500)
    assert len(early.turns) == 3
    assert ending_of(early.final) == "first"
    late = play_game(_with_ending(when), 2, lambda _: NO_DECISIONS, 500)
    assert len(late.turns) == BAKERY.turns
    assert ending_now(early.start) is None


def test_a_game_that_ended_early_is_compared_with_as_many_months() -> None:
    definition = _with_ending(TurnIs(4, 99), stops_early=True)
    game = play_game(definition, 2, lambda _: NO_DECISIONS, 500)
    score = score_game(definition, 2, 500, game.final)
    assert score.score == 50
    assert all(goal.points == 50 for goal in score.goals.values())


def test_doing_nothing_scores_50_everywhere_and_the_baker_more() -> None:
    definition = shipped("corner_bakery")
    scores = {}
    for strategy in ("abstain", "baker", "pusher"):
        game = play_game(definition, 7, by_strategy(strategy, definition, 7))
        scores[strategy] = score_game(definition, 7, game.people, game.final).score
    assert scores["abstain"] == 50
    assert scores["pusher"] < 50 < scores["baker"]


def test_the_reference_game_is_played_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = abstain_measures(BAKERY, 11, 500)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("played again")

    monkeypatch.setattr(reference, "run", fail)
    assert abstain_measures(replace(BAKERY), 11, 500) == first
    with pytest.raises(AssertionError, match="played again"):
        abstain_measures(BAKERY, 12, 500)


def test_the_distance_to_an_ending_is_none_where_it_holds_and_grows_with_what_is_missing() -> None:
    rich = MeasureIs("trust", above=0.0)
    near = MeasureIs("trust", above=90.0)
    far = AllOf((MeasureIs("trust", above=95.0), MeasureIs("consent_share", above=0.99)))
    endings = (
        EndingDefinition("rich", rich, "sound"),
        EndingDefinition("near", near, "sound"),
        EndingDefinition("far", far, "sound"),
        EndingDefinition("either", AnyOf((near, far)), "sound"),
        EndingDefinition("rest", None, "sound"),
    )
    definition = replace(BAKERY, endings=endings)
    state = play_game(definition, 1, by_strategy("abstain", definition, 1, 500), 500).final
    off = shortfalls(state)
    assert off["rich"] == off["rest"] == 0.0
    assert off["near"] == pytest.approx((90.0 - state.history[-1].measures.trust) / 10.0)
    assert 0.0 < off["near"] == off["either"] < off["far"]
