"""Written effects and events as those of the vocabulary."""

from collections.abc import Sequence

from game.scenario.conversion.conditions import condition_or_none, several
from game.scenario.models import effects as written
from game.scenario.models.events import EventModel
from game.vocabulary import effects as meant
from game.vocabulary.scenario import EventChoice, EventDefinition


def effects_of(models: Sequence[written.EffectModel]) -> tuple[meant.Effect, ...]:
    """The effects that written ones mean, in their order."""
    return tuple(_effect(model) for model in models)


def event_of(model: EventModel) -> EventDefinition:
    """The event that a written one means."""
    return EventDefinition(
        id=model.id,
        when=condition_or_none(model.when),
        effects=effects_of(model.effects),
        choices=tuple(
            EventChoice(choice.id, effects_of(choice.effects)) for choice in model.choices
        ),
        default=model.default,
        once=model.once,
        about=model.about,
    )


def _effect(model: written.EffectModel) -> meant.Effect:  # noqa: PLR0911, PLR0912  (one line a kind)
    match model:
        case written.Trust(trust=trust):
            return meant.ChangeTrust(trust.points, trust.among, trust.of, trust.share)
        case written.Cash(cash=cash):
            return meant.ChangeCash(cash.units)
        case written.Freeze(freeze=freeze):
            return meant.FreezeTactic(freeze.tactic, freeze.turns)
        case written.Unlock(unlock=unlock):
            return meant.UnlockTactic(unlock.tactic)
        case written.Reputation(reputation=reputation):
            return meant.ChangeReputation(reputation.points)
        case written.Expectation(expectation=expectation):
            return meant.ChangeExpectation(expectation.amount)
        case written.Consent(consent=consent):
            return meant.WithdrawConsent(consent.share, consent.purpose)
        case written.Complaints(complaints=complaints):
            return meant.AddComplaints(complaints.share, complaints.about_data)
        case written.Market(market=market):
            return meant.ChangeMarket(market.quantity, market.factor, market.turns)
        case written.Schedule(schedule=schedule):
            return meant.ScheduleEvent(schedule.event, schedule.in_turns)
        case written.MessageText():
            return meant.Message(model.message)
        case written.Limit(limit=limit):
            return _limit(limit)
        case written.ByChance(chance=chance):
            return meant.DrawOne(
                (
                    meant.Alternative(chance.probability, effects_of(chance.effects)),
                    meant.Alternative(1 - chance.probability, effects_of(chance.otherwise)),
                )
            )
        case written.DrawnByLot(draw=alternatives):
            return meant.DrawOne(
                tuple(
                    meant.Alternative(each.weight, effects_of(each.effects))
                    for each in alternatives
                )
            )


def _limit(model: written.LimitEffect) -> meant.LimitTactic:
    return meant.LimitTactic(
        tactic=model.tactic,
        max_level=model.level,
        openness=several(model.openness),
        consent=several(model.consent),
        audience=several(model.audience),
        variant=several(model.variant),
        turns=model.turns,
    )
