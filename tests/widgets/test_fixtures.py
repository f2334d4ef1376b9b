"""What one sees of what is played."""

import re

import pytest

from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.vocabulary.catalogue import CHANNELS, Catalogue, Channel
from game.vocabulary.scenario import SCENE_KINDS
from game.vocabulary.settings import DATA_CATEGORIES
from game.widgets.carried_things import CARRIED, carried_by
from game.widgets.crowd import form_crowd
from game.widgets.dressings import dressing_of
from game.widgets.fixture_picture import gaze, nearness
from game.widgets.fixture_table import SIGHTS, UNSEEN, Played, Seen, Sight, seen_of, sights_of
from game.widgets.fixtures import Fixtures, Sprite, set_up
from game.widgets.floor import Floor
from game.widgets.geometry import Box
from game.widgets.looks import look_of
from game.widgets.scenery import Stage, fit
from game.widgets.scenes import scene_of
from game.widgets.text import Typesetter
from game.widgets.tracks import FloorPerson

_SIZES = ((672.0, 430.0), (480.0, 300.0), (1248.0, 592.0), (620.0, 600.0))


def _catalogue() -> Catalogue:
    loaded = load_catalogue()
    assert isinstance(loaded, LoadedCatalogue)
    return loaded.catalogue


def _stage(kind: str, size: tuple[float, float] = (672.0, 430.0)) -> Stage:
    return fit(scene_of(kind), *size)


def _fitted(kind: str, *seen: Seen, size: tuple[float, float] = (672.0, 430.0)) -> Fixtures:
    return set_up(_stage(kind, size), seen, dressing_of("generic"))


def _amount(fixtures: Fixtures) -> float:
    """How much there is to see."""
    return (
        len(fixtures.standing)
        + len(fixtures.badges)
        + len(fixtures.comers)
        + len(fixtures.beacons)
        + sum(camera.reach for camera in fixtures.cameras)
        + sum(sprite.size[0] for sprite in fixtures.ground)
    )


def _drawn(fixtures: Fixtures) -> list[str]:
    sprites: list[Sprite] = [*fixtures.ground, *fixtures.standing, *fixtures.badges]
    return [sprite.body for sprite in sprites] + [c.bodies[0] for c in fixtures.comers]


@pytest.mark.parametrize("kind", SCENE_KINDS)
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_sight_is_set_up_or_carried_in_every_kind_of_scene(kind: str, sight: Sight) -> None:
    fixtures = _fitted(kind, Seen(sight, 1, "policy"))
    assert sight in fixtures.shows() or sight in CARRIED


@pytest.mark.parametrize("kind", SCENE_KINDS)
@pytest.mark.parametrize("sight", SIGHTS)
def test_more_of_it_is_seen_at_a_higher_level_never_less(kind: str, sight: Sight) -> None:
    amounts = [_amount(_fitted(kind, Seen(sight, level, "policy"))) for level in (1, 2, 3)]
    assert amounts == sorted(amounts)
    hands = [len(carried_by(range(400), [Seen(sight, level, "policy")])) for level in (1, 2, 3)]
    assert amounts[0] < amounts[2] or hands[0] < hands[2] or sight in _ONE_IS_ENOUGH


_ONE_IS_ENOUGH: frozenset[Sight] = frozenset()


@pytest.mark.parametrize("sight", ["cameras", "beacons", "signs", "fence", "televisions"])
def test_surveillance_is_seen_to_grow_with_every_level(sight: Sight) -> None:
    amounts = [_amount(_fitted("home", Seen(sight, level, "hidden"))) for level in (1, 2, 3)]
    assert amounts == sorted(set(amounts))


@pytest.mark.parametrize("sight", ["signs", "terminal", "televisions", "fence", "forms"])
def test_what_is_explained_looks_different_from_what_is_hidden(sight: Sight) -> None:
    hidden, explained = (
        _drawn(_fitted("home", Seen(sight, 2, openness))) for openness in ("hidden", "explained")
    )
    assert hidden != explained


def test_the_most_told_of_openness_reaches_cameras_and_beacons() -> None:
    fixtures = _fitted("store", Seen("cameras", 2, "explained"), Seen("beacons", 2, "hidden"))
    assert {each.openness for each in fixtures.cameras} == {"explained"}
    assert {each.openness for each in fixtures.beacons} == {"hidden"}


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_nothing_set_up_is_off_the_stage(kind: str, size: tuple[float, float]) -> None:
    stage = _stage(kind, size)
    whole = Box(-1, -1, stage.width / stage.unit + 2, stage.height / stage.unit + 2)
    for level in (1, 2, 3):
        for sight in SIGHTS:
            fixtures = _fitted(kind, Seen(sight, level, "explained"), size=size)
            for sprite in (*fixtures.ground, *fixtures.standing, *fixtures.badges):
                inner = 20 if sprite in fixtures.ground and sprite.size[0] > 40 else 0  # air
                place = Box(
                    sprite.left + inner, sprite.top, sprite.size[0] - 2 * inner, sprite.size[1]
                )
                assert place.inside(whole), (sight, level)
            for comer in fixtures.comers:
                left = comer.stop[0] - comer.foot_x * comer.scale
                top = comer.stop[1] - comer.foot_y * comer.scale
                wide, high = comer.size[0] * comer.scale, comer.size[1] * comer.scale
                assert Box(left, top, wide, high - 6).inside(whole), (sight, level)
            spots = [(each.x, each.y) for each in fixtures.cameras]
            spots += [(each.x, each.y) for each in fixtures.eyes]
            spots += [(each.x, each.y) for each in fixtures.beacons]
            assert all(whole.contains(*spot) for spot in spots)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_what_stands_there_stands_in_no_furniture_and_apart(
    kind: str, size: tuple[float, float]
) -> None:
    stage = _stage(kind, size)
    blocks = [
        stage.box(piece.block, piece.across, piece.down)
        for piece in stage.scene.pieces
        if piece.block is not None
    ]
    slots = stage.slot_blocks()
    for number, slot in enumerate(slots):
        inner = slot.grown(-1)
        assert not any(inner.overlaps(block) for block in blocks), stage.scene.anchors.slots[number]
        assert not any(inner.overlaps(other) for other in slots[number + 1 :]), number
        queue = [stage.point(point) for point in stage.scene.queue]
        assert not any(inner.contains(x, y) for x, y in queue), stage.scene.anchors.slots[number]


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_switching_something_on_moves_nobody_and_forms_no_crowd_anew(kind: str) -> None:
    people = [FloorPerson(n, "", 2, 2, "stays", "calm", look_of(n)) for n in range(60)]
    everything = [Played(key, 3) for key in _catalogue().tactics]
    crowds = []
    for played in ((), everything):
        floor = Floor(kind, people, label="The shop", played=played)
        floor.arrange(Typesetter(1.0), Box(0, 0, 672, 430))
        crowds.append(floor.crowd)
    assert crowds[0] is crowds[1]


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_nobody_ever_stands_where_something_may_be_set_up(kind: str) -> None:
    people = tuple(FloorPerson(n, "", 2, 2, "stays", "calm", look_of(n)) for n in range(180))
    crowd = form_crowd(scene_of(kind), (672.0, 430.0), people)
    slots = crowd.stage.slot_blocks()
    for track in crowd.tracks:
        assert not any(slot.contains(*track.at(0)) for slot in slots)


def test_every_tactic_and_lever_of_the_catalogue_is_seen_or_has_a_reason_not_to_be() -> None:
    catalogue = _catalogue()
    for key, tactic in catalogue.tactics.items():
        for variant in (None, *(each.id for each in tactic.variants)):
            assert sights_of(Played(key, 1, variant=variant, channel=tactic.channel)), key
    for lever in catalogue.levers:
        assert bool(sights_of(Played(lever, 1))) != (lever in UNSEEN), lever
    assert all(reason for reason in UNSEEN.values())


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_authors_own_tactic_shows_what_its_channel_suggests(channel: Channel) -> None:
    assert sights_of(Played("something_new", 2, channel=channel))


def test_the_most_telling_data_decide_before_the_channel() -> None:
    sensed = [c for c in DATA_CATEGORIES if sights_of(Played("new", 1, data=(c,)))]
    assert set(sensed) >= {"biometric", "voice", "health", "location", "device", "bought"}
    watched = Played("new", 1, channel="mail", data=("transactions", "biometric"))
    assert sights_of(watched) == ("cameras",)


def test_what_is_off_is_not_seen_and_order_does_not_matter() -> None:
    on = (Played("store_beacons", 2), Played("smart_signs", 1, variant="viewer"))
    assert seen_of((*on, Played("peer_reviews", 0))) == seen_of(on[::-1])
    assert seen_of([Played("smart_signs", 1, variant="weather")])[0].sight == "weather_signs"


def test_the_same_people_carry_things_every_month_and_only_those_reached() -> None:
    seen = [Seen("letters", 3, "policy"), Seen("ringing_phones", 2, "policy")]
    first = carried_by(range(300), seen)
    assert first == carried_by(range(300), seen)
    assert 0.2 < len(first) / 300 < 0.7
    reached = {person: frozenset[Sight]({"letters"}) for person in range(100)}
    some = carried_by(range(300), seen, reached)
    assert some
    assert all(person < 100 and sight == "letters" for person, sight in some.items())


def test_who_watches_looks_at_who_passes_nearest_and_straight_on_at_nobody() -> None:
    assert gaze(100, 100, [], 150) == 0
    assert gaze(100, 100, [(400, 100)], 150) == 0
    assert gaze(100, 100, [(140, 100)], 150) > 0.3
    assert gaze(100, 100, [(60, 100)], 150) < -0.3
    assert gaze(100, 100, [(60, 100), (220, 100)], 150) < 0
    near, nearer = nearness(0, 0, [(40, 0)], 60), nearness(0, 0, [(10, 0)], 60)
    assert 0 < near < nearer
    assert nearness(0, 0, [(70, 0)], 60) == 0


@pytest.mark.parametrize("kind", SCENE_KINDS)
def test_fixtures_stay_paler_than_data(kind: str) -> None:
    seen = [Seen(sight, 3, "explained") for sight in SIGHTS]
    fitted = [_fitted(kind, each) for each in seen]
    things = [thing for each in fitted for thing in (*each.ground, *each.standing, *each.badges)]
    bodies = [thing.body for thing in things] + [each.body for each in CARRIED.values()]
    for colour in set(re.findall(r"#[0-9A-Fa-f]{6}", "".join(bodies))):
        parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
        assert max(parts) - min(parts) < 95, colour


def test_copies_wait_until_every_sight_has_a_place() -> None:
    standing = [Seen(s, 3, "policy") for s in ("board", "photos", "novelties", "signs", "switches")]
    fixtures = _fitted("store", *standing)
    assert not fixtures.unplaced
    assert {each.sight for each in fixtures.standing} == {each.sight for each in standing}
    assert len(fixtures.standing) > len(standing)
