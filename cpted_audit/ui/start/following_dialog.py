"""Asks how a new audit follows another, and says first what is carried over and what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.session.following.begin import Following, begin, check_following, newest_of, told
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.audit_opener import open_audit, open_to_read
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


class FollowDialog(QDialog):
    """Collects what is decided of the new audit; `following` is it once the dialog was accepted.

    An encrypted audit goes on in an encrypted one, so it offers no other way there.
    """

    def __init__(self, source: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self.following: Following | None = None
        self.setWindowTitle(tr("New audit from “{name}”", name=source.path.name))
        self._follow = QRadioButton(tr("Go on from it: the next audit of the same school"))
        self._template = QRadioButton(tr("Use it as a template, without what was found"))
        self._name = QLineEdit(source.site.name)
        self._lists = text_label("", "muted", wrap=True)
        self._carried = text_label("", wrap=True)
        self._left_out = text_label("", wrap=True)
        self._card = PassphraseCard(optional=not source.document.encrypted)
        self._card.know([source.site.name, *(one.name for one in source.walk.buildings)])
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._lay_out()
        self._follow.setChecked(True)
        self._template.toggled.connect(lambda _on: self._tell())
        self._tell()

    def forget(self) -> None:
        """Empty the fields once what was typed was used."""
        self.following = None
        self._card.forget()

    def _wanted(self, target: Path) -> Following:
        name = self._name.text().strip()
        return Following(
            target=target, template=self._template.isChecked(), passphrase=self._card.passphrase,
            name="" if name == self._source.site.name else name,
        )  # fmt: skip

    def _tell(self) -> None:
        """Say what would be carried over and what would not."""
        carried, left_out = told(self._source, self._wanted(self._source.path))
        self._carried.setText(_lines(carried))
        self._left_out.setText(_lines(left_out))
        then, now = self._source.checklist, newest_of(self._source.checklist)
        words = {"title": now.title, "version": now.version}
        self._lists.setText(
            tr("Asks {title} {version}, as last time.", **words)
            if now.digest == then.digest
            else tr("Asks {title} {version}; last time it was {before}.", before=then.version,
                    **words)
        )  # fmt: skip

    def _try(self) -> None:
        complaint, field = self._card.complaint(), self._card.fault()
        if not self._name.text().strip():
            complaint, field = tr("The school has no name yet; give it one."), self._name
        if complaint:
            self._complain(complaint)
            blame(field, complaint)
            return
        self._complain("")
        target = dialogs.choose_new_audit(self, self._name.text().strip())
        if target is None:
            return
        wanted = self._wanted(target)
        try:
            check_following(self._source, wanted)
        except AuditError as error:
            self._complain(said(error))
            return
        self.following = wanted
        self.accept()

    def _complain(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        for choice in (self._follow, self._template):
            choice.setMinimumHeight(px(36))
            column.addWidget(choice)
        form = form_layout()
        add_row(form, tr("Name of the school"), self._name)
        column.addLayout(form)
        column.addWidget(self._lists)
        for heading, label in (
            (tr("Carried over"), self._carried), (tr("Left out"), self._left_out)
        ):  # fmt: skip
            column.addWidget(_heading(heading, label))
            column.addWidget(label)
        if self._source.document.encrypted:
            column.addWidget(
                text_label(
                    tr("This audit is encrypted, so the new one is too; codes come along."),
                    "muted", wrap=True,
                )
            )  # fmt: skip
        column.addWidget(self._card)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = buttons.addButton(tr("Create…"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setProperty("kind", "primary")
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        for widget in (self._error, buttons):  # below what scrolls, so that it is seen
            foot.addWidget(widget)
        lay_out_dialog(self, column, foot)
        fit(self, 680, 700)


def _heading(words: str, label: QLabel) -> QLabel:
    label.setAccessibleDescription(words)
    return text_label(words, "strong")


def _lines(sentences: Sequence[str]) -> str:
    return "\n".join(f"•  {said(one)}." for one in sentences)


def follow_order(parent: QWidget, made: Callable[[Session], None]) -> JobOrder | None:
    """Ask which audit a new one follows, and how; return the job that makes it, or None.

    `made` is given the new audit. The other one is only read.
    """
    path = dialogs.choose_audit(parent)
    source = None if path is None else open_to_read(parent, path)
    if source is None:
        return None
    with source:
        try:
            dialog = FollowDialog(source, parent)
        except AuditError as error:  # damage is found when what is carried over is counted
            dialogs.tell(parent, error)
            return None
        dialog.exec()
        wanted, last, key = dialog.following, source.path, source.document.passphrase
        dialog.forget()
        dialog.deleteLater()
    return None if wanted is None else _order(parent, wanted, last, key, made)


def _order(
    parent: QWidget, wanted: Following, last: Path, key: str | None, made: Callable[[Session], None]
) -> JobOrder:
    found: list[Following] = []

    def work(_cancelled: Cancelled) -> Iterator[Following]:
        with Session.open(last, key, read_only=True) as again:
            begin(again, wanted).close()
        yield wanted

    def step(done: Following) -> tuple[str, int, int]:
        found.append(done)
        return tr("Making the new audit"), 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(parent, failure)
            return
        session = open_audit(parent, found[0].file, found[0].passphrase)
        if session is not None:
            made(session)

    return JobOrder(tr("Making the new audit"), work, step, end)
