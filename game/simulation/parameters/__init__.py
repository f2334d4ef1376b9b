"""Every parameter of the model: its unit, where it comes from and the range it may take.

Nothing else in the simulation holds a number that could be argued about; a test looks for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final, cast, get_type_hints

from game.simulation.parameters.about import About
from game.simulation.parameters.channel import ChannelParameters
from game.simulation.parameters.contact import IntrusionParameters, ValueParameters
from game.simulation.parameters.life import LifeParameters
from game.simulation.parameters.market import (
    AttitudeParameters,
    BrandParameters,
    RivalsParameters,
)
from game.simulation.parameters.people import (
    CapabilityParameters,
    ConsentParameters,
    PopulationParameters,
)
from game.simulation.parameters.reaction import (
    DepartureParameters,
    PurchaseParameters,
    SatisfactionParameters,
    TrustParameters,
)
from game.simulation.parameters.scale import ScaleParameters
from game.simulation.parameters.shape import ShapeParameters
from game.simulation.parameters.surroundings import (
    FirmParameters,
    IncidentsParameters,
    SurveyParameters,
)


@dataclass(frozen=True, slots=True)
class Parameters:
    """All parameters; a state carries the ones it is played with."""

    population: PopulationParameters = field(default_factory=PopulationParameters)
    shape: ShapeParameters = field(default_factory=ShapeParameters)
    life: LifeParameters = field(default_factory=LifeParameters)
    scale: ScaleParameters = field(default_factory=ScaleParameters)
    capability: CapabilityParameters = field(default_factory=CapabilityParameters)
    consent: ConsentParameters = field(default_factory=ConsentParameters)
    value: ValueParameters = field(default_factory=ValueParameters)
    intrusion: IntrusionParameters = field(default_factory=IntrusionParameters)
    channel: ChannelParameters = field(default_factory=ChannelParameters)
    satisfaction: SatisfactionParameters = field(default_factory=SatisfactionParameters)
    trust: TrustParameters = field(default_factory=TrustParameters)
    purchase: PurchaseParameters = field(default_factory=PurchaseParameters)
    departure: DepartureParameters = field(default_factory=DepartureParameters)
    incidents: IncidentsParameters = field(default_factory=IncidentsParameters)
    firm: FirmParameters = field(default_factory=FirmParameters)
    attitude: AttitudeParameters = field(default_factory=AttitudeParameters)
    brand: BrandParameters = field(default_factory=BrandParameters)
    rivals: RivalsParameters = field(default_factory=RivalsParameters)
    survey: SurveyParameters = field(default_factory=SurveyParameters)

    def described(self) -> Iterator[tuple[str, str, float, About]]:
        """Group, name, value and what is known of every parameter."""
        for group in fields(self):
            values = getattr(self, group.name)
            known = get_type_hints(type(values), include_extras=True)
            for item in fields(values):
                about = known[item.name].__metadata__[0]
                yield group.name, item.name, getattr(values, item.name), about

    def differences(self, other: "Parameters") -> Iterator[tuple[str, str, float]]:
        """Group, name and value of every parameter that has another value here than there."""
        for group in fields(self):
            mine, theirs = getattr(self, group.name), getattr(other, group.name)
            if mine is theirs:
                continue
            for item in fields(mine):
                value = getattr(mine, item.name)
                if value != getattr(theirs, item.name):
                    yield group.name, item.name, value

    def with_value(self, group: str, name: str, value: float) -> "Parameters":
        """The same parameters with one value changed."""
        changed = replace(getattr(self, group), **{name: value})
        return replace(self, **cast(Any, {group: changed}))


DEFAULT_PARAMETERS: Final = Parameters()
