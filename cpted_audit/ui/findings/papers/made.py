"""Says that files were made, and offers to open them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.words import tr


def tell_made(context: PageContext, page: QWidget, paths: Sequence[Path], words: str) -> None:
    """Say what was made, beside the work; Open it opens the file, or the folder of several."""
    context.status.show_text(words)
    box = QMessageBox(QMessageBox.Icon.Information, tr("Created"), words, parent=page.window())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    several = len(paths) > 1
    open_it = box.addButton(
        tr("Open the folder") if several else tr("Open it"), QMessageBox.ButtonRole.ActionRole
    )
    box.setDefaultButton(box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole))
    target = paths[0].parent if several else paths[0]
    open_it.clicked.connect(
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.absolute())))
    )
    box.open()
