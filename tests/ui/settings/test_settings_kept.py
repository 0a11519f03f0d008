"""What is kept between two starts has a type and a default, whatever a settings file says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QSettings

from cpted_audit.ui.kept_settings import FOLDERS, SETTINGS, forget, keep, read
from cpted_audit.ui.settings.settings_dialog import SettingsDialog


def again(settings: QSettings) -> QSettings:
    """Return the settings as the next start reads them from the disk."""
    settings.sync()
    return QSettings(settings.fileName(), QSettings.Format.IniFormat)


def test_every_key_stands_once_and_says_what_it_means():
    assert len({one.key for one in SETTINGS}) == len(SETTINGS)
    assert all(one.meaning for one in SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.key)
def test_a_value_comes_back_as_it_was_kept(settings, setting):
    setting = setting.of("x") if setting.key.endswith("/") else setting
    value = {str: "a, b; “c”", int: 7, QByteArray: QByteArray(b"\x00\xff")}[type(setting.default)]
    forget(settings, setting)
    assert read(settings, setting) == setting.default
    keep(settings, setting, value)
    found = read(again(settings), setting)
    assert (found, type(found)) == (value, type(value))
    forget(settings, setting)
    assert read(again(settings), setting) == setting.default


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.key)
def test_a_damaged_value_is_read_as_the_default(settings, setting):
    settings.setValue(setting.key, ["no", "value"])
    found = read(again(settings), setting)
    assert isinstance(found, type(setting.default))
    if not isinstance(found, str):
        assert found == setting.default


def test_members_of_a_family_are_kept_apart(settings):
    keep(settings, FOLDERS.of("plan"), "a")
    keep(settings, FOLDERS.of("photos"), "b")
    assert read(settings, FOLDERS.of("plan")) == "a"


def test_the_settings_grow_with_the_size_of_text_chosen_in_them(window, settings):
    theme = window._theme

    def nothing(_choice: object) -> None:
        return None

    dialog = SettingsDialog(theme, settings, nothing, theme.resize, nothing, window, nothing)
    dialog.show()
    before = dialog.width()
    try:
        theme.resize(125)
        assert dialog.width() > before
    finally:
        theme.resize(100)
    assert dialog.width() == before
    dialog.close()
