"""``play``: the game in a window, straight into a scenario if one is named."""

import argparse

from game.app.arguments import add_language, add_seed, add_size
from game.language.language import Language


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``play``."""
    parser.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help=words.text("command.option.scenario")
    )
    add_seed(parser, words)
    add_language(parser, words)
    add_size(parser, words)
    parser.add_argument("--speak", action="store_true", help=words.text("command.play.speak"))


def run(options: argparse.Namespace, words: Language) -> int:
    """Open the window and play until it is closed."""
    from game.app.lean import do_without_openssl

    do_without_openssl()  # before the window's modules import hashlib
    from game.app.window import play

    return play(
        scenario=options.scenario,
        seed=options.seed,
        language=options.lang,
        size=options.size,
        speaking=options.speak,
    )
