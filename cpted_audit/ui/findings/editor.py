"""A finding in place: what it says, and on demand its fields, its dismissal and its reopening.

Every field is left with Esc, and kept with Enter, which goes on to the next item.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.findings.title import finding_title
from cpted_audit.checklist.model import Item
from cpted_audit.domain.finding import Finding
from cpted_audit.ui.findings.form import FindingFields, FindingForm, heading, summary
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import laid_out_once
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

TARGET = 40


class DismissalLine(QWidget):
    """Asks for the reason; `given` carries it, `closed` tells that nothing was decided."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = QLineEdit(placeholderText=tr("Why is this not a finding?"))
        self._reason.setAccessibleName(tr("Why is this not a finding?"))
        self._reason.setMinimumHeight(px(TARGET))
        self._set_aside = QPushButton(tr("Set it aside"))
        self._set_aside.setMinimumHeight(px(TARGET))
        self._keep = QPushButton(tr("Keep it"))
        self._keep.setMinimumHeight(px(TARGET))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reason, 1)
        row.addWidget(self._set_aside)
        row.addWidget(self._keep)
        self._reason.textChanged.connect(self._follow_text)
        self._reason.returnPressed.connect(self._give)
        self._set_aside.clicked.connect(self._give)
        self._keep.clicked.connect(self._close)
        self.hide()

    def ask(self) -> None:
        """Ask, with the cursor in the line."""
        self._reason.clear()
        self._follow_text("")
        self.show()
        self._reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Esc; Enter has done its work in the line."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _follow_text(self, text: str) -> None:
        self._set_aside.setEnabled(bool(text.strip()))

    def _give(self) -> None:
        if self._reason.text().strip():
            self.hide()
            self.given.emit(self._reason.text())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


STACK_BELOW = 480
ONE_BELOW_THE_OTHER = 340
"""Below which widths the buttons stand under the title, and under each other."""

FREE = FindingFields(
    severity=None, likelihood=None, short_term="", long_term="", owner_role=None, cost_band=None
)
"""What a free finding starts from: nothing is said of it yet."""

RESET: dict[str, str | None] = dict.fromkeys(
    ("severity", "likelihood", "short_term", "long_term", "owner_role", "cost_band")
) | {"title": ""}
"""The fields of an answer's finding as the checklist has them."""


def defaults_of(item: Item) -> FindingFields:
    """Return what a finding on an item starts from."""
    return FindingFields(
        severity=item.severity, likelihood=item.likelihood, short_term=item.short_term,
        long_term=item.long_term, owner_role=item.owner_role, cost_band=item.cost_band,
    )  # fmt: skip


class FindingEditor(QFrame):
    """Shows one finding; everything it learns it tells by signals."""

    edited = Signal(object)
    """A dict of the fields that changed."""
    dismissed = Signal(str)
    reopened = Signal()
    deleted = Signal()
    opened = Signal()
    finished = Signal()
    """The fields were left."""
    kept = Signal()
    """Enter was pressed in a field: it is kept, and the walk goes on."""

    def __init__(self, *, free: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self._free = free
        self._is_open = False
        self._asking = False
        self._number = ""
        self._default = ""
        self._fields_of: tuple[Finding, OpenFinding, Item | None] | None = None
        """What the fields show once they are open: closed ones would tell a reader each change."""
        self._title = heading("")
        self._factors = text_label("", "muted", wrap=True)
        self._seen = text_label("", wrap=True)
        self._now = text_label("", wrap=True)
        self._later = text_label("", wrap=True)
        self._edit = _button(tr("Edit finding"), checkable=True)
        self._go_on = _button(tr("Save and go on"))
        self._go_on.setToolTip(tr("Save what is written and go on to the next item (Enter)"))
        self._reset = _button(tr("Reset to checklist text"))
        self._dismiss = _button(tr("Not a finding…"))
        self._delete = _button(tr("Delete"))
        self._reopen = _button(tr("Reopen"))
        self._name = QLineEdit(placeholderText=tr("What is wrong, in a few words"))
        self._untitled = text_label("", "muted", wrap=True)
        self._shown = self._kept = ""
        """What the finding is called now, and what it was called before its line was entered."""
        self._note = NoteEditor(enter_keeps=True)
        self._form = FindingForm(free=free)
        self._body = QWidget()
        self._dismissal = DismissalLine()
        self._lay_out()
        self._connect()

    def show_finding(
        self, record: Finding | None, finding: OpenFinding | None, item: Item | None
    ) -> None:
        """Show a finding as stored and, where it is open, with its defaults filled in."""
        self.setVisible(record is not None)
        self._is_open = finding is not None
        if record is None:
            self.close_editor()
            return
        set_aside = bool(record.dismissed_reason)
        self._number = tr("Finding {number}", number=record.number)
        self._shown = "" if finding is None else finding.title
        self._default = self._shown
        if finding is not None and finding.question is not None:
            self._default = finding_title(finding.question)
        title = record.title if finding is None else finding.title
        self.setAccessibleName(f"{self._number} · {title}" if title else self._number)
        for button in (self._edit, self._dismiss):
            button.setVisible(self._is_open)
        self._reopen.setVisible(set_aside)
        self._delete.setVisible(self._free)
        self._show_summary(record, finding)
        if finding is None:
            self.close_editor()
        self._fields_of = None if finding is None else (record, finding, item)
        self._show_state()

    def set_read_only(self, read_only: bool) -> None:
        """Let the finding be seen and not changed."""
        if read_only:
            self.close_editor()
        for button in (self._edit, self._dismiss, self._delete, self._reopen):
            button.setEnabled(not read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the title where there is little room."""
        super().resizeEvent(event)
        for part, least in ((self._head, STACK_BELOW), (self._row, ONE_BELOW_THE_OTHER)):
            narrow = self.width() < px(least)
            part.setDirection(
                QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            )

    def ask(self) -> None:
        """Let the title be typed over while somebody writes what was seen."""
        if self._is_open and self._edit.isEnabled():
            self._asking = True
            self._show_state()

    def open_editor(self) -> None:
        """Open the fields with the keyboard in them, where the finding is open."""
        if not self._is_open or not self._edit.isEnabled():
            return
        self._edit.setChecked(True)
        if self._free:
            self._name.setFocus()
        else:
            self._form.focus_first()
        self.opened.emit()

    def close_editor(self) -> None:
        """Show the finding as text again."""
        self._asking = False
        self._untitled.clear()
        self._edit.setChecked(False)
        self._dismissal.hide()
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the fields with Esc, keep them and go on with Enter; on a button it presses it."""
        pressed = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._leave(self.finished)
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif isinstance(pressed, QPushButton) and pressed.property("kind") == "link":
            pressed.click()
        else:
            self._leave(self.kept)

    def _leave(self, how: SignalInstance) -> None:
        self.close_editor()
        how.emit()

    def _show_summary(self, record: Finding, finding: OpenFinding | None) -> None:
        self._seen.setText(record.note)
        if finding is not None:
            priority = tr("priority {priority}", priority=tr(finding.priority.value))
            self._factors.setText(f"{summary(_fields(finding))}  ·  {priority}")
            self._now.setText(finding.short_term and tr("Now: {what}", what=finding.short_term))
            self._later.setText(finding.long_term and tr("Later: {what}", what=finding.long_term))
        elif record.dismissed_reason:
            self._factors.setText(tr("Not a finding: {reason}", reason=record.dismissed_reason))
        else:
            self._factors.setText(
                tr("Kept as it was written; it comes back with a No or Partial answer.")
            )

    def _show_fields(self, record: Finding, finding: OpenFinding, item: Item | None) -> None:
        """Show what is written in the fields that are open."""
        if self._edit.isChecked():
            self._show_form(record, finding, item)
        if not self._name.hasFocus():
            self._kept = finding.title
        typing = self._name.hasFocus() and not self._name.text().strip()
        if self._name.text().strip() != finding.title and not typing:
            self._name.setText(finding.title)

    def _show_form(self, record: Finding, finding: OpenFinding, item: Item | None) -> None:
        defaults = None if item is None else defaults_of(item)
        self._form.show_fields(_fields(finding), defaults)
        self._reset.setVisible(defaults is not None)
        self._reset.setEnabled(any(getattr(record, name) != one for name, one in RESET.items()))
        if self._free:
            self._note.show_note(record.note)

    def _show_state(self) -> None:
        with laid_out_once(self):
            self._show_parts()

    def _show_parts(self) -> None:
        editing = self._edit.isChecked()
        naming = editing or self._asking
        if naming and self._fields_of is not None:
            self._show_fields(*self._fields_of)
        self._title.setText(self._number if naming else self.accessibleName())
        self._edit.setText(tr("Done") if editing else tr("Edit finding"))
        self._name.setVisible(naming)
        self._untitled.setVisible(naming and bool(self._untitled.text()))
        self._go_on.setVisible(naming and not self._free)
        self._body.setVisible(editing)
        for part in (self._seen, self._now, self._later):
            part.setVisible(self._is_open and not editing and bool(part.text()))

    def _connect(self) -> None:
        self._edit.toggled.connect(self._show_state)
        self._edit.clicked.connect(
            lambda checked: self.open_editor() if checked else self._leave(self.finished)
        )
        self._form.edited.connect(self.edited)
        for part in (self._form, self._note):
            part.finished.connect(lambda: self._leave(self.finished))
            part.kept.connect(lambda: self._leave(self.kept))
        self._note.textChanged.connect(lambda: self.edited.emit({"note": self._note.toPlainText()}))
        self._name.textEdited.connect(self._tell_title)
        self._name.editingFinished.connect(self._fill_title)
        self._go_on.clicked.connect(lambda: self._leave(self.kept))
        self._reset.clicked.connect(lambda: self.edited.emit(dict(RESET)))
        self._dismiss.clicked.connect(self._dismissal.ask)
        self._dismissal.given.connect(self.dismissed)
        self._dismissal.closed.connect(self._dismiss.setFocus)
        self._reopen.clicked.connect(self.reopened)
        self._delete.clicked.connect(self.deleted)

    def _tell_title(self, text: str) -> None:
        """Tell a title; without one it is the checklist's, of a free finding the last one."""
        title = text.strip()
        self._untitled.setText("" if title else self._without_title())
        self._untitled.setVisible(not title)
        if not title and self._free:
            title = self._kept
        self.edited.emit({"title": "" if title == self._default and not self._free else title})

    def _without_title(self) -> str:
        if self._free:
            return tr("A finding needs a title; it keeps “{title}”.", title=self._kept)
        return tr("Without a title it is called “{title}”.", title=self._default)

    def _fill_title(self) -> None:
        """Show what a finding is called whose title was emptied, once its line is left."""
        if not self._name.text().strip():
            self._name.setText(self._shown)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 12, 10)
        column.setSpacing(6)
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(self._title, 1)
        self._row = buttons = QHBoxLayout()
        for button in (self._go_on, self._edit, self._dismiss, self._reopen, self._delete):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch()
        self._head.addLayout(buttons)
        column.addLayout(self._head)
        for part in (self._factors, self._seen, self._now, self._later, self._dismissal):
            column.addWidget(part)
        self._name.setAccessibleName(tr("Title of the finding"))
        self._name.setMinimumHeight(px(TARGET))
        self._note.setAccessibleName(tr("What was seen"))
        self._note.setPlaceholderText(tr("What was seen, and where exactly"))
        column.insertWidget(1, self._name)
        column.insertWidget(2, self._untitled)
        self.setTabOrder(self._name, self._edit)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self._note)
        self._note.setVisible(self._free)
        body.addWidget(self._form)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._reset)
        body.addLayout(foot)
        column.addWidget(self._body)
        for folded in (self._name, self._untitled, self._go_on, self._body):
            folded.hide()


def _fields(finding: OpenFinding) -> FindingFields:
    return FindingFields(
        severity=finding.severity, likelihood=finding.likelihood,
        short_term=finding.short_term, long_term=finding.long_term,
        owner_role=finding.owner_role, cost_band=finding.cost_band,
    )  # fmt: skip


def _button(text: str, *, checkable: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "link")
    button.setCheckable(checkable)
    button.setMinimumHeight(px(TARGET))
    return button
