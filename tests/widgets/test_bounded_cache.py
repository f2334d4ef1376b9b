from game.widgets.bounded_cache import BoundedCache


def test_the_least_recently_used_value_is_dropped_first() -> None:
    cache: BoundedCache[str, int] = BoundedCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)
    assert "b" not in cache
    assert cache.get("a") == 1


def test_cost_stays_within_capacity() -> None:
    cache: BoundedCache[int, bytes] = BoundedCache(100, len)
    for number in range(50):
        cache.put(number, bytes(30))
    assert cache.total_cost <= 100
    assert len(cache) == 3


def test_replacing_a_value_does_not_count_it_twice() -> None:
    cache: BoundedCache[str, bytes] = BoundedCache(100, len)
    cache.put("a", bytes(40))
    cache.put("a", bytes(50))
    assert cache.total_cost == 50


def test_a_value_larger_than_the_capacity_is_kept_alone() -> None:
    cache: BoundedCache[str, bytes] = BoundedCache(10, len)
    cache.put("a", bytes(5))
    cache.put("b", bytes(50))
    assert len(cache) == 1
    assert "b" in cache
