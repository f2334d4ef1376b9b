"""The shipped evidence and which statements rest on choices, each read when first asked for."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Protocol

from game.session.views.evidence import EvidenceLibrary
from game.vocabulary.assumptions import Assumptions
from game.vocabulary.causes import (
    ARRIVALS_AND_DEPARTURES,
    BRAND_INCONSISTENCY,
    SERVICE,
    TIME,
    WRONG_CONTACT,
)

_MECHANISM_OF: Final[Mapping[str, str]] = {
    SERVICE: "service_repairs",
    TIME: "trust_ledger",
    WRONG_CONTACT: "wrong_contacts",
    BRAND_INCONSISTENCY: "brand_voice",
    ARRIVALS_AND_DEPARTURES: "staying_and_leaving",
}
"""Cause of the ledger → the mechanism behind it, where the two are not called the same."""


class EvidenceReader(Protocol):
    """Reads the shipped files."""

    def evidence(self) -> EvidenceLibrary | None:
        """The evidence library; None when its files are missing or broken."""

    def assumptions(self) -> Assumptions:
        """What shipped statements rest on; nothing where the file is missing or broken."""


class EvidenceReadHere:
    """Reads them in this process, importing all that checks them."""

    def evidence(self) -> EvidenceLibrary | None:
        """The evidence library."""
        from game.session.evidence_gathering import read_library  # noqa: PLC0415 - heavy, rare

        return read_library()

    def assumptions(self) -> Assumptions:
        """What shipped statements rest on."""
        from game.scenario.assumptions_file import load_assumptions  # noqa: PLC0415 - likewise

        return load_assumptions()


_readers: Final[list[EvidenceReader]] = [EvidenceReadHere()]


def read_evidence_with(reader: EvidenceReader) -> None:
    """Let somebody else read what nobody has asked for yet."""
    _readers[:] = [reader]


@lru_cache(maxsize=1)
def evidence_library() -> EvidenceLibrary | None:
    """The shipped evidence; None when its files are missing or broken."""
    return _readers[-1].evidence()


@lru_cache(maxsize=1)
def shipped_assumptions() -> Assumptions:
    """What shipped statements rest on; nothing where the file is missing or broken."""
    return _readers[-1].assumptions()


def evidence_at_hand() -> bool:
    """Whether the library has been read already, so that asking for it takes no time."""
    return evidence_library.cache_info().currsize > 0


@lru_cache(maxsize=32)
def evidence_behind(cause: str) -> tuple[str, ...]:
    """Rows that the mechanism behind a cause rests on; none for causes that are no mechanism.

    Args:
        cause: of the ledger, such as ``word_of_mouth``.
    """
    library = evidence_library()
    if library is None:
        return ()
    mechanism = _MECHANISM_OF.get(cause, cause)
    return tuple(row.id for row in library.rows if mechanism in row.mechanisms)
