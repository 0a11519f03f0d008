"""Check a copy: a PDF or a packet that somebody was given, told in one sentence."""

from __future__ import annotations

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

from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.verifying import Said, State, verify
from cpted_audit.ui.file_dialogs import Filter, Purpose, any_file, choose_folder, open_file
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, day, tr

# The sentences about a copy that was checked, only so that Qt's lupdate finds them.
#
# A test compares this list with that of `session/documents/copies/verifying.py`.


SPOKEN = (
    QT_TR_NOOP("edition {number}"),
    QT_TR_NOOP("a draft without edition"),
    QT_TR_NOOP("This is {edition} of the {document} of {school}, issued on {day} by {issuer}"),
    QT_TR_NOOP(
        "This is {edition} of the {document} of {school}, copy {copy} for {whose}, issued"
        " on {day} by {issuer}"
    ),
    QT_TR_NOOP("no last day is set"),
    QT_TR_NOOP("it is to be destroyed by {day}"),
    QT_TR_NOOP("its last day was {day}, so destroy it"),
    QT_TR_NOOP("{this}; it is whole, and signed with the known key {fingerprint}; {until}."),
    QT_TR_NOOP(
        "{this}; it is as it was made, but not signed, so nothing shows who made it; {until}."
    ),
    QT_TR_NOOP(
        "{this}; it is whole, but signed with the key {fingerprint}, which is not known "
        "here: compare it with the one the issuer gave you; {until}."
    ),
    QT_TR_NOOP(
        "{this}; it is whole, but signed with the key {fingerprint} and not with the one "
        "you gave, so do not rely on it; {until}."
    ),
    QT_TR_NOOP("“{name}” was changed after it was made, so do not rely on it; ask for a new copy."),
    QT_TR_NOOP(
        "“{name}” has a signature that does not belong to it, so do not rely on it; ask "
        "for a new copy."
    ),
    QT_TR_NOOP("“{name}” is cut off or damaged, so do not rely on it; ask for a new copy."),
    QT_TR_NOOP("“{name}” is not as it was made: {what}; do not rely on it and ask for a new copy."),
    QT_TR_NOOP(
        "“{name}” does not say which edition it is: another or an older program made it "
        "or saved it again, so nothing can be said of it."
    ),
    QT_TR_NOOP(
        "“{name}” has no list of its files, so it is no packet of this program, or not all of it."
    ),
    QT_TR_NOOP("full report"),
    QT_TR_NOOP("facility document"),
    QT_TR_NOOP("responder packet"),
    QT_TR_NOOP("public notice"),
    QT_TR_NOOP("document"),
)


_GOOD = frozenset({State.WHOLE})
_WRONG = frozenset({State.ALTERED, State.UNKNOWN_KEY, State.OVERDUE})


class VerifyDialog(QDialog):
    """Asks which copy, and by whose key; says what came of it below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check a copy"))
        self._path: Path | None = None
        self._key = QLineEdit()
        self._key.setPlaceholderText(tr("Nothing: the keys of this computer"))
        self._file = QPushButton(tr("Choose a PDF or a zip…"))
        self._folder = QPushButton(tr("Choose a folder…"))
        self._key_file = QPushButton(tr("Choose a public key…"))
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._key_file.clicked.connect(self._choose_key)
        self._key.editingFinished.connect(self._check)
        self._result = text_label("", "strong", wrap=True)
        self._result.setAccessibleName(tr("What came of it"))
        self._result.setMinimumHeight(px(96))
        self._result.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def check(self, path: Path) -> None:
        """Check a copy and say what came of it."""
        self._path = path
        self._check()

    def _check(self) -> None:
        if self._path is None:
            return
        today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
        try:
            typed = self._key.text().strip()
            given = [issuer.given_key(typed)] if typed else []
            found = verify(self._path, given, issuer.known_keys(), today)
        except AuditError as error:
            self._say(str(error), wrong=True)
            return
        sign = "✓" if found.state in _GOOD else "✗" if found.state in _WRONG else "?"
        self._say(f"{sign}  {spoken(found.said)}", wrong=found.state in _WRONG)

    def _say(self, text: str, *, wrong: bool) -> None:
        self._result.setProperty("role", "error" if wrong else "strong")
        self._result.style().polish(self._result)
        self._result.setText(text)

    def _choose_file(self) -> None:
        wanted = Filter(tr("Documents and packets"), ["*.pdf", "*.zip"])
        path = open_file(self, Purpose.CHECKED, wanted, any_file())
        if path is not None:
            self.check(path)

    def _choose_folder(self) -> None:
        path = choose_folder(self, Purpose.CHECKED)
        if path is not None:
            self.check(path)

    def _choose_key(self) -> None:
        path = open_file(self, Purpose.PUBLIC_KEY, Filter(tr("Public keys"), ["*.pem"]), any_file())
        if path is not None:
            self._key.setText(str(path))
            self._check()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._file, self._folder):
            button.setMinimumHeight(px(40))
            buttons.addWidget(button)
        buttons.addStretch()
        form = form_layout()
        add_row(form, tr("Issuer's key or fingerprint"), self._key)
        form.addRow("", self._key_file)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(
            text_label(
                tr(
                    "Choose a document or a packet you were given. It says which edition it is, "
                    "and its signature shows whether it is as its issuer made it."
                ),
                wrap=True,
            )
        )
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self._result)
        column.addStretch()
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        foot.rejected.connect(self.reject)
        lay_out_dialog(self, column, foot)
        fit(self, 620, 460)


def spoken(said: Said) -> str:
    """Return a sentence in the language of the window, days as the system writes them."""
    return tr(said.pattern, **{name: _value(one) for name, one in said.values.items()})


def _value(value: str | int | date | Said) -> str | int:
    if isinstance(value, Said):
        return spoken(value)
    return day(value) if isinstance(value, date) else value
