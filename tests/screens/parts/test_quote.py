from itertools import pairwise

import pygame
import pytest

from game.screens.parts.quote import Quote
from game.widgets.application_view import View
from game.widgets.arrangement import Ground
from game.widgets.layout import Column
from game.widgets.palette import CALM, HIGH_CONTRAST, Palette


@pytest.mark.parametrize("palette", [CALM, HIGH_CONTRAST])
@pytest.mark.parametrize("level", range(5))
def test_the_bar_beside_a_quote_is_as_high_as_trust_is(level: int, palette: Palette) -> None:
    pygame.font.init()
    quote = Quote("“The usual?”", "Mr Okkema", level)
    view = View()
    view.configure(palette=palette)
    view.advance(0)
    view.show(Ground(Column([quote], padding=40)))
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    x, (top, bottom) = int(quote.bounds.x) + 2, (int(quote.bounds.y), int(quote.bounds.bottom))
    column = [surface.get_at((x, y)) for y in range(top, bottom)]
    filled = [
        at for at, each in enumerate(column) if each == pygame.Color(palette.trust[level].fill)
    ]
    steps = 1 + sum(after - before > 1 for before, after in pairwise(filled))
    assert steps == level + 1
    assert filled[-1] > 0.8 * len(column)
