import pytest

from game.screens.inbox import inbox_dialog, unanswered, where_to_begin
from game.screens.planning import PlanningScreen
from game.session.views import InboxItem
from tests.screens.examples import CROISSANT_WAR, MISSING_TARTS, SILENT_REGULAR, bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell
from tests.widgets.acting import press_at, release_at


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


@pytest.mark.parametrize(
    ("inbox", "said"),
    [((SILENT_REGULAR,), "A letter has"), ((SILENT_REGULAR, CROISSANT_WAR), "Some letters have")],
)
def test_one_letter_that_waits_is_not_called_some(inbox: tuple[InboxItem, ...], said: str) -> None:
    words = FakeShell(FakeSession(bakery_month_4())).language
    dialog = inbox_dialog(
        words, inbox, {}, lambda _event, _choice: None, lambda: None, reminding=True
    )
    assert any(each.label.startswith(said) for each in dialog.walk())


def test_the_badge_counts_what_is_unread_or_unanswered() -> None:
    shell, screen = opened()
    shell.click("inbox.done")
    assert shell.find("inbox").value == "2"

    screen.choose("silent_regular", "wait")
    screen.choose("croissant_war", "match")
    shell.settle()
    assert shell.find("inbox").value == ""


def test_the_floor_keeps_its_size_when_the_last_letter_is_answered() -> None:
    shell, screen = opened()
    shell.click("inbox.done")
    floor = shell.find("floor").bounds
    assert shell.find("letters.read").label == "Read"

    screen.choose("silent_regular", "wait")
    screen.choose("croissant_war", "match")
    shell.settle()

    assert "All letters are answered." in shell.texts()
    assert shell.find("letters.read").label == "Read again"
    assert shell.find("floor").bounds == floor


def test_the_letters_open_at_the_first_answer_that_is_due() -> None:
    inbox = bakery_month_4().inbox
    waiting = unanswered(inbox, {})
    first = f"inbox.{waiting[0].id}.{waiting[0].choices[0]}"
    assert where_to_begin(inbox, {}) == first
    assert where_to_begin(inbox, {each.id: each.choices[0] for each in waiting}) == "inbox.done"
    shell, _ = opened()
    assert shell.view.focused is not None
    assert shell.view.focused.key == first


def test_news_can_be_told_from_what_wants_an_answer() -> None:
    shell, screen = opened()
    texts = shell.texts()
    assert texts.count("News") == sum(not each.choices for each in screen.situation.inbox)
    assert texts.count("Wants an answer") == len(unanswered(screen.situation.inbox, {}))


def test_a_press_beside_the_letters_puts_them_away() -> None:
    shell, _ = opened()
    assert shell.view.find(key="inbox.done") is not None
    press_at(shell.view, 40, 400)
    release_at(shell.view, 40, 400)
    shell.settle()
    assert shell.view.find(key="inbox.done") is None


def test_it_says_how_many_letters_still_want_an_answer() -> None:
    shell, screen = opened()
    waiting = len(unanswered(screen.situation.inbox, {}))
    assert waiting == 2
    assert "2 letters still want an answer." in shell.texts()
    shell.click("inbox.silent_regular.wait")
    assert "One letter still wants an answer." in shell.texts()
    shell.click("inbox.croissant_war.match")
    assert not [text for text in shell.texts() if "still want" in text]
