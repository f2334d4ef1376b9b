"""What screens are given: frozen values, no live arrays, no words (ids and text keys only)."""

from game.session.views.branch import (
    Answer,
    BranchView,
    Change,
    Dropped,
    MonthView,
    NoBranch,
    OverTimeView,
    SetLever,
    SetTactic,
)
from game.session.views.common import (
    TRUST_LEVEL_BOUNDS,
    Fate,
    FloorCustomer,
    FloorView,
    ForecastView,
    Series,
    Voice,
    trust_level,
)
from game.session.views.ending import (
    CastOutcome,
    EndingView,
    PlanComparison,
    PredictionRecord,
    SavedGame,
    TurningPoint,
)
from game.session.views.person import (
    DataHeld,
    Permission,
    PersonMonth,
    PersonView,
    Standing,
    Whereabouts,
)
from game.session.views.planning import (
    InboxItem,
    LeverCard,
    QuoteView,
    SituationView,
    TacticCard,
    VariantFacts,
)
from game.session.views.review import (
    LedgerBar,
    PredictionOutcome,
    ReviewView,
)
from game.session.views.why import DecidingView, OtherWay, WhyView
from game.vocabulary.voices import Tone

__all__ = [
    "TRUST_LEVEL_BOUNDS",
    "Answer",
    "BranchView",
    "CastOutcome",
    "Change",
    "DataHeld",
    "DecidingView",
    "Dropped",
    "EndingView",
    "Fate",
    "FloorCustomer",
    "FloorView",
    "ForecastView",
    "InboxItem",
    "LedgerBar",
    "LeverCard",
    "MonthView",
    "NoBranch",
    "OtherWay",
    "OverTimeView",
    "Permission",
    "PersonMonth",
    "PersonView",
    "PlanComparison",
    "PredictionOutcome",
    "PredictionRecord",
    "QuoteView",
    "ReviewView",
    "SavedGame",
    "Series",
    "SetLever",
    "SetTactic",
    "SituationView",
    "Standing",
    "TacticCard",
    "Tone",
    "TurningPoint",
    "VariantFacts",
    "Voice",
    "Whereabouts",
    "WhyView",
    "trust_level",
]
