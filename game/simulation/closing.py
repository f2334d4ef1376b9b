"""Closing a turn: measures, the ledger's causes, the next state and its digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.simulation.conditions import due_events
from game.simulation.customers import CustomerTurn, status_of
from game.simulation.digest import state_digest
from game.simulation.ledger import STEPS_PER_POINT, mean_points
from game.simulation.observation import Observed, Survey, observe, survey_trust
from game.simulation.state import SimulationState, TurnRecord
from game.simulation.turn_context import TurnContext
from game.vocabulary.causes import ARRIVALS_AND_DEPARTURES
from game.vocabulary.events import EventOccurred
from game.vocabulary.measures import TurnMeasures


@dataclass(frozen=True, slots=True)
class TurnOutcome:
    """What a turn brought.

    Attributes:
        next_state: the state after it.
        measures: the results.
        trust_by_cause: cause → trust points; adds up to the change of mean trust.
        events: what happened, in order.
        digest: fingerprint of the next state.
        watched: what it did to the customers watched, in the order asked for.
        observed: what the firm itself can know, beside what it counts.
    """

    next_state: SimulationState
    measures: TurnMeasures
    trust_by_cause: Mapping[str, float]
    events: tuple[EventOccurred, ...]
    digest: str
    watched: tuple[CustomerTurn, ...]
    observed: Observed


def outcome_of(turn: TurnContext, watch: Sequence[int]) -> TurnOutcome:
    """Closes the turn: its results, and the state the next one starts from."""
    survey = survey_trust(turn)
    after = next_state(turn, survey)
    record = after.history[-1]
    return TurnOutcome(
        next_state=after,
        measures=record.measures,
        trust_by_cause=record.trust_by_cause,
        events=record.events,
        digest=state_digest(after),
        watched=tuple(_customer_turn(turn, person) for person in watch),
        observed=observe(turn, survey),
    )


def next_state(turn: TurnContext, survey: Survey) -> SimulationState:
    """The state after the turn, what it brought recorded and the coming inbox filled."""
    record = TurnRecord(
        turn.turn,
        turn.decisions,
        _measures(turn, survey),
        _trust_by_cause(turn),
        tuple(turn.happenings.events),
    )
    played = replace(
        turn.before,
        turn=turn.turn,
        columns=turn.columns.frozen(),
        firm=turn.firm,
        history=(*turn.before.history, record),
        pending=(),
    )
    return played if played.finished else replace(played, pending=due_events(played))


def _trust_by_cause(turn: TurnContext) -> dict[str, float]:
    """Bookings averaged over those present before; the rest is who arrived and who left."""
    tally = turn.tally
    before = tally.customers_before
    by_cause = {
        cause: mean_points(steps, before) for cause, steps in tally.steps_by_cause.items() if steps
    }
    booked = sum(tally.steps_by_cause.values())
    moved = mean_points(tally.trust_after, tally.customers) - mean_points(
        tally.trust_before + booked, before
    )
    if tally.arrived or tally.churned:
        by_cause[ARRIVALS_AND_DEPARTURES] = moved
    return by_cause


def margin_cents(turn: TurnContext) -> int:
    """What is left of the revenue once the goods are paid for.

    What is given away or charged on top changes the price paid, not the cost of the goods.
    """
    tally = turn.tally
    price_change = tally.revenue_cents - tally.goods_cents
    return price_change + round(tally.goods_cents * turn.definition.market.gross_margin)


def _measures(turn: TurnContext, survey: Survey) -> TurnMeasures:
    tally = turn.tally
    count = max(1, tally.customers)
    return TurnMeasures(
        trust=mean_points(tally.trust_after, tally.customers),
        trust_measured=survey.measured,
        trust_survey_error=survey.error,
        revenue_cents=tally.revenue_cents,
        contribution_cents=margin_cents(turn) - turn.spent_cents,
        costs_cents=turn.spent_cents,
        cash_cents=turn.firm.cash_cents,
        customers=tally.customers,
        arrived=tally.arrived,
        churned=tally.churned,
        buyers=tally.buyers,
        reached=tally.reached,
        opted_out=tally.opted_out,
        complaints=tally.complaints,
        data_complaints=tally.data_complaints,
        consent_share=tally.consenting / count,
        noticed_share=tally.noticed / count,
        message_load=mean_points(tally.message_steps, max(1, tally.customers_before)),
        satisfaction=mean_points(tally.satisfaction_steps, count),
        reputation=turn.firm.reputation,
        customer_equity_cents=tally.equity_cents,
    )


def _customer_turn(turn: TurnContext, person: int) -> CustomerTurn:
    tracked = turn.watched[person]
    old, new = turn.before.columns, turn.columns
    word = int(new.reached[person])
    return CustomerTurn(
        id=person,
        trust_before=float(old.trust[person]),
        trust_after=float(new.trust[person]),
        bookings={
            cause: steps / STEPS_PER_POINT
            for cause, steps in tracked.steps_by_cause.items()
            if steps
        },
        revenue_cents=tracked.revenue_cents,
        status_before=status_of(old, person),
        status_after=status_of(new, person),
        complained=tracked.complained,
        opted_out=tracked.opted_out,
        reached=tuple(
            entry.tactic.id for slot, entry in enumerate(turn.definition.hand) if word >> slot & 1
        ),
    )
