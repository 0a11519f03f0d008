"""Lists the editions with who signed them, says what waits to be issued, and lets it be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.editions import SIGNED_WORDS, AuditState, IssuedEdition, SignOff
from cpted_audit.errors import AuditError
from cpted_audit.session.editions.signing import Working, editions_of, signed, working
from cpted_audit.session.editions.things import changed_since, changed_words
from cpted_audit.session.session import Session
from cpted_audit.ui.editions.compare_dialog import CompareDialog
from cpted_audit.ui.editions.sign_dialog import IssueDialog, ReviewDialog
from cpted_audit.ui.editions.state_words import state_words
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import day, said, tr


class EditionsDialog(QDialog):
    """`opened` is the number of the edition that is to be shown once the dialog is closed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.opened: int | None = None
        self.issued: list[int] = []
        """The editions issued here, whose documents are not known yet."""
        self.setWindowTitle(tr("Editions"))
        self._state = live_label("", "strong", wrap=True)
        self._since = live_label("", "muted", wrap=True)
        self._none = text_label(
            tr(
                "No edition was issued yet. Issuing one freezes the audit under a number: it can "
                "be opened, printed and compared later, and never changes."
            ),
            "muted",
            wrap=True,
        )
        self._rest = QWidget()
        """Takes the room of the list while there is none, so that the lines stand together."""
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Editions"))
        self.list.setMinimumHeight(px(180))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentRowChanged.connect(lambda _row: self._follow())
        self.review = self._button(tr("Review…"), lambda: self._ask(ReviewDialog))
        self.issue = self._button(tr("Issue…"), lambda: self._ask(IssueDialog))
        self.issue.setProperty("kind", "primary")
        self.open_ = self._button(tr("Open, read only"), self._open)
        self.compare = self._button(tr("Compare…"), self._compare)
        self._lay_out()
        self._show()

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.setMinimumHeight(px(36))
        made.clicked.connect(do)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        for label in (self._state, self._since):
            column.addWidget(label)
        column.addLayout(_row(self.review, self.issue))
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(self._rest, 1)
        column.addLayout(_row(self.open_, self.compare))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        lay_out_dialog(self, column, close)
        fit(self, 720, 560)

    def _show(self) -> None:
        session, now = self._session, working(self._session)
        frozen = session.document.edition is not None
        self._state.setText(tr("This is an edition; it stays as it was issued.") if frozen
                            else state_words(now))  # fmt: skip
        self._since.setText("" if frozen else self._changed(now))
        self._since.setVisible(bool(self._since.text()))
        writable = not session.document.read_only and now.state is not AuditState.ISSUED
        self.review.setEnabled(writable)
        self.issue.setEnabled(writable)
        self.list.clear()
        for edition in editions_of(session):
            item = QListWidgetItem(_line(edition, list(signed(session, edition).values())))
            item.setData(Qt.ItemDataRole.UserRole, edition.number)
            self.list.addItem(item)
        there = self.list.count() > 0
        for part in (self.list, self.open_, self.compare):
            part.setVisible(there)
        for absent in (self._none, self._rest):
            absent.setVisible(not there)
        if there:
            self.list.setCurrentRow(0)
        self._follow()

    def _changed(self, now: Working) -> str:
        """Say what changed since the last edition, and whose review does not count any more."""
        told = []
        if now.last is not None and now.state is not AuditState.ISSUED:
            try:
                counts = changed_since(self._session, now.last)
                told.append(f"{said(changed_words(now.last, counts))}.")
            except AuditError as error:
                told.append(said(error))
        told += [
            tr(
                "{name} signed on {day}; the audit changed afterward, so it does not count any "
                "more.",
                name=one.by, day=day(one.on),
            )
            for one in now.fallen
        ]  # fmt: skip
        return " ".join(told)

    def _follow(self) -> None:
        chosen = self._chosen is not None
        self.open_.setEnabled(chosen and self._chosen != self._session.document.edition)
        self.compare.setEnabled(chosen)

    @property
    def _chosen(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None else int(item.data(Qt.ItemDataRole.UserRole))

    def _ask(self, dialog: type[ReviewDialog | IssueDialog]) -> None:
        asked = dialog(self._session, self)
        if asked.exec() == QDialog.DialogCode.Accepted:
            if isinstance(asked, IssueDialog) and asked.issued is not None:
                self.issued.append(asked.issued)
            self._show()
        asked.deleteLater()

    def _open(self) -> None:
        if self._chosen is not None and self._chosen != self._session.document.edition:
            self.opened = self._chosen
            self.accept()

    def _compare(self) -> None:
        if self._chosen is not None:
            dialog = CompareDialog(self._session, self._chosen, self)
            dialog.exec()
            dialog.deleteLater()


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _line(edition: IssuedEdition, names: list[SignOff]) -> str:
    """Return an edition in lines: what it is called, its scores, and who signed."""
    walked, repaired = edition.as_walked, edition.today
    first = tr(
        "{edition} · as walked: score {score}, critical not in place: {critical}",
        edition=said(edition.words), score=said(walked.text), critical=walked.critical,
    )  # fmt: skip
    if (repaired.text, repaired.critical) != (walked.text, walked.critical):
        second = tr(
            "With verified repairs: score {score}, critical not in place: {critical}",
            score=said(repaired.text), critical=repaired.critical,
        )  # fmt: skip
        first = f"{first}\n{second}"
    who = " · ".join(
        tr("{as_what} {name}", as_what=said(words), name=name.by)
        for kind, words in SIGNED_WORDS.items()
        for name in names
        if name.signed_as is kind
    )
    rest = [who, edition.note]
    if edition.purged_on is not None:
        rest.append(tr("purged on {day}", day=day(edition.purged_on)))
    return "\n".join([first, " · ".join(filter(None, rest))])
