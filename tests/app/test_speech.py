"""``play --speak`` with a voice that writes down what it is told to say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pygame
import pytest

from game.app.command_line import main
from game.app.errors import UserError
from game.app.screens import SCREENS
from game.app.speech import MOST_LETTERS, FocusReader, PrismVoice, spoken
from game.app.window import Loop
from game.language.reading import load_language
from game.session.profile import Profile
from game.widgets.geometry import NOWHERE
from game.widgets.semantics import SemanticNode
from tests.journeys.posted_events import PostedWindow, posted_window


class Heard:
    """A voice nobody hears."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


@contextmanager
def reading(home: Path, profile: Profile | None = None) -> Iterator[tuple[PostedWindow, Heard]]:
    with posted_window(home, profile) as window:
        heard = Heard()
        window.loop = Loop(window.application, heard)
        window.application.view.invalidate()
        window.step()
        yield window, heard


def node(role: str = "button", label: str = "", value: str = "", **more: object) -> SemanticNode:
    return SemanticNode(role, label, value, NOWHERE, **more)  # type: ignore[arg-type]


def test_tab_reads_what_it_reaches_with_role_and_value(tmp_path: Path) -> None:
    with reading(tmp_path) as (window, heard):
        window.application.show("options")
        window.step()
        window.tab_to(key="options.reduced_motion")
        assert heard.said[-1] == "Less motion, off, switch."
        window.press(pygame.K_SPACE)
        assert heard.said[-1] == "Less motion, on, switch."


def test_a_page_is_announced_by_its_heading_and_nothing_is_said_twice(tmp_path: Path) -> None:
    with reading(tmp_path) as (window, heard):
        window.application.show("options")
        window.step()
        assert heard.said[-1].startswith("Options.")
        before = len(heard.said)
        for _ in range(5):
            window.application.view.invalidate()
            window.step()
        assert len(heard.said) == before


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_screen_has_a_name_to_say(language: str) -> None:
    words = load_language(language)
    assert all(words.has(f"speech.screen.{screen}") for screen in SCREENS)


def test_a_dialog_is_read_from_its_title_on_and_the_page_again_after_it(tmp_path: Path) -> None:
    with reading(tmp_path) as (window, heard):
        window.application.explain("Nothing lost", "The save is still there.")
        window.step(2)
        assert heard.said[-1].startswith("Nothing lost. The save is still there.")
        window.press(pygame.K_ESCAPE)
        window.step()
        assert "Nothing lost" not in heard.said[-1]


def test_a_short_message_is_said(tmp_path: Path) -> None:
    with reading(tmp_path) as (window, heard):
        window.press(pygame.K_m)
        window.step()
        assert any("Sound off." in each for each in heard.said)


def test_a_whole_month_can_be_heard_without_an_end_of_words(tmp_path: Path) -> None:
    with reading(tmp_path, Profile(predicting=False)) as (window, heard):
        window.application.prepare_scenario("corner_bakery", 7)
        for screen in ("briefing", "planning"):
            window.application.show(screen)
            window.step(2)
            for _ in range(40):
                window.press(pygame.K_TAB)
        assert len(set(heard.said)) > 20
        assert max(map(len, heard.said)) <= MOST_LETTERS
        assert not [text for text in heard.said if "[[" in text]


def test_what_cannot_be_used_is_said_to_be() -> None:
    words = load_language("en")
    assert spoken(node(label="Predict", enabled=False), words) == "Predict, button, not available."
    assert spoken(node("radio", "Up", "1"), words) == "Up, chosen, choice."
    assert spoken(node("group"), words) == ""


def test_text_that_can_have_the_focus_is_read_whole() -> None:
    inside = (node("text", "Trust fell."), node("text", "Eleven left."))
    said = spoken(node("group", "What happened", children=inside), load_language("en"))
    assert said == "What happened, Trust fell., Eleven left."


class _PrismError(Exception):
    pass


def prism(backend: object = None) -> SimpleNamespace:
    def acquire_best() -> object:
        if backend is None:
            raise ValueError("Invalid or unsupported backend")
        return backend

    context = SimpleNamespace(acquire_best=acquire_best)
    return SimpleNamespace(Context=lambda: context, PrismError=_PrismError)


def test_the_voice_interrupts_itself_and_survives_a_reader_that_was_closed() -> None:
    said: list[tuple[str, bool]] = []

    def output(text: str, *, interrupt: bool) -> None:
        if said:
            raise _PrismError
        said.append((text, interrupt))

    voice = PrismVoice(lambda: prism(SimpleNamespace(output=output)))
    voice.say("Trust")
    voice.say("Revenue")
    assert said == [("Trust", True)]


def test_a_machine_that_cannot_speak_says_so_in_writing() -> None:
    with pytest.raises(UserError) as raised:
        PrismVoice(prism)
    assert raised.value.key == "speech.no_voice"


def test_without_the_extra_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def missing() -> None:
        raise ImportError

    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    monkeypatch.setattr("game.app.speech._prism", missing)
    assert main(["play", "--speak"]) == 1
    assert "the-usual[speech]" in capsys.readouterr().err


def test_nothing_is_read_unless_it_was_asked_for(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        assert not [each for each in vars(window.loop).values() if isinstance(each, FocusReader)]
