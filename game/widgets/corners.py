"""Rounded corners for something that is redrawn often and draws square."""

import pygame

from game.widgets.canvas import Canvas
from game.widgets.geometry import Box


def corner_overlays(
    canvas: Canvas, box: Box, radius: float
) -> list[tuple[pygame.Surface, tuple[int, int]]]:
    """What was on the canvas outside the rounded corners, to be laid over every frame."""
    area = canvas.rect(box)
    size = max(1, canvas.px(radius))
    view = (float(size), float(size))
    overlays: list[tuple[pygame.Surface, tuple[int, int]]] = []
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
            overlays.append((overlay, (x, y)))
    return overlays
