"""Customers talk as people talk: enough of them, briefly, and never twice the same."""

import re

import pytest

from game.language.texts import Texts
from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.scenario.finding import find_scenarios
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.vocabulary.causes import MODEL_CAUSES, TIME
from game.vocabulary.voices import ANY_EVENT, FEWEST_LINES, possible_tones

MOST_WORDS = 20
TONES = ("plus", "torn", "minus")
WORD = re.compile(r"[\w’'.:%/€$-]*\w[\w’'.:%/€$-]*")
JARGON = re.compile(
    r"\b(experience|brand|personali[sz]ed|data-driven|gepersonaliseerd\w*|personalisiert\w*)\b"
)
LANGUAGES = ["en", "nl", "de"]


@pytest.fixture(scope="module")
def catalogue() -> LoadedCatalogue:
    loaded = load_catalogue()
    assert isinstance(loaded, LoadedCatalogue)
    return loaded


@pytest.fixture(scope="module")
def scenarios() -> list[LoadedScenario]:
    found = [load_scenario(entry.folder) for entry in find_scenarios()]
    scenarios = [each for each in found if isinstance(each, LoadedScenario)]
    assert len(scenarios) == len(found)
    return scenarios


def voices(texts: Texts) -> dict[str, tuple[str, ...]]:
    found = {key: text for key, text in texts.items() if key.startswith("voice.")}
    return {key: (text,) if isinstance(text, str) else text for key, text in found.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tactic_and_cause_has_voices_of_every_tone(
    language: str, catalogue: LoadedCatalogue
) -> None:
    spoken = voices(catalogue.texts[language])
    causes = [*catalogue.catalogue.tactics, *(cause for cause in MODEL_CAUSES if cause != TIME)]
    few = {
        f"{cause}.{tone}"
        for cause in causes
        for tone in TONES
        if len(spoken.get(f"voice.{cause}.{tone}", ())) < 3
    }
    assert few == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_voices_are_one_short_sentence_without_jargon(
    language: str, catalogue: LoadedCatalogue, scenarios: list[LoadedScenario]
) -> None:
    own = [scenario.texts.get(language, {}) for scenario in scenarios]
    layers = [catalogue.texts[language], *own]
    lines = [line for layer in layers for said in voices(layer).values() for line in said]
    assert len(lines) > 300
    assert [line for line in lines if len(WORD.findall(line)) > MOST_WORDS] == []
    assert [line for line in lines if JARGON.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_causes_speak_with_the_same_words(language: str, catalogue: LoadedCatalogue) -> None:
    lines = [line for said in voices(catalogue.texts[language]).values() for line in said]
    assert sorted({line for line in lines if lines.count(line) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_alone_has_enough_for_every_tactic_and_mechanism(
    language: str, catalogue: LoadedCatalogue
) -> None:
    spoken = voices(catalogue.texts[language])
    causes = [*catalogue.catalogue.tactics, *(cause for cause in MODEL_CAUSES if cause != TIME)]
    few = {
        cause
        for cause in [*causes, ANY_EVENT]
        if sum(len(spoken.get(f"voice.{cause}.{tone}", ())) for tone in possible_tones(cause))
        < FEWEST_LINES
    }
    assert few == set()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "of course|obviously"), ("nl", "natuurlijk"), ("de", "natürlich")],
)
def test_a_delight_that_has_become_the_norm_is_a_matter_of_course(
    language: str, words: str, catalogue: LoadedCatalogue
) -> None:
    said = [
        line
        for key, lines in voices(catalogue.texts[language]).items()
        if ".used_to_it." in key
        for line in lines
    ]
    assert len(said) >= FEWEST_LINES
    assert [line for line in said if not re.search(words, line, re.IGNORECASE)] == []
