"""A game in progress: decisions, frozen views for screens, predictions, saves."""
