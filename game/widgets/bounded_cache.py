"""A cache that forgets what was used longest ago."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pygame

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BoundedCache(Generic[K, V]):
    """Keeps values until their total cost passes the capacity, dropping the least recently used.

    Args:
        capacity: largest total cost kept; the newest value always stays.
        cost: cost of a value; 1 each when left out.
    """

    def __init__(self, capacity: int, cost: Callable[[V], int] | None = None) -> None:
        self.capacity = capacity
        self._cost = cost
        self._values: OrderedDict[K, V] = OrderedDict()
        self._total = 0

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: K) -> bool:
        return key in self._values

    @property
    def total_cost(self) -> int:
        """Cost of everything kept now."""
        return self._total

    def get(self, key: K) -> V | None:
        """The value, now the most recently used, or None."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: K, value: V) -> V:
        """Keep a value and return it."""
        old = self._values.pop(key, None)
        if old is not None:
            self._total -= self._price(old)
        self._values[key] = value
        self._total += self._price(value)
        while self._total > self.capacity and len(self._values) > 1:
            _, dropped = self._values.popitem(last=False)
            self._total -= self._price(dropped)
        return value

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()
        self._total = 0

    def _price(self, value: V) -> int:
        return 1 if self._cost is None else self._cost(value)


def surface_bytes(surface: pygame.Surface) -> int:
    """Memory of a surface's pixels."""
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
