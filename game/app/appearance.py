"""How the window looks by the player's options."""

from collections.abc import Mapping
from typing import Final

from game.session.profile import Profile
from game.widgets.application_view import View
from game.widgets.palette import CALM, HIGH_CONTRAST, Palette

THEMES: Final[Mapping[str, Palette]] = {"light": CALM, "high_contrast": HIGH_CONTRAST}


def dress(view: View, profile: Profile) -> None:
    """Give a view the colours, the text size and the motion that were chosen."""
    view.configure(
        text_scale=profile.text_scale,
        palette=THEMES[profile.theme],
        reduced_motion=profile.reduced_motion,
    )
