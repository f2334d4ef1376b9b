"""What tactics and levers cost, in whole cents."""

from game.simulation import strengths
from game.vocabulary.catalogue import LeverDefinition, TacticDefinition
from game.vocabulary.scenario import Market, ScenarioDefinition


def starting_revenue_cents(market: Market) -> float:
    """Monthly revenue a scenario starts with, by its own figures."""
    customers = market.people * market.customer_share
    return customers * market.visit_probability * market.spend_cents


def units_to_cents(units: float, market: Market) -> int:
    """Money of so many units; a unit is a thousandth of the starting monthly revenue."""
    return round(units * starting_revenue_cents(market) / 1000.0)


def set_up_cents(tactic: TacticDefinition, level: int, paid_level: int, market: Market) -> int:
    """One-off price of raising a tactic to a level, after what was already paid.

    Args:
        tactic: the tactic.
        level: it is raised to, 0–3.
        paid_level: the highest level whose price was paid before, 0–3.
        market: gives the worth of a unit of money.

    Returns:
        Integer cents, never below 0.
    """
    due = strengths.level_price(level) - strengths.level_price(paid_level)
    return units_to_cents(tactic.setup_units * max(0.0, due), market)


def running_cents(tactic: TacticDefinition, level: int, market: Market) -> int:
    """Price of a tactic at a level in a month."""
    return units_to_cents(tactic.monthly_units * strengths.level_price(level), market)


def lever_cents(lever: LeverDefinition, level: int, definition: ScenarioDefinition) -> int:
    """Price of a lever at a level in a month; only levels above the given one are paid for."""
    paid = max(0, level - definition.start.given_level(lever.id))
    return units_to_cents(lever.monthly_units * paid, definition.market)
