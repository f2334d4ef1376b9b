"""The firm's forecast as screens show it: prepared once a month, then quick for every plan."""

from dataclasses import asdict

from game.explanation.forecast import Expectations, expected
from game.session.views import ForecastView
from game.simulation.state import SimulationState
from game.vocabulary.decisions import TurnDecisions


class Forecasting:
    """Keeps what all forecasts of one month share."""

    def __init__(self) -> None:
        self._month: Expectations | None = None

    def of(self, state: SimulationState, plan: TurnDecisions) -> ForecastView:
        """The forecast of a plan.

        Args:
            state: before the turn.
            plan: one that can be played.
        """
        if self._month is None or self._month.state is not state:
            self._month = Expectations.before(state)
        return ForecastView(**asdict(expected(self._month, plan)))
