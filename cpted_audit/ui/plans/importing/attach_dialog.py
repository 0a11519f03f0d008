"""Ask beside which answer a sight study stands as evidence."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import ItemId, PlaceId
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.domain.vocabulary import Principle
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.choice_line import let_find
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

_LONGEST = 90


class AttachStudyDialog(QDialog):
    """Lists the questions, those of natural surveillance first; one is found by typing."""

    def __init__(self, session: Session, study: SightStudy, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Attach to an answer"))
        self.setMinimumWidth(px(460))
        self._box = QComboBox()
        let_find(self._box)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumHeight(px(36))
        self._box.setAccessibleName(tr("Answer"))
        self._fill(session, study)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            text_label(
                tr("The study stands beside the answer as evidence; the answer stays yours."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        column.addWidget(self._box)
        column.addWidget(buttons)

    def chosen(self) -> tuple[PlaceId | None, ItemId | None]:
        """Return the place and item chosen, or nothing for no answer."""
        data = self._box.currentData()
        return (None, None) if data is None else data

    def _fill(self, session: Session, study: SightStudy) -> None:
        walk = session.walk
        self._box.addItem(tr("No answer"), None)
        asked = [question for place in walk.route() for question in walk.questions_at(place)]
        asked.sort(
            key=lambda question: Principle.NATURAL_SURVEILLANCE not in question.item.principles
        )
        for one in asked:
            words = f"{one.item.id} · {walk.path(one.place)} · {one.item.ideal}"
            self._box.addItem(words[:_LONGEST], (one.place.id, one.item.id))
            if one.answer is not None and one.answer.id == study.answer_id:
                self._box.setCurrentIndex(self._box.count() - 1)
