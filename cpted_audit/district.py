"""Where a district keeps what is its own beside what travels with the program: its rows of law.

The folder is known by a variable of the environment, so that processes begun for a document read
the same one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from cpted_audit.program import user_folder

LAW_FOLDER: Final = "CPTED_AUDIT_LAW_FOLDER"
"""The variable that names another folder than the usual one."""
_FOLDER = "cpted-audit"
_LAW = "law"


def usual_law_folder() -> Path:
    """Return the folder in a user's profile that is read for a district's rows of law."""
    return user_folder() / _FOLDER / _LAW


def law_folder() -> Path:
    """Return the folder that is read for a district's rows, whether or not it is there."""
    named = os.environ.get(LAW_FOLDER, "")
    return Path(named) if named else usual_law_folder()


def is_law_folder_named() -> bool:
    """Return whether somebody named a folder, so that one that is missing is a mistake."""
    return bool(os.environ.get(LAW_FOLDER, ""))


def use_law_folder(folder: Path | None) -> None:
    """Read a district's rows from a folder, here and in processes begun; None is the usual one."""
    if folder is None:
        os.environ.pop(LAW_FOLDER, None)
    else:
        os.environ[LAW_FOLDER] = str(folder.absolute())
