"""Which texts a scenario and the catalogue need."""

from collections.abc import Iterator, Mapping

from game.documents.document import Document
from game.scenario.checks.cursor import Cursor, top
from game.scenario.checks.names import CAUSES, MODEL_EVENTS, Names, effects_of, entry_id
from game.scenario.checks.texts import TextPath, Wanted
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.voices import ANY_EVENT

_ALWAYS: tuple[TextPath, ...] = (
    ("title",),
    ("subtitle",),
    ("teaches",),
    ("company", "name"),
    ("company", "place"),
    ("premise",),
    ("pressure",),
    ("who",),
)


def wanted_by_scenario(scenario: Cursor, names: Names, shared_messages: set[str]) -> Wanted:
    """The texts of a scenario's own files.

    Args:
        scenario: its content.
        names: what it may refer to.
        shared_messages: messages that the catalogue has words for.
    """
    required = [*_ALWAYS, *_people(scenario), *_story(scenario)]
    own = [event for event in scenario.at("events").each() if event.at("id").word]
    required += [path for event in own for path in _event(event)]
    own_names = {entry_id(event) for event in own}
    messages = {key for event in own for key in _messages(event)}
    required += [("messages", key) for key in sorted(messages - shared_messages)]
    causes = [*names.tactics, *names.levers, *names.events, *CAUSES, *MODEL_EVENTS, ANY_EVENT]
    return Wanted(
        tuple(required),
        {
            "tactic": tuple(names.tactics),
            "lever": tuple(names.levers),
            "event": [name for name in names.events if name not in own_names],
            "cause": CAUSES,
            "messages": sorted(shared_messages),
        },
        voices=[("voice",), *(("cast", name, "voice") for name in _cast(scenario))],
        causes=tuple(dict.fromkeys(causes)),
    )


def wanted_by_catalogue(documents: Mapping[str, Document]) -> Wanted:
    """The texts of the catalogue's files."""
    tactics, levers, events = (_listed(documents, kind) for kind in ("tactics", "levers", "events"))
    required: list[TextPath] = []
    for tactic in tactics:
        name = entry_id(tactic)
        required += [("tactic", name, key) for key in ("name", "line", "fails", "verdict")]
        required += [
            ("tactic", name, "variant", entry_id(each)) for each in tactic.at("variants").each()
        ]
    for lever in levers:
        required += [("lever", entry_id(lever), key) for key in ("name", "line")]
    required += [("cause", cause, key) for cause in CAUSES for key in ("name", "line")]
    required += [path for event in events for path in _event(event)]
    required += [("messages", key) for event in events for key in _messages(event)]
    for entry in (*tactics, *levers, *events):
        for row in entry.at("evidence").each():
            required += [
                ("evidence", row.word or "", "claim"),
                ("evidence", row.word or "", "source"),
            ]
    names = [entry_id(entry) for entry in (*tactics, *levers, *events)]
    return Wanted(
        tuple(path for path in dict.fromkeys(required) if all(path)),
        {"evidence": _AnyId(), "event": MODEL_EVENTS},
        voices=[("voice",)],
        causes=(*names, *CAUSES, *LEVER_IDS, *MODEL_EVENTS, ANY_EVENT),
        shown_if_there=tuple(("tactic", entry_id(each), "never") for each in tactics),
    )


class _AnyId(tuple[str, ...]):
    """Holds every id: evidence may be shown by any scenario."""

    __slots__ = ()

    def __contains__(self, _: object) -> bool:
        return True


def _listed(documents: Mapping[str, Document], kind: str) -> list[Cursor]:
    document = documents.get(f"{kind}.yaml")
    return list(top(document).at(kind).each()) if document else []


def _cast(scenario: Cursor) -> list[str]:
    return [entry_id(member) for member in scenario.at("cast").each() if entry_id(member)]


def _people(scenario: Cursor) -> Iterator[TextPath]:
    for segment in scenario.at("segments").each():
        if entry_id(segment):
            yield from (("segment", entry_id(segment), key) for key in ("name", "one", "line"))
    for member in scenario.at("cast").each():
        if entry_id(member):
            yield from (("cast", entry_id(member), key) for key in ("name", "about"))


def _story(scenario: Cursor) -> Iterator[TextPath]:
    for ending in scenario.at("endings").each():
        if entry_id(ending):
            yield from (("ending", entry_id(ending), key) for key in ("title", "text"))
    tempting = scenario.at("plans", "tempting")
    if tempting.is_there:
        yield ("plan", entry_id(tempting) or "tempting", "name")
    for plan in scenario.at("plans", "good").each():
        if entry_id(plan):
            yield ("plan", entry_id(plan), "name")
    for step in scenario.at("tutorial").each():
        turn, tasks = step.at("turn").whole, [each.word for each in step.at("until").each()]
        if turn is not None:
            yield from (("tutorial", str(turn), task) for task in tasks if task)
        if turn is not None and not tasks:
            yield ("tutorial", str(turn))
    for question in scenario.at("debrief").each():
        if question.word:
            yield ("debrief", question.word)


def _event(event: Cursor) -> Iterator[TextPath]:
    name = entry_id(event)
    yield from (("event", name, key) for key in ("title", "body"))
    for choice in event.at("choices").each():
        if entry_id(choice):
            yield from (
                ("event", name, "choice", entry_id(choice), key) for key in ("label", "result")
            )


def _messages(event: Cursor) -> list[str]:
    return [key for effect in effects_of(event) if (key := effect.at("message").word)]
