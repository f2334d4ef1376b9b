"""Bringing old saves up to date."""

from typing import Any

import pytest

from game.session.save_format import SAVE_VERSION
from game.session.upgrades import upgraded


def _rename(content: dict[str, Any]) -> dict[str, Any]:
    content = dict(content)
    content["new"] = content.pop("old")
    return content


def _double(content: dict[str, Any]) -> dict[str, Any]:
    return {**content, "new": 2 * content["new"]}


def test_steps_are_taken_in_order_and_each_once() -> None:
    steps = {1: _rename, 2: _double}
    assert upgraded({"version": 1, "old": 3}, steps=steps, to_version=3) == {
        "version": 3,
        "new": 6,
    }
    assert upgraded({"version": 2, "new": 3}, steps=steps, to_version=3) == {
        "version": 3,
        "new": 6,
    }


def test_the_present_form_is_left_alone() -> None:
    content = {"version": SAVE_VERSION, "anything": []}
    assert upgraded(content) is content


def test_a_version_without_a_step_is_an_error() -> None:
    with pytest.raises(KeyError):
        upgraded({"version": 1}, steps={}, to_version=2)
