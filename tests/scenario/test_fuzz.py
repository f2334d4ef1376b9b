"""Whatever is done to a valid scenario, loading gives a scenario or problems, never an error."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.documents.document import Document
from game.documents.reading import read_document
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_sources
from game.scenario.sources import SourceFile, catalogue_sources

FIXTURES = Path(__file__).parent / "fixtures"
SCENARIO = (FIXTURES / "small_shop" / "scenario.yaml").read_bytes()
TEXTS = (FIXTURES / "small_shop" / "text.en.yaml").read_bytes()
TACTICS = (FIXTURES / "catalogue" / "tactics.yaml").read_bytes()
EVENTS = (FIXTURES / "catalogue" / "events.yaml").read_bytes()

bounded = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
strange_values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["1,5", "yes", "id:x", "triggering", "all", "usual_order", "", "{x}", "#1"]),
    st.sampled_from([[], {}, [[]], {"": {}}, [None], {"use": "x"}, {"id": 3}, {"turn": 1}]),
)


def load(**files: bytes) -> None:
    """Loads changed files; the names are those of the constants above."""
    shared = catalogue_sources(FIXTURES / "catalogue")
    own = {
        "scenario.yaml": SourceFile("scenario.yaml", files.get("scenario", SCENARIO)),
        "text.en.yaml": SourceFile("text.en.yaml", files.get("texts", TEXTS)),
    }
    for name in ("tactics", "events"):
        if name in files:
            shared[f"{name}.yaml"] = SourceFile(f"{name}.yaml", files[name])
    result = load_sources(own, shared)
    if isinstance(result, LoadedScenario):
        assert not any(each.is_error for each in result.warnings)
    else:
        assert any(each.is_error for each in result)
        assert all(each.line >= 1 and each.column >= 1 for each in result)


def content_of(raw: bytes) -> Any:  # noqa: ANN401
    read = read_document(raw, "f.yaml")
    assert isinstance(read, Document)
    return read.content


def places(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    keys: Any = range(len(part)) if isinstance(part, list) else part
    if isinstance(part, dict | list):
        for key in keys:
            yield (*path, key)
            yield from places(part[key], (*path, key))


CONTENT = {
    "scenario": content_of(SCENARIO),
    "texts": content_of(TEXTS),
    "tactics": content_of(TACTICS),
    "events": content_of(EVENTS),
}
PLACES = {name: list(places(content)) for name, content in CONTENT.items()}
WAYS = ["delete", "double", "retype", "rename", "swap"]


@st.composite
def changed_files(draw: st.DrawFn) -> dict[str, bytes]:
    """A file with some parts deleted, doubled, renamed, retyped or exchanged."""
    name = draw(st.sampled_from(sorted(CONTENT)))
    content = copy.deepcopy(CONTENT[name])
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(PLACES[name]))
        change(content, path, draw(st.sampled_from(WAYS)), draw)
    return {name: json.dumps(content).encode()}


def change(content: Any, path: tuple[Any, ...], how: str, draw: st.DrawFn) -> None:  # noqa: ANN401
    for key in path[:-1]:
        try:
            content = content[key]
        except (KeyError, IndexError, TypeError):
            return
    key = path[-1]
    if not isinstance(content, dict | list) or (isinstance(content, dict) != isinstance(key, str)):
        return
    if key not in content if isinstance(content, dict) else key >= len(content):
        return
    if how == "delete":
        del content[key]
    elif how == "double" and isinstance(content, list):
        content.append(copy.deepcopy(content[key]))
    elif how == "rename" and isinstance(content, dict):
        content[draw(st.text(max_size=8))] = content.pop(key)
    elif how == "swap":
        other = draw(st.sampled_from(PLACES["scenario"]))
        content[key] = copy.deepcopy(CONTENT["scenario"].get(other[0]))
    else:
        content[key] = draw(strange_values)


@bounded
@given(changed_files())
def test_changed_parts_never_end_in_an_error(files: dict[str, bytes]) -> None:
    load(**files)


@bounded
@given(
    st.sampled_from(["scenario", "texts", "tactics", "events"]),
    st.integers(0, 3_000),
    st.integers(0, 40),
    st.one_of(
        st.binary(max_size=12), st.sampled_from([b"\t", b": ", b"- ", b"[", b"}", b"'", b"&a "])
    ),
)
def test_bytes_replaced_anywhere_never_end_in_an_error(
    name: str, start: int, length: int, inserted: bytes
) -> None:
    raw = {"scenario": SCENARIO, "texts": TEXTS, "tactics": TACTICS, "events": EVENTS}[name]
    load(**{name: raw[:start] + inserted + raw[start + length :]})


@bounded
@given(st.integers(0, len(SCENARIO)))
def test_file_cut_off_anywhere_never_ends_in_an_error(length: int) -> None:
    load(scenario=SCENARIO[:length])


@bounded
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_arbitrary_content_never_ends_in_an_error(content: bytes) -> None:
    load(scenario=content)


@bounded
@given(st.text(alphabet=":-?[]{},#&*!|>'\"%@` \n\tab1", max_size=60).map(str.encode))
def test_arbitrary_punctuation_never_ends_in_an_error(content: bytes) -> None:
    load(scenario=content)
