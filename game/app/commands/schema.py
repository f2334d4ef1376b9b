"""``schema``: the JSON Schema of scenario files, for editors."""

import argparse
import json
from pathlib import Path

from game.language.language import Language


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``schema``."""
    parser.add_argument("--out", type=Path, metavar="FILE", help=words.text("command.schema.out"))


def run(options: argparse.Namespace, words: Language) -> int:
    """Print the schema, or write it to a file."""
    from game.app.output import write_text
    from game.scenario.schema import json_schema

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if options.out is None:
        print(text, end="")
    else:
        write_text(options.out, text)
    return 0
