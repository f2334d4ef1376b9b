"""What a view holds: its layers of trees, the focus in each, the pointer, what is out of date."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.widgets.node import Widget

PAGE = "page"
POPUP = "popup"


@dataclass(slots=True)
class Layer:
    """A tree with its own focus; only the last layer receives input."""

    name: str
    root: Widget
    focused: str = ""


@dataclass(slots=True)
class ViewState:
    """Everything about a view that changes, shared by routing and drawing."""

    layers: list[Layer] = field(default_factory=lambda: [Layer(PAGE, Widget())])
    hovered: Widget | None = None
    hovered_since: float = 0.0
    pressed: Widget | None = None
    pointer: tuple[float, float] | None = None
    keyboard_used: bool = False
    typed: tuple[str, str] = ("", "")  # text of the last key, and what had the focus then
    now_ms: float = 0.0
    moving: dict[str, float] = field(default_factory=dict)
    dirty: set[str] = field(default_factory=set)
    needs_layout: bool = True
    needs_full: bool = True

    @property
    def top(self) -> Layer:
        """The layer that receives input."""
        return self.layers[-1]

    @property
    def focused(self) -> Widget | None:
        """The widget keys go to."""
        identity = self.top.focused
        if not identity:
            return None
        for widget in self.top.root.walk():
            if widget.identity == identity and widget.can_focus:
                return widget
        return None

    def explaining(self, delay_ms: float) -> str:
        """Identity of the widget whose tooltip shows: hovered for a while, else in focus."""
        hovered = self.hovered
        if hovered is not None and hovered.tooltip and self.pressed is None:
            return hovered.identity if self.now_ms - self.hovered_since >= delay_ms else ""
        focused = self.focused if self.keyboard_used else None
        return focused.identity if focused is not None and focused.tooltip else ""

    def replace(self, root: Widget, dialogs: Sequence[Widget]) -> None:
        """Put new trees in place; layers of the same name keep their focus."""
        focused = {layer.name: layer.focused for layer in self.layers}
        self.layers = [Layer(PAGE, root, focused[PAGE])]
        for number, dialog in enumerate(dialogs):
            name = dialog.key or f"dialog{number}"
            self.layers.append(Layer(name, dialog, focused.get(name, "")))

    def adopt_pointer(self) -> None:
        """Let the widgets of a new tree take over hover and a drag from those they replace."""
        if self.pressed is not None:
            top = {widget.identity: widget for widget in self.top.root.walk()}
            self.pressed = top.get(self.pressed.identity)
        self.hovered = None
        if self.pointer is not None and self.pressed is None:
            self.hovered = self.top.root.widget_at(*self.pointer)

    def hover(self, widget: Widget | None) -> None:
        """Note what the pointer is on."""
        if widget is self.hovered:
            return
        for changed in (self.hovered, widget):
            if changed is not None:
                self.dirty.add(changed.identity)
        self.hovered = widget
        self.hovered_since = self.now_ms
