"""Arguments that several subcommands share, and how their values are read."""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.language.language import Language

MIN_SIZE: Final = (1024, 600)
MAX_SIZE: Final = (7680, 4320)
MAIN_FILE: Final = "main.py"
LANGUAGE_CODES: Final = ("en", "nl", "de", "pseudo")
READING_WORD: Final = "read-for-the-game"
"""Makes a frozen game the child of another: see `reading_apart`. Not for users."""
MAX_SEED: Final = 2**63 - 1
MIN_PEOPLE: Final = 500
MAX_PEOPLE: Final = 1_000_000
MOST_WORKERS: Final = 60
"""As in game.experiments.executors, which is heavy to import; a test compares them."""


def program_name() -> str:
    """What a user types to run a command, as far as the first word of one tells."""
    begun_by = Path(sys.argv[0]).name if sys.argv else ""
    return f"python {MAIN_FILE}" if begun_by == MAIN_FILE else "the-usual"


def add_scenario(parser: argparse.ArgumentParser, words: Language) -> None:
    """Add the positional SCENARIO: an id or the path of a folder."""
    parser.add_argument("scenario", metavar="SCENARIO", help=words.text("command.option.scenario"))


def add_seed(parser: argparse.ArgumentParser, words: Language, default: int | None = None) -> None:
    """Add ``--seed N``."""
    parser.add_argument(
        "--seed",
        type=_whole_number(words, 0, MAX_SEED),
        default=default,
        metavar="N",
        help=words.text("command.option.seed"),
    )


def add_people(parser: argparse.ArgumentParser, words: Language, about: str | None = None) -> None:
    """Add ``--customers N``: how many people are drawn instead of the scenario's number."""
    parser.add_argument(
        "--customers",
        type=_whole_number(words, MIN_PEOPLE, MAX_PEOPLE),
        metavar="N",
        help=about or words.text("command.option.customers"),
    )


def add_whole_number(
    parser: argparse._ActionsContainer,
    words: Language,
    flag: str,
    bounds: tuple[int, int],
    about: str,
    default: int | None = None,
) -> None:
    """Add a flag with a whole number within bounds."""
    parser.add_argument(
        flag, type=_whole_number(words, *bounds), default=default, metavar="N", help=about
    )


def add_language(parser: argparse.ArgumentParser, words: Language) -> None:
    """Add ``--lang``."""
    parser.add_argument("--lang", choices=LANGUAGE_CODES, help=words.text("command.option.lang"))


def add_size(parser: argparse.ArgumentParser, words: Language) -> None:
    """Add ``--size WxH``."""
    parser.add_argument(
        "--size", type=_window_size(words), metavar="WxH", help=words.text("command.option.size")
    )


def add_workers(parser: argparse.ArgumentParser, words: Language, command: str) -> None:
    """Who plays: ``--workers`` or ``--scheduler``.

    Args:
        parser: of the command.
        words: of the user.
        command: its name; the help is at ``command.<name>.workers`` and ``.scheduler``.
    """
    who = parser.add_mutually_exclusive_group()
    about = words.text(f"command.{command}.workers")
    add_whole_number(who, words, "--workers", (1, MOST_WORKERS), about)
    about = words.text(f"command.{command}.scheduler")
    who.add_argument("--scheduler", metavar="ADDRESS", help=about)


def _whole_number(words: Language, low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[+-]?\d{1,20}", text) or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(
                words.text("command.error.number", value=text, low=low, high=high)
            )
        return int(text)

    return read


def _window_size(words: Language) -> Callable[[str], tuple[int, int]]:
    def read(text: str) -> tuple[int, int]:
        match = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text.strip().lower())
        size = (int(match[1]), int(match[2])) if match else (0, 0)
        if not all(low <= n <= high for low, n, high in zip(MIN_SIZE, size, MAX_SIZE, strict=True)):
            low, high = ("×".join(map(str, bounds)) for bounds in (MIN_SIZE, MAX_SIZE))
            raise argparse.ArgumentTypeError(
                words.text("command.error.size", value=text, low=low, high=high)
            )
        return size

    return read
