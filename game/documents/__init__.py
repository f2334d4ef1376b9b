"""Careful YAML: plain values with positions, or problems in plain words."""
