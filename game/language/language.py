"""A language: texts in layers with English behind them, and its numbers."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from game.language.numbers import format_money, format_number, format_percent
from game.language.pseudo import PSEUDO, pseudo_text
from game.language.texts import Texts

ENGLISH: Final = "en"
LANGUAGES: Final = ("en", "nl", "de")
_PLACEHOLDER: Final = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


class Language:
    """Looks up texts and formats numbers; never raises over a missing text.

    A text of the game itself that is missing here is shown in English behind ``[en] ``; one missing
    everywhere shows its key in double square brackets, so that gaps are seen and do not stop the
    game. Texts of a scenario that nobody has translated are no gap of the game: they are shown as
    they were written, and the library says in which language that is.

    Attributes:
        code: ``en``, ``nl``, ``de`` or ``pseudo``.
    """

    def __init__(
        self,
        code: str,
        layers: Sequence[Texts],
        fallback: Sequence[Texts],
        *,
        unmarked: frozenset[str] = frozenset(),
    ) -> None:
        """Merges layers.

        Args:
            code: which language; ``pseudo`` makes its texts from the fallback.
            layers: texts in this language, later ones before earlier ones.
            fallback: the same in English.
            unmarked: keys that stand in English without a mark.
        """
        self.code = code
        self._unmarked = unmarked
        self._fallback = _merge(fallback)
        self._texts = self._fallback if code in {PSEUDO, ENGLISH} else _merge(layers)
        own = _merge(layers) if code == ENGLISH else {}
        if not own.items() <= self._fallback.items():
            self._texts = {**self._fallback, **own}

    def with_layers(self, *texts_by_code: Mapping[str, Texts]) -> "Language":
        """The same language with more texts on top, each given for several languages.

        Where one has no English, the first language it has stands in for it.
        """
        layers: list[Texts] = [self._texts]
        fallback: list[Texts] = [self._fallback]
        unmarked = set(self._unmarked)
        for texts in texts_by_code:
            layers.append(texts.get(self.code, {}))
            fallback.append(texts.get(ENGLISH) or next(iter(texts.values()), {}))
            unmarked |= fallback[-1].keys()
        return Language(self.code, layers, fallback, unmarked=frozenset(unmarked))

    def borrowed_from(self, texts_by_code: Mapping[str, Texts]) -> str:
        """The code of the language that texts stand in which have none here; empty if they have."""
        if self.code == PSEUDO or texts_by_code.get(self.code) or not texts_by_code:
            return ""
        return ENGLISH if texts_by_code.get(ENGLISH) else next(iter(texts_by_code))

    def has(self, key: str) -> bool:
        """Whether a text exists here or in English."""
        return key in self._texts or key in self._fallback

    def text(self, key: str, /, **values: object) -> str:
        """The text of a key, its ``{placeholders}`` filled with the values as they are.

        A list of lines gives them one below the other. A placeholder without a value stays.
        """
        lines = self.lines(key)
        return _fill("\n".join(lines), values)

    def lines(self, key: str) -> tuple[str, ...]:
        """The lines of a key, not filled; a single text is one line."""
        found, mark = self._texts.get(key), ""
        if found is None:
            mark = "" if key in self._unmarked else f"[{ENGLISH}] "
            found = self._fallback.get(key)
        if found is None:
            return (f"[[{key}]]",)
        lines = (found,) if isinstance(found, str) else found
        if self.code == PSEUDO:
            return tuple(pseudo_text(line) for line in lines)
        return tuple(mark + line for line in lines)

    def plural(self, key: str, count: float, /, **values: object) -> str:
        """The form of a text that fits a count, which also fills ``{count}``.

        English, Dutch and German share the rule: exactly one, or any other number.
        """
        form = f"{key}.one" if count == 1 and self.has(f"{key}.one") else f"{key}.other"
        if not self.has(form) and self.has(key):
            form = key
        return self.text(form, **{"count": self.number(count), **values})

    def number(self, value: float, decimals: int = 0, *, sign: bool = False) -> str:
        """A number with a fixed number of decimals, with ``sign`` also a plus."""
        return format_number(self.code, value, decimals, sign=sign)

    def money(self, cents: int, *, sign: bool = False, decimals: int | None = None) -> str:
        """An amount in euro; cents only below 100 euro unless ``decimals`` says otherwise."""
        return format_money(self.code, cents, decimals, sign=sign)

    def percent(self, share: float, decimals: int = 0, *, sign: bool = False) -> str:
        """A share 0–1 in per cent."""
        return format_percent(self.code, share, decimals, sign=sign)

    def points(self, change: float) -> str:
        """A change in trust points: signed, one decimal."""
        return self.number(change, 1, sign=True)


def _merge(layers: Sequence[Texts]) -> dict[str, str | tuple[str, ...]]:
    merged: dict[str, str | tuple[str, ...]] = {}
    for layer in layers:
        merged.update(layer)
    return merged


def _fill(text: str, values: Mapping[str, object]) -> str:
    if not values or "{" not in text:
        return text
    return _PLACEHOLDER.sub(
        lambda found: str(values[found[1]]) if found[1] in values else found[0], text
    )
