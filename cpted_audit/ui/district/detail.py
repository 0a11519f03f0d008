"""Everything that is told of one school, in words, and the two ways to open its audit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.analysis.district.lists import COLUMNS
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.ui.theme import column_px, px, row_px
from cpted_audit.ui.widgets.fitting import scrolling
from cpted_audit.ui.widgets.labels import clear_layout, readable, text_label
from cpted_audit.ui.words import day, said, tr
from cpted_audit.words import counted, listed

_WIDE = 320
_HIGH = 40
_MOST = 20
"""Conditions that are named; of more the rest is counted."""


class SchoolDetail(QWidget):
    """Shows one school; `wanted` asks for its audit, and whether for reading only."""

    wanted = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumWidth(column_px(_WIDE))
        content = QWidget()
        self._area: QScrollArea = scrolling(content)
        self._area.setAccessibleName(tr("The chosen school"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(content)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        self._name = text_label("", "subtitle", wrap=True)
        column.addWidget(self._name)
        self._facts = QFormLayout()
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._facts)
        self._more = QVBoxLayout()
        self._more.setSpacing(px(6))
        column.addLayout(self._more)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._foot())
        self.show_line(None)

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(16), px(8), px(16), px(12))
        column.setSpacing(px(8))
        self.reading, self.working = (
            QPushButton(tr("Open for reading")), QPushButton(tr("Open to work in it")),
        )  # fmt: skip
        self.reading.setProperty("kind", "primary")
        for button, only in ((self.reading, True), (self.working, False)):
            button.setMinimumHeight(row_px(_HIGH))
            button.clicked.connect(lambda _checked=False, only=only: self.wanted.emit(only))
            column.addWidget(button)
        return foot

    def focus_first(self) -> None:
        """Give the keyboard to the first of the ways to open the audit."""
        self.reading.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_line(self, line: SchoolLine | None) -> None:
        """Show a school, or that none is chosen."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        clear_layout(self._more)
        for button in (self.reading, self.working):
            button.setEnabled(line is not None)
        self._name.setText(tr("No school is chosen.") if line is None else line.name)
        if line is None:
            return
        for words, text in _facts(line):
            label = text_label(words, "muted", wrap=True)
            label.setFixedWidth(px(104))
            self._facts.addRow(label, _shown(text))
        for words, role in _more(line):
            self._more.addWidget(text_label(words, role, wrap=True))


def _shown(text: str) -> QLabel:
    return readable(text_label(text, wrap=True))


def _facts(line: SchoolLine) -> Iterator[tuple[str, str]]:
    """Yield what is told of a school: every column of the list, and what it has no room for."""
    audit = line.audit
    for column in COLUMNS[1:]:
        if text := said(column.text(line)):
            yield tr(column.words), text
    if line.expired:
        yield tr("Exceptions"), said(counted("1 has expired", "{count} have expired", line.expired))
    if audit.critical_not_looked_at:
        yield tr("Critical"), tr(
            "{count} of {all} not looked at yet", count=audit.critical_not_looked_at,
            all=audit.critical_not_looked_at + audit.critical_looked_at,
        )  # fmt: skip
    if audit.walked_from and audit.walked_on and audit.walked_from != audit.walked_on:
        yield tr("First answer"), day(audit.walked_from)
    if audit.last_verified:
        yield tr("Last repair verified"), day(audit.last_verified)
    if audit.district:
        yield tr("District"), audit.district
    yield tr("File"), line.file
    if line.encrypted:
        yield tr("Passphrase"), tr("encrypted; it is asked for again when the audit is opened")


def _more(line: SchoolLine) -> Iterator[tuple[str, str]]:
    """Yield paragraphs with their roles: copies, critical conditions, what a packet lacks."""
    if line.copies:
        yield (
            tr("Another file of this audit is counted nowhere: {files}.", files=listed(line.copies))
            if len(line.copies) == 1
            else tr("Other files of this audit are counted nowhere: {files}.",
                    files=said(listed(line.copies)))
        ), "strong"  # fmt: skip
        yield (
            (tr("It says the same.") if line.alike else tr("What they say differs: compare them.")),
            "",
        )
    if line.rows.critical:
        yield tr("Critical conditions not in place"), "strong"
        for one in line.rows.critical[:_MOST]:
            yield tr(
                "{condition} Places: {places}, today {today}.", condition=one.condition,
                places=one.places, today=one.places_today,
            ), ""  # fmt: skip
        if (rest := len(line.rows.critical) - _MOST) > 0:
            yield said(counted("1 more condition", "{count} more conditions", rest)), ""
    if line.rows.ready:
        yield tr("The responders' packet lacks"), "strong"
        for lack in line.rows.ready:
            yield tr("{what}: {have} of {wanted}", what=tr(lack.title), have=lack.have,
                     wanted=lack.wanted), ""  # fmt: skip
