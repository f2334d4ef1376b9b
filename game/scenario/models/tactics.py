"""Tactics and levers as written in the catalogue, and what a scenario may override of them."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, create_model

from game.scenario.models.parts import (
    KIND,
    Evidence,
    FormatNumber,
    Id,
    Level,
    Part,
    Share,
    Strength,
    TacticId,
    Turns,
    by_shape,
    key,
)
from game.vocabulary.catalogue import Channel, LeverId, TacticGroup
from game.vocabulary.settings import ConsentMode, DataCategory, DataOrigin, Openness, Purpose

Load = Annotated[float, Field(ge=-30, le=60)]
Price = Annotated[float, Field(ge=0, le=10_000)]


class BenefitsModel(Part):
    """What customers gain, each from 0 (nothing) to 3 (much)."""

    relevance: Strength = key("It fits what this person needs.", 0.0)
    irritation_removed: Strength = key("It takes a nuisance away.", 0.0)
    delight: Strength = key("It pleases beyond what was expected.", 0.0)
    savings: Strength = key("It saves money.", 0.0)
    social_proof: Strength = key("It shows what others chose.", 0.0)
    novelty: Strength = key("It shows something new.", 0.0)


class DataUseModel(Part):
    """A category of data, and how the firm came by it."""

    category: DataCategory = key("What the data are about.", examples=["transactions"])
    origin: DataOrigin = key("How the firm got them.", examples=["observed"])


class CostModel(Part):
    """Prices at level 2, in thousandths of the starting monthly revenue."""

    setup_units: Price = key("Paid once, when it is first switched on.", 0.0)
    monthly_units: Price = key("Paid every turn; half at level 1, double at level 3.", 0.0)


class NeedsModel(Part):
    """What it takes to do it well, each 0–3."""

    integration: Level = key("Data integration; below it the card is locked.", 0)
    data_quality: Level = key("Data quality; below it more contacts are wrong.", 0)
    understanding: Level = key("Understanding of customers; below it blunders happen.", 0)


DataUses = Annotated[list[DataUseModel], Field(max_length=12)]


class VariantModel(Part):
    """A way of playing a tactic; what it names replaces the tactic's own."""

    id: Id = key("Name of the variant.", examples=["safety"])
    purpose: Purpose | None = key("What the data are used for.", None)
    data: DataUses | None = key("The data it uses.", None)
    depth: Strength | None = key("How much it shows that the firm knows, 0–3.", None)
    visibility: Strength | None = key("How noticeable the personal part is, 0–3.", None)
    selling: Strength | None = key("How plainly it wants to sell, 0–3.", None)
    benefits: BenefitsModel | None = key("What customers gain.", None)
    surcharge: Strength | None = key("Price personalised against the customer, 0–3.", None)
    margin_given: Share | None = key("Share of the price given away, 0–1.", None)
    objecting_share: Annotated[list[Share], Field(min_length=2, max_length=2)] | None = key(
        "Lowest and highest share who say they object to this variant.", None
    )
    objecting_guessed: bool = key(
        "Whether the variant's own objecting_share is a guess, because nobody was asked.", False
    )


class TacticModel(Part):
    """A tactic of the catalogue. Strengths run from 0 (none) to 3 (strong)."""

    id: Id = key("Name used everywhere.", examples=["usual_order"])
    group: TacticGroup = key("Where the hand shows it.")
    channel: Channel = key("Where customers meet it.")
    purpose: Purpose = key("What its data are used for; consent is held per purpose.")
    benefits: BenefitsModel = key("What customers gain.", examples=[{"relevance": 2}])
    depth: Strength = key("How much it shows that the firm knows the person, 0–3.")
    visibility: Strength = key("How noticeable the personal part is, 0–3.")
    selling: Strength = key("How plainly it wants to sell, 0–3.")
    specificity: Strength = key("From broad (0) to one exact product (3).", 0.0)
    explicit_identity: Strength = key("Whether it addresses people by name or face, 0–3.", 0.0)
    gimmick: Strength = key("Charm that rests on being new and wears out, 0–3.", 0.0)
    impact: Strength = key("How strongly a response moves buying, 0–3.", 1.0)
    surcharge: Strength = key("Price personalised against the customer, 0–3.", 0.0)
    data: DataUses = key("The data it uses.", [])
    message_load: Load = key("Messages a month at level 2; may be negative.", 0.0)
    load_by_level: Annotated[list[Load], Field(min_length=3, max_length=3)] | None = key(
        "Messages a month at levels 1, 2 and 3.", None, examples=[[4, 7, 10]]
    )
    cost: CostModel = key("Its prices.", examples=[{"setup_units": 2, "monthly_units": 2}])
    lead_turns: Annotated[int, Field(ge=0, le=12)] = key("Turns until customers are reached.", 0)
    needs: NeedsModel = key("What it takes to do it well.", default_factory=NeedsModel)
    error_rate: Share = key("Share of contacts that would be wrong at full depth, 0–1.", 0.1)
    margin_given: Share = key("Share of the price given away, 0–1.", 0.0)
    cost_saved: Share = key("Share of the cost of serving saved by being measured, 0–1.", 0.0)
    prompt: Share = key("How far it wakes customers who stay out of habit, 0–1.", 0.0)
    service_contact: bool = key("Whether it is itself a service encounter.", False)
    joins_service: bool = key("Whether it sells inside a service encounter.", False)
    new_phase: bool = key("Whether it seeks only people in a new phase of life.", False)
    variants: Annotated[list[VariantModel], Field(max_length=6)] = key(
        "Ways of playing it; the first is the default.", []
    )
    openness_options: Annotated[list[Openness], Field(min_length=1, max_length=3)] = key(
        "Openness modes a player may choose.", ["hidden", "policy", "explained"]
    )
    consent_options: Annotated[list[ConsentMode], Field(min_length=1, max_length=4)] = key(
        "Ways of asking consent a player may choose.", ["none", "opt_out", "opt_in", "panel"]
    )
    evidence: Evidence = key("Ids of evidence rows.", [])
    objecting_share: Annotated[list[Share], Field(min_length=2, max_length=2)] | None = key(
        "Lowest and highest share who say they object.", None, examples=[[0.02, 0.08]]
    )
    objecting_guessed: bool = key(
        "Whether objecting_share is a guess, because nobody was asked; stands beside it.",
        False,
        examples=[True],
    )


class LeverModel(Part):
    """A company lever, kept at a level from 0 to 3."""

    id: LeverId = key("Which lever.")
    monthly_units: Price = key("Price per level and turn, in thousandths of the starting revenue.")
    evidence: Evidence = key("Ids of evidence rows.", [])


class TacticsFile(Part):
    """``catalogue/tactics.yaml``."""

    format: FormatNumber = key("Version of the format: 1.")
    tactics: Annotated[list[TacticModel], Field(min_length=1, max_length=300)] = key("The tactics.")


class LeversFile(Part):
    """``catalogue/levers.yaml``."""

    format: FormatNumber = key("Version of the format: 1.")
    levers: Annotated[list[LeverModel], Field(min_length=1, max_length=30)] = key("The levers.")


def _all_optional(model: type[Part], name: str, doc: str) -> type[Part]:
    fields: dict[str, Any] = {}
    for field_name, field in model.model_fields.items():
        if field_name != "id":
            annotation: Any = field.annotation
            for constraint in field.metadata:
                annotation = Annotated[annotation, constraint]
            fields[field_name] = (annotation | None, key(field.description or "", None))
    return create_model(name, __base__=Part, __doc__=doc, **fields)


TacticOverrides: Any = _all_optional(
    TacticModel,
    "TacticOverrides",
    "What this scenario changes of a tactic. A mapping is merged key by key, a list replaced.",
)


OpensLevel = Annotated[
    Annotated[Turns, Tag(KIND + "value")] | Annotated["LevelOpens", Tag(KIND + "mapping")],
    Discriminator(by_shape),
]
OpensOpenness = Annotated[
    Annotated[Turns, Tag(KIND + "value")] | Annotated["OpennessOpens", Tag(KIND + "mapping")],
    Discriminator(by_shape),
]
OpensConsent = Annotated[
    Annotated[Turns, Tag(KIND + "value")] | Annotated["ConsentOpens", Tag(KIND + "mapping")],
    Discriminator(by_shape),
]
OpensOther = Annotated[
    Annotated[Turns, Tag(KIND + "value")] | Annotated["OtherOpens", Tag(KIND + "mapping")],
    Discriminator(by_shape),
]


class LevelOpens(Part):
    """When levels open, and how far they go before."""

    turn: Turns = key("First turn in which every level may be chosen.", examples=[2])
    until_then: Annotated[int, Field(ge=1, le=3)] = key("Highest level before.", 1, examples=[2])


class OpennessOpens(Part):
    """When the openness may be chosen, and what it is before."""

    turn: Turns = key("First turn in which it may be chosen.", examples=[2])
    until_then: Openness | None = key(
        "What holds before; left out: policy, or the first the tactic offers.", None
    )


class ConsentOpens(Part):
    """When the way of asking may be chosen, and what it is before."""

    turn: Turns = key("First turn in which it may be chosen.", examples=[5])
    until_then: ConsentMode | None = key(
        "What holds before; left out: opt_out, or the first the tactic offers.", None
    )


class OtherOpens(Part):
    """When a variant or an audience may be chosen, and what it is before."""

    turn: Turns = key("First turn in which it may be chosen.", examples=[5])
    until_then: Id | None = key(
        "What holds before; left out: the first variant, or the audience all.",
        None,
        examples=["consenting"],
    )


class OpensSettingsModel(Part):
    """Controls of a card that open later; until then they stay where they are."""

    level: OpensLevel | None = key(
        "Turn from which every level may be chosen (before: level 1), or {turn: …, until_then: …}.",
        None,
        examples=[2, {"turn": 3, "until_then": 2}],
    )
    openness: OpensOpenness | None = key(
        "Turn from which the openness may be chosen, or {turn: …, until_then: …}.",
        None,
        examples=[2, {"turn": 2, "until_then": "explained"}],
    )
    consent: OpensConsent | None = key(
        "Turn from which the way of asking may be chosen, or {turn: …, until_then: …}.",
        None,
        examples=[5, {"turn": 5, "until_then": "opt_in"}],
    )
    audience: OpensOther | None = key(
        "Turn from which the audience may be chosen, or {turn: …, until_then: …}.",
        None,
        examples=[5, {"turn": 5, "until_then": "consenting"}],
    )
    variant: OpensOther | None = key(
        "Turn from which the variant may be chosen, or {turn: …, until_then: …}.",
        None,
        examples=[3],
    )


class HandModel(Part):
    """A tactic of the hand, from a turn on."""

    id: TacticId = key("A tactic of the catalogue.", examples=["usual_order"])
    opens_turn: Turns = key("First turn it can be played.", 1)
    max_level: Annotated[int, Field(ge=1, le=3)] = key("Highest level.", 3)
    opens_settings: OpensSettingsModel | None = key(
        "Controls of this card that open later; goes before the scenario's opens_settings.",
        None,
        examples=[{"level": 2, "openness": 2}],
    )
    overrides: TacticOverrides | None = key("What is different here.", None)


class LeverOverrides(Part):
    """What this scenario changes of a lever."""

    monthly_units: Price | None = key("Price per level and turn.", None)


class LeverEntryModel(Part):
    """A lever, from a turn on."""

    id: LeverId = key("A lever of the catalogue.", examples=["data_quality"])
    opens_turn: Turns = key("First turn it can be pulled.", 1)
    overrides: LeverOverrides | None = key("What is different here.", None)
