"""A shell with a library, saved games and dialogs, for the screens outside a game."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from game.language.texts import Texts
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.screens.briefing import BriefingScreen
from game.screens.evidence import EvidenceScreen
from game.screens.glossary import GlossaryScreen
from game.screens.keys import keys_dialog
from game.screens.menu import menu_dialog
from game.screens.message import message_dialog
from game.screens.options import OptionsScreen
from game.screens.saves import SavesScreen
from game.screens.scenarios import ScenariosScreen
from game.screens.screen import Screen
from game.screens.shell import ScenarioSummary
from game.screens.title import TitleScreen
from game.session.profile import LanguageCode, Profile
from game.session.views import SavedGame
from game.widgets.palette import CALM, HIGH_CONTRAST
from tests.screens.example_ending import SAVED_GAMES
from tests.screens.examples import bakery_month_4
from tests.screens.fakes import FakeSession, FakeShell, game_language, scenario_texts

SCREENS: Final[dict[str, Callable[[FakeShell], Screen]]] = {
    "title": TitleScreen,
    "scenarios": ScenariosScreen,
    "briefing": BriefingScreen,
    "saves": SavesScreen,
    "options": OptionsScreen,
    "evidence": EvidenceScreen,
    "glossary": GlossaryScreen,
}
DIALOGS: Final = ("menu", "keys", "message", "problems")
LONG: Final = "Donaudampfschifffahrtsgesellschaft und Söhne, Nachfolger"


@lru_cache(maxsize=4)
def loaded(scenario: str) -> LoadedScenario:
    """A shipped scenario."""
    result = load_scenario(scenario)
    assert isinstance(result, LoadedScenario), result
    return result


class PreparedSession(FakeSession):
    """A game before its first month, dealt with any seed."""

    def __init__(self, scenario: str, seed: int = 7) -> None:
        self.save_error = None
        super().__init__(bakery_month_4())
        self.scenario_id = scenario
        self.dealt = seed

    @property
    def seed(self) -> int:
        return self.dealt

    @seed.setter
    def seed(self, value: int) -> None:
        raise AssertionError(value)

    @property
    def loaded(self) -> LoadedScenario:
        return loaded(self.scenario_id)


BROKEN: Final = ScenarioSummary(
    "my_shop",
    "my_shop",
    own=True,
    problems=(
        "my_shop/scenario.yaml:14:3: error: “chanel” is not known here. Did you mean “channel”?",
        "my_shop/scenario.yaml:31:12: error: the shares of the segments add up to 1.15 not 1.",
    ),
)


class MenuShell(FakeShell):
    """What the application does, as far as the screens outside a game can tell.

    Args:
        state: ``full``, ``empty`` (no saves, no scenarios), ``first`` (no saves), ``playing`` (one
            of the scenarios goes on) or ``long``.
    """

    def __init__(
        self,
        *,
        state: str = "full",
        language: LanguageCode = "en",
        scenario: str = "corner_bakery",
        size: tuple[int, int] = (1280, 720),
        text_scale: float = 1.0,
        in_game: bool = False,
    ) -> None:
        session = PreparedSession(scenario) if in_game else None
        super().__init__(
            session, language=language, scenario=scenario, size=size, text_scale=text_scale
        )
        self.state = state
        self.scenario = scenario
        self.deleted: list[str] = []

    def scenarios(self) -> Sequence[ScenarioSummary]:
        if self.state == "empty":
            return ()
        listed = [
            self._summary("corner_bakery", 6, 600, "counter", "bakery", guided=True, best=61.4),
            self._summary("telecom_churn", 12, 5000, "service", "telecom"),
        ]
        if self.state == "playing":
            listed[1] = replace(listed[1], slot="telecom-1", played=4, noted=True)
        if self.state == "long":
            extra = replace(
                listed[1],
                title=LONG,
                subtitle=LONG,
                own=True,
                best_score=104.6,
                slot="x",
                played=3,
                noted=True,
            )
            listed += [replace(extra, id=f"long_{number}") for number in range(9)]
        return [*listed, BROKEN] if self.state != "first" else listed

    def _summary(
        self,
        scenario: str,
        turns: int,
        people: int,
        scene: str,
        sector: str,
        *,
        guided: bool = False,
        best: float | None = None,
    ) -> ScenarioSummary:
        texts: dict[str, Texts] = {
            code: scenario_texts(scenario, code) for code in ("en", "nl", "de")
        }
        words = self.language.with_layers(texts)
        return ScenarioSummary(
            scenario,
            words.text("title"),
            words.text("subtitle"),
            words.text("teaches"),
            turns,
            people,
            scene,
            sector,
            guided=guided,
            tactics=9,
            best_score=best,
        )

    def saved_games(self) -> Sequence[SavedGame]:
        if self.state in ("empty", "first"):
            return ()
        games = [replace(game, score=None) for game in SAVED_GAMES]
        games[1] = replace(games[1], score=87.3)
        if self.state == "long":
            games += [
                replace(games[0], slot=f"long-{number}", title=LONG, turn=11, turns=24)
                for number in range(4)
            ]
            games += [
                SavedGame(reason, "", "", 0, 0, "", False, f"storage.save.{reason}")
                for reason in ("foreign", "newer", "scenario", "unreadable")
            ]
        return [game for game in games if game.slot not in self.deleted]

    def delete_game(self, slot: str) -> None:
        super().delete_game(slot)
        self.deleted.append(slot)
        self.refresh()

    def prepare_scenario(self, scenario_id: str, seed: int | None = None) -> bool:
        self.asked.append(f"prepare {scenario_id} {seed}")
        self._session = PreparedSession(scenario_id, 7 if seed is None else seed)
        self.refresh()
        return True

    def set_profile(self, profile: Profile) -> None:
        super().set_profile(profile)
        self.language = game_language(profile.language or "en", self.scenario)
        self.view.configure(
            text_scale=profile.text_scale,
            palette=HIGH_CONTRAST if profile.theme == "high_contrast" else CALM,
        )
        if self.screen is not None:
            self.screen.words = self.language

    def open_menu(self) -> None:
        super().open_menu()
        self.open_dialog(menu_dialog(self))

    def open_help(self) -> None:
        super().open_help()
        self.open_dialog(keys_dialog(self))

    def focus(self, key: str) -> None:
        super().focus(key)
        self.refresh()


def menu_shell(
    screen: str,
    *,
    state: str = "full",
    language: LanguageCode = "en",
    scenario: str = "corner_bakery",
    size: tuple[int, int] = (1280, 720),
    text_scale: float = 1.0,
) -> MenuShell:
    """A shell showing a screen, or one of the dialogs above the library."""
    dialog = screen in DIALOGS
    shell = MenuShell(
        state=state,
        language=language,
        scenario=scenario,
        size=size,
        text_scale=text_scale,
        in_game=screen in ("briefing", "menu"),
    )
    shell.enter(SCREENS["scenarios" if dialog else screen](shell))
    if screen == "menu":
        shell.open_menu()
    elif screen == "keys":
        shell.open_help()
    elif screen in ("message", "problems"):
        lines = (
            BROKEN.problems
            if screen == "problems"
            else (shell.language.text("storage.save.newer"),)
        )
        title = shell.language.text("screen.message.save_unusable")
        shell.open_dialog(message_dialog(shell, title, lines))
    shell.settle()
    return shell
