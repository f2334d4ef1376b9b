"""What is to be said about the path a game took."""

from game.language.language import Language
from game.session.views import EndingView, PathTold


def path_text(words: Language, view: EndingView) -> str:
    """The line about the path most to be told of; nothing for a game on none of the ten."""
    return _line(words, view.paths[0]) if view.paths else ""


def _line(words: Language, told: PathTold) -> str:
    values: dict[str, str] = {
        "turn": words.number(told.turn),
        "others_count": words.number(told.others_count),
        "cards": ", ".join(words.text(f"tactic.{card}.name") for card in told.cards),
        "plan": words.text(f"plan.{told.plan}.name") if told.plan else "",
        "event": words.text(f"event.{told.event}.title") if told.event else "",
        **{name: _points(words, name, value) for name, value in told.points.items()},
        **{name: words.percent(value) for name, value in told.shares.items()},
        **{
            name: words.money(value, decimals=0, sign=told.path == "segmenter")
            for name, value in told.cents.items()
        },
    }
    return words.plural(f"screen.ending.path.{told.told}", told.count, **values)


def _points(words: Language, name: str, value: float) -> str:
    if name == "apology":
        return words.text("number.points", number=words.points(value))
    if name == "lost":
        return words.text("number.points", number=words.number(value, 1))
    return words.number(value, 0 if name == "measured" else 1)
