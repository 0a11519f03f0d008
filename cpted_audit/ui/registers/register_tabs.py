"""The tabs of the registers with how much is in each; in a narrow window they take two lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RegisterTabs(QWidget):
    """One button for each tab, of which one is pressed; arrow keys go along them."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=4)
        self._words = dict(tabs)
        self._buttons: dict[str, _Tab] = {}
        self._group = QButtonGroup(self)
        for name, words in tabs:
            button = _Tab(words, self)
            button.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            self._buttons[name] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, name: str) -> None:
        """Press a tab in without telling."""
        self._buttons[name].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much is in each tab."""
        for name, count in counts.items():
            self._buttons[name].setText(f"{self._words[name]} {count}")

    def step(self, button: QPushButton, by: int) -> None:
        """Go to the tab before or after a button."""
        names = list(self._buttons)
        here = next(n for n, name in enumerate(names) if self._buttons[name] is button)
        following = self._buttons[names[(here + by) % len(names)]]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.click()


class _Tab(QPushButton):
    def __init__(self, words: str, tabs: RegisterTabs) -> None:
        super().__init__(words)
        self._tabs = tabs
        self.setCheckable(True)
        self.setProperty("kind", "tab")
        self.setMinimumHeight(px(36))

    def sizeHint(self) -> QSize:
        """Keep room for the bolder words of the tab that is pressed in."""
        font = QFont(self.font())
        font.setBold(True)
        wide = QFontMetrics(font).horizontalAdvance(self.text()) + px(28)
        return QSize(max(wide, super().sizeHint().width()), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the tabs with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._tabs.step(self, step)
