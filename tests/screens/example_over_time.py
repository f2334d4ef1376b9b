"""Three months of the bakery to look back at."""

from typing import Final

from game.session.views import LedgerBar, MonthView, OverTimeView
from game.vocabulary.decisions import NO_DECISIONS, TurnDecisions
from game.vocabulary.events import EventOccurred
from tests.screens.examples import (
    BAKERY_PLAN,
    BAKERY_SERIES_MONTH_4,
    BAKERY_VOICES,
    MONTH_3,
)

_FIRST_PLAN: Final = TurnDecisions({"usual_order": BAKERY_PLAN.tactics["usual_order"]})
_FAIR: Final = EventOccurred("school_fair", "scenario", 3, choice="rolls")


def bakery_over_time() -> OverTimeView:
    """The game after three months: a quiet one, a card, a second card with a lever and a letter."""
    return OverTimeView(
        turns=6,
        finished=False,
        series=BAKERY_SERIES_MONTH_4,
        trust_true=None,
        months=(
            MonthView(1, NO_DECISIONS, (), (), (), {}, (), MONTH_3, {}),
            MonthView(2, _FIRST_PLAN, ("usual_order",), (), (), {}, (), MONTH_3, {}),
            MonthView(
                3,
                BAKERY_PLAN,
                ("sell_along",),
                (),
                (),
                {"data_quality": 0},
                (_FAIR,),
                MONTH_3,
                {"school_fair": ("take_the_list", "decline")},
                trust_bars=(
                    LedgerBar("usual_order", "tactic", 0.82),
                    LedgerBar("sell_along", "tactic", -0.41),
                    LedgerBar("service", "model", 0.12),
                ),
                voices=BAKERY_VOICES[:2],
            ),
        ),
    )
