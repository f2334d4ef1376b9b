import pygame
import pytest

from tests.screens.menu_shell import MenuShell, menu_shell


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("briefing")


def test_enter_opens_the_doors(shell: MenuShell) -> None:
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["planning"]


def test_a_click_opens_them_too(shell: MenuShell) -> None:
    shell.click("briefing.start")
    assert shell.shown == ["planning"]


def test_it_tells_premise_pressure_segments_goals_and_what_the_board_believes(
    shell: MenuShell,
) -> None:
    texts = shell.texts()
    assert any("your aunt Hanna" in text for text in texts)
    assert "Hanna Zwart, your aunt, forty-one years behind this counter" in texts
    assert {"Regulars", "45%", "Trust", "40%", "74"} <= set(texts)


def test_the_true_trust_and_the_endings_are_not_told(shell: MenuShell) -> None:
    texts = shell.texts()
    assert "66" not in texts
    ending = shell.language.text("ending.fallen.title")
    assert not any(ending in text for text in texts)


def test_pressing_a_face_tells_who_it_is_and_again_hides_it(shell: MenuShell) -> None:
    assert shell.language.text("cast.okkema.about") in shell.texts()
    about = shell.language.text("cast.vermaat.about")
    assert about not in shell.texts()
    shell.click("face.vermaat")
    assert about in shell.texts()
    shell.press(pygame.K_RETURN)
    assert about not in shell.texts()


def test_another_crowd_is_one_more_by_key_and_shown(shell: MenuShell) -> None:
    shell.tab_to("briefing.deal")
    shell.press(pygame.K_UP)
    assert shell.asked == ["prepare corner_bakery 8"]
    assert shell.find("briefing.deal").value == "Crowd 8"


def test_the_button_deals_a_far_one_that_stays_in_range(shell: MenuShell) -> None:
    seen = set()
    for _ in range(20):
        shell.click("briefing.other")
        seen.add(shell.session.seed)
    assert len(seen) == 20
    assert all(1 <= seed <= 9_999 for seed in seen)


def test_escape_leads_back_to_the_library(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["scenarios"]


def test_with_large_text_tab_reaches_every_card() -> None:
    shell = menu_shell("briefing", text_scale=2.0)
    for label in ("Zeven Kruimels", "What counts in the end", "Where you stand"):
        shell.tab_to(label=label)
        assert shell.view.focused is not None
        assert shell.view.focused.visible_box().h > 30
