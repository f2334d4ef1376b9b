"""Result files."""

import json

import pytest

from game.explanation.playing import by_strategy, play_game
from game.explanation.running import PlayedGame
from game.session.records import JSON_MEASURES, game_record, game_rows
from game.simulation.digest import state_digest
from game.vocabulary.measures import TurnMeasures
from tests.session.examples import bakery


@pytest.fixture(scope="module")
def game() -> PlayedGame:
    definition = bakery().definition
    return play_game(definition, 7, by_strategy("baker", definition, 7), explain=True)


def test_the_json_has_the_form_that_was_promised(game: PlayedGame) -> None:
    record = json.loads(json.dumps(game_record(game, "baker"), allow_nan=False))
    assert list(record) == [
        "scenario",
        "seed",
        "people",
        "strategy",
        "start",
        "turns",
        "ending",
        "goals",
        "score",
    ]
    assert (record["scenario"], record["seed"], record["people"]) == ("corner_bakery", 7, 600)
    assert list(record["start"]) == ["trust", "trust_measured", "customers", "digest"]
    assert record["start"]["digest"] == state_digest(game.start)
    assert len(record["turns"]) == 6
    for turn in record["turns"]:
        assert list(turn) == [
            "turn",
            "decisions",
            "measures",
            "trust_by_cause",
            "revenue_by_cause_cents",
            "events",
            "digest",
        ]
        assert tuple(turn["measures"]) == JSON_MEASURES
        assert set(turn["decisions"]) == {"tactics", "company", "choices", "predictions"}


def test_ledgers_in_the_json_add_up(game: PlayedGame) -> None:
    record = json.loads(json.dumps(game_record(game, "baker")))
    before = record["start"]["trust"]
    for turn in record["turns"]:
        trust = turn["measures"]["trust"]
        assert abs(sum(turn["trust_by_cause"].values()) - (trust - before)) <= 1e-9
        revenue = turn["measures"]["revenue_cents"]
        assert sum(turn["revenue_by_cause_cents"].values()) == revenue
        before = trust


def test_figures_are_not_rounded(game: PlayedGame) -> None:
    record = json.loads(json.dumps(game_record(game, "baker")))
    for turn, played in zip(record["turns"], game.turns, strict=True):
        assert turn["measures"]["trust"] == played.measures.trust


def test_rows_for_tables_have_one_line_a_turn(game: PlayedGame) -> None:
    rows = game_rows(game)
    assert [row["turn"] for row in rows] == [1, 2, 3, 4, 5, 6]
    assert len({tuple(row) for row in rows}) == 1
    assert "usual_order=" in str(rows[0]["played"])
    assert set(JSON_MEASURES) <= set(TurnMeasures.__slots__)
