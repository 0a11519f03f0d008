"""The Qt binding must not lose a reference to None on every call that returns nothing."""

from __future__ import annotations

import sys


def test_none_keeps_its_references_through_many_void_calls(qapp):
    from PySide6.QtCore import QObject

    thing = QObject()
    thing.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(5000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
