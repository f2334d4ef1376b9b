from dataclasses import replace

import pygame
import pytest

from game.screens.parts.library_rank import rank_of
from game.screens.scenarios import ScenariosScreen
from tests.screens.menu_shell import MenuShell, menu_shell
from tests.screens.misfits import misfits


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("scenarios")


def test_enter_opens_the_briefing_of_the_first_scenario(shell: MenuShell) -> None:
    shell.press(pygame.K_RETURN)
    assert shell.asked == ["prepare corner_bakery None"]
    assert shell.shown == ["briefing"]


def test_arrows_choose_and_enter_opens_what_is_chosen(shell: MenuShell) -> None:
    shell.press(pygame.K_DOWN)
    assert shell.find("scenario.telecom_churn").value == "1"
    assert "A telecom provider in Utrecht" in shell.texts()
    shell.press(pygame.K_RETURN)
    assert shell.asked == ["prepare telecom_churn None"]


def test_end_and_home_choose_the_last_and_the_first(shell: MenuShell) -> None:
    first, *_, last = (each.id for each in shell.scenarios())
    for key, chosen in ((pygame.K_END, last), (pygame.K_HOME, first)):
        shell.press(key)
        assert shell.find(f"scenario.{chosen}").value == "1"
        assert shell.view.focused is not None
        assert shell.view.focused.key == f"scenario.{chosen}"


def test_a_click_chooses_and_the_button_opens(shell: MenuShell) -> None:
    shell.click("scenario.telecom_churn")
    assert shell.shown == []
    shell.click("scenarios.open")
    assert shell.asked == ["prepare telecom_churn None"]


def test_details_say_what_it_teaches_how_long_it_takes_and_the_best_result(
    shell: MenuShell,
) -> None:
    texts = shell.texts()
    assert "Remembering serves; questioning and pushing do not, even with the same facts." in texts
    assert {"6 months", "600 people", "Best result 61", "Start here"} <= set(texts)


def test_a_broken_scenario_says_what_is_wrong_where_and_cannot_be_opened(shell: MenuShell) -> None:
    shell.click("scenario.my_shop")
    texts = shell.texts()
    assert "“chanel” is not known here. Did you mean “channel”?" in texts
    assert "my_shop/scenario.yaml, line 14" in texts
    assert shell.view.find(key="scenarios.open") is None
    shell.tab_to("scenario.my_shop")
    shell.press(pygame.K_RETURN)
    assert shell.shown == []


def test_tab_stops_at_the_chosen_card_only_and_goes_on_to_the_button(shell: MenuShell) -> None:
    shell.press(pygame.K_DOWN)
    assert shell.view.focused is shell.find("scenario.telecom_churn")
    shell.press(pygame.K_TAB)
    assert shell.view.focused is shell.find("scenarios.open")
    shell.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert shell.view.focused is shell.find("scenario.telecom_churn")
    shell.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert shell.view.focused is shell.find("scenarios.rank")
    shell.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert shell.view.focused is shell.find("options.open")


def test_an_empty_library_says_so() -> None:
    shell = menu_shell("scenarios", state="empty")
    assert "No scenarios here" in shell.texts()


def test_escape_and_the_arrow_lead_back_to_the_title(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    shell.click("back")
    assert shell.shown == ["title", "title"]


def test_with_large_text_the_details_follow_the_chosen_card() -> None:
    shell = menu_shell("scenarios", text_scale=2.0)
    shell.tab_to("scenarios.open")
    chosen, after = shell.find("scenario.corner_bakery"), shell.find("scenario.telecom_churn")
    button = shell.find("scenarios.open").bounds
    assert chosen.bounds.bottom <= button.y
    assert button.bottom <= after.bounds.y
    shell.press(pygame.K_RETURN)
    assert shell.asked == ["prepare corner_bakery None"]


def test_with_large_text_choosing_brings_the_details_into_sight() -> None:
    shell = menu_shell("scenarios", text_scale=1.5)
    shell.press(pygame.K_DOWN)
    card, about = shell.find("scenario.telecom_churn"), shell.find("scenarios.open")
    area = shell.find("scenarios.all").bounds
    assert area.y <= card.bounds.y
    assert card.bounds.bottom < about.bounds.y < area.bottom


def test_keys_and_options_open_from_the_bar(shell: MenuShell) -> None:
    shell.click("keys")
    assert shell.view.find(key="keys.close") is not None
    shell.press(pygame.K_ESCAPE)
    shell.click("options.open")
    assert shell.view.find(key="options.text_size") is not None


def test_coming_back_from_a_briefing_its_scenario_is_still_chosen(shell: MenuShell) -> None:
    shell.prepare_scenario("telecom_churn")
    shell.enter(ScenariosScreen(shell))
    assert shell.find("scenario.telecom_churn").value == "1"
    assert shell.view.focused is shell.find("scenario.telecom_churn")


def test_a_game_that_goes_on_is_offered_first_and_enter_goes_on_with_it() -> None:
    shell = menu_shell("scenarios", state="playing")
    shell.press(pygame.K_DOWN)
    assert {"Month 5 of 12", "Go on with month 5"} <= set(shell.texts())
    shell.press(pygame.K_RETURN)
    assert shell.find("scenarios.go_on").label == "Opening the books…"
    shell.show_what_was_asked_for()
    shell.click("scenarios.go_on")
    shell.show_what_was_asked_for()
    assert shell.asked == ["continue telecom-1"] * 2
    shell.click("scenarios.open")
    assert shell.asked[-1] == "prepare telecom_churn None"


def test_hard_lines_are_announced_and_once_switched_off_said_to_be_left_out() -> None:
    shell = menu_shell("scenarios", state="playing")
    shell.press(pygame.K_DOWN)
    assert any(text.startswith("Some customers speak of a loss") for text in shell.texts())
    shell.set_profile(replace(shell.profile, content_notes=False))
    shell.settle()
    assert "Lines that speak of a loss or a threat are left out." in shell.texts()


def with_scores(*scores: float | None) -> MenuShell:
    shell = menu_shell("scenarios")
    shipped = [each for each in shell.scenarios() if not each.own and not each.problems]
    given = dict(zip((each.id for each in shipped), scores, strict=False))
    library = tuple(replace(each, best_score=given.get(each.id)) for each in shell.scenarios())
    shell.scenarios = lambda: library  # type: ignore[method-assign]
    shell.refresh()
    shell.settle()
    return shell


def test_there_is_no_rank_before_a_game_was_finished() -> None:
    assert with_scores().view.find(key="scenarios.rank") is None


def test_the_rank_rests_on_the_best_scores_of_all_scenarios() -> None:
    shell = with_scores(120.0)
    count = sum(not each.own and not each.problems for each in shell.scenarios())
    said = [each.label for each in shell.find("scenarios.rank").walk()]
    assert any(f"1 of {count} scenarios finished; {round(120 / count)} of 100" in x for x in said)
    assert misfits(shell.view) == []


@pytest.mark.parametrize(
    ("mean", "rank"),
    [(0, "passer_by"), (15, "familiar"), (64.9, "regular"), (65, "keeper"), (119, "baker")],
)
def test_every_rank_can_be_held(mean: float, rank: str) -> None:
    assert rank_of(mean) == rank
