"""The settings of the program, each in force as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.district import law_folder, use_law_folder
from cpted_audit.ui import file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.kept_settings import (
    LAW_FOLDER,
    LOCK_AFTER,
    LOCK_CHOICES,
    MOVE_ON_AFTER_NO,
    PHOTO_SIDE,
    PHOTO_SIDES,
    keep,
    read,
)
from cpted_audit.ui.theme import SCALES, Theme, is_touched, px
from cpted_audit.ui.widgets.decided import DecidedList
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import ElidedLabel, text_label
from cpted_audit.ui.widgets.on_screen import keep_on_screen
from cpted_audit.ui.words import QT_TR_NOOP, tr

_HEIGHT = 40


class LawFolderField(QWidget):
    """Shows the folder; a press of “Choose…” takes another, and of “Usual one” goes back."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._folder = ElidedLabel(middle=True)
        self._choose = QPushButton(tr("Choose…"))
        self._usual = QPushButton(tr("Usual one"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._folder)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._choose)
        row.addWidget(self._usual)
        row.addStretch()
        column.addLayout(row)
        for button in (self._choose, self._usual):
            button.setMinimumHeight(px(_HEIGHT))
            button.setAutoDefault(False)
        self._choose.clicked.connect(self._ask)
        self._usual.clicked.connect(lambda: self._use(""))
        self._show()

    def _ask(self) -> None:
        chosen = file_dialogs.choose_folder(self, Purpose.LAW)
        if chosen is not None:
            self._use(str(chosen))

    def _use(self, name: str) -> None:
        keep(self._settings, LAW_FOLDER, name)
        use_law_folder(Path(name) if name else None)
        self._show()

    def _show(self) -> None:
        self._folder.setText(str(law_folder()))
        self._choose.setAccessibleName(
            tr("Choose the folder with the district's rows of law: {folder}", folder=law_folder())
        )
        self._usual.setEnabled(bool(read(self._settings, LAW_FOLDER)))


Choose = Callable[[str], object]
Resize = Callable[[int], object]

THEMES = (
    (QT_TR_NOOP("Follow the system"), "system"),
    (QT_TR_NOOP("Light", "colors"), "light"),
    (QT_TR_NOOP("Dark (night walk)"), "dark"),
    (QT_TR_NOOP("High contrast"), "contrast"),
)
TOUCHES = (
    (QT_TR_NOOP("By pointer and keys"), 0),
    (QT_TR_NOOP("By finger: everything larger"), 1),
)
AFTER_NO = (
    (QT_TR_NOOP("Stop and ask what was seen"), 0),
    (QT_TR_NOOP("Move on to the next item"), 1),
)
"""What No and Partial do."""


class SettingsDialog(QDialog):
    """Colours, size of text and photos, what No does, and when an encrypted audit locks itself."""

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        choose: Choose,
        resize: Resize,
        touch: Resize,
        parent: QWidget,
        change_keys: Callable[[QWidget], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(px(16))
        form.setVerticalSpacing(px(10))
        themes = [(tr(words), choice) for words, choice in THEMES]
        locks = [(_lock_words(minutes), minutes) for minutes in LOCK_CHOICES]
        sides = [(tr("up to {count:,} pixels", count=pixels), pixels) for pixels in PHOTO_SIDES]
        touches = [(tr(words), choice) for words, choice in TOUCHES]
        stops = [(tr(words), choice) for words, choice in AFTER_NO]
        for words, entries, chosen, act in (
            (tr("Colors"), themes, theme.choice, choose),
            (tr("Size of text"), [(f"{scale} %", scale) for scale in SCALES], theme.scale, resize),
            (tr("Touch"), touches, int(is_touched()), touch),
            (tr("Lock after"), locks, read(settings, LOCK_AFTER), self._set_lock),
            (tr("Photos stored at"), sides, read(settings, PHOTO_SIDE), self._set_photo_side),
            (tr("After No"), stops, read(settings, MOVE_ON_AFTER_NO), self._set_after_no),
        ):
            form.addRow(words, _choice(words, entries, chosen, act))
        form.addRow(tr("Keys"), self._keys_button(change_keys))
        form.addRow(tr("District's rows of law"), LawFolderField(settings))
        self._lay_out(form, theme)

    def _lay_out(self, form: QFormLayout, theme: Theme) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(14))
        if not self._settings.isWritable():  # a stick that can only be read, a profile that is gone
            column.addWidget(
                text_label(
                    tr(
                        "What you choose here is in force until the program is closed: the file "
                        "“{file}” with the settings cannot be written. Audits are kept as ever.",
                        file=self._settings.fileName(),
                    ),
                    "error",
                    wrap=True,
                )
            )
        column.addWidget(DecidedList())
        column.addLayout(form)
        column.addWidget(
            text_label(
                tr(
                    "Only an audit with a passphrase locks itself, when no key, pointer or "
                    "finger moved for so long. Nothing is lost: the passphrase takes you back to "
                    "where you were."
                ),
                "muted",
                wrap=True,
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addStretch()
        lay_out_dialog(self, column, buttons)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        """Be as large as the size of text asks for, which is chosen here."""
        fit(self, 540, 640)
        if self.isVisible():
            keep_on_screen(self)

    def _keys_button(self, change_keys: Callable[[QWidget], object]) -> QPushButton:
        button = QPushButton(tr("Change keys…"))
        button.setMinimumHeight(px(_HEIGHT))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: change_keys(self))
        return button

    def _set_photo_side(self, pixels: int) -> None:
        keep(self._settings, PHOTO_SIDE, pixels)

    def _set_after_no(self, moves_on: int) -> None:
        keep(self._settings, MOVE_ON_AFTER_NO, moves_on)

    def _set_lock(self, minutes: int) -> None:
        keep(self._settings, LOCK_AFTER, minutes)


class Chooser(Protocol):
    """What puts colours and size of text in force."""

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""

    def choose_scale(self, scale: int) -> None:
        """Set the size of text in per cent."""

    def change_keys(self, over: QWidget) -> None:
        """Show the keys of all commands over a window, to be changed."""

    def choose_touch(self, touch: int) -> None:
        """Make what is pressed as large as a finger, or as it was."""


def ask_settings(theme: Theme, settings: QSettings, chooser: Chooser, window: QWidget) -> None:
    """Show the settings over a window."""
    dialog = SettingsDialog(
        theme,
        settings,
        chooser.choose_theme,
        chooser.choose_scale,
        chooser.choose_touch,
        window,
        chooser.change_keys,
    )
    dialog.exec()
    dialog.deleteLater()


def _choice(
    words: str, entries: Sequence[tuple[str, object]], chosen: object, act: Callable[..., object]
) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(words)
    box.setMinimumHeight(px(40))
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.activated.connect(lambda _row: act(box.currentData()))
    return box


def _lock_words(minutes: int) -> str:
    return tr("{count} minutes", count=minutes) if minutes else tr("Never")
