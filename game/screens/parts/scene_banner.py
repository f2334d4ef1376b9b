"""The picture on top of a scenario's details."""

from game.language.language import Language
from game.screens.parts.bakery_scene import BakeryScene
from game.widgets.arrangement import Sized
from game.widgets.node import Widget


def scene_banner(scene: str, sector: str, words: Language) -> Widget:
    """A strip of the place where the scenario plays."""
    return Sized(BakeryScene(words.text("screen.title.question"), ""), height=230)
