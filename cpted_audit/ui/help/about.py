"""About the program: its version, what it is made of, and under which licences."""

from __future__ import annotations

import platform
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from cpted_audit import __version__
from cpted_audit.assets import asset
from cpted_audit.store.versions import database_versions
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.words import tr

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
