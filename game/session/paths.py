"""Which path a finished game took, of the ten that there is something to say about.

A path is read from what was decided and what came of it; a game may be on several or on none. The
thresholds are choices: they draw a line between ways of playing, they are not claims about people.
"""

from typing import Final

from game.session.path_game import (
    FinishedGame,
    Use,
    costliest_card,
    most_irritation_removed,
    share,
)
from game.session.views import PathTold, PlanComparison
from game.vocabulary.catalogue import TacticDefinition
from game.vocabulary.causes import PURPOSE_DRIFT
from game.vocabulary.effects import ChangeTrust
from game.vocabulary.scenario import EventChoice, EventDefinition

NEARLY_ALL: Final = 0.8
"""Share of uses from which a firm counts as one that always plays so."""
MOSTLY: Final = 0.5
EXPLAINED_ALL: Final = 0.9
"""Share of uses of data explained from which "all" were."""
PUSHED_LEVEL: Final = 2.0
"""Mean level of its cards from which a firm that sells pushes."""
HOARDED_CATEGORIES: Final = 3
"""Categories of data in secret use from which it is a hoard."""
SHALLOW_DEPTH: Final = 1.5
"""Deepest a segmenter goes, as in the strategy of that name."""
SEGMENTERS_CARDS: Final = 2
"""Cards that show what is new or what others think, at least."""
NOTABLE_POINTS: Final = 0.5
"""Trust points above doing nothing that asking and waiting must have brought."""
LOST_POINTS: Final = 1.0
"""Trust points below the start, and below doing nothing, from which trust was lost."""
DRIFTED_POINTS: Final = 0.3
"""Trust points lost over the game to a change of purpose, at least."""
REPENTED_POINTS: Final = 2.0
"""Trust points gone before the control panel came, at least."""
REPENTED_AFTER: Final = 0.5
"""Share of the scenario's months after which it came late."""
BELIEVED_POINTS: Final = 4.0
"""Trust points a survey nobody improved said too much, on average and at the end."""
FINE_UP_TO: Final = 0.35
"""Share who object up to which a card is fine, and from BAD_FROM on bad: as in the test of
discernment."""
BAD_FROM: Final = 0.5
REFUSED_FINE: Final = 2 / 3
"""Share of the fine cards offered that were never played, from which all were smelt as smoke."""
FEWEST_REFUSED: Final = 3
REFUSED_PRICE: Final = 1.02
"""Equity of a good plan that plays some of them, against one's own, from which it was a price."""
CARDS_NAMED: Final = 3
_BOUND: Final = frozenset({"service", "safety"})
"""Purposes for which people let their data go without asking what else."""


def paths_of(game: FinishedGame) -> tuple[PathTold, ...]:
    """The paths a game took, the one most to be told first; none for a game on none of them."""
    told = (recognise(game) for recognise in _IN_ORDER)
    return tuple(each for each in told if each is not None)


def _abstain(game: FinishedGame) -> PathTold | None:
    if game.uses or any(
        level > game.definition.start.given_level(lever)
        for month in game.months
        for lever, level in month.decisions.company.items()
    ):
        return None
    removed = {each.tactic.id: most_irritation_removed(each.tactic) for each in game.offered}
    kept = sorted((each for each in removed if removed[each] >= 1), key=lambda id_: -removed[id_])
    if not kept:
        return None
    return PathTold("abstain", "abstain", count=len(kept), cards=tuple(kept[:CARDS_NAMED]))


def _drifter(game: FinishedGame) -> PathTold | None:
    lost = -game.booked(PURPOSE_DRIFT)
    monthly = [0.0, *(month.trust_by_cause.get(PURPOSE_DRIFT, 0.0) for month in game.months)]
    changed = min(range(1, len(monthly)), key=lambda turn: monthly[turn] - monthly[turn - 1])
    if lost < DRIFTED_POINTS:
        return None
    earlier = [use for use in game.data_uses if use.turn < changed]
    welcome = {
        data.category
        for use in earlier
        if use.tactic.purpose in _BOUND and game.booked(use.tactic.id) >= 0
        for data in use.tactic.data
    }
    known = {(use.tactic.id, use.tactic.purpose) for use in earlier}
    turned = [
        use
        for use in game.data_uses
        if use.turn == changed and use.tactic.purpose not in _BOUND and not use.asked
        if (use.tactic.id, use.tactic.purpose) not in known
        if any(data.category in welcome for data in use.tactic.data)
    ]
    if not turned:
        return None
    card = max(turned, key=lambda use: use.setting.level).tactic.id
    return PathTold("drifter", "drifter", turn=changed, cards=(card,), points={"lost": lost})


def _late_repenter(game: FinishedGame) -> PathTold | None:
    turns = [
        month.turn for month in game.months if month.decisions.company.get("control_panel", 0) > 0
    ]
    if not turns or turns[0] <= REPENTED_AFTER * game.definition.turns:
        return None
    came = turns[0]
    then = game.months[came - 2].measures.trust
    if game.start.trust - then < REPENTED_POINTS:
        return None
    points = {"start": game.start.trust, "then": then, "end": game.last.trust}
    event, moved = _apology(game, came)
    if event:
        points["apology"] = moved
    return PathTold(
        "late_repenter",
        "late_repenter_sorry" if event else "late_repenter",
        turn=came,
        points=points,
        event=event,
    )


def _apology(game: FinishedGame, since: int) -> tuple[str, float]:
    """The answer since a month that was to win trust back, with what it did; ("", 0) if none."""
    events = {event.id: event for event in game.definition.events}
    for month in game.months[since - 1 :]:
        for event, choice in month.decisions.choices.items():
            known = events.get(event)
            if known is None or _moves_trust(known):
                continue  # Its own harm and the answer are booked as one.
            chosen = next((each for each in known.choices if each.id == choice), None)
            if chosen is not None and _wins_trust(chosen):
                return event, month.trust_by_cause.get(event, 0.0)
    return "", 0.0


def _moves_trust(event: EventDefinition) -> bool:
    return any(isinstance(effect, ChangeTrust) for effect in event.effects)


def _wins_trust(choice: EventChoice) -> bool:
    return any(isinstance(effect, ChangeTrust) and effect.points > 0 for effect in choice.effects)


def _hoarder(game: FinishedGame) -> PathTold | None:
    uses = game.data_uses
    secret = [use for use in uses if use.setting.openness == "hidden" and not use.asked]
    categories = {data.category for use in secret for data in use.tactic.data}
    lead = game.lead()
    if len(secret) < NEARLY_ALL * len(uses) or len(categories) < HOARDED_CATEGORIES or not lead:
        return None
    told = "hoarder"
    if lead.turn == 0:
        told = "hoarder_never"
    elif not lead.lost_cents:
        told = "hoarder_still"
    return PathTold(
        "hoarder",
        told,
        turn=lead.turn,
        shares={
            "before": game.months[0].measures.noticed_share,
            "after": game.last.noticed_share,
        },
        cents={"gain": lead.gain_cents, "loss": lead.lost_cents},
    )


def _pusher(game: FinishedGame) -> PathTold | None:
    uses, lead = game.uses, game.lead()
    months_on = {use.turn for use in uses}
    if not uses or lead is None or len(months_on) < MOSTLY * len(game.months):
        return None
    level = sum(use.setting.level for use in uses) / len(uses)
    borrowed = (
        game.abstain[-1].measures.customer_equity_cents - game.last.customer_equity_cents
        if len(game.abstain) == len(game.months)
        else 0
    )
    pushed = share(uses, lambda use: use.sells) >= NEARLY_ALL and level >= PUSHED_LEVEL
    if not pushed or borrowed <= 0:
        return None
    told = "pusher"
    if lead.turn == 0:
        told = "pusher_never"
    elif not lead.lost_cents:
        told = "pusher_still"
    return PathTold(
        "pusher",
        told,
        turn=lead.turn,
        cents={"gain": lead.gain_cents, "loss": lead.lost_cents, "borrowed": borrowed},
    )


def _all_explained(game: FinishedGame) -> PathTold | None:
    explained = share(game.data_uses, lambda use: use.setting.openness == "explained")
    card, lost = costliest_card(game)
    if explained < EXPLAINED_ALL or not card or not game.abstain:
        return None
    end = game.last.trust
    if end > min(game.start.trust, game.abstain[-1].measures.trust) - LOST_POINTS:
        return None
    points = {"start": game.start.trust, "end": end, "lost": -lost}
    return PathTold("all_explained", "all_explained", cards=(card,), points=points)


def _smoke_alarm(game: FinishedGame) -> PathTold | None:
    offered = [each.tactic for each in game.offered]
    played = {use.tactic.id for use in game.uses}
    # A card that divides people was not caught: whoever played it let something through.
    caught = any(map(_is_bad, offered)) and all(_is_fine(use.tactic) for use in game.uses)
    if not played or not caught or share(game.uses, lambda use: use.sells) > MOSTLY:
        return None
    fine = [tactic.id for tactic in offered if _is_fine(tactic)]
    refused = [tactic for tactic in fine if tactic not in played]
    if len(refused) < max(FEWEST_REFUSED, REFUSED_FINE * len(fine)):
        return None
    plan = _best_plan_with(game, refused)
    own = game.last.customer_equity_cents
    if plan is None or plan.customer_equity_cents < REFUSED_PRICE * own:
        return None
    return PathTold(
        "smoke_alarm",
        "smoke_alarm",
        count=len(refused),
        cards=tuple(refused[:CARDS_NAMED]),
        plan=plan.id,
        cents={"own": own, "theirs": plan.customer_equity_cents},
    )


def _best_plan_with(game: FinishedGame, tactics: list[str]) -> PlanComparison | None:
    """The good plan with most equity of those that play some of these cards."""
    plans = [
        other.plan
        for other in game.others
        if other.plan.kind == "good"
        if any(set(tactics) & record.decisions.active_tactics().keys() for record in other.history)
    ]
    return max(plans, key=lambda plan: plan.customer_equity_cents, default=None)


def _is_bad(tactic: TacticDefinition) -> bool:
    """At least half object, it sells inside a service, or it prices against the customer."""
    objecting = tactic.objecting_share
    most_object = objecting is not None and objecting[0] >= BAD_FROM
    return most_object or tactic.joins_service or tactic.surcharge > 0


def _is_fine(tactic: TacticDefinition) -> bool:
    objecting = tactic.objecting_share
    return not _is_bad(tactic) and objecting is not None and objecting[1] <= FINE_UP_TO


def _baker(game: FinishedGame) -> PathTold | None:
    uses = game.data_uses
    asks = share(uses, lambda use: use.asked) >= NEARLY_ALL
    tells = share(uses, lambda use: use.setting.openness == "explained") >= NEARLY_ALL
    if not (asks and tells and game.abstain) or any(_is_bad(use.tactic) for use in game.uses):
        return None
    ahead = game.last.trust - game.abstain[-1].measures.trust
    if ahead < NOTABLE_POINTS:
        return None
    return PathTold(
        "baker",
        "baker",
        points={"trust": game.last.trust, "ahead": ahead},
        shares={"stayed": game.stayed_share},
    )


def _segmenter(game: FinishedGame) -> PathTold | None:
    uses = game.uses
    coarse = [use for use in uses if use.tactic.depth <= SHALLOW_DEPTH and not _is_bad(use.tactic)]
    broad = [use for use in uses if _broad(use)]
    gains = [use.tactic.benefits for use in broad]
    both = any(each.social_proof >= 1 for each in gains) and any(
        each.novelty >= 1 for each in gains
    )
    enough = len({use.tactic.id for use in broad}) >= SEGMENTERS_CARDS
    if not uses or len(coarse) < len(uses) or not both or not enough or not game.abstain:
        return None
    if len(broad) < MOSTLY * len(uses) or share(game.data_uses, lambda use: use.asked) > MOSTLY:
        return None
    own = sum(month.measures.contribution_cents for month in game.months)
    nothing = sum(record.measures.contribution_cents for record in game.abstain)
    complaints = sum(month.measures.data_complaints for month in game.months)
    other = next((each for each in game.others if each.plan.kind == "tempting"), None)
    if other is None or len(other.history) != len(game.months):
        return PathTold("segmenter", "segmenter", count=complaints, cents={"own": own - nothing})
    return PathTold(
        "segmenter",
        "segmenter_beside",
        count=complaints,
        others_count=sum(record.measures.data_complaints for record in other.history),
        plan=other.plan.id,
        cents={"own": own - nothing, "theirs": other.plan.contribution_cents - nothing},
    )


def _broad(use: Use) -> bool:
    gains = use.tactic.benefits
    return max(gains.social_proof, gains.novelty) >= 1


def _believer(game: FinishedGame) -> PathTold | None:
    over = [each.measures.trust_measured - each.measures.trust for each in game.months]
    if min(sum(over) / len(over), over[-1]) < BELIEVED_POINTS:
        return None
    if any(month.decisions.company.get("research_survey", 0) for month in game.months):
        return None
    last = game.last
    return PathTold(
        "believer", "believer", points={"measured": last.trust_measured, "true": last.trust}
    )


_IN_ORDER: Final = (
    _abstain,
    _drifter,
    _late_repenter,
    _hoarder,
    _pusher,
    _all_explained,
    _baker,
    _segmenter,
    _smoke_alarm,
    _believer,
)
"""What came of a game is told before how it was played; what was believed of it last."""
