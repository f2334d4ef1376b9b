"""Facts about openness, control, targeting and who likes what (C1–C9)."""

from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from game.experiments.facts.bench import Bench, ReadTurn, Trial, mean, plan
from game.experiments.facts.fact import Fact, band, hard
from game.experiments.facts.reactions import LIKES, ratings
from game.experiments.facts.specimens import approach, banner, control_specimen, precise
from game.simulation.arrays import BoolArray, FloatArray
from game.simulation.contact_value import fresh_clarity
from game.vocabulary.settings import DataCategory

PERSONAL: Final = {"next_best_action": "clicks:2", "own_history_tips": "2", "personal_email": "2"}
"""Personal tactics of the catalogue on which C1 and C2 are read, one after the other."""
_NOTICED_BY: Final = 8
"""Month in which C1 is read: a few have found out by themselves."""
_CONCRETE: Final = 0.5
"""Clarity of need above which a need counts as concrete (C6): the middle of its scale."""


def _alone(bench: Bench, tactic: str, openness: str) -> ReadTurn:
    made = replace(bench.tactic(tactic), lead_turns=0)
    words = f"{PERSONAL[tactic]} {openness} none"
    return bench.run(
        f"C1:{tactic}:{openness}", lambda: Trial([plan(**{tactic: words})], _NOTICED_BY, (made,))
    )[-1]


def _overt_and_covert(bench: Bench) -> tuple[float, float]:
    """Mean response of the people who by themselves noticed the covert use of a tactic.

    The same customers, the same tactic and fit, eight months of play; once it was explained from
    the start, once hidden. Nobody is made to notice.
    """
    overt = covert = 0.0
    for tactic in PERSONAL:
        told, hidden = _alone(bench, tactic, "explained"), _alone(bench, tactic, "hidden")
        noticed = hidden.before.columns.aware != 0
        noticed = noticed & hidden.probe.present & told.probe.present
        overt += mean(told.contact(tactic).response, noticed)
        covert += mean(hidden.contact(tactic).response, noticed)
    return overt, covert


def _c1_sign(bench: Bench) -> float:
    overt, covert = _overt_and_covert(bench)
    return overt - covert


def _c1_ratio(bench: Bench) -> float:
    """response(overt) / response(covert), as in part C, among those who noticed."""
    overt, covert = _overt_and_covert(bench)
    return overt / covert


def _shown(bench: Bench, targeted: bool, obtrusive: bool, category: DataCategory) -> ReadTurn:
    name = f"C3:{targeted}:{obtrusive}:{category if targeted else ''}"
    made = banner(targeted, obtrusive, category)
    return bench.run(name, lambda: Trial([plan(banner="2 policy none")], 1, (made,)))[0]


def _seen(
    bench: Bench, targeted: bool, obtrusive: bool, category: DataCategory = "browsing"
) -> FloatArray:
    turn = _shown(bench, targeted, obtrusive, category)
    return turn.contact("banner").response[turn.probe.present]


def _c3_lifts(bench: Bench) -> tuple[float, float, float]:
    """Lift over the plain advertisement: targeted, obtrusive, both. The 2×2 table of part C."""
    neither = mean(_seen(bench, False, False))
    return (
        mean(_seen(bench, True, False)) - neither,
        mean(_seen(bench, False, True)) - neither,
        mean(_seen(bench, True, True)) - neither,
    )


def _c3_sign(bench: Bench) -> float:
    targeted, obtrusive, both = _c3_lifts(bench)
    return min(targeted, obtrusive, max(targeted, obtrusive) - both)


def _c3_combined(bench: Bench) -> float:
    targeted, obtrusive, both = _c3_lifts(bench)
    return both / max(targeted, obtrusive)


def _gap(bench: Bench, category: DataCategory = "browsing") -> FloatArray:
    """What the combination loses against the better of the two alone, person by person."""
    targeted, loud = _seen(bench, True, False, category), _seen(bench, False, True)
    better = targeted if mean(targeted) >= mean(loud) else loud
    return better - _seen(bench, True, True, category)


def _c3_terciles(bench: Bench) -> float:
    """Gap of the top third of stated concern, less 1.2 times that of the bottom third."""
    turn = _shown(bench, True, True, "browsing")
    concern = turn.before.columns.concern[turn.probe.present]
    low, high = np.quantile(concern, [1 / 3, 2 / 3])
    gap = _gap(bench)
    return mean(gap, concern >= high) - 1.2 * max(0.0, mean(gap, concern <= low))


def _c3_categories(bench: Bench) -> float:
    """Gap with data about health, less the gap with browsing data."""
    return mean(_gap(bench, "health")) - mean(_gap(bench))


def _controlled(bench: Bench, kind: str, consent: str) -> ReadTurn:
    words = plan({"control_panel": 2}, personal=f"2 policy {consent}")
    made = control_specimen(kind)
    return bench.run(f"C4:{kind}:{consent}", lambda: Trial([words], 1, (made,)))[0]


def _c4(bench: Bench, kind: str, among: str = "all") -> float:
    """Response of all customers where a panel gives them control / where it does not.

    As in B3 the data go on being used for everybody, so that both are read on everybody; who would
    switch the use off does not count. Groups (B3: those that tend to opt out) are the halves of
    stated privacy concern.
    """
    without, panel = _controlled(bench, kind, "none"), _controlled(bench, kind, "panel")
    there: BoolArray = without.probe.present
    concern = without.before.columns.concern
    middle = float(np.median(concern))
    if among == "closed":
        there = there & (concern > middle)
    elif among == "relaxed":
        there = there & (concern <= middle)
    before = mean(without.contact("personal").response, there)
    return mean(panel.contact("personal").response, there) / before


def _c4_intimate(bench: Bench) -> float:
    ratios = [_c4(bench, kind) for kind in ("plain", "personal", "intimate")]
    return min(ratios[1] - ratios[0], ratios[2] - ratios[1])


def _c4_groups(bench: Bench) -> float:
    return _c4(bench, "intimate", "closed") - _c4(bench, "intimate", "relaxed")


def _aged(bench: Bench) -> tuple[ReadTurn, FloatArray]:
    """Three versions of one advertisement shown together, four months into the game.

    They share benefit, data and visibility, and differ in depth and specificity alone. Time since
    the visit is months since the last purchase, as the game knows no other visit.
    """
    words = plan(exact="2 policy none", middling="2 policy none", generic="2 policy none")
    hand = tuple(precise(name) for name in ("exact", "middling", "generic"))
    turn = bench.run("C6", lambda: Trial([plan()] * 4 + [words], 5, hand, people=6_000))[-1]
    return turn, turn.before.columns.turns_since_purchase.astype(np.float64)


def _c6_leads(bench: Bench) -> list[float]:
    """How far the exact message is ahead of the medium one, by months since the visit."""
    turn, months = _aged(bench)
    exact, middling = turn.contact("exact").response, turn.contact("middling").response
    there = turn.probe.present
    return [mean(exact - middling, there & (months == month)) for month in range(5)]


def _c6_crosses(bench: Bench) -> float:
    """The smaller of two leads: the exact message's after the visit, the medium one's later on."""
    first, *later = _c6_leads(bench)
    return min(first, -min(later))


def _c6_crossover(bench: Bench) -> float:
    """Months after the visit at which the medium message overtakes; −1 or 9 if it never does."""
    leads = _c6_leads(bench)
    for month in range(4):
        if leads[month] > 0.0 >= leads[month + 1]:
            return month + leads[month] / (leads[month] - leads[month + 1])
    return -1.0 if leads[0] <= 0.0 else 9.0


def _c6_sides(bench: Bench) -> tuple[float, float]:
    """Mean response to the brand less that to the exact product: vague needs, concrete needs.

    A need is as clear as the person's is by nature, and clearer for some time after a visit.
    """
    turn, months = _aged(bench)
    columns = turn.before.columns
    fresh = fresh_clarity(months, columns.purchase_rate, bench.parameters.value)
    concrete = columns.clarity + fresh > _CONCRETE
    difference = turn.contact("generic").response - turn.contact("exact").response
    there = turn.probe.present
    return mean(difference, there & ~concrete), mean(difference, there & concrete)


def _c6_generic(bench: Bench) -> float:
    """The brand is ahead on average where half of the people have a concrete need.

    Part C asks for it below one half; one half is the hardest case.
    """
    vague, concrete = _c6_sides(bench)
    return 0.5 * vague + 0.5 * concrete


def _c6_concrete(bench: Bench) -> float:
    """The exact product is ahead among those whose need is concrete (B6)."""
    return -_c6_sides(bench)[1]


def _approached(bench: Bench, depth: float) -> FloatArray:
    turn = bench.run(
        f"C8:{depth}", lambda: Trial([plan(approach="2 policy none")], 1, (approach(depth),))
    )[0]
    contact = turn.contact("approach")
    return (contact.value - contact.intrusion)[turn.probe.present]


def _c8_like(bench: Bench) -> float:
    """Share with a clearly positive net reaction at moderate depth (1.5 of 3)."""
    return float(np.mean(_approached(bench, 1.5) > LIKES))


def _c8_creepy(bench: Bench) -> float:
    """Share with a clearly negative net reaction at high depth (3 of 3)."""
    return float(np.mean(_approached(bench, 3.0) < -LIKES))


def bimodality(values: FloatArray) -> float:
    """Sarle's coefficient of people's values: 0.555 for a uniform spread, more for two peaks."""
    centred = values - np.mean(values)
    variance = float(np.mean(centred * centred))
    skewness = float(np.mean(centred * centred * centred)) / (variance * float(np.sqrt(variance)))
    kurtosis = float(np.mean((centred * centred) * (centred * centred))) / (variance * variance)
    return (skewness * skewness + 1.0) / kurtosis


def _c9_contested(bench: Bench) -> float:
    """Lowest coefficient of acceptance among contested tactics, above that of a uniform one."""
    contested = (
        ("face_recognition", "selling:2 explained none"),
        ("retargeting_ads", "2 explained none"),
        ("next_best_action", "payments:2 explained none"),
    )
    return min(bimodality(ratings(bench, name, words)) for name, words in contested) - 0.555


def _c9_benign(bench: Bench) -> float:
    benign = (("own_history_tips", "2 explained none"), ("segment_offers", "2 explained none"))
    return 0.555 - max(bimodality(ratings(bench, name, words)) for name, words in benign)


FACTS: Final[tuple[Fact, ...]] = (
    hard("C1a", _c1_sign, ["S99", "S100", "B1", "B3", "B9"]),
    band("C1b", _c1_ratio, (1.2, 2.5), ["B3", "B9"]),
    hard("C3a", _c3_sign, ["B2", "S26", "S69"]),
    band("C3b", _c3_combined, (0.2, 0.9), ["B2"]),
    hard("C3c", _c3_terciles, ["B2"]),
    hard("C3d", _c3_categories, ["B2"]),
    band("C4a", partial(_c4, kind="intimate"), (1.5, 2.2), ["B3", "B109", "B30"]),
    band("C4b", partial(_c4, kind="plain"), (0.9, 1.1), ["B3"]),
    hard("C4c", _c4_intimate, ["B3"]),
    hard("C4d", _c4_groups, ["B3"]),
    band("C6a", _c6_crossover, (1.0, 3.0), ["B5"]),
    hard("C6b", _c6_generic, ["B6"]),
    hard("C6c", _c6_concrete, ["B6"]),
    hard("C6d", _c6_crosses, ["B5"]),
    band("C8a", _c8_like, (0.28, 0.40), ["S46", "B30", "B61"]),
    band("C8b", _c8_creepy, (0.28, 0.45), ["S47", "B30", "B61"]),
    hard("C9a", _c9_contested, ["B38", "B21", "B61"]),
    hard("C9b", _c9_benign, ["B38", "B21", "B61"]),
)
