"""The report page: four documents, what each holds, one copy made, and who got which."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import marking_for
from cpted_audit.session.documents.check_words import SelfCheck
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.entries import known_recipients
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    file_name_for,
    for_recipient,
    logged,
    record_copy,
)
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings, current_score
from cpted_audit.ui import dialogs
from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.documents.audience_cards import CARD_WORDS, AudienceCards, ContentsCard, LawCard
from cpted_audit.ui.documents.copy_options import CopyOptions
from cpted_audit.ui.documents.notices import (
    LettersNotice,
    MadeCard,
    UnaskedNotice,
    chosen_font,
    whose_words,
)
from cpted_audit.ui.documents.recipient_log import RecipientLog
from cpted_audit.ui.documents.report_job import report_order
from cpted_audit.ui.editions.lines import StandingLine
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import scrolling, see_soon
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, score_words, tr


class CreateButton(QPushButton):
    """Makes the chosen document; the tour shows it by this name."""


class ReportPage(QWidget):
    """Says what each document holds and what is still open, makes one, and keeps the log.

    The button that makes it stands below what scrolls, so that it is always in view.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self._context = context
        self.setObjectName("page")
        self._state = text_label("", "muted", wrap=True)
        self.cards = AudienceCards()
        self.contents = ContentsCard()
        self.options = CopyOptions()

    def build(self) -> Steps[None]:
        """Make what is in it."""
        context = self._context
        yield None
        self._unasked = UnaskedNotice(context)
        self._letters = LettersNotice(context)
        self._letters.hide()
        self._standing = StandingLine(context)
        self._complaint = text_label("", "error", wrap=True)
        self._complaint.hide()
        self._whose = text_label("", "muted", wrap=True)
        self._make = CreateButton()
        self.made = MadeCard()
        self.law = LawCard(context)
        yield None
        self.log = RecipientLog(context)
        yield None
        self._lay_out()
        yield None
        self.cards.chosen.connect(self._show_audience)
        self.cards.chosen.connect(self._look_at_letters)
        self.options.changed.connect(self._show_choices)
        self._make.clicked.connect(self.export)
        for key in ("Return", "Enter"):  # on the document that is chosen
            shortcut = QShortcut(QKeySequence(key), self.cards, self.export)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        context.bridge.changed.connect(self._follow)
        self._show_audience(self.cards.audience)

    def refresh(self) -> None:
        """Say how far the audit is, and who got copies."""
        at_once(self.fill())

    def fill(self) -> Steps[None]:
        """Say it by steps."""
        session = self._context.session
        card = current_score(session)
        come_back = len(session.standing.answered(AnswerValue.UNABLE))
        tally = card.overall.tally
        self._state.setText(
            tr(
                "{answered} of {total} CPTED items addressed · {score} · findings: {findings}"
                " · critical items answered No: {critical} · to come back for: {come_back}",
                answered=tally.answered, total=tally.in_scope, score=score_words(card.overall.text),
                findings=len(current_findings(session)), critical=len(card.critical),
                come_back=come_back,
            )
        )  # fmt: skip
        site = session.site
        of = session.document
        self.options.set_read_only(of.read_only and of.edition is None)
        self.options.set_known((site.name, site.address, site.district))
        self.options.propose(known_recipients(session))
        self.options.show_issuer(_issuer())
        self._unasked.refresh(self.cards.audience)
        self._standing.refresh()
        yield None
        self._look_at_letters()
        yield None
        self.law.refresh()
        self.log.refresh()

    def ask_document(self) -> None:
        """Put the keyboard on the documents and say that one is to be chosen; nothing is made."""
        radio = self.cards.cards[self.cards.audience].radio
        radio.setFocus(Qt.FocusReason.ShortcutFocusReason)  # by keys: it is scrolled into view
        self._context.status.show_hint(
            tr("Which document? Choose one with the arrow keys, say who gets it, and create it.")
        )

    def show_log(self) -> None:
        """Bring the log of copies into view, with the keyboard on the newest copy."""
        self.log.take_keys()
        see_soon(self.log)

    def export(self) -> None:
        """Ask where the chosen document goes and make it."""
        if self._is_refused():
            return
        session = self._context.session
        try:
            chosen = for_recipient(session, self._signed())
        except AuditError as error:
            self._complain(said(error))
            return
        name = file_name_for(session, self.cards.audience, chosen, self.options.suffix)
        target = dialogs.choose_copy(self, session.path.with_name(name))
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Make the chosen document as a job."""
        if self._is_refused():
            return
        session, audience = self._context.session, self.cards.audience
        try:
            chosen = for_recipient(session, self._signed())
            with self._log(chosen) as log:
                chosen = begin_copy(log, audience, chosen)
        except AuditError as error:
            self._complain(said(error))
            return
        self.options.keep_recipient()
        self._context.status.drop_hint()
        today = self._context.session.today
        made = partial(self._show_made, audience, chosen, today)
        self._context.jobs.add(report_order(self, session, target, audience, chosen, today, made))

    def _log(self, chosen: Choices) -> AbstractContextManager[Session]:
        """Open the log of copies, which of an edition is that of the audit as it is now."""
        session = self._context.session
        return nullcontext(session) if chosen.number is None else logged(session)

    def _signed(self) -> Choices:
        """Return what was decided, with the key where its passphrase was typed."""
        passphrase = self.options.signing.text()
        if not passphrase:
            return self._choices()
        return replace(self._choices(), signer=issuer.open_key(passphrase))

    def _show_made(
        self, audience: Audience, chosen: Choices, on: date, path: Path, check: SelfCheck
    ) -> None:
        """Write a copy that was made into the log, and say what reading it back showed."""
        self.options.forget_once()
        whose = whose_words(chosen, self._usual_marking(audience))
        self.made.show_made(path, check, f"{tr(CARD_WORDS[audience].title)} · {whose}")
        see_soon(self.made)
        self._context.status.show_text(tr("✓ Report created: {path}", path=path))
        try:
            with self._log(chosen) as log:
                record_copy(
                    log, path, audience, chosen, issued_on=on, issue=check.issue, origin=self
                )
        except AuditError as error:
            dialogs.tell(self, error)
        if self._context.session.document.edition is not None:  # nothing told the page of it
            self.log.refresh()

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches("recipient"):
            self.log.refresh()
            self.options.propose(known_recipients(self._context.session))
        if changes.touches("photo"):
            self._unasked.refresh(self.cards.audience)
        if changes.touches("site_facts"):
            self.law.refresh()

    def _show_audience(self, audience: Audience) -> None:
        self.options.show_audience(audience)
        self.options.show_marking(self._usual_marking(audience))
        self._make.setText(tr("Create: {document}…", document=tr(CARD_WORDS[audience].title)))
        self._unasked.refresh(audience)
        self._show_choices()

    def _choices(self) -> Choices:
        return replace(self.options.choices, font=chosen_font(self._context.settings))

    def _look_at_letters(self) -> None:
        self._letters.refresh(self.cards.audience, self.options.choices.classes)

    def _usual_marking(self, audience: Audience) -> str:
        return marking_for(audience, self._context.session.site.marking)

    def _show_choices(self) -> None:
        chosen = self.options.choices.classes
        for audience, card in self.cards.cards.items():
            card.show_choices(chosen if audience is self.cards.audience else frozenset())
        volume = self.options.choices.volume
        self.contents.show_contents(self.cards.audience, chosen, volume)
        whose = whose_words(self.options.choices, self._usual_marking(self.cards.audience))
        self._whose.setText(whose)
        self._make.setAccessibleDescription(whose)
        if not self._complaint.isHidden():
            self._complains()

    def _complains(self) -> bool:
        sentence = self.options.complaint()
        self._complain(sentence)
        return bool(sentence)

    def _is_refused(self) -> bool:
        """Say what keeps a document from being made, at the field that does."""
        refused = self._complains()
        if refused:
            blame(self.options.fault(), self.options.complaint())
        return refused

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._whose.setVisible(not sentence)

    def _lay_out(self) -> None:
        canvas = QWidget()
        canvas.setObjectName("canvas")
        self._scroll = scrolling(canvas)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self._scroll.setAccessibleName(tr("Report"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        column = QVBoxLayout(canvas)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(text_label(tr("Report"), "title"))
        head.addWidget(self._state, 1)
        column.addLayout(head)
        for widget in (
            self._standing, self.cards, self.options, self.made, self.contents, self.law, self.log,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch()
        outer.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        self._make.setProperty("kind", "primary")
        self._make.setMinimumHeight(px(44))
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(24), px(6), px(24), px(6))
        column.setSpacing(px(6))
        column.addWidget(self._unasked)
        column.addWidget(self._letters)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self._make)
        row.addWidget(self._complaint, 1)
        row.addWidget(self._whose, 1)
        column.addLayout(row)
        return foot


def _issuer() -> str:
    """Return whose signing key is set up; empty for none, and for one that cannot be read."""
    try:
        own = issuer.own_key()
    except AuditError:
        return ""
    return "" if own is None else own.issuer
