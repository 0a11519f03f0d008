"""Widgets made in their place: one that could not be finished does not stay there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


@contextmanager
def made_under(parent: QWidget) -> Iterator[None]:
    """Take what was begun under a widget out of it again when making it fails.

    Half a page would stay alive there and follow every change of the audit.
    """
    before = set(parent.children())
    try:
        yield
    except BaseException:
        for begun in set(parent.children()) - before:
            begun.setParent(None)
            for timer in begun.findChildren(QTimer):
                timer.stop()
            begun.deleteLater()
        raise
