"""The scenario library as the window shows it: loaded once, after the title is on screen."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from game.app.reading import Reading, ReadingHere
from game.documents.problems import Problem
from game.language.language import Language
from game.language.problems import describe
from game.language.texts import Texts
from game.screens.shell import ScenarioSummary
from game.vocabulary.scenario import SceneKind

if TYPE_CHECKING:
    from game.scenario.loaded import LoadedScenario, ScenarioEntry
    from game.session.views import SavedGame

FIRST: Final = "corner_bakery"
"""The tutorial is offered first; the rest follows by length."""
_SAID: Final = ("title", "subtitle", "premise", "teaches")


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the list says of a scenario that can be played."""

    texts: Mapping[str, Texts]
    turns: int
    people: int
    scene: SceneKind
    sector: str
    guided: bool
    tactics: int
    noted: bool


class Library:
    """Scenarios found on this machine, each read at most once.

    May be asked by several threads: one loads them all while the title is looked at. Only the one
    asked for last is kept as it is played; of the others, what the list says of them.

    Args:
        reading: reads them; in this process unless given.
    """

    def __init__(self, reading: Reading | None = None) -> None:
        self._reading = reading or ReadingHere()
        self._loading = threading.Lock()
        self._known: dict[str, _Listed | tuple[Problem, ...]] = {}
        self._last: tuple[str, LoadedScenario | tuple[Problem, ...]] | None = None
        self._entries: tuple[ScenarioEntry, ...] | None = None

    def load(self, scenario_id: str) -> "LoadedScenario | tuple[Problem, ...]":
        """A scenario by id, or everything that is wrong with it."""
        with self._loading:
            if self._last is None or self._last[0] != scenario_id:
                self._last = (scenario_id, self._reading.scenario(scenario_id))
            return self._last[1]

    def load_all(self) -> None:
        """Load every scenario that is listed, so that nobody waits for them later."""
        for entry in self._listed():
            self._about(entry.id)

    def entries(self, words: Language, saved: "Sequence[SavedGame]") -> tuple[ScenarioSummary, ...]:
        """What the library screen lists, the tutorial first."""
        entries = [self._describe(entry, words, saved) for entry in self._listed()]
        entries.sort(key=_place)
        return tuple(entries)

    def _listed(self) -> "tuple[ScenarioEntry, ...]":
        if self._entries is None:
            self._entries = tuple(entry for entry in self._reading.entries() if entry.listed)
        return self._entries

    def _about(self, scenario_id: str) -> "_Listed | tuple[Problem, ...]":
        with self._loading:
            if scenario_id not in self._known:
                found = self._reading.scenario(scenario_id)
                self._known[scenario_id] = found if isinstance(found, tuple) else _about(found)
            return self._known[scenario_id]

    def _describe(
        self, entry: "ScenarioEntry", words: Language, saved: "Sequence[SavedGame]"
    ) -> ScenarioSummary:
        known = self._about(entry.id)
        own = entry.origin == "user"
        if isinstance(known, tuple):
            problems = tuple(describe(problem, words) for problem in known)
            return ScenarioSummary(entry.id, entry.id, own=own, problems=problems)
        spoken = words.with_layers(known.texts)
        games = [game for game in saved if game.scenario == entry.id and not game.problem]
        scores = [game.score for game in games if game.finished and game.score is not None]
        going_on = next((game for game in games if not game.finished), None)
        return ScenarioSummary(
            id=entry.id,
            title=spoken.text("title"),
            subtitle=spoken.text("subtitle"),
            premise=spoken.text("premise"),
            teaches=spoken.text("teaches"),
            turns=known.turns,
            people=known.people,
            scene=known.scene,
            sector=known.sector,
            guided=known.guided,
            own=own,
            tactics=known.tactics,
            noted=known.noted,
            written_in=words.borrowed_from(known.texts),
            best_score=max(scores, default=None),
            slot=going_on.slot if going_on else "",
            played=going_on.turn if going_on else 0,
        )


def _about(loaded: "LoadedScenario") -> _Listed:
    from game.session.content_notes import has_noted_lines

    definition = loaded.definition
    return _Listed(
        texts={code: _said(texts) for code, texts in loaded.texts.items() if texts},
        turns=definition.turns,
        people=definition.market.people,
        scene=definition.scene,
        sector=definition.sector,
        guided=bool(definition.tutorial),
        tactics=len(definition.hand),
        noted=has_noted_lines(loaded),
    )


def _said(texts: Texts) -> Texts:
    """What the list needs of a language; anything at all shows that there is some of it."""
    said = {key: texts[key] for key in _SAID if key in texts}
    return said or dict(islice(texts.items(), 1))


def _place(entry: ScenarioSummary) -> tuple[bool, bool, bool, int, str]:
    """The tutorial, then what came with the game by length; what is broken comes last."""
    return (entry.id != FIRST, entry.own, bool(entry.problems), entry.turns, entry.title)
