"""What a player may set on a tactic, and the closed lists these settings come from."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

Openness = Literal["hidden", "policy", "explained"]
ConsentMode = Literal["none", "opt_out", "opt_in", "panel"]
Purpose = Literal["service", "tips", "selling", "pricing", "safety"]
DataCategory = Literal[
    "transactions",
    "preferences",
    "contact",
    "browsing",
    "location",
    "device",
    "voice",
    "biometric",
    "health",
    "inferred",
    "bought",
]
DataOrigin = Literal["declared", "observed", "inferred", "bought"]
SettingName = Literal["level", "openness", "consent", "audience", "variant"]
Motive = Literal["relevance", "convenience", "price", "novelty", "social"]

OPENNESS_MODES: Final[tuple[Openness, ...]] = get_args(Openness)
CONSENT_MODES: Final[tuple[ConsentMode, ...]] = get_args(ConsentMode)
PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)
DATA_CATEGORIES: Final[tuple[DataCategory, ...]] = get_args(DataCategory)
DATA_ORIGINS: Final[tuple[DataOrigin, ...]] = get_args(DataOrigin)
MOTIVES: Final[tuple[Motive, ...]] = get_args(Motive)

MAX_LEVEL: Final = 3
AUDIENCE_ALL: Final = "all"
AUDIENCE_CONSENTING: Final = "consenting"


@dataclass(frozen=True, slots=True)
class TacticSetting:
    """How one tactic is played this turn.

    Attributes:
        level: 0 (off) to 3 (as strong as it goes).
        variant: id of one of the tactic's variants, or None where it has none or for the first.
        openness: whether customers are told, and when.
        consent: how customers are asked; decides who can be reached (design, table of consent).
        audience: ``all``, ``consenting``, a segment id, or a motive once research has found them.
    """

    level: int
    variant: str | None = None
    openness: Openness = "policy"
    consent: ConsentMode = "opt_out"
    audience: str = AUDIENCE_ALL
