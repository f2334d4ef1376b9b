from dataclasses import replace

import pygame
import pytest

from game.screens.parts.prediction_grid import PredictionGrid
from game.screens.parts.quote import spoken_line
from game.screens.planning import PlanningScreen
from game.session.views import SituationView, Voice
from game.vocabulary.decisions import Prediction
from game.vocabulary.settings import TacticSetting
from game.widgets.choices import Choice
from game.widgets.node import Widget
from game.widgets.surfaces import Disclosure
from tests.screens.examples import (
    bakery_month_1,
    bakery_month_4,
    over_budget,
    telecom_month_5,
)
from tests.screens.fakes import FakeSession, FakeShell

MADE = {"trust": Prediction("down", 0.4), "revenue": Prediction("up", 0.9)}


def planning(
    situation: SituationView, *, predicted: bool = False, scenario: str = "corner_bakery"
) -> tuple[FakeShell, FakeSession, PlanningScreen]:
    session = FakeSession(situation, predictions=MADE if predicted else None, scenario=scenario)
    shell = FakeShell(session, scenario=scenario)
    screen = PlanningScreen(shell)
    shell.enter(screen)
    shell.wait(200)
    return shell, session, screen


def part(shell: FakeShell, key: str, option: str) -> Widget:
    control = shell.find(key)
    assert isinstance(control, Choice)
    return next(
        widget
        for widget, each in zip(control.children, control.options, strict=True)
        if each.id == option
    )


def toggle(shell: FakeShell, card: str) -> None:
    """Press the icon at the head of a card."""
    shell.scroll_to(f"{card}.head")
    box = shell.find(f"{card}.head").visible_box()
    shell.click_at(box.x + 20, box.y + 20)


def click_part(shell: FakeShell, key: str, option: str) -> None:
    shell.scroll_to(key)
    box = part(shell, key, option).visible_box()
    assert box.w > 1
    assert box.h > 1
    shell.click_at(box.centre_x, box.centre_y)


def guess_with_mouse(shell: FakeShell, measure: str, said: Prediction) -> None:
    grid = shell.find(f"predict.{measure}")
    assert isinstance(grid, PredictionGrid)
    box = next(each for each in grid.cells if each.prediction == said).visible_box()
    assert box.w > 1
    assert box.h > 1
    shell.click_at(box.centre_x, box.centre_y)


def predict_with_mouse(shell: FakeShell) -> None:
    guess_with_mouse(shell, "trust", Prediction("down", 0.4))
    guess_with_mouse(shell, "revenue", Prediction("up", 0.9))


def test_a_month_can_be_planned_with_the_mouse_alone() -> None:
    shell, session, _ = planning(bakery_month_1())

    click_part(shell, "tactic.usual_order.level", "1")
    click_part(shell, "tactic.usual_order.openness", "explained")
    click_part(shell, "tactic.usual_order.consent", "opt_in")
    predict_with_mouse(shell)
    shell.click("primary")
    shell.show_what_was_asked_for()

    assert session.predictions == MADE
    assert session.committed[0].tactics == {
        "usual_order": TacticSetting(1, openness="explained", consent="opt_in")
    }
    assert shell.shown == ["resolve"]


def test_a_month_can_be_planned_with_the_keyboard_alone() -> None:
    shell, session, _ = planning(bakery_month_4())

    shell.tab_to("tactic.sell_along.level")
    shell.press(pygame.K_HOME)
    shell.tab_to("tactic.profile_questions.head")
    shell.press(pygame.K_RETURN)
    shell.tab_to("tactic.profile_questions.level")
    shell.press(pygame.K_RIGHT)
    shell.tab_to("tactic.profile_questions.audience")
    shell.press(pygame.K_RETURN)
    shell.press(pygame.K_DOWN)
    shell.press(pygame.K_RETURN)
    shell.tab_to("inbox")
    shell.press(pygame.K_SPACE)
    shell.tab_to("inbox.silent_regular.visit")
    shell.press(pygame.K_RETURN)
    shell.press(pygame.K_ESCAPE)
    shell.tab_to("primary")
    shell.press(pygame.K_RETURN)
    for measure, keys in (
        ("trust", (pygame.K_RIGHT, pygame.K_DOWN)),
        ("revenue", (pygame.K_LEFT, pygame.K_UP)),
    ):
        shell.tab_to(f"predict.{measure}")
        for key in (*keys, pygame.K_RETURN):
            shell.press(key)
    assert session.predictions == {
        "trust": Prediction("up", 0.9),
        "revenue": Prediction("down", 0.4),
    }
    assert shell.find("primary").label == "Open the doors"
    shell.tab_to("primary")
    shell.press(pygame.K_RETURN)  # reminds of the letter without an answer
    shell.press(pygame.K_ESCAPE)
    shell.tab_to("primary")
    shell.press(pygame.K_RETURN)
    shell.show_what_was_asked_for()

    plan = session.committed[0]
    assert "sell_along" not in plan.tactics
    assert plan.tactics["profile_questions"] == TacticSetting(1, audience="consenting")
    assert plan.choices == {"silent_regular": "visit"}
    assert shell.shown == ["resolve"]


def test_no_forecast_before_a_prediction() -> None:
    shell, session, screen = planning(bakery_month_4())

    shell.click("primary")
    shell.wait(300)
    assert session.forecasts_asked == []
    assert session.committed == []
    assert shell.view.focused is shell.find("predict.trust")
    assert shell.notices == ["First say what you expect of trust and of revenue."]

    predict_with_mouse(shell)
    shell.wait(300)
    assert screen.forecast is not None
    assert any("The firm expects" in text for text in shell.texts())


def test_half_a_prediction_is_none() -> None:
    shell, session, _ = planning(bakery_month_4())

    guess_with_mouse(shell, "trust", Prediction("down", 0.4))

    assert session.predictions == {}
    assert shell.find("primary").label == "Predict"


def test_the_forecast_follows_every_change_of_the_plan_at_once() -> None:
    shell, session, screen = planning(bakery_month_4(), predicted=True)
    before = screen.forecast
    asked = len(session.forecasts_asked)

    click_part(shell, "tactic.usual_order.level", "3")
    assert len(session.forecasts_asked) == asked + 1
    assert screen.forecast != before
    after = screen.forecast
    click_part(shell, "tactic.sell_along.level", "0")
    assert len(session.forecasts_asked) == asked + 2
    assert screen.forecast != after


def test_the_price_and_the_cash_left_follow_every_click() -> None:
    shell, session, screen = planning(bakery_month_4())
    before = screen.quote

    click_part(shell, "tactic.new_arrivals.level", "1")

    price = next(c for c in bakery_month_4().hand if c.id == "new_arrivals").price_cents[0]
    assert screen.quote.total_cents == before.total_cents + price
    left = shell.language.money(screen.quote.left_cents, decimals=0)
    assert left in shell.texts()
    assert session.quote(screen.draft.plan) == screen.quote


def test_a_plan_that_is_too_dear_cannot_be_committed_and_says_by_how_much() -> None:
    shell, session, screen = planning(over_budget(), predicted=True)

    button = shell.find("primary")
    missing = shell.language.money(-screen.quote.left_cents)
    assert not button.enabled
    assert button.label == f"{missing} short"
    assert missing in button.tooltip
    shell.click("primary")
    assert session.committed == []

    click_part(shell, "tactic.usual_order.level", "0")
    click_part(shell, "tactic.sell_along.level", "0")
    click_part(shell, "lists", "company")
    click_part(shell, "lever.data_quality.level", "0")
    assert shell.find("primary").enabled


def test_undo_by_key_and_by_button_takes_changes_back() -> None:
    shell, _, screen = planning(bakery_month_4())
    first = screen.draft.plan

    click_part(shell, "tactic.usual_order.level", "3")
    click_part(shell, "tactic.sell_along.level", "0")
    shell.press(pygame.K_z, pygame.KMOD_CTRL)
    assert screen.draft.level("sell_along") == 2
    shell.click("undo")
    assert screen.draft.plan == first
    shell.press(pygame.K_y, pygame.KMOD_CTRL)
    assert screen.draft.level("usual_order") == 3


def test_the_list_offers_last_months_plan_once_it_was_changed() -> None:
    shell, _, screen = planning(bakery_month_4())
    first = screen.draft.plan
    assert shell.view.find(key="reset") is None

    click_part(shell, "tactic.usual_order.level", "3")
    shell.find("reset").activate(shell.view)
    shell.settle()

    assert screen.draft.plan == first


def test_what_was_undone_can_be_done_again_with_the_mouse() -> None:
    shell, _, screen = planning(bakery_month_4())
    assert not shell.find("redo").enabled

    click_part(shell, "tactic.usual_order.level", "3")
    shell.click("undo")
    shell.click("redo")

    assert screen.draft.level("usual_order") == 3


def test_what_differs_from_last_month_is_told_on_its_card_and_can_be_listed_alone() -> None:
    shell, _, _ = planning(bakery_month_4())
    assert shell.view.find(key="changes") is None

    click_part(shell, "tactic.sell_along.level", "0")
    assert "Last month: Quite a bit" in shell.texts()
    assert "1 change" in shell.texts()
    shell.click("changes")
    assert shell.view.find(key="tactic.sell_along") is not None
    assert shell.view.find(key="tactic.usual_order") is None

    click_part(shell, "tactic.sell_along.level", "2")
    assert shell.view.find(key="tactic.usual_order") is not None
    assert not any(text.startswith("Last month:") for text in shell.texts())


def test_one_card_is_open_at_a_time() -> None:
    shell, _, screen = planning(bakery_month_4())
    assert screen.open_card == ""
    toggle(shell, "tactic.profile_questions")
    assert shell.view.find(key="tactic.profile_questions.openness") is not None

    toggle(shell, "tactic.usual_order")
    assert shell.view.find(key="tactic.usual_order.openness") is not None
    assert shell.view.find(key="tactic.profile_questions.openness") is None

    toggle(shell, "tactic.usual_order")
    assert screen.open_card == ""


def test_a_card_that_opens_is_brought_into_sight() -> None:
    shell, _, _ = planning(telecom_month_5(), scenario="telecom_churn")

    toggle(shell, "tactic.retargeting_ads")

    openness = shell.find("tactic.retargeting_ads.openness")
    assert openness.visible_box() == openness.bounds
    head = shell.find("tactic.retargeting_ads.head")
    assert head.visible_box() == head.bounds


def test_a_card_that_is_not_open_yet_says_when_and_has_nothing_to_change() -> None:
    shell, _, _ = planning(bakery_month_1())

    assert "Opens in month 5" in shell.texts()
    assert shell.view.find(key="tactic.preference_app.level") is None
    toggle(shell, "tactic.new_arrivals")
    assert shell.view.find(key="tactic.new_arrivals.audience") is None


def test_a_card_that_needs_a_lever_opens_when_the_lever_is_planned() -> None:
    shell, _, screen = planning(telecom_month_5(), scenario="telecom_churn")
    assert "Needs “Joined data” at level 2" in shell.texts()
    assert shell.view.find(key="tactic.service_memory.level") is None

    screen.set_lever("data_integration", 2)
    shell.settle()

    assert shell.view.find(key="tactic.service_memory.level") is not None


def test_a_card_that_needs_a_lever_leads_to_it() -> None:
    shell, _, screen = planning(telecom_month_5(), scenario="telecom_churn")

    toggle(shell, "tactic.service_memory")
    shell.click("tactic.service_memory.lever")
    assert screen.list_shown == "company"
    shell.press(pygame.K_RIGHT)

    assert screen.draft.lever("data_integration") == 1


def test_a_running_card_that_got_locked_can_only_be_switched_off() -> None:
    situation = bakery_month_4()
    hand = tuple(
        replace(each, locked_until=6, is_open=False) if each.id == "sell_along" else each
        for each in situation.hand
    )
    shell, _, screen = planning(replace(situation, hand=hand))

    assert not part(shell, "tactic.sell_along.level", "3").enabled
    click_part(shell, "tactic.sell_along.level", "0")

    assert screen.draft.level("sell_along") == 0
    assert shell.view.find(key="tactic.sell_along.level") is None


def test_consent_by_panel_waits_for_the_lever() -> None:
    shell, _, screen = planning(bakery_month_4())
    toggle(shell, "tactic.usual_order")
    panel = part(shell, "tactic.usual_order.consent", "panel")
    assert not panel.enabled
    assert panel.tooltip == "Needs “Control panel” at level 1"

    screen.set_lever("control_panel", 1)
    shell.settle()
    assert part(shell, "tactic.usual_order.consent", "panel").enabled


def test_large_hands_can_be_filtered_by_group() -> None:
    shell, _, _ = planning(telecom_month_5(), scenario="telecom_churn")

    shell.click("group.peers")
    assert shell.view.find(key="tactic.peer_reviews") is not None
    assert shell.view.find(key="tactic.personal_email") is None
    assert "Other customers: 1 · In force first" in shell.texts()

    shell.click("group.all")
    assert shell.view.find(key="tactic.personal_email") is not None


def test_a_large_hand_lists_what_runs_first_until_another_order_is_chosen() -> None:
    shell, _, screen = planning(telecom_month_5(), scenario="telecom_churn")

    def listed() -> list[str]:
        cards = [
            each.key for each in shell.find("list.tactics").walk() if isinstance(each, Disclosure)
        ]
        return [key.removeprefix("tactic.") for key in cards]

    running = [each.id for each in screen.situation.hand if each.setting is not None]
    assert running
    assert listed()[: len(running)] == running

    shell.click("order")
    shell.click("price")
    prices = {each.id: each.price_cents[0] for each in screen.situation.hand}
    assert [prices[each] for each in listed()] == sorted(prices.values())


def test_the_first_month_opens_the_card_the_hint_is_about() -> None:
    _, _, screen = planning(bakery_month_1())

    assert screen.open_card == "tactic.usual_order"


def test_the_hint_marks_its_card_and_can_be_put_away_and_taken_out() -> None:
    shell, _, _ = planning(bakery_month_4())
    marked = shell.find("tactic.profile_questions")
    assert isinstance(marked, Disclosure)
    assert marked.selected

    shell.click("hint.hide")
    assert shell.view.find(key="hint") is None
    marked = shell.find("tactic.profile_questions")
    assert isinstance(marked, Disclosure)
    assert not marked.selected

    shell.press(pygame.K_F2)
    assert shell.view.find(key="hint") is not None


def test_letters_are_reminded_of_once() -> None:
    shell, session, _ = planning(bakery_month_4(), predicted=True)

    shell.click("primary")
    assert session.committed == []
    assert shell.view.find(key="inbox.dialog") is not None
    shell.click("inbox.done")
    shell.click("primary")
    shell.show_what_was_asked_for()

    assert session.committed[0].choices == {}
    assert shell.shown == ["resolve"]


def test_the_button_says_that_the_month_is_computed_before_it_is() -> None:
    shell, session, screen = planning(bakery_month_4(), predicted=True)
    screen.draft.reminded = True
    shell.click("primary")
    assert shell.find("primary").label == "Opening the doors…"
    assert session.committed == []

    shell.click("primary")
    shell.show_what_was_asked_for()

    assert len(session.committed) == 1


def test_without_predicting_the_forecast_is_there_at_once() -> None:
    class Unasked(FakeSession):
        def situation(self, *, prediction_on: bool = True) -> SituationView:
            return super().situation(prediction_on=False)

    shell = FakeShell(Unasked(bakery_month_4()))
    shell.enter(PlanningScreen(shell))
    shell.wait(200)

    assert shell.view.find(key="predict.trust") is None
    assert any("The firm expects" in text for text in shell.texts())
    assert shell.find("primary").label == "Open the doors"


@pytest.mark.parametrize("text_scale", [1.25, 2.0])
def test_with_large_text_predict_turns_to_the_page_with_the_questions(text_scale: float) -> None:
    shell = FakeShell(FakeSession(bakery_month_4()), text_scale=text_scale)
    shell.enter(PlanningScreen(shell))
    assert shell.view.find(key="predict.trust") is None

    shell.click("primary")

    assert shell.view.focused is shell.find("predict.trust")


def test_the_voices_shown_speak_of_different_things_first() -> None:
    month = bakery_month_4()
    about = ("service", "service", "service", "usual_order", "sell_along")
    voices = tuple(
        Voice(n, None, "parents", cause, "minus", f"voice.{cause}.minus", n, 0, -1.0, 2)
        for n, cause in enumerate(about)
    )
    shell = FakeShell(FakeSession(replace(month, voices=voices)))
    shell.enter(PlanningScreen(shell))
    shell.wait(120)
    for voice, shown in zip(voices, (True, False, False, True, True), strict=True):
        assert (spoken_line(shell.language, voice) in shell.texts()) is shown
