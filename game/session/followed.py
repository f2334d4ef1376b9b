"""The customers a game follows: what they say of a turn, where they stand, what became of them."""

from collections.abc import Mapping, Sequence

from game.language.texts import Texts
from game.scenario.loaded import LoadedScenario
from game.session.floor import floor_after, floor_before, looks_of, watched_people
from game.session.months import Month
from game.session.person import person_of
from game.session.views import FloorView, ForecastView, PersonView
from game.session.voice_lines import CAST, Words
from game.session.voices import SILENT_TURNS, choose_voices, hidden_uses
from game.simulation.customers import CustomerSnapshot, describe_customers
from game.simulation.state import SimulationState
from game.simulation.turn import TurnOutcome
from game.vocabulary.decisions import TurnDecisions


class Followed:
    """Follows the cast and a sample of everybody else, so that turns can be told by people.

    Args:
        loaded: the scenario with the words it has for them.
        start: before the first turn.
        months: the turns played, of which the game goes on adding more.

    Attributes:
        ids: who is followed, cast first.
        content_notes: whether lines with a content note are said.
    """

    def __init__(
        self, loaded: LoadedScenario, start: SimulationState, months: Sequence[Month]
    ) -> None:
        self.ids = watched_people(start)
        self.content_notes = True
        self._loaded = loaded
        self._start = start
        self._months = months
        self._looks = looks_of(loaded.definition)

    def floor(self) -> FloorView:
        """The floor before the coming turn."""
        people = self._months[-1].people if self._months else self._at_start(self.ids)
        usual = self._start.start.customers
        total = self._months[-1].measures.customers if self._months else usual
        return floor_before(people, total, self._looks, usual)

    def month(
        self, decisions: TurnDecisions, outcome: TurnOutcome, shown: ForecastView | None
    ) -> Month:
        """What there is to tell of a turn.

        Args:
            decisions: as played.
            outcome: of the turn, those followed watched.
            shown: the forecast seen before it, or None.
        """
        after, measures = outcome.next_state, outcome.measures
        snapshots = describe_customers(after, self.ids)
        people = {each.id: each for each in snapshots}
        turns = {each.id: each for each in outcome.watched}
        watched = [turns[each] for each in self.ids]
        used = frozenset(
            (voice.text_key, voice.line)
            for month in self._months
            for voice in month.voices
            if month.turn > after.turn - 1 - SILENT_TURNS or voice.text_key.startswith(CAST)
        )
        words, looks, usual = self._words(decisions), self._looks, self._start.start.customers
        voices = choose_voices(watched, people, words, turn=after.turn, used=used, looks=looks)
        total, speaking = measures.customers + measures.churned, {v.customer for v in voices}
        return Month(
            turn=after.turn,
            decisions=decisions,
            measures=measures,
            trust_by_cause=dict(outcome.trust_by_cause),
            events=outcome.events,
            digest=outcome.digest,
            watched=tuple(watched),
            people=snapshots,
            forecast=shown,
            voices=voices,
            floor=floor_after(watched, people, total, looks, usual, speaking),
        )

    def person(self, customer: int) -> PersonView | None:
        """What happened to one of them so far; None for anybody else."""
        if customer not in self.ids:
            return None
        (start,) = self._at_start((customer,))
        look = self._looks.get(start.cast_id or "")
        return person_of(self._start.definition, start, self._months, self._words, look)

    def _at_start(self, customers: Sequence[int]) -> tuple[CustomerSnapshot, ...]:
        return describe_customers(self._start, customers)

    def _words(self, decisions: TurnDecisions) -> Words:
        events = {event.id for event in self._start.definition.events}
        return Words(
            self._line_count, events, hidden_uses(decisions), content_notes=self.content_notes
        )

    def _line_count(self, key: str) -> int:
        """How many lines a text key has: the scenario's, else the catalogue's."""
        for texts in (self._loaded.texts, self._loaded.catalogue_texts):
            for layer in _english_first(texts):
                lines = layer.get(key)
                if lines is not None:
                    return 1 if isinstance(lines, str) else len(lines)
        return 0


def _english_first(texts: Mapping[str, Texts]) -> Sequence[Texts]:
    return [texts[code] for code in sorted(texts, key=lambda code: (code != "en", code))]
