"""Many games: balance, facts, sensitivity. Filled by later issues."""
