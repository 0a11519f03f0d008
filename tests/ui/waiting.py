"""How tests wait: for something to be so, and never without an end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000
"""Longer than anything takes on a busy machine."""


def wait_until(there: Callable[[], object], milliseconds: int = WAIT_MS) -> None:
    """Let the window work until something is so; fails when it is not within the time."""
    end = time.monotonic() + milliseconds / 1000
    while not there():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.002)
    QApplication.processEvents()


class PatientBot(QtBot):
    """Waits as long as anything takes, where its own five seconds fail on a busy machine."""

    def waitUntil(  # noqa: N802 - pytest-qt's
        self, callback: Callable[[], object], *, timeout: int = WAIT_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - pytest-qt's
        self, signal: SignalInstance, *, timeout: int = WAIT_MS, **how: Any
    ) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)
