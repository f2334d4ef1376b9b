"""The other ways of playing a tactic: what differs, one setting or two at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import Final

from game.simulation.allowed import audiences
from game.simulation.state import SimulationState
from game.vocabulary.scenario import HandEntry
from game.vocabulary.settings import (
    AUDIENCE_ALL,
    AUDIENCE_CONSENTING,
    SettingName,
    TacticSetting,
)

SETTING_KINDS: Final[tuple[SettingName, ...]] = (
    "openness",
    "consent",
    "variant",
    "audience",
    "level",
)
"""First what changes how a tactic is met, then what changes how much of it there is."""

Ways = Mapping[SettingName, Sequence[TacticSetting]]


def ways_to_differ(state: SimulationState, entry: HandEntry, setting: TacticSetting) -> Ways:
    """Settings that differ in one thing from how a tactic was played, by what differs.

    Args:
        state: before the turn; tells whether motives are known.
        entry: the tactic in the hand.
        setting: as played.
    """
    tactic = entry.tactic
    variants = [each.id for each in tactic.variants]
    played = setting.variant or next(iter(variants), None)
    ways: dict[SettingName, list[TacticSetting]] = {
        "openness": [replace(setting, openness=each) for each in tactic.openness_options],
        "consent": [replace(setting, consent=each) for each in tactic.consent_options],
        "variant": [replace(setting, variant=each) for each in variants if each != played],
        "audience": [replace(setting, audience=each) for each in audiences(state)],
        "level": [replace(setting, level=each) for each in range(1, entry.max_level + 1)],
    }
    return {kind: [way for way in ways[kind] if way != setting] for kind in SETTING_KINDS}


def nearest(setting: TacticSetting, played: TacticSetting) -> bool:
    """Whether a setting may be named as what did it: leaving out half the people always helps.

    An audience counts where it asks for a yes or for everybody, not where it picks a group; a
    level where it is lower.
    """
    if setting.audience != played.audience:
        return setting.audience in {AUDIENCE_ALL, AUDIENCE_CONSENTING}
    return setting.level <= played.level


def both(first: TacticSetting, second: TacticSetting, played: TacticSetting) -> TacticSetting:
    """What differs in either of two settings from the one played, in one setting."""
    merged = first
    for kind in differences(second, played):
        merged = _with(merged, kind, second)
    return merged


def differences(setting: TacticSetting, played: TacticSetting) -> tuple[SettingName, ...]:
    """What differs between two settings."""
    return tuple(kind for kind in SETTING_KINDS if getattr(setting, kind) != getattr(played, kind))


def pairs_of(
    chosen: Mapping[SettingName, Sequence[TacticSetting]], played: TacticSetting
) -> Iterator[TacticSetting]:
    """Settings that differ in two things, from settings that differ in one."""
    for one, other in combinations(chosen, 2):
        for first, second in product(chosen[one], chosen[other]):
            yield both(first, second, played)


def _with(setting: TacticSetting, kind: SettingName, source: TacticSetting) -> TacticSetting:
    match kind:
        case "openness":
            return replace(setting, openness=source.openness)
        case "consent":
            return replace(setting, consent=source.consent)
        case "variant":
            return replace(setting, variant=source.variant)
        case "audience":
            return replace(setting, audience=source.audience)
        case "level":
            return replace(setting, level=source.level)
