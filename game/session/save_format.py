"""What a saved game holds. Its version changes with every change of form (see ``upgrades``)."""

from typing import Annotated, Final, Literal

from msgspec import Meta

from game.session.decision_records import DecisionsRecord
from game.storage.records import Record

SAVE_FORMAT: Final = "the-usual save"
SAVE_VERSION: Final = 2
MOST_PEOPLE: Final = 1_000_000
Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Cents = int


class MeasuresRecord(Record, frozen=True, kw_only=True):
    """Results of a turn, as in ``TurnMeasures``."""

    trust: float
    trust_measured: float
    trust_survey_error: float
    revenue_cents: Cents
    contribution_cents: Cents
    costs_cents: Cents
    cash_cents: Cents
    customers: int
    arrived: int
    churned: int
    buyers: int
    reached: int
    opted_out: int
    complaints: int
    data_complaints: int
    consent_share: float
    noticed_share: float
    message_load: float
    satisfaction: float
    reputation: float
    customer_equity_cents: Cents


class ForecastRecord(Record, frozen=True, kw_only=True):
    """The forecast that was shown."""

    trust_low: float
    trust_mid: float
    trust_high: float
    revenue_low_cents: Cents
    revenue_mid_cents: Cents
    revenue_high_cents: Cents


class TurnSaved(Record, frozen=True, kw_only=True):
    """A turn that was played: what replays it, and what the replay must come to."""

    turn: Annotated[int, Meta(ge=1)]
    decisions: DecisionsRecord
    forecast: ForecastRecord | None = None
    measures: MeasuresRecord
    digest: Digest


class ScenarioSaved(Record, frozen=True, kw_only=True):
    """The scenario as it was when the game began."""

    id: str
    digest: Digest
    files: dict[str, str]


class SaveFile(Record, frozen=True, kw_only=True):
    """A saved game.

    Attributes:
        format: always ``the-usual save``.
        version: of this form.
        game_version: of the program that wrote it.
        saved_at: ISO date and time with the offset.
        title: of the scenario, in the language it was played in.
        scenario: embedded, so that a changed or removed scenario does no harm.
        seed: of the game.
        people: drawn, or None for the scenario's number.
        predicting: whether predictions are asked for.
        turns_in_scenario: its length.
        finished: whether the game has ended.
        score: what came of it, or None: it goes on, or was kept before version 2.
        start_digest: of the state before the first turn.
        turns: played so far, in order.
    """

    format: Literal["the-usual save"]
    version: Literal[2]
    game_version: str
    saved_at: str
    title: str
    scenario: ScenarioSaved
    seed: int
    people: Annotated[int, Meta(ge=1, le=MOST_PEOPLE)] | None = None
    predicting: bool = True
    turns_in_scenario: Annotated[int, Meta(ge=1)]
    finished: bool
    score: float | None = None
    start_digest: Digest
    turns: list[TurnSaved]
