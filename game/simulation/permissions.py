"""Consent as bits: one per purpose and data category, held in one 64-bit word per person."""

from functools import lru_cache
from typing import Final

from game.vocabulary.settings import DATA_CATEGORIES, PURPOSES, DataCategory, Purpose

_CATEGORIES: Final = len(DATA_CATEGORIES)


def bit_number(purpose: Purpose, category: DataCategory) -> int:
    """Place of the bit for one purpose and category, 0 to 54."""
    return PURPOSES.index(purpose) * _CATEGORIES + DATA_CATEGORIES.index(category)


@lru_cache(maxsize=1024)
def bits(purpose: Purpose, categories: tuple[DataCategory, ...]) -> int:
    """Bits of some categories for one purpose."""
    word = 0
    for category in categories:
        word |= 1 << bit_number(purpose, category)
    return word


def purpose_bits(purpose: Purpose) -> int:
    """Bits of all categories for one purpose."""
    return bits(purpose, DATA_CATEGORIES)


@lru_cache(maxsize=1024)
def other_purposes_bits(purpose: Purpose, categories: tuple[DataCategory, ...]) -> int:
    """Bits of some categories for every purpose but one."""
    word = 0
    for category in categories:
        for other in PURPOSES:
            if other != purpose:
                word |= 1 << bit_number(other, category)
    return word


@lru_cache(maxsize=1024)
def category_bits(categories: tuple[DataCategory, ...]) -> int:
    """Bits of categories alone, as the firm's record of what it keeps."""
    word = 0
    for category in categories:
        word |= 1 << DATA_CATEGORIES.index(category)
    return word
