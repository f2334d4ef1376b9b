"""One turn under several plans, as far as the purchases: the same people, the same draws.

Only customers are played, as nobody else can buy; and where revenue is all that is wanted, only
those whom chance lets buy at all, whatever is done for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.simulation import ledger
from game.simulation.arrays import IntArray
from game.simulation.chosen_draws import MOST_OF_THE_FIRM, ChosenDraws
from game.simulation.closing import margin_cents
from game.simulation.phases import life, purchases
from game.simulation.randomness import RememberedDraws
from game.simulation.state import SimulationState
from game.simulation.turn import UP_TO_PURCHASES, FirmPhase, open_turn, rehearse, run_phases
from game.simulation.turn_context import Kept, TurnContext
from game.simulation.workspace import BLOCK_PEOPLE, Workspace
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.refusals import Refused

MOST_KEPT: Final = 1 << 19
"""People in all that is kept from plan to plan, with up to 35 bytes for each: 18 megabytes. As many
again where the inbox is answered otherwise, and for those alone who can buy under such answers."""
_Answers = tuple[tuple[str, str], ...]
_OF_THE_FIRM: Final = tuple(phase for phase in UP_TO_PURCHASES if isinstance(phase, FirmPhase))


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a turn brings up to the purchases.

    Attributes:
        trust_by_cause: cause → points of mean trust of those who were customers before it; who
            comes and goes is not in it.
        revenue_cents: integer cents.
        margin_cents: what is left of the revenue once the goods are paid for.
        price_cents: of the plan.
        reached: tactic id → people it reaches.
    """

    trust_by_cause: Mapping[str, float]
    revenue_cents: int
    margin_cents: int
    price_cents: int
    reached: Mapping[str, int]

    @property
    def contribution_cents(self) -> int:
        """The margin less the plan; what events cost is the same under every plan."""
        return self.margin_cents - self.price_cents

    @property
    def trust_change(self) -> float:
        """Points by which the mean trust of the customers there before moves."""
        return sum(self.trust_by_cause.values())


class Rehearsal:
    """Plays one turn under plan after plan; buffers and draws are kept in between.

    Args:
        state: before the turn.
    """

    def __init__(self, state: SimulationState) -> None:
        self._state = state
        self._draws = RememberedDraws()
        self._customers = np.flatnonzero(state.columns.present())
        self._everybody: _Company | None = None
        self._buyers: dict[_Answers, _Company] = {}

    def play(self, decisions: TurnDecisions) -> Rehearsed | Refused:
        """The turn under a plan, or everything that is wrong with the plan."""
        if self._everybody is None:
            self._everybody = _Company(self._state, self._draws, self._customers)
        turn = self._everybody.play(decisions)
        if isinstance(turn, Refused):
            return turn
        booked = turn.tally.steps_by_cause
        count = len(self._customers)
        return Rehearsed(
            trust_by_cause={
                cause: ledger.mean_points(steps, count) for cause, steps in booked.items() if steps
            },
            revenue_cents=turn.tally.revenue_cents,
            margin_cents=margin_cents(turn),
            price_cents=turn.price_cents,
            reached={
                each.id: turn.tally.reached_by_slot.get(each.slot, 0) for each in turn.campaigns
            },
        )

    def revenue(self, decisions: TurnDecisions) -> int | Refused:
        """The revenue of the turn under a plan in integer cents, or what is wrong with the plan."""
        # What the inbox does to the market decides who can buy; nothing else that is decided does.
        answers = _answers(decisions)
        if answers not in self._buyers:
            people = self._who_can_buy(decisions)
            self._buyers[answers] = _Company(self._state, self._draws, people)
        turn = self._buyers[answers].play(decisions)
        return turn if isinstance(turn, Refused) else turn.tally.revenue_cents

    def _who_can_buy(self, decisions: TurnDecisions) -> IntArray:
        turn = open_turn(self._state, TurnDecisions(choices=decisions.choices), self._draws)
        if isinstance(turn, Refused):
            return self._customers
        run_phases(turn, _OF_THE_FIRM, None)
        drawn = turn.stream(purchases.DRAW).uniforms(len(turn.columns))
        can_buy = drawn < purchases.most_expected(turn, life.of_everybody(turn))
        return self._customers[can_buy[self._customers]]


class _Company:
    """Some of the people, with draws and buffers that fit them."""

    def __init__(self, state: SimulationState, draws: RememberedDraws, people: IntArray) -> None:
        everybody = len(state.columns)
        few = len(people) <= MOST_OF_THE_FIRM
        self._draws = RememberedDraws() if few else ChosenDraws(draws, people, everybody)
        self._state = state
        if few:
            people = np.arange(everybody)
        else:
            self._state = replace(state, columns=state.columns.of(people).frozen())
        self._workspace = Workspace(_block_people(len(people)))
        self._kept: dict[_Answers, Kept] = {}

    def play(self, decisions: TurnDecisions) -> TurnContext | Refused:
        """The turn as it stands after the purchases."""
        turn = open_turn(self._state, decisions, self._draws)
        if not isinstance(turn, Refused):
            answers = _answers(decisions)
            if answers not in self._kept:
                self._kept[answers] = Kept(MOST_KEPT // max(1, len(turn.columns)))
            turn.kept = self._kept[answers]
            rehearse(turn, self._workspace)
        return turn


def _answers(decisions: TurnDecisions) -> _Answers:
    """How the inbox is answered: what is the same under every plan is so under the same answers."""
    return tuple(sorted(decisions.choices.items()))


def _block_people(people: int) -> int:
    """Blocks of about the same size, so that none has as few people as the firm has draws."""
    blocks = -(-people // BLOCK_PEOPLE)
    return -(-people // max(1, blocks))
