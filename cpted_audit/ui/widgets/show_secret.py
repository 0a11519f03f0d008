"""A word in a passphrase's field that shows what is typed, so that no mistake is typed blind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr


class ShowButton(QToolButton):
    """Stands at the right end of a field; what is shown is hidden again with the field."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.setCheckable(True)
        self.setProperty("kind", "show")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._follow)
        self._follow(shown=False)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.installEventFilter(self)
        line.textChanged.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right end, and hide what is typed when the field goes or is shut."""
        kind = event.type()  # others come still while the field is being deleted
        if kind in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._stand()
        elif kind == QEvent.Type.Hide or (
            kind == QEvent.Type.EnabledChange and not self._line.isEnabled()
        ):
            self.setChecked(False)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep letters from the field, to which Qt hands on what a button has no use for."""
        super().keyPressEvent(event)
        if event.text().isprintable() and event.text():
            event.accept()

    def _forget(self, text: str) -> None:
        """Hide what will be typed into a field that was emptied."""
        if not text:
            self.setChecked(False)

    def _follow(self, shown: bool) -> None:
        self.setText(tr("Hide") if shown else tr("Show"))
        self.setAccessibleName(tr("Hide what is typed") if shown else tr("Show what is typed"))
        mode = QLineEdit.EchoMode
        self._line.setEchoMode(mode.Normal if shown else mode.Password)
        self._stand()

    def _stand(self) -> None:
        wide, edge = self.sizeHint().width(), px(3)
        self._line.setTextMargins(0, 0, wide, 0)
        high = self._line.height() - 2 * edge
        self.setGeometry(self._line.width() - wide - edge, edge, wide, high)


def let_show(*lines: QLineEdit) -> list[ShowButton]:
    """Let what is typed into fields of passphrases be shown, each by a button of its own.

    Put the buttons behind the other fields in the order of Tab: who types on must not land there.
    """
    return [ShowButton(line) for line in lines]
