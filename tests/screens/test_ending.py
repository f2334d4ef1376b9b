import itertools
from dataclasses import replace

import pygame
import pytest

from game.screens.ending import EndingScreen
from game.screens.ending_trust import event_letters, letters_by_month
from game.session.profile import LanguageCode
from game.session.views import EndingView, PredictionRecord
from game.vocabulary.events import EventOccurred
from game.widgets.charts import LineChart
from game.widgets.floor import Floor
from game.widgets.scrolling import ScrollArea
from tests.screens.example_ending import bakery_ending
from tests.screens.examples import bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.misfits import MATRIX, misfits
from tests.screens.real_games import months_of

SECTIONS = (
    "ending.hero",
    "ending.goals",
    "ending.predictions",
    "ending.trust",
    "ending.next",
    "ending.events",
    "ending.people",
    "ending.months",
    "ending.plans",
    "ending.cast.okkema",
    "ending.cast.vermaat",
    "ending.debrief",
    "ending.evidence",
)


class FinishedSession(FakeSession):
    def __init__(self, view: EndingView) -> None:
        super().__init__(bakery_month_4())
        self.story = view

    @property
    def finished(self) -> bool:
        return True

    def ending(self) -> EndingView:
        return self.story


def entered(
    view: EndingView | None = None,
    *,
    language: LanguageCode = "en",
    text_scale: float = 1.0,
    size: tuple[int, int] = (1280, 720),
) -> FakeShell:
    shell = FakeShell(
        FinishedSession(view or bakery_ending()),
        language=language,
        text_scale=text_scale,
        size=size,
    )
    shell.enter(EndingScreen(shell))
    return shell


def bare_ending() -> EndingView:
    """Nothing predicted, nothing happened, nobody with a name, nobody to compare with."""
    view = bakery_ending()
    return replace(
        view,
        predictions=PredictionRecord(0, 0, None, None),
        happened=(),
        turned=(),
        cast=(),
        plans=view.plans[:1],
        debrief=(),
        cards=(),
    )


def busy_ending() -> EndingView:
    """Thirty events, several in a month."""
    view = bakery_ending()
    events = tuple(
        EventOccurred(f"croissant_war_with_a_very_long_name_{i}", "scenario", 1 + i % 6)
        for i in range(30)
    )
    return replace(view, happened=events)


def page_of(shell: FakeShell) -> ScrollArea:
    page = shell.find("ending.page")
    assert isinstance(page, ScrollArea)
    return page


def test_title_and_text_of_the_ending_come_first() -> None:
    texts = entered().texts()
    assert "Good till, thin queue" in texts
    assert "Zeven Kruimels · Harvested · After 6 months" in texts


def test_goals_stand_beside_doing_nothing_and_the_target() -> None:
    texts = entered().texts()
    assert "doing nothing 64.8 · target 68.8" in texts
    assert "doing nothing €52,900 · target €55,700" in texts
    assert "doing nothing 20% · target 35%" in texts


def test_true_trust_is_drawn_beside_measured_with_every_month_of_an_event_marked() -> None:
    chart = entered().find("ending.trust.chart")
    assert isinstance(chart, LineChart)
    view = bakery_ending()
    assert chart.series.values == (view.trust_true.start, *view.trust_true.values)
    assert chart.series.ghost == (view.trust_measured.start, *view.trust_measured.values)
    assert [mark.at for mark in chart.series.events] == [2, 3, 4, 5]


@pytest.mark.parametrize(("measured", "key"), [(80.0, "over"), (40.0, "under"), (62.0, "near")])
def test_the_verdict_follows_the_difference(measured: float, key: str) -> None:
    view = bakery_ending()
    months = len(view.trust_measured.values)
    series = replace(view.trust_measured, values=(measured,) * months)
    shell = entered(replace(view, trust_measured=series))
    wanted = shell.language.text(
        f"screen.ending.trust.{key}", measured=f"{measured:.0f}", true="61.2"
    )
    assert wanted in shell.texts()


def test_a_survey_that_erred_both_ways_is_not_called_flattering() -> None:
    view = bakery_ending()
    months = len(view.trust_measured.values)
    series = replace(view.trust_measured, values=(*(40.0,) * (months - 1), 80.0))
    shell = entered(replace(view, trust_measured=series))
    assert (
        shell.language.text("screen.ending.trust.either_way", measured="80", true="61.2")
        in shell.texts()
    )


def test_a_survey_that_was_close_only_at_last_is_not_called_close_enough() -> None:
    view = bakery_ending()
    series = replace(view.trust_measured, values=(75.0, 74.0, 72.0, 70.0, 66.0, 62.0))
    said = entered(replace(view, trust_measured=series)).texts()
    assert any("Close at last; on the way you were up to 9 points off." in text for text in said)


def test_a_game_that_was_stopped_says_so_and_why() -> None:
    view = replace(bakery_ending(), turns_played=4, turns=6, cash_end_cents=-26_700)
    texts = entered(view).texts()
    assert "Zeven Kruimels · Harvested · Stopped after 4 of 6 months" in texts
    assert any("-€267" in text or "−€267" in text for text in texts)
    assert "Counted over the 4 months played, for doing nothing, too." in texts
    assert any(text.startswith("You had 4 months, the others all 6") for text in texts)


def test_a_game_played_to_its_end_says_nothing_of_stopping() -> None:
    texts = entered(replace(bakery_ending(), cash_end_cents=-26_700)).texts()
    assert not [text for text in texts if "Stopped" in text or "267" in text]


@pytest.mark.parametrize(
    ("right", "brier", "rank"),
    [(2, 0.5, "worse"), (8, 0.4, "coin"), (12, 0.25, "weathercock"), (20, 0.1, "barometer")],
)
def test_foresight_has_a_rank_and_less_than_a_coin_is_not_a_coin(
    right: int, brier: float, rank: str
) -> None:
    record = PredictionRecord(24, right, 0.65, brier)
    shell = entered(replace(bakery_ending(), predictions=record))
    assert shell.language.text(f"screen.ending.predictions.rank.{rank}") in shell.texts()


def test_who_predicted_nothing_is_told_to_try_it_and_has_no_empty_card() -> None:
    shell = entered(bare_ending())
    assert shell.view.find(key="ending.predictions") is None
    assert shell.language.text("screen.ending.predictions.none") in shell.texts()


def test_the_shop_is_shown_with_the_customers_who_are_left() -> None:
    shell = entered()
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    left = {each.id for each in shell.session.situation().floor.people}
    assert floor.people
    assert {each.id for each in floor.people} <= left


def test_events_have_letters_of_their_own_however_many_there_are() -> None:
    letters = event_letters(busy_ending())
    assert len(set(letters)) == 30
    assert letters[:2] == ("A", "B")
    assert letters[26:28] == ("AA", "AB")


def test_a_month_with_several_events_is_marked_with_its_first_and_last_letter() -> None:
    view = bakery_ending()
    events = tuple(EventOccurred(f"event_{turn}", "scenario", turn) for turn in (3, 1, 3, 2, 3))
    assert letters_by_month(replace(view, happened=events)) == {1: "A", 2: "B", 3: "C–E"}


def test_plans_are_listed_by_score_with_the_players_own_among_them() -> None:
    texts = entered().texts()
    names = ("Ask, and surprise", "Ordering ahead", "You", "Doing nothing", "One more tart")
    places = [texts.index(name) for name in names]
    assert places == sorted(places)


def test_everybody_with_a_name_has_a_fate_and_a_cause() -> None:
    texts = entered().texts()
    assert "left in month 5" in texts
    assert "became a customer" in texts
    assert "never came" in texts
    assert "Mostly: One more thing?" in texts
    assert "71 to 38" in texts


def test_nothing_is_named_as_the_cause_where_trust_stayed_as_it_was() -> None:
    view = bakery_ending()
    calm = replace(view.cast[0], trust_before=62.3, trust_after=62.0, largest_cause="service")
    texts = entered(replace(view, cast=(calm,))).texts()
    assert "62 to 62" in texts
    assert "Nothing much touched them." in texts


@pytest.mark.parametrize(
    ("confidence", "right", "key"), [(0.9, 3, "bold"), (0.5, 11, "modest"), (0.6, 7, "level")]
)
def test_being_sure_is_compared_with_being_right(confidence: float, right: int, key: str) -> None:
    record = PredictionRecord(12, right, confidence, 0.2)
    shell = entered(replace(bakery_ending(), predictions=record))
    assert shell.language.text(f"screen.ending.predictions.{key}") in shell.texts()


def test_every_part_is_reached_and_brought_into_sight_by_tab() -> None:
    shell = entered()
    for key in SECTIONS:
        shell.tab_to(key)
        assert shell.find(key).visible_box().h > 60, key


def test_the_page_scrolls_by_keys_wherever_the_focus_is() -> None:
    shell = entered()
    shell.tab_to("leave")
    shell.press(pygame.K_PAGEDOWN)
    assert page_of(shell).offset > 100
    shell.press(pygame.K_END)
    assert page_of(shell).offset == pytest.approx(page_of(shell).furthest)
    shell.press(pygame.K_HOME)
    assert page_of(shell).offset == 0


def test_the_page_scrolls_by_wheel() -> None:
    shell = entered()
    shell.view.handle(
        pygame.event.Event(
            pygame.MOUSEMOTION, {"pos": (600, 400), "rel": (0, 0), "buttons": (0, 0, 0)}
        )
    )
    shell.view.handle(pygame.event.Event(pygame.MOUSEWHEEL, {"y": -3, "precise_y": -3.0}))
    assert page_of(shell).offset > 0


@pytest.mark.parametrize(
    ("key", "asked", "shown"),
    [
        ("again", ["prepare corner_bakery"], ["briefing"]),
        ("fresh", ["prepare corner_bakery"], ["briefing"]),
        ("scenarios", [], ["scenarios"]),
        ("leave", ["leave"], []),
    ],
)
def test_the_ways_on_work_by_mouse_and_by_keyboard(
    key: str, asked: list[str], shown: list[str]
) -> None:
    by_mouse, by_keyboard = entered(), entered()
    by_mouse.click(key)
    by_keyboard.tab_to(key)
    by_keyboard.press(pygame.K_RETURN)
    for shell in (by_mouse, by_keyboard):
        assert (shell.asked, shell.shown) == (asked, shown)


def test_playing_again_keeps_the_seed_and_new_customers_do_not() -> None:
    seeds: list[int | None] = []

    class Recording(FakeShell):
        def prepare_scenario(self, scenario_id: str, seed: int | None = None) -> bool:
            seeds.append(seed)
            return False

    shell = Recording(FinishedSession(bakery_ending()))
    shell.enter(EndingScreen(shell))
    shell.click("again")
    shell.click("fresh")
    assert seeds == [7, None]
    assert shell.shown == []


def test_a_bare_game_says_what_is_missing_and_leaves_out_what_is_empty() -> None:
    shell = entered(bare_ending())
    texts = shell.texts()
    for key in ("trust.no_events", "predictions.none", "plans.none"):
        assert shell.language.text(f"screen.ending.{key}") in texts
    for key in ("ending.debrief", "ending.evidence"):
        assert shell.view.find(key=key) is None


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
def test_every_text_fits_its_box(language: LanguageCode, text_scale: float) -> None:
    assert misfits(entered(language=language, text_scale=text_scale).view) == []


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


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_bare_and_busy_games_fit_as_well(text_scale: float) -> None:
    for view in (bare_ending(), busy_ending()):
        found = misfits(entered(view, language="de", text_scale=text_scale).view)
        assert [each for each in found if not each.startswith("breaks a word")] == []


@pytest.mark.parametrize("scenario", ["corner_bakery", "telecom_churn"])
def test_the_story_of_a_real_game_is_told_and_fits(scenario: str) -> None:
    *_, session = months_of(scenario)
    shell = FakeShell(session, scenario=scenario)
    shell.enter(EndingScreen(shell))
    assert misfits(shell.view) == []
    assert not [text for text in shell.texts() if "[[" in text]


def test_what_to_try_next_comes_from_the_numbers_of_the_game() -> None:
    view = bakery_ending()
    best = max((each for each in view.plans if each.kind != "played"), key=lambda each: each.score)
    better = replace(best, score=view.score.score + 20)
    worse = replace(best, score=view.score.score - 20)

    said = "\n".join(entered(replace(view, plans=(better,))).texts())
    assert f"made {better.score:.0f} points of the same customers" in said
    assert "4.1 points over the whole game" in said
    assert "“Trust” stayed furthest from its target: 61.2 instead of 68.8." in said

    said = "\n".join(entered(replace(view, plans=(worse,), trust_by_cause={})).texts())
    assert "No plan we know did better with these customers." in said
    assert "over the whole game" not in said


def test_only_a_card_is_said_to_be_one_that_can_be_left_out() -> None:
    view = bakery_ending()
    for cause, without in (("sell_along", True), ("word_of_mouth", False)):
        said = "\n".join(entered(replace(view, trust_by_cause={cause: -4.1})).texts())
        assert ("what would have become of it without" in said) == without
        assert ("No card is called that" in said) != without


def test_without_any_plan_to_compare_with_no_plan_is_spoken_of() -> None:
    view = bakery_ending()
    nothing = next(each for each in view.plans if each.kind == "abstain")
    said = "\n".join(entered(replace(view, plans=(nothing,))).texts())
    assert "No plan we know" not in said


def test_where_nothing_is_left_to_try_there_is_no_card_about_it() -> None:
    view = bare_ending()
    goals = {name: replace(goal, points=100.0) for name, goal in view.score.goals.items()}
    nothing = replace(
        view,
        trust_by_cause={},
        score=replace(view.score, goals=goals),
        predictions=bakery_ending().predictions,
    )
    assert entered(view).view.find(key="ending.next") is not None
    assert entered(nothing).view.find(key="ending.next") is None


def test_where_the_game_turned_is_told_even_where_nothing_came_up() -> None:
    shell = entered(replace(bakery_ending(), happened=()))

    assert "Where it turned" in shell.texts()
    assert any(text.startswith("mostly: ") for text in shell.texts())
