"""Asks what a change of state needs said: of a verification, an exception, a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit, QWidget

from cpted_audit import clock
from cpted_audit.domain.findings.states import HOW_WORDS, WAYS, Verb, VerifiedHow
from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.edits import Deed
from cpted_audit.ui.findings.work_fields import HEIGHT, DayLine, NameLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, first_empty, first_wrong
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, moment, said, tr

_WHY = {
    Verb.VERIFY: QT_TR_NOOP("What was seen"),
    Verb.ACCEPT: QT_TR_NOOP("Why the risk is accepted"),
    Verb.DISAGREE: QT_TR_NOOP("Why not"),
    Verb.REOPEN: QT_TR_NOOP("Why it is open again"),
}
_HINTS = {
    Verb.VERIFY: QT_TR_NOOP(
        "A verification needs a photo or what was seen. Who fixed it may verify it; the report "
        "says so."
    ),
    Verb.ACCEPT: QT_TR_NOOP(
        "The condition stays as it is until this day; then it stands under Expired exceptions and "
        "on the overview."
    ),
    Verb.DISAGREE: QT_TR_NOOP("Nothing is repaired, and somebody answers for that."),
    Verb.REOPEN: QT_TR_NOOP("What was said so far stays in its history."),
}


class MoveDialog(TallDialog):
    """Asks for what the table of moves wants said; `deed` is what came of it.

    What is missing or no date is told below, and nothing is lost.
    """

    def __init__(
        self, verb: Verb, about: str, who: str, known: Sequence[str], photos: Sequence[Photo],
        parent: QWidget,
    ) -> None:  # fmt: skip
        way = WAYS[verb]
        super().__init__(said(way.words), said(way.words), parent, width=460)
        self._verb = verb
        self.deed: Deed | None = None
        self.column.addWidget(text_label(about, "strong", wrap=True))
        if verb in _HINTS:
            self.column.addWidget(text_label(tr(_HINTS[verb]), "muted", wrap=True))
        self._by = NameLine(tr("Who"), known)
        self._by.setText(who)
        self._on = DayLine(tr("On"))
        self._on.show_day(clock.today())
        self._how = _choices(
            tr("How"), [("", ""), *((tr(words), how) for how, words in HOW_WORDS.items())]
        )  # nobody said how before somebody chose
        self._why = QPlainTextEdit()
        self._why.setAccessibleName(tr(_WHY.get(verb, QT_TR_NOOP("Note"))))
        self._why.setTabChangesFocus(True)
        self._why.setFixedHeight(px(76))
        self._photo = _choices(tr("Photo"), [(tr("None"), ""), *map(_photo_choice, photos)])
        self._authority = NameLine(tr("Accepted by"), known)
        self._until = DayLine(tr("Until"))
        self._answered = NameLine(tr("Who answers for it"), known)
        self._complaint = text_label("", "complaint", wrap=True)
        self._lay_out(way.needs)

    def _lay_out(self, needs: Sequence[str]) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(px(8))
        rows: list[QWidget] = []
        rows += [self._authority] if "authority" in needs else []
        rows += [self._how] if "how" in needs else []
        rows += [self._why]
        rows += [self._photo] if "proof" in needs else []
        rows += [self._until] if "until" in needs else []
        rows += [self._answered] if "answered_by" in needs else []
        rows += [self._by, self._on]
        for field in rows:
            form.addRow(field.accessibleName(), field)
        self.column.addLayout(form)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)
        self._first = rows[0]

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        self._first.setFocus()

    def complain(self, words: str) -> None:
        """Say what stands against it."""
        self._complaint.setText(words)
        blame(first_wrong(self) or self._day_at_fault() or first_empty(self) or self._on, words)

    def _day_at_fault(self) -> QWidget | None:
        """Return the field of a day that lies on the wrong side of today, or None."""
        today, on, until = clock.today(), self._on.day(), self._until.day()
        if on is not None and on > today:
            return self._on
        return self._until if until is not None and until < today else None

    def accept(self) -> None:
        """Close with the deed, or say which field cannot be read."""
        try:
            self.deed = self._said()
        except AuditError as error:
            self.complain(said(error))
            return
        super().accept()

    def _said(self) -> Deed:
        how, needs = self._how.currentData(), WAYS[self._verb].needs
        photo = self._photo.currentData()
        until: date | None = self._until.day() if "until" in needs else None
        return Deed(
            verb=self._verb, by=self._by.text(), on=self._on.day(), why=self._why.toPlainText(),
            how=VerifiedHow(how) if "how" in needs and how else None,
            photo_id=PhotoId(photo) if "proof" in needs and photo else None,
            authority=self._authority.text() if "authority" in needs else "", until=until,
            answered_by=self._answered.text() if "answered_by" in needs else "",
        )  # fmt: skip


def _photo_choice(photo: Photo) -> tuple[str, str]:
    name = photo.caption or photo.file_name
    taken = photo.captured_at
    return (f"{name}, {moment(taken)}" if taken else name), photo.id


def _choices(name: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumHeight(px(HEIGHT))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for words, value in entries:
        box.addItem(words, str(value))
    return box
