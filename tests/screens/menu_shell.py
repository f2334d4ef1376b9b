"""A shell with a library, saved games and dialogs, for the screens outside a game."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.screens.keys import keys_dialog
from game.screens.menu import menu_dialog
from game.screens.message import message_dialog
from game.screens.screen import Screen
from game.screens.shell import ScreenName
from game.screens.title import TitleScreen
from game.session.game import GameSession
from game.session.profile import LanguageCode, Profile
from game.session.views import SavedGame
from tests.screens.fakes import FakeShell, game_language
