"""The game in this process without a display: events are posted, time is told, not waited for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.app.application import Application
from game.app.display import off_screen
from game.app.games import Games
from game.app.window import Loop
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.widgets.semantics import SemanticNode

FRAME_MS = 50
LONGEST_WAIT_MS = 20_000


class PostedWindow:
    """Drives an application through its own loop by posted events."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.loop = Loop(application)
        self.now_ms = 0
        self.step()

    @property
    def screen(self) -> str:
        """Name of the screen shown."""
        return self.application.screen.name

    def step(self, rounds: int = 1) -> None:
        """Let the loop go round; errors are raised, not survived."""
        for _ in range(rounds):
            self.now_ms += FRAME_MS
            self.loop.turn_over(self.now_ms)

    def nodes(self) -> list[SemanticNode]:
        """Everything on screen, the topmost layer last."""
        return list(self.application.view.semantic_tree().walk())

    def find(self, label: str = "", *, key: str = "", role: str = "") -> SemanticNode:
        """The widget with this label and key, of the topmost layer that has one."""
        for node in reversed(self.nodes()):
            named = not label or node.label == label
            if named and (not key or node.key == key) and (not role or node.role == role):
                return node
        shown = sorted({f"{n.role} {n.key} {n.label!r}" for n in self.nodes() if n.focusable})
        pytest.fail(f"no {role} {key} {label!r} on {self.screen}; there are:\n" + "\n".join(shown))

    def shows(self, label: str) -> bool:
        """Whether a text is on screen."""
        return any(label in node.label for node in self.nodes())

    def click(self, label: str = "", *, key: str = "", role: str = "") -> None:
        """Click a widget; scrolls to it first if it is out of sight."""
        node = self.find(label, key=key, role=role)
        self._bring_into_sight(node.key)
        self._click_at(self.find(label, key=key, role=role))

    def click_in(self, key: str, part: SemanticNode) -> None:
        """Click a part of the widget with this key, named by what it says."""
        self._bring_into_sight(key)
        for node in self.find(key=key).walk():
            if (node.role, node.label) == (part.role, part.label):
                self._click_at(node)
                return
        pytest.fail(f"{key} has no {part.role} {part.label!r}")

    def choose(self, group: str, label: str) -> None:
        """Click the option with this label in the group of this key."""
        self._bring_into_sight(group)
        options = self.find(key=group).children
        for option in options:
            if option.label == label:
                self._click_at(option)
                return
        pytest.fail(f"{group} has no {label!r} but {[option.label for option in options]}")

    def _bring_into_sight(self, key: str) -> None:
        widget = self.application.view.find(key=key) if key else None
        if widget is not None:
            for ancestor in widget.ancestors():
                ancestor.reveal(self.application.view, widget.bounds)

    def _click_at(self, node: SemanticNode) -> None:
        scale = self.application.view.scale
        place = (round(node.bounds.centre_x * scale), round(node.bounds.centre_y * scale))
        for kind, more in (
            (pygame.MOUSEMOTION, {"rel": (0, 0), "buttons": (0, 0, 0)}),
            (pygame.MOUSEBUTTONDOWN, {"button": 1}),
            (pygame.MOUSEBUTTONUP, {"button": 1}),
        ):
            pygame.event.post(pygame.event.Event(kind, pos=place, **more))
        self._see_it_done()

    def press(self, key: int, mods: int = 0) -> None:
        """Press and release a key."""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mods, unicode=""))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=mods))
        self._see_it_done()

    def _see_it_done(self) -> None:
        """One round; another where the button says that the month is about to be computed."""
        self.step()
        button = self.application.view.find(key="primary")
        opening = self.application.language.text("screen.planning.opening")
        if button is not None and button.label == opening:
            self.step()

    def tab_to(self, label: str = "", *, key: str = "") -> None:
        """Press Tab until the focus is on a widget; fail if it never gets there."""
        for _ in range(400):
            focused = next((n for n in self.nodes() if n.focused), None)
            if focused is not None and (
                (key and focused.key == key) or (label and focused.label == label)
            ):
                return
            self.press(pygame.K_TAB)
        pytest.fail(f"Tab never reaches {key or label!r} on {self.screen}")

    def wait_for(self, screen: str) -> None:
        """Let time pass until a screen is shown."""
        for _ in range(LONGEST_WAIT_MS // FRAME_MS):
            if self.screen == screen:
                return
            self.step()
        pytest.fail(f"{screen!r} never came; still on {self.screen!r}")


@contextmanager
def posted_window(
    home: Path, profile: Profile | None = None, size: tuple[int, int] = (1280, 720)
) -> Iterator[PostedWindow]:
    """The game at its title, with everything it keeps below ``home``."""
    with off_screen(size) as surface:
        games = Games(folders_below(home))
        application = Application(surface.get_size(), profile or games.profile(), games)
        yield PostedWindow(application)
