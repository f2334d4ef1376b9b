"""The shop as the player leaves it: its last customers, and what is set up there."""

from collections.abc import Callable
from typing import Final

from game.language.language import Language
from game.screens.parts.floor_played import coming_up, played_in
from game.screens.parts.floor_stage import floor_stage
from game.screens.parts.roomy import Lowest
from game.session.game import GameSession
from game.widgets.node import Widget

_LEAST: Final = 284.0


def shop_at_the_end(
    words: Language,
    session: GameSession,
    on_person: Callable[[int], None],
    selected: int | None,
) -> Widget:
    """The floor after the last month.

    Args:
        words: of the game.
        session: the finished game.
        on_person: gets the id of somebody chosen on the floor.
        selected: id of somebody whose months are read.
    """
    place, left = session.loaded.definition, session.situation()
    coming = coming_up(left.hand, left.turn)
    stage = floor_stage(
        words,
        left.floor,
        place.scene,
        place.sector,
        played_in(place, left.decisions, coming),
        on_person,
        selected,
    )
    return Lowest(stage, _LEAST)
