import pygame
import pytest

from game.widgets.application_view import View
from game.widgets.arrangement import Sized
from game.widgets.choices import Option, Segmented, Tabs
from game.widgets.dropdown import Dropdown
from game.widgets.indicators import Chip
from game.widgets.layout import Column
from game.widgets.level_dots import LevelDots
from game.widgets.node import Widget
from game.widgets.slider import Slider, Stepper
from game.widgets.surfaces import Disclosure
from game.widgets.text_field import TextField
from game.widgets.toggles import Toggle
from game.widgets.words import Label, Paragraph
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
    type_text,
    widget,
)

_OPENNESS = (Option("hidden", "Hidden"), Option("policy", "Policy"), Option("told", "Explained"))


def _view(control: Widget, width: float = 300) -> View:
    view = View()
    view.show(Column([Sized(control, width=width)], align="start", padding=20))
    return view


@pytest.mark.parametrize("kind", [Segmented, Tabs, LevelDots, Dropdown])
def test_arrows_choose_and_skip_what_is_disabled(kind: type[Segmented]) -> None:
    chosen: list[str] = []
    options = (Option("a", "A"), Option("b", "B", enabled=False), Option("c", "C"))
    view = _view(kind(options, "a", chosen.append, label="x", key="x"))
    view.focus_key("x")
    press_key(view, pygame.K_RIGHT)
    press_key(view, pygame.K_END)
    press_key(view, pygame.K_LEFT)
    assert chosen == ["c", "c"]


@pytest.mark.parametrize("kind", [Segmented, Tabs, LevelDots])
def test_a_click_on_an_option_chooses_it_and_focuses_the_group(kind: type[Segmented]) -> None:
    chosen: list[str] = []
    view = _view(kind(_OPENNESS, "hidden", chosen.append, label="x", key="x"))
    part = next(w for w in widget(view, "x").children if w.label == "Policy")
    click(view, part)
    assert chosen == ["policy"]
    assert focused_key(view) == "x"


def test_a_group_is_one_stop_for_tab_and_tells_its_options() -> None:
    view = _view(Segmented(_OPENNESS, "policy", nothing, label="Openness", key="x"))
    press_key(view, pygame.K_TAB)
    press_key(view, pygame.K_TAB)
    assert focused_key(view) == "x"
    group = node(view, "Openness")
    assert (group.role, group.value) == ("radiogroup", "Policy")
    assert [(n.role, n.value) for n in group.children] == [
        ("radio", "0"),
        ("radio", "1"),
        ("radio", "0"),
    ]


def test_segments_that_do_not_fit_become_a_list() -> None:
    control = Segmented(_OPENNESS, "policy", nothing, label="x", key="x")
    view = _view(control, 300)
    tops = {child.bounds.y for child in control.children}
    assert len(tops) == 1
    control = Segmented(_OPENNESS, "policy", nothing, label="x", key="x")
    view = _view(control, 130)
    boxes = [child.bounds for child in widget(view, "x").children]
    assert boxes[0].bottom <= boxes[1].y <= boxes[1].bottom <= boxes[2].y
    assert boxes[2].bottom <= control.bounds.bottom + 0.01


def test_a_dropdown_opens_chooses_and_gives_the_focus_back() -> None:
    chosen: list[str] = []
    view = _view(Dropdown(_OPENNESS, "policy", chosen.append, label="x", key="x"))
    view.focus_key("x")
    press_key(view, pygame.K_RETURN)
    assert focused_key(view) == "policy"
    press_key(view, pygame.K_DOWN)
    press_key(view, pygame.K_DOWN)
    assert focused_key(view) == "hidden"
    press_key(view, pygame.K_RETURN)
    assert chosen == ["hidden"]
    assert focused_key(view) == "x"


def test_escape_and_a_press_elsewhere_close_an_open_menu() -> None:
    chosen: list[str] = []
    view = _view(Dropdown(_OPENNESS, "policy", chosen.append, label="x", key="x"))
    click(view, widget(view, "x"))
    assert view.find(role="menu") is not None
    press_key(view, pygame.K_ESCAPE)
    assert view.find(role="menu") is None
    click(view, widget(view, "x"))
    press_at(view, 900, 600)
    release_at(view, 900, 600)
    assert view.find(role="menu") is None
    assert chosen == []


def test_a_menu_stays_within_the_window() -> None:
    view = View((1024, 600))
    options = [Option(str(n), f"Segment number {n}") for n in range(40)]
    control = Dropdown(options, "3", nothing, label="x", key="x")
    view.show(Column([Sized(control, width=200)], align="end", justify="end", padding=8))
    click(view, widget(view, "x"))
    menu = view.find(role="menu")
    assert menu is not None
    assert menu.children[0].bounds.inside(view.window)


def test_toggles_turn_over_by_a_click_and_by_a_key() -> None:
    states: list[bool] = []
    view = View()
    view.show(
        Column(
            [
                Toggle("Sound", False, states.append, key="sound"),
                Toggle("Tell everyone", True, states.append, key="tell"),
            ],
            align="start",
        )
    )
    click(view, widget(view, "sound"))
    view.focus_key("tell")
    press_key(view, pygame.K_SPACE)
    assert states == [True, False]


def test_hit_areas_are_at_least_32_high() -> None:
    controls = [
        Toggle("a", True, nothing),
        Slider("c", 5, nothing),
        Stepper("d", 1, nothing),
        Segmented(_OPENNESS, "policy", nothing, label="e"),
        LevelDots(_OPENNESS, "policy", nothing, label="f"),
        Dropdown(_OPENNESS, "policy", nothing, label="g"),
        TextField("h", "", nothing),
    ]
    view = View()
    view.show(Column(controls))
    assert all(control.bounds.h >= 32 for control in controls)


def test_a_slider_follows_the_pointer_in_steps_and_stays_within_bounds() -> None:
    values: list[float] = []
    slider = Slider("Trust", 0, values.append, low=-10, high=10, step=2, key="s")
    view = _view(slider)
    box = slider.bounds
    press_at(view, box.centre_x + 1, box.centre_y)
    move_to(view, box.right + 500, box.centre_y)
    move_to(view, box.x - 500, box.centre_y)
    release_at(view, box.x - 500, box.centre_y)
    assert values == [10, -10]


def test_a_slider_keeps_following_when_its_tree_is_rebuilt_while_dragging() -> None:
    view = View()
    values = [0.0]

    def show() -> None:
        slider = Slider("How sure", values[0], change, key="sure")
        view.show(Column([Label(f"{values[0]:g} %"), Sized(slider, width=300)], align="start"))

    def change(value: float) -> None:
        values[0] = value
        show()

    show()
    box = widget(view, "sure").bounds
    press_at(view, box.x + 60, box.centre_y)
    for step in range(1, 5):
        move_to(view, box.x + 60 + 40 * step, box.centre_y)
    release_at(view, box.x + 220, box.centre_y)
    assert values[0] == pytest.approx(75, abs=2)


def test_sliders_and_steppers_by_keyboard() -> None:
    values: list[float] = []
    view = _view(Slider("x", 50, values.append, key="s"))
    view.focus_key("s")
    for key in (pygame.K_RIGHT, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END, pygame.K_END):
        press_key(view, key)
    assert values == [51, 46, 0, 100]
    numbers: list[int] = []
    view = _view(Stepper("x", 1, numbers.append, key="n"))
    view.focus_key("n")
    for key in (pygame.K_UP, pygame.K_LEFT, pygame.K_END):
        press_key(view, key)
    assert numbers == [2, 0, 3]


def test_a_stepper_stops_at_its_bounds() -> None:
    numbers: list[int] = []
    view = _view(Stepper("x", 3, numbers.append, high=3, key="n"), 120)
    box = widget(view, "n").bounds
    press_at(view, box.right - 10, box.centre_y)
    release_at(view, box.right - 10, box.centre_y)
    assert numbers == []
    press_at(view, box.x + 10, box.centre_y)
    release_at(view, box.x + 10, box.centre_y)
    assert numbers == [2]


def test_a_card_opens_and_closes_and_its_body_is_gone_when_closed() -> None:
    toggled: list[str] = []

    def card(expanded: bool) -> Disclosure:
        return Disclosure(
            Label("Head"),
            Paragraph("Body"),
            expanded=expanded,
            on_toggle=lambda: toggled.append("x"),
            label="Usual",
            state_text="open" if expanded else "closed",
            key="usual",
        )

    view = View()
    view.show(Column([card(False)]))
    assert "Body" not in {n.label for n in view.semantic_tree().walk()}
    view.focus_key("usual.head")
    press_key(view, pygame.K_RETURN)
    view.show(Column([card(True)]))
    assert toggled == ["x"]
    assert node(view, "Body").bounds.y >= node(view, "Head").bounds.bottom
    assert focused_key(view) == "usual.head"


def test_typing_edits_at_the_caret() -> None:
    texts = ["Ovn"]
    view = View()

    def show() -> None:
        view.show(Column([TextField("Team", texts[-1], change, max_length=9, key="team")]))

    def change(text: str) -> None:
        texts.append(text)
        show()

    show()
    view.focus_key("team")
    press_key(view, pygame.K_LEFT)
    type_text(view, "e")
    assert texts[-1] == "Oven"
    press_key(view, pygame.K_END)
    type_text(view, " 1234567")
    assert texts[-1] == "Oven 1234"
    press_key(view, pygame.K_BACKSPACE)
    press_key(view, pygame.K_HOME)
    press_key(view, pygame.K_DELETE)
    assert texts[-1] == "ven 123"


def test_space_in_a_text_field_is_text() -> None:
    view = _view(TextField("Team", "a", nothing, key="t"))
    view.focus_key("t")
    assert press_key(view, pygame.K_SPACE)
    type_text(view, " ")
    assert widget(view, "t").value == "a "


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_control_cuts_its_text_at_any_text_size(scale: float) -> None:
    view = View(text_scale=scale)
    view.show(
        Column(
            [
                Segmented(_OPENNESS, "policy", nothing, label="x"),
                LevelDots(_OPENNESS, "policy", nothing, label="y"),
                Dropdown(_OPENNESS, "policy", nothing, label="z", enabled=False),
                TextField("t", "", nothing, placeholder="Name"),
            ],
            gap=8,
            padding=20,
        )
    )
    cut: list[str] = []
    view.canvas.cut_texts = cut
    picture(view)
    assert cut == []


def test_a_change_is_told_with_the_sign_its_arrow_shows() -> None:
    assert Chip("5", "good", icon="up").label == "+5"
    assert Chip("€12", "bad", icon="down").label == "−€12"
    assert Chip("0", icon="steady").label == "0"
    assert Chip("+3", "good", icon="up").label == "+3"
