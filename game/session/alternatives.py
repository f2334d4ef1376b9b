"""Last month once more, with one tactic set otherwise: same people, same draws."""

from dataclasses import dataclass, replace

from game.session.months import Month
from game.session.reviewing import as_measured
from game.simulation.state import SimulationState
from game.simulation.turn import play_turn
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting


@dataclass(frozen=True, slots=True)
class AlternativeView:
    """A month as it was played beside the same month with one tactic set otherwise.

    Attributes:
        turn: the month.
        tactic: which tactic.
        setting: how it is set in the alternative; None is off.
        played: measures as the firm knows them; likewise alternative.
        alternative: of the other month.
        trust_difference: points of mean trust the alternative ends above the month played.
        revenue_difference_cents: revenue the alternative brings more.
        churned_difference: customers more who leave in it.
    """

    turn: int
    tactic: str
    setting: TacticSetting | None
    played: TurnMeasures
    alternative: TurnMeasures
    trust_difference: float
    revenue_difference_cents: int
    churned_difference: int


def alternative_of(
    before: SimulationState, month: Month, tactic: str, setting: TacticSetting | None
) -> AlternativeView | Refused:
    """The same month with one tactic set otherwise, or off.

    Args:
        before: the state before the month.
        month: as it was played.
        tactic: id of a tactic of the hand.
        setting: how to set it; None switches it off.

    Returns:
        Both months side by side, or why the other one could not have been played.
    """
    tactics = {key: each for key, each in month.decisions.tactics.items() if key != tactic}
    if setting is not None:
        tactics[tactic] = setting
    outcome = play_turn(before, replace(month.decisions, tactics=tactics))
    if isinstance(outcome, Refused):
        return outcome
    measures = outcome.measures
    return AlternativeView(
        turn=month.turn,
        tactic=tactic,
        setting=setting,
        played=as_measured(month.measures),
        alternative=as_measured(measures),
        trust_difference=measures.trust - month.measures.trust,
        revenue_difference_cents=measures.revenue_cents - month.measures.revenue_cents,
        churned_difference=measures.churned - month.measures.churned,
    )
