"""A card with a waterfall: a large number, and below it the causes that made it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.widgets.geometry import Edges
from game.widgets.indicators import Chip, Icon
from game.widgets.layout import Column, Container, Row
from game.widgets.node import Widget
from game.widgets.palette import Colour
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import KPI, SECONDARY
from game.widgets.waterfall import WaterfallBar, WaterfallChart, WaterfallEnd
from game.widgets.words import Label, Paragraph


@dataclass(frozen=True, slots=True)
class PanelHead:
    """What stands above the bars.

    Attributes:
        title: over the large number, taking the room there is; ``icon`` beside it in ``colour``.
        number: the large number; ``unit`` in small letters behind it.
        chip: how it changed, or None.
        caption: what the bars mean.
    """

    title: Widget
    icon: str
    colour: Colour
    number: str
    unit: str
    chip: Chip | None
    caption: str


@dataclass(frozen=True, slots=True)
class PanelBars:
    """The bars and what frames them.

    Attributes:
        label: of the chart, for assistive tools.
        bars: causes in the order shown.
        start: the line above them; ``end`` the sum below them.
        empty: said where there are no causes.
    """

    label: str
    bars: Sequence[WaterfallBar]
    start: WaterfallEnd
    end: WaterfallEnd
    empty: str


def panel_head(head: PanelHead) -> Widget:
    """Icon and title, at their end the large number with unit and change; then the caption."""
    figure: list[Widget] = [Label(head.number, KPI, shrink=False)]
    if head.unit:
        unit = Label(head.unit, SECONDARY, "secondary", shrink=False)
        figure.append(Container([unit], padding=Edges(8, 2, 0, 0)))
    if head.chip is not None:
        figure.append(head.chip)
    title = Row([Icon(head.icon, 18, head.colour), head.title], gap=8, grow=1)
    return Column(
        [
            Row([title, Row(figure, gap=6)], gap=10),
            *([Paragraph(head.caption, SECONDARY, "secondary")] if head.caption else ()),
        ],
        gap=2,
    )


def waterfall_panel(
    head: PanelHead,
    content: PanelBars,
    on_select: Callable[[str], None],
    on_reach: Callable[[str], None],
    *,
    key: str,
    selected: str = "",
    scrolls: bool = True,
    grow: float = 0.0,
) -> Widget:
    """The card.

    Args:
        head: what stands above the bars.
        content: the bars.
        on_select: gets the id of the cause pressed.
        on_reach: gets that of the cause the keyboard has come to.
        key: of the card; the bars' keys are ``<key>.bars.<cause>``.
        selected: the cause that is explained now.
        scrolls: the bars scroll inside the card; otherwise it is as high as they need.
        grow: share of spare room it takes.
    """
    if not content.bars:
        nothing = Paragraph(content.empty, colour="secondary")
        top = panel_head(replace(head, caption=""))
        return Card([top, nothing], key=key, label=head.title.label, grow=grow)
    chart = WaterfallChart(
        content.label,
        content.bars,
        start=content.start,
        end=content.end,
        on_select=on_select,
        on_reach=on_reach,
        selected=selected,
        key=f"{key}.bars",
    )
    body: Widget = ScrollArea(chart, key=f"{key}.scroll", inset=0) if scrolls else chart
    top = Container([panel_head(head)], padding=(0, 8))
    return Card([top, body], gap=6, padding=(14, 6), key=key, label=head.title.label, grow=grow)
