"""Small arrangements the planning screen's parts share: roomy controls, dots, facts, frames."""

from collections.abc import Sequence

from game.widgets.arrangement import Switch
from game.widgets.canvas import Canvas
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import NOTE_STRONG, SECONDARY, TextStyle, Typesetter
from game.widgets.words import Label, Paragraph


class Roomy(Switch):
    """The first of several forms of one control that gets its natural width."""

    def _pick(self, type_: Typesetter, width: float) -> Widget:
        for choice in self.choices[:-1]:
            if choice.natural_width(type_) <= width + 0.5:
                return choice
        return self.choices[-1]


class Lowest(Container):
    """Takes all the height there is, but asks for no more than it needs at least."""

    def __init__(self, child: Widget, least: float) -> None:
        super().__init__([child], grow=1)
        self.least = least

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The least."""
        return min(self.least * type_.text_scale, super().measure_height(type_, width))


class StrengthDots(Widget):
    """A strength from 0 to 3 as three dots."""

    role: Role = "meter"

    def __init__(self, label: str, strength: float, *, colour: Colour = "secondary") -> None:
        super().__init__(label=label)
        self.strength = strength
        self.colour: Colour = colour

    @property
    def value(self) -> str:
        """Of three, to a half, as it is drawn."""
        return f"{round(2 * self.strength) / 2:g}/3"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Three dots."""
        return 38.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """Three dots."""
        return 38.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """A dot."""
        return 12.0

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the dots, half ones as smaller dots."""
        colours = canvas.palette
        for number in range(3):
            x = self.bounds.right - 32 + number * 13
            share = min(1.0, max(0.0, self.strength - number))
            canvas.dot(x, self.bounds.centre_y, 4, colours["card"], colours["control_off"], 1.2)
            if share > 0:
                canvas.dot(
                    x, self.bounds.centre_y, 4.6 if share > 0.75 else 2.6, colours[self.colour]
                )


class Divided(Container):
    """A hairline with air above its child."""

    def __init__(self, child: Widget) -> None:
        super().__init__([child])
        self.padding = type(self.padding)(10, 0, 0, 0)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the line."""
        box = self.bounds
        canvas.hairline(box.x, box.y, box.w, canvas.palette["hairline"])


def note(icon: str, text: str, colour: Colour = "secondary") -> Widget:
    """An icon with a sentence beside it."""
    words = Paragraph(text, SECONDARY, colour, grow=1)
    return Row([Icon(icon, 16, colour), words], gap=8, align="start")


def labelled(
    label: str | Widget, control: Widget, hint: str = "", style: TextStyle = NOTE_STRONG
) -> Widget:
    """A control below its name, with a line about what is chosen."""
    name = Label(label, style, "secondary") if isinstance(label, str) else label
    parts: list[Widget] = [name, control]
    if hint:
        parts.append(Paragraph(hint, SECONDARY, "secondary"))
    return Column(parts, gap=5)


def beside(label: str | Widget, control: Widget, style: TextStyle = NOTE_STRONG) -> Widget:
    """A control beside its name, or below it where that is too narrow."""
    name = Label(label, style, "secondary", shrink=False) if isinstance(label, str) else label
    # The same control stands in both; only the arrangement that is chosen is part of the tree.
    line = Row([name, Container([control], grow=1)], gap=12)
    return Roomy([line, labelled(label, control, style=style)])


def strengths(rows: Sequence[tuple[Widget, float]], colour: Colour) -> Widget:
    """Names, which take the room there is, with dots at the right."""
    return Column(
        [
            Row(
                [
                    name,
                    StrengthDots(name.label, strength, colour=colour),
                ],
                gap=8,
            )
            for name, strength in rows
        ],
        gap=4,
    )
