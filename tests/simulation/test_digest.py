import ast
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.simulation.digest import first_differing_column, state_digest
from game.simulation.start import initial_state
from tests.simulation.definitions import bakery, plan
from tests.simulation.playing import after

ROOT = Path(__file__).parents[2]
LEVELS = ("X86_V3", "X86_V4", "AVX512_ICL", "AVX512_SPR")
FEATURES = " ".join(LEVELS)
SHOW_DIGESTS = "from tests.golden import renew; print(renew.as_json(renew.current_digests()))"
SHOW_FEATURES = (
    "from numpy._core._multiarray_umath import __cpu_features__ as known;"
    f"print([name for name in '{FEATURES}'.split() if known.get(name)])"
)


def _run(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def test_processes_with_different_hash_seeds_agree() -> None:
    one = _run(SHOW_DIGESTS, PYTHONHASHSEED="1")
    other = _run(SHOW_DIGESTS, PYTHONHASHSEED="4242")
    assert one == other
    assert len(one) > 100


@pytest.mark.parametrize("left", range(len(LEVELS) - 1), ids=("none", *LEVELS[:-2]))
def test_processors_with_narrower_registers_agree(left: int) -> None:
    there = ast.literal_eval(_run(SHOW_FEATURES))
    off = " ".join(LEVELS[left:])
    if not set(there) & set(LEVELS[left:]):
        pytest.skip("nothing to switch off: an old processor, or NumPy before 2.4")
    still = ast.literal_eval(_run(SHOW_FEATURES, NPY_DISABLE_CPU_FEATURES=off))
    assert still == [name for name in there if name in LEVELS[:left]]
    assert _run(SHOW_DIGESTS, NPY_DISABLE_CPU_FEATURES=off) == _run(SHOW_DIGESTS)


def test_equal_games_have_equal_digests_and_others_do_not() -> None:
    plans = [plan(usual_order="2 explained opt_in")] * 2
    one, same = after(bakery(), plans), after(bakery(), plans)
    assert state_digest(one) == state_digest(same)
    assert first_differing_column(one, same) is None
    assert state_digest(after(bakery(), plans, seed=8)) != state_digest(one)
    assert state_digest(after(bakery(), plans[:1])) != state_digest(one)


@pytest.mark.parametrize("name", ["trust", "status", "consent_given", "tenure"])
def test_one_changed_bit_is_found_and_named(name: str) -> None:
    state = initial_state(bakery(), 7)
    changed = getattr(state.columns, name).copy()
    changed[3] = np.bitwise_xor(changed[3], 1) if changed.dtype != np.float64 else changed[3] + 1e-9
    other = replace(state, columns=replace(state.columns, **{name: changed}))
    assert first_differing_column(state, other) == name
    assert state_digest(state) != state_digest(other)


def test_a_changed_firm_is_found() -> None:
    state = initial_state(bakery(), 7)
    richer = replace(state, firm=replace(state.firm, cash_cents=1))
    assert first_differing_column(state, richer) == "firm"
    assert state_digest(state) != state_digest(richer)
