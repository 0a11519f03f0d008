"""One line that asks why something is not a finding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

TARGET = 40


class DismissalLine(QWidget):
    """Asks for the reason; `given` carries it, `closed` tells that nothing was decided."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = QLineEdit(placeholderText=tr("Why is this not a finding?"))
        self._reason.setAccessibleName(tr("Why is this not a finding?"))
        self._reason.setMinimumHeight(px(TARGET))
        self._set_aside = QPushButton(tr("Set it aside"))
        self._set_aside.setMinimumHeight(px(TARGET))
        self._keep = QPushButton(tr("Keep it"))
        self._keep.setMinimumHeight(px(TARGET))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reason, 1)
        row.addWidget(self._set_aside)
        row.addWidget(self._keep)
        self._reason.textChanged.connect(self._follow_text)
        self._reason.returnPressed.connect(self._give)
        self._set_aside.clicked.connect(self._give)
        self._keep.clicked.connect(self._close)
        self.hide()

    def ask(self) -> None:
        """Ask, with the cursor in the line."""
        self._reason.clear()
        self._follow_text("")
        self.show()
        self._reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Esc; Enter has done its work in the line."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _follow_text(self, text: str) -> None:
        self._set_aside.setEnabled(bool(text.strip()))

    def _give(self) -> None:
        if self._reason.text().strip():
            self.hide()
            self.given.emit(self._reason.text())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
