"""Facts about revelations, scandals, apologies and breaches (C2, C18, C19)."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.breach import SURE, breached, gone
from game.experiments.facts.contact_facts import PERSONAL
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.steps import with_parameter
from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.simulation.state import SimulationState
from game.vocabulary.conditions import TurnIs
from game.vocabulary.scenario import EventDefinition

_WORST: Final = {"psychographic_ads": "3", "face_recognition": "selling:3"}
_ORDINARY: Final = {"own_history_tips": "2", "personal_email": "2"}
_SCANDAL: Final = "face_recognition"


def _comes_out(state: SimulationState) -> SimulationState:
    """Whatever is hidden comes out in the coming turn."""
    state = with_parameter("incidents", "discovery_top", SURE)(state)
    return with_parameter("incidents", "discovery_half", 1e-12)(state)


def _nothing_comes_out(state: SimulationState) -> SimulationState:
    state = with_parameter("incidents", "discovery_top", 0.0)(state)
    return with_parameter("incidents", "discovery_half", 1.0)(state)


def revealed(
    bench: Bench, tactic: str, words: str, turns: int, *, stopped: bool = False
) -> tuple[ReadTurn, ...]:
    """A hidden use, started in month 2, that comes out in month 4 and in no other.

    Only the month is arranged; what it does is the game's own.

    Args:
        bench: plays it.
        tactic: id of the tactic.
        words: its setting, without openness and consent, as in ``plan``.
        turns: months played.
        stopped: it is taken back once it has come out.
    """
    changes = {1: _nothing_comes_out, 4: _comes_out, 5: _nothing_comes_out}
    during = plan(**{tactic: f"{words} hidden none"})
    rest = plan() if stopped else during
    return bench.run(
        f"C2:{tactic}:{words}:{turns}:{stopped}",
        lambda: Trial(
            [plan(), during, during, during, rest],
            turns,
            (replace(bench.tactic(tactic), lead_turns=0),),
            changes=changes,
        ),
    )


def _response(bench: Bench, month: int) -> float:
    """Response to three personal tactics, each in a game of its own, over all customers."""
    total = 0.0
    for tactic, words in PERSONAL.items():
        turn = revealed(bench, tactic, words, 7)[month - 1]
        total += mean(turn.contact(tactic).response, turn.probe.present)
    return total


def _c2_drop(bench: Bench) -> float:
    """response(month of revelation) / response(the month before) − 1."""
    return _response(bench, 4) / _response(bench, 3) - 1.0


def _c2_sign(bench: Bench) -> float:
    return -_c2_drop(bench)


def _c2_later(bench: Bench) -> float:
    """Three months later the response is still below the old level."""
    return _response(bench, 3) - _response(bench, 7)


def _c2_pays(bench: Bench) -> float:
    """Until then it pays: purchases in month 3, less those of the same firm doing nothing."""
    quiet = mean(nothing(bench, 3)[2].probe.expected_purchases)
    return sum(
        mean(revealed(bench, tactic, words, 7)[2].probe.expected_purchases) - quiet
        for tactic, words in PERSONAL.items()
    )


def _fall(bench: Bench, tactic: str, words: str) -> float:
    """Relative fall of trust in the month it comes out, among customers who heard of it."""
    exposed = revealed(bench, tactic, words, 7 if tactic in PERSONAL else 4)[3]
    before, after = exposed.before.columns.trust, exposed.after.columns.trust
    heard = exposed.probe.present & (exposed.after.columns.aware != 0)
    return mean(after, heard) / mean(before, heard) - 1.0


def _c18_fall(tactics: dict[str, str]) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        return sum(_fall(bench, name, words) for name, words in tactics.items()) / len(tactics)

    return measure


@lru_cache(maxsize=8)
def _shared_event(name: str) -> EventDefinition:
    catalogue = load_catalogue()
    if not isinstance(catalogue, LoadedCatalogue):
        raise TypeError("the catalogue cannot be read")
    return catalogue.events[name]


def _after_scandal(bench: Bench, answer: str) -> float:
    """Mean trust three months after the firm answered the printed story of its hidden cameras.

    The story is the shared event ``exposed`` of the catalogue with all that it does.
    """
    story = replace(_shared_event("exposed"), when=TurnIs(4, 4))
    during = plan(**{_SCANDAL: "selling:2 hidden none"})
    told = replace(plan(), choices={"exposed": answer})
    turns = bench.run(
        f"C18:{answer}",
        lambda: Trial(
            [during, during, during, told, plan()],
            7,
            (replace(bench.tactic(_SCANDAL), lead_turns=0),),
            (story,),
            changes={1: _nothing_comes_out},
        ),
    )
    return turns[-1].measures.trust


def _c18_apology(bench: Bench) -> float:
    """Points of trust an apology brings by three months later, against saying nothing."""
    return _after_scandal(bench, "apologise") - _after_scandal(bench, "silence")


def _c18_slow(bench: Bench) -> float:
    """Share of the trust a scandal took that is back a year after, the practice stopped."""
    turns = revealed(bench, _SCANDAL, "selling:2", 17, stopped=True)
    quiet = nothing(bench, 18)
    gap = quiet[3].measures.trust - turns[3].measures.trust
    later = quiet[15].measures.trust - turns[15].measures.trust
    return 1.0 - later / gap


def _c19(sector: str | None) -> Callable[[Bench], float]:
    """Percentage points of customers who leave in the year because of a breach."""

    def measure(bench: Bench) -> float:
        hit, spared = breached(bench, sector)
        return 100.0 * (gone(hit) - gone(spared))

    return measure


def _c19_spending(bench: Bench) -> float:
    """Purchases of those affected (all customers) in the quarter of the breach / without − 1."""
    hit, spared = breached(bench)
    who = hit[0].probe.present
    bought = [
        sum(mean(turn.probe.expected_purchases, who & turn.probe.present) for turn in turns[:3])
        for turns in (hit, spared)
    ]
    return bought[0] / bought[1] - 1.0


def _c19_loyal(bench: Bench) -> float:
    """0.7 less the churn added among the most loyal third / that among all."""
    hit, spared = breached(bench)
    everybody = gone(hit) - gone(spared)
    return 0.7 - (gone(hit, loyal=True) - gone(spared, loyal=True)) / everybody


def _c19_suppressed(bench: Bench) -> float:
    """Churn added by a breach where all was explained and under control / where nothing was.

    The range is that of D7.
    """
    plain, plain_spared = breached(bench)
    open_hit, open_spared = breached(bench, way="explained panel")
    return (gone(open_hit) - gone(open_spared)) / (gone(plain) - gone(plain_spared))


def _rivals_case(bench: Bench, practice: str, happens: bool) -> tuple[ReadTurn, ...]:
    """Four months of a firm that sends segment offers, a rival caught in the second or not.

    The rival did what the hand holds besides; only the month is arranged.
    """
    changes = {
        1: with_parameter("rivals", "caught_chance", 0.0),
        2: with_parameter("rivals", "caught_chance", 1.0 if happens else 0.0),
        3: with_parameter("rivals", "caught_chance", 0.0),
    }
    return bench.run(
        f"C19:rival:{practice}:{happens}",
        lambda: Trial(
            [plan(segment_offers="1 policy opt_out")],
            5,
            (bench.tactic("segment_offers"), bench.tactic(practice)),
            changes=changes,
            market={"customer_share": 0.4},
        ),
    )


def _c19_tainted(bench: Bench) -> float:
    """Trust our customers lose in the month a rival is caught with a mild practice (B88)."""
    with_case, without = (
        _rivals_case(bench, "own_history_tips", item)[1] for item in (True, False)
    )
    there = with_case.probe.present
    return mean(without.after.columns.trust, there) - mean(with_case.after.columns.trust, there)


def _c19_gained(bench: Bench) -> float:
    """Customers won in the months after a rival's severe case, less those won without (B88)."""
    with_case, without = (_rivals_case(bench, "psychographic_ads", item) for item in (True, False))
    return float(
        sum(turn.measures.arrived for turn in with_case)
        - sum(turn.measures.arrived for turn in without)
    )


FACTS: Final[tuple[Fact, ...]] = (
    hard("C2a", _c2_sign, ["S12", "S13", "S14", "B1", "B9", "B66", "B67"]),
    band("C2b", _c2_drop, (-0.50, -0.15), ["B1", "B9"]),
    hard("C2c", _c2_later, ["B1", "B18"]),
    hard("C2d", _c2_pays, ["S15", "S16", "B67"]),
    band("C18a", _c18_fall(_WORST), (-0.70, -0.40), ["B93", "B91"]),
    band("C18b", _c18_fall(_ORDINARY), (-0.20, -0.05), ["B93"]),
    band("C18c", _c18_apology, (0.0, 5.0), ["B93"]),
    band("C18d", _c18_slow, (0.2, 0.6), ["B93", "B94"]),
    band("C19a", _c19(None), (1.5, 4.5), ["B89", "B90", "B91"]),
    band("C19b", _c19("bank"), (4.0, 8.0), ["B90"]),
    band("C19c", _c19_spending, (-0.35, -0.10), ["B89"]),
    hard("C19d", _c19_loyal, ["B89"]),
    band("C19e", _c19_suppressed, (0.1, 0.6), ["B88"]),
    hard("C19f", _c19_tainted, ["B88"]),
    hard("C19g", _c19_gained, ["B88"]),
)
