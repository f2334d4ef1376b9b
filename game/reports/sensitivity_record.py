"""A sensitivity run as plain values for JSON; figures are not rounded."""

import math
from dataclasses import asdict
from typing import Any

from game.experiments.sensitivity.summary import Summary


def sensitivity_record(summary: Summary) -> dict[str, Any]:
    """Everything that was found; numbers that could not be measured are null."""
    return {
        "seeds": summary.seeds,
        "draws": summary.draws,
        "statements": summary.statements,
        "changes": [
            {
                **asdict(change),
                "numbers": _plain(change.numbers),
                "default_numbers": _plain(change.default_numbers),
            }
            for change in summary.changes
        ],
        "joint_shares": dict(summary.joint_shares),
        "not_judged": list(summary.not_judged),
        "missing": summary.missing,
        "assumptions": [
            {**asdict(item), "dependence": item.dependence} for item in summary.assumptions
        ],
    }


def _plain(numbers: tuple[float, ...]) -> list[float | None]:
    return [None if math.isnan(number) else number for number in numbers]
