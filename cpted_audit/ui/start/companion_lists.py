"""Tick boxes for the companion lists that a new audit takes beside its walk."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cpted_audit.checklist.model import Checklist
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, counted, tr


class CompanionLists(QWidget):
    """One tick box for each list, with how much it asks; none is ticked at first."""

    changed = Signal()

    def __init__(self, lists: Iterable[Checklist], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Companion lists"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(text_label(tr("Companion lists"), "muted"))
        told = tr(
            "From the work around the walk: agreements, teams, plans, drills. They are answered "
            "from records and conversations and never enter the score. They cannot be added later."
        )
        column.addWidget(text_label(told, "muted", wrap=True))
        flow = FlowLayout(spacing=12)
        self._boxes: list[tuple[Checklist, QCheckBox]] = []
        for one in lists:
            items = counted(
                sum(1 for _ in one.items()),
                QT_TR_NOOP("1 question"), QT_TR_NOOP("{count:,} questions"),
            )  # fmt: skip
            box = QCheckBox(tr("{title} ({questions})", title=one.title, questions=items))
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes.append((one, box))
            flow.addWidget(box)
        column.addLayout(flow)

    def ticked(self) -> list[Checklist]:
        """Return the lists that are to be taken, in the order shown."""
        return [one for one, box in self._boxes if box.isChecked()]
