"""How far the channels of contact force themselves on people (B2, B75)."""

from game.simulation.parameters.channel import ChannelParameters
from game.vocabulary.catalogue import Channel, TacticDefinition


def obtrusiveness(known: ChannelParameters, channel: Channel) -> float:
    """How far a channel forces itself on people, 0–1 (B2, B75).

    Equation:
        obtrusiveness: counter, site, app, mail, phone, push, web, visit, home, device or store
    """
    return {
        "counter": known.counter,
        "site": known.site,
        "app": known.app,
        "mail": known.mail,
        "phone": known.phone,
        "push": known.push,
        "web": known.web,
        "visit": known.visit,
        "home": known.home,
        "device": known.device,
        "store": known.store,
    }[channel]


def excess(known: ChannelParameters, tactic: TacticDefinition) -> float:
    """Obtrusiveness beyond what nobody minds, at least 0 (choice).

    Only messages force themselves on people; a tactic without any waits until they come.

    Equation:
        excess = max(0, obtrusiveness − usual) with messages, else 0
    """
    if tactic.message_load <= 0.0:
        return 0.0
    return max(0.0, obtrusiveness(known, tactic.channel) - known.usual)


def targeted_factor(known: ChannelParameters, tactic: TacticDefinition) -> float:
    """Factor on the intrusion of personal contacts: obtrusive and personal at once (C3).

    Equation:
        targeted factor = max(0, 1 + targeted · (obtrusiveness − usual)) with messages, else 1
    """
    if tactic.message_load <= 0.0:
        return 1.0
    beyond = obtrusiveness(known, tactic.channel) - known.usual
    return max(0.0, 1.0 + known.targeted * beyond)


def undisturbed(known: ChannelParameters, tactic: TacticDefinition) -> float:
    """Share of a service that an invasive channel leaves, 0–1 (B75).

    Equation:
        undisturbed = max(0, 1 − spoils · excess)
    """
    return max(0.0, 1.0 - known.spoils * excess(known, tactic))
