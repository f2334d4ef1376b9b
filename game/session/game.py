"""A game in progress: takes decisions, gives frozen views, keeps itself saved.

INTERFACE AGREED WITH THE SCREENS (coordinator wrote the signatures; owner E fills the bodies, may
split them over modules, and may add, but keeps these names).
"""

from collections.abc import Mapping

from game.scenario.loading import LoadedScenario
from game.session.views import (
    EndingView,
    ForecastView,
    QuoteView,
    ReviewView,
    SituationView,
)
from game.vocabulary.decisions import Prediction, TurnDecisions
from game.vocabulary.refusals import Refused


class GameSession:
    """One game of one scenario."""

    @classmethod
    def start(
        cls, loaded: LoadedScenario, seed: int, *, people: int | None = None
    ) -> "GameSession":
        """A new game before its first turn."""
        raise NotImplementedError

    @property
    def loaded(self) -> LoadedScenario:
        """The scenario with its texts."""
        raise NotImplementedError

    @property
    def seed(self) -> int:
        """The seed the customers were drawn with."""
        raise NotImplementedError

    @property
    def finished(self) -> bool:
        """Whether the game has ended."""
        raise NotImplementedError

    def situation(self, *, prediction_on: bool = True) -> SituationView:
        """What the player knows before the coming turn (cached until the turn is committed)."""
        raise NotImplementedError

    def quote(self, plan: TurnDecisions) -> QuoteView:
        """What a plan costs and what stands against it; cheap enough for every click (< 2 ms)."""
        raise NotImplementedError

    def predict(self, predictions: Mapping[str, Prediction]) -> None:
        """Record the predictions of the coming turn (``trust``, ``revenue``); the first counts."""
        raise NotImplementedError

    @property
    def predictions(self) -> Mapping[str, Prediction]:
        """Predictions made for the coming turn."""
        raise NotImplementedError

    def forecast(self, plan: TurnDecisions) -> ForecastView | None:
        """The firm's forecast of a plan (≤ 30 ms for 5,000 people); None if it is refused."""
        raise NotImplementedError

    def commit(self, plan: TurnDecisions) -> ReviewView | Refused:
        """Play the turn and save; predictions recorded before go with it."""
        raise NotImplementedError

    @property
    def review(self) -> ReviewView | None:
        """The review of the last turn played, also after continuing a saved game."""
        raise NotImplementedError

    def ending(self) -> EndingView:
        """The story of the finished game; raises RuntimeError before its end."""
        raise NotImplementedError
