"""Tests of game.app: those of the commands need no pygame."""
