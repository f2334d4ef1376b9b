"""Why a plan was refused, in words."""

from game.language.language import Language
from game.vocabulary.refusals import Objection


def describe_objection(objection: Objection, words: Language) -> str:
    """One sentence for one objection, with the subject's name where the language knows it."""
    return words.text(
        f"refusal.{objection.reason}",
        subject=_name(objection.subject or "", words),
        missing=words.money(objection.missing_cents),
        value=objection.value or "",
        allowed=", ".join(_name(each, words) for each in objection.allowed),
        opens_turn=objection.opens_turn or 0,
    )


def _name(subject: str, words: Language) -> str:
    for key in (f"tactic.{subject}.name", f"lever.{subject}.name", f"event.{subject}.title"):
        if words.has(key):
            return words.text(key)
    return subject
