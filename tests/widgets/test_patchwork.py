import random

import pygame

from game.widgets.patchwork import Laid, Over, Patchwork

_AREA = pygame.Rect(10, 20, 400, 300)


def _ground() -> pygame.Surface:
    ground = pygame.Surface(_AREA.size)
    for x in range(0, _AREA.w, 16):
        ground.fill((x % 256, 200, 90), (x, 0, 8, _AREA.h))
    return ground


def _pictures(rng: random.Random) -> list[pygame.Surface]:
    pictures = []
    for _ in range(6):
        picture = pygame.Surface((rng.randrange(8, 60), rng.randrange(8, 60)), pygame.SRCALPHA)
        picture.fill((rng.randrange(256), rng.randrange(256), rng.randrange(256), 130))
        pictures.append(picture)
    return pictures


def _drawn_whole(ground: pygame.Surface, laid: list[Laid], overs: list[Over]) -> bytes:
    surface = pygame.Surface((500, 400))
    Patchwork().draw(surface, ground, _AREA, laid, overs)
    return pygame.image.tobytes(surface, "RGB")


def _over(surface: pygame.Surface, place: pygame.Rect, shade: int) -> Over:
    veil = pygame.Surface(place.size, pygame.SRCALPHA)
    veil.fill((shade, 30, 60, 90))

    def paint() -> None:
        surface.blit(veil, place)

    return Over((tuple(place), shade), place, paint)


def test_what_is_drawn_step_by_step_looks_as_if_it_were_drawn_at_once() -> None:
    rng = random.Random(3)
    ground, pictures, patchwork = _ground(), _pictures(rng), Patchwork()
    surface = pygame.Surface((500, 400))
    laid: list[Laid] = []
    for step in range(60):
        laid = [each for each in laid if rng.random() < 0.9]
        laid += [
            (rng.random(), rng.choice(pictures), (rng.randrange(430), rng.randrange(340)))
            for _ in range(3 if step else 40)
        ]
        laid.sort(key=lambda each: each[0])
        place = pygame.Rect(60 + 20 * (step // 4), 60, 90, 70)
        surface.set_clip(_AREA)
        patchwork.draw(surface, ground, _AREA, laid, [_over(surface, place, step // 2 * 8)])
        surface.set_clip(None)
        whole = pygame.Surface((500, 400))
        whole.set_clip(_AREA)
        Patchwork().draw(whole, ground, _AREA, laid, [_over(whole, place, step // 2 * 8)])
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(whole, "RGB")


def test_nothing_is_drawn_where_nothing_changed() -> None:
    rng = random.Random(4)
    ground, pictures, patchwork = _ground(), _pictures(rng), Patchwork()
    surface = pygame.Surface((500, 400))
    first: Laid = (1.0, pictures[0], (50, 50))
    second: Laid = (2.0, pictures[1], (250, 200))
    assert patchwork.draw(surface, ground, _AREA, [first, second], []) == [_AREA]
    assert patchwork.draw(surface, ground, _AREA, [first, second], []) == []
    surface.fill("magenta")
    moved: Laid = (2.0, pictures[1], (254, 203))
    (patch,) = patchwork.draw(surface, ground, _AREA, [first, moved], [])
    assert patch == pictures[1].get_rect(topleft=(250, 200)).union(
        pictures[1].get_rect(topleft=(254, 203))
    )
    assert surface.get_at((60, 60)) == pygame.Color("magenta")
    assert surface.get_at(patch.center) != pygame.Color("magenta")


def test_another_depth_is_a_change_even_where_the_place_is_the_same() -> None:
    pictures = _pictures(random.Random(5))
    ground, patchwork, surface = _ground(), Patchwork(), pygame.Surface((500, 400))
    low, high = pictures[0], pictures[1]
    patchwork.draw(surface, ground, _AREA, [(1.0, low, (90, 90)), (2.0, high, (95, 95))], [])
    turned: list[Laid] = [(2.0, high, (95, 95)), (3.0, low, (90, 90))]
    patchwork.draw(surface, ground, _AREA, turned, [])
    assert pygame.image.tobytes(surface, "RGB") == _drawn_whole(ground, turned, [])


def test_all_is_drawn_when_it_was_forgotten_or_cut_off_the_last_time() -> None:
    ground, patchwork, surface = _ground(), Patchwork(), pygame.Surface((500, 400))
    patchwork.draw(surface, ground, _AREA, [], [])
    patchwork.forget()
    assert patchwork.draw(surface, ground, _AREA, [], []) == [_AREA]
    patchwork.forget()
    surface.set_clip((0, 0, 50, 50))
    patchwork.draw(surface, ground, _AREA, [], [])
    surface.set_clip(None)
    assert patchwork.draw(surface, ground, _AREA, [], []) == [_AREA]
    assert patchwork.draw(surface, ground, _AREA, [], []) == []


def test_much_that_changes_is_drawn_at_once() -> None:
    large = pygame.Surface((350, 280), pygame.SRCALPHA)
    ground, patchwork, surface = _ground(), Patchwork(), pygame.Surface((500, 400))
    patchwork.draw(surface, ground, _AREA, [(0.0, large, (20, 30))], [])
    assert patchwork.draw(surface, ground, _AREA, [(0.0, large, (21, 30))], []) == [_AREA]


def test_what_lies_over_is_painted_only_where_it_is_and_not_in_its_hole() -> None:
    painted: list[str] = []
    hole = _AREA.inflate(-40, -40)
    edge = Over("edge", _AREA, lambda: painted.append("edge"), hole)
    note = Over("note", pygame.Rect(300, 200, 40, 40), lambda: painted.append("note"))
    ground, patchwork, surface = _ground(), Patchwork(), pygame.Surface((500, 400))
    picture = pygame.Surface((20, 20), pygame.SRCALPHA)
    patchwork.draw(surface, ground, _AREA, [], [edge, note])
    assert painted == ["edge", "note"]
    for place, expected in (((150, 150), []), ((310, 210), ["note"]), ((12, 150), ["edge"])):
        patchwork.draw(surface, ground, _AREA, [], [edge, note])
        painted.clear()
        patchwork.draw(surface, ground, _AREA, [(0.0, picture, place)], [edge, note])
        assert painted == expected
    patchwork.draw(surface, ground, _AREA, [], [edge, note])
    assert patchwork.draw(surface, ground, _AREA, [], [edge]) == [note.area]
