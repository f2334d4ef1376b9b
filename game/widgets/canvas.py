"""Drawing in dp onto any surface: shapes, shadows, text, icons."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final, Literal, TypeVar, cast

import pygame

from game.widgets.bounded_cache import BoundedCache
from game.widgets.geometry import NOWHERE, Box
from game.widgets.icons import icon_body
from game.widgets.palette import CALM, Palette
from game.widgets.shadows import Shadows
from game.widgets.text import TextStyle, Typesetter
from game.widgets.vectors import VectorCache

Align = Literal["start", "centre", "end"]
_T = TypeVar("_T")
_MOST_PREPARED: Final = 2


class Canvas:
    """Draws on ``surface``; keeps pictures of everything that is slow to make.

    ``cut_texts`` can be set to a list to learn which texts did not fit their boxes; tests do.

    One canvas per window: ``target`` and ``rescale`` change what it draws on. Coordinates are dp
    (floats); edges are rounded so that neighbours meet without a seam.

    Example::

        canvas = Canvas(surface, scale=1.5)
        canvas.card(Box(16, 16, 300, 120))
        canvas.text("58.4", 30, 70, KPI, canvas.palette["ink"])
    """

    def __init__(
        self,
        surface: pygame.Surface,
        scale: float = 1.0,
        text_scale: float = 1.0,
        palette: Palette = CALM,
    ) -> None:
        self.surface = surface
        self.palette = palette
        self.type = Typesetter(scale, text_scale)
        self.vectors = VectorCache(scale)
        self.shadows = Shadows(scale)
        self.cut_texts: list[str] | None = None
        self._prepared: BoundedCache[Hashable, object] = BoundedCache(_MOST_PREPARED)
        self._prepared_for = NOWHERE
        self.scale = scale

    def prepared(self, place: Box, key: Hashable, make: Callable[[], _T]) -> _T:
        """Something slow to make, kept while few others are asked for and the scale holds.

        Args:
            place: where it is drawn; what was made for another place is dropped, as it is large.
            key: what it is.
            make: makes it.
        """
        if place != self._prepared_for:
            self._prepared.clear()
            self._prepared_for = place
        kept = self._prepared.get(key)
        if kept is None:
            kept = self._prepared.put(key, make())
        return cast(_T, kept)

    def rescale(self, scale: float, text_scale: float) -> None:
        """Draw at another scale from now on; everything cached is dropped."""
        self.scale = scale
        self.type.rescale(scale, text_scale)
        self.vectors.rescale(scale)
        self.shadows.rescale(scale)
        self._prepared.clear()

    @property
    def cached_bytes(self) -> int:
        """Memory of all pictures kept now."""
        return self.type.cached_bytes + self.vectors.cached_bytes + self.shadows.cached_bytes

    def px(self, length: float) -> int:
        """A length or coordinate in whole pixels."""
        return int(length * self.scale + 0.5) if length >= 0 else -int(-length * self.scale + 0.5)

    def rect(self, box: Box) -> pygame.Rect:
        """A box in pixels."""
        x, y = self.px(box.x), self.px(box.y)
        return pygame.Rect(x, y, self.px(box.right) - x, self.px(box.bottom) - y)

    def visible(self, box: Box) -> bool:
        """Whether any of a box can be seen through the present clip."""
        return bool(self.surface.get_clip().colliderect(self.rect(box)))

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw only inside a box (and inside the clip that already holds)."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self.rect(box)))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def fill(self, box: Box, colour: str) -> None:
        """A plain rectangle."""
        self.surface.fill(colour, self.rect(box))

    def hairline(
        self, x: float, y: float, length: float, colour: str, *, vertical: bool = False
    ) -> None:
        """A line across or down, equally many whole pixels wide wherever it lies."""
        thin = max(1, round(self.scale))
        left, top = self.px(x), self.px(y)
        wide, high = self.px(x + length) - left, self.px(y + length) - top
        self.surface.fill(colour, (left, top, thin, high) if vertical else (left, top, wide, thin))

    def rounded(
        self,
        box: Box,
        radius: float,
        fill: str | None,
        stroke: str | None = None,
        stroke_width: float = 1.0,
    ) -> None:
        """A rounded rectangle with smooth corners; ``fill`` None draws the outline only."""
        area = self.rect(box)
        if area.w <= 0 or area.h <= 0:
            return
        corner = min(max(0, round(radius * self.scale)), area.w // 2, area.h // 2)
        line = max(1, round(stroke_width * self.scale)) if stroke else 0
        if corner <= 1 and not stroke:
            if fill:
                self.surface.fill(fill, area)
            return
        edge = max(corner, line) + 1
        if area.w <= 2 * edge or area.h <= 2 * edge:
            self.surface.blit(self._small_shape(area.size, corner, fill, stroke, line), area)
            return
        self._nine_rounded(area, corner, edge, fill, stroke, line)

    def _shape_body(
        self, size: tuple[int, int], corner: int, fill: str | None, stroke: str | None, line: int
    ) -> str:
        half = line / 2
        return (
            f'<rect x="{half}" y="{half}" width="{size[0] - line}" height="{size[1] - line}" '
            f'rx="{max(0.0, corner - half)}" fill="{fill or "none"}"'
            + (f' stroke="{stroke}" stroke-width="{line}"/>' if stroke else "/>")
        )

    def _small_shape(
        self, size: tuple[int, int], corner: int, fill: str | None, stroke: str | None, line: int
    ) -> pygame.Surface:
        body = self._shape_body(size, corner, fill, stroke, line)
        return self.vectors.picture(body, size, size)

    def _nine_rounded(
        self,
        area: pygame.Rect,
        corner: int,
        edge: int,
        fill: str | None,
        stroke: str | None,
        line: int,
    ) -> None:
        whole = self._small_shape((2 * edge, 2 * edge), corner, fill, stroke, line)
        for source_x, x in ((0, area.x), (edge, area.right - edge)):
            for source_y, y in ((0, area.y), (edge, area.bottom - edge)):
                self.surface.blit(whole, (x, y), (source_x, source_y, edge, edge))
        inner_w, inner_h = area.w - 2 * edge, area.h - 2 * edge
        if fill:
            self.surface.fill(fill, (area.x + edge, area.y, inner_w, area.h))
            self.surface.fill(fill, (area.x, area.y + edge, edge, inner_h))
            self.surface.fill(fill, (area.right - edge, area.y + edge, edge, inner_h))
        if stroke:
            self.surface.fill(stroke, (area.x + edge, area.y, inner_w, line))
            self.surface.fill(stroke, (area.x + edge, area.bottom - line, inner_w, line))
            self.surface.fill(stroke, (area.x, area.y + edge, line, inner_h))
            self.surface.fill(stroke, (area.right - line, area.y + edge, line, inner_h))

    def shadow(self, box: Box, radius: float, blur: float, dy: float, alpha: int) -> None:
        """A soft shadow around and below something opaque; its middle is left out."""
        soft = max(1, self.px(blur))
        corner, outer = round(radius * self.scale), soft + self.px(dy) + 1
        area = self.rect(box.moved(0, dy)).inflate(2 * soft, 2 * soft)
        kind = (corner, soft, alpha)
        edges = self.shadows.edges(kind, area.size, outer, self.surface.get_size())
        x, y = area.topleft
        self.surface.fblits([(part, (x + left, y + top)) for part, left, top in edges])

    def card(
        self,
        box: Box,
        radius: float = 12,
        fill: str | None = None,
        *,
        stroke: str | None = None,
        stroke_width: float = 1.0,
        raised: bool = True,
    ) -> None:
        """A white card with the two-layer shadow and a hairline."""
        if raised:
            self.shadow(box, radius, 18, 6, 20)
            self.shadow(box, radius, 3, 1, 26)
        line = stroke or self.palette["hairline"]
        self.rounded(box, radius, fill or self.palette["card"], line, stroke_width)

    def focus_ring(self, box: Box, radius: float, colour: str | None = None) -> None:
        """The 2 dp ring outside a focused control; a light line around it tells it on the dark."""
        if colour is None:
            self.rounded(box.grown(4.5), radius + 4.5, None, self.palette["on_accent"], 1.5)
        self.rounded(box.grown(3), radius + 3, None, colour or self.palette["accent"], 2)

    def vector(self, body: str, box: Box, view: tuple[float, float] | None = None) -> None:
        """SVG elements stretched over a box; their view box is the box in dp unless given."""
        area = self.rect(box)
        picture = self.vectors.picture(body, view or (box.w, box.h), area.size)
        self.surface.blit(picture, area)

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        """An icon of :mod:`game.widgets.icons` with its upper left corner at a point."""
        pixels = self.px(size)
        picture = self.vectors.picture(icon_body(name, colour), (24, 24), (pixels, pixels))
        self.surface.blit(picture, (self.px(x), self.px(y)))

    def dot(
        self, x: float, y: float, radius: float, fill: str, stroke: str = "", width: float = 0.0
    ) -> None:
        """A filled circle around a point, with an outline if one is given."""
        reach = radius + width / 2 + 1
        line = f' stroke="{stroke}" stroke-width="{width}"' if stroke else ""
        body = f'<circle cx="{reach}" cy="{reach}" r="{radius}" fill="{fill}"{line}/>'
        self.vector(body, Box(x - reach, y - reach, 2 * reach, 2 * reach))

    def dotted(
        self, x: float, y: float, width: float, dot: float, pitch: float, colour: str
    ) -> None:
        """A row of dots of a diameter, a pitch apart, around y: one picture, however many dots."""
        count = max(1, int((width - dot) / pitch) + 1)
        box = Box(x, y - dot, count * pitch, 2 * dot)
        self.vector(_dots_body(count, dot, pitch, colour), box)

    def veil(self, box: Box, colour: str, alpha: int) -> None:
        """Dim everything below with a translucent colour."""
        area = self.rect(box).clip(self.surface.get_clip())
        if area.w <= 0 or area.h <= 0:
            return
        layer = pygame.Surface(area.size)
        layer.fill(colour)
        layer.set_alpha(alpha)
        self.surface.blit(layer, area)

    def text(
        self,
        text: str,
        x: float,
        baseline: float,
        style: TextStyle,
        colour: str,
        align: Align = "start",
    ) -> float:
        """One line with its baseline at y; returns its width in dp."""
        if not text:
            return 0.0
        glyphs = self.type.render(text, style, colour)
        width = glyphs.surface.get_width()
        left = self.px(x) - {"start": 0, "centre": width // 2, "end": width}[align]
        self.surface.blit(glyphs.surface, (left, self.px(baseline) - glyphs.ascent))
        return width / self.scale

    def line_in(
        self, text: str, box: Box, style: TextStyle, colour: str, align: Align = "start"
    ) -> None:
        """One line centred vertically in a box, shortened with an ellipsis where it must be."""
        short = self.type.shorten(text, style, box.w)
        if self.cut_texts is not None and short != text:
            self.cut_texts.append(text)
        x = {"start": box.x, "centre": box.centre_x, "end": box.right}[align]
        self.text(short, x, self.type.baseline(style, box.y, box.h), style, colour, align)

    def lines_in(
        self, text: str, box: Box, style: TextStyle, colour: str, align: Align = "start"
    ) -> None:
        """Text wrapped to a box's width, from its top."""
        height = self.type.line_height(style)
        x = {"start": box.x, "centre": box.centre_x, "end": box.right}[align]
        lines = self.type.wrap(text, style, box.w)
        if self.cut_texts is not None and len(lines) * height > box.h + 1:
            self.cut_texts.append(text)
        for number, line in enumerate(lines):
            baseline = self.type.baseline(style, box.y + number * height, height)
            self.text(line, x, baseline, style, colour, align)


@lru_cache(maxsize=256)
def _dots_body(count: int, dot: float, pitch: float, colour: str) -> str:
    circles = (f'<circle cx="{dot + n * pitch:g}" cy="{dot}" r="{dot / 2}"/>' for n in range(count))
    return f'<g fill="{colour}">{"".join(circles)}</g>'
