"""The sample of customers a view gives, as the floor draws them."""

from collections.abc import Callable, Sequence

from game.language.language import Language
from game.screens.parts.faces import face_of
from game.screens.parts.quote import segment_one, spoken_line
from game.session.views import FloorCustomer, FloorView, Voice
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.floor_marks import Bubble, PersonTag
from game.widgets.people import Mood
from game.widgets.tracks import FloorPerson


def floor_people(words: Language, floor: FloorView) -> tuple[FloorPerson, ...]:
    """Everybody shown, those with a name first as the view has them."""
    return tuple(
        FloorPerson(
            id=each.id,
            name=words.text(f"cast.{each.cast}.name") if each.cast is not None else "",
            trust_level_before=each.trust_level_before,
            trust_level_after=each.trust_level_after,
            fate=each.fate,
            mood=_mood(each),
            look=face_of(each.id, each.look),
            complains=each.complained and each.fate == "stays",
            heard=each.heard,
        )
        for each in floor.people
    )


def person_tags(words: Language, floor: FloorView) -> Callable[[FloorPerson, int], PersonTag]:
    """What the label beside somebody on the floor says: name or kind, and their trust."""
    kinds = {each.id: segment_one(words, each.segment) for each in floor.people}

    def tell(person: FloorPerson, level: int) -> PersonTag:
        trust, kind = words.text(f"setting.trust_level.{level}"), kinds[person.id]
        if not person.name:
            return PersonTag(kind, trust)
        return PersonTag(person.name, words.text("screen.person.tag", kind=kind, trust=trust))

    return tell


def floor_bubbles(words: Language, floor: FloorView, voices: Sequence[Voice]) -> tuple[Bubble, ...]:
    """What those say who are on the floor."""
    shown = {each.id for each in floor.people}
    return tuple(
        Bubble(voice.customer, spoken_line(words, voice), voice.trust_level)
        for voice in voices
        if voice.customer in shown
    )


def trust_legend(words: Language, floor: FloorView) -> TrustDistribution:
    """How the customers shown spread over the five levels of trust."""
    counts = [
        TrustCount(words.text(f"setting.trust_level.{level}"), count, words.number(count))
        for level, count in enumerate(floor.level_counts)
    ]
    return TrustDistribution(words.text("measure.trust"), counts)


def _mood(customer: FloorCustomer) -> Mood:
    change = customer.trust_level_after - customer.trust_level_before
    if customer.complained or customer.fate == "leaves" or change < 0:
        return "unhappy"
    return "happy" if change > 0 else "calm"
