"""What the application offers to screens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

from game.language.language import Language
from game.session.profile import Profile
from game.widgets.geometry import Box
from game.widgets.node import Widget
from game.widgets.sounds import SoundName

if TYPE_CHECKING:
    from game.session.game import GameSession
    from game.session.views import SavedGame

ScreenName = Literal[
    "title",
    "scenarios",
    "briefing",
    "planning",
    "resolve",
    "review",
    "ending",
    "over_time",
    "saves",
    "options",
    "evidence",
    "glossary",
]
EVIDENCE: Final = "evidence."
"""Begins what a card of evidence asks to have looked up; its row follows."""


@dataclass(frozen=True, slots=True)
class ScenarioSummary:
    """A scenario in the library.

    Attributes:
        id: its name in commands.
        title: in the language chosen; likewise subtitle, premise and teaches.
        turns: length in months.
        people: customers and prospects drawn.
        scene: kind of floor.
        sector: for the icon.
        guided: it is a tutorial.
        own: it lies in the user's scenario folder.
        tactics: in the hand over the whole game.
        noted: customers may say lines that carry a content note.
        written_in: code of the language its texts stand in, where that is not the one chosen.
        best_score: best result of finished games kept, or None.
        slot: the latest game of it that goes on, or empty; ``played`` months of it are played.
        played: likewise.
        problems: what is wrong with it, in words; empty if it can be played.
    """

    id: str
    title: str
    subtitle: str = ""
    teaches: str = ""
    turns: int = 0
    people: int = 0
    scene: str = ""
    sector: str = ""
    guided: bool = False
    own: bool = False
    tactics: int = 0
    noted: bool = False
    written_in: str = ""
    best_score: float | None = None
    slot: str = ""
    played: int = 0
    problems: tuple[str, ...] = ()
    premise: str = ""


class Shell(Protocol):
    """The application as screens see it."""

    @property
    def language(self) -> Language:
        """Words and numbers, with a game open also those of its scenario."""

    @property
    def profile(self) -> Profile:
        """The player's options."""

    @property
    def session(self) -> "GameSession":
        """The game in progress; raises RuntimeError when there is none."""

    @property
    def has_session(self) -> bool:
        """Whether a game is open."""

    @property
    def window(self) -> Box:
        """The window in dp; one side is 1280 or 720."""

    @property
    def now_ms(self) -> float:
        """The clock of animations."""

    def show(self, screen: ScreenName) -> None:
        """Go to another screen."""

    def visit(self, screen: ScreenName) -> None:
        """Go to another screen for a while; this one keeps what was done on it."""

    def go_back(self) -> bool:
        """Go back to the screen this one was visited from; False if it was not visited."""

    def open_evidence(self, row: str = "") -> None:
        """Visit the evidence library, at a row of it if one is given."""

    def open_glossary(self, term: str = "") -> None:
        """Visit the glossary, at a term if one is given."""

    def refresh(self) -> None:
        """Build the tree of this screen anew, soon (many calls cost one build)."""

    def after_drawing(
        self, act: Callable[[], None], called_off: Callable[[], None] | None = None
    ) -> None:
        """Do something that takes long once this screen as it now is has been drawn.

        Args:
            act: does it.
            called_off: told when another screen is shown before that; then it is not done.
        """

    def open_dialog(self, dialog: Widget) -> None:
        """Show a dialog above whatever is shown, until ``close_dialog``."""

    def close_dialog(self) -> None:
        """Close the topmost dialog opened with ``open_dialog``."""

    def open_menu(self) -> None:
        """Open the pause menu."""

    def open_help(self) -> None:
        """Open the list of keys."""

    def notify(self, text: str) -> None:
        """Show a short message."""

    def sound(self, name: SoundName) -> None:
        """Let a sound be heard, if sounds are wanted; of several at once, the last."""

    def focus(self, key: str) -> None:
        """Put the focus on the widget with this key after the next build."""

    def scenarios(self) -> Sequence[ScenarioSummary]:
        """The library, in the order to show; loaded on first use."""

    def prepare_scenario(self, scenario_id: str, seed: int | None = None) -> bool:
        """Open a scenario for its briefing; False (after a message) if it cannot be."""

    def saved_games(self) -> "Sequence[SavedGame]":
        """Games kept, the latest first."""

    def continue_game(self, slot: str) -> bool:
        """Open a saved game where it stopped; False (after a message) if it cannot be."""

    def delete_game(self, slot: str) -> None:
        """Delete a saved game for good."""

    def leave_game(self) -> None:
        """Back to the title; the game is saved already."""

    def set_profile(self, profile: Profile) -> None:
        """Change and keep the player's options; language and size change at once."""

    @property
    def options_problem(self) -> str:
        """Why the options are not kept, as a sentence; empty if they are."""

    def quit(self) -> None:
        """Close the window."""
