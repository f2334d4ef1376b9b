"""Dates as people write them."""

from datetime import datetime

from game.language.language import Language


def date_text(words: Language, saved_at: str) -> str:
    """Day, month and time of an ISO date on the clock of this machine; nothing if it is none."""
    try:
        moment = datetime.fromisoformat(saved_at)
        if moment.tzinfo is not None:
            moment = moment.astimezone()
    except (ValueError, OverflowError, OSError):
        return ""
    months = words.lines("screen.saves.month_names")
    return words.text(
        "screen.saves.moment",
        day=moment.day,
        month=months[(moment.month - 1) % len(months)],
        year=moment.year,
        time=f"{moment:%H:%M}",
    )
