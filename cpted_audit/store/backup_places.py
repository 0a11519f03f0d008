"""Where the backups of a document lie, and how a sentence leads to them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cpted_audit.store.private_copy import original_of
from cpted_audit.words import N_

BACKUPS: Final = ".backups"
"""How the name of a folder of backups ends."""


def folder_of(document: Path) -> Path:
    """Return the folder that holds a document's backups."""
    return document.with_name(f"{document.name}{BACKUPS}")


def backups_of(document: Path) -> list[Path]:
    """Return a document's backups, newest first."""
    return sorted(folder_of(document).glob("*.cpted"), reverse=True)


def or_backup(document: Path) -> str:
    """Return the end of a sentence that says what else to open; empty where there is no backup."""
    document = original_of(document)
    try:
        found = bool(backups_of(document))
    except OSError:  # the place is gone, or the folder is not ours to read
        found = False
    if not found:
        return ""
    return N_(
        ", or the newest backup in the folder “{name}” beside it", name=folder_of(document).name
    )
