"""The review of lines which may become walls: its bar over the canvas, and its tool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSlider, QWidget

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Primitive, Stroke
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.wall_sources import WallLines, walls_of
from cpted_audit.ui.frame.page_letters import pressed
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.marker_form import WALL_WORDS
from cpted_audit.ui.plans.tools.tool import CanvasTool, Pointer
from cpted_audit.ui.plans.walls.candidates import Candidates
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

REACH_PX = 10
"""Pixels of the screen from a line within which a click is on it."""
_KEPT_DASH = (8.0, 4.0)
_DROPPED_DASH = (2.0, 4.0)


class WallReviewTool(CanvasTool):
    """A click toggles a line; Enter accepts those that are left, Esc none; N and B go along."""

    def __init__(
        self,
        controller: PlanController,
        candidates: Candidates,
        *,
        looked_at: Callable[[Point], object],
        changed: Callable[[], object],
        ended: Callable[[WallLines], object],
    ) -> None:
        self._controller = controller
        self.candidates = candidates
        self._looked_at = looked_at
        self._changed = changed
        self._ended = ended
        self._open = True
        self._drawn: list[Primitive] | None = None

    def redraw(self) -> None:
        """Draw anew, as other lines count now."""
        self._drawn = None
        self._controller.overlay_changed.emit()

    def accept(self) -> None:
        """End with the lines that are left."""
        if self._open:
            self._open = False
            self._ended(self.candidates.accepted())

    def click(self, pointer: Pointer) -> None:
        """Let go of the line under the pointer, or take it back."""
        if self.candidates.toggle_at(pointer.at, REACH_PX * pointer.pixel):
            self._tell()

    def double_click(self, pointer: Pointer) -> bool:
        """Take the second click of two as one more."""
        self.click(pointer)
        return True

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Accept, go from line to line, toggle one; other letters take no tool meanwhile."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        elif (letter := pressed("plans", key, modifiers)) in {"next", "previous"}:
            segment = self.candidates.go(1 if letter == "next" else -1)
            if segment is not None:
                self._looked_at(_middle(segment))
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.candidates.toggle_current()
        else:
            return Qt.Key.Key_A <= key <= Qt.Key.Key_Z and not modifiers
        self._tell()
        return True

    def cancel(self) -> bool:
        """End with none of the lines."""
        begun, self._open = self._open, False
        if begun:
            self._ended({})
        return begun

    def overlay(self, pixel: float) -> list[Primitive]:
        """Return the lines as they stand: accepted ones bold, let go ones faint."""
        if not self._open:
            return []
        if self._drawn is None:
            self._drawn = [
                self._stroke(number, segment, kept=kept)
                for number, segment, kept in self.candidates.shown()
            ]
        return self._drawn

    def _tell(self) -> None:
        self.redraw()
        self._changed()

    def _stroke(self, number: int, segment: Segment, *, kept: bool) -> Primitive:
        ink = Ink.ACCENT if kept else Ink.NO
        looked_at = number == self.candidates.current
        return Stroke(
            tuple(segment), ink, width=5.0 if looked_at else 3.0,
            dash=_KEPT_DASH if kept else _DROPPED_DASH, opacity=1.0 if kept else 0.7,
        )  # fmt: skip


def _middle(segment: Segment) -> Point:
    (x1, y1), (x2, y2) = segment
    return Point((x1 + x2) / 2, (y1 + y2) / 2)


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
        lines = tr("Lines taken: {count} of {shown}", count=left, shown=shown)
        self._count.setText(_made_of(accepted, lines))
        words = self._told(self._candidates.threshold)
        self._threshold.setText(words)
        self._slider.setAccessibleName(words)
        self._accept.setEnabled(left > 0)

    def _move(self, step: int) -> None:
        if self._candidates is not None:
            self._candidates.set_step(step)
            self.refresh()
            self.moved.emit()


def _made_of(accepted: WallLines, lines: str) -> str:
    """Return how many walls will be made of lines, for pieces of one wall are joined."""
    try:
        made = Counter(kind for kind, _ in walls_of(accepted))
    except AuditError as error:
        return said(error)
    words = said(counted("1 wall will be made", "{count:,} walls will be made", made.total()))
    return "\n".join(filter(None, (f"{words} · {lines}", _by_layers(made))))


def _by_layers(made: Mapping[WallKind, int]) -> str:
    """Return which walls are something else than plain ones, as their layers are called."""
    told = [
        f"{tr(words)} {made[kind]:,}"
        for kind, words in WALL_WORDS.items()
        if kind in made and kind is not WallKind.SOLID
    ]
    return tr("By the names of their layers: {kinds}", kinds=", ".join(told)) if told else ""
