"""What is decided about one copy: for whom, how marked, until when, encrypted, with codes."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError
from cpted_audit.interchange.packet.zip import check_password
from cpted_audit.policy import DESTROY_BY, MARKING
from cpted_audit.report.audience import CHOICES, Audience
from cpted_audit.report.copies import LONGEST, TLP
from cpted_audit.report.parts import Volume, has_photos
from cpted_audit.session import passphrases
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import LONGEST_NAME, last_day
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card, propose
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.decided import fix
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import QT_TR_NOOP, tr

# The password of a packet: what is said of it, and which one a zip can rest on.


ZIP_WORDS = QT_TR_NOOP(
    "The zip is encrypted with AES-256, and the names of its files cannot be read without the "
    "password. It opens in 7-Zip, WinZip and the like; Windows’ own Explorer may refuse it. Tell "
    "the password by phone, never in the same mail."
)
_PLAIN = QT_TR_NOOP(
    "Not every program that opens a zip takes such a password the same way. Use letters without "
    "accents, digits, signs and spaces, 99 at most."
)
_WEAK = QT_TR_NOOP(
    "The password is too easy to guess for a zip. Use four or five words that have nothing to do "
    "with each other."
)
PAGE_WORDS = QT_TR_NOOP(
    "One file that opens in any browser by a double click, without a network: maps, search, the "
    "nearest door. A packet includes it. Other readers have none, as it is a map of doors and keys."
)
_WEAK_PAGE = QT_TR_NOOP(
    "The password is too easy to guess for a file that anybody may carry off. Use four or five "
    "words that have nothing to do with each other."
)


def zip_complaint(password: str, known: Iterable[str]) -> str:
    """Return what is wrong with the password of a zip, in English, or an empty text.

    `known` are texts that are guessed first, such as the name of the school.
    """
    try:
        check_password(password)
    except AuditError:
        return _PLAIN
    weak = passphrases.is_weak(password, known, passphrases.LEAST_ZIP_SCORE)
    return _WEAK if weak else ""


def page_complaint(password: str, known: Iterable[str]) -> str:
    """Return what is wrong with the password of a page, in English, or an empty text."""
    weak = passphrases.is_weak(password, known, passphrases.LEAST_ZIP_SCORE)
    return _WEAK_PAGE if weak else ""


LEAST_PASSWORD = 8
PAPERS = (("letter", QT_TR_NOOP("Letter")), ("tabloid", QT_TR_NOOP("Tabloid")))
DETAILS = {
    PhotoDetail.PRINT: QT_TR_NOOP("For print, 200 dots per inch"),
    PhotoDetail.SCREEN: QT_TR_NOOP("For screens, 120 dots per inch"),
    PhotoDetail.ORIGINAL: QT_TR_NOOP("As stored, the largest file"),
}
VOLUMES = {
    Volume.WHOLE: QT_TR_NOOP("Whole report"),
    Volume.SUMMARY: QT_TR_NOOP("Summary volume"),
    Volume.ANNEX: QT_TR_NOOP("Annex with every answer"),
}
_YEARS_KEPT = 1
_TWO_COLUMNS = 820


class CopyOptions(QFrame):
    """The form beside the cards; `changed` tells that something was decided."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._audience = Audience.FULL
        self._read_only = False
        self._known: Sequence[str] = ()
        self._agencies: Mapping[str, str] = {}
        self._made_for: dict[Audience, tuple[str, str]] = {}
        self.recipient = QLineEdit(maxLength=LONGEST_NAME)
        self.agency = QLineEdit(maxLength=LONGEST_NAME)
        self.marking = QComboBox(editable=True)
        self.ends = QCheckBox(tr("Destroy by"))
        self.destroy_by = DateEdit(last_day(None) or _ends_by_itself())
        self.password = QLineEdit()
        self.again = QLineEdit()
        self.signing = QLineEdit()
        self._signs_as = text_label("", "muted", wrap=True)
        self.codes = QCheckBox(tr("Include codes"))
        self.codes_reason = text_label("", "muted", wrap=True)
        self.weaknesses = QCheckBox(tr("Include findings"))
        self.paper = QComboBox()
        self.photos = QComboBox()
        self.volume = QComboBox()
        self.packet = QCheckBox(tr("With maps and tables, as a zip"))
        self.page = QCheckBox(tr("As a page for any browser"))
        self.page_words = text_label(tr(PAGE_WORDS), "muted", wrap=True)
        self.page.setAccessibleDescription(tr(PAGE_WORDS))
        self.zip_words = text_label(tr(ZIP_WORDS), "muted", wrap=True)
        self._set_up()
        self._lay_out()
        self._connect()
        self.show_audience(Audience.FULL)

    @property
    def choices(self) -> Choices:
        """What was decided."""
        wanted = self.ends.isChecked() and not self.destroy_by.complaint()
        return Choices(
            recipient=self.recipient.text().strip(),
            agency=self.agency.text().strip(),
            marking=self.marking.currentText().strip(),
            destroy_by=self.destroy_by.day() if wanted else None,
            password=self.password.text(),
            with_codes=self.codes.isEnabled() and self.codes.isChecked(),
            with_weaknesses=self._may_choose(Sensitivity.VULNERABILITY)
            and self.weaknesses.isChecked(),
            paper=self.paper.currentData(),
            volume=self._volume,
            photos=PhotoDetail(self.photos.currentData()),
        )

    @property
    def suffix(self) -> str:
        """How the copy's file ends: the sheets, a packet with maps and tables, or the page."""
        return ".html" if self.is_page else ".zip" if self.is_packet else ".pdf"

    @property
    def is_packet(self) -> bool:
        """Whether the copy is a packet with maps and tables."""
        return self._audience is Audience.RESPONDER and self.packet.isChecked()

    @property
    def is_page(self) -> bool:
        """Whether the copy is the page for a browser."""
        return self._audience is Audience.RESPONDER and self.page.isChecked()

    def complaint(self) -> str:
        """Return what is wrong in one sentence, or an empty text."""
        return self._trouble()[0]

    def fault(self) -> QWidget:
        """Return the field that the complaint is about."""
        return self._trouble()[1]

    def _trouble(self) -> tuple[str, QWidget]:
        if self.ends.isChecked() and (sentence := self.destroy_by.complaint()):
            return sentence, self.destroy_by
        typed, again = self.password.text(), self.again.text()
        if typed != again:
            return tr("The two passwords differ; type them again."), self.again
        if typed and len(typed) < LEAST_PASSWORD:
            short = tr(
                "The password is short; use at least {count} characters.", count=LEAST_PASSWORD
            )
            return short, self.password
        if typed and (self.is_packet or self.is_page):
            known = (*self._known, self.recipient.text(), self.agency.text())
            complaint = (page_complaint if self.is_page else zip_complaint)(typed, known)
            if complaint:
                return tr(complaint), self.password
        if self._read_only and self._is_named:
            named = tr(
                "This audit is open for reading, so a copy for somebody named cannot be written "
                "into the log. Leave the recipient out, or open the audit for writing."
            )
            return named, self.recipient
        return "", self.recipient

    def show_audience(self, audience: Audience) -> None:
        """Offer what can be decided about a document.

        Who was given a copy of another one is not who gets this one.
        """
        others = not self._is_named or self._whom in self._made_for.values()
        if others and audience is not self._audience:
            for line, text in zip(
                (self.recipient, self.agency), self._made_for.get(audience, ("", "")), strict=True
            ):
                line.setText(text)
        self._audience = audience
        self._whose.setRowVisible(self.volume, audience is Audience.FULL)
        self._form.setRowVisible(self.photos, has_photos(audience))
        self._form.setRowVisible(self.packet, audience is Audience.RESPONDER)
        self._form.setRowVisible(self.page, audience is Audience.RESPONDER)
        self._form.setRowVisible(self.weaknesses, self._may_choose(Sensitivity.VULNERABILITY))
        self._follow()

    def show_marking(self, marking: str) -> None:
        """Show the marking a document has unless another is chosen."""
        self.marking.setCurrentText(marking)
        fix(self.marking, MARKING)

    def set_read_only(self, read_only: bool) -> None:
        """Learn whether the audit can be written into."""
        self._read_only = read_only

    def set_known(self, texts: Sequence[str]) -> None:
        """Learn the texts of the audit that somebody would guess first, such as its school."""
        self._known = texts

    def propose(self, known: Mapping[str, str]) -> None:
        """Propose who may get a copy, with their agencies by their names."""
        self._agencies = known
        propose(self.recipient, known)
        propose(self.agency, sorted({agency for agency in known.values() if agency}))
        taken = self.recipient.completer().activated
        taken.connect(lambda name: self.agency.setText(known.get(str(name), "")))

    def _name_another(self, name: str) -> None:
        """Let go of the agency of whom a copy was for before, unless it was typed since."""
        if not self.agency.isModified():
            self.agency.setText(self._agencies.get(name.strip(), ""))

    def show_issuer(self, name: str) -> None:
        """Offer to sign as an issuer; nothing is asked where no key is set up."""
        self._form.setRowVisible(self.signing, bool(name))
        self._form.setRowVisible(self._signs_as, bool(name))
        self._signs_as.setText(
            tr("Signs the copy as {issuer}; left empty, it is not signed.", issuer=name)
        )

    def keep_recipient(self) -> None:
        """Remember for whom a copy of this document is made: they stay with it alone."""
        self._made_for[self._audience] = self._whom
        self.agency.setModified(False)

    def forget_once(self) -> None:
        """Let go of what was decided for one copy alone: passwords, codes and findings in it.

        Whoever is named next gets no codes by a tick that was meant for somebody else.
        """
        for box in (self.codes, self.weaknesses):
            box.setChecked(False)
        for line in (self.password, self.again, self.signing):
            line.setText("")  # unlike clear, it leaves nothing to be undone

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves of the form below each other where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= px(_TWO_COLUMNS)
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @property
    def _volume(self) -> Volume:
        full = self._audience is Audience.FULL
        return Volume(self.volume.currentData()) if full else Volume.WHOLE

    @property
    def _whom(self) -> tuple[str, str]:
        return self.recipient.text(), self.agency.text()

    @property
    def _is_named(self) -> bool:
        return any(text.strip() for text in self._whom)

    def _may_choose(self, sensitivity: Sensitivity) -> bool:
        return sensitivity in CHOICES[self._audience]

    def _follow(self) -> None:
        reason = ""
        if not self._may_choose(Sensitivity.SECRET):
            reason = tr("Codes are only in the full report.")
        elif self._volume is Volume.SUMMARY:
            reason = tr("Codes are in the annex of the full report.")
        elif not self.password.text():
            reason = tr("Codes go only into an encrypted PDF: type a password first.")
        elif not self._is_named:
            reason = tr("Codes go only to a named recipient: type the recipient first.")
        self.codes.setEnabled(not reason)
        self.codes_reason.setText(
            reason or tr("Codes and how key boxes are opened stand on the last page.")
        )
        self.codes.setAccessibleDescription(self.codes_reason.text())
        self.destroy_by.setEnabled(self.ends.isChecked())
        self._name_password()
        self.changed.emit()

    def _name_password(self) -> None:
        """Say of what the password is, and how a zip with one opens."""
        words = tr("Password of the PDF")
        if self.is_packet:
            words = tr("Password of the zip")
        if self.is_page:
            words = tr("Password of the page")
        self.password.setAccessibleName(words)
        label = self._form.labelForField(self.password)
        if isinstance(label, QLabel):
            label.setText(words)
        self._form.setRowVisible(self.zip_words, self.is_packet and bool(self.password.text()))
        self._form.setRowVisible(self.page_words, self.is_page)
        self._form.setRowVisible(
            self.paper, self._audience is Audience.RESPONDER and not self.is_page
        )

    def _set_up(self) -> None:
        self.marking.addItems(list(TLP))
        line = self.marking.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST)
            line.setAccessibleName(tr("Marking"))
        for value, words in PAPERS:
            self.paper.addItem(tr(words), value)
        for volume, words in VOLUMES.items():
            self.volume.addItem(tr(words), volume)
        for detail, words in DETAILS.items():
            self.photos.addItem(tr(words), detail)
        self.ends.setChecked(fix(self.ends, DESTROY_BY))  # a sooner day may be chosen
        self.recipient.setPlaceholderText(tr("Nobody named: not in the log"))
        for box in (self.ends, self.codes, self.weaknesses, self.packet, self.page):
            box.setMinimumHeight(px(36))

    def _lay_out(self) -> None:
        column = make_card(self, tr("This copy"))
        whose, how = form_layout(), form_layout()
        for form in (whose, how):
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_row(whose, tr("Recipient"), self.recipient)
        add_row(whose, tr("Agency"), self.agency)
        add_row(whose, tr("Marking"), self.marking)
        whose.addRow(self.ends, self.destroy_by)
        self.destroy_by.setAccessibleName(tr("Destroy by"))
        self.destroy_by.setMinimumHeight(px(40))
        add_row(whose, tr("Volume"), self.volume)
        add_row(how, tr("Password of the PDF"), self.password)
        add_row(how, tr("Password again"), self.again)
        add_row(how, tr("Passphrase of the signing key"), self.signing)
        how.addRow("", self._signs_as)
        how.addRow("", self.codes)
        how.addRow("", self.codes_reason)
        how.addRow("", self.weaknesses)
        add_row(how, tr("Photos"), self.photos)
        add_row(how, tr("Paper"), self.paper)
        how.addRow("", self.packet)
        how.addRow("", self.zip_words)
        how.addRow("", self.page)
        how.addRow("", self.page_words)
        self._whose, self._form = whose, how
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(px(24))
        self._halves.addLayout(whose, 1)
        self._halves.addLayout(how, 1)
        column.addLayout(self._halves)
        last: QWidget = self.page
        for button in let_show(self.password, self.again, self.signing):
            QWidget.setTabOrder(last, button)
            last = button

    def _connect(self) -> None:
        self.packet.toggled.connect(
            lambda on: self.page.setChecked(self.page.isChecked() and not on)
        )
        self.page.toggled.connect(
            lambda on: self.packet.setChecked(self.packet.isChecked() and not on)
        )
        for box in (self.ends, self.codes, self.weaknesses, self.packet, self.page):
            box.toggled.connect(lambda _on: self._follow())
        self.volume.currentIndexChanged.connect(lambda _row: self._follow())
        for line in (self.recipient, self.agency, self.password):
            line.textChanged.connect(lambda _text: self._follow())
        self.recipient.textEdited.connect(self._name_another)
        for typed in (
            self.again.textChanged, self.marking.currentTextChanged, self.destroy_by.textChanged,
        ):  # fmt: skip
            typed.connect(lambda _text: self.changed.emit())


def _ends_by_itself() -> date:
    """Return the day by which a copy is destroyed where nobody says another."""
    today = clock.today()
    year = today.year + _YEARS_KEPT
    return date(year, today.month, min(today.day, monthrange(year, today.month)[1]))
