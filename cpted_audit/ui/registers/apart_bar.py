"""The line above the doors of an older audit: doors of the walk and rows that belong together."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton

from cpted_audit.errors import AuditError
from cpted_audit.session.registers.apart import apart, bring_together
from cpted_audit.ui import dialogs
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.numbering_bar import WAIT_MS
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class ApartBar(QFrame):
    """Says how many doors lack a row or a place, and brings them together in one step."""

    def __init__(self, controller: RegisterController) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._controller = controller
        self._said = text_label("", "muted")
        self._bring = QPushButton(tr("Join them"))
        self._bring.setProperty("kind", "link")
        self._bring.clicked.connect(self._do)
        flow = FlowLayout(self, spacing=8)
        flow.setContentsMargins(px(12), px(4), px(8), px(4))
        flow.addWidget(self._said)
        flow.addWidget(self._bring)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.check)
        self._checked = False
        self.hide()

    def refresh(self) -> None:
        """Look again in a moment, so that typing stays quick; the first time at once."""
        if self._checked:
            self._timer.start()
        else:
            self.check()

    def stop(self) -> None:
        """Look no more; for closing."""
        self._timer.stop()

    def check(self) -> None:
        """Show what is apart, or hide where nothing is."""
        self._checked = True
        found = apart(self._controller.session, self._controller.names.locations)
        parts = (
            _counted(len(found.places), tr("1 door of the walk has no row here."),
                     tr("{count:,} doors of the walk have no row here.", count=len(found.places))),
            _counted(len(found.doors), tr("1 exterior door here has no place of the walk."),
                     tr("{count:,} exterior doors here have no place of the walk.",
                        count=len(found.doors))),
        )  # fmt: skip
        self._said.setText(" ".join(filter(None, parts)))
        self._bring.setEnabled(not self._controller.read_only)
        self.setVisible(any(parts))

    def _do(self) -> None:
        try:
            bring_together(self._controller.session)
        except AuditError as error:
            dialogs.tell(self.window(), error)
        self.check()


def _counted(count: int, one: str, many: str) -> str:
    return "" if count == 0 else one if count == 1 else many
