"""Words the whole game shares: frozen definitions, settings, decisions, measures and events.

Nothing here depends on anything but the standard library, so every package may import it.
"""
