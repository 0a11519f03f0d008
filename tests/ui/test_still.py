"""Nothing moves by itself, so that reduced motion is what everybody has (WCAG 2.2, 2.3.3)."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import cpted_audit.ui
from cpted_audit.ui.application import keep_still

MOVERS = {
    "QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup",
    "QParallelAnimationGroup", "QTimeLine", "QMovie", "QScroller", "QGraphicsItemAnimation",
}  # fmt: skip


def test_menus_lists_and_hints_appear_at_once(qapp: QApplication):
    was = {effect: qapp.isEffectEnabled(effect) for effect in Qt.UIEffect}
    for effect in Qt.UIEffect:
        qapp.setEffectEnabled(effect, True)
    try:
        keep_still()
        assert [one for one in Qt.UIEffect if qapp.isEffectEnabled(one)] == []
    finally:
        for effect, on in was.items():
            qapp.setEffectEnabled(effect, on)


def test_no_class_that_moves_things_is_used():
    used = {
        (path.name, name.name)
        for path in Path(cpted_audit.ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.name in MOVERS
    }
    assert used == set()


def test_no_bar_runs_to_and_fro():
    """A progress bar without a known end would move for as long as it is there."""
    for path in Path(cpted_audit.ui.__file__).parent.rglob("*.py"):
        assert "setRange(0, 0)" not in path.read_text("utf-8"), path.name
