"""Whole games through the window: by posted events, and in a real window under Xvfb."""
