"""What the open audit holds, by digests of its rows; kept up to date row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing

from cpted_audit.domain.editions import IssuedEdition
from cpted_audit.store.document import Document
from cpted_audit.store.frozen import (
    FORMAT,
    Ledger,
    Rows,
    ledger_of,
    refresh,
    rows_of,
    table_digests,
    unpack,
    whole_digest,
)
from cpted_audit.store.frozen_audit import contents_of, rebuilt


class Contents:
    """The digests of an open audit's rows and of its editions' rows; read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._now: Ledger | None = None
        self._frozen: dict[int, Ledger] = {}

    @property
    def ledger(self) -> Ledger:
        """The digests of all rows as they are now."""
        if self._now is None:
            with self._document.reading():
                self._now = ledger_of(rows_of(self._document.db))
        return self._now

    def of_edition(self, number: int) -> Ledger:
        """Return the digests of an edition's rows, brought to the format of today.

        Raises AuditError for a number there is not, NotAnAuditError for rows no program wrote.
        """
        if number not in self._frozen:
            self._frozen[number] = ledger_of(self._rows(number))
        return self._frozen[number]

    def _rows(self, number: int) -> Rows:
        """Return an edition's rows; only those of an older format need tables to be brought on."""
        db = self._document.db
        data = contents_of(db, number)
        version, rows = unpack(db, data)
        if version == FORMAT:
            return rows
        with closing(rebuilt(db, data).conn) as memory:
            return rows_of(type(db)(memory))

    @property
    def tables(self) -> dict[str, str]:
        """The digest of each table that has rows."""
        return table_digests(self.ledger)

    @property
    def digest(self) -> str:
        """The digest of everything an edition would freeze, in hex."""
        return whole_digest(self.tables)

    def are(self, edition: IssuedEdition) -> bool:
        """Return whether the audit holds what an edition does, in the format of today.

        One of an older format, or of which something was purged, is told by its rows.
        """
        if edition.digest == self.digest:
            return True
        if edition.format == FORMAT and edition.purged_on is None:
            return False
        return whole_digest(table_digests(self.of_edition(edition.number))) == self.digest

    def refresh(self, touched: Mapping[str, Iterable[str]]) -> None:
        """Take in what an edit changed."""
        if self._now is not None:
            refresh(self._document.db, self._now, touched)

    def forget(self) -> None:
        """Let go of everything: the file was written anew, or is closed."""
        self._now = None
        self._frozen.clear()
