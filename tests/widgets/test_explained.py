"""Explained words: hover, the key that goes from one to the next, and where the tooltip lies."""

import pygame
import pytest

from game.widgets.application_view import View
from game.widgets.buttons import Button
from game.widgets.explained import Explained
from game.widgets.geometry import Box
from game.widgets.layer_painting import TOOLTIP_DELAY_MS
from game.widgets.layout import Column
from game.widgets.surfaces import Pressable
from game.widgets.text import Typesetter
from game.widgets.tooltip import Tip, tooltip_box
from tests.widgets.acting import click, focused_key, move_to, nothing, picture, press_key, widget

MEANING = "How far a customer expects the firm to mean well. It is lost fast and comes back slowly."


def _word(term: str) -> Explained:
    return Explained(term.title(), term, Tip(MEANING, term.title(), "Enter: in the glossary"))


def _view(looked_up: list[str] | None = None) -> View:
    view = View(on_look_up=(looked_up if looked_up is not None else []).append)
    view.show(
        Column(
            [
                Button("first", nothing, key="first"),
                _word("trust"),
                Button("second", nothing, key="second"),
                _word("churn"),
            ],
            align="start",
        )
    )
    return view


def test_tab_passes_explained_words_by() -> None:
    view = _view()
    for expected in ("first", "second", "first"):
        press_key(view, pygame.K_TAB)
        assert focused_key(view) == expected


def test_f4_goes_from_word_to_word_and_escape_back_to_where_it_began() -> None:
    view = _view()
    view.focus_key("second")
    stops = []
    for mods in (0, 0, 0, pygame.KMOD_SHIFT):
        press_key(view, pygame.K_F4, mods)
        stops.append(focused_key(view))
    assert stops == ["term.trust", "term.churn", "term.trust", "term.churn"]
    assert press_key(view, pygame.K_ESCAPE)
    assert focused_key(view) == "second"


def test_tab_goes_on_from_a_word_to_the_control_beside_it() -> None:
    view = _view()
    press_key(view, pygame.K_F4)
    press_key(view, pygame.K_TAB)
    assert focused_key(view) == "second"
    press_key(view, pygame.K_F4)
    press_key(view, pygame.K_TAB, pygame.KMOD_SHIFT)
    assert focused_key(view) == "first"


def test_without_explained_words_f4_does_nothing() -> None:
    view = View()
    view.show(Button("only", nothing, key="only"))
    assert not press_key(view, pygame.K_F4)


def test_enter_and_a_click_look_a_word_up() -> None:
    looked_up: list[str] = []
    view = _view(looked_up)
    press_key(view, pygame.K_F4)
    press_key(view, pygame.K_RETURN)
    click(view, widget(view, "term.churn"))
    assert looked_up == ["trust", "churn"]


def test_a_click_on_a_word_that_stands_on_something_to_press_presses_that() -> None:
    looked_up: list[str] = []
    pressed: list[str] = []
    view = View(on_look_up=looked_up.append)
    line = Pressable(_word("trust"), lambda: pressed.append("line"), label="line", key="line")
    view.show(Column([line], align="start"))
    click(view, widget(view, "term.trust"))
    assert (pressed, looked_up) == (["line"], [])
    press_key(view, pygame.K_F4)
    press_key(view, pygame.K_RETURN)
    assert (pressed, looked_up) == (["line"], ["trust"])


def test_assistive_tools_are_told_what_a_word_means() -> None:
    node = next(each for each in _view().semantic_tree().walk() if each.role == "term")
    assert (node.label, node.value) == ("Trust", MEANING)


def test_hovering_the_letters_explains_them_and_the_room_beside_them_does_not() -> None:
    view = View()
    view.show(Column([_word("trust")]))
    surface = picture(view)
    word = widget(view, "term.trust")
    move_to(view, word.bounds.right - 4, word.bounds.centre_y)
    view.advance(2 * TOOLTIP_DELAY_MS)
    assert not view.is_hovered(word)
    move_to(view, word.bounds.x + 4, word.bounds.centre_y)
    view.draw(surface)
    view.advance(4 * TOOLTIP_DELAY_MS)
    before = surface.copy()
    view.draw(surface)
    x, y = round(word.bounds.x + 20), round(word.bounds.bottom + 16)
    assert surface.get_at((x, y)) != before.get_at((x, y))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280.0, 720.0), (1228.8, 720.0), (1280.0, 853.0)])
def test_a_tooltip_never_covers_what_it_explains(scale: float, size: tuple[float, float]) -> None:
    type_ = Typesetter(1.0, scale)
    window = Box(0, 0, *size)
    tip = Tip(" ".join([MEANING] * 2), "Trust", "Enter: in the glossary")
    for across in (0.0, 0.3, 0.7, 0.95):
        for down in (0.0, 0.3, 0.5, 0.7, 0.96):
            anchor = Box(across * size[0], down * size[1], 0.05 * size[0], 24 * scale)
            box = tooltip_box(type_, tip, anchor, window)
            assert box.inside(window)
            assert not box.overlaps(anchor)


def test_beside_something_high_a_tooltip_goes_to_its_side() -> None:
    anchor = Box(100, 0, 300, 720)
    box = tooltip_box(Typesetter(), Tip(MEANING), anchor, Box(0, 0, 1280, 720))
    assert box.x >= anchor.right
