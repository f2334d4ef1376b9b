"""The phases of a turn, in the order listed in ``turn``; none imports another."""
