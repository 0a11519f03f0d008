"""Asks who signs, by a typed name and a signature by hand, for a review or an edition.

A field in which a signature is drawn by mouse, finger or pen; kept as lines, never a picture.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from cpted_audit.domain.editions import (
    LONGEST_NAME,
    LONGEST_NOTE,
    SignaturePoint,
    SignedAs,
)
from cpted_audit.domain.stored_fields import MOST_POINTS
from cpted_audit.errors import AuditError
from cpted_audit.session.editions.issuing import Issuing, frozen_words, issue
from cpted_audit.session.editions.signing import sign
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr

WIDE, HIGH = 3, 1
"""The shape of the field, whatever its size; the documents print the same."""
_DIGITS: Final = 4
_STEP: Final = 0.003
"""How far the hand must move for another point, in widths of the field."""


class SignaturePad(QWidget):
    """Collects strokes; keyboard users type their name alone and pass it by."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: list[SignaturePoint] = []
        self._drawing = False
        self.setAccessibleName(tr("Signature drawn by hand, optional"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(QSize(px(330), px(330) * HIGH // WIDE))

    def clear(self) -> None:
        """Take away what was drawn."""
        self.points.clear()
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke; fingers and pens come as a mouse does."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drawing = True
            self._add(event.position(), self.points[-1].stroke + 1 if self.points else 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        if self._drawing and self.points:
            self._add(event.position(), self.points[-1].stroke)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a stroke."""
        self._drawing = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line to sign on, and what was drawn."""
        painter = QPainter(self)
        ink = self.palette().text().color()
        painter.setPen(QPen(self.palette().placeholderText().color(), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        base = round(self.height() * 0.8)
        painter.drawLine(px(12), base, self.width() - px(12), base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ink, px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        path, last = QPainterPath(), -1
        for point in self.points:
            at = QPointF(point.x * self.width(), point.y * self.height())
            if point.stroke != last:
                path.moveTo(at)
                path.lineTo(at + QPointF(0.1, 0))  # a dot is seen too
            path.lineTo(at)
            last = point.stroke
        painter.drawPath(path)
        painter.end()

    def _add(self, at: QPointF, stroke: int) -> None:
        x, y = (min(1.0, max(0.0, one)) for one in (at.x() / self.width(), at.y() / self.height()))
        last = self.points[-1] if self.points else None
        near = last is not None and last.stroke == stroke and (
            abs(last.x - x) < _STEP and abs(last.y - y) < _STEP * WIDE
        )  # fmt: skip
        if not near and len(self.points) < MOST_POINTS:
            self.points.append(SignaturePoint(stroke, round(x, _DIGITS), round(y, _DIGITS)))
            self.update()
            self.changed.emit()


class SignDialog(TallDialog):
    """Takes a name, and what was drawn; `accept` signs, or says why that cannot be."""

    def __init__(
        self, session: Session, title: str, words: str, told: str, parent: QWidget
    ) -> None:
        super().__init__(title, words, parent, width=520)
        self._session = session
        self.column.addWidget(text_label(told, wrap=True))
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setVerticalSpacing(px(8))
        self.name = self.line(tr("Name"), session.document.who, LONGEST_NAME)
        self.column.addLayout(self._form)
        self.pad = SignaturePad()
        clear = QPushButton(tr("Clear"))
        clear.setAccessibleName(tr("Clear the drawn signature"))
        clear.setMinimumHeight(px(36))
        clear.clicked.connect(self.pad.clear)
        clear.setEnabled(False)
        self.pad.changed.connect(lambda: clear.setEnabled(bool(self.pad.points)))
        self.column.addWidget(text_label(tr("Signature by hand, if you want one"), "muted"))
        row = QHBoxLayout()
        row.addWidget(self.pad)
        row.addWidget(clear)
        row.addStretch(1)
        self.column.addLayout(row)
        self._complaint = text_label("", "complaint", wrap=True)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)
        self.name.setFocus()

    def line(self, words: str, text: str, most: int) -> QLineEdit:
        """Add a line of the form."""
        made = QLineEdit(text, maxLength=most)
        made.setAccessibleName(words)
        made.setMinimumHeight(px(36))
        self._form.addRow(words, made)
        return made

    def accept(self) -> None:
        """Sign and close, or say what stands against it."""
        try:
            self._sign()
        except AuditError as error:
            self._complaint.setText(said(error))
            self.name.setFocus()
            return
        super().accept()

    def _sign(self) -> None:
        sign(self._session, SignedAs.REVIEWED, self.name.text(), self.pad.points)


class ReviewDialog(SignDialog):
    """Signs that somebody reviewed what the audit says now."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            tr("Review"),
            tr("Sign the review"),
            tr(
                "You sign that you reviewed what the audit says now. When anything changes "
                "afterward, the review does not count any more, and that is shown."
            ),
            parent,
        )


class IssueDialog(SignDialog):
    """Says what is frozen, and issues the next edition once it is meant."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session, tr("Issue an edition"), tr("Issue for good"), said(frozen_words(session)),
            parent,
        )  # fmt: skip
        self.issued: int | None = None
        self.note = self.line(tr("Note, if you want one"), "", LONGEST_NOTE)
        self._prepared = self.line(tr("Prepared by, if somebody else"), "", LONGEST_NAME)

    def _sign(self) -> None:
        wanted = Issuing(
            by=self.name.text(), prepared_by=self._prepared.text(), note=self.note.text(),
            strokes=self.pad.points,
        )  # fmt: skip
        self.issued = issue(self._session, wanted).number
