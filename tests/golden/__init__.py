"""Committed digests; ``python -m tests.golden.renew`` renews them."""
