"""Columns of people, phases of a turn, and the ledger: the pure core of the game."""
