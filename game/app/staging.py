"""Takes an application to a screen as a player would get there, for pictures of it."""

import argparse
from typing import Final

from game.app.application import Application
from game.app.errors import UserError
from game.explanation.revenue import without_objections
from game.session.game import GameSession
from game.vocabulary.decisions import NO_DECISIONS, Prediction, TurnDecisions
from game.vocabulary.refusals import Refused

WITHOUT_GAME: Final = ("title", "scenarios", "saves", "options", "evidence", "glossary")
SHOWN_AFTER_TURN: Final = ("resolve", "review", "over_time")
DIALOGS: Final = ("inbox", "menu", "keys", "person")
DEFAULT_TURN: Final = 4
EXPECTED: Final = {"trust": Prediction("up", 0.65), "revenue": Prediction("up", 0.65)}


def stage(application: Application, options: argparse.Namespace) -> None:
    """Show the screen named in the options.

    Raises:
        UserError: the month does not exist.
    """
    screen = options.screen
    if screen in WITHOUT_GAME:
        application.show(screen)
        return
    application.prepare_scenario(options.scenario, options.seed)
    if screen == "briefing":
        application.show("briefing")
        return
    _play(application, options)
    application.show("planning" if screen in DIALOGS else screen)
    application.build_if_stale()
    _open_dialog(application, screen)


def _play(application: Application, options: argparse.Namespace) -> None:
    session = application.session
    turns = session.loaded.definition.turns
    turn = options.turn or (turns if options.screen == "ending" else min(DEFAULT_TURN, turns))
    if not 1 <= turn <= turns:
        raise _not_reached(application, options, "command.screenshot.no_turn", turn, turns)
    plan = _plan(application, options)
    after = options.screen in (*SHOWN_AFTER_TURN, "ending")
    played = 0
    while played < (turn if after else turn - 1) and not session.finished:
        _play_turn(session, plan[played] if played < len(plan) else NO_DECISIONS)
        played += 1
    if options.screen in SHOWN_AFTER_TURN:
        return
    if session.finished != (options.screen == "ending"):
        key = "ended" if session.finished else "not_ended"
        raise _not_reached(application, options, f"command.screenshot.{key}", played, turns)
    if options.predicted:
        session.predict(EXPECTED)


def _play_turn(session: GameSession, plan: TurnDecisions) -> None:
    session.predict(EXPECTED)
    inbox = {item.id for item in session.situation().inbox}
    choices = {event: choice for event, choice in plan.choices.items() if event in inbox}
    decisions = TurnDecisions(plan.tactics, plan.company, choices)
    session.forecast(decisions)  # shown to players once they have predicted
    outcome = session.commit(decisions)
    if isinstance(outcome, Refused):  # an event of this deal has locked what the plan plays on
        outcome = session.commit(without_objections(decisions, outcome.objections))
    if isinstance(outcome, Refused):
        session.commit(NO_DECISIONS)


def _plan(application: Application, options: argparse.Namespace) -> tuple[TurnDecisions, ...]:
    definition = application.session.loaded.definition
    plans = [*definition.good_plans, *([definition.tempting] if definition.tempting else [])]
    if options.plan is None:
        return plans[0].decisions if plans else ()
    for plan in plans:
        if plan.id == options.plan:
            return plan.decisions
    known = ", ".join(plan.id for plan in plans)
    raise UserError("command.screenshot.no_plan", plan=options.plan, known=known)


def _not_reached(
    application: Application, options: argparse.Namespace, key: str, turn: int, turns: int
) -> UserError:
    reason = application.language.text(key, turn=turn, turns=turns)
    return UserError("command.screenshot.not_reached", screen=options.screen, reason=reason)


def _open_dialog(application: Application, screen: str) -> None:
    if screen == "menu":
        application.open_menu()
    elif screen == "keys":
        application.open_help()
    else:
        key = {"inbox": "inbox", "person": "floor"}.get(screen, "")
        control = application.view.find(key=key) if key else None
        if control is not None:
            application.view.focus_key(key)
            control.activate(application.view)
