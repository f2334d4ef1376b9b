"""Which settings of a tactic may be chosen in the coming turn, and a plan cut to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from game.simulation.by_identity import remembered_by_identity
from game.simulation.firm import SettingLimit
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import Effect, FreezeTactic, LimitTactic
from game.vocabulary.scenario import HandEntry, HeldSetting, ScenarioDefinition
from game.vocabulary.settings import (
    AUDIENCE_ALL,
    AUDIENCE_CONSENTING,
    MOTIVES,
    ConsentMode,
    Openness,
    TacticSetting,
)

Mode = TypeVar("Mode", bound=str)
TRIGGERING = "triggering"


@dataclass(frozen=True, slots=True)
class AllowedSettings:
    """What may be set on a tactic; the first of each list is what another setting becomes.

    Attributes:
        max_level: highest level.
        openness: modes; likewise the next three.
        consent: ways of asking.
        audiences: everything an audience may be, motives included whether found or not.
        variants: ids; empty where the tactic has none.
        usual_variant: the one that is meant when none is named; None where there are none.
    """

    max_level: int
    openness: tuple[Openness, ...]
    consent: tuple[ConsentMode, ...]
    audiences: tuple[str, ...]
    variants: tuple[str, ...]
    usual_variant: str | None

    def fitted(self, setting: TacticSetting) -> TacticSetting:
        """A setting with whatever is not allowed replaced."""
        meant = setting.variant or self.usual_variant
        is_left = meant is None or meant in self.variants or not self.variants
        return TacticSetting(
            level=min(setting.level, self.max_level),
            variant=setting.variant if is_left else self.variants[0],
            openness=_kept(setting.openness, self.openness),
            consent=_kept(setting.consent, self.consent),
            audience=_kept(setting.audience, self.audiences),
        )


def allowed_settings(state: SimulationState, tactic_id: str) -> AllowedSettings:
    """What may be set on a tactic in the coming turn.

    Raises:
        KeyError: the hand does not hold it.
    """
    slot = _slot(state, tactic_id)
    allowed = _of_hand(state.definition, state.definition.hand[slot])
    for held in state.definition.hand[slot].held:
        if held.opens_turn > state.turn + 1:
            allowed = _narrowed(allowed, _as_limit(held))
    for each in _in_force(state, slot):
        allowed = _narrowed(allowed, each.limit)
    return allowed


def audiences(state: SimulationState) -> tuple[str, ...]:
    """Whom a tactic may be aimed at now, before the limits of its own."""
    segments = (segment.id for segment in state.definition.segments)
    motives = MOTIVES if state.firm.motives_found else ()
    return (AUDIENCE_ALL, AUDIENCE_CONSENTING, *segments, *motives)


def cut_by_events(
    state: SimulationState, tactics: Mapping[str, TacticSetting]
) -> dict[str, TacticSetting]:
    """Settings as far as events have left them; whoever plans ahead cannot know of those."""
    cut = dict(tactics)
    for tactic in tactics:
        slot = state.slot(tactic)
        if slot is not None:
            for each in _in_force(state, slot):
                allowed = _of_hand(state.definition, state.definition.hand[slot])
                cut[tactic] = _narrowed(allowed, each.limit).fitted(cut[tactic])
    return cut


def _slot(state: SimulationState, tactic_id: str) -> int:
    slot = state.slot(tactic_id)
    if slot is None:
        raise KeyError(tactic_id)
    return slot


def _in_force(state: SimulationState, slot: int) -> Iterator[SettingLimit]:
    return (each for each in state.firm.tactics[slot].limits if each.last_turn > state.turn)


def fitted_tactics(
    state: SimulationState, tactics: Mapping[str, TacticSetting]
) -> dict[str, TacticSetting]:
    """Settings with whatever is not allowed in the coming turn replaced."""
    return {
        tactic: setting
        if state.slot(tactic) is None
        else allowed_settings(state, tactic).fitted(setting)
        for tactic, setting in tactics.items()
    }


def as_played(state: SimulationState, decisions: TurnDecisions) -> TurnDecisions:
    """A plan as it will be played, once the events in the inbox are answered as it says.

    What they lock is neither played nor paid for, what they limit is played as far as they let.
    """
    tactics = dict(decisions.tactics)
    for about, effect in _answered(state, decisions):
        if isinstance(effect, FreezeTactic):
            tactics.pop(named_tactic(effect.tactic, about) or "", None)
        elif isinstance(effect, LimitTactic):
            name = named_tactic(effect.tactic, about) or ""
            if name in tactics and state.slot(name) is not None:
                narrowed = _narrowed(allowed_settings(state, name), effect)
                tactics[name] = narrowed.fitted(tactics[name])
    return replace(decisions, tactics=tactics)


def named_tactic(word: str | None, about: str | None) -> str | None:
    """The tactic an effect means: what its event is about, where it says ``triggering``."""
    return about if word == TRIGGERING else word


def _answered(
    state: SimulationState, decisions: TurnDecisions
) -> Iterable[tuple[str | None, Effect]]:
    events = {event.id: event for event in state.definition.events}
    for pending in state.pending:
        event = events.get(pending.id)
        if event is None:
            continue
        chosen = decisions.choices.get(event.id, event.default)
        effects = list(event.effects)
        for choice in event.choices:
            if choice.id == chosen:
                effects += choice.effects
        yield from ((pending.about, effect) for effect in effects)


@remembered_by_identity(1024)
def _of_hand(definition: ScenarioDefinition, entry: HandEntry) -> AllowedSettings:
    segments = (segment.id for segment in definition.segments)
    variants = tuple(variant.id for variant in entry.tactic.variants)
    return AllowedSettings(
        max_level=entry.max_level,
        openness=entry.tactic.openness_options,
        consent=entry.tactic.consent_options,
        audiences=(AUDIENCE_ALL, AUDIENCE_CONSENTING, *segments, *MOTIVES),
        variants=variants,
        usual_variant=variants[0] if variants else None,
    )


def _as_limit(held: HeldSetting) -> LimitTactic:
    word = held.until_then
    match held.setting:
        case "level":
            return LimitTactic("", max_level=int(word))
        case "openness":
            return LimitTactic("", openness=(word,))  # type: ignore[arg-type]  # checked on loading
        case "consent":
            return LimitTactic("", consent=(word,))  # type: ignore[arg-type]
        case "audience":
            return LimitTactic("", audience=(word,))
        case "variant":
            return LimitTactic("", variant=(word,))


def _narrowed(allowed: AllowedSettings, limit: LimitTactic) -> AllowedSettings:
    level = allowed.max_level if limit.max_level is None else limit.max_level
    return replace(
        allowed,
        max_level=min(allowed.max_level, level),
        openness=_common(allowed.openness, limit.openness),
        consent=_common(allowed.consent, limit.consent),
        audiences=_common(allowed.audiences, limit.audience),
        variants=_common(allowed.variants, limit.variant),
    )


def _common(allowed: tuple[Mode, ...], left: tuple[Mode, ...]) -> tuple[Mode, ...]:
    """What both leave, in the order of the limit; limits that exclude each other do nothing."""
    return tuple(each for each in left if each in allowed) or allowed


def _kept(word: Mode, allowed: Sequence[Mode]) -> Mode:
    return word if word in allowed or not allowed else allowed[0]


def limits_after(
    limits: tuple[SettingLimit, ...], limit: LimitTactic, turn: int, last_turn: int
) -> tuple[SettingLimit, ...]:
    """The limits of a tactic with one more, without those that are over.

    Args:
        limits: in force so far.
        limit: the one that is added.
        turn: the turn being played.
        last_turn: until which the new one holds.
    """
    return (*(each for each in limits if each.last_turn >= turn), SettingLimit(limit, last_turn))
