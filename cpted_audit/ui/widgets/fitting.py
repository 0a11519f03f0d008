"""Windows that never ask for more than the screen has, however large the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited, complaint_in, first_wrong
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.on_screen import room

_OF_THE_WINDOW = 0.94
"""The share of the window that a dialog over it may take."""


class TallDialog(QDialog):
    """Holds a column to be filled; never larger than the window it stands over."""

    def __init__(self, title: str, accept_words: str, parent: QWidget, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._over = parent
        self._wide = px(width)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(
            accept_words, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("kind", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setSpacing(10)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        outer = QVBoxLayout(self)
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._error.installEventFilter(self)
        self._scroll = scroll
        self._listens = False
        outer.addWidget(scroll, 1)
        outer.addWidget(self._error)
        outer.addWidget(self.buttons)

    def accept(self) -> None:
        """Close, unless what was typed somewhere is no number or no date: that is said."""
        wrong = first_wrong(self)
        self._error.setText(complaint_in(self))
        self._error.setVisible(wrong is not None)
        if wrong is None:
            super().accept()
        else:
            blame(wrong, self._error.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow by what a complaint takes from the fields it is about."""
        if watched is self._error and event.type() == QEvent.Type.Show and self.isVisible():
            taken = self._error.heightForWidth(self._scroll.width()) + px(12)
            most = (self._over.window().size() * _OF_THE_WINDOW).height()
            self.resize(self.width(), max(self.height(), min(self.height() + taken, most)))
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the content wants and the window allows."""
        if not self._listens:  # now everything stands in it
            self._listens = True
            clear_when_edited(self._error, self)
        window = self._over.window().size() * _OF_THE_WINDOW
        wide = min(max(self._wide, self._inner.sizeHint().width() + px(48)), window.width())
        content = self._inner.heightForWidth(wide - px(48))
        if content < 0:
            content = self._inner.sizeHint().height()
        high = min(content + self.buttons.sizeHint().height() + px(48), window.height())
        self.resize(QSize(wide, high))
        super().showEvent(event)


def fit(dialog: QWidget, width: int, height: int) -> None:
    """Give a window a size of the design, in pixels at 100 %, or what the screen leaves of it."""
    dialog.resize(QSize(px(width), px(height)).boundedTo(room(dialog)))


def scrolling(content: QWidget) -> QScrollArea:
    """Return a scroll area that shows a widget at its own width, and scrolls what is too high.

    Better before it is filled: Qt styles what is in it anew each time it is moved.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
    content.setObjectName("canvas")
    area.setWidget(content)
    return area


def see_soon(widget: QWidget) -> None:
    """Scroll a widget into view in the area around it, once what was just shown has its place."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        QTimer.singleShot(0, widget, partial(around.ensureWidgetVisible, widget))


def lay_out_scrolling(page: QWidget, head: QWidget, body: QWidget) -> None:
    """Fill a page with a head and a body that takes the rest; where that is too little, it scrolls.

    The least height of the body decides what is too little.
    """
    content = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolling(content))
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(body, 1)


def lay_out_dialog(dialog: QDialog, column: QLayout, foot: QLayout | QWidget) -> QScrollArea:
    """Fill a dialog with what scrolls where there is little room, and a foot that always shows."""
    content = QWidget()
    area = scrolling(content)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(area, 1)
    content.setLayout(column)
    column.setContentsMargins(px(20), px(16), px(20), px(8))
    bottom = QVBoxLayout()
    bottom.setContentsMargins(px(20), px(8), px(20), px(14))
    if isinstance(foot, QLayout):
        foot.setSpacing(max(foot.spacing(), px(8)))
        bottom.addLayout(foot)
    else:
        bottom.addWidget(foot)
    outer.addLayout(bottom)
    return area
