"""``balance``: plays strategies, plans and random play against a scenario, and says what it saw."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.app.arguments import (
    MAX_SEED,
    add_language,
    add_people,
    add_whole_number,
    add_workers,
)
from game.app.errors import UserError
from game.app.output import write_text
from game.app.progress import progress_bar
from game.app.scenarios import invalid_file, scenario_named
from game.language.language import Language

if TYPE_CHECKING:
    from game.experiments.balance.report import BalanceReport
    from game.experiments.balance.running import Agenda
    from game.scenario.loaded import LoadedScenario

FORMATS: Final = ("table", "json")
DEFAULT_GAMES: Final = 400
DEFAULT_PEOPLE: Final = 1000
FIRST_SEED: Final = 1
MOST_GAMES: Final = 1_000_000
MOST_TURNS: Final = 60
BLOCKS: Final = ("tuning", "check")


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``balance``."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help=words.text("command.option.scenario")
    )
    what.add_argument("--library", action="store_true", help=words.text("command.balance.library"))
    about = words.text("command.balance.games", default=DEFAULT_GAMES)
    add_whole_number(parser, words, "--games", (1, MOST_GAMES), about)
    about = words.text("command.balance.first_seed")
    add_whole_number(parser, words, "--first-seed", (1, MAX_SEED - MOST_GAMES), about)
    add_workers(parser, words, "balance")
    about = words.text("command.balance.customers", default=DEFAULT_PEOPLE)
    add_people(parser, words, about)
    parser.add_argument(
        "--format", choices=FORMATS, default="table", help=words.text("command.option.format")
    )
    parser.add_argument(
        "--strategies", action="store_true", help=words.text("command.balance.strategies")
    )
    parser.add_argument(
        "--turns", type=int, nargs="+", choices=range(3, MOST_TURNS + 1), metavar="N",
        help=words.text("command.balance.turns"),
    )  # fmt: skip
    parser.add_argument("--block", choices=BLOCKS, help=words.text("command.balance.block"))
    parser.add_argument("--out", type=Path, metavar="FILE", help=words.text("command.balance.out"))
    add_language(parser, words)


def run(options: argparse.Namespace, words: Language) -> int:
    """Play, and print what came of it."""
    out: Path | None = options.out
    if out is not None and out.suffix.lower() not in {".html", ".htm"}:
        raise UserError("command.balance.no_html", path=str(out))
    _refuse_what_is_not_used(options)
    if options.library:
        return _run_library(options, words)
    loaded = scenario_named(options.scenario, words)
    if options.strategies:
        return _run_lessons(loaded, options, words)
    agenda = _agenda(loaded, options.scenario, options, words)
    words = words.with_layers(loaded.catalogue_texts, loaded.texts)
    report = _played(agenda, options, words)
    _print(report, options, words)
    if out is not None:
        from game.reports.balance_page import balance_page

        _write_page(out, balance_page(report, words), words)
    return 0


def _refuse_what_is_not_used(options: argparse.Namespace) -> None:
    """Options that would change nothing are a misunderstanding, so they are refused."""
    if options.strategies:
        what = "strategies"
        unused = {
            "--library": options.library,
            "--games": options.games,
            "--first-seed": options.first_seed,
            "--out": options.out,
        }
    else:
        what = "not_strategies"
        unused = {"--turns": options.turns, "--block": options.block}
    for flag, given in unused.items():
        if given:
            raise UserError(f"command.balance.unused.{what}", flag=flag)


def _run_library(options: argparse.Namespace, words: Language) -> int:
    """Every listed scenario that ships; a tactic is excused by a text ``tactic.<id>.never``."""
    from game.app.executors import executor_asked_for
    from game.experiments.balance.library import run_library
    from game.reports.library_table import library_record, library_table
    from game.scenario.catalogue import LoadedCatalogue, load_catalogue
    from game.scenario.finding import find_scenarios

    named = [entry.id for entry in find_scenarios() if entry.listed and entry.origin == "shipped"]
    agendas = [_agenda(scenario_named(name, words), name, options, words) for name in named]
    catalogue = load_catalogue()
    if not isinstance(catalogue, LoadedCatalogue):
        raise invalid_file("catalogue", catalogue, words)
    tactics = catalogue.catalogue.tactics
    said = catalogue.texts.get("en", {})
    with executor_asked_for(options) as executor:
        report = run_library(
            agendas,
            executor,
            catalogue=tactics,
            excused=[name for name in tactics if f"tactic.{name}.never" in said],
            progress=progress_bar(words, "command.balance.progress"),
        )
    if options.format == "json":
        _print_json(library_record(report))
    else:
        print(library_table(report, words))
    if options.out is not None:
        from game.reports.balance_page import library_page

        _write_page(options.out, library_page(report, words), words)
    return 0 if report.holds else 1


def _run_lessons(loaded: "LoadedScenario", options: argparse.Namespace, words: Language) -> int:
    from game.app.executors import executor_asked_for
    from game.experiments.balance import lessons
    from game.reports.lessons_table import lessons_record, lessons_table
    from game.scenario.assumptions_file import load_assumptions

    seeds = lessons.TUNING_SEEDS if options.block == "tuning" else lessons.CHECK_SEEDS
    with executor_asked_for(options) as executor:
        found = lessons.run_lessons(
            loaded.definition,
            executor,
            lengths=options.turns or lessons.LENGTHS,
            seeds=seeds,
            people=options.customers or lessons.PEOPLE,
            progress=progress_bar(words, "command.balance.progress"),
        )
    if options.format == "json":
        _print_json(lessons_record(found))
    else:
        print(lessons_table(found, words, load_assumptions()))
    return 0 if all(each.holds for each in found.lessons) else 1


def _agenda(
    loaded: "LoadedScenario", name: str, options: argparse.Namespace, words: Language
) -> "Agenda":
    from game.experiments.balance.running import Agenda
    from game.scenario.assumptions_file import load_assumptions
    from game.scenario.expected_file import read_expected
    from game.scenario.finding import find_folder

    folder = find_folder(name)
    expected = read_expected(folder, loaded.definition) if isinstance(folder, Path) else ()
    if isinstance(expected, tuple):
        raise invalid_file(name, expected, words)
    people = options.customers or min(DEFAULT_PEOPLE, loaded.definition.market.people)
    return Agenda(
        loaded.definition,
        loaded.digest,
        expected,
        options.games or DEFAULT_GAMES,
        people,
        load_assumptions(),
        options.first_seed or FIRST_SEED,
    )


def _played(agenda: "Agenda", options: argparse.Namespace, words: Language) -> "BalanceReport":
    from game.app.executors import executor_asked_for
    from game.experiments.balance.running import run_balance

    with executor_asked_for(options) as executor:
        return run_balance(agenda, executor, progress_bar(words, "command.balance.progress"))


def _print(report: "BalanceReport", options: argparse.Namespace, words: Language) -> None:
    from game.reports.balance_record import balance_record
    from game.reports.balance_table import balance_table

    if options.format == "json":
        _print_json(balance_record(report))
    else:
        print(balance_table(report, words))


def _print_json(record: object) -> None:
    json.dump(record, sys.stdout, indent=2, ensure_ascii=False)
    print()


def _write_page(out: Path, page: str, words: Language) -> None:
    write_text(out, page)
    print(words.text("command.balance.written", path=str(out)), file=sys.stderr)
