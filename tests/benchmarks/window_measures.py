"""Measures the window in a process of its own: ``python -m tests.benchmarks.window_measures NAME``.

Every measure prints JSON. The display is whatever SDL finds: a real one, Xvfb, or none (dummy).
Pages are timed by the processor time of the window's thread: otherwise whatever else the machine
does meanwhile would be measured, too.
"""

import json
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from game.app.lean import do_without_openssl

do_without_openssl()  # as ``play`` does, before anything else imports hashlib

from game.app.application import Application
from game.app.display import open_window
from game.app.games import Games
from game.app.reading_apart import ReadingApart
from game.app.window import Loop
from game.session import floor as floor_sample
from game.session.profile import Profile
from game.storage.folders import folders_below
from game.vocabulary.decisions import NO_DECISIONS, Prediction
from game.widgets.charts import LineChart
from game.widgets.floor import Floor
from game.widgets.geometry import Box
from game.widgets.node import Widget

SCENARIO = "telecom_churn"
SEED = 7
PEOPLE = 300
FRAME_MS = 1000 / 60
GUESSES = {"trust": Prediction("up", 0.65), "revenue": Prediction("up", 0.65)}
DRAGGED_LEVELS = 3
WATCHED_SECONDS = 6.0
TIDIED_SECONDS = 2.5
"""Until the page has come to rest, and the loop has tidied up behind it, once."""


@dataclass
class Stage:
    """A window with a game in it, whose clock is moved by hand."""

    application: Application
    loop: Loop
    now_ms: float = 0.0

    def turn(self, milliseconds: float = FRAME_MS) -> float:
        """One round of the loop, later by so much; returns what it took in ms of this thread."""
        self.now_ms += milliseconds
        begun = time.thread_time()
        self.loop.turn_over(round(self.now_ms))
        return (time.thread_time() - begun) * 1000

    def settle(self) -> None:
        """Let everything that moves come to rest."""
        for _ in range(60):
            self.turn(50)


@contextmanager
def window(size: tuple[int, int], profile: Profile | None = None) -> Iterator[Stage]:
    """The game at its title."""
    with tempfile.TemporaryDirectory() as home:
        surface = open_window(size, "The Usual?")
        games = Games(folders_below(Path(home)), ReadingApart())
        application = Application(surface.get_size(), profile or Profile(), games)
        stage = Stage(application, Loop(application))
        stage.turn()
        yield stage
        pygame.quit()


def play_a_month(stage: Stage) -> None:
    """Open the game if there is none, play a month of it, and show what happens."""
    floor_sample.MOST_SHOWN = PEOPLE  # type: ignore[misc]  # more than the game ever shows
    application = stage.application
    if not application.has_session:
        application.prepare_scenario(SCENARIO, SEED)
    session = application.session
    plans = session.loaded.definition.good_plans
    session.predict(GUESSES)
    inbox = {item.id for item in session.situation().inbox}
    plan = plans[0].decisions[0] if plans else NO_DECISIONS
    session.commit(replace(plan, choices={k: v for k, v in plan.choices.items() if k in inbox}))
    application.show("resolve")


def frames(size: tuple[int, int]) -> dict[str, object]:
    """Frames of the month that happens, in ms, and how many customers are in them."""
    with window(size) as stage:
        play_a_month(stage)
        first = stage.turn()
        stage.turn()
        driver = pygame.display.get_driver()
        times = [stage.turn() for _ in range(200)]
        shown = next(
            each
            for each in stage.application.view._state.layers[0].root.walk()
            if isinstance(each, Floor)
        )
        return {
            "times": times,
            "first": first,
            "people": len(shown.people) - shown.left_out,
            "driver": driver,
        }


def clicks(size: tuple[int, int]) -> dict[str, object]:
    """From a click on a level of a tactic to the new page with its forecast, in ms."""
    with window(size) as stage:
        play_a_month(stage)
        stage.application.session.predict(GUESSES)
        opening = _timed(lambda: stage.application.show("planning"), stage)
        stage.settle()
        times = []
        card = next(
            each
            for each in stage.application.session.situation().hand
            if stage.application.view.find(key=f"tactic.{each.id}.level") and each.is_open
        )
        for number in range(16):
            control = stage.application.view.find(key=f"tactic.{card.id}.level")
            assert control is not None
            part = control.children[(number + 1) % 2]
            times.append(_click(stage, part.bounds))
            for _ in range(5):
                stage.turn(40)
        return {"times": times, "opening": opening}


def _click(stage: Stage, box: Box) -> float:
    _point(stage, pygame.MOUSEMOTION, box)
    pressed = _point(stage, pygame.MOUSEBUTTONDOWN, box)
    return max(pressed, _point(stage, pygame.MOUSEBUTTONUP, box))


def _point(stage: Stage, kind: int, box: Box) -> float:
    """Move the mouse to the middle of a box, or press or let go its button there."""
    scale = stage.application.view.scale
    place = (round(box.centre_x * scale), round(box.centre_y * scale))
    if kind == pygame.MOUSEMOTION:
        event = pygame.event.Event(kind, pos=place, rel=(0, 0), buttons=(0,) * 3)
    else:
        event = pygame.event.Event(kind, pos=place, button=1)
    pygame.event.post(event)
    return stage.turn()


def drags(size: tuple[int, int]) -> dict[str, object]:
    """From each motion of a drag across a tactic's levels to the page with its forecast, in ms."""
    with window(size) as stage:
        play_a_month(stage)
        stage.application.session.predict(GUESSES)
        stage.application.show("planning")
        stage.settle()
        times = [took for card in _draggable(stage) for took in _drag(stage, card)]
        return {"times": times, "tactics": len(times) // (2 * DRAGGED_LEVELS)}


def _draggable(stage: Stage) -> list[str]:
    """Tactics with three levels that are off and whose control can be seen."""
    found = []
    for card in stage.application.session.situation().hand:
        control = stage.application.view.find(key=f"tactic.{card.id}.level")
        if card.is_open and card.max_level == DRAGGED_LEVELS and control is not None:
            whole = control.visible_box().h == control.bounds.h
            if whole and control.children[0].value == "1":
                found.append(card.id)
    return found


def _drag(stage: Stage, card: str) -> list[float]:
    """Hold a level at none, take it up to the strongest and back again, a level with each motion.

    Raises:
        RuntimeError: if the level or the forecast did not follow a motion at once.
    """

    def parts() -> list[Widget]:
        control = stage.application.view.find(key=f"tactic.{card}.level")
        assert control is not None
        return control.children

    _point(stage, pygame.MOUSEBUTTONDOWN, parts()[0].bounds)
    times = []
    for level in (*range(1, DRAGGED_LEVELS + 1), *reversed(range(DRAGGED_LEVELS))):
        times.append(_point(stage, pygame.MOUSEMOTION, parts()[level].bounds))
        session, screen = stage.application.session, stage.application.screen
        expected = session.forecast(screen.draft.plan)  # type: ignore[attr-defined]
        assert expected is not None
        wanted = {expected.trust_mid, expected.revenue_mid_cents}
        if parts()[level].value != "1" or wanted != _foreseen(stage):
            raise RuntimeError(f"{card}: {level} is not shown, or its forecast is not")
        for _ in range(3):
            stage.turn(40)
    _point(stage, pygame.MOUSEBUTTONUP, parts()[0].bounds)
    stage.settle()
    return times


def _foreseen(stage: Stage) -> set[float]:
    """The middles of the bands on the page."""
    root = stage.application.view._state.layers[0].root
    charts = [each for each in root.walk() if isinstance(each, LineChart)]
    return {each.series.forecast.middle[0] for each in charts if each.series.forecast is not None}


def forecasts(size: tuple[int, int]) -> dict[str, object]:
    """What a click has to wait for: the firm's forecast, in ms, while the hand is played out."""
    with window(size) as stage:
        play_a_month(stage)
        session = stage.application.session
        session.predict(GUESSES)
        times = []
        plan = NO_DECISIONS
        for card in session.situation().hand:
            setting = replace(card.default_setting, level=1)
            larger = replace(plan, tactics={**plan.tactics, card.id: setting})
            if not session.quote(larger).objections:
                plan = larger
                begun = time.thread_time()
                session.forecast(plan)
                times.append((time.thread_time() - begun) * 1000)
        return {"first": times[0], "times": times[1:], "tactics": len(times)}


def _timed(act: Callable[[], None], stage: Stage) -> float:
    begun = time.thread_time()
    act()
    stage.loop.turn_over(round(stage.now_ms))
    return (time.thread_time() - begun) * 1000


def rebuilds(size: tuple[int, int]) -> dict[str, object]:
    """Another language, another text size, on the planning page; and the library's first page."""
    with window(size) as stage:
        library = _timed(lambda: stage.application.show("scenarios"), stage)
        play_a_month(stage)
        stage.application.show("planning")
        stage.settle()
        languages, scales = [], []
        for language in ("nl", "de", "en", "nl", "de", "en"):
            profile = replace(stage.application.profile, language=language)
            languages.append(_timed(lambda: stage.application.set_profile(profile), stage))  # noqa: B023
        for scale in (1.25, 1.5, 1.75, 2.0, 1.0):
            profile = replace(stage.application.profile, text_scale=scale)
            scales.append(_timed(lambda: stage.application.set_profile(profile), stage))  # noqa: B023
        return {"languages": languages, "scales": scales, "library": library}


def memory(size: tuple[int, int]) -> dict[str, object]:
    """Memory in MB when a month was played and every page of it was seen."""
    with window(size) as stage:
        stage.application.prepare_what_follows()
        play_a_month(stage)
        for screen in ("resolve", "review", "planning", "over_time", "planning"):
            stage.application.show(screen)
            stage.settle()
        return {"megabytes": _resident_bytes() / 1e6}


def _resident_bytes() -> float:
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text("ascii").splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024)


def idle(size: tuple[int, int]) -> dict[str, object]:
    """Share of a core that the planning page takes while nobody does anything."""
    with window(size) as stage:
        play_a_month(stage)
        stage.application.prepare_what_follows()
        stage.application.show("planning")
        return {"share": _share_of_a_core(stage, TIDIED_SECONDS)}


def active(size: tuple[int, int]) -> dict[str, object]:
    """Share of a core while a month happens at full rate."""
    with window(size) as stage:
        play_a_month(stage)
        stage.application.prepare_what_follows()
        stage.application.screen.set_speed("slow")  # type: ignore[attr-defined]
        pygame.time.Clock()  # before the first one ticks are 0: the month would be nearly over
        stage.application.screen.started_ms = pygame.time.get_ticks()  # type: ignore[attr-defined]
        return {"share": _share_of_a_core(stage, 0.8)}


def _share_of_a_core(stage: Stage, begun_after: float) -> float:
    marks: list[float] = []

    def watch() -> None:
        for pause in (begun_after, WATCHED_SECONDS):
            time.sleep(pause)
            marks.append(time.process_time())
        stage.application.closing = True

    threading.Thread(target=watch, daemon=True).start()
    stage.loop.run()
    return (marks[1] - marks[0]) / WATCHED_SECONDS


MEASURES: dict[str, Callable[[tuple[int, int]], dict[str, object]]] = {
    each.__name__: each
    for each in (frames, clicks, drags, forecasts, rebuilds, memory, idle, active)
}


def main() -> None:
    """Measure what the arguments name, at a size like ``1280x720``, for so many seconds."""
    name, size = sys.argv[1:3]
    if len(sys.argv) > 3:
        globals()["WATCHED_SECONDS"] = float(sys.argv[3])
    width, height = map(int, size.split("x"))
    found = MEASURES[name]((width, height))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
