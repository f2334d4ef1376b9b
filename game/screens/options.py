"""Options: applied at once, with a sample beside them that shows what they do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, cast

from game.screens.parts.answered_dialog import AnsweredDialog
from game.screens.parts.options_sample import sample_card
from game.screens.parts.page import help_tool, page
from game.screens.parts.roomy import note
from game.screens.screen import Screen
from game.screens.shell import Shell
from game.session.profile import LanguageCode, Profile, Theme
from game.widgets.arrangement import Grid, Sized
from game.widgets.buttons import Button
from game.widgets.choices import Option, Segmented
from game.widgets.indicators import IconTile
from game.widgets.layout import Column, Row
from game.widgets.node import Widget
from game.widgets.scrolling import ScrollArea
from game.widgets.surfaces import Card
from game.widgets.text import CARD_TITLE, SECONDARY
from game.widgets.toggles import Toggle
from game.widgets.words import Divider, Heading, Paragraph

LANGUAGES: Final[tuple[LanguageCode, ...]] = ("en", "nl", "de")
TEXT_SIZES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
THEMES: Final[tuple[Theme, ...]] = ("light", "high_contrast")


class OptionsScreen(Screen):
    """The options as a page of their own, reached from the title."""

    name = "options"

    def build(self) -> Widget:
        """Settings on the left, a sample of the game on the right where there is room."""
        shell, words = self.shell, self.shell.language
        cards = [Card([group], padding=(14, 18)) for group in option_groups(shell)]
        settings = Column([*_not_kept(shell), *cards], gap=12)
        roomy = shell.window.w / shell.profile.text_scale >= 1000
        content: Widget
        if roomy:
            sample = Column([sample_card(shell, with_floor=True)])
            row = Row(
                [Sized(settings, width=620, scales=True), Sized(sample, width=480, scales=True)],
                gap=16,
                align="start",
                justify="centre",
            )
            content = ScrollArea(row, key="options.scroll")
        else:
            column = Column([settings, sample_card(shell)], gap=12)
            content = ScrollArea(column, key="options.scroll")
        title = words.text("screen.options.title")
        return page(
            shell, title, content, on_back=self.on_escape, tools=help_tool(shell), padding=(16, 24)
        )

    def on_escape(self) -> None:
        """Back to the title; in a game the options are a dialog."""
        self.shell.show("title")


def options_dialog(shell: Shell) -> Widget:
    """The same options above a game that goes on."""
    words = shell.language
    done = Button(
        words.text("screen.options.done"), shell.close_dialog, kind="primary", key="options.done"
    )
    return AnsweredDialog(
        words.text("screen.options.title"),
        Column(
            [
                *_not_kept(shell),
                Grid([*option_groups(shell, in_dialog=True)], columns=2, least=330, gap=32),
            ],
            gap=14,
        ),
        actions=[done],
        on_escape=shell.close_dialog,
        width=900,
        key="options",
    )


def _not_kept(shell: Shell) -> list[Widget]:
    problem = shell.options_problem
    return [note("warning", problem, "bad")] if problem else []


def option_groups(shell: Shell, *, in_dialog: bool = False) -> Sequence[Widget]:
    """The settings in groups; every change is kept and applied at once."""
    profile = shell.profile

    def change(new: Profile) -> None:
        shell.set_profile(new)
        if in_dialog:  # a dialog is made once; its words and choices have just changed
            shell.close_dialog()
            shell.open_dialog(options_dialog(shell))

    reading = [_language(shell, change), _text_size(shell, change), _theme(shell, change)]
    playing = [
        _switch(
            shell,
            "predicting",
            "target",
            profile.predicting,
            lambda on: change(replace(profile, predicting=on)),
        ),
        _switch(
            shell,
            "reduced_motion",
            "motion",
            profile.reduced_motion,
            lambda on: change(replace(profile, reduced_motion=on)),
        ),
        _switch(
            shell, "sound", "sound", profile.sound, lambda on: change(replace(profile, sound=on))
        ),
        _switch(
            shell,
            "content_notes",
            "quote",
            profile.content_notes,
            lambda on: change(replace(profile, content_notes=on)),
        ),
    ]
    return (_group(shell, "reading", reading), _group(shell, "playing", playing))


Change = Callable[[Profile], None]


def _group(shell: Shell, name: str, rows: Sequence[Widget]) -> Widget:
    parts: list[Widget] = [Heading(shell.language.text(f"screen.options.{name}"))]
    for row in rows:
        parts += [row, Divider()]
    return Column(parts[:-1], gap=9)


def _setting(shell: Shell, name: str, icon: str, control: Widget, *, beside: bool) -> Widget:
    words = shell.language
    about = Column(
        [
            Paragraph(words.text(f"screen.options.{name}.name"), CARD_TITLE),
            Paragraph(words.text(f"screen.options.{name}.line"), SECONDARY, "secondary"),
        ],
        gap=1,
        grow=1,
    )
    head = Row([IconTile(icon), about], gap=12)
    if beside:
        return Row([IconTile(icon), about, control], gap=12)
    return Column([head, control], gap=8)


def _language(shell: Shell, change: Change) -> Widget:
    words, profile = shell.language, shell.profile
    options = [Option(code, words.text(f"screen.title.language.{code}")) for code in LANGUAGES]
    control = Segmented(
        options,
        words.code,
        lambda code: change(replace(profile, language=cast(LanguageCode, code))),
        label=words.text("screen.options.language.name"),
        key="options.language",
    )
    return _setting(shell, "language", "globe", control, beside=False)


def _text_size(shell: Shell, change: Change) -> Widget:
    words, profile = shell.language, shell.profile
    options = [Option(f"{size:g}", words.percent(size)) for size in TEXT_SIZES]
    control = Segmented(
        options,
        f"{profile.text_scale:g}",
        lambda size: change(replace(profile, text_scale=float(size))),
        label=words.text("screen.options.text_size.name"),
        key="options.text_size",
    )
    return _setting(shell, "text_size", "text_size", control, beside=False)


def _theme(shell: Shell, change: Change) -> Widget:
    words, profile = shell.language, shell.profile
    options = [Option(theme, words.text(f"screen.options.theme.{theme}")) for theme in THEMES]
    control = Segmented(
        options,
        profile.theme,
        lambda theme: change(replace(profile, theme=cast(Theme, theme))),
        label=words.text("screen.options.theme.name"),
        key="options.theme",
    )
    return _setting(shell, "theme", "contrast", control, beside=False)


def _switch(shell: Shell, name: str, icon: str, on: bool, turn: Callable[[bool], None]) -> Widget:
    label = shell.language.text(f"screen.options.{name}.name")
    control = Toggle(label, on, turn, key=f"options.{name}")
    return _setting(shell, name, icon, control, beside=True)
