"""What an author should know, and mend, as sentences by key."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.experiments.balance.effects import Effect
from game.experiments.balance.games import plans_of
from game.experiments.balance.hiding import Hiding
from game.experiments.balance.report import Advice, Nearest, Subject, SubjectKind, in_order
from game.experiments.balance.rounds import RoundsForm
from game.experiments.balance.standings import CONTESTS, Standing
from game.experiments.balance.verdicts import SettingVerdict, Verdict
from game.experiments.expected import CheckedClaim
from game.vocabulary.assumptions import NO_ASSUMPTIONS, Assumptions, claim_id
from game.vocabulary.expectations import AMOUNTS
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.strategies import BEST

ONE_ANSWER: Final = 0.6
"""Share of seeds above which one way of playing wins too often; a choice."""
ONE_ENDING: Final = 0.7
NEUTRAL: Final = 50.0
WITHIN: Final = 0.15
"""How far good plans may lie behind the best of them, as a share of its score."""
CLOSE_POINTS: Final = 5.0
"""Score points by which the best strategy should beat random play at least; a choice."""
RANDOM: Final = "random"
ABSTAIN: Final = "abstain"


@dataclass(frozen=True, slots=True)
class Findings:
    """What advice rests on; see BalanceReport."""

    definition: ScenarioDefinition
    standings: Sequence[Standing]
    effects: Sequence[Effect]
    verdicts: Mapping[str, Verdict]
    setting_verdicts: Sequence[SettingVerdict]
    endings: Mapping[str, float]
    claims: Sequence[CheckedClaim]
    assumptions: Assumptions = NO_ASSUMPTIONS
    hiding: Sequence[Hiding] = ()
    nearest: Mapping[str, Nearest] = field(default_factory=dict)
    rounds: RoundsForm | None = None


def advise(findings: Findings) -> tuple[Advice, ...]:
    """Every sentence that applies, warnings first."""
    found = [
        *_on_claims(findings),
        *_on_ways(findings),
        *_on_plans(findings),
        *on_good_plans(findings.definition, findings.standings),
        *_on_temptation(findings),
        *_on_rounds(findings),
        *_on_hiding(findings),
        *_on_endings(findings),
        *_on_tactics(findings),
    ]
    if not any(each.warning for each in found):
        found.append(Advice("nothing_to_mend", warning=False))
    return in_order(found)


def _on_claims(findings: Findings) -> Iterator[Advice]:
    failed = [each for each in findings.claims if not each.holds]
    if failed:
        counts = {"failed": len(failed), "count": len(findings.claims)}
        yield Advice("claims_failed", counts=counts)
    elif findings.claims:
        yield Advice("claims_hold", counts={"count": len(findings.claims)}, warning=False)
    ids = {claim_id(findings.definition.id, each.claim) for each in findings.claims if each.holds}
    depending = [name for name in ids if findings.assumptions.of(name).dependence == "sign"]
    if depending:
        counts = {"depending": len(depending), "count": len(findings.claims)}
        yield Advice("claims_depend", counts=counts, warning=False)


def _on_ways(findings: Findings) -> Iterator[Advice]:
    competing = [each for each in findings.standings if each.wins]
    for each in competing:
        share = each.wins.get("score", 0.0)
        way = (Subject("way", each.way),)
        if each.way == ABSTAIN and share > 0:
            yield Advice("abstain_wins", way, shares={"share": share})
        elif share > ONE_ANSWER:
            yield Advice("one_answer", way, shares={"share": share})
        if all(each.wins.get(contest, 0.0) > ONE_ANSWER for contest in CONTESTS[:4]):
            yield Advice("wins_everything", way)
    if abstain_is_best(competing):
        yield Advice("abstain_best", (Subject("way", ABSTAIN),))
    yield from _on_play(findings)


def _on_play(findings: Findings) -> Iterator[Advice]:
    by_way = {each.way: each for each in findings.standings}
    best, random = by_way.get(BEST), by_way.get(RANDOM)
    if best is None or random is None:
        return
    gap = best.score - random.score
    points = {"best": best.score, "random": random.score}
    yield Advice("skill_pays" if gap >= CLOSE_POINTS else "skill_idle", points=points,
                 warning=gap < CLOSE_POINTS)  # fmt: skip


def _on_plans(findings: Findings) -> Iterator[Advice]:
    by_way = {each.way: each for each in findings.standings}
    for plan in plans_of(findings.definition):
        standing = by_way.get(plan.id)
        if standing is None:
            continue
        way = (Subject("way", plan.id),)
        if standing.refused:
            yield Advice(
                "plan_refused",
                way,
                counts={
                    "refused": standing.refused,
                    "count": standing.refused + standing.games,
                    "turn": standing.refused_turn or 1,
                },
            )
        good = plan in findings.definition.good_plans
        if good and standing.games and standing.score < NEUTRAL:
            yield Advice("good_plan_fails", way, points={"score": standing.score})


def abstain_is_best(standings: Sequence[Standing]) -> bool:
    """Whether nothing that competes scores more than doing nothing."""
    scores = {each.way: each.score for each in standings if each.wins and each.games}
    return ABSTAIN in scores and scores[ABSTAIN] >= max(scores.values())


def plans_apart(
    definition: ScenarioDefinition, standings: Sequence[Standing]
) -> tuple[Standing | None, tuple[str, ...]]:
    """The best good plan, and those that score less than WITHIN allows."""
    scores = {each.way: each for each in standings if each.games}
    good = [scores[plan.id] for plan in definition.good_plans if plan.id in scores]
    if not good:
        return None, ()
    best = max(good, key=lambda each: each.score)
    return best, tuple(each.way for each in good if each.score < (1 - WITHIN) * best.score)


def on_good_plans(
    definition: ScenarioDefinition, standings: Sequence[Standing]
) -> Iterator[Advice]:
    """Whether the good plans are about as good as each other."""
    best, apart = plans_apart(definition, standings)
    if best is None:
        return
    other, points = Subject("way", best.way), {"best": best.score}
    if apart:
        yield Advice(
            "good_plans_apart",
            _subjects("way", apart),
            shares={"within": WITHIN},
            points=points,
            other=other,
        )
    else:
        yield Advice(
            "good_plans_close", shares={"within": WITHIN}, points=points, other=other, warning=False
        )


def _on_temptation(findings: Findings) -> Iterator[Advice]:
    """The tempting plan's lead and fall, as found."""
    tempting = findings.definition.tempting
    if tempting is None or tempting.leads is None or tempting.falls is None:
        return
    own = [each for each in findings.claims if each.claim.plan == tempting.id and not each.refused]
    lead = [each.distance for each in own if each.claim.above_by == 0.0]
    fall = [each.distance for each in own if each.claim.below_by == tempting.falls.by]
    if lead and fall and tempting.leads.measure in AMOUNTS and tempting.falls.measure in AMOUNTS:
        yield Advice(
            "temptation",
            (Subject("way", tempting.id),),
            shares={"lead": sum(lead) / len(lead), "fall": -fall[-1]},
            counts={"first": tempting.leads.first_turn, "last": tempting.leads.last_turn},
            warning=False,
        )


def _on_rounds(findings: Findings) -> Iterator[Advice]:
    form = findings.rounds
    if form is None:
        return
    differs = "rounds_differ" if form.behind else "rounds_differ_alone"
    yield Advice(
        "rounds_same" if form.same_lesson else differs,
        _subjects("way", form.behind),
        shares={"lead": form.leads, "fall": form.falls, "claimed": form.claimed_fall},
        counts={"longest": max(form.months)},
        warning=not form.same_lesson,
    )


def _on_hiding(findings: Findings) -> Iterator[Advice]:
    for each in findings.hiding:
        key = "hiding_pays" if each.pays else "hiding_costs" if each.costs else "hiding_same"
        yield Advice(
            key,
            (Subject("way", each.way),),
            shares={"share": each.share_gaining},
            points={"points": each.points},
            counts={"turn": each.ahead_until},
            warning=False,
        )


def _on_endings(findings: Findings) -> Iterator[Advice]:
    never = [ending for ending, share in findings.endings.items() if share == 0]
    if never:
        yield Advice("endings_never", _subjects("ending", never))
    for ending, near in findings.nearest.items():
        yield Advice(
            "ending_nearest" if near.distance > 0 else "ending_shadowed",
            _subjects("ending", [ending]),
            points={"distance": near.distance},
            other=Subject("way", near.way),
        )
    for ending, share in findings.endings.items():
        if share > ONE_ENDING:
            yield Advice("one_ending", _subjects("ending", [ending]), shares={"share": share})


def _on_tactics(findings: Findings) -> Iterator[Advice]:
    kinds: dict[str, SubjectKind] = {each.id: each.kind for each in findings.effects}
    for verdict in ("dominates", "dominated", "useless", "never_played"):
        named = tuple(
            Subject(kinds[name], name)
            for name, found in findings.verdicts.items()
            if found == verdict
        )
        if named:
            yield Advice(f"tactics_{verdict}", named)
    for verdict in ("dominates", "dominated"):
        named = tuple(
            Subject("setting", each.tactic, f"{each.aspect}: {each.value}")
            for each in findings.setting_verdicts
            if each.verdict == verdict
        )
        if named:
            yield Advice(f"settings_{verdict}", named)
    unknown = [each for each in findings.effects if each.games and not each.outcomes]
    if unknown:
        subjects = tuple(Subject(each.kind, each.id) for each in unknown)
        yield Advice("too_few_games", subjects, warning=False)


def _subjects(kind: SubjectKind, ids: Sequence[str]) -> tuple[Subject, ...]:
    return tuple(Subject(kind, each) for each in ids)
