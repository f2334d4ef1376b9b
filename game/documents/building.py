"""Plain content from the event stream of a YAML parser, without recursion and without nodes.

Reading events instead of composed nodes is what makes hostile files harmless: nothing is expanded,
and nesting is refused before anything recurses over it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import yaml

from game.documents.document import Content, Place, Position
from game.documents.problems import Problem, excerpt_at
from game.documents.scalars import resolve_plain

MAX_DEPTH: Final = 40
MAX_EVENTS: Final = 100_000
MAX_PROBLEMS: Final = 100

_TOP: Final = Position(1, 1)
_WHOLE_NUMBER: Final = re.compile(r"-?[0-9]+")
_DIGITS: Final = re.compile(r"[0-9]+")
_STRANGE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_GLUED: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*):(?!//)\S.*")


class UnreadableError(Exception):
    """Reading has to stop; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class FaultyLineError(UnreadableError):
    """What stops the reading is the syntax of a line; without it, the rest may be readable."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that has begun and not ended."""

    content: dict[str, Content] | list[Content]
    place: Place
    in_braces: bool
    key: str | None = None
    key_position: Position = _TOP
    key_is_plain: bool = False
    is_key: bool = False
    number_before: tuple[str, str] | None = None


@dataclass(slots=True)
class Builder:
    """Turns events into content, and collects what is wrong on the way."""

    file: str
    lines: tuple[str, ...]
    content: Content = None
    root: Place = field(default_factory=lambda: Place(_TOP, _TOP))
    found_document: bool = False
    problems: list[Problem] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)

    def build(self, events: Iterable[yaml.Event]) -> None:
        """Consumes all events; raises UnreadableError where reading has to stop."""
        for count, event in enumerate(events):
            if count >= MAX_EVENTS:
                self._stop(event, "too_many_parts", limit=str(MAX_EVENTS))
            if isinstance(event, yaml.DocumentStartEvent):
                if self.found_document:
                    self._stop(event, "second_document")
                self.found_document = True
            elif isinstance(event, yaml.NodeEvent):
                self._refuse_references(event)
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()

    def _node(self, event: yaml.NodeEvent) -> None:
        position = _position(event)
        if isinstance(event, yaml.ScalarEvent):
            # The pure loader writes a plain style as None, the C loader as an empty text.
            is_plain = not event.style
            text = self._without_strange_characters(event.value, position)
            self._scalar(event, text, is_plain)
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(event, _Open({}, Place(position, position, {}), bool(event.flow_style)))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(event, _Open([], Place(position, position, []), bool(event.flow_style)))
        else:
            self._add(None, Place(position, position))

    def _without_strange_characters(self, text: str, position: Position) -> str:
        """What escapes in double quotes can smuggle in: halves of characters, control codes."""
        strange = None if text.isprintable() else _STRANGE.search(text)
        if strange is None:
            return text
        self._report(position, "strange_character", character=f"U+{ord(strange[0]):04X}")
        return _STRANGE.sub("\ufffd", text)

    def _scalar(self, event: yaml.ScalarEvent, text: str, is_plain: bool) -> None:
        position = _position(event)
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.content, dict):
            if parent.key is None:
                self._take_key(parent, text, position, is_plain)
                return
            is_absent = is_plain and not text
            if is_absent and self._is_trap(parent):
                parent.key = None
                return
            parent.number_before = (
                (parent.key, text) if is_plain and _WHOLE_NUMBER.fullmatch(text) else None
            )
        value = resolve_plain(text) if is_plain else text
        self._add(value, Place(position, position))

    def _take_key(self, parent: _Open, key: str, position: Position, is_plain: bool) -> None:
        parent.key, parent.key_position, parent.key_is_plain = key, position, is_plain

    def _is_trap(self, parent: _Open) -> bool:
        """Whether a key without value is a decimal comma or lacks the space after its colon."""
        if not (parent.in_braces and parent.key_is_plain and parent.key):
            return False
        assert isinstance(parent.content, dict)
        if parent.number_before and _DIGITS.fullmatch(parent.key):
            owner, whole = parent.number_before
            written, meant = f"{whole},{parent.key}", f"{whole}.{parent.key}"
            place = parent.place.step(owner)
            where = place.value if place else parent.key_position
            self._report(where, "comma_decimal", found=written, meant=meant)
            parent.content[owner] = float(meant)
            return True
        glued = _GLUED.fullmatch(parent.key)
        if glued:
            self._report(parent.key_position, "missing_space", name=glued[1])
        return glued is not None

    def _begin(self, event: yaml.Event, opened: _Open) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._stop(event, "too_deep", limit=str(MAX_DEPTH))
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.content, dict) and parent.key is None:
            self._report(opened.place.value, "key_not_text")
            opened.is_key = True
        self._open.append(opened)

    def _close(self) -> None:
        closed = self._open.pop()
        if closed.is_key:
            line, column = closed.place.value
            self._take_key(self._open[-1], f"<{line}:{column}>", closed.place.value, False)
            return
        self._add(closed.content, closed.place)

    def _add(self, value: Content, place: Place) -> None:
        if not self._open:
            self.content, self.root = value, place
            return
        parent = self._open[-1]
        if isinstance(parent.content, list):
            assert isinstance(parent.place.inside, list)
            parent.content.append(value)
            parent.place.inside.append(place)
            return
        key, parent.key = parent.key, None
        if key is None:  # an alias where a key should be
            self._take_key(parent, f"<{place.value.line}:{place.value.column}>", place.value, False)
            return
        assert isinstance(parent.place.inside, dict)
        place.key = parent.key_position
        first = parent.place.inside.get(key)
        if first is not None:
            self._report(place.key, "duplicate_key", name=key, first_line=str(first.key.line))
            return
        parent.content[key] = value
        parent.place.inside[key] = place

    def _refuse_references(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(_position(event), "alias", name=str(event.anchor))
            return
        if event.anchor is not None:
            self._report(_position(event), "anchor", name=event.anchor)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self._report(_position(event), "tag", name=event.tag)

    def _report(self, where: Position, code: str, **arguments: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            excerpt = excerpt_at(self.lines, *where)
            shown = {name: shorten(value) for name, value in arguments.items()}
            self.problems.append(Problem(self.file, *where, code, shown, "error", excerpt))

    def _stop(self, event: yaml.Event, code: str, **arguments: str) -> None:
        where = _position(event)
        excerpt = excerpt_at(self.lines, *where)
        raise UnreadableError(Problem(self.file, *where, code, arguments, "error", excerpt))


def shorten(text: str, width: int = 60) -> str:
    """A text on one line, cut after some characters."""
    line = " ".join(text[: width * 4].split())
    return line if len(line) <= width else line[: width - 1] + "…"


def _position(event: yaml.Event) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else _TOP
