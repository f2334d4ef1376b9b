"""The table of stylised facts, measured by playing the laboratory."""
