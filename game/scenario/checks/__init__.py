"""Checks beyond the shape of a file: what refers to what, what adds up, which words are missing.

They read plain content, not models, so that they always run, however broken the rest is.
"""
