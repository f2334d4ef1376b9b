"""Records in JSON files: read exactly or not at all."""

import contextlib
import json
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, field

from game.storage.records import Record, UnfitRecordError, read_record, record_json


class Part(Record, frozen=True):
    share: Annotated[float, Meta(ge=0, le=1)] = 0.0


class Whole(Record, frozen=True):
    version: Literal[1]
    count: Annotated[int, Meta(ge=1)]
    digest: Annotated[str, Meta(pattern=r"\A[0-9a-f]{4}\Z")] = "00ff"
    finished: bool = False
    people: Annotated[int, Meta(ge=1, le=9)] | None = None
    parts: list[Part] = field(default_factory=list)
    named: dict[Literal["a", "b"], Part] = field(default_factory=dict)


LEAST = {"version": 1, "count": 1}


def test_what_is_left_out_takes_its_default() -> None:
    assert read_record(Whole, LEAST) == Whole(1, 1)


def test_a_whole_number_will_do_for_a_fraction() -> None:
    [part] = read_record(Whole, {**LEAST, "parts": [{"share": 1}]}).parts
    assert (part.share, type(part.share)) == (1.0, float)


@pytest.mark.parametrize(
    "part",
    [
        {"version": True},
        {"version": 1.0},
        {"version": 2},
        {"count": True},
        {"count": 1.0},
        {"count": "1"},
        {"count": 0},
        {"digest": "00FF"},
        {"digest": "00ff\n"},
        {"finished": 1},
        {"finished": None},
        {"people": 10},
        {"people": "no"},
        {"parts": {}},
        {"parts": [[]]},
        {"parts": [{"share": 2}]},
        {"parts": [{"share": True}]},
        {"parts": [{"share": float("nan")}]},
        {"parts": [{"share": float("inf")}]},
        {"parts": [{"share": 10**400}]},
        {"parts": [{"part": 1}]},
        {"named": {"c": {}}},
        {"named": []},
        {"more": 1},
    ],
)
def test_what_is_not_exactly_right_is_refused(part: dict[str, object]) -> None:
    with pytest.raises(UnfitRecordError):
        read_record(Whole, {**LEAST, **part})


@pytest.mark.parametrize("content", [None, [], 1, "{}", {}, {"version": 1}])
def test_what_is_no_record_at_all_is_refused(content: object) -> None:
    with pytest.raises(UnfitRecordError):
        read_record(Whole, content)


def test_what_is_nested_too_deeply_is_refused() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(UnfitRecordError):
        read_record(Whole, deep)


def test_half_of_a_pair_of_code_units_is_refused() -> None:
    class Titled(Record, frozen=True):
        title: str

    with pytest.raises(UnfitRecordError):
        read_record(Titled, json.loads('{"title": "\\ud800"}'))


@given(
    st.builds(
        Whole,
        version=st.just(1),
        count=st.integers(1),
        finished=st.booleans(),
        people=st.none() | st.integers(1, 9),
        parts=st.lists(st.builds(Part, st.floats(0, 1))),
        named=st.dictionaries(st.sampled_from(["a", "b"]), st.builds(Part, st.floats(0, 1))),
    )
)
def test_a_record_comes_back_as_it_was_written(record: Whole) -> None:
    assert read_record(Whole, json.loads(record_json(record))) == record


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.sampled_from(["version", "count", "digest", "people", "parts", "named"]), _JSON)
def test_no_content_ends_in_another_error(name: str, value: object) -> None:
    with contextlib.suppress(UnfitRecordError):
        read_record(Whole, {**LEAST, name: value})


def test_a_number_that_is_none_is_not_written() -> None:
    with pytest.raises(ValueError, match="null"):
        record_json(Part(float("nan")))
