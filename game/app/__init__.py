"""Wiring: subcommands, the window and its loop."""
