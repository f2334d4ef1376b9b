"""What an invasive channel does, whatever it carries (B2, B75)."""

from dataclasses import replace

import pytest

from game.simulation import channels
from game.simulation.parameters import DEFAULT_PARAMETERS
from game.simulation.turn import TurnOutcome
from game.vocabulary.catalogue import CHANNELS, Channel, TacticDefinition
from game.vocabulary.scenario import HandEntry
from tests.simulation.definitions import laboratory, plan, tactic
from tests.simulation.playing import play

PEOPLE = 10_000
SERVICE = tactic(
    "care", "032000", "1/1/0", "dev:o", purpose="service", service_contact=True, message_load=1.0
)
TIP = tactic("care", "200000", "2/2/1", "br:o", message_load=1.0)


def _through(item: TacticDefinition, channel: Channel, turns: int = 1) -> list[TurnOutcome]:
    definition = replace(laboratory(PEOPLE), hand=(HandEntry(replace(item, channel=channel)),))
    return play(definition, [plan(care="3 policy none")] * turns)


def _without(turns: int) -> list[TurnOutcome]:
    return play(laboratory(PEOPLE), [plan()] * turns)


def test_every_channel_has_its_obtrusiveness() -> None:
    known = DEFAULT_PARAMETERS.channel
    found = {channel: channels.obtrusiveness(known, channel) for channel in CHANNELS}
    assert all(0.0 < each < 1.0 for each in found.values())
    assert max(found, key=lambda each: found[each]) == "phone"


def test_an_invasive_channel_eats_up_part_of_the_gain_of_service() -> None:
    gains = {
        channel: _through(SERVICE, channel)[0].measures.trust - _without(1)[0].measures.trust
        for channel in ("mail", "visit", "phone")
    }
    assert gains["mail"] > gains["visit"] > gains["phone"] > 0.0


def test_service_keeps_fewer_customers_by_phone_than_by_mail() -> None:
    mail, phone = (_through(SERVICE, channel, 6) for channel in ("mail", "phone"))
    assert sum(each.measures.churned for each in mail) < sum(
        each.measures.churned for each in phone
    )
    assert sum(each.measures.churned for each in phone) < sum(
        each.measures.churned for each in _without(6)
    )
    assert mail[-1].measures.satisfaction > phone[-1].measures.satisfaction


@pytest.mark.parametrize("item", [TIP, replace(TIP, data=(), depth=0.0)])
def test_obtrusive_contacts_cost_trust(item: TacticDefinition) -> None:
    quiet, loud = (_through(item, channel)[0] for channel in ("mail", "phone"))
    assert loud.trust_by_cause["care"] < quiet.trust_by_cause["care"]


def test_obtrusive_and_personal_is_worse_than_the_sum_of_both() -> None:
    plain = replace(TIP, data=(), depth=0.0)
    personal, general = (
        _through(item, "mail")[0].trust_by_cause["care"]
        - _through(item, "phone")[0].trust_by_cause["care"]
        for item in (TIP, plain)
    )
    assert personal > 1.2 * general > 0.0


def test_a_channel_people_come_to_themselves_forces_nothing_on_them() -> None:
    waiting = replace(SERVICE, message_load=0.0)
    mail, phone = (_through(waiting, channel)[0] for channel in ("mail", "phone"))
    assert mail.trust_by_cause == phone.trust_by_cause
