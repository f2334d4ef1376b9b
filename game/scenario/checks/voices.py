"""Whether customers have enough to say about every cause that a scenario can produce."""

from collections.abc import Collection, Iterator, Mapping

from game.documents.document import Document
from game.documents.problems import Problem
from game.language.texts import Texts, flatten
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.names import Names, effects_of, entry_id
from game.scenario.checks.texts import MAIN_FILE, TextPath
from game.vocabulary.causes import MODEL_CAUSES
from game.vocabulary.voices import ANY_EVENT, FEWEST_LINES, SILENT, Tone, line_lists, possible_tones


def few_voices(
    scenario: Cursor, names: Names, texts: Document, catalogue: Mapping[str, Document]
) -> Iterator[Problem]:
    """A warning for each cause with fewer lines than a game needs.

    Only tones in which the cause can be spoken of count. Levers book no trust.

    Args:
        scenario: its content.
        names: what it may refer to.
        texts: the scenario's words in the main language; they go before those of the catalogue.
        catalogue: its files.
    """
    shared = catalogue.get(MAIN_FILE)
    lines = {**(flatten(shared.content) if shared else {}), **flatten(texts.content)}
    for cause, tones in _causes(scenario, names, catalogue).items():
        spoken = [cause, ANY_EVENT] if cause in names.events else [cause]
        count = sum(_count(lines, each, tones) for each in spoken)
        if count < FEWEST_LINES:
            yield texts.problem(
                _nearest(texts, ("voice", cause)),
                "few_voices",
                key=True,
                severity="warning",
                cause=cause,
                count=str(count),
                least=str(FEWEST_LINES),
            )


def _nearest(document: Document, path: TextPath) -> TextPath:
    return path if not path or document.has(path) else _nearest(document, path[:-1])


def _causes(
    scenario: Cursor, names: Names, catalogue: Mapping[str, Document]
) -> dict[str, Collection[Tone]]:
    """What can move trust, and the tones in which it can be spoken of."""
    plain = [*names.tactics, *(cause for cause in MODEL_CAUSES if cause not in SILENT)]
    causes: dict[str, Collection[Tone]] = {cause: possible_tones(cause) for cause in plain if cause}
    shared = catalogue.get("events.yaml")
    events = [*(top(shared).at("events").each() if shared else ()), *scenario.at("events").each()]
    for event in events:
        tones = _tones(event)
        if tones and entry_id(event) in names.events:
            causes[entry_id(event)] = tones
    return causes


def _tones(event: Cursor) -> Collection[Tone]:
    """Of an event that changes trust; somebody may be torn either way."""
    points = [effect.at("trust", "points").number or 0.0 for effect in effects_of(event)]
    tones: list[Tone] = []
    if any(each > 0.0 for each in points):
        tones.append("plus")
    if any(each < 0.0 for each in points):
        tones.append("minus")
    return [*tones, "torn"] if tones else []


def _count(lines: Texts, cause: str, tones: Collection[Tone]) -> int:
    keys = (key for tone in tones for key in line_lists(cause, tone))
    found = (lines.get(key, ()) for key in keys)
    return sum(1 if isinstance(each, str) else len(each) for each in found)
