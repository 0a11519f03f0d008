"""The bar over the canvas while lines are reviewed: how many there are, which count, accept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSlider, QWidget

from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.session.plans.wall_sources import WallLines
from cpted_audit.ui.plans.marker_form import WALL_WORDS
from cpted_audit.ui.plans.walls.candidates import Candidates
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, counted, tr

Notify = Callable[[float], str]
"""Says a threshold in words."""


class WallBar(QFrame):
    """Shows a threshold that can be moved and what is left at it."""

    moved = Signal()
    accepted = Signal()
    rejected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wallbar")
        self._candidates: Candidates | None = None
        self._told: Notify = str
        self._count = text_label("", "strong", wrap=True)
        self._threshold = text_label("", "muted", wrap=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setMinimumHeight(px(28))
        self._slider.valueChanged.connect(self._move)
        self._accept = QPushButton(tr("Accept"))
        self._accept.setProperty("kind", "primary")
        self._reject = QPushButton(tr("Reject all"))
        self._accept.clicked.connect(self.accepted)
        self._reject.clicked.connect(self.rejected)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.addWidget(self._count, 0, 0)
        grid.addWidget(self._threshold, 1, 0)
        grid.addWidget(self._slider, 0, 1)
        buttons = QHBoxLayout()
        for button in (self._accept, self._reject):
            button.setMinimumHeight(px(36))
            buttons.addWidget(button)
        grid.addLayout(buttons, 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.hide()

    def show_candidates(self, candidates: Candidates, told: Notify) -> None:
        """Show lines; `told` says a threshold of theirs in words."""
        self._candidates, self._told = candidates, told
        self._slider.blockSignals(True)
        self._slider.setRange(0, len(candidates.steps) - 1)
        self._slider.setValue(candidates.step)
        self._slider.blockSignals(False)
        self._slider.setEnabled(len(candidates.steps) > 1)
        self.refresh()
        self.show()
        self._slider.setFocus()

    def end(self) -> None:
        """Hide, as nothing is reviewed any more."""
        self._candidates = None
        self.hide()

    def refresh(self) -> None:
        """Show what is left as it stands."""
        if self._candidates is None:
            return
        accepted = self._candidates.accepted()
        left, shown = sum(map(len, accepted.values())), len(self._candidates.shown())
        words = (
            counted(left, QT_TR_NOOP("1 line will be a wall"),
                    QT_TR_NOOP("{count:,} lines will be walls")) if left == shown
            else tr("Lines that will be walls: {count} of {shown}",
                    count=f"{left:,}", shown=f"{shown:,}")
        )  # fmt: skip
        self._count.setText("\n".join(filter(None, (words, _by_layers(accepted)))))
        words = self._told(self._candidates.threshold)
        self._threshold.setText(words)
        self._slider.setAccessibleName(words)
        self._accept.setEnabled(left > 0)

    def _move(self, step: int) -> None:
        if self._candidates is not None:
            self._candidates.set_step(step)
            self.refresh()
            self.moved.emit()


def _by_layers(accepted: WallLines) -> str:
    """Return which lines become something else than plain walls, as their layers are called."""
    told = [
        f"{tr(words)} {len(accepted[kind]):,}"
        for kind, words in WALL_WORDS.items()
        if kind in accepted and kind is not WallKind.SOLID
    ]
    return tr("By the names of their layers: {kinds}", kinds=", ".join(told)) if told else ""
