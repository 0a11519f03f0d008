"""“Same as…”: copy the answers of one place to others of its kind, having seen how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import PlaceId, VisitId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk import same_as
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import clear_when_edited
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import kind_word, said, tr
from cpted_audit.words import counted

TARGET = 40


class SameAsDialog(QDialog):
    """Copies from the place on screen to those chosen, or from the one chosen to it."""

    def __init__(
        self, session: Session, place: Place, visit_id: VisitId | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Same as…"))
        self._session = session
        self._place = place
        self._visit_id = visit_id
        self._answered = {other.id: self._count(other) for other in self._others()}
        name = letters(place.name)
        self._to = QRadioButton(tr("The places chosen are the same as {place}", place=name))
        self._from = QRadioButton(tr("{place} is the same as the place chosen", place=name))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Other {kind}", kind=kind_word(place.kind, 2)))
        self._all = QCheckBox(tr("All of them"))
        self._overwrite = QCheckBox(tr("Replace answers that are there; notes stay"))
        self._preview = text_label("", "strong", wrap=True)
        self._preview.setAccessibleDescription(tr("What is copied"))
        self._error = text_label("", "error", wrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._copy = self._buttons.addButton(
            tr("Copy the answers"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._connect()
        (self._to if self._count(place) else self._from).setChecked(True)
        self._fill()
        self._list.setFocus()

    def _others(self) -> list[Place]:
        walk = self._session.walk
        kept = [place for place in walk.places if place.state is not PlaceState.RETIRED]
        return [
            place
            for place in walk.in_walk_order(kept)
            if place.kind is self._place.kind and place.id != self._place.id
        ]

    def _count(self, place: Place) -> int:
        return sum(
            question.value is not None for question in self._session.walk.questions_at(place)
        )

    @property
    def _takes(self) -> bool:
        """Whether the place on screen takes the answers, rather than giving them."""
        return self._from.isChecked()

    def _fill(self) -> None:
        """List the other places: one to choose as the source, or any number as targets."""
        self._list.clear()
        walk = self._session.walk
        for place in self._others():
            count = self._answered[place.id]
            text = tr("{place} · {count} answered", place=walk.path(place), count=count)
            if place.state is PlaceState.UNSAMPLED:
                text = tr("{place}, not in the sample", place=text)
            entry = QListWidgetItem(text)
            entry.setData(Qt.ItemDataRole.UserRole, place.id)
            if not self._takes:
                entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                entry.setCheckState(Qt.CheckState.Unchecked)
            elif not count:
                entry.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(entry)
        self._all.setVisible(not self._takes)
        self._all.setChecked(False)
        first = next((n for n in range(self._list.count()) if self._list.item(n).flags()), -1)
        self._list.setCurrentRow(first)
        self._show_preview()

    def _chosen(self) -> list[PlaceId]:
        if self._takes:
            current = self._list.currentItem()
            return [] if current is None else [PlaceId(current.data(Qt.ItemDataRole.UserRole))]
        entries = (self._list.item(number) for number in range(self._list.count()))
        return [
            PlaceId(entry.data(Qt.ItemDataRole.UserRole))
            for entry in entries
            if entry.checkState() is Qt.CheckState.Checked
        ]

    def _ends(self) -> tuple[PlaceId | None, Sequence[PlaceId]]:
        """Return the source and the targets."""
        chosen = self._chosen()
        if self._takes:
            return (chosen[0] if chosen else None), [self._place.id]
        return self._place.id, chosen

    def _show_preview(self) -> None:
        source, targets = self._ends()
        copied, kept = 0, 0
        if source is not None:
            copied, kept = self._preview_counts(source, targets)
        places = counted("1 place", "{count} places", len(targets))
        goes = counted(
            "1 answer goes to {places}.", "{count} answers go to {places}.", copied, places=places
        )
        stay = counted("1 there stays as it is.", "{count} there stay as they are.", kept)
        parts = (said(goes), said(stay) if kept else "", tr("Photos are not copied."))
        self._preview.setText(" ".join(filter(None, parts)))
        self._copy.setEnabled(copied > 0)

    def _preview_counts(self, source: PlaceId, targets: Sequence[PlaceId]) -> tuple[int, int]:
        """Return how many answers would be copied, and how many there would be kept."""
        walk = self._session.walk
        given = {
            question.item.id: question
            for question in walk.questions_at(walk.place(source))
            if question.value
        }
        pairs = [(item_id, target) for target in targets for item_id in given]
        there = sum(
            (old := walk.answers.get(pair)) is not None and old.value is not None for pair in pairs
        )
        kept = 0 if self._overwrite.isChecked() else there
        return len(pairs) - kept, kept

    def _write(self) -> None:
        source, targets = self._ends()
        if source is None:
            return
        try:
            same_as.copy_answers(
                self._session, source, targets, overwrite=self._overwrite.isChecked(),
                visit_id=self._visit_id,
            )  # fmt: skip
        except AuditError as error:
            self._error.setText(said(error))
        else:
            self.accept()

    def _check_all(self, checked: bool) -> None:
        state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        for number in range(self._list.count()):
            self._list.item(number).setCheckState(state)

    def _connect(self) -> None:
        self._to.toggled.connect(self._fill)
        self._list.itemChanged.connect(self._show_preview)
        self._list.currentRowChanged.connect(self._show_preview)
        self._overwrite.toggled.connect(self._show_preview)
        self._all.toggled.connect(self._check_all)
        self._buttons.accepted.connect(self._write)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        self._list.setMinimumHeight(px(110))
        for widget in (
            self._to, self._from, self._list, self._all, self._overwrite, self._preview,
            self._error,
        ):  # fmt: skip
            column.addWidget(widget)
        for box in (self._to, self._from, self._all, self._overwrite):
            box.setMinimumHeight(px(TARGET))
        for button in self._buttons.buttons():
            button.setMinimumHeight(px(TARGET))
        self._copy.setProperty("kind", "primary")
        self._copy.setDefault(True)
        lay_out_dialog(self, column, self._buttons)
        clear_when_edited(self._error, self)
        fit(self, 520, 560)
