from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation import curves


@given(st.floats(0.001, 0.999))
def test_normal_quantiles_are_close_to_the_true_ones(share: float) -> None:
    value = curves.normal_quantile(np.array([share]))[0]
    assert value == pytest.approx(NormalDist().inv_cdf(share), abs=0.06)


@given(st.floats(-3.0, 3.0))
def test_share_undoes_quantile(score: float) -> None:
    back = curves.normal_quantile(curves.normal_share(np.array([score])))[0]
    assert back == pytest.approx(score, abs=1e-9)


def test_a_large_draw_has_the_moments_of_a_standard_normal() -> None:
    drawn = curves.normal_quantile((np.arange(100_000) + 0.5) / 100_000)
    assert abs(drawn.mean()) < 1e-9
    assert abs(drawn.std() - 1.0) < 0.01


@given(st.floats(-5.0, 5.0), st.floats(0.001, 2.0))
def test_the_rational_exponential_rises_and_stays_positive(z: float, more: float) -> None:
    low, high = curves.rational_exponential(np.array([z, z + more]))
    assert 0.0 < low < high


def test_saturation_bends_gains_and_leaves_losses_alone() -> None:
    bent = curves.saturating(np.array([-1.0, 0.0, 0.5, 100.0]), 0.5)
    assert bent.tolist()[:3] == [-1.0, 0.0, 0.25]
    assert bent[3] < 0.5


def test_tables_are_straight_between_their_points_and_flat_beyond() -> None:
    points = (0.0, 1.0, 4.0)
    assert [curves.table_at(x, points) for x in (-1.0, 0.5, 1.0, 1.5, 9.0)] == [
        0.0,
        0.5,
        1.0,
        2.5,
        4.0,
    ]
