"""Type: measuring, wrapping and rendering text at a scale."""

import re
from dataclasses import dataclass
from typing import Final, Literal

import pygame

from game.storage.resources import font_path
from game.widgets.bounded_cache import BoundedCache, surface_bytes

Weight = Literal[400, 600, 700]
SUPERSAMPLING: Final = 4
ALPHA_BOOST: Final = 40  # of 255: alpha x 1.16 wins back the stem weight lost in reducing
CAP_CENTRE: Final = 0.33  # half the cap height of Source Sans, in sizes
ELLIPSIS: Final = "…"
_TEXT_BYTES: Final = 3_000_000
_LONELY: Final = 0.3  # of the width: a last word that is longer looks well alone
_MOST_FONTS: Final = 10
"""Open at a time: each holds 0.2 MB or more; a page uses about as many; opening takes 0.7 ms."""
_BETWEEN_WORDS: Final = re.compile(r" (?![%€])")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size in dp, weight and leading (line distance in dp)."""

    size: float
    weight: Weight = 400
    leading: float = 0.0

    @property
    def line(self) -> float:
        """Line distance in dp; 1.35 sizes where none was given."""
        return self.leading or self.size * 1.35


KPI: Final = TextStyle(30, 700, 36)
DISPLAY: Final = TextStyle(40, 700, 48)
TITLE: Final = TextStyle(24, 700, 30)
WORDMARK: Final = TextStyle(19, 700, 24)
SECTION: Final = TextStyle(18, 700, 24)
BAR_VALUE: Final = TextStyle(17, 600, 22)
CARD_TITLE: Final = TextStyle(15.5, 600, 20)
BUTTON: Final = TextStyle(15, 600, 20)
CHART_TITLE: Final = TextStyle(14.5, 600, 19)
BODY: Final = TextStyle(14, 400, 19)
BODY_STRONG: Final = TextStyle(14, 600, 19)
LARGE_BODY: Final = TextStyle(16, 400, 23)
BUBBLE: Final = TextStyle(13.5, 400, 18)
CONTROL: Final = TextStyle(13.5, 600, 18)
SECONDARY: Final = TextStyle(13, 400, 17)
SECONDARY_STRONG: Final = TextStyle(13, 600, 17)
NOTE: Final = TextStyle(12.5, 400, 16)
NOTE_STRONG: Final = TextStyle(12.5, 600, 16)


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Rendered text: the picture and the distance from its top to the baseline, in pixels."""

    surface: pygame.Surface
    ascent: int


class Typesetter:
    """Measures and renders text for one window.

    Args:
        scale: pixels per dp (K).
        text_scale: the reader's text size, 1.0 to 2.0; multiplies every size and leading.

    ``generation`` changes whenever measurements made earlier no longer hold.
    """

    def __init__(self, scale: float = 1.0, text_scale: float = 1.0) -> None:
        self.generation = 0
        self._fonts: BoundedCache[tuple[float, Weight], pygame.font.Font]
        self._fonts = BoundedCache(_MOST_FONTS)
        self._widths: BoundedCache[tuple[str, TextStyle], float] = BoundedCache(20_000)
        self._wrapped: BoundedCache[tuple[str, TextStyle, float], tuple[str, ...]]
        self._wrapped = BoundedCache(4_000)
        self._glyphs: BoundedCache[tuple[str, TextStyle, str], Glyphs]
        self._glyphs = BoundedCache(_TEXT_BYTES, lambda glyphs: surface_bytes(glyphs.surface))
        self.scale = scale
        self.text_scale = text_scale
        self.rescale(scale, text_scale)

    def rescale(self, scale: float, text_scale: float) -> None:
        """Use another scale from now on; everything cached is dropped."""
        self.scale, self.text_scale = scale, text_scale
        self.generation += 1
        self._fonts.clear()
        self._widths.clear()
        self._wrapped.clear()
        self._glyphs.clear()
        self._glyphs.capacity = int(_TEXT_BYTES * max(1.0, scale * scale))

    @property
    def cached_bytes(self) -> int:
        """Memory of the rendered text kept now."""
        return self._glyphs.total_cost

    @property
    def control_scale(self) -> float:
        """Factor for marks inside controls: they grow half as fast as the text."""
        return 1 + (self.text_scale - 1) / 2

    def line_height(self, style: TextStyle) -> float:
        """Height of one line in dp."""
        return style.line * self.text_scale

    def width(self, text: str, style: TextStyle) -> float:
        """Width of a single line in dp."""
        key = (text, style)
        width = self._widths.get(key)
        if width is None:
            pixels = self._font(style).size(text)[0]
            width = self._widths.put(key, pixels / SUPERSAMPLING / self.scale)
        return width

    def baseline(self, style: TextStyle, top: float, height: float) -> float:
        """Y of the baseline that centres capitals within a height."""
        return top + height / 2 + CAP_CENTRE * style.size * self.text_scale

    def wrap(self, text: str, style: TextStyle, width: float) -> tuple[str, ...]:
        """Lines no wider than ``width`` dp; words that are wider are broken."""
        key = (text, style, width)
        lines = self._wrapped.get(key)
        if lines is None:
            lines = tuple(
                line
                for paragraph in text.split("\n")
                for line in self._wrap_paragraph(paragraph, style, width)
            )
            self._wrapped.put(key, lines)
        return lines

    def longest_word(self, text: str, style: TextStyle) -> float:
        """Width in dp of the widest word: the least width text can be set in unbroken."""
        words = (word for line in text.split("\n") for word in _words(line))
        return max((self.width(word, style) for word in words), default=0.0)

    def shorten(self, text: str, style: TextStyle, width: float) -> str:
        """The text, cut with an ellipsis if it is wider than ``width`` dp."""
        if self.width(text, style) <= width + 0.5:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + ELLIPSIS, style) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS

    def render(self, text: str, style: TextStyle, colour: str) -> Glyphs:
        """The text as a picture, from the cache when it is there."""
        key = (text, style, colour)
        glyphs = self._glyphs.get(key)
        if glyphs is None:
            glyphs = self._glyphs.put(key, self._render(text, style, colour))
        return glyphs

    def _font(self, style: TextStyle) -> pygame.font.Font:
        key = (style.size, style.weight)
        font = self._fonts.get(key)
        if font is None:
            pixels = style.size * self.text_scale * self.scale * SUPERSAMPLING
            font = pygame.font.Font(font_path(style.weight), max(1, round(pixels)))
            self._fonts.put(key, font)
        return font

    def _render(self, text: str, style: TextStyle, colour: str) -> Glyphs:
        font = self._font(style)
        large = font.render(text, True, colour)
        ascent = font.get_ascent()
        top = -ascent % SUPERSAMPLING  # the baseline falls on a whole pixel after reducing
        width = -(-max(1, large.get_width()) // SUPERSAMPLING)
        height = -(-(large.get_height() + top) // SUPERSAMPLING)
        size = (width * SUPERSAMPLING, height * SUPERSAMPLING)
        padded = pygame.Surface(size, pygame.SRCALPHA)
        ink = pygame.Color(colour)
        padded.fill((ink.r, ink.g, ink.b, 0))
        padded.blit(large, (0, top), special_flags=pygame.BLEND_RGBA_MAX)
        reduced = pygame.transform.smoothscale(padded, (width, height))
        boost = reduced.copy()
        boost.fill((0, 0, 0, ALPHA_BOOST), special_flags=pygame.BLEND_RGBA_MULT)
        reduced.blit(boost, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
        return Glyphs(reduced, (ascent + top) // SUPERSAMPLING)

    def _wrap_paragraph(self, paragraph: str, style: TextStyle, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in _words(paragraph):
            candidate = f"{line} {word}" if line else word
            if self.width(candidate, style) <= width + 0.01:
                line = candidate
                continue
            if line:
                lines.append(line)
            *full, line = self._break_word(word, style, width)
            lines.extend(full)
        lines.append(line)
        return self._accompanied(lines, style, width)

    def _accompanied(self, lines: list[str], style: TextStyle, width: float) -> list[str]:
        """A short last word does not stand alone: one from the line before comes with it."""
        if len(lines) < 2 or self.width(lines[-1], style) > _LONELY * width:
            return lines
        *kept, word = _words(lines[-2])
        together = f"{word} {lines[-1]}"
        if len(_words(lines[-1])) > 1 or len(kept) < 2 or self.width(together, style) > width:
            return lines
        return [*lines[:-2], " ".join(kept), together]

    def _break_word(self, word: str, style: TextStyle, width: float) -> list[str]:
        pieces: list[str] = []
        while len(word) > 1 and self.width(word, style) > width + 0.01:
            end = len(word) - 1
            while end > 1 and self.width(word[:end], style) > width:
                end -= 1
            pieces.append(word[:end])
            word = word[end:]
        pieces.append(word)
        return pieces


def _words(line: str) -> list[str]:
    """What a line may be broken between; a sign of per cent or of money stays with its number."""
    return _BETWEEN_WORDS.split(line)
