"""A sheet that came back, laid beside the audit: each row by its finding, each field three ways."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cpted_audit.analysis.findings.life import same_person
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import STATE_WORDS, WAYS, FindingState, Verb
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.written_dates import day_of
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.interchange.sheets.records import Row, Workbook
from cpted_audit.session.finding_sheets.cells import CellMark, SheetCells, cells_of
from cpted_audit.session.finding_sheets.columns import BY_KEY, EDITABLE, SheetPart, Type, value_now
from cpted_audit.session.finding_sheets.preview import (
    RowAsks,
    RowKind,
    SheetChange,
    SheetPreview,
    SheetRow,
    edits_of,
    kind_of,
)
from cpted_audit.session.finding_sheets.values import (
    as_before,
    in_other_words,
    kept,
    shown,
    value_of,
)
from cpted_audit.session.findings.edits import KEPT, Deed, check
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.store.tables import COMMENT
from cpted_audit.words import N_, Words, counted, joined, told

_NAMED = 5
_MOST = 10_000_000
"""A number of a finding that no audit reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKey:
    """What a row says of itself: whose audit and finding it is, and what went out in it."""

    audit: str
    finding: FindingId
    number: int
    of: int
    next: int
    was: Mapping[str, str | int]


def preview_of(session: Session, book: Workbook, name: str) -> SheetPreview:
    """Return what a sheet would change; nothing is written.

    Raises ImportRefusedError, in one sentence, for a sheet without findings or of another audit.
    """
    cells = cells_of(book, name)
    read = [(row, _key(cells.text(row, "key"))) for row in cells.sheet.rows]
    known = [key for _, key in read if key is not None]
    here = session.site.id
    if known and all(key.audit != here for key in known):
        raise ImportRefusedError(
            "“{name}” has the findings of another audit, so nothing was imported. Open the "
            "audit it was exported from, or export the findings of this one.",
            name=name,
        )
    cells = replace(cells, day_first={**cells.day_first, **dict(_learned(cells, read))})
    against = _Against(session, cells, Counter(key.finding for key in known))
    found = tuple(against.row(row, key) for row, key in read)
    gone, deleted, sentence = _deleted([key for key in known if key.audit == here])
    # That our own key was read although it is hidden is no news to anybody.
    notes = (note for note in book.notes if note != cells.key_is_read)
    told = (*book.warnings, *notes, *cells.told(), *sentence)
    return SheetPreview(name=name, rows=found, told=told, deleted=deleted, book=book, gone=gone)


def _key(text: str) -> RowKey | None:
    """Return what a key says, or None for a text that is none of ours."""
    try:
        said = json.loads(text)
        key = RowKey(
            audit=said["audit"], finding=FindingId(said["finding"]), number=said["number"],
            of=said["of"], next=said["next"], was=said["was"],
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    texts = isinstance(key.audit, str) and isinstance(key.finding, str)
    numbers = all(type(one) is int and 0 < one <= _MOST for one in (key.number, key.of, key.next))
    kept = isinstance(key.was, dict) and all(type(one) in (str, int) for one in key.was.values())
    return key if texts and numbers and kept else None


def _learned(
    cells: SheetCells, read: Sequence[tuple[Row, RowKey | None]]
) -> Iterator[tuple[str, bool]]:
    """Yield how columns write their days, where days that nobody changed tell it."""
    for name in cells.day_first:
        votes: Counter[bool] = Counter()
        for row, key in read:
            went_out = None if key is None else key.was.get(name)
            text = cells.text(row, name)
            if went_out and text:
                ways = [first for first in (True, False)
                        if kept(day_of(text, day_first=first)) == went_out]  # fmt: skip
                votes.update(ways if len(ways) == 1 else ())
        if votes:
            yield name, votes[True] > votes[False]


def _reason(error: AuditError) -> str:
    """Return why a row is refused; that nothing was changed is said of the row alone."""
    said = told(error)
    if not isinstance(said, Words):
        return said
    row = N_("This row was left out.")
    return said.format(**{name: row for name, value in said.values.items() if value == KEPT})


def _deleted(keys: Sequence[RowKey]) -> tuple[tuple[int, ...], int, list[str]]:
    """Return which and how many findings did not come back, with a sentence that names some.

    Of several in a row only the first is known by its number.
    """
    here = {key.number for key in keys}
    count = max((key.of for key in keys), default=0) - len(here)
    if count <= 0:
        return (), 0, []
    gone = tuple(sorted({key.next for key in keys} - here))
    named = gone[:_NAMED]
    names: str = ", ".join(map(str, named))
    if count > len(named):
        names = N_("{names} and {more:,} more", names=names, more=count - len(named))
    sentence = counted(
        "1 finding that went out in the sheet was deleted from it: {names}. Nothing was deleted "
        "here.",
        "{count} findings that went out in the sheet were deleted from it: {names}. Nothing was "
        "deleted here.",
        count, names=names,
    )  # fmt: skip
    return gone, count, [sentence]


class _Against:
    """Lays the rows of a sheet beside the findings as they are now."""

    def __init__(self, session: Session, cells: SheetCells, often: Mapping[str, int]) -> None:
        self._session, self._cells, self._often = session, cells, often
        self._audit = session.site.id
        self._now = {row.id: row for row in rows(session)}
        self._said = {
            (one.finding_id, one.words) for one in COMMENT.all(session.document.db)
        }  # fmt: skip

    def row(self, row: Row, key: RowKey | None) -> SheetRow:
        """Return what a row asks for, or why it is refused."""
        ours = key is not None and key.audit == self._audit
        formulas = tuple(self._formulas(row))
        now = self._now.get(key.finding) if key is not None and ours else None
        try:
            if key is None or now is None:
                raise self._unknown(key)
            self._check_row(row, key, now)
            asked = self._asked(row, key, now)
            plain, whole = edits_of(asked, now.id)
            for edit in (plain, whole if asked.conflicts else None):
                if edit is not None:
                    check(self._session, [edit])
        except AuditError as error:
            return SheetRow(
                number=row.number, kind=RowKind.REFUSED,
                finding=None if now is None else now.number,
                title="" if now is None else now.title,
                reason=_reason(error), unknown=now is None, formulas=formulas,
            )  # fmt: skip
        return SheetRow(
            number=row.number, kind=kind_of(asked.changes, asked.conflicts), finding=now.number,
            title=now.title, changes=tuple(asked.changes), conflicts=tuple(asked.conflicts),
            notes=tuple(asked.notes), edit=plain, whole=whole, formulas=formulas,
        )  # fmt: skip

    def _formulas(self, row: Row) -> Iterator[str]:
        """Yield the columns in which a row has a formula, with a result or without."""
        for column in EDITABLE:
            if self._cells.mark(row, column.key) in {CellMark.FORMULA, CellMark.UNREAD}:
                yield column.key

    def _unknown(self, key: RowKey | None) -> AuditError:
        if key is None:
            return AuditError(
                "Its key is missing or was changed, so nobody can tell which finding it is about. "
                "New findings are written in the program."
            )
        if key.audit != self._audit:
            return AuditError("It is of another audit.")
        return AuditError(
            "Finding {number} is no longer among the findings of this audit.", number=key.number
        )

    def _check_row(self, row: Row, key: RowKey, now: FindingRow) -> None:
        """Raise AuditError for a row that does not hang together."""
        if self._often[key.finding] > 1:
            raise AuditError(
                "Finding {number} stands in {times} rows. Leave one of them.",
                number=now.number, times=self._often[key.finding],
            )  # fmt: skip
        number = self._cells.text(row, "number").strip()
        if "number" in self._cells.places and number != str(now.number):
            raise AuditError(
                "Number says “{text}”, its key is that of finding {number}: some columns were "
                "sorted or filled without the others.",
                text=number[:20], number=now.number,
            )  # fmt: skip
        for column in EDITABLE:
            mark = self._cells.mark(row, column.key)
            if mark is not None and mark in {CellMark.UNREAD, CellMark.COVERED}:
                raise AuditError(mark.value.format(column=column.words))

    def _asked(self, row: Row, key: RowKey, now: FindingRow) -> RowAsks:
        asked = RowAsks(changes=[], conflicts=[], notes=[], plain={}, disputed={})
        said = dict(self._values(row, asked.notes))
        for column in EDITABLE:
            if column.part is SheetPart.FIELD and column.key in said:
                _compare(asked, column.key, said[column.key], key, now)
        details = {
            name: value
            for name, value in said.items()
            if BY_KEY[name].part is SheetPart.MOVE and value not in (None, "")
        }
        if "state" in said and said["state"] is None:
            raise AuditError("State is blank. Say how far it has come, or leave it as it was.")
        self._state(asked, said.get("state", now.state), details, key, now)
        comment = said.get("comment", "")
        if comment and (now.id, comment) not in self._said:
            asked.comment = comment
            asked.changes.append(
                SheetChange(key="comment", words="Comment", old=N_("blank"), new=comment)
            )
        return asked

    def _values(self, row: Row, notes: list[str]) -> Iterator[tuple[str, Any]]:
        """Yield what each column says; raises AuditError with all that is wrong."""
        wrong = []
        for column in EDITABLE:
            if column.key not in self._cells.places:
                continue
            text = self._cells.text(row, column.key)
            try:
                value = value_of(
                    column, text, day_first=self._cells.day_first.get(column.key, False),
                    since_1904=self._cells.sheet.since_1904,
                )  # fmt: skip
            except AuditError as error:
                wrong.append(told(error))
                continue
            mark = self._cells.mark(row, column.key)
            if mark is not None:
                notes.append(mark.value.format(column=column.words))
            if in_other_words(column, text, value):
                notes.append(
                    N_("{column}: “{text}” read as {value}.", column=column.words,
                       text=text.strip(), value=shown(column, value))
                )  # fmt: skip
            yield column.key, value
        if wrong:
            raise AuditError(joined(" ", wrong))

    def _state(
        self, asked: RowAsks, target: FindingState, details: Mapping[str, Any], key: RowKey,
        now: FindingRow,
    ) -> None:  # fmt: skip
        """Add the move a row asks for, with what is said for it."""
        renews = target is now.state is FindingState.ACCEPTED and bool(details)
        touched = target.value != key.was.get("state")
        if _is_last(now, target, details) or not (touched or details):
            return
        if not renews and (target is now.state or not touched):
            names = ", ".join(BY_KEY[name].words for name in details)
            if not names:
                return
            raise AuditError(
                "{names} is said, and that goes with a new state, but the state stays “{state}”. "
                "Choose the new state, or write it into Comment.",
                names=names, state=STATE_WORDS[now.state],
            )  # fmt: skip
        asked.deed_disputed = now.state.value != key.was.get("state")
        verb = _verb(now.state, target, disputed=asked.deed_disputed)
        asked.deed = Deed(verb=verb, **details)
        change = SheetChange(
            key="state", words="State", old=STATE_WORDS[now.state],
            new=_move_words(target, details),
            was=_went_out("state", key.was.get("state")) if asked.deed_disputed else None,
        )  # fmt: skip
        (asked.conflicts if asked.deed_disputed else asked.changes).append(change)
        who = asked.deed.by or self._session.document.who
        if verb is Verb.VERIFY and same_person(who, now.life.fixed_by):
            asked.notes.append(
                N_("Verified by the one who fixed it, {name}; that is allowed, and the documents "
                   "say so.", name=now.life.fixed_by)
            )  # fmt: skip


def _move_words(target: FindingState, details: Mapping[str, Any]) -> str:
    """Return a new state with all that is said of it: “Fixed, to verify (by Ann Lee)”."""
    if not details:
        return STATE_WORDS[target]
    said = [
        joined(" ", [BY_KEY[name].words.removeprefix("New state: "), shown(BY_KEY[name], value)])
        for name, value in details.items()
    ]
    return N_("{state} ({details})", state=STATE_WORDS[target], details=joined(", ", said))


def _went_out(name: str, was: str | int | None) -> str:
    """Return in words what went out in a field."""
    column = BY_KEY[name]
    if column.type is Type.DAY and isinstance(was, str):
        return shown(column, day_of(was))
    return shown(column, was)


def _compare(asked: RowAsks, name: str, new: Any, key: RowKey, now: FindingRow) -> None:  # noqa: ANN401
    """Add a field that differs from what went out, to the plain changes or the conflicts."""
    column = BY_KEY[name]
    here = value_now(now, column)
    said, was, is_now = _bare(new), key.was.get(name), _bare(here)
    if said in (was, is_now):
        return
    if as_before(column, said, was):
        asked.notes.append(
            N_("{column} came back as “{new}”, as spreadsheet programs do; left as “{was}”.",
               column=column.words, new=new, was=was)
        )  # fmt: skip
        return
    disputed = is_now != was
    change = SheetChange(
        key=name, words=column.words, old=shown(column, here), new=shown(column, new),
        was=_went_out(name, was) if disputed else None,
    )  # fmt: skip
    (asked.conflicts if disputed else asked.changes).append(change)
    (asked.disputed if disputed else asked.plain)[name] = new


def _bare(value: Any) -> str | int | None:  # noqa: ANN401 - a value of any column
    """Return a value as the key has it; a blank text is nothing, as it is left out there."""
    bare = kept(value)
    return None if bare == "" else bare


def _verb(state: FindingState, target: FindingState, *, disputed: bool) -> Verb:
    for verb, way in WAYS.items():
        if way.to is target and state in way.sources:
            return verb
    if disputed:
        raise AuditError(
            "State: from “{state}”, to which it was changed here meanwhile, no way leads to "
            "“{target}”. Reopen it first.",
            state=STATE_WORDS[state], target=STATE_WORDS[target],
        )  # fmt: skip
    raise AuditError(
        "State: from “{state}” no way leads to “{target}”. Reopen it first.",
        state=STATE_WORDS[state], target=STATE_WORDS[target],
    )  # fmt: skip


def _is_last(now: FindingRow, target: FindingState, details: Mapping[str, Any]) -> bool:
    """Return whether a move was made already, so that a sheet read twice does it once."""
    last = now.life.last
    return (
        last is not None
        and last.to is target
        and all(getattr(last, name) == value for name, value in details.items())
    )
