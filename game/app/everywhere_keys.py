"""Keys that do the same on every screen."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.widgets.node import KeyPress

if TYPE_CHECKING:
    from game.app.application import Application


def press_everywhere(application: "Application", press: KeyPress) -> bool:
    """Use a key no widget wanted, or hand it to the screen; returns whether it did something."""
    if press.key == pygame.K_F1:
        application.screen.on_help()
    elif press.key == pygame.K_m and not press.is_command:
        _turn_sound(application)
    elif press.key == pygame.K_ESCAPE:
        application.screen.on_escape()
    elif press.key == pygame.K_F5:
        _read_page(application)
    elif press.key == pygame.K_F4:  # with explained words on the page it goes to them
        application.notify(application.language.text("screen.keys.nothing_explained"))
    elif press.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and press.is_command:
        return _press_large_button(application)
    else:
        return application.screen.on_key(press)
    return True


def _press_large_button(application: "Application") -> bool:
    """The large button the page names; under a dialog only one of the dialog."""
    view, screen, before = application.view, application.screen, application.view.focused
    if not any(view.focus_key(key) for key in screen.large_buttons):
        return False
    button = view.focused
    if button is None or not button.enabled:
        return False
    if screen.presses_at_once or button is before:
        button.activate(view)
        application.click()
    return True


def _read_page(application: "Application") -> None:
    """Read all of the page aloud, or say how the game comes to read."""
    if application.reads_aloud:
        application.reading_due = True
        application.view.invalidate()
    else:
        application.notify(application.language.text("screen.keys.reads_nothing"))


def _turn_sound(application: "Application") -> None:
    switch = application.view.find(key="options.sound")
    if switch is not None:  # the options are open: they must show it
        switch.activate(application.view)
    else:
        profile = application.profile
        application.set_profile(replace(profile, sound=not profile.sound))
    on = application.profile.sound
    application.notify(application.language.text(f"screen.keys.sound.{'on' if on else 'off'}"))
    application.sound("door")
