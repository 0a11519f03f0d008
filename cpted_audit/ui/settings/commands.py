"""The commands about what every user sets, whatever audit is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.theme import is_touched
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.settings.controller import Preferences


def _theme(choice: str) -> Callable[[Preferences], None]:
    return lambda preferences: preferences.choose_theme(choice)


def _is_theme(choice: str) -> Callable[[Preferences], bool]:
    return lambda preferences: preferences.theme == choice


def _is_language(language: str) -> Callable[[Preferences], bool]:
    return lambda preferences: preferences.language == language


def _language(language: str) -> Callable[[Preferences], None]:
    return lambda preferences: preferences.choose_language(language)


COMMANDS: tuple[Command[Preferences], ...] = (
    Command(
        "settings",
        QT_TR_NOOP("Se&ttings…"),
        lambda preferences: preferences.show_settings(),
        ("Ctrl+,",),
        Needs.NOTHING,
    ),
    Command(
        "theme_system",
        QT_TR_NOOP("Follow the &system"),
        _theme("system"),
        needs=Needs.NOTHING,
        is_on=_is_theme("system"),
    ),
    Command(
        "theme_light",
        QT_TR_NOOP("&Light"),
        _theme("light"),
        needs=Needs.NOTHING,
        is_on=_is_theme("light"),
    ),
    Command(
        "theme_dark",
        QT_TR_NOOP("&Dark on or off (night walk)"),
        lambda preferences: preferences.switch_dark(),
        ("Ctrl+D",),
        Needs.NOTHING,
        is_on=lambda preferences: preferences.is_dark,
    ),
    Command(
        "theme_contrast",
        QT_TR_NOOP("&High contrast"),
        _theme("contrast"),
        needs=Needs.NOTHING,
        is_on=_is_theme("contrast"),
    ),
    Command(
        "touch",
        QT_TR_NOOP("&Touch mode on or off"),
        lambda preferences: preferences.switch_touch(),
        needs=Needs.NOTHING,
        is_on=lambda _preferences: is_touched(),
    ),
    Command(
        "larger",
        QT_TR_NOOP("&Larger text"),
        lambda preferences: preferences.step_scale(1),
        ("Ctrl++", "Ctrl+="),
        Needs.NOTHING,
        repeats=True,
    ),
    Command(
        "smaller",
        QT_TR_NOOP("&Smaller text"),
        lambda preferences: preferences.step_scale(-1),
        ("Ctrl+-",),
        Needs.NOTHING,
        repeats=True,
    ),
    Command(
        "plain_size",
        QT_TR_NOOP("Text at &100 %"),
        lambda preferences: preferences.choose_scale(100),
        ("Ctrl+0",),
        Needs.NOTHING,
        is_on=lambda preferences: preferences.scale == 100,
    ),
    Command(
        "language_en",
        QT_TR_NOOP("&English"),
        _language("en"),
        needs=Needs.NOTHING,
        is_on=_is_language("en"),
    ),
    Command(
        "language_es",
        QT_TR_NOOP("Espa&ñol"),
        _language("es"),
        needs=Needs.NOTHING,
        is_on=_is_language("es"),
    ),
)
