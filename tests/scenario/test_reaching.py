"""What can never come is said; what may come is left alone."""

import pytest

from game.scenario.loaded import LoadedScenario
from tests.scenario.conftest import Load

WHEN = "        - {turn: {from: 2, to: 4}}\n"
LOVED = "{measure: {name: goal_index, above: 90}}"


def warned(result: object) -> list[tuple[int, str]]:
    assert isinstance(result, LoadedScenario), result
    return [(each.line, each.code) for each in result.warnings if each.code != "missing_text"]


@pytest.mark.parametrize(
    ("earlier", "later", "never"),
    [
        ("{measure: {name: trust, below: 50}}", "{measure: {name: trust, below: 40}}", True),
        ("{measure: {name: trust, below: 40}}", "{measure: {name: trust, below: 50}}", False),
        (LOVED, f"{{all: [{LOVED}, {{measure: {{name: trust, above: 50}}}}]}}", True),
        (f"{{any: [{LOVED}, {{measure: {{name: trust, above: 50}}}}]}}", LOVED, True),
        (f"{{all: [{LOVED}, {{measure: {{name: trust, above: 50}}}}]}}", LOVED, False),
        ("{chance: 0.5}", "{chance: 0.5}", True),
    ],
)
def test_an_ending_that_another_always_forestalls_is_a_warning(
    load: Load, earlier: str, later: str, never: bool
) -> None:
    more = f"{earlier}}}\n  - {{id: second, tone: sound, when: {later}"
    found = warned(load((LOVED, more)))
    assert ((53, "ending_never_reached") in found) == never


def test_a_share_written_in_per_cent_always_holds(load: Load) -> None:
    always = "        - {measure: {name: consent_share, below: 30}}\n"
    assert warned(load((WHEN, WHEN + always))) == [(39, "always_so")]


@pytest.mark.parametrize(
    "condition",
    [
        "{turn: {from: 3}}",
        "{tactic: {id: shop_cameras, for_turns: 2}}",
        "{not: {turn: 2}}",
        "{any: [{turn: 2}, {turn: 3}]}",
        "{happened: {event: list_fatigue}}",
        "{lever: {id: control_panel, at_least: 1}}",
        "{measure: {name: trust, below: -5, relative_to: start}}",
        "{noticed: {above: 0.02, tactic: usual_order}}",
        "{chance: 0.2}",
    ],
)
def test_what_may_come_is_left_alone(load: Load, condition: str) -> None:
    assert warned(load((WHEN, f"        - {condition}\n"))) == []


def test_an_event_that_unlocks_a_tactic_lets_conditions_hold_earlier(load: Load) -> None:
    late = ("  - {id: sell_along, opens_turn: 2,", "  - {id: sell_along, opens_turn: 4,")
    plan = ("tactics: {sell_along: {level: 2}}", "tactics: {}")
    assert not isinstance(load(late, plan), LoadedScenario)
    unlocking = (WHEN, WHEN), ("{cash: {units: -3}}", "{unlock: {tactic: sell_along}}")
    assert warned(load(late, plan, *unlocking)) == []
