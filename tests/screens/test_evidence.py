from dataclasses import replace

import pygame
import pytest

from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.scenario.evidence_files import EvidenceRegister, load_register
from game.screens.evidence import EvidenceScreen
from game.screens.evidence_words import Sought, found_rows, strength_of
from game.session.evidence import evidence_library
from game.session.evidence_gathering import gather
from game.session.profile import LanguageCode
from game.session.views.evidence import GROUPINGS, EvidenceLibrary
from tests.screens.fakes import game_language
from tests.screens.menu_shell import MenuShell, menu_shell
from tests.screens.misfits import MATRIX, SAMPLED, misfits


@pytest.fixture(scope="module")
def library() -> EvidenceLibrary:
    found = evidence_library()
    assert found is not None
    return found


@pytest.fixture
def shell() -> MenuShell:
    return _shell()


def _shell(
    language: LanguageCode = "en", scale: float = 1.0, size: tuple[int, int] = (1280, 720)
) -> MenuShell:
    evidence_library()
    return menu_shell("evidence", language=language, text_scale=scale, size=size)


def _screen(shell: MenuShell) -> EvidenceScreen:
    assert isinstance(shell.screen, EvidenceScreen)
    return shell.screen


def _type(shell: MenuShell, text: str) -> None:
    shell.view.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))
    shell.settle()


def test_every_row_with_words_is_there_and_none_that_is_only_remembered(
    library: EvidenceLibrary,
) -> None:
    words = game_language("en")
    ids = {row.id for row in library.rows}
    assert "B64" not in ids  # seen: memory
    assert {"S68", "B11", "C12"} <= ids
    assert all(words.has(f"evidence.{row}.claim") for row in ids)
    assert not {row.seen for row in library.rows} - {"", "abstract", "secondary"}


def test_what_is_only_remembered_is_left_out_even_where_it_has_words() -> None:
    register, catalogue = load_register(), load_catalogue()
    assert isinstance(register, EvidenceRegister)
    assert isinstance(catalogue, LoadedCatalogue)
    remembered = [
        each.model_copy(update={"seen": "memory"}) if each.id == "B11" else each
        for each in register.evidence.findings
    ]
    rows = register.evidence.model_copy(update={"findings": remembered})
    left = gather(replace(register, evidence=rows), catalogue)
    whole = gather(register, catalogue)
    assert {row.id for row in whole.rows} - {row.id for row in left.rows} == {"B11"}
    assert left.left_out == whole.left_out + 1


def test_published_research_comes_before_what_articles_say(library: EvidenceLibrary) -> None:
    sources = library.groups["source"]
    assert sources[0] == "findings"
    assert _screen(_shell()).chosen[0] == "findings"


def test_what_people_say_is_never_shown_as_observed(library: EvidenceLibrary) -> None:
    words = game_language("en")
    assert all(strength_of(words, row.id) == "stated" for row in library.rows if row.stated)


def test_every_grouping_names_its_groups_in_every_language(library: EvidenceLibrary) -> None:
    for code in ("en", "nl", "de"):
        words = game_language(code)
        for grouping in GROUPINGS:
            keys = {
                "source": "screen.evidence.section.{}",
                "mechanism": "mechanism.{}",
                "tactic": "tactic.{}.name",
                "lever": "lever.{}.name",
            }
            for group in library.groups[grouping]:
                text = words.text(keys[grouping].format(group))
                assert not text.startswith("["), (code, text)


def test_english_words_of_mechanisms_are_those_of_the_register(library: EvidenceLibrary) -> None:
    words = game_language("en")
    assert {name: words.text(f"mechanism.{name}") for name in library.mechanisms} == (
        library.mechanisms
    )


def test_grouped_by_tactic_every_row_stands_below_what_rests_on_it(
    library: EvidenceLibrary,
) -> None:
    found = dict(found_rows(game_language("en"), library, Sought(grouping="tactic")))
    assert "B11" in {row.id for row in found["usual_order"]}
    assert all("usual_order" in row.tactics for row in found["usual_order"])


def test_typing_narrows_the_list_and_another_word_narrows_it_further(shell: MenuShell) -> None:
    _type(shell, "camera")
    one = _lines(shell)
    _type(shell, " worr")
    assert _lines(shell) < one


def _lines(shell: MenuShell) -> set[str]:
    nodes = shell.view.semantic_tree().walk()
    return {node.key for node in nodes if node.role == "listitem"}


def test_a_search_without_result_says_so_and_can_be_cleared(shell: MenuShell) -> None:
    _type(shell, "zeppelin")
    assert "Nobody has looked into that" in shell.texts()
    assert not _lines(shell)
    shell.click("clear")
    assert len(_lines(shell)) > 150


def test_arrows_go_through_the_list_and_the_detail_follows(shell: MenuShell) -> None:
    first = _screen(shell).chosen
    shell.tab_to("evidence.{}.{}".format(*first))
    shell.press(pygame.K_DOWN)
    assert _screen(shell).chosen != first
    claim = shell.language.text(f"evidence.{_screen(shell).chosen[1]}.claim")
    assert shell.find("evidence.read").label == claim
    shell.press(pygame.K_UP)
    assert _screen(shell).chosen == first


def test_tab_stops_at_the_chosen_line_only_and_goes_on_to_what_is_known_of_it(
    shell: MenuShell,
) -> None:
    shell.tab_to("evidence.{}.{}".format(*_screen(shell).chosen))
    shell.press(pygame.K_DOWN)
    chosen = "evidence.{}.{}".format(*_screen(shell).chosen)
    assert shell.view.focused is shell.find(chosen)
    shell.press(pygame.K_TAB)
    assert shell.view.focused is shell.find("evidence.read")
    shell.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert shell.view.focused is shell.find(chosen)


def test_a_click_shows_source_strength_and_what_rests_on_it(shell: MenuShell) -> None:
    shell.screen = screen = _screen(shell)
    screen.turn_to("B27")
    shell.refresh()
    shell.settle()
    texts = shell.texts()
    assert "They say" in texts
    assert "Gartner 2021, over 2,500 people" in texts
    assert any(text.startswith("People said so when they were asked") for text in texts)
    assert "Number B27 in this library" in texts


def test_pressing_a_tactic_shows_all_it_rests_on_and_keeps_the_row(shell: MenuShell) -> None:
    screen = _screen(shell)
    screen.turn_to("B11")
    shell.refresh()
    shell.settle()
    shell.click("evidence.used.tactic.usual_order")
    assert screen.sought == Sought(grouping="tactic", group="usual_order")
    assert screen.chosen == ("usual_order", "B11")


def test_only_as_sure_filters_by_strength(shell: MenuShell) -> None:
    shell.tab_to("evidence.strength")
    shell.press(pygame.K_DOWN)
    assert _screen(shell).sought.strength == "observed"
    words = shell.language
    rows = {key.rsplit(".", 1)[-1] for key in _lines(shell)}
    assert rows
    assert all(strength_of(words, row) == "observed" for row in rows)


def test_before_the_files_are_read_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.screens.evidence.evidence_at_hand", lambda: False)
    shell = menu_shell("evidence")
    assert "Fetching the folders…" in shell.texts()
    shell.show_what_was_asked_for()
    assert len(_lines(shell)) > 150
    assert shell.view.focused is shell.find("evidence.search")


def test_unreadable_files_are_told_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.screens.evidence.evidence_library", lambda: None)
    monkeypatch.setattr("game.screens.evidence.evidence_at_hand", lambda: True)
    shell = menu_shell("evidence")
    _screen(shell)._fetched = True
    shell.refresh()
    shell.settle()
    assert "The evidence cannot be read" in shell.texts()


def test_escape_goes_back_to_where_it_was_opened(shell: MenuShell) -> None:
    shell.visited = True
    shell.press(pygame.K_ESCAPE)
    assert shell.asked == ["back"]
    assert shell.shown == []
    shell.visited = False
    shell.press(pygame.K_ESCAPE)
    assert shell.shown == ["title"]


@pytest.mark.parametrize(("size", "scale", "language"), dict.fromkeys((*MATRIX, *SAMPLED)))
def test_every_text_fits(size: tuple[int, int], scale: float, language: LanguageCode) -> None:
    shell = _shell(language, scale, size)
    # A short list: comparing every text with every other takes a while.
    _type(shell, "b6")
    assert misfits(shell.view) == []
    shell.view.canvas.cut_texts = []
    shell.picture()
    assert shell.view.canvas.cut_texts == []
