"""Lines over time: history, forecast, target, events, uncertainty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.widgets.canvas import Canvas
from game.widgets.chart_shapes import Plot, area_body, band_body, dashed_body, line_body
from game.widgets.geometry import Box
from game.widgets.node import Host, Widget
from game.widgets.palette import Colour
from game.widgets.semantics import Role
from game.widgets.text import NOTE, NOTE_STRONG, SECONDARY, Typesetter
from game.widgets.unseen import Unseen

REVEAL_MS: Final = 500
_PAD: Final = 8.0  # room around the plot for dots and halos


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class EventMark:
    """Something that happened at a point of the line."""

    at: int
    text: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is expected next: one entry for every coming point.

    Attributes:
        middle: the expected values.
        low: lower edge of the band, or empty for no band; likewise high.
        high: upper edge.
        text: written into the grey band.
        told: what is expected, in words.
    """

    middle: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    text: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class LineSeries:
    """What a line chart shows.

    Attributes:
        values: one a turn, the last is now.
        texts: how each reads, for the pointer and assistive tools; empty for none.
        low: lower edge of what is uncertain about each value; empty for none; likewise high.
        high: upper edge.
        ghost: another course to compare with, drawn thin and dashed.
        length: places on the x axis; the forecast has those after the values.
        chosen: the place that is spoken of, marked with a line; None for none.
        first: the place where what is measured begins; values before it are not drawn.
    """

    values: tuple[float, ...]
    texts: tuple[str, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    ghost: tuple[float, ...] = ()
    length: int = 0
    forecast: Forecast | None = None
    target: Tick | None = None
    events: tuple[EventMark, ...] = field(default_factory=tuple)
    chosen: int | None = None
    first: int = 0


class LineChart(Widget):
    """One measure over time; title and number stand outside, in the colour of the line.

    Args:
        label: what is measured.
        y_ticks: three grid lines with their texts; the range is theirs and the data's.
        x_ticks: about four labelled turns.
        height: in dp; the chart takes the width it gets.
        on_choose: gets the place that is pressed; None where there is nothing to choose.
    """

    role: Role = "chart"

    def __init__(
        self,
        label: str,
        series: LineSeries,
        *,
        y_ticks: Sequence[Tick] = (),
        x_ticks: Sequence[Tick] = (),
        colour: Colour = "revenue",
        height: float = 112.0,
        on_choose: Callable[[int], None] | None = None,
        key: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(label=label, key=key, grow=grow)
        self.series = series
        self.y_ticks = tuple(y_ticks)
        self.x_ticks = tuple(x_ticks)
        self.colour: Colour = colour
        self.height = height
        self.points = [
            _Point(text, place, on_choose)
            for place, text in enumerate(series.texts)
            if place >= series.first
        ]
        self.told = Unseen(label=self._forecast().told)
        self.children = [*self.points, *([self.told] if self.told.label else ())]
        self.plot = Plot(0, 0, 1, 1, 1)

    @property
    def value(self) -> str:
        """The latest value in words."""
        return self.series.texts[-1] if self.series.texts else f"{self.series.values[-1]:g}"

    def measure_natural_width(self, type_: Typesetter) -> float:
        """240, to be stretched."""
        return 240.0

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """140."""
        return 140.0

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """As asked for, and the axis."""
        return self.height + self._axis(type_)

    def _axis(self, type_: Typesetter) -> float:
        return type_.line_height(SECONDARY) + 6 if self.x_ticks else 2.0

    def arrange(self, type_: Typesetter, bounds: Box) -> None:
        """Find the plot's place and range, and a hit area for every point."""
        self.bounds = bounds
        self.told.arrange(type_, bounds)
        labels = max((type_.width(tick.text, SECONDARY) for tick in self.y_ticks), default=0.0)
        right = labels + 12 if self.y_ticks else 8.0
        low, high = self._range()
        series = self.series
        length = max(series.length, len(series.values) + len(self._forecast().middle), 2)
        self.plot = Plot(
            bounds.w - right - 4, max(20.0, bounds.h - self._axis(type_) - 6), low, high, length
        )
        step = self.plot.width / (length - 1)
        for point in self.points:
            x = bounds.x + 4 + self.plot.x(point.place) - step / 2
            point.arrange(type_, Box(x, bounds.y, step, self.plot.height + 6))

    def _forecast(self) -> Forecast:
        return self.series.forecast or Forecast(())

    def _forecast_end(self) -> float:
        """Where the last point foreseen lies; months after it are nobody's forecast."""
        return self.plot.x(len(self.series.values) - 1 + len(self._forecast().middle))

    def _range(self) -> tuple[float, float]:
        series, forecast = self.series, self._forecast()
        shown = [*series.values[series.first :], *series.low, *series.high]
        shown += series.ghost[series.first :]
        shown += [*forecast.middle, *forecast.low, *forecast.high]
        shown += [tick.at for tick in self.y_ticks]
        if series.target is not None:
            shown.append(series.target.at)
        low, high = min(shown), max(shown)
        span = high - low or 1.0
        below = 0.2 if self._forecast().text else 0.08  # the word stands below the lowest line
        above = 0.18 if series.target is not None else 0.08
        return low - span * below, high + span * above

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw band, grid, axis, lines, marks and words."""
        plot, colours = self.plot, canvas.palette
        x, y = self.bounds.x + 4, self.bounds.y + 6
        now = plot.x(len(self.series.values) - 1)
        coming = self._forecast()
        if coming.middle:
            end = self._forecast_end()
            canvas.rounded(Box(x + now, y - 4, end - now + 6, plot.height + 4), 4, colours["band"])
        for tick in self.y_ticks:
            canvas.hairline(x, y + plot.y(tick.at), plot.width, colours["grid"])
        self._paint_chosen(canvas, x, y)
        self._paint_axis(canvas, x, y)
        shown = host.ease(self, "shown", 1.0, REVEAL_MS, initial=0.0 if self.key else None)
        frame = Box(x - _PAD, y - _PAD, plot.width + 2 * _PAD, plot.height + 2 * _PAD)
        with canvas.clipped(Box(frame.x, frame.y, frame.w * shown, frame.h)):
            canvas.vector(self._body(canvas), frame)
        self._paint_words(canvas, x, y, now)
        self._paint_hovered(canvas, host, x, y)

    def _paint_chosen(self, canvas: Canvas, x: float, y: float) -> None:
        chosen, plot = self.series.chosen, self.plot
        if chosen is not None:
            column = Box(x + plot.x(chosen) - 7, y - 4, 14, plot.height + 4)
            canvas.rounded(column, 4, canvas.palette["accent_tint"])
            line = Box(x + plot.x(chosen) - 1, y - 4, 2, plot.height + 4)
            canvas.fill(line, canvas.palette["accent"])

    def _body(self, canvas: Canvas) -> str:
        plot, series, coming = self.plot, self.series, self._forecast()
        colour = canvas.palette[self.colour]
        last = len(series.values) - 1
        drawn = series.values[series.first :]
        body = area_body(plot, drawn, colour, series.first)
        if series.low:
            body += band_body(plot, 0, series.low, series.high, colour, 0.16)
        if coming.low:
            now = series.values[-1]
            body += band_body(plot, last, (now, *coming.low), (now, *coming.high), colour, 0.16)
        if series.target is not None:
            ends = (series.target.at,) * plot.length
            body += dashed_body(plot, 0, ends, canvas.palette["control_off"], 1.2, 1.0)
        if series.ghost:
            ghost = series.ghost[series.first :]
            body += dashed_body(plot, series.first, ghost, canvas.palette["muted"], 1.5, 0.9)
        if coming.middle:
            body += dashed_body(plot, last, (series.values[-1], *coming.middle), colour, 2, 0.55)
        body += line_body(plot, drawn, colour, first=series.first)
        now = last if series.chosen is None else series.chosen
        if now != last:
            body += self._dot_body(last, series.values[last], colour, 3.0)
        if now < len(series.ghost):
            muted = canvas.palette["muted"]
            body += self._dot_body(now, series.ghost[now], canvas.palette["card"], 3.2, muted)
        body += "".join(self._event_body(canvas, mark) for mark in series.events)
        x, y = plot.x(now), plot.y(series.values[now])
        body += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{colour}" fill-opacity="0.18"/>'
        if all(mark.at != now for mark in series.events) or now == last:
            body += self._dot_body(now, series.values[now], colour, 4.0)
        return f'<g transform="translate({_PAD} {_PAD})">{body}</g>'

    def _dot_body(
        self, place: int, value: float, fill: str, radius: float, ring: str = "#fff"
    ) -> str:
        return (
            f'<circle cx="{self.plot.x(place):.1f}" cy="{self.plot.y(value):.1f}" r="{radius}" '
            f'fill="{fill}" stroke="{ring}" stroke-width="1.5"/>'
        )

    def _event_body(self, canvas: Canvas, mark: EventMark) -> str:
        plot = self.plot
        x, y = plot.x(mark.at), plot.y(self.series.values[mark.at])
        colour = canvas.palette.trust[3 if mark.good else 1].shade
        stem = ""
        if mark.at != self.series.chosen:  # there the line of the chosen place stands
            stem = (
                f'<path d="M{x:.1f} {y + 6:.1f}V{plot.height:.1f}" stroke="{colour}" '
                'stroke-width="1.2"/>'
            )
        return (
            f'{stem}<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#fff" '
            f'stroke="{colour}" stroke-width="2.25"/>'
        )

    def _paint_axis(self, canvas: Canvas, x: float, y: float) -> None:
        ink, plot = canvas.palette["muted"], self.plot
        centre = canvas.type.baseline(SECONDARY, 0, 0)
        for tick in self.y_ticks:
            end = self.bounds.right
            canvas.text(tick.text, end, y + plot.y(tick.at) + centre, SECONDARY, ink, "end")
        line = canvas.type.line_height(SECONDARY)
        baseline = canvas.type.baseline(SECONDARY, y + plot.height + 4, line)
        end = float("-inf")
        for tick in self.x_ticks:
            wide = canvas.type.width(tick.text, SECONDARY)
            at = x + plot.x(tick.at)
            left = min(max(self.bounds.x, at - wide / 2), self.bounds.right - wide)
            if left > end:  # a label that would touch the one before is left out
                canvas.text(tick.text, left, baseline, SECONDARY, ink)
                end = left + wide + 6

    def _paint_words(self, canvas: Canvas, x: float, y: float, now: float) -> None:
        plot, colours, type_ = self.plot, canvas.palette, canvas.type
        line = type_.line_height(NOTE)
        target, coming = self.series.target, self._forecast()
        if target is not None:
            baseline = y + plot.y(target.at) - 5
            canvas.text(target.text, x + 2, baseline, NOTE, colours["secondary"])
        if coming.text:
            wide = type_.width(coming.text, NOTE) + 1
            left = min(x + now + 4, x + plot.width + 4 - wide)  # off what has been, if it can be
            room = Box(left, y + plot.height - line, wide, line)
            canvas.line_in(coming.text, room, NOTE, colours["muted"], "start")
        for mark in self.series.events:
            ink = colours["good" if mark.good else "bad"]
            at = x + plot.x(mark.at)
            wide = type_.width(mark.text, NOTE_STRONG)
            before = at - x > wide + 14
            chosen = mark.at == self.series.chosen
            off = 11 if chosen else 6
            place = at - off if before else at + off
            baseline = y + plot.height - 6
            if chosen and plot.y(self.series.values[mark.at]) > line + 16:
                baseline = y + line - 4  # above the line: below, stems of other months stand
            if mark.text:  # on a patch of its own: a grid line would strike it through
                patch = Box(place - (wide + 2 if before else 2), baseline - 10, wide + 4, 12)
                canvas.fill(patch, colours["card"])
            canvas.text(mark.text, place, baseline, NOTE_STRONG, ink, "end" if before else "start")

    def _paint_hovered(self, canvas: Canvas, host: Host, x: float, y: float) -> None:
        for point in self.points:
            if host.is_hovered(point) and point.place < len(self.series.values):
                at, place = self.series.values[point.place], self.plot.x(point.place)
                colour = canvas.palette[self.colour]
                canvas.dot(x + place, y + self.plot.y(at), 4.5, "#FFFFFF", colour, 2)


class _Point(Widget):
    """The hit area of one value."""

    role: Role = "cell"
    interactive = True

    def __init__(
        self, text: str, place: int = 0, on_choose: Callable[[int], None] | None = None
    ) -> None:
        super().__init__(label=text, tooltip=text)
        self.place = place
        self.on_choose = on_choose

    def activate(self, host: Host) -> None:
        """Choose the place."""
        if self.on_choose is not None:
            self.on_choose(self.place)

    def drawn_area(self) -> Box:
        """The dot may be anywhere in the column."""
        return self.bounds.grown(14)
