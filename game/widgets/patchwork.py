"""A picture of many small ones, drawn again only where something about it changed."""

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

Laid = tuple[float, pygame.Surface, tuple[int, int]]
"""A small picture: how far in front it lies, what is drawn, and its upper left pixel."""
_SEAM: Final = 4_000
"""Pixels that are drawn in the time a patch of its own takes."""
_MOST_PATCHED: Final = 0.6
"""Of the whole; if more has changed, all of it is drawn at once."""


@dataclass(frozen=True, slots=True)
class Over:
    """Something painted over the small pictures.

    Attributes:
        key: another one where it looks different.
        area: all that it may paint on, in pixels.
        paint: paints it.
        hole: a part of the area that it leaves free.
    """

    key: Hashable
    area: pygame.Rect
    paint: Callable[[], None]
    hole: pygame.Rect | None = None

    def touches(self, patch: pygame.Rect) -> bool:
        """Whether it may paint on a patch."""
        if self.hole is not None and self.hole.contains(patch):
            return False
        return bool(self.area.colliderect(patch))


class Patchwork:
    """Knows what lay where when it was last drawn."""

    def __init__(self) -> None:
        self._laid: dict[Laid, pygame.Rect] = {}
        self._overs: dict[Hashable, pygame.Rect] = {}
        self._is_known = False

    def forget(self) -> None:
        """Draw all of it the next time: something else was drawn there."""
        self._is_known = False

    def draw(
        self,
        surface: pygame.Surface,
        ground: pygame.Surface,
        area: pygame.Rect,
        laid: Sequence[Laid],
        overs: Sequence[Over],
    ) -> list[pygame.Rect]:
        """Bring the picture up to date, within the clip; returns where it changed.

        Args:
            surface: on which the picture was drawn before.
            ground: below everything, opaque; another one only after ``forget``.
            area: where the ground lies.
            laid: from back to front.
            overs: above, the last one on top.
        """
        clip = surface.get_clip()
        places, changed = self._compared(laid, overs)
        patches = _joined([each.clip(area) for each in changed])
        drawn = sum(each.w * each.h for each in patches)
        if not self._is_known or drawn > _MOST_PATCHED * area.w * area.h:
            patches = [area]
        self._is_known = bool(clip.contains(area))
        blits = [(picture, place) for _, picture, place in self._laid]
        for patch in patches:
            surface.set_clip(patch.clip(clip))
            surface.blit(ground, patch, patch.move(-area.x, -area.y))
            surface.fblits([blits[each] for each in patch.collidelistall(places)])
            for over in overs:
                if over.touches(patch):
                    over.paint()
        surface.set_clip(clip)
        return patches

    def _compared(
        self, laid: Sequence[Laid], overs: Collection[Over]
    ) -> tuple[list[pygame.Rect], list[pygame.Rect]]:
        """Where everything lies now, in order; and where something came or went since."""
        gone, new = self._laid, {}
        changed = []
        for each in laid:
            place = gone.pop(each, None)
            if place is None:
                place = each[1].get_rect(topleft=each[2])
                changed.append(place)
            new[each] = place
        changed += gone.values()
        painted = {each.key: each.area for each in overs}
        for key in painted.keys() ^ self._overs.keys():
            changed += [every[key] for every in (painted, self._overs) if key in every]
        self._laid, self._overs = new, painted
        return list(new.values()), changed


def _joined(patches: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """Fewer patches, where one that covers two is drawn in less time than both."""
    joined: list[pygame.Rect] = []
    for each in patches:
        if each.w == 0 or each.h == 0:
            continue
        patch, near = each, each.collidelist(joined)
        while near >= 0:
            other = joined[near]
            both = patch.union(other)
            if both.w * both.h > patch.w * patch.h + other.w * other.h + _SEAM:
                break
            del joined[near]
            patch, near = both, both.collidelist(joined)
        joined.append(patch)
    return joined
