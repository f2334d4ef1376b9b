"""Reading aloud (``play --speak``): what has the focus, what has opened, what has changed.

Everything said comes from the widget tree: label, value, role, which of how many, whether it can
be used and why not. Off unless asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.app.application import Application
from game.app.voice import Voice
from game.language.language import Language
from game.widgets.semantics import SemanticNode

_SWITCHED: Final[Mapping[str, str]] = {"0": "speech.off", "1": "speech.on"}
_CHOSEN: Final[Mapping[str, str]] = {"0": "speech.not_chosen", "1": "speech.chosen"}
STATES: Final[Mapping[str, Mapping[str, str]]] = {
    "switch": _SWITCHED,
    "radio": _CHOSEN,
    "tab": _CHOSEN,
    "menuitem": {"": "", "1": "speech.chosen"},
    "listitem": {"": "", "0": "", "1": "speech.chosen"},
    "radiogroup": {"": "speech.nothing_chosen"},
}
"""Text keys of values that are states rather than words, by role."""
READ_WHOLE: Final = ("button", "group", "text", "listitem", "cell", "alert", "status", "none")
"""Roles with the focus of which all text inside is read."""
PLACES: Final = ("group", "list", "radiogroup", "tablist", "chart")
"""Roles of what is named when the focus comes into it."""
COUNTED: Final = ("radio", "tab", "menuitem", "listitem")
"""Roles of one of several: it is said which, of how many."""
MEASURED: Final = ("chart", "meter", "status")
"""Roles whose value is read with their name."""
PARTS: Final = ("button", "cell", "radio", "tab")
"""Roles of what is no stop of its own: with the whole page, what it is part of is read."""
MOST_LETTERS: Final = 1_200
MOST_LETTERS_OF_A_PAGE: Final = 8_000
Path = tuple[SemanticNode, ...]


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
        self._around: frozenset[tuple[str, str, str]] = frozenset()
        self._focused = ""
        self._told: frozenset[str] = frozenset()
        application.reads_aloud = True

    def follow(self) -> None:
        """Say what is new since the last call: page or dialog, focus, what changed on its own."""
        application = self._application
        words, tree = application.language, application.view.semantic_tree()
        if application.reading_due:
            application.reading_due = False
            page = " ".join(page_read(tree.children[_top(tree)], words))
            self._say(page[:MOST_LETTERS_OF_A_PAGE], words)
            return
        opened = list(self._new_place(tree, words))
        focused = list(self._new_focus(tree, words))
        changed = list(self._new_status(tree))
        # How a page stands comes before where on it the focus is.
        said = [*opened, *changed, *focused] if opened else [*focused, *changed]
        # A forecast that is ready some moments later lets the card it belongs to be read first.
        answers = bool(opened or focused) or _message(tree) in changed
        self._say(" ".join(said)[:MOST_LETTERS], words, interrupt=answers)

    def _say(self, text: str, words: Language, *, interrupt: bool = True) -> None:
        if text:
            self._voice.say(text, language=words.code, interrupt=interrupt)

    def _new_place(self, tree: SemanticNode, words: Language) -> Iterator[str]:
        top = next((node for node in reversed(tree.children) if node.role == "dialog"), None)
        place = (self._application.screen.name, top.label if top is not None else "")
        if place == self._place:
            return
        if place[0] != self._place[0]:
            self._told = frozenset()
        self._place, self._focused, self._around = place, "", frozenset()
        if top is not None:
            yield from map(_sentence, _texts(top, words))
        else:
            yield _sentence(words.text(f"speech.screen.{place[0]}"))
            brand = words.text("command.window_title")
            headings = (node.label for node in tree.walk() if node.role == "heading")
            yield from map(_sentence, [each for each in headings if each not in ("", brand)][:1])
            told = (node.label for node in tree.walk() if node.role == "progressbar")
            yield from map(_sentence, [each for each in told if each][:1])

    def _new_status(self, tree: SemanticNode) -> Iterator[str]:
        """What tells by itself that it changed: money left, letters, forecasts, short messages."""
        now = dict.fromkeys(_joined((n.label, n.value)) for n in tree.walk() if _tells(n))
        new = [each for each in now if each and each not in self._told]
        self._told = frozenset(now)
        yield from map(_sentence, new)

    def _new_focus(self, tree: SemanticNode, words: Language) -> Iterator[str]:
        path = _path(tree)
        said = spoken(path[-1], words, path[:-1]) if path else ""
        around = frozenset((n.role, n.key, n.label) for n in path)
        if said and said != self._focused:
            yield from _entered(path, self._around, said, words)
        self._focused, self._around = said, around


def spoken(node: SemanticNode, words: Language, around: Path = ()) -> str:
    """What is said of a widget with the focus.

    Its label, the text in it, its value, what it is, which of how many, that it cannot be used,
    and what its tooltip adds.
    """
    parts = [node.label]
    if node.role in READ_WHOLE:
        parts += [text for text in _texts(node, words) if text != node.label]
    value = STATES.get(node.role, {}).get(node.value)
    parts.append(node.value if value is None else words.text(value) if value else "")
    role = f"speech.role.{node.role}"
    parts.append(words.text(role) if words.has(role) else "")
    parts.append(_position(node, words, around))
    parts.append("" if node.enabled else words.text("speech.unavailable"))
    parts += [line for line in node.description.split("\n") if line not in parts]
    told = _joined(parts)
    return _sentence(told) if told else ""


def page_read(node: SemanticNode, words: Language, above: str = "") -> Iterator[str]:
    """A whole page or dialog, from the top: every text, figure and control once."""
    said = ""
    if node.focusable and node.role != "term":
        said = spoken(node, words)
    elif node.label and node.label not in above and node.role not in PARTS and not _doubled(node):
        value = _of_how_many(node.value, words) if node.role in MEASURED else ""
        said = _sentence(_joined((node.label, value)))
    if said:
        yield said
    for child in node.children:
        yield from page_read(child, words, said or above)


def _entered(
    path: Path, before: frozenset[tuple[str, str, str]], own: str, words: Language
) -> Iterator[str]:
    """What the focus came into and has, with what stands there beside controls.

    A card with the name of what has the focus is that card: its text comes after.
    """
    said, after = {path[-1].label}, []
    for node in path[:-1]:
        if node.role not in PLACES or not node.label or (node.role, node.key, node.label) in before:
            continue
        texts = [node.label, *(_texts(node, words) if node.role == "group" else ())]
        told = _joined([text for text in texts if text not in said])
        said.update(texts)
        if told and node.label == path[-1].label:
            after.append(_sentence(told))
        elif told:
            yield _sentence(told)
    yield own
    yield from after


def _position(node: SemanticNode, words: Language, around: Path) -> str:
    if node.role in COUNTED and around:
        several: Sequence[SemanticNode] = [n for n in around[-1].children if n.role == node.role]
        at = next((number for number, each in enumerate(several) if each is node), None)
    else:
        several = [each for each in node.children if each.role in ("radio", "tab")]
        at = next((number for number, each in enumerate(several) if each.value == "1"), None)
    if at is None or len(several) <= 1:
        return ""
    return words.text("speech.position", number=at + 1, count=len(several))


def _doubled(node: SemanticNode) -> bool:
    """Whether it is a card with the name of what stands on it."""
    return node.role == "group" and any(n.label == node.label for n in node.walk() if n is not node)


def _message(tree: SemanticNode) -> str:
    """The short message that is shown, as it is said."""
    last = tree.children[-1]
    return _sentence(last.label) if last.role == "status" and last.label else ""


def _tells(node: SemanticNode) -> bool:
    return node.role == "status"


def _top(tree: SemanticNode) -> int:
    """Number of the topmost layer that is not a short message."""
    return max(at for at, each in enumerate(tree.children) if at == 0 or each.role != "status")


def _path(tree: SemanticNode) -> Path:
    """From the root to what has the focus, in a group of options or people down to the one."""
    path: list[SemanticNode] = []
    at: SemanticNode | None = tree
    while at is not None:
        path.append(at)
        at = next((each for each in at.children if any(n.focused for n in each.walk())), None)
    return tuple(path) if path[-1].focused else ()


def _texts(node: SemanticNode, words: Language) -> list[str]:
    """Every text inside, once, in order, but what belongs to controls inside it."""
    found: dict[str, None] = {}
    if node.role == "dialog":  # its buttons are part of what it says
        return list(dict.fromkeys(each.label for each in node.walk() if each.label))
    if node.label and node.role == "meter":
        return [_joined((node.label, _of_how_many(node.value, words)))]
    if node.label:
        found[node.label] = None
    for child in node.children:
        if child.role == "term" or not child.focusable:
            found.update(dict.fromkeys(_texts(child, words)))
    measured = [child.label for child in node.children if child.role == "meter"]
    return [text for text in found if text not in measured]


def _of_how_many(value: str, words: Language) -> str:
    """Dots are counted: 2/3 is not two thirds of something."""
    number, slash, count = value.partition("/")
    return words.text("speech.position", number=number, count=count) if slash else value


def _joined(parts: Sequence[str]) -> str:
    """Parts of a sentence, each once; after a full stop no comma."""
    told = list(dict.fromkeys(part.strip() for part in parts if part.strip()))
    return "".join(
        part if at == len(told) - 1 else f"{part} " if part[-1] in ".!?…:" else f"{part}, "
        for at, part in enumerate(told)
    )


def _sentence(text: str) -> str:
    return text if text[-1] in ".!?…:" else f"{text}."
