"""A table and a form beside it, or one of them alone where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.words import tr

TABLE_WIDTH = 600
"""Pixels at 100 % that the table keeps beside the form."""
_FORM_WIDTH = 336
_BACK_HEIGHT = 34


class FormFold(QWidget):
    """Holds both; a button that is pressed in shows the form where it has no room beside.

    `keyboard` are what takes the keyboard in the one and in the other.
    """

    folded = Signal(bool)

    def __init__(
        self, table: QWidget, form: QWidget, details: QAbstractButton,
        *, keyboard: tuple[QWidget, QWidget], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._keyboard = keyboard
        self._table = table
        self._form = form
        self._details = details
        self._narrow: bool | None = None
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(px(6))
        self._back = QPushButton(tr("Back to the list"))
        self._back.setProperty("kind", "link")
        self._back.setMinimumHeight(row_px(_BACK_HEIGHT))
        self._back.clicked.connect(self._go_back)
        self._back.hide()
        self._split.addWidget(table)
        self._split.addWidget(form)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._split, 1)
        details.setCheckable(True)
        details.toggled.connect(lambda _shown: self._show())
        form.installEventFilter(self)

    @property
    def narrow(self) -> bool:
        """Whether there is room for one of them alone."""
        return bool(self._narrow)

    def show_form(self) -> None:
        """Bring the form into view."""
        self._details.setChecked(True)

    def take_keys(self) -> None:
        """Take the keyboard from what is about to go: onto the table, or the way back to it."""
        (self._back if self._back.isVisible() else self._keyboard[0]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Fold or unfold for so many pixels."""
        narrow = width < px(TABLE_WIDTH) + self._form.minimumWidth()
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._details.setVisible(narrow)
        if not narrow:
            self._split.setSizes([width - px(_FORM_WIDTH), px(_FORM_WIDTH)])
        self._show()
        self.folded.emit(narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to the table with Escape, from whatever of the form left that key alone."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and (self._narrow or self._keyboard[0].isVisible())
        ):
            self._go_back()
            return True
        return super().eventFilter(watched, event)

    def _go_back(self) -> None:
        self._details.setChecked(False)
        self._keyboard[0].setFocus()

    def _show(self) -> None:
        form_alone = self.narrow and self._details.isChecked()
        focus = QApplication.focusWidget()
        within = focus is not None and self._form.isAncestorOf(focus)
        self._table.setVisible(not form_alone)
        self._form.setVisible(not self.narrow or form_alone)
        self._back.setVisible(form_alone)
        if form_alone:
            self._keyboard[1].setFocus()
        elif self.narrow and within:
            self._keyboard[0].setFocus()
