"""Whether a scenario is fair: strategies, plans and random play over many seeds."""
