"""Who complains, who tells whom, and who speaks when, in the course of a month."""

from dataclasses import replace

import pygame
import pytest

from game.widgets.application_view import View
from game.widgets.arrangement import Ground, Sized
from game.widgets.crowd import PARTING_SHARE, RESOLVE_MS, Crowd, form_crowd
from game.widgets.floor import Floor
from game.widgets.floor_marks import Bubble
from game.widgets.floor_speech import SPEAKS_UP_SHARES
from game.widgets.layout import Column
from game.widgets.looks import look_of
from game.widgets.scenes import SCENES, scene_of
from game.widgets.talking import MOST_TALKS
from game.widgets.tracks import Fate, FloorPerson, Track
from tests.widgets.acting import marks_at

_SIZE = (1240.0, 560.0)


def _people(count: int = 120, heard: float = 0.0) -> list[FloorPerson]:
    return [
        FloorPerson(n, "", 2, 2, "stays", "calm", look_of(n), heard=heard) for n in range(count)
    ]


def _by_id(crowd: Crowd) -> dict[int, Track]:
    return {track.person.id: track for track in crowd.tracks}


def _talkers(crowd: Crowd) -> list[Track]:
    return [track for track in crowd.tracks if track.turned]


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_those_who_complain_walk_to_where_complaints_are_heard(kind: str) -> None:
    scene = scene_of(kind)
    people = [replace(each, complains=each.id in {40, 77}) for each in _people()]
    crowd = form_crowd(scene, _SIZE, tuple(people))
    desk = [crowd.stage.point(point) for point in scene.complaints]
    for person in (40, 77):
        track = _by_id(crowd)[person]
        assert track.at(0) not in desk
        assert (track.at(RESOLVE_MS) in desk) == bool(desk)


def test_somebody_who_complains_aloud_stands_at_the_desk_from_the_start() -> None:
    scene = scene_of("store")
    people = [replace(each, complains=each.id == 40) for each in _people()]
    crowd = form_crowd(scene, _SIZE, tuple(people), (40,))
    assert _by_id(crowd)[40].at(0) == crowd.stage.point(scene.complaints[0])


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_some_of_those_who_heard_something_stand_together_and_turn_to_each_other(
    kind: str,
) -> None:
    crowd = form_crowd(scene_of(kind), _SIZE, tuple(_people(heard=-0.2)))
    talkers = _talkers(crowd)
    assert 2 <= len(talkers) <= 2 * MOST_TALKS
    for teller in (track for track in talkers if track.tells):
        x, y = teller.at(RESOLVE_MS)
        listener = min(
            (track for track in talkers if track is not teller),
            key=lambda track: abs(track.at(RESOLVE_MS)[0] - x) + abs(track.at(RESOLVE_MS)[1] - y),
        )
        there = listener.at(RESOLVE_MS)
        assert abs(there[0] - x) < 20 * crowd.stage.unit
        assert there[1] == y
        assert (there[0] - x) * teller.turned > 0
        assert listener.turned == -teller.turned
        assert not teller.turned_at(0)


def test_nobody_talks_in_a_month_without_hearsay() -> None:
    crowd = form_crowd(scene_of("store"), _SIZE, tuple(_people(heard=0.01)))
    assert _talkers(crowd) == []


def test_talks_and_complaints_carry_a_mark() -> None:
    people = [replace(each, complains=each.id == 40) for each in _people(heard=0.3)]
    crowd = form_crowd(scene_of("office"), _SIZE, tuple(people))
    marks = marks_at(crowd, RESOLVE_MS)
    assert [track.person.id for track, mark in marks if mark == "complaint"] == [40]
    assert any(mark == "talk" for _, mark in marks)
    assert not any(mark == "talk" for _, mark in marks_at(crowd, 0.0))


def _speaking(fates: tuple[Fate, Fate, Fate]) -> tuple[Floor, View]:
    people = [
        replace(each, fate=fates[each.id]) if each.id < len(fates) else each for each in _people()
    ]
    bubbles = [Bubble(number, f"Sentence {number}.", 2) for number in range(3)]
    floor = Floor("store", people, label="The shop", bubbles=bubbles, started_ms=0.0)
    view = View()
    view.advance(0)
    view.show(Ground(Column([Sized(floor, width=1240, height=560)], align="start")))
    return floor, view


def _said(floor: Floor, view: View, share: float) -> list[int]:
    view.advance(share * RESOLVE_MS + 1)
    view.invalidate()
    view.draw(pygame.Surface((1280, 720)))
    return [bubble.person_id for bubble, _ in floor._said]


def test_customers_speak_up_one_after_the_other() -> None:
    floor, view = _speaking(("stays", "stays", "stays"))
    heard = [_said(floor, view, share) for share in (0.0, *SPEAKS_UP_SHARES)]
    assert [len(each) for each in heard] == [0, 1, 2, 3]
    assert heard[3] == [0, 1, 2]


def test_who_leaves_speaks_first_and_is_heard_until_they_go() -> None:
    floor, view = _speaking(("stays", "leaves", "stays"))
    assert _said(floor, view, SPEAKS_UP_SHARES[0]) == [1]
    assert 1 not in _said(floor, view, PARTING_SHARE)


def test_bubbles_stay_where_they_are_while_others_speak_up() -> None:
    floor, view = _speaking(("stays", "leaves", "stays"))
    _said(floor, view, SPEAKS_UP_SHARES[1])
    first = {bubble.person_id: box for bubble, box in floor._said}
    _said(floor, view, 0.98)
    later = {bubble.person_id: box for bubble, box in floor._said}
    assert first[0] == later[0]
