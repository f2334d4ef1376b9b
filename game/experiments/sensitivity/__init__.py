"""Which statements of the game hold only with some values of what is a choice."""
