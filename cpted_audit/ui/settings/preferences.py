"""The settings that are numbers, read so that a damaged settings file keeps nobody out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from cpted_audit.district import is_law_folder_named, use_law_folder
from cpted_audit.domain.photos.picture_size import MAX_SIDE


class Number(NamedTuple):
    """A setting that holds a whole number: its key and what it is until somebody sets it."""

    key: str
    default: int


TEXT_SCALE = Number("text_scale", 100)
"""The size of text in per cent."""
LOCK_AFTER = Number("lock_after_minutes", 15)
"""After how many minutes without a key or a touch an encrypted audit is locked; 0 is never."""

PHOTO_SIDE = Number("photo_side", MAX_SIDE)
"""How many pixels the longer side of a stored photo has at most."""

MOVE_ON_AFTER_NO = Number("move_on_after_no", 0)
"""Whether No and Partial go on to the next item at once; 0 stops for what was seen."""

LAW_FOLDER = "law_folder"
"""The folder with a district's own rows of law; empty is the usual one of the user's profile."""

PHOTO_SIDES = (1600, 2560, 4096)
LOCK_CHOICES = (5, 15, 30, 0)


def number(settings: QSettings, wanted: Number) -> int:
    """Return a setting, or its default where it is absent or no number."""
    try:
        return int(str(settings.value(wanted.key, wanted.default)))
    except ValueError:
        return wanted.default


def take_law_folder(settings: QSettings) -> None:
    """Read a district's rows of law where the settings say, unless another folder was named."""
    chosen = str(settings.value(LAW_FOLDER, "") or "")
    if chosen and not is_law_folder_named():
        use_law_folder(Path(chosen))
