"""What a player does, as pygame events on a view."""

import pygame

from game.widgets.application_view import View
from game.widgets.crowd import Crowd
from game.widgets.floor_marks import Mark, mark_of, with_room
from game.widgets.node import Widget
from game.widgets.semantics import SemanticNode
from game.widgets.tracks import Track


def press_key(view: View, key: int, mods: int = 0) -> bool:
    return view.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mods))


def type_text(view: View, text: str) -> None:
    for letter in text:
        view.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter))


def _pixel(view: View, x: float, y: float) -> tuple[int, int]:
    return round(x * view.scale), round(y * view.scale)


def move_to(view: View, x: float, y: float) -> None:
    pos = _pixel(view, x, y)
    view.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))


def press_at(view: View, x: float, y: float) -> None:
    pos = _pixel(view, x, y)
    view.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1))


def release_at(view: View, x: float, y: float) -> None:
    pos = _pixel(view, x, y)
    view.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=1))


def click(view: View, widget: Widget) -> None:
    x, y = widget.bounds.centre_x, widget.bounds.centre_y
    move_to(view, x, y)
    press_at(view, x, y)
    release_at(view, x, y)


def wheel(view: View, steps: int) -> None:
    view.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=steps, precise_y=float(steps)))


def widget(view: View, key: str) -> Widget:
    found = view.find(key=key)
    assert found is not None, key
    return found


def node(view: View, label: str) -> SemanticNode:
    return next(n for n in view.semantic_tree().walk() if n.label == label)


def focused_key(view: View) -> str:
    return view.focused.key if view.focused is not None else ""


def picture(view: View, size: tuple[int, int] = (1280, 720)) -> pygame.Surface:
    surface = pygame.Surface(size)
    view.invalidate()
    view.draw(surface)
    return surface


def nothing(*_: object) -> None:
    """A callback that does nothing."""


def marks_at(crowd: Crowd, elapsed_ms: float) -> list[tuple[Track, Mark]]:
    """What floats above people at a time of the turn, while nobody speaks."""
    wanted = [
        (track, track.at(elapsed_ms), mark)
        for track in crowd.tracks
        if (mark := mark_of(track, elapsed_ms)) is not None
    ]
    return with_room(wanted, crowd.stage.unit)
