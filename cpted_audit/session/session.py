"""The open audit: named edits, undo, and one broadcast after each change is on disk."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cpted_audit import clock, logbook
from cpted_audit.analysis.findings.life import Life, in_order
from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.checklist import library
from cpted_audit.checklist.combine import same_but_for_companions
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.moves import Move
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PlaceId, SectionId
from cpted_audit.domain.places.site import Site
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError, ChecklistError
from cpted_audit.session.standing import LiveScores
from cpted_audit.steps import to_the_end
from cpted_audit.store import backup, journal
from cpted_audit.store.connection import damaged
from cpted_audit.store.document import Document, open_document
from cpted_audit.store.rows import Record, Table
from cpted_audit.store.tables import (
    ANSWER,
    BUILDING,
    CHECKLIST,
    FINDING,
    LEVEL,
    MOVE,
    PLACE,
    SECTION_OFF,
    SITE,
    Database,
)
from cpted_audit.words import N_, Words

if TYPE_CHECKING:  # loaded where editions are asked for
    from cpted_audit.session.contents import Contents

Subscriber = Callable[[ChangeSet], None]

_SLOW_S = 0.5  # an edit that takes longer is written into the log
_WITHOUT_FINDING = N_("an answer lacks its finding")
_WITHOUT_PLACE = N_("a finding belongs to no answer and no place")
_NEVER = (
    (
        "SELECT 1 FROM answer WHERE value IN ("  # noqa: S608 - words of an enum
        + ", ".join(f"'{answer_value.value}'" for answer_value in FINDING_VALUES)
        + ") AND id NOT IN (SELECT answer_id FROM finding WHERE answer_id IS NOT NULL)",
        _WITHOUT_FINDING,
    ),
    ("SELECT 1 FROM finding WHERE answer_id IS NULL AND place_id IS NULL", _WITHOUT_PLACE),
)
"""What no audit holds, as the rows that would show it, and how it is told."""

_PLACE_TABLES = ("site", "building", "level", "place", "section_off", "checklist")


class Session:
    """An open audit.

    Reads come from memory, refreshed row by row as edits are committed; every edit goes through
    `edit`, is on disk when the block ends, and is then told to the subscribers once.
    """

    checklist: Checklist

    def __init__(self, document: Document, *, log: Session | None = None, now: bool = True) -> None:
        self.document = document
        self._log = log
        self._subscribers: list[Subscriber] = []
        self._walk: Walk | None = None
        self._answers: dict[tuple[ItemId, PlaceId], Answer] = {}
        self._answers_by_id: dict[AnswerId, Answer] = {}
        self._findings: dict[FindingId, Finding] = {}
        self._moves: dict[str, Move] | None = None
        self._lives: dict[FindingId, Life] | None = None
        self._made: dict[AnswerId, Finding] = {}
        self.edits = 0  # taken in by memory: what is worked out after as many is the same
        self._contents: Contents | None = None
        if now:
            to_the_end(self.reading())

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None = None,
        *,
        read_only: bool = False,
        take_over: bool = False,
    ) -> Self:
        """Open an audit; raises the errors of `store.document.open_document`."""
        with logbook.timed("session.open"):
            document = open_document(path, passphrase, read_only=read_only, take_over=take_over)
            try:
                return cls(document)
            except BaseException:
                document.close()
                raise

    @classmethod
    def of_edition(cls, session: Session, number: int, *, logged: bool = False) -> Self:
        """Return an edition of an open audit, to be read; the audit may be closed before it.

        With `logged` the audit stays open, as the log of what is handed out of the edition, and is
        closed with it.

        Raises AuditError for a number it has not, NotAnAuditError for rows that no program wrote.
        """
        from cpted_audit.store.frozen_audit import open_edition

        document = open_edition(session.document, number)
        try:
            return cls(document, log=session if logged else None)
        except BaseException:
            document.close()
            raise

    @property
    def log(self) -> Session:
        """The audit into whose log goes what is handed out: of an edition that is as it is now."""
        return self if self._log is None else self._log

    def __enter__(self) -> Self:
        """Return the session; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the audit."""
        self.close()

    def close(self) -> None:
        """Close the audit, backing it up first when that is due; there is nothing to save.

        Closing once more does nothing.

        A backup that cannot be made keeps nobody from closing, be it that the disk refuses or that
        the file was damaged beneath us: every edit is on the disk already, or was refused.
        """
        if self.document.closed:
            return
        self._forget_contents()
        try:
            with suppress(AuditError, OSError):
                self.back_up_if_due()
        finally:
            self.document.close()
            if self._log is not None:
                self._log.close()

    def back_up_if_due(self) -> None:
        """Copy the document to its backups when it changed and the last copy is old."""
        if self.document.read_only:
            return
        began = journal.began(self.document.db)
        if began is not None and backup.is_due(self.document.path, began):
            self.document.back_up("regular")

    @property
    def path(self) -> Path:
        """Where the audit lies."""
        return self.document.path

    @property
    def today(self) -> date:
        """The day by which it is told what is overdue or stale: that of an edition is its own."""
        return self.document.as_of or clock.today()

    @property
    def site(self) -> Site:
        """The school."""
        return self._only(SITE)

    @property
    def walk(self) -> Walk:
        """The places, questions and answers as they stand; its answers are kept up to date."""
        if self._walk is None:
            self._walk = self._load_walk()
        return self._walk

    @cached_property
    def standing(self) -> LiveScores:
        """The scores as they stand, kept from edit to edit."""
        return LiveScores(lambda: self.walk)  # not before: it leaves garbage, as it refers back

    @property
    def findings(self) -> Mapping[AnswerId, Finding]:
        """Every finding an answer ever made, open or not, by its answer."""
        return self._made

    @property
    def free_findings(self) -> list[Finding]:
        """The findings written without an item, dismissed or not, by number."""
        every = () if len(self._made) == len(self._findings) else self._findings.values()
        return sorted((one for one in every if one.answer_id is None), key=lambda one: one.number)

    def finding(self, finding_id: FindingId) -> Finding | None:
        """The finding with an id as stored, or None where it was removed."""
        return self._findings.get(finding_id)

    def answer(self, answer_id: AnswerId) -> Answer | None:
        """The answer with an id as stored, or None where it was removed."""
        return self._answers_by_id.get(answer_id)

    def answer_of(self, finding: Finding) -> Answer | None:
        """The answer that made a finding; None for a free one."""
        return None if finding.answer_id is None else self._answers_by_id.get(finding.answer_id)

    @property
    def lives(self) -> Mapping[FindingId, Life]:
        """The moves of every finding that was ever moved; read when first asked for."""
        if self._moves is None:
            self._moves = {move.id: move for move in MOVE.all(self.document.db)}
        if self._lives is None:
            found: dict[FindingId, list[Move]] = {}
            for move in self._moves.values():
                found.setdefault(move.finding_id, []).append(move)
            self._lives = {one: Life(in_order(moves)) for one, moves in found.items()}
        return self._lives

    @property
    def contents(self) -> Contents:
        """The digests of what the audit and its editions hold."""
        if self._contents is None:
            from cpted_audit.session.contents import Contents

            self._contents = Contents(self.document)
        return self._contents

    # Edits

    @contextmanager
    def edit(
        self,
        label: Words,
        *,
        origin: object = None,
        merge_key: str | None = None,
        merge_within: timedelta | None = journal.MERGE_WITHIN,
        kind: str = "edit",
    ) -> Iterator[None]:
        """Run the block as one durable step, then tell the subscribers; see `Document.edit`.

        When the block raises, nothing is written, journaled or told.
        """
        with (
            logbook.timed("session.edit", slower_than=_SLOW_S),
            self.document.edit(
                label, merge_key=merge_key, merge_within=merge_within, kind=kind
            ) as touched,
        ):
            yield
        self._broadcast(ChangeSet(label, touched, origin))

    def note(self, label: Words, kind: str, about: str | None = None) -> None:
        """Write into the history what changed nothing, such as a secret that was shown."""
        step = self.document.note(label, kind, about)
        self._broadcast(ChangeSet(label, {"journal_step": frozenset({str(step)})}))

    def tell(self, touched: Mapping[str, frozenset[str]], label: str) -> None:
        """Tell the subscribers of rows that were written in a transaction that is no edit."""
        self._broadcast(ChangeSet(label, touched))

    def undo(self) -> ChangeSet | None:
        """Take back the newest step, or return None when there is none."""
        return self._replayed(N_("Undo: {step}"), self.document.undo(self.check_whole))

    def redo(self) -> ChangeSet | None:
        """Do the last undone step again, or return None when there is none."""
        return self._replayed(N_("Redo: {step}"), self.document.redo(self.check_whole))

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return journal.next_undo(self.document.db)

    def passed_over(self, kinds: Iterable[str]) -> tuple[str, tuple[int, int]] | None:
        """What of some kinds undo would pass over as it stays for good; see the journal."""
        return journal.passed_over(self.document.db, kinds)

    def about_to(self, *, redo: bool = False) -> Mapping[str, frozenset[str]]:
        """The rows that undo, or redo, would change now, by their tables."""
        return journal.next_touched(self.document.db, forward=redo)

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return journal.next_redo(self.document.db)

    def history(self) -> list[journal.Step]:
        """Return who did what and when, newest first."""
        return journal.history(self.document.db)

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` after every committed change; returns how to stop that.

        What it raises comes back to nobody who edits: the change is on the disk by then, so the
        others are told of it first, and the program's `sys.excepthook` gets what was raised.
        """
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def _replayed(
        self, words: Words, replayed: tuple[str, Mapping[str, frozenset[str]]] | None
    ) -> ChangeSet | None:
        if replayed is None:
            return None
        label, touched = replayed
        changes = ChangeSet(words.format(step=label), touched)
        self._broadcast(changes)
        return changes

    def _broadcast(self, changes: ChangeSet) -> None:
        if not changes.touched:
            return
        changes = replace(changes, places=self._refresh(changes))
        raised: list[Exception] = []
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(changes)
            except Exception as error:  # noqa: BLE001 - a bug of theirs, reported below
                raised.append(error)
        for bug in raised:  # at the end, as a hook may show a dialog and turn the event loop
            sys.excepthook(type(bug), bug, bug.__traceback__)

    # Memory

    def read_anew(self) -> None:
        """Forget what memory holds and read it again: the file was written anew beneath it."""
        self._walk = None
        self._answers.clear()
        self._answers_by_id.clear()
        self._moves = self._lives = None
        self._forget_contents()
        self.standing.forget()
        to_the_end(self.reading())

    def reading(self) -> Generator[None, None, None]:
        """Read checklist, answers and findings into memory, some at a time."""
        with self.document.reading():
            self.checklist = self._load_checklist()
            yield
            yield from self._load_answers()

    def _forget_contents(self) -> None:
        if self._contents is not None:
            self._contents.forget()

    def _refresh(self, changes: ChangeSet) -> frozenset[PlaceId]:
        """Take in what an edit changed; return the places at which it did."""
        self.edits += 1
        before = self._places_of(changes)
        if changes.touches("checklist"):
            self.checklist = self._load_checklist()
        if changes.touches(*_PLACE_TABLES):
            self._walk = None
        self._refresh_answers(AnswerId(one) for one in changes.touched.get("answer", ()))
        self._refresh_findings(changes.touched.get("finding", frozenset()))
        self._refresh_moves(changes.touched.get(MOVE.name, frozenset()))
        if self._contents is not None:
            self._contents.refresh(changes.touched)
        return before | self._places_of(changes)

    def _places_of(self, changes: ChangeSet) -> frozenset[PlaceId]:
        found: set[PlaceId | None] = {PlaceId(one) for one in changes.touched.get("place", ())}
        answers = [
            self._answers_by_id.get(AnswerId(one)) for one in changes.touched.get("answer", ())
        ]
        for finding_id in changes.touched.get("finding", ()):
            finding = self._findings.get(FindingId(finding_id))
            if finding is not None:
                found.add(finding.place_id)
                answers.append(self.answer_of(finding))
        found |= {answer.place_id for answer in answers if answer is not None}
        return frozenset(one for one in found if one is not None)

    def _refresh_answers(self, touched: Iterable[AnswerId]) -> None:
        """Forget every answer first and read again after: two may have changed places."""
        answer_ids = tuple(touched)
        for answer_id in answer_ids:
            old = self._answers_by_id.pop(answer_id, None)
            if old is not None:
                self._answers.pop((old.item_id, old.place_id), None)
                self.standing.changed([(old.item_id, old.place_id)])
        found = ANSWER.get_many(self.document.db, answer_ids)
        self._remember(found)
        self.standing.changed((answer.item_id, answer.place_id) for answer in found)

    def _remember(self, answers: Iterable[Answer]) -> None:
        for answer in answers:
            self._answers[answer.item_id, answer.place_id] = answer
            self._answers_by_id[answer.id] = answer

    def _refresh_findings(self, touched: frozenset[str]) -> None:
        for finding_id in touched:
            old = self._findings.pop(FindingId(finding_id), None)
            if old is not None and old.answer_id is not None:
                self._made.pop(old.answer_id, None)
        for finding in FINDING.get_many(self.document.db, [*touched]):
            self._findings[finding.id] = finding
            if finding.answer_id is not None:
                self._made[finding.answer_id] = finding

    def _refresh_moves(self, touched: frozenset[str]) -> None:
        if self._moves is None or not touched:
            return
        self._lives = None
        for move_id in touched:
            self._moves.pop(move_id, None)
        for move in MOVE.get_many(self.document.db, [*touched]):
            self._moves[move.id] = move

    def _load_checklist(self) -> Checklist:
        stored = self._only(CHECKLIST)
        if library.digest_of(stored.text) != stored.digest:
            raise damaged(self.path, N_("its checklist was changed"))
        return library.carried(stored.text, N_("the checklist in {name}", name=self.path.name))

    def _only(self, table: Table[Record]) -> Record:
        records = table.all(self.document.db)
        if len(records) != 1:
            told = N_(
                "it has {count} entries of “{table}”, not one", count=len(records), table=table.name
            )
            raise damaged(self.path, told)
        return records[0]

    def _load_answers(self) -> Generator[None, None, None]:
        for answers in ANSWER.portions(self.document.db):
            self._remember(answers)
            yield
        self._findings = {}
        for findings in FINDING.portions(self.document.db):
            self._findings |= {finding.id: finding for finding in findings}
            yield
        self._made = {one.answer_id: one for one in self._findings.values() if one.answer_id}
        if any(
            answer.value in FINDING_VALUES and answer.id not in self._made
            for answer in self._answers_by_id.values()
        ):
            raise damaged(self.path, _WITHOUT_FINDING)
        if any(finding.place_id is None for finding in self.free_findings):
            raise damaged(self.path, _WITHOUT_PLACE)

    def check_whole(self, db: Database) -> None:
        """Raise NotAnAuditError where a step of the history would leave no audit to open again.

        To be asked within the transaction that writes the step.
        """
        self._only(SITE)
        if self._only(CHECKLIST).digest != self.checklist.digest:
            self._check_lists()
        for condition, what in _NEVER:
            if db.execute(f"SELECT 1 WHERE EXISTS ({condition})").fetchone():
                raise damaged(self.path, what)

    def _check_lists(self) -> None:
        """Let a step of the history add or take away companion lists, and change nothing else."""
        try:
            new = self._load_checklist()
        except ChecklistError:
            new = None
        if new is None or not same_but_for_companions(self.checklist, new):
            raise damaged(self.path, N_("a step of its history replaces the checklist"))
        asked = {item.id for item in new.items()}
        for table in ("answer", "second_answer", "reply"):
            rows = self.document.db.execute(f"SELECT DISTINCT item_id FROM {table}")  # noqa: S608 - one of three
            if not asked.issuperset(row[0] for row in rows):
                raise damaged(self.path, N_("a step of its history takes away a list with answers"))

    def _load_walk(self) -> Walk:
        db = self.document.db
        buildings = BUILDING.all(db, "position")
        places = PLACE.all(db, "position")
        known = {None, *(building.id for building in buildings)}
        if any(place.building_id not in known for place in places):
            raise damaged(self.path, N_("a place lies in a building that is missing"))
        return Walk(
            checklist=self.checklist,
            buildings=buildings,
            levels=LEVEL.all(db, "position"),
            places=places,
            answers=self._answers,
            grade_band=self.site.grade_band,
            scoring=self.site.scoring,
            none_here=frozenset(self.site.none_here),
            off=frozenset(SectionId(section.id) for section in SECTION_OFF.all(db)),
        )
