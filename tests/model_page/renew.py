"""Writes the model's page in scenarios/README.md anew from the code.

``python -m tests.model_page.renew`` — run it when a phase, column, equation, parameter, setting or
mechanism was changed. What stands outside the two marks is kept.
"""

from pathlib import Path
from typing import Final

from tests.model_page import chapters

PAGE: Final = Path(__file__).parents[2] / "scenarios" / "README.md"
BEGIN: Final = "<!-- model: written by python -m tests.model_page.renew, not by hand -->"
END: Final = "<!-- end of the model -->"
_ABOUT: Final = """\
Everything below is written from the code: docstrings, parameters, tables. One turn is one month;
rates and shares are per month unless said. Ids such as C24 or B31 are rows of
`catalogue/evidence.yaml`; *choice* means that no source fixes the value. `python main.py facts`
holds the whole against published findings."""
_NOTATION: Final = """\
Names with an underscore are parameters (below), columns (above) or settings of a tactic; `+=` is
the change in a turn, Σ goes over the tactics that reach a person, z is a standard normal draw.
Curves are made of + − × ÷, minimum and maximum only, so that every machine computes the same
bits."""


def current_page() -> str:
    """The part between the marks as the code says it now."""
    parts = [
        "# The model",
        _ABOUT,
        "## A turn",
        chapters.phases(),
        "## What is known of each person",
        "A column written only at the start is a trait and never changes.",
        chapters.columns(),
        "## Equations",
        _NOTATION,
        chapters.all_equations(),
        "## Parameters",
        chapters.parameters(),
        "## Settings and strengths",
        chapters.settings(),
        "## Mechanisms",
        chapters.mechanisms(),
    ]
    return "\n\n".join(parts)


def renewed(text: str) -> str:
    """A page with the part between the marks replaced, or added at the end."""
    if BEGIN in text and END in text:
        before, rest = text.split(BEGIN, maxsplit=1)
        after = rest.split(END, maxsplit=1)[1]
    else:
        before, after = (text.rstrip() + "\n\n" if text else ""), "\n"
    return f"{before}{BEGIN}\n\n{current_page()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(
        renewed(PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""), encoding="utf-8"
    )
