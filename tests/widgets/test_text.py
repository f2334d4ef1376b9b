import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.widgets.text import BODY, ELLIPSIS, NOTE, SECTION, TextStyle, Typesetter

_WORDS = st.lists(
    st.text(st.characters(min_codepoint=65, max_codepoint=382), min_size=1), max_size=9
)


@settings(max_examples=40, deadline=None)
@given(_WORDS, st.floats(40, 400))
def test_wrapped_lines_fit_and_keep_every_letter(words: list[str], width: float) -> None:
    type_ = Typesetter()
    text = " ".join(words)
    lines = type_.wrap(text, BODY, width)
    assert all(type_.width(line, BODY) <= width + 0.02 or len(line) == 1 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_wider_than_the_line_is_broken() -> None:
    type_ = Typesetter()
    lines = type_.wrap("Datenschutzgrundverordnungsbeauftragte", BODY, 80)
    assert len(lines) > 1
    assert all(type_.width(line, BODY) <= 80 for line in lines)


def test_a_short_last_word_does_not_stand_alone() -> None:
    type_ = Typesetter()
    text = "Four minutes between the school gate and the car, one child already in it."
    width = type_.width(text.removesuffix(" it."), BODY) + 1
    assert [line.split()[-2:] for line in type_.wrap(text, BODY, width)] == [
        ["child", "already"],
        ["in", "it."],
    ]


def test_line_breaks_in_the_text_are_kept() -> None:
    assert Typesetter().wrap("one\ntwo", BODY, 500) == ("one", "two")


def test_shortened_text_fits_and_ends_in_an_ellipsis() -> None:
    type_ = Typesetter()
    short = type_.shorten("Everything about everybody", BODY, 90)
    assert short.endswith(ELLIPSIS)
    assert type_.width(short, BODY) <= 90


def test_text_that_fits_is_not_shortened() -> None:
    assert Typesetter().shorten("Bread", BODY, 200) == "Bread"


def test_widths_in_dp_hardly_depend_on_the_scale() -> None:
    text = "Who told you that I like rye bread?"
    normal, large = Typesetter(1.0).width(text, BODY), Typesetter(3.0).width(text, BODY)
    assert large == pytest.approx(normal, rel=0.01)


def test_larger_text_is_wider_and_higher_by_the_factor() -> None:
    normal, large = Typesetter(1.0), Typesetter(1.0, 2.0)
    assert large.width("Trust", SECTION) == pytest.approx(
        2 * normal.width("Trust", SECTION), rel=0.02
    )
    assert large.line_height(BODY) == 2 * normal.line_height(BODY)


def test_digits_are_equally_wide() -> None:
    type_ = Typesetter()
    assert len({type_.width(str(digit) * 4, BODY) for digit in range(10)}) == 1


def test_rendered_text_is_cached_and_the_cache_is_bounded() -> None:
    type_ = Typesetter()
    first = type_.render("Trust", BODY, "#141B2D")
    assert type_.render("Trust", BODY, "#141B2D") is first
    for number in range(1500):
        type_.render(f"customer number {number} of many", TextStyle(20), "#141B2D")
    assert type_.cached_bytes <= 3_000_000


def test_rescaling_forgets_pictures_and_measurements() -> None:
    type_ = Typesetter()
    before = type_.generation
    first = type_.render("Trust", NOTE, "#141B2D")
    type_.rescale(2.0, 1.0)
    assert type_.generation != before
    assert type_.render("Trust", NOTE, "#141B2D").surface.get_width() > first.surface.get_width()


def test_the_smallest_text_is_readable_at_full_hd() -> None:
    assert NOTE.size * 1.5 >= 18


@pytest.mark.parametrize("text", ["It pleased 98 %.", "Er kostet 1.200 €"])
def test_a_sign_stays_on_the_line_of_its_number(text: str) -> None:
    type_ = Typesetter()
    for width in range(60, 200, 4):
        lines = type_.wrap(text, BODY, width)
        assert not any(line.startswith(("%", "€")) for line in lines), (width, lines)
    assert type_.longest_word("98 %", BODY) == type_.width("98 %", BODY)
