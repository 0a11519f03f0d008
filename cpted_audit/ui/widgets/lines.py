"""Words broken into lines by hand, for what is painted and for buttons, which wrap nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


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
