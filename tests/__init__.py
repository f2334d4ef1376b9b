"""Tests: they mirror game/, and add journeys, broken files, digests, architecture, benchmarks."""
