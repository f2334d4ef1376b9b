"""A month that was begun is there again, whoever leaves it how."""

from pathlib import Path

import pytest

from game.app.application import Application
from game.screens.planning import PlanningScreen
from game.session.unfinished import keep_unfinished, unfinished_plan
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS, Prediction, TurnDecisions
from game.vocabulary.settings import TacticSetting

GUESSES = {"trust": Prediction("up", 0.65), "revenue": Prediction("same", 0.9)}
PLAN = TurnDecisions({"usual_order": TacticSetting(2)}, {"data_quality": 1}, {}, GUESSES)


def planning(application: Application) -> PlanningScreen:
    screen = application.screen
    assert isinstance(screen, PlanningScreen)
    return screen


def come_back(application: Application) -> PlanningScreen:
    slot = application.session.slot
    assert slot is not None
    application.leave_game()
    assert application.continue_game(slot)
    application.build_if_stale()
    return planning(application)


def test_the_plan_begun_is_on_the_table_again_and_can_be_undone(application: Application) -> None:
    before = planning(application)
    before.set_level(before.situation.hand[0], 2)
    letter = next(item for item in before.situation.inbox if item.choices)
    before.choose(letter.id, letter.choices[0])
    plan = before.draft.plan
    again = come_back(application)
    assert again is not before
    assert again.draft.plan == plan
    again.undo()
    assert not again.draft.is_changed


def test_a_prediction_made_stays_made(application: Application) -> None:
    before = planning(application)
    for measure, guess in GUESSES.items():
        before.guess(measure, guess)
    again = come_back(application)
    assert again.predicted
    assert application.session.predictions == GUESSES


def test_half_a_prediction_is_half_a_prediction(application: Application) -> None:
    planning(application).guess("trust", GUESSES["trust"])
    again = come_back(application)
    assert not again.predicted
    assert again.draft.guesses == {"trust": GUESSES["trust"]}


def test_a_plan_taken_back_leaves_nothing(application: Application, tmp_path: Path) -> None:
    first = planning(application)
    first.set_level(first.situation.hand[0], 2)
    second = come_back(application)
    second.undo()
    assert not come_back(application).draft.can_undo
    assert not list((folders_below(tmp_path).saves / "unfinished").glob("*"))


def test_a_month_played_is_not_planned_again(application: Application) -> None:
    screen = planning(application)
    screen.set_level(screen.situation.hand[0], 2)
    application.keep_begun_month()
    application.session.commit(NO_DECISIONS)
    application.show("planning")
    assert not come_back(application).draft.can_undo


def test_deleting_a_game_deletes_what_was_begun(application: Application, tmp_path: Path) -> None:
    screen = planning(application)
    screen.set_level(screen.situation.hand[0], 2)
    slot = application.session.slot
    assert slot is not None
    application.leave_game()
    application.delete_game(slot)
    assert not [path for path in folders_below(tmp_path).saves.rglob("*") if path.is_file()]


def test_a_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    keep_unfinished(tmp_path, "game", 3, PLAN)
    assert unfinished_plan(tmp_path, "game", 3) == PLAN
    assert unfinished_plan(tmp_path, "game", 4) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"turn": 3}', b"\xff" * 10])
def test_a_damaged_plan_is_no_plan(content: bytes, tmp_path: Path) -> None:
    keep_unfinished(tmp_path, "game", 3, PLAN)
    (tmp_path / "unfinished" / "game.json").write_bytes(content)
    assert unfinished_plan(tmp_path, "game", 3) is None
