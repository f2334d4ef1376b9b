"""What is accepted can be played: no scenario that loads ends in an error while it is played."""

import copy
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.explanation.endings import ending_of
from game.explanation.playing import by_plan, by_strategy, play_game
from game.explanation.running import RefusedPlanError
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_sources
from game.scenario.sources import SourceFile, catalogue_sources
from tests.scenario.test_fuzz import CONTENT, FIXTURES, TEXTS

PEOPLE = 500
TACTICS = ("usual_order", "sell_along", "shop_cameras")
conditions = st.recursive(
    st.one_of(
        st.builds(lambda turn: {"turn": turn}, st.integers(1, 4)),
        st.builds(lambda first: {"turn": {"from": first}}, st.integers(1, 3)),
        st.builds(
            lambda name, turns: {"tactic": {"id": name, "for_turns": turns}},
            st.sampled_from(TACTICS),
            st.integers(1, 2),
        ),
        st.builds(
            lambda name, above: {"measure": {"name": name, "above": above}},
            st.sampled_from(["trust", "churn_rate", "customers", "message_load", "cash_cents"]),
            st.sampled_from([0.001, 0.5, 40]),
        ),
        st.just({"noticed": {"above": 0.0}}),
        st.just({"data_kept": {"at_least": 1}}),
        st.just({"lever": {"id": "data_quality", "at_most": 1}}),
        st.just({"happened": {"event": "silent_regular"}}),
        st.just({"chance": 0.5}),
    ),
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=4,
)
effects = st.recursive(
    st.one_of(
        st.builds(lambda points: {"trust": {"points": points}}, st.integers(-100, 100)),
        st.just({"trust": {"points": -3, "among": "touched", "of": "triggering", "share": 0.5}}),
        st.just({"trust": {"points": 3, "among": "segment", "of": "regulars"}}),
        st.builds(lambda units: {"cash": {"units": units}}, st.integers(-300, 300)),
        st.builds(lambda name: {"freeze": {"tactic": name, "turns": 2}}, st.sampled_from(TACTICS)),
        st.builds(lambda name: {"unlock": {"tactic": name}}, st.sampled_from(TACTICS)),
        st.builds(
            lambda name, level: {"limit": {"tactic": name, "level": level, "consent": "none"}},
            st.sampled_from(TACTICS),
            st.integers(1, 2),
        ),
        st.just({"limit": {"tactic": "usual_order", "openness": ["explained", "hidden"]}}),
        st.just({"limit": {"tactic": "sell_along", "audience": "consenting", "turns": 1}}),
        st.builds(lambda points: {"reputation": {"points": points}}, st.integers(-100, 100)),
        st.just({"expectation": {"amount": 1.5}}),
        st.just({"consent": {"share": 1.0}}),
        st.just({"complaints": {"share": 1.0, "about_data": True}}),
        st.builds(
            lambda what, factor: {"market": {"quantity": what, "factor": factor}},
            st.sampled_from(["visit_probability", "spend", "acquisition", "churn"]),
            st.sampled_from([0.01, 1, 10]),
        ),
        st.just({"schedule": {"event": "list_fatigue", "in_turns": 1}}),
    ),
    lambda inner: st.one_of(
        st.builds(
            lambda then, other: {
                "chance": {"probability": 0.5, "effects": then, "otherwise": other}
            },
            st.lists(inner, max_size=2),
            st.lists(inner, max_size=2),
        ),
        st.builds(
            lambda one, two: {
                "draw": [{"weight": 1, "effects": one}, {"weight": 3, "effects": two}]
            },
            st.lists(inner, max_size=2),
            st.lists(inner, max_size=2),
        ),
    ),
    max_leaves=3,
)
settings_that_open = st.dictionaries(
    st.sampled_from(["level", "openness", "consent", "audience"]), st.integers(1, 4), max_size=4
)


@st.composite
def scenarios(draw: st.DrawFn) -> dict[str, Any]:
    """The small shop with events, openings and money of another kind."""
    content: dict[str, Any] = copy.deepcopy(CONTENT["scenario"])
    content["market"]["people"] = PEOPLE
    content["start"]["cash_cents"] = draw(st.sampled_from([0, 27000, 10_000_000]))
    content["opens_settings"] = draw(settings_that_open)
    for number in range(draw(st.integers(0, 3))):
        event = {
            "id": f"event_{number}",
            "when": draw(conditions),
            "effects": draw(st.lists(effects, max_size=3)),
            "once": draw(st.booleans()),
        }
        if draw(st.booleans()):
            event["choices"] = [
                {"id": "yes", "effects": draw(st.lists(effects, max_size=3))},
                {"id": "no"},
            ]
            event["default"] = draw(st.sampled_from(["yes", "no"]))
        content["events"].append(event)
    content["endings"].insert(0, {"id": "early", "tone": "fallen", "when": draw(conditions)})
    content["endings"][0]["stops_early"] = draw(st.booleans())
    if draw(st.booleans()):
        content.pop("plans")
    return content


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(scenarios(), st.integers(0, 3))
def test_whatever_loads_can_be_played_to_its_end(content: dict[str, Any], seed: int) -> None:
    own = {
        "scenario.yaml": SourceFile("scenario.yaml", json.dumps(content).encode()),
        "text.en.yaml": SourceFile("text.en.yaml", TEXTS),
    }
    loaded = load_sources(own, catalogue_sources(FIXTURES / "catalogue"))
    if not isinstance(loaded, LoadedScenario):
        return
    definition = loaded.definition
    for strategy in ("abstain", "random", "hoarder"):
        game = play_game(definition, seed, by_strategy(strategy, definition, seed))
        assert 1 <= len(game.turns) <= definition.turns
        assert ending_of(game.final) in {ending.id for ending in definition.endings}
    for plan in definition.good_plans:
        try:
            play_game(definition, seed, by_plan(plan.decisions))
        except RefusedPlanError as error:
            reasons = {each.reason for each in error.refused.objections}
            assert reasons <= {"over_budget", "needs_integration", "needs_research"}, reasons
