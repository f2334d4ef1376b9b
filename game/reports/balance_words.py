"""A balance report's cells and sentences in the reader's language, for every way of showing it."""

from collections.abc import Sequence
from typing import Final

from game.experiments.balance.effects import Effect, Estimate
from game.experiments.balance.report import Advice, BalanceReport, Subject
from game.experiments.balance.standings import RESULTS, Standing
from game.experiments.expected import CheckedClaim
from game.language.language import Language
from game.vocabulary.assumptions import claim_id
from game.vocabulary.expectations import AMOUNTS, Claim

ALSO_WINS: Final = 0.25
_SHARES: Final = frozenset({"consent_share", "noticed_share", "churn_rate", "opt_out_rate"})
_TITLES: Final = {"ending": "ending.{}.title", "tactic": "tactic.{}.name", "lever": "lever.{}.name"}

Table = list[list[str]]
"""Rows of cells; the first row names the columns, the first column the rows."""


def title(report: BalanceReport, words: Language) -> str:
    """What was played."""
    return words.text(
        "balance.title",
        scenario=words.text("title"),
        games=words.number(report.games),
        people=words.number(report.people),
        turns=report.turns,
    )


def about_games(report: BalanceReport, words: Language) -> str:
    """How the games were divided."""
    return words.text(
        "balance.about_games",
        seeds=len(report.seeds),
        search=words.number(report.search_plays),
        claims=words.number(report.claim_games),
    )


def ways_table(report: BalanceReport, words: Language) -> Table:
    """One row a strategy or plan."""
    columns = ("way", "wins", "score", *RESULTS, "also", "games")
    return [_names(columns, words), *(_way(each, words) for each in report.standings)]


def endings_table(report: BalanceReport, words: Language) -> Table:
    """One row a way of playing, one column an ending; the last row has all games."""
    head = [words.text("balance.column.way"), *report.endings]
    rows = [
        [each.way, *(_share(each.endings.get(ending, 0.0), words) for ending in report.endings)]
        for each in report.standings
    ]
    all_games = [_share(share, words) for share in report.endings.values()]
    return [head, *rows, [words.text("balance.all_games"), *all_games]]


def trust_table(report: BalanceReport, words: Language) -> Table:
    """Mean trust after each month by way of playing."""
    return [
        _months(report, words),
        *([each.way, *(words.number(t, 1) for t in each.trust_path)] for each in report.standings),
    ]


def revenue_table(report: BalanceReport, words: Language) -> Table:
    """Mean revenue of each month by way of playing, in thousands."""
    return [
        _months(report, words),
        *(
            [each.way, *(words.number(cents / 100_000, 1) for cents in each.revenue_path)]
            for each in report.standings
        ),
    ]


def effects_table(report: BalanceReport, words: Language) -> Table:
    """One row a tactic or lever, the strongest first."""
    ranked = sorted(report.effects, key=lambda each: -_mid(each))
    columns = ("subject", "games", "score", "trust", "contribution", "equity", "verdict")
    return [_names(columns, words), *(_effect(each, report, words) for each in ranked)]


def claims_table(report: BalanceReport, words: Language) -> Table:
    """One row a claim."""
    columns = ("claim", "distance", "seeds", "verdict")
    return [_names(columns, words), *(_claim(each, report, words) for each in report.claims)]


def sentence(advice: Advice, words: Language) -> str:
    """A piece of advice."""
    numbers = {
        **{name: words.percent(share) for name, share in advice.shares.items()},
        **{name: words.number(points, 1) for name, points in advice.points.items()},
        **{name: words.number(count) for name, count in advice.counts.items()},
    }
    subjects = ", ".join(subject_name(each, words) for each in advice.subjects)
    other = "" if advice.other is None else subject_name(advice.other, words)
    return words.text(
        f"balance.advice_text.{advice.key}", subjects=subjects, other=other, **numbers
    )


def subject_name(subject: Subject, words: Language) -> str:
    """A tactic, lever, ending or way by its name, with the id authors write."""
    if subject.kind == "setting":
        return f"{subject.id} ({subject.detail})"
    keys = [_TITLES.get(subject.kind, "plan.{}.name").format(subject.id)]
    known = [words.text(key) for key in keys if words.has(key)]
    return f"{known[0]} ({subject.id})" if known else subject.id


def estimate(value: Estimate, words: Language, *, share: bool) -> str:
    """A difference with half the width of its interval."""
    half = (value.high - value.low) / 2
    if share:
        return f"{words.percent(value.mid, 1, sign=True)} ± {words.percent(half, 1)}"
    return f"{words.number(value.mid, 1, sign=True)} ± {words.number(half, 1)}"


def _names(columns: Sequence[str], words: Language) -> list[str]:
    return [words.text(f"balance.column.{column}") for column in columns]


def _months(report: BalanceReport, words: Language) -> list[str]:
    return [words.text("balance.column.month"), *(str(turn + 1) for turn in range(report.turns))]


def _share(share: float, words: Language) -> str:
    return words.percent(share) if share else "–"


def _way(standing: Standing, words: Language) -> list[str]:
    results = standing.results
    also = [
        words.text(f"balance.column.{name}")
        for name in RESULTS
        if standing.wins.get(name, 0.0) >= ALSO_WINS
    ]
    return [
        standing.way,
        words.percent(standing.wins["score"]) if standing.wins else "–",
        f"{words.number(standing.score, 1)} ± {words.number(standing.score_error, 1)}",
        words.number(results["trust"], 1),
        words.percent(results["contribution"] - 1, 1, sign=True),
        words.percent(results["equity"] - 1, 1, sign=True),
        words.percent(results["consent"]),
        words.number(results["reputation"], 1),
        ", ".join(also) or "–",
        words.number(standing.games),
    ]


def _mid(effect: Effect) -> float:
    return effect.outcomes["score"].mid if effect.outcomes else 0.0


def _effect(effect: Effect, report: BalanceReport, words: Language) -> list[str]:
    verdict = report.verdicts.get(effect.id)
    cells = [
        estimate(effect.outcomes[name], words, share=name in {"contribution", "equity"})
        if effect.outcomes
        else "–"
        for name in ("score", "trust", "contribution", "equity")
    ]
    said = words.text(f"balance.verdict.{verdict}") if verdict else ""
    return [effect.id, words.number(effect.games), *cells, said]


def _claim(checked: CheckedClaim, report: BalanceReport, words: Language) -> list[str]:
    claim = checked.claim
    said = "refused" if checked.refused else "holds" if checked.holds else "fails"
    verdict = words.text(f"balance.claim.{said}")
    dependence = report.assumptions.of(claim_id(report.scenario, claim)).dependence
    if checked.holds and dependence != "none":
        depends = words.text(f"sensitivity.depends.{dependence}")
        verdict = words.text("balance.claim.depends", verdict=verdict, depends=depends)
    return [
        _claimed(claim, words),
        "–" if checked.refused else _distance(claim, checked.distance, words, sign=True),
        words.percent(checked.seeds_holding),
        verdict,
    ]


def _claimed(claim: Claim, words: Language) -> str:
    bound = claim.below_by if claim.above_by is None else claim.above_by
    way = "below" if claim.above_by is None else "above"
    measure = str(claim.measure)
    return words.text(
        f"balance.claim.{way}" if bound else f"balance.claim.{way}_at_all",
        plan=claim.plan,
        other=claim.compared_with,
        bound=_distance(claim, bound or 0.0, words, sign=False),
        measure=words.text("balance.claim.summed", measure=measure) if claim.total else measure,
        turn=claim.at_turn,
    )


def _distance(claim: Claim, distance: float, words: Language, *, sign: bool) -> str:
    if claim.measure in AMOUNTS or claim.measure in _SHARES:
        return words.percent(distance, 1, sign=sign)
    return words.number(distance, 1, sign=sign)
