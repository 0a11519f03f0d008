"""Labels that take their look from the style sheet by role.

Words broken into lines by hand, for what is painted and for buttons, which wrap nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from cpted_audit.ui.announce import LiveLabel
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import day, tr

if TYPE_CHECKING:
    from cpted_audit.domain.documents.law import Passage


def passage_text(passage: Passage) -> str:
    """Return a passage in a line; what it says is in English, as it was written down."""
    where = tr("Read at {source}, {day}.", source=passage.source, day=day(passage.read_on))
    own = [tr("A row of the district's own.")] if passage.district else []
    return " ".join([f"{passage.citation}: {passage.says}", where, *own])


_STEADY_WIDTH = 240
"""Pixels at 100 % that a steady line asks for; it takes what there is."""


def readable(label: QLabel) -> QLabel:
    """Let the keyboard come to a text, so that a screen reader reads it and it can be copied."""
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    label.setProperty("readable", True)
    return label


def text_label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text; `role` names its look in the style sheet.

    One of the role “error” or “complaint” is said urgently as soon as it shows a text.
    """
    complains = role in {"error", "complaint"}
    if complains:
        label: QLabel = LiveLabel(text, urgent=True)
    else:
        label = _Passage(text) if wrap else QLabel(text)
    if complains:  # what it is, beside its name, which is what it says
        label.setAccessibleDescription(tr("What could not be done"))
    return _prepared(label, role, wrap=wrap)


def live_label(text: str, role: str = "", *, wrap: bool = False) -> LiveLabel:
    """Return a label whose text is said each time it becomes another, such as a count."""
    label = LiveLabel(text)
    _prepared(label, role, wrap=wrap)
    return label


def _prepared(label: QLabel, role: str, *, wrap: bool) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)  # notes may look like markup
    if role:
        label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class _Passage(QLabel):
    """Wrapped words that remember how high they are at a width.

    A layout asks every label in it anew whenever one of them changes, and Qt breaks the lines of
    each anew for the answer.
    """

    def __init__(self, text: str) -> None:
        self._heights: dict[tuple[int, int, bool], int] = {}
        super().__init__(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def clear(self) -> None:
        """Show nothing."""
        self._heights.clear()
        super().clear()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew: the letters are others, or what is around them."""
        self._heights.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are at a width."""
        key = width, self.minimumWidth(), self.wordWrap()
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = super().heightForWidth(width)
        return known


class ElidedLabel(QLabel):
    """A line that is cut with an ellipsis where there is no room; its tip says all of it.

    With `middle` both ends are kept: names of one kind often begin alike.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        *,
        middle: bool = False,
    ) -> None:
        super().__init__(parent)
        self._whole = text
        self._cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setToolTip(text)
        super().setText(text)  # cut in its place: to be measured, it would be styled before

    def setText(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setToolTip(text)
        self._elide()

    def whole_text(self) -> str:
        """Return the text however much of it is seen."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        self.ensurePolished()
        few = self.fontMetrics().horizontalAdvance("MMMM…")
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width(), self.minimumSizeHint().width())
        shown = self.fontMetrics().elidedText(self._whole, self._cut, room)
        if shown != self.text():
            super().setText(shown)


class SteadyLabel(QLabel):
    """A wrapped line that is as high as the highest of its texts, so that nothing below moves.

    With `cut` a text that needs more ends in an ellipsis, and its tip says all of it.
    """

    def __init__(self, texts: Sequence[str], role: str = "", *, cut: bool = False) -> None:
        super().__init__()
        self._texts = texts
        self._cut = cut
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def setText(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the new width."""
        super().resizeEvent(event)
        self._show()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the highest text at a width."""
        texts = self._texts if self._cut else (*self._texts, self._whole)
        return max(self._height(text, width) for text in texts)

    def _height(self, text: str, width: int) -> int:
        self.ensurePolished()
        box, flags = QRect(0, 0, width, 1 << 16), Qt.TextFlag.TextWordWrap.value
        return self.fontMetrics().boundingRect(box, flags, text).height()

    def _show(self) -> None:
        """Show as much of the text as there is room for."""
        text, width = self._whole, self.width()
        if self._cut:
            most = self.heightForWidth(width)
            words = text.split(" ")
            while len(words) > 1 and self._height(text, width) > most:
                words.pop()
                text = " ".join(words) + "…"
            self.setToolTip(self._whole if text != self._whole else "")
        super().setText(text)

    def sizeHint(self) -> QSize:
        """Return a width that no text changes, and the height that goes with it."""
        return QSize(px(_STEADY_WIDTH), self.heightForWidth(max(px(_STEADY_WIDTH), self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and the height for the width there is."""
        return QSize(px(80), self.sizeHint().height())


class ElidedButton(QPushButton):
    """A button whose words are cut with an ellipsis where there is no room; its tip says all."""

    _PADDING = 16
    """Pixels at 100 % that the style sheet leaves beside the words."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        room = self.width() - px(self._PADDING)
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if letters(cut) != self.text():
            self.setText(letters(cut))


def cut_in_the_middle(text: str, most: int = 60) -> str:
    """Return a name of at most so many letters, for where a long one would widen a window."""
    if len(text) <= most:
        return text
    tail = (most - 1) // 2
    return f"{text[: most - 1 - tail].rstrip()}…{text[-tail:].lstrip()}"


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()  # or its layout shows it in a moment, as a window of its own
            widget.setParent(None)
            widget.deleteLater()
        inner = entry.layout()
        if inner is not None:
            clear_layout(inner)


def show_role(widget: QWidget, role: str) -> None:
    """Let the style sheet show a widget in a role; one that has it already is left alone."""
    if (widget.property("role") or "") != role:
        widget.setProperty("role", role)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property it selects on has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def in_lines(text: str, metrics: QFontMetrics, room: int, most: int = 0) -> list[str]:
    """Return a text in lines as wide as `room` pixels, broken between words.

    With `most` there are no more lines than that, and each that is too wide ends in an ellipsis;
    without, a word that is wider than the room stands whole in a line of its own.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    if not most:
        return lines
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
