"""Text files as written, for their JSON Schema; the loader reads them more leniently."""

from typing import Annotated

from pydantic import Field

from game.scenario.models.parts import (
    EvidenceId,
    Id,
    LeverName,
    Part,
    TacticId,
    key,
)
from game.vocabulary.scenario import TutorialTask

Lines = Annotated[list[str], Field(max_length=200)]
TurnNumber = Annotated[str, Field(pattern=r"^[1-9][0-9]?$")]


class NamedText(Part):
    """A name and a line about it."""

    name: str | None = key("What it is called.", None, examples=["The usual?"])
    line: str | None = key("One sentence about it.", None, examples=["Remembers your order."])


class TacticText(Part):
    """Words of a tactic."""

    name: str | None = key("What it is called.", None, examples=["The usual?"])
    line: str | None = key("What it does, in one line.", None, examples=["Remembers your order."])
    fails: str | None = key("How it goes wrong.", None, examples=["You changed, nobody asked."])
    verdict: str | None = key("What decides its verdict.", None, examples=["Asked aloud: fine."])
    never: str | None = key(
        "Why it pays nowhere; where it does pay somewhere, leave it out.",
        None,
        examples=["It pays nowhere here: half of it is wrong."],
    )
    variant: dict[Id, str] | None = key(
        "Variant → what it is called.", None, examples=[{"safety": "For safety only"}]
    )


class ChoiceText(Part):
    """Words of a choice."""

    label: str | None = key("What the button says.", None, examples=["Visit him"])
    result: str | None = key("What came of it.", None, examples=["He pours you a coffee."])


class EventText(Part):
    """Words of an event."""

    title: str | None = key("Its headline.", None, examples=["The silent regular"])
    body: str | None = key("What happened.", None, examples=["Mr Okkema carries other bread."])
    choice: dict[Id, ChoiceText] | None = key(
        "Choice → its words.", None, examples=[{"visit": {"label": "Visit him", "result": "…"}}]
    )


class TonedLines(Part):
    """Sentences by what became of the speaker's trust."""

    plus: Lines | None = key("Those whose trust it raised.", None, examples=[["I like it."]])
    torn: Lines | None = key("Those of two minds.", None, examples=[["Handy, I suppose."]])
    minus: Lines | None = key("Those whose trust it lowered.", None, examples=[["Why ask?"]])


class VoiceText(TonedLines):
    """What customers say about a cause, one sentence each: anybody, or somebody in particular."""

    forgiving: TonedLines | None = key(
        "Said with trust above 65.", None, examples=[{"minus": ["For once they forgot."]}]
    )
    suspicious: TonedLines | None = key(
        "Said with trust below 40: about motives.",
        None,
        examples=[{"minus": ["And whom do they tell?"]}],
    )
    concern: TonedLines | None = key(
        "Said by those with much privacy concern: about who knows what.",
        None,
        examples=[{"minus": ["Who else knows that I come on Mondays?"]}],
    )
    convenience: TonedLines | None = key(
        "Said by those with a need for ease: about time.",
        None,
        examples=[{"plus": ["It saved me four minutes."]}],
    )
    novelty: TonedLines | None = key(
        "Said by those who like the new: about boredom.",
        None,
        examples=[{"torn": ["The same again, for the ninth week."]}],
    )
    others: TonedLines | None = key(
        "Said by those who listen to others: about other people.",
        None,
        examples=[{"plus": ["My sister goes there for it now."]}],
    )
    tolerance: TonedLines | None = key(
        "Said by those whom messages soon tire: about the count.",
        None,
        examples=[{"minus": ["That was number seven."]}],
    )
    used_to_it: TonedLines | None = key(
        "Said by those for whom a delight has become the norm: “of course”.",
        None,
        examples=[{"plus": ["Of course they carry it up."]}],
    )
    content_note: TonedLines | None = key(
        "Said by anybody; players who do not want to read of such things can switch them off.",
        None,
        examples=[{"minus": ["We lost the baby in March."]}],
    )


class CompanyText(Part):
    """Words of the company."""

    name: str | None = key("Its name.", None, examples=["Zeven Kruimels"])
    place: str | None = key("Where it is.", None, examples=["Deventer"])


class SegmentText(Part):
    """Words of a segment."""

    name: str | None = key("All of them.", None, examples=["Regulars"])
    one: str | None = key("One of them.", None, examples=["A regular"])
    line: str | None = key("One sentence about them.", None, examples=["Here every morning."])


class CastText(Part):
    """Words of a customer with a face."""

    name: str | None = key("What they are called.", None, examples=["Mr Okkema"])
    about: str | None = key("One sentence about them.", None, examples=["Nineteen years."])
    voice: dict[Id, TonedLines] | None = key(
        "Cause → lines that only they say, in this order and each once.",
        None,
        examples=[{"usual_order": {"plus": ["She had the rye bread in her hand."]}}],
    )


class EndingText(Part):
    """Words of an ending."""

    title: str | None = key("Its headline.", None, examples=["Baker of the street"])
    text: str | None = key("A few sentences.", None, examples=["They ask for you by name."])


class PlanText(Part):
    """Words of a plan."""

    name: str | None = key("What it is called in the debrief.", None, examples=["More tarts"])


class CauseText(Part):
    """Words of a cause in the ledger."""

    name: str | None = key("What it is called.", None, examples=["Message fatigue"])
    line: str | None = key("What it is.", None, examples=["More messages than anybody reads."])


class EvidenceText(Part):
    """Words of an evidence row."""

    claim: str | None = key("What was found.", None, examples=["Notes kept hidden: prying."])
    source: str | None = key("Who found it, where.", None, examples=["Round table, 2016"])
    strength: str | None = key("How well it is known.", None, examples=["observed"])


class SharedTexts(Part):
    """What texts of a scenario and of the catalogue have in common."""

    tactic: dict[TacticId, TacticText] | None = key(
        "Tactic → its words.", None, examples=[{"usual_order": {"name": "The usual?"}}]
    )
    lever: dict[LeverName, NamedText] | None = key(
        "Lever → its words.", None, examples=[{"security": {"name": "Security"}}]
    )
    cause: dict[Id, CauseText] | None = key(
        "Cause in the ledger → its words.", None, examples=[{"service": {"name": "Service"}}]
    )
    messages: dict[Id, str] | None = key(
        "Lines that the effect `message` shows.", None, examples=[{"read_out": "She laughed."}]
    )
    voice: dict[Id, VoiceText] | None = key(
        "Cause → what customers say about it.",
        None,
        examples=[{"sell_along": {"minus": ["Third tart this week."]}}],
    )


class ScenarioTexts(SharedTexts):
    """``text.<language>.yaml`` of a scenario."""

    title: str | None = key("Name of the scenario.", None, examples=["Zeven Kruimels"])
    subtitle: str | None = key("Kind and place.", None, examples=["A corner bakery in Deventer"])
    teaches: str | None = key("Its point, in one sentence.", None, examples=["Ask, then wait."])
    company: CompanyText | None = key("The company.", None)
    premise: str | None = key("Where the story starts.", None, examples=["You take over."])
    pressure: str | None = key("What is asked of you.", None, examples=["Revenue up six per cent."])
    who: str | None = key("Who asks it.", None, examples=["Hanna Zwart, your aunt"])
    segment: dict[Id, SegmentText] | None = key(
        "Segment → its words.", None, examples=[{"regulars": {"name": "Regulars"}}]
    )
    cast: dict[Id, CastText] | None = key(
        "Customer → their words.", None, examples=[{"okkema": {"name": "Mr Okkema"}}]
    )
    event: dict[Id, EventText] | None = key(
        "Event → its words.", None, examples=[{"silent_regular": {"title": "He says nothing"}}]
    )
    ending: dict[Id, EndingText] | None = key(
        "Ending → its words.", None, examples=[{"loved": {"title": "Baker of the street"}}]
    )
    plan: dict[Id, PlanText] | None = key(
        "Plan → its name.", None, examples=[{"more_tarts": {"name": "More tarts"}}]
    )
    tutorial: dict[TurnNumber, str | dict[TutorialTask, str]] | None = key(
        "Turn, in quotes → guidance; where the turn names tasks (until), a hint for each of them.",
        None,
        examples=[{"1": {"level": "Good morning. Set it to “A little”."}, "2": "Good luck."}],
    )
    debrief: dict[Id, str] | None = key(
        "Question → its words.", None, examples=[{"one_word": "How did it feel?"}]
    )


class CatalogueTexts(SharedTexts):
    """``catalogue/text.<language>.yaml``."""

    event: dict[Id, EventText] | None = key(
        "Shared event, or one of the model → its words.",
        None,
        examples=[{"list_fatigue": {"title": "The list goes quiet"}}],
    )
    evidence: dict[EvidenceId, EvidenceText] | None = key(
        "Evidence row → its words.", None, examples=[{"S68": {"claim": "Asked aloud: fine."}}]
    )
