"""Tests of game.explanation."""
