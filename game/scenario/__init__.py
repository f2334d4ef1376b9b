"""Scenario files: their format, the catalogue merge, cross-checks; files in, definitions out."""
