"""Reading aloud (``play --speak``): what has the focus, what has opened, what was announced.

Everything said comes from the widget tree: label, role, value, whether it can be used. The voice is
Prism (the extra ``speech``): it speaks through the screen reader that runs, or else the system's
own voice. Off unless asked for.
"""

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Protocol

from game.app.application import Application
from game.app.errors import UserError
from game.language.language import Language
from game.widgets.semantics import SemanticNode

_SWITCHED: Final[Mapping[str, str]] = {"0": "speech.off", "1": "speech.on"}
_CHOSEN: Final[Mapping[str, str]] = {"0": "speech.not_chosen", "1": "speech.chosen"}
STATES: Final[Mapping[str, Mapping[str, str]]] = {
    "switch": _SWITCHED,
    "checkbox": _SWITCHED,
    "radio": _CHOSEN,
    "tab": _CHOSEN,
    "menuitem": {"": "", "1": "speech.chosen"},
    "listitem": {"": "", "0": "", "1": "speech.chosen"},
}
"""Text keys of values that are states rather than words, by role."""
READ_WHOLE: Final = ("group", "text", "listitem", "cell", "alert", "status", "none")
"""Roles with the focus of which all text inside is read."""
MOST_LETTERS: Final = 1_200


class Voice(Protocol):
    """What says texts."""

    def say(self, text: str) -> None:
        """Stop what is being said and say this; returns at once."""


class PrismVoice:
    """The running screen reader, or the system's voice.

    Raises:
        UserError: the extra is not installed, or nothing here can speak.
    """

    def __init__(self, library: Callable[[], Any] | None = None) -> None:
        try:
            prism = (library or _prism)()
        except ImportError as error:
            raise UserError("speech.not_installed") from error
        try:
            self._context = prism.Context()
            self._backend = self._context.acquire_best()
        except (ValueError, OSError, prism.PrismError) as error:
            raise UserError("speech.no_voice", reason=str(error)) from error
        self._failures = (OSError, ValueError, prism.PrismError)

    def say(self, text: str) -> None:
        """Stop what is being said and say this."""
        try:
            self._backend.output(text, interrupt=True)
        except self._failures:
            # The screen reader was closed meanwhile; the game can be played on by sight.
            return


def _prism() -> Any:  # noqa: ANN401 - the library has no types
    return importlib.import_module("prism")


class FocusReader:
    """Follows an application and says what changed.

    Args:
        application: followed.
        voice: says it.
    """

    def __init__(self, application: Application, voice: Voice) -> None:
        self._application = application
        self._voice = voice
        self._place: tuple[str, str] = ("", "")
        self._focused = ""
        self._announced = ""

    def follow(self) -> None:
        """Say what is new since the last call: page or dialog, announcement, focus."""
        words = self._application.language
        tree = self._application.view.semantic_tree()
        said = [
            *self._new_place(tree, words),
            *self._new_announcement(tree),
            *self._new_focus(tree, words),
        ]
        if said:
            self._voice.say(" ".join(said)[:MOST_LETTERS])

    def _new_place(self, tree: SemanticNode, words: Language) -> Iterator[str]:
        top = next((node for node in reversed(tree.children) if node.role == "dialog"), None)
        place = (self._application.screen.name, top.label if top is not None else "")
        if place == self._place:
            return
        self._place, self._focused = place, ""
        if top is not None:
            yield from map(_sentence, _texts(top))
        else:
            yield _sentence(words.text(f"speech.screen.{place[0]}"))
            brand = words.text("command.window_title")
            headings = (node.label for node in tree.walk() if node.role == "heading")
            yield from map(_sentence, [each for each in headings if each not in ("", brand)][:1])

    def _new_announcement(self, tree: SemanticNode) -> Iterator[str]:
        last = tree.children[-1] if tree.children else None
        announced = last.label if last is not None and last.role == "status" else ""
        if announced and announced != self._announced:
            yield _sentence(announced)
        self._announced = announced

    def _new_focus(self, tree: SemanticNode, words: Language) -> Iterator[str]:
        node = next((each for each in tree.walk() if each.focused), None)
        said = "" if node is None else spoken(node, words)
        if said and said != self._focused:
            yield said
        self._focused = said


def spoken(node: SemanticNode, words: Language) -> str:
    """What is said of a widget with the focus: label, value, role, and that it cannot be used."""
    parts = [node.label]
    if node.role in READ_WHOLE:
        parts += [text for text in _texts(node) if text != node.label]
    value = STATES.get(node.role, {}).get(node.value)
    parts.append(node.value if value is None else words.text(value) if value else "")
    role = f"speech.role.{node.role}"
    parts.append(words.text(role) if words.has(role) else "")
    parts.append("" if node.enabled else words.text("speech.unavailable"))
    told = [part.strip() for part in parts if part.strip()]
    return _sentence(", ".join(dict.fromkeys(told))) if told else ""


def _texts(node: SemanticNode) -> list[str]:
    """Every text inside, once, in order; of controls only what they are called."""
    return list(dict.fromkeys(each.label for each in node.walk() if each.label))


def _sentence(text: str) -> str:
    return text if text[-1] in ".!?…:" else f"{text}."
