"""Small things that show a state: chips, progress dots, meters, icon tiles, pictures."""

from typing import Final, Literal

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import SECONDARY_STRONG, Typesetter

Tone = Literal["good", "bad", "neutral", "danger", "accent"]
_CHIP: Final[dict[Tone, tuple[Colour, Colour]]] = {
    "good": ("good", "good_tint"),
    "bad": ("bad", "bad_tint"),
    "neutral": ("secondary", "neutral_tint"),
    "danger": ("danger", "danger_tint"),
    "accent": ("accent", "accent_tint"),
}

_AIRY: Final = frozenset({"up", "down", "steady", "cross"})


def _signed(text: str, icon: str) -> str:
    """A change in words: the arrow says up or down to the eye, a sign to the ear."""
    sign = {"up": "+", "down": "−"}.get(icon, "")
    return text if not sign or text.startswith(("+", "−")) else f"{sign}{text}"


class Chip(Widget):
    """A pill with a short text: a change (arrow and number), a warning, a tag.

    Args:
        icon: ``up`` or ``down`` for a change, by its sign; ``tone`` says whether that is good.
        tooltip: what the number means.
    """

    role: Role = "text"

    def __init__(
        self,
        text: str,
        tone: Tone = "neutral",
        *,
        icon: str = "",
        label: str = "",
        tooltip: str = "",
        key: str = "",
    ) -> None:
        super().__init__(label=label or _signed(text, icon), tooltip=tooltip, key=key)
        self.text = text
        self.tone: Tone = tone
        self.icon = icon

    def _icon(self, type_: Typesetter) -> float:
        return 14 * type_.text_scale if self.icon else 0.0

    def _gap(self, type_: Typesetter) -> float:
        """Between icon and text: an arrow brings air of its own, a picture fills its square."""
        return (1.0 if self.icon in _AIRY else 4.0) * type_.text_scale

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Icon, text and air."""
        icon = self._icon(type_)
        air = 13 + self._gap(type_) if icon else 16
        return type_.width(self.text, SECONDARY_STRONG) + icon + air

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """A few letters."""
        return min(self.natural_width(type_), 56 * type_.text_scale)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A line and air."""
        return type_.line_height(SECONDARY_STRONG) + 5

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the pill."""
        ink, tint = (canvas.palette[colour] for colour in _CHIP[self.tone])
        box = self.bounds
        canvas.rounded(box, box.h / 2, tint)
        icon = self._icon(canvas.type)
        x = box.x + 8
        if icon:
            canvas.icon(self.icon, box.x + 6, box.centre_y - icon / 2, icon, ink)
            x = box.x + 6 + icon + self._gap(canvas.type)
        place = Box(x, box.y, box.right - 7 - x, box.h)
        canvas.line_in(self.text, place, SECONDARY_STRONG, ink)


class Icon(Widget):
    """An icon alone; decoration unless it gets a label."""

    def __init__(
        self, name: str, size: float = 18.0, colour: Colour = "secondary", *, label: str = ""
    ) -> None:
        super().__init__(label=label)
        self.role = "image" if label else "none"
        self.name = name
        self.size = size
        self.colour: Colour = colour

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Its size, with the text's."""
        return self.size * (1 + (type_.text_scale - 1) * 0.6)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """Square."""
        return self.natural_width(type_)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw it."""
        side = min(self.bounds.w, self.bounds.h)
        canvas.icon(self.name, self.bounds.x, self.bounds.y, side, canvas.palette[self.colour])


class IconTile(Icon):
    """An icon on a tinted square."""

    def __init__(
        self, name: str, *, active: bool = True, size: float = 34.0, label: str = ""
    ) -> None:
        super().__init__(name, size, "accent" if active else "muted", label=label)
        self.active = active

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw tile and icon."""
        colours = canvas.palette
        side = self.bounds.w
        tile = Box(self.bounds.x, self.bounds.centre_y - side / 2, side, side)
        fill = colours["accent_tint" if self.active else "neutral_tint"]
        canvas.rounded(tile, side * 9 / 34, fill)
        size = side * 20 / 34
        x, y = tile.centre_x - size / 2, tile.centre_y - size / 2
        canvas.icon(self.name, x, y, size, colours[self.colour])


class ProgressDots(Widget):
    """How far a game is: done, now, to come. ``label`` says it in words."""

    role: Role = "progressbar"

    def __init__(self, label: str, now: int, total: int, *, on_bar: bool = True) -> None:
        super().__init__(label=label)
        self.now = now
        self.total = total
        self.on_bar = on_bar

    @property
    def value(self) -> str:
        """Now and total."""
        return f"{self.now}/{self.total}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """6.5 a dot, wider when there are few."""
        return self.total * self._pitch()

    def _pitch(self) -> float:
        return min(13.0, max(6.5, 156 / max(1, self.total)))

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """8."""
        return 8.0

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the dots."""
        colours = canvas.palette
        pitch = self._pitch()
        to_come, current = ("bar_line", "on_bar") if self.on_bar else ("track", "accent")
        done = colours["bar_done"]
        for number in range(1, self.total + 1):
            fill = done
            if number == self.now:
                fill = colours["on_bar" if current == "on_bar" else "accent"]
            elif number > self.now:
                fill = colours["bar_line" if to_come == "bar_line" else "track"]
            x = self.bounds.x + (number - 1) * pitch
            canvas.rounded(Box(x, self.bounds.y, pitch - 2, 8), 2, fill)


class Meter(Widget):
    """A bar filled to a share, with an optional mark (a limit or target)."""

    role: Role = "meter"

    def __init__(
        self,
        label: str,
        share: float,
        *,
        value_text: str = "",
        colour: Colour = "accent",
        over: Colour = "bad",
        mark: float | None = None,
        height: float = 6.0,
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, grow=grow)
        self.share = share
        self.value_text = value_text
        self.colour: Colour = colour
        self.over: Colour = over
        self.mark = mark
        self.thickness = height

    @property
    def value(self) -> str:
        """In words, or per cent."""
        return self.value_text or f"{round(100 * self.share)}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """120, to be stretched."""
        return 120.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """40."""
        return 40.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The bar."""
        return self.thickness + (4 if self.mark is not None else 0)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw track, bar and mark."""
        colours = canvas.palette
        box = self.bounds
        bar = Box(box.x, box.centre_y - self.thickness / 2, box.w, self.thickness)
        canvas.rounded(bar, self.thickness / 2, colours["trough"], colours["hairline"])
        shown = host.ease(self, "share", min(1.0, max(0.0, self.share)), 300)
        if shown > 0:
            fill = colours[self.over if self.share > 1 else self.colour]
            width = max(self.thickness, bar.w * shown)
            canvas.rounded(Box(bar.x, bar.y, width, bar.h), self.thickness / 2, fill)
        if self.mark is not None:
            x = bar.x + bar.w * self.mark
            canvas.fill(Box(x - 1, box.y, 2, box.h), colours["secondary"])


class Picture(Widget):
    """SVG drawn into a box, keeping its shape.

    Args:
        body: SVG elements without the outer element.
        view: size of their view box.
        width: in dp.
        scales: it grows with the text.
    """

    def __init__(
        self,
        body: str,
        view: tuple[float, float],
        *,
        width: float,
        label: str = "",
        grow: float = 0.0,
        scales: bool = False,
    ) -> None:
        super().__init__(label=label, grow=grow)
        self.scales = scales
        self.role = "image" if label else "none"
        self.body = body
        self.view = view
        self.width = width

    def measure_natural_width(self, type_: Typesetter) -> float:
        """As asked for."""
        return self.width * (type_.control_scale if self.scales else 1)

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Half of it."""
        return self.natural_width(type_) / 2

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """By the shape."""
        return min(width, self.natural_width(type_)) * self.view[1] / self.view[0]

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw it centred."""
        factor = min(self.bounds.w / self.view[0], self.bounds.h / self.view[1])
        width, height = self.view[0] * factor, self.view[1] * factor
        x, y = self.bounds.centre_x - width / 2, self.bounds.centre_y - height / 2
        place = Box(x, y, width, height)
        canvas.vector(self.body, place, self.view)
