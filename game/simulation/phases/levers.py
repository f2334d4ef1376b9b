"""Phase: the plan is paid for; levers become abilities; tactics become campaigns."""

from dataclasses import replace

from game.simulation import permissions
from game.simulation.availability import integration_level
from game.simulation.campaigns import Campaign, Craft, active_campaigns
from game.simulation.firm import NEVER, TacticRecord
from game.simulation.skill import craft_of
from game.simulation.turn_context import Abilities, TurnContext
from game.vocabulary.catalogue import LEVER_IDS
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.events import EventOccurred
from game.vocabulary.settings import DATA_CATEGORIES


def run(turn: TurnContext) -> None:
    """Charges the plan, moves abilities to the levels paid for, lists the campaigns (S55–57, B14).

    Equation:
        insight = science · (1 − on_device_insight · on_device / 3) · analysis
        restraint = restraint_analysis · analysis + restraint_both · insight
        sensitivity is multiplied by 1 − (1 − on_device_sensitivity) · on_device / 3
    """
    plan = replace(turn.decisions, tactics=turn.decisions.active_tactics())
    turn.spent_cents += turn.price_cents
    _train(turn)
    known = turn.parameters.capability
    start = turn.definition.start
    turn.firm = replace(
        turn.firm,
        cash_cents=turn.firm.cash_cents + start.budget_per_turn_cents - turn.price_cents,
        tactics=_start_tactics(turn, plan),
        levers=tuple(turn.lever(lever_id) for lever_id in LEVER_IDS),
        motives_found=turn.firm.motives_found or turn.lever("research_motives") > 0,
    )
    turn.campaigns = active_campaigns(turn.definition, turn.firm, plan, turn.turn, turn.parameters)
    _keep_data(turn)
    device = turn.lever("on_device") / 3.0
    science = turn.firm.science * (1.0 - known.on_device_insight * device)
    insight = science * turn.firm.analysis
    turn.abilities = Abilities(
        insight=insight,
        restraint=known.restraint_analysis * turn.firm.analysis + known.restraint_both * insight,
        holdout=known.holdout if turn.lever("test_and_control") else 0.0,
        sensitivity=1.0 - (1.0 - known.on_device_sensitivity) * device,
        understanding=3.0 * turn.firm.analysis,
        quality=3.0 * turn.firm.data_quality,
        integration=integration_level(turn.before, turn.lever("data_integration")) / 3.0,
    )
    _warn(turn)
    turn.crafts = {campaign.slot: _craft(turn, campaign) for campaign in turn.campaigns}


def _craft(turn: TurnContext, campaign: Campaign) -> Craft:
    """Worked out again only under a plan that changes what the firm is able to do."""
    firm = turn.firm
    able = (firm.science, firm.analysis, firm.data_quality, firm.hints, turn.abilities)
    made = turn.same_for_all_plans(
        ("craft", id(campaign), *able), lambda: (campaign, craft_of(turn, campaign))
    )
    return made[1]


def _keep_data(turn: TurnContext) -> None:
    """Data in use are kept; those long unused are deleted, sooner with an officer (S74, D7).

    Equation:
        a category unused for retention months is deleted; with a privacy_officer for
            retention · retention_officer months
    """
    known = turn.parameters.capability
    months = known.retention
    if turn.lever("privacy_officer"):
        months *= known.retention_officer
    kept = turn.firm.categories_kept
    used = list(turn.firm.categories_used)
    for campaign in turn.campaigns:
        kept |= permissions.category_bits(campaign.categories)
        for category in campaign.categories:
            used[DATA_CATEGORIES.index(category)] = turn.turn
    for place, last in enumerate(used):
        if last != NEVER and turn.turn - last > months:
            kept &= ~(1 << place)
    turn.firm = replace(turn.firm, categories_kept=kept, categories_used=tuple(used))


def _train(turn: TurnContext) -> None:
    """Ability follows the levels paid for (choice).

    Equation:
        ability += learning · (level / 3 − ability)
    """
    speed = turn.parameters.capability.learning
    firm = turn.firm
    quality = max(turn.definition.start.data_quality, turn.lever("data_quality")) / 3.0
    turn.firm = replace(
        firm,
        data_quality=firm.data_quality + speed * (quality - firm.data_quality),
        science=firm.science + speed * (turn.lever("data_scientists") / 3.0 - firm.science),
        analysis=firm.analysis + speed * (turn.lever("behavioural_analysts") / 3.0 - firm.analysis),
    )


def _warn(turn: TurnContext) -> None:
    """A privacy officer reads plans first: one free warning for each deep tactic (S106).

    Equation:
        warned when a tactic of depth officer_warns_from or more is played for the first time
    """
    if not turn.lever("privacy_officer"):
        return
    for entry, now, before in zip(
        turn.definition.hand, turn.firm.tactics, turn.before.firm.tactics, strict=True
    ):
        if entry.tactic.depth < turn.parameters.incidents.officer_warns_from:
            continue
        if before.started == NEVER and now.started != NEVER:
            about = entry.tactic.id
            turn.record(EventOccurred("privacy_warning", "notice", turn.turn, about=about))


def _start_tactics(turn: TurnContext, plan: TurnDecisions) -> tuple[TacticRecord, ...]:
    records = []
    for entry, record in zip(turn.definition.hand, turn.firm.tactics, strict=True):
        setting = plan.tactics.get(entry.tactic.id)
        if setting is None or (record.started != NEVER and record.set_up_level >= setting.level):
            records.append(record)
            continue
        records.append(
            replace(
                record,
                started=turn.turn if record.started == NEVER else record.started,
                set_up_level=max(record.set_up_level, setting.level),
            )
        )
    return tuple(records)
