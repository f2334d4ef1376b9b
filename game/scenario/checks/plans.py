"""Decisions: whether a player could make them in this scenario."""

from collections.abc import Iterator
from typing import Final

from game.documents.problems import Problem
from game.scenario.checks.cursor import Cursor
from game.scenario.checks.names import Names, TacticNames
from game.scenario.reporting import listed
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.decisions import PREDICTED_MEASURES
from game.vocabulary.settings import CONSENT_MODES, OPENNESS_MODES, TacticSetting

_USUAL: Final = TacticSetting(level=1)
_MODES: Final = frozenset((*OPENNESS_MODES, *CONSENT_MODES))


def check_decisions(turns: Cursor, names: Names) -> Iterator[Problem]:
    """Everything wrong with a list of decisions, one entry a turn."""
    for number, turn in enumerate(turns.each(), start=1):
        if number > names.turns:
            yield turn.problem("too_many_turns", turns=str(names.turns))
            return
        yield from _tactics(turn, number, names)
        yield from _company(turn.at("company"), number, names)
        for event, choice in turn.at("choices").entries():
            if event not in names.events:
                yield from choice.unless_known("unknown_event", names.events, key=True)
            else:
                yield from choice.unless_known("unknown_choice", names.events[event], event=event)
        for _, prediction in turn.at("predictions").entries():
            yield from prediction.unless_known("unknown_prediction", PREDICTED_MEASURES, key=True)


def _tactics(turn: Cursor, number: int, names: Names) -> Iterator[Problem]:
    panel = turn.at("company", "control_panel").whole or 0
    for name, setting in turn.at("tactics").entries():
        known = names.tactics.get(name)
        if known is not None:
            yield from _opening(setting, name, number, known, names)
            yield from _setting(setting, name, number, known, names)
            if setting.at("consent").word == "panel" and panel < 1 and _is_on(setting):
                yield setting.at("consent").problem("panel_without_lever", tactic=name)
        elif name in names.catalogue_tactics:
            yield setting.problem(
                "tactic_not_in_hand", key=True, found=name, allowed=listed(names.tactics)
            )
        else:
            yield from setting.unless_known("unknown_tactic", names.tactics, key=True)


def _opening(
    setting: Cursor, name: str, number: int, known: TacticNames, names: Names
) -> Iterator[Problem]:
    if _is_on(setting) and number < known.opens_turn and name not in names.unlocked:
        yield setting.problem(
            "opens_later", key=True, found=name, opens=str(known.opens_turn), turn=str(number)
        )


def _setting(
    setting: Cursor, name: str, number: int, known: TacticNames, names: Names
) -> Iterator[Problem]:
    level = setting.at("level")
    if level.whole is not None and known.max_level < level.whole <= 3:
        yield level.problem("above_max_level", found=str(level.whole), limit=str(known.max_level))
    if _is_on(setting):
        yield from _held(setting, number, known)
    variant = setting.at("variant")
    if variant.is_there and not known.variants:
        yield variant.problem("no_variants", key=True, tactic=name)
    else:
        yield from variant.unless_known("unknown_variant", known.variants)
    if _is_on(setting):
        yield from _option(setting, "openness", _USUAL.openness, known.openness)
        yield from _option(setting, "consent", _USUAL.consent, known.consent)
    yield from setting.at("audience").unless_known("unknown_audience", names.audiences)


def _held(setting: Cursor, number: int, known: TacticNames) -> Iterator[Problem]:
    """A control moved before it opens."""
    usual = {"level": "1", "openness": _USUAL.openness, "consent": _USUAL.consent}
    usual |= {"audience": _USUAL.audience, "variant": next(iter(known.variants), "")}
    for name, (opens, before) in known.held.items():
        part = setting.at(name)
        found = usual[name] if part.content is None else str(part.content)
        moved = found > before if name == "level" else found != before
        if number < opens and moved:
            where = part if part.is_there else setting
            yield where.problem(
                "control_opens_later",
                key=not part.is_there,
                control=name,
                opens=str(opens),
                found=found,
                before=before,
            )


def _option(setting: Cursor, key: str, usual: str, options: tuple[str, ...]) -> Iterator[Problem]:
    """A mode, or the one that holds when none is written, that the tactic does not offer."""
    part = setting.at(key)
    word = part.word if part.is_there else usual
    if word is not None and word not in options and word in _MODES:
        where = part if part.is_there else setting
        yield where.problem("option_not_offered", found=word, allowed=listed(options))


def _company(company: Cursor, number: int, names: Names) -> Iterator[Problem]:
    for name, level in company.entries():
        opens = names.levers.get(name)
        if opens is not None:
            if (level.whole or 0) > 0 and number < opens:
                yield level.problem(
                    "opens_later", key=True, found=name, opens=str(opens), turn=str(number)
                )
        elif name in LEVER_IDS:
            yield level.problem(
                "lever_not_here", key=True, found=name, allowed=listed(names.levers)
            )
        else:
            yield from level.unless_known("unknown_lever", names.levers, key=True)


def _is_on(setting: Cursor) -> bool:
    return (setting.at("level").whole or 0) > 0
