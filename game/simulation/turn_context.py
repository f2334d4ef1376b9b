"""What the phases of one turn share: the plan, what happens to the firm, running totals."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from game.simulation.campaigns import Campaign, Craft
from game.simulation.columns import Columns
from game.simulation.firm import FirmState
from game.simulation.parameters import Parameters
from game.simulation.probe import Probe
from game.simulation.randomness import RememberedDraws, Stream
from game.simulation.state import SimulationState
from game.simulation.workspace import Scratch
from game.vocabulary.catalogue import LeverId
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.effects import AddComplaints, ChangeTrust, MarketQuantity, WithdrawConsent
from game.vocabulary.events import EventOccurred, PendingEvent
from game.vocabulary.scenario import ScenarioDefinition

Made = TypeVar("Made")

# An event that comes every month may multiply a market each time. Beyond this, amounts would not
# fit whole cents, and what a processor then makes of them differs from one to the next.
MOST_MARKET_CHANGE: Final = 100.0


@dataclass(frozen=True, slots=True)
class Shock:
    """A change of trust by an event, still to be booked."""

    cause: str
    change: ChangeTrust
    draw: str


@dataclass(frozen=True, slots=True)
class Scandal:
    """A practice that came out this turn."""

    slot: int
    severity: float
    coverage_low: float


@dataclass(frozen=True, slots=True)
class Breach:
    """Data were stolen this turn."""

    severity: float


@dataclass(frozen=True, slots=True)
class Spill:
    """What a rival's case rubs off on us: rates of trust, before how much each person minds."""

    suspicion: float
    relief: float


@dataclass(slots=True)
class Happenings:
    """What strikes customers this turn, collected before the first customer is worked on."""

    shocks: list[Shock] = field(default_factory=list)
    scandals: list[Scandal] = field(default_factory=list)
    breach: Breach | None = None
    spill: Spill | None = None
    findings: int = 0
    expectation: float = 0.0
    withdrawals: list[tuple[WithdrawConsent, str]] = field(default_factory=list)
    complaints: list[tuple[AddComplaints, str]] = field(default_factory=list)
    events: list[EventOccurred] = field(default_factory=list)
    pending: list[PendingEvent] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """Exact totals over all blocks: whole numbers only.

    ``goods_cents`` is what was sold at list prices, less what measuring people saved; the cost of
    goods is a share of it. ``moods`` counts the customers of each segment: those indifferent,
    those pleased, those displeased.
    """

    steps_by_cause: dict[str, int] = field(default_factory=dict)
    trust_before: int = 0
    trust_after: int = 0
    customers_before: int = 0
    customers: int = 0
    arrived: int = 0
    churned: int = 0
    buyers: int = 0
    reached: int = 0
    opted_out: int = 0
    complaints: int = 0
    data_complaints: int = 0
    pleased: int = 0
    displeased: int = 0
    moods: list[int] = field(default_factory=list)
    consenting: int = 0
    noticed: int = 0
    message_steps: int = 0
    satisfaction_steps: int = 0
    revenue_cents: int = 0
    recorded_revenue_cents: int = 0
    goods_cents: int = 0
    equity_cents: int = 0
    reached_by_slot: dict[int, int] = field(default_factory=dict)
    lift_steps_by_slot: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Abilities:
    """What this turn's levers and people make of the tactics.

    Attributes:
        insight: product of the two professions' abilities.
        restraint: share of unwelcome contacts held back.
        holdout: share of customers held out of every tactic.
        sensitivity: factor on the sensitivity of data.
        understanding: 0–3.
        quality: data quality, 0–3.
        integration: 0–1.
    """

    insight: float = 0.0
    restraint: float = 0.0
    holdout: float = 0.0
    sensitivity: float = 1.0
    understanding: float = 0.0
    quality: float = 0.0
    integration: float = 0.0


@dataclass(slots=True)
class Watched:
    """What is remembered of one customer somebody watches."""

    id: int
    steps_by_cause: dict[str, int] = field(default_factory=dict)
    revenue_cents: int = 0
    complained: bool = False
    opted_out: bool = False


class Kept:
    """What is the same under every plan tried for a turn, kept from one to the next.

    A key names everything that what it stands for depends on, besides the state before the turn,
    how the inbox is answered, and chance: plans that answer otherwise need a ``Kept`` of their own.

    Args:
        most: so many things are kept; beyond it all are forgotten.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[tuple[Hashable, ...], object] = {}

    def get(self, key: tuple[Hashable, ...], make: Callable[[], Made]) -> Made:
        """What was made under this key before, else it is made now; nobody may change it."""
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= self._most:
                self._known.clear()
            found = self._known[key] = make()
        return cast(Made, found)


@dataclass(slots=True)
class TurnContext:
    """One turn being played. Phases change it; nothing of it outlives the turn.

    Attributes:
        before: the state the turn starts from.
        decisions: the plan as it is played: what the inbox locks or limits is left out or cut.
        turn: number of the turn being played.
        firm: the firm as it is now; phases replace it.
        columns: the people as they will be.
        price_cents: price of the plan.
        spent_cents: the plan and one-off effects.
        campaigns: tactics that reach customers.
        crafts: how well each of them is made, by slot.
        abilities: what levers make possible.
        happenings: what strikes customers.
        tally: totals.
        watched: customers somebody watches, by id.
        streams: one per named decision, advanced block after block.
        draws: where they come from, if several rehearsals of this turn share them.
        kept: what was worked out under other plans for this turn, or None.
        probe: takes readings for somebody who measures, or None.
        rehearsed: played for what this turn itself brings; what only later turns need is left out.
        definition: the scenario.
        parameters: the model's parameters.
    """

    before: SimulationState
    decisions: TurnDecisions
    turn: int
    firm: FirmState
    columns: Columns
    price_cents: int = 0
    spent_cents: int = 0
    campaigns: tuple[Campaign, ...] = ()
    crafts: dict[int, Craft] = field(default_factory=dict)
    abilities: Abilities = field(default_factory=Abilities)
    happenings: Happenings = field(default_factory=Happenings)
    tally: Tally = field(default_factory=Tally)
    watched: dict[int, Watched] = field(default_factory=dict)
    streams: dict[str, Stream] = field(default_factory=dict)
    draws: RememberedDraws | None = None
    kept: Kept | None = None
    probe: Probe | None = None
    rehearsed: bool = False
    definition: ScenarioDefinition = field(init=False)
    parameters: Parameters = field(init=False)

    def __post_init__(self) -> None:
        # Asked for hundreds of times a turn, so they are at hand.
        self.definition = self.before.definition
        self.parameters = self.before.parameters

    def stream(self, decision: str) -> Stream:
        """This turn's stream for a named decision; blocks take from it one after the other."""
        stream = self.streams.get(decision)
        if stream is None:
            made = Stream if self.draws is None else self.draws.stream
            stream = self.streams[decision] = made(self.before.seed, self.turn, decision)
        return stream

    def same_for_all_plans(self, key: tuple[Hashable, ...], make: Callable[[], Made]) -> Made:
        """What ``Kept.get`` gives where several plans are tried, else made anew."""
        return make() if self.kept is None else self.kept.get(key, make)

    def lever(self, lever_id: LeverId) -> int:
        """Level of a lever in this turn's plan."""
        return self.decisions.company.get(lever_id, 0)

    def market_factor(self, quantity: MarketQuantity) -> float:
        """Product of the changes in force, at most a hundredfold either way."""
        product = 1.0
        for change in self.firm.market_factors:
            if change.quantity == quantity and change.last_turn >= self.turn:
                product *= change.factor
        return min(MOST_MARKET_CHANGE, max(1.0 / MOST_MARKET_CHANGE, product))

    def record(self, event: EventOccurred) -> None:
        """Notes that something happened."""
        self.happenings.events.append(event)


@dataclass(frozen=True, slots=True)
class Block:
    """Some consecutive people while a turn is worked out.

    Attributes:
        start: id of the first.
        size: how many.
        old: their columns before the turn, read-only.
        new: their columns after it; each phase writes its own.
        scratch: what phases hand on.
        watched: ids of watched customers among them.
    """

    start: int
    size: int
    old: Columns
    new: Columns
    scratch: Scratch
    watched: Sequence[int]
