"""Who walks where: everybody's way over the floor in a turn, as a function of time."""

import bisect
from dataclasses import dataclass
from math import inf
from typing import Literal

from game.widgets.looks import Look
from game.widgets.people import Mood
from game.widgets.walking_grid import Spot

Fate = Literal["stays", "arrives", "leaves"]


@dataclass(frozen=True, slots=True)
class FloorPerson:
    """A simulated customer on the floor.

    Attributes:
        id: the customer's.
        name: of a cast member, else empty.
        trust_level_before: 0–4, before the turn; likewise after.
        trust_level_after: once they have reacted.
        fate: what the turn does with them.
        mood: for faces.
        look: skin and hair; never a meaning.
        complains: they go to where complaints are heard.
        heard: points of trust moved by what others told them.
    """

    id: int
    name: str
    trust_level_before: int
    trust_level_after: int
    fate: Fate
    mood: Mood
    look: Look
    complains: bool = False
    heard: float = 0.0


@dataclass(frozen=True, slots=True)
class Track:
    """Where one person is at any time: straight walks between points at given times.

    Attributes:
        person: who.
        times_ms: increasing; before the first and after the last nobody moves.
        points: feet in dp of the stage, one for every time.
        reacts_ms: when the trust level changes.
        meets_ms: when they turn to a neighbour, -1 left or 1 right, to talk; 0 for nobody.
        turned: that side.
        tells: the one of the two over whom the talk is shown.
    """

    person: FloorPerson
    times_ms: tuple[float, ...]
    points: tuple[Spot, ...]
    reacts_ms: float
    meets_ms: float = 0.0
    turned: int = 0
    tells: bool = False

    @property
    def stands_out(self) -> bool:
        """They have come to complain, and wait for an answer."""
        return self.person.complains

    def turned_at(self, elapsed_ms: float) -> int:
        """To which side they are turned: -1, 0 or 1."""
        return self.turned if elapsed_ms >= self.meets_ms else 0

    def at(self, elapsed_ms: float) -> Spot:
        """The feet's place."""
        times = self.times_ms
        if elapsed_ms <= times[0]:
            return self.points[0]
        if elapsed_ms >= times[-1]:
            return self.points[-1]
        index = bisect.bisect_right(times, elapsed_ms)
        start, end = times[index - 1], times[index]
        share = (elapsed_ms - start) / (end - start) if end > start else 1.0
        (x1, y1), (x2, y2) = self.points[index - 1], self.points[index]
        return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share

    def walks_at(self, elapsed_ms: float) -> bool:
        """Whether the feet move."""
        if not self.times_ms[0] < elapsed_ms < self.times_ms[-1]:
            return False
        index = bisect.bisect_right(self.times_ms, elapsed_ms)
        return self.points[index - 1] != self.points[index]

    def level_at(self, elapsed_ms: float) -> int:
        """The trust level shown."""
        person = self.person
        return (
            person.trust_level_after if elapsed_ms >= self.reacts_ms else person.trust_level_before
        )

    def rests_until(self, elapsed_ms: float) -> float:
        """Until when nothing about them changes: place, step, trust, side; now if they walk."""
        times = self.times_ms
        moments = [self.reacts_ms, self.meets_ms] if self.turned else [self.reacts_ms]
        if elapsed_ms < times[0]:
            moments.append(times[0])
        elif elapsed_ms < times[-1]:
            index = bisect.bisect_right(times, elapsed_ms)
            if self.points[index - 1] != self.points[index]:
                return elapsed_ms
            moments.append(times[index])
        return min((moment for moment in moments if moment > elapsed_ms), default=inf)
