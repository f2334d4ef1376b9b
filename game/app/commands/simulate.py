"""``simulate``: plays a scenario without a screen."""

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.app.arguments import add_language, add_people, add_scenario, add_seed
from game.app.errors import UserError
from game.app.scenarios import invalid_file, scenario_named
from game.language.language import Language
from game.language.refusals import describe_objection
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.strategies import STRATEGIES

if TYPE_CHECKING:
    from game.explanation.playing import PlayedGame
    from game.explanation.running import Decider, RefusedPlanError
    from game.scenario.loaded import LoadedScenario

FORMATS: Final = ("table", "json", "csv")
DEFAULT_SEED: Final = 1


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``simulate``."""
    add_scenario(parser, words)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--decisions", type=Path, metavar="FILE", help=words.text("command.simulate.decisions")
    )
    how.add_argument("--strategy", choices=STRATEGIES, help=words.text("command.simulate.strategy"))
    add_seed(parser, words, default=DEFAULT_SEED)
    add_people(parser, words)
    parser.add_argument(
        "--format", choices=FORMATS, default="table", help=words.text("command.option.format")
    )
    add_language(parser, words)


def run(options: argparse.Namespace, words: Language) -> int:
    """Play, and print the result in the format asked for."""
    from game.app.tables import turn_table
    from game.session.records import game_record, game_rows

    loaded = scenario_named(options.scenario, words)
    words = words.with_layers(loaded.catalogue_texts, loaded.texts)
    played = _played(loaded, options, words)
    if options.format == "json":
        json.dump(game_record(played, options.strategy), sys.stdout, indent=2, ensure_ascii=False)
        print()
    elif options.format == "csv":
        rows = game_rows(played)
        table = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    else:
        print(turn_table(played, options.strategy, words))
    return 0


def _played(loaded: "LoadedScenario", options: argparse.Namespace, words: Language) -> "PlayedGame":
    from game.explanation.playing import play_game
    from game.explanation.running import RefusedPlanError

    definition, seed, people = loaded.definition, options.seed, options.customers
    decide = _decider(loaded, options, words)
    try:
        return play_game(definition, seed, decide, people, explain=options.format == "json")
    except RefusedPlanError as error:
        raise _refused(error, words) from error


def _decider(loaded: "LoadedScenario", options: argparse.Namespace, words: Language) -> "Decider":
    from game.explanation.playing import by_plan, by_strategy

    if options.strategy is not None:
        return by_strategy(options.strategy, loaded.definition, options.seed, options.customers)
    return by_plan(_decisions_in(options.decisions, loaded, words))


def _decisions_in(
    path: Path, loaded: "LoadedScenario", words: Language
) -> tuple[TurnDecisions, ...]:
    from game.documents.problems import Problem
    from game.scenario.decisions_file import read_decisions

    try:
        read = read_decisions(path, loaded.definition)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("command.cannot_read", path=str(path), reason=reason) from error
    problems = tuple(each for each in read if isinstance(each, Problem))
    if problems:
        raise invalid_file(str(path), problems, words)
    return tuple(each for each in read if isinstance(each, TurnDecisions))


def _refused(error: "RefusedPlanError", words: Language) -> UserError:
    details = (describe_objection(each, words) for each in error.refused.objections)
    return UserError("command.refused_turn", tuple(details), turn=error.turn)
