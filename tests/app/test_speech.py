"""``play --speak`` with a voice that writes down what it is told to say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import pygame
import pytest

from game.app.command_line import main
from game.app.errors import UserError
from game.app.screens import SCREENS
from game.app.speech import MOST_LETTERS, FocusReader, spoken
from game.app.voice import PrismVoice, voice_for
from game.app.window import Loop
from game.language.reading import load_language
from game.session.profile import Profile
from game.vocabulary.decisions import NO_DECISIONS
from game.widgets.geometry import NOWHERE
from game.widgets.semantics import SemanticNode
from tests.journeys.posted_events import PostedWindow, posted_window


class Heard:
    """A voice nobody hears."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.languages: list[str] = []
        self.waited: list[str] = []

    def say(self, text: str, *, language: str, interrupt: bool = True) -> None:
        self.said.append(text)
        self.languages.append(language)
        if not interrupt:
            self.waited.append(text)


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
    assert said == "What happened, Trust fell. Eleven left."


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

    features = SimpleNamespace(supports_set_voice=False, supports_get_voice_language=False)
    voice = PrismVoice(lambda: prism(SimpleNamespace(output=output, features=features)))
    voice.say("Trust", language="en")
    voice.say("Revenue", language="en")
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
    monkeypatch.setattr("game.app.voice._prism", missing)
    assert main(["play", "--speak"]) == 1
    assert "the-usual[speech]" in capsys.readouterr().err


def test_nothing_is_read_unless_it_was_asked_for(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        assert not [each for each in vars(window.loop).values() if isinstance(each, FocusReader)]


def in_the_bakery(window: PostedWindow, heard: Heard) -> None:
    """At the first month, with nothing yet heard of it."""
    window.application.prepare_scenario("corner_bakery", 7)
    window.application.show("planning")
    heard.said.clear()
    window.step(2)


PLAYING = Profile(predicting=True)


def test_a_month_begins_with_where_one_stands(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        assert "Month 1 of 6." in heard.said[0]
        assert "Cash left €403" in heard.said[0]
        assert heard.said[0].index("Month 1") < heard.said[0].index("tabs")


def test_a_level_is_read_with_its_place_and_with_what_it_leaves(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        window.tab_to(key="tactic.usual_order.level")
        window.press(pygame.K_RIGHT)
        assert heard.said[-1].startswith("Level, A little, choice, 2 of 4. Cash left €371")


def test_a_card_is_read_with_what_stands_on_it(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        window.tab_to(key="tactic.peer_reviews.head")
        assert heard.said[-1].startswith("Board of favourites, Opens in month 2, A chalkboard")


def test_arrows_over_the_answers_are_heard_before_one_is_chosen(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        window.tab_to(key="predict.trust")
        assert heard.said[-1].startswith("Trust, as measured, 74, ")
        window.press(pygame.K_RIGHT)
        assert heard.said[-1] == "up, fairly sure, not chosen, choice, 6 of 9."


def test_a_forecast_that_comes_is_told_and_told_again_when_it_moves(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        for measure in ("trust", "revenue"):
            window.tab_to(key=f"predict.{measure}")
            window.press(pygame.K_RETURN)
        window.step(20)
        assert any("Trust, as measured: forecast 66 to 82." in each for each in heard.said)
        heard.said.clear()
        window.tab_to(key="tactic.usual_order.level")
        for _ in range(3):
            window.press(pygame.K_RIGHT)
        window.step(20)
        assert any("Revenue per month: forecast" in each for each in heard.said)


def test_a_letter_that_waits_is_told_when_the_month_begins(tmp_path: Path) -> None:
    with reading(tmp_path, Profile(predicting=False)) as (window, heard):
        window.application.prepare_scenario("corner_bakery", 7)
        session = window.application.session
        while not session.situation().inbox or session.situation().turn == 1:
            session.commit(NO_DECISIONS)
        window.application.show("planning")
        window.step(2)
        assert "A letter waits for your answer." in heard.said[-1]


def test_one_key_reads_the_whole_page_from_the_top(tmp_path: Path) -> None:
    with reading(tmp_path, PLAYING) as (window, heard):
        in_the_bakery(window, heard)
        window.press(pygame.K_F5)
        page = heard.said[-1]
        places = [page.index(text) for text in ("Month 1", "Cash left €403", "Level, Off", "74")]
        assert places == sorted(places)
        assert page.count("Cash left") == 1


def test_the_key_that_reads_says_how_to_have_it_read_where_nothing_reads(tmp_path: Path) -> None:
    with posted_window(tmp_path) as window:
        window.press(pygame.K_F5)
        assert window.shows("To have the game read aloud, start it with play --speak.")


def test_what_is_told_by_itself_waits_and_what_was_asked_for_does_not(tmp_path: Path) -> None:
    with reading(tmp_path) as (window, heard):
        window.press(pygame.K_m)
        window.press(pygame.K_TAB)
        assert heard.said[-2:] == ["Sound off.", *heard.said[-1:]]
        assert not heard.waited


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_texts_are_said_in_the_language_they_are_written_in(
    tmp_path: Path, language: Literal["en", "nl", "de"]
) -> None:
    with reading(tmp_path, Profile(language=language)) as (_, heard):
        assert set(heard.languages) == {language}


def test_why_something_cannot_be_used_is_said_and_a_name_is_not_said_twice() -> None:
    words = load_language("en")
    short = node("button", "Open the doors", enabled=False, description="€12 too much.")
    assert spoken(short, words) == "Open the doors, button, not available, €12 too much."
    cell = node("radio", "the same", "0", description="the same\nWithin 1%.")
    assert spoken(cell, words) == "the same, not chosen, choice, Within 1%."


def test_dots_are_counted() -> None:
    inside = (node("text", "Relevance"), node("meter", "Relevance", "2/3"))
    said = spoken(node("group", "What it does", children=inside), load_language("en"))
    assert said == "What it does, Relevance, 2 of 3."


@pytest.mark.parametrize(
    ("language", "tags", "taken"),
    [
        ("de", ["af", "de", "de-AT"], 1),
        ("en", ["en-029", "en-GB-SCOTLAND", "en-GB", "en-US"], 2),
        ("en", ["de-DE", "en_US"], 1),
        ("nl", ["nl-BE-x-1"], 0),
        ("nl", ["de", "en"], None),
    ],
)
def test_the_plainest_voice_of_a_language_is_taken(
    language: str, tags: list[str], taken: int | None
) -> None:
    assert voice_for(language, tags) == taken


class Dispatcher:
    """Speech Dispatcher as Prism shows it."""

    def __init__(self, *tags: str, voice: int = 0) -> None:
        self.tags = tags
        self.voice = voice
        self.said: list[tuple[str, int]] = []
        self.features = SimpleNamespace(
            supports_set_voice=True, supports_get_voice_language=True, supports_get_voice=True
        )
        self.voices_count = len(tags)

    def get_voice_language(self, number: int) -> str:
        return self.tags[number]

    def output(self, text: str, *, interrupt: bool) -> None:
        assert interrupt
        self.said.append((text, self.voice))


def test_the_voice_changes_with_the_language_and_a_fitting_one_stays() -> None:
    backend = Dispatcher("af", "en-GB", "nl", "en-US")
    voice = PrismVoice(lambda: prism(backend))
    voice.say("Trust", language="en")
    voice.say("Vertrouwen", language="nl")
    backend.voice = 3
    voice.say("Trust", language="en")
    voice.say("Vertrauen", language="de")
    assert backend.said == [("Trust", 1), ("Vertrouwen", 2), ("Trust", 3), ("Vertrauen", 3)]
