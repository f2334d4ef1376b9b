"""Bringing saves of earlier forms up to the present one, step by numbered step.

To change the form: raise ``SAVE_VERSION`` and its Literal in ``save_format``, and add to
``UPGRADES`` under the *old* number a function that turns a save of that version into the next.
Never change a step that has been released; add a save of the old form to the tests instead.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.session.save_format import SAVE_VERSION

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


def _without_score(content: dict[str, Any]) -> dict[str, Any]:
    """Version 1 did not keep the score; playing it again would tell, but takes too long."""
    return {**content, "score": None}


UPGRADES: Final[Mapping[int, Upgrade]] = {1: _without_score}


def upgraded(
    content: dict[str, Any],
    *,
    steps: Mapping[int, Upgrade] = UPGRADES,
    to_version: int = SAVE_VERSION,
) -> dict[str, Any]:
    """The content of a save in the present form.

    Args:
        content: a save's JSON with a whole number at ``version``, not above ``to_version``.
        steps: old version → function to the next.
        to_version: where to stop.

    Raises:
        KeyError: there is no step from this version.
    """
    while (version := int(content["version"])) < to_version:
        content = {**steps[version](content), "version": version + 1}
    return content
