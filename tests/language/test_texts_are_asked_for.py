"""No text waits in the language files that nothing asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import game
from game.language.reading import language_files, read_texts

SOURCES = sorted(Path(game.__file__).parent.rglob("*.py"))
ANYTHING = ".+"
LEAST_KNOWN = 6
"""Letters a pattern must give itself: `{key}.one` would fit whatever ends so."""


def constants(tree: ast.Module) -> dict[str, str]:
    """Texts that have a name in a module."""
    found = {}
    for line in tree.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            value = line.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found[line.target.id] = value.value
    return found


def pattern(made: ast.JoinedStr, named: dict[str, str]) -> str:
    parts = []
    for part in made.values:
        if isinstance(part, ast.Constant):
            parts.append(re.escape(str(part.value)))
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name):
            known = named.get(part.value.id)
            parts.append(ANYTHING if known is None else re.escape(known))
        else:
            parts.append(ANYTHING)
    return "".join(parts)


def asked_for() -> Iterator[str]:
    """Patterns of everything the code could ask for."""
    for file in SOURCES:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        named = constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                made = pattern(node, named)
                known = made.replace(ANYTHING, "")
                if not made.startswith(ANYTHING) and len(known) >= LEAST_KNOWN:
                    yield made
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)


def test_every_text_is_asked_for() -> None:
    texts: dict[str, object] = {}
    for file in language_files("en"):
        read = read_texts(file)
        assert not isinstance(read, tuple), read
        texts.update(read)
    wanted = re.compile("|".join(f"(?:{each})" for each in sorted(set(asked_for()))))
    unwanted = [
        key
        for key in texts
        if not wanted.fullmatch(key) and not wanted.fullmatch(re.sub(r"\.(one|other)$", "", key))
    ]
    assert unwanted == []
