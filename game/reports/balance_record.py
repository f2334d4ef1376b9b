"""A balance report as plain values for JSON; figures are not rounded."""

from dataclasses import asdict
from typing import Any

from game.experiments.balance.effects import Effect, Estimate
from game.experiments.balance.report import Advice, BalanceReport
from game.experiments.balance.standings import Standing
from game.experiments.expected import CheckedClaim
from game.vocabulary.assumptions import claim_id


def balance_record(report: BalanceReport) -> dict[str, Any]:
    """The whole report; advice is given by key, its words belong to the reader's language."""
    return {
        "scenario": report.scenario,
        "scenario_digest": report.digest,
        "games": report.games,
        "seeds": list(report.seeds),
        "people": report.people,
        "turns": report.turns,
        "search_plays": report.search_plays,
        "claim_games": report.claim_games,
        "ways": [_standing(each) for each in report.standings],
        "endings": dict(report.endings),
        "effects": [_effect(each, report) for each in report.effects],
        "settings": [asdict(each) for each in report.setting_verdicts],
        "hiding": [asdict(each) for each in report.hiding],
        "nearest": {ending: asdict(near) for ending, near in report.nearest.items()},
        "rounds": None if report.rounds is None else asdict(report.rounds),
        "claims": [_claim(each, report) for each in report.claims],
        "advice": [_advice(each) for each in report.advice],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "way": standing.way,
        "games": standing.games,
        "refused": standing.refused,
        "refused_turn": standing.refused_turn,
        "wins": dict(standing.wins),
        "score": standing.score,
        "score_error": standing.score_error,
        "results": dict(standing.results),
        "endings": dict(standing.endings),
        "trust_path": list(standing.trust_path),
        "revenue_path_cents": list(standing.revenue_path),
    }


def _effect(effect: Effect, report: BalanceReport) -> dict[str, Any]:
    return {
        "kind": effect.kind,
        "id": effect.id,
        "games": effect.games,
        "verdict": report.verdicts.get(effect.id),
        "outcomes": {name: _estimate(each) for name, each in effect.outcomes.items()},
        "settings": [
            {
                "aspect": setting.aspect,
                "value": setting.value,
                "games": setting.games,
                "outcomes": {name: _estimate(each) for name, each in setting.outcomes.items()},
            }
            for setting in effect.settings
        ],
    }


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {"mid": estimate.mid, "low": estimate.low, "high": estimate.high}


def _claim(checked: CheckedClaim, report: BalanceReport) -> dict[str, Any]:
    known = report.assumptions.of(claim_id(report.scenario, checked.claim))
    return {
        **asdict(checked.claim),
        "distance": checked.distance,
        "holds": checked.holds,
        "seeds_holding": checked.seeds_holding,
        "refused": checked.refused,
        "depends_on_assumptions": known.dependence,
    }


def _advice(advice: Advice) -> dict[str, Any]:
    return {
        "key": advice.key,
        "warning": advice.warning,
        "subjects": [asdict(each) for each in advice.subjects],
        "other": None if advice.other is None else asdict(advice.other),
        "numbers": {**advice.shares, **advice.points, **advice.counts},
    }
