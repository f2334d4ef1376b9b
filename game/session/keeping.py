"""New games, games that go on, and keeping them in files."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from msgspec import structs

import game
from game.documents.problems import Problem
from game.explanation.scoring import score_turns
from game.scenario.loaded import LoadedScenario
from game.session.decision_records import decisions_of, record_of
from game.session.game import GameSession
from game.session.months import Month
from game.session.save_format import (
    SAVE_FORMAT,
    SAVE_VERSION,
    ForecastRecord,
    MeasuresRecord,
    SaveFile,
    ScenarioSaved,
    TurnSaved,
)
from game.session.saves import SaveFolder, UnusableSave
from game.session.views import ForecastView
from game.storage.atomic import StorageError
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.measures import TurnMeasures

Clock = Callable[[], datetime]
ReadArchive = Callable[[Mapping[str, str]], LoadedScenario | tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class DifferingSave:
    """A save that this version of the game does not come to: shown, but not played on.

    Attributes:
        slot: which.
        title: of the scenario.
        first_turn: the first turn that comes out differently (or is refused); 0 if the start does.
        decisions: of the turns played, as saved.
        measures: likewise their results.
    """

    slot: str
    title: str
    first_turn: int
    decisions: tuple[TurnDecisions, ...]
    measures: tuple[TurnMeasures, ...]


def local_now() -> datetime:
    """The time here."""
    return datetime.now().astimezone()


def new_game(
    scenario: LoadedScenario,
    seed: int,
    folder: SaveFolder | None = None,
    *,
    people: int | None = None,
    predicting: bool = True,
    language: str = "en",
    clock: Clock = local_now,
) -> GameSession:
    """Starts a game and keeps it after every turn.

    Args:
        scenario: what to play.
        seed: of the game.
        folder: where to keep it, or None to keep it nowhere.
        people: draws so many people instead of the scenario's number.
        predicting: ask for predictions.
        language: the title in the list of saves is in this language.
        clock: tells the time.
    """
    session = GameSession(scenario, seed, people=people, predicting=predicting)
    if folder is not None:
        session.slot = folder.new_slot(scenario.definition.id, clock())
        title = _title(scenario, language)
        session.after_turn = _Keeper(folder, title, clock).keep
    return session


def continue_game(
    folder: SaveFolder,
    slot: str,
    *,
    clock: Clock = local_now,
    read: ReadArchive | None = None,
) -> GameSession | UnusableSave | DifferingSave:
    """Replays a saved game to where it was left.

    A damaged file is replaced by its backup (``from_backup`` of the session says so); a file that
    cannot be used, or whose turns come out differently now, is left as it is.

    Args:
        folder: where it is kept.
        slot: its name there.
        clock: tells the time.
        read: reads the scenario embedded in it; `load_archive` unless given.
    """
    opened = folder.open(slot)
    if isinstance(opened, UnusableSave):
        return opened
    save = opened.file
    scenario = (read or _read_archive)(save.scenario.files)
    if isinstance(scenario, tuple):
        return UnusableSave(slot, "scenario")
    try:
        session = GameSession(scenario, save.seed, people=save.people, predicting=save.predicting)
    except ValueError:
        return UnusableSave(slot, "scenario")
    if session.start_digest != save.start_digest:
        return _differing(slot, save, 0)
    for turn in save.turns:
        if session.replay(decisions_of(turn.decisions), _forecast(turn)) != turn.digest:
            return _differing(slot, save, turn.turn)
    session.slot = slot
    session.from_backup = opened.from_backup
    keeper = _Keeper(folder, save.title, clock, after_backup=opened.from_backup)
    session.after_turn = keeper.keep
    return session


def _read_archive(files: Mapping[str, str]) -> LoadedScenario | tuple[Problem, ...]:
    from game.scenario.loading import load_archive  # noqa: PLC0415 - heavy; windows read elsewhere

    return load_archive(files)


def save_of(session: GameSession, title: str, now: datetime) -> SaveFile:
    """What is kept of a game."""
    scenario = session.loaded
    return SaveFile(
        format=SAVE_FORMAT,
        version=SAVE_VERSION,
        game_version=game.version(),
        saved_at=now.isoformat(timespec="seconds"),
        title=title,
        scenario=ScenarioSaved(
            id=scenario.definition.id, digest=scenario.digest, files=dict(scenario.archive)
        ),
        seed=session.seed,
        people=session.people,
        predicting=session.predicting,
        turns_in_scenario=scenario.definition.turns,
        finished=session.finished,
        score=_score(session) if session.finished else None,
        start_digest=session.start_digest,
        turns=[_turn_saved(month) for month in session.months],
    )


def _score(session: GameSession) -> float:
    definition = session.loaded.definition
    people = session.people or definition.market.people
    measures = [month.measures for month in session.months]
    return score_turns(definition, session.seed, people, measures).score


class _Keeper:
    """Writes a game to its file after every turn; a failure stops saving, not playing."""

    def __init__(
        self, folder: SaveFolder, title: str, clock: Clock, *, after_backup: bool = False
    ) -> None:
        self._folder = folder
        self._title = title
        self._clock = clock
        self._after_backup = after_backup

    def keep(self, session: GameSession) -> None:
        if session.slot is None:
            return
        save = save_of(session, self._title, self._clock())
        try:
            self._folder.write(session.slot, save, after_backup=self._after_backup)
        except StorageError as error:
            session.save_error = error
        else:
            session.save_error = None
            self._after_backup = False


def _turn_saved(month: Month) -> TurnSaved:
    return TurnSaved(
        turn=month.turn,
        decisions=record_of(month.decisions),
        forecast=None if month.forecast is None else ForecastRecord(**asdict(month.forecast)),
        measures=MeasuresRecord(**asdict(month.measures)),
        digest=month.digest,
    )


def _forecast(turn: TurnSaved) -> ForecastView | None:
    return None if turn.forecast is None else ForecastView(**structs.asdict(turn.forecast))


def _differing(slot: str, save: SaveFile, first_turn: int) -> DifferingSave:
    return DifferingSave(
        slot=slot,
        title=save.title,
        first_turn=first_turn,
        decisions=tuple(decisions_of(turn.decisions) for turn in save.turns),
        measures=tuple(TurnMeasures(**structs.asdict(turn.measures)) for turn in save.turns),
    )


def _title(scenario: LoadedScenario, language: str) -> str:
    texts = scenario.texts
    layer = texts.get(language) or texts.get("en") or next(iter(texts.values()), {})
    title = layer.get("title", scenario.definition.id)
    return title if isinstance(title, str) else scenario.definition.id
