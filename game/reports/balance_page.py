"""A balance report as one page for a browser, with nothing outside it."""

from collections.abc import Sequence
from html import escape
from typing import Final

from game.experiments.balance.library import LibraryReport
from game.experiments.balance.report import BalanceReport
from game.explanation.strategies import HIDDEN_TWINS
from game.language.language import Language
from game.reports import balance_words as cells
from game.reports.library_table import (
    profiles_table,
    rule_sentences,
    scenarios_table,
    verdict,
)
from game.reports.svg import Interval, Line, interval_chart, line_chart

_STYLE: Final = """
body{font:15px/1.45 "Source Sans 3","Source Sans Pro","Segoe UI",Helvetica,Arial,sans-serif;
color:#141B2D;background:#EEF1F6;margin:0;padding:24px}
main{max-width:980px;margin:0 auto}
section{background:#fff;border:1px solid #DFE4EC;border-radius:10px;padding:16px 20px;margin:14px 0;
overflow-x:auto}
h1{font-size:22px;margin:0}h2{font-size:17px;margin:0 0 8px}
p{color:#4A5568;margin:4px 0 10px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}
th{text-align:right;font-weight:600;color:#4A5568;vertical-align:bottom}
td{text-align:right;white-space:nowrap}
th,td{padding:3px 8px;border-bottom:1px solid #E3E8F0}
th:first-child,td:first-child{text-align:left}
td.long{white-space:normal}
svg{width:100%;height:auto;font:12px inherit}
li{margin:5px 0}li.warning::marker{content:"!  ";font-weight:700;color:#9A4A0F}
li.fine::marker{content:"✓  ";color:#14618F}
@media print{body{background:#fff;padding:0}section{border:0;break-inside:avoid}}
"""
_LONG: Final = 40


def balance_page(report: BalanceReport, words: Language) -> str:
    """The report as HTML with its charts inside; it loads nothing and runs nothing."""
    title = cells.title(report, words)
    shown = [each for each in report.standings if each.way not in HIDDEN_TWINS]
    sections = [
        _section(words.text("balance.advice"), _advice(report, words)),
        _section(
            words.text("balance.ways"),
            _paragraph(words.text("balance.about_ways")),
            _table(cells.ways_table(report, words)),
        ),
        _paths("trust_path", [Line(e.way, e.trust_path) for e in shown], words),
        _paths(
            "revenue_path",
            [Line(e.way, [v / 100_000 for v in e.revenue_path]) for e in shown],
            words,
        ),
        _section(words.text("balance.endings"), _table(cells.endings_table(report, words))),
        _effects(report, words),
        _claims(report, words),
    ]
    return _page(title, cells.about_games(report, words), sections, words)


def library_page(report: LibraryReport, words: Language) -> str:
    """The rules of a library and its tables as a page that needs nothing else."""
    rules = "\n".join(
        f'<li class="{"fine" if rule.holds else "warning"}">{escape(said)}</li>'
        for rule, said in zip(report.rules, rule_sentences(report, words), strict=True)
    )
    sections = [
        _section(words.text("balance.rule.title"), f"<ul>\n{rules}\n</ul>"),
        _section(words.text("balance.rule.scenarios"), _table(scenarios_table(report, words))),
        _section(words.text("balance.rule.profiles"), _table(profiles_table(report, words))),
    ]
    return _page(words.text("balance.rule.title"), verdict(report, words), sections, words)


def _page(title: str, about: str, sections: Sequence[str], words: Language) -> str:
    body = "\n".join(part for part in sections if part)
    return (
        f'<!doctype html>\n<html lang="{words.code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n{_paragraph(about)}\n{body}\n"
        "</main>\n</body>\n</html>\n"
    )


def _section(title: str, *parts: str) -> str:
    inside = "\n".join(parts)
    return f"<section>\n<h2>{escape(title)}</h2>\n{inside}\n</section>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(table: cells.Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table[0])
    rows = "\n".join("<tr>" + "".join(_cell(cell) for cell in row) + "</tr>" for row in table[1:])
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(text: str) -> str:
    kind = ' class="long"' if len(text) > _LONG else ""
    return f"<td{kind}>{escape(text)}</td>"


def _paths(key: str, lines: list[Line], words: Language) -> str:
    title = words.text(f"balance.{key}")
    drawn = [line for line in lines if line.values]
    return _section(title, line_chart(drawn, title)) if drawn else ""


def _effects(report: BalanceReport, words: Language) -> str:
    title = words.text("balance.effects")
    known = [each for each in report.effects if each.outcomes]
    known.sort(key=lambda each: -each.outcomes["score"].mid)
    scores = [(each.id, each.outcomes["score"]) for each in known]
    intervals = [Interval(name, each.mid, each.low, each.high) for name, each in scores]
    chart = interval_chart(intervals, title) if intervals else ""
    about = _paragraph(words.text("balance.about_effects"))
    return _section(title, about, chart, _table(cells.effects_table(report, words)))


def _claims(report: BalanceReport, words: Language) -> str:
    title = words.text("balance.claims")
    if not report.claims:
        return _section(title, _paragraph(words.text("balance.no_claims")))
    return _section(title, _table(cells.claims_table(report, words)))


def _advice(report: BalanceReport, words: Language) -> str:
    items = "\n".join(
        f'<li class="{"warning" if each.warning else "fine"}">'
        f"{escape(cells.sentence(each, words))}</li>"
        for each in report.advice
    )
    return f"<ul>\n{items}\n</ul>"
