"""The tabs of the registers with how much is in each; a box in their place where room is scarce."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cpted_audit.ui.plans.columns import LOW_FOR_ROWS, is_low
from cpted_audit.ui.registers.fields.fields import QuietCombo
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr

_HEIGHT = 36
_MOST_LINES, _MOST_LINES_IN_LOW = 2.9, 1.5
"""Heights of a button, gaps included, from which the box takes their place."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RegisterTabs(QWidget):
    """One button for each tab, of which one is pressed; arrow keys go along them.

    Where they would take more than two lines, or more than one of a low window, a box holds all.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(tabs)
        self._line = QWidget()
        self._flow = FlowLayout(self._line, spacing=4)
        self._buttons: dict[str, _Tab] = {}
        self._group = QButtonGroup(self)
        self._box = QuietCombo()
        self._box.setAccessibleName(tr("Register"))
        self._box.setMinimumHeight(px(_HEIGHT))
        for name, words in tabs:
            button = _Tab(words, self)
            button.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            self._buttons[name] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._box.addItem(words, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._line.setSizePolicy(policy)
        self._box.activated.connect(lambda _row: self.chosen.emit(self._box.currentData()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self._box)
        self._box.hide()

    def choose(self, name: str) -> None:
        """Press a tab in without telling."""
        self._buttons[name].setChecked(True)
        self._box.setCurrentIndex(self._box.findData(name))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much is in each tab."""
        for name, count in counts.items():
            text = f"{self._words[name]} {count}"
            self._buttons[name].setText(text)
            self._box.setItemText(self._box.findData(name), text)

    def step(self, button: QPushButton, by: int) -> None:
        """Go to the tab before or after a button."""
        names = list(self._buttons)
        here = next(n for n, name in enumerate(names) if self._buttons[name] is button)
        following = self._buttons[names[(here + by) % len(names)]]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show buttons or the box, as there is room."""
        super().resizeEvent(event)
        lines = self._flow.heightForWidth(self.width()) / px(_HEIGHT)
        most = _MOST_LINES_IN_LOW if is_low(self, LOW_FOR_ROWS) else _MOST_LINES
        too_many = lines >= most
        self._line.setVisible(not too_many)
        self._box.setVisible(too_many)


class _Tab(QPushButton):
    def __init__(self, words: str, tabs: RegisterTabs) -> None:
        super().__init__(words)
        self._tabs = tabs
        self.setCheckable(True)
        self.setProperty("kind", "tab")
        self.setMinimumHeight(px(_HEIGHT))

    def sizeHint(self) -> QSize:
        """Keep room for the bolder words of the tab that is pressed in."""
        font = QFont(self.font())
        font.setBold(True)
        wide = QFontMetrics(font).horizontalAdvance(self.text()) + px(18)
        return QSize(max(wide, super().sizeHint().width()), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the tabs with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._tabs.step(self, step)
