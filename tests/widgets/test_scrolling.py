import pygame

from game.widgets.application_view import View
from game.widgets.arrangement import Sized
from game.widgets.buttons import Button
from game.widgets.layout import Column
from game.widgets.scrolling import ScrollArea
from tests.widgets.acting import (
    click,
    focused_key,
    move_to,
    nothing,
    press_at,
    press_key,
    release_at,
    wheel,
    widget,
)


def _view(count: int = 30, pressed: list[int] | None = None) -> View:
    view = View()
    buttons = [
        Button(
            f"Tactic {n}",
            (lambda n=n: pressed.append(n)) if pressed is not None else nothing,  # type: ignore[misc]
            key=f"b{n}",
        )
        for n in range(count)
    ]
    area = ScrollArea(Column(buttons, gap=8), key="hand")
    view.show(Column([Sized(area, width=260, height=300)], align="start", padding=20))
    return view


def _area(view: View) -> ScrollArea:
    area = widget(view, "hand")
    assert isinstance(area, ScrollArea)
    return area


def test_a_focused_widget_is_brought_into_sight() -> None:
    view = _view()
    for _ in range(20):
        press_key(view, pygame.K_TAB)
        assert view.focused is not None
        assert view.focused.bounds.inside(_area(view).bounds)
    for _ in range(15):
        press_key(view, pygame.K_TAB, pygame.KMOD_SHIFT)
        assert view.focused is not None
        assert view.focused.bounds.inside(_area(view).bounds)


def test_the_wheel_scrolls_what_is_under_the_pointer_only() -> None:
    view = _view()
    move_to(view, 900, 500)
    wheel(view, -2)
    assert _area(view).offset == 0
    move_to(view, 100, 150)
    wheel(view, -2)
    assert _area(view).offset > 0
    wheel(view, 50)
    assert _area(view).offset == 0


def test_scrolling_stops_at_the_end() -> None:
    view = _view()
    move_to(view, 100, 150)
    wheel(view, -500)
    area = _area(view)
    assert area.offset == area.furthest
    assert widget(view, "b29").bounds.bottom <= area.bounds.bottom


def test_keys_scroll_when_nothing_inside_wants_them() -> None:
    view = _view()
    press_key(view, pygame.K_TAB)
    press_key(view, pygame.K_END)
    assert _area(view).offset == _area(view).furthest
    press_key(view, pygame.K_HOME)
    press_key(view, pygame.K_PAGEDOWN)
    assert 200 < _area(view).offset < 300


def test_the_place_survives_a_rebuilt_tree() -> None:
    view = _view()
    move_to(view, 100, 150)
    wheel(view, -3)
    before = _area(view).offset
    area = ScrollArea(Column([Button(f"{n}", nothing) for n in range(30)], gap=8), key="hand")
    view.show(Column([Sized(area, width=260, height=300)], align="start", padding=20))
    assert _area(view).offset == before
    assert area.children[0].bounds.y == area.bounds.y - before


def test_what_is_scrolled_away_cannot_be_clicked() -> None:
    pressed: list[int] = []
    view = _view(30, pressed)
    hidden = widget(view, "b12")
    assert hidden.bounds.inside(view.window)
    click(view, hidden)
    assert pressed == []
    assert focused_key(view) == ""
    assert _area(view).offset == 0


def test_the_bar_can_be_dragged() -> None:
    view = _view()
    area = _area(view)
    x, y = area.bounds.right - 3, area.bounds.y + 10
    press_at(view, x, y)
    move_to(view, x, y + 2000)
    release_at(view, x, y + 2000)
    assert area.offset == area.furthest


def test_there_is_no_bar_when_everything_fits() -> None:
    view = _view(3)
    assert _area(view).furthest == 0
    assert widget(view, "b0").bounds.w == _area(view).bounds.w


def test_nothing_outside_the_area_is_painted() -> None:
    view = _view()
    surface = pygame.Surface((1280, 720))
    surface.fill("#123456")
    view.draw(surface)
    below = round(_area(view).bounds.bottom) + 2
    assert all(surface.get_at((x, below)) == pygame.Color("#123456") for x in range(0, 400, 7))


def test_arrows_move_the_focus_and_scroll() -> None:
    view = _view()
    press_key(view, pygame.K_TAB)
    for _ in range(12):
        press_key(view, pygame.K_DOWN)
    assert focused_key(view) == "b12"
    assert widget(view, "b12").bounds.inside(_area(view).bounds)


def _line_above(view: View) -> set[tuple[int, ...]]:
    """Colours drawn just above the scroll area, where its first button is."""
    surface = pygame.Surface((1280, 720))
    view.invalidate()
    view.draw(surface)
    area = _area(view).bounds
    return {tuple(surface.get_at((x, round(area.y) - 3))) for x in range(30, 120)}


def test_the_ring_of_the_first_widget_is_whole_but_what_is_scrolled_away_stays_hidden() -> None:
    view = _view()
    nothing_there = _line_above(view)
    press_key(view, pygame.K_TAB)
    assert _line_above(view) != nothing_there
    for _ in range(20):
        press_key(view, pygame.K_TAB)
    assert _area(view).offset > 0
    assert _line_above(view) == nothing_there
