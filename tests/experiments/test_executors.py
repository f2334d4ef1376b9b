"""Work is done by whoever is asked, with the same results and every game counted."""

import sys
import threading
from concurrent.futures import Executor

import pytest

from game.experiments.executors import (
    ClusterMissingError,
    ClusterUnlikeError,
    ClusterUnreachableError,
    InlineExecutor,
    Work,
    open_executor,
    submit_all,
)


def squared(number: int) -> int:
    return number * number


def refuse(_: int) -> int:
    raise ValueError("refused")


def squares(executor: Executor) -> list[int]:
    counted: list[int] = []
    futures = submit_all(executor, [Work(squared, n, games=n) for n in (3, 1, 2)], counted.append)
    results = [future.result() for future in futures]
    assert sorted(counted) == [1, 2, 3]
    return results


def test_one_worker_plays_here() -> None:
    with open_executor(1) as executor:
        assert isinstance(executor, InlineExecutor)
        assert squares(executor) == [9, 1, 4]


def test_several_workers_answer_in_the_order_of_the_work() -> None:
    with open_executor(2) as executor:
        assert [future.result() for future in submit_all(executor, [Work(abs, -1)])] == [1]
        assert [
            future.result() for future in submit_all(executor, [Work(abs, -n) for n in range(9)])
        ] == list(range(9))


def test_an_error_comes_home() -> None:
    (future,) = submit_all(InlineExecutor(), [Work(refuse, 1)])
    with pytest.raises(ValueError, match="refused"):
        future.result()


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_does_the_work() -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        open_executor(scheduler=cluster.scheduler_address) as executor,
    ):
        assert squares(executor) == [9, 1, 4]


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_with_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    here = threading.get_ident()

    def installed() -> str:
        return "0.9" if threading.get_ident() != here else "1.0"

    monkeypatch.setattr("game.version", installed)
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        pytest.raises(ClusterUnlikeError, match=r"0\.9"),
        open_executor(scheduler=cluster.scheduler_address),
    ):
        pass


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_is_not_there_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("game.experiments.executors.CONNECT_SECONDS", 0.2)
    with (
        pytest.raises(ClusterUnreachableError),
        open_executor(scheduler="tcp://127.0.0.1:9"),
    ):
        pass


def test_without_the_extra_a_scheduler_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterMissingError), open_executor(scheduler="tcp://127.0.0.1:9"):
        pass
