"""Shadows cut from shared strips look like a blurred square stretched to every size."""

import pygame
import pytest

from game.widgets.shadows import Shadows, _blurred

WINDOW = (640, 360)
KINDS = [(12, 18, 20), (14, 18, 20), (0, 3, 26), (12, 3, 26), (30, 36, 20)]


def stretched(kind: tuple[int, int, int], size: tuple[int, int], outer: int) -> pygame.Surface:
    """Each part stretched by itself."""
    picture = _blurred(kind)
    side, (wide, high) = picture.get_width(), size
    a, b = min(side // 2, wide // 2), min(side // 2, high // 2)
    drawn = pygame.Surface(size, pygame.SRCALPHA)
    for source_x, x in ((0, 0), (side - a, wide - a)):
        for source_y, y in ((0, 0), (side - b, high - b)):
            drawn.blit(picture, (x, y), (source_x, source_y, a, b))
    down, across = min(outer, b), min(outer, a)
    if wide > 2 * a:
        for source_y, y in ((0, 0), (side - down, high - down)):
            line = picture.subsurface((side // 2, source_y, 1, down))
            drawn.blit(pygame.transform.scale(line, (wide - 2 * a, down)), (a, y))
    if high > 2 * b:
        for source_x, x in ((0, 0), (side - across, wide - across)):
            line = picture.subsurface((source_x, side // 2, across, 1))
            drawn.blit(pygame.transform.scale(line, (across, high - 2 * b)), (x, b))
    return drawn


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [(300, 200), (1500, 40), (60, 700), (31, 23), (640, 360)])
def test_a_shadow_is_a_blurred_square_stretched(
    kind: tuple[int, int, int], size: tuple[int, int]
) -> None:
    shadows = Shadows()
    for other in KINDS:  # with whom it shares
        shadows.edges(other, (333, 222), other[1] + 4, WINDOW)
    drawn = pygame.Surface(size, pygame.SRCALPHA)
    for part, x, y in shadows.edges(kind, size, kind[1] + 4, WINDOW):
        drawn.blit(part, (x, y))
    expected = stretched(kind, size, kind[1] + 4)
    assert pygame.image.tobytes(drawn, "RGBA") == pygame.image.tobytes(expected, "RGBA")


def test_a_hundred_sizes_take_hardly_more_room_than_one() -> None:
    shadows = Shadows()
    shadows.edges((12, 18, 20), (300, 200), 25, WINDOW)
    one = shadows.cached_bytes
    for more in range(1, 100):
        shadows.edges((12, 18, 20), (300 + more, 200), 25, WINDOW)
    assert shadows.cached_bytes < one + 100 * 8 * 600
