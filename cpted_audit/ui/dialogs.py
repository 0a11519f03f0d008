"""Questions that need an answer before the program can go on, and things it must say."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from cpted_audit import crash, logbook
from cpted_audit.errors import AuditError, OvertakenError
from cpted_audit.file_names import safe_name
from cpted_audit.files import AUDIT_SUFFIX
from cpted_audit.imaging.kinds import PICTURE_SUFFIXES
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.kept_settings import forget_failed
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import scrolling
from cpted_audit.ui.widgets.labels import cut_in_the_middle
from cpted_audit.ui.widgets.on_screen import room
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

TEXT_WIDTH = 460
"""How wide a long text is set, in pixels at 100 %."""
_QT_WIDTH = 380
"""How wide Qt sets a long text by itself, in pixels, however large its letters."""
BESIDE_TITLE = 130
"""How much of a frame is no title: its icon and buttons, in pixels at 100 %."""


class Locked(Enum):
    """What to do with an audit that is open elsewhere, in English."""

    READ = QT_TR_NOOP("Open for reading")
    TAKE_OVER = QT_TR_NOOP("Take it over")
    LEAVE = QT_TR_NOOP("Cancel")


def tell(parent: QWidget, error: BaseException) -> None:
    """Tell a user's mistake in its own sentence; give a bug a crash report and say so.

    That another program has taken the audit over is told by the window, with what to do about it.
    """
    if isinstance(error, OvertakenError):
        return
    if isinstance(error, AuditError):
        logbook.did("told", failure=error)
        text = said(error.full_text())
        forget_failed(error.full_text())
    else:
        text = crash.sentence(crash.write_report(error))
    box = QMessageBox(QMessageBox.Icon.Warning, tr("CPTED audit"), text, parent=parent)
    _let_scroll(box)
    box.exec()
    box.deleteLater()


def _let_scroll(box: QMessageBox) -> None:
    """Let a text that is higher than the screen be scrolled, so that the buttons stay in view."""
    label, grid = box.findChild(QLabel, "qt_msgbox_label"), box.layout()
    if label is None or not isinstance(grid, QGridLayout):
        return
    most = room(box)
    label.ensurePolished()
    label.setWordWrap(True)
    width = min(px(TEXT_WIDTH), most.width() - px(140))
    by_qt = min(width, _QT_WIDTH, most.width() // 2)  # on a narrow screen Qt sets it narrower yet
    if label.heightForWidth(by_qt) <= most.height() - px(120):
        return
    row, column, rows, columns = _position(grid, label)
    label.setFixedWidth(width)
    area = scrolling(label)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
    area.setAccessibleName(label.text())
    area.setMinimumSize(width + px(30), most.height() - px(140))
    grid.addWidget(area, row, column, rows, columns)


def _position(grid: QGridLayout, widget: QWidget) -> tuple[int, int, int, int]:
    """Return the cells of a widget: its row and column, and how many of each it takes."""
    row, column, rows, columns = cast(
        "tuple[int, int, int, int]", grid.getItemPosition(grid.indexOf(widget))
    )
    return row, column, rows, columns


def ask_passphrase(parent: QWidget, name: str, complaint: str) -> str | None:
    """Ask for an audit's passphrase; None when the user gives up."""
    question = tr("Passphrase of “{name}”:", name=cut_in_the_middle(name))
    return ask_secret(parent, tr("Passphrase"), f"{complaint}\n\n{question}".strip())


def ask_secret(parent: QWidget, title: str, question: str) -> str | None:
    """Ask for a passphrase or password, which can be shown; None when the user gives up."""
    return _ask_line(parent, title, question, secret=True) or None


def ask_text(parent: QWidget, title: str, question: str, text: str = "") -> str | None:
    """Ask for one line; None when the user gives up."""
    return _ask_line(parent, title, question, text)


def _ask_line(
    parent: QWidget, title: str, question: str, text: str = "", *, secret: bool = False
) -> str | None:
    """Ask for one line in a dialog that is wide enough for its title."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(text)
    if secret:
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    line = dialog.findChild(QLineEdit)
    if line is not None:
        wide = dialog.fontMetrics().horizontalAdvance(title) + px(BESIDE_TITLE)
        line.setMinimumSize(min(max(px(320), wide), room(dialog).width() - px(60)), px(40))
        line.setAccessibleName(question)
        if secret:
            let_show(line)
    accepted = dialog.exec()
    typed = dialog.textValue()
    dialog.deleteLater()
    return typed if accepted else None


def ask_locked(parent: QWidget, sentence: str) -> Locked:
    """Ask what to do with an audit that is open elsewhere."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Already open"), sentence, parent=parent)
    buttons: dict[QAbstractButton, Locked] = {
        box.addButton(tr(choice.value), QMessageBox.ButtonRole.AcceptRole): choice
        for choice in (Locked.READ, Locked.TAKE_OVER)
    }
    box.addButton(tr(Locked.LEAVE.value), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    chosen = buttons.get(box.clickedButton(), Locked.LEAVE)
    box.deleteLater()
    return chosen


def ask_for_good(parent: QWidget, title: str, sentence: str, words: str) -> bool:
    """Ask once more before what cannot be undone; Enter and Esc leave everything as it is.

    `words` are the button's that does it.
    """
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    do_it = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    _let_scroll(box)
    box.exec()
    done = box.clickedButton() is do_it
    box.deleteLater()
    return done


def choose_audit(parent: QWidget) -> Path | None:
    """Let the user choose an audit to open."""
    return file_dialogs.open_file(parent, Purpose.AUDIT, file_dialogs.audits())


def choose_audits(parent: QWidget) -> list[Path]:
    """Let the user choose audits to be read beside the one on screen."""
    return file_dialogs.open_files(parent, Purpose.AUDIT, file_dialogs.audits())


def choose_new_audit(parent: QWidget, school: str) -> Path | None:
    """Let the user choose where a new audit is kept."""
    name = f"{safe_name(school)}{AUDIT_SUFFIX}"
    return file_dialogs.save_file(parent, Purpose.NEW_AUDIT, name, file_dialogs.audits())


def choose_audit_copy(parent: QWidget, start: Path) -> Path | None:
    """Let the user choose where a copy of an audit goes."""
    kind = file_dialogs.audits()
    return file_dialogs.save_file(parent, Purpose.AUDIT_COPY, start.name, kind, beside=start)


def choose_copy(parent: QWidget, start: Path) -> Path | None:
    """Let the user choose where a copy goes, a file of the same type as the one proposed."""
    kind = FileFilter(start.suffix[1:].upper(), [f"*{start.suffix}"])
    return file_dialogs.save_file(parent, Purpose.COPY, start.name, kind, beside=start)


def choose_photos(parent: QWidget) -> list[Path]:
    """Let the user choose photos."""
    pictures = FileFilter(tr("Photos"), [f"*{ending}" for ending in sorted(PICTURE_SUFFIXES)])
    return file_dialogs.open_files(parent, Purpose.PHOTOS, pictures, file_dialogs.any_file())
