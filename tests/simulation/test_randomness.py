import numpy as np
import pytest

from game.simulation.randomness import Stream, TripleDraw


def test_a_stream_is_the_same_in_one_piece_and_in_blocks() -> None:
    whole = Stream(7, 3, "purchase").uniforms(1000)
    blocks = Stream(7, 3, "purchase")
    pieces = np.concatenate([blocks.uniforms(300), blocks.uniforms(300), blocks.uniforms(400)])
    assert whole.tolist() == pieces.tolist()


def test_streams_differ_by_seed_turn_and_decision() -> None:
    firsts = {
        Stream(seed, turn, name).uniform()
        for seed in (1, 2)
        for turn in (1, 2)
        for name in ("churn", "purchase")
    }
    assert len(firsts) == 8


def test_the_first_draws_of_a_stream_are_what_they_always_were() -> None:
    assert Stream(7, 1, "purchase").raw(3).tolist() == GOLDEN_WORDS


GOLDEN_WORDS = [14552792269292330025, 4574326739769821134, 12938548433064077938]


def test_uniforms_are_uniform() -> None:
    drawn = Stream(1, 1, "x").uniforms(100_000)
    assert drawn.min() >= 0.0
    assert drawn.max() < 1.0
    counts, _ = np.histogram(drawn, bins=10, range=(0.0, 1.0))
    assert abs(counts - 10_000).max() < 500


def test_the_three_draws_of_a_word_are_uniform_and_independent() -> None:
    count = 100_000
    draw = TripleDraw(Stream(1, 1, "x").raw(count))
    words = np.zeros(count, dtype=np.uint64)
    first = draw.first_below(0.3, np.zeros(count, dtype=np.bool_))
    third = draw.third_below(0.6, words, np.zeros(count, dtype=np.bool_))
    second = draw.second(words) - 1.0 < 0.5
    assert abs(np.count_nonzero(first) / count - 0.3) < 0.01
    assert abs(np.count_nonzero(second) / count - 0.5) < 0.01
    assert abs(np.count_nonzero(third) / count - 0.6) < 0.01
    assert abs(np.count_nonzero(first & second & third) / count - 0.09) < 0.01


def test_no_probability_and_certainty_are_exact() -> None:
    draw = TripleDraw(Stream(1, 1, "x").raw(10_000))
    words = np.zeros(10_000, dtype=np.uint64)
    flags = np.zeros(10_000, dtype=np.bool_)
    assert not draw.first_below(0.0, flags).any()
    assert draw.third_below(1.0, words, flags).all()


@pytest.mark.parametrize(
    "probability",
    [-0.5, 0.0, 5e-324, 2.0**-52, 0.1, 1 / 3, 0.5, 1.0 - 2.0**-52, 1.0 - 2.0**-53, 1.0, 7.0],
)
def test_below_a_probability_is_what_the_uniforms_say(probability: float) -> None:
    uniforms = Stream(1, 2, "complaint").uniforms(5_000)
    below = Stream(1, 2, "complaint").below(5_000, probability)
    assert below.tolist() == (uniforms < probability).tolist()


def test_a_number_is_not_below_itself() -> None:
    uniforms = Stream(1, 2, "complaint").uniforms(500)
    for place, value in enumerate(uniforms.tolist()):
        below = Stream(1, 2, "complaint").below(500, value)
        assert not below[place]
        assert below.tolist() == (uniforms < value).tolist()
