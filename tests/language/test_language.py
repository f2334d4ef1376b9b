"""Looking up texts."""

from hypothesis import given
from hypothesis import strategies as st

from game.language.language import Language
from game.language.texts import Texts

ENGLISH: Texts = {
    "greeting": "Good morning, {name}.",
    "only_english": "Oven",
    "left.one": "{count} regular left",
    "left.other": "{count} regulars left",
    "voice": ("a", "b"),
}
DUTCH: Texts = {"greeting": "Goedemorgen, {name}.", "left.other": "{count} vaste klanten weg"}


def test_placeholders_are_filled_and_unknown_ones_stay() -> None:
    language = Language("nl", [DUTCH], [ENGLISH])
    assert language.text("greeting", name="Hanna", other=1) == "Goedemorgen, Hanna."
    assert language.text("greeting", other=1) == "Goedemorgen, {name}."


def test_a_missing_text_is_english_and_marked() -> None:
    assert Language("nl", [DUTCH], [ENGLISH]).text("only_english") == "[en] Oven"
    assert Language("en", [{}], [ENGLISH]).text("only_english") == "Oven"


def test_a_text_missing_everywhere_shows_its_key() -> None:
    language = Language("nl", [DUTCH], [ENGLISH])
    assert language.text("screen.nothing") == "[[screen.nothing]]"
    assert not language.has("screen.nothing")


def test_one_and_many() -> None:
    language = Language("en", [], [ENGLISH])
    assert language.plural("left", 1) == "1 regular left"
    assert language.plural("left", 0) == "0 regulars left"
    assert language.plural("left", 1234) == "1,234 regulars left"
    assert Language("nl", [DUTCH], [ENGLISH]).plural("left", 2) == "2 vaste klanten weg"


def test_later_layers_win_and_english_ones_stand_behind() -> None:
    scenario = {"en": {"title": "Seven crumbs", "greeting": "Hello"}, "nl": {"title": "Kruimels"}}
    language = Language("nl", [DUTCH], [ENGLISH]).with_layers(scenario)
    assert language.text("title") == "Kruimels"
    assert language.text("greeting", name="x") == "Goedemorgen, x."
    assert Language("en", [], [ENGLISH]).with_layers(scenario).text("greeting") == "Hello"


def test_a_scenario_without_english_is_still_readable() -> None:
    language = Language("en", [], [ENGLISH]).with_layers({"nl": {"title": "Kruimels"}})
    assert language.text("title") == "Kruimels"


def test_lines_of_a_list_and_of_a_single_text() -> None:
    language = Language("en", [], [ENGLISH])
    assert language.lines("voice") == ("a", "b")
    assert language.lines("only_english") == ("Oven",)
    assert language.text("voice") == "a\nb"


def test_the_pseudo_language_is_longer_accented_and_fills_placeholders() -> None:
    language = Language("pseudo", [], [ENGLISH]).with_layers({"en": {"title": "The usual order"}})
    assert language.text("greeting", name="Hanna").endswith(", Hanna.")
    plain, pseudo = "The usual order", language.text("title")
    assert 1.25 * len(plain) <= len(pseudo) <= 1.6 * len(plain)
    assert not pseudo.isascii()


@given(st.text(max_size=30), st.text(max_size=10))
def test_any_text_and_value_can_be_shown(text: str, value: str) -> None:
    for code in ("en", "nl", "pseudo"):
        Language(code, [], [{"key": text}]).text("key", name=value)


@given(st.text(alphabet="ab{}", max_size=12))
def test_stray_braces_are_left_alone(text: str) -> None:
    shown = Language("en", [], [{"key": text}]).text("key", zzz="")
    assert shown == text


def test_a_scenario_nobody_translated_is_shown_as_it_was_written() -> None:
    language = Language("nl", [DUTCH], [ENGLISH]).with_layers({"en": {"title": "Vangrail"}})
    assert language.text("title") == "Vangrail"
    assert language.text("only_english") == "[en] Oven"


def test_a_language_knows_which_one_untranslated_texts_stand_in() -> None:
    german = Language("de", [], [ENGLISH])
    assert german.borrowed_from({"en": {"title": "a"}, "nl": {"title": "b"}}) == "en"
    assert german.borrowed_from({"nl": {"title": "b"}}) == "nl"
    assert german.borrowed_from({"de": {"title": "c"}, "en": {"title": "a"}}) == ""
