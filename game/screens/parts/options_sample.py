"""A piece of the game beside the options, so that size and contrast are seen before playing."""

from typing import Final

from game.screens.parts.readable import Readable
from game.screens.parts.scene_banner import bakery_floor
from game.screens.shell import Shell
from game.widgets.distribution import TrustCount, TrustDistribution
from game.widgets.indicators import Chip
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.surfaces import Card
from game.widgets.text import BODY, CHART_TITLE, KPI, SECONDARY
from game.widgets.words import Divider, Heading, Label, Paragraph

_COUNTS: Final = (11, 26, 54, 54, 32)
_TRUST: Final = 64.0
_CHANGE: Final = -2.0


def sample_card(shell: Shell, *, with_floor: bool = False) -> Widget:
    """A number, the trust scale and a voice, as they look in the game; and people, with room."""
    words = shell.language
    levels = [
        TrustCount(words.text(f"setting.trust_level.{level}"), count, words.number(count))
        for level, count in enumerate(_COUNTS)
    ]
    shown: Widget = TrustDistribution(words.text("measure.trust"), levels)
    if with_floor:
        shown = bakery_floor(_COUNTS, words.text("screen.parts.in_the_shop"), shown)
    number = Row(
        [
            Label(words.number(_TRUST), KPI, shrink=False),
            Chip(words.number(abs(_CHANGE)), "bad", icon="down"),
        ],
        gap=10,
    )
    voice = Card(
        [
            Label(words.text("screen.options.sample.name"), CHART_TITLE),
            Paragraph(words.text("screen.options.sample.voice"), BODY),
        ],
        gap=4,
        fill="sunken",
        raised=False,
    )
    card = Card(
        [
            Column(
                [
                    Heading(words.text("screen.options.sample.title")),
                    Paragraph(words.text("screen.options.sample.line"), SECONDARY, "secondary"),
                ],
                gap=4,
            ),
            Divider(),
            Column([Label(words.text("measure.trust_measured"), CHART_TITLE, "secondary"), number]),
            shown,
            voice,
        ],
        gap=12,
        padding=(14, 18),
    )
    return Readable(card, label=words.text("screen.options.sample.title"))
