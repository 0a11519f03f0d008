"""Fields of a day, and of a day and time: typed whole in any usual form, or chosen in a calendar.

What was typed is shown back as the region writes it once the field is left. What is no date is
refused in a sentence and stays to be mended: it never becomes another date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QCalendarWidget,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
    QWidgetAction,
)
from shiboken6 import isValid

from cpted_audit import clock
from cpted_audit.domain.written_dates import day_of, moment_of
from cpted_audit.errors import AuditError
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import as_qdate, day, day_comes_first, here, moment, said, tr

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside of these are slips of the hand: no school has anything of them."""
_EXAMPLE = datetime(2026, 11, 18, 14, 15)  # noqa: DTZ001 - an example of how a time is written
_HAS_TIME = re.compile(r":|\d\s*[ap]\.?\s?m\b", re.IGNORECASE)
_ICON = 18
_STEPS = {
    Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_PageUp: (1, 0),
    Qt.Key.Key_PageDown: (-1, 0),
}  # fmt: skip
"""Keys that step, with the months and days they step by."""


def example_day() -> str:
    """Return how a day may be typed, as the region writes it."""
    return day(_EXAMPLE)


def typed_day(text: str) -> date:
    """Return the day a text names in any usual form; raises AuditError where it names none."""
    found = day_of(text, day_first=day_comes_first())
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise AuditError(
            tr(
                "“{typed}” is not a date, so nothing was changed. Type one like {example}.",
                typed=text.strip()[:40], example=example_day(),
            )
        )  # fmt: skip
    return found


def typed_moment(text: str, at: time) -> datetime:
    """Return the day and time a text names, at `at` where it names a day alone.

    Raises AuditError where it names no day.
    """
    on = typed_day(text)
    found = moment_of(text, day_first=day_comes_first())
    if found is None or not _HAS_TIME.search(text):
        return datetime.combine(on, at)
    return found


class DateEdit(QLineEdit):
    """A line that holds a day; `refused` carries why what was typed cannot be one, or nothing."""

    refused = Signal(str)

    def __init__(self, on: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = datetime.combine(clock.today() if on is None else on, time())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._choose = self.addAction(_calendar_icon(self), _TRAILING)
        self._choose.triggered.connect(self.open_calendar)
        self._name_button()
        self._show()
        self.editingFinished.connect(self._take)

    def day(self) -> date:
        """Return the day in the field; raises AuditError for what is none."""
        return self._read().date()

    def complaint(self) -> str:
        """Return why what was typed can be no date, or an empty text."""
        try:
            self._read()
        except AuditError as error:
            return said(error)
        return ""

    def set_day(self, on: date) -> None:
        """Show a day, whatever was typed."""
        self._at = datetime.combine(on, self._at.time())
        self._show()

    # How it is read and written

    def _read(self) -> datetime:
        """Return what the field says; raises AuditError for what is no date."""
        if self.text() == self._words(self._at):
            return self._at
        return self._parsed(self.text())

    def _parsed(self, text: str) -> datetime:
        return datetime.combine(typed_day(text), self._at.time())

    def _words(self, at: datetime) -> str:
        return day(at)

    def _show(self) -> None:
        self.setText(self._words(self._at))
        self.setCursorPosition(0)
        self.setToolTip("")

    def _take(self) -> None:
        """Show what was typed as the region writes it, or say why it cannot be read."""
        try:
            self._at = self._read()
        except AuditError as error:
            self.setToolTip(said(error))
            self.refused.emit(said(error))
            return
        self._show()
        self.refused.emit("")

    def _step(self, months: int, days: int) -> None:
        try:
            at = self._read()
        except AuditError:
            return
        number = at.year * 12 + at.month - 1 + months
        year, month = number // 12, number % 12 + 1
        at = at.replace(year=year, month=month, day=min(at.day, monthrange(year, month)[1]))
        at += timedelta(days=days)
        if FIRST_YEAR <= at.year <= LAST_YEAR:
            self._at = at
            self._show()
            self.textEdited.emit(self.text())

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by days and months, open the calendar, or type."""
        key = Qt.Key(event.key())
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.open_calendar()
        elif key in _STEPS and not self.isReadOnly():
            self._step(*_STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the date where a click brings the focus, so that it is typed over whole."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of text."""
        super().changeEvent(event)
        followed = event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}
        if followed and isValid(self._choose):  # a field that is taken away is restyled once more
            self._choose.setIcon(_calendar_icon(self))
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the widest date and the button of the calendar."""
        widest = max(
            self.fontMetrics().horizontalAdvance(self._words(self._at.replace(month=m, day=28)))
            for m in range(1, 13)
        )
        return QSize(widest + px(60), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a date that is cut is another date."""
        return self.sizeHint()

    def open_calendar(self) -> None:
        """Let a day be chosen in a calendar under the field."""
        if self.isReadOnly():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.accessibleName())
        calendar.setLocale(here())
        calendar.setFirstDayOfWeek(here().firstDayOfWeek())
        calendar.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        calendar.setSelectedDate(as_qdate(self._at))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        for signal in (calendar.clicked, calendar.activated):
            signal.connect(menu.close)
            signal.connect(self._choose_day)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _choose_day(self, chosen: QDate) -> None:
        self.set_day(date(chosen.year(), chosen.month(), chosen.day()))
        self.textEdited.emit(self.text())
        self.setFocus()
        self.editingFinished.emit()

    def _name_button(self) -> None:
        words = tr("Choose in a calendar")
        self._choose.setText(words)
        self._choose.setToolTip(words)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(words)


class MomentEdit(DateEdit):
    """The same for a day and a time of it; a day typed alone keeps the time that stood there."""

    def __init__(self, at: datetime, parent: QWidget | None = None) -> None:
        super().__init__(at.date(), parent)
        self.set_moment(at)

    def moment(self) -> datetime:
        """Return the day and time in the field; raises AuditError for what is none."""
        return self._read()

    def set_moment(self, at: datetime) -> None:
        """Show a day and time, whatever was typed."""
        self._at = at.replace(second=0, microsecond=0)
        self._show()

    def _parsed(self, text: str) -> datetime:
        return typed_moment(text, self._at.time())

    def _words(self, at: datetime) -> str:
        return moment(at)


_TRAILING = QLineEdit.ActionPosition.TrailingPosition


def _calendar_icon(field: QWidget) -> QIcon:
    """Draw a leaf of a calendar in the color of the field's text."""
    side = max(2, px(_ICON) * 2)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().color(QPalette.ColorRole.Text), side / 14))
    leaf = QRectF(side * 0.14, side * 0.2, side * 0.72, side * 0.66)
    painter.drawRoundedRect(leaf, side * 0.06, side * 0.06)
    line = side * 0.42
    painter.drawLine(round(leaf.left()), round(line), round(leaf.right()), round(line))
    for ring in (0.34, 0.66):
        painter.drawLine(round(side * ring), round(side * 0.1), round(side * ring),
                         round(side * 0.28))  # fmt: skip
    painter.end()
    return QIcon(picture)
