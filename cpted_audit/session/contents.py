"""What the open audit holds, by digests of its rows; kept up to date row by row."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing

from cpted_audit.domain.editions import IssuedEdition
from cpted_audit.steps import to_the_end
from cpted_audit.store.document import Document
from cpted_audit.store.frozen import (
    FORMAT,
    Ledger,
    Rows,
    ledger_of,
    marks_of,
    read_marks,
    refresh,
    rows_of,
    table_digests,
    touched_between,
    unpacking,
    whole_digest,
)
from cpted_audit.store.frozen_audit import contents_of, rebuilt


class Contents:
    """The digests of an open audit's rows and of its editions' rows; read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._now: Ledger | None = None
        self._begun: Ledger | None = None
        """The digests that are read so far, while they are read bit by bit."""
        self._frozen: dict[int, Ledger] = {}
        self._digests: dict[str, str] = {}
        self._between: dict[tuple[int, str], set[str]] = {}
        """What was worked out by table, and by number of an edition, from what did not change."""
        self._work: Iterator[None] | None = None

    @property
    def ledger(self) -> Ledger:
        """The digests of all rows as they are now."""
        if self._now is None:
            with self._document.reading():
                self._now = ledger_of(rows_of(self._document.db))
        return self._now

    def prepare(self, number: int) -> bool:
        """Read a bit of what is to be counted since an edition; return whether all is read.

        What is edited between two bits is taken in. Raises the errors of `of_edition`.
        """
        if self._now is not None and number in self._frozen:
            return True
        try:
            if self._work is None:
                self._work = self._read(number)
            next(self._work)
        except StopIteration:
            self._work = None
        except BaseException:
            self._work = None
            raise
        return self._now is not None and number in self._frozen

    def _read(self, number: int) -> Iterator[None]:
        if self._now is None:
            begun: Ledger = {}
            self._begun = begun
            for _ in read_marks(self._document.db, begun):
                yield
            self._now, self._begun = self._now or begun, None
        if number not in self._frozen:
            rows = yield from self._reading_rows(number)
            yield
            found: Ledger = {}
            for _ in marks_of(rows, found):
                yield
            self._frozen[number] = found

    def of_edition(self, number: int) -> Ledger:
        """Return the digests of an edition's rows, brought to the format of today.

        Raises AuditError for a number there is not, NotAnAuditError for rows no program wrote.
        """
        if number not in self._frozen:
            self._frozen[number] = ledger_of(self._rows(number))
        return self._frozen[number]

    def _rows(self, number: int) -> Rows:
        """Return an edition's rows; only those of an older format need tables to be brought on."""
        return to_the_end(self._reading_rows(number))

    def _reading_rows(self, number: int) -> Generator[None, None, Rows]:
        db = self._document.db
        data = contents_of(db, number)
        version, rows = yield from unpacking(db, data)
        if version == FORMAT:
            return rows
        with closing(rebuilt(db, data).conn) as memory:
            return rows_of(type(db)(memory))

    @property
    def tables(self) -> dict[str, str]:
        """The digest of each table that has rows."""
        for table, rows in self.ledger.items():
            if rows and table not in self._digests:
                self._digests |= table_digests({table: rows})
        return dict(self._digests)

    def touched_since(self, number: int) -> dict[str, set[str]]:
        """Return the things whose rows are not what they were in an edition, by table."""
        before, now = self.of_edition(number), self.ledger
        for table in before.keys() | now.keys():
            if (number, table) not in self._between:
                one, other = ({table: each.get(table, {})} for each in (before, now))
                found = touched_between(one, other)
                self._between[number, table] = found.get(table, set())
        return {
            table: things
            for (edition, table), things in self._between.items()
            if edition == number and things
        }

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
        for ledger in (self._now, self._begun):
            if ledger is not None:
                refresh(self._document.db, ledger, touched)
        for table in touched:
            self._digests.pop(table, None)
        for key in [key for key in self._between if key[1] in touched]:
            del self._between[key]

    def forget(self) -> None:
        """Let go of everything: the file was written anew, or is closed."""
        self._now = self._begun = self._work = None
        self._frozen.clear()
        self._digests.clear()
        self._between.clear()
