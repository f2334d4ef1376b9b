"""Tests of the parts several screens share."""
