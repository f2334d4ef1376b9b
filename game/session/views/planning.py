"""What the player knows before deciding."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.session.views.common import FloorView, Series, Voice
from game.vocabulary.catalogue import Benefits, DataUse, Needs, TacticGroup
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.measures import TurnMeasures
from game.vocabulary.refusals import Objection
from game.vocabulary.settings import ConsentMode, Openness, Purpose, SettingName, TacticSetting


@dataclass(frozen=True, slots=True)
class VariantFacts:
    """What a variant makes of a tactic: whatever decides its verdict.

    Attributes:
        purpose: what the data are used for.
        benefits: strengths 0–3; likewise depth, visibility, selling.
        data: the categories used with their origins.
        objecting_share: low and high share who say they object to it, or None.
        objecting_guessed: nobody was asked; that share is a guess.
    """

    purpose: Purpose
    benefits: Benefits
    depth: float
    visibility: float
    selling: float
    data: tuple[DataUse, ...]
    objecting_share: tuple[float, float] | None
    objecting_guessed: bool = False


@dataclass(frozen=True, slots=True)
class TacticCard:
    """A tactic in the hand, as the planning screen shows it.

    Attributes:
        id: tactic id; words are at ``tactic.<id>`` in the language layers.
        group: for grouping and icons.
        purpose: what the data are used for.
        benefits: strengths 0–3; likewise depth, visibility, selling.
        data: the categories used with their origins.
        setting: what it is set to now (the last turn's, until changed), or None if off.
        default_setting: what switching it on starts from.
        running_since: first turn of the current run, or None.
        works_from: first turn in which customers are reached if it is on now.
        is_open: may be played this turn.
        opens_turn: from which turn on it can be.
        locked_until: last turn of a freeze (None: not frozen; 0: for good).
        missing_integration: levels of data integration missing, 0 if none.
        max_level: highest level allowed.
        price_cents: what levels 1, 2, 3 cost this turn, set-up still due included.
        setup_cents: set-up still due at levels 1, 2, 3.
        openness_options: modes that may be chosen now; likewise consent_options, variants.
        audience_options: whom it may be aimed at now; empty: anybody.
        opens_later: controls that cannot be moved yet, and from which turn on they can.
        objecting_share: low and high share who say they object, or None.
        objecting_guessed: nobody was asked; that share is a guess.
        evidence: ids of evidence rows.
        service_contact: selling beside it is selling inside service.
        joins_service: sells inside service when both reach the same customers.
        variant_facts: what each variant makes of it, by id.
    """

    id: str
    group: TacticGroup
    purpose: Purpose
    benefits: Benefits
    depth: float
    visibility: float
    selling: float
    data: tuple[DataUse, ...]
    message_load: float
    needs: Needs
    setting: TacticSetting | None
    default_setting: TacticSetting
    running_since: int | None
    works_from: int
    is_open: bool
    opens_turn: int
    locked_until: int | None
    missing_integration: int
    max_level: int
    price_cents: tuple[int, int, int]
    setup_cents: tuple[int, int, int]
    openness_options: tuple[Openness, ...]
    consent_options: tuple[ConsentMode, ...]
    variants: tuple[str, ...]
    objecting_share: tuple[float, float] | None
    evidence: tuple[str, ...]
    service_contact: bool
    joins_service: bool
    objecting_guessed: bool = False
    audience_options: tuple[str, ...] = ()
    opens_later: Mapping[SettingName, int] = field(default_factory=dict)
    variant_facts: Mapping[str, VariantFacts] = field(default_factory=dict)

    def in_variant(self, variant: str | None) -> "TacticCard":
        """The card as it is when played in a variant.

        Args:
            variant: one of its variants; None or an unknown one changes nothing.
        """
        facts = None if variant is None else self.variant_facts.get(variant)
        if facts is None:
            return self
        return replace(
            self,
            purpose=facts.purpose,
            benefits=facts.benefits,
            depth=facts.depth,
            visibility=facts.visibility,
            selling=facts.selling,
            data=facts.data,
            objecting_share=facts.objecting_share,
            objecting_guessed=facts.objecting_guessed,
        )


@dataclass(frozen=True, slots=True)
class LeverCard:
    """A company lever as the planning screen shows it.

    Attributes:
        id: lever id; words are at ``lever.<id>``.
        level: what it stands at now, never below the given level.
        given_level: what the firm started with; it is kept up already and costs nothing.
        price_cents_per_level: a month, for every level above the given one.
        is_open: may be pulled this turn; ``opens_turn`` says from when on.
        opens_turn: from 1.
        evidence: ids of evidence rows.
    """

    id: str
    level: int
    price_cents_per_level: int
    is_open: bool
    opens_turn: int
    evidence: tuple[str, ...]
    given_level: int = 0


@dataclass(frozen=True, slots=True)
class InboxItem:
    """An event waiting for an answer. Words are at ``event.<id>``.

    Attributes:
        id: the event.
        choices: ids of the options; empty for news.
        default: what is taken if nothing is chosen.
        about: the tactic concerned, or None.
        choice_cents: money each option costs (positive) or brings (negative), where known.
    """

    id: str
    choices: tuple[str, ...]
    default: str | None
    about: str | None
    choice_cents: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """What the plan on the table costs and what stands against it.

    Attributes:
        tactic_cents: what each tactic played costs; likewise lever_cents.
        total_cents: all of it; available_cents is what it may cost, left_cents what stays.
        objections: everything that stands against the plan.
        letters_cents: what this month's events and the answers given cost besides, or, negative,
            bring; no part of what a plan may cost.
    """

    tactic_cents: Mapping[str, int]
    lever_cents: Mapping[str, int]
    total_cents: int
    available_cents: int
    left_cents: int
    objections: tuple[Objection, ...]
    letters_cents: int = 0


@dataclass(frozen=True, slots=True)
class SituationView:
    """Everything the player knows before deciding.

    Attributes:
        turn: the coming turn, from 1.
        turns: length of the scenario.
        cash_cents: at hand before this turn's budget; available_cents with it.
        available_cents: what a plan may cost.
        budget_per_turn_cents: added every turn.
        measures: last turn's measures, None before the first; ``trust`` in it is what was
            measured, never the true value.
        trust_measured: the latest survey, with its error.
        trust_survey_error: half-width of the 95 % interval in points; None before any survey.
        revenue_cents: last turn's, or the usual month before the first turn.
        customers: present customers.
        series: ``trust_measured``, ``revenue_cents``, ``churn_rate``, ``consent_share``,
            ``complaints_per_1000``, ``customers`` over time.
        inbox: events to read and answer.
        hand: tactic cards in the scenario's order.
        levers: lever cards in the scenario's order.
        audiences: ids a tactic may be aimed at now (all, consenting, segments, known motives).
        control_panel: the lever is on, so the consent setting ``panel`` can be used.
        decisions: the plan the turn starts from (last turn's tactics and levers, no choices).
        voices: what customers said last turn.
        floor: the customers now.
        tutorial: guidance for this turn (text key) and the control it points at.
        prediction_wanted: the forecast stays hidden until a prediction is made.
    """

    turn: int
    turns: int
    cash_cents: int
    available_cents: int
    budget_per_turn_cents: int
    measures: TurnMeasures | None
    trust_measured: float
    trust_survey_error: float | None
    revenue_cents: int
    customers: int
    series: Mapping[str, Series]
    inbox: tuple[InboxItem, ...]
    hand: tuple[TacticCard, ...]
    levers: tuple[LeverCard, ...]
    audiences: tuple[str, ...]
    control_panel: bool
    decisions: TurnDecisions
    voices: tuple[Voice, ...]
    floor: FloorView
    tutorial_key: str | None
    tutorial_points_at: str | None
    prediction_wanted: bool
