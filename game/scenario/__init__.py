"""Scenarios: their format, the catalogue they draw on, and every check a written file must pass."""
