"""Writes what the card tells of an item, and says so when it cannot be written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.answers import Observation
from cpted_audit.ui import dialogs
from cpted_audit.ui.words import said


class AnswerController:
    """Writes answers under the running visit; `page` is their origin and stands under messages."""

    def __init__(self, session: Session, page: QWidget) -> None:
        self._session = session
        self._page = page
        self.visit_id: VisitId | None = None
        self._complaint = ""

    def write(self, question: Question, value: AnswerValue | None) -> bool:
        """Write an answer and return whether it stands on disk; None takes it back."""
        observation = Observation(
            item_id=question.item.id,
            place_id=question.place.id,
            value=value,
            visit_id=self.visit_id,
        )
        return self._told(lambda: answers.answer(self._session, observation, origin=self._page))

    def write_note(self, question: Question, note: str) -> None:
        """Write the note as it is typed; what cannot be written stays in the editor."""
        item, place = question.item, question.place
        self._told(
            lambda: answers.write_note(self._session, item.id, place.id, note, origin=self._page),
            typing=True,
        )

    def write_measurement(self, question: Question, text: str) -> None:
        """Write what was measured; what cannot be written stays in the field."""
        item, place = question.item, question.place
        self._told(
            lambda: answers.write_measurement(
                self._session, item.id, place.id, text, origin=self._page
            ),
            typing=True,
        )

    def _told(self, write: Callable[[], None], *, typing: bool = False) -> bool:
        """Write, or say why not; who is typing is told once, not at every letter."""
        try:
            write()
        except AuditError as error:
            known, self._complaint = self._complaint, said(error)
            if not (typing and known == self._complaint):
                dialogs.tell(self._page, error)
            return False
        self._complaint = ""
        return True
