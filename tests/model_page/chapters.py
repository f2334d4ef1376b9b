"""The chapters of the model's page, each written from what the code says."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from game.language.reading import load_language
from game.scenario.evidence_files import EvidenceRegister, load_register
from game.simulation import strengths
from game.simulation.columns import COLUMN_NAMES, WRITERS, Columns
from game.simulation.parameters import DEFAULT_PARAMETERS, Parameters
from game.simulation.start import initial_state
from game.simulation.turn import PHASES, CustomerPhase
from game.vocabulary.settings import (
    CONSENT_MODES,
    DATA_CATEGORIES,
    DATA_ORIGINS,
    OPENNESS_MODES,
)
from tests.model_page.docstrings import attributes, equations, first_line, modules
from tests.simulation.definitions import laboratory

SCALE: Final = DEFAULT_PARAMETERS.scale
ORDER: Final = (
    "strengths",
    "population",
    "life_phases",
    "phases/levers",
    "phases/incidents",
    "harm",
    "phases/consent",
    "audiences",
    "phases/reach",
    "campaigns",
    "channels",
    "skill",
    "contact_value",
    "intrusion",
    "contact_service",
    "encounter",
    "contact_price",
    "phases/contacts",
    "phases/satisfaction",
    "ledger",
    "phases/trust",
    "phases/purchases",
    "departure_hazard",
    "phases/departures",
    "phases/attitudes",
    "phases/standing",
    "brand",
    "rivals",
    "regulator",
    "observation",
)
"""Modules that hold equations, in the order of a turn."""


def phases() -> str:
    """What happens in a turn, in order."""
    rows = []
    for number, phase in enumerate(PHASES, start=1):
        does = _capital(first_line(f"phases/{phase.name}"))
        written = sorted(phase.writes) if isinstance(phase, CustomerPhase) else []
        rows.append((str(number), phase.name, does, _names(written)))
    return _table(("", "phase", "what it does", "columns it alone writes"), rows)


def columns() -> str:
    """What is known of each person."""
    meanings = attributes(Columns)
    held = initial_state(laboratory(200), 1).columns
    kinds = {name: f"{array.dtype}" for name, array in held.named()}
    rows = [
        (f"`{name}`", kinds[name], WRITERS.get(name, "start"), _capital(meanings[name]))
        for name in COLUMN_NAMES
    ]
    return _table(("column", "dtype", "written by", "meaning"), rows)


def all_equations() -> str:
    """Every equation, grouped by the module that holds it."""
    parts = []
    for module in ORDER:
        parts.append(f"### {_capital(first_line(module))}\n\n`game/simulation/{module}.py`")
        for equation in equations(module):
            parts.append(f"{_cell(equation.title)}:\n\n```\n{equation.text}\n```")
    return "\n\n".join(parts)


def modules_with_equations() -> set[str]:
    """Every module that has an equation to show."""
    return {module for module in modules() if equations(module)}


def parameters() -> str:
    """Every parameter: default, range, unit, source, meaning."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    for group, name, value, about in DEFAULT_PARAMETERS.described():
        row = (
            f"`{name}`",
            f"{value:g}",
            f"{about.low:g} … {about.high:g}",
            about.unit,
            about.source,
            about.meaning,
        )
        groups.setdefault(group, []).append(row)
    heads = ("parameter", "default", "range", "unit", "source", "meaning")
    return "\n\n".join(
        f"### {group}: {_about_group(group)}\n\n{_table(heads, rows)}"
        for group, rows in groups.items()
    )


def settings() -> str:
    """What the settings of a tactic and the strengths of authors become on the model's scale."""
    words = load_language("en")
    modes: list[tuple[str, str]] = [("openness", mode) for mode in OPENNESS_MODES]
    modes += [("consent", mode) for mode in CONSENT_MODES]
    chosen = [(f"`{key}: {mode}`", words.text(f"setting.{key}_line.{mode}")) for key, mode in modes]
    kinds = [
        (category, f"{strengths.sensitivity(SCALE, category):g}") for category in DATA_CATEGORIES
    ]
    origins = [
        (
            origin,
            f"{strengths.origin_factor(SCALE, origin):g}",
            f"{strengths.unacceptable(SCALE, origin):g}",
        )
        for origin in DATA_ORIGINS
    ]
    return "\n\n".join(
        (
            _table(("setting", "what it means"), chosen),
            "How touchy each kind of data is (D9, B38), and how much worse or better it feels by "
            "how the firm came by it (B9):",
            _table(("data", "sensitivity"), kinds),
            _table(("origin", "factor", "unacceptable when told"), origins),
            "What the strengths of a file become at 0, 1, 2 and 3 (parameters of `scale`):",
            _table(("strength", "0", "1", "2", "3"), _scales()),
        )
    )


def mechanisms() -> str:
    """What the model does, whoever plays what, and the evidence it rests on."""
    register = load_register()
    assert isinstance(register, EvidenceRegister), register
    rows = [
        (f"`{item.id}`", item.does, ", ".join(item.evidence))
        for item in register.mechanisms.mechanisms
    ]
    return _table(("mechanism", "what it does", "evidence"), rows)


def _scales() -> list[tuple[str, ...]]:
    curves: dict[str, Callable[[float], float]] = {
        "relevance": partial(strengths.relevance, SCALE),
        "irritation_removed": partial(strengths.irritation_removed, SCALE),
        "delight": partial(strengths.delight, SCALE),
        "savings": partial(strengths.savings, SCALE),
        "social_proof": partial(strengths.social_proof, SCALE),
        "novelty": partial(strengths.novelty, SCALE),
        "visibility": partial(strengths.visibility, SCALE),
        "selling": partial(strengths.selling, SCALE),
        "gimmick": partial(strengths.gimmick, SCALE),
        "surcharge": partial(strengths.surcharge, SCALE),
        "impact": partial(strengths.impact, SCALE),
        "depth, level 1": lambda strength: strengths.depth(SCALE, strength, 1),
        "depth, level 2": lambda strength: strengths.depth(SCALE, strength, 2),
        "depth, level 3": lambda strength: strengths.depth(SCALE, strength, 3),
    }
    rows = [(name, *(f"{curve(float(n)):.3g}" for n in range(4))) for name, curve in curves.items()]
    levels = range(4)
    rows.append(("weight of a level", *(f"{strengths.level_weight(SCALE, n):g}" for n in levels)))
    rows.append(
        ("messages of a level", *(f"{strengths.level_load(SCALE, 1, None, n):g}" for n in levels))
    )
    rows.append(("push of a level", *(f"{strengths.level_push(SCALE, n):g}" for n in levels)))
    rows.append(("price of a level", *(f"{strengths.level_price(n):g}" for n in levels)))
    return rows


def _about_group(group: str) -> str:
    documented = type(getattr(Parameters(), group))
    said = (documented.__doc__ or "").split("\n")[0].rstrip(".")
    return said[0].lower() + said[1:]


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |"]
    lines.append("|" + "---|" * (lines[0].count("|") - 1))
    lines += ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("``", "`").replace("\n", " ")


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
