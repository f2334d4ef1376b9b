"""Reading language files."""

from pathlib import Path

import pytest

from game.language import reading
from game.language.language import LANGUAGES
from game.language.reading import language_files, load_language, read_texts
from game.language.texts import Texts


def texts_of(code: str) -> Texts:
    merged: dict[str, str | tuple[str, ...]] = {}
    for file in language_files(code):
        texts = read_texts(file)
        assert not isinstance(texts, tuple), texts
        assert not merged.keys() & texts.keys(), f"{file} says again what another file says"
        merged.update(texts)
    return merged


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_speaks_its_own_words(code: str) -> None:
    assert load_language(code).text("common.continue") == texts_of(code)["common.continue"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_are_the_same_in_every_language(code: str) -> None:
    english = texts_of("en")
    for key, text in texts_of(code).items():
        assert key in english, f"{code}: {key} is not in English"
        assert _placeholders(text) == _placeholders(english[key]), f"{code}: {key}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_language_lacks_a_text(code: str) -> None:
    assert texts_of("en").keys() - texts_of(code).keys() == set()


def test_a_broken_language_file_falls_back_to_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "language").mkdir()
    (tmp_path / "language" / "en.yaml").write_text("a: one\nb: two\n", encoding="utf-8")
    (tmp_path / "language" / "nl.yaml").write_text("a: [unclosed\n", encoding="utf-8")
    monkeypatch.setattr(reading, "shipped_folder", lambda _name: tmp_path)
    assert load_language("nl").text("b") == "[en] two"
    assert load_language("de").text("a") == "[en] one"


def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "language").mkdir()
    file = tmp_path / "language" / "en.yaml"
    monkeypatch.setattr(reading, "shipped_folder", lambda _name: tmp_path)
    file.write_text("a: before\n", encoding="utf-8")
    assert load_language("en").text("a") == "before"
    file.write_text("a: afterwards\n", encoding="utf-8")
    assert load_language("en").text("a") == "afterwards"


def _placeholders(text: str | tuple[str, ...]) -> set[str]:
    joined = text if isinstance(text, str) else " ".join(text)
    return {part.split("}")[0] for part in joined.split("{")[1:]}
