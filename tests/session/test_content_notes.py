from dataclasses import replace

import pytest

from game.scenario.loaded import LoadedScenario
from game.session.content_notes import has_noted_lines
from game.session.game import GameSession
from game.vocabulary.decisions import NO_DECISIONS
from tests.session.examples import bakery


def _with(own: str, shared: str) -> LoadedScenario:
    """The bakery with no words but these."""
    return replace(bakery(), texts={"en": {own: "…"}}, catalogue_texts={"en": {shared: "…"}})


@pytest.mark.parametrize(
    ("own", "shared", "noted"),
    [
        ("title", "voice.usual_order.minus", False),
        ("voice.school_fair.content_note.minus", "title", True),
        ("title", "voice.usual_order.content_note.minus", True),
        ("title", "voice.life_event_inference.content_note.minus", False),  # not in this hand
    ],
)
def test_a_scenario_whose_customers_may_say_something_hard_is_known(
    own: str, shared: str, noted: bool
) -> None:
    assert has_noted_lines(_with(own, shared)) is noted


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
