"""Careful reading of YAML: plain content, a position for every part, problems instead of errors."""
