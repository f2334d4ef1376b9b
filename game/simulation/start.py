"""The state a game starts from."""

from dataclasses import replace

import numpy as np

from game.simulation import ledger
from game.simulation.columns import Columns
from game.simulation.conditions import due_events
from game.simulation.departure_hazard import (
    equity_cents,
    habit_factor,
    lasting_reasons,
    leaving_probability,
)
from game.simulation.digest import traits_digest
from game.simulation.firm import NEVER, FirmState, TacticRecord
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.population import draw_people
from game.simulation.prices import starting_revenue_cents
from game.simulation.state import SimulationState
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.measures import StartMeasures
from game.vocabulary.scenario import ScenarioDefinition
from game.vocabulary.settings import DATA_CATEGORIES

MAX_HAND = 64


def initial_state(
    definition: ScenarioDefinition,
    seed: int,
    people: int | None = None,
    parameters: Parameters = DEFAULT_PARAMETERS,
) -> SimulationState:
    """The state before the first turn.

    Args:
        definition: the scenario; the cast become customers 0, 1, 2 …
        seed: decides every draw of the game.
        people: draws so many people instead of the scenario's number; money scales with them.
        parameters: the model's parameters.

    Raises:
        ValueError: more than 64 tactics in the hand, or fewer people than cast members.
    """
    scaled = definition if people is None else _with_people(definition, people)
    if len(scaled.hand) > MAX_HAND:
        raise ValueError(f"at most {MAX_HAND} tactics in a hand, not {len(scaled.hand)}")
    if scaled.market.people < max(1, len(scaled.cast)):
        raise ValueError(f"{scaled.market.people} people cannot hold a cast of {len(scaled.cast)}")
    columns = draw_people(scaled, seed, parameters).frozen()
    firm = _starting_firm(scaled, columns, parameters)
    state = SimulationState(
        definition=scaled,
        seed=seed,
        turn=0,
        columns=columns,
        firm=firm,
        history=(),
        start=_measure_start(scaled, columns, firm, parameters),
        pending=(),
        parameters=parameters,
        traits_digest=traits_digest(columns),
    )
    return replace(state, pending=due_events(state))


def _with_people(definition: ScenarioDefinition, people: int) -> ScenarioDefinition:
    ratio = people / definition.market.people
    return replace(
        definition,
        market=replace(
            definition.market,
            people=people,
            fine_cents=round(definition.market.fine_cents * ratio),
        ),
        start=replace(
            definition.start,
            cash_cents=round(definition.start.cash_cents * ratio),
            budget_per_turn_cents=round(definition.start.budget_per_turn_cents * ratio),
        ),
    )


def _starting_firm(
    definition: ScenarioDefinition, columns: Columns, parameters: Parameters
) -> FirmState:
    customers = columns.present()
    usual = definition.market.visit_probability
    habit = habit_factor(columns, np.zeros(len(columns)), usual, parameters)
    habit_steps = ledger.total(ledger.to_steps(habit)[customers])
    count = ledger.total(customers)
    start = definition.start
    return FirmState(
        cash_cents=start.cash_cents,
        reputation=start.reputation,
        brand=1.0,
        data_quality=start.data_quality / 3.0,
        science=0.0,
        analysis=0.0,
        reviews=0.0,
        market_standard=0.0,
        hints=0.0,
        tactics=tuple(TacticRecord() for _ in definition.hand),
        levers=tuple(0 for _ in LEVER_IDS),
        motives_found=False,
        categories_kept=0,
        exposed_turns=0,
        cases=(),
        data_complaints_per_1000=0.0,
        market_factors=(),
        scheduled=(),
        pleased=0.0,
        displeased=0.0,
        moods=tuple((0.0, 0.0) for _ in definition.segments),
        categories_used=tuple(NEVER for _ in DATA_CATEGORIES),
        churn_scale=count * ledger.STEPS_PER_POINT / habit_steps if habit_steps else 1.0,
        reference_trust=start.trust,
    )


def _measure_start(
    definition: ScenarioDefinition, columns: Columns, firm: FirmState, parameters: Parameters
) -> StartMeasures:
    customers = columns.present()
    count = max(1, ledger.total(customers))
    usual = definition.market.visit_probability
    habit = habit_factor(columns, np.zeros(len(columns)), usual, parameters)
    reasons = lasting_reasons(columns.satisfaction, columns.trust, firm.reference_trust, parameters)
    monthly_churn = definition.market.base_churn * firm.churn_scale
    leaving = leaving_probability(habit, reasons, monthly_churn, parameters)
    monthly = columns.purchase_rate * columns.spend_cents * definition.market.gross_margin
    equity = equity_cents(monthly, leaving, parameters)
    trust = ledger.total(ledger.to_steps(columns.trust)[customers])
    consenting = ledger.total(np.not_equal(columns.consent_given, 0) & customers)
    return StartMeasures(
        trust=trust / count / ledger.STEPS_PER_POINT,
        trust_measured=definition.start.believed_trust,
        customers=ledger.total(customers),
        cash_cents=definition.start.cash_cents,
        consent_share=consenting / count,
        reputation=definition.start.reputation,
        monthly_revenue_cents=round(starting_revenue_cents(definition.market)),
        customer_equity_cents=ledger.total(equity[customers]),
    )
