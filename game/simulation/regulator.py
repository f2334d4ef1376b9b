"""The regulator: complaints reach it, it asks, and months later it decides (C29, B97)."""

from dataclasses import replace

from game.simulation.campaigns import Campaign
from game.simulation.firm import FOREVER, RegulatorCase
from game.simulation.parameters.surroundings import IncidentsParameters
from game.simulation.prices import starting_revenue_cents
from game.simulation.turn_context import TurnContext
from game.vocabulary.events import EventOccurred
from game.vocabulary.scenario import ScenarioDefinition


def hear_complaints(turn: TurnContext) -> None:
    """Data complaints reach the regulator; many together are sure to be looked into (B66).

    Equation:
        chance of a letter = min(1, data complaints · to_regulator · investigated)
        1 if there are together_least, and those of two months exceed together per 1,000 customers
    """
    known = turn.parameters.incidents
    complaints = turn.tally.data_complaints
    now = 1000.0 * complaints / max(1, turn.tally.customers_before)
    together = now + turn.firm.data_complaints_per_1000
    if now != turn.firm.data_complaints_per_1000:
        turn.firm = replace(turn.firm, data_complaints_per_1000=now)
    stream = turn.stream("investigation")
    investigated_draw, delay_draw = stream.uniform(), stream.uniform()
    certain = complaints >= known.together_least and together > known.together
    chance = min(1.0, complaints * known.to_regulator * known.investigated)
    if turn.firm.cases or not (certain or investigated_draw < chance):
        return
    culprit = max(turn.campaigns, key=lambda item: _offence(turn, item), default=None)
    case = RegulatorCase(
        decided_turn=turn.turn + _delay_months(turn, delay_draw),
        slot=None if culprit is None else culprit.slot,
        hidden=culprit is not None and culprit.hidden and not culprit.asked,
    )
    turn.firm = replace(turn.firm, cases=(*turn.firm.cases, case))
    about = None if culprit is None else culprit.id
    turn.record(EventOccurred("regulator_letter", "regulator", turn.turn, about=about))


def _delay_months(turn: TurnContext, draw: float) -> int:
    """Months until the decision; a privacy officer answers the letter at once (B97–98, D7).

    Equation:
        months = delay_low … delay_high, evenly · officer_delay (with a privacy officer)
    """
    known = turn.parameters.incidents
    low, high = known.delay_low, known.delay_high
    months = low + float(int(draw * (high - low + 1.0)))
    if turn.lever("privacy_officer"):
        months *= known.officer_delay
    return max(1, round(months))


def _offence(turn: TurnContext, campaign: Campaign) -> float:
    reached = turn.tally.reached_by_slot.get(campaign.slot, 0)
    return campaign.depth * campaign.sensitivity * campaign.visibility * reached


def decide_due(turn: TurnContext) -> None:
    """The decisions that fall this turn."""
    if not turn.firm.cases:
        return
    for case in turn.firm.cases:
        if case.decided_turn == turn.turn:
            _decide(turn, case)
    open_cases = tuple(case for case in turn.firm.cases if case.decided_turn > turn.turn)
    turn.firm = replace(turn.firm, cases=open_cases)


def _decide(turn: TurnContext, case: RegulatorCase) -> None:
    """The regulator decides on a case (C29, D7).

    Equation:
        chance of a finding = (violation + violation_hidden (hidden, not asked))
            · (1 − officer_factor · privacy_officer)
    """
    known = turn.parameters.incidents
    stream = turn.stream(f"regulator:{case.slot}")
    violation_draw, fine_draw = stream.uniform(), stream.uniform()
    chance = known.violation + (known.violation_hidden if case.hidden else 0.0)
    chance *= 1.0 - known.officer_factor * turn.lever("privacy_officer")
    about = None if case.slot is None else turn.definition.hand[case.slot].tactic.id
    if violation_draw >= chance:
        turn.record(EventOccurred("regulator_cleared", "regulator", turn.turn, about=about))
        return
    turn.happenings.findings += 1
    turn.record(EventOccurred("regulator_warning", "regulator", turn.turn, about=about))
    if case.slot is not None:
        records = list(turn.firm.tactics)
        records[case.slot] = replace(records[case.slot], locked_through=FOREVER)
        turn.firm = replace(turn.firm, tactics=tuple(records))
        turn.campaigns = tuple(item for item in turn.campaigns if item.slot != case.slot)
    if fine_draw < known.fine_chance:
        _fine(turn, about)


def fine_cents(definition: ScenarioDefinition, known: IncidentsParameters) -> int:
    """What a fine costs a firm, in whole cents."""
    market = definition.market
    budget = definition.start.budget_per_turn_cents
    asked = market.fine_cents or round(known.fine_budgets * budget)
    cap = round(known.fine_cap * 12.0 * starting_revenue_cents(market))
    return min(asked, cap)


def _fine(turn: TurnContext, about: str | None) -> None:
    """The fine, in a year's revenue at most (B99).

    Equation:
        with probability fine_chance: min(asked, fine_cap · a year's revenue at the start)
        asked = the scenario's fine, or fine_budgets · a month's budget
    """
    fine = fine_cents(turn.definition, turn.parameters.incidents)
    turn.spent_cents += fine
    turn.firm = replace(turn.firm, cash_cents=turn.firm.cash_cents - fine)
    turn.record(EventOccurred("regulator_fine", "regulator", turn.turn, about=about))
