"""What a view remembers about widgets while their trees are rebuilt: numbers and transitions."""

from dataclasses import dataclass

from game.widgets.node import Widget


@dataclass(slots=True)
class _Transition:
    start: float
    target: float
    began_ms: float
    duration_ms: float

    def at(self, now_ms: float) -> float:
        if self.duration_ms <= 0:
            return self.target
        share = min(1.0, max(0.0, (now_ms - self.began_ms) / self.duration_ms))
        rest = 1 - share
        return self.target + (self.start - self.target) * rest * rest * rest  # ease out

    @property
    def ends_ms(self) -> float:
        return self.began_ms + self.duration_ms


class Memory:
    """Numbers by widget identity and name; forgets widgets that are gone."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], float] = {}
        self._transitions: dict[tuple[str, str], _Transition] = {}

    def recall(self, identity: str, name: str, default: float) -> float:
        """A number kept earlier."""
        return self._numbers.get((identity, name), default)

    def remember(self, identity: str, name: str, value: float) -> None:
        """Keep a number."""
        self._numbers[identity, name] = value

    def ease(
        self,
        identity: str,
        name: str,
        target: float,
        now_ms: float,
        duration_ms: float,
        initial: float | None,
    ) -> tuple[float, float]:
        """The number now on its way to ``target``, and when it will be there.

        Seen for the first time a number starts at ``initial``, or at its target.
        """
        key = (identity, name)
        known = self._transitions.get(key)
        if known is None:
            start = target if initial is None else initial
            known = _Transition(start, target, now_ms, 0 if start == target else duration_ms)
            self._transitions[key] = known
        elif known.target != target:
            known = _Transition(known.at(now_ms), target, now_ms, duration_ms)
            self._transitions[key] = known
        return known.at(now_ms), known.ends_ms

    def keep_only(self, roots: list[Widget]) -> None:
        """Forget everything about widgets that are no longer in these trees."""
        living = {widget.identity for root in roots for widget in root.walk()}
        self._numbers = {k: v for k, v in self._numbers.items() if k[0] in living}
        self._transitions = {k: v for k, v in self._transitions.items() if k[0] in living}
