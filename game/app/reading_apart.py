"""Reading in a process of its own, which takes its memory with it when it ends."""

import os
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import game
from game.app.arguments import READING_WORD
from game.app.reading import ReadingHere
from game.storage.log import log_exception

if TYPE_CHECKING:
    from game.app.packed_scenario import PackedScenario
    from game.documents.problems import Problem
    from game.scenario.loaded import LoadedScenario, ScenarioEntry
    from game.session.views.evidence import EvidenceLibrary
    from game.vocabulary.assumptions import Assumptions

PATIENCE_SECONDS: Final = 20.0
"""A scenario takes 0.1 s, the first one 0.7; on the slowest disk it is worth waiting this long."""

_TELLING: Final = "scenario.yaml"
"""A file that differs between all scenarios: it is unpacked before the others are."""


class ReadingApart:
    """Asks a child process; where there can be none, or it fails, everything is read here.

    Args:
        command: starts the child; the one that `reading_child` describes unless given.
        patience_seconds: how long an answer may take before the child is given up.
    """

    def __init__(
        self, command: Sequence[str] | None = None, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._here = ReadingHere()
        self._command = command
        self._patience_seconds = patience_seconds
        self._asking = threading.RLock()
        self._child: _Child | None = None
        self._given_up = False
        self._finished = False
        self._packed: dict[str, PackedScenario | tuple[Problem, ...]] = {}

    def get_ready(self) -> None:
        """Start the child, so that it imports what it needs while others do something else."""
        with self._asking:
            self._finished = False
            if self._given_up:
                return
            try:
                self._started()
            except Exception as error:
                self._give_up(error)

    def finish(self) -> None:
        """Let the child end; should anything be asked later, another is started for only that."""
        with self._asking:
            self._finished = True
            if self._child is not None:
                self._child.end()
            self._child = None
        if self._given_up:
            self._here.finish()

    def entries(self) -> "tuple[ScenarioEntry, ...]":
        """All scenarios there are."""
        return cast("tuple[ScenarioEntry, ...]", self._ask("entries"))

    def scenario(self, reference: str) -> "LoadedScenario | tuple[Problem, ...]":
        """A scenario by id or folder."""
        with self._asking:
            if reference not in self._packed:
                answer = self._ask("packed_scenario", reference)
                self._packed[reference] = cast("PackedScenario | tuple[Problem, ...]", answer)
            found = self._packed[reference]
        return found if isinstance(found, tuple) else found.unpacked()

    def archive(self, files: Mapping[str, str]) -> "LoadedScenario | tuple[Problem, ...]":
        """The scenario embedded in a save: most are still as they were when the game began."""
        for each in tuple(self._packed.values()):  # others may be read meanwhile
            if isinstance(each, tuple):
                continue
            known = each.unpacked()
            same = known.archive.get(_TELLING) == files.get(_TELLING)
            if same and known.archive == files:
                return known
        return cast("LoadedScenario | tuple[Problem, ...]", self._ask("archive", dict(files)))

    def evidence(self) -> "EvidenceLibrary | None":
        """The shipped evidence."""
        return cast("EvidenceLibrary | None", self._ask("evidence"))

    def assumptions(self) -> "Assumptions":
        """What shipped statements rest on."""
        return cast("Assumptions", self._ask("assumptions"))

    def _ask(self, name: str, *arguments: object) -> object:
        try:
            with self._asking:
                if not self._given_up:
                    try:
                        return self._started().ask(name, arguments, self._patience_seconds)
                    except Exception as error:
                        self._give_up(error)
            return getattr(self._here, name)(*arguments)
        finally:
            if self._finished:
                self.finish()

    def _started(self) -> "_Child":
        if self._child is None:
            self._child = _Child(self._command or _own_command())
        return self._child

    def _give_up(self, error: Exception) -> None:
        """What is wrong with what was to be read will show when it is read here."""
        log_exception(error)
        self._given_up = True
        if self._child is not None:
            self._child.kill()
        self._child = None


class ChildError(Exception):
    """The child answered with an error of its own: its traceback."""


class _Child:
    """A running child, which answers in the order it is asked.

    What it takes to start one is imported then, as the title does without.
    """

    def __init__(self, command: Sequence[str]) -> None:
        import pickle
        import subprocess

        home = str(Path(game.__file__).parents[1])
        found_at = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._popen = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(found_at)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._popen.stdin is not None
        assert self._popen.stdout is not None
        self._questions = self._popen.stdin
        # One for all answers: what two scenarios share arrives once and stays shared.
        self._answers = pickle.Unpickler(self._popen.stdout)

    def ask(self, name: str, arguments: Sequence[object], patience_seconds: float) -> object:
        """What the child's `ReadingHere` answers; raises whatever goes wrong on the way."""
        import pickle

        impatience = threading.Timer(patience_seconds, self._popen.kill)
        impatience.daemon = True
        impatience.start()
        try:
            self._questions.write(pickle.dumps((name, arguments)))
            self._questions.flush()
            answered, answer = cast("tuple[bool, Any]", self._answers.load())
        finally:
            impatience.cancel()
        if not answered:
            raise ChildError(answer)
        return answer

    def end(self) -> None:
        """Nobody asks any more: the child ends by itself, at once."""
        from subprocess import TimeoutExpired

        self._close()
        try:
            self._popen.wait(1)
        except TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it, whatever it does."""
        self._popen.kill()
        self._popen.wait()
        self._close()

    def _close(self) -> None:
        for stream in (self._popen.stdin, self._popen.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:  # a question could not be sent any more
                pass


def _own_command() -> list[str]:
    """Python with the child's module; a game frozen into one file is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READING_WORD]
    return [sys.executable, "-P", "-m", "game.app.reading_child"]
