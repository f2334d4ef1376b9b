"""Five scenarios from their briefing to their ending, by decisions kept in files."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.app.scenarios import scenario_named
from game.explanation.playing import by_plan, play_game
from game.language.reading import load_language
from game.scenario.decisions_file import read_decisions
from game.vocabulary.decisions import TurnDecisions
from tests.journeys.hands import Hand, Keyboard, Mouse
from tests.journeys.posted_events import PostedWindow, posted_window
from tests.journeys.recorded_player import RecordedPlayer

RECORDED = Path(__file__).parent / "recorded"
SEED = 7
BY_MOUSE: tuple[Hand, ...] = (Mouse(),)
BY_KEYBOARD: tuple[Hand, ...] = (Keyboard(),)
IN_TURNS: tuple[Hand, ...] = (Mouse(), Keyboard())


def recorded(scenario: str) -> tuple[TurnDecisions, ...]:
    definition = scenario_named(scenario, load_language("en")).definition
    read = read_decisions(RECORDED / f"{scenario}.yaml", definition)
    decisions = tuple(each for each in read if isinstance(each, TurnDecisions))
    assert decisions == read
    return decisions


def open_briefing(window: PostedWindow, scenario: str, hand: Hand) -> None:
    """As ``play SCENARIO --seed`` does."""
    window.application.prepare_scenario(scenario, SEED)
    window.application.show("briefing")
    window.step()
    hand.push(window, "briefing.start")


def play(
    window: PostedWindow, plan: Sequence[TurnDecisions], first: int, hands: Sequence[Hand]
) -> None:
    """Play the months of ``plan``, ``first`` months being over; go on after each review."""
    player = RecordedPlayer(window)
    for month, decided in enumerate(plan, start=first):
        hand = hands[month % len(hands)]
        player.play_month(decided, hand)
        assert window.application.session.months[-1].decisions == decided
        player.go_on(hand)


@pytest.mark.parametrize(
    ("scenario", "hands"),
    [
        ("corner_bakery", BY_MOUSE),
        ("telecom_churn", BY_KEYBOARD),
        ("smart_store", IN_TURNS),
        ("drugstore_inference", BY_MOUSE),
        ("media_bubble", BY_MOUSE),
    ],
)
def test_recorded_decisions_reach_the_ending_and_are_what_simulate_plays(
    scenario: str, hands: Sequence[Hand], tmp_path: Path
) -> None:
    plan = recorded(scenario)
    half = len(plan) // 2
    with posted_window(tmp_path) as window:
        open_briefing(window, scenario, hands[0])
        play(window, plan[:half], 0, hands)
        assert window.screen == "planning"
    with posted_window(tmp_path) as window:
        hands[0].push(window, "title.continue")
        window.wait_for("planning")
        assert window.application.session.turns_played == half
        play(window, plan[half:], half, hands)
        assert window.screen == "ending"
        digests = [month.digest for month in window.application.session.months]
        definition = window.application.session.loaded.definition
    simulated = play_game(definition, SEED, by_plan(plan))
    assert digests == [turn.digest for turn in simulated.turns]
