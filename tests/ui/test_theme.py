"""The window's look: wherever the program lies, and when that of the system changes meanwhile."""

from __future__ import annotations

import shutil
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from cpted_audit.assets import asset
from cpted_audit.ui import theme
from cpted_audit.ui.theme import Theme, quoted

FOLDERS = ["Mary (IT)", "José O'Neil", "Łódź, 50% [new] & a#b", "学校"]
if sys.platform != "win32":
    FOLDERS.append('back\\slash "quoted"')


def looks() -> list[QImage]:
    """Return what is drawn with a picture that the style sheet names."""
    box, choices = QCheckBox("x"), QComboBox()
    box.setChecked(True)
    choices.addItem("one")
    return [one.grab().toImage() for one in (box, choices)]


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_a_box_that_cannot_be_ticked_does_not_look_as_if_it_could(qapp: QApplication, choice):
    shown = Theme(qapp, choice)
    boxes = QCheckBox(), QCheckBox()
    boxes[1].setEnabled(False)
    able, unable = (box.grab().toImage() for box in boxes)
    assert unable != able
    shown.choose("light")


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_window_looks_alike_wherever_the_program_lies(
    qapp: QApplication, tmp_path, monkeypatch, folder
):
    """A program that somebody installs for themselves lies below their own name.

    What Qt says of a sheet or a picture that it cannot read fails the test.
    """
    Theme(qapp, "light")
    usual = looks()
    place = tmp_path / folder
    shutil.copytree(asset("resources"), place, ignore=shutil.ignore_patterns("sample", "fonts"))
    with monkeypatch.context() as context:
        context.setattr(theme, "asset", lambda _resources, *parts: place.joinpath(*parts))
        moved = Theme(qapp, "dark")
        assert quoted(place.as_posix()) in qapp.styleSheet()
        assert looks() != usual
        moved.choose("light")
        assert looks() == usual
    Theme(qapp, "light")


def test_a_window_that_is_open_goes_dark_with_the_system(window, monkeypatch):
    hints, scheme = QGuiApplication.styleHints(), [Qt.ColorScheme.Light]
    told = SimpleNamespace(
        colorScheme=lambda: scheme[0], accessibility=hints.accessibility,
        colorSchemeChanged=hints.colorSchemeChanged,
    )  # fmt: skip
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: told)
    shades = []
    for scheme[0] in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        hints.colorSchemeChanged.emit(scheme[0])
        assert window._theme.tokens.dark == (scheme[0] == Qt.ColorScheme.Dark)
        shades.append(window.grab().toImage().pixelColor(window.rect().center()).lightness())
    assert shades[0] == shades[2] > shades[1] + 100
    window._theme.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not window._theme.tokens.dark, "somebody chose otherwise"
