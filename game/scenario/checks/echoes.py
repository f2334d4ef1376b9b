"""Problems that only follow from another one: a name is unknown because its own entry is broken."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import Names, entry_id
from game.scenario.models.scenario import ScenarioModel
from game.scenario.suggestions import suggestion
from game.vocabulary.catalogue import LEVER_IDS

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_REFERENCES: Final = {
    "unknown_segment": ("segments",),
    "unknown_audience": ("segments",),
    "unknown_tactic": ("hand",),
    "tactic_not_in_hand": ("hand",),
    "no_such_tactic": ("hand",),
    "unknown_lever": ("levers",),
    "lever_not_here": ("levers",),
    "unknown_event": ("events",),
    "points_at_nothing": ("hand", "levers", "events"),
}
_SECTIONS_OF_TEXTS: Final = {
    "segment": ("segments",),
    "cast": ("cast",),
    "event": ("events",),
    "messages": ("events",),
    "ending": ("endings",),
    "plan": ("plans",),
    "debrief": ("debrief",),
    "tutorial": ("tutorial",),
    "voice": ("hand", "levers", "events"),
    "tactic": ("hand",),
    "lever": ("levers",),
    "cause": (),
}
_ABOUT_TEXTS: Final = frozenset(("missing_text", "unused_text"))


def without_echoes(
    problems: Iterable[Problem], scenario: Cursor, names: Names
) -> Iterator[Problem]:
    """The problems but for those that mending another one will mend too.

    Args:
        problems: found in the scenario and its texts.
        scenario: its content.
        names: what may be referred to.
    """
    broken = _broken_sections(scenario, names)
    for problem in problems:
        if not (broken and _is_echo(problem, broken)):
            yield problem


def _is_echo(problem: Problem, broken: Mapping[str, Collection[str]]) -> bool:
    code, given = problem.code.removesuffix("_meant"), problem.arguments
    if code in _ABOUT_TEXTS:
        parts = given.get("text", "").split(".")
        sections = _SECTIONS_OF_TEXTS.get(parts[0], ())
        if "voice" in parts:
            sections = (*sections, *_SECTIONS_OF_TEXTS["voice"])
        renamed = [key for key, its in _SECTIONS_OF_TEXTS.items() if set(its) & set(broken)]
        return bool(set(sections) & set(broken)) or (len(parts) == 1 and parts[0] in renamed)
    if code == "few_voices":
        return any(given.get("cause") in names for names in broken.values())
    sections = tuple(each for each in _REFERENCES.get(code, ()) if each in broken)
    entries = [name for each in sections for name in broken[each]]
    if not sections or given.get("found") in entries:
        return False
    return given.get("meant") is None or given.get("meant") in entries


def _broken_sections(scenario: Cursor, names: Names) -> dict[str, Collection[str]]:
    """Section → the names of its broken entries; sections that are sound are left out."""
    sections = dict.fromkeys(name for its in _SECTIONS_OF_TEXTS.values() for name in its)
    keys = list(ScenarioModel.model_fields)
    meant = {suggestion(key, keys) for key, _ in scenario.entries() if key not in keys}
    known = {"hand": names.catalogue_tactics, "levers": LEVER_IDS}
    found: dict[str, Collection[str]] = {}
    for section in sections:
        part = scenario.at(section)
        is_required = ScenarioModel.model_fields[section].is_required()
        if section in meant or (is_required and not part.is_there):
            found[section] = ()
        elif section == "plans":
            found |= _broken_plans(part)
        elif part.is_there and not isinstance(part.content, list):
            found[section] = ()
        else:
            found |= _broken_entries(section, list(part.each()), known.get(section))
    return found


def _broken_plans(plans: Cursor) -> dict[str, Collection[str]]:
    entries = list(plans.at("good").each())
    if plans.at("tempting").is_there:
        entries.append(plans.at("tempting"))
    return _broken_entries("plans", entries, None)


def _broken_entries(
    section: str, entries: list[Cursor], known: Collection[str] | None
) -> dict[str, Collection[str]]:
    if section == "tutorial":
        return {}
    written = [_name(entry) for entry in entries]
    counts = Counter(written)
    broken = [
        name
        for name in counts
        if counts[name] > 1 or not _ID.fullmatch(name) or (known is not None and name not in known)
    ]
    return {section: broken} if broken else {}


def _name(entry: Cursor) -> str:
    return entry_id(entry) or entry.at("use").word or ""
