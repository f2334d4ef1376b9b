import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.screens.parts.waterfall_panel import PanelBars
from game.screens.review import ReviewScreen
from game.screens.review_panels import (
    MOST_BARS,
    SMALL_CAUSES,
    folded_trust,
    revenue_bars,
    trust_bars,
)
from game.screens.review_setting import did_it, otherwise, setting_card
from game.screens.review_story import review_story
from game.screens.review_why import first_cause
from game.session.alternatives import AlternativeView
from game.session.profile import LanguageCode
from game.session.views import (
    DecidingView,
    LedgerBar,
    OtherWay,
    ReviewView,
    Voice,
    WhyView,
)
from game.vocabulary.refusals import Refused
from game.vocabulary.settings import TacticSetting
from game.widgets.waterfall import WaterfallChart
from tests.screens.examples import MONTH_3, bakery_month_4, bakery_review
from tests.screens.fakes import FakeSession, FakeShell, game_language
from tests.screens.misfits import MATRIX, misfits
from tests.screens.real_games import months_of

LONG_NAME = "Zusammengehörigkeitsgefühlsbeauftragtenangelegenheiten am Donnerstagnachmittag"


class RepeatableSession(FakeSession):
    """A month that brought 500 euro less without whatever is left out."""

    def __init__(self, review: ReviewView, *, refuses: bool = False) -> None:
        super().__init__(bakery_month_4(), review=review)
        self.refuses = refuses
        self.asked: list[tuple[str, TacticSetting | None]] = []

    def alternative(
        self, tactic: str, setting: TacticSetting | None
    ) -> AlternativeView | Refused | None:
        self.asked.append((tactic, setting))
        if self.refuses:
            return Refused(())
        return AlternativeView(3, tactic, setting, MONTH_3, MONTH_3, 1.25, -50_000, -3)


def entered(
    review: ReviewView | None = None,
    *,
    session: FakeSession | None = None,
    language: LanguageCode = "en",
    text_scale: float = 1.0,
    size: tuple[int, int] = (1280, 720),
) -> FakeShell:
    shell = FakeShell(
        session or RepeatableSession(review or bakery_review()),
        language=language,
        text_scale=text_scale,
        size=size,
    )
    shell.enter(ReviewScreen(shell))
    return shell


def number(text: str) -> float:
    plain = re.sub(r"[^\d.−-]", "", text).replace("−", "-")
    return float(plain) if plain else 0.0


def shown_sum(content: PanelBars) -> float:
    return number(content.start.text) + sum(number(bar.text) for bar in content.bars)


def with_trust(amounts: Sequence[float]) -> ReviewView:
    bars = tuple(LedgerBar(f"cause_{i}", "model", a) for i, a in enumerate(amounts))
    return replace(bakery_review(), trust_bars=bars, trust_change=sum(amounts))


def with_revenue(baseline: int, amounts: Sequence[int]) -> ReviewView:
    kinds: tuple[Literal["tactic", "lever"], ...] = ("tactic", "lever")
    causes = tuple(LedgerBar(f"cause_{i}", kinds[i % 2], a) for i, a in enumerate(amounts))
    bars = (LedgerBar("baseline", "baseline", baseline), *causes)
    revenue = baseline + sum(amounts)
    review = bakery_review()
    measures = replace(review.measures, revenue_cents=revenue)
    return replace(review, revenue_bars=bars, measures=measures)


def long_month() -> ReviewView:
    """Twenty-five causes, long names, nothing predicted."""
    kinds: tuple[Literal["tactic", "event", "model"], ...] = ("tactic", "event", "model")
    bars = tuple(
        LedgerBar(f"{LONG_NAME} {i}", kinds[i % 3], (-1) ** i * (3 - i / 9)) for i in range(25)
    )
    review = bakery_review()
    revenue = (review.revenue_bars[0], *(replace(b, amount=b.amount * 9_000) for b in bars))
    return replace(review, trust_bars=bars, revenue_bars=revenue, predictions=())


def empty_month() -> ReviewView:
    review = bakery_review()
    return replace(
        review,
        trust_bars=(),
        revenue_bars=(review.revenue_bars[0],),
        predictions=(),
        forecast=None,
        happened=(),
        voices=(),
    )


@settings(max_examples=40, deadline=None)
@given(amounts=st.lists(st.floats(-30, 30, allow_nan=False, width=32), min_size=1, max_size=25))
def test_the_trust_bars_shown_add_up_to_the_change_shown(amounts: list[float]) -> None:
    content = trust_bars(game_language("en"), with_trust(amounts))
    assert shown_sum(content) == pytest.approx(number(content.end.text), abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(
    baseline=st.integers(0, 9_000_000),
    amounts=st.lists(st.integers(-400_000, 400_000), min_size=1, max_size=25),
)
def test_the_revenue_bars_shown_add_up_to_the_revenue_shown(
    baseline: int, amounts: list[int]
) -> None:
    content = revenue_bars(game_language("en"), with_revenue(baseline, amounts))
    assert shown_sum(content) == pytest.approx(number(content.end.text), abs=1e-6)


def test_the_bars_drawn_are_the_ledger_and_nothing_else() -> None:
    review = long_month()
    content = trust_bars(game_language("en"), review)
    drawn = sum(bar.change for bar in content.bars)
    assert drawn == pytest.approx(sum(bar.amount for bar in review.trust_bars))
    assert len(content.bars) == MOST_BARS


def test_a_click_on_a_bar_explains_it_with_both_amounts_setting_and_voice() -> None:
    shell = entered()
    shell.click("trust.bars.usual_order")
    texts = shell.texts()
    assert shell.language.text("tactic.usual_order.line") in texts
    assert "+1.61 points of trust" in texts
    assert "+€381 revenue" in texts
    assert "Quite a bit\u00a0· Explained\u00a0· Opt-in" in texts


def test_enter_on_a_bar_explains_it_too() -> None:
    shell = entered()
    shell.tab_to("revenue.bars.data_quality")
    shell.press(pygame.K_RETURN)
    assert shell.language.text("lever.data_quality.line") in shell.texts()


def test_the_largest_cause_is_explained_before_anything_is_pressed() -> None:
    assert entered().language.text("tactic.sell_along.line") in entered().texts()


def test_a_cause_is_marked_in_both_waterfalls() -> None:
    shell = entered()
    shell.click("revenue.bars.usual_order")
    screen = shell.screen
    assert isinstance(screen, ReviewScreen)
    assert screen.selected == "usual_order"
    for key in ("trust.bars.usual_order", "revenue.bars.usual_order"):
        assert getattr(shell.find(key), "chosen", None) is True


def test_causes_too_small_for_a_bar_are_named_when_theirs_is_pressed() -> None:
    shell = entered(with_trust([5, 4, -3, 2, 1, 0.5, -0.25, 0.125]))
    shell.click("trust.bars.small_causes")
    assert {"+0.50", "−0.25", "+0.13"} <= set(shell.texts())


def test_with_large_text_the_reason_opens_in_a_dialog_and_escape_closes_it() -> None:
    shell = entered(text_scale=2.0)
    shell.tab_to("trust.bars.usual_order")
    shell.press(pygame.K_SPACE)
    assert shell.find("why").label == "The usual?"
    shell.press(pygame.K_ESCAPE)
    assert shell.view.find(key="why") is None
    assert shell.asked == []


def test_the_month_without_a_tactic_is_one_press_away() -> None:
    shell = entered()
    shell.click("replay.without")
    assert {"+1.25 points of trust", "−€500 revenue", "3 fewer left"} <= set(shell.texts())


def test_the_month_with_a_tactic_that_was_left_out_can_be_seen() -> None:
    session = RepeatableSession(bakery_review())
    shell = entered(session=session)
    shell.tab_to("replay.with.new_arrivals")
    shell.press(pygame.K_RETURN)
    tactic, setting = session.asked[-1]
    assert tactic == "new_arrivals"
    assert setting is not None
    assert setting.level > 0
    assert "With Just in:" in shell.texts()


def test_a_month_that_could_not_have_been_played_is_said_to_be_one() -> None:
    shell = entered(session=RepeatableSession(bakery_review(), refuses=True))
    shell.click("replay.without")
    assert shell.language.text("screen.review.replay.refused") in shell.texts()


def test_what_was_foreseen_stands_beside_what_came() -> None:
    texts = entered().texts()
    assert "Up, fairly sure. Counting everybody, it went down (−0.90)." in texts
    assert "Up, sure. It went up (+4.4%)." in texts
    assert "Your firm: 70 to 78, inside." in texts


def test_a_forecast_without_predictions_is_still_compared() -> None:
    texts = entered(replace(bakery_review(), predictions=())).texts()
    assert "Your firm: 70 to 78, inside." in texts


def test_what_happened_is_told_with_the_choice_and_its_result() -> None:
    texts = entered().texts()
    assert "You: Give the rolls, leave the list" in texts
    assert "Nobody answered, so: Close the notebook and smile" in texts


def test_true_trust_is_not_shown() -> None:
    shell = entered()
    assert not [text for text in shell.texts() if "65.6" in text]


@pytest.mark.parametrize(("ends", "next_screen"), [(False, "planning"), (True, "ending")])
def test_the_button_leads_on_by_mouse(ends: bool, next_screen: str) -> None:
    shell = entered(replace(bakery_review(), ends=ends))
    shell.click("primary")
    assert shell.shown == [next_screen]


def test_the_button_leads_on_by_keyboard_but_a_hasty_enter_does_not() -> None:
    shell = entered()
    shell.press(pygame.K_RETURN)
    assert shell.shown == []
    shell.tab_to("primary")
    shell.press(pygame.K_RETURN)
    assert shell.shown == ["planning"]


def test_everything_to_read_can_have_the_focus() -> None:
    shell = entered()
    for key in ("review.story", "review.counted", "review.why", "review.outcome"):
        shell.tab_to(key)
    shell.tab_to("review.voices")
    box = shell.find("review.voices").visible_box()
    assert box.h > 40


def test_an_empty_month_says_so() -> None:
    texts = entered(empty_month()).texts()
    words = game_language("en")
    for name in ("trust.none", "revenue.none", "outcome.none", "happened.none", "voices.none"):
        assert words.text(f"screen.review.{name}") in texts


def test_a_long_month_in_large_text_can_be_read_to_the_end() -> None:
    shell = entered(long_month(), language="pseudo", text_scale=2.0)
    shell.tab_to("review.voices")
    assert shell.find("review.voices").visible_box().h > 40


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
def test_every_text_fits_its_box(language: LanguageCode, text_scale: float) -> None:
    shell = entered(language=language, text_scale=text_scale)
    assert misfits(shell.view) == []


@pytest.mark.parametrize(
    ("size", "text_scale", "language"),
    [
        *(case for case in MATRIX if case[0] != (1280, 720)),
        *itertools.product([(3840, 2160), (1280, 1024)], [1.0, 2.0], ["pseudo"]),
    ],
)
def test_every_text_fits_in_other_windows(
    size: tuple[int, int], text_scale: float, language: LanguageCode
) -> None:
    shell = entered(language=language, text_scale=text_scale, size=size)
    assert misfits(shell.view) == []


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_empty_and_long_months_fit_as_well(text_scale: float) -> None:
    voices = tuple(replace(each, cast=None) for each in bakery_review().voices)
    for review in (empty_month(), long_month(), replace(bakery_review(), voices=voices)):
        assert cut_texts(entered(review, language="de", text_scale=text_scale)) == []


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_an_opened_reason_fits(text_scale: float) -> None:
    shell = entered(language="pseudo", text_scale=text_scale)
    shell.tab_to("trust.bars.sell_along")
    shell.press(pygame.K_RETURN)
    shell.tab_to("replay.without")
    shell.press(pygame.K_RETURN)
    assert misfits(shell.view) == []


def cut_texts(shell: FakeShell) -> list[str]:
    """Misfits apart from words that are longer than any box, such as missing texts' keys."""
    return [each for each in misfits(shell.view) if not each.startswith("breaks a word")]


def test_voices_of_people_without_a_name_are_told_by_what_they_are() -> None:
    voice = Voice(9, None, "parents", "service", "minus", "voice.service.minus", 40, 1, -2.0, 3)
    texts = entered(replace(bakery_review(), voices=(voice,))).texts()
    assert "A school-run parent" in texts


@pytest.mark.parametrize(
    ("amounts", "sentence"),
    [
        ((1.0, -0.5), "What earned most trust: Time (+1.00); what cost most: Complaints (−0.50)."),
        ((1.0, -0.04), "What earned most trust: Time (+1.00); nothing cost much trust."),
        ((0.04, -0.5), "What cost most trust: Complaints (−0.50); nothing earned much trust."),
        ((0.07, -1.67), "What cost most trust: Complaints (−1.67); nothing earned much trust."),
        ((0.01, -0.01), "Nothing moved trust much this month."),
    ],
)
def test_the_story_names_only_what_can_be_noticed(
    amounts: tuple[float, float], sentence: str
) -> None:
    bars = (
        LedgerBar("time", "model", amounts[0]),
        LedgerBar("complaints", "model", amounts[1]),
        LedgerBar("arrivals_and_departures", "model", 2.0),  # moves the average, not a mind
    )
    story = review_story(game_language("en"), replace(bakery_review(), trust_bars=bars))
    assert story[1] == sentence
    assert len(story) <= 3


def test_the_story_names_nothing_that_has_no_bar_of_its_own() -> None:
    costs = [LedgerBar(f"cost_{number}", "model", -1.0) for number in range(MOST_BARS + 2)]
    bars = (*costs, LedgerBar("time", "model", 0.2))
    review = replace(bakery_review(), trust_bars=bars)
    assert "time" not in [bar.cause for bar in folded_trust(review)[0]]
    assert "nothing earned much trust" in review_story(game_language("en"), review)[1]


def test_a_reason_says_the_same_amounts_as_its_bars() -> None:
    review = replace(
        bakery_review(),
        trust_bars=(
            LedgerBar("sell_along", "tactic", 0.205),
            LedgerBar("service", "model", 0.204),
            LedgerBar("time", "model", 0.206),
        ),
        revenue_bars=(
            LedgerBar("baseline", "baseline", 1_500_040.0),
            LedgerBar("sell_along", "tactic", 50_050.0),
            LedgerBar("usual_order", "tactic", 20_045.0),
        ),
    )
    shell = entered(review)
    shell.tab_to("trust.bars.sell_along")
    shell.press(pygame.K_RETURN)
    texts = " ".join(shell.texts())
    for bars in (trust_bars, revenue_bars):
        bar = next(bar for bar in bars(game_language("en"), review).bars if bar.id == "sell_along")
        assert f" {bar.text} " in texts


@pytest.mark.parametrize(
    ("after", "begins", "by_chance"),
    [(87.0, "Trust as measured rose", False), (76.0, "Trust as measured rose", True)],
)
def test_the_story_says_when_a_change_may_be_chance(
    after: float, begins: str, by_chance: bool
) -> None:
    review = replace(bakery_review(), trust_measured=after)
    sentence = review_story(game_language("en"), review)[0]
    assert sentence.startswith(begins)
    assert ("chance" in sentence) is by_chance


def test_what_the_player_did_is_explained_before_larger_things_nobody_did() -> None:
    bars = (
        LedgerBar("time", "model", -3.0),
        LedgerBar("usual_order", "tactic", 0.2),
        LedgerBar("school_fair", "event", -0.5),
    )
    assert first_cause(replace(bakery_review(), trust_bars=bars)) == "school_fair"
    assert first_cause(replace(bakery_review(), trust_bars=bars[:1])) == "time"


@pytest.mark.parametrize("tempting", [True, False])
def test_every_month_of_a_real_game_adds_up_fits_and_can_be_replayed(tempting: bool) -> None:
    for session in months_of("corner_bakery", tempting=tempting):
        review = session.review
        assert review is not None
        shell = FakeShell(session)
        shell.enter(ReviewScreen(shell))
        for content in (trust_bars(shell.language, review), revenue_bars(shell.language, review)):
            assert shown_sum(content) == pytest.approx(number(content.end.text))
        assert misfits(shell.view) == []
        if "usual_order" in session.situation().decisions.tactics:
            shell.tab_to("revenue.bars.usual_order")
            shell.press(pygame.K_RETURN)
            shell.tab_to("replay.without")
            shell.press(pygame.K_RETURN)
            assert shell.find("replay.result").bounds.h > 0


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_the_setting_that_did_it_and_the_best_other_one_are_told(language: LanguageCode) -> None:
    shell = entered(language=language)
    words = shell.language
    card = shell.find("why.setting")
    told = " ".join(each.label for each in card.walk())
    assert words.text("screen.review.setting.kind.openness") in told
    assert words.text("setting.openness.explained") in told
    assert words.text("screen.review.setting.asks_less") in told


WHYS = (
    WhyView("x", "event"),
    WhyView("x", "past"),
    WhyView("x", "tactic", tactic="sell_along", setting=TacticSetting(1), changeable=False),
    WhyView("x", "tactic", tactic="sell_along", setting=TacticSetting(1)),
    WhyView("sell_along", "tactic", tactic="sell_along", setting=TacticSetting(1)),
    WhyView("data_quality", "lever", level=2),
    WhyView(
        "data_quality",
        "lever",
        level=2,
        others=(OtherWay(None, (), 1, None, 0.0, 0, 50_000, asks_less=False),),
    ),
    WhyView(
        "silent_regular",
        "choice",
        choice="wait",
        others=(OtherWay(None, (), None, "visit", -0.7, -8_600, -3_000, asks_less=False),),
    ),
)


@pytest.mark.parametrize("why", WHYS, ids=lambda why: why.kind)
@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_kind_of_reason_is_put_into_words(why: WhyView, language: LanguageCode) -> None:
    words = game_language(language)
    sentences = did_it(words, why) + otherwise(words, why)
    assert sentences
    assert not [each for each in sentences if "screen." in each or "{" in each]


def test_what_has_no_reason_has_no_card() -> None:
    assert setting_card(game_language("en"), WhyView("together", "nothing")) == []


def test_the_sentence_says_what_the_bar_says() -> None:
    words = game_language("en")
    other = TacticSetting(1, openness="explained")
    deciding = DecidingView("openness", other, 0.4512, 0.1, of_revenue=False)
    why = WhyView("x", "tactic", tactic="x", setting=TacticSetting(1), deciding=deciding)
    card = setting_card(words, why, 0.46)[0]
    assert "+0.46" in " ".join(each.label for each in card.walk())


def test_a_cause_of_ones_own_shows_what_is_known_about_it_and_leads_to_the_library() -> None:
    shell = entered()
    shell.click("trust.bars.usual_order")
    shell.tab_to("known.B11")
    shell.press(pygame.K_RETURN)
    assert shell.looked_up == ["evidence.B11"]


def test_small_causes_that_stand_against_each_other_are_drawn_there_and_back() -> None:
    review = with_trust([5, 4, -3, 2, 1, 0.5, -0.25, 0.13, -0.5])
    content = trust_bars(game_language("en"), review)
    (small,) = [bar for bar in content.bars if bar.id == SMALL_CAUSES]
    assert small.label == "4 smaller causes (+0.63, −0.75)"
    assert small.text == "−0.12"
    assert small.parts == pytest.approx((0.63, -0.75))
    chart = WaterfallChart("trust", content.bars, start=content.start, end=content.end)
    assert chart.high == pytest.approx(9.63)


def test_small_causes_that_agree_are_one_bar() -> None:
    content = trust_bars(game_language("en"), with_trust([5, 4, -3, 2, 1, 0.5, 0.25]))
    (small,) = [bar for bar in content.bars if bar.id == SMALL_CAUSES]
    assert small.label == "2 smaller causes"
    assert small.parts is None


def test_the_panel_follows_the_keyboard_once_it_rests_on_a_bar() -> None:
    shell = entered()
    screen = shell.screen
    assert isinstance(screen, ReviewScreen)
    first = screen.selected
    shell.tab_to("trust.bars.usual_order")
    shell.wait(100)
    assert screen.selected == first != "usual_order"
    shell.wait(300)
    assert screen.selected == "usual_order"
    assert shell.view.focused is shell.find("trust.bars.usual_order")
    assert shell.language.text("tactic.usual_order.line") in shell.texts()


def test_with_large_text_resting_on_a_bar_opens_nothing() -> None:
    shell = entered(text_scale=2.0)
    shell.tab_to("trust.bars.usual_order")
    shell.wait(600)
    assert shell.view.find(key="why") is None


def test_once_a_bar_is_pressed_the_panel_stays_on_the_way_to_its_buttons() -> None:
    shell = entered()
    screen = shell.screen
    assert isinstance(screen, ReviewScreen)
    shell.tab_to("trust.bars.usual_order")
    shell.press(pygame.K_RETURN)
    for _ in range(30):
        shell.press(pygame.K_TAB)
        shell.wait(400)
        if shell.view.focused is shell.find("replay.without"):
            break
    assert shell.view.focused is shell.find("replay.without")
    assert screen.selected == "usual_order"
