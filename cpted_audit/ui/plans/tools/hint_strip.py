"""The line under the canvas that says what the tool in hand does; it can be closed for good."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from cpted_audit.ui.kept_settings import HINTS_CLOSED, keep, read
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class HintStrip(QFrame):
    """Wraps a hint under the plan, where it covers nothing; the tip of its tool says it too.

    What was closed stays closed for its tool; the names of those tools are in the settings.
    """

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hintstrip")
        self._settings = settings
        self._tool = ""
        self._low = False
        self._words = text_label("", "muted", wrap=True)
        self._words.setAccessibleName(tr("What the tool does"))
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Close this hint"))
        close.setToolTip(tr("Close this hint; the tip of the tool says it again"))
        close.setObjectName("sidebutton")
        close.setFixedSize(px(24), px(24))
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(2), px(6), px(2))
        row.setSpacing(px(8))
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def hint(self) -> str:
        """The hint that is seen, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def show_hint(self, tool: str, hint: str) -> None:
        """Say what a tool does, where that was not closed."""
        self._tool = tool
        self._words.setText(hint)
        self._follow()

    def fold(self, *, low: bool) -> None:
        """Leave the room to the plan where there is very little."""
        if low != self._low:
            self._low = low
            self._follow()

    def _follow(self) -> None:
        self.setVisible(
            bool(self._words.text()) and not self._low and self._tool not in self._closed()
        )

    def _closed(self) -> list[str]:
        """Return the tools whose hints were closed."""
        return read(self._settings, HINTS_CLOSED).split()

    def _close(self) -> None:
        if self._tool not in self._closed():
            keep(self._settings, HINTS_CLOSED, " ".join([*self._closed(), self._tool]))
        self._follow()
