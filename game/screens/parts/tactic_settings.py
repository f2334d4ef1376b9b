"""The controls of an open tactic card: how it is played."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.language.language import Language
from game.screens.parts.explained import explained
from game.screens.parts.roomy import Roomy, beside, labelled
from game.session.views import TacticCard
from game.vocabulary.settings import (
    CONSENT_MODES,
    OPENNESS_MODES,
    ConsentMode,
    Openness,
    TacticSetting,
)
from game.widgets.choices import Option, Segmented
from game.widgets.dropdown import Dropdown
from game.widgets.node import Widget
from game.widgets.text import NOTE_STRONG, SECONDARY
from game.widgets.words import Paragraph

Change = Callable[[TacticSetting], None]


def audience_name(words: Language, audience: str) -> str:
    """What an audience is called: a setting's own name or a segment's."""
    own = f"setting.audience.{audience}"
    return words.text(own if words.has(own) else f"segment.{audience}.name")


def setting_controls(
    words: Language,
    card: TacticCard,
    setting: TacticSetting,
    audiences: Sequence[str],
    panel_reason: str,
    change: Change,
) -> list[Widget]:
    """Variant, openness, consent and audience, as far as the tactic leaves a choice.

    Args:
        words: of the game.
        card: the tactic.
        setting: as planned.
        audiences: whom it may be aimed at.
        panel_reason: why consent cannot be left to the panel; empty if it can.
        change: takes the setting chosen.
    """
    parts: list[Widget] = []
    if len(card.variants) > 1:
        parts.append(_variant(words, card, setting, change))
    if len(card.openness_options) > 1:
        parts.append(_openness(words, card, setting, change))
    if len(card.consent_options) > 1:
        parts.append(_consent(words, card, setting, panel_reason, change))
    if len(audiences) > 1:
        audience = Dropdown(
            [Option(each, audience_name(words, each)) for each in audiences],
            setting.audience,
            lambda chosen: change(replace(setting, audience=chosen)),
            label=words.text("setting.audience_name"),
            key=f"tactic.{card.id}.audience",
        )
        name = words.text("setting.audience_name")
        parts.append(beside(explained(words, "audience", name, NOTE_STRONG, "secondary"), audience))
    for later, turn in card.opens_later.items():
        control = words.text(f"setting.{later}_name")
        parts.append(
            Paragraph(
                words.text("setting.opens", control=control, turn=turn), SECONDARY, "secondary"
            )
        )
    return parts


def _variant(words: Language, card: TacticCard, setting: TacticSetting, change: Change) -> Widget:
    control = Segmented(
        [Option(each, words.text(f"tactic.{card.id}.variant.{each}")) for each in card.variants],
        setting.variant or card.variants[0],
        lambda chosen: change(replace(setting, variant=chosen)),
        label=words.text("setting.variant_name"),
        key=f"tactic.{card.id}.variant",
    )
    return labelled(words.text("setting.variant_name"), control)


def _openness(words: Language, card: TacticCard, setting: TacticSetting, change: Change) -> Widget:
    modes: dict[str, Openness] = {m: m for m in OPENNESS_MODES if m in card.openness_options}
    options = [
        Option(
            each,
            words.text(f"setting.openness.{each}"),
            # What is chosen says so below the control.
            "" if each == setting.openness else words.text(f"setting.openness_line.{each}"),
        )
        for each in modes
    ]
    label, key = words.text("setting.openness_name"), f"tactic.{card.id}.openness"

    def chosen(mode: str) -> None:
        change(replace(setting, openness=modes[mode]))

    control = Roomy(
        [
            Segmented(options, setting.openness, chosen, label=label, key=key),
            Dropdown(options, setting.openness, chosen, label=label, key=key),
        ]
    )
    name = explained(words, "openness", label, NOTE_STRONG, "secondary")
    return labelled(name, control, words.text(f"setting.openness_line.{setting.openness}"))


def _consent(
    words: Language, card: TacticCard, setting: TacticSetting, panel_reason: str, change: Change
) -> Widget:
    modes: dict[str, ConsentMode] = {m: m for m in CONSENT_MODES if m in card.consent_options}
    label, key = words.text("setting.consent_name"), f"tactic.{card.id}.consent"

    def options(names: str) -> list[Option]:
        return [
            Option(
                each,
                words.text(f"{names}.{each}"),
                (panel_reason if each == "panel" else "")
                or ("" if each == setting.consent else words.text(f"setting.consent_line.{each}")),
                enabled=each != "panel" or not panel_reason,
            )
            for each in modes
        ]

    def chosen(mode: str) -> None:
        change(replace(setting, consent=modes[mode]))

    short = options("screen.planning.consent_short")
    control = Roomy(
        [
            Segmented(short, setting.consent, chosen, label=label, key=key),
            Dropdown(options("setting.consent"), setting.consent, chosen, label=label, key=key),
        ]
    )
    name = explained(words, "consent", label, NOTE_STRONG, "secondary")
    return labelled(name, control, words.text(f"setting.consent_line.{setting.consent}"))
