import pytest

from game.widgets.palette import (
    CALM,
    COLOURS,
    HIGH_CONTRAST,
    PROMISED_CONTRAST,
    Colour,
    Palette,
    contrast,
)


@pytest.mark.parametrize("palette", [CALM, HIGH_CONTRAST])
def test_every_role_has_a_colour(palette: Palette) -> None:
    assert set(palette.colours) == set(COLOURS)


@pytest.mark.parametrize(("ink", "ground", "least"), PROMISED_CONTRAST)
def test_contrast_is_as_promised(ink: Colour, ground: Colour, least: float) -> None:
    assert contrast(CALM[ink], CALM[ground]) >= least


@pytest.mark.parametrize(("ink", "ground", "least"), PROMISED_CONTRAST)
def test_high_contrast_reaches_seven_for_text(ink: Colour, ground: Colour, least: float) -> None:
    assert contrast(HIGH_CONTRAST[ink], HIGH_CONTRAST[ground]) >= (7.0 if least > 3 else 4.5)


@pytest.mark.parametrize("palette", [CALM, HIGH_CONTRAST])
def test_trust_outlines_stand_out_from_floor_and_card(palette: Palette) -> None:
    for level in palette.trust:
        assert contrast(level.shade, palette["floor"]) >= 3.0
        assert contrast(level.shade, palette["card"]) >= 3.0
        assert contrast(level.text, level.tint) >= 4.5
        assert contrast(level.text, palette["card"]) >= 4.5


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
