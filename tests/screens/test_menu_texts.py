import itertools
import re

import pytest

from game.language.reading import read_texts
from game.language.texts import Texts
from game.session.profile import LanguageCode
from game.storage.resources import shipped_folder
from tests.screens.menu_shell import menu_shell
from tests.screens.misfits import MATRIX, misfits

SCREENS = (
    "title",
    "scenarios",
    "briefing",
    "saves",
    "options",
    "evidence",
    "glossary",
    "menu",
    "keys",
    "message",
)
FILES = (*SCREENS, "mechanisms")
OTHER_SIZES = ((3840, 2160), (1280, 1024))
SCALES = (1.0, 1.25, 1.5, 2.0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_text_fits_at_1280_by_720(screen: str, language: LanguageCode, scale: float) -> None:
    shell = menu_shell(screen, language=language, text_scale=scale)
    assert misfits(shell.view) == []


@pytest.mark.parametrize(
    ("size", "scale", "language"),
    [
        *(case for case in MATRIX if case[0] != (1280, 720)),
        *itertools.product(OTHER_SIZES, [1.0, 2.0], ["pseudo"]),
    ],
)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_text_fits_in_windows_of_other_sizes(
    screen: str, size: tuple[int, int], scale: float, language: LanguageCode
) -> None:
    shell = menu_shell(screen, language=language, text_scale=scale, size=size)
    assert misfits(shell.view) == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("state", ["empty", "first", "long"])
@pytest.mark.parametrize("screen", ["title", "scenarios", "saves", "problems"])
def test_empty_first_and_long_states_fit_too(screen: str, state: str, scale: float) -> None:
    shell = menu_shell(screen, state=state, language="de", text_scale=scale)
    assert misfits(shell.view) == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_briefing_of_a_long_scenario_fits(scale: float) -> None:
    shell = menu_shell(
        "briefing", scenario="telecom_churn", language="pseudo", text_scale=scale, size=(1024, 600)
    )
    assert misfits(shell.view) == []


@pytest.mark.parametrize("language", ["nl", "de"])
@pytest.mark.parametrize("file", FILES)
def test_dutch_and_german_have_the_same_texts_with_the_same_placeholders(
    file: str, language: str
) -> None:
    folder = shipped_folder("assets") / "language"
    english = read_texts(folder / "en" / f"{file}.yaml")
    translated = read_texts(folder / language / f"{file}.yaml")
    assert not isinstance(english, tuple)
    assert not isinstance(translated, tuple)
    assert _placeholders(english) == _placeholders(translated)


def _placeholders(texts: Texts) -> dict[str, list[str]]:
    return {key: sorted(re.findall(r"\{[a-z_]+\}", str(text))) for key, text in texts.items()}
