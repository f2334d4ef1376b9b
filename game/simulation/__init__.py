"""The model: a turn as a pure function over frozen state."""
