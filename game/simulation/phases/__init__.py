"""The phases of a turn, independent of each other; their order stands in simulation.turn."""
