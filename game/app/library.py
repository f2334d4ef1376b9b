"""The scenario library as the window shows it: loaded once, after the title is on screen."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from game.app.reading import Reading, ReadingHere
from game.documents.problems import Problem
from game.language.language import Language
from game.language.problems import describe
from game.screens.shell import ScenarioSummary

if TYPE_CHECKING:
    from game.scenario.loaded import LoadedScenario, ScenarioEntry
    from game.session.views import SavedGame

FIRST: Final = "corner_bakery"
"""The tutorial is offered first; the rest follows by length."""


class Library:
    """Scenarios found on this machine, each loaded at most once.

    May be asked by several threads: one loads them all while the title is looked at.

    Args:
        reading: reads them; in this process unless given.
    """

    def __init__(self, reading: Reading | None = None) -> None:
        self._reading = reading or ReadingHere()
        self._loading = threading.Lock()
        self._loaded: dict[str, LoadedScenario | tuple[Problem, ...]] = {}
        self._entries: tuple[ScenarioEntry, ...] | None = None

    def load(self, scenario_id: str) -> "LoadedScenario | tuple[Problem, ...]":
        """A scenario by id, or everything that is wrong with it."""
        with self._loading:
            if scenario_id not in self._loaded:
                self._loaded[scenario_id] = self._reading.scenario(scenario_id)
            return self._loaded[scenario_id]

    def load_all(self) -> None:
        """Load every scenario that is listed, so that nobody waits for them later."""
        for entry in self._listed():
            self.load(entry.id)

    def entries(self, words: Language, saved: "Sequence[SavedGame]") -> tuple[ScenarioSummary, ...]:
        """What the library screen lists, the tutorial first."""
        entries = [self._describe(entry, words, saved) for entry in self._listed()]
        entries.sort(key=_place)
        return tuple(entries)

    def _listed(self) -> "tuple[ScenarioEntry, ...]":
        if self._entries is None:
            self._entries = tuple(entry for entry in self._reading.entries() if entry.listed)
        return self._entries

    def _describe(
        self, entry: "ScenarioEntry", words: Language, saved: "Sequence[SavedGame]"
    ) -> ScenarioSummary:
        from game.session.content_notes import has_noted_lines

        loaded = self.load(entry.id)
        own = entry.origin == "user"
        if isinstance(loaded, tuple):
            problems = tuple(describe(problem, words) for problem in loaded)
            return ScenarioSummary(entry.id, entry.id, own=own, problems=problems)
        spoken = words.with_layers(loaded.texts)
        definition = loaded.definition
        games = [game for game in saved if game.scenario == entry.id and not game.problem]
        scores = [game.score for game in games if game.finished and game.score is not None]
        going_on = next((game for game in games if not game.finished), None)
        return ScenarioSummary(
            id=entry.id,
            title=spoken.text("title"),
            subtitle=spoken.text("subtitle"),
            premise=spoken.text("premise"),
            teaches=spoken.text("teaches"),
            turns=definition.turns,
            people=definition.market.people,
            scene=definition.scene,
            sector=definition.sector,
            guided=bool(definition.tutorial),
            own=own,
            tactics=len(definition.hand),
            noted=has_noted_lines(loaded),
            written_in=words.borrowed_from(loaded.texts),
            best_score=max(scores, default=None),
            slot=going_on.slot if going_on else "",
            played=going_on.turn if going_on else 0,
        )


def _place(entry: ScenarioSummary) -> tuple[bool, bool, bool, int, str]:
    """The tutorial, then what came with the game by length; what is broken comes last."""
    return (entry.id != FIRST, entry.own, bool(entry.problems), entry.turns, entry.title)
