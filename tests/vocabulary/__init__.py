"""Tests of game.vocabulary."""
