from dataclasses import replace

import pytest

from game.screens.planning_draft import PlanDraft, draft_of
from game.session.views import SituationView, TacticCard
from tests.screens.examples import BAKERY_PLAN, bakery_month_4
from tests.screens.fakes import FakeSession


@pytest.fixture
def situation() -> SituationView:
    return bakery_month_4()


@pytest.fixture
def draft(situation: SituationView) -> PlanDraft:
    return PlanDraft(situation)


def card(situation: SituationView, tactic: str) -> TacticCard:
    return next(each for each in situation.hand if each.id == tactic)


def test_starts_from_last_months_plan(draft: PlanDraft) -> None:
    assert draft.plan.tactics == BAKERY_PLAN.tactics
    assert draft.plan.company == BAKERY_PLAN.company
    assert not draft.is_changed
    assert not draft.can_undo


def test_switching_a_card_off_and_on_again_keeps_its_settings(
    draft: PlanDraft, situation: SituationView
) -> None:
    usual = card(situation, "usual_order")

    draft.set_level(usual, 0)
    assert "usual_order" not in draft.plan.tactics

    draft.set_level(usual, 1)
    assert draft.plan.tactics["usual_order"] == replace(BAKERY_PLAN.tactics["usual_order"], level=1)


def test_settings_of_a_card_that_is_off_do_not_put_it_on_the_table(
    draft: PlanDraft, situation: SituationView
) -> None:
    form = card(situation, "profile_questions")

    draft.set_setting(form, replace(draft.setting(form), consent="opt_in"))
    assert "profile_questions" not in draft.plan.tactics

    draft.set_level(form, 1)
    assert draft.plan.tactics["profile_questions"].consent == "opt_in"


def test_undo_and_redo_go_through_every_change(draft: PlanDraft, situation: SituationView) -> None:
    first = draft.plan
    draft.set_level(card(situation, "sell_along"), 0)
    draft.set_lever("data_quality", 3)
    draft.choose("silent_regular", "visit")
    last = draft.plan

    while draft.undo():
        pass
    assert draft.plan == first

    while draft.redo():
        pass
    assert draft.plan == last


def test_a_change_that_changes_nothing_is_no_step(draft: PlanDraft) -> None:
    draft.set_lever("data_quality", 1)

    assert not draft.can_undo


def test_something_new_after_undo_forgets_what_was_undone(draft: PlanDraft) -> None:
    draft.set_lever("data_quality", 3)
    draft.undo()
    draft.set_lever("data_quality", 2)

    assert not draft.can_redo


def test_reset_keeps_the_answers_to_letters_and_can_be_undone(
    draft: PlanDraft, situation: SituationView
) -> None:
    draft.choose("silent_regular", "visit")
    draft.set_level(card(situation, "sell_along"), 3)

    draft.reset()
    assert draft.plan.tactics == BAKERY_PLAN.tactics
    assert draft.choice("silent_regular") == "visit"

    draft.undo()
    assert draft.level("sell_along") == 3


def test_a_lever_at_nothing_is_left_out_of_the_plan(draft: PlanDraft) -> None:
    draft.set_lever("data_quality", 0)

    assert draft.plan.company == {}


def test_the_draft_knows_what_differs_from_last_month(
    draft: PlanDraft, situation: SituationView
) -> None:
    assert draft.changed_tactics == draft.changed_levers == frozenset()
    before = draft.setting_before("sell_along")
    assert before is not None

    draft.set_level(card(situation, "sell_along"), 0)
    draft.set_lever("data_quality", 2)
    assert draft.changed_tactics == {"sell_along"}
    assert draft.changed_levers == {"data_quality"}
    assert draft.setting_before("sell_along") == before
    assert "sell_along" in draft.last_plan.tactics

    draft.set_level(card(situation, "sell_along"), before.level)
    assert draft.changed_tactics == frozenset()


def test_the_order_chosen_stays_for_the_months_to_come(situation: SituationView) -> None:
    session = FakeSession(situation)
    draft_of(session, situation).order = "price"

    assert draft_of(session, replace(situation, turn=5)).order == "price"


def test_the_draft_outlives_the_screen_but_not_the_month(situation: SituationView) -> None:
    session = FakeSession(situation)
    draft = draft_of(session, situation)

    assert draft_of(session, situation) is draft
    assert draft_of(session, replace(situation, turn=5)) is not draft
    assert draft_of(FakeSession(situation), situation) is not draft
