"""Findings of a place that no item asks for: listed under the items, written and mended there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import open_findings
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import FindingId, PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import findings
from cpted_audit.session.session import Session
from cpted_audit.session.walk.carried_findings import carried_over, critical_last_time
from cpted_audit.ui.findings.controller import FindingController
from cpted_audit.ui.findings.editor import FREE, TARGET, FindingEditor
from cpted_audit.ui.findings.form import FindingForm
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


class FreeFindings(QWidget):
    """Lists the free findings of the place on screen and takes new ones."""

    form_opened = Signal()
    finished = Signal()

    def __init__(
        self, session: Session, controller: FindingController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._place: Place | None = None
        self._editors: dict[FindingId, FindingEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._title = text_label(tr("Findings without an item"), "strong")
        self._column.addWidget(self._title)
        self._begun: dict[PlaceId, NewFindingForm] = {}
        """What was begun at places that are not on screen, and is there again with them."""
        self.form = self._new_form()
        self._column.addWidget(self.form)
        self._button = QPushButton(tr("Add a finding…"))
        self._button.setProperty("kind", "link")
        self._button.setMinimumHeight(px(TARGET))
        self._button.setToolTip(tr("Something to repair that no item asks for (Ctrl+Shift+F)"))
        self._button.clicked.connect(self.open_form)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.setVisible(not session.document.read_only)

    def show_place(self, place: Place) -> None:
        """Show the findings of a place, and the form that was half filled in there."""
        if self._place is not None and place.id != self._place.id:
            self._change_forms(self._place, place)
            for editor in self._editors.values():
                editor.close_editor()
        self._place = place
        self.refresh()

    def _new_form(self) -> NewFindingForm:
        form = NewFindingForm()
        form.hide()
        form.given.connect(self._add)
        form.closed.connect(self._close_form)
        return form

    def _change_forms(self, left: Place, place: Place) -> None:
        """Keep what was begun at the place that is left, and take up what was begun here."""
        kept, begun = self.form.has_words, self._begun.pop(place.id, None)
        self.form.hide()
        if kept:
            self._begun[left.id] = self.form
        elif begun is not None:
            self.form.deleteLater()
        if kept or begun is not None:
            self.form = self._new_form() if begun is None else begun
            self._column.insertWidget(self._column.indexOf(self._button), self.form)
        self.form.setVisible(begun is not None)
        self._button.setVisible(self.form.isHidden() and not self._session.document.read_only)

    def refresh(self) -> None:
        """Show the findings of the place as they stand."""
        if self._place is None:
            return
        records = findings.free_findings_at(self._session, self._place.id)
        for finding_id in self._editors.keys() - {record.id for record in records}:
            gone = self._editors.pop(finding_id)
            gone.hide()
            gone.deleteLater()
        for position, record in enumerate(records, start=1):
            self._show(record, position, self._place)
        self._title.setVisible(bool(records) or not self.form.isHidden())
        carried = carried_over(self._session)
        from_last_time = any(record.id in carried for record in records)
        self._title.setText(
            tr("Findings from last time, or without an item")
            if from_last_time
            else tr("Findings without an item")
        )

    def open_form(self) -> None:
        """Ask for a new finding at the place."""
        if self._place is None or self._session.document.read_only:
            return
        self._button.hide()
        self._title.show()
        self.form.begin(self._place)
        self.form_opened.emit()

    def _show(self, record: Finding, position: int, place: Place) -> None:
        if record.id not in self._editors:
            editor = FindingEditor(free=True)
            editor.set_read_only(self._session.document.read_only)
            self._controller.serve(editor, lambda: record.id)
            editor.finished.connect(self.finished)
            editor.kept.connect(self.finished)
            self._editors[record.id] = editor
            self._column.insertWidget(position, editor)
        critical = critical_last_time(self._session)
        shown = open_findings([], {}, [(place, record)], critical)
        self._editors[record.id].show_finding(record, shown[0] if shown else None, None)

    def _add(self) -> None:
        if self._place is None:
            return
        fields = self.form.factors.fields()
        try:
            findings.add_free_finding(
                self._session, self._place.id, self.form.title.text(),
                note=self.form.note.toPlainText(), severity=fields.severity,
                likelihood=fields.likelihood, short_term=fields.short_term,
                long_term=fields.long_term, owner_role=fields.owner_role,
                cost_band=fields.cost_band, origin=self,
            )  # fmt: skip
        except AuditError as error:
            self.form.show_error(said(error))
        else:
            self._close_form()
            self.refresh()

    def _close_form(self) -> None:
        self.form.empty()
        self.form.hide()
        self._button.setVisible(not self._session.document.read_only)
        self.refresh()
        self.finished.emit()


class NewFindingForm(QFrame):
    """The fields of a new finding; Enter in any of them adds it, Esc gives it up."""

    given = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "current")
        self._heading = text_label("", "strong", wrap=True)
        self.title = QLineEdit(placeholderText=tr("What needs repair, in a few words"))
        self.title.setAccessibleName(tr("Title of the new finding"))
        self.title.setMinimumHeight(px(TARGET))
        self.note = NoteEditor(enter_keeps=True)
        self.note.setAccessibleName(tr("What was seen, of the new finding"))
        self.note.setPlaceholderText(tr("What was seen, and where exactly"))
        self.factors = FindingForm(free=True)
        for part in (self.note, self.factors):
            part.finished.connect(self.closed)
            part.kept.connect(self.given)
        self._error = text_label("", "error", wrap=True)
        add = QPushButton(tr("Add the finding"))
        add.setProperty("kind", "primary")
        add.clicked.connect(self.given)
        give_up = QPushButton(tr("Discard"))
        give_up.clicked.connect(self.closed)
        self._buttons = (add, give_up)
        buttons = QHBoxLayout()
        for button in self._buttons:
            button.setMinimumHeight(px(TARGET))
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        for widget in (self._heading, self.title, self.note, self.factors, self._error):
            column.addWidget(widget)
        column.addLayout(buttons)
        clear_when_edited(self._error, self)

    @property
    def has_words(self) -> bool:
        """Whether something was written that is in no finding yet."""
        return bool(self.title.text().strip() or self.note.toPlainText().strip())

    def begin(self, place: Place) -> None:
        """Ask afresh, or go on with what was begun."""
        if self.isHidden():
            self._heading.setText(tr("New finding at {place}", place=place.name))
            self.empty()
            self.show()
        self.title.setFocus()

    def empty(self) -> None:
        """Let go of what was typed: it is in a finding, or was discarded."""
        self.title.clear()
        self.note.clear()
        self.factors.show_fields(FREE, None)
        self.show_error("")

    def show_error(self, text: str) -> None:
        """Say what is missing."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        blame(self.title, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give it up with Esc, add it with Enter, which also presses a button."""
        pressed = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif pressed in self._buttons:
            pressed.click()
        else:
            self.given.emit()
