"""New audit on one page: school, buildings with counts, checklist, team, visit, passphrase."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.checklist import library
from cpted_audit.checklist.model import Checklist, items_for
from cpted_audit.domain.ids import ChecklistId
from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import AuditError
from cpted_audit.session.places.new_audit import NewAudit, preview
from cpted_audit.session.places.room_levels import Countable
from cpted_audit.ui.start.building_form import BuildingForm, CountForm, GroundsForm
from cpted_audit.ui.start.form_parts import FIELD_HEIGHT, add_cell, make_card
from cpted_audit.ui.start.names_preview import NamesPreview, cut_words
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.start.team_form import TeamForm
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, complaint_in, first_wrong
from cpted_audit.ui.widgets.decided import fix_marking
from cpted_audit.ui.widgets.fitting import scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import said, time_of_day, tr, word
from cpted_audit.words import counted

_BESIDE_WORDS = 56
"""Pixels at 100 % for the arrow and the edges of the button beside its words."""


class CompanionLists(QWidget):
    """One tick box for each list, with how much it asks; folded away and none ticked at first."""

    changed = Signal()

    def __init__(self, lists: Iterable[Checklist], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fold = QToolButton()
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
        items = said(
            counted("1 question", "{count:,} questions", sum(1 for _ in checklist.items()))
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


PREVIEW_AFTER_MS = 120
MARKINGS = ("TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED", "TLP:GREEN", "FOR OFFICIAL USE ONLY")
MOST_PUPILS = 99_999


_BESIDE = 980
"""Pixels at 100 % from which on team and passphrase stand beside each other."""


class NewAuditPage(QWidget):
    """Collects what a new audit starts from; `accepted` carries a NewAudit and the passphrase."""

    accepted = Signal(object, object)
    cancelled = Signal()
    follow_requested = Signal()
    """The new audit is to follow another, which has most of this already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("New audit"))
        self.setWindowTitle(tr("{school} – CPTED audit", school=tr("New audit")))
        self._name = QLineEdit(placeholderText=tr("Cedar Ridge Middle School"))
        self._address = QLineEdit()
        self._district = QLineEdit()
        self._grades = QComboBox()
        self._grades.addItem(tr("not said"), None)
        for band in GradeBand:
            self._grades.addItem(word(band), band)
        self._enrolment = SpinBox(0, MOST_PUPILS)
        self._enrolment.setSpecialValueText(tr("not known"))
        begin, end = time_of_day(time(7, 40)), time_of_day(time(14, 50))
        self._hours = QLineEdit(placeholderText=tr("{begin} to {end}", begin=begin, end=end))
        self._marking = QComboBox(editable=True)
        self._marking.addItems(MARKINGS)
        self._checklists = {each.id: each for each in library.shipped() if not each.companion}
        self._checklist = QComboBox()
        for checklist in self._checklists.values():
            self._checklist.addItem(f"{checklist.title} {checklist.version}", checklist.id)
        self._companions = CompanionLists(each for each in library.shipped() if each.companion)
        self._numbering = QComboBox()
        self._numbering.addItem(tr("across the campus"), True)
        self._numbering.addItem(tr("starting over at each building"), False)
        self._grounds = GroundsForm()
        self._buildings: list[BuildingForm] = []
        self._preview = NamesPreview()
        self._team = TeamForm()
        self._passphrase = PassphraseCard()
        self._error = text_label("", "error", wrap=True)
        self._total = text_label("", "strong")
        self._total.setAccessibleDescription(tr("How much will be asked"))
        self._building_column = QVBoxLayout()
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._show_preview)
        self._lay_out()
        self._connect()
        self._add_building(tr("Main")).grid.set_count(SpaceType.MAIN_ENTRY, 1)
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
            doors_run_on=self._numbering.currentData(),
            people=self._team.people(),
            visits=self._team.visits(),
            checklist_id=self._checklist.currentData(),
            companion_ids=[checklist.id for checklist in self._companions.ticked()],
        )

    def show_error(self, text: str) -> None:
        """Say what keeps the audit from being made."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _accept(self) -> None:
        """Make the audit, once everything that was typed is understood."""
        refused = [form for form in self._forms if not form.take_words()]
        self._timer.stop()  # a count that comes later would take what is said here away
        cannot_be = self._show_preview()
        missing = (
            (tr("The school has no name yet; give it one.")
             if not self._name.text().strip() else "", self._name),
            (tr("What is typed here is not understood yet; see below it.") if refused else "",
             refused[0].quick if refused else self._name),
            (cannot_be, self._named_twice() or self._name),
            (complaint_in(self), first_wrong(self) or self._name),
            (self._team.complaint(), self._team.fault()),
            (self._passphrase.complaint(), self._passphrase.fault()),
        )  # fmt: skip
        told = next(((text, field) for text, field in missing if text), None)
        if told is None:
            self.show_error("")
            self.accepted.emit(self.new_audit(), self._passphrase.passphrase)
            return
        self.show_error(told[0])
        blame(told[1], told[0])
        self._area.ensureWidgetVisible(told[1])

    # The preview

    @property
    def _forms(self) -> list[CountForm]:
        return [self._grounds, *self._buildings]

    def _named_twice(self) -> QLineEdit | None:
        """Return the first name of a building that is none, or that another has."""
        taken = {"", GROUNDS}
        for form in self._buildings:
            if form.name() in taken:
                return form.name_field
            taken.add(form.name())
        return None

    def _show_preview(self) -> str:
        """Show the names that would be made and how many questions they come to, or why none."""
        try:
            new = self.new_audit()
            rows = preview(new if new.site_name.strip() else replace(new, site_name="–"))
        except AuditError as error:
            self._total.clear()  # what it said is true no more
            self.show_error(said(error))
            return said(error)
        self.show_error("")
        lists = [self._checklists[ChecklistId(new.checklist_id)], *self._companions.ticked()]
        questions = sum(
            len(row.names) * len(items_for(checklist, row.kind, new.grade_band, frozenset()))
            for row in rows
            for checklist in lists
        )
        places = sum(len(row.names) for row in rows)
        self._total.setText(
            ", ".join(
                (
                    said(counted("1 place", "{count} places", places)),
                    said(counted("1 question", "{count} questions", questions)),
                )
            )
        )
        if any(form.has_refused() for form in self._forms):
            self._total.clear()  # a count that was refused is in it as it was before
        self._preview.show_rows(rows, {form.name(): form for form in self._forms})
        return ""

    # Buildings

    def _add_building(self, name: str) -> BuildingForm:
        form = BuildingForm(name)
        form.removed.connect(lambda: self._remove_building(form))
        form.elsewhere.connect(lambda rooms, whole: self._grounds.take(rooms, form, whole))
        self._follow(form)
        self._buildings.append(form)
        self._building_column.addWidget(form)
        self._show_removal()
        self._timer.start()
        return form

    def _follow(self, form: CountForm) -> None:
        form.changed.connect(self._timer.start)
        form.kind_changed.connect(lambda kind: self._resize(form, kind))
        form.named.connect(lambda kind, rooms: self._preview.write(form, kind, rooms))

    def _resize(self, form: CountForm, kind: Countable) -> None:
        """Keep the names that were written as a number changes, and tell those left out."""
        cut = self._preview.resize_kind(form, kind, form.grid.counts()[kind])
        if cut:
            form.say(cut_words(cut))

    def _remove_building(self, form: BuildingForm) -> None:
        self._buildings.remove(form)
        self._preview.forget(form)
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
        self._follow(self._grounds)
        self._grounds.elsewhere.connect(
            lambda rooms, whole: self._buildings[0].take(rooms, self._grounds, whole)
        )
        for part in (self._team, self._passphrase, self._companions):
            part.changed.connect(self._timer.start)  # a complaint about it goes
        self._preview.renamed.connect(self._timer.start)
        self._preview.counted.connect(lambda form, kind, n: form.grid.set_count(kind, n))
        for box in (self._grades, self._checklist, self._numbering):
            box.currentIndexChanged.connect(lambda _index: self._timer.start())
        for field in (self._name, self._address, self._district):
            field.textChanged.connect(lambda _text: self._teach_passphrase())
        self._name.textChanged.connect(lambda _text: self._timer.start())

    def _teach_passphrase(self) -> None:
        self._passphrase.know([self._name.text(), self._address.text(), self._district.text()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put team and passphrase beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= px(_BESIDE)
        self._people.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _lay_out(self) -> None:
        fix_marking(self._marking)
        canvas = QWidget()
        column = QVBoxLayout(canvas)
        column.setContentsMargins(px(20), px(6), px(20), px(6))
        column.setSpacing(px(6))
        column.addWidget(self._school_card())
        self._building_column.setSpacing(px(8))
        column.addLayout(self._building_column)
        column.addLayout(self._building_line())
        for card in (self._grounds, self._preview):
            column.addWidget(card)
        self._people = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._people.setSpacing(px(10))
        self._people.addWidget(self._team, 1)
        self._people.addWidget(self._passphrase, 1)
        column.addLayout(self._people)
        column.addStretch()
        self._area = scrolling(canvas)
        self._area.setAccessibleName(tr("New audit"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._foot())

    def _school_card(self) -> QFrame:
        card = QFrame()
        column = make_card(card, tr("New audit"))
        flow = FlowLayout(spacing=12, fill=True)
        for words, field, width in (
            (tr("Name"), self._name, 300),
            (tr("Address"), self._address, 280),
            (tr("District"), self._district, 220),
            (tr("Grades"), self._grades, 130),
            (tr("Enrollment"), self._enrolment, 110),
            (tr("Hours"), self._hours, 280),
            (tr("Marking"), self._marking, 210),
            (tr("Checklist"), self._checklist, 280),
        ):
            add_cell(flow, words, field, width)
        column.addLayout(flow)
        follow = QPushButton(tr("From last year's audit…"))
        follow.setMinimumHeight(px(FIELD_HEIGHT))
        follow.clicked.connect(self.follow_requested)
        beside = FlowLayout()
        beside.addWidget(self._companions)
        beside.addWidget(follow)
        column.addLayout(beside)
        return card

    def _building_line(self) -> FlowLayout:
        add = QPushButton(tr("Add a building"))
        add.setMinimumHeight(px(FIELD_HEIGHT))
        add.clicked.connect(lambda: self._add_building(self._next_name()).focus_name())
        words = text_label(tr("Doors are numbered"), "muted")
        words.setBuddy(self._numbering)
        self._numbering.setAccessibleName(tr("Doors are numbered"))
        self._numbering.setMinimumHeight(px(FIELD_HEIGHT))
        line = FlowLayout(spacing=12)
        for widget in (add, words, self._numbering, self._preview.fold):
            line.addWidget(widget)
        return line

    def _foot(self) -> QFrame:
        """Return the line that is always in view: how much it will be, what is missing, Create."""
        foot = QFrame()
        foot.setObjectName("statusbar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(8), px(20), px(8))
        row.setSpacing(px(12))
        make = QPushButton(tr("Create"))
        make.setProperty("kind", "primary")
        make.clicked.connect(self._accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        self._error.hide()
        row.addWidget(self._total)
        row.addWidget(self._error, 1)
        row.addStretch()
        for button in (cancel, make):
            button.setMinimumHeight(px(40))
            row.addWidget(button)
        return foot
