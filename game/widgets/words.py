"""Text on screen: headings, labels, paragraphs, key hints, dividers."""

from typing import Final

from game.widgets.canvas import Align, Canvas
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import BODY, SECONDARY_STRONG, SECTION, TextStyle, Typesetter

_ON_CARD: Final[tuple[Colour, Colour, Colour]] = ("sunken", "hairline", "secondary")
_ON_BAR: Final[tuple[Colour, Colour, Colour]] = ("bar_tile", "bar_line", "on_bar")


class Label(Widget):
    """One line of text, shortened with an ellipsis (and then explained by a tooltip).

    Args:
        shrink: whether a row may make it narrower than its text; otherwise it keeps its width.
    """

    role: Role = "text"

    def __init__(
        self,
        text: str,
        style: TextStyle = BODY,
        colour: Colour = "ink",
        *,
        align: Align = "start",
        shrink: bool = True,
        grow: float = 0.0,
        key: str = "",
        tooltip: str = "",
    ) -> None:
        super().__init__(label=text, grow=grow, key=key, tooltip=tooltip)
        self.style = style
        self.colour: Colour = colour
        self.align: Align = align
        self.shrink = shrink

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The text's."""
        return type_.width(self.label, self.style)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """A few letters when it may shrink."""
        width = type_.width(self.label, self.style)
        return min(width, 3 * self.style.size * type_.text_scale) if self.shrink else width

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """One line."""
        return type_.line_height(self.style)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the line."""
        colour = canvas.palette[self.colour]
        canvas.line_in(self.label, self.bounds, self.style, colour, self.align)


class Paragraph(Widget):
    """Text wrapped to the width it gets; its height follows."""

    role: Role = "text"

    def __init__(
        self,
        text: str,
        style: TextStyle = BODY,
        colour: Colour = "ink",
        *,
        align: Align = "start",
        max_width: float | None = None,
        grow: float = 0.0,
        key: str = "",
    ) -> None:
        super().__init__(label=text, grow=grow, key=key)
        self.style = style
        self.colour: Colour = colour
        self.align: Align = align
        self.max_width = max_width

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The longest paragraph on one line, within the limit."""
        width = max(type_.width(line, self.style) for line in self.label.split("\n"))
        return width if self.max_width is None else min(width, self.max_width * type_.text_scale)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The longest word."""
        return type_.longest_word(self.label, self.style)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """All lines."""
        return len(type_.wrap(self.label, self.style, width)) * type_.line_height(self.style)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the lines."""
        colour = canvas.palette[self.colour]
        canvas.lines_in(self.label, self.bounds, self.style, colour, self.align)


class Heading(Paragraph):
    """A title; wraps when it must."""

    role: Role = "heading"

    def __init__(
        self,
        text: str,
        style: TextStyle = SECTION,
        colour: Colour = "ink",
        *,
        align: Align = "start",
        grow: float = 0.0,
        key: str = "",
    ) -> None:
        super().__init__(text, style, colour, align=align, grow=grow, key=key)


class Divider(Widget):
    """A hairline across (in a column) or down (in a row, with ``vertical``)."""

    role: Role = "none"

    def __init__(self, colour: Colour = "hairline", *, vertical: bool = False) -> None:
        super().__init__()
        self.colour: Colour = colour
        self.vertical = vertical

    def measure_natural_width(self, type_: Typesetter) -> float:
        """One dp."""
        return 1.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """One dp."""
        return 1.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """One dp, or a line of text when it is vertical."""
        return 36.0 if self.vertical else 1.0

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the line."""
        box = self.bounds
        length = box.h if self.vertical else box.w
        colour = canvas.palette[self.colour]
        canvas.hairline(box.x, box.y, length, colour, vertical=self.vertical)


class KeyHint(Widget):
    """The name of a key in a small frame."""

    role: Role = "text"

    def __init__(self, text: str, *, on_bar: bool = False) -> None:
        super().__init__(label=text)
        self.on_bar = on_bar

    def measure_natural_width(self, type_: Typesetter) -> float:
        """The name and its frame."""
        return max(22.0, type_.width(self.label, SECONDARY_STRONG) + 12)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line and its frame."""
        return type_.line_height(SECONDARY_STRONG) + 5

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the key."""
        colours = canvas.palette
        look = _ON_BAR if self.on_bar else _ON_CARD
        fill, line, ink = look
        canvas.rounded(self.bounds, 5, colours[fill], colours[line])
        canvas.line_in(self.label, self.bounds, SECONDARY_STRONG, colours[ink], "centre")
