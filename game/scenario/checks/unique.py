"""Ids that occur twice."""

from collections.abc import Iterable, Iterator

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor


def repeated_ids(entries: Iterable[Cursor]) -> Iterator[Problem]:
    """A problem for every entry whose id an earlier one has.

    Args:
        entries: ids, or mappings with one under ``id`` (or ``use``).
    """
    first: dict[str, Cursor] = {}
    for entry in entries:
        part = _id_part(entry)
        name = part.word
        if name is None:
            continue
        if name in first:
            line = first[name].document.locate(first[name].path).line
            yield part.problem("duplicate_id", found=name, first_line=str(line))
        else:
            first[name] = part


def _id_part(entry: Cursor) -> Cursor:
    if entry.word is not None:
        return entry
    return entry.at("use") if entry.at("use").is_there else entry.at("id")
