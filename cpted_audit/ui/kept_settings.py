"""Everything that is kept for a user between two starts, as a table: key, type, default, meaning.

A settings file can be edited, damaged or of another version, so what is no value of its type is
read as the default. Nothing else names a key or asks QSettings for one.

Where the folders of file dialogs are remembered: the settings of the window made last.

It stands apart from the dialogs, which are loaded after the first paint.
"""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from cpted_audit.domain.photos.picture_size import MAX_SIDE

_Value = TypeVar("_Value", bound=str | int | QByteArray)


class Setting(Generic[_Value]):
    """One key; the type of its values is that of the default, which holds until one is kept.

    One whose key ends with a slash is a family: `of` gives the setting of each member.
    """

    def __init__(self, key: str, default: _Value, meaning: str) -> None:
        self.key, self.default, self.meaning = key, default, meaning

    def of(self, member: str) -> Setting[_Value]:
        """Return the setting of one member of a family."""
        return Setting(f"{self.key}{member}", self.default, self.meaning)


LANGUAGE = Setting("language", "system", "the language of the window, or that of the system")
THEME = Setting("theme", "system", "light, dark, contrast, or as the system is")
TEXT_SCALE = Setting("text_scale", 100, "the size of text in percent")
TOUCH = Setting("touch", 0, "1 if everything that is pressed is as large as a finger")
LOCK_AFTER = Setting(
    "lock_after_minutes",
    15,
    "minutes without a key or a touch after which an encrypted audit is locked; 0 is never",
)
PHOTO_SIDE = Setting("photo_side", MAX_SIDE, "pixels of the longer side of a stored photo at most")
MOVE_ON_AFTER_NO = Setting(
    "move_on_after_no",
    0,
    "1 if No and Partial go on to the next item at once, 0 if they stop for what was seen",
)
KEYS = Setting("keys", "", "the keys somebody gave commands in place of their own, as JSON")
LETTER_KEYS = Setting("letter_keys", 1, "1 if a letter alone is a key, 0 if letters are words only")
GEOMETRY = Setting("geometry", QByteArray(), "where the window stood, as Qt writes it")
OPEN_AUDIT = Setting("open_audit", "", "the audit on screen; still there after a crash")
RECENT = Setting("recent", "", "the audits opened lately, as JSON")
TOUR_SEEN = Setting("tour_seen", "", "“yes” once the tour was shown")
HINTS_CLOSED = Setting("plan_hints_closed", "", "tools of the plan whose hint was closed")
WHITE_PAPER = Setting("plan_white_paper", 0, "1 if plans stay white paper in a dark theme")
PALETTE_NAMES = Setting(
    "plan_palette_names", 1, "1 if the symbols of the plan stand with their names"
)
REPORT_FONT = Setting("report/font", "", "a font that lends letters to documents")
FOLDERS = Setting("folders/", "", "the folder chosen last for each purpose")
LAW_FOLDER = Setting(
    "law_folder", "", "the folder with a district's own rows of law; empty is the usual one"
)
FINDING_COLUMNS = Setting("findings/columns", "", "the columns shown of findings, with commas")
SCHOOL_COLUMNS = Setting("district/columns", "", "the columns shown of schools, with commas")
COLUMNS = Setting("registers/columns/", "", "the columns shown of each register, with commas")

SETTINGS: tuple[Setting[str] | Setting[int] | Setting[QByteArray], ...] = (
    LANGUAGE, THEME, TEXT_SCALE, TOUCH, LOCK_AFTER, PHOTO_SIDE, MOVE_ON_AFTER_NO, KEYS,
    LETTER_KEYS, GEOMETRY, OPEN_AUDIT, RECENT, TOUR_SEEN, HINTS_CLOSED, WHITE_PAPER,
    PALETTE_NAMES, REPORT_FONT, FOLDERS, LAW_FOLDER, FINDING_COLUMNS, SCHOOL_COLUMNS,
    COLUMNS,
)  # fmt: skip

LETTERS_OFF = "letters_off"
"""The property of the application that tells whether letters alone are switched off as keys."""

LETTERS_DO = "letters_do"
"""The property of a list whose letters do something, where others go to a row by its name."""

PHOTO_SIDES = (1600, 2560, 4096)
LOCK_CHOICES = (5, 15, 30, 0)


def read(settings: QSettings, setting: Setting[_Value]) -> _Value:
    """Return what is kept, or the default where that is nothing of its type."""
    value: _Value = _parsed(settings.value(setting.key), setting.default)
    return value


def keep(settings: QSettings, setting: Setting[_Value], value: _Value) -> None:
    """Keep a value for the next time."""
    settings.setValue(setting.key, value)


def forget(settings: QSettings, setting: Setting[_Value]) -> None:
    """Go back to the default."""
    settings.remove(setting.key)


def _parsed(kept: object, default: object) -> Any:  # noqa: ANN401 - of the default's type
    if isinstance(default, int):
        try:
            return int(str(kept))
        except ValueError:
            return default
    if isinstance(default, str):
        return default if kept is None else str(kept)
    return kept if isinstance(kept, QByteArray) else default


class Chosen(NamedTuple):
    """A file or folder that was chosen: its key in the settings, its name, the folder before."""

    key: str
    name: str
    before: str


class _Memory:
    """One for the program, as `MEMORY`."""

    def __init__(self) -> None:
        self.settings: QSettings | None = None
        self.last: Chosen | None = None
        """What was chosen last, as long as it may still fail."""


MEMORY = _Memory()


def remember_in(settings: QSettings) -> None:
    """Remember folders in some settings from now on."""
    MEMORY.settings = settings


def forget_failed(told: str) -> None:
    """Let the folder before come again where what was chosen last is told to have failed.

    `told` is the sentence: it names the file or the folder.
    """
    last, settings = MEMORY.last, MEMORY.settings
    if last is not None and settings is not None and last.name and last.name in told:
        keep(settings, FOLDERS.of(last.key), last.before)
        MEMORY.last = None
