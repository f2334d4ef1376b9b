"""A shell and a session without application and simulation; also draws screens to pictures.

Look at a screen with ``python -m tests.screens.look <example> --out x.png`` (see ``look.py``).
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.language.language import Language
from game.language.reading import load_language, read_texts
from game.language.texts import Texts
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.screens.screen import Screen
from game.screens.shell import ScenarioSummary, ScreenName
from game.session.game import GameSession
from game.session.profile import LanguageCode, Profile
from game.session.views import (
    DecidingView,
    EndingView,
    ForecastView,
    OtherWay,
    PersonView,
    PredictionRecord,
    QuoteView,
    ReviewView,
    SavedGame,
    SituationView,
    WhyView,
)
from game.storage.resources import shipped_folder
from game.vocabulary.decisions import Prediction, TurnDecisions
from game.vocabulary.refusals import Objection, Refused
from game.widgets.application_view import View
from game.widgets.geometry import Box
from game.widgets.node import KeyPress, Widget
from game.widgets.sounds import SoundName
from tests.screens.example_ending import SAVED_GAMES, bakery_ending
from tests.screens.example_person import example_person
from tests.screens.examples import bakery_review, forecast_near
from tests.widgets.acting import press_key


@lru_cache(maxsize=32)
def scenario_texts(folder: str, code: str) -> Texts:
    """Texts of a scenario folder (or ``catalogue``) in a language; empty if it has none."""
    path = shipped_folder("scenarios") / folder / f"text.{code}.yaml"
    texts = read_texts(path) if path.is_file() else {}
    return {} if isinstance(texts, tuple) else texts


def game_language(code: str, scenario: str = "corner_bakery") -> Language:
    """The game's texts with those of the catalogue and a scenario on top."""
    layers = [
        {each: scenario_texts(folder, each) for each in ("en", "nl", "de")}
        for folder in ("catalogue", scenario)
    ]
    return load_language(code).with_layers(*layers)


class FakeSession(GameSession):
    """Answers from a frozen situation: prices by the cards, one forecast, one review."""

    def __init__(
        self,
        situation: SituationView,
        *,
        forecast: ForecastView | None = None,
        review: ReviewView | None = None,
        predictions: Mapping[str, Prediction] | None = None,
        scenario: str = "corner_bakery",
    ) -> None:
        self._scenario = scenario
        self.save_error = None
        self.unfinished = None
        self.stopped_by_letters: frozenset[str] = frozenset()
        self._view = situation
        self._forecast_view = forecast or forecast_near(situation)
        self._review_view = review or bakery_review()
        self._made: dict[str, Prediction] = dict(predictions or {})
        self.committed: list[TurnDecisions] = []
        self.forecasts_asked: list[TurnDecisions] = []

    @property
    def loaded(self) -> LoadedScenario:
        loaded = load_scenario(self._scenario)
        assert isinstance(loaded, LoadedScenario)
        return loaded

    @property
    def seed(self) -> int:
        return 7

    @seed.setter
    def seed(self, value: int) -> None:
        raise AssertionError(value)

    @property
    def finished(self) -> bool:
        return False

    @property
    def prediction_record(self) -> PredictionRecord:
        return PredictionRecord(6, 4, 0.65, 0.22)

    def situation(self, *, prediction_on: bool = True) -> SituationView:
        return replace(self._view, prediction_wanted=prediction_on and not self._made)

    def quote(self, plan: TurnDecisions) -> QuoteView:
        cards = {card.id: card for card in self._view.hand}
        levers = {card.id: card.price_cents_per_level for card in self._view.levers}
        tactics = {
            key: cards[key].price_cents[setting.level - 1]
            for key, setting in plan.active_tactics().items()
            if key not in self.stopped_by_letters
        }
        company = {key: levers[key] * level for key, level in plan.company.items() if level}
        total = sum(tactics.values()) + sum(company.values())
        left = self._view.available_cents - total
        objections = [
            Objection("needs_control_panel", key)
            for key, setting in plan.active_tactics().items()
            if setting.consent == "panel" and not plan.company.get("control_panel")
        ]
        if left < 0:
            objections.append(Objection("over_budget", missing_cents=-left))
        return QuoteView(
            tactics, company, total, self._view.available_cents, left, tuple(objections)
        )

    def predict(self, predictions: Mapping[str, Prediction]) -> None:
        self._made = {**predictions, **self._made}

    @property
    def predictions(self) -> Mapping[str, Prediction]:
        return dict(self._made)

    def forecast(self, plan: TurnDecisions) -> ForecastView | None:
        self.forecasts_asked.append(plan)
        shift = 0.5 * sum(setting.level for setting in plan.active_tactics().values())
        base = self._forecast_view
        money = round(base.revenue_mid_cents * 0.004 * shift)
        return ForecastView(
            base.trust_low - shift,
            base.trust_mid - shift,
            base.trust_high - shift,
            base.revenue_low_cents + money,
            base.revenue_mid_cents + money,
            base.revenue_high_cents + money,
        )

    def commit(self, plan: TurnDecisions) -> ReviewView | Refused:
        objections = self.quote(plan).objections
        if objections:
            return Refused(objections)
        self.committed.append(plan)
        return self._review_view

    @property
    def review(self) -> ReviewView | None:
        return self._review_view

    def why(self, cause: str) -> WhyView | None:
        card = next((each for each in self._view.hand if each.id == cause), None)
        if card is None:
            return WhyView(cause, "past")
        played = card.setting or card.default_setting
        other = replace(played, openness="explained", consent="opt_in")
        return WhyView(
            cause,
            "tactic",
            tactic=cause,
            setting=played,
            deciding=DecidingView("openness", other, -0.41, -0.05, of_revenue=False),
            others=(
                OtherWay(other, ("openness", "consent"), None, None, 0.4, 21_000, 9_000, True),
            ),
        )

    def person(self, customer: int) -> PersonView | None:
        floors = (self._view.floor, self._review_view.floor)
        shown = (each for floor in floors for each in floor.people if each.id == customer)
        person = next(shown, None)
        return None if person is None else example_person(person)

    def ending(self) -> EndingView:
        return bakery_ending()


class FakeShell:
    """What the application does for a screen, with a view of its own to press keys and look at."""

    def __init__(
        self,
        session: GameSession | None = None,
        *,
        language: LanguageCode = "en",
        scenario: str = "corner_bakery",
        size: tuple[int, int] = (1280, 720),
        text_scale: float = 1.0,
        profile: Profile | None = None,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((64, 64))
        self._session = session
        self.language = game_language(language, scenario)
        base = profile or Profile()
        self.profile = replace(base, language=language, text_scale=text_scale)
        self.looked_up: list[str] = []
        self.view = View(
            size,
            text_scale=text_scale,
            reduced_motion=True,
            on_key=self._on_key,
            on_look_up=self.looked_up.append,
        )
        self.size = size
        self._surface = pygame.Surface(size)
        self.screen: Screen | None = None
        self.opened: list[Widget] = []
        self.shown: list[str] = []
        self.visited = False
        self.notices: list[str] = []
        self.not_kept = ""
        self.asked: list[str] = []
        self.heard: list[SoundName] = []
        self._wanted_focus = ""
        self._out_of_date = False
        self._once_drawn: list[Callable[[], None]] = []
        self._now = 0.0

    # the Shell protocol

    @property
    def session(self) -> GameSession:
        if self._session is None:
            raise RuntimeError("no game is open")
        return self._session

    @property
    def has_session(self) -> bool:
        return self._session is not None

    @property
    def window(self) -> Box:
        return self.view.window

    @property
    def now_ms(self) -> float:
        return self._now

    def show(self, screen: ScreenName) -> None:
        self.shown.append(screen)

    def visit(self, screen: ScreenName) -> None:
        self.shown.append(screen)
        self.visited = True

    def go_back(self) -> bool:
        self.asked.append("back")
        return self.visited

    def open_evidence(self, row: str = "") -> None:
        self.asked.append(f"evidence {row}")

    def open_glossary(self, term: str = "") -> None:
        self.asked.append(f"glossary {term}")

    def refresh(self) -> None:
        self._out_of_date = True

    def after_drawing(
        self, act: Callable[[], None], called_off: Callable[[], None] | None = None
    ) -> None:
        self._once_drawn = [act]

    def open_dialog(self, dialog: Widget) -> None:
        self.opened.append(dialog)
        self.refresh()

    def close_dialog(self) -> None:
        self.opened.pop()
        self.refresh()

    def open_menu(self) -> None:
        self.asked.append("menu")

    def open_help(self) -> None:
        self.asked.append("help")

    def notify(self, text: str) -> None:
        self.notices.append(text)
        self.view.toast(text)

    def sound(self, name: SoundName) -> None:
        self.heard.append(name)

    def focus(self, key: str) -> None:
        self._wanted_focus = key

    def scenarios(self) -> Sequence[ScenarioSummary]:
        return ()

    def prepare_scenario(self, scenario_id: str, seed: int | None = None) -> bool:
        self.asked.append(f"prepare {scenario_id}")
        return True

    def saved_games(self) -> Sequence[SavedGame]:
        return SAVED_GAMES

    def continue_game(self, slot: str) -> bool:
        self.asked.append(f"continue {slot}")
        return True

    def delete_game(self, slot: str) -> None:
        self.asked.append(f"delete {slot}")

    def leave_game(self) -> None:
        self.asked.append("leave")

    @property
    def options_problem(self) -> str:
        return self.not_kept

    def set_profile(self, profile: Profile) -> None:
        self.profile = profile
        self.refresh()

    def quit(self) -> None:
        self.asked.append("quit")

    # for tests

    def enter(self, screen: Screen) -> None:
        """Show a screen as the application does."""
        self.screen = screen
        screen.entered()
        self.refresh()
        self.settle()

    def settle(self) -> None:
        """Build the tree anew if somebody asked for it."""
        while self._out_of_date and self.screen is not None:
            self._out_of_date = False
            self.view.show(self.screen.build(), [*self.screen.dialogs(), *self.opened])
            if self._wanted_focus:
                self.view.focus_key(self._wanted_focus)
                self._wanted_focus = ""

    def wait(self, milliseconds: float) -> None:
        """Let time pass in frames, without waiting."""
        until = self._now + milliseconds
        self.show_what_was_asked_for()
        while self._now < until:
            self._now = min(until, self._now + 16)
            self.view.advance(self._now)
            if self.screen is not None:
                self.screen.update(self._now)
            self.settle()

    def show_what_was_asked_for(self) -> None:
        """Do what waited for the page to be drawn."""
        self.picture()
        acts, self._once_drawn = self._once_drawn, []
        for act in acts:
            act()
        self.settle()

    def press(self, key: int, mods: int = 0) -> None:
        """Press and release a key."""
        press_key(self.view, key, mods)
        self.settle()

    def click(self, key: str = "", label: str = "") -> None:
        """Click the middle of what can be seen of a widget, after turning the wheel for it."""
        self.scroll_to(key, label)
        box = self.find(key, label).visible_box()
        assert box.w > 1, f"{key or label} cannot be seen"
        assert box.h > 1, f"{key or label} cannot be seen"
        self.click_at(box.centre_x, box.centre_y)

    def scroll_to(self, key: str = "", label: str = "") -> None:
        """Turn the wheel over a widget's scroll area until all of it can be seen, if it fits."""
        for _ in range(60):
            widget = self.find(key, label)
            area = next((each for each in widget.ancestors() if each.clips), None)
            if area is None or widget.bounds.inside(area.bounds):
                return
            steps = 1 if widget.bounds.y < area.bounds.y else -1
            x, y = area.visible_box().centre_x, area.visible_box().centre_y
            pos = (round(x * self.view.scale), round(y * self.view.scale))
            motion = {"pos": pos, "rel": (0, 0), "buttons": (0, 0, 0)}
            self.view.handle(pygame.event.Event(pygame.MOUSEMOTION, motion))
            wheel = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=steps, precise_y=float(steps))
            if not self.view.handle(wheel):
                return

    def click_at(self, x: float, y: float) -> None:
        """Click a point in dp."""
        pos = (round(x * self.view.scale), round(y * self.view.scale))
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            values = {"pos": pos, "button": 1, "rel": (0, 0), "buttons": (0, 0, 0)}
            self.view.handle(pygame.event.Event(kind, values))
        self.settle()

    def find(self, key: str = "", label: str = "") -> Widget:
        """The widget with this key or label; fails if there is none."""
        found = self.view.find(key=key, label=label)
        assert found is not None, f"no widget {key or label}"
        return found

    def tab_to(self, key: str = "", label: str = "") -> None:
        """Press Tab until a widget has the focus; fails if it never gets it."""
        for _ in range(400):
            focused = self.view.focused
            if focused is not None and (focused.key == key if key else focused.label == label):
                return
            self.press(pygame.K_TAB)
        raise AssertionError(f"Tab never reaches {key or label}")

    def texts(self) -> list[str]:
        """Labels of everything shown, in order."""
        return [node.label for node in self.view.semantic_tree().walk() if node.label]

    def picture(self) -> pygame.Surface:
        """What the window shows."""
        self.view.advance(self._now)
        self.view.draw(self._surface)
        return self._surface

    def save_picture(self, path: Path) -> None:
        """Write what the window shows to a PNG file."""
        pygame.image.save(self.picture(), str(path))

    def _on_key(self, press: KeyPress) -> bool:
        if self.screen is None:
            return False
        if press.key == pygame.K_ESCAPE:
            self.screen.on_escape()
            return True
        if press.key == pygame.K_F1:
            self.screen.on_help()
            return True
        return self.screen.on_key(press)
