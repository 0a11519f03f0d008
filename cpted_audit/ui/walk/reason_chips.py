"""Common reasons for N/A and for Unable, one press each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

REASONS: dict[AnswerValue, tuple[str, tuple[str, ...]]] = {
    AnswerValue.NOT_APPLICABLE: (
        QT_TR_NOOP("Reason:"),
        (
            QT_TR_NOOP("Does not exist here"),
            QT_TR_NOOP("Not used"),
            QT_TR_NOOP("Other building serves this"),
        ),
    ),
    AnswerValue.UNABLE: (
        QT_TR_NOOP("Come back for:"),
        (
            QT_TR_NOOP("Locked"),
            QT_TR_NOOP("After dark"),
            QT_TR_NOOP("Event in progress"),
            QT_TR_NOOP("Nobody to ask"),
        ),
    ),
}


def joined(note: str, reason: str) -> str:
    """Return a note with a reason added to what stands there; once is enough."""
    if not note.strip():
        return reason
    if reason.casefold() in note.casefold():
        return note
    return f"{note.rstrip(' ;')}; {reason[0].lower()}{reason[1:]}"


class ReasonChips(QWidget):
    """Offers the reasons that fit an answer; `chosen` tells which one was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: AnswerValue | None = None
        self._row = FlowLayout(self, spacing=6)
        self.hide()

    def show_for(self, value: AnswerValue | None) -> None:
        """Offer the reasons for an answer, or nothing."""
        offered = value in REASONS
        self.setVisible(offered)
        if value is None or not offered or value is self._shown:
            return
        self._shown = value
        clear_layout(self._row)
        words, reasons = tr(REASONS[value][0]), REASONS[value][1]
        lead = text_label(words, "muted")
        lead.setMinimumHeight(px(40))
        self._row.addWidget(lead)
        for reason in map(tr, reasons):
            chip = QPushButton(reason)
            chip.setProperty("kind", "chip")
            chip.setMinimumHeight(px(40))
            chip.setAccessibleName(f"{words} {reason}")
            chip.clicked.connect(lambda _checked=False, reason=reason: self.chosen.emit(reason))
            self._row.addWidget(chip)
