"""The finding a survey proposes, to be taken over, changed or left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from cpted_audit.analysis.lighting.words import ProposedFinding
from cpted_audit.domain.ids import PlaceId
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.tall_dialog import TallDialog
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


def ask_again(parent: QWidget, number: int) -> bool:
    """Ask whether a survey that has led to a finding shall lead to another."""
    asked = QMessageBox(
        QMessageBox.Icon.Question,
        tr("Propose a finding"),
        tr("Finding {number} was made of this survey already. Write another one?", number=number),
        parent=parent,
    )
    another = asked.addButton(tr("Write another"), QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(QMessageBox.StandardButton.Cancel)
    asked.exec()
    return asked.clickedButton() is another


class LightFindingDialog(TallDialog):
    """Asks where the finding is and shows what it says; the place of the lot is taken if known."""

    def __init__(
        self, session: Session, proposed: ProposedFinding, place_id: PlaceId | None, parent: QWidget
    ) -> None:
        super().__init__(tr("Propose a finding"), tr("Add the finding"), parent, width=520)
        self._place = QComboBox()
        self.title = QLineEdit(proposed.title)
        self.note = QPlainTextEdit(proposed.note)
        self._fill(session, place_id)
        self._lay_out()
        self._place.currentIndexChanged.connect(self._check)
        self.title.textChanged.connect(self._check)
        self._check()
        (self._place if self.place() is None else self.title).setFocus()

    def place(self) -> PlaceId | None:
        """Return the place chosen."""
        place: PlaceId | None = self._place.currentData()
        return place

    def _fill(self, session: Session, place_id: PlaceId | None) -> None:
        typed = QLineEdit()
        typed.setStyleSheet("border: none; padding: 0px;")  # the box around it has both
        self._place.setLineEdit(typed)
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._place.addItem(tr("Choose a place"), None)
        for place in session.walk.route():
            self._place.addItem(session.walk.path(place), place.id)
        self._place.setCurrentIndex(max(0, self._place.findData(place_id)))
        completer = QCompleter(self._place.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._place.setCompleter(completer)

    def _check(self) -> None:
        self.accept_button.setEnabled(self.place() is not None and bool(self.title.text().strip()))

    def _lay_out(self) -> None:
        self._place.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(px(180))
        rows: tuple[tuple[QWidget, str], ...] = (
            (self._place, tr("Place")), (self.title, tr("Title")), (self.note, tr("Note")),
        )  # fmt: skip
        for widget, words in rows:
            widget.setAccessibleName(words)
            widget.setMinimumHeight(max(px(36), widget.minimumHeight()))
            self.column.addWidget(text_label(words, "muted"))
            self.column.addWidget(widget)
