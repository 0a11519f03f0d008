"""The audits of a folder gathered into a district: read side by side, and each left as it is."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from cpted_audit.analysis.district.schools import (
    District,
    FileRead,
    NoLine,
    NotRead,
    district_of,
)
from cpted_audit.domain.words import N_
from cpted_audit.session.fleet.reading import ENDING, audits_in, looked_into
from cpted_audit.session.fleet.rows import RollupEntry
from cpted_audit.store.private_copy import SIDECARS

_MOST_OTHERS: Final = 1_000
"""Files that are no audits: of so many the names are known, and no more are looked for."""
LOCKED: Final = N_("It is locked again. Give its passphrase to list it.")
_OURS: Final = (".lock", ".part", *SIDECARS)


@dataclass
class Gathering:
    """What was read of a folder so far; `district` says what it comes to."""

    folder: Path
    expected: int
    read: dict[str, FileRead] = field(default_factory=dict)
    not_read: dict[str, NotRead] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many files were looked at."""
        return len(self.read) + len(self.not_read)

    @property
    def locked(self) -> list[str]:
        """The files that no passphrase opened yet."""
        return [one.file for one in self.not_read.values() if one.why is NoLine.LOCKED]

    @property
    def encrypted(self) -> bool:
        """Whether any file that was read is encrypted."""
        return any(one.encrypted for one in self.read.values())

    def take(self, entry: RollupEntry) -> None:
        """Take what was read of a file; a file that opens now is locked no more."""
        self.read.pop(entry.file, None)
        self.not_read.pop(entry.file, None)
        if entry.now is None:
            why = NoLine.LOCKED if entry.locked else NoLine.NOT_READ
            sentence = "" if entry.error is None else entry.error.full_text()
            self.not_read[entry.file] = NotRead(file=entry.file, why=why, sentence=sentence)
            return
        issued = {rows.audit.edition: rows.audit.issued_on for rows in entry.rows[1:]}
        self.read[entry.file] = FileRead(
            file=entry.file, now=entry.now, issued=issued, encrypted=entry.encrypted
        )

    def forget_encrypted(self) -> None:
        """Let go of what was read of encrypted files; they are listed as locked again."""
        for one in [one for one in self.read.values() if one.encrypted]:
            del self.read[one.file]
            self.not_read[one.file] = NotRead(file=one.file, why=NoLine.LOCKED, sentence=LOCKED)

    def district(self, at: datetime) -> District:
        """Return the district as far as it was read, counted by a day."""
        return district_of(
            self.folder.name or str(self.folder), at, self.read.values(),
            sorted(self.not_read.values(), key=lambda one: one.file.casefold()),
            others=self.others, missing=max(0, self.expected - self.done),
        )  # fmt: skip


def begin(folder: Path) -> Gathering:
    """Return an empty gathering of a folder; raises AuditError where it cannot be read."""
    return Gathering(folder, len(audits_in(folder)), others=tuple(others_in(folder)))


def others_in(folder: Path) -> Iterable[str]:
    """Return the names of the files of a folder that are no audits and lie beside none."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if looked_into(Path(place, name))]
        found += [
            Path(place, name).relative_to(folder).as_posix()
            for name in names
            if not name.startswith(".") and not name.lower().endswith((ENDING, *_OURS))
        ]
        if len(found) >= _MOST_OTHERS:
            break
    return sorted(found[:_MOST_OTHERS], key=str.casefold)
