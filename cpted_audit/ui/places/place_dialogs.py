"""The dialogs of places: a new one, another name, and a sample of a kind.

Walk a sample of a kind: how many, which ones, and what that does to the score.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.samples import LEAST_DRAWN, drawn_of
from cpted_audit.analysis.scoring.score_error import most_failing
from cpted_audit.domain.ids import BuildingId, PlaceId
from cpted_audit.domain.places.site import GROUNDS, Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.places import edits, places
from cpted_audit.session.session import Session
from cpted_audit.session.walk import sampling
from cpted_audit.ui import dialogs
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, kind_word, said, tr


class AddPlaceDialog(QDialog):
    """Adds one place of a kind to a building or the grounds, first to where `beside` is."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, beside: Place | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add a place"))
        self._session = session
        self.added: Place | None = None
        self._where = QComboBox()
        for building in session.walk.buildings:
            self._where.addItem(building.name, building.id)
        self._where.addItem(tr(GROUNDS), None)
        if beside is not None:
            self._where.setCurrentIndex(self._where.findData(beside.building_id))
        self._kind = QComboBox()
        self._name = QLineEdit()
        self._error = text_label("", "error", wrap=True)
        form = QFormLayout()
        for words, field in (
            (tr("Where"), self._where), (tr("Kind"), self._kind), (tr("Name"), self._name),
        ):  # fmt: skip
            field.setAccessibleName(words)
            field.setMinimumHeight(px(36))
            form.addRow(words, field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._add)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addWidget(self._error)
        column.addStretch()
        lay_out_dialog(self, column, buttons)
        fit(self, 440, 270)
        clear_when_edited(self._error, self)
        self._where.currentIndexChanged.connect(self._offer_kinds)
        self._kind.currentIndexChanged.connect(self._offer_name)
        self._offer_kinds()

    def _building(self) -> BuildingId | None:
        building: BuildingId | None = self._where.currentData()
        return building

    def _offer_kinds(self) -> None:
        self._kind.clear()
        for kind, info in SPACE_TYPES.items():
            if info.on_grounds is (self._building() is None):
                self._kind.addItem(kind_title(kind, 1), kind)

    def _offer_name(self) -> None:
        if self._kind.currentData() is not None:
            kind = SpaceType(self._kind.currentData())
            self._name.setText(places.next_name(self._session, self._building(), kind))

    def _add(self) -> None:
        try:
            (self.added,) = places.add_places(
                self._session, self._building(), SpaceType(self._kind.currentData()),
                [self._name.text()],
            )  # fmt: skip
        except AuditError as error:
            self._error.setText(said(error))
            blame(self._name, said(error))
        else:
            self.accept()


def add_place(parent: QWidget, session: Session, beside: Place | None = None) -> Place | None:
    """Ask for a place and add it; None when the user gives up."""
    dialog = AddPlaceDialog(session, parent, beside)
    dialog.exec()
    dialog.deleteLater()
    return dialog.added


def retire_place(parent: QWidget, session: Session, place: Place) -> None:
    """Take a place off the route; the status bar offers to undo it."""
    try:
        edits.retire_places(session, [place.id])
    except AuditError as error:
        dialogs.tell(parent, error)


def rename_place(parent: QWidget, session: Session, place: Place) -> None:
    """Ask for a place's new name and give it."""
    name = dialogs.ask_text(
        parent, tr("Rename"), tr("New name of {place}:", place=place.name), place.name
    )
    if name is None or name == place.name:
        return
    try:
        places.rename_place(session, place, name)
    except AuditError as error:
        dialogs.tell(parent, error)


TARGET = 40

ALL_WALKED = QT_TR_NOOP("All {total} {kind} are walked and count in the score.")
SOME_WALKED = QT_TR_NOOP(
    "{count} of {total} {kind} are walked, and the others are asked nothing; the report says that "
    "it was a sample. What was already answered stays on the route and counts."
)


class SampleDialog(QDialog):
    """Chooses which places of a kind in a building are walked."""

    def __init__(
        self, session: Session, building_id: BuildingId | None, kind: SpaceType, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._building_id = building_id
        self._kind = kind
        self._many = kind_word(kind, 2)
        self.setWindowTitle(tr("Walk a sample of the {kind}", kind=self._many))
        self._places = self._of_the_kind()
        walked = sum(place.state is PlaceState.WALKED for place in self._places)
        self._count = SpinBox(1, max(1, len(self._places)))
        self._count.setValue(walked)
        self._count.setAccessibleName(tr("How many {kind} are walked", kind=self._many))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("{kind} that are walked", kind=kind_title(kind, 2)))
        self._effect = text_label("", "muted", wrap=True)
        self._error = text_label("", "error", wrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._walk = self._buttons.addButton(
            tr("Walk these"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._every = self._buttons.addButton(
            tr("Walk them all"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._lay_out()
        self._fill()
        self._connect()
        self._show_effect()
        self._count.setFocus()
        self._count.selectAll()

    def _of_the_kind(self) -> list[Place]:
        walk = self._session.walk
        places = [
            place
            for place in walk.places
            if place.building_id == self._building_id
            and place.kind is self._kind
            and place.state is not PlaceState.RETIRED
        ]
        return walk.in_walk_order(places)

    def _fill(self) -> None:
        for place in self._places:
            asked = self._session.walk.questions_at(place)
            answered = sum(question.value is not None for question in asked)
            entry = QListWidgetItem(
                tr("{place} · {count} answered, stays", place=place.name, count=answered)
                if answered
                else place.name
            )
            entry.setData(Qt.ItemDataRole.UserRole, place.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            walked = place.state is PlaceState.WALKED
            entry.setCheckState(Qt.CheckState.Checked if walked else Qt.CheckState.Unchecked)
            self._list.addItem(entry)

    def _suggest(self, count: int) -> None:
        """Check the suggested places for a count."""
        suggested = set(
            sampling.suggest_sample(self._session, self._building_id, self._kind, count)
        )
        self._list.blockSignals(True)
        for number in range(self._list.count()):
            entry = self._list.item(number)
            chosen = entry.data(Qt.ItemDataRole.UserRole) in suggested
            entry.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._show_effect()

    def _chosen(self) -> list[PlaceId]:
        entries = (self._list.item(number) for number in range(self._list.count()))
        return [
            PlaceId(entry.data(Qt.ItemDataRole.UserRole))
            for entry in entries
            if entry.checkState() is Qt.CheckState.Checked
        ]

    def _show_effect(self) -> None:
        count, total = len(self._chosen()), len(self._places)
        self._walk.setEnabled(count > 0)
        self._walk.setText(tr("Walk these {count}", count=count))
        told = ALL_WALKED if count == total else SOME_WALKED
        words = tr(told, count=count, total=total, kind=self._many)
        if 0 < count < total:
            words = f"{words} {self._said_of_the_others()}"
        self._effect.setText(words)

    def _said_of_the_others(self) -> str:
        """Return what the places chosen would say of those left out."""
        chosen = set(self._chosen())
        walked = [place for place in self._places if place.id in chosen]
        drawn = drawn_of(walked, self._places)
        if len(walked) < LEAST_DRAWN:
            return tr("Fewer than three say nothing of the others.")
        if not drawn:
            return tr("Chosen by hand, they say nothing of the others.")
        most = most_failing(len(drawn), 0, len(self._places) - len(walked) + len(drawn))
        return tr(
            "Drawn at random: if all are in place, at most {most} of the {total} may fail (95 %).",
            most=most, total=len(self._places),
        )  # fmt: skip

    def _write(self) -> None:
        if told := self._count.complaint():
            self._error.setText(told)
            blame(self._count, told)
            return
        try:
            sampling.sample(self._session, self._building_id, self._kind, self._chosen())
        except AuditError as error:
            self._error.setText(said(error))
        else:
            self.accept()

    def _walk_all(self) -> None:
        try:
            sampling.unsample(self._session, self._building_id, self._kind)
        except AuditError as error:
            self._error.setText(said(error))
        else:
            self.accept()

    def _connect(self) -> None:
        self._count.valueChanged.connect(self._suggest)
        self._count.refused.connect(self._error.setText)
        self._list.itemChanged.connect(self._show_effect)
        self._buttons.accepted.connect(self._write)
        self._buttons.rejected.connect(self.reject)
        self._every.clicked.connect(self._walk_all)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        row = QHBoxLayout()
        asked = {"count": len(self._places), "kind": self._many}
        words = QLabel(tr("How many of the {count} {kind} are walked?", **asked))
        words.setWordWrap(True)
        words.setBuddy(self._count)
        self._count.setMinimumHeight(px(TARGET))
        self._count.setMinimumWidth(px(124))
        row.addWidget(words, 1)
        row.addWidget(self._count)
        column.addLayout(row)
        self._list.setMinimumHeight(px(110))
        for widget in (self._list, self._effect, self._error):
            column.addWidget(widget)
        for button in self._buttons.buttons():
            button.setMinimumHeight(px(TARGET))
        self._walk.setProperty("kind", "primary")
        self._walk.setDefault(True)
        lay_out_dialog(self, column, self._buttons)
        clear_when_edited(self._error, self)
        fit(self, 480, 560)
