"""Where Tab and the arrow keys go."""

from collections.abc import Sequence
from typing import Literal

from game.widgets.geometry import Box
from game.widgets.node import Widget

Direction = Literal["up", "down", "left", "right"]


def focus_order(root: Widget) -> list[Widget]:
    """All widgets Tab stops at, in reading order of the tree."""
    return [widget for widget in root.walk() if widget.can_focus and widget.tab_stop]


def explained_words(root: Widget) -> list[Widget]:
    """All words that explain themselves, in reading order."""
    return [widget for widget in root.walk() if widget.role == "term" and widget.can_focus]


def next_in_order(order: Sequence[Widget], current: Widget | None, step: int) -> Widget | None:
    """The widget ``step`` places on, round the end; from nowhere the first or last."""
    if not order:
        return None
    if current is None or current not in order:
        return order[0 if step > 0 else -1]
    return order[(order.index(current) + step) % len(order)]


def stop_beside(root: Widget, current: Widget, step: int) -> Widget | None:
    """The stop of Tab next to a widget that is none itself, in reading order."""
    walked = [each for each in root.walk() if each is current or (each.can_focus and each.tab_stop)]
    return next_in_order(walked, current, step) if len(walked) > 1 else None


def nearest(order: Sequence[Widget], current: Widget, direction: Direction) -> Widget | None:
    """The closest widget in a direction, preferring those straight ahead."""
    best: Widget | None = None
    best_cost = float("inf")
    for widget in order:
        if widget is current:
            continue
        cost = _distance(current.bounds, widget.bounds, direction)
        if cost is not None and cost < best_cost:
            best, best_cost = widget, cost
    return best


def _distance(start: Box, end: Box, direction: Direction) -> float | None:
    """Cost of going from one box to another in a direction, or None if it lies elsewhere."""
    if direction in ("left", "right"):
        ahead = end.x - start.right if direction == "right" else start.x - end.right
        centre = end.centre_x - start.centre_x
        aside = _gap(start.y, start.bottom, end.y, end.bottom)
    else:
        ahead = end.y - start.bottom if direction == "down" else start.y - end.bottom
        centre = end.centre_y - start.centre_y
        aside = _gap(start.x, start.right, end.x, end.right)
    towards = centre > 0 if direction in ("right", "down") else centre < 0
    if not towards or ahead < -2:
        return None
    return max(0.0, ahead) + 3 * aside + abs(centre) * 0.01


def _gap(low: float, high: float, other_low: float, other_high: float) -> float:
    return max(0.0, other_low - high, low - other_high)
