"""Ask for a new place, or for a place's new name."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.places.site import GROUNDS, Place
from cpted_audit.domain.places.space_type import SPACE_TYPES, SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.places import edits, places
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import kind_title, said, tr


class AddPlaceDialog(QDialog):
    """Adds one place of a kind to a building or the grounds."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add a place"))
        self._session = session
        self.added: Place | None = None
        self._where = QComboBox()
        for building in session.walk.buildings:
            self._where.addItem(building.name, building.id)
        self._where.addItem(tr(GROUNDS), None)
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


def add_place(parent: QWidget, session: Session) -> Place | None:
    """Ask for a place and add it; None when the user gives up."""
    dialog = AddPlaceDialog(session, parent)
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
