import pygame

from game.screens.parts.rolling_figure import RollingFigure
from game.widgets.application_view import View
from game.widgets.arrangement import Ground, Sized
from game.widgets.layout import Column
from game.widgets.node import Host


class _Month:
    """How much of it has passed."""

    share = 0.0

    def passed(self, host: Host) -> float:
        return self.share


def _shown(month: _Month, end: float = 5000.0, *, rolls: bool = True) -> View:
    figure = RollingFigure(
        "coin", "Revenue", 0.0, end, lambda number: f"€{number:,.0f}", month.passed, rolls=rolls
    )
    view = View()
    view.advance(0)
    view.show(Ground(Column([Sized(figure, width=240)], align="start", padding=40)))
    return view


def test_a_number_that_rolls_looks_as_if_all_were_drawn_anew() -> None:
    month = _Month()
    view = _shown(month)
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    for step in range(1, 29):
        month.share = step / 28
        view.advance(step * 16)
        assert view.draw(surface)
        rolled = pygame.image.tobytes(surface, "RGB")
        view.invalidate()
        view.draw(surface)
        assert rolled == pygame.image.tobytes(surface, "RGB")


def test_a_number_that_stays_the_same_is_not_drawn_again() -> None:
    month = _Month()
    view = _shown(month, end=2.0)
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    month.share = 0.1
    view.advance(16)
    assert view.draw(surface) == []
    month.share = 0.6
    view.advance(32)
    assert len(view.draw(surface)) == 1


def test_a_number_of_which_only_a_part_was_drawn_is_drawn_again() -> None:
    month = _Month()
    view = _shown(month)
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    month.share = 0.5
    surface.set_clip((40, 40, 215, 90))
    view.canvas.surface = surface
    for layer in view._state.layers:
        layer.root.draw(view.canvas, view)
    view.advance(16)
    view.draw(surface)
    rolled = pygame.image.tobytes(surface, "RGB")
    view.invalidate()
    view.draw(surface)
    assert rolled == pygame.image.tobytes(surface, "RGB")


def test_a_figure_moves_only_while_time_passes() -> None:
    month = _Month()
    held = _shown(month, rolls=False)
    held.draw(pygame.Surface((1280, 720)))
    assert not held.is_moving
    month.share = 1.0
    over = _shown(month)
    over.draw(pygame.Surface((1280, 720)))
    assert not over.is_moving
    month.share = 0.5
    rolling = _shown(month)
    rolling.draw(pygame.Surface((1280, 720)))
    assert rolling.is_moving
