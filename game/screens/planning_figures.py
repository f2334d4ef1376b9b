"""The right column of the planning screen: measures, predictions, forecasts."""

from game.screens.parts.counted_card import counted_card
from game.screens.parts.explained import explained_note
from game.screens.parts.figure_card import (
    Band,
    Measured,
    figure_card,
    revenue_measured,
    trust_measured,
)
from game.screens.parts.predict import predict_controls, prediction_made
from game.screens.planning_table import PlanActions, Table
from game.session.views import Series
from game.widgets.arrangement import Grid
from game.widgets.layout import Column
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea

LARGE_TEXT = 1.4
_LEAST_CHART = 54.0


def figures_column(table: Table, actions: PlanActions, *, grow: float = 1.0) -> Widget:
    """Trust, revenue, churn; questions first, lines and the forecast once they are answered."""
    words, situation = table.words, table.situation
    trust_band, revenue_band = bands(table)
    series = situation.series
    # Where there is room, lines are shown before there is a forecast, too.
    chart = table.predicted or table.tall or (not table.three_columns and table.scale < LARGE_TEXT)

    def card(name: str, measured: Measured, of: Series, band: Band | None) -> Widget:
        return figure_card(
            words,
            measured,
            of,
            situation.turns,
            chart=chart,
            chart_height=_LEAST_CHART * table.scale,
            band=band,
            extra=_below(table, actions, name),
            marked=_wanted(table, name),
            grow=1 if table.predicted else 0,
        )

    trust, revenue = series["trust_measured"], series["revenue_cents"]
    surveyed = trust_measured(words, trust, situation.trust_survey_error, trust_band)
    cards = [
        card("trust", surveyed, trust, trust_band),
        card("revenue", revenue_measured(words, revenue, revenue_band), revenue, revenue_band),
    ]
    measures: Widget = Column(cards, gap=12, grow=1 if table.predicted else 0)
    if not table.three_columns:
        measures = Grid(cards, columns=2, least=300)
    counted = counted_card(words, series, table.record if table.predicted else None)
    return ScrollArea(Column([measures, counted], gap=12, padding=(2, 1)), key="figures", grow=grow)


def _wanted(table: Table, measure: str) -> bool:
    """The player wants to go on, and this prediction is missing."""
    asked = table.draft.asked and not table.predicted
    return asked and measure not in table.draft.guesses


def bands(table: Table) -> tuple[Band | None, Band | None]:
    """The forecast of trust and of revenue (cents), if it can be seen."""
    forecast = table.forecast
    if forecast is None or not table.predicted:
        return None, None
    return (
        Band(forecast.trust_low, forecast.trust_mid, forecast.trust_high),
        Band(forecast.revenue_low_cents, forecast.revenue_mid_cents, forecast.revenue_high_cents),
    )


def _below(table: Table, actions: PlanActions, measure: str) -> list[Widget]:
    words = table.words
    if not table.predicted:
        guess = table.draft.guesses.get(measure)
        return [predict_controls(words, measure, guess, lambda said: actions.guess(measure, said))]
    lines: list[Widget] = []
    if measure in table.predictions:
        lines.append(prediction_made(words, table.predictions[measure]))
    lines.append(explained_note(words, "chart", "forecast", _forecast_line(table, measure)))
    return lines


def _forecast_line(table: Table, measure: str) -> str:
    words, forecast = table.words, table.forecast
    if forecast is None:
        return words.text("screen.planning.no_forecast")
    if measure == "trust":
        low, high = words.number(forecast.trust_low), words.number(forecast.trust_high)
    else:
        low = words.money(forecast.revenue_low_cents)
        high = words.money(forecast.revenue_high_cents)
    return words.text("screen.planning.forecast_range", low=low, high=high)
