"""``scenario.yaml`` as written."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from game.scenario.models.conditions import Condition
from game.scenario.models.decisions import TurnList
from game.scenario.models.events import AnyEvent
from game.scenario.models.parts import (
    KIND,
    MAX_TURNS,
    Cents,
    Deviation,
    EvidenceId,
    FormatNumber,
    Id,
    Level,
    Part,
    Percentage,
    PositiveShare,
    Share,
    Strength,
    TacticId,
    Turn,
    by_shape,
    key,
)
from game.scenario.models.tactics import HandModel, LeverEntryModel, OpensSettingsModel
from game.vocabulary.catalogue import LeverId
from game.vocabulary.conditions import MeasureName
from game.vocabulary.looks import FaceDetail, HairColour, HairStyle, SkinTone
from game.vocabulary.scenario import GoalMeasure, SceneKind, Sector, TraitName, TutorialTask

Traits = dict[TraitName, Deviation]


class MarketModel(Part):
    """The people, and what the sector is like, per month."""

    people: Annotated[int, Field(ge=500, le=1_000_000)] = key(
        "People drawn, customers and prospects.", examples=[5000]
    )
    customer_share: PositiveShare = key("Share of them who are customers at the start, 0–1.")
    spend_cents: Annotated[int, Field(ge=1, le=100_000_000)] = key(
        "Mean spend of a customer in a month with a purchase, in cents.", examples=[3800]
    )
    visit_probability: PositiveShare = key("Probability that a customer buys in a month, 0–1.")
    gross_margin: PositiveShare = key("Share of revenue left after the goods, 0–1.")
    base_churn: Share = key("Share of customers who leave in an ordinary month, 0–1.")
    service_problem_share: Share = key("Share of customers with a service problem in a month, 0–1.")
    acquisition_share: Share = key("Share of prospects who become customers in a month, 0–1.")
    fine_cents: Cents = key("What a regulator's fine costs; 0: two months of budget.", 0)


class StartModel(Part):
    """Where the firm stands before the first turn."""

    trust: Percentage = key("Mean true trust of customers, 0–100.", examples=[66])
    believed_trust: Percentage = key("What the board believes it is, 0–100.", examples=[74])
    cash_cents: Cents = key("Marketing money at hand, in cents.")
    budget_per_turn_cents: Cents = key("Added at the start of every turn, in cents.")
    consent_share: Share = key("Share of customers with an active consent, 0–1.")
    data_quality: Level = key("0–3.")
    data_integration: Level = key("0–3.")
    reputation: Percentage = key("0–100.", 60.0)
    message_load: Annotated[float, Field(ge=0, le=60)] = key(
        "Impersonal messages a month that go out anyway.", 0.0
    )
    service_level: Strength = key("Quality of ordinary service, 0–3.", 1.0)


class SegmentModel(Part):
    """A part of the population."""

    id: Id = key("Name of the segment.", examples=["regulars"])
    share: PositiveShare = key("Share of the people, 0–1; together they make 1.", examples=[0.45])
    shifts: Traits = key(
        "Trait → how far the segment's mean lies off, in standard deviations.",
        {},
        examples=[{"need_for_relevance": 0.3}],
    )


class GoalModel(Part):
    """How much a result counts, and what reaching it means, compared with doing nothing."""

    weight: Annotated[float, Field(gt=0, le=1000)] = key("Weights are relative to each other.")
    target: Annotated[float, Field(ge=-100, le=1000)] = key(
        "Trust, reputation: points above doing nothing; consent: share above; contribution, "
        "equity: ratio to doing nothing (1.05 = five per cent more).",
        examples=[4, 1.05],
    )


class EndingModel(Part):
    """A way the story ends; the first whose condition holds is the one."""

    id: Id = key("Name of the ending.", examples=["loved"])
    tone: Literal["loved", "sound", "harvested", "forgotten", "fallen"] = key("How it is shown.")
    when: Condition | None = key("Its condition; the last ending has none.", None)
    stops_early: bool = key("Whether it is checked after every turn.", False)


class LeadsModel(Part):
    """In what and when a tempting plan leads."""

    measure: MeasureName = key("The measure.", examples=["revenue_cents"])
    turns: Annotated[list[Turn], Field(min_length=2, max_length=2)] = key(
        "First and last turn.", examples=[[3, 4]]
    )


class FallsModel(Part):
    """How far a tempting plan ends behind the best good one."""

    measure: MeasureName = key("The measure.", examples=["customer_equity_cents"])
    by: Share = key("Share of the good plan's result, 0–1.", examples=[0.05])


class TemptingModel(Part):
    """The plan that looks best and is not."""

    id: Id = key("Its name.", "tempting")
    leads: LeadsModel | None = key("Where it leads.", None)
    falls: FallsModel | None = key("Where it ends.", None)
    decisions: TurnList = key("What it decides, turn by turn.")


class GoodPlanModel(Part):
    """A plan that ends well."""

    id: Id = key("Its name.", examples=["ask_and_surprise"])
    decisions: TurnList = key("What it decides, turn by turn.")


class PlansModel(Part):
    """Ways of playing that tools can check."""

    tempting: TemptingModel | None = key("The plan that looks best and is not.", None)
    good: Annotated[list[GoodPlanModel], Field(max_length=12)] = key("Plans that end well.", [])


class LookModel(Part):
    """How a customer with a face looks; whatever is not said is drawn by chance."""

    skin: SkinTone | None = key("The face.", None, examples=["light"])
    hair: HairColour | None = key("Colour of the hair.", None, examples=["grey"])
    style: HairStyle | None = key("How the hair is worn, or what is on it.", None, examples=["bun"])
    face: FaceDetail | None = key("What else is in the face.", None, examples=["glasses"])


class CastModel(Part):
    """A customer with a face."""

    id: Id = key("Name used in the text files.", examples=["okkema"])
    segment: Id = key("The segment they belong to.")
    traits: Traits = key("Trait → standard deviations from the segment's mean.", {})
    customer: bool = key("Whether they are a customer at the start.", True)
    look: LookModel | None = key(
        "How they look on the floor and on cards; it changes nothing in the game.",
        None,
        examples=[{"hair": "grey", "style": "bun", "face": "glasses"}],
    )


class TutorialModel(Part):
    """Guidance for one turn."""

    turn: Turn = key("The turn.")
    points_at: Id | None = key("What it points at: a tactic, lever or event.", None)
    until: list[TutorialTask] = key(
        "What the player is led to do, in this order: each has a hint of its own, in the texts "
        "below the turn, which points at the control and leaves when it is done. open: open the "
        "card; level: set it higher; openness: explain it; consent: ask people first; predict; "
        "and in the review bar: press its bar; without: look at the month without a card.",
        [],
        examples=[["level", "predict"], ["open", "openness", "bar"]],
    )


HandEntryModel = Annotated[
    Annotated[TacticId, Tag(KIND + "value")] | Annotated[HandModel, Tag(KIND + "mapping")],
    Discriminator(by_shape),
]
AnyLever = Annotated[
    Annotated[LeverId, Tag(KIND + "value")] | Annotated[LeverEntryModel, Tag(KIND + "mapping")],
    Discriminator(by_shape),
]


class ScenarioModel(Part):
    """A scenario for 'The Usual?'."""

    format: FormatNumber = key("Version of the format: 1.")
    id: Id = key("Name of the scenario and of its folder.", examples=["corner_bakery"])
    turns: Turn = key("Months the game lasts.", examples=[6])
    sector: Sector = key("The trade.")
    scene: SceneKind = key("The picture it plays in.")
    listed: bool = key("Whether it is offered to players.", True)
    market: MarketModel = key("The people and the market.")
    start: StartModel = key("Where the firm stands.")
    segments: Annotated[list[SegmentModel], Field(min_length=1, max_length=12)] = key(
        "Parts of the population; their shares make 1."
    )
    hand: Annotated[list[HandEntryModel], Field(min_length=1, max_length=60)] = key(
        "The tactics a player holds: an id, or a mapping."
    )
    opens_settings: OpensSettingsModel | None = key(
        "Controls of all cards that open later, for a tutorial.",
        None,
        examples=[{"level": 2, "openness": 2, "consent": 5, "audience": 5}],
    )
    levers: Annotated[list[AnyLever], Field(max_length=13)] = key(
        "The company levers a player may pull: an id, or a mapping.", []
    )
    events: Annotated[list[AnyEvent], Field(max_length=80)] = key("What can happen.", [])
    goals: dict[GoalMeasure, GoalModel] = key("What counts.", min_length=1)
    endings: Annotated[list[EndingModel], Field(min_length=1, max_length=12)] = key(
        "How it can end; the last one has no condition."
    )
    plans: PlansModel = key("Ways of playing that tools can check.", default_factory=PlansModel)
    cast: Annotated[list[CastModel], Field(max_length=24)] = key("Customers with a face.", [])
    tutorial: Annotated[list[TutorialModel], Field(max_length=MAX_TURNS)] = key(
        "Guidance for a first game.", []
    )
    debrief: Annotated[list[Id], Field(max_length=20)] = key("Questions for afterwards.", [])
    cards: Annotated[list[EvidenceId], Field(max_length=40)] = key("Evidence shown at the end.", [])
