"""Texts by dotted key, as read from nested language files."""

from collections.abc import Iterator, Mapping

Texts = Mapping[str, str | tuple[str, ...]]


def flatten(content: object) -> dict[str, str | tuple[str, ...]]:
    """Turns nested mappings into texts by dotted key.

    Leaves are text or lists of text; plain numbers and true/false are taken as they are written.
    An empty leaf is left out, so that it counts as missing.

    Args:
        content: what a language file holds; anything but a mapping gives no texts.
    """
    return dict(_leaves(content, ""))


def _leaves(content: object, key: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    if isinstance(content, Mapping):
        for name, part in content.items():
            yield from _leaves(part, f"{key}.{name}" if key else str(name))
    elif key and isinstance(content, list | tuple):
        yield key, tuple(_as_text(line) for line in content)
    elif key and content is not None:
        yield key, _as_text(content)


def _as_text(leaf: object) -> str:
    if isinstance(leaf, bool):
        return "true" if leaf else "false"
    return str(leaf)
