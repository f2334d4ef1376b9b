"""``the-usual``: opens the game, or runs one of its subcommands.

Exit codes: 0 success, 1 a user's error (said in plain words), 2 wrong usage.
"""

import argparse
import contextlib
import errno
import importlib
import io
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from types import ModuleType
from typing import Final

import game
from game.app.arguments import READING_WORD, program_name
from game.app.display import prepare_environment
from game.app.errors import UserError
from game.language.language import Language
from game.language.reading import load_language
from game.storage.log import log_exception

COMMANDS: Final = (
    "play",
    "simulate",
    "validate",
    "schema",
    "new",
    "screenshot",
    "facts",
    "balance",
)
"""Each is a module of game.app.commands with ``add_arguments`` and ``run``."""

DISK_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    if list(sys.argv[1:] if arguments is None else arguments) == [READING_WORD]:
        return _read_for_the_game()
    return _run_command(arguments)


def _run_command(arguments: Sequence[str] | None) -> int:
    prepare_environment()
    _speak_unicode()
    words = load_language(_language_asked_for(arguments))
    options = _parser(words).parse_args(arguments)
    try:
        code = int(_command(options.command or "play").run(options, words))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except UserError as error:
        _say(words.text(error.key, **error.values), *error.details)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; not an error of anybody.
        _forget_output()
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK_FULL:
            _forget_output()
            _say(words.text("command.no_output", reason=error.strerror))
            return 1
        log = log_exception(error)
        key = "command.unexpected" if log else "command.unexpected_no_log"
        _say(words.text(key, error=type(error).__name__, log=str(log)))
        return 1


def _read_for_the_game() -> int:
    from game.app.reading_child import main as answer

    return answer()


def _command(name: str) -> ModuleType:
    return importlib.import_module(f"game.app.commands.{name}")


def _parser(words: Language) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program_name(), description=words.text("command.about"))
    parser.add_argument("--version", action=_Version, help=words.text("command.option.version"))
    parser.set_defaults(scenario=None, seed=None, lang=None, size=None, speak=False)
    subcommands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in COMMANDS:
        about = words.text(f"command.{name}.help")
        subparser = subcommands.add_parser(name, help=about, description=about)
        _command(name).add_arguments(subparser, words)
    return parser


class _Version(argparse.Action):
    """Prints which game this is."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print("The Usual?", game.version())
        parser.exit(0)


def _language_asked_for(arguments: Sequence[str] | None) -> str:
    given = list(sys.argv[1:] if arguments is None else arguments)
    codes = [after for option, after in pairwise(given) if option == "--lang"]
    codes += [each.removeprefix("--lang=") for each in given if each.startswith("--lang=")]
    return codes[0] if codes and codes[0] in ("nl", "de") else "en"


def _speak_unicode() -> None:
    # A Windows console may not know “ or →; a question mark there beats a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError, ValueError):
                stream.reconfigure(errors="replace")


def _forget_output() -> None:
    # What is still buffered would fail again when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(*lines: str) -> None:
    if sys.stderr is not None:  # pythonw and gui scripts have none
        print(*lines, sep="\n", file=sys.stderr)
