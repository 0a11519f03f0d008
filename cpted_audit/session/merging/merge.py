"""Merge another file of the same audit into the one that is open, as one step.

Both are read as they are and as they were at the last step both histories have; what comes of it
is worked out before anything is written, and written in one transaction or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cpted_audit.domain.merging.conflicts import Row
from cpted_audit.errors import AuditError, NotAnAuditError, StorageError
from cpted_audit.files import AUDIT_SUFFIX, is_there, replacing
from cpted_audit.session.documents.copies.printings import TAKEN_PRINTING
from cpted_audit.session.documents.copies.recipients import TAKEN_NUMBER
from cpted_audit.session.merging.pairs import SECRET, TwoFiles, check_two, read_pair
from cpted_audit.session.merging.rows import Decisions, MergedRows, merge_rows
from cpted_audit.session.passphrases import check_required
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import DELETED_NUMBER, remember_numbers
from cpted_audit.store import journal, taking_over
from cpted_audit.store.backup import copy_to
from cpted_audit.store.common_step import MERGE
from cpted_audit.store.document import open_document
from cpted_audit.store.encrypting import remove_drafts
from cpted_audit.store.frozen import row_digest
from cpted_audit.store.tables import Database
from cpted_audit.words import N_, Words, counted, joined

_NUMBERS = frozenset({DELETED_NUMBER, TAKEN_NUMBER, TAKEN_PRINTING})


class OpenConflictsError(AuditError):
    """Something has to be decided before two files can be merged; nothing was written."""

    def __init__(self, merged: MergedRows) -> None:
        super().__init__(
            counted(
                "1 conflict has to be decided first; nothing was merged. Decide it, and merge "
                "again.",
                "{count:,} conflicts have to be decided first; nothing was merged. Decide them, "
                "and merge again.",
                len(merged.open),
            )
        )
        self.merged = merged


@dataclass(frozen=True, slots=True)
class MergeTold:
    """What a merge did: rows added, changed and removed, steps taken over, and what it decided.

    `codes_left` counts the codes of the other file that were left out.
    """

    name: str
    added: int
    changed: int
    removed: int
    steps: int
    merged: MergedRows
    codes_left: int = 0


def merge(
    mine: Session,
    theirs: Session,
    decisions: Decisions = Decisions(),  # noqa: B008 - frozen
) -> MergeTold:
    """Merge another file into an open audit, as one step that can be undone.

    Both histories are kept, whatever is undone. Raises OpenConflictsError while something is to be
    decided, and AuditError for files that cannot be merged; nothing is changed then.
    """
    pair = read_pair(mine, theirs)
    merged = merge_rows(pair.given, decisions)
    if merged.open:
        raise OpenConflictsError(merged)
    rows = list(_changes(pair, merged))
    steps = unknown_steps(pair)
    if pair.anything_new:
        _write(mine, theirs, pair, merged, rows)
    added, changed, removed = _counted(pair, merged, rows)
    return MergeTold(pair.name, added, changed, removed, steps, merged, pair.codes_left)


def _counted(
    pair: TwoFiles, merged: MergedRows, rows: list[tuple[str, str, Row | None]]
) -> tuple[int, int, int]:
    """Return how many rows come, change and go; one that goes on under another id is changed."""
    there = {
        (table, merged.names.get(one, one)) for table, some in pair.mine_now.items() for one in some
    }
    left = {(table, one) for table, some in merged.rows.items() for one in some}
    written = {(table, merged.names.get(one, one)) for table, one, _ in rows}
    return len(written - there), len(written & there & left), len(written - left)


def unknown_steps(pair: TwoFiles) -> int:
    """Return how many steps of the other file are not known here."""
    return len({one.uid for one in pair.their_past.steps} - pair.mine_past.known)


def _changes(pair: TwoFiles, merged: MergedRows) -> Iterator[tuple[str, str, Row | None]]:
    """Yield the rows that become others in the file that is open."""
    for table in merged.rows.keys() | pair.mine_now.keys():
        before, after = pair.mine_now.get(table, {}), merged.rows.get(table, {})
        for row_id in before.keys() - after.keys():
            yield table, row_id, None
        for row_id, row in after.items():
            if before.get(row_id) != row:
                yield table, row_id, row


def _write(
    mine: Session,
    theirs: Session,
    pair: TwoFiles,
    merged: MergedRows,
    rows: list[tuple[str, str, Row | None]],
) -> None:
    label = N_("Merge {name}", name=pair.name)
    uid = _uid(pair, merged)
    who = mine.document.who
    with theirs.document.reading() as other, mine.document.transaction() as db:
        without = SECRET if pair.without_secrets else frozenset()
        taken = taking_over.add_history(db, other, pair.mine_past, pair.their_past, without)
        about = taken._replace(same=merged.names).text()
        taking_over.add_bytes(db, other)
        taking_over.add_logs(db, other, numbers=_NUMBERS)
        with journal.recording(
            db, label, who, merge_key=about, merge_within=None, after_step=0, kind="edit"
        ) as touched:
            taking_over.add_recipients(db, other)
            remember_numbers(db)
            taking_over.write_rows(db, rows)
            remember_numbers(db)  # what the other file has stays its own, undone here or not
        if touched:
            journal.name_step(db, journal.newest_step(db), about, uid)
        else:
            journal.note(db, label, who, MERGE, about, uid)
        _check(mine, db)
    mine.tell({**touched, "journal_step": frozenset({uid})}, label)


def _check(mine: Session, db: Database) -> None:
    """Raise StorageError, so that nothing is written, where the rows would not fit together."""
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise StorageError(
            "What was decided leaves something that belongs to nothing, so nothing was merged. "
            "Decide otherwise about what was removed, and merge again."
        )
    mine.check_whole(db)


def _uid(pair: TwoFiles, merged: MergedRows) -> str:
    """Return the id of the merge: from either side the same, where the same comes of it.

    So two people who each merge the other's file have a step in common afterwards.
    """
    known = sorted(pair.mine_past.known | pair.their_past.known)
    digests = sorted(
        f"{table} {row_digest(row)}" for table, rows in merged.rows.items() for row in rows.values()
    )
    return sha256("\n".join([*known, *digests]).encode()).hexdigest()[:16]


def merge_into(
    target: Path,
    mine: Session,
    theirs: Session,
    decisions: Decisions,
    *,
    who: str = "",
) -> MergeTold:
    """Write a new file that is `mine` with another file merged into it; both stay as they are.

    It is encrypted as `mine` is. Raises what `merge` does and StorageError when the disk refuses;
    there is no new file then.
    """
    if is_there(target):
        raise AuditError(
            "“{target}” already exists and was left as it is. Choose another name for the merged "
            "audit.",
            target=target,
        )
    check_two(mine, theirs)
    document = mine.document
    check_required(document.passphrase, (mine.site.name,))
    remove_drafts(target)  # of a run that was killed
    with replacing(target, audit=True) as draft:
        copy_to(draft, document.path, document.db, document.passphrase)
        with open_document(draft, document.passphrase) as copy:
            copy.who = who
            try:
                return merge(Session(copy), theirs, decisions)
            except NotAnAuditError:
                read_pair(mine, theirs)  # says it of the file, not of the draft
                raise
            except StorageError as error:
                if error.__cause__ is None:  # no word of the disk
                    raise
                raise StorageError(
                    "“{target}” could not be written, because the disk is full or does not "
                    "answer; both audits are as they were. Free some space and merge again.",
                    target=target,
                ) from error


def merged_file(target: Path) -> Path:
    """Return the file of a merged audit; its name ends like an audit's."""
    name = target.name
    return target if name.endswith(AUDIT_SUFFIX) else target.with_name(name + AUDIT_SUFFIX)


def told_words(told: MergeTold) -> Words:
    """Return what a merge did, in sentences."""
    if not told.steps:
        return N_("“{name}” has nothing that is not here already; nothing was changed.",
                  name=told.name)  # fmt: skip
    parts: list[str] = [
        N_(
            "Merged “{name}”: {added:,} added, {changed:,} changed, {removed:,} removed.",
            name=told.name, added=told.added, changed=told.changed, removed=told.removed,
        )
    ]  # fmt: skip
    parts += [
        N_("Finding {old} of one file is {new} now.", old=str(one.old), new=str(one.new))
        for one in told.merged.renumbered
    ]
    if told.codes_left:
        parts.append(
            counted(
                "1 code was left out, as this audit is not encrypted.",
                "{count:,} codes were left out, as this audit is not encrypted.",
                told.codes_left,
            )
        )
    return joined(" ", parts)
