"""The factors and remedies of a finding as fields, each saved when it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.vocabulary import NOT_SAID, CostBand, OwnerRole
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr, word

TARGET = 40
UNSAID = 0
"""The number of the button that says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFields:
    """What the fields hold; used for a finding as it stands and for the defaults of its item."""

    severity: int | None
    likelihood: int | None
    short_term: str
    long_term: str
    owner_role: OwnerRole | None
    cost_band: CostBand | None


class FindingForm(QWidget):
    """Edits a finding; `edited` carries what changed, a default as None.

    A `free` finding has no defaults: there each choice can be “Not said”.
    """

    edited = Signal(object)
    finished = Signal()
    kept = Signal()
    """Enter was pressed in one of the texts."""

    def __init__(self, parent: QWidget | None = None, *, free: bool = False) -> None:
        super().__init__(parent)
        self._defaults: FindingFields | None = None
        self._severity = FactorButtons(tr("Severity"), SEVERITY_WORDS, unsaid=free)
        self._likelihood = FactorButtons(tr("Likelihood"), LIKELIHOOD_WORDS, unsaid=free)
        self._owner = _word_box(tr("Owner"), OwnerRole, unsaid=free)
        self._cost = _word_box(tr("Cost"), CostBand, unsaid=free)
        self._now = _remedy(tr("Now: what can be done within thirty days"))
        self._later = _remedy(tr("Later: what costs money"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self._owner, 1)
        pair.addWidget(QLabel(tr("Cost")))
        pair.addWidget(self._cost, 1)
        names = (tr("Severity"), tr("Likelihood"), tr("Owner"), tr("Now"), tr("Later"))
        for row, words in enumerate(names):
            top = Qt.AlignmentFlag.AlignTop if row > 2 else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(QLabel(words), row, 0, top)
        grid.addWidget(self._severity, 0, 1)
        grid.addWidget(self._likelihood, 1, 1)
        grid.addLayout(pair, 2, 1)
        grid.addWidget(self._now, 3, 1)
        grid.addWidget(self._later, 4, 1)
        self._connect()

    def show_fields(self, fields: FindingFields, defaults: FindingFields | None) -> None:
        """Show a finding as it stands; where it has defaults, what equals them is told as None."""
        self._defaults = defaults
        self._severity.choose(fields.severity, defaults.severity if defaults else None)
        self._likelihood.choose(fields.likelihood, defaults.likelihood if defaults else None)
        for box, value in ((self._owner, fields.owner_role), (self._cost, fields.cost_band)):
            if box.currentData() is not value:
                box.setCurrentIndex(box.findData(value))
        self._now.show_note(fields.short_term)
        self._later.show_note(fields.long_term)
        if defaults is not None:
            as_listed = tr("From the checklist")
            self._now.setPlaceholderText(f"{as_listed}: {defaults.short_term}")
            self._later.setPlaceholderText(f"{as_listed}: {defaults.long_term}")

    def fields(self) -> FindingFields:
        """Return what the fields hold."""
        return FindingFields(
            severity=self._severity.chosen, likelihood=self._likelihood.chosen,
            short_term=self._now.toPlainText(), long_term=self._later.toPlainText(),
            owner_role=self._owner.currentData(), cost_band=self._cost.currentData(),
        )  # fmt: skip

    def focus_first(self) -> None:
        """Put the keyboard on the severity."""
        self._severity.setFocus()

    def _connect(self) -> None:
        self._severity.picked.connect(lambda number: self._tell("severity", number or None))
        self._likelihood.picked.connect(lambda number: self._tell("likelihood", number or None))
        for box, name in ((self._owner, "owner_role"), (self._cost, "cost_band")):
            box.activated.connect(
                lambda _index, box=box, name=name: self._tell(name, box.currentData())
            )
        for editor, name in ((self._now, "short_term"), (self._later, "long_term")):
            editor.textChanged.connect(
                lambda editor=editor, name=name: self._tell(name, editor.toPlainText())
            )
            editor.finished.connect(self.finished)
            editor.kept.connect(self.kept)

    def _tell(self, name: str, value: object) -> None:
        default = getattr(self._defaults, name) if self._defaults is not None else None
        self.edited.emit({name: None if value == default and default is not None else value})


class FactorButtons(QWidget):
    """One to four, each a button with its word; `picked` tells the number, 0 where it is unsaid."""

    picked = Signal(int)

    def __init__(self, name: str, words: Mapping[int, str], *, unsaid: bool) -> None:
        super().__init__()
        self._name = name
        self._words = {UNSAID: NOT_SAID, **words} if unsaid else words
        self._unsaid = unsaid
        self._group = QButtonGroup(self)
        row = FlowLayout(self, spacing=6, fill=True)
        for number, text in self._words.items():
            button = QPushButton(_numbered(number, text))
            button.setCheckable(True)
            button.setProperty("kind", "factor")
            button.setMinimumHeight(px(TARGET))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self.picked)
        self.choose(None if unsaid else 2, None)

    @property
    def chosen(self) -> int | None:
        """The number chosen; None where it is not said."""
        return self._group.checkedId() or None

    def choose(self, number: int | None, default: int | None) -> None:
        """Show a number as chosen, and which one the checklist starts from."""
        number = number or UNSAID
        for one, text in self._words.items():
            button = self._group.button(one)
            button.setChecked(one == number)
            name = f"{self._name} {one}, {tr(text)}" if one else f"{self._name}, {tr(text)}"
            if one == default:
                name = tr("{factor}, from the checklist", factor=name)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.setFocusProxy(self._group.button(number))


def _numbered(number: int, text: str) -> str:
    return f"{number} {tr(text)}" if number else tr(text)


def _word_box(name: str, words: type[StrEnum], *, unsaid: bool) -> QComboBox:
    box = QComboBox()
    if unsaid:
        box.addItem(word(None), None)
    for value in words:
        box.addItem(word(value), value)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setMinimumHeight(px(TARGET))
    return box


def _remedy(name: str) -> NoteEditor:
    editor = NoteEditor(enter_keeps=True)
    editor.setAccessibleName(name)
    return editor


def summary(fields: FindingFields) -> str:
    """Return the factors in words, on one line."""
    severity, likelihood = fields.severity, fields.likelihood
    told = [
        tr("Severity not said") if severity is None else tr(
            "Severity {severity}, {how_bad}",
            severity=severity, how_bad=tr(SEVERITY_WORDS[severity]),
        ),
        tr("likelihood not said") if likelihood is None else tr(
            "likelihood {likelihood}, {how_often}",
            likelihood=likelihood, how_often=tr(LIKELIHOOD_WORDS[likelihood]),
        ),
        tr("cost not said") if fields.cost_band is None else word(fields.cost_band),
        tr("owner not said") if fields.owner_role is None else word(fields.owner_role),
    ]  # fmt: skip
    return "  ·  ".join(told)


def heading(text: str) -> QLabel:
    """Return a line that names a finding."""
    return text_label(text, "strong", wrap=True)
