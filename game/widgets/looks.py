"""What makes a figure recognisable: skin, hair and what is in the face; never a meaning."""

# Path data reads worse when it is broken over lines.
# ruff: noqa: E501
from dataclasses import dataclass
from typing import Final

from game.vocabulary.looks import FaceDetail, HairColour, HairStyle, SkinTone

LOOKS: Final = 24
"""As many different looks a crowd has; more could not be told apart, and each costs pictures."""

_SKIN: Final[dict[SkinTone, str]] = {
    "pale": "#F6D3B3",
    "light": "#EBB98F",
    "tan": "#C98F63",
    "brown": "#8D5B3C",
    "dark": "#6B432B",
}
_HAIR: Final[dict[HairColour, str]] = {
    "dark_brown": "#2B211C",
    "brown": "#5A3A24",
    "light_brown": "#A8743E",
    "blond": "#D9B36A",
    "grey": "#8A8A96",
    "black": "#1B1B22",
    "red": "#9A5433",
    "white": "#CDD0DA",
}
_CLOTH: Final = "#596076"
_DARK_FRAME: Final = "#3A4054"
_LIGHT_FRAME: Final = "#DCE1EA"
_STYLES: Final[dict[HairStyle, str]] = {
    "short": '<path d="M4.600 7.600a4.900 4.900 0 0 1 9.800 0c-.4-1.600-2-2.400-4.900-2.400s-4.500.8-4.900 2.400z" fill="{hair}"/>',
    "bob": '<path d="M4.300 11V7.500a5.200 5.200 0 0 1 10.400 0V11c-1.400 0-1.200-3-1.600-4.500-2 .6-5.200.6-7.200 0C5.500 8 5.700 11 4.300 11z" fill="{hair}"/>',
    "bun": '<circle cx="9.500" cy="2.300" r="2" fill="{hair}"/><path d="M4.600 7a4.900 4.900 0 0 1 9.800 0c-2-1.800-7.800-1.800-9.800 0z" fill="{hair}"/>',
    "cap": '<path d="M4.800 5.600c.6-4.200 8.800-4.200 9.400 0l1.800.9H4.800z" fill="{hair}"/>',
    "curls": '<path d="M4.400 7.800c-.9-2.200.2-4.200 1.800-4.700 1-1.700 5.500-1.800 6.600-.1 1.700.5 2.800 2.600 1.800 4.800-.5-1.500-1.700-2.300-5.100-2.300s-4.500.8-5.100 2.300z" fill="{hair}"/>',
    "long": '<path d="M4.100 11.500c-.6-6 .3-9.500 5.400-9.500s6 3.500 5.400 9.500l-1.500.4c.5-3.600.2-6.100-3.900-6.100s-4.400 2.500-3.900 6.100z" fill="{hair}"/>',
    "bald": '<path d="M4.800 9.600c-1-2-.7-4 .4-5.200.6 1.200.5 3 .1 5.100zM14.200 9.600c1-2 .7-4-.4-5.200-.6 1.200-.5 3-.1 5.100z" fill="{hair}"/>',
    "ponytail": '<path d="M12.600 3c3.400-.9 5.400 1.500 4.500 5.400-.4 1.600-1.100 2.500-2.200 2.800.9-2.400.7-4.700-1.600-5.600z" fill="{hair}"/><path d="M4.600 7.600a4.900 4.900 0 0 1 9.800 0c-.8-1.900-2.400-3-4.900-3s-4.100 1.100-4.900 3z" fill="{hair}"/>',
    "headscarf": f'<path d="M3.900 12.600c-1.100-6.500.4-10.800 5.600-10.800s6.700 4.300 5.600 10.800c-1.500 1-3.200 1.300-5.600 1.300s-4.100-.3-5.600-1.300z" fill="{_CLOTH}"/><ellipse cx="9.500" cy="7.800" rx="3.500" ry="3.900" fill="{{skin}}"/>',
    "hat": f'<path d="M4.800 9c-.5-1.400-.4-2.800.1-3.800h1c-.4 1.300-.5 2.500-.4 3.700zM14.200 9c.5-1.400.4-2.800-.1-3.800h-1c.4 1.300.5 2.500.4 3.700z" fill="{{hair}}"/><path d="M5.700 4.800C5.900 1.300 7 .5 9.500.5s3.600.8 3.800 4.300z" fill="{_CLOTH}"/><ellipse cx="9.500" cy="5" rx="6.700" ry="1.200" fill="{_CLOTH}"/>',
}
_FACES: Final[dict[FaceDetail, str]] = {
    "plain": "",
    "glasses": '<g fill="none" stroke="{frame}" stroke-width="0.600"><circle cx="7.800" cy="7.700" r="1.450"/><circle cx="11.200" cy="7.700" r="1.450"/><path d="M9.250 7.500h.5M6.350 7.300l-1.500-.3M12.650 7.300l1.500-.3"/></g>',
    "beard": '<path d="M4.700 7.400c.6 1.300 1.400 1.400 2.300 1.100 1.500-.5 3.500-.5 5 0 .9.3 1.700.2 2.300-1.100.4 3.300-1.700 5.300-4.800 5.300s-5.200-2-4.800-5.300z" fill="{hair}"/><ellipse cx="9.500" cy="10" rx="2.300" ry="1.150" fill="{skin}"/>',
    "moustache": '<path d="M7.200 9.500c.4-.9 1.600-1 2.300-.4.700-.6 1.900-.5 2.300.4-.9.500-1.700.4-2.300 0-.6.4-1.400.5-2.300 0z" fill="{hair}"/>',
}
_DRAWN_HAIR: Final = tuple(_HAIR)[:6]
_DRAWN_STYLES: Final = tuple(_STYLES)[:6]


@dataclass(frozen=True, slots=True)
class Look:
    """Skin, hair, how it is worn, and what is in the face."""

    skin: SkinTone
    hair: HairColour
    style: HairStyle
    face: FaceDetail = "plain"

    @property
    def skin_colour(self) -> str:
        """Of the face."""
        return _SKIN[self.skin]

    def head(self) -> str:
        """SVG of hair and face over a head at (9.5, 7.3) with radius 4.7."""
        return _STYLES[self.style].format(hair=_HAIR[self.hair], skin=self.skin_colour) + _FACES[
            self.face
        ].format(
            hair=_HAIR[self.hair],
            skin=self.skin_colour,
            frame=_LIGHT_FRAME if self.skin in {"brown", "dark"} else _DARK_FRAME,
        )


def look_of(seed: int) -> Look:
    """A look from any number; the same number always gives the same one."""
    mixed = (seed * 2654435761 + 97) % 4294967296
    return Look(
        tuple(_SKIN)[(mixed >> 7) % len(_SKIN)],
        _DRAWN_HAIR[(mixed >> 13) % len(_DRAWN_HAIR)],
        _DRAWN_STYLES[(mixed >> 19) % len(_DRAWN_STYLES)],
    )


def crowd_look(person: int) -> Look:
    """The look of somebody without a name: one of LOOKS, always the same for the same id."""
    return look_of(person % LOOKS)
