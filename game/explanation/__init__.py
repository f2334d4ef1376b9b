"""Why it moved, what is expected, how it ended, and strategies that play by rule."""
