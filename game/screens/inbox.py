"""Letters of the month: events to read and to answer, in a dialog."""

from collections.abc import Callable, Mapping

from game.language.language import Language
from game.screens.parts.roomy import Roomy
from game.session.views import InboxItem
from game.widgets.arrangement import Flow
from game.widgets.buttons import Button
from game.widgets.canvas import Canvas
from game.widgets.indicators import Chip, IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Host, Widget
from game.widgets.overlays import LightDialog
from game.widgets.surfaces import Card, Pressable
from game.widgets.text import BODY, BODY_STRONG, CARD_TITLE, SECONDARY, Typesetter
from game.widgets.words import Heading, Label, Paragraph


def unanswered(inbox: tuple[InboxItem, ...], choices: Mapping[str, str]) -> tuple[InboxItem, ...]:
    """Events that still wait for an answer."""
    return tuple(item for item in inbox if item.choices and item.id not in choices)


def where_to_begin(inbox: tuple[InboxItem, ...], choices: Mapping[str, str]) -> str:
    """Key of what has the focus when the letters are opened: the first answer due, else Done."""
    waiting = unanswered(inbox, choices)
    return f"inbox.{waiting[0].id}.{waiting[0].choices[0]}" if waiting else "inbox.done"


def inbox_dialog(
    words: Language,
    inbox: tuple[InboxItem, ...],
    choices: Mapping[str, str],
    on_choose: Callable[[str, str], None],
    on_close: Callable[[], None],
    *,
    reminding: bool = False,
) -> LightDialog:
    """The letters, those with a question first.

    Args:
        words: of the game.
        inbox: what lies there.
        choices: answers given so far, by event.
        on_choose: takes an event and the answer.
        on_close: puts the letters away.
        reminding: the player wanted to go on with questions unanswered.
    """
    letters = sorted(inbox, key=lambda item: not item.choices)
    parts: list[Widget] = []
    waiting = len(unanswered(inbox, choices))
    if reminding and waiting:
        parts.append(Paragraph(words.plural("screen.inbox.reminder", waiting), BODY, "bad"))
    if not letters:
        nothing = Paragraph(words.text("screen.inbox.empty"), BODY, "secondary", align="centre")
        parts.append(
            Column([IconTile("mail", active=False, size=56), nothing], gap=10, align="centre")
        )
    parts += [_letter(words, item, choices, on_choose) for item in letters]
    done = Button(words.text("screen.inbox.done"), on_close, kind="primary", key="inbox.done")
    left = words.plural("screen.inbox.waiting", waiting) if waiting else ""
    return LightDialog(
        words.text("screen.inbox.title"),
        Column(parts, gap=14),
        actions=[Paragraph(left, SECONDARY, "secondary", grow=1), done] if left else [done],
        on_dismiss=on_close,
        dismiss_label=words.text("common.close"),
        width=660,
        key="inbox.dialog",
    )


def _letter(
    words: Language,
    item: InboxItem,
    choices: Mapping[str, str],
    on_choose: Callable[[str, str], None],
) -> Widget:
    asks = bool(item.choices)
    title: list[Widget] = [
        IconTile("mail" if asks else "megaphone", active=asks, size=30),
        Heading(words.text(f"event.{item.id}.title"), CARD_TITLE, grow=1),
    ]
    if not item.choices:
        title.append(Chip(words.text("screen.inbox.news")))
    elif item.id not in choices:
        title.append(Chip(words.text("screen.inbox.asks"), "bad"))
    else:
        title.append(Chip(words.text("screen.inbox.answered"), "good", icon="check"))
    if item.about is not None:
        title.append(Chip(words.text(f"tactic.{item.about}.name")))
    parts: list[Widget] = [
        Row(title, gap=10),
        Paragraph(words.text(f"event.{item.id}.body"), BODY, "secondary"),
    ]
    answered = choices.get(item.id)
    answers = [
        _answer(words, item, choice, chosen=choice == answered, on_choose=on_choose)
        for choice in item.choices
    ]
    if answers:
        parts.append(Column(answers, gap=6))
    return Card(
        parts,
        gap=8,
        fill="sunken",
        raised=False,
        key=f"inbox.{item.id}",
        label=words.text(f"event.{item.id}.title"),
    )


def _answer(
    words: Language,
    item: InboxItem,
    choice: str,
    *,
    chosen: bool,
    on_choose: Callable[[str, str], None],
) -> Widget:
    label = words.text(f"event.{item.id}.choice.{choice}.label")
    asides: list[Widget] = []
    if choice == item.default:
        asides.append(Chip(words.text("screen.inbox.default")))
    price = _price(words, item.choice_cents.get(choice, 0))
    asides.append(Label(price, SECONDARY, "secondary", shrink=False))
    mark, said = _RadioMark(chosen), Paragraph(label, BODY_STRONG, grow=1)
    one_line = Row([mark, said, *asides], gap=10)
    two_lines = Row([mark, Column([said, Flow(asides, gap=8)], gap=4, grow=1)], gap=10)
    return _AnswerCard(
        Roomy([one_line, two_lines]),
        lambda: on_choose(item.id, choice),
        label=label,
        role="radio",
        value="1" if chosen else "0",
        selected=chosen,
        padding=(9, 12),
        radius=9,
        key=f"inbox.{item.id}.{choice}",
    )


def _price(words: Language, cents: int) -> str:
    """What an answer takes from the till or puts into it; what comes of it later is not said."""
    if not cents:
        return words.text("screen.inbox.free")
    kind = "costs" if cents > 0 else "brings"
    return words.text(f"screen.inbox.{kind}", amount=words.money(abs(cents), decimals=0))


class _AnswerCard(Pressable):
    """An answer with a frame of its own."""

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw the frame in the accent when it is the chosen one."""
        colours = canvas.palette
        fill = colours["accent_tint" if self.selected else "card"]
        if not self.selected and host.is_hovered(self):
            fill = colours["hover"]
        line, width = ("accent", 2.0) if self.selected else ("hairline", 1.0)
        stroke = colours["accent" if line == "accent" else "hairline"]
        canvas.rounded(self.bounds, self.radius, fill, stroke, width)


class _RadioMark(Widget):
    """A ring, filled when chosen."""

    role = "none"

    def __init__(self, chosen: bool) -> None:
        super().__init__()
        self.chosen = chosen

    def measure_natural_width(self, type_: Typesetter) -> float:
        """Its size, which grows with the text."""
        return 18.0 * type_.control_scale

    def measure_minimum_width(self, type_: Typesetter) -> float:
        """The same."""
        return self.natural_width(type_)

    def measure_height(self, type_: Typesetter, width: float) -> float:
        """The same."""
        return self.natural_width(type_)

    def paint(self, canvas: Canvas, host: Host) -> None:
        """Draw it."""
        colours = canvas.palette
        ring = colours["accent" if self.chosen else "control_line"]
        x, y, unit = self.bounds.centre_x, self.bounds.centre_y, canvas.type.control_scale
        canvas.dot(x, y, 7.5 * unit, colours["card"], ring, 1.8 * unit)
        if self.chosen:
            canvas.dot(x, y, 4 * unit, ring)
