"""A game as a person plays it: frozen views, predictions, saves, the profile, records."""
