"""Ways of playing any hand: rules over attributes, not over names.

The figures are choices: they say what a kind of firm looks for, not what is true.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from game.explanation.attributes import Played, ways_to_play
from game.explanation.choosing import Taste, choose, options
from game.explanation.wishes import Wish, grant
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.settings import ConsentMode, Openness, TacticSetting
from game.vocabulary.strategies import GOOD_STRATEGIES

HIDDEN_TWINS: Final = {f"{name}_hidden": name for name in GOOD_STRATEGIES}
"""The good strategies, hiding what they do with data as long as it is not deep."""
_MODEST_DEPTH: Final = 2.0

_Option = TypeVar("_Option")


@dataclass(frozen=True, slots=True)
class Rules:
    """A kind of firm.

    Attributes:
        appeal: how much it likes a tactic; above 0 it wants it.
        level: the level it wants it at.
        openness: modes it prefers, best first; likewise consent.
        consent: see openness.
        levers: lever id → level, most important first.
        taste: how it answers events.
        integrates: it buys the data integration its tactics need.
        first_tactics: how many of its wishes it begins with, adding one a month; None: all.
    """

    appeal: Callable[[Played], float]
    level: Callable[[Played], int]
    openness: Callable[[Played], Sequence[Openness]]
    consent: Callable[[Played], Sequence[ConsentMode]]
    levers: dict[str, int] = field(default_factory=dict)
    taste: Taste = field(default_factory=Taste)
    integrates: bool = True
    first_tactics: int | None = None


def decide(strategy: str, state: SimulationState) -> TurnDecisions:
    """What a strategy plays in the coming turn.

    Args:
        strategy: one of SCRIPTED_STRATEGIES or of HIDDEN_TWINS.
        state: the state before the turn.

    Raises:
        ValueError: no such strategy.
    """
    if strategy == "abstain":
        return NO_DECISIONS
    if strategy == "random":
        return _decide_at_random(state)
    if strategy in HIDDEN_TWINS:
        return grant(state, wish_of(_hiding(RULES[HIDDEN_TWINS[strategy]]), state))
    if strategy not in RULES:
        raise ValueError(strategy)
    return grant(state, wish_of(RULES[strategy], state))


def wish_of(rules: Rules, state: SimulationState) -> Wish:
    """What a kind of firm would like to play, its favourites first."""
    liked: list[tuple[float, Played]] = []
    for entry in state.definition.hand:
        best = max(ways_to_play(entry.tactic), key=rules.appeal)
        if rules.appeal(best) > 0:
            liked.append((rules.appeal(best), best))
    liked.sort(key=lambda pair: -pair[0])
    if rules.first_tactics is not None:
        del liked[rules.first_tactics + state.turn :]
    tactics = {
        played.tactic.id: TacticSetting(
            level=rules.level(played),
            variant=played.variant,
            openness=_first_offered(rules.openness(played), played.tactic.openness_options),
            consent=_first_offered(rules.consent(played), played.tactic.consent_options),
        )
        for _, played in liked
    }
    levers = dict(rules.levers)
    if rules.integrates:
        needed = max((played.tactic.needs.integration for _, played in liked), default=0)
        if needed > state.definition.start.data_integration:
            levers = {"data_integration": needed, **levers}
    offered = {entry.lever.id for entry in state.definition.levers}
    levers = {lever: level for lever, level in levers.items() if lever in offered}
    return Wish(tactics, levers, choose(state, rules.taste))


def _first_offered(wanted: Sequence[_Option], offered: Sequence[_Option]) -> _Option:
    return next((option for option in wanted if option in offered), offered[0])


def _bakers_appeal(played: Played) -> float:
    tactic, gains = played.tactic, played.tactic.benefits
    if tactic.joins_service or tactic.surcharge or played.taken:
        return -1.0
    familiar = gains.relevance + 1.5 * gains.irritation_removed + gains.delight
    other = 0.5 * (gains.savings + gains.social_proof + gains.novelty)
    cost = 2.0 * tactic.selling + 1.2 * played.burden + 0.25 * played.messages
    return familiar + other - cost - 0.5


def _segmenters_appeal(played: Played) -> float:
    tactic, gains = played.tactic, played.tactic.benefits
    if tactic.depth > 1.5 or tactic.joins_service or tactic.surcharge or played.taken:
        return -1.0
    broad = 1.5 * (gains.social_proof + gains.novelty) + gains.relevance
    other = 0.7 * (gains.irritation_removed + gains.delight) + 0.3 * gains.savings
    cost = 0.7 * tactic.selling + 0.15 * played.messages + 1.5 * max(0.0, played.burden - 0.5)
    return broad + other - cost - 0.5


def _services_appeal(played: Played) -> float:
    tactic, gains = played.tactic, played.tactic.benefits
    if tactic.joins_service or tactic.surcharge or played.taken or tactic.selling >= 1:
        return -1.0
    helps = 1.5 * gains.irritation_removed + gains.delight
    return helps + 0.3 * gains.social_proof - 1.2 * played.burden - 0.3 * played.messages - 1.5


def _hoarders_appeal(played: Played) -> float:
    """Many and deep data, little of them seen in use, soon and cheaply turned into sales."""
    tactic = played.tactic
    if not tactic.data or tactic.surcharge:
        return -1.0
    worth = 0.6 * (len(tactic.data) + played.burden) + played.pull - tactic.visibility
    worth -= 0.8 * tactic.selling
    price = 0.05 * tactic.monthly_units + 0.02 * tactic.setup_units + tactic.lead_turns
    return worth / (1.0 + price)


def _pushers_appeal(played: Played) -> float:
    """What sells this month and gives nobody a reason to object at once.

    When last month's pushing has worn out, there is always one more tactic to add.
    """
    tactic = played.tactic
    if tactic.selling < 1 or tactic.lead_turns > 1 or tactic.prompt:
        return -1.0
    objected_to = 2.5 * played.burden + 0.3 * tactic.visibility
    return 0.5 * tactic.selling + played.pull - objected_to


def _bakers_level(played: Played) -> int:
    return 2 if _bakers_appeal(played) > 2 else 1


def _services_level(played: Played) -> int:
    return 3 if played.tactic.benefits.irritation_removed >= 3 else 2


def _segmenters_level(played: Played) -> int:
    return 2 if played.burden <= 0.5 else 1


def _open(_: Played) -> tuple[Openness, ...]:
    return ("explained", "policy", "hidden")


def _quiet(_: Played) -> tuple[Openness, ...]:
    return ("policy", "explained", "hidden")


def _asked(_: Played) -> tuple[ConsentMode, ...]:
    return ("opt_in", "panel", "opt_out", "none")


def _default_on(_: Played) -> tuple[ConsentMode, ...]:
    return ("opt_out", "none", "opt_in", "panel")


_HIDDEN: Final[tuple[Openness, ...]] = ("hidden", "policy", "explained")
_UNASKED: Final[tuple[ConsentMode, ...]] = ("none", "opt_out", "opt_in", "panel")

RULES: Final = {
    "baker": Rules(
        appeal=_bakers_appeal,
        level=_bakers_level,
        openness=_open,
        consent=_asked,
        levers={"data_quality": 2, "service_recovery": 1, "behavioural_analysts": 1},
    ),
    "segmenter": Rules(
        appeal=_segmenters_appeal,
        level=_segmenters_level,
        openness=_quiet,
        consent=_default_on,
        levers={
            "data_quality": 1,
            "behavioural_analysts": 1,
            "data_scientists": 1,
            "brand_guideline": 2,
        },
        taste=Taste(trust=0.7, cash=0.3, freeze=-0.5),
    ),
    "service": Rules(
        appeal=_services_appeal,
        level=_services_level,
        openness=_open,
        consent=lambda _: ("opt_out", "opt_in", "none", "panel"),
        levers={"service_recovery": 2, "data_quality": 2, "behavioural_analysts": 1},
        taste=Taste(trust=1.5, cash=0.05),
    ),
    "hoarder": Rules(
        appeal=_hoarders_appeal,
        level=lambda _: 3,
        openness=lambda _: _HIDDEN,
        consent=lambda _: _UNASKED,
        levers={"data_quality": 1},
        taste=Taste(trust=0.1, cash=1.0, reputation=0.1, freeze=-5.0, consent=-10.0),
    ),
    "pusher": Rules(
        appeal=_pushers_appeal,
        level=lambda _: 3,
        openness=_quiet,
        consent=_default_on,
        taste=Taste(trust=0.05, cash=1.5, reputation=0.05, freeze=-3.0, complaints=-2.0),
        integrates=False,
        first_tactics=3,
    ),
}


def _hiding(rules: Rules) -> Rules:
    """The same kind of firm, silent about moderate uses and asking nobody."""

    def modest(played: Played) -> bool:
        return bool(played.tactic.data) and played.tactic.depth <= _MODEST_DEPTH

    return replace(
        rules,
        openness=lambda played: _HIDDEN if modest(played) else rules.openness(played),
        consent=lambda played: _UNASKED if modest(played) else rules.consent(played),
    )


def _decide_at_random(state: SimulationState) -> TurnDecisions:
    """Keeps last turn's plan three times in four, else draws a new one; answers by drawing."""
    dice = _Dice(state)
    choices = {event: dice.one_of(ids) for event, ids in options(state).items()}
    if state.history and dice.draw() < 0.75:
        last = state.history[-1].decisions
        return grant(state, Wish(last.active_tactics(), dict(last.company), choices))
    tactics = {
        entry.tactic.id: _random_setting(entry.tactic, dice)
        for entry in state.definition.hand
        if dice.draw() < 0.4
    }
    levers: dict[str, int] = {
        entry.lever.id: 1 + int(2 * dice.draw())
        for entry in state.definition.levers
        if dice.draw() < 0.25
    }
    return grant(state, Wish(tactics, levers, choices))


def _random_setting(tactic: TacticDefinition, dice: "_Dice") -> TacticSetting:
    variants = [variant.id for variant in tactic.variants]
    return TacticSetting(
        level=1 + int(3 * dice.draw()),
        variant=dice.one_of(variants) if variants else None,
        openness=dice.one_of(tactic.openness_options),
        consent=dice.one_of(tactic.consent_options),
    )


class _Dice:
    """Draws that belong to a game and a turn, apart from those of the simulation."""

    def __init__(self, state: SimulationState) -> None:
        self._key = f"random strategy/{state.seed}/{state.turn}"
        self._drawn = 0

    def draw(self) -> float:
        """The next number, 0 to 1."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._key}/{self._drawn}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48

    def one_of(self, sequence: Sequence[_Option]) -> _Option:
        """One of some options."""
        return sequence[int(self.draw() * len(sequence))]
