"""Effects as written: a mapping with exactly one key, which names the kind."""

from typing import Annotated, Final

from pydantic import Discriminator, Field, Tag

from game.scenario.models.parts import (
    KIND,
    Id,
    OneOrMoreConsent,
    OneOrMoreIds,
    OneOrMoreOpenness,
    Part,
    Points,
    PositiveShare,
    TacticId,
    Turns,
    Units,
    key,
    one_key,
)
from game.vocabulary.effects import Among, MarketQuantity
from game.vocabulary.settings import Purpose

EFFECT_KINDS: Final = (
    "trust",
    "cash",
    "freeze",
    "unlock",
    "limit",
    "reputation",
    "expectation",
    "consent",
    "complaints",
    "market",
    "schedule",
    "message",
    "chance",
    "draw",
)


DrawnEffects = Annotated[list["Effect"], Field(max_length=20)]


class TrustEffect(Part):
    """Moves trust of a group."""

    points: Points = key(
        "Mean change in trust points for somebody at trust 50; losses shrink with the trust left "
        "to lose, gains with the room left.",
        examples=[-2],
    )
    among: Among = key(
        "Everybody (all), those a tactic reached (touched, with `of`), or a segment (with `of`).",
        "all",
    )
    of: Id | None = key("The tactic or segment.", None, examples=["regulars"])
    share: PositiveShare = key("Share of that group who are affected, 0–1.", 1.0)


class CashEffect(Part):
    """Adds or takes money."""

    units: Units = key(
        "Thousandths of the starting monthly revenue; negative takes.", examples=[-3]
    )


class FreezeEffect(Part):
    """Locks a tactic."""

    tactic: Id = key("The tactic, or `triggering` for the one that fulfilled the condition.")
    turns: Turns | None = key("For so many turns; left out: to the end.", None)


class UnlockEffect(Part):
    """Opens a tactic that was locked or not yet open."""

    tactic: TacticId = key("The tactic.")


class LimitEffect(Part):
    """Leaves fewer settings of a tactic; a plan that goes beyond them is cut to them."""

    tactic: Id = key(
        "The tactic, or `triggering` for the one that fulfilled the condition.",
        examples=["personal_email"],
    )
    level: Annotated[int, Field(ge=1, le=3)] | None = key(
        "Highest level left; left out: all. (To stop a tactic altogether, freeze it.)",
        None,
        examples=[1],
    )
    openness: OneOrMoreOpenness = key(
        "The openness modes left; what else is planned becomes the first of them.",
        [],
        validate_default=False,
        examples=["explained"],
    )
    consent: OneOrMoreConsent = key(
        "The ways of asking left; what else is planned becomes the first of them.",
        [],
        validate_default=False,
        examples=[["opt_in", "panel"]],
    )
    audience: OneOrMoreIds = key(
        "The audiences left; what else is planned becomes the first of them.",
        [],
        validate_default=False,
        examples=["consenting"],
    )
    variant: OneOrMoreIds = key(
        "The variants left; what else is planned becomes the first of them.",
        [],
        validate_default=False,
    )
    turns: Turns | None = key(
        "For so many turns, this one included; left out: to the end.", None, examples=[3]
    )


class ChanceEffect(Part):
    """Something that happens with a probability."""

    probability: PositiveShare = key("How likely it is, 0–1.", examples=[0.3])
    effects: DrawnEffects = key(
        "What happens then. What is frozen or limited here is so from the next turn on.",
        examples=[[{"trust": {"points": -3}}]],
    )
    otherwise: DrawnEffects = key("What happens if not; left out: nothing.", [])


class AlternativeEffect(Part):
    """One of several things that may happen."""

    weight: Annotated[float, Field(gt=0, le=1000)] = key(
        "How likely it is beside the others: 2 is twice as likely as 1.", examples=[2]
    )
    effects: DrawnEffects = key("What happens then; left out: nothing.", [])


class ReputationEffect(Part):
    """Moves reputation."""

    points: Points = key("Points on the scale 0–100.", examples=[-3])


class ExpectationEffect(Part):
    """Raises or lowers what customers expect."""

    amount: Annotated[float, Field(ge=-2, le=2)] = key("In satisfaction units, about −2 to 2.")


class ConsentEffect(Part):
    """Customers withdraw a consent."""

    share: PositiveShare = key("Share of those with consent who withdraw it, 0–1.")
    purpose: Purpose | None = key("For this purpose; left out: any.", None)


class ComplaintsEffect(Part):
    """Customers complain."""

    share: PositiveShare = key("Share of customers, 0–1.")
    about_data: bool = key("Whether they complain about the use of data.", False)


class MarketEffect(Part):
    """Multiplies a market quantity."""

    quantity: MarketQuantity = key("What changes.")
    factor: Annotated[float, Field(gt=0, le=10)] = key("Multiplied by this; 1 changes nothing.")
    turns: Turns | None = key("For so many turns; left out: to the end.", None)


class ScheduleEffect(Part):
    """Puts another event into the inbox later."""

    event: Id = key("The event.")
    in_turns: Turns = key("After so many turns.")


class Trust(Part):
    """Trust changes."""

    trust: TrustEffect = key("How much, and whose.", examples=[{"points": -2}])


class Cash(Part):
    """Money comes or goes."""

    cash: CashEffect = key("How much.", examples=[{"units": -3}])


class Freeze(Part):
    """A tactic is locked."""

    freeze: FreezeEffect = key("Which one, and how long.")


class Unlock(Part):
    """A tactic opens."""

    unlock: UnlockEffect = key("Which one.")


class Limit(Part):
    """Fewer settings of a tactic are left."""

    limit: LimitEffect = key(
        "Which tactic, what is left of it, and how long.",
        examples=[{"tactic": "personal_email", "level": 1, "turns": 3}],
    )


class ByChance(Part):
    """Something may happen."""

    chance: ChanceEffect = key("How likely, and what.")


class DrawnByLot(Part):
    """One of several things happens, by lot."""

    draw: Annotated[list[AlternativeEffect], Field(min_length=2, max_length=6)] = key(
        "The alternatives.",
        examples=[[{"weight": 2, "effects": [{"trust": {"points": -2}}]}, {"weight": 1}]],
    )


class Reputation(Part):
    """Reputation changes."""

    reputation: ReputationEffect = key("How much.")


class Expectation(Part):
    """What customers expect changes."""

    expectation: ExpectationEffect = key("How much.")


class Consent(Part):
    """Consent is withdrawn."""

    consent: ConsentEffect = key("How many, and for what.")


class Complaints(Part):
    """Customers complain."""

    complaints: ComplaintsEffect = key("How many, and about what.")


class Market(Part):
    """The market changes."""

    market: MarketEffect = key("What, how much and how long.")


class Schedule(Part):
    """Another event follows."""

    schedule: ScheduleEffect = key("Which one, and when.")


class MessageText(Part):
    """A line is shown."""

    message: Id = key("Key under `messages` in the text files.")


Effect = Annotated[
    Annotated[Trust, Tag(KIND + "trust")]
    | Annotated[Cash, Tag(KIND + "cash")]
    | Annotated[Freeze, Tag(KIND + "freeze")]
    | Annotated[Unlock, Tag(KIND + "unlock")]
    | Annotated[Reputation, Tag(KIND + "reputation")]
    | Annotated[Expectation, Tag(KIND + "expectation")]
    | Annotated[Consent, Tag(KIND + "consent")]
    | Annotated[Complaints, Tag(KIND + "complaints")]
    | Annotated[Market, Tag(KIND + "market")]
    | Annotated[Schedule, Tag(KIND + "schedule")]
    | Annotated[MessageText, Tag(KIND + "message")]
    | Annotated[Limit, Tag(KIND + "limit")]
    | Annotated[ByChance, Tag(KIND + "chance")]
    | Annotated[DrawnByLot, Tag(KIND + "draw")],
    Discriminator(one_key(EFFECT_KINDS)),
]
EffectModel = (
    Trust
    | Cash
    | Freeze
    | Unlock
    | Reputation
    | Expectation
    | Consent
    | Complaints
    | Market
    | Schedule
    | MessageText
    | Limit
    | ByChance
    | DrawnByLot
)

for _model in (ChanceEffect, AlternativeEffect, ByChance, DrawnByLot):
    _model.model_rebuild()
