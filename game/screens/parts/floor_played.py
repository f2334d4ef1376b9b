"""What is played in a month, as far as one can see it on the floor."""

from collections.abc import Collection, Mapping, Sequence

from game.language.language import Language
from game.session.views import FloorView, TacticCard, Voice
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from game.widgets.fixture_table import Played
from game.widgets.floor_speech import Greeting

GREETING = "usual_order"


def coming_up(hand: Sequence[TacticCard], turn: int) -> frozenset[str]:
    """Tactics that would not reach anybody yet in a turn still to be played."""
    return frozenset(card.id for card in hand if card.works_from > turn)


def still_coming(
    definition: ScenarioDefinition, hand: Sequence[TacticCard], floor: FloorView, turn: int
) -> frozenset[str]:
    """Tactics that were paid for in a turn that has been played, and reached nobody yet."""
    leads = {entry.tactic.id: entry.tactic.lead_turns for entry in definition.hand}
    reached = {tactic for each in floor.people for tactic in each.reached}
    return frozenset(
        card.id
        for card in hand
        if card.id not in reached and (card.running_since or turn) + leads.get(card.id, 0) > turn
    )


def played_in(
    definition: ScenarioDefinition, decisions: TurnDecisions, coming: Collection[str] = ()
) -> tuple[Played, ...]:
    """Tactics in force and levers that are pulled.

    Args:
        definition: knows the tactics.
        decisions: of the month.
        coming: ids of those that do not reach customers yet.
    """
    known = {entry.tactic.id: entry.tactic for entry in definition.hand}
    tactics = tuple(
        Played(
            id=key,
            level=setting.level,
            openness=setting.openness,
            variant=setting.variant,
            channel=known[key].channel,
            data=tuple(use.category for use in known[key].data),
            ready=key not in coming,
        )
        for key, setting in decisions.active_tactics().items()
        if key in known
    )
    levers = tuple(Played(key, level) for key, level in decisions.company.items() if level > 0)
    return (*tactics, *levers)


def reached_people(floor: FloorView) -> Mapping[int, Collection[str]]:
    """What reached everybody shown, by id."""
    return {each.id: each.reached for each in floor.people}


def greeting_in(
    words: Language, floor: FloorView, voices: Collection[Voice], turn: int
) -> Greeting | None:
    """What staff say to somebody of the cast whose order they remember, another one each month."""
    speaking = {voice.customer for voice in voices}
    known = [
        each
        for each in floor.people
        if GREETING in each.reached and each.fate == "stays" and each.id not in speaking
    ]
    if not known:
        return None
    cast = [each for each in known if each.cast is not None]
    if not cast:
        return Greeting(None, words.text("screen.resolve.greeting_nameless"))
    one = cast[turn % len(cast)]
    name = words.text(f"cast.{one.cast}.name")
    return Greeting(one.id, words.text("screen.resolve.greeting", name=name))
