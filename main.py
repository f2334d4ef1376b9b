"""Open the game, or run one of its subcommands: ``python main.py --help``."""

import sys

from game.app.command_line import main

if __name__ == "__main__":
    sys.exit(main())
