"""From the written models to the definitions that the rest of the game reads."""
