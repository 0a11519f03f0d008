"""New audit on one page: school, buildings with counts, checklist, team, visit, passphrase."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.checklist import library
from cpted_audit.checklist.applicability import items_for
from cpted_audit.domain.ids import ChecklistId
from cpted_audit.domain.site import GROUNDS
from cpted_audit.domain.space_type import SpaceType
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import AuditError
from cpted_audit.session.new_audit import NewAudit, preview
from cpted_audit.ui.start.building_form import BuildingForm, CountForm
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.start.names_preview import NamesPreview
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.start.team_form import TeamForm
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import tr, word

PREVIEW_AFTER_MS = 120
MARKINGS = ("TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED", "TLP:GREEN", "FOR OFFICIAL USE ONLY")
MOST_PUPILS = 99_999


class NewAuditPage(QScrollArea):
    """Collects what a new audit starts from; `accepted` carries a NewAudit and the passphrase."""

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("New audit"))
        self._name = QLineEdit(placeholderText=tr("Cedar Ridge Middle School"))
        self._address = QLineEdit()
        self._district = QLineEdit()
        self._grades = QComboBox()
        self._grades.addItem(tr("All grades"), None)
        for band in GradeBand:
            self._grades.addItem(word(band), band)
        self._enrolment = SpinBox(0, MOST_PUPILS)
        self._enrolment.setSpecialValueText(tr("not known"))
        self._hours = QLineEdit(placeholderText=tr("7:40 to 14:50, clubs until 17:00"))
        self._marking = QComboBox(editable=True)
        self._marking.addItems(MARKINGS)
        self._checklists = {one.id: one for one in library.shipped()}
        self._checklist = QComboBox()
        for checklist in self._checklists.values():
            self._checklist.addItem(f"{checklist.title} {checklist.version}", checklist.id)
        self._grounds = CountForm(tr(GROUNDS), on_grounds=True)
        self._buildings: list[BuildingForm] = []
        self._preview = NamesPreview()
        self._team = TeamForm()
        self._passphrase = PassphraseCard()
        self._error = text_label("", "error", wrap=True)
        self._error.setAccessibleName(tr("What is missing"))
        self._building_column = QVBoxLayout()
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._show_preview)
        self._lay_out()
        self._connect()
        self._add_building(tr("Main")).set_counts({SpaceType.MAIN_ENTRY: 1})
        self._show_preview()

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        self._name.setFocus()

    def new_audit(self) -> NewAudit:
        """Return what was typed."""
        spaces = {form.name(): form.grid.counts() for form in self._buildings}
        spaces[GROUNDS] = self._grounds.grid.counts()
        return NewAudit(
            site_name=self._name.text(),
            address=self._address.text().strip(),
            district=self._district.text().strip(),
            grade_band=self._grades.currentData(),
            enrolment=self._enrolment.value() or None,
            hours=self._hours.text().strip(),
            marking=self._marking.currentText().strip(),
            buildings=[form.name() for form in self._buildings],
            spaces=spaces,
            levels={form.name(): form.levels() for form in self._buildings},
            names=self._preview.names(),
            people=self._team.people(),
            visits=self._team.visits(),
            checklist_id=self._checklist.currentData(),
        )

    def show_error(self, text: str) -> None:
        """Say what keeps the audit from being made."""
        self._error.setText(text)
        self.ensureWidgetVisible(self._error)

    def _accept(self) -> None:
        if not self._name.text().strip():
            self.show_error(tr("The school has no name yet; give it one."))
        elif self._passphrase.complaint():
            self.show_error(self._passphrase.complaint())
        else:
            self.show_error("")
            self.accepted.emit(self.new_audit(), self._passphrase.passphrase)

    # The preview

    def _show_preview(self) -> None:
        """Show the names that would be made and how many questions they come to."""
        new = self.new_audit()
        try:
            rows = preview(new if new.site_name.strip() else _named(new))
        except AuditError as error:
            self._error.setText(str(error))
            return
        self._error.setText("")
        checklist = self._checklists[ChecklistId(new.checklist_id)]
        questions = sum(
            len(names) * len(items_for(checklist, kind, new.grade_band, frozenset()))
            for _, kind, names in rows
        )
        self._preview.show_rows(rows, questions)

    # Buildings

    def _add_building(self, name: str) -> BuildingForm:
        form = BuildingForm(name)
        form.removed.connect(lambda: self._remove_building(form))
        form.changed.connect(self._timer.start)
        form.renamed.connect(self._preview.rename)
        form.kind_changed.connect(lambda kind: self._preview.forget(form.name(), kind))
        form.elsewhere.connect(self._grounds.set_counts)
        self._buildings.append(form)
        self._building_column.addWidget(form)
        self._show_removal()
        self._timer.start()
        return form

    def _remove_building(self, form: BuildingForm) -> None:
        self._buildings.remove(form)
        self._preview.forget(form.name())
        form.deleteLater()
        self._show_removal()
        self._timer.start()

    def _next_name(self) -> str:
        return tr("Building {number}", number=len(self._buildings) + 1)

    def _show_removal(self) -> None:
        for form in self._buildings:
            form.remove.setVisible(len(self._buildings) > 1)

    # Layout

    def _connect(self) -> None:
        self._grounds.changed.connect(self._timer.start)
        self._grounds.kind_changed.connect(lambda kind: self._preview.forget(GROUNDS, kind))
        self._grounds.elsewhere.connect(lambda counts: self._buildings[0].set_counts(counts))
        self._preview.renamed.connect(self._timer.start)
        for box in (self._grades, self._checklist):
            box.currentIndexChanged.connect(lambda _index: self._timer.start())
        for field in (self._name, self._address, self._district):
            field.textChanged.connect(lambda _text: self._teach_passphrase())

    def _teach_passphrase(self) -> None:
        self._passphrase.know(
            [self._name.text(), self._address.text(), self._district.text()]
        )

    def _lay_out(self) -> None:
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(px(24), px(24), px(24), px(32))
        column.setSpacing(16)
        column.addWidget(text_label(tr("New audit"), "title"))
        column.addWidget(self._school_card())
        always = tr("The perimeter, the grounds and the records are always there.")
        self._grounds.column.addWidget(text_label(always, "muted", wrap=True))
        self._grounds.lay_out_counts()
        column.addWidget(self._grounds)
        column.addLayout(self._building_column)
        add = QPushButton(tr("Add a building"))
        add.setMinimumHeight(px(40))
        add.clicked.connect(lambda: self._add_building(self._next_name()))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch()
        column.addLayout(row)
        for card in (self._preview, self._team, self._passphrase, self._error):
            column.addWidget(card)
        column.addLayout(self._buttons())
        column.addStretch()
        self.setWidget(canvas)

    def _school_card(self) -> QFrame:
        card = QFrame()
        column = make_card(card, tr("School"))
        form = form_layout()
        for words, field in (
            (tr("Name"), self._name),
            (tr("Address"), self._address),
            (tr("District"), self._district),
            (tr("Grades"), self._grades),
            (tr("Enrolment"), self._enrolment),
            (tr("Hours"), self._hours),
            (tr("Marking"), self._marking),
            (tr("Checklist"), self._checklist),
        ):
            add_row(form, words, field)
        column.addLayout(form)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        make = QPushButton(tr("Make the audit…"))
        make.setProperty("kind", "primary")
        make.setMinimumHeight(px(44))
        make.clicked.connect(self._accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.setMinimumHeight(px(44))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(make)
        row.addWidget(cancel)
        row.addStretch()
        return row


def _named(new: NewAudit) -> NewAudit:
    """Return the same with a school's name, which the preview does not need."""
    return replace(new, site_name="–")
