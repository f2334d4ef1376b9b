"""What the paths of a finished game are read from: its uses of cards, and others beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.explanation.attributes import ways_to_play
from game.session.views import PlanComparison
from game.simulation.campaigns import with_variant
from game.simulation.state import SimulationState, TurnRecord
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.measures import StartMeasures, TurnMeasures
from game.vocabulary.scenario import HandEntry, ScenarioDefinition
from game.vocabulary.settings import TacticSetting


@dataclass(frozen=True, slots=True)
class OtherGame:
    """Another way of playing the same game, and its turns."""

    plan: PlanComparison
    history: tuple[TurnRecord, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A card that was on in a month, in the variant it was played in."""

    turn: int
    tactic: TacticDefinition
    setting: TacticSetting

    @property
    def asked(self) -> bool:
        """People had to say yes first."""
        return self.setting.consent in {"opt_in", "panel"}

    @property
    def sells(self) -> bool:
        """It plainly wants to sell."""
        return self.tactic.selling >= 1


@dataclass(frozen=True, slots=True)
class Lead:
    """How far contribution was ahead of doing nothing, month by month added up.

    Attributes:
        turn: after which it was furthest ahead; 0 if it never was ahead.
        gain_cents: by how much, at least 0.
        lost_cents: how much of that was gone at the end, at least 0.
    """

    turn: int
    gain_cents: int
    lost_cents: int


@dataclass(frozen=True, slots=True)
class FinishedGame:
    """A played game as the recognition of paths looks at it.

    Attributes:
        definition: the scenario.
        start: the situation before it.
        months: all turns played, at least one.
        uses: every card in every month it was on.
        others: the other ways the ending has played; the ones an event stood in the way of lack.
        stayed_share: share of the customers at the end who were customers before the first turn
            and never left, 0–1.
    """

    definition: ScenarioDefinition
    start: StartMeasures
    months: tuple[TurnRecord, ...]
    uses: tuple[Use, ...]
    others: Sequence[OtherGame]
    stayed_share: float

    @property
    def last(self) -> TurnMeasures:
        """How it ended."""
        return self.months[-1].measures

    @property
    def data_uses(self) -> tuple[Use, ...]:
        """The uses of cards that rest on data."""
        return tuple(use for use in self.uses if use.tactic.data)

    @property
    def abstain(self) -> tuple[TurnRecord, ...]:
        """Doing nothing for as many months; empty where that game is missing."""
        history = next((each.history for each in self.others if each.plan.kind == "abstain"), ())
        return history[: len(self.months)]

    @property
    def offered(self) -> tuple[HandEntry, ...]:
        """The cards that opened while the game was played."""
        return tuple(each for each in self.definition.hand if each.opens_turn <= len(self.months))

    def lead(self) -> Lead | None:
        """Against doing nothing; None where that game is missing."""
        if not self.abstain:
            return None
        pairs = zip(self.months, self.abstain, strict=False)
        ahead = [0]
        for own, other in pairs:
            ahead.append(
                ahead[-1] + own.measures.contribution_cents - other.measures.contribution_cents
            )
        best = max(range(len(ahead)), key=lambda turn: ahead[turn])
        return Lead(best, ahead[best], ahead[best] - ahead[-1])

    def booked(self, cause: str) -> float:
        """Points of trust booked to a cause over the game."""
        return sum(month.trust_by_cause.get(cause, 0.0) for month in self.months)


def finished_game(state: SimulationState, others: Sequence[OtherGame]) -> FinishedGame:
    """The game after its last turn."""
    months = state.history
    present = state.columns.present()
    stayed = present & (state.columns.tenure >= len(months))
    return FinishedGame(
        definition=state.definition,
        start=state.start,
        months=months,
        uses=uses_of(state.definition, months),
        others=others,
        stayed_share=int(stayed.sum()) / max(1, int(present.sum())),
    )


def uses_of(definition: ScenarioDefinition, months: Sequence[TurnRecord]) -> tuple[Use, ...]:
    """Every card in every month it was on, in the order of the months."""
    return tuple(
        Use(month.turn, with_variant(definition.tactic(tactic), setting.variant), setting)
        for month in months
        for tactic, setting in month.decisions.active_tactics().items()
    )


def share(uses: Sequence[Use], holds: Callable[[Use], bool]) -> float:
    """Share of some uses of which something holds, 0–1; 0 without uses."""
    return sum(map(holds, uses)) / len(uses) if uses else 0.0


def most_irritation_removed(tactic: TacticDefinition) -> float:
    """How much irritation a card takes away in its best variant, 0–3."""
    return max(each.tactic.benefits.irritation_removed for each in ways_to_play(tactic))


def costliest_card(game: FinishedGame) -> tuple[str, float]:
    """The played card that cost most trust, with the points booked to it; ("", 0) if none did."""
    played = sorted({use.tactic.id for use in game.uses})
    booked: Mapping[str, float] = {tactic: game.booked(tactic) for tactic in played}
    worst = min(played, key=lambda tactic: booked[tactic], default="")
    return (worst, booked[worst]) if worst and booked[worst] < 0 else ("", 0.0)
