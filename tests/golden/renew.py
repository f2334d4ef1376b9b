"""Writes digests.json anew: the one command that may change what the golden test expects.

``python -m tests.golden.renew`` — run it when the model was changed on purpose, and say so in the
commit.
"""

import argparse
import json
import sys
from pathlib import Path

from game.simulation.digest import state_digest
from game.simulation.start import initial_state
from game.simulation.turn import TurnOutcome, play_turn
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.scenario import ScenarioDefinition
from tests.simulation.definitions import bakery, laboratory, plan

DIGESTS = Path(__file__).with_name("digests.json")
_HIDING = plan(
    {"data_scientists": 3, "behavioural_analysts": 2, "test_and_control": 1},
    next_best_action="3 hidden none",
    own_history_tips="2 hidden none",
    face_recognition="2 policy none",
    bought_profiles="2 hidden opt_out",
    personal_prices="1 hidden none regulars",
    retargeting_ads="1 policy opt_out",
)
_ASKING = plan(
    {"control_panel": 2, "data_quality": 2, "on_device": 1, "brand_guideline": 1},
    usual_order="2 explained opt_in",
    sell_along="1 policy none",
    new_arrivals="2 policy opt_out",
    peer_reviews="1 policy none",
    standard_plus_touch="2 explained panel",
    personal_email="2 policy opt_out",
    serendipity_shelf="1 explained opt_in consenting",
    proactive_repair="2 explained opt_out",
    plan_advice="1 explained opt_in",
)
GAMES: dict[str, tuple[ScenarioDefinition, list[TurnDecisions]]] = {
    "bakery, nothing": (bakery(), [plan()] * 6),
    "bakery, selling": (
        bakery(),
        [plan(usual_order="2 explained opt_in", sell_along="2 policy none")] * 6,
    ),
    "laboratory, hiding": (laboratory(2_000), [_HIDING] * 4 + [plan()] * 4),
    "laboratory, asking": (laboratory(2_000), [_ASKING] * 8),
}


def current_digests() -> dict[str, list[str]]:
    """Digests of the start and of every turn of each game, as the code plays them now."""
    return {name: _digests(*game) for name, game in GAMES.items()}


def _digests(definition: ScenarioDefinition, plans: list[TurnDecisions]) -> list[str]:
    state = initial_state(definition, 7)
    digests = [state_digest(state)]
    for decisions in plans:
        outcome = play_turn(state, decisions)
        if not isinstance(outcome, TurnOutcome):
            digests.append(f"refused: {', '.join(item.reason for item in outcome.objections)}")
            break
        digests.append(outcome.digest)
        state = outcome.next_state
    return digests


def as_json(digests: dict[str, list[str]]) -> str:
    """The file's text."""
    return json.dumps(digests, indent=1) + "\n"


def _main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if the file is not up to date"
    )
    digests = as_json(current_digests())
    if parser.parse_args().check:
        return int(DIGESTS.read_text(encoding="utf-8") != digests)
    DIGESTS.write_text(digests, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(_main())
