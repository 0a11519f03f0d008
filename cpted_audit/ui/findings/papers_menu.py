"""The menu of the page for what goes out and comes back: commands of the window, by their names."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cpted_audit.ui.words import tr

GROUPS = (
    ("export_findings", "import_findings"),
    ("plan_repairs",),
    ("finding_sheet", "punch_list", "fiscal_page", "timeline_page", "reminders"),
)
"""The commands in groups; the menu of the window and that of the page have the same."""


def papers_menu(page: QWidget) -> QMenu:
    """Return a menu that takes the actions of the window each time it opens."""
    menu = QMenu(page)
    menu.setAccessibleName(tr("Sheets and papers"))

    def fill() -> None:
        menu.clear()
        window = page.window()
        for number, names in enumerate(GROUPS):
            if number:
                menu.addSeparator()
            found = (window.findChild(QAction, name) for name in names)
            menu.addActions([action for action in found if isinstance(action, QAction)])

    menu.aboutToShow.connect(fill)
    return menu
