"""Every tactic of the catalogue as a card: the laboratory's hand holds them all."""

import pytest

from game.scenario.catalogue import LoadedCatalogue, load_catalogue
from game.screens.planning import PlanningScreen
from game.session.profile import LanguageCode
from game.session.views import TacticCard
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.fitting import misfits
from tests.screens.real_games import laboratory_month_1

PARTS = ("name", "line", "fails", "verdict")
SIZES = (((1024, 600), 1.0), ((1280, 720), 1.0), ((1280, 720), 2.0))
MOST_CARDS = 2
"""So many cards are opened in each language and size: those whose longest line is longest."""


@pytest.mark.parametrize(("size", "scale"), SIZES)
@pytest.mark.parametrize("language", ["en", "nl", "de", "pseudo"])
def test_every_card_of_the_catalogue_fits(
    language: LanguageCode, size: tuple[int, int], scale: float
) -> None:
    situation = laboratory_month_1()
    session = FakeSession(situation, scenario="laboratory")
    shell = FakeShell(
        session, language=language, scenario="laboratory", size=size, text_scale=scale
    )
    screen = PlanningScreen(shell)
    shell.enter(screen)
    shell.settle()
    assert misfits(shell.view) == []

    def longest_line(card: TacticCard) -> int:
        lines = [shell.language.text(f"tactic.{card.id}.{part}") for part in PARTS]
        lines += [shell.language.text(f"tactic.{card.id}.variant.{each}") for each in card.variants]
        return max(len(line) for line in lines)

    for card in sorted(situation.hand, key=longest_line)[-MOST_CARDS:]:
        screen.open_card = f"tactic.{card.id}"
        shell.refresh()
        shell.settle()
        assert misfits(shell.view) == [], card.id


def test_the_laboratory_holds_the_whole_catalogue() -> None:
    loaded = load_catalogue()
    assert isinstance(loaded, LoadedCatalogue)
    assert {card.id for card in laboratory_month_1().hand} == set(loaded.catalogue.tactics)
