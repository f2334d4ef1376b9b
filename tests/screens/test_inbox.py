from game.screens.inbox import unanswered
from game.screens.planning import PlanningScreen
from tests.screens.examples import CROISSANT_WAR, MISSING_TARTS, SILENT_REGULAR, bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell


def opened() -> tuple[FakeShell, PlanningScreen]:
    shell = FakeShell(FakeSession(bakery_month_4()))
    screen = PlanningScreen(shell)
    shell.enter(screen)
    shell.click("inbox")
    return shell, screen


def test_only_letters_with_a_question_wait_for_an_answer() -> None:
    inbox = (SILENT_REGULAR, CROISSANT_WAR, MISSING_TARTS)

    assert unanswered(inbox, {"croissant_war": "match"}) == (SILENT_REGULAR,)


def test_letters_show_their_answers_with_prices_and_the_default() -> None:
    shell, _ = opened()
    texts = shell.texts()

    assert "A paper bag from the filling station" in texts
    assert "Bring him half a sourdough and no tart" in texts
    assert "costs €16" in texts
    assert "If you say nothing" in texts


def test_an_answer_is_marked_and_can_be_changed() -> None:
    shell, screen = opened()

    shell.click("inbox.silent_regular.visit")
    assert shell.find("inbox.silent_regular.visit").value == "1"
    shell.click("inbox.silent_regular.wait")
    assert shell.find("inbox.silent_regular.visit").value == "0"

    assert screen.draft.plan.choices == {"silent_regular": "wait"}


def test_the_badge_counts_what_is_unread_or_unanswered() -> None:
    shell, screen = opened()
    shell.click("inbox.done")
    assert shell.find("inbox").value == "2"

    screen.choose("silent_regular", "wait")
    screen.choose("croissant_war", "match")
    shell.settle()
    assert shell.find("inbox").value == ""
    assert shell.view.find(key="letters.read") is None
