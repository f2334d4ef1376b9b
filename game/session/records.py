"""A played game as ``simulate`` writes it: JSON, or rows for a table or CSV."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Final

from game.explanation.running import PlayedGame, PlayedTurn
from game.explanation.scoring import score_game
from game.session.decision_records import plain_decisions
from game.simulation.digest import state_digest
from game.vocabulary.measures import TurnMeasures

JSON_MEASURES: Final = (
    "trust",
    "trust_measured",
    "revenue_cents",
    "contribution_cents",
    "customers",
    "arrived",
    "churned",
    "opted_out",
    "complaints",
    "data_complaints",
    "consent_share",
    "reputation",
    "customer_equity_cents",
)
ROW_MEASURES: Final = (*JSON_MEASURES, "costs_cents", "cash_cents", "noticed_share")

Json = dict[str, object]


def game_record(game: PlayedGame, strategy: str | None = None) -> Json:
    """A game as plain data, ready for ``json.dumps``; nothing is rounded.

    Args:
        game: played with ``explain=True``, so that revenue is split by cause.
        strategy: the name it was played by, or None for decisions out of a file.

    Raises:
        ValueError: no turn was played.
    """
    score = score_game(game.definition, game.seed, game.people, game.final)
    start = game.start.start
    return {
        "scenario": game.definition.id,
        "seed": game.seed,
        "people": game.people,
        "strategy": strategy,
        "start": {
            "trust": start.trust,
            "trust_measured": start.trust_measured,
            "customers": start.customers,
            "digest": state_digest(game.start),
        },
        "turns": [_turn_record(turn) for turn in game.turns],
        "ending": score.ending,
        "goals": {measure: asdict(goal) for measure, goal in score.goals.items()},
        "score": score.score,
    }


def game_rows(game: PlayedGame) -> list[dict[str, int | float | str]]:
    """One row per turn: the turn, its measures, and what was played; for a table or CSV."""
    return [_row(turn) for turn in game.turns]


def _turn_record(turn: PlayedTurn) -> Json:
    return {
        "turn": turn.turn,
        "decisions": plain_decisions(turn.decisions),
        "measures": _named(turn.measures, JSON_MEASURES),
        "trust_by_cause": dict(turn.trust_by_cause),
        "revenue_by_cause_cents": dict(turn.revenue_by_cause_cents or {}),
        "events": [asdict(event) for event in turn.events],
        "digest": turn.digest,
    }


def _row(turn: PlayedTurn) -> dict[str, int | float | str]:
    played: Mapping[str, int] = {
        **{key: each.level for key, each in turn.decisions.active_tactics().items()},
        **{key: level for key, level in turn.decisions.company.items() if level > 0},
    }
    row: dict[str, int | float | str] = {"turn": turn.turn}
    row.update(_named(turn.measures, ROW_MEASURES))
    row["played"] = " ".join(f"{key}={level}" for key, level in played.items())
    row["events"] = " ".join(event.id for event in turn.events)
    return row


def _named(measures: TurnMeasures, names: tuple[str, ...]) -> dict[str, int | float]:
    return {name: getattr(measures, name) for name in names}
