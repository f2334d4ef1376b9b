"""Where games are played: in this process, in several, or on a cluster."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import game

if TYPE_CHECKING:
    from distributed import Client

MOST_WORKERS: Final = 60
"""Windows waits for no more than 61 processes."""
CONNECT_SECONDS: Final = 10

Result = TypeVar("Result")


class ClusterMissingError(Exception):
    """The extra ``cluster`` is not installed."""


class ClusterUnreachableError(Exception):
    """Nothing answers at the scheduler's address; the message says why."""


class ClusterUnlikeError(Exception):
    """The cluster has no such game, or another version of it; the message says what it has."""


@dataclass(frozen=True, slots=True)
class Work(Generic[Result]):
    """A function to be called elsewhere: it and its argument can be pickled.

    Attributes:
        function: a function of a module.
        argument: all it gets.
        games: how many games it plays; at least 100 ms of work, or handing it out costs too much.
    """

    function: Callable[[Any], Result]
    argument: Any
    games: int = 1


class InlineExecutor(Executor):
    """Calls at once, in this process."""

    def submit(  # type: ignore[override]  # the base has positional-only names
        self, function: Callable[..., Result], *arguments: object, **named: object
    ) -> Future[Result]:
        """Calls, and returns what came of it."""
        future: Future[Result] = Future()
        try:
            future.set_result(function(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def open_executor(workers: int | None = None, scheduler: str | None = None) -> Iterator[Executor]:
    """An executor for the duration of a ``with``; work not begun is dropped on the way out.

    Args:
        workers: processes; 1 plays in this one, None takes one per core.
        scheduler: address of a Dask scheduler, which then does the work instead.

    Raises:
        ClusterMissingError: a scheduler is given, but Dask is not installed.
        ClusterUnreachableError: the scheduler does not answer.
        ClusterUnlikeError: it cannot play this game.
    """
    if scheduler is not None:
        with _cluster(scheduler) as executor:
            yield executor
        return
    count = min(MOST_WORKERS, workers or os.cpu_count() or 1)
    executor = (
        InlineExecutor()
        if count == 1
        # Spawned everywhere: the same on every system, and safe beside threads.
        else ProcessPoolExecutor(
            count, mp_context=get_context("spawn"), initializer=_leave_interrupts_alone
        )
    )
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_alone() -> None:
    """Ctrl-C is for the process that handed the work out; it decides what becomes of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # noqa: PLC0415  # an extra, and heavy
    except ImportError as error:
        raise ClusterMissingError from error
    try:
        client = Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterUnreachableError(str(error) or type(error).__name__) from error
    try:
        _require_the_same_game(client)
        yield client.get_executor()
    finally:
        client.close()


def _require_the_same_game(client: "Client") -> None:
    """Asks the workers there are, and the scheduler, which reads what it passes on.

    Raises:
        ClusterUnlikeError: one of them has no game, or another version.
    """
    try:
        versions = set(client.run(game.version).values())
        if versions:
            # Whoever is busy answers later; it is no reason to refuse.
            with suppress(TimeoutError):
                client.submit(game.version, pure=False).result(timeout=CONNECT_SECONDS)
    except Exception as error:
        said = str(error).partition("\n")[0] or type(error).__name__
        raise ClusterUnlikeError(said.rstrip(".")) from error
    others = versions - {game.version()}
    if others:
        raise ClusterUnlikeError(", ".join(sorted(others)))


def submit_all(
    executor: Executor,
    works: Sequence[Work[Result]],
    played: Callable[[int], None] = lambda _: None,
) -> list[Future[Result]]:
    """Hands out work.

    Args:
        executor: who does it.
        works: in the order in which it should begin.
        played: told the number of games of each piece when it is done, in any order and from any
            thread, but never from two at once.

    Returns:
        Futures in the order of the works; results are independent of who did them.
    """
    futures = []
    for work in works:
        future = executor.submit(work.function, work.argument)
        future.add_done_callback(_reporter(played, work.games))
        futures.append(future)
    return futures


def _reporter(played: Callable[[int], None], games: int) -> Callable[[Future[Any]], None]:
    def report(future: Future[Any]) -> None:
        if not future.cancelled():
            played(games)

    return report
