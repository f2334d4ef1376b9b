"""Cards and panels: white surfaces that hold other widgets."""

from collections.abc import Callable, Sequence

from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.geometry import Padding
from game.widgets.layout import Column, Container
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role


class Card(Column):
    """A raised white surface with its children below each other.

    Args:
        selected: drawn with the accent frame.
        fill: another ground, e.g. ``sunken`` for a card inside a card (then not raised).
    """

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: float = 10.0,
        padding: Padding = 14.0,
        fill: Colour = "card",
        selected: bool = False,
        raised: bool = True,
        radius: float = 12.0,
        key: str = "",
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(children, gap=gap, padding=padding, key=key, label=label, grow=grow)
        self.fill: Colour = fill
        self.selected = selected
        self.raised = raised
        self.radius = radius

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the surface."""
        colours = canvas.palette
        stroke, width = (colours["accent"], 2.0) if self.selected else (colours["hairline"], 1.0)
        canvas.card(
            self.bounds,
            self.radius,
            colours[self.fill],
            stroke=stroke,
            stroke_width=width,
            raised=self.raised,
        )


class Pressable(Container):
    """Makes what it contains one thing to press, e.g. the head of a card or a row of a list.

    Args:
        role: what it is for assistive tools; ``value`` its state (e.g. expanded).
        on_press: what pressing does; without it the row only shows.
    """

    focusable = True

    def __init__(
        self,
        child: Widget,
        on_press: Callable[[], None],
        *,
        label: str,
        role: Role = "button",
        value: str = "",
        selected: bool = False,
        padding: Padding = 0.0,
        radius: float = 8.0,
        key: str = "",
        tooltip: str = "",
        enabled: bool = True,
        grow: float = 0.0,
    ) -> None:
        super().__init__([child], padding=padding, key=key, label=label, grow=grow)
        self.role = role
        self.on_press = on_press
        self.state = value
        self.selected = selected
        self.radius = radius
        self.tooltip = tooltip
        self.enabled = enabled

    @property
    def value(self) -> str:
        """The state it was given."""
        return self.state

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Tint it under the pointer or when it is selected."""
        colours = canvas.palette
        if self.selected:
            canvas.rounded(self.bounds, self.radius, colours["accent_tint"])
        elif self.enabled and host.is_hovered(self):
            canvas.rounded(self.bounds, self.radius, colours["hover"])

    def draw(self, canvas: Canvas, host: Host) -> None:
        """Draw the ring above the content."""
        super().draw(canvas, host)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds.grown(-2), self.radius)

    def activate(self, host: Host) -> None:
        """Do what it is for."""
        if self.enabled:
            self.on_press()


class Disclosure(Card):
    """A card whose head opens and closes its body; the screen keeps which one is open.

    Args:
        head: always visible; pressing it calls ``on_toggle``. Controls in it still work.
        body: laid out and drawn only while ``expanded``.
        expanded_text: state for assistive tools, e.g. "open" / "closed".
    """

    def __init__(
        self,
        head: Widget,
        body: Widget,
        *,
        expanded: bool,
        on_toggle: Callable[[], None],
        label: str,
        state_text: str = "",
        key: str = "",
        selected: bool = False,
        grow: float = 0.0,
        fill: Colour = "card",
    ) -> None:
        self.expanded = expanded
        self.on_toggle = on_toggle
        title = Pressable(
            head,
            on_toggle,
            label=label,
            value=state_text,
            padding=(8, 10),
            radius=9,
            key=f"{key}.head" if key else "",
        )
        children: list[Widget] = [title]
        if expanded:
            children.append(Container([body], padding=(0, 10)))
        super().__init__(
            children,
            gap=4,
            padding=(4, 4),
            selected=selected,
            key=key,
            label=label,
            grow=grow,
            fill=fill,
        )
        if expanded:
            self.padding = type(self.padding)(4, 4, 14, 4)
