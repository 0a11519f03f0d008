"""What changes is said to who hears the screen instead of seeing it, by one speaker.

What is said within one turn of the window becomes one sentence after the other in one announcement,
so that none cuts off another. While somebody types, it waits until the keys are quiet.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

PAUSE_MS = 700
"""How long the keys must be quiet before what followed from typing is said."""

SAVED = "saved"
"""The topic of what was done last: the sentence that knows more of it stands for the other."""
RUNNING = "running"
"""The topic of how far a job is."""
OPEN_ITEM = "open item"
"""The topic of the item that is open."""
MARKED = "marked"
"""The topic of what is marked in a list, or chosen on a plan, while the keyboard is elsewhere."""


class _Sentence(NamedTuple):
    text: str
    topic: str
    urgent: bool
    about: QWidget | None


class Speaker(QObject):
    """Gathers sentences and says them; `said` carries each text and whether it is urgent."""

    said = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[_Sentence] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._speak)

    def take(self, sentence: _Sentence, *, waits: bool) -> None:
        """Keep a sentence until it is said; it replaces what waits of its topic."""
        for number, other in enumerate(self._waiting):
            if sentence.topic and other.topic == sentence.topic:
                self._waiting[number] = sentence
                break
        else:
            self._waiting.append(sentence)
        self._timer.start(PAUSE_MS if waits else 0)

    def drop(self, topic: str) -> None:
        """Leave out what waits of a topic."""
        self._waiting = [one for one in self._waiting if one.topic != topic]

    def _speak(self) -> None:
        waiting, self._waiting = self._waiting, []
        there = [one for one in waiting if one.about is None or _is_seen(one.about)]
        if not there:
            return
        text, urgent = " ".join(_ended(one.text) for one in there), any(one.urgent for one in there)
        self.said.emit(text, urgent)
        about = QApplication.focusWidget() or QApplication.activeWindow()
        if about is not None:
            _tell_reader(about, text, urgent=urgent)


def _is_seen(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible()


def _ended(text: str) -> str:
    return text if text[-1] in ".!?…:" else f"{text}."


def _tell_reader(about: QObject, text: str, *, urgent: bool) -> None:
    """Send the event for a reader; before Qt 6.8 there was none that carries words."""
    from PySide6 import QtGui  # what it has for readers is much, and the first paint needs none
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    kind = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if kind is None:
        QAccessible.updateAccessibility(QAccessibleEvent(about, QAccessible.Event.Alert))
        return
    event = kind(about, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


_kept: list[Speaker] = []


def speaker() -> Speaker:
    """Return the one speaker of the program, to hear what it says."""
    if not _kept:
        _kept.append(Speaker())
    return _kept[0]


def announce(
    text: str,
    *,
    topic: str = "",
    urgent: bool = False,
    at_once: bool = False,
    about: QWidget | None = None,
) -> None:
    """Say a sentence, politely or urgently.

    One of the same `topic` that was not said yet is left out. It waits for a pause while somebody
    types, unless it is urgent or to be said `at_once`. With `about` it is said only if that widget
    is seen by then.
    """
    words = " ".join(text.split())
    if words:
        waits = not (urgent or at_once) and is_typing()
        speaker().take(_Sentence(words, topic, urgent, about), waits=waits)


def is_typing() -> bool:
    """Return whether the keyboard is where words or numbers are written."""
    from PySide6.QtWidgets import (
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
        QTextEdit,
    )

    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox):
        return focused.isEditable()
    return isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)


class LiveLabel(QLabel):
    """A line whose text is said whenever it becomes another; an urgent one each time it is set."""

    def __init__(self, text: str = "", *, urgent: bool = False) -> None:
        super().__init__(text)
        self._urgent = urgent

    def setText(self, text: str) -> None:
        """Show a text, and say it if the label is seen."""
        changed = text != self.text()
        super().setText(text)
        if text and (changed or self._urgent):
            announce(text, topic=f"label {id(self)}", urgent=self._urgent, about=self)
