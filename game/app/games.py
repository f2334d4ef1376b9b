"""Games and options on this machine: the only place where the window touches files and chance."""

from typing import Final

SEEDS: Final = 10_000
"""New games deal one of so many populations: few enough to read a number out to a colleague."""
