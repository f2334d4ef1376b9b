"""Conditions as written: a mapping with exactly one key, which names the kind."""

from typing import Annotated, Final

from pydantic import Discriminator, Field, Tag

from game.scenario.models.parts import (
    KIND,
    Id,
    Level,
    LeverName,
    OneOrMoreConsent,
    OneOrMoreIds,
    OneOrMoreOpenness,
    Part,
    PositiveShare,
    Share,
    Strength,
    TacticId,
    Turn,
    Turns,
    by_shape,
    key,
    one_key,
)
from game.vocabulary.conditions import MeasureName, RelativeTo
from game.vocabulary.settings import DataCategory

CONDITION_KINDS: Final = (
    "all",
    "any",
    "not",
    "turn",
    "tactic",
    "lever",
    "measure",
    "noticed",
    "data_kept",
    "happened",
    "chance",
)
Bound = Annotated[float, Field(ge=-1e12, le=1e12)]


class TurnRange(Part):
    """From one turn to another, both included."""

    from_: Turn = key("First turn.", 1, alias="from", examples=[2])
    to: Turn | None = key("Last turn; left out: to the end.", None, examples=[4])


class TacticCondition(Part):
    """A tactic was played like this in each of the last turns."""

    id: TacticId | None = key("The tactic; left out: any tactic.", None, examples=["sell_along"])
    level: Annotated[int, Field(ge=1, le=3)] = key("At least this level.", 1)
    openness: OneOrMoreOpenness = key(
        "One of these openness modes; left out: any.", [], validate_default=False
    )
    consent: OneOrMoreConsent = key(
        "One of these ways of asking consent; left out: any.", [], validate_default=False
    )
    variant: OneOrMoreIds = key("One of these variants; left out: any.", [], validate_default=False)
    audience: OneOrMoreIds = key(
        "One of these audiences; left out: any.", [], validate_default=False
    )
    depth: Strength = key("At least this depth of the tactic, 0–3.", 0.0)
    for_turns: Turns = key("In each of this many turns, the last one included.", 1)
    effective: bool = key("Count only turns in which customers were reached.", True)


class LeverCondition(Part):
    """A lever stood within these levels."""

    id: LeverName = key("The lever.", examples=["data_quality"])
    at_least: Level = key("Lowest level.", 0)
    at_most: Level = key("Highest level.", 3)
    for_turns: Turns = key("In each of this many turns, the last one included.", 1)


class MeasureCondition(Part):
    """A measure lay above and/or below a value."""

    name: MeasureName = key("The measure.", examples=["cash_cents"])
    above: Bound | None = key("More than this.", None)
    below: Bound | None = key("Less than this.", None)
    relative_to: RelativeTo = key(
        "What the value is compared with: itself (absolute), the start (a difference for trust, "
        "reputation, satisfaction and shares, a ratio for amounts), or the same game without "
        "personalisation (abstain; only in endings).",
        "absolute",
    )
    for_turns: Turns = key("In each of this many turns, the last one included.", 1)


class NoticedCondition(Part):
    """More than this share of customers know of a hidden use."""

    above: Share = key("Share of customers, 0–1.", examples=[0.02])
    tactic: TacticId | None = key("Of this tactic; left out: of any.", None)


class DataKeptCondition(Part):
    """What data the firm keeps: either a number of categories or named ones."""

    at_least: Annotated[int, Field(ge=1, le=11)] | None = key("So many categories.", None)
    categories: Annotated[list[DataCategory], Field(min_length=1, max_length=11)] | None = key(
        "All of these.", None
    )


class HappenedCondition(Part):
    """An event happened before."""

    event: Id = key("The event.", examples=["silent_regular"])
    choice: Id | None = key("With this choice; left out: any.", None)
    within_turns: Turns | None = key("Within so many turns; left out: ever.", None)


class AllWhen(Part):
    """True when every part is."""

    all: Annotated[list["Condition"], Field(min_length=1, max_length=20)] = key(
        "The parts.", examples=[[{"turn": {"from": 4}}, {"tactic": {"id": "sell_along"}}]]
    )


class AnyWhen(Part):
    """True when at least one part is."""

    any: Annotated[list["Condition"], Field(min_length=1, max_length=20)] = key(
        "The parts.", examples=[[{"turn": 2}, {"chance": 0.2}]]
    )


class NotWhen(Part):
    """True when its part is not."""

    not_: "Condition" = key("The part.", alias="not", examples=[{"tactic": {"id": "sell_along"}}])


class TurnWhen(Part):
    """The coming turn, or a range of turns."""

    turn: Annotated[
        Annotated[Turn, Tag(KIND + "value")] | Annotated[TurnRange, Tag(KIND + "mapping")],
        Discriminator(by_shape),
    ] = key("The coming turn, or {from: …, to: …}.", examples=[4, {"from": 2, "to": 4}])


class TacticWhen(Part):
    """A tactic was played in a certain way."""

    tactic: TacticCondition = key("How it was played.", examples=[{"id": "sell_along", "level": 2}])


class LeverWhen(Part):
    """A lever stood at certain levels."""

    lever: LeverCondition = key("Which lever, and where.")


class MeasureWhen(Part):
    """A measure lay above or below a value."""

    measure: MeasureCondition = key("Which measure, and its bounds.")


class NoticedWhen(Part):
    """Customers know of a hidden use."""

    noticed: NoticedCondition = key("How many, and of what.")


class DataKeptWhen(Part):
    """The firm keeps certain data."""

    data_kept: DataKeptCondition = key("How much, or which.")


class HappenedWhen(Part):
    """An event happened before."""

    happened: HappenedCondition = key("Which event.")


class ChanceWhen(Part):
    """By chance."""

    chance: PositiveShare = key("Probability in each turn, 0–1.", examples=[0.3])


Condition = Annotated[
    Annotated[AllWhen, Tag(KIND + "all")]
    | Annotated[AnyWhen, Tag(KIND + "any")]
    | Annotated[NotWhen, Tag(KIND + "not")]
    | Annotated[TurnWhen, Tag(KIND + "turn")]
    | Annotated[TacticWhen, Tag(KIND + "tactic")]
    | Annotated[LeverWhen, Tag(KIND + "lever")]
    | Annotated[MeasureWhen, Tag(KIND + "measure")]
    | Annotated[NoticedWhen, Tag(KIND + "noticed")]
    | Annotated[DataKeptWhen, Tag(KIND + "data_kept")]
    | Annotated[HappenedWhen, Tag(KIND + "happened")]
    | Annotated[ChanceWhen, Tag(KIND + "chance")],
    Discriminator(one_key(CONDITION_KINDS)),
]
ConditionModel = (
    AllWhen
    | AnyWhen
    | NotWhen
    | TurnWhen
    | TacticWhen
    | LeverWhen
    | MeasureWhen
    | NoticedWhen
    | DataKeptWhen
    | HappenedWhen
    | ChanceWhen
)

for _model in (AllWhen, AnyWhen, NotWhen):
    _model.model_rebuild()
