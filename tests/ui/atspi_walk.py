"""Walks an item in a real window on a bus of its own, where readers listen; run by a test.

`dbus-run-session -- python atspi_walk.py AUDIT` prints what was announced, a line each.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from children import started
from PySide6.QtCore import QSettings
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cpted_audit.ui.application import finish_start, make_application, make_window

LONGEST_S = 60
_BUS = ("org.a11y.Bus", "/org/a11y/bus")


def until(there: Callable[[], object]) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + LONGEST_S
    while not there() and time.monotonic() < end:
        QTest.qWait(20)


def asked(bus: QDBusConnection, call: QDBusMessage, *arguments: object) -> list[object]:
    call.setArguments(list(arguments))
    reply = bus.call(call)
    if reply.errorMessage():
        raise SystemExit(reply.errorMessage())
    return reply.arguments()


def readers_bus() -> tuple[str, QDBusConnection]:
    """Return the address of the bus of readers, and a reader on it that asks for all events."""
    call = QDBusMessage.createMethodCall
    (address,) = asked(QDBusConnection.sessionBus(), call(*_BUS, "org.a11y.Bus", "GetAddress"))
    reader = QDBusConnection.connectToBus(address, "reader")
    registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
    asked(reader, call(*registry, "RegisterEvent"), "object:")
    return address, reader


def walk(audit: Path, heard: Path) -> None:
    """Answer one item Yes, and wait until that was announced."""
    application = make_application([])
    settings = QSettings(str(audit.with_name("settings.ini")), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    window = make_window(application, settings)
    window.show()
    finish_start(application)
    window.open_audit(audit)
    window.activateWindow()
    until(QAccessible.isActive)
    until(QApplication.focusWidget)
    QTest.qWait(1000)  # the item that was opened takes a letter by now
    QTest.keyClick(QApplication.focusWidget(), "y")
    until(lambda: "saved" in heard.read_text("utf-8"))
    window.close()


def main(audit: Path) -> None:
    address, _reader = readers_bus()
    heard = audit.with_name("heard.txt")
    command = ["dbus-monitor", "--address", address, "type='signal',member='Announcement'"]
    with heard.open("wb") as file, started(command, stdout=file):
        walk(audit, heard)
    for line in heard.read_text("utf-8").splitlines():
        if "variant" in line:
            sys.stdout.write(line.partition('string "')[2][:-1] + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
