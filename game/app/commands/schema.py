"""``schema``: the JSON Schemas of scenario files, for editors."""

import argparse
import json
from pathlib import Path
from typing import Final

from game.app.arguments import add_language
from game.language.language import Language

KINDS: Final = (
    "scenario",
    "text",
    "expected",
    "decisions",
    "tactics",
    "levers",
    "events",
    "catalogue_text",
    "evidence",
    "mechanisms",
    "traceability",
    "assumptions",
)
"""As in game.scenario.schema, which is heavy to import; a test compares them."""


def add_arguments(parser: argparse.ArgumentParser, words: Language) -> None:
    """Declare the arguments of ``schema``."""
    parser.add_argument(
        "--kind", choices=KINDS, default="scenario", help=words.text("command.schema.kind")
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--out", type=Path, metavar="FILE", help=words.text("command.schema.out"))
    where.add_argument(
        "--folder", type=Path, metavar="FOLDER", help=words.text("command.schema.folder")
    )
    add_language(parser, words)


def run(options: argparse.Namespace, words: Language) -> int:
    """Print a schema, write it to a file, or write all of them to a folder."""
    from game.app.output import make_folder, write_text

    if options.folder is not None:
        make_folder(options.folder)
        for kind in KINDS:
            write_text(options.folder / f"{kind}.json", schema_text(kind))
    elif options.out is not None:
        write_text(options.out, schema_text(options.kind))
    else:
        print(schema_text(options.kind), end="")
    return 0


def schema_text(kind: str) -> str:
    """A schema as it is written to files."""
    from game.scenario.schema import json_schema

    return json.dumps(json_schema(kind), indent=1, ensure_ascii=False) + "\n"
