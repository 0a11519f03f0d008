"""The windows of the help menu by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cpted_audit.ui.help.about import AboutWindow
from cpted_audit.ui.help.help_window import KEYS, HelpWindow

WINDOWS: Mapping[str, Callable[[QWidget], None]] = {
    "help": lambda parent: HelpWindow(parent).show(),
    "keys": lambda parent: HelpWindow(parent, KEYS).show(),
    "about": lambda parent: AboutWindow(parent).show(),
}
"""Shows a window beside the work, given the window it belongs to."""
