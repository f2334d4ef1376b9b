"""Facts about revelations, scandals, breaches, complaints and the regulator (C2, C18, C19, C29)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, nothing, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.steps import decided_in, forget_cases, with_parameter
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.state import SimulationState
from game.vocabulary.conditions import TurnIs
from game.vocabulary.effects import AddComplaints, ChangeTrust
from game.vocabulary.scenario import EventDefinition

_SURE: Final = 1_000.0
_KNOWN: Final = DEFAULT_PARAMETERS.incidents


def _comes_out(state: SimulationState) -> SimulationState:
    """Whatever is hidden comes out in the coming turn."""
    state = with_parameter("incidents", "discovery_top", _SURE)(state)
    return with_parameter("incidents", "discovery_half", 1e-12)(state)


def _nothing_comes_out(state: SimulationState) -> SimulationState:
    state = with_parameter("incidents", "discovery_top", 0.0)(state)
    return with_parameter("incidents", "discovery_half", _KNOWN.discovery_half)(state)


def revealed(
    bench: Bench, tactic: str, words: str, turns: int, after: str | None = None
) -> tuple[ReadTurn, ...]:
    """A hidden use that comes out in month 4 and in no other."""
    changes = {1: _nothing_comes_out, 4: _comes_out, 5: _nothing_comes_out}
    levers = {"data_integration": 3, "data_quality": 2}
    during = plan(levers, **{tactic: words})
    rest = during if after is None else plan(levers)
    return bench.run(
        f"C2:{tactic}:{words}:{turns}:{after}",
        lambda: Trial(
            [plan(levers), during, during, during, rest],
            turns,
            (replace(bench.tactic(tactic), lead_turns=0),),
            changes=changes,
        ),
    )


def _response(turn: ReadTurn, tactic: str) -> float:
    return mean(turn.contact(tactic).response, turn.probe.present)


def _c2_turns(bench: Bench) -> tuple[ReadTurn, ...]:
    return revealed(bench, "next_best_action", "clicks:2 hidden none", 7)


def _c2_drop(bench: Bench) -> float:
    turns = _c2_turns(bench)
    return _response(turns[3], "next_best_action") / _response(turns[2], "next_best_action") - 1.0


def _c2_sign(bench: Bench) -> float:
    return -_c2_drop(bench)


def _c2_later(bench: Bench) -> float:
    turns = _c2_turns(bench)
    return _response(turns[2], "next_best_action") - _response(turns[6], "next_best_action")


def _c2_pays(bench: Bench) -> float:
    """Until then it pays."""
    hidden = _c2_turns(bench)[2]
    quiet = nothing(bench, 18)[2]
    return mean(hidden.probe.expected_purchases) - mean(quiet.probe.expected_purchases)


def _fall(bench: Bench, tactic: str, words: str) -> float:
    """Relative fall of trust among those who were touched and heard of it."""
    turns = revealed(bench, tactic, words, 4)
    exposed = turns[3]
    before, after = exposed.before.columns.trust, exposed.after.columns.trust
    there = exposed.probe.present & (exposed.after.columns.aware != 0)
    return mean(after, there) / mean(before, there) - 1.0


def _c18_worst(bench: Bench) -> float:
    return _fall(bench, "face_recognition", "selling:3 hidden none")


def _c18_ordinary(bench: Bench) -> float:
    return _fall(bench, "own_history_tips", "2 hidden none")


def _c18_apology(bench: Bench) -> float:
    """Points of trust an apology brings by three months later, against saying nothing."""
    calm = _after_scandal(bench, 0.0)
    sorry = _after_scandal(bench, 0.8)
    return sorry - calm


def _after_scandal(bench: Bench, apology: float) -> float:
    apology_event = EventDefinition("apology", TurnIs(5, 5), (ChangeTrust(points=apology),))
    turns = bench.run(
        f"C18:{apology}",
        lambda: Trial(
            [plan({"data_integration": 3})]
            + [plan({"data_integration": 3}, face_recognition="selling:2 hidden none")] * 3
            + [plan()],
            8,
            (replace(bench.tactic("face_recognition"), lead_turns=0),),
            (apology_event,) if apology else (),
            changes={1: _nothing_comes_out, 4: _comes_out, 5: _nothing_comes_out},
        ),
    )
    return turns[-1].measures.trust


def _c18_slow(bench: Bench) -> float:
    """Share of what a scandal took that is back a year later."""
    turns = revealed(bench, "face_recognition", "selling:2 hidden none", 16, "stopped")
    quiet = nothing(bench, 18)
    gap = quiet[4].measures.trust - turns[4].measures.trust
    later = quiet[15].measures.trust - turns[15].measures.trust
    return 1.0 - later / gap


def breached(
    bench: Bench, sector: str | None = None
) -> tuple[tuple[ReadTurn, ...], tuple[ReadTurn, ...]]:
    """A year from a breach on, and the same year without; in between everything is alike."""
    uses = ("own_history_tips", "personal_email", "geofence_offers", "device_diagnostics")
    held = {entry.tactic.id for entry in bench.laboratory.hand}
    hand = tuple(
        replace(bench.tactic(item), lead_turns=0, message_load=0.0, load_by_level=None)
        for item in uses
        if item in held
    )

    def trial(chance: float) -> Trial:
        changes = {
            1: with_parameter("incidents", "breach_chance", 0.0),
            2: with_parameter("incidents", "breach_chance", chance),
            3: with_parameter("incidents", "breach_chance", 0.0),
        }
        kept = {entry.id: "1 policy opt_out" for entry in hand}
        return Trial(
            [plan({"data_integration": 2}, **kept), plan()],
            13,
            hand,
            changes=changes,
            sector=sector,
        )

    hit = bench.run(f"C19:{sector}:hit", lambda: trial(_SURE))
    spared = bench.run(f"C19:{sector}:spared", lambda: trial(0.0))
    return hit[1:], spared[1:]


def _gone(turns: tuple[ReadTurn, ...], loyal: bool = False) -> float:
    """Share of the customers of the first turn who leave within the year."""
    first = turns[0].before.columns
    group = turns[0].probe.present
    if loyal:
        group = group & (first.purchases >= np.quantile(first.purchases[group], 2 / 3))
    stayed = np.ones(len(group))
    for turn in turns:
        stayed *= 1.0 - turn.probe.leaving
    return 1.0 - mean(stayed, group)


def _c19(sector: str | None) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        hit, spared = breached(bench, sector)
        return 100.0 * (_gone(hit) - _gone(spared))

    return measure


def _c19_spending(bench: Bench) -> float:
    hit, spared = breached(bench)
    there = hit[0].probe.present
    return (
        mean(hit[0].probe.expected_purchases, there)
        / mean(spared[0].probe.expected_purchases, there)
        - 1.0
    )


def _c19_loyal(bench: Bench) -> float:
    hit, spared = breached(bench)
    everybody = _gone(hit) - _gone(spared)
    return 0.7 - (_gone(hit, loyal=True) - _gone(spared, loyal=True)) / everybody


def _c29_complaints(bench: Bench) -> float:
    complaints = displeased = 0.0
    for turn in nothing(bench, 18):
        complaints += turn.measures.complaints
        displeased += turn.after.firm.displeased * int(np.count_nonzero(turn.probe.present))
    return complaints / displeased if displeased else 0.0


def _complained(bench: Bench, recovery: int) -> tuple[ReadTurn, ...]:
    event = EventDefinition("complaint", TurnIs(2, 2), (AddComplaints(share=0.5),))
    return bench.run(
        f"C29:{recovery}",
        lambda: Trial([plan({"service_recovery": recovery})], 2, (), (event,)),
    )


def _c29_harm(bench: Bench, recovery: int) -> float:
    turn = _complained(bench, recovery)[1]
    calm = nothing(bench, 18)[1]
    who = turn.probe.complained & ~calm.probe.complained & turn.probe.present
    return mean(turn.probe.leaving, who) / mean(calm.probe.leaving, who) - 1.0


def _c29_more_churn(bench: Bench) -> float:
    return _c29_harm(bench, 0)


def _repaired(recovery: int) -> Callable[[Bench], float]:
    """Share of a complaint's damage (what is remembered) that recovery repairs."""

    def measure(bench: Bench) -> float:
        turn = _complained(bench, recovery)[1]
        fresh = turn.probe.complained & (turn.before.columns.complaint_memory == 0.0)
        return 1.0 - mean(turn.after.columns.complaint_memory, fresh)

    return measure


def _c29_never_all(bench: Bench) -> float:
    return 1.0 - _repaired(3)(bench)


def _c29_buffer(bench: Bench) -> float:
    """Earlier purchases protect."""
    turn = _complained(bench, 0)[1]
    calm = nothing(bench, 18)[1]
    who = turn.probe.complained & ~calm.probe.complained & turn.probe.present
    purchases = turn.before.columns.purchases
    ratio = turn.probe.leaving / np.maximum(calm.probe.leaving, 1e-9)
    return mean(ratio, who & (purchases <= 6)) - mean(ratio, who & (purchases >= 20))


def _c29_again(bench: Bench) -> float:
    """A second complaint a month later hurts more than the first did."""
    events = tuple(
        EventDefinition(f"complaint_{turn}", TurnIs(turn, turn), (AddComplaints(share=1.0),))
        for turn in (2, 3)
    )
    turns = bench.run("C29:again", lambda: Trial([plan()], 3, (), events))
    memory = turns[1].after.columns.complaint_memory, turns[2].after.columns.complaint_memory
    fade = bench.parameters.satisfaction.complaint_fade
    who = turns[2].probe.present & turns[2].probe.complained
    return mean(memory[1] - fade * memory[0], who) - mean(memory[0], who)


def _letters(bench: Bench) -> tuple[int, int, list[int], int]:
    """Complaints, letters, delays and findings of many small months."""
    complaint = EventDefinition(
        "data_complaint", TurnIs(1, 1), (AddComplaints(share=0.4, about_data=True),)
    )
    hand = (replace(bench.tactic("own_history_tips"), lead_turns=0),)
    parameters = DEFAULT_PARAMETERS.with_value("incidents", "together", 1e9)

    def trial() -> Trial:
        changes = dict.fromkeys(range(2, 25), forget_cases)
        return Trial(
            [plan(own_history_tips="1 policy none")],
            24,
            hand,
            (replace(complaint, when=TurnIs(1, 99), once=False),),
            people=5_000,
            changes=changes,
            parameters=parameters,
            market={"base_churn": 0.001},
        )

    turns = bench.run("C29:letters", trial)
    complaints = sum(turn.measures.data_complaints for turn in turns)
    delays, findings = [], 0
    for turn in turns:
        delays += [case.decided_turn - turn.after.turn for case in turn.after.firm.cases]
        findings += sum(event.id == "regulator_warning" for event in turn.outcome.events)
    return complaints, len(delays), delays, findings


def _c29_investigation(bench: Bench) -> float:
    complaints, letters, _, _ = _letters(bench)
    return letters / (complaints * bench.parameters.incidents.to_regulator)


def _decided(bench: Bench, hidden: str) -> tuple[float, ...]:
    """How often a month of decisions ends in a finding: one case each month."""
    hand = (replace(bench.tactic("own_history_tips"), lead_turns=0),)
    found = []
    turns = bench.run(
        f"C29:decided:{hidden}",
        lambda: Trial(
            [plan(own_history_tips=f"1 {hidden} none")],
            20,
            hand,
            people=200,
            changes={turn: decided_in(turn, None, hidden == "hidden") for turn in range(2, 21)},
        ),
    )
    for turn in turns[1:]:
        found.append(float(any(event.id == "regulator_warning" for event in turn.outcome.events)))
    return tuple(found)


def _c29_violation(hidden: str) -> Callable[[Bench], float]:
    def measure(bench: Bench) -> float:
        return float(np.mean(_decided(bench, hidden)))

    return measure


def _c29_delay(bench: Bench) -> float:
    _, _, delays, _ = _letters(bench)
    return float(np.mean(delays)) if delays else 8.0


def _c29_ends(bench: Bench) -> float:
    """A warning alone ends the practice."""
    hand = (replace(bench.tactic("own_history_tips"), lead_turns=0),)
    turns = bench.run(
        "C29:ends",
        lambda: Trial(
            [plan(own_history_tips="1 policy none"), plan()],
            2,
            hand,
            people=200,
            changes={2: decided_in(2, 0)},
            parameters=DEFAULT_PARAMETERS.with_value("incidents", "violation", 1.0),
        ),
    )
    return float(turns[-1].after.firm.tactics[0].locked_through > 100)


FACTS: Final[tuple[Fact, ...]] = (
    hard("C2a", _c2_sign, ["S12", "S13", "S14", "B1", "B9", "B66", "B67"]),
    band("C2b", _c2_drop, (-0.50, -0.15), ["B1", "B9"]),
    hard("C2c", _c2_later, ["B1", "B18"]),
    hard("C2d", _c2_pays, ["S15", "S16", "B67"]),
    band("C18a", _c18_worst, (-0.70, -0.40), ["B93", "B91"]),
    band("C18b", _c18_ordinary, (-0.20, -0.05), ["B93"]),
    band("C18c", _c18_apology, (0.0, 5.0), ["B93"]),
    band("C18d", _c18_slow, (0.2, 0.6), ["B93", "B94"]),
    band("C19a", _c19(None), (1.5, 4.5), ["B89", "B90", "B91"]),
    band("C19b", _c19("bank"), (4.0, 8.0), ["B90"]),
    band("C19c", _c19_spending, (-0.35, -0.10), ["B89"]),
    hard("C19d", _c19_loyal, ["B89"]),
    band("C29a", _c29_complaints, (0.02, 0.10), ["B79"]),
    hard("C29b", _c29_more_churn, ["B78"]),
    band("C29c", _repaired(0), (0.30, 0.90), ["B78"]),
    band("C29d", _repaired(3), (0.30, 0.90), ["B78"]),
    hard("C29e", _c29_never_all, ["B78"]),
    hard("C29f", _c29_buffer, ["B78"]),
    hard("C29g", _c29_again, ["B78"]),
    band("C29h", _c29_investigation, (0.003, 0.010), ["B97", "B66"]),
    band("C29i", _c29_violation("policy"), (0.10, 0.30), ["B97"]),
    band("C29j", _c29_violation("hidden"), (0.10, 0.30), ["B97"]),
    band("C29k", _c29_delay, (4.0, 12.0), ["B65", "B97", "B98"]),
    hard("C29l", _c29_ends, ["B65", "B66"]),
)
