"""What every document of this audit says of the law and the board: line of law, date."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QLineEdit

from cpted_audit.errors import AuditError
from cpted_audit.session.documents.profiles import (
    GENERIC,
    LONGEST_LINE,
    Profile,
    choose_profile,
    line_note,
    profile_of,
    profiles,
    set_exemption,
)
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import clear_when_edited
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.labels import passage_text, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted


class LawCard(QFrame):
    """Lets a state's line be taken and then changed, and the day of the board be written down."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.state = QComboBox()
        self.line = QLineEdit(maxLength=LONGEST_LINE)
        self.told = QCheckBox(tr("Presented to the board"))
        self.board_on = DateEdit()
        self._note = text_label("", "muted", wrap=True)
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        for profile in profiles():
            self.state.addItem(
                profile.state if profile.key != GENERIC else tr("Any state"), profile.key
            )
        self._lay_out()
        self.state.activated.connect(self._take_state)
        self.line.editingFinished.connect(self._take_line)
        self.told.clicked.connect(self._take_board)
        self.board_on.editingFinished.connect(self._take_board)

    def refresh(self) -> None:
        """Show what is written down."""
        facts = site_facts(self._context.session)
        keys = [profile.key for profile in profiles()]
        row = keys.index(facts.profile) if facts.profile in keys else 0
        self.state.setCurrentIndex(row)
        if not self.line.hasFocus() or not self.line.isModified():
            self.line.setText(facts.exemption)
        self._note.setText(_sources(profiles()[row], facts.exemption))
        self.told.setChecked(facts.board_on is not None)
        self.board_on.setEnabled(facts.board_on is not None)
        if facts.board_on is not None:
            self.board_on.set_day(facts.board_on)
        for field in (self.state, self.line, self.told):
            field.setEnabled(not self._context.session.document.read_only)

    def _take_state(self, _row: int) -> None:
        facts, chosen = site_facts(self._context.session), self.state.currentData()
        outdated = facts.exemption in profile_of(chosen).former
        if outdated or chosen != (facts.profile or GENERIC):
            self.line.setModified(False)
            choose_profile(self._context.session, chosen)

    def _take_line(self) -> None:
        if self.line.text().strip() == site_facts(self._context.session).exemption:
            return
        try:
            set_exemption(self._context.session, self.line.text())
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
        else:
            self._error.hide()

    def _take_board(self) -> None:
        try:
            on = self.board_on.day() if self.told.isChecked() else None
            if on != site_facts(self._context.session).board_on:
                change_site_facts(self._context.session, board_on=on)
        except AuditError as error:
            self.refresh()
            self._error.setText(said(error))
            self._error.show()

    def _lay_out(self) -> None:
        column = make_card(self, tr("In every document"))
        form = form_layout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_row(form, tr("State"), self.state)
        add_row(form, tr("Exemption line"), self.line)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self._error)
        form = form_layout()
        form.addRow(self.told, self.board_on)
        self.board_on.setAccessibleName(tr("Presented to the board"))
        self.told.setMinimumHeight(px(36))
        self.board_on.setMinimumHeight(px(40))
        column.addLayout(form)
        clear_when_edited(self._error, self)


def _sources(profile: Profile, line: str) -> str:
    """Return what a state's line rests on, where and when it was read; its texts are in English."""
    lines = [passage_text(passage) for passage in profile.basis]
    if profile.rules:
        lines.append(
            said(
                counted(
                    "1 more rule of this state: see the full report.",
                    "{count:,} more rules of this state: see the full report.",
                    len(profile.rules),
                )
            )
        )
    lines.append(line_note(profile, line) if line else profile.note)
    return "\n".join(lines)
