"""What one sees of the tactics in force."""

import pytest

from game.vocabulary.scenario import SCENE_KINDS
from game.widgets.crowd import FloorPerson
from game.widgets.fixtures import NO_FIXTURES, visible_tactics
from game.widgets.floor import Floor
from game.widgets.geometry import Box
from game.widgets.looks import look_of
from game.widgets.scenery import fit
from game.widgets.scenes import fixtures_in, scene_of
from game.widgets.text import Typesetter

_ALL = (
    "face_recognition",
    "geofence_offers",
    "peer_reviews",
    "smart_signs",
    "store_beacons",
    "tv_ad_sensor",
)


def _drawn(kind: str, *tactics: str) -> str:
    fixtures = fixtures_in(kind, tactics)
    return "".join(ground(672, 430) for ground in fixtures.grounds) + "".join(
        piece.body for piece in fixtures.pieces
    )


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_every_tactic_that_can_be_seen_adds_to_the_picture(kind: str) -> None:
    seen = [_drawn(kind, tactic) for tactic in visible_tactics(kind, _ALL)]
    assert all(seen)
    assert len(set(seen)) == len(seen)


def test_surveillance_is_seen_to_grow() -> None:
    lengths = [len(_drawn("store", *_ALL[:count])) for count in range(len(_ALL))]
    assert lengths == sorted(set(lengths))


def test_what_cannot_be_seen_changes_nothing_and_order_does_not_matter() -> None:
    assert fixtures_in("store", ("personal_email",)) == NO_FIXTURES
    assert fixtures_in("store", _ALL) is fixtures_in("store", _ALL[::-1])


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_switching_a_tactic_on_moves_nobody_and_forms_no_crowd_anew(kind: str) -> None:
    people = [FloorPerson(n, "", 2, 2, "stays", "calm", look_of(n)) for n in range(60)]
    crowds = []
    for tactics in ((), _ALL):
        floor = Floor(kind, people, label="The shop", tactics=tactics)
        floor.arrange(Typesetter(1.0), Box(0, 0, 672, 430))
        crowds.append(floor.crowd)
    assert crowds[0] is crowds[1]


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_boards_and_signs_stand_on_the_stage_and_in_no_furniture(kind: str) -> None:
    scene = scene_of(kind)
    stage = fit(scene, 672, 430)
    blocks = [stage.box(p.block, p.across, p.down) for p in scene.pieces if p.block is not None]
    for piece in fixtures_in(kind, _ALL).pieces:
        place = stage.box(piece.place, piece.across, piece.down)
        assert place.inside(Box(0, 0, 672, 430))
        foot = Box(place.x + 6, stage.foot(piece) - 4, place.w - 12, 4)
        assert not any(foot.overlaps(block) for block in blocks)
