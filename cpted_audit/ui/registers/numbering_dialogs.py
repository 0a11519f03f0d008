"""How doors are numbered, and what a renumbering would do before it is done."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cpted_audit.analysis.registers.door_renumbering import Proposal, Renumber
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.columns import LinkTo, RegisterKey
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SideABasis,
    SiteFacts,
)
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.numbering import apply_numbers, propose_numbers
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.fields.fields import FIELD_HEIGHT, QuietCombo
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

_ROW = 34
_KNOWN = abouts(SiteFacts)
_CHOICES: tuple[tuple[str, str, type[StrEnum]], ...] = (
    ("direction", _KNOWN["direction"].words, NumberingDirection),
    ("scheme", _KNOWN["scheme"].words, NumberingScheme),
    ("prefix", _KNOWN["prefix"].words, NumberPrefix),
    ("side_a", _KNOWN["side_a"].words, SideABasis),
)
HOW_WORDS = {
    Renumber.FEWEST: QT_TR_NOOP("As few numbers as possible, such as 12A"),
    Renumber.ALL: QT_TR_NOOP("All doors renumbered, without gaps"),
}
"""Which numbers may change, in English."""


class NumberingDialog(TallDialog):
    """Asks for start door, direction, scheme, prefix and what side A is."""

    def __init__(self, controller: RegisterController, parent: QWidget) -> None:
        super().__init__(tr("How doors are numbered"), tr("Apply"), parent, width=460)
        self._controller = controller
        self._facts = site_facts(controller.session)
        self._boxes: dict[str, QuietCombo] = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(px(10))
        self._add(form, "start_door_id", tr(_KNOWN["start_door_id"].words), self._doors())
        for field, words, of in _CHOICES:
            options = [(tr(text), value) for value, text in CHOICE_WORDS[of].items()]
            self._add(form, field, tr(words), options)
        self.column.addLayout(form)
        self.column.addWidget(
            text_label(
                tr("Authorities differ on the direction; ask the agencies that will come."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        self.column.addStretch(1)
        self.accepted.connect(self._write)

    def values(self) -> dict[str, Any]:
        """Return the choices by the names of the facts."""
        found = {field: box.currentData() for field, box in self._boxes.items()}
        for field, _, of in _CHOICES:
            found[field] = of(found[field])
        return found

    def choose(self, field: str, value: object) -> None:
        """Choose a value, as the box of the field does."""
        box = self._boxes[field]
        box.setCurrentIndex(next(n for n in range(box.count()) if box.itemData(n) == value))

    def _doors(self) -> list[tuple[str, Any]]:
        doors = self._controller.options(LinkTo.DOOR)
        return [(tr("The lowest number"), None), *doors]

    def _add(
        self, form: QFormLayout, field: str, words: str, options: list[tuple[str, Any]]
    ) -> None:
        box = QuietCombo()
        box.setMinimumHeight(px(FIELD_HEIGHT))
        box.setAccessibleName(words)
        for text, value in options:
            box.addItem(text, value)
        self._boxes[field] = box
        current = getattr(self._facts, field)
        box.setCurrentIndex(next((n for n in range(box.count()) if box.itemData(n) == current), 0))
        form.addRow(text_label(words, "muted"), box)

    def _write(self) -> None:
        change_site_facts(self._controller.session, **self.values())


class RenumberDialog(TallDialog):
    """Shows each door's old and new number, and writes them as one step."""

    def __init__(self, controller: RegisterController, parent: QWidget) -> None:
        super().__init__(tr("Propose renumbering"), tr("Renumber"), parent, width=560)
        self._controller = controller
        self.proposal: Proposal | None = None
        self._doors = {record.id: record for record in controller.records(RegisterKey.DOORS)}
        self._group = QButtonGroup(self)
        for how, words in HOW_WORDS.items():
            button = QRadioButton(tr(words))
            button.setMinimumHeight(px(36))
            self._group.addButton(button, list(Renumber).index(how))
            self.column.addWidget(button)
        self._sentence = text_label("", "muted", wrap=True)
        self._table = QTableWidget(0, 4)
        self._set_up_table()
        for widget in (self._sentence, self._table):
            self.column.addWidget(widget)
        self._group.idToggled.connect(lambda number, on: self._show(list(Renumber)[number], on))
        self._group.button(0).setChecked(True)

    def choose(self, how: Renumber) -> None:
        """Choose which numbers may change."""
        self._group.button(list(Renumber).index(how)).setChecked(True)

    def lines(self) -> list[tuple[str, ...]]:
        """Return what the table says: door, where, old and new number."""
        texts = []
        for row in range(self._table.rowCount()):
            items = [self._table.item(row, column) for column in range(4)]
            texts.append(tuple(item.text() if item else "" for item in items))
        return texts

    def _show(self, how: Renumber, on: bool) -> None:
        if not on:
            return
        self.proposal = made = propose_numbers(self._controller.session, how)
        self._sentence.setText(said(made.sentence))
        changed = [door for door in self._doors if door in {*made.numbers, *made.sides}]
        self._table.setRowCount(len(changed))
        for row, door_id in enumerate(changed):
            door: Any = self._doors[door_id]
            new = made.numbers.get(door.id, door.number)
            side = made.sides.get(door.id)
            cells = (
                door.number or "–", door.name, f"{door.number or '–'} → {new}",
                "" if side is None else tr("side {side}", side=side.value),
            )  # fmt: skip
            for column, text in enumerate(cells):
                self._table.setItem(row, column, QTableWidgetItem(text))
        self.accept_button.setEnabled(bool(changed))

    def accept(self) -> None:
        """Write the new numbers; a door removed meanwhile is told."""
        if self.proposal is None:
            return
        try:
            apply_numbers(self._controller.session, self.proposal)
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
        else:
            super().accept()

    def _set_up_table(self) -> None:
        table = self._table
        table.setHorizontalHeaderLabels([tr("Door"), tr("Where"), tr("Old → new"), tr("Side")])
        table.setAccessibleName(tr("Old and new numbers"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_px(_ROW))
        for column in (0, 2, 3):
            table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setMinimumHeight(px(240))
