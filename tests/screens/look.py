"""Draw example screens to pictures: ``python -m tests.screens.look month_4 --out x.png``."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pygame

from game.session.views import SituationView
from game.vocabulary.decisions import Prediction
from tests.screens import examples
from tests.screens.fakes import FakeSession, FakeShell
from tests.screens.real_games import laboratory_month_1

EXAMPLES: dict[str, tuple[Callable[[], SituationView], str]] = {
    "month_1": (examples.bakery_month_1, "corner_bakery"),
    "month_4": (examples.bakery_month_4, "corner_bakery"),
    "over_budget": (examples.over_budget, "corner_bakery"),
    "telecom": (examples.telecom_month_5, "telecom_churn"),
    "laboratory": (laboratory_month_1, "laboratory"),
}
PREDICTED = {"trust": Prediction("up", 0.65), "revenue": Prediction("up", 0.9)}


def main() -> None:
    """Draw what the arguments ask for."""
    from game.screens.planning import PlanningScreen

    parser = argparse.ArgumentParser()
    parser.add_argument("example", choices=sorted(EXAMPLES))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--predicted", action="store_true")
    parser.add_argument("--click", action="append", default=[], help="keys of widgets, in order")
    parser.add_argument("--set", action="append", default=[], help="attribute=value of the screen")
    parser.add_argument("--focus", default="", help="key of the widget Tab is pressed for")
    options = parser.parse_args()
    width, height = (int(each) for each in options.size.split("x"))
    situation, scenario = EXAMPLES[options.example]
    session = FakeSession(
        situation(), predictions=PREDICTED if options.predicted else None, scenario=scenario
    )
    shell = FakeShell(
        session,
        language=options.lang,
        scenario=scenario,
        size=(width, height),
        text_scale=options.text,
    )
    screen = PlanningScreen(shell)
    for each in options.set:
        setattr(screen, *each.split("=", 1))
    shell.enter(screen)
    shell.wait(200)
    for key in options.click:
        found = shell.find(key)
        found.activate(shell.view) if not found.visible_box().h else shell.click(key)
        shell.settle()
        shell.wait(200)
    shell.view.handle(pygame.event.Event(pygame.WINDOWLEAVE))
    if options.focus:
        shell.tab_to(options.focus)
    shell.picture()
    shell.wait(800)
    shell.save_picture(options.out)


if __name__ == "__main__":
    main()
