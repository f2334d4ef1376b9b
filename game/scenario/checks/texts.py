"""Text files: which words are missing, which nobody reads, and leaves that are no text."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.documents.document import Content, Document
from game.documents.problems import Problem
from game.language.texts import Texts, flatten
from game.scenario.checks.cursor import Cursor, top
from game.scenario.reporting import listed, unknown_word
from game.scenario.suggestions import suggestion
from game.vocabulary.voices import TINGES, TONES

MAIN_LANGUAGE: Final = "en"
MAIN_FILE: Final = f"text.{MAIN_LANGUAGE}.yaml"
_PLACEHOLDER: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_COMMENT: Final = re.compile(r"\s+#\S.*")

TextPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The texts that should be there.

    Attributes:
        required: paths of texts that are shown.
        optional: section → ids for which it may say something.
        voices: paths below which there may be lines by cause and tone.
        causes: what a voice may speak of.
        shown_if_there: paths of texts that are shown where there are any.
    """

    required: tuple[TextPath, ...]
    optional: Mapping[str, Collection[str]]
    voices: Collection[TextPath] = ()
    causes: Collection[str] = ()
    shown_if_there: tuple[TextPath, ...] = ()

    def ids_below(self, prefix: TextPath) -> list[str]:
        """What may follow a prefix of a path."""
        depth = len(prefix)
        paths = (*self.required, *self.shown_if_there, *self.voices)
        names = [path[depth] for path in paths if path[:depth] == prefix and path[depth:]]
        if prefix in self.voices:
            names += self.causes
        elif prefix[:-1] in self.voices:
            names += TONES if prefix[0] == "cast" else (*TONES, *TINGES)
        elif prefix[:-2] == ("voice",) and prefix[-1] in TINGES:
            names += TONES
        if depth == 0:
            names += self.optional
        elif depth == 1:
            names += self.optional.get(prefix[0], ())
        return list(dict.fromkeys(names))

    def first_unused(self, path: TextPath) -> TextPath | None:
        """The shortest part of a path that nothing reads, or None if it is read."""
        if len(path) > 1 and path[1] in self.optional.get(path[0], ()):
            return None
        if self._is_voice(path):
            return None
        for depth in range(len(path)):
            part = path[: depth + 1]
            if part in self.required or part in self.shown_if_there:
                return None
            if path[depth] not in self.ids_below(path[:depth]):
                return path[: depth + 1]
        return None

    def meant_by(self, prefix: TextPath) -> TextPath | None:
        """The path that was probably meant by one that nothing reads."""
        meant = suggestion(prefix[-1], self.ids_below(prefix[:-1]))
        return None if meant is None else (*prefix[:-1], meant)

    def _is_voice(self, path: TextPath) -> bool:
        """A list of lines by cause and tone; outside the cast there may be a tinge between."""
        if path[:1] == ("voice",) and len(path) == 4 and path[2] in TINGES:
            path = (*path[:2], path[3])
        return path[:-2] in self.voices and path[-2] in self.causes and path[-1] in TONES


def check_main_texts(document: Document, wanted: Wanted) -> Iterator[Problem]:
    """Missing and unused texts of the main language, as warnings."""
    texts = flatten(document.content)
    unused = {wanted.first_unused(tuple(key.split("."))): key for key in texts}
    renamed = {wanted.meant_by(prefix) for prefix in unused if prefix is not None}
    for path in wanted.required:
        is_echo = any(path[: depth + 1] in renamed for depth in range(len(path)))
        if ".".join(path) not in texts and not document.has(path) and not is_echo:
            yield _missing(document, path)
        elif path[0] == "tutorial" and any(key.startswith(f"{'.'.join(path)}.") for key in texts):
            turn = path[1]
            yield document.problem(
                path, "tasks_without_until", key=True, severity="warning", turn=turn
            )
    for prefix in unused:
        if prefix is not None:
            yield unknown_word(
                document,
                prefix,
                "unused_text",
                prefix[-1],
                wanted.ids_below(prefix[:-1]),
                key=True,
                severity="warning",
                text=".".join(prefix),
            )


def compare_texts(document: Document, main: Document, wanted: Wanted) -> Iterator[Problem]:
    """A translation against the main language: gaps, leftovers, placeholders.

    Args:
        document: the translation.
        main: the main language.
        wanted: what the main language should hold; what it lacks itself, or holds for nobody, is
            said there and not again of every translation.
    """
    texts, main_texts = flatten(document.content), flatten(main.content)
    gaps = [
        key
        for key in main_texts
        if key not in texts and wanted.first_unused(tuple(key.split("."))) is None
    ]
    yield from untranslated(document, gaps)
    lacking = {".".join(path) for path in wanted.required} - main_texts.keys()
    yield from differences(
        document, {key: text for key, text in texts.items() if key not in lacking}, main_texts
    )


def untranslated(document: Document, keys: Iterable[str]) -> Iterator[Problem]:
    """A warning for each section of a translation that lacks texts.

    Args:
        document: where they should be.
        keys: the texts it lacks.
    """
    missing: dict[str, list[str]] = {}
    for key in keys:
        missing.setdefault(key.split(".")[0], []).append(key)
    for section, lacking in missing.items():
        where = (section,) if document.has((section,)) else ()
        yield document.problem(
            where,
            "not_translated" if len(lacking) > 1 else "not_translated_one",
            key=True,
            severity="warning",
            section=section,
            count=str(len(lacking)),
            texts=listed(lacking),
        )


def differences(document: Document, texts: Texts, main: Texts) -> Iterator[Problem]:
    """Texts of a translation that translate nothing, or have other placeholders."""
    for key, text in texts.items():
        path = _path(document, key)
        if key not in main:
            yield document.problem(
                path, "translates_nothing", key=True, severity="warning", text=key
            )
        elif _needed(key, text) != _needed(key, main[key]):
            yield document.problem(
                path,
                "placeholders_differ",
                text=key,
                found=_braces(placeholders(text)),
                allowed=_braces(placeholders(main[key])),
            )


def check_leaves(document: Document) -> Iterator[Problem]:
    """Leaves that are no text, are empty, or lost their end to a ``#``."""
    for leaf in _leaves(top(document)):
        if leaf.content is None:
            line = document.lines[document.locate(leaf.path, key=True).line - 1]
            swallowed = re.search(r":\s*#\S", line)
            if swallowed:
                yield leaf.problem("hash_swallowed", key=True)
            else:
                yield leaf.warning("empty_text", key=True)
        elif leaf.word is None:
            yield leaf.problem("text_needs_quotes", found=_shown(leaf.content))
        elif not leaf.word.strip():
            yield leaf.warning("empty_text")
        elif _lost_its_end(document, leaf, leaf.word):
            yield leaf.warning("hash_comment", found=leaf.word[:60])


def placeholders(text: str | tuple[str, ...]) -> frozenset[str]:
    """The names in braces of a text, or of a list of texts."""
    lines = (text,) if isinstance(text, str) else text
    return frozenset(name for line in lines for name in _PLACEHOLDER.findall(line))


def check_single_texts(document: Document, wanted: Wanted) -> Iterator[Problem]:
    """Lists where one text is shown; only voices are lists."""
    for path in wanted.required:
        here = top(document).at(*path)
        if isinstance(here.content, list):
            yield here.problem("needs_text", found="[…]")


def _needed(key: str, text: str | tuple[str, ...]) -> frozenset[str]:
    """Placeholders that must be the same; the singular may say "one" instead of a number."""
    names = placeholders(text)
    return names - {"count"} if key.endswith(".one") else names


def _missing(document: Document, path: TextPath) -> Problem:
    there = path
    while there and not document.has(there):
        there = there[:-1]
    text = ".".join(path)
    return document.problem(there, "missing_text", key=True, severity="warning", text=text)


def _path(document: Document, key: str) -> TextPath:
    """The path of a flattened key; keys may hold dots themselves."""
    parts = tuple(key.split("."))
    return parts if document.has(parts) else parts[:1]


def _braces(names: Iterable[str]) -> str:
    return listed([f"{{{name}}}" for name in sorted(names)]) or "–"


def _leaves(part: Cursor) -> Iterator[Cursor]:
    if isinstance(part.content, dict):
        for _, inner in part.entries():
            yield from _leaves(inner)
    elif isinstance(part.content, list):
        for each in part.each():
            if isinstance(each.content, dict | list):
                yield each
            else:
                yield from _leaves(each)
    else:
        yield part


def _shown(content: Content) -> str:
    if isinstance(content, dict | list):
        return "{…}" if isinstance(content, dict) else "[…]"
    return str(content).lower() if isinstance(content, bool) else str(content)


def _lost_its_end(document: Document, leaf: Cursor, word: str) -> bool:
    line, column = document.locate(leaf.path)
    rest = document.lines[line - 1][column - 1 :]
    return rest.startswith(word) and _COMMENT.fullmatch(rest[len(word) :]) is not None
