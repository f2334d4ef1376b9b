"""Flattening nested texts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.language.texts import flatten

NAMES = st.text("abcdef_", min_size=1, max_size=5)
NESTED: st.SearchStrategy[object] = st.recursive(
    st.text(max_size=5), lambda inner: st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


def _look_up(content: object, key: str) -> object:
    for name in key.split("."):
        assert isinstance(content, dict)
        content = content[name]
    return content


def _count_leaves(content: object) -> int:
    return sum(map(_count_leaves, content.values())) if isinstance(content, dict) else 1


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(NAMES, NESTED, max_size=4))
def test_every_leaf_is_found_under_its_path_and_nothing_else(content: dict[str, object]) -> None:
    texts = flatten(content)
    assert len(texts) == _count_leaves(content)
    for key, text in texts.items():
        assert _look_up(content, key) == text


def test_lists_numbers_and_gaps() -> None:
    content = {"a": {"lines": ["one", 2], "year": 1984, "no": True, "gap": None}, "b": "x"}
    assert flatten(content) == {
        "a.lines": ("one", "2"),
        "a.year": "1984",
        "a.no": "true",
        "b": "x",
    }


def test_a_file_that_is_not_a_mapping_has_no_texts() -> None:
    assert flatten(["a"]) == {}
    assert flatten("a") == {}
    assert flatten(None) == {}
