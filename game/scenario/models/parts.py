"""What all models share: strictness, and the kinds of values authors write."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from game.vocabulary.settings import ConsentMode, Openness

FORMAT_VERSION: Final = 1
MAX_TURNS: Final = 36
MAX_UNITS: Final = 10_000.0
MAX_CENTS: Final = 1_000_000_000_00

KIND: Final = "\0kind:"
"""Starts the tag of a union's member. Errors name it in their place; no key in a file can."""


IDS: Final = "x-ids"
"""Marks in a schema what an id names; the shipped catalogue's ids take its place."""


class Part(BaseModel):
    """A mapping in a file: nothing is converted, and no key is unknown."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


def by_shape(value: object) -> str | None:
    """Tells a bare value, a list and a mapping apart."""
    if isinstance(value, dict | BaseModel):
        return KIND + "mapping"
    if isinstance(value, list):
        return KIND + "list"
    return KIND + "value"


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
TacticId = Annotated[Id, Field(json_schema_extra={IDS: "tactics"})]
LeverName = Annotated[Id, Field(json_schema_extra={IDS: "levers"})]
SharedEventId = Annotated[Id, Field(json_schema_extra={IDS: "events"})]
EvidenceId = Annotated[
    str,
    Field(
        pattern=r"^[A-Z]{1,2}[0-9]{1,4}$",
        examples=["S68", "B11"],
        json_schema_extra={IDS: "evidence"},
    ),
]
Evidence = Annotated[list[EvidenceId], Field(max_length=20)]
Share = Annotated[float, Field(ge=0, le=1)]
PositiveShare = Annotated[float, Field(gt=0, le=1)]
Strength = Annotated[float, Field(ge=0, le=3)]
Level = Annotated[int, Field(ge=0, le=3)]
Turn = Annotated[int, Field(ge=1, le=MAX_TURNS)]
Turns = Annotated[int, Field(ge=1, le=MAX_TURNS)]
Cents = Annotated[int, Field(ge=0, le=MAX_CENTS)]
Points = Annotated[float, Field(ge=-100, le=100)]
Percentage = Annotated[float, Field(ge=0, le=100)]
Units = Annotated[float, Field(ge=-MAX_UNITS, le=MAX_UNITS)]
Deviation = Annotated[float, Field(ge=-5, le=5)]
OneOrMoreOpenness = Annotated[
    Annotated[Openness, Tag(KIND + "value")]
    | Annotated[Annotated[list[Openness], Field(min_length=1, max_length=3)], Tag(KIND + "list")],
    Discriminator(by_shape),
]
OneOrMoreConsent = Annotated[
    Annotated[ConsentMode, Tag(KIND + "value")]
    | Annotated[
        Annotated[list[ConsentMode], Field(min_length=1, max_length=4)], Tag(KIND + "list")
    ],
    Discriminator(by_shape),
]
OneOrMoreIds = Annotated[
    Annotated[Id, Tag(KIND + "value")]
    | Annotated[Annotated[list[Id], Field(min_length=1, max_length=20)], Tag(KIND + "list")],
    Discriminator(by_shape),
]
FormatNumber = Annotated[int, Field(ge=1, le=FORMAT_VERSION)]


def key(description: str, default: Any = ..., **settings: Any) -> Any:  # noqa: ANN401
    """A documented key; required when it has no default.

    Args:
        description: what it means, as editors show it.
        default: its value when left out.
        settings: anything else `pydantic.Field` takes.
    """
    if "default_factory" not in settings:
        settings["default"] = default
    return Field(description=description, **settings)


def one_key(kinds: tuple[str, ...]) -> Callable[[object], str | None]:
    """Tells the members of a one-key union apart by that key; None unless exactly one fits."""

    def kind(value: object) -> str | None:
        if isinstance(value, BaseModel):
            names = list(type(value).model_fields)
            return KIND + names[0].rstrip("_")
        if not isinstance(value, dict) or len(value) != 1:
            return None
        (name,) = value
        return KIND + name if name in kinds else None

    return kind
