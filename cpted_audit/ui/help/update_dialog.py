"""Check a folder or USB drive for a newer version, show what changed, and install it beside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.session.updates import (
    FoundRelease,
    folder_of,
    found_words,
    install_beside,
    installed_words,
    look_for_update,
)
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import by_region, said, tr

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow
    from cpted_audit.ui.tasks import Running


class UpdateDialog(QDialog):
    """Says which version is there and what changed in it; `install` is called for one wanted."""

    def __init__(self, found: FoundRelease, install: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check for an update"))
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(text_label(by_region(said(found_words(found))), wrap=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if found.newer:
            column.addWidget(text_label(tr("What changed"), "subtitle"))
            changes = QPlainTextEdit("\n\n".join(f"• {one}" for one in found.release.changes))
            changes.setReadOnly(True)
            changes.setTabChangesFocus(True)
            changes.setAccessibleName(tr("What changed"))
            column.addWidget(changes, 1)
        if found.newer and found.archive is not None:
            column.addWidget(
                text_label(
                    tr(
                        "It is unpacked into a new folder beside this version, which stays. "
                        "Audits are not touched."
                    ),
                    "muted",
                    wrap=True,
                )
            )
            wanted = buttons.addButton(tr("Install"), QDialogButtonBox.ButtonRole.AcceptRole)
            wanted.setProperty("kind", "primary")
            buttons.accepted.connect(self.accept)
            self.accepted.connect(install)
        column.addStretch()
        lay_out_dialog(self, column, buttons)
        fit(self, 620, 480)


def check_for_update(window: AuditWindow) -> None:
    """Ask for the folder, show what is there, and install it if that is wanted."""
    parent = window.window()
    folder = file_dialogs.choose_folder(parent, file_dialogs.Purpose.UPDATE)
    if folder is None:
        return
    try:
        found = look_for_update(folder)
    except AuditError as error:
        dialogs.tell(parent, error)
        return
    dialog = UpdateDialog(found, lambda: _install_where(found, window), parent)
    dialog.exec()
    dialog.deleteLater()


def _install_where(found: FoundRelease, window: AuditWindow) -> None:
    """Install beside the program, or where that may not be, in a folder that is asked for."""
    place: Path | None = folder_of(found).parent
    if place is not None and not os.access(place, os.W_OK):
        place = file_dialogs.choose_folder(window.window(), file_dialogs.Purpose.UPDATED)
    if place is not None:
        window.jobs.add(install_order(found, place, window))


def install_order(found: FoundRelease, place: Path, window: AuditWindow) -> JobOrder:
    """Return the job that checks the archive and unpacks it."""
    title = tr("Installing version {version}", version=found.release.version)
    return JobOrder(
        title,
        partial(_install, found, place),
        lambda _path: (title, 0, 0),
        partial(_end, window, folder_of(found, place)),
    )


def _install(found: FoundRelease, place: Path, cancelled: Running) -> Iterator[Path]:
    yield install_beside(found, place, cancelled=cancelled)


def _end(window: AuditWindow, made: Path, failure: BaseException | None) -> None:
    from PySide6.QtWidgets import QMessageBox

    parent = window.window()
    if failure is not None:
        dialogs.tell(parent, failure)
        return
    box = QMessageBox(
        QMessageBox.Icon.Information,
        tr("Check for an update"),
        said(installed_words(made)),
        parent=parent,
    )
    box.exec()
    box.deleteLater()
