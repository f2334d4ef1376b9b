"""What the player knows before deciding."""

from collections.abc import Mapping, Sequence

from game.session.cards import inbox_items, lever_cards, plan_in_force, tactic_cards
from game.session.months import Month
from game.session.reviewing import as_measured
from game.session.views import FloorView, Series, SituationView
from game.simulation.allowed import audiences
from game.simulation.state import SimulationState


def situation_of(
    state: SimulationState,
    months: Sequence[Month],
    *,
    series: Mapping[str, Series],
    floor: FloorView,
) -> SituationView:
    """The situation before the coming turn; no prediction is asked for in it.

    Args:
        state: after the turns played.
        months: these turns.
        series: counted measures over them.
        floor: the customers now.
    """
    definition, start = state.definition, state.start
    last = months[-1] if months else None
    known = None if last is None else as_measured(last.measures)
    budget = definition.start.budget_per_turn_cents
    step = next((each for each in definition.tutorial if each.turn == state.turn + 1), None)
    plan = plan_in_force(state)
    return SituationView(
        turn=state.turn + 1,
        turns=definition.turns,
        cash_cents=state.firm.cash_cents,
        available_cents=state.firm.cash_cents + budget,
        budget_per_turn_cents=budget,
        measures=known,
        trust_measured=start.trust_measured if known is None else known.trust_measured,
        trust_survey_error=None if known is None else known.trust_survey_error,
        revenue_cents=start.monthly_revenue_cents if known is None else known.revenue_cents,
        customers=start.customers if known is None else known.customers,
        series=dict(series),
        inbox=inbox_items(state),
        hand=tactic_cards(state),
        levers=lever_cards(state),
        audiences=audiences(state),
        control_panel=plan.company.get("control_panel", 0) > 0,
        decisions=plan,
        voices=() if last is None else last.voices,
        floor=floor,
        tutorial_key=None if step is None else f"tutorial.{step.turn}",
        tutorial_points_at=None if step is None else step.points_at,
        prediction_wanted=False,
    )
