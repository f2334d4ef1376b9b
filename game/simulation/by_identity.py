"""Remembering what was made of objects that never change, such as a scenario's definitions.

Telling two of them apart by all they hold takes longer than most of what is made of them.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def remembered_by_identity(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """A decorator: called again with the very same objects, a function gives what it gave before.

    Args:
        most: results kept; beyond it they are all forgotten.
    """

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        known: dict[tuple[int, ...], tuple[object, Made]] = {}

        def remembered(*args: Asked.args, **kwargs: Asked.kwargs) -> Made:
            key = tuple(map(id, args))
            found = known.get(key)
            if found is None:
                if len(known) >= most:
                    known.clear()
                # The objects are kept as well, so that no others can come to bear their ids.
                found = known[key] = (args, make(*args, **kwargs))
            return found[1]

        return remembered

    return decorate
