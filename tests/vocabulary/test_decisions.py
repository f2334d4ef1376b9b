"""What counts as played."""

from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting


def test_a_tactic_at_level_zero_is_not_played() -> None:
    decisions = TurnDecisions({"on": TacticSetting(2), "off": TacticSetting(0)})
    assert list(decisions.active_tactics()) == ["on"]
