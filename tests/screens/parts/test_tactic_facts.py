from dataclasses import replace

import pytest

from game.screens.parts.tactic_facts import tactic_facts
from game.session.profile import LanguageCode
from game.session.views import TacticCard, VariantFacts
from game.vocabulary.settings import TacticSetting
from game.widgets.explained import Explained
from tests.screens.example_cards import RETARGETING, SELL_ALONG
from tests.screens.fakes import game_language


def _told(card: TacticCard, language: LanguageCode, variant: str | None = None) -> tuple[str, str]:
    """What is said of objections, and the term that explains it."""
    facts = tactic_facts(game_language(language), card, TacticSetting(1, variant=variant), 1)
    [note] = [
        node
        for node in facts.walk()
        if isinstance(node, Explained) and node.term in ("stated", "guess")
    ]
    return note.label, note.term


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "35–45% say they object"),
        ("nl", "35–45% zegt bezwaar te hebben"),
        ("de", "35–45\u00a0% sagen, dass es sie stört"),
    ],
)
def test_what_people_were_asked_is_told_as_what_they_say(
    language: LanguageCode, asked: str
) -> None:
    assert _told(RETARGETING, language) == (asked, "stated")


@pytest.mark.parametrize(
    ("language", "guessed"),
    [
        ("en", "We guess 25–40% would say they object"),
        ("nl", "We vermoeden: 25–40% zou zeggen bezwaar te hebben"),
        ("de", "Wir vermuten: 25–40\u00a0% würden sagen, dass es sie stört"),
    ],
)
def test_a_guess_is_not_told_like_a_survey(language: LanguageCode, guessed: str) -> None:
    assert _told(SELL_ALONG, language) == (guessed, "guess")


def test_a_variant_tells_of_its_own_share_whether_it_is_a_guess() -> None:
    facts = VariantFacts(
        purpose=SELL_ALONG.purpose,
        benefits=SELL_ALONG.benefits,
        depth=0,
        visibility=1,
        selling=3,
        data=SELL_ALONG.data,
        objecting_share=(0.5, 0.6),
    )
    guessed = replace(facts, objecting_guessed=True)
    card = replace(SELL_ALONG, variant_facts={"asked": facts, "guessed": guessed})
    assert _told(card, "en", "asked") == ("50–60% say they object", "stated")
    assert _told(card, "en", "guessed") == ("We guess 50–60% would say they object", "guess")
