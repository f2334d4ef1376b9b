"""Why a plan cannot be played, said in words."""

from typing import Final

from game.language.language import Language
from game.vocabulary.refusals import Objection

_NAME_KEYS: Final = ("tactic.{id}.name", "lever.{id}.name", "event.{id}.title")
_SETTING_KEYS: Final = (
    "setting.openness.{id}",
    "setting.consent.{id}",
    "setting.audience.{id}",
    "segment.{id}.name",
)


def describe_objection(objection: Objection, language: Language) -> str:
    """One sentence; ids are replaced by names where the language's layers have them."""
    subject = objection.subject or ""
    return language.text(
        f"refusal.{objection.reason}",
        subject=_named(subject, _NAME_KEYS, language),
        missing=language.money(objection.missing_cents),
        value=_shown(objection, objection.value or "", language),
        allowed=", ".join(_shown(objection, each, language) for each in objection.allowed),
        opens_turn="" if objection.opens_turn is None else objection.opens_turn,
    )


def _shown(objection: Objection, value: str, language: Language) -> str:
    if objection.reason == "unknown_choice":
        keys: tuple[str, ...] = (f"event.{objection.subject}.choice.{{id}}.label",)
    elif objection.reason.startswith("unknown"):
        keys = ()
    else:
        keys = (*_SETTING_KEYS, f"tactic.{objection.subject}.variant.{{id}}")
    return _named(value, keys, language)


def _named(subject: str, keys: tuple[str, ...], language: Language) -> str:
    for key in keys:
        full = key.format(id=subject)
        if language.has(full):
            return language.text(full)
    return subject
