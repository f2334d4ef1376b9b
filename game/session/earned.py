"""What every card and lever brought, month by month, for the last two months of a game."""

from game.explanation.revenue import revenue_by_cause
from game.session.months import Month
from game.session.views import MonthBefore
from game.simulation.state import SimulationState
from game.vocabulary.causes import BASELINE


class Earned:
    """Splits the revenue of the last two months by cause; what was worked out once is kept."""

    def __init__(self) -> None:
        self._played: list[tuple[SimulationState, Month]] = []
        self._known: dict[int, dict[str, int]] = {}

    def played(self, before: SimulationState, month: Month) -> None:
        """A month was played; all but it and the one before it are forgotten.

        Args:
            before: the state before the month.
            month: the month.
        """
        self._played = [*self._played[-1:], (before, month)]
        self._known = {turn: self._known[turn] for turn in self._known if turn >= month.turn - 1}

    @property
    def this_month(self) -> dict[str, int]:
        """Cents by cause of the last month played, adding up to its revenue."""
        return self._split(*self._played[-1])

    @property
    def month_before(self) -> MonthBefore | None:
        """The month before it, as far as this one is counted from there; None in the first."""
        if len(self._played) < 2:
            return None
        state, month = self._played[0]
        brought = dict(self._split(state, month))
        measures = month.measures
        return MonthBefore(
            baseline_cents=brought.pop(BASELINE),
            brought_cents=brought,
            customers=measures.customers - measures.arrived + measures.churned,
            customers_after=measures.customers,
            left=measures.churned,
            arrived=measures.arrived,
        )

    def _split(self, before: SimulationState, month: Month) -> dict[str, int]:
        if month.turn not in self._known:
            self._known[month.turn] = revenue_by_cause(before, month.decisions, month)
        return self._known[month.turn]
