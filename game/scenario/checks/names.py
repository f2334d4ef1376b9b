"""Everything a scenario's parts may refer to by name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from game.documents.document import Document
from game.scenario.checks.cursor import Cursor, top
from game.scenario.models.catalogue import CatalogueModels
from game.scenario.models.parts import MAX_TURNS
from game.scenario.sources import SCENARIO_FILE
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES, BASELINE, MODEL_CAUSES, TOGETHER
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import (
    AUDIENCE_ALL,
    AUDIENCE_CONSENTING,
    CONSENT_MODES,
    DATA_CATEGORIES,
    MOTIVES,
    OPENNESS_MODES,
)

TRIGGERING: Final = "triggering"
MODEL_EVENTS: Final = (
    "discovery",
    "breach",
    "regulator_letter",
    "regulator_warning",
    "regulator_cleared",
    "regulator_fine",
    "rival_copies",
    "rivals_gain",
    "sector_tainted",
    "rival_caught",
    "rival_caught_badly",
    "privacy_warning",
)
CAUSES: Final = (*MODEL_CAUSES, ARRIVALS_AND_DEPARTURES, BASELINE, TOGETHER)
AUDIENCES: Final = (AUDIENCE_ALL, AUDIENCE_CONSENTING, *MOTIVES)


@dataclass(frozen=True, slots=True)
class TacticNames:
    """What may be said about a tactic of the hand.

    Attributes:
        opens_turn: first turn it can be played.
        max_level: highest level.
        variants: ids.
        openness: modes a player may choose; likewise consent.
        consent: ways of asking.
        held: controls that open later: name → first turn, and what holds before as text.
        lead_turns: turns from the first payment to the first contact.
        deepest: depth of its deepest variant, 0–3.
        categories: data it can collect, in any variant.
    """

    opens_turn: int = 1
    max_level: int = 3
    variants: tuple[str, ...] = ()
    openness: tuple[str, ...] = OPENNESS_MODES
    consent: tuple[str, ...] = CONSENT_MODES
    held: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    lead_turns: int = 0
    deepest: float = 3.0
    categories: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Names:
    """Names a scenario's parts may refer to.

    Attributes:
        tactics: of the hand, by id.
        catalogue_tactics: ids of all tactics there are.
        levers: lever → first turn.
        events: event → ids of its choices.
        shared_events: ids of the catalogue's events.
        segments: ids.
        turns: the scenario's length.
    """

    tactics: Mapping[str, TacticNames]
    catalogue_tactics: Collection[str]
    levers: Mapping[str, int]
    events: Mapping[str, tuple[str, ...]]
    shared_events: Collection[str]
    segments: tuple[str, ...]
    turns: int
    unlocked: frozenset[str] = field(default=frozenset())

    @property
    def audiences(self) -> tuple[str, ...]:
        """Everything an audience may be."""
        return (*AUDIENCES, *self.segments)


def names_of(definition: ScenarioDefinition) -> Names:
    """The names of a scenario that was loaded."""
    tactics = {
        entry.tactic.id: TacticNames(
            entry.opens_turn,
            entry.max_level,
            tuple(variant.id for variant in entry.tactic.variants),
            entry.tactic.openness_options,
            entry.tactic.consent_options,
            {each.setting: (each.opens_turn, each.until_then) for each in entry.held},
        )
        for entry in definition.hand
    }
    return Names(
        tactics=tactics,
        catalogue_tactics=tuple(tactics),
        levers={entry.lever.id: entry.opens_turn for entry in definition.levers},
        events={
            event.id: tuple(choice.id for choice in event.choices) for event in definition.events
        },
        shared_events=(),
        segments=tuple(segment.id for segment in definition.segments),
        turns=definition.turns,
    )


def written_names(
    documents: Mapping[str, Document],
    catalogue: Mapping[str, Document],
    models: CatalogueModels,
) -> Names:
    """The names in files that may be broken.

    Args:
        documents: of the scenario, by file name.
        catalogue: likewise of the catalogue.
        models: the catalogue's sound entries.
    """
    scenario = top(documents[SCENARIO_FILE])
    turns = scenario.at("turns").whole
    last = turns if turns is not None and 0 < turns <= MAX_TURNS else MAX_TURNS
    return Names(
        tactics=dict(_hand(scenario, models, last)),
        catalogue_tactics=_ids(catalogue, "tactics"),
        levers=dict(_opening(each, last) for each in scenario.at("levers").each()),
        events=_events(scenario, catalogue),
        shared_events=_ids(catalogue, "events"),
        segments=tuple(_id(each) for each in scenario.at("segments").each() if _id(each)),
        turns=last,
        unlocked=frozenset(_unlocked(scenario)),
    )


def shared_names(catalogue: Mapping[str, Document], models: CatalogueModels) -> Names:
    """What shared events may refer to: the whole catalogue, any lever, no segments."""
    known = _ids(catalogue, "tactics")
    tactics = {name: _tactic(models, name) for name in known}
    document = catalogue.get("events.yaml")
    events = _choices(top(document).at("events")) if document else {}
    return Names(
        tactics=tactics,
        catalogue_tactics=known,
        levers=dict.fromkeys(LEVER_IDS, 1),
        events=events,
        shared_events=events,
        segments=(),
        turns=MAX_TURNS,
    )


def entry_id(entry: Cursor) -> str:
    """The id of an entry that is either an id or a mapping with one; empty if it has none."""
    return entry.word or _id(entry)


def _id(entry: Cursor) -> str:
    return entry.at("id").word or ""


def _opening(entry: Cursor, last: int) -> tuple[str, int]:
    """What opens after the end is a problem of its own; for others it counts as open."""
    opens = entry.at("opens_turn").whole or 1
    return entry_id(entry), opens if opens <= last else 1


def _hand(scenario: Cursor, models: CatalogueModels, last: int) -> list[tuple[str, TacticNames]]:
    found = []
    for entry in scenario.at("hand").each():
        name, opens = _opening(entry, last)
        known = _tactic(models, name)
        overrides = entry.at("overrides")
        variants = tuple(_id(each) for each in overrides.at("variants").each())
        named = TacticNames(
            opens,
            entry.at("max_level").whole or 3,
            variants or known.variants,
            _words(overrides.at("openness_options")) or known.openness,
            _words(overrides.at("consent_options")) or known.consent,
            lead_turns=_whole_or(overrides.at("lead_turns"), known.lead_turns),
            deepest=_deepest(overrides, known.deepest),
            categories=known.categories | _categories(overrides),
        )
        held = dict(_held((entry.at("opens_settings"), scenario.at("opens_settings")), named))
        if name:
            found.append((name, replace(named, held=held)))
    return found


def _held(
    written: tuple[Cursor, Cursor], named: TacticNames
) -> Iterator[tuple[str, tuple[int, str]]]:
    """Controls that open later; what a card says goes before what the scenario says."""
    usual = {
        "level": "1",
        "openness": _first("policy", named.openness),
        "consent": _first("opt_out", named.consent),
        "audience": AUDIENCE_ALL,
        "variant": _first("", named.variants),
    }
    for name, before in usual.items():
        part = next((each.at(name) for each in written if each.at(name).is_there), None)
        turn = None if part is None else part.whole or part.at("turn").whole
        if part is not None and turn and turn > 1:
            until = part.at("until_then").content
            yield name, (turn, before if until is None else str(until))


def _first(usual: str, offered: tuple[str, ...]) -> str:
    return usual if usual in offered or not offered else offered[0]


def _tactic(models: CatalogueModels, name: str) -> TacticNames:
    model = models.tactics.get(name)
    if model is None:
        return TacticNames(categories=frozenset(DATA_CATEGORIES))
    return TacticNames(
        1,
        3,
        tuple(variant.id for variant in model.variants),
        tuple(model.openness_options),
        tuple(model.consent_options),
        lead_turns=model.lead_turns,
        deepest=max((model.depth, *(each.depth or 0.0 for each in model.variants))),
        categories=frozenset(
            use.category
            for uses in (model.data, *(each.data or () for each in model.variants))
            for use in uses
        ),
    )


def _whole_or(part: Cursor, otherwise: int) -> int:
    return otherwise if part.whole is None else part.whole


def _deepest(overrides: Cursor, otherwise: float) -> float:
    """At least as deep as before: what is overridden may leave a deeper variant as it is."""
    variants = [each.at("depth").number or 0.0 for each in overrides.at("variants").each()]
    return max(otherwise, overrides.at("depth").number or 0.0, *variants, 0.0)


def _categories(overrides: Cursor) -> frozenset[str]:
    lists = (overrides, *overrides.at("variants").each())
    uses = (use for part in lists for use in part.at("data").each())
    return frozenset(word for use in uses if (word := use.at("category").word))


def _words(part: Cursor) -> tuple[str, ...]:
    return tuple(each.word for each in part.each() if each.word)


def _ids(catalogue: Mapping[str, Document], kind: str) -> Collection[str]:
    """In the order of the file, so that lists in messages are always the same."""
    document = catalogue.get(f"{kind}.yaml")
    if document is None:
        return ()
    return dict.fromkeys(_id(each) for each in top(document).at(kind).each() if _id(each))


def _choices(events: Cursor) -> dict[str, tuple[str, ...]]:
    """Event → its choices; of two with one id the first is meant."""
    found: dict[str, tuple[str, ...]] = {}
    for event in events.each():
        if _id(event):
            found.setdefault(_id(event), tuple(_id(each) for each in event.at("choices").each()))
    return found


def _events(scenario: Cursor, catalogue: Mapping[str, Document]) -> dict[str, tuple[str, ...]]:
    """Own events, those taken from the catalogue, and those that these schedule."""
    document = catalogue.get("events.yaml")
    shared = top(document).at("events") if document else None
    choices = _choices(shared) if shared else {}
    follow = {_id(event): _scheduled(event) for event in shared.each()} if shared else {}
    found = _choices(scenario.at("events"))
    waiting = [each.at("use").word or "" for each in scenario.at("events").each()]
    waiting += [name for each in scenario.at("events").each() for name in _scheduled(each)]
    while waiting:
        name = waiting.pop()
        if name in choices and name not in found:
            found[name] = choices[name]
            waiting += follow.get(name, [])
    return found


def effects_of(event: Cursor) -> list[Cursor]:
    """Every effect of an event, those of its choices and those drawn by lot included."""
    lists = [event, *event.at("choices").each()]
    return [
        effect
        for part in lists
        for each in part.at("effects").each()
        for effect in _with_drawn(each)
    ]


def _with_drawn(effect: Cursor) -> Iterator[Cursor]:
    """An effect, and those that may come about by its lot."""
    yield effect
    chance = effect.at("chance")
    drawn = [*chance.at("effects").each(), *chance.at("otherwise").each()]
    drawn += [each for lot in effect.at("draw").each() for each in lot.at("effects").each()]
    for each in drawn:
        yield from _with_drawn(each)


def _scheduled(event: Cursor) -> list[str]:
    names = [effect.at("schedule", "event").word for effect in effects_of(event)]
    return [name for name in names if name]


def _unlocked(scenario: Cursor) -> list[str]:
    effects = [each for event in scenario.at("events").each() for each in effects_of(event)]
    return [name for each in effects if (name := each.at("unlock", "tactic").word)]
