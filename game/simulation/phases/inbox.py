"""Phase: the events in the inbox take effect as they were answered."""

from game.simulation.effects import apply_effects
from game.simulation.quote import find_event
from game.simulation.turn_context import TurnContext
from game.vocabulary.events import EventOccurred


def run(turn: TurnContext) -> None:
    """Applies each event's own effects, then those of the option chosen (or the default)."""
    for pending in turn.before.pending:
        event = find_event(turn.definition, pending.id)
        if event is None:
            continue
        messages = apply_effects(turn, event.id, pending.about, event.effects)
        chosen = turn.decisions.choices.get(event.id, event.default) if event.choices else None
        for choice in event.choices:
            if choice.id == chosen:
                messages += apply_effects(
                    turn, event.id, pending.about, choice.effects, of_choice=True
                )
        turn.record(
            EventOccurred(
                id=event.id,
                kind="scenario",
                turn=turn.turn,
                choice=chosen,
                by_default=bool(event.choices) and event.id not in turn.decisions.choices,
                about=pending.about,
                messages=messages,
            )
        )
