"""The help beside the work: one window, shown again where it stands already."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import __version__
from cpted_audit.assets import asset
from cpted_audit.files import is_file
from cpted_audit.store.connection import database_versions
from cpted_audit.ui.frame.own_keys import Keyed
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import belongs_to, show_beside
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.on_screen import room
from cpted_audit.ui.words import QT_TR_NOOP, language, tr

# About the program: its version, what it is made of, and under which licences.


PARTS = {
    "PySide6": "PySide6 (Qt for Python)", "sqlcipher3": "sqlcipher3",
    "sqlite-utils": "sqlite-utils",
    "reportlab": "ReportLab", "pikepdf": "pikepdf", "pillow": "Pillow",
    "pillow-heif": "pillow-heif", "psutil": "psutil", "click": "click",
}  # fmt: skip
"""The libraries the program stands on, by the name they are installed under."""

LICENCES = {
    "PySide6": "LGPL-3.0", "sqlcipher3": "zlib", "sqlite-utils": "Apache-2.0",
    "reportlab": "BSD-3-Clause", "pikepdf": "MPL-2.0", "pillow": "MIT-CMU",
    "pillow-heif": "BSD-3-Clause", "psutil": "BSD-3-Clause", "click": "BSD-3-Clause",
}  # fmt: skip
"""Their licences, told where the installed package does not tell them in a word."""


class AboutWindow(QDialog):
    """Shows versions and licences, to read and to copy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About"))
        text = QTextBrowser()
        text.setAccessibleName(tr("Versions and licenses"))
        text.setMarkdown(about())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.addWidget(text)
        column.addWidget(buttons)
        fit(self, 640, 560)


def about() -> str:
    """Return versions and licences as Markdown."""
    rows = [
        (tr("CPTED audit"), __version__, "GPL-3.0-or-later"),
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0"),
        ("SQLite", database_versions()["SQLite"], tr("Public domain")),
        ("SQLCipher", database_versions()["SQLCipher"], "BSD-3-Clause"),
        *(_part(name, title) for name, title in PARTS.items()),
        *((name, tr("font"), licence) for name, licence in _fonts()),
    ]
    table = "\n".join(f"| {name} | {version} | {licence} |" for name, version, licence in rows)
    title = tr("CPTED audit")
    free = tr(
        "Free software under the GNU General Public License, version 3 or later. It works without "
        "a network and sends nothing anywhere."
    )
    heads = tr("| Part | Version | License |")
    return f"# {title} {__version__}\n\n{free}\n\n{heads}\n| --- | --- | --- |\n{table}\n"


def _part(name: str, title: str) -> tuple[str, str, str]:
    try:
        told = metadata(name)
    except PackageNotFoundError:  # a frozen program may leave out what tells of its parts
        return title, tr("not given"), LICENCES[name]
    return title, told["Version"], _told(told, "License-Expression") or LICENCES[name]


def _told(told: PackageMetadata, key: str) -> str:
    return told[key] if key in told else ""  # noqa: SIM401 - metadata promises no get()


def _fonts() -> list[tuple[str, str]]:
    """Return each shipped font with the first line of its licence."""
    found = []
    for path in sorted(asset("resources", "fonts").glob("LICENSE-*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8", "replace").splitlines()]
        found.append((path.stem.removeprefix("LICENSE-"), next(filter(None, lines), path.name)))
    return found


# Help: pages to read beside the work, the keys among them.


KEYS = "keys"
_LIST_WIDTH, _SCROLL_BAR = 230, 16
Keys = Mapping[str, Sequence[Keyed]]
"""The commands of each menu and the letters of each page, by their English words."""


class HelpTopic(NamedTuple):
    """One page of help: the name of its file and its English title."""

    name: str
    title: str


TOPICS: tuple[HelpTopic, ...] = (
    HelpTopic("first-steps", QT_TR_NOOP("First steps")),
    HelpTopic("walk", QT_TR_NOOP("The walk")),
    HelpTopic("plans", QT_TR_NOOP("Plans")),
    HelpTopic("doors", QT_TR_NOOP("Doors and keys")),
    HelpTopic("photos", QT_TR_NOOP("Photos")),
    HelpTopic("interviews", QT_TR_NOOP("Interviews")),
    HelpTopic("findings", QT_TR_NOOP("Findings")),
    HelpTopic("report", QT_TR_NOOP("The report")),
    HelpTopic("score", QT_TR_NOOP("What the score says")),
    HelpTopic("files", QT_TR_NOOP("Files and passphrases")),
    HelpTopic("trouble", QT_TR_NOOP("When something goes wrong")),
    HelpTopic(KEYS, QT_TR_NOOP("Keys")),
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
        self._list.addItems([tr(topic.title) for topic in TOPICS])
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        wide = max(px(_LIST_WIDTH), self._list.sizeHintForColumn(0) + px(_SCROLL_BAR))
        self._list.setFixedWidth(min(wide, room(self).width() * 2 // 5))
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
        names = [topic.name for topic in TOPICS]
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
    folder = asset("resources", "help")
    pages = (folder / spoken / f"{name}.md" for spoken in (language(), "en"))
    return next(page for page in pages if is_file(page)).read_text("utf-8")


def _keys(keys: Keys) -> str:
    lines = [
        "# " + tr("Keys"),
        "",
        tr("Every action of a menu with its key, then the keys of single pages."),
        "",
    ]
    heads, either = tr("| Action | Key |"), tr(" or ")
    for menu, commands in keys.items():
        lines += [f"## {tr(menu).replace('&', '')}", "", heads, "| --- | --- |"]
        lines += [
            f"| {tr(command.text).replace('&', '').rstrip('…')} | **{either.join(command.keys)}** |"
            for command in commands
            if command.keys
        ]
        lines.append("")
    return "\n".join(lines)


def show_help(parent: QWidget, keys: Keys, topic: str) -> None:
    """Show a topic; an empty one is help as it was left, or its first page."""
    window = show_beside(HelpWindow, belongs_to(parent), lambda: HelpWindow(parent, keys))
    if topic:
        window.show_topic(topic)
