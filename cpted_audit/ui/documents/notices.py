"""What is said beside a document: photos to look at, letters no font has, and that it was made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience, Classes, is_allowed
from cpted_audit.report.copies import canonical, meaning_of
from cpted_audit.report.parts import has_photos
from cpted_audit.session.documents.check_words import SelfCheck, check_lines
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.photos.edits import unasked
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import REPORT_FONT, keep, read
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import day, said, tr

if TYPE_CHECKING:
    from cpted_audit.session.documents.letters import LetterPlace, Lost

# Which letters no font has, above the button that makes a document, and a font chosen for them.


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
            words = _letter_words(self._lost(chosen_font(self._context.settings)))
        except AuditError as error:  # the file that was chosen once is gone, or is no font now
            words = said(error)
        self._words.setText(words)
        self._choose.setAccessibleDescription(words)
        self.setVisible(bool(words))

    def _lost(self, font: str) -> Lost:
        from cpted_audit.session.documents.letters import lost_letters

        audience, chosen = self._about
        return lost_letters(self._context.session, audience, chosen=chosen, font=font)

    def _ask(self) -> None:
        fonts = file_dialogs.FileFilter(tr("Fonts"), _ENDINGS)
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


def _letter_words(lost: Lost) -> str:
    from cpted_audit.session.documents.letters import LOST, lost_values

    if not lost:
        return ""
    return tr(
        LOST,
        **lost_values(lost, _where(next(iter(lost.values())))),
    )


def _where(place: LetterPlace) -> str:
    about = ", ".join(filter(None, (tr(place.noun), tr(place.field) if place.field else "")))
    return f"{about}: “{place.shown}”"


# For whom a copy is: beside the button that makes it, and once it is made.


def whose_words(choices: Choices, usual: str) -> str:
    """Return for whom a copy is, how it is marked, and what it has that others have not.

    A marking that is not the usual one of its document says what it allows.
    """
    whose = ", ".join(dict.fromkeys(filter(None, (choices.recipient, choices.agency))))
    until = choices.destroy_by
    return " · ".join(
        (
            *([] if choices.number is None else [tr("Copy {number}", number=choices.number)]),
            tr("For {whose}", whose=whose) if whose else tr("Nobody named: not in the log"),
            _marking(choices.marking, usual),
            *([] if until is None else [tr("Destroy by {day}", day=day(until))]),
            tr("encrypted") if choices.password else tr("unencrypted"),
            *([tr("with codes")] if choices.with_codes else []),
            *([tr("with findings")] if choices.with_weaknesses else []),
        )
    )


def _marking(marking: str, usual: str) -> str:
    marking, allows = canonical(marking), meaning_of(marking)
    if not allows or marking == usual:
        return marking
    return tr("{marking}: {allows}", marking=marking, allows=tr(allows))


# What became of a copy: where it lies, and what reading it back showed, in words.


class MadeCard(QFrame):
    """Shown once a document was made."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        column = make_card(self, tr("Created and checked"))
        self._where = text_label("", "strong", wrap=True)
        self._whose = text_label("", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self._open = QPushButton(tr("Open it"))
        self._open.setMaximumWidth(px(240))
        self._open.setMinimumHeight(px(40))
        self._open.clicked.connect(self._open_made)
        column.addWidget(self._where)
        column.addWidget(self._whose)
        column.addLayout(self._lines)
        column.addWidget(self._open)
        self._open.hide()
        self.hide()

    def show_made(self, path: Path, check: SelfCheck, whose: str) -> None:
        """Say where a document is, for whom, what was read back from it, and offer to open it."""
        self._path = path
        self._whose.setText(whose)
        self._where.setText(tr("✓ Created: {path}", path=path))
        clear_layout(self._lines)
        for line in check_lines(check):
            words = tr(line.pattern, **line.values)
            role = "" if line.good else "error"
            self._lines.addWidget(text_label(f"{line.sign}  {words}", role, wrap=True))
        self._open.show()
        self.show()

    def _open_made(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


# How many photos nobody has looked at for students, above the button that makes a document.


class UnaskedNotice(QWidget):
    """Says what becomes of such photos in the chosen document, and offers to go through them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._words = text_label("", wrap=True)
        go = QPushButton(tr("Go through them"))
        go.setMinimumHeight(px(40))
        go.clicked.connect(lambda: context.show_unasked_photos())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._words, 1)
        row.addWidget(go)
        self._go = go

    def refresh(self, audience: Audience) -> None:
        """Count the photos again, for a document; there is no notice where there is nothing."""
        count = len(unasked(self._context.session)) if has_photos(audience) else 0
        words = _unasked_words(
            count, goes_in=is_allowed(audience, sensitivity=Sensitivity.PERSONAL)
        )
        self._words.setText(words)
        self._go.setAccessibleDescription(words)
        self.setVisible(count > 0)


def _unasked_words(count: int, *, goes_in: bool) -> str:
    if goes_in:
        return tr(
            "Photos that need a students-visible check: {count:,}. They will be in this document.",
            count=count,
        )
    return tr(
        "Photos that need a students-visible check: {count:,}. They stay out of this document.",
        count=count,
    )
