"""Open an encrypted audit in a window, look at its code, lock it, and tell what is still held.

Run by a test as a program of its own: a test's own variables would hold the secrets. Told are, one
a line, the names of the secrets that some string still is, by its digest, and what holds it.
"""

from __future__ import annotations

import gc
import secrets
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import register_driver
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.ui.application import load_fonts, make_window

Digests = dict[tuple[int, bytes], str]


def digest(text: str) -> tuple[int, bytes]:
    return len(text), sha256(text.encode("utf-8", "replace")).digest()


def made(path: Path) -> tuple[list[str], Digests]:
    """Make an audit with a code; return its secrets in a list, to be emptied once they are used."""
    passphrase = secrets.token_hex(12)
    code = secrets.token_hex(7)
    register_driver.make_anew(path, passphrase)
    with Session.open(path, passphrase) as session:
        (one,) = records.records(session, RegisterKey.CODES)
        records.change_records(session, RegisterKey.CODES, [one.id], code=code)
    return [passphrase, code], {digest(passphrase): "passphrase", digest(code): "code"}


def held(known: Digests) -> list[str]:
    """Return which secrets strings still reachable are, and the kind of what holds them."""
    return [
        f"{name} in {type(holder).__name__}"
        for holder in gc.get_objects()
        for text in texts(holder)
        if (name := known.get(digest(text)))
    ]


def texts(holder: object) -> Iterator[str]:
    """Yield the strings an object holds; what holds nothing but atoms is not tracked by itself."""
    for referent in gc.get_referents(holder):
        if type(referent) is str:
            yield referent
        elif isinstance(referent, dict | tuple) and not gc.is_tracked(referent):
            yield from texts(referent)


def widget(top: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(
        one for one in top.findChildren(kind)
        if one.accessibleName() == name or getattr(one, "text", str)() == name
    )  # fmt: skip


def look(window: QWidget, path: Path, told: list[str]) -> None:
    """Open the audit, hold the button that shows the code, copy the code, and let go."""
    drive = register_driver.RegisterDriver(window, path, told[0])
    view = drive.view(RegisterKey.CODES)
    view.table.choose([records.records(drive.session, RegisterKey.CODES)[0].id])
    drive.settle()
    field = view.form.fields["code"]
    QTest.mousePress(field._hold, register_driver.Qt.MouseButton.LeftButton)
    assert field.shown_text == told[1]
    QTest.mouseRelease(field._hold, register_driver.Qt.MouseButton.LeftButton)
    field._copy.click()
    drive.settle()


def main(folder: Path) -> None:
    application = QApplication([])
    load_fonts()
    window = make_window(application, QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
    window.show()
    path = folder / "a.cpted"
    told, known = made(path)
    look(window, path, told)
    before = held(known)
    for name in ("passphrase", "code"):
        assert any(one.startswith(name) for one in before), "what is looked for is not found at all"
    window.lock()
    QTest.qWait(50)
    told_again = told[0]
    page = window._locked.page
    line = widget(page, QLineEdit, "Passphrase")
    line.setText("not this one")
    widget(page, QPushButton, "Unlock").click()
    line.setText(told_again)
    widget(page, QPushButton, "Unlock").click()
    assert window.screen_ is not None
    window.lock()
    QTest.qWait(50)
    assert window.screen_ is None
    del told_again, line, page
    told.clear()
    gc.collect()
    sys.stdout.write("\n".join(held(known) or ["nothing is held"]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
