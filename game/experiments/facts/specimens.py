"""Tactics made for one measurement each: the catalogue's strengths, one thing varied."""

from dataclasses import replace

from game.simulation import strengths
from game.vocabulary.catalogue import Benefits, Channel, DataUse, TacticDefinition
from game.vocabulary.settings import DataCategory, DataOrigin, Purpose


def _data(category: DataCategory, origin: DataOrigin = "observed") -> tuple[DataUse, ...]:
    return (DataUse(category, origin),)


def specimen(
    name: str,
    *,
    relevance: float = 0.0,
    novelty: float = 0.0,
    depth: float = 0.0,
    visibility: float = 1.0,
    selling: float = 1.0,
    data: tuple[DataUse, ...] = (),
    purpose: Purpose = "tips",
    error_rate: float = 0.0,
    specificity: float = 0.0,
    load: float = 0.0,
) -> TacticDefinition:
    """A tactic of the given strengths, 0–3, that works at once."""
    return TacticDefinition(
        id=name,
        group="messages",
        channel="web",
        purpose=purpose,
        benefits=Benefits(relevance=relevance, novelty=novelty),
        depth=depth,
        visibility=visibility,
        selling=selling,
        specificity=specificity,
        data=data,
        error_rate=error_rate,
        message_load=load,
        load_by_level=(load, load, load) if load else None,
    )


def banner(targeted: bool, obtrusive: bool) -> TacticDefinition:
    """An advertisement, matched to browsing or not, loud or not (B2)."""
    return specimen(
        "banner",
        relevance=3.0 if targeted else 1.0,
        depth=1.5 if targeted else 0.0,
        visibility=3.0 if obtrusive else 0.5,
        selling=1.0,
        data=_data("browsing") if targeted else (),
        error_rate=0.1 if targeted else 0.0,
    )


def control_specimen(depth: float) -> TacticDefinition:
    """Content on a platform, from only targeted (depth 0) to intimate (B3)."""
    return specimen(
        "personal",
        relevance=2.0,
        depth=depth,
        visibility=2.0,
        selling=1.0,
        data=_data("browsing"),
        error_rate=0.1 if depth else 0.0,
    )


def precise(name: str) -> TacticDefinition:
    """The same advertisement: the exact product, its category, or the brand (B5, B6)."""
    depth, sharpness = {"exact": (1.4, 3.0), "middling": (1.0, 1.2), "generic": (0.0, 0.0)}[name]
    return specimen(
        name,
        relevance=2.0,
        depth=depth,
        visibility=1.0,
        specificity=sharpness,
        data=_data("browsing") if depth else (),
        error_rate=0.1 if depth else 0.0,
    )


def named_mail(name: bool) -> TacticDefinition:
    """A plain mail, with or without the reader's name in the subject line (B11–13)."""
    plain = specimen(
        "mail",
        relevance=1.0,
        depth=0.5 if name else 0.0,
        visibility=2.0,
        data=_data("contact", "declared") if name else (),
    )
    if not name:
        return plain

    return replace(plain, explicit_identity=3.0, gimmick=3.0)


def step_specimen(kind: str, noisy: bool) -> TacticDefinition:
    """An offer for all alike, for segments or for single persons (B23, B24)."""
    depth = {"uniform": 0.0, "segments": 0.4, "persons": 1.0}[kind]
    return specimen(
        "offer",
        relevance=3.0,
        depth=depth,
        visibility=1.0,
        data=_data("transactions") if depth else (),
        error_rate=0.9 if noisy else 0.08 if depth else 0.0,
    )


def accuracy_specimen(accuracy: float) -> TacticDefinition:
    """A personal tip that is right in this share of cases, on bought data (C24)."""
    depth = 1.0
    wrong = (1.0 - accuracy) / strengths.depth(depth, 2)
    return specimen(
        "tip",
        relevance=2.0,
        depth=depth,
        visibility=1.0,
        data=_data("bought", "observed"),
        error_rate=wrong,
    )


def feed(surprise: float) -> TacticDefinition:
    """A feed with a share of picks that nobody would have searched (B103, B104)."""
    return specimen(
        "feed",
        relevance=3.0 * (1.0 - surprise),
        novelty=3.0 * surprise,
        depth=1.0,
        visibility=0.0,
        selling=0.0,
        data=_data("transactions"),
    )


def consent_specimen(channel: Channel, category: DataCategory) -> TacticDefinition:
    """A use of data that people are asked about in a channel (B40, B41, B47, B50)."""
    origin: DataOrigin = "declared" if category == "contact" else "observed"
    made = specimen("use", relevance=2.0, depth=0.5, data=_data(category, origin))
    return replace(made, channel=channel)


def mailing(count: float) -> TacticDefinition:
    """An ordinary mailing to the own list, so many a month; 0 for none at all (B85)."""
    return specimen(
        "mail",
        relevance=2.0,
        depth=0.3,
        visibility=1.0,
        selling=1.0,
        data=_data("transactions"),
        error_rate=0.1,
        load=count,
    )
