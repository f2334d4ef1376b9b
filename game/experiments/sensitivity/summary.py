"""What a sensitivity run comes to: which choice turns or moves which statement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.experiments.sensitivity.running import Agenda, Base, Outcome, tasks_left
from game.experiments.sensitivity.variants import Variant
from game.experiments.sensitivity.verdicts import Verdict, judges
from game.vocabulary.assumptions import Assumption

_ORDER: Final[tuple[Verdict, ...]] = ("holds", "moved", "turned")


@dataclass(frozen=True, slots=True)
class Change:
    """A choice that makes a statement worse off than the defaults do.

    Attributes:
        statement: which.
        parameter: the choice, ``group.name``.
        end: ``low`` or ``high``.
        value: of the parameter there.
        verdict: what becomes of the statement.
        numbers: what it comes to there, one per seed.
        default_numbers: what it comes to with the defaults.
    """

    statement: str
    parameter: str
    end: str
    value: float
    verdict: Verdict
    numbers: tuple[float, ...]
    default_numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything a run found.

    Attributes:
        seeds: of each measurement.
        draws: joint ones that were measured.
        statements: how many were measured.
        changes: by statement, parameter and end.
        joint_shares: statement → share of the joint draws in which it is right.
        not_judged: statements that are wrong on these few seeds with the defaults already.
        missing: variants that were not measured.
    """

    seeds: int
    draws: int
    statements: int
    changes: tuple[Change, ...]
    joint_shares: Mapping[str, float]
    not_judged: tuple[str, ...]
    missing: int

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every statement that depends on something, in the order they were measured."""
        turned: dict[str, list[str]] = {}
        moved: dict[str, list[str]] = {}
        for change in self.changes:
            by = turned if change.verdict == "turned" else moved
            by.setdefault(change.statement, []).append(change.parameter)
        names = [*self.joint_shares, *turned, *moved]
        all_of_them = (
            Assumption(
                name,
                tuple(dict.fromkeys(turned.get(name, []))),
                tuple(
                    item
                    for item in dict.fromkeys(moved.get(name, []))
                    if item not in turned.get(name, [])
                ),
                self.joint_shares.get(name),
            )
            for name in dict.fromkeys(names)
        )
        return tuple(item for item in all_of_them if item.dependence != "none")


def summarise(agenda: Agenda, base: Base, outcomes: Mapping[str, Outcome]) -> Summary:
    """Judges the outcomes of a run, or of as much of it as there is."""
    judged = judges(agenda.topics)
    default = {name: judged[name](numbers) for name, numbers in base.outcome.numbers.items()}
    sound = [name for name, verdict in default.items() if verdict != "turned"]
    variants = agenda.variants
    done = [variant for variant in variants if variant.name in outcomes]
    changes: list[Change] = []
    for variant in done:
        if variant.parameter is not None:
            for name, verdict in _verdicts(outcomes[variant.name], agenda):
                if name in sound and _ORDER.index(verdict) > _ORDER.index(default[name]):
                    changes.append(_change(name, variant, verdict, outcomes, base))
    place = {name: number for number, name in enumerate(base.outcome.numbers)}
    changes.sort(key=lambda each: (place[each.statement], -_ORDER.index(each.verdict)))
    joint = [variant for variant in done if variant.parameter is None]
    return Summary(
        seeds=agenda.seeds,
        draws=len(joint),
        statements=len(default),
        changes=tuple(changes),
        joint_shares=_joint_shares(agenda, sound, [outcomes[item.name] for item in joint]),
        not_judged=tuple(name for name in default if name not in sound),
        missing=len(tasks_left(agenda, base, outcomes)),
    )


def _verdicts(outcome: Outcome, agenda: Agenda) -> Iterator[tuple[str, Verdict]]:
    judged = judges(agenda.topics)
    for name, numbers in outcome.numbers.items():
        yield name, judged[name](numbers)


def _change(
    name: str, variant: Variant, verdict: Verdict, outcomes: Mapping[str, Outcome], base: Base
) -> Change:
    group, parameter, value = variant.changes[0]
    return Change(
        statement=name,
        parameter=f"{group}.{parameter}",
        end=variant.name.rsplit("=", 1)[-1],
        value=value,
        verdict=verdict,
        numbers=outcomes[variant.name].numbers[name],
        default_numbers=base.outcome.numbers[name],
    )


def _joint_shares(
    agenda: Agenda, sound: Sequence[str], outcomes: Sequence[Outcome]
) -> dict[str, float]:
    if not outcomes:
        return {}
    judged = judges(agenda.topics)
    return {
        name: sum(
            name not in outcome.numbers or judged[name](outcome.numbers[name]) != "turned"
            for outcome in outcomes
        )
        / len(outcomes)
        for name in sound
    }
