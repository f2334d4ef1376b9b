"""A customer looks the same on the floor, on cards, and in every month."""

from game.screens.parts.faces import face_of
from game.screens.parts.floor_people import floor_people
from game.screens.parts.voice_card import voice_card
from game.vocabulary.looks import CastLook
from game.widgets.looks import LOOKS, Look
from game.widgets.people import Portrait
from tests.screens.fakes import game_language
from tests.screens.real_games import months_of


def test_what_an_author_says_is_kept_and_the_rest_belongs_to_the_customer() -> None:
    drawn = face_of(5, None)
    said = face_of(5, CastLook(hair="grey", face="glasses"))
    assert said == Look(drawn.skin, "grey", drawn.style, "glasses")
    assert face_of(5 + LOOKS, None) == drawn


def test_a_customer_has_one_look_in_all_months_on_the_floor_and_on_cards() -> None:
    words = game_language("en")
    floor: dict[int, set[Look]] = {}
    cards: dict[int, set[Look]] = {}
    for session in months_of("corner_bakery"):
        month = session.months[-1]
        for view in (month.floor, session.situation().floor):
            for person in floor_people(words, view):
                floor.setdefault(person.id, set()).add(person.look)
        for voice in month.voices:
            card = voice_card(words, voice, lambda _: None)
            faces = [each for each in card.walk() if isinstance(each, Portrait)]
            cards.setdefault(voice.customer, set()).update(each.look for each in faces)
    cast = session.loaded.definition.cast
    assert all(len(looks) == 1 for looks in floor.values())
    assert len(cards) > 5
    assert all(cards[each] == floor[each] for each in cards if each in floor)
    okkema = next(number for number, each in enumerate(cast) if each.id == "okkema")
    assert [(each.hair, each.style) for each in floor[okkema]] == [("white", "hat")]
