"""New audit on one page: school, buildings with counts, checklist, passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.checklist import library
from cpted_audit.domain.site import GROUNDS
from cpted_audit.domain.space_type import SPACE_TYPES, Automatic, SpaceType
from cpted_audit.domain.vocabulary import GradeBand, label
from cpted_audit.session.new_audit import MOST_OF_A_KIND, NewAudit
from cpted_audit.ui.widgets.labels import text_label

SHORTEST_PASSPHRASE = 8

_ASKED = (Automatic.NO, Automatic.FIRST_BUILDING)


class NewAuditPage(QScrollArea):
    """Collects what a new audit starts from; `accepted` carries a NewAudit and the passphrase."""

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._name = QLineEdit(placeholderText="Cedar Ridge Middle School")
        self._address = QLineEdit()
        self._district = QLineEdit()
        self._grades = QComboBox()
        self._grades.addItem("All grades", None)
        for band in GradeBand:
            self._grades.addItem(label(band), band)
        self._checklist = QComboBox()
        for checklist in library.shipped():
            self._checklist.addItem(f"{checklist.title} {checklist.version}", checklist.id)
        self._grounds = _Counts(on_grounds=True)
        self._buildings: list[_BuildingForm] = []
        self._passphrase = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._again = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._none = QCheckBox("No passphrase")
        self._none.toggled.connect(self._show_passphrase)
        self._warning = text_label("", "muted", wrap=True)
        self._error = text_label("", "error", wrap=True)
        self._error.setAccessibleName("What is missing")
        self._building_column = QVBoxLayout()
        self._lay_out()
        self._add_building("Main")
        self._show_passphrase()

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        self._name.setFocus()

    def new_audit(self) -> NewAudit:
        """Return what was typed."""
        spaces = {form.name(): form.counts.counts() for form in self._buildings}
        spaces[GROUNDS] = self._grounds.counts()
        return NewAudit(
            site_name=self._name.text(),
            address=self._address.text().strip(),
            district=self._district.text().strip(),
            grade_band=self._grades.currentData(),
            buildings=[form.name() for form in self._buildings],
            spaces=spaces,
            checklist_id=self._checklist.currentData(),
        )

    def show_error(self, text: str) -> None:
        """Say what keeps the audit from being made."""
        self._error.setText(text)
        self.ensureWidgetVisible(self._error)

    def _accept(self) -> None:
        passphrase = None if self._none.isChecked() else self._passphrase.text()
        if not self._name.text().strip():
            self.show_error("The school has no name yet; give it one.")
        elif passphrase is not None and len(passphrase) < SHORTEST_PASSPHRASE:
            self.show_error(
                f"The passphrase is short; use at least {SHORTEST_PASSPHRASE} characters, "
                "or choose “No passphrase”."
            )
        elif passphrase is not None and passphrase != self._again.text():
            self.show_error("The two passphrases differ; type them again.")
        else:
            self.show_error("")
            self.accepted.emit(self.new_audit(), passphrase)

    def _show_passphrase(self) -> None:
        none = self._none.isChecked()
        self._passphrase.setEnabled(not none)
        self._again.setEnabled(not none)
        self._warning.setText(
            "Without a passphrase anyone who finds the file can read it, and door, alarm and "
            "key-box codes cannot be kept in it."
            if none
            else "The file is encrypted. Nobody can open it without the passphrase, "
            "and nobody can find it again for you: keep it where your agency keeps such things."
        )

    def _add_building(self, name: str) -> None:
        form = _BuildingForm(name)
        form.removed.connect(lambda: self._remove_building(form))
        self._buildings.append(form)
        self._building_column.addWidget(form)
        self._show_removal()

    def _remove_building(self, form: _BuildingForm) -> None:
        self._buildings.remove(form)
        form.deleteLater()
        self._show_removal()

    def _show_removal(self) -> None:
        for form in self._buildings:
            form.remove.setVisible(len(self._buildings) > 1)

    def _lay_out(self) -> None:
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(48, 32, 48, 40)
        column.setSpacing(16)
        column.addWidget(text_label("New audit", "title"))
        column.addWidget(self._school_card())
        grounds, grounds_column = _card("Grounds")
        grounds_column.addWidget(
            text_label("The perimeter, the grounds and the records are always there.", "muted")
        )
        grounds_column.addWidget(self._grounds)
        column.addWidget(grounds)
        column.addLayout(self._building_column)
        add = QPushButton("Add a building")
        add.clicked.connect(lambda: self._add_building(f"Building {len(self._buildings) + 1}"))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._passphrase_card())
        column.addWidget(self._error)
        column.addLayout(self._buttons())
        column.addStretch()
        self.setWidget(canvas)

    def _school_card(self) -> QFrame:
        card, column = _card("School")
        form = _form()
        for words, field in (
            ("Name", self._name),
            ("Address", self._address),
            ("District", self._district),
            ("Grades", self._grades),
            ("Checklist", self._checklist),
        ):
            _add_row(form, words, field)
        column.addLayout(form)
        return card

    def _passphrase_card(self) -> QFrame:
        card, column = _card("Passphrase")
        form = _form()
        _add_row(form, "Passphrase", self._passphrase)
        _add_row(form, "Again", self._again)
        form.addRow("", self._none)
        column.addLayout(form)
        column.addWidget(self._warning)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        make = QPushButton("Make the audit…")
        make.setProperty("kind", "primary")
        make.setMinimumHeight(44)
        make.clicked.connect(self._accept)
        cancel = QPushButton("Cancel")
        cancel.setMinimumHeight(44)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(make)
        row.addWidget(cancel)
        row.addStretch()
        return row


class _Counts(QWidget):
    """How many places there are of each kind."""

    PER_ROW = 3

    def __init__(self, *, on_grounds: bool) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        kinds = [
            kind
            for kind, info in SPACE_TYPES.items()
            if info.on_grounds is on_grounds and info.automatic in _ASKED
        ]
        self._boxes: dict[SpaceType, QSpinBox] = {}
        for number, kind in enumerate(kinds):
            words = _plural(kind)
            box = QSpinBox(maximum=MOST_OF_A_KIND)
            box.setAccessibleName(words)
            box.setMinimumHeight(36)
            box.setFixedWidth(84)
            self._boxes[kind] = box
            name = QLabel(words)
            name.setBuddy(box)
            row, place = divmod(number, self.PER_ROW)
            grid.addWidget(name, row, place * 2)
            grid.addWidget(box, row, place * 2 + 1)
        for place in range(self.PER_ROW):
            grid.setColumnStretch(place * 2, 1)

    def set_count(self, kind: SpaceType, count: int) -> None:
        """Start a kind from a count."""
        self._boxes[kind].setValue(count)

    def counts(self) -> dict[SpaceType, int]:
        """Return the counts of every kind."""
        return {kind: box.value() for kind, box in self._boxes.items()}


class _BuildingForm(QFrame):
    """One building: its name and its counts."""

    removed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        self._name = QLineEdit(name)
        self._name.setAccessibleName("Building name")
        self.remove = QPushButton("Remove")
        self.remove.setProperty("kind", "link")
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.addWidget(text_label("Building", "subtitle"))
        row.addWidget(self._name, 1)
        row.addWidget(self.remove)
        column.addLayout(row)
        self.counts = _Counts(on_grounds=False)
        if name == "Main":
            self.counts.set_count(SpaceType.MAIN_ENTRY, 1)
        column.addWidget(self.counts)

    def name(self) -> str:
        """Return the building's name."""
        return self._name.text().strip()


def _plural(kind: SpaceType) -> str:
    if kind is SpaceType.PARKING_LOT:
        return "Parking lots"
    stem = SPACE_TYPES[kind].numbered
    return f"{stem[:-1]}ies" if stem.endswith("y") else f"{stem}s"


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(12)
    column.addWidget(text_label(title, "subtitle"))
    return card, column


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(10)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _add_row(form: QFormLayout, words: str, field: QWidget) -> None:
    field.setAccessibleName(words)
    field.setMinimumHeight(36)
    form.addRow(words, field)
