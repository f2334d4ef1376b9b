"""``new``: a commented scenario to start from, which can be played as it is."""

import argparse
from pathlib import Path

from game.app.arguments import add_language, program_name
from game.language.language import Language


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``new``."""
    parser.add_argument("scenario_id", metavar="ID", help=words.text("command.new.id"))
    parser.add_argument(
        "--in", dest="folder", type=Path, metavar="FOLDER", help=words.text("command.new.folder")
    )
    add_language(parser, words)


def run(options: argparse.Namespace, words: Language) -> int:
    """Write the starter and say what can be done with it; nothing is ever overwritten."""
    from game.app.errors import UserError
    from game.language.problems import sentence_of
    from game.scenario.starter import SCHEMAS, home_of_scenarios, starter_files, starter_problem

    folder: Path = options.folder or home_of_scenarios()
    problem = starter_problem(options.scenario_id, folder)
    if problem is not None:
        raise UserError("command.new.refused", reason=sentence_of(problem, words))
    program = program_name()
    for name, content in starter_files(options.scenario_id, program).items():
        path = folder / name
        # Schemas are the game's, not the author's: an older game may have left older ones.
        if path.exists() and path.parent.name != SCHEMAS:
            continue
        _write(path, content)
    known_by = options.scenario_id if options.folder is None else folder / options.scenario_id
    made = folder / options.scenario_id
    print(words.text("command.new.done", folder=made, scenario=known_by, program=program))
    return 0


def _write(path: Path, content: str) -> None:
    from game.app.output import make_folder, write_text

    make_folder(path.parent)
    write_text(path, content)
