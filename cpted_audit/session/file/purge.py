"""Purge chosen things for good, so that neither undo nor the bytes of the file bring them back."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cpted_audit.domain.documents.days import moment
from cpted_audit.domain.records import holding_people
from cpted_audit.domain.words import N_
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies.entries import ENTRY
from cpted_audit.session.editions.signing import SIGN
from cpted_audit.session.registers.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import natural_key
from cpted_audit.store import purge as out
from cpted_audit.store.frozen_audit import change_editions, each_edition
from cpted_audit.store.journal import note
from cpted_audit.store.rewriting import Backups, Rewritten, Stage, rewrite
from cpted_audit.store.tables import Database
from cpted_audit.words import counted, joined

__all__ = [
    "COPY", "KINDS", "Backups", "Purgeable", "Purged", "Purging", "Stage", "candidates",
    "empty_table", "kind_of", "purge", "purge_all", "purged_words",
    "standing_after", "standing_words",
]  # fmt: skip

PURGE = "purge"
"""The kind of the step that notes what kind of thing was purged."""
COPY = "copy"
"""The kind of the step that notes that the audit was copied for somebody."""
KEPT_NOTES = (REVEAL, PURGE, "encrypt", COPY, ENTRY, SIGN)
"""Steps that stay when the history is purged: who looked or signed, what left or was purged."""
LEAST_LETTERS = 4
"""A shorter text is a word or number of any page; it is looked for in no other text."""


class CopiedNote(NamedTuple):
    """The row that a column names, by its table, and the field of it that has the same text."""

    column: str
    table: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeKind:
    """One kind of thing that can be purged: its name on the command line and its English words.

    Without `fields` its whole row goes with all that only belongs to it; with them those alone are
    emptied. `told` are the fields by whose texts it is known elsewhere, `shown` those that say
    which one it is in a list; never a secret. `copied` is where the same text stands that was
    copied when the audit began, and goes with it. `many` takes a count.
    """

    name: str
    words: str
    one: str
    many: str
    table: str = ""
    fields: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    copied: CopiedNote | None = None


KINDS: tuple[PurgeKind, ...] = (
    PurgeKind(
        name="photo", words=N_("Photos"), one="1 photo", many="{count} photos", table="photo",
        told=("file_name",), shown=("file_name", "caption", "place_id", "captured_at"),
    ),
    PurgeKind(
        name="code", words=N_("Codes"), one="1 code", many="{count} codes", table="code",
        told=("code",), shown=("kind", "name", "known_to"),
    ),
    PurgeKind(
        name="access", words=N_("How key boxes are opened"), one="how 1 key box is opened",
        many="how {count} key boxes are opened", table="key_box", fields=("access",),
        told=("access",), shown=("name", "where"),
    ),
    PurgeKind(
        name="phone", words=N_("Phone numbers"), one="the phone numbers of 1 contact",
        many="the phone numbers of {count} contacts", table="contact",
        fields=("phone", "private_phone"), told=("phone", "private_phone"),
        shown=("name", "role"),
    ),
    PurgeKind(
        name="contact", words=N_("Contacts"), one="1 contact", many="{count} contacts",
        table="contact", told=("name", "phone", "private_phone"), shown=("name", "role"),
    ),
    PurgeKind(
        name="person", words=N_("People of the team"), one="1 person", many="{count} people",
        table="person", told=("name",), shown=("name", "role", "agency"),
    ),
    PurgeKind(
        name="interview", words=N_("Interviews"), one="1 interview", many="{count} interviews",
        table="interview", told=("who",), shown=("who", "role", "on"),
    ),
    PurgeKind(
        name="note", words=N_("Notes beside answers"), one="1 note", many="{count} notes",
        table="answer", fields=("note",), shown=("item_id", "place_id", "note"),
    ),
    PurgeKind(
        name="second-note", words=N_("Notes of second raters"), one="1 note of a second rater",
        many="{count} notes of second raters", table="second_answer", fields=("note",),
        shown=("item_id", "place_id", "note"),
    ),
    PurgeKind(
        name="last-note", words=N_("Notes of last time"), one="1 note of last time",
        many="{count} notes of last time", table="last_answer", fields=("note",),
        shown=("item_id", "place_id", "note"), copied=CopiedNote("finding_id", "finding", "note"),
    ),
    PurgeKind(
        name="comment", words=N_("Comments on findings"), one="1 comment",
        many="{count} comments", table="comment", shown=("who", "at", "words"),
    ),
    PurgeKind(
        name="history", words=N_("The history until now"), one="the history until now",
        many="the history until now",
    ),
)  # fmt: skip
"""Every kind, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Purgeable:
    """One thing that can be purged; `there` is False for what was removed and can be undone."""

    id: str
    words: str
    there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Purging:
    """What to purge; with `everywhere` its name or number also goes out of other texts."""

    kind: str
    ids: tuple[str, ...] = ()
    everywhere: bool = False
    backups: Backups = Backups.PURGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What was purged, and how many texts still hold its name or number as whole words."""

    words: str
    standing: int
    left: Rewritten


def kind_of(name: str) -> PurgeKind:
    """Return the kind with a name; KeyError for another."""
    return {purge_kind.name: purge_kind for purge_kind in KINDS}[name]


def candidates(session: Session, kind: PurgeKind) -> list[Purgeable]:
    """Return everything of a kind that the rows, the history or an edition hold.

    It is listed by place in walk order, then by when it was taken, then by its words.
    """
    if not kind.table:
        return []
    db = session.document.db
    with session.document.reading():
        found = _ever(db, kind)
        known = {one for one, _ in found}
        for _, frozen in each_edition(db):
            found += [pair for pair in _ever(frozen, kind) if pair[0] not in known]
            known.update(one for one, _ in found)
        there = {row[0] for row in db.execute(f'SELECT id FROM "{kind.table}"')}  # noqa: S608 - one of KINDS
    walk = session.walk
    paths: dict[str, str] = {
        place.id: walk.path(place) for place in walk.in_walk_order(walk.places)
    }
    at = {place_id: number for number, place_id in enumerate(paths)}
    if kind.table == "photo":
        of = _places_of_photos(session)
        found = [
            (one, {**row, "place_id": row.get("place_id") or of.get(row.get("answer_id") or "")
                   or of.get(row.get("finding_id") or "")})
            for one, row in found
        ]  # fmt: skip

    def order(listed: tuple[Purgeable, Mapping[str, Any]]) -> tuple[Any, ...]:
        candidate, row = listed
        place = at.get(str(row.get("place_id") or ""), len(at))
        return place, str(row.get("captured_at") or "~"), natural_key(candidate.words)

    made = [
        (Purgeable(one, _words(kind, row, paths) or "no name", one in there), row)
        for one, row in found
    ]
    return [candidate for candidate, _ in sorted(made, key=order)]


def _ever(db: Database, kind: PurgeKind) -> list[tuple[str, Mapping[str, Any]]]:
    """Return ids and newest rows of a kind that a document has or had."""
    found = [(one, _newest(db, kind.table, one)) for one in out.rows_ever(db, kind.table)]
    if kind.fields:
        found = [pair for pair in found if out.texts_of(db, kind.table, pair[0], kind.fields)]
    return found


def _places_of_photos(session: Session) -> dict[str, str]:
    """Return the place of every answer and finding by its id, for photos that belong to one."""
    found: dict[str, str] = {answer.id: answer.place_id for answer in session.walk.answers.values()}
    for finding in (*session.findings.values(), *session.free_findings):
        found[finding.id] = finding.place_id or found.get(finding.answer_id or "", "")
    return found


def purge(
    session: Session, wanted: Purging, told: Callable[[Stage], None] = lambda _stage: None
) -> Purged:
    """Purge for good, note the kind and who did it, and write the file anew.

    Raises AuditError where there is nothing to purge, ReadOnlyError for an audit opened for
    reading, and StorageError when the disk refuses; the audit is then as it was.
    """
    kind = kind_of(wanted.kind)
    known = {candidate.id for candidate in candidates(session, kind)}
    if kind.table and (not wanted.ids or not known.issuperset(wanted.ids)):
        raise AuditError(
            "No such {name} is in the audit or its history, so nothing was purged. "
            "Choose from the list.",
            name=kind.name,
        )
    count = len(set(wanted.ids))
    words = kind.one if count <= 1 else kind.many.format(count=count)
    who, standing = session.document.who, []

    def change(db: Database) -> None:
        standing.append(_purge(db, kind, wanted))
        note(db, f"Purge {words}", who, PURGE)

    left = rewrite(session.document, change, wanted.backups, told)
    session.read_anew()
    return Purged(words=words, standing=standing[-1], left=left)


def purged_words(done: Purged) -> str:
    """Return what was purged and what became of the backups, in sentences."""
    told: list[str] = [N_("Purged for good: {done}.", done=done.words)]
    if done.standing:
        where = standing_words(done.standing)
        told.append(
            N_(
                "Its name or number still stands in {where}; purge it everywhere, or edit it.",
                where=where,
            )
        )
    for names, words in (
        (done.left.purged, _PURGED_TOO), (done.left.removed, _REMOVED), (done.left.kept, _KEPT)
    ):  # fmt: skip
        if names:
            told.append(words.of(len(names), names=", ".join(names)))
    told.append(N_("Copies stored elsewhere still have it."))
    return joined(" ", told)


_PURGED_TOO = counted("1 backup purged too.", "{count} backups purged too.", None)
_REMOVED = counted("1 backup removed.", "{count} backups removed.", None)
_KEPT = counted(
    "1 backup kept with everything in it: {names}.",
    "{count} backups kept with everything in it: {names}.",
    None,
)


def purge_all(db: Database, name: str, *, with_notes: bool = True) -> set[str]:
    """Take everything of a kind out of a document, as a change of its file.

    Of the history the notes of who looked and what was purged stay, unless they go too. Returns
    the texts by which the things may be known elsewhere.
    """
    kind = kind_of(name)
    if kind.table:
        return _take_everywhere(db, kind, None)
    out.forget_history(db, KEPT_NOTES if with_notes else ())
    out.sweep_bytes(db)
    return set()


def standing_after(db: Database, texts: Collection[str], *, everywhere: bool) -> int:
    """Return how many texts still hold one of these; with `everywhere` they are taken out first."""
    long = sorted(text for text in texts if len(text) >= LEAST_LETTERS)
    if not long:
        return 0

    def standing(database: Database) -> int:
        if everywhere:
            steps = out.steps_with_images(database)
            out.take_out_everywhere(database, long)
            out.close_history(database, steps)
        return out.count_standing(database, long)

    return sum(change_editions(db, standing), standing(db))


def standing_words(count: int) -> str:
    """Return in words in how many other texts a name or number still stands."""
    return counted("1 other text", "{count} other texts", count)


def empty_table(db: Database, table: str) -> None:
    """Take every row of a table out, as a change of the file."""
    for one in out.rows_ever(db, table):
        out.remove_row(db, table, one)


def _purge(db: Database, kind: PurgeKind, wanted: Purging) -> int:
    """Take things out; return how many texts still hold their names or numbers."""
    if not kind.table:
        purge_all(db, kind.name)
        return 0
    texts = _take_everywhere(db, kind, wanted.ids)
    return standing_after(db, texts, everywhere=wanted.everywhere)


def _take_everywhere(db: Database, kind: PurgeKind, ids: Sequence[str] | None) -> set[str]:
    """Take things out of the editions and then out of the rows of today; None takes all."""

    def take(database: Database) -> set[str]:
        wanted = out.rows_ever(database, kind.table) if ids is None else ids
        return _take_all_out(database, kind, wanted)

    frozen = change_editions(db, take)
    return take(db).union(*frozen)


def _take_all_out(db: Database, kind: PurgeKind, ids: Sequence[str]) -> set[str]:
    """Take things out; return the texts by which they are known."""
    steps = out.steps_with_images(db)
    texts: set[str] = set()
    for record_id in dict.fromkeys(ids):
        texts |= _take_out(db, kind, record_id)
    if kind.table == "person":
        for text in texts:
            for table, field in (*holding_people(), ("journal_step", "who")):
                out.take_out_of_field(db, table, field, text)
            out.take_out_of_told(db, "holder", text)
            out.take_out_of_signatures(db, text)
    out.close_history(db, steps)
    out.sweep_bytes(db)
    return texts


def _take_out(db: Database, kind: PurgeKind, record_id: str) -> set[str]:
    """Take one thing out; return the texts by which it is known."""
    texts = out.texts_of(db, kind.table, record_id, kind.told)
    own = out.texts_of(db, kind.table, record_id, kind.fields or _naming(kind))
    out.take_out_of_labels(db, texts | own, out.steps_of(db, kind.table, record_id))
    if kind.copied is not None:
        column, table, field = kind.copied
        for one in out.texts_of(db, kind.table, record_id, [column]):
            out.empty_copies(db, table, one, field, own)
    if kind.fields:
        out.empty_fields(db, kind.table, record_id, kind.fields)
    else:
        out.remove_row(db, kind.table, record_id)
    return texts


def _naming(kind: PurgeKind) -> Sequence[str]:
    """Return the fields whose texts stand in the names of steps."""
    return [one for one in kind.shown if one != "kind"]


def _newest(db: Database, table: str, row_id: str) -> Mapping[str, Any]:
    """Return a row as it is, or as it was last."""
    for row in db.rows(table, "id = ?", row_id):
        return dict(row)
    ((image,),) = db.execute(
        "SELECT coalesce(after, before) FROM journal_row WHERE table_name = ? AND row_id = ? "
        "AND coalesce(after, before) IS NOT NULL ORDER BY id DESC LIMIT 1",
        [table, row_id],
    ).fetchall()
    last: Mapping[str, Any] = json.loads(image)
    return last


def _words(kind: PurgeKind, row: Mapping[str, Any], paths: Mapping[str, str]) -> str:
    parts = (_shown(field, str(row.get(field) or "")) for field in kind.shown)
    return " · ".join(" ".join(paths.get(part, part).split())[:80] for part in parts if part)


def _shown(field: str, text: str) -> str:
    """Return a value as it is read: the moment of a picture as a day and time of it."""
    if field != "captured_at" or not text:
        return text
    return moment(datetime.fromisoformat(text))


def _backups(names: Sequence[str]) -> str:
    return "1 backup" if len(names) == 1 else f"{len(names)} backups"
