"""Walk a sample of a kind: how many, which ones, and what that does to the score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.samples import LEAST_DRAWN, drawn_of
from cpted_audit.analysis.scoring.score_error import most_failing
from cpted_audit.domain.ids import BuildingId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk import sampling
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, kind_word, said, tr

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
