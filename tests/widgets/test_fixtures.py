"""What one sees of the tactics in force."""

import pytest

from game.vocabulary.scenario import SCENE_KINDS
from game.widgets.crowd import FloorPerson, form_crowd
from game.widgets.fixtures import visible_tactics
from game.widgets.geometry import Box
from game.widgets.scenery import fit
from game.widgets.scenes import scene_of

_ALL = (
    "face_recognition",
    "geofence_offers",
    "peer_reviews",
    "smart_signs",
    "store_beacons",
    "tv_ad_sensor",
)


def _drawn(kind: str, *tactics: str) -> str:
    scene = scene_of(kind, "generic", tactics)
    return scene.backdrop(*scene.size) + "".join(piece.body for piece in scene.pieces)


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_every_tactic_that_can_be_seen_changes_the_picture(kind: str) -> None:
    bare = _drawn(kind)
    for tactic in visible_tactics(kind, _ALL):
        assert _drawn(kind, tactic) != bare


def test_surveillance_is_seen_to_grow() -> None:
    lengths = [len(_drawn("store", *_ALL[:count])) for count in range(len(_ALL))]
    assert lengths == sorted(set(lengths))


def test_what_cannot_be_seen_changes_nothing_and_order_does_not_matter() -> None:
    assert scene_of("store", "generic", ("personal_email",)) is scene_of("store", "generic")
    assert scene_of("store", "generic", _ALL) is scene_of("store", "generic", _ALL[::-1])


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_people_keep_their_places_whatever_is_switched_on(kind: str) -> None:
    people = tuple(FloorPerson(n, "", 2, 2, "stays", "calm", n) for n in range(60))
    bare = form_crowd(scene_of(kind), (672.0, 430.0), people)
    seen = form_crowd(scene_of(kind, "generic", _ALL), (672.0, 430.0), people)
    assert seen.tracks == bare.tracks


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_boards_and_signs_stand_on_the_stage_and_in_no_furniture(kind: str) -> None:
    bare, full = scene_of(kind), scene_of(kind, "generic", _ALL)
    stage = fit(full, 672, 430)
    blocks = [stage.box(p.block, p.across, p.down) for p in bare.pieces if p.block is not None]
    for piece in full.pieces[len(bare.pieces) :]:
        place = stage.box(piece.place, piece.across, piece.down)
        assert place.inside(Box(0, 0, 672, 430))
        foot = Box(place.x + 6, stage.foot(piece) - 4, place.w - 12, 4)
        assert not any(foot.overlaps(block) for block in blocks)
