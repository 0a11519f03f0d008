"""Help: pages to read beside the work, the keys among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.assets import asset
from cpted_audit.ui.frame.command import AnyCommand
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, room
from cpted_audit.ui.words import QT_TR_NOOP, tr

LANGUAGE = "en"
KEYS = "keys"
Keys = Mapping[str, Sequence[AnyCommand]]
"""The commands of each menu, by its English words."""


class Topic(NamedTuple):
    """One page of help: the name of its file and its English title."""

    name: str
    title: str


TOPICS: tuple[Topic, ...] = (
    Topic("first-steps", QT_TR_NOOP("First steps")),
    Topic("walk", QT_TR_NOOP("The walk")),
    Topic("plans", QT_TR_NOOP("Plans")),
    Topic("doors", QT_TR_NOOP("Doors and keys")),
    Topic("photos", QT_TR_NOOP("Photos")),
    Topic("interviews", QT_TR_NOOP("Interviews")),
    Topic("findings", QT_TR_NOOP("Findings")),
    Topic("report", QT_TR_NOOP("The report")),
    Topic("score", QT_TR_NOOP("What the score says")),
    Topic("files", QT_TR_NOOP("Files and passphrases")),
    Topic("trouble", QT_TR_NOOP("When something goes wrong")),
    Topic(KEYS, QT_TR_NOOP("Keys")),
)


class HelpWindow(QDialog):
    """Shows the topics at the left and one of them at the right; work can go on beside it."""

    def __init__(self, parent: QWidget, keys: Keys, topic: str = TOPICS[0].name) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Topics"))
        self._list.addItems([tr(one.title) for one in TOPICS])
        self._list.setFixedWidth(min(px(230), room(self).width() * 2 // 5))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._page = QTextBrowser()
        self._page.setAccessibleName(tr("Page"))
        self._page.setOpenLinks(False)
        self._page.anchorClicked.connect(self._follow)
        self._list.currentRowChanged.connect(self._show)
        row = QHBoxLayout()
        row.addWidget(self._list)
        row.addWidget(self._page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.addLayout(row)
        fit(self, 860, 600)
        self.show_topic(topic)

    def show_topic(self, name: str) -> None:
        """Show a topic by its name."""
        names = [one.name for one in TOPICS]
        self._list.setCurrentRow(names.index(name) if name in names else 0)

    def _follow(self, link: QUrl) -> None:
        self.show_topic(link.path().removesuffix(".md"))

    def _show(self, row: int) -> None:
        self._page.setMarkdown(page(TOPICS[row].name, self._keys))
        _give_air(self._page)


def _give_air(browser: QTextBrowser) -> None:
    """Set the paragraphs apart, which Markdown alone does not."""
    block = browser.document().begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if cursor.currentTable() is None:
            form = block.blockFormat()
            form.setTopMargin(px(6))
            form.setBottomMargin(px(6))
            cursor.setBlockFormat(form)
        block = block.next()
    browser.moveCursor(QTextCursor.MoveOperation.Start)


def page(name: str, keys: Keys) -> str:
    """Return a topic's text as Markdown; the keys are those of the commands by their menus."""
    if name == KEYS:
        return _keys(keys)
    return asset("resources", "help", LANGUAGE, f"{name}.md").read_text("utf-8")


def _keys(keys: Keys) -> str:
    lines = ["# " + tr("Keys"), "", tr("Every action is in a menu with its key."), ""]
    heads, either = tr("| Action | Key |"), tr(" or ")
    for menu, commands in keys.items():
        lines += [f"## {tr(menu).replace('&', '')}", "", heads, "| --- | --- |"]
        lines += [
            f"| {tr(one.text).replace('&', '').rstrip('…')} | **{either.join(one.keys)}** |"
            for one in commands
            if one.keys
        ]
        lines.append("")
    return "\n".join(lines)
