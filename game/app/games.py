"""Games and options on this machine: where the window touches files and chance."""

import contextlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from game.app.reading import Reading, ReadingHere
from game.session.profile import Profile, read_profile, save_profile
from game.storage.atomic import StorageError
from game.storage.folders import UserFolders

if TYPE_CHECKING:
    from game.scenario.loaded import LoadedScenario
    from game.session.game import GameSession
    from game.session.saves import SaveFolder
    from game.session.views import SavedGame

SEEDS: Final = 10_000
"""New games deal one of so many populations: few enough to read the number out to a colleague."""


@dataclass(frozen=True, slots=True)
class OpenedGame:
    """A saved game, or why it cannot be opened.

    Attributes:
        session: the game, or None.
        problem_key: text key of what is wrong; empty with a session.
        notice_key: text key of something the player should know; empty if there is nothing.
    """

    session: "GameSession | None"
    problem_key: str = ""
    notice_key: str = ""


class Games:
    """The player's games and options, kept below the user's folders.

    The model and the reading of saves are imported when they are needed, after the title.

    Args:
        folders: the user's.
        reading: reads scenarios and the evidence; in this process unless given.

    Attributes:
        reading: as given.
        options_read: everything in the file of options could be used.
        options_error: why the options cannot be kept, or None.
    """

    def __init__(self, folders: UserFolders, reading: Reading | None = None) -> None:
        self._folders = folders
        self.reading = reading or ReadingHere()
        self.options_read = True
        self.options_error: StorageError | None = None

    @cached_property
    def _saves(self) -> "SaveFolder":
        from game.session.saves import SaveFolder

        return SaveFolder(self._folders.saves)

    def profile(self) -> Profile:
        """The player's options; defaults where there are none."""
        profile, self.options_read = read_profile(self._folders.settings)
        return profile

    def keep_profile(self, profile: Profile) -> None:
        """Keep the options; on a read-only home they last as long as the window."""
        self.options_error = None
        try:
            save_profile(self._folders.settings, profile)
        except StorageError as error:
            self.options_error = error

    def start(
        self, loaded: "LoadedScenario", seed: int | None, *, predicting: bool, language: str
    ) -> "GameSession":
        """A new game; without a seed one is drawn."""
        from game.session.keeping import new_game

        drawn = secrets.randbelow(SEEDS) if seed is None else seed
        return new_game(loaded, drawn, self._saves, predicting=predicting, language=language)

    def saved(self) -> "Sequence[SavedGame]":
        """Games kept, the latest first."""
        return self._saves.games() if self._folders.saves.is_dir() else ()

    def open(self, slot: str) -> OpenedGame:
        """Open a saved game where it stopped."""
        from game.session.keeping import DifferingSave, continue_game
        from game.session.saves import UnusableSave

        opened = continue_game(self._saves, slot, read=self.reading.archive)
        if isinstance(opened, UnusableSave):
            return OpenedGame(None, opened.problem_key)
        if isinstance(opened, DifferingSave):
            return OpenedGame(None, "storage.save.differs")
        self._resume(opened)
        return OpenedGame(opened, notice_key="storage.from_backup" if opened.from_backup else "")

    def keep_begun(self, session: "GameSession") -> None:
        """Keep what is planned for the coming month, or forget it where nothing is.

        Before the first month is played there is no game to go on with, and nothing is kept; nor
        on a read-only home, of which the pause menu tells.
        """
        from game.screens.planning_draft import begun_plan
        from game.session.unfinished import forget_unfinished, keep_unfinished

        if session.slot is None or not session.turns_played:
            return
        plan = begun_plan(session)
        with contextlib.suppress(StorageError):
            if plan is None:
                forget_unfinished(self._folders.saves, session.slot)
            else:
                keep_unfinished(self._folders.saves, session.slot, session.turns_played + 1, plan)

    def _resume(self, session: "GameSession") -> None:
        from game.session.predictions import unpredicted
        from game.session.unfinished import unfinished_plan

        slot = session.slot or ""
        plan = unfinished_plan(self._folders.saves, slot, session.turns_played + 1)
        if plan is None or session.finished:
            return
        session.unfinished = plan
        if not unpredicted(plan.predictions):
            session.predict(plan.predictions)

    def delete(self, slot: str) -> None:
        """Delete a saved game; raises StorageError when the system refuses."""
        from game.session.unfinished import forget_unfinished

        self._saves.delete(slot)
        forget_unfinished(self._folders.saves, slot)
