"""A document as a model, or everything that keeps it from being one."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.documents.document import Content, Document
from game.documents.problems import Problem, errors_among, with_consequences
from game.scenario.explaining import explain, place_of
from game.scenario.models.parts import Part
from game.scenario.sources import source
from game.scenario.suggestions import suggestion
from game.scenario.walking import allowed_keys

MOST_PROBLEMS: Final = 200
_SWALLOWED: Final = re.compile(r"[^#:]*:\s*#\S.*")

ModelType = TypeVar("ModelType", bound=Part)


def parse(
    document: Document, model: type[ModelType]
) -> tuple[ModelType | None, tuple[Problem, ...]]:
    """Checks a document against a model.

    Args:
        document: what was read.
        model: what it should be.

    Returns:
        The model's instance, or None; and the problems, at most about `MOST_PROBLEMS` of them.
    """
    empty = dict(_empty_values(document))
    problems = list(empty.values())
    try:
        parsed = model.model_validate(document.content)
    except ValidationError as error:
        problems += _explained(error, document, model, set(empty))
        return None, tuple(problems)
    return (None if problems else parsed), tuple(problems)


def read_checked(
    path: Path, model: type[ModelType], against: Callable[[Document], Iterable[Problem]]
) -> ModelType | tuple[Problem, ...]:
    """A file as a model, or everything that is wrong with it.

    Args:
        path: of the file.
        model: what it should be.
        against: what else is wrong with what it says.
    """
    reading = source(path).read()
    if reading.document is None:
        return reading.problems
    parsed, problems = parse(reading.document, model)
    found = with_consequences(reading.problems, [*problems, *against(reading.document)])
    return found if parsed is None or errors_among(found) else parsed


def at_most(problems: Iterable[Problem], document: Document, most: int) -> Iterator[Problem]:
    """The first problems, and a last one if there are more.

    Args:
        problems: computed only as far as they are taken.
        document: where to say that there are more.
        most: how many to take.
    """
    for count, problem in enumerate(problems):
        if count >= most:
            yield document.problem((), "more_problems")
            return
        yield problem


def _explained(
    error: ValidationError,
    document: Document,
    model: type[Part],
    known: set[tuple[str | int, ...]],
) -> Iterator[Problem]:
    details = _without_renamed(error.errors(include_url=False), model)
    places = [(document.locate(place_of(each)), number) for number, each in enumerate(details)]
    for _, number in sorted(places)[:MOST_PROBLEMS]:
        each = details[number]
        if each["input"] is None and place_of(each) in known:
            continue
        yield explain(each, document, model)
    if len(places) > MOST_PROBLEMS:
        yield document.problem((), "more_problems")


def _without_renamed(details: list[ErrorDetails], model: type[Part]) -> list[ErrorDetails]:
    """Without keys that are missing only because they are written wrongly beside it."""
    renamed = set()
    for each in details:
        if each["type"] == "extra_forbidden":
            *above, name = each["loc"]
            meant = suggestion(str(name), allowed_keys(model, tuple(above)))
            renamed.add((*above, meant))
    return [each for each in details if each["type"] != "missing" or each["loc"] not in renamed]


def _empty_values(document: Document) -> Iterator[tuple[tuple[str | int, ...], Problem]]:
    """Keys without a value: nothing in the format may be empty."""
    found = 0
    for path, value in _leaves(document.content, ()):
        if value is not None or found >= MOST_PROBLEMS or not document.has(path):
            continue
        found += 1
        line = document.lines[document.locate(path, key=True).line - 1]
        code = "hash_swallowed" if _SWALLOWED.fullmatch(line) else "empty_value"
        yield path, document.problem(path, code, key=True)


def _leaves(
    content: Content, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Content]]:
    """Every value that holds no others, with its path; nesting is bounded by the reader."""
    if isinstance(content, dict):
        for name, part in content.items():
            yield from _leaves(part, (*path, name))
    elif isinstance(content, list):
        for index, part in enumerate(content):
            yield from _leaves(part, (*path, index))
    else:
        yield path, content
