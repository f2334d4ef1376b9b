"""Where each kind of scene has room for what tactics put there; nothing else uses these places."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.widgets.geometry import Box
from game.widgets.scenery import Across, Anchors, Down, Point

_Row = tuple[float, float, Across, Down]


def _points(*rows: _Row) -> tuple[Point, ...]:
    return tuple(Point(*row) for row in rows)


def home_fronts(width: float) -> tuple[tuple[float, float], ...]:
    """Left edge and width of every house of the street."""
    count = max(4, round(width / 150))
    pitch = width / count
    return tuple((i * pitch + 5, pitch - 10) for i in range(count))


def _home_windows(width: float) -> tuple[Box, ...]:
    return tuple(
        Box(x + (54 if i % 2 == 0 else 14), 84, wide - 68, 44)
        for i, (x, wide) in enumerate(home_fronts(width))
    )


def _home_doors(width: float) -> tuple[tuple[float, float], ...]:
    return tuple(
        ((x + 14 if i % 2 == 0 else x + wide - 42) + 14, 142.0)
        for i, (x, wide) in enumerate(home_fronts(width))
    )


def service_fronts(width: float) -> tuple[tuple[float, float], ...]:
    """Left edge and width of every house above the call centre."""
    count = max(5, round(width / 104))
    pitch = width / count
    return tuple((i * pitch + 6, pitch - 12) for i in range(count))


def _service_windows(width: float) -> tuple[Box, ...]:
    return tuple(
        Box(x + wide * (0.7 if i % 2 else 0.3) - 10, 78, 20, 15)
        for i, (x, wide) in enumerate(service_fronts(width))
    )


def _service_doors(width: float) -> tuple[tuple[float, float], ...]:
    return tuple(
        (x + wide * (0.3 if i % 2 else 0.7), 104.0)
        for i, (x, wide) in enumerate(service_fronts(width))
    )


ANCHORS: Final[Mapping[str, Anchors]] = MappingProxyType(
    {
        "counter": Anchors(
            slots=_points(
                (352, 150, "left", "top"),
                (278, 304, "left", "middle"),
                (492, 270, "right", "top"),
                (412, 150, "left", "top"),
                (226, 342, "left", "bottom"),
                (340, 262, "centre", "middle"),
                (226, 236, "left", "top"),
                (470, 330, "right", "bottom"),
                (140, 240, "left", "top"),
                (410, 300, "centre", "bottom"),
            ),
            cameras=_points(
                (334, 84, "centre", "top"),
                (170, 84, "left", "top"),
                (560, 84, "right", "top"),
                (400, 84, "right", "top"),
                (250, 84, "left", "top"),
            ),
            beacons=_points(
                (340, 300, "centre", "middle"),
                (200, 222, "left", "top"),
                (560, 240, "right", "top"),
                (250, 330, "left", "bottom"),
                (590, 330, "right", "bottom"),
                (420, 230, "centre", "top"),
            ),
            lane=Point(220, 424, "left", "bottom"),
            entrance=Point(336, 370, "centre", "bottom"),
        ),
        "store": Anchors(
            slots=_points(
                (344, 206, "centre", "top"),
                (526, 206, "right", "top"),
                (344, 300, "centre", "middle"),
                (206, 350, "left", "bottom"),
                (490, 304, "right", "middle"),
                (252, 236, "left", "top"),
                (404, 350, "centre", "bottom"),
                (344, 146, "centre", "top"),
                (102, 236, "left", "top"),
                (526, 146, "right", "top"),
            ),
            cameras=_points(
                (376, 90, "centre", "top"),
                (150, 90, "left", "top"),
                (552, 90, "right", "top"),
                (262, 90, "left", "top"),
                (464, 90, "right", "top"),
            ),
            beacons=_points(
                (178, 222, "left", "top"),
                (342, 240, "centre", "middle"),
                (522, 250, "right", "middle"),
                (110, 320, "left", "bottom"),
                (552, 334, "right", "bottom"),
                (300, 330, "centre", "bottom"),
            ),
            lane=Point(220, 424, "left", "bottom"),
            entrance=Point(336, 370, "centre", "bottom"),
        ),
        "service": Anchors(
            slots=_points(
                (440, 290, "right", "top"),
                (320, 346, "left", "bottom"),
                (240, 152, "left", "top"),
                (430, 402, "right", "bottom"),
                (420, 152, "centre", "top"),
                (490, 412, "right", "bottom"),
                (560, 152, "right", "top"),
                (302, 404, "left", "bottom"),
                (486, 280, "right", "top"),
                (60, 152, "left", "top"),
            ),
            cameras=_points(
                (470, 238, "right", "top"),
                (230, 238, "left", "top"),
                (616, 238, "right", "top"),
                (110, 238, "left", "top"),
                (350, 238, "centre", "top"),
            ),
            beacons=_points(
                (450, 330, "right", "middle"),
                (340, 380, "left", "bottom"),
                (200, 150, "left", "top"),
                (480, 150, "right", "top"),
                (600, 370, "right", "bottom"),
                (350, 150, "centre", "top"),
            ),
            lane=Point(150, 176, "left", "top"),
            entrance=Point(556, 214, "right", "top"),
            windows=_service_windows,
            doors=_service_doors,
        ),
        "home": Anchors(
            slots=_points(
                (324, 324, "centre", "middle"),
                (194, 250, "left", "top"),
                (430, 250, "right", "top"),
                (160, 306, "left", "middle"),
                (560, 256, "right", "top"),
                (514, 312, "right", "middle"),
                (110, 240, "left", "top"),
                (250, 346, "left", "bottom"),
                (614, 274, "right", "middle"),
                (110, 340, "left", "bottom"),
            ),
            cameras=_points(
                (320, 92, "centre", "top"),
                (150, 92, "left", "top"),
                (520, 92, "right", "top"),
                (230, 92, "left", "top"),
                (440, 92, "right", "top"),
            ),
            beacons=_points(
                (270, 290, "centre", "middle"),
                (90, 290, "left", "middle"),
                (560, 290, "right", "middle"),
                (390, 210, "centre", "top"),
                (180, 340, "left", "bottom"),
                (470, 346, "right", "bottom"),
            ),
            lane=Point(200, 406, "left", "bottom"),
            entrance=Point(270, 364, "centre", "bottom"),
            windows=_home_windows,
            doors=_home_doors,
        ),
        "office": Anchors(
            slots=_points(
                (440, 330, "centre", "bottom"),
                (304, 346, "left", "bottom"),
                (560, 196, "right", "top"),
                (446, 204, "centre", "top"),
                (616, 196, "right", "top"),
                (120, 240, "left", "top"),
                (392, 346, "centre", "bottom"),
                (446, 262, "centre", "top"),
                (60, 244, "left", "top"),
                (504, 204, "right", "top"),
            ),
            cameras=_points(
                (390, 84, "centre", "top"),
                (180, 84, "left", "top"),
                (530, 84, "right", "top"),
                (70, 84, "left", "top"),
                (610, 84, "right", "top"),
            ),
            beacons=_points(
                (300, 250, "left", "top"),
                (430, 280, "centre", "middle"),
                (560, 160, "right", "top"),
                (180, 340, "left", "bottom"),
                (420, 180, "centre", "top"),
                (340, 346, "centre", "bottom"),
            ),
            lane=Point(220, 424, "left", "bottom"),
            entrance=Point(336, 370, "centre", "bottom"),
        ),
        "app": Anchors(
            slots=_points(
                (352, 330, "centre", "middle"),
                (226, 340, "left", "bottom"),
                (480, 240, "right", "top"),
                (100, 240, "left", "top"),
                (576, 240, "right", "top"),
                (256, 252, "centre", "middle"),
                (448, 252, "centre", "middle"),
                (352, 276, "centre", "middle"),
                (186, 250, "left", "top"),
                (522, 346, "right", "bottom"),
            ),
            cameras=_points(
                (335, 90, "centre", "top"),
                (150, 90, "left", "top"),
                (500, 90, "right", "top"),
                (240, 90, "left", "top"),
                (420, 90, "right", "top"),
            ),
            beacons=_points(
                (336, 246, "centre", "top"),
                (110, 232, "left", "top"),
                (560, 232, "right", "top"),
                (186, 320, "left", "middle"),
                (356, 350, "centre", "bottom"),
                (486, 200, "right", "top"),
            ),
            lane=Point(200, 404, "left", "bottom"),
            entrance=Point(336, 350, "centre", "bottom"),
        ),
    }
)
