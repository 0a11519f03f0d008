"""The help beside the work: one window, shown again where it stands already."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cpted_audit.ui.help.help_window import HelpWindow, Keys
from cpted_audit.ui.widgets.beside import belongs_to, show_beside


def show_help(parent: QWidget, keys: Keys, topic: str) -> None:
    """Show a topic; an empty one is help as it was left, or its first page."""
    window = show_beside(HelpWindow, belongs_to(parent), lambda: HelpWindow(parent, keys))
    if topic:
        window.show_topic(topic)
