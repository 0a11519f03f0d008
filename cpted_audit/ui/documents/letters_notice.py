"""Which letters no font has, above the button that makes a document, and a font chosen for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience, Classes
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import REPORT_FONT, keep, read
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

if TYPE_CHECKING:  # loaded where a document is near: it needs the fonts
    from cpted_audit.session.documents.letters import Lost, Place

_ENDINGS = ["*.ttf", "*.otf", "*.ttc", "*.otc"]


def chosen_font(settings: QSettings) -> str:
    """Return the font file that was chosen for letters the program's fonts have not, or none."""
    return read(settings, REPORT_FONT)


class LettersNotice(QWidget):
    """Says before a document is made what will stand as a number, and lets a font be chosen."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._about: tuple[Audience, Classes] = (Audience.FULL, frozenset())
        self._words = text_label("", wrap=True)
        self._choose = QPushButton(tr("Choose a font…"))
        self._choose.setMinimumHeight(px(40))
        self._choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._words, 1)
        row.addWidget(self._choose)

    def refresh(self, audience: Audience, chosen: Classes) -> None:
        """Look for such letters again, for a document; without any there is no notice."""
        self._about = audience, chosen
        try:
            words = _words(self._lost(chosen_font(self._context.settings)))
        except AuditError as error:  # the file that was chosen once is gone, or is no font now
            words = str(error)
        self._words.setText(words)
        self._choose.setAccessibleDescription(words)
        self.setVisible(bool(words))

    def _lost(self, font: str) -> Lost:
        from cpted_audit.session.documents.letters import lost_letters

        audience, chosen = self._about
        return lost_letters(self._context.session, audience, chosen=chosen, font=font)

    def _ask(self) -> None:
        fonts = file_dialogs.Filter(tr("Fonts"), _ENDINGS)
        path = file_dialogs.open_file(self, file_dialogs.Purpose.FONT, fonts)
        if path is None:
            return
        try:
            self._lost(str(path))
        except AuditError as error:
            dialogs.tell(self, error)
            return
        keep(self._context.settings, REPORT_FONT, str(path))
        self.refresh(*self._about)


def _words(lost: Lost) -> str:
    from cpted_audit.session.documents.letters import lost_values

    if not lost:
        return ""
    return tr(
        "No font has {letters}; in the document their numbers stand instead. First in: {where}. "
        "Install a font with these letters, or choose one.",
        **lost_values(lost, _where(next(iter(lost.values())))),
    )


def _where(place: Place) -> str:
    about = ", ".join(filter(None, (tr(place.noun), tr(place.field) if place.field else "")))
    return f"{about}: “{place.shown}”"
