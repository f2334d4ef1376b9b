import json

import pytest

from tests.golden.renew import DIGESTS, GAMES, current_digests

COMMITTED: dict[str, list[str]] = json.loads(DIGESTS.read_text(encoding="utf-8"))


def test_every_game_is_committed() -> None:
    assert set(COMMITTED) == set(GAMES)


@pytest.mark.parametrize("name", GAMES)
def test_the_game_is_played_to_the_same_bits_as_ever(name: str) -> None:
    """If the model was changed on purpose: python -m tests.golden.renew."""
    assert current_digests()[name] == COMMITTED[name]


def test_no_golden_game_stops_at_a_refusal() -> None:
    assert not any(item.startswith("refused") for game in COMMITTED.values() for item in game)
