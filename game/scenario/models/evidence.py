"""The register of evidence as written, and what of it the game plays."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.models.parts import EvidenceId, FormatNumber, Id, Part, key

Line = Annotated[str, Field(min_length=1, max_length=400)]
Cited = Annotated[list[EvidenceId], Field(min_length=1, max_length=40)]
Kind = Literal["practice", "claim", "figure", "question", "opinion"]


class ArticleModel(Part):
    """A source article."""

    id: Id = key("Name used by its statements.", examples=["round_table"])
    says: Line = key("What kind of text it is, in one line.")


class StatementModel(Part):
    """A statement, tactic, example or figure of a source article."""

    id: EvidenceId = key("Its row.", examples=["S68"])
    article: Id = key("The article it stands in.", examples=["round_table"])
    kind: Kind = key("A practice, a claim, a figure, a question or an opinion.")
    says: Line = key("The statement in one line, in our own words.")


class FindingModel(Part):
    """A published finding."""

    id: EvidenceId = key("Its row.", examples=["B11"])
    study: Line = key("Authors, year and place.")
    seen: Literal["abstract", "secondary", "memory"] = key(
        "The abstract was read, somebody else reports it, or it is only remembered."
    )
    stated: bool = key("Whether it is about what people say.", False)
    unconfirmed: Annotated[list[Line], Field(max_length=12)] = key(
        "Figures that are only remembered; no card may show them.", []
    )


class RowModel(Part):
    """A fact the simulation is tested against, or a range of its parameters."""

    id: EvidenceId = key("Its row.", examples=["C15", "D4"])
    says: Line = key("What it says, in one line.")


class EvidenceFile(Part):
    """``catalogue/evidence.yaml``: everything that can be cited."""

    format: FormatNumber = key("Version of the format: 1.")
    articles: Annotated[list[ArticleModel], Field(max_length=50)] = key("The source articles.")
    statements: Annotated[list[StatementModel], Field(max_length=500)] = key("Their statements.")
    findings: Annotated[list[FindingModel], Field(max_length=500)] = key("Published findings.")
    facts: Annotated[list[RowModel], Field(max_length=200)] = key("What the model must reproduce.")
    ranges: Annotated[list[RowModel], Field(max_length=50)] = key("Ranges of its parameters.")


class MechanismModel(Part):
    """Something the model does, whoever plays what."""

    id: Id = key("Its name.", examples=["purpose_drift"])
    does: Line = key("What it does, in one line.")
    where: Annotated[list[Line], Field(min_length=1, max_length=8)] = key(
        "The files that hold it, from the top of the repository."
    )
    evidence: Cited = key("The rows it rests on.")


class MechanismsFile(Part):
    """``catalogue/mechanisms.yaml``: what the model does, and why."""

    format: FormatNumber = key("Version of the format: 1.")
    mechanisms: Annotated[list[MechanismModel], Field(max_length=100)] = key("The mechanisms.")


class NotPlayableModel(Part):
    """A statement that cannot become part of a game."""

    id: EvidenceId = key("Its row.", examples=["S40"])
    reason: Line = key("Why not.")


class TraceabilityFile(Part):
    """``catalogue/traceability.yaml``: which statements are not played, and why."""

    format: FormatNumber = key("Version of the format: 1.")
    not_playable: Annotated[list[NotPlayableModel], Field(max_length=100)] = key(
        "Statements that nothing in the game answers to."
    )
