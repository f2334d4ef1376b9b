from collections.abc import Callable

import pygame
import pytest

from game.vocabulary.scenario import SCENE_KINDS, SECTORS
from game.widgets.application_view import View
from game.widgets.arrangement import Ground, Sized
from game.widgets.crowd import RESOLVE_MS, form_crowd
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.fixture_table import Played
from game.widgets.floor import Floor
from game.widgets.floor_finding import figure_box, person_at
from game.widgets.floor_marks import Bubble, PersonTag, bubble_boxes, paint_tag
from game.widgets.floor_speech import GREETING_SHARE, MOST_BUBBLES, Greeting
from game.widgets.geometry import Box
from game.widgets.layout import Column
from game.widgets.looks import look_of
from game.widgets.palette import contrast
from game.widgets.scenery import fit
from game.widgets.scenes import SCENES, scene_of
from game.widgets.scrolling import ScrollArea
from game.widgets.tracks import FloorPerson
from tests.widgets.acting import marks_at, press_key

_NAMES = ("Mara", "Jonas", "Aylin")


def _people(count: int = 60) -> list[FloorPerson]:
    return [
        FloorPerson(
            n, _NAMES[n] if n < 3 else "", n % 5, (n + 1) % 5, "stays", "calm", look_of(n * 7)
        )
        for n in range(count)
    ]


def _floor(
    *,
    scene: str = "counter",
    started_ms: float | None = None,
    on_person: Callable[[int], None] | None = None,
    on_ground: Callable[[], None] | None = None,
    tell: Callable[[FloorPerson, int], PersonTag] = lambda person, _: PersonTag(person.name),
    held_ms: float | None = None,
    selected: int | None = None,
    legend: bool = True,
) -> Floor:
    bubbles = [
        Bubble(n, f"“I came for a loaf and was asked {n} questions.”", n % 5) for n in range(5)
    ]
    return Floor(
        scene,
        _people(),
        label="The shop",
        bubbles=bubbles,
        started_ms=started_ms,
        on_person=on_person,
        on_ground=on_ground,
        tell=tell,
        held_ms=held_ms,
        selected=selected,
        legend=TrustDistribution("Trust", [TrustCount("Leaving", 3, "3")]) if legend else None,
    )


def _view(floor: Floor) -> View:
    view = View()
    view.advance(0)
    view.show(Ground(Column([Sized(floor, width=672, height=516)], align="start", padding=40)))
    return view


def _frame(view: View) -> bytes:
    surface = pygame.Surface((1280, 720))
    view.invalidate()
    view.draw(surface)
    return pygame.image.tobytes(surface, "RGB")


def test_a_frame_is_the_same_whatever_was_drawn_before_it() -> None:
    def shown_after(*times: float) -> bytes:
        carriers = [Played(each, 3) for each in ("personal_email", "push_messages")]
        played = (*carriers, Played("retargeting_ads", 3), Played("face_recognition", 3))
        view = _view(Floor("store", _people(), label="x", started_ms=0.0, played=played))
        surface = pygame.Surface((1280, 720))
        for time in times:
            view.advance(time)
            view.draw(surface)
        return pygame.image.tobytes(surface, "RGB")

    for time in (700.0, 1900.0, 2600.0, 3990.0):
        frames = [float(each) for each in range(0, int(time), 90)]
        assert shown_after(*frames, time) == shown_after(3000.0, 200.0, time) == shown_after(time)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_a_frame_depends_only_on_what_is_given_and_the_time(scene: str) -> None:
    frames = []
    for steps in ((1500,), (200, 900, 1500)):
        view = _view(_floor(scene=scene, started_ms=0.0))
        for now in steps:
            view.advance(now)
            frame = _frame(view)
        frames.append(frame)
    assert frames[0] == frames[1]


def test_redrawing_only_the_floor_gives_the_same_picture_as_redrawing_all() -> None:
    view = _view(_floor(started_ms=0.0))
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    view.advance(900)
    areas = view.draw(surface)
    assert areas
    assert all(pygame.Rect(40, 40, 672, 516).contains(area) for area in areas)
    assert pygame.image.tobytes(surface, "RGB") == _frame(view)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_frames_after_each_other_look_as_if_each_were_drawn_whole(scene: str) -> None:
    floor = _floor(scene=scene, started_ms=0.0, on_person=lambda _: None)
    view = _view(floor)
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    for step in range(12):
        view.advance(step * 390.0)
        if step in {2, 5}:
            _move_to(view, *_middle(view, floor, 40 + step))
        if step == 7:
            _move_to(view, 1200, 700)
            press_key(view, pygame.K_TAB)
        if step == 9:
            press_key(view, pygame.K_RIGHT)
        view.draw(surface)
        view.advance(step * 390.0)  # now the pointer has met bubbles that have just appeared
        view.draw(surface)
        in_patches = pygame.image.tobytes(surface, "RGB")
        view.invalidate()
        view.draw(surface)
        assert in_patches == pygame.image.tobytes(surface, "RGB")


def test_a_frame_draws_little_while_few_walk() -> None:
    view = _view(_floor(started_ms=0.0))
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    view.advance(RESOLVE_MS / 2)
    view.draw(surface)
    view.advance(RESOLVE_MS / 2 + 16)
    areas = view.draw(surface)
    assert areas
    assert sum(area.w * area.h for area in areas) < 0.15 * 672 * 516


def test_a_frame_after_one_that_was_cut_off_is_whole() -> None:
    view = _view(_floor(started_ms=0.0))
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    view.advance(600)
    surface.set_clip((0, 0, 300, 300))
    _part_of_the_page(view, surface)
    view.advance(1200)
    view.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") == _frame(view)


def _part_of_the_page(view: View, surface: pygame.Surface) -> None:
    """As when something beside the floor is drawn again."""
    view.canvas.surface = surface
    for layer in view._state.layers:
        layer.root.draw(view.canvas, view)


def test_a_floor_scrolled_partly_away_takes_its_rounded_corners_along() -> None:
    def scrolled(*, through_the_middle: bool) -> bytes:
        page = Column(
            [Sized(_floor(), width=672, height=516), Sized(Ground(Column([])), height=900)]
        )
        area, view = ScrollArea(page, grow=1), View()
        view.advance(0)
        view.show(Ground(Column([area])))
        if through_the_middle:
            _frame(view)
        area.wheel(view, -3)
        return _frame(view)

    assert scrolled(through_the_middle=True) == scrolled(through_the_middle=False)


def test_the_floor_stops_moving_when_the_turn_is_over() -> None:
    view = _view(_floor(started_ms=0.0))
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    assert view.is_moving
    for now in range(0, int(RESOLVE_MS) + 4000, 500):
        view.advance(now)
        view.draw(surface)
    assert not view.is_moving


def test_a_still_floor_costs_nothing() -> None:
    view = _view(_floor())
    view.draw(pygame.Surface((1280, 720)))
    assert not view.is_moving


def test_reduced_motion_shows_the_end_at_once() -> None:
    moving = _view(_floor(started_ms=0.0))
    moving.advance(60_000)
    still = _view(_floor(started_ms=0.0))
    still.configure(reduced_motion=True)
    assert _frame(still) == _frame(moving)


_WATCHED = tuple(
    Played(tactic, 3)
    for tactic in (
        "usual_order",
        "face_recognition",
        "store_beacons",
        "smart_signs",
        "proactive_repair",
        "courier_photo",
        "push_messages",
        "retargeting_ads",
        "tv_ad_sensor",
    )
)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_what_is_played_stands_still_while_the_month_is_planned(scene: str) -> None:
    floor = Floor(scene, _people(), label="The shop", played=_WATCHED)
    view = _view(floor)
    before = _frame(view)
    assert not view.is_moving
    view.advance(1700)
    assert _frame(view) == before


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_what_is_played_comes_turns_and_pulses_while_the_month_happens(scene: str) -> None:
    frames = {}
    for played in ((), _WATCHED):
        view = _view(Floor(scene, _people(), label="The shop", started_ms=0.0, played=played))
        for now in (400, 1500):
            view.advance(now)
            frames[bool(played), now] = _frame(view)
    assert frames[True, 400] != frames[False, 400]
    assert frames[True, 1500] != frames[False, 1500]


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_a_greeting_does_no_harm_where_there_is_no_queue(scene: str) -> None:
    greeting = Greeting(7, "The usual?")
    view = _view(Floor(scene, _people(), label="x", started_ms=0.0, greeting=greeting))
    view.advance(300)
    assert _frame(view)


def test_with_reduced_motion_what_is_played_shows_its_end_at_once() -> None:
    greeting = Greeting(None, "The usual?")
    floors = [
        Floor("counter", _people(), label="x", started_ms=0.0, played=_WATCHED, greeting=greeting)
        for _ in range(2)
    ]
    moving, still = (_view(floor) for floor in floors)
    moving.advance(60_000)
    still.configure(reduced_motion=True)
    assert _frame(still) == _frame(moving)


def test_a_greeting_takes_the_place_of_a_bubble_and_makes_way_for_it() -> None:
    floor = _floor(started_ms=0.0)
    greeted = Floor(
        "counter",
        _people(),
        label="The shop",
        bubbles=floor.bubbles,
        started_ms=0.0,
        greeting=Greeting(7, "The usual, Mrs Van Rossum?"),
    )
    view = _view(greeted)
    view.advance(200)
    first = _frame(view)
    assert "The usual, Mrs Van Rossum?" in {n.label for n in view.semantic_tree().walk()}
    view.advance(GREETING_SHARE * RESOLVE_MS + 50)
    assert _frame(view) != first
    assert "The usual, Mrs Van Rossum?" not in {n.label for n in view.semantic_tree().walk()}


def test_at_most_three_bubbles_are_shown_within_the_stage_and_apart() -> None:
    floor = _floor()
    view = _view(floor)
    assert floor.crowd is not None
    assert len(floor.bubbles) == MOST_BUBBLES
    tracks = {t.person.id: t for t in floor.crowd.tracks}
    box = floor.stage_box
    anchors = {}
    for bubble in floor.bubbles:
        x, y = tracks[bubble.person_id].at(0)
        anchors[bubble.person_id] = (box.x + x, box.y + y - 29)
    placed = [b for _, b in bubble_boxes(view.canvas, floor.bubbles, anchors, box)]
    assert all(b.inside(box) for b in placed)
    assert not any(a.overlaps(b) for i, a in enumerate(placed) for b in placed[i + 1 :])


def test_bubbles_of_neighbours_never_overlap_one_that_finds_no_place_is_left_out() -> None:
    floor = _floor()
    view = _view(floor)
    room = Box(0, 0, 300, 90)
    bubbles = [Bubble(n, "Twenty minutes on Saturday, and then no rye at all.", 2) for n in (1, 2)]
    beside = [b for _, b in bubble_boxes(view.canvas, bubbles, {1: (60, 88), 2: (240, 88)}, room)]
    tight = bubble_boxes(view.canvas, bubbles, {1: (140, 88), 2: (160, 88)}, room)
    assert len(beside) == 1 or not beside[0].overlaps(beside[1])
    assert [bubble.person_id for bubble, _ in tight] == [1]


def test_marks_keep_their_distance() -> None:
    floor = _floor()
    _view(floor)
    assert floor.crowd is not None
    marked = [track.at(0) for track, _ in marks_at(floor.crowd, 0.0)]
    unit = floor.crowd.stage.unit
    for i, (x, y) in enumerate(marked):
        for a, b in marked[i + 1 :]:
            assert abs(x - a) >= 20 * unit or abs(y - b) >= 24 * unit


def _middle(view: View, floor: Floor, person: int) -> tuple[float, float]:
    """Where the middle of a figure is, in dp of the window."""
    node = next(n for n in view.semantic_tree().walk() if n.key == f"{floor.key}.{person}")
    return node.bounds.centre_x, node.bounds.centre_y


def _move_to(view: View, x: float, y: float) -> None:
    motion = {"pos": (round(x), round(y)), "rel": (0, 0), "buttons": (0, 0, 0)}
    view.handle(pygame.event.Event(pygame.MOUSEMOTION, motion))


def _current(view: View) -> str:
    focused = [n for n in view.semantic_tree().walk() if n.key.startswith("floor.") and n.focused]
    assert len(focused) == 1
    return focused[0].key


def test_the_floor_is_one_stop_and_the_arrows_go_through_the_cast_first() -> None:
    chosen: list[int] = []
    view = _view(_floor(on_person=chosen.append))
    press_key(view, pygame.K_TAB)
    assert view.focused is not None
    assert view.focused.key == "floor"
    labels = []
    for _ in _NAMES:
        labels.append(_current(view))
        press_key(view, pygame.K_RETURN)
        press_key(view, pygame.K_RIGHT)
    assert labels == ["floor.0", "floor.1", "floor.2"]
    assert chosen == [0, 1, 2]


def test_right_reaches_everybody_and_left_goes_back() -> None:
    floor = _floor(on_person=lambda _: None)
    view = _view(floor)
    press_key(view, pygame.K_TAB)
    seen = [_current(view)]
    for _ in range(200):
        press_key(view, pygame.K_RIGHT)
        if _current(view) == seen[-1]:
            break
        seen.append(_current(view))
    assert floor.crowd is not None
    assert sorted(seen) == sorted(f"floor.{t.person.id}" for t in floor.crowd.tracks)
    assert len(set(seen)) == len(seen)
    for expected in reversed(seen[:-1]):
        press_key(view, pygame.K_LEFT)
        assert _current(view) == expected


def test_up_and_down_go_to_whoever_stands_there() -> None:
    floor = _floor(on_person=lambda _: None)
    view = _view(floor)
    press_key(view, pygame.K_TAB)
    before = _middle(view, floor, int(_current(view).split(".")[1]))
    press_key(view, pygame.K_DOWN)
    below = _middle(view, floor, int(_current(view).split(".")[1]))
    assert below[1] > before[1]
    press_key(view, pygame.K_UP)
    assert _middle(view, floor, int(_current(view).split(".")[1]))[1] < below[1]
    press_key(view, pygame.K_END)
    last = _current(view)
    press_key(view, pygame.K_HOME)
    assert (_current(view), last == "floor.0") == ("floor.0", False)


def test_the_person_chosen_stays_chosen_in_a_tree_built_anew() -> None:
    view = _view(_floor(on_person=lambda _: None))
    press_key(view, pygame.K_TAB)
    press_key(view, pygame.K_RIGHT)
    chosen = _current(view)
    again = _floor(on_person=lambda _: None)
    view.show(Ground(Column([Sized(again, width=672, height=516)], align="start", padding=40)))
    assert _current(view) == chosen


@pytest.mark.parametrize("elapsed", [0.0, 700.0, 2100.0])
def test_a_click_on_a_figure_chooses_whoever_stands_in_front(elapsed: float) -> None:
    chosen: list[int] = []
    floor = _floor(on_person=chosen.append, started_ms=0.0)
    view = _view(floor)
    view.advance(elapsed)
    crowd, stage = floor.crowd, floor.stage_box
    assert crowd is not None
    for track in crowd.tracks:
        box = figure_box(crowd, track, stage, elapsed)
        hits = [
            other
            for other in crowd.tracks
            if figure_box(crowd, other, stage, elapsed).contains(box.centre_x, box.centre_y)
        ]
        front = max(hits, key=lambda other: other.at(elapsed)[1])
        floor.release(view, box.centre_x, box.centre_y)
        assert chosen[-1] == front.person.id


def test_a_click_near_somebody_means_them_and_one_on_the_ground_nobody() -> None:
    chosen: list[object] = []
    floor = _floor(on_person=chosen.append, on_ground=lambda: chosen.append("ground"))
    view = _view(floor)
    crowd, stage = floor.crowd, floor.stage_box
    assert crowd is not None
    alone = max(
        crowd.tracks,
        key=lambda track: min(
            (track.at(0)[0] - o.at(0)[0]) ** 2 + (track.at(0)[1] - o.at(0)[1]) ** 2
            for o in crowd.tracks
            if o is not track
        ),
    )
    x, y = alone.at(0)
    unit = crowd.stage.unit
    floor.release(view, stage.x + x + 13 * unit, stage.y + y - 13 * unit)
    assert chosen == [alone.person.id]
    free = next(
        (a, b)
        for a in range(20, int(stage.w), 5)
        for b in range(80, int(stage.h), 5)
        if person_at(crowd, stage, stage.x + a, stage.y + b, 0.0) is None
    )
    floor.release(view, stage.x + free[0], stage.y + free[1])
    assert chosen[1:] == ["ground"]


def test_whoever_is_under_the_pointer_stands_out_with_a_label_and_nobody_else() -> None:
    told: list[int] = []

    def tell(person: FloorPerson, level: int) -> PersonTag:
        told.append(person.id)
        return PersonTag(f"customer {person.id}", f"level {level}")

    floor = _floor(on_person=lambda _: None, tell=tell)
    view = _view(floor)
    surface = pygame.Surface((1280, 720))
    view.draw(surface)
    before = pygame.image.tobytes(surface, "RGB")
    x, y = _middle(view, floor, 40)
    crowd = floor.crowd
    assert crowd is not None
    meant = person_at(crowd, floor.stage_box, x, y, 0.0)
    assert meant is not None
    told.clear()
    _move_to(view, x, y)
    areas = view.draw(surface)
    assert areas
    assert all(pygame.Rect(40, 40, 672, 516).contains(area) for area in areas)
    assert told == [meant.person.id]
    assert pygame.image.tobytes(surface, "RGB") != before
    _move_to(view, 1200, 700)
    view.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") == before


def test_whoever_is_under_the_pointer_still_stands_out_in_a_tree_built_anew() -> None:
    view = _view(floor := _floor(on_person=lambda _: None))
    view.draw(surface := pygame.Surface((1280, 720)))
    _move_to(view, *_middle(view, floor, 40))
    view.draw(surface)
    pointed = pygame.image.tobytes(surface, "RGB")
    again = _floor(on_person=lambda _: None)
    view.show(Ground(Column([Sized(again, width=672, height=516)], align="start", padding=40)))
    view.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") == pointed


def test_a_bubble_belongs_to_whoever_speaks() -> None:
    chosen: list[int] = []
    floor = _floor(on_person=chosen.append)
    view = _view(floor)
    view.draw(pygame.Surface((1280, 720)))
    assert floor._said
    for bubble, box in floor._said:
        floor.release(view, box.centre_x, box.centre_y)
        assert chosen[-1] == bubble.person_id


def test_a_floor_without_people_says_so_and_is_no_stop() -> None:
    floor = Floor("counter", (), label="The shop", on_person=lambda _: None, nobody="Nobody here.")
    view = _view(floor)
    _frame(view)
    assert not floor.can_focus
    assert [n.value for n in view.semantic_tree().walk() if n.label == "The shop"] == ["0"]


def test_a_held_moment_stands_still() -> None:
    held = _floor(started_ms=0.0, held_ms=900.0)
    view = _view(held)
    first = _frame(view)
    view.advance(2_500)
    assert _frame(view) == first
    assert not view.is_moving
    moving = _view(_floor(started_ms=0.0))
    moving.advance(900)
    assert _frame(moving) == first


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_labels_stay_on_the_stage_however_long_a_name_is(text_scale: float) -> None:
    view = View(text_scale=text_scale)
    canvas = view.canvas
    canvas.surface = pygame.Surface((1280, 720))
    room = Box(40, 60, 420, 280)
    tag = PersonTag("Theodora-Wilhelmina van Bentheim-Steinfurt tot Ruurlo", "A browser · content")
    for figure in (Box(41, 62, 20, 32), Box(430, 300, 20, 32), Box(200, 310, 20, 32)):
        canvas.surface.fill("#FFFFFF")
        paint_tag(canvas, tag, figure, room)
        colour = pygame.Color(canvas.palette["tooltip"])
        drawn = pygame.mask.from_threshold(canvas.surface, colour, (9, 9, 9))
        [area] = [each for each in drawn.get_bounding_rects() if each.w > 40]
        assert pygame.Rect(40, 60, 420, 280).contains(area)


def test_the_floor_tells_its_cast_and_what_is_said() -> None:
    view = _view(_floor())
    told = next(n for n in view.semantic_tree().walk() if n.label == "The shop")
    said = {n.label: n.value for n in told.walk()}
    assert said["“I came for a loaf and was asked 1 questions.”"] == "Jonas"
    assert set(_NAMES) <= set(said)


def test_the_legend_lies_below_the_stage() -> None:
    floor = _floor()
    _view(floor)
    assert floor.legend is not None
    assert floor.legend.bounds.y >= floor.stage_box.bottom
    assert floor.legend.bounds.inside(floor.bounds)


def test_unknown_scenes_get_a_place_too() -> None:
    assert scene_of("moon") == scene_of("store")


def test_a_look_belongs_to_its_seed_and_looks_differ() -> None:
    assert look_of(5) == look_of(5)
    assert len({look_of(seed) for seed in range(60)}) > 25


def _chroma(colour: str) -> int:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return max(red, green, blue) - min(red, green, blue)


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("scene", sorted(SCENES))
def test_scenery_stays_paler_than_data(scene: str, sector: str) -> None:
    import re

    kind = scene_of(scene, sector)
    drawn = kind.backdrop(*kind.size) + "".join(piece.body for piece in kind.pieces)
    for colour in set(re.findall(r"#[0-9A-Fa-f]{6}", drawn)):
        assert _chroma(colour) < 95, colour
        if contrast(colour, "#FFFFFF") > 6:
            assert _chroma(colour) < 40, colour  # dark things are grey


def test_a_scene_is_dressed_for_its_sector() -> None:
    store, chemist = scene_of("store", "department_store"), scene_of("store", "drugstore")
    assert store.stands == chemist.stands
    assert store.pieces != chemist.pieces
    assert store.backdrop(*store.size) != chemist.backdrop(*chemist.size)
    assert scene_of("store", "unheard of") == scene_of("store", "generic")


def test_every_kind_of_scene_of_the_vocabulary_is_drawn() -> None:
    assert set(SCENES) == set(SCENE_KINDS)
    assert len({scene_of(kind).backdrop(672, 430) for kind in SCENE_KINDS}) == len(SCENE_KINDS)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_furniture_and_staff_stay_on_a_stage_of_any_shape(scene: str) -> None:
    kind = scene_of(scene)
    for width, height in ((672.0, 430.0), (480.0, 300.0), (1240.0, 540.0), (620.0, 600.0)):
        stage = fit(kind, width, height)
        whole = Box(-1, -1, width + 2, height + 2)
        for piece in kind.pieces:
            assert stage.box(piece.place, piece.across, piece.down).inside(whole)
        for staff in kind.staff:
            assert stage.box(Box(staff.x, staff.y, 0, 0), staff.across, staff.down).inside(whole)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_nobody_who_works_here_stands_where_customers_do(scene: str) -> None:
    crowd = form_crowd(scene_of(scene), (672.0, 430.0), tuple(_people(180)))
    for staff in crowd.stage.scene.staff:
        for track in crowd.tracks:
            x, y = track.at(0)
            assert abs(x - staff.x) > 6 or abs(y - staff.y) > 5
