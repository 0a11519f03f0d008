"""The setting for the folder with a district's own rows of law."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cpted_audit.district import law_folder, use_law_folder
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.kept_settings import LAW_FOLDER, keep, read
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import cut_in_the_middle
from cpted_audit.ui.words import tr

_HEIGHT = 40
_LETTERS = 24
"""Of a folder that are shown; the tip says all of it."""


class LawFolderField(QWidget):
    """Shows the folder; a press chooses another, and “Usual one” goes back."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._choose = QPushButton()
        self._usual = QPushButton(tr("Usual one"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._choose, 1)
        row.addWidget(self._usual)
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
        self._choose.setText(letters(cut_in_the_middle(str(law_folder()), _LETTERS)))
        self._choose.setToolTip(str(law_folder()))
        self._choose.setAccessibleName(
            tr("Folder with the district's rows of law: {folder}", folder=law_folder())
        )
        self._usual.setEnabled(bool(read(self._settings, LAW_FOLDER)))
