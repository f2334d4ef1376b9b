"""Events as written, in scenarios and among the shared events of the catalogue."""

from typing import Annotated

from pydantic import BaseModel, Discriminator, Field, Tag

from game.scenario.models.conditions import Condition
from game.scenario.models.effects import Effect
from game.scenario.models.parts import KIND, Evidence, FormatNumber, Id, Part, SharedEventId, key

Effects = Annotated[list[Effect], Field(max_length=20)]


class ChoiceModel(Part):
    """One way of answering an event."""

    id: Id = key("Name of the choice; its words are in the text files.", examples=["visit"])
    effects: Effects = key("What it does; left out: nothing.", [])


class EventModel(Part):
    """Something that happens when its condition holds at the end of a turn."""

    id: Id = key("Name of the event; its words are in the text files.", examples=["silent_regular"])
    when: Condition | None = key(
        "When it happens; left out: only when another event schedules it.", None
    )
    effects: Effects = key("Applied when it happens, before the choice.", [])
    choices: Annotated[list[ChoiceModel], Field(max_length=6)] = key(
        "Ways of answering; none makes it news.", []
    )
    default: Id | None = key("The choice when none is made; needed when there are any.", None)
    once: bool = key("Whether it happens only once.", True)
    evidence: Evidence = key("Ids of evidence rows it rests on.", [])
    about: Id | None = key(
        "The tactic it is about, or `triggering` for the one that fulfilled the condition.", None
    )


class SharedEventModel(Part):
    """A shared event of the catalogue, taken into this scenario."""

    use: SharedEventId = key("Name of the shared event.", examples=["list_fatigue"])
    when: Condition | None = key("Replaces its condition.", None)
    default: Id | None = key("Replaces its default choice.", None)


def _own_or_shared(value: object) -> str:
    names = type(value).model_fields if isinstance(value, BaseModel) else value
    shared = isinstance(names, dict) and "use" in names
    return KIND + ("shared" if shared else "own")


AnyEvent = Annotated[
    Annotated[EventModel, Tag(KIND + "own")] | Annotated[SharedEventModel, Tag(KIND + "shared")],
    Discriminator(_own_or_shared),
]


class SharedEventsFile(Part):
    """``catalogue/events.yaml``: events that several scenarios use."""

    format: FormatNumber = key("Version of the format: 1.")
    events: Annotated[list[EventModel], Field(max_length=200)] = key("The shared events.")
