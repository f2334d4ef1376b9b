"""Rounded corners and a hairline for something that is redrawn often and draws square."""

import pygame

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box


def corner_overlays(
    canvas: Canvas, box: Box, radius: float
) -> list[tuple[pygame.Surface, tuple[int, int]]]:
    """What was on the canvas outside the rounded corners and the line round it, over a frame."""
    area = canvas.rect(box)
    size = max(1, canvas.px(radius))
    view = (float(size), float(size))
    line, colour = max(1, canvas.px(1)), canvas.palette["hairline"]
    overlays = _sides(area, size, line, colour)
    for right in (False, True):
        for low in (False, True):
            x = area.right - size if right else area.x
            y = area.bottom - size if low else area.y
            cx, cy = (0 if right else size), (0 if low else size)
            mask = canvas.vectors.picture(
                f'<path d="M0 0H{size}V{size}H0zM{cx} {cy}m-{size} 0a{size} {size} 0 1 0 '
                f'{2 * size} 0a{size} {size} 0 1 0 -{2 * size} 0z" fill="#FFFFFF" '
                'fill-rule="evenodd"/>',
                view,
                (size, size),
            )
            overlay = pygame.Surface((size, size), pygame.SRCALPHA)
            overlay.blit(canvas.surface, (0, 0), (x, y, size, size))
            overlay.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            arc = canvas.vectors.picture(
                f'<circle cx="{cx}" cy="{cy}" r="{size - line / 2:g}" fill="none" '
                f'stroke="{colour}" stroke-width="{line}"/>',
                view,
                (size, size),
            )
            overlay.blit(arc, (0, 0))
            overlays.append((overlay, (x, y)))
    return overlays


def _sides(
    area: pygame.Rect, corner: int, line: int, colour: str
) -> list[tuple[pygame.Surface, tuple[int, int]]]:
    """The straight parts of the line, between the corners."""
    across = pygame.Surface((max(1, area.w - 2 * corner), line))
    down = pygame.Surface((line, max(1, area.h - 2 * corner)))
    for side in (across, down):
        side.fill(colour)
    left, top = area.x + corner, area.y + corner
    return [
        (across, (left, area.y)),
        (across, (left, area.bottom - line)),
        (down, (area.x, top)),
        (down, (area.right - line, top)),
    ]
