"""A real audit with markup in every text, and what a window would make of it."""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import marked_school
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from tokens import Planted, TokenBook, plant

from cpted_audit.session.session import Session

IN_OPENED = 0x20
_TOML_TEXT = re.compile(
    r'^(title|ideal|look_for|yes|partial|no|why|short_term|long_term|name|source) = "', re.MULTILINE
)
_EATEN = re.compile(r"(?<!&)&amp;")


class MarkupBook(TokenBook):
    """Gives out markup that shows a picture of this disk, each with a number of its own."""

    def __init__(self, picture: Path) -> None:
        super().__init__()
        self.picture = picture

    def text(self, where: Planted) -> str:
        return self.markup(super().text(where))

    def markup(self, word: str) -> str:
        return f"<b>{word}</b><img src='file://{self.picture.as_posix()}'>&amp;"


def make_marked(folder: Path, picture: Path) -> Path:
    """Make an audit with markup in every text, checklist and history; nobody has it open."""
    book = MarkupBook(picture)
    session, _ = marked_school.make_marked(folder)
    plant(session, book)
    with session.edit("Plant more"):
        db = session.document.db
        ((text,),) = db.execute("SELECT text FROM checklist").fetchall()
        text = _TOML_TEXT.sub(lambda found: found[0] + book.markup("Zqlist"), text)
        digest = sha256(text.encode()).hexdigest()
        db.execute("UPDATE checklist SET text = ?, digest = ?", [text, digest])
        db.execute("UPDATE section_off SET reason = ?", [book.markup("Zqoff")])
    with session.document.transaction() as db:
        db.execute(
            "UPDATE journal_step SET label = ? || label, who = ?",
            [book.markup("Zqstep"), book.markup("Zqwho")],
        )
    session.document.close()
    odd = folder / ("Oak Zqfile&amp;.cpted" if os.name == "nt" else "Oak <b>Zqfile<u>&amp;.cpted")
    session.path.rename(odd)
    with Session.open(odd, read_only=True) as again:
        assert "<b>" in again.site.name
        assert "<b>" in next(again.checklist.items()).ideal
    return odd


@contextmanager
def unopened(path: Path) -> Iterator[None]:
    """Assert that nobody opens a file within the block, as the system itself tells."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPENED) >= 0
    try:
        yield
        try:
            told = os.read(watch, 4096)
        except BlockingIOError:
            told = b""
        assert told == b"", f"{path} was opened"
    finally:
        os.close(watch)


def drawn_as_markup(top: QWidget) -> list[str]:
    """The widgets of a window that would not show the letters of a text."""
    found = []
    for label in [top, *top.findChildren(QLabel)]:
        guesses = isinstance(label, QLabel) and label.textFormat() != Qt.TextFormat.PlainText
        if guesses and "Zq" in label.text():
            found.append(f"label {label.text()[:60]!r}")
    found += [
        f"text {text.toPlainText()[:60]!r}"
        for text in top.findChildren(QTextEdit)
        if "Zq" in text.toHtml() and "<b>" not in text.toPlainText()
    ]
    return found + eaten(top)


def eaten(top: QWidget) -> list[str]:
    """The texts of buttons, menus, tabs and boxes that lose the letter after an ampersand."""
    texts = [(type(one).__name__, one.text()) for one in top.findChildren(QAbstractButton)]
    texts += [("menu", one.text()) for one in top.findChildren(QAction)]
    texts += [("group", one.title()) for one in top.findChildren(QGroupBox)]
    for bar in top.findChildren(QTabBar):
        texts += [("tab", bar.tabText(number)) for number in range(bar.count())]
    return [f"{kind} {text[:80]!r}" for kind, text in texts if _EATEN.search(text)]


def letters_shown(top: QWidget) -> int:
    """How many widgets show a text of the audit with all its letters."""
    labels = [one.text() for one in top.findChildren(QLabel)]
    boxes = [
        box.itemText(number) for box in top.findChildren(QComboBox) for number in range(box.count())
    ]
    return sum("<b>Zq" in text for text in labels + boxes)


def tips_drawn_as_markup(top: QWidget) -> list[str]:
    """Show the tip of every widget of a window that has one from the audit."""
    found = []
    for one in [top, *top.findChildren(QWidget)]:
        if "Zq" in one.toolTip():
            QToolTip.showText(one.mapToGlobal(QPoint(1, 1)), one.toolTip(), one)
            QApplication.processEvents()
            shown = [tip for tip in QApplication.topLevelWidgets() if _is_tip(tip)]
            found += [tip.text() for tip in shown if tip.textFormat() != Qt.TextFormat.PlainText]
            assert shown, "no tip was shown"
    return found


def _is_tip(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.objectName() == "qtooltip_label"
