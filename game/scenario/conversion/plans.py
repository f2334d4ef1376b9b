"""Written decisions and plans as those of the vocabulary."""

from collections.abc import Sequence

from game.scenario.models.decisions import TurnModel
from game.scenario.models.scenario import PlansModel
from game.vocabulary.decisions import NO_DECISIONS, Prediction, TurnDecisions
from game.vocabulary.scenario import Falls, Leads, Plan
from game.vocabulary.settings import TacticSetting


def decisions_of(models: Sequence[TurnModel], turns: int) -> tuple[TurnDecisions, ...]:
    """The decisions of every turn.

    Args:
        models: at most as many as there are turns.
        turns: of the scenario; those left out repeat tactics and company of the last one written,
            never choices and predictions.
    """
    written = [_turn(model) for model in models[:turns]]
    last = written[-1] if written else NO_DECISIONS
    repeated = TurnDecisions(tactics=last.tactics, company=last.company)
    return tuple(written + [repeated] * (turns - len(written)))


def tempting_of(plans: PlansModel, turns: int) -> Plan | None:
    """The tempting plan, if one is written."""
    tempting = plans.tempting
    if tempting is None:
        return None
    leads, falls = tempting.leads, tempting.falls
    return Plan(
        id=tempting.id,
        decisions=decisions_of(tempting.decisions, turns),
        leads=None if leads is None else Leads(leads.measure, leads.turns[0], leads.turns[1]),
        falls=None if falls is None else Falls(falls.measure, falls.by),
    )


def good_plans_of(plans: PlansModel, turns: int) -> tuple[Plan, ...]:
    """The good plans."""
    return tuple(Plan(plan.id, decisions_of(plan.decisions, turns)) for plan in plans.good)


def _turn(model: TurnModel) -> TurnDecisions:
    return TurnDecisions(
        tactics={
            tactic: TacticSetting(
                setting.level,
                setting.variant,
                setting.openness,
                setting.consent,
                setting.audience,
            )
            for tactic, setting in model.tactics.items()
        },
        company=dict(model.company),
        choices=dict(model.choices),
        predictions={
            measure: Prediction(prediction.direction, prediction.confidence)
            for measure, prediction in model.predictions.items()
        },
    )
