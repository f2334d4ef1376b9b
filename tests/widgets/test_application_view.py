import pygame

from game.widgets.application_view import View
from game.widgets.arrangement import Ground, Place
from game.widgets.buttons import Button, IconButton
from game.widgets.geometry import Box
from game.widgets.layer_painting import TOOLTIP_DELAY_MS
from game.widgets.layout import Column, Row
from game.widgets.node import KeyPress
from game.widgets.overlays import Dialog, Toast
from game.widgets.palette import HIGH_CONTRAST
from game.widgets.slider import Slider
from game.widgets.text import Typesetter
from game.widgets.toggles import Toggle
from game.widgets.words import Heading, Label, Paragraph
from tests.widgets.acting import (
    click,
    focused_key,
    move_to,
    node,
    nothing,
    picture,
    press_at,
    press_key,
    release_at,
    widget,
)


def _page(pressed: list[str], names: tuple[str, ...] = ("a", "b", "c")) -> Ground:
    buttons = [Button(n, lambda n=n: pressed.append(n), key=n) for n in names]  # type: ignore[misc]
    return Ground(Column([Heading("Plan"), Row(buttons, gap=8)], padding=16))


def _view(pressed: list[str]) -> View:
    view = View((1280, 720))
    view.show(_page(pressed))
    return view


def test_tab_goes_through_all_controls_and_round() -> None:
    view = _view([])
    seen = []
    for _ in range(4):
        press_key(view, pygame.K_TAB)
        seen.append(focused_key(view))
    assert seen == ["a", "b", "c", "a"]
    press_key(view, pygame.K_TAB, pygame.KMOD_SHIFT)
    assert focused_key(view) == "c"


def test_enter_and_space_press_the_focused_button() -> None:
    pressed: list[str] = []
    view = _view(pressed)
    view.focus_key("b")
    press_key(view, pygame.K_RETURN)
    press_key(view, pygame.K_SPACE)
    press_key(view, pygame.K_KP_ENTER)
    assert pressed == ["b", "b", "b"]


def test_arrows_go_to_the_nearest_control_in_that_direction() -> None:
    view = _view([])
    view.focus_key("a")
    press_key(view, pygame.K_RIGHT)
    assert focused_key(view) == "b"
    press_key(view, pygame.K_LEFT)
    assert focused_key(view) == "a"


def test_a_click_presses_only_when_released_on_the_button() -> None:
    pressed: list[str] = []
    view = _view(pressed)
    click(view, widget(view, "a"))
    box = widget(view, "b").bounds
    press_at(view, box.centre_x, box.centre_y)
    release_at(view, 600, 600)
    assert pressed == ["a"]


def test_the_focus_ring_is_drawn_only_while_keys_are_used() -> None:
    view = _view([])
    click(view, widget(view, "a"))
    with_mouse = picture(view)
    assert not view.shows_focus(widget(view, "a"))
    press_key(view, pygame.K_TAB)
    press_key(view, pygame.K_TAB, pygame.KMOD_SHIFT)
    move_to(view, 900, 600)
    assert view.shows_focus(widget(view, "a"))
    assert pygame.image.tobytes(picture(view), "RGB") != pygame.image.tobytes(with_mouse, "RGB")


def test_focus_survives_a_rebuilt_tree() -> None:
    view = _view([])
    view.focus_key("b")
    view.show(_page([], ("x", "a", "b", "c")))
    assert focused_key(view) == "b"


def test_disabled_controls_are_skipped_unless_they_say_why() -> None:
    view = View()
    view.show(
        Column(
            [
                Button("a", nothing, key="a", enabled=False),
                Button("b", nothing, key="b", enabled=False, tooltip="Costs more than there is"),
                Button("c", nothing, key="c"),
            ]
        )
    )
    press_key(view, pygame.K_TAB)
    assert focused_key(view) == "b"
    press_key(view, pygame.K_TAB)
    assert focused_key(view) == "c"


def test_a_disabled_button_cannot_be_pressed() -> None:
    pressed: list[str] = []
    view = View()
    view.show(
        Column([Button("a", lambda: pressed.append("a"), key="a", enabled=False, tooltip="no")])
    )
    click(view, widget(view, "a"))
    view.focus_key("a")
    press_key(view, pygame.K_RETURN)
    assert pressed == []


def test_keys_nobody_wants_reach_the_screen() -> None:
    keys: list[int] = []

    def remember(press: KeyPress) -> bool:
        keys.append(press.key)
        return True

    view = _view([])
    view.on_key = remember
    assert press_key(view, pygame.K_F1)
    press_key(view, pygame.K_TAB)
    assert keys == [pygame.K_F1]


def _dialog(closed: list[str]) -> Dialog:
    actions = [Button("later", nothing, key="later"), Button("answer", nothing, key="answer")]
    return Dialog(
        "A letter",
        Paragraph("Someone asks what you know."),
        actions=actions,
        on_dismiss=lambda: closed.append("letter"),
        dismiss_label="close",
        key="letter",
    )


def test_a_dialog_takes_the_focus_and_keeps_it() -> None:
    view = _view([])
    view.focus_key("b")
    view.show(_page([]), [_dialog([])])
    seen = set()
    for _ in range(6):
        seen.add(focused_key(view))
        press_key(view, pygame.K_TAB)
    assert seen == {"letter.dismiss", "later", "answer"}


def test_the_page_below_a_dialog_cannot_be_clicked() -> None:
    pressed: list[str] = []
    view = View()
    page = _page(pressed)
    view.show(page, [_dialog([])])
    box = page.children[0].children[1].children[0].bounds
    press_at(view, box.centre_x, box.centre_y)
    release_at(view, box.centre_x, box.centre_y)
    assert pressed == []


def test_escape_dismisses_the_dialog_and_the_focus_returns() -> None:
    closed: list[str] = []
    view = _view([])
    view.focus_key("b")
    view.show(_page([]), [_dialog(closed)])
    press_key(view, pygame.K_ESCAPE)
    assert closed == ["letter"]
    view.show(_page([]))
    assert focused_key(view) == "b"


def test_the_semantic_tree_names_everything_with_role_value_and_place() -> None:
    view = View()
    view.show(
        Column(
            [
                Heading("Options"),
                Toggle("Sound", True, nothing, key="sound"),
                Slider("How sure", 60, nothing, value_text="60 %", key="sure"),
                IconButton("help", "Keys", nothing, key="help"),
            ],
            padding=16,
        )
    )
    found = {n.label: n for n in view.semantic_tree().walk() if n.label}
    assert found["Options"].role == "heading"
    assert (found["Sound"].role, found["Sound"].value) == ("switch", "1")
    assert (found["How sure"].role, found["How sure"].value) == ("slider", "60 %")
    assert found["Keys"].role == "button"
    for each in found.values():
        assert each.bounds.inside(view.window)
        assert each.bounds.w > 0


def test_the_semantic_tree_says_where_the_focus_is() -> None:
    view = _view([])
    view.focus_key("c")
    assert [n.key for n in view.semantic_tree().walk() if n.focused] == ["c"]


def test_layout_follows_the_real_aspect_of_the_window() -> None:
    view = View((1024, 600))
    assert (view.window.w, view.window.h) == (1280, 750)
    view.resize((3840, 2160))
    assert view.scale == 3.0
    view.resize((2560, 1080))
    assert view.window.h == 720
    assert view.window.w > 1280


def test_resizing_lays_out_again() -> None:
    view = View()
    view.show(Place(Label("middle")))
    before = node(view, "middle").bounds.x
    view.resize((2560, 720))
    assert node(view, "middle").bounds.x > before


def test_only_what_changed_is_drawn_again() -> None:
    view = _view([])
    surface = pygame.Surface((1280, 720))
    assert view.draw(surface) == [surface.get_rect()]
    assert not view.needs_draw
    box = widget(view, "a").bounds
    move_to(view, box.centre_x, box.centre_y)
    areas = view.draw(surface)
    assert len(areas) == 1
    assert areas[0].w < 200
    again = pygame.Surface((1280, 720))
    view.invalidate()
    view.draw(again)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(again, "RGB")


def test_a_transition_moves_and_then_stops() -> None:
    on = [False]
    view = View()
    view.advance(0)
    surface = pygame.Surface((1280, 720))

    def show() -> None:
        view.show(Column([Toggle("Sound", on[0], nothing, key="sound")], align="start"))

    show()
    view.draw(surface)
    on[0] = True
    show()
    view.draw(surface)
    view.advance(75)
    assert view.needs_draw
    toggle = widget(view, "sound")
    assert 0 < view.ease(toggle, "thumb", 1.0) < 1
    for now in (160, 170):
        view.advance(now)
        view.draw(surface)
    assert view.ease(toggle, "thumb", 1.0) == 1
    assert (view.is_moving, view.needs_draw) == (False, False)


def test_reduced_motion_jumps_to_the_end() -> None:
    view = View(reduced_motion=True)
    toggle = Toggle("Sound", True, nothing)
    view.show(Column([toggle]))
    assert view.ease(toggle, "x", 1.0, initial=0.0) == 1.0
    assert not view.is_moving


def test_a_tooltip_appears_after_a_moment() -> None:
    view = View()
    view.show(Column([IconButton("help", "Keys", nothing, key="help")], align="start"))
    before = picture(view)
    box = widget(view, "help").bounds
    view.advance(10)
    move_to(view, box.centre_x, box.centre_y)
    view.draw(before)
    view.advance(10 + TOOLTIP_DELAY_MS)
    assert view.needs_draw
    assert view.draw(before) == [before.get_rect()]


def test_a_toast_does_not_cover_what_has_the_focus() -> None:
    type_ = Typesetter(1.0, 1.5)
    window = Box(0, 0, 1280, 720)
    toast = Toast("First say what you expect of trust and of revenue.", 1000)
    usual = toast.box(type_, window, [])
    assert usual.centre_x == window.centre_x
    for free in ([usual], [Box(0, 400, 1280, 320)], [Box(300, 640, 20, 20), Box(0, 60, 1280, 660)]):
        assert not toast.box(type_, window, free).overlaps(free[0])


def test_a_toast_is_told_and_goes_away() -> None:
    view = _view([])
    view.toast("Saved", 1000)
    assert node(view, "Saved").role == "status"
    view.advance(1001)
    assert not [n for n in view.semantic_tree().walk() if n.label == "Saved"]


def test_themes_and_text_size_change_at_once() -> None:
    view = _view([])
    calm = picture(view)
    width = widget(view, "a").bounds.w
    view.configure(palette=HIGH_CONTRAST, text_scale=1.5)
    assert pygame.image.tobytes(picture(view), "RGB") != pygame.image.tobytes(calm, "RGB")
    assert widget(view, "a").bounds.w > width


def test_a_view_draws_to_any_surface() -> None:
    view = _view([])
    first, second = picture(view), picture(view)
    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")


def test_numbers_remembered_for_vanished_widgets_are_forgotten() -> None:
    view = _view([])
    button = widget(view, "a")
    view.remember(button, "n", 7.0)
    view.show(_page([], ("b",)))
    view.show(_page([]))
    assert view.recall(widget(view, "a"), "n", 0.0) == 0.0
