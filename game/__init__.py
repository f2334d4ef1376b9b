"""The Usual?: a training game about personalisation."""

__version__ = "0.1.0"


def version() -> str:
    """Version of this copy of the game, asked for where the code runs: here or on a cluster."""
    return __version__
