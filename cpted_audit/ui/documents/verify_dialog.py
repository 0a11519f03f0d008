"""Check a copy: a PDF or a packet that somebody was given, told in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.verifying import CopyVerdict, Said, State, verify
from cpted_audit.ui.file_dialogs import FileFilter, Purpose, any_file, choose_folder, open_file
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.tasks import Cancelled, Job
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import day, said, tr

_GOOD = frozenset({State.WHOLE})
_WRONG = frozenset({State.ALTERED, State.UNKNOWN_KEY, State.OVERDUE})


class VerifyDialog(QDialog):
    """Asks which copy, by whose key, and for the password of a zip; says what came of it below.

    A copy is read in a thread of its own: a packet on a slow drive takes a while, and can be left.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check a copy"))
        self._path: Path | None = None
        self._job: Job | None = None
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.editingFinished.connect(self._check_again)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setMinimumHeight(px(40))
        self._cancel.clicked.connect(self._stop)
        self._key = QLineEdit()
        self._key.setPlaceholderText(tr("Empty: the keys kept on this computer"))
        self._file = QPushButton(tr("Choose a PDF, page or zip…"))
        self._folder = QPushButton(tr("Choose a folder…"))
        self._key_file = QPushButton(tr("Choose a public key…"))
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._key_file.clicked.connect(self._choose_key)
        self._key.editingFinished.connect(self._check_again)
        self._result = live_label("", "strong", wrap=True)
        self._result.setAccessibleDescription(tr("What came of it"))
        self._result.setMinimumHeight(px(96))
        self._result.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._form = form_layout()
        self._checked = ("", "")
        self._lay_out()

    @property
    def busy(self) -> bool:
        """Whether a copy is being checked."""
        return self._job is not None

    def check(self, path: Path) -> None:
        """Check a copy and say what came of it."""
        self._path = path
        self._password.clear()
        self._form.setRowVisible(self._password, False)
        self._check()

    def _check_again(self) -> None:
        """Check the copy once more where another key or password was typed."""
        if (self._key.text(), self._password.text()) != self._checked:
            self._check()

    def _check(self) -> None:
        self._checked = self._key.text(), self._password.text()
        if self._path is None:
            return
        self._leave()
        path, typed, password = self._path, self._key.text().strip(), self._password.text()
        today = clock.today()

        def work(cancelled: Cancelled) -> Iterator[CopyVerdict]:
            given = [issuer.given_key(typed)] if typed else []
            known = issuer.known_keys()
            yield verify(path, given, known, today, password=password, cancelled=cancelled)

        self._say(tr("Checking “{name}”…", name=path.name), wrong=False)
        self._job = Job(work, self.parent())
        self._job.stepped.connect(self._tell)
        self._job.ended.connect(self._end)
        self._cancel.show()
        self._job.start()

    def _tell(self, found: CopyVerdict) -> None:
        sign = "✓" if found.state in _GOOD else "✗" if found.state in _WRONG else "?"
        self._say(f"{sign}  {spoken(found.said)}", wrong=found.state in _WRONG)

    def _end(self, failure: BaseException | None) -> None:
        self._job = None
        self._cancel.hide()
        if isinstance(failure, AuditError):
            self._say(said(failure), wrong=True)
            if isinstance(failure, PassphraseError):
                self._form.setRowVisible(self._password, True)
                self._password.selectAll()
                self._password.setFocus()
        elif failure is not None:
            raise failure

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _leave(self) -> None:
        """Let go of a check whose outcome nobody waits for any more; it ends by itself."""
        if self._job is not None:
            self._job.stepped.disconnect(self._tell)
            self._job.ended.disconnect(self._end)
            self._job.cancel()
            self._job = None
            self._cancel.hide()

    def done(self, result: int) -> None:
        """Check nothing any more, and forget the password, once it is closed."""
        self._leave()
        self._password.clear()
        super().done(result)

    def _say(self, text: str, *, wrong: bool) -> None:
        self._result.setProperty("role", "error" if wrong else "strong")
        self._result.style().polish(self._result)
        self._result.setText(text)

    def _choose_file(self) -> None:
        wanted = FileFilter(tr("Documents and packets"), ["*.pdf", "*.zip", "*.html"])
        path = open_file(self, Purpose.CHECKED, wanted, any_file())
        if path is not None:
            self.check(path)

    def _choose_folder(self) -> None:
        path = choose_folder(self, Purpose.CHECKED)
        if path is not None:
            self.check(path)

    def _choose_key(self) -> None:
        path = open_file(
            self, Purpose.PUBLIC_KEY, FileFilter(tr("Public keys"), ["*.pem"]), any_file()
        )
        if path is not None:
            self._key.setText(str(path))
            self._check_again()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._file, self._folder):
            button.setMinimumHeight(px(40))
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        stays = self._cancel.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._cancel.setSizePolicy(stays)
        self._cancel.hide()
        form = self._form
        add_row(form, tr("Issuer's key or fingerprint"), self._key)
        form.addRow("", self._key_file)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(
            text_label(
                tr(
                    "Choose a document or a packet you were given. It says which printing it is, "
                    "and its signature shows whether it is as its issuer made it."
                ),
                wrap=True,
            )
        )
        add_row(form, tr("Password of the zip"), self._password)
        let_show(self._password)
        form.setRowVisible(self._password, False)
        column.addLayout(buttons)  # above what comes and goes, so that they stay where they are
        column.addLayout(form)
        column.addWidget(self._result)
        column.addStretch()
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        foot.rejected.connect(self.reject)
        lay_out_dialog(self, column, foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field checks again, and presses nothing
        fit(self, 620, 460)


def spoken(said: Said) -> str:
    """Return a sentence in the language of the window, days as the system writes them."""
    return tr(said.pattern, **{name: _value(value) for name, value in said.values.items()})


def _value(value: str | int | date | Said) -> str | int:
    if isinstance(value, Said):
        return spoken(value)
    return day(value) if isinstance(value, date) else value
