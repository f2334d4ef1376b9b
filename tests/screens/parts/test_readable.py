"""The ring round something to read is seen on every side that is in sight."""

import pygame

from game.screens.parts.readable import Readable
from game.widgets.application_view import View
from game.widgets.layout import Column
from game.widgets.scrolling import ScrollArea
from game.widgets.text import BODY
from game.widgets.words import Paragraph

REACH = 4.5


def test_the_ring_at_the_edge_of_a_scroll_area_keeps_its_line() -> None:
    pygame.font.init()
    text = "\n".join(["Something to read"] * 20)
    parts = [Readable(Paragraph(text, BODY), label=str(number)) for number in range(3)]
    area = ScrollArea(Column(parts, gap=8), key="area")
    View((1280, 720)).show(area)
    assert parts[0].bounds.y == area.bounds.y
    assert parts[0].ring_box().y - REACH >= area.bounds.y
    assert parts[2].bounds.bottom > area.bounds.bottom
    assert parts[2].ring_box().bottom == parts[2].bounds.bottom
