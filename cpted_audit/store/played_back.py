"""What a rollback journal makes of an encrypted file, seen in a copy before it is obeyed.

Every page of such a file is signed with its passphrase (SQLCipher, design), and a journal is put
into the file page by page as it is. So one that was made of anything else leaves pages that are
not the passphrase's, and pages nobody reads at an opening would be lost with it.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2

from cpted_audit.errors import NotAnAuditError, PassphraseError
from cpted_audit.store.connection import connect, translated
from cpted_audit.store.hot_journal import foreign_journal


def refuse_spoiling_journal(path: Path, copy: Path, key: str) -> None:
    """Play the journal back in a private copy, and refuse one that spoils pages that were sound.

    Pages that were spoiled before say nothing of the journal. Raises NotAnAuditError.
    """
    after = _spoiled(copy, key)
    if after == set():
        return
    with TemporaryDirectory(prefix="cpted-audit-") as folder:
        without = Path(folder, path.name)
        shutil.copyfile(path, without)
        before = _spoiled(without, key)
    if before is not None and (after is None or after - before):
        raise foreign_journal(path, "would spoil pages of it, so no edit of this audit left it")


def _spoiled(copy: Path, key: str) -> set[str] | None:
    """Return what is told of each page the passphrase did not sign; None where it opens nothing."""
    try:
        with translated(copy), closing(connect(copy, key, read_only=False).conn) as connection:
            return _told(connection)
    except (NotAnAuditError, PassphraseError):
        return None


def _told(connection: dbapi2.Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")}
