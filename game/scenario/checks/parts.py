"""What a scenario's own parts must add up to and refer to, apart from events, plans and texts."""

import math
from collections.abc import Iterator
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import AUDIENCES, Names, entry_id
from game.scenario.checks.objecting import check_objecting
from game.scenario.checks.plans import check_decisions
from game.scenario.checks.rules import Rules
from game.scenario.checks.unique import repeated_ids
from game.scenario.reporting import listed
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.scenario import TUTORIAL_TASKS
from game.vocabulary.settings import CONSENT_MODES, OPENNESS_MODES

_TOLERANCE: Final = 1e-6


def check_segments(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """Segments add up to one; the cast belongs to them."""
    segments = scenario.at("segments")
    yield from repeated_ids(segments.each())
    for each in segments.each():
        if each.at("id").word in AUDIENCES:
            yield each.at("id").problem("name_of_audience", found=each.at("id").word or "")
    shares = [each.at("share").number for each in segments.each()]
    known = [share for share in shares if share is not None and 0 <= share <= 1]
    if known and len(known) == len(shares) and abs(math.fsum(known) - 1) > _TOLERANCE:
        yield segments.problem("shares_not_one", key=True, found=f"{math.fsum(known):.6g}")
    yield from repeated_ids(scenario.at("cast").each())
    for member in scenario.at("cast").each():
        yield from member.at("segment").unless_known("unknown_segment", names.segments)


def check_hand(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """Tactics and levers exist, once, and open before the end."""
    yield from repeated_ids(scenario.at("hand").each())
    yield from repeated_ids(scenario.at("levers").each())
    for entry in scenario.at("hand").each():
        part = entry if entry.word is not None else entry.at("id")
        if names.catalogue_tactics:
            yield from part.unless_known("unknown_tactic", names.catalogue_tactics)
        yield from _opens_in_time(entry, names)
        yield from _opens_settings(entry.at("opens_settings"), names)
        yield from _offered_before(entry, names)
        yield from check_objecting(entry.at("overrides"))
    yield from _opens_settings(scenario.at("opens_settings"), names)
    for entry in scenario.at("levers").each():
        if entry_id(entry) in LEVER_IDS:
            yield from _opens_in_time(entry, names)


def check_endings(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """The last ending, and only the last, holds whatever happened."""
    endings = list(scenario.at("endings").each())
    yield from repeated_ids(endings)
    rules = Rules(names, in_ending=True)
    for position, ending in enumerate(endings):
        when, is_last = ending.at("when"), position == len(endings) - 1
        yield from rules.condition(when)
        if is_last and when.is_there:
            yield when.problem("last_ending_has_condition", key=True)
        elif not is_last and not when.is_there:
            name = ending.at("id").word or ""
            yield ending.problem("ending_hides_others", found=name)
        if not when.is_there and ending.at("stops_early").content is True:
            yield ending.at("stops_early").problem("stops_at_once")


def check_plans(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """Plans could be played."""
    tempting, good = scenario.at("plans", "tempting"), list(scenario.at("plans", "good").each())
    yield from repeated_ids([tempting, *good])
    for plan in (tempting, *good):
        yield from check_decisions(plan.at("decisions"), names)
    turns = tempting.at("leads", "turns")
    bounds = [each.whole for each in turns.each()]
    if len(bounds) == 2 and None not in bounds:
        first, last = int(bounds[0] or 0), int(bounds[1] or 0)
        if first > last:
            yield turns.problem("range_reversed", first=str(first), last=str(last))
        if max(first, last) > names.turns:
            yield turns.problem("turn_after_end", found=str(last), turns=str(names.turns))


def check_tutorial(scenario: Cursor, names: Names) -> Iterator[Problem]:
    """Steps belong to turns there are, and point at something there is."""
    seen: dict[int, int] = {}
    pointed = [*names.tactics, *names.levers, *names.events]
    for step in scenario.at("tutorial").each():
        turn = step.at("turn")
        if turn.whole is not None:
            if turn.whole > names.turns:
                turns = str(names.turns)
                yield turn.problem("turn_after_end", found=str(turn.whole), turns=turns)
            line = step.document.locate(step.path).line
            first = seen.setdefault(turn.whole, line)
            if first != line:
                yield turn.problem("duplicate_id", found=str(turn.whole), first_line=str(first))
        yield from step.at("points_at").unless_known("points_at_nothing", pointed)
        yield from _tasks_of_a_step(step)
    yield from repeated_ids(scenario.at("debrief").each())
    yield from repeated_ids(scenario.at("cards").each())


def _tasks_of_a_step(step: Cursor) -> Iterator[Problem]:
    """Each task once, and a card for those that are done on one."""
    tasks = list(step.at("until").each())
    yield from repeated_ids(tasks)
    on_a_card = [task for task in tasks if task.word in TUTORIAL_TASKS and task.word != "predict"]
    if on_a_card and not step.at("points_at").is_there:
        found = on_a_card[0].word or ""
        yield on_a_card[0].warning("task_without_card", found=found)


def _opens_in_time(entry: Cursor, names: Names) -> Iterator[Problem]:
    opens = entry.at("opens_turn")
    if opens.whole is not None and opens.whole > names.turns:
        yield opens.problem("turn_after_end", found=str(opens.whole), turns=str(names.turns))


def _opens_settings(part: Cursor, names: Names) -> Iterator[Problem]:
    """Controls open before the end, and stand on something there is until then."""
    for _, control in part.entries():
        turn = control.at("turn") if control.at("turn").is_there else control
        if turn.whole is not None and turn.whole > names.turns:
            yield turn.problem("turn_after_end", found=str(turn.whole), turns=str(names.turns))
    before = part.at("audience", "until_then")
    yield from before.unless_known("unknown_audience", names.audiences)


def _offered_before(entry: Cursor, names: Names) -> Iterator[Problem]:
    known = names.tactics.get(entry_id(entry))
    controls = entry.at("opens_settings")
    if known is None:
        return
    for kind, offered in (("openness", known.openness), ("consent", known.consent)):
        before = controls.at(kind, "until_then")
        if before.word in (*OPENNESS_MODES, *CONSENT_MODES) and before.word not in offered:
            allowed = listed(offered)
            yield before.problem("option_not_offered", found=before.word, allowed=allowed)
    variant = controls.at("variant")
    if variant.is_there and not known.variants:
        yield variant.problem("no_variants", key=True, tactic=entry_id(entry))
    elif variant.is_there:
        yield from variant.at("until_then").unless_known("unknown_variant", known.variants)


def check_start(scenario: Cursor) -> Iterator[Problem]:
    """A scenario nobody can act in is most likely a slip."""
    start = scenario.at("start")
    if start.at("cash_cents").whole == 0 and start.at("budget_per_turn_cents").whole == 0:
        yield start.at("cash_cents").warning("no_money")
    weights = [goal.at("weight").number for _, goal in scenario.at("goals").entries()]
    if scenario.at("goals").is_there and not any(weights):
        yield scenario.at("goals").problem("no_weight", key=True, allowed=listed(["weight"]))
