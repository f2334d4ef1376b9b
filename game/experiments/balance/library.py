"""The rules a library of scenarios has to keep, computed from a balance run of each."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final, Literal

from game.experiments.balance.advice import abstain_is_best, plans_apart
from game.experiments.balance.games import plans_of
from game.experiments.balance.report import BalanceReport
from game.experiments.balance.running import Agenda, run_balance
from game.vocabulary.scenario import Plan, ScenarioDefinition

RuleKey = Literal[
    "good_plans_close",
    "abstain_not_best",
    "tempting_falls",
    "claims_hold",
    "rounds_same",
    "endings_reached",
    "profiles_differ",
    "hiding_pays",
    "tactics_undominated",
    "tactics_used",
]
MOST_OF_LIBRARY: Final = 0.5
"""Share of the scenarios in which one profile of settings may be among the two best plans."""
NO_DATA: Final = "no data"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and whether it is kept.

    Attributes:
        key: which; its words are ``balance.rule.<key>``.
        broken_by: scenarios, tactics, endings or profiles that break it, as ids.
        kept_by: what shows that it is kept, where that is worth naming.
    """

    key: RuleKey
    broken_by: tuple[str, ...] = ()
    kept_by: tuple[str, ...] = ()
    holds: bool = True


@dataclass(frozen=True, slots=True)
class LibraryReport:
    """What came of the library: a report a scenario, and the rules over all of them.

    Attributes:
        reports: by scenario id, in the order played.
        profiles: scenario id → profiles of its two best plans.
        rules: in order.
    """

    reports: Mapping[str, BalanceReport]
    profiles: Mapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]

    @property
    def holds(self) -> bool:
        """Whether every rule is kept."""
        return all(rule.holds for rule in self.rules)


def run_library(
    agendas: Sequence[Agenda],
    executor: Executor,
    *,
    catalogue: Collection[str],
    excused: Collection[str] = (),
    progress: Callable[[int, int], None] = lambda _, __: None,
) -> LibraryReport:
    """Balances one scenario after the other and judges them together.

    Args:
        agendas: one a scenario.
        executor: who plays.
        catalogue: every tactic there is.
        excused: tactics whose card says why they never pay.
        progress: told the scenarios' games played so far and those there are, one at a time.
    """
    reports = {agenda.definition.id: run_balance(agenda, executor, progress) for agenda in agendas}
    definitions = [agenda.definition for agenda in agendas]
    return judged_library(definitions, reports, catalogue=catalogue, excused=excused)


def judged_library(
    definitions: Sequence[ScenarioDefinition],
    reports: Mapping[str, BalanceReport],
    *,
    catalogue: Collection[str],
    excused: Collection[str] = (),
) -> LibraryReport:
    """The rules, from reports made before.

    Args:
        definitions: the scenarios.
        reports: of each, by its id.
        catalogue: every tactic there is.
        excused: tactics whose card says why they never pay.
    """
    profiles = {each.id: _best_profiles(each, reports[each.id]) for each in definitions}
    rules = (
        *_of_each(definitions, reports),
        _profiles_differ(profiles),
        _hiding_pays(reports),
        *_on_tactics(definitions, reports, catalogue, excused),
    )
    return LibraryReport(reports, profiles, rules)


def _of_each(
    definitions: Sequence[ScenarioDefinition], reports: Mapping[str, BalanceReport]
) -> Iterator[Rule]:
    pairs = [(each, reports[each.id]) for each in definitions]
    apart = [
        f"{each.id}: {plan}"
        for each, report in pairs
        for plan in plans_apart(each, report.standings)[1]
    ]
    yield _rule("good_plans_close", apart)
    best = [each.id for each, report in pairs if abstain_is_best(report.standings)]
    yield _rule("abstain_not_best", best)
    yield _rule("tempting_falls", [each.id for each, report in pairs if not _tempts(each, report)])
    failed = [said for each, report in pairs for said in _failed_claims(each, report)]
    yield _rule("claims_hold", failed)
    differ = [each.id for each, report in pairs if report.rounds and not report.rounds.same_lesson]
    yield _rule("rounds_same", differ)
    never = [
        f"{each.id}: {ending}"
        for each, report in pairs
        for ending, share in report.endings.items()
        if share == 0
    ]
    yield _rule("endings_reached", never)


def _rule(key: RuleKey, broken_by: Sequence[str]) -> Rule:
    return Rule(key, tuple(broken_by), holds=not broken_by)


def _tempts(definition: ScenarioDefinition, report: BalanceReport) -> bool:
    """Whether a tempting plan is named and leads and falls as it claims."""
    tempting = definition.tempting
    own = [each for each in report.claims if tempting and each.claim.plan == tempting.id]
    return bool(own) and all(each.holds for each in own)


def _failed_claims(definition: ScenarioDefinition, report: BalanceReport) -> Iterator[str]:
    """Claims that do not hold, those about the tempting plan left to a rule of their own."""
    tempting = definition.tempting
    for checked in report.claims:
        claim = checked.claim
        if not checked.holds and not (tempting and claim.plan == tempting.id):
            named = f"{claim.plan} / {claim.compared_with}"
            yield f"{definition.id}: {named}, {claim.measure} {claim.at_turn}"


def profile_of(plan: Plan, definition: ScenarioDefinition) -> str:
    """How a plan mostly uses data: the openness and consent of most of its tactic-months."""
    uses = {entry.tactic.id: bool(entry.tactic.data) for entry in definition.hand}
    counted = Counter(
        f"{setting.openness}/{setting.consent}"
        for turn in plan.decisions
        for tactic, setting in turn.active_tactics().items()
        if uses.get(tactic)
    )
    return counted.most_common(1)[0][0] if counted else NO_DATA


def _best_profiles(definition: ScenarioDefinition, report: BalanceReport) -> tuple[str, ...]:
    scores = {each.way: each.score for each in report.standings if each.games}
    played = [plan for plan in plans_of(definition) if plan.id in scores]
    played.sort(key=lambda plan: -scores[plan.id])
    return tuple(profile_of(plan, definition) for plan in played[:2])


def _profiles_differ(profiles: Mapping[str, Sequence[str]]) -> Rule:
    """No profile is among the two best plans in more than half of the scenarios."""
    seen = Counter(profile for found in profiles.values() for profile in set(found))
    most = [name for name, count in seen.items() if count > MOST_OF_LIBRARY * len(profiles)]
    return _rule("profiles_differ", [name for name in most if name != NO_DATA])


def _hiding_pays(reports: Mapping[str, BalanceReport]) -> Rule:
    """Hiding pays somewhere; that it costs elsewhere is the other half of the lesson."""
    pays = [name for name, report in reports.items() if any(each.pays for each in report.hiding)]
    costs = [name for name, report in reports.items() if any(each.costs for each in report.hiding)]
    return Rule("hiding_pays", (), tuple(pays), holds=bool(pays) and bool(costs))


def _on_tactics(
    definitions: Sequence[ScenarioDefinition],
    reports: Mapping[str, BalanceReport],
    catalogue: Collection[str],
    excused: Collection[str],
) -> Iterator[Rule]:
    """Each tactic is somewhere not worse than leaving it out, or its card says why never."""
    dealt = {entry.tactic.id for each in definitions for entry in each.hand}
    known: dict[str, list[bool]] = {}
    for report in reports.values():
        for effect in report.effects:
            if effect.kind == "tactic" and effect.outcomes:
                dominated = report.verdicts.get(effect.id) == "dominated"
                known.setdefault(effect.id, []).append(not dominated)
    hopeless = sorted(name for name, fine in known.items() if not any(fine))
    broken = [name for name in hopeless if name not in excused]
    kept = tuple(name for name in hopeless if name in excused)
    yield Rule("tactics_undominated", tuple(broken), kept, holds=not broken)
    yield _rule("tactics_used", sorted(set(catalogue) - dealt))
