import threading
from dataclasses import replace

import pytest

from game.app.library import Library, _about
from game.language.reading import load_language
from game.scenario import loading
from game.scenario.loaded import LoadedScenario
from game.session.views import SavedGame


def test_a_scenario_is_loaded_once_whoever_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    first_asked, may_go_on = threading.Event(), threading.Event()
    load = loading.load_scenario

    def slow(scenario_id: str) -> object:
        if scenario_id == "nobody_else_asks":  # as a window of another test may be loading, too
            asked.append(scenario_id)
            first_asked.set()
            assert may_go_on.wait(20)
        return load(scenario_id)

    monkeypatch.setattr(loading, "load_scenario", slow)
    library = Library()
    preparing = threading.Thread(target=lambda: library.load("nobody_else_asks"))
    preparing.start()
    assert first_asked.wait(20)
    threading.Timer(0.05, may_go_on.set).start()
    assert library.load("nobody_else_asks") is library.load("nobody_else_asks")
    preparing.join(20)
    assert len(asked) == 1


def test_once_all_are_loaded_the_list_reads_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    library.load_all()

    def unexpected(scenario_id: str) -> None:
        pytest.fail(f"{scenario_id} was loaded again")

    monkeypatch.setattr(loading, "load_scenario", unexpected)
    entries = library.entries(load_language("en"), ())
    assert entries[0].id == "corner_bakery"
    assert len(entries) == 12


def test_the_tutorial_comes_first_and_a_game_that_goes_on_is_offered() -> None:
    def game(slot: str, turn: int, score: float | None) -> SavedGame:
        return SavedGame(slot, "telecom_churn", "", turn, 12, "", score is not None, None, score)

    saved = (game("new", 4, None), game("old", 2, None), game("a", 12, 61.0), game("b", 12, 72.5))
    entries = Library().entries(load_language("en"), saved)
    telecom = next(entry for entry in entries if entry.id == "telecom_churn")
    assert (telecom.slot, telecom.played, telecom.best_score) == ("new", 4, 72.5)
    assert entries[0].id == "corner_bakery"
    assert [entry.turns for entry in entries[1:]] == sorted(entry.turns for entry in entries[1:])
    assert next(entry for entry in entries if entry.id == "drugstore_inference").noted


def test_a_translation_without_a_title_is_one_nevertheless() -> None:
    loaded = loading.load_scenario("corner_bakery")
    assert isinstance(loaded, LoadedScenario)
    texts = {**loaded.texts, "nl": {"voice.greeting": "Goedemorgen"}, "de": {}}
    said = _about(replace(loaded, texts=texts)).texts
    assert said["en"]["title"] == loaded.texts["en"]["title"]
    dutch, german = load_language("nl"), load_language("de")
    assert dutch.borrowed_from(said) == dutch.borrowed_from(texts) == ""
    assert german.borrowed_from(said) == german.borrowed_from(texts) == "en"
