"""Facts about what is sent: tricks, segments, accuracy, surprise (C22–C24, C26)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.specimens import (
    accuracy_specimen,
    feed,
    named_mail,
    personal,
    step_specimen,
)
from game.simulation.arrays import BoolArray, FloatArray

_SATURATED: Final = 48
"""Months after which C22 calls the market saturated: nearly all rivals have copied by then."""
_STRANGER: Final = 3
_BUYER: Final = 24
"""Months as a customer up to which one is a stranger, and from which on an old one (C22)."""


def _named(bench: Bench, name: bool) -> tuple[ReadTurn, ...]:
    """Four years of the same plain mail, with the reader's name or without."""
    return bench.run(
        f"C22:{name}",
        lambda: Trial(
            [plan(mail="2 explained none")], _SATURATED, (named_mail(name),), people=1_500
        ),
    )


def _named_lift(bench: Bench, month: int, where: Callable[[ReadTurn], BoolArray]) -> float:
    named, plain = _named(bench, True)[month - 1], _named(bench, False)[month - 1]
    who = where(named) & where(plain)
    return (
        mean(named.contact("mail").response, who) / mean(plain.contact("mail").response, who) - 1.0
    )


def _there(turn: ReadTurn) -> BoolArray:
    return turn.probe.present


def _strangers(turn: ReadTurn) -> BoolArray:
    return turn.probe.present & (turn.before.columns.tenure <= _STRANGER)


def _buyers(turn: ReadTurn) -> BoolArray:
    return turn.probe.present & (turn.before.columns.tenure >= _BUYER)


def _c22_fresh(bench: Bench) -> float:
    """Response with the name against without, in the first month: no rival has the trick yet."""
    return _named_lift(bench, 1, _there)


def _c22_worn(bench: Bench) -> float:
    """The same lift of the same tactic after four years, in which rivals copied it in play."""
    return _named_lift(bench, _SATURATED, _there)


def _c22_stranger(bench: Bench) -> float:
    """In the saturated market those who came in the last three months like it less with a name."""
    return -_named_lift(bench, _SATURATED, _strangers)


def _c22_buyer(bench: Bench) -> float:
    """There, customers of two years and more are indifferent."""
    return _named_lift(bench, _SATURATED, _buyers)


def _c22_implicit(bench: Bench) -> float:
    """Silent product fit: mean response less that to a plain message."""
    turn = bench.run(
        "C22:implicit",
        lambda: Trial(
            [plan(own_history_tips="2 policy none")],
            1,
            (replace(bench.tactic("own_history_tips"), lead_turns=0),),
        ),
    )[0]
    return mean(turn.contact("own_history_tips").response, turn.probe.present) - 1.0


def _step(bench: Bench, kind: str) -> FloatArray:
    words = plan(offer="2 policy none")
    turn = bench.run(f"C23:{kind}", lambda: Trial([words], 1, (step_specimen(kind),)))[0]
    return turn.contact("offer").response[turn.probe.present]


def _c23_segments(bench: Bench) -> float:
    return mean(_step(bench, "segments")) / mean(_step(bench, "uniform")) - 1.0


def _c23_persons(bench: Bench) -> float:
    return mean(_step(bench, "persons")) / mean(_step(bench, "segments")) - 1.0


def _c23_thin(bench: Bench) -> float:
    """The same offer to all, less one-to-one on data of which half are right (B105)."""
    return -_accuracy_gain(bench, 0.5, 3.0)


def _tip(bench: Bench, accuracy: float | None, relevance: float) -> float:
    made = accuracy_specimen(accuracy, relevance, bench.parameters)
    turn = bench.run(
        f"C24:{accuracy}:{relevance}",
        lambda: Trial([plan(tip="2 policy none")], 1, (made,), people=4_000),
    )[0]
    return mean(turn.contact("tip").response, turn.probe.present)


def _accuracy_gain(bench: Bench, accuracy: float, relevance: float = 2.0) -> float:
    """Response to tips right so often, less that to the same tip for everybody alike."""
    return _tip(bench, accuracy, relevance) - _tip(bench, None, relevance)


def _c24_break_even(bench: Bench) -> float:
    """Share of right contacts at which the net effect is nought, straight between tenths."""
    accuracies = tuple(0.1 * step for step in range(3, 10))
    gains = [_accuracy_gain(bench, accuracy) for accuracy in accuracies]
    for place in range(len(gains) - 1):
        below, above = gains[place], gains[place + 1]
        if below < 0.0 <= above:
            step = accuracies[place + 1] - accuracies[place]
            return accuracies[place] + step * -below / (above - below)
    return 0.0 if gains[0] >= 0.0 else 1.0


def _c24_exit(bench: Bench) -> float:
    """Leaving added by overdoing it / by underdoing it, both against the fitting degree.

    The same weekly mail, openness and consent; only depth and what shows of it differ. Months 3
    to 6. The cap of 9 stands for an underdoing that costs nobody.
    """

    def leaving(degree: str) -> float:
        turns = bench.run(
            f"C24:{degree}", lambda: Trial([plan(mail="2 policy none")], 6, (personal(degree),))
        )
        return sum(mean(turn.probe.leaving, turn.probe.present) for turn in turns[2:])

    fitting, over, under = leaving("fitting"), leaving("over"), leaving("under")
    return min(9.0, (over - fitting) / (under - fitting)) if under > fitting else 9.0


def _liking(bench: Bench, share: float) -> float:
    """Value felt in the ninth month of a feed with this share of surprise."""
    turn = bench.run(
        f"C26:{share}",
        lambda: Trial(
            [plan(feed="2 policy none")], 9, (feed(share, bench.parameters.scale),), people=800
        ),
    )[-1]
    return mean(turn.contact("feed").value, turn.probe.present)


def _c26_order(bench: Bench) -> float:
    exploit, serendipity, chance = (_liking(bench, share) for share in (0.0, 0.2, 1.0))
    return min(serendipity - exploit, exploit - chance)


def _c26_best(bench: Bench) -> float:
    """The share with the highest liking, in steps of five hundredths up to 0.4."""
    shares = tuple(0.05 * step for step in range(9))
    likings = np.array([_liking(bench, share) for share in shares])
    return shares[int(np.argmax(likings))]


FACTS: Final[tuple[Fact, ...]] = (
    band("C22a", _c22_fresh, (0.15, 0.25), ["B12"]),
    band("C22b", _c22_worn, (-0.05, 0.05), ["B13"]),
    hard("C22c", _c22_stranger, ["B11"]),
    band("C22d", _c22_buyer, (-0.05, 0.05), ["B11"]),
    hard("C22e", _c22_implicit, ["B8", "B11"]),
    band("C23a", _c23_segments, (0.05, 0.60), ["B23", "S33", "S34", "S35"]),
    band("C23b", _c23_persons, (0.0, 0.05), ["B24", "S75"]),
    hard("C23c", _c23_thin, ["B24", "B105"]),
    band("C24a", _c24_break_even, (0.5, 0.7), ["S80", "S81", "B34", "B16", "B105"]),
    band("C24b", _c24_exit, (1.5, 4.0), ["B27", "B28"]),
    hard("C26a", _c26_order, ["B103", "B104", "S97", "S108", "S109"]),
    band("C26b", _c26_best, (0.1, 0.3), ["B103"]),
)
