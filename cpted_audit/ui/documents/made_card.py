"""What became of a copy: where it lies, and what reading it back showed, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from cpted_audit.session.documents.check_words import SelfCheck, check_lines
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import tr


class MadeCard(QFrame):
    """Shown once a document was made."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        column = make_card(self, tr("Created and checked"))
        self._where = text_label("", "strong", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self._open = QPushButton(tr("Open it"))
        self._open.setMaximumWidth(px(240))
        self._open.setMinimumHeight(px(40))
        self._open.clicked.connect(self._open_made)
        column.addWidget(self._where)
        column.addLayout(self._lines)
        column.addWidget(self._open)
        self._open.hide()
        self.hide()

    def show_made(self, path: Path, check: SelfCheck) -> None:
        """Say where a document is, what was read back from it, and offer to open it."""
        self._path = path
        self._where.setText(tr("✓ Created: {path}", path=path))
        clear_layout(self._lines)
        for line in check_lines(check):
            sign = "?" if line.open else "✓" if line.good else "✗"
            words = tr(line.pattern, **line.values)
            role = "" if line.good else "error"
            self._lines.addWidget(text_label(f"{sign}  {words}", role, wrap=True))
        self._open.show()
        self.show()

    def _open_made(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
