"""How many are said to object to a tactic, in the catalogue or as a scenario overrides it."""

from collections.abc import Iterator

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor


def check_objecting(tactic: Cursor) -> Iterator[Problem]:
    """Ranges go upwards, and what is called a guess is there.

    Args:
        tactic: of the catalogue, or what a scenario overrides of one.
    """
    for part in (tactic, *tactic.at("variants").each()):
        share = part.at("objecting_share")
        ends = [each.number or 0.0 for each in share.each()]
        if ends and ends[0] > ends[-1]:
            yield share.problem("range_reversed", first=f"{max(ends):g}", last=f"{min(ends):g}")
        guessed = part.at("objecting_guessed")
        if guessed.is_there and not share.is_there:
            yield guessed.problem("guess_without_share", key=True)
