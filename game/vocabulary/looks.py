"""How a customer with a face looks; decoration, without any part in the simulation."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

SkinTone = Literal["pale", "light", "tan", "brown", "dark"]
HairColour = Literal["dark_brown", "brown", "light_brown", "blond", "grey", "black", "red", "white"]
HairStyle = Literal[
    "short", "bob", "bun", "cap", "curls", "long", "bald", "ponytail", "headscarf", "hat"
]
FaceDetail = Literal["plain", "glasses", "beard", "moustache"]


DECORATION: Final = MappingProxyType({"decoration": True})
"""Metadata of a field that changes nothing of what happens in a game."""


@dataclass(frozen=True, slots=True)
class CastLook:
    """What an author says about a face; what is None is drawn by chance, the same every time."""

    skin: SkinTone | None = None
    hair: HairColour | None = None
    style: HairStyle | None = None
    face: FaceDetail | None = None
