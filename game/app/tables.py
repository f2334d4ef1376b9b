"""A game as a table for a terminal."""

from typing import TYPE_CHECKING, Final

from game.language.language import Language

if TYPE_CHECKING:
    from game.explanation.playing import PlayedGame
    from game.explanation.running import PlayedTurn

COLUMNS: Final = (
    "turn",
    "trust",
    "measured",
    "revenue",
    "contribution",
    "customers",
    "churned",
    "complaints",
    "consent",
    "cash",
)


def turn_table(played: "PlayedGame", strategy: str | None, words: Language) -> str:
    """One line a turn, then the ending and the score."""
    from game.explanation.scoring import score_game

    names = [words.text(f"command.simulate.column.{column}") for column in COLUMNS]
    rows = [names, *(_row(turn, words) for turn in played.turns)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    lines = [
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    score = score_game(played.definition, played.seed, played.people, played.final)
    head = words.text(
        "command.simulate.title",
        scenario=words.text("title"),
        people=words.number(played.people),
        seed=played.seed,
        strategy=strategy or words.text("command.simulate.from_file"),
    )
    end = words.text(
        "command.simulate.ended",
        ending=words.text(f"ending.{score.ending}.title"),
        score=words.number(score.score, 1),
    )
    return "\n".join([head, "", *lines, "", end])


def _row(turn: "PlayedTurn", words: Language) -> list[str]:
    measures = turn.measures
    return [
        str(turn.turn),
        words.number(measures.trust, 1),
        words.number(measures.trust_measured),
        words.money(measures.revenue_cents, decimals=0),
        words.money(measures.contribution_cents, decimals=0),
        words.number(measures.customers),
        words.number(measures.churned),
        words.number(measures.complaints),
        words.percent(measures.consent_share),
        words.money(measures.cash_cents, decimals=0),
    ]
