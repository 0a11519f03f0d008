"""What is agreed about the site as a whole, written as it is typed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFormLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.places.site import Site
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import Column, ColumnType
from cpted_audit.domain.registers.site_facts import SideABasis, SiteFacts
from cpted_audit.domain.vocabulary import GradeBand, label
from cpted_audit.errors import AuditError
from cpted_audit.session.things.site_facts import (
    change_site_facts,
    edit_site,
    known_site_facts,
    site_facts,
)
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.fields.fields import Field
from cpted_audit.ui.registers.fields.parsed_fields import make_field
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

_KNOWN = {**abouts(Site), **abouts(SiteFacts)}


def _field(field: str, kind: ColumnType, **more: Any) -> Column:  # noqa: ANN401 - of a column
    """Return a field of the form, called as the history calls it."""
    return Column(field=field, words=_KNOWN[field].words, type=kind, **more)


def _text(field: str) -> Column:
    return _field(field, ColumnType.TEXT)


def _number(field: str, most: int) -> Column:
    return _field(field, ColumnType.NUMBER, most=most)


SCHOOL = QT_TR_NOOP("School")
GROUPS: tuple[tuple[str, tuple[Column, ...]], ...] = (
    (
        SCHOOL,
        (
            _field("name", ColumnType.TEXT, optional=False),
            _text("address"),
            _text("hours"),
            _field("grade_band", ColumnType.CHOICE,
                choices={grade_band: label(grade_band) for grade_band in GradeBand},
            ),
            _text("marking"),
        ),
    ),
    (
        QT_TR_NOOP("Sides"),
        (
            _field("side_a", ColumnType.CHOICE,
                choices=CHOICE_WORDS[SideABasis], optional=False,
            ),
            _text("side_a_words"),
        ),
    ),
    (
        QT_TR_NOOP("Where responders go"),
        (
            _text("staging"),
            _text("command_post"),
            _text("reunification"),
            _text("helicopter"),
            _text("hydrants"),
            _text("neighbours"),
        ),
    ),
    (
        QT_TR_NOOP("Who is there"),
        (
            _number("students", 99_999),
            _number("staff", 99_999),
            _text("after_hours"),
            _text("radio"),
        ),
    ),
    (
        QT_TR_NOOP("Verified"),
        (
            _field("verified_on", ColumnType.DATE),
            _text("verified_by"),
            _field("verified_walking", ColumnType.YES_NO, optional=False,
            ),
            _field("stale_after_days", ColumnType.NUMBER, least=1, most=9_999, optional=False,
            ),
        ),
    ),
)  # fmt: skip
"""The cards of the form with their fields, in English."""

SITE_FIELDS = frozenset(
    column.field for words, columns in GROUPS if words == SCHOOL for column in columns
)
"""What is said of the school itself, in the table of the site."""
_TWO_COLUMNS = 860


class FactsForm(QScrollArea):
    """Shows the site facts in cards; two beside each other where there is room."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Site facts"))
        self._fields: dict[str, Field] = {}
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._grid = QGridLayout()
        self._cards = [self._card(words, columns) for words, columns in GROUPS]
        self._per_line = 0
        content = QWidget()
        content.setObjectName("canvas")
        column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._heads = column
        column.addWidget(self._error)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(content)
        self._arrange()

    def refresh(self) -> None:
        """Show the facts as they stand."""
        session = self._context.session
        facts, site = site_facts(session), session.site
        for name, field in self._fields.items():
            field.show_value(getattr(site if name in SITE_FIELDS else facts, name))
        told = known_site_facts(session).students if facts.students is None else None
        students = self._fields["students"]
        students.show_stand_in(
            "" if told is None else tr("{count} (the school's enrollment)", count=told)
        )

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field and bring it into view."""
        field = self._fields.get(name)
        if field is not None:
            field.setFocus()
            self.ensureWidgetVisible(field)

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401 - a value of the field's type
        try:
            if name in SITE_FIELDS:
                edit_site(self._context.session, **{name: value})
            else:
                change_site_facts(self._context.session, **{name: value})
        except AuditError as error:
            self._complain(said(error))
        else:
            self._complain("")

    def _complain_at(self, field: Field, sentence: str) -> None:
        """Say below a field what was refused."""
        self._complain(sentence)
        blame(field, sentence, focus=False)
        if sentence:
            field.put_below(self._error)

    def _complain(self, sentence: str) -> None:
        self._heads.insertWidget(0, self._error)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own event
        """Lay the cards out for the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        per_line = 2 if self.viewport().width() >= px(_TWO_COLUMNS) else 1
        if per_line == self._per_line:
            return
        self._per_line = per_line
        for number, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, number // per_line, number % per_line)
        self._grid.setColumnStretch(1, int(per_line == 2))
        self._grid.setColumnStretch(0, 1)
        self._grid.setSpacing(px(12))

    def _card(self, words: str, columns: tuple[Column, ...]) -> QWidget:
        card = QFrame()
        column = make_card(card, tr(words))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(px(8))
        for one in columns:
            field = make_field(one, lambda _link: [])
            field.set_writable(not self._context.session.document.read_only)
            field.edited.connect(lambda value, name=one.field: self._write(name, value))
            field.refused.connect(partial(self._complain_at, field))
            self._fields[one.field] = field
            label = text_label(tr(one.words), "muted", wrap=True)
            label.setMinimumWidth(px(130))
            form.addRow(label, field)
        column.addLayout(form)
        column.addStretch(1)
        return card
