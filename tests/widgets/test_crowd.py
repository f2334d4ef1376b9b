import itertools
from dataclasses import replace

import pytest

from game.widgets.crowd import LEAST_SPACING, RESOLVE_MS, Crowd, form_crowd
from game.widgets.looks import look_of
from game.widgets.scenes import SCENES, scene_of
from game.widgets.tracks import Fate, FloorPerson
from game.widgets.walkways import Walkways

_SIZES = [(672.0, 470.0), (480.0, 300.0), (1240.0, 540.0)]


def _people(count: int, fates: tuple[Fate, ...] = ("stays",)) -> tuple[FloorPerson, ...]:
    return tuple(
        FloorPerson(n, "", n % 5, (n * 7) % 5, fates[n % len(fates)], "calm", look_of(n * 13))
        for n in range(count)
    )


_MIXED: tuple[Fate, ...] = ("stays", "stays", "stays", "stays", "leaves", "arrives")


def _resting(crowd: Crowd, elapsed: float, gone: Fate) -> list[tuple[float, float]]:
    return [t.at(elapsed) for t in crowd.tracks if t.person.fate != gone]


@pytest.mark.parametrize("kind", sorted(SCENES))
@pytest.mark.parametrize("size", _SIZES)
def test_nobody_stands_closer_than_allowed_before_and_after(
    kind: str, size: tuple[float, float]
) -> None:
    crowd = form_crowd(scene_of(kind), size, _people(120, _MIXED))
    least = LEAST_SPACING * min(1.0, crowd.stage.unit)  # figures shrink with a small stage
    for places in (
        _resting(crowd, 0, "arrives"),
        _resting(crowd, crowd.ends_ms, "leaves"),
    ):
        for (x1, y1), (x2, y2) in itertools.combinations(places, 2):
            assert (x1 - x2) ** 2 + (y1 - y2) ** 2 >= (least - 0.01) ** 2


@pytest.mark.parametrize("kind", sorted(SCENES))
@pytest.mark.parametrize("size", _SIZES)
def test_nobody_stands_in_furniture_or_outside_the_stage(
    kind: str, size: tuple[float, float]
) -> None:
    crowd = form_crowd(scene_of(kind), size, _people(120, _MIXED))
    stage = crowd.stage
    blocks = [
        stage.box(piece.block, piece.across, piece.down)
        for piece in stage.scene.pieces
        if piece.block is not None
    ]
    for x, y in (*_resting(crowd, 0, "arrives"), *_resting(crowd, crowd.ends_ms, "leaves")):
        assert 0 < x < size[0]
        assert 0 < y < size[1]
        assert not any(block.contains(x, y) for block in blocks)


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_arrivals_come_from_outside_and_leavers_go_there(kind: str) -> None:
    width = 672.0
    crowd = form_crowd(scene_of(kind), (width, 470.0), _people(90, _MIXED))
    for track in crowd.tracks:
        if track.person.fate == "arrives":
            assert not 0 <= track.at(0)[0] <= width
        if track.person.fate == "leaves":
            assert not 0 <= track.at(RESOLVE_MS)[0] <= width


@pytest.mark.parametrize("kind", sorted(SCENES))
@pytest.mark.parametrize("size", _SIZES)
def test_nobody_walks_through_furniture_or_walls(kind: str, size: tuple[float, float]) -> None:
    crowd = form_crowd(scene_of(kind), size, _people(150, _MIXED), (3, 7, 11))
    stage = crowd.stage
    blocks = [block.grown(-3 * stage.unit) for block in Walkways(stage).blocks]
    for track in crowd.tracks:
        for step in range(0, int(RESOLVE_MS), 80):
            place = track.at(step)
            assert not any(block.contains(*place) for block in blocks), (track.person, step)


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_nobody_of_the_sample_is_left_out_of_a_small_stage(kind: str) -> None:
    assert form_crowd(scene_of(kind), (480.0, 300.0), _people(180)).left_out == 0
    assert form_crowd(scene_of(kind), (1248.0, 592.0), _people(300)).left_out == 0


def test_who_is_greeted_stands_at_the_head_of_the_queue_and_is_served_first() -> None:
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), _people(60), greeted=37)
    front = crowd.stage.point(crowd.stage.scene.queue[0])
    track = next(t for t in crowd.tracks if t.person.id == 37)
    assert track.at(0) == front
    assert track.at(RESOLVE_MS) != front


def test_the_same_seed_and_time_give_the_same_crowd() -> None:
    people = _people(60, _MIXED)
    first = form_crowd(scene_of("counter"), (672.0, 470.0), people, (0,), 5)
    form_crowd.cache_clear()
    second = form_crowd(scene_of("counter"), (672.0, 470.0), people, (0,), 5)
    assert first is not second
    assert first == second
    other = form_crowd(scene_of("counter"), (672.0, 470.0), people, (0,), 6)
    assert other.tracks != first.tracks


def test_everybody_is_shown_or_counted_as_left_out() -> None:
    crowd = form_crowd(scene_of("counter"), (480.0, 300.0), _people(900))
    assert len(crowd.tracks) + crowd.left_out == 900
    assert crowd.left_out > 0


def test_all_walks_are_over_when_the_turn_is() -> None:
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), _people(150, _MIXED))
    assert all(track.times_ms[-1] <= RESOLVE_MS for track in crowd.tracks)
    assert all(
        list(track.times_ms) == sorted(track.times_ms) and len(track.times_ms) == len(track.points)
        for track in crowd.tracks
    )


def test_trust_levels_change_once_at_the_reaction() -> None:
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), _people(60, _MIXED))
    for track in crowd.tracks:
        assert track.level_at(0) == track.person.trust_level_before
        assert track.level_at(RESOLVE_MS) == track.person.trust_level_after


def test_while_somebody_rests_nothing_about_them_changes() -> None:
    people = tuple(replace(each, heard=0.3) for each in _people(150, _MIXED))
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), people)
    assert any(track.turned for track in crowd.tracks)
    rested = 0
    for track in crowd.tracks:
        for begun in range(0, round(RESOLVE_MS), 130):
            until = track.rests_until(begun)
            later = [begun + share * (min(until, RESOLVE_MS) - begun) for share in (0.4, 0.999)]
            rested += until > begun
            for time in later if until > begun else ():
                assert track.at(time) == track.at(begun)
                assert not track.walks_at(time)
                assert track.level_at(time) == track.level_at(begun)
                assert track.turned_at(time) == track.turned_at(begun)
    assert rested > 1000


def test_speakers_stand_still_and_apart() -> None:
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), _people(100), (3, 7, 11))
    places = [t.at(0) for t in crowd.tracks if t.person.id in (3, 7, 11)]
    assert len(places) == 3
    for track in crowd.tracks:
        if track.person.id in (3, 7, 11):
            assert track.at(0) == track.at(RESOLVE_MS)
    for (x1, y1), (x2, y2) in itertools.combinations(places, 2):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 > 100**2


def test_the_queue_moves_up() -> None:
    crowd = form_crowd(scene_of("counter"), (672.0, 470.0), _people(60))
    front = crowd.stage.point(crowd.stage.scene.queue[0])
    first = next(t.person.id for t in crowd.tracks if t.at(0) == front)
    last = next(t.person.id for t in crowd.tracks if t.at(RESOLVE_MS) == front)
    assert first != last


@pytest.mark.parametrize("height", [401.0, 402.0, 403.0, 410.0, 417.0])
def test_a_tree_on_a_narrow_pavement_does_not_empty_the_shop(height: float) -> None:
    store = scene_of("store", "department_store")
    crowd = form_crowd(store, (621.0, height), _people(100, _MIXED))
    assert crowd.left_out == 0
