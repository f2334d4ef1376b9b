import re

import pygame
import pytest

from game.screens.glossary import GlossaryScreen
from game.screens.parts.explained import OF_MEASURE, OF_STRENGTH, TERMS
from game.session.profile import LanguageCode
from tests.screens.fakes import game_language
from tests.screens.menu_shell import MenuShell, menu_shell
from tests.screens.misfits import SAMPLED, misfits

ALL = [term for terms in TERMS.values() for term in terms]


@pytest.fixture
def shell() -> MenuShell:
    return menu_shell("glossary")


def _type(shell: MenuShell, text: str) -> None:
    shell.view.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))
    shell.settle()


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_term_has_a_name_and_two_sentences(language: LanguageCode) -> None:
    words = game_language(language)
    for term in ALL:
        assert not words.text(f"glossary.{term}.name").startswith("[")
        meaning = words.text(f"glossary.{term}.meaning")
        sentences = re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ0-9])", meaning)
        assert len(sentences) == 2, (term, sentences)
        assert len(meaning) <= 240, term


def test_measures_and_strengths_are_explained_by_terms_there_are() -> None:
    assert set(OF_MEASURE.values()) | set(OF_STRENGTH.values()) <= set(ALL)
    assert len(ALL) == len(set(ALL))


def test_typing_finds_words_and_meanings(shell: MenuShell) -> None:
    _type(shell, "churn")
    texts = shell.texts()
    assert "Churn" in texts
    assert "Delight" not in texts


def test_a_word_that_is_called_so_comes_before_those_that_only_mention_it(
    shell: MenuShell,
) -> None:
    _type(shell, "consent")
    entries = [node for node in shell.view.semantic_tree().walk() if node.role == "listitem"]
    assert entries[0].label == "Consent"
    assert len(entries) > 1


def test_what_is_not_there_is_told_and_all_words_come_back(shell: MenuShell) -> None:
    _type(shell, "zeppelin")
    assert "No word for that here" in shell.texts()
    shell.click("clear")
    assert "Delight" in shell.texts()


def test_one_group_can_be_shown_alone_and_clearing_brings_all_back(shell: MenuShell) -> None:
    shell.tab_to("glossary.group")
    shell.press(pygame.K_DOWN)
    texts = shell.texts()
    assert "Trust" in texts
    assert "Openness" not in texts
    shell.tab_to("glossary.search")
    _type(shell, "openness")
    assert "No word for that here" in shell.texts()
    shell.click("clear")
    assert {"Trust", "Openness"} <= set(shell.texts())


def test_a_term_that_was_asked_for_is_in_sight_and_marked(shell: MenuShell) -> None:
    assert isinstance(shell.screen, GlossaryScreen)
    shell.screen.turn_to("assumption")
    shell.refresh()
    shell.settle()
    entry = shell.find("glossary.assumption")
    assert shell.view.focused is entry
    assert entry.visible_box().h == pytest.approx(entry.bounds.h)


def test_escape_leads_back_or_to_the_title(shell: MenuShell) -> None:
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["title"]


@pytest.mark.parametrize(("size", "scale", "language"), SAMPLED)
def test_every_text_fits(size: tuple[int, int], scale: float, language: LanguageCode) -> None:
    shell = menu_shell("glossary", language=language, text_scale=scale, size=size)
    assert misfits(shell.view) == []
