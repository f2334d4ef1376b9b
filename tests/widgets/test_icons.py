import pygame
import pytest

from game.vocabulary.catalogue import LEVER_IDS, TACTIC_GROUPS
from game.widgets.icons import ICONS, icon_body
from game.widgets.vectors import VectorCache, rasterise


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_draws_something_within_its_box(name: str) -> None:
    picture = rasterise(icon_body(name, "#5B3FD6"), (24, 24), (48, 48))
    drawn = picture.get_bounding_rect()
    assert drawn.w >= 16 or drawn.h >= 16
    assert picture.get_size() == (48, 48)


def test_tactic_groups_and_levers_have_icons() -> None:
    assert {f"group_{group}" for group in TACTIC_GROUPS} <= set(ICONS)
    assert set(LEVER_IDS) <= set(ICONS)


def test_pictures_are_cached_and_bounded() -> None:
    cache = VectorCache()
    body = icon_body("heart", "#000000")
    assert cache.picture(body, (24, 24), (20, 20)) is cache.picture(body, (24, 24), (20, 20))
    for number in range(200):
        cache.picture(f'<rect width="{number}" height="9"/>', (200, 200), (200, 200))
    assert cache.cached_bytes <= 6_000_000


def test_pictures_have_transparency() -> None:
    picture = rasterise('<rect width="1" height="1"/>', (2, 2), (4, 4))
    assert picture.get_flags() & pygame.SRCALPHA
    assert picture.get_at((3, 3)).a == 0
