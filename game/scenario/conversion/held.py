"""Controls of a card that open later."""

from game.scenario.models.tactics import OpensSettingsModel
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.scenario import HeldSetting
from game.vocabulary.settings import AUDIENCE_ALL, SettingName, TacticSetting

_NAMES: tuple[SettingName, ...] = ("level", "openness", "consent", "audience", "variant")
_USUAL = TacticSetting(level=1)


def held_settings(
    everywhere: OpensSettingsModel | None, own: OpensSettingsModel | None, tactic: TacticDefinition
) -> tuple[HeldSetting, ...]:
    """The controls of a card that open later.

    Args:
        everywhere: what the scenario says of all cards.
        own: what it says of this one, control by control in its place.
        tactic: whose settings they are; a tactic without variants has no such control.
    """
    held = []
    for name in _NAMES:
        written = getattr(own, name, None) or getattr(everywhere, name, None)
        if written is None or (name == "variant" and not tactic.variants):
            continue
        turn = written if isinstance(written, int) else written.turn
        before = None if isinstance(written, int) else written.until_then
        if turn > 1:
            held.append(HeldSetting(name, turn, str(before or _usual(name, tactic))))
    return tuple(held)


def _usual(name: SettingName, tactic: TacticDefinition) -> str:
    match name:
        case "level":
            return "1"
        case "openness":
            return _first(_USUAL.openness, tactic.openness_options)
        case "consent":
            return _first(_USUAL.consent, tactic.consent_options)
        case "audience":
            return AUDIENCE_ALL
        case "variant":
            return tactic.variants[0].id


def _first(usual: str, offered: tuple[str, ...]) -> str:
    return usual if usual in offered else offered[0]
