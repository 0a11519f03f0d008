"""Number boxes: typed over once clicked, and never another number than what was typed.

Qt's own boxes swallow each letter that does not fit, so that “abc-5” became 5 and 5000 became 500.
Here everything can be typed; what is no number within the bounds stays to be mended, is refused in
a sentence, and the box keeps the value it had.

Asks for one number; what is none is refused in the dialog, which stays open.

Digits to press, for a tablet without a keyboard; they are typed into a field beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.ui.theme import TOUCH_TARGET, is_touched, px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


def _select_when_clicked(box: QAbstractSpinBox, event: QFocusEvent) -> None:
    """Select the number once the press that brought the focus has put the cursor somewhere.

    What is typed would go before a 0 that was clicked on its left half: 10 became 100.
    """
    if event.reason() == Qt.FocusReason.MouseFocusReason:
        QTimer.singleShot(0, box, box.selectAll)


def number_in(text: str, point: str = ".") -> float | None:
    """Return the number a text is, or None; `point` is the region's decimal sign.

    The other sign groups thousands, 1,200; before one or two digits it is a decimal sign too.
    """
    group = "," if point == "." else "."
    point, other = re.escape(point), re.escape(group)
    grouped = rf"[+-]?\d{{1,3}}(?:{other}\d{{3}})+(?:{point}\d+)?"
    plain = rf"[+-]?(?:\d+(?:{point}\d*)?|{point}\d+)"
    if re.fullmatch(grouped, text, re.ASCII) or re.fullmatch(plain, text, re.ASCII):
        return float(text.replace(group, "").replace(",", "."))
    if re.fullmatch(rf"[+-]?\d+{other}\d{{1,2}}", text, re.ASCII):
        return float(text.replace(",", "."))
    return None


if TYPE_CHECKING:
    _Box = QAbstractSpinBox
else:
    _Box = object  # a widget cannot be two of Qt's at once


class _Typed(_Box):
    """What both boxes have in common: what may be typed, and what is made of it."""

    refused: ClassVar[Signal]
    reads: Callable[[str], float | None] | None = None
    """Reads what else may be typed for a number, such as feet and inches."""
    _unread: str | None = None
    """What was typed and is no number, as long as it stands there."""

    def _begin(self) -> None:
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
        self.lineEdit().textEdited.connect(self._forget)
        self.editingFinished.connect(lambda: self.refused.emit(self.complaint()))

    @property
    def is_refused(self) -> bool:
        """Whether what stands in the box was refused when it was left: its value is another."""
        return self._unread is not None

    def complaint(self) -> str:
        """Return why what stands in the box is no number for it, or an empty text."""
        text = self._clean(self.lineEdit().text())
        if self._number(text) is not None:
            return ""
        least, most = self._bounds()
        bounds = {"least": f"{least:,.12g}", "most": f"{most:,.12g}"}
        if not text:
            return tr("Type a number from {least} to {most}.", **bounds)
        return (
            tr("“{typed}” is not a whole number from {least} to {most}, so nothing was changed.",
               typed=text[:40], **bounds)
            if isinstance(self, QSpinBox)
            else tr("“{typed}” is not a number from {least} to {most}, so nothing was changed.",
                    typed=text[:40], **bounds)
        )  # fmt: skip

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only a number within the bounds is a value."""
        fits = self._number(self._clean(text)) is not None
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Keep what is no number to be mended; an emptied box shows its value again."""
        clean = self._clean(text)
        if self._number(clean) is None:
            self._unread = clean or None
        return text

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number where a click brings the focus, as the Tab key does."""
        super().focusInEvent(event)
        _select_when_clicked(self, event)

    def _bounds(self) -> tuple[float, float]:
        raise NotImplementedError

    def _affixes(self) -> tuple[str, str]:
        raise NotImplementedError

    def _clean(self, text: str) -> str:
        """Return what was typed, without what the box writes around it."""
        before, after = (affix.strip() for affix in self._affixes())
        return text.strip().removeprefix(before).removesuffix(after).strip()

    def _number(self, text: str) -> float | None:
        least, most = self._bounds()
        special = self.specialValueText()
        if special and text in {"", special}:
            return least
        found = number_in(text, self.locale().decimalPoint())
        if found is None and self.reads is not None:
            found = self.reads(text)
        if found is None or not least <= found <= most:
            return None
        return None if isinstance(self, QSpinBox) and found != int(found) else found

    def _forget(self, _text: str = "") -> None:
        self._unread = None


_STEP = 28
"""Pixels at 100 % of each of the two steps, as the style sheet has them."""


class SpinBox(_Typed, QSpinBox):
    """A box for whole numbers; the style sheet cannot pad one that has arrows of its own."""

    refused = Signal(str)
    """Why what was typed is no number for this box; empty once it is one again."""
    _width: float | None = None

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self._begin()

    def setValue(self, value: int) -> None:
        """Show a number, whatever was typed."""
        self._forget()
        super().setValue(value)

    def valueFromText(self, text: str) -> int:
        """Return the number a text is; asked only of one that is."""
        return int(self._number(self._clean(text)) or 0)

    def textFromValue(self, value: int) -> str:
        """Return the number, or what was typed and is none."""
        return super().textFromValue(value) if self._unread is None else self._unread

    def fix_width(self, width: float) -> None:
        """Stay so wide, told in pixels at 100 %, at whatever size of text comes."""
        self._width = width
        self.setFixedWidth(self._whole())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        changed = event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if changed and self._width is not None and self.width() != self._whole():
            self.setFixedWidth(self._whole())

    def _whole(self) -> int:
        """Return the width, with more for steps that are pressed by fingers."""
        more = 2 * (TOUCH_TARGET - _STEP) if is_touched() else 0
        return px(self._width or 0) + more

    def _bounds(self) -> tuple[float, float]:
        return self.minimum(), self.maximum()

    def _affixes(self) -> tuple[str, str]:
        return self.prefix(), self.suffix()


class DoubleSpinBox(_Typed, QDoubleSpinBox):
    """The same for numbers with decimals."""

    refused = Signal(str)
    """Why what was typed is no number for this box; empty once it is one again."""

    def __init__(self, minimum: float, maximum: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self._begin()

    def setValue(self, value: float) -> None:
        """Show a number, whatever was typed."""
        self._forget()
        super().setValue(value)

    def valueFromText(self, text: str) -> float:
        """Return the number a text is; asked only of one that is."""
        return self._number(self._clean(text)) or 0.0

    def textFromValue(self, value: float) -> str:
        """Return the number, or what was typed and is none."""
        return super().textFromValue(value) if self._unread is None else self._unread

    def _bounds(self) -> tuple[float, float]:
        return self.minimum(), self.maximum()

    def _affixes(self) -> tuple[str, str]:
        return self.prefix(), self.suffix()


class Bounds(NamedTuple):
    """The least and the most a number may be, its decimals, and what reads it otherwise written."""

    least: float
    most: float
    decimals: int
    reads: Callable[[str], float | None] | None = None


class NumberDialog(QDialog):
    """A question, a box for its number, and what is wrong with what was typed."""

    def __init__(
        self, parent: QWidget, title: str, question: str, value: float, bounds: Bounds
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.box = DoubleSpinBox(bounds.least, bounds.most)
        self.box.setDecimals(bounds.decimals)
        self.box.reads = bounds.reads
        self.box.setValue(value)
        self.box.setAccessibleName(question)
        self.box.setMinimumHeight(px(36))
        self.box.selectAll()
        self._error = text_label("", "error", wrap=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (text_label(question, wrap=True), self.box, self._error, buttons):
            column.addWidget(part)
        self.setMinimumWidth(px(360))
        self.box.setFocus()

    def accept(self) -> None:
        """Close with the number, or say why it is none."""
        told = self.box.complaint()
        self._error.setText(told)
        if told:
            blame(self.box, told)
        else:
            super().accept()


def ask_number(
    parent: QWidget, title: str, question: str, value: float, bounds: Bounds
) -> float | None:
    """Ask for a number; None when the user gives up."""
    dialog = NumberDialog(parent, title, question, value, bounds)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    number = dialog.box.value()
    dialog.deleteLater()
    return number if accepted else None


_ROWS = ("789", "456", "123", ".0")


class NumberPad(QWidget):
    """Types into a field, wherever the keyboard is; `entered` is the key that goes on."""

    entered = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field = field
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for row, letters in enumerate(_ROWS):
            for column, letter in enumerate(letters):
                key = self._key(letter, tr("Point", "decimal") if letter == "." else letter)
                key.clicked.connect(lambda _on=False, one=letter: self._field.insert(one))
                grid.addWidget(key, row, column)
        back = self._key("⌫", tr("Take the last digit back"))
        back.clicked.connect(field.backspace)
        grid.addWidget(back, 3, 2)
        following = self._key(tr("Next point"), tr("Next point"))
        following.setProperty("kind", "primary")
        following.clicked.connect(self.entered)
        grid.addWidget(following, 4, 0, 1, 3)

    @staticmethod
    def _key(words: str, name: str) -> QPushButton:
        key = QPushButton(words)
        key.setAccessibleName(name)
        key.setAutoDefault(False)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the cursor in the field
        return key
