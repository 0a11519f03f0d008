"""The setting for the folder with a district's own rows of law."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.district import law_folder, use_law_folder
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.kept_settings import LAW_FOLDER, keep, read
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.words import tr

_HEIGHT = 40


class LawFolderField(QWidget):
    """Shows the folder; a press of “Choose…” takes another, and of “Usual one” goes back."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._folder = ElidedLabel(middle=True)
        self._choose = QPushButton(tr("Choose…"))
        self._usual = QPushButton(tr("Usual one"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._folder)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._choose)
        row.addWidget(self._usual)
        row.addStretch()
        column.addLayout(row)
        for button in (self._choose, self._usual):
            button.setMinimumHeight(px(_HEIGHT))
            button.setAutoDefault(False)
        self._choose.clicked.connect(self._ask)
        self._usual.clicked.connect(lambda: self._use(""))
        self._show()

    def _ask(self) -> None:
        chosen = file_dialogs.choose_folder(self, Purpose.LAW)
        if chosen is not None:
            self._use(str(chosen))

    def _use(self, name: str) -> None:
        keep(self._settings, LAW_FOLDER, name)
        use_law_folder(Path(name) if name else None)
        self._show()

    def _show(self) -> None:
        self._folder.setText(str(law_folder()))
        self._choose.setAccessibleName(
            tr("Folder with the district's rows of law: {folder}", folder=law_folder())
        )
        self._usual.setEnabled(bool(read(self._settings, LAW_FOLDER)))
