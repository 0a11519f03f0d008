"""Tick boxes for the companion lists that a new audit takes beside its walk."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QToolButton, QVBoxLayout, QWidget

from cpted_audit.checklist.model import Checklist
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, counted, tr

_BESIDE_WORDS = 56
"""Pixels at 100 % for the arrow and the edges of the button beside its words."""


class CompanionLists(QWidget):
    """One tick box for each list, with how much it asks; folded away and none ticked at first."""

    changed = Signal()

    def __init__(self, lists: Iterable[Checklist], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fold = QToolButton()
        self._fold.setAccessibleName(tr("Companion lists"))
        self._fold.setCheckable(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setProperty("kind", "plantool")
        self._fold.toggled.connect(self._unfold)
        self._body = QWidget()
        self._boxes = [(checklist, self._box(checklist)) for checklist in lists]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._fold)
        column.addWidget(self._body)
        self._lay_out()
        self._unfold(False)
        self._tell()

    def ticked(self) -> list[Checklist]:
        """Return the lists that are to be taken, in the order shown."""
        return [one for one, box in self._boxes if box.isChecked()]

    def _box(self, checklist: Checklist) -> QCheckBox:
        items = counted(
            sum(1 for _ in checklist.items()),
            QT_TR_NOOP("1 question"),
            QT_TR_NOOP("{count:,} questions"),
        )
        box = QCheckBox(tr("{title} ({questions})", title=checklist.title, questions=items))
        box.toggled.connect(lambda _on: self._tell())
        box.toggled.connect(lambda _on: self.changed.emit())
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        told = tr(
            "Agreements, teams, plans, drills: answered from records and conversations, and never "
            "part of the score. More can be added later, on the page of interviews."
        )
        column.addWidget(text_label(told, "muted", wrap=True))
        flow = FlowLayout(spacing=12)
        for _one, box in self._boxes:
            flow.addWidget(box)
        column.addLayout(flow)

    def _unfold(self, shown: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._body.setVisible(shown)

    def _tell(self) -> None:
        """Say how many are taken, also while they are folded away."""
        taken = len(self.ticked())
        self._fold.setText(
            tr("Companion lists: {count} taken", count=taken)
            if taken else tr("Companion lists: none")
        )  # fmt: skip
        # While it is unfolded the words are bold, and wider than the button asks room for.
        bold = QFont(self._fold.font())
        bold.setBold(True)
        wide = QFontMetrics(bold).horizontalAdvance(self._fold.text())
        self._fold.setMinimumWidth(wide + px(_BESIDE_WORDS))
