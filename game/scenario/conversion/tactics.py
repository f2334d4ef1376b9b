"""Written tactics and levers as those of the vocabulary, with a scenario's overrides."""

from collections.abc import Mapping
from typing import Any

from game.scenario.models.parts import Part
from game.scenario.models.tactics import (
    BenefitsModel,
    DataUseModel,
    LeverModel,
    TacticModel,
    VariantModel,
)
from game.vocabulary.catalogue import (
    Benefits,
    DataUse,
    LeverDefinition,
    Needs,
    TacticDefinition,
    TacticVariant,
)


def tactic_of(model: TacticModel) -> TacticDefinition:
    """The tactic that a written one means."""
    load = model.load_by_level
    return TacticDefinition(
        id=model.id,
        group=model.group,
        channel=model.channel,
        purpose=model.purpose,
        benefits=_benefits(model.benefits),
        depth=model.depth,
        visibility=model.visibility,
        selling=model.selling,
        specificity=model.specificity,
        explicit_identity=model.explicit_identity,
        gimmick=model.gimmick,
        impact=model.impact,
        surcharge=model.surcharge,
        data=_data(model.data),
        message_load=model.message_load,
        load_by_level=None if load is None else (load[0], load[1], load[2]),
        setup_units=model.cost.setup_units,
        monthly_units=model.cost.monthly_units,
        lead_turns=model.lead_turns,
        needs=Needs(**model.needs.model_dump()),
        error_rate=model.error_rate,
        margin_given=model.margin_given,
        cost_saved=model.cost_saved,
        prompt=model.prompt,
        service_contact=model.service_contact,
        joins_service=model.joins_service,
        new_phase=model.new_phase,
        variants=tuple(_variant(variant) for variant in model.variants),
        openness_options=tuple(model.openness_options),
        consent_options=tuple(model.consent_options),
        evidence=tuple(model.evidence),
        objecting_share=_range(model.objecting_share),
        objecting_guessed=model.objecting_guessed,
    )


def lever_of(model: LeverModel) -> LeverDefinition:
    """The lever that a written one means."""
    return LeverDefinition(model.id, model.monthly_units, tuple(model.evidence))


def overridden(tactic: TacticModel, overrides: Part | None) -> TacticModel:
    """A tactic with what a scenario says differently.

    Args:
        tactic: of the catalogue.
        overrides: mappings are merged key by key, everything else is replaced. Another share of
            objections says for itself whether it is guessed.
    """
    if overrides is None:
        return tactic
    below = tactic.model_dump(exclude_unset=True)
    above = overrides.model_dump(exclude_unset=True)
    if "objecting_share" in above:
        below.pop("objecting_guessed", None)
    return TacticModel.model_validate(_merged(below, above))


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        under = result.get(key)
        both = isinstance(under, Mapping) and isinstance(value, Mapping)
        result[key] = _merged(under, value) if both else value  # type: ignore[arg-type]
    return result


def _benefits(model: BenefitsModel) -> Benefits:
    return Benefits(**model.model_dump())


def _data(models: list[DataUseModel]) -> tuple[DataUse, ...]:
    return tuple(DataUse(model.category, model.origin) for model in models)


def _variant(model: VariantModel) -> TacticVariant:
    return TacticVariant(
        id=model.id,
        purpose=model.purpose,
        data=None if model.data is None else _data(model.data),
        depth=model.depth,
        visibility=model.visibility,
        selling=model.selling,
        benefits=None if model.benefits is None else _benefits(model.benefits),
        surcharge=model.surcharge,
        margin_given=model.margin_given,
        objecting_share=_range(model.objecting_share),
        objecting_guessed=model.objecting_guessed,
    )


def _range(written: list[float] | None) -> tuple[float, float] | None:
    return None if written is None else (written[0], written[1])
