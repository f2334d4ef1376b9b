"""Soft shadows: a blurred square cut into nine, its straight edges as long as they are needed.

All shadows of a kind are cut from the same few strips: a page with a hundred cards of as many sizes
keeps as many pixels of them as one with a single card.
"""

from collections.abc import Callable
from typing import Final

import pygame

from game.widgets.bounded_cache import BoundedCache, surface_bytes

Part = tuple[pygame.Surface, int, int]
"""A picture and where it goes, from the upper left corner of the whole, in pixels."""
_RGB: Final = (15, 23, 42)
_BYTES: Final = 3_000_000
"""A page with many kinds needs half of it; making one anew takes as long as a frame may."""
_BYTES_OF_A_CUT: Final = 512
"""What SDL and Python keep of a part whose pixels belong to another picture."""
Kind = tuple[int, int, int]
"""Radius of the corners, reach of the blur (both in pixels), and alpha of 255."""


class Shadows:
    """Shadows by kind and size; those used longest ago are dropped."""

    def __init__(self, scale: float = 1.0) -> None:
        self._parts: BoundedCache[tuple[object, ...], tuple[Part, ...]]
        self._parts = BoundedCache(_BYTES, _own_bytes)
        self.rescale(scale)

    def rescale(self, scale: float) -> None:
        """Drop everything; keep room in proportion to the pixels of the new scale."""
        self._parts.clear()
        self._parts.capacity = int(_BYTES * max(1.0, scale * scale))

    @property
    def cached_bytes(self) -> int:
        """Memory of the pictures kept now."""
        return self._parts.total_cost

    def edges(
        self, kind: Kind, size: tuple[int, int], outer: int, window: tuple[int, int]
    ) -> tuple[Part, ...]:
        """A shadow without its middle: corners, and of its straight edges what can be seen.

        Args:
            kind: of shadow.
            size: of the shadow in pixels, the blur included.
            outer: so much of its straight edges can be seen, in pixels.
            window: size of what is drawn on: few shadows are longer.
        """
        key = (kind, size, outer)
        kept = self._parts.get(key)
        return kept or self._parts.put(key, self._nine_edges(kind, size, outer, window))

    def _nine_edges(
        self, kind: Kind, size: tuple[int, int], outer: int, window: tuple[int, int]
    ) -> tuple[Part, ...]:
        picture = self._picture(("square", kind), lambda: _blurred(kind))
        side, (wide, high) = picture.get_width(), size
        a, b = min(side // 2, wide // 2), min(side // 2, high // 2)
        parts = [
            (picture.subsurface((source_x, source_y, a, b)), x, y)
            for source_x, x in ((0, 0), (side - a, wide - a))
            for source_y, y in ((0, 0), (side - b, high - b))
        ]
        middle, across, down = side // 2, min(outer, a), min(outer, b)
        if wide > 2 * a:
            for source_y, y in ((0, 0), (side - down, high - down)):
                column = picture.subsurface((middle, source_y, 1, down))
                key = (*kind[1:], "below" if source_y else "above", down)
                strip = self._strip(key, column, (max(wide - 2 * a, window[0]), down))
                parts.append((strip.subsurface((0, 0, wide - 2 * a, down)), a, y))
        if high > 2 * b:
            for source_x, x in ((0, 0), (side - across, wide - across)):
                row = picture.subsurface((source_x, middle, across, 1))
                key = (*kind[1:], "right" if source_x else "left", across)
                strip = self._strip(key, row, (across, max(high - 2 * b, window[1])))
                parts.append((strip.subsurface((0, 0, across, high - 2 * b)), x, b))
        return tuple(parts)

    def _strip(
        self, key: tuple[object, ...], line: pygame.Surface, size: tuple[int, int]
    ) -> pygame.Surface:
        """A line of pixels side by side: far from the corners, their radius makes no difference."""
        return self._picture((*key, size), lambda: pygame.transform.scale(line, size))

    def _picture(
        self, key: tuple[object, ...], make: Callable[[], pygame.Surface]
    ) -> pygame.Surface:
        kept = self._parts.get(key) or self._parts.put(key, ((make(), 0, 0),))
        return kept[0][0]


def _blurred(kind: Kind) -> pygame.Surface:
    corner, soft, alpha = kind
    edge = 2 * soft + corner + 2
    picture = pygame.Surface((2 * edge, 2 * edge), pygame.SRCALPHA)
    picture.fill((*_RGB, 0))
    inner = (soft, soft, 2 * edge - 2 * soft, 2 * edge - 2 * soft)
    pygame.draw.rect(picture, (*_RGB, alpha), inner, border_radius=corner)
    for _ in range(3):
        picture = pygame.transform.box_blur(picture, max(1, soft // 3))
    return picture


def _own_bytes(parts: tuple[Part, ...]) -> int:
    """Memory of the parts: of pixels only where they are not those of another picture."""
    return sum(
        surface_bytes(part) if part.get_parent() is None else _BYTES_OF_A_CUT
        for part, _, _ in parts
    )
