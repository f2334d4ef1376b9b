"""Rounds, hosting and joining. Filled by a later issue."""
