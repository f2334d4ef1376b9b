"""SVG drawings turned into pictures once per scale."""

import io
from typing import Final

import pygame

from game.widgets.bounded_cache import BoundedCache, surface_bytes

_VECTOR_BYTES: Final = 6_000_000
Cut = tuple[pygame.Surface, tuple[int, int]]
"""A picture without its empty edges, and where its upper left pixel was in the whole one."""


class VectorCache:
    """Pictures of SVG bodies, by size in pixels; the least recently used are dropped."""

    def __init__(self, scale: float = 1.0) -> None:
        self._pictures: BoundedCache[tuple[str, float, float, int, int, bool], Cut]
        self._pictures = BoundedCache(_VECTOR_BYTES, lambda cut: surface_bytes(cut[0]))
        self.rescale(scale)

    def rescale(self, scale: float) -> None:
        """Drop everything; keep room in proportion to the pixels of the new scale."""
        self._pictures.clear()
        self._pictures.capacity = int(_VECTOR_BYTES * max(1.0, scale * scale))

    @property
    def cached_bytes(self) -> int:
        """Memory of the pictures kept now."""
        return self._pictures.total_cost

    def picture(
        self, body: str, view: tuple[float, float], size: tuple[int, int]
    ) -> pygame.Surface:
        """SVG elements in a view box of ``view`` units, drawn ``size`` pixels large."""
        return self._drawn(body, view, size, trims=False)[0]

    def cut(self, body: str, view: tuple[float, float], size: tuple[int, int]) -> Cut:
        """The same without its empty edges: what is drawn hundreds of times a frame is smaller."""
        return self._drawn(body, view, size, trims=True)

    def _drawn(
        self, body: str, view: tuple[float, float], size: tuple[int, int], *, trims: bool
    ) -> Cut:
        width, height = max(1, size[0]), max(1, size[1])
        key = (body, view[0], view[1], width, height, trims)
        picture = self._pictures.get(key)
        if picture is None:
            whole = rasterise(body, view, (width, height))
            picture = self._pictures.put(key, _trimmed(whole) if trims else (whole, (0, 0)))
        return picture


def _trimmed(picture: pygame.Surface) -> Cut:
    inked = picture.get_bounding_rect()
    return picture.subsurface(inked).copy(), inked.topleft


def rasterise(body: str, view: tuple[float, float], size: tuple[int, int]) -> pygame.Surface:
    """Draw SVG elements into a new picture with transparency."""
    source = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="0 0 {view[0]:g} {view[1]:g}" preserveAspectRatio="none">{body}</svg>'
    )
    drawn = pygame.image.load_sized_svg(io.BytesIO(source.encode()), size)
    # The pixel format that blits fast; blitting into it takes twelve times as long.
    return drawn.convert(pygame.Surface((1, 1), pygame.SRCALPHA))
