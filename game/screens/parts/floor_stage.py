"""The floor as a card: the shop with a sample of its customers, and how trust spreads over all."""

from game.language.language import Language
from game.screens.parts.quote import speaker_name, spoken_line
from game.session.views import FloorView, Voice
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.layout import Container
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import Typesetter

__all__ = ["floor_stage", "speaker_name", "spoken_line"]


class _Stage(Container):
    """Keeps the floor from becoming too low to show anybody."""

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The least."""
        return 240.0


def floor_stage(
    words: Language, floor: FloorView, scene: str, voices: tuple[Voice, ...] = ()
) -> Widget:
    """The stage with its legend."""
    counts = [
        TrustCount(words.text(f"setting.trust_level.{level}"), count, words.number(count))
        for level, count in enumerate(floor.level_counts)
    ]
    legend = Container([TrustDistribution(words.text("measure.trust"), counts)], padding=(10, 14))
    return Card([_Stage(grow=1), legend], gap=0, padding=0, radius=14, grow=1, key="floor")
