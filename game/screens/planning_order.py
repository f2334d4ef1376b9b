"""Which cards of the hand are listed, and in which order."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from game.screens.planning_table import PlanActions, Table
from game.session.views import TacticCard
from game.vocabulary.catalogue import TACTIC_GROUPS
from game.widgets.arrangement import Flow
from game.widgets.buttons import paint_ring
from game.widgets.canvas import Canvas
from game.widgets.choices import Choice, Option
from game.widgets.dropdown import MenuEntry
from game.widgets.geometry import Box
from game.widgets.indicators import Icon
from game.widgets.layout import Column, Container
from game.widgets.node import Host, Widget
from game.widgets.semantics import Role
from game.widgets.surfaces import Pressable
from game.widgets.text import CONTROL, SECONDARY, Typesetter
from game.widgets.words import Label, Paragraph

Order = Literal["in_force", "dealt", "price", "objecting"]
ORDERS: Final[tuple[Order, ...]] = ("in_force", "dealt", "price", "objecting")
FILTER_ABOVE: Final = 8
"""Hands with more cards than this can be filtered by group and sorted."""

_Place = Callable[[TacticCard], tuple[float, ...]]


def _opening(card: TacticCard) -> tuple[float, ...]:
    """What can be played first, then what opens soonest."""
    return (not card.is_open, 0 if card.is_open else card.opens_turn)


_PLACES: Final[dict[str, _Place]] = {
    "in_force": lambda card: (card.setting is None, *_opening(card)),
    "dealt": lambda card: (),
    "opening": _opening,
    "price": lambda card: (card.price_cents[0],),
    "objecting": lambda card: (
        card.objecting_share is None,
        sum(card.objecting_share or ()),
    ),
}
"""What is compared; cards alike stay as dealt. By last month, so that nothing jumps meanwhile."""


def listed_tactics(table: Table) -> list[TacticCard]:
    """The cards of the group chosen, in the order chosen; a small hand as it opens."""
    hand = table.situation.hand
    shown = [card for card in hand if not table.group or card.group == table.group]
    return ordered(shown, table.draft.order if len(hand) > FILTER_ABOVE else "opening")


def ordered(cards: Sequence[TacticCard], order: str) -> list[TacticCard]:
    """Cards in one of the ``ORDERS``, or as they open (``opening``)."""
    return sorted(cards, key=_PLACES[order])


def filter_row(table: Table, actions: PlanActions) -> Widget:
    """A chip for all and one for each group held, then the order; below in words what is listed."""
    words = table.words
    held = {card.group for card in table.situation.hand}
    everything = words.text("screen.planning.all_groups")
    chips: list[Widget] = [
        Pressable(
            Label(everything, CONTROL, "accent" if not table.group else "secondary"),
            lambda: actions.show_group(""),
            label=everything,
            selected=not table.group,
            padding=(7, 10),
            key="group.all",
        )
    ]
    chips += [_chip(table, actions, group) for group in TACTIC_GROUPS if group in held]
    options = [Option(each, words.text(f"screen.planning.order.{each}")) for each in ORDERS]
    chips.append(
        OrderMenu(
            options,
            table.draft.order,
            actions.show_order,
            label=words.text("screen.planning.sorted"),
            key="order",
        )
    )
    row = Flow(chips, gap=2, label=words.text("screen.planning.filter"))
    said = Container([Paragraph(_listed(table), SECONDARY, "secondary")], padding=(0, 10))
    return Column([row, said], gap=2)


def _listed(table: Table) -> str:
    """The group, how many cards are in it, and their order: chips show groups as icons only."""
    words = table.words
    group = f"setting.group.{table.group}" if table.group else "screen.planning.all_groups"
    return words.text(
        "screen.planning.listed",
        group=words.text(group),
        count=words.number(len(listed_tactics(table))),
        order=words.text(f"screen.planning.order.{table.draft.order}"),
    )


def _chip(table: Table, actions: PlanActions, group: str) -> Widget:
    chosen = table.group == group
    name = table.words.text(f"setting.group.{group}")
    return Pressable(
        Icon(f"group_{group}", 19, "accent" if chosen else "secondary"),
        lambda: actions.show_group("" if chosen else group),
        label=name,
        tooltip=name,
        selected=chosen,
        padding=7,
        key=f"group.{group}",
    )


class OrderMenu(Choice):
    """The orders behind an icon, tinted while it is not the usual one."""

    role: Role = "combobox"

    def __init__(
        self,
        options: Sequence[Option],
        chosen: str,
        on_change: Callable[[str], None],
        *,
        label: str,
        key: str,
    ) -> None:
        super().__init__(options, chosen, on_change, label=label, key=key)
        self.children = []
        self.tooltip = f"{label}: {self.value}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """A square to press."""
        return 33.0 * type_.control_scale

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.measure_natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The same."""
        return self.measure_natural_width(type_)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the icon."""
        colours, unusual = canvas.palette, self.chosen != ORDERS[0]
        if unusual or host.is_hovered(self):
            canvas.rounded(self.bounds, 8, colours["accent_tint" if unusual else "hover"])
        size = 19 * canvas.type.control_scale
        place = Box(self.bounds.centre_x - size / 2, self.bounds.centre_y - size / 2, size, size)
        ink = colours["accent" if unusual else "secondary"]
        canvas.icon("sort", place.x, place.y, size, ink)
        if host.shows_focus(self):
            paint_ring(canvas, self.bounds, 8)

    def activate(self, host: Host) -> None:
        """Open the menu."""
        entries = [MenuEntry(each, each.id == self.chosen, self) for each in self.options]
        host.open_popup(Column(entries, padding=4), self)
