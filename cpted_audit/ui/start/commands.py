"""The commands of the start page: the ways to an audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.start.start_controller import StartController

COMMANDS: tuple[Command[StartController], ...] = (
    Command(
        "new_audit",
        QT_TR_NOOP("&New audit…"),
        lambda start: start.begin_new(),
        ("Ctrl+N",),
        Needs.NOTHING,
        leaves=True,
    ),
    Command(
        "follow_audit",
        QT_TR_NOOP("New audit &from last year's…"),
        lambda start: start.begin_following(),
        needs=Needs.NOTHING,
        leaves=True,
    ),
    Command(
        "open_audit",
        QT_TR_NOOP("&Open audit…"),
        lambda start: start.choose_audit(),
        ("Ctrl+O",),
        Needs.NOTHING,
        leaves=True,
    ),
    Command(
        "district",
        QT_TR_NOOP("Look over a folder of au&dits…"),
        lambda start: start.show_district(),
        needs=Needs.NOTHING,
        leaves=True,
    ),
    Command(
        "open_sample",
        QT_TR_NOOP("Try the &sample school"),
        lambda start: start.open_sample(),
        needs=Needs.NOTHING,
        leaves=True,
    ),
)
