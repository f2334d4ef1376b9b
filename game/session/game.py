"""A game as one person plays it, from the first month to the ending."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.explanation.endings import ending_now
from game.scenario.loaded import LoadedScenario
from game.session.alternatives import AlternativeView, alternative_of
from game.session.branching import Branches
from game.session.cards import letters_cents
from game.session.content_notes import without_noted
from game.session.debrief import ending_view
from game.session.earned import Earned
from game.session.followed import Followed
from game.session.forecasting import Forecasting
from game.session.months import Month
from game.session.over_time import over_time_of
from game.session.predictions import record_of
from game.session.reviewing import as_measured, prediction_outcomes, review_of
from game.session.series import counted_series
from game.session.situation import situation_of
from game.session.views import (
    BranchView,
    Change,
    EndingView,
    ForecastView,
    NoBranch,
    OverTimeView,
    PersonView,
    PredictionOutcome,
    PredictionRecord,
    QuoteView,
    ReviewView,
    Series,
    SituationView,
    WhyView,
)
from game.session.why import WhyBook
from game.simulation.digest import state_digest
from game.simulation.quote import quote_plan
from game.simulation.start import initial_state
from game.simulation.turn import play_turn
from game.storage.atomic import StorageError
from game.vocabulary.decisions import Prediction, TurnDecisions
from game.vocabulary.refusals import Objection, Refused
from game.vocabulary.settings import TacticSetting


class GameSession:
    """One game: asks for views and decisions, knows nothing of screens or files.

    Everything it returns is frozen and stays as it is while the game goes on.

    Attributes:
        people: drawn, or None for the scenario's number.
        predicting: predictions are asked for before the forecast is shown.
        start_digest: of the state before the first turn.
        slot: the saved game it is kept in, or None.
        save_error: why the last turn could not be saved, or None.
        from_backup: it was continued from a backup, the file itself being damaged.
        unfinished: the plan begun for the coming turn before the game was left, or None.
    """

    def __init__(
        self,
        loaded: LoadedScenario,
        seed: int,
        *,
        people: int | None = None,
        predicting: bool = True,
    ) -> None:
        """Starts a game.

        Args:
            loaded: what to play.
            seed: decides every draw.
            people: draws so many people instead of the scenario's number.
            predicting: ask for predictions.
        """
        self._loaded = loaded
        self._seed = seed
        self.people = people
        self.predicting = predicting
        self.slot: str | None = None
        self.save_error: StorageError | None = None
        self.from_backup = False
        self.unfinished: TurnDecisions | None = None
        self.after_turn: Callable[[GameSession], None] = lambda _: None
        self._state = initial_state(loaded.definition, seed, people)
        self._start = self._state
        self._before = self._state
        self.start_digest = state_digest(self._state)
        self._months: list[Month] = []
        self._people = Followed(loaded, self._start, self._months)
        self._predictions: dict[str, Prediction] = {}
        self._forecast_shown = not predicting
        self._forecasting = Forecasting()
        self._earned = Earned()
        self._finished = False
        self._reviewed: ReviewView | None = None
        self._situation: SituationView | None = None
        self._ending: EndingView | None = None
        self._why: WhyBook | None = None
        self._branches = Branches(self._start, self._months)

    @classmethod
    def start(
        cls, loaded: LoadedScenario, seed: int, *, people: int | None = None
    ) -> "GameSession":
        """A new game before its first turn, kept nowhere."""
        return cls(loaded, seed, people=people)

    @property
    def loaded(self) -> LoadedScenario:
        """The scenario with its texts."""
        return self._loaded

    @property
    def seed(self) -> int:
        """The seed the customers were drawn with."""
        return self._seed

    @property
    def months(self) -> tuple[Month, ...]:
        """The turns played."""
        return tuple(self._months)

    @property
    def turns_played(self) -> int:
        """How many turns have been played."""
        return len(self._months)

    @property
    def finished(self) -> bool:
        """The last turn was played, or an ending stopped the game before it."""
        return self._finished

    def say_noted_lines(self, on: bool) -> None:
        """Whether lines with a content note are said; once off, those said are taken back."""
        self._people.content_notes = on
        if not on:
            self._months[:] = [
                replace(month, voices=without_noted(month.voices)) for month in self._months
            ]
            self._situation = self._reviewed = None

    def situation(self, *, prediction_on: bool = True) -> SituationView:
        """What the player knows before the coming turn.

        Args:
            prediction_on: False shows it as if no prediction were asked for.
        """
        if self._situation is None:
            self._situation = situation_of(
                self._state,
                self._months,
                series=self._series(len(self._months)),
                floor=self._people.floor(),
            )
        wanted = prediction_on and self.prediction_wanted
        return replace(self._situation, prediction_wanted=wanted)

    def quote(self, plan: TurnDecisions) -> QuoteView:
        """What a plan would cost, and everything that stands against it."""
        quote = quote_plan(self._state, plan)
        return QuoteView(
            tactic_cents=dict(quote.tactic_cents),
            lever_cents=dict(quote.lever_cents),
            total_cents=quote.total_cents,
            available_cents=quote.available_cents,
            left_cents=quote.available_cents - quote.total_cents,
            objections=quote.objections,
            letters_cents=letters_cents(self._state, plan.choices),
        )

    @property
    def prediction_wanted(self) -> bool:
        """The forecast waits for a prediction."""
        return self.predicting and not self._predictions

    @property
    def predictions(self) -> Mapping[str, Prediction]:
        """What was predicted for the coming turn."""
        return dict(self._predictions)

    def predict(self, predictions: Mapping[str, Prediction]) -> None:
        """Takes predictions for the coming turn (``trust``, ``revenue``).

        The first one of each counts, and none does that comes after the forecast was shown.
        """
        if self.predicting and not self._forecast_shown:
            self._predictions = {**predictions, **self._predictions}

    @property
    def prediction_record(self) -> PredictionRecord:
        """How well was predicted so far."""
        return record_of(self._prediction_outcomes())

    def forecast(self, plan: TurnDecisions) -> ForecastView | None:
        """The firm's own forecast of a plan.

        None as long as a prediction is wanted, and for a plan that cannot be played.
        """
        if self.prediction_wanted or quote_plan(self._state, plan).objections:
            return None
        self._forecast_shown = True
        return self._forecasting.of(self._state, plan)

    def commit(self, plan: TurnDecisions) -> ReviewView | Refused:
        """Plays the turn, keeps it, and says what it did.

        Args:
            plan: what to play; the predictions made before replace those in it.

        Returns:
            The review, or everything that stands against the plan; then nothing has changed.
        """
        decisions = replace(plan, predictions=dict(self._predictions))
        shown = self.forecast(decisions) if self._forecast_shown else None
        refused = self._play(decisions, shown)
        if refused is not None:
            return refused
        self.after_turn(self)
        return self._review()

    def replay(self, decisions: TurnDecisions, shown: ForecastView | None) -> str | None:
        """Plays a turn out of a save; its digest, or None if it is refused."""
        return None if self._play(decisions, shown) is not None else self._months[-1].digest

    @property
    def review(self) -> ReviewView | None:
        """The review of the last turn played, or None before the first."""
        return self._review() if self._months else None

    def alternative(
        self, tactic: str, setting: TacticSetting | None
    ) -> AlternativeView | Refused | None:
        """The last month with one tactic set otherwise (None: without it), or why it could not be.

        None before the first month.
        """
        if not self._months:
            return None
        return alternative_of(self._before, self._months[-1], tactic, setting)

    def person(self, customer: int) -> PersonView | None:
        """What happened to one of the people who are followed; None for anybody else.

        Args:
            customer: id in the simulation, as the floor and the voices give it.
        """
        return self._people.person(customer)

    def why(self, cause: str) -> WhyView | None:
        """What was behind a cause of the last month, and what else would have done.

        None before the first month.
        """
        if not self._months:
            return None
        if self._why is None or self._why.turn != len(self._months):
            self._why = WhyBook(self._before, self._months[-1])
        return self._why.why(cause)

    def put_reasons_away(self) -> None:
        """Nobody is about to ask ``why``: free what only the next question would need again."""
        if self._why is not None:
            self._why.put_away()

    def over_time(self) -> OverTimeView:
        """The game month by month; true trust only once it is over."""
        return over_time_of(self._start, self._months, finished=self._finished)

    def branch(self, turn: int, change: Change) -> BranchView | Refused | NoBranch:
        """The game with one decision of a past month changed, played again from there."""
        return self._branches.branch(turn, change, finished=self._finished)

    def ending(self) -> EndingView:
        """The story of the finished game.

        Raises:
            RuntimeError: it has not ended.
        """
        if not self._finished:
            raise RuntimeError("the game has not ended")
        if self._ending is None:
            self._ending = ending_view(self._state, self._months, self._prediction_outcomes())
        return self._ending

    def _review(self) -> ReviewView:
        turn, month = len(self._months), self._months[-1]
        if self._reviewed is None or self._reviewed.turn != turn:
            self._reviewed = review_of(
                self._state,
                self._start.start,
                month,
                self._months[-2].measures if turn > 1 else None,
                self._earned,
                self._series(turn),
                ends=self._finished,
            )
        return self._reviewed

    def _play(self, decisions: TurnDecisions, shown: ForecastView | None) -> Refused | None:
        if self._finished:
            return Refused((Objection("game_over"),))
        before = self._state
        outcome = play_turn(before, decisions, watch=self._people.ids)
        if isinstance(outcome, Refused):
            return outcome
        after = outcome.next_state
        self._before = before
        self._state = after
        self._months.append(self._people.month(decisions, outcome, shown))
        self._earned.played(before, self._months[-1])
        self._predictions = {}
        self._situation = None
        self._forecast_shown = not self.predicting
        self._finished = after.finished or ending_now(after) is not None
        return None

    def _prediction_outcomes(self) -> list[PredictionOutcome]:
        outcomes: list[PredictionOutcome] = []
        before = None
        for month in self._months:
            outcomes += prediction_outcomes(self._start.start, before, month)
            before = month.measures
        return outcomes

    def _series(self, turns: int) -> dict[str, Series]:
        measures = [as_measured(month.measures) for month in self._months[:turns]]
        return counted_series(self._state.definition, self._start.start, measures)
