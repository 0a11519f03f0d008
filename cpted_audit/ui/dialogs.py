"""Questions that need an answer before the program can go on, and things it must say."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QGridLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from cpted_audit import crash
from cpted_audit.errors import AuditError, OvertakenError
from cpted_audit.files import AUDIT_SUFFIX
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import room, scrolling
from cpted_audit.ui.words import QT_TR_NOOP, tr

TEXT_WIDTH = 460
"""How wide a long text is set, in pixels at 100 %."""
PHOTO_SUFFIXES = " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.tif *.tiff *.avif)"


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
        text = error.full_text()
    else:
        text = crash.sentence(crash.write_report(error))
    box = QMessageBox(QMessageBox.Icon.Warning, tr("CPTED audit"), text, parent=parent)
    _let_scroll(box)
    box.exec()


def _let_scroll(box: QMessageBox) -> None:
    """Let a text that is higher than the screen be scrolled, so that the buttons stay in view."""
    label, grid = box.findChild(QLabel, "qt_msgbox_label"), box.layout()
    if label is None or not isinstance(grid, QGridLayout):
        return
    most = room(box)
    label.ensurePolished()
    width = min(px(TEXT_WIDTH), most.width() - px(140))
    if label.heightForWidth(width) <= most.height() - px(120):
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
    question = tr("Passphrase of “{name}”:", name=name)
    text, accepted = QInputDialog.getText(
        parent,
        tr("Passphrase"),
        f"{complaint}\n\n{question}".strip(),
        QLineEdit.EchoMode.Password,
    )
    return text if accepted and text else None


def ask_locked(parent: QWidget, sentence: str) -> Locked:
    """Ask what to do with an audit that is open elsewhere."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Already open"), sentence, parent=parent)
    buttons: dict[QAbstractButton, Locked] = {
        box.addButton(tr(choice.value), QMessageBox.ButtonRole.AcceptRole): choice
        for choice in (Locked.READ, Locked.TAKE_OVER)
    }
    box.addButton(tr(Locked.LEAVE.value), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return buttons.get(box.clickedButton(), Locked.LEAVE)


def ask_text(parent: QWidget, title: str, question: str, text: str = "") -> str | None:
    """Ask for one line; None when the user gives up."""
    answer, accepted = QInputDialog.getText(parent, title, question, text=text)
    return answer if accepted else None


def choose_audit(parent: QWidget) -> Path | None:
    """Let the user choose an audit to open."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open audit"), str(documents_folder()), _audits()
    )
    return Path(name) if name else None


def choose_new_audit(parent: QWidget, school: str) -> Path | None:
    """Let the user choose where a new audit is kept."""
    start = documents_folder() / f"{_file_name(school)}{AUDIT_SUFFIX}"
    name, _ = QFileDialog.getSaveFileName(parent, tr("Keep the audit in"), str(start), _audits())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == AUDIT_SUFFIX else path.with_name(path.name + AUDIT_SUFFIX)


def choose_audit_copy(parent: QWidget, start: Path) -> Path | None:
    """Let the user choose where a copy of an audit goes."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save a copy"), str(start), _audits())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == AUDIT_SUFFIX else path.with_name(path.name + AUDIT_SUFFIX)


def choose_copy(parent: QWidget, start: Path) -> Path | None:
    """Let the user choose where a copy goes, a file of the same type as the one proposed."""
    kind = start.suffix
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Make the report"), str(start), f"{kind[1:].upper()} (*{kind})"
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == kind else path.with_name(path.name + kind)


def choose_photos(parent: QWidget) -> list[Path]:
    """Let the user choose photos."""
    pictures = QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.PicturesLocation
    )
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        tr("Add photos"),
        pictures,
        ";;".join((tr("Photos") + PHOTO_SUFFIXES, tr("All files") + " (*)")),
    )
    return [Path(name) for name in names]


def documents_folder() -> Path:
    """Return where a user keeps documents."""
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )


def _audits() -> str:
    return tr("Audits") + f" (*{AUDIT_SUFFIX})"


def _file_name(school: str) -> str:
    """Return a school's name without what file systems refuse."""
    kept = "".join(letter if letter.isalnum() or letter in " -_.," else " " for letter in school)
    return " ".join(kept.split())[:80].strip(". ") or "audit"
