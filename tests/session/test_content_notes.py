from dataclasses import replace

import pytest

from game.scenario.loading import LoadedScenario, load_scenario
from game.session.content_notes import has_noted_lines
from game.session.game import GameSession
from game.vocabulary.decisions import NO_DECISIONS
from tests.session.examples import bakery


@pytest.mark.parametrize(
    ("scenario", "noted"), [("drugstore_inference", True), ("corner_bakery", False)]
)
def test_a_scenario_whose_customers_may_speak_of_a_loss_is_known(
    scenario: str, noted: bool
) -> None:
    loaded = load_scenario(scenario)
    assert isinstance(loaded, LoadedScenario)
    assert has_noted_lines(loaded) is noted


def test_switched_off_what_was_said_already_is_taken_back_and_the_rest_stays() -> None:
    session = GameSession(bakery(), 7, predicting=False)
    session.commit(NO_DECISIONS)
    month = session.months[-1]
    hard = replace(month.voices[0], text_key="voice.service.content_note.minus")
    session._months[-1] = replace(month, voices=(hard, *month.voices[1:]))
    session.say_noted_lines(False)
    assert session.review is not None
    assert session.review.voices == month.voices[1:]
    assert session.situation().voices == month.voices[1:]
