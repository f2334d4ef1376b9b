"""Words that are not drawn, for those who cannot see what is drawn instead of them."""

from game.widgets.node import Widget
from game.widgets.semantics import Role


class Unseen(Widget):
    """Takes no room and paints nothing; assistive tools say what it is called when it changes."""

    role: Role = "status"
