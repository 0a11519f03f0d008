"""The keys that pages hear themselves, as a table: where, what they do, and which they are.

They are no commands of the menus: each is heard on its own page only. Pages ask `pressed` what a
key means and `keys_of` what to show; both follow the keys that somebody gave in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cpted_audit.ui.frame.own_keys import keys_in_force, plain
from cpted_audit.ui.words import QT_TR_NOOP

_SHOWN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held beside a letter or sign without being another key."""


class PageLetter(NamedTuple):
    """One of the keys of a page; `name` is what it is kept under, `heard_on` its page."""

    name: str
    text: str
    keys: tuple[str, ...]

    @property
    def heard_on(self) -> str:
        """The page it is heard on."""
        return self.name.partition(".")[0]


def _page(page: str, *letters: tuple[str, str, str]) -> tuple[PageLetter, ...]:
    """Return the letters of a page, of names, English words and keys with a space between."""
    return tuple(PageLetter(f"{page}.{name}", text, tuple(keys.split()))
                 for name, text, keys in letters)  # fmt: skip


_ANSWERS = (
    ("yes", QT_TR_NOOP("Answer Yes"), "Y"), ("partial", QT_TR_NOOP("Answer Partial"), "P"),
    ("no", QT_TR_NOOP("Answer No"), "N"), ("na", QT_TR_NOOP("Answer N/A"), "A"),
)  # fmt: skip

PAGE_LETTERS: Mapping[str, tuple[PageLetter, ...]] = {
    QT_TR_NOOP("Page of plans"): _page(
        "plans",
        ("select", QT_TR_NOOP("Select"), "V"), ("pin", QT_TR_NOOP("Pin"), "L"),
        ("wall", QT_TR_NOOP("Draw a wall"), "W"), ("zone", QT_TR_NOOP("Draw a zone"), "Z"),
        ("room", QT_TR_NOOP("Draw a room"), "R"), ("sight", QT_TR_NOOP("Draw a sight line"), "S"),
        ("measure", QT_TR_NOOP("Measure"), "M"),
        ("set-north", QT_TR_NOOP("Show where true north is"), "T"),
        ("set-scale", QT_TR_NOOP("Give the scale"), "C"),
        ("set-grid", QT_TR_NOOP("Lay the grid"), "G"),
        ("next", QT_TR_NOOP("Next marker or line"), "N"),
        ("previous", QT_TR_NOOP("Previous marker or line"), "B"),
        ("zoom-in", QT_TR_NOOP("Zoom in"), "+ ="), ("zoom-out", QT_TR_NOOP("Zoom out"), "-"),
        ("fit", QT_TR_NOOP("Whole plan"), "0"),
    ),
    QT_TR_NOOP("Page of findings"): _page(
        "findings",
        ("plan", QT_TR_NOOP("Plan the repair"), "P"),
        ("start", QT_TR_NOOP("Start the repair"), "S"),
        ("fix", QT_TR_NOOP("Say that it is fixed"), "F"),
        ("verify", QT_TR_NOOP("Verify the repair"), "V"),
        ("accept", QT_TR_NOOP("Accept the risk of it"), "X"),
        ("disagree", QT_TR_NOOP("Say that it is not agreed"), "N"),
        ("reopen", QT_TR_NOOP("Reopen the finding"), "R"),
        ("assign", QT_TR_NOOP("Assign"), "A"), ("due", QT_TR_NOOP("Give a due day"), "D"),
        ("comment", QT_TR_NOOP("Comment"), "C"), ("again", QT_TR_NOOP("Seen again"), "E"),
        ("walk", QT_TR_NOOP("Show in the walk"), "W"), ("board", QT_TR_NOOP("Board"), "B"),
        ("words", QT_TR_NOOP("Filter by any words"), "/"),
        ("filters", QT_TR_NOOP("Go to the filters"), "L"),
    ),
    QT_TR_NOOP("Planner of repairs"): _page(
        "planner",
        ("in", QT_TR_NOOP("Put in"), "I"), ("out", QT_TR_NOOP("Take out"), "O"),
        ("free", QT_TR_NOOP("Let the planner choose"), "L"),
    ),
    QT_TR_NOOP("Round of doors"): _page(
        "round",
        ("yes", QT_TR_NOOP("The door latches"), "1 Y"),
        ("no", QT_TR_NOOP("It does not latch"), "2 N"),
        ("propped", QT_TR_NOOP("It is propped open"), "3 P"),
    ),
    QT_TR_NOOP("Page of photos"): _page("photos", ("mark", QT_TR_NOOP("Mark the photo"), "M")),
    QT_TR_NOOP("Marks of a photo"): _page(
        "marks",
        ("select", QT_TR_NOOP("Select"), "S"), ("arrow", QT_TR_NOOP("Arrow"), "A"),
        ("box", QT_TR_NOOP("Box"), "B"), ("ellipse", QT_TR_NOOP("Ellipse"), "E"),
        ("text", QT_TR_NOOP("Text"), "T"), ("measure", QT_TR_NOOP("Measure"), "M"),
        ("blur", QT_TR_NOOP("Blur"), "U"), ("crop", QT_TR_NOOP("Crop"), "C"),
        ("zoom-in", QT_TR_NOOP("Zoom in"), "+ ="), ("zoom-out", QT_TR_NOOP("Zoom out"), "-"),
        ("fit", QT_TR_NOOP("Whole photo"), "0"),
    ),
    QT_TR_NOOP("Page of interviews"): _page(
        "interviews", *_ANSWERS, ("unknown", QT_TR_NOOP("Answer that it is not known"), "U")
    ),
    QT_TR_NOOP("Paper form"): _page(
        "paper", *_ANSWERS, ("unable", QT_TR_NOOP("Answer Can't observe"), "U")
    ),
    QT_TR_NOOP("Sheet of findings"): _page(
        "sheet", ("take", QT_TR_NOOP("Take the line"), "+ ="),
        ("leave", QT_TR_NOOP("Leave the line"), "-"),
    ),
}  # fmt: skip
"""The letters of each page, by its English words."""

_BY_NAME = {letter.name: letter for letters in PAGE_LETTERS.values() for letter in letters}


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys that are heard for a letter now; none where there is no such letter."""
    letter, own = _BY_NAME.get(name), keys_in_force()
    if letter is None:
        return ()
    return letter.keys if own is None else own.of(letter)


def key_of(name: str) -> str:
    """Return the first of the keys of a letter as this system writes it; empty for none."""
    keys = keys_of(name)
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def pressed(page: str, key: int, modifiers: Qt.KeyboardModifier) -> str:
    """Return which letter of a page a key is, without the page; empty for none of them."""
    told = _told(key, modifiers)
    return next(
        (letter.name.partition(".")[2] for letter in _of(page) if told and told in _plain(letter)),
        "",
    )


def pressed_by(page: str, event: QKeyEvent) -> str:
    """Return which letter of a page an event is; a held key is what it was."""
    return pressed(page, event.key(), event.modifiers())


def follow_keys(do: Callable[[], object]) -> None:
    """Do something each time keys become others; `do` belongs to an object of Qt."""
    own = keys_in_force()
    if own is not None:
        own.changed.connect(do)


def _of(page: str) -> Iterator[PageLetter]:
    return (letter for letter in _BY_NAME.values() if letter.heard_on == page)


def _plain(letter: PageLetter) -> set[str]:
    return {plain(keys) for keys in keys_of(letter.name)}


def _told(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """Return a key as it is kept: what is held to write a letter is no part of it."""
    try:
        named = Qt.Key(key)
    except ValueError:
        return ""
    alone = plain(QKeySequence(named).toString(QKeySequence.SequenceFormat.PortableText))
    held = modifiers & ~_SHOWN if len(alone) == 1 else modifiers
    combination = QKeyCombination(held, named)
    return plain(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))
