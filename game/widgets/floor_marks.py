"""What floats above people: marks at the ends of the scale, reactions, names, speech."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box
from game.widgets.palette import HIGHEST_TRUST_LEVEL, LOWEST_TRUST_LEVEL
from game.widgets.text import BODY, BUBBLE, NOTE, NOTE_STRONG, TextStyle
from game.widgets.tracks import Track
from game.widgets.walking_grid import Spot

Mark = Literal["leaving", "loyal", "up", "down", "complaint", "talk"]
_RANKS: Final[dict[Mark, int]] = {
    "up": 0,
    "down": 0,
    "complaint": 1,
    "talk": 1,
    "leaving": 2,
    "loyal": 2,
}
RISE_MS: Final = 900.0
TALK_ASIDE: Final = 8.0  # units from the feet of the one who tells to the middle of the two
BUBBLE_REACH: Final = 20.0
"""Dp around a bubble's box on which its shadow and its tail are painted."""
_MARK_ROOM: Final = (20.0, 24.0)
_BUBBLE_WIDTH: Final = 168.0
_HEAD: Final = 17.0
_LIFTS: Final = (0.0, 26.0, 52.0, 78.0, 104.0)


@dataclass(frozen=True, slots=True)
class Bubble:
    """Something a customer says.

    Attributes:
        person_id: who; they stand still while they speak.
        text: one sentence, in quotation marks of the language.
        trust_level: 0–4, the colour of its bar; None for somebody who is no customer.
    """

    person_id: int
    text: str
    trust_level: int | None


def mark_of(track: Track, elapsed_ms: float) -> Mark | None:
    """What floats above somebody who does not speak; reactions rise for RISE_MS."""
    person, age = track.person, elapsed_ms - track.reacts_ms
    change = person.trust_level_after - person.trust_level_before
    if change and 0 <= age < RISE_MS:
        return "up" if change > 0 else "down"
    if person.complains:
        return "complaint"
    if track.turned and elapsed_ms >= track.meets_ms:
        return "talk" if track.tells else None
    level = track.level_at(elapsed_ms)
    if level == LOWEST_TRUST_LEVEL:
        return "leaving"
    if level == HIGHEST_TRUST_LEVEL and (person.id % 3 == 0 or person.name):
        return "loyal"
    return None


def with_room(wanted: Iterable[tuple[Track, Spot, Mark]], unit: float) -> list[tuple[Track, Mark]]:
    """Marks to draw: reactions just now, then words, then the ends of the scale, none too close.

    Args:
        wanted: everybody with a mark, and where they are.
        unit: scale of the figures.
    """
    taken: dict[tuple[int, int], list[Spot]] = {}
    wide, high = _MARK_ROOM[0] * unit, _MARK_ROOM[1] * unit
    kept: list[tuple[Track, Mark]] = []
    for track, (feet, y), mark in sorted(wanted, key=_rank):
        x = feet + TALK_ASIDE * unit * track.turned if mark == "talk" else feet
        column, row = int(x // wide), int(y // high)
        near = (
            place
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for place in taken.get((column + i, row + j), ())
        )
        if any(abs(x - a) < wide and abs(y - b) < high for a, b in near):
            continue
        taken.setdefault((column, row), []).append((x, y))
        kept.append((track, mark))
    return kept


def _rank(wanted: tuple[Track, Spot, Mark]) -> int:
    return _RANKS[wanted[2]]


@dataclass(frozen=True, slots=True)
class PersonTag:
    """The label beside somebody pointed out.

    Attributes:
        name: who, or what kind of customer.
        line: more about them, or nothing.
    """

    name: str
    line: str = ""

    @property
    def in_one_line(self) -> str:
        """For assistive tools."""
        return f"{self.name}, {self.line}" if self.line else self.name


def tag_box(canvas: Canvas, tag: PersonTag, figure: Box, room: Box) -> Box:
    """Where a label goes: below somebody's feet, or above their head where there is no room."""
    lines = _tag_lines(canvas, tag, room)
    width = max((canvas.type.width(text, style) for text, style in lines), default=0.0) + 22
    height = len(lines) * canvas.type.line_height(NOTE_STRONG) + 9
    x = min(max(room.x + 4, figure.centre_x - width / 2), room.right - width - 4)
    y = figure.bottom + 5
    if y + height > room.bottom - 2:
        y = max(room.y, figure.y - height - 6)
    return Box(x, y, width, height)


def paint_tag(canvas: Canvas, tag: PersonTag, figure: Box, room: Box) -> None:
    """A label beside somebody, if there is anything to say."""
    lines = _tag_lines(canvas, tag, room)
    if not lines:
        return
    box, step = tag_box(canvas, tag, figure, room), canvas.type.line_height(NOTE_STRONG)
    canvas.shadow(box, 7, 8, 3, 60)
    canvas.rounded(box, 7, canvas.palette["tooltip"])
    for number, (text, style) in enumerate(lines):
        place = Box(box.x + 10, box.y + 4 + number * step, box.w - 20, step)
        canvas.line_in(text, place, style, canvas.palette["on_tooltip"], "centre")


def _tag_lines(canvas: Canvas, tag: PersonTag, room: Box) -> list[tuple[str, TextStyle]]:
    type_ = canvas.type
    most = min(room.w - 32, 240 * type_.text_scale)
    lines = [(text, NOTE_STRONG) for text in type_.wrap(tag.name, NOTE_STRONG, most) if text]
    return lines + [(text, NOTE) for text in type_.wrap(tag.line, NOTE, most) if tag.line]


def paint_empty(canvas: Canvas, text: str, stage: Box) -> None:
    """What is said on a floor without people."""
    type_ = canvas.type
    lines = type_.wrap(text, BODY, min(stage.w - 60, 340 * type_.text_scale))
    width = max(type_.width(line, BODY) for line in lines) + 32
    height = len(lines) * type_.line_height(BODY) + 18
    box = Box(stage.centre_x - width / 2, stage.centre_y - height / 2, width, height)
    canvas.card(box, min(16.0, height / 2))
    inner = Box(box.x + 16, box.y + 9, box.w - 31.5, box.h - 18)
    canvas.lines_in("\n".join(lines), inner, BODY, canvas.palette["secondary"])


def bubble_boxes(
    canvas: Canvas,
    bubbles: Sequence[Bubble],
    anchors: Mapping[int, tuple[float, float]],
    room: Box,
    unit: float = 1.0,
    spared: Sequence[Box] = (),
) -> list[tuple[Bubble, Box]]:
    """Where bubbles go: by their speaker, within the room, never over each other or a speaker.

    One that finds no place beside those before it is left out, as happens with large text.

    Args:
        canvas: knows how wide words are.
        bubbles: in order of importance.
        anchors: the tops of the speakers' heads, by id.
        room: where bubbles may be.
        unit: scale of the figures.
        spared: what is better not covered where there is a choice.
    """
    placed: list[tuple[Bubble, Box]] = []
    heads = [
        Box(x - _HEAD / 2 * unit, y, _HEAD * unit, _HEAD * unit)
        for x, y in (anchors[each.person_id] for each in bubbles if each.person_id in anchors)
    ]
    for bubble in bubbles:
        anchor = anchors.get(bubble.person_id)
        if anchor is None:
            continue
        lines = canvas.type.wrap(bubble.text, BUBBLE, _BUBBLE_WIDTH * canvas.type.text_scale)
        width = max(canvas.type.width(line, BUBBLE) for line in lines) + 31
        height = len(lines) * canvas.type.line_height(BUBBLE) + 15
        taken = [*(box for _, box in placed), *heads]
        kept = spared if bubble.trust_level is not None else ()  # staff speak over their own sign
        best = min(
            _candidates(anchor, width, height, room, unit),
            key=lambda box: _cost(box, anchor, taken) + 0.05 * _common(box, kept),
        )
        if not any(best.overlaps(box) for box in taken):
            placed.append((bubble, best))
    return placed


def _candidates(
    anchor: tuple[float, float], width: float, height: float, room: Box, unit: float
) -> list[Box]:
    """Above the speaker's head, and where the stage ends, beside it."""
    x, y = anchor
    above = [
        Box(x - width * share, y - height - 9 - lift, width, height)
        for lift in _LIFTS
        for share in (0.3, 0.7, 0.5, 0.12, 0.88)
    ]
    aside = (0.5 * _HEAD + 5) * unit
    beside = [
        Box(left, y + (drop - 0.5) * height, width, height)
        for left in (x + aside, x - aside - width)
        for drop in (0.5, 0.2, 0.8)
    ]
    return [_within(box, room) for box in (*above, *beside)]


def _within(box: Box, room: Box) -> Box:
    x = min(max(room.x, box.x), max(room.x, room.right - box.w))
    y = min(max(room.y, box.y), max(room.y, room.bottom - box.h))
    return Box(x, y, box.w, box.h)


def _cost(box: Box, anchor: tuple[float, float], taken: Sequence[Box]) -> float:
    overlap = _common(box.grown(3), taken)
    gap = anchor[1] - box.bottom
    aside = max(0.0, box.x + 12 - anchor[0], anchor[0] - box.right + 12)
    if gap < 4:  # beside the head
        return overlap * 10 + 260 + aside
    far = 3.0 * max(0.0, gap - 40)  # from there on, it seems to be somebody else who speaks
    return overlap * 10 + abs(gap - 9) + far + aside * 20


def _common(box: Box, others: Sequence[Box]) -> float:
    """How much of a box lies over others."""
    parts = [box.intersection(other) for other in others]
    return sum(part.w * part.h for part in parts)


def paint_bubble(
    canvas: Canvas, bubble: Bubble, box: Box, anchor: tuple[float, float], unit: float = 1.0
) -> None:
    """Draw speech with a bar in the speaker's trust colour; staff have none.

    Args:
        canvas: where.
        bubble: what is said.
        box: its place.
        anchor: the top of the speaker's head.
        unit: scale of the figures.
    """
    colours = canvas.palette
    canvas.shadow(box, 10, 8, 3, 40)
    canvas.rounded(box, 10, colours["card"], colours["hairline"], 1)
    _paint_tail(canvas, box, anchor, unit)
    if bubble.trust_level is not None:
        bar = Box(box.x + 8, box.y + 8, 4, box.h - 16)
        canvas.rounded(bar, 2, colours.trust[bubble.trust_level].fill)
    else:
        canvas.icon("heart", box.x + 3, box.y + 9, 13, colours["secondary"])
    inner = Box(box.x + 19, box.y + 7, box.w - 30, box.h - 14)
    canvas.lines_in(bubble.text, inner, BUBBLE, colours["ink"])


def _paint_tail(canvas: Canvas, box: Box, anchor: tuple[float, float], unit: float) -> None:
    """The point of a bubble towards the mouth: down from above, sideways from beside."""
    x, y = anchor
    fill, line = canvas.palette["card"], canvas.palette["hairline"]
    if y - box.bottom >= 4:
        tip = min(max(box.x + 14, x), box.right - 14)
        reach = max(6.0, min(18.0, y - box.bottom))
        edge = f"L{7 + (x - tip) * 0.4:.1f} {reach:.1f}"
        path, sides = f"M0 0h14v1.500{edge}L0 1.500z", f"M14 1.500{edge}L0 1.500"
        place = Box(tip - 7, box.bottom - 1.5, 14, reach + 0.5)
    else:
        level = min(max(box.y + 16, y + 0.6 * _HEAD * unit), box.bottom - 16)
        right = box.x > x
        sides = "M6.500 12L0 7l6.500-7" if right else "M1.500 0L8 7l-6.500 5"
        path = f"{sides}h1.500v12z" if right else f"{sides}h-1.500V0z"
        place = Box(box.x - 6.5 if right else box.right - 1.5, level - 6, 8, 12)
    body = f'<path d="{path}" fill="{fill}"/><path d="{sides}" fill="none" stroke="{line}"/>'
    canvas.vector(body, place)
