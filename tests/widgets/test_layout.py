import itertools

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.widgets.application_view import View
from game.widgets.arrangement import Flow, Grid, Place, Sized, Spacer, Switch
from game.widgets.buttons import Button
from game.widgets.geometry import Box, Edges
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.text import BODY, Typesetter
from game.widgets.words import Divider, Label, Paragraph
from tests.widgets.acting import nothing

_TEXTS = st.lists(st.text("abcdefgh ", min_size=1, max_size=40), min_size=1, max_size=6)


def _assert_apart(widgets: list[Widget], within: Box) -> None:
    for widget in widgets:
        assert widget.bounds.inside(within), (widget.label, widget.bounds, within)
    for first, second in itertools.combinations(widgets, 2):
        assert not first.bounds.overlaps(second.bounds), (first.bounds, second.bounds)


@settings(max_examples=40, deadline=None)
@given(_TEXTS, st.floats(60, 900), st.floats(1, 2))
def test_rows_never_overlap_nor_leave_their_place(
    texts: list[str], width: float, scale: float
) -> None:
    type_ = Typesetter(1.0, scale)
    row = Row([Label(text, grow=float(i % 2)) for i, text in enumerate(texts)], gap=4, padding=6)
    room = Box(10, 10, width, row.height_for(type_, width))
    row.arrange(type_, room)
    _assert_apart(row.children, room)


@settings(max_examples=40, deadline=None)
@given(_TEXTS, st.floats(60, 900), st.floats(1, 2))
def test_columns_are_as_high_as_their_wrapped_texts(
    texts: list[str], width: float, scale: float
) -> None:
    type_ = Typesetter(1.0, scale)
    column = Column([Paragraph(text) for text in texts], gap=4, padding=(3, 5))
    room = Box(0, 0, width, column.height_for(type_, width))
    column.arrange(type_, room)
    _assert_apart(column.children, room)
    for child in column.children:
        assert child.bounds.h >= child.height_for(type_, child.bounds.w) - 0.01


@settings(max_examples=40, deadline=None)
@given(_TEXTS, st.floats(120, 900), st.integers(1, 4))
def test_grids_and_flows_never_overlap(texts: list[str], width: float, columns: int) -> None:
    type_ = Typesetter()
    for container in (
        Grid([Paragraph(t) for t in texts], columns=columns, least=80),
        Flow([Label(t) for t in texts], gap=8),
    ):
        room = Box(0, 0, width, container.height_for(type_, width))
        container.arrange(type_, room)
        _assert_apart(container.children, room)


def test_growing_children_share_the_room_left() -> None:
    type_ = Typesetter()
    row = Row([Spacer(50), Spacer(grow=1), Spacer(grow=3)], gap=10)
    row.arrange(type_, Box(0, 0, 270, 20))
    assert [child.bounds.w for child in row.children] == pytest.approx([50, 50, 150])


def test_too_little_room_is_taken_from_what_can_shrink() -> None:
    type_ = Typesetter()
    button = Button("End the month", nothing)
    label = Label("A very long explanation that may be cut with an ellipsis")
    row = Row([label, button], gap=8)
    needed = button.natural_width(type_)
    row.arrange(type_, Box(0, 0, needed + 108, 40))
    assert button.bounds.w == pytest.approx(needed)
    assert label.bounds.w == pytest.approx(100)


def test_a_grid_uses_fewer_columns_when_cells_would_be_too_narrow() -> None:
    type_ = Typesetter()
    cells = [Paragraph("word") for _ in range(3)]
    grid = Grid(cells, columns=3, least=150, gap=10)
    grid.arrange(type_, Box(0, 0, 320, 200))
    assert cells[0].bounds.w == pytest.approx(155)
    assert cells[2].bounds.y > cells[0].bounds.y


def test_larger_text_makes_a_grid_drop_columns() -> None:
    cells = [Paragraph("word") for _ in range(2)]
    grid = Grid(cells, columns=2, least=150, gap=10)
    grid.arrange(Typesetter(1.0, 2.0), Box(0, 0, 400, 200))
    assert cells[1].bounds.x == cells[0].bounds.x


def test_a_switch_takes_the_first_arrangement_that_fits() -> None:
    type_ = Typesetter()
    wide, narrow = Row([Spacer(300), Spacer(300)]), Column([Spacer(300), Spacer(300)])
    switch = Switch([wide, narrow])
    switch.arrange(type_, Box(0, 0, 700, 100))
    assert switch.children == [wide]
    switch.arrange(type_, Box(0, 0, 500, 100))
    assert switch.children == [narrow]


def test_a_placed_child_keeps_its_size_in_the_middle() -> None:
    type_ = Typesetter()
    child = Sized(Spacer(), width=100, height=40)
    Place(child).arrange(type_, Box(0, 0, 300, 200))
    assert child.bounds == Box(100, 80, 100, 40)


def test_measurements_are_made_again_after_the_text_scale_changed() -> None:
    type_ = Typesetter()
    paragraph = Paragraph("The same words, but larger, need more lines")
    before = paragraph.height_for(type_, 120)
    type_.rescale(1.0, 2.0)
    assert paragraph.height_for(type_, 120) > before


def test_margins_may_differ_on_every_side() -> None:
    type_ = Typesetter()
    child = Label("x", BODY)
    Column([child], padding=Edges(1, 2, 3, 4)).arrange(type_, Box(0, 0, 100, 50))
    assert (child.bounds.x, child.bounds.y, child.bounds.right) == (4, 1, 98)


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080)])
def test_every_line_between_rows_is_equally_thick(size: tuple[int, int]) -> None:
    view = View(size)
    view.show(Column([Divider("ink") for _ in range(12)], gap=9.3))
    surface = pygame.Surface(size)
    surface.fill("white")
    view.draw(surface)
    ink = pygame.Color(view.canvas.palette["ink"])
    column = [surface.get_at((5, y)) == ink for y in range(size[1])]
    runs = [len(list(run)) for dark, run in itertools.groupby(column) if dark]
    assert len(runs) == 12
    assert len(set(runs)) == 1
