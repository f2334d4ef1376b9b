"""Garbage is looked for when nobody waits."""

import gc
from collections.abc import Iterator

import pytest

from game.app.tidying import QUIET_MS, Tidying


@pytest.fixture
def rounds() -> Iterator[list[int]]:
    """The generations gone through, as they are; the settings are put back afterwards."""
    before, seen = gc.get_threshold(), list[int]()

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            seen.append(info["collected"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)
    gc.set_threshold(*before)
    gc.unfreeze()


def test_it_tidies_up_once_when_it_has_become_quiet(rounds: list[int]) -> None:
    tidying = Tidying()
    tidying.watch(0, busy=True)
    tidying.watch(QUIET_MS - 1, busy=False)
    assert not rounds
    for later in (QUIET_MS, 2 * QUIET_MS, 3 * QUIET_MS):
        tidying.watch(later, busy=False)
    assert len(rounds) == 1


def test_what_happens_meanwhile_puts_it_off(rounds: list[int]) -> None:
    tidying = Tidying()
    for now in range(0, 5 * QUIET_MS, QUIET_MS // 2):
        tidying.watch(now, busy=True)
        tidying.watch(now + 1, busy=False)
    assert not rounds


def test_what_stays_for_good_is_set_aside_at_the_next_tidying(rounds: list[int]) -> None:
    tidying = Tidying()
    tidying.watch(QUIET_MS, busy=False)
    assert gc.get_freeze_count() == 0
    tidying.keep_for_good()
    tidying.watch(2 * QUIET_MS, busy=False)
    assert gc.get_freeze_count() > 0


def test_new_things_alone_do_not_make_python_go_through_everything(rounds: list[int]) -> None:
    Tidying()
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000
    assert not rounds
