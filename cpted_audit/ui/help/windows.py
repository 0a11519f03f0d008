"""The windows of the help menu by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cpted_audit.ui.help.about import AboutWindow
from cpted_audit.ui.help.help_window import KEYS, HelpWindow
from cpted_audit.ui.widgets.beside import belongs_to, show_beside


def show_help(parent: QWidget, topic: str | None = None) -> None:
    """Show a topic; without one, help as it was left, or its first page."""
    window = show_beside(HelpWindow, belongs_to(parent), lambda: HelpWindow(parent))
    if topic is not None:
        window.show_topic(topic)


def _show_about(parent: QWidget) -> None:
    show_beside(AboutWindow, belongs_to(parent), lambda: AboutWindow(parent))


WINDOWS: Mapping[str, Callable[[QWidget], None]] = {
    "help": show_help,
    "keys": lambda parent: show_help(parent, KEYS),
    "about": _show_about,
}
"""Shows a window beside the work, given the window it belongs to."""
