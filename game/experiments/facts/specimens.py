"""Tactics made for one measurement each: the catalogue's strengths, one thing varied."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from game.simulation import strengths
from game.simulation.parameters import Parameters
from game.simulation.parameters.scale import ScaleParameters
from game.vocabulary.catalogue import Benefits, Channel, DataUse, TacticDefinition
from game.vocabulary.settings import DataCategory, DataOrigin, Purpose

LABORATORY_QUALITY: Final = 1.0 / 3.0
"""Data quality of the laboratory, 0–1: level 1 of 3."""


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


def banner(
    targeted: bool, obtrusive: bool, category: DataCategory = "browsing"
) -> TacticDefinition:
    """An advertisement, matched by data or not, loud or not (B2)."""
    return specimen(
        "banner",
        relevance=3.0 if targeted else 1.0,
        depth=1.5 if targeted else 0.0,
        visibility=3.0 if obtrusive else 0.5,
        selling=1.0,
        data=_data(category) if targeted else (),
        error_rate=0.1 if targeted else 0.0,
    )


def control_specimen(kind: str) -> TacticDefinition:
    """Content chosen by what is known of a person (B3).

    ``plain`` does not show it, ``personal`` does, ``intimate`` shows what is most private.
    """
    depth, visibility = {"plain": (0.5, 0.0), "personal": (2.0, 3.0), "intimate": (3.0, 3.0)}[kind]
    return specimen(
        "personal",
        relevance=1.5,
        depth=depth,
        visibility=visibility,
        selling=1.0,
        data=_data("inferred"),
        error_rate=0.1,
    )


def precise(name: str) -> TacticDefinition:
    """The same advertisement: the exact product, its category, or the brand (B5, B6)."""
    depth, sharpness = {"exact": (1.5, 3.0), "middling": (1.0, 1.2), "generic": (0.0, 0.0)}[name]
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


def step_specimen(kind: str) -> TacticDefinition:
    """An offer for all alike, for segments or for single persons (B23, B24)."""
    depth = {"uniform": 0.0, "segments": 0.4, "persons": 1.0}[kind]
    return specimen(
        "offer",
        relevance=3.0,
        depth=depth,
        visibility=1.0,
        data=_data("transactions") if depth else (),
        error_rate=0.08 if depth else 0.0,
    )


def accuracy_specimen(
    accuracy: float | None, relevance: float, parameters: Parameters
) -> TacticDefinition:
    """A tip that is right in this share of cases; None: the same for all (C24).

    The model multiplies the error rate with the depth and with what data quality leaves of it;
    both are divided out, so that the share that is wrong is the one asked for.
    """
    if accuracy is None:
        return specimen("tip", relevance=relevance)
    depth = 1.0
    known = parameters.capability
    quality = known.error_top - known.error_quality * LABORATORY_QUALITY
    return specimen(
        "tip",
        relevance=relevance,
        depth=depth,
        data=_data("transactions"),
        error_rate=(1.0 - accuracy) / strengths.depth(parameters.scale, depth, 2) / quality,
    )


def _strength_of(scale: Callable[[float], float], share: float) -> float:
    """The strength that gives a share of what the full strength gives."""
    low, high = 0.0, 3.0
    for _ in range(40):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if scale(middle) < share * scale(3.0) else (low, middle)
    return high if share > 0.0 else 0.0


def feed(surprise: float, scale: ScaleParameters) -> TacticDefinition:
    """A feed with a share of picks that nobody would have searched (B103, B104)."""
    return specimen(
        "feed",
        relevance=_strength_of(partial(strengths.relevance, scale), 1.0 - surprise),
        novelty=_strength_of(partial(strengths.novelty, scale), surprise),
        depth=1.0,
        visibility=0.0,
        selling=0.0,
        data=_data("transactions"),
    )


def consent_specimen(channel: Channel, category: DataCategory) -> TacticDefinition:
    """A use of data that people are asked about in a channel (B42, B52)."""
    origin: DataOrigin = "declared" if category == "contact" else "observed"
    made = specimen("use", relevance=2.0, depth=0.5, data=_data(category, origin))
    return replace(made, channel=channel)


def mailing(count: float) -> TacticDefinition:
    """An ordinary mailing to the own list, so many a month; 0 for none at all (B85)."""
    made = specimen(
        "mail",
        relevance=2.5,
        depth=0.3,
        visibility=1.0,
        selling=1.0,
        data=_data("transactions"),
        error_rate=0.1,
        load=count,
    )
    return replace(made, impact=1.0)


def approach(depth: float) -> TacticDefinition:
    """A clearly relevant message that uses more or less of what is known (S46, S47).

    The more it uses, the more of it shows.
    """
    return specimen(
        "approach",
        relevance=2.0,
        depth=depth,
        visibility=min(3.0, depth + 0.5),
        selling=1.0,
        data=_data("browsing"),
        error_rate=0.1,
    )


def personal(degree: str) -> TacticDefinition:
    """A weekly mail that is a little personal, as fits, or a step less or more of it (B27)."""
    depth = {"under": 0.0, "fitting": 1.0, "over": 2.0}[degree]
    return specimen(
        "mail",
        relevance=3.0,
        depth=depth,
        visibility=depth,
        selling=1.0,
        data=_data("browsing") if depth else (),
        error_rate=0.1 if depth else 0.0,
        load=4.0,
    )
