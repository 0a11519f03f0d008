"""Lock an audit on screen and open it again with its passphrase."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError, PassphraseError, ReadOnlyError
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import said, tr

# What stands in the window while an audit is locked: nothing of the school.


class LockPage(QWidget):
    """Asks for the passphrase; `tried` carries it, `left` asks for the start page."""

    tried = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(tr("Locked – CPTED audit"))
        self._passphrase = QLineEdit()
        self._passphrase.setAccessibleName(tr("Passphrase"))
        self._passphrase.setPlaceholderText(tr("Passphrase"))
        self._passphrase.setMinimumHeight(px(44))
        self._passphrase.returnPressed.connect(self._try)
        self._complaint = text_label("", "error", wrap=True)
        self._unlock = _button(tr("Unlock"), "primary")
        self._unlock.clicked.connect(self._try)
        self._leave = _button(tr("Leave it locked"), "")
        self._leave.clicked.connect(self.left)
        self._lay_out()
        for shower in let_show(self._passphrase):
            QWidget.setTabOrder(self._leave, shower)
        clear_when_edited(self._complaint, self)

    def ask(self) -> None:
        """Take a passphrase."""
        self._complaint.setText("")
        self._set_ready(ready=True)

    def wait(self) -> None:
        """Say that the running job ends first."""
        self._complaint.setText(tr("The running job is finished first; then it can be unlocked."))
        self._set_ready(ready=False)

    def complain(self, sentence: str) -> None:
        """Say why it did not open."""
        self._complaint.setText(sentence)
        self._passphrase.selectAll()
        blame(self._passphrase, sentence)

    def _set_ready(self, *, ready: bool) -> None:
        for widget in (self._passphrase, self._unlock, self._leave):
            widget.setEnabled(ready)
        if ready:
            self._passphrase.setFocus()

    def _try(self) -> None:
        self.tried.emit(self._passphrase.text())

    def _lay_out(self) -> None:
        box = QWidget()
        box.setMaximumWidth(px(440))
        column = QVBoxLayout(box)
        column.setSpacing(px(12))
        column.addWidget(text_label(tr("Locked"), "title"))
        column.addWidget(
            text_label(
                tr("Everything is saved. The passphrase takes you back to where you were."),
                wrap=True,
            )
        )
        column.addWidget(self._passphrase)
        column.addWidget(self._complaint)
        buttons = QHBoxLayout()
        for button in (self._unlock, self._leave):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(box, 1)
        row.addStretch()
        outer.addLayout(row)
        outer.addStretch()
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)


def _button(words: str, kind: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.setMinimumHeight(px(44))
    return button


class LockController(QObject):
    """Knows which audit is locked; `opened` carries its session once the passphrase was typed."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._path = session.path
        document = session.document
        self._read_only = document.read_only and document.edition is None
        self.page = LockPage()
        self.page.tried.connect(self._open)
        self.page.left.connect(self.left)

    def _open(self, passphrase: str) -> None:
        try:
            session = self._opened(passphrase)
        except PassphraseError:
            self.page.complain(tr("This passphrase does not open it. Type it again."))
        except AuditError as error:
            name = f"“{self._path.name}”"
            self.page.complain(said(error).replace(name, tr("The audit")))
        else:
            self.opened.emit(session)

    def _opened(self, passphrase: str) -> Session:
        """Open the audit as it was open, or for reading where nothing can be written any more."""
        try:
            return Session.open(self._path, passphrase, read_only=self._read_only)
        except ReadOnlyError:
            return Session.open(self._path, passphrase, read_only=True)


def put_windows_away(window: QWidget) -> bool:
    """Close every other window; False while a question in front still has to end."""
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()
        return False
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    return True
