"""Who does the work of commands that play many games."""

import argparse
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from game.app.errors import UserError
from game.experiments.executors import (
    ClusterMissingError,
    ClusterUnlikeError,
    ClusterUnreachableError,
    open_executor,
)


@contextmanager
def executor_asked_for(options: argparse.Namespace) -> Iterator[Executor]:
    """The one of ``--workers`` or ``--scheduler``; what can go wrong with it is said in words."""
    try:
        with open_executor(options.workers, options.scheduler) as executor:
            yield executor
    except ClusterMissingError as error:
        raise UserError("command.balance.no_cluster") from error
    except ClusterUnreachableError as error:
        raise UserError(
            "command.balance.unreachable", address=options.scheduler, reason=str(error)
        ) from error
    except ClusterUnlikeError as error:
        raise UserError(
            "command.balance.unlike", address=options.scheduler, reason=str(error)
        ) from error
    except BrokenProcessPool as error:
        raise UserError("command.balance.worker_died") from error
