"""Merge two places that turned out to be one, without losing a word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from cpted_audit.domain.finding import OF_ACTIONS, Finding
from cpted_audit.domain.ids import AnswerId, FindingId, ItemId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import settled, stands, with_line
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import (
    ANSWER,
    COMMENT,
    DOOR,
    FINDING,
    FIXTURE,
    KEY_BOX,
    LAST_ANSWER,
    MARKER,
    OBSERVATION,
    PHOTO,
    PLACE,
    SECOND_ANSWER,
    Database,
)
from cpted_audit.words import N_

_OF_A_PLACE: tuple[Table[Any], ...] = (DOOR, KEY_BOX, FIXTURE)


@dataclass(frozen=True, slots=True)
class Merged:
    """How many answers were moved, and how many joined one that stayed."""

    moved: int
    joined: int


def merge_places(
    session: Session, into: PlaceId, other: PlaceId, *, origin: object = None
) -> Merged:
    """Bring the answers, findings and photos of `other` to `into`, and retire `other`.

    Where both have an answer, that of `into` stays and the words of the other are added to its
    note. Raises AuditError when the two cannot be one place.
    """
    kept, gone = session.walk.place(into), session.walk.place(other)
    _check(kept, gone)
    with session.edit(
        N_("Merge {gone} into {kept}", gone=gone.name, kept=kept.name), origin=origin
    ):
        merge = _Merge(session.document.db, kept, gone)
        return merge.run()


def _check(kept: Place, gone: Place) -> None:
    if kept.id == gone.id:
        raise AuditError("A place cannot be merged with itself; choose another one.")
    if kept.kind is not gone.kind:
        raise AuditError(
            "{name} is a {kind} and {name2} a {kind2}; only places of one kind can be merged.",
            name=kept.name,
            kind=kept.kind,
            name2=gone.name,
            kind2=gone.kind,
        )
    retired = [place.name for place in (kept, gone) if place.state is PlaceState.RETIRED]
    if retired:
        raise AuditError(
            "{retired} is retired; bring it back before merging it.", retired=retired[0]
        )


class _Merge:
    """One merge of `gone` into `kept`, within one step."""

    def __init__(self, db: Database, kept: Place, gone: Place) -> None:
        self._db = db
        self._kept = kept
        self._gone = gone
        self._there = {
            answer.item_id: answer for answer in ANSWER.where(db, "place_id = ?", kept.id)
        }
        self._joined: set[ItemId] = set()

    def run(self) -> Merged:
        answers = ANSWER.where(self._db, "place_id = ?", self._gone.id)
        joined = sum(not self._move(answer) for answer in answers)
        self._move_second_answers()
        self._move_free_findings()
        self._move_last_time()
        self._move_photos()
        self._move_markers()
        self._move_records()
        PLACE.update(self._db, replace(self._gone, state=PlaceState.RETIRED))
        PLACE.update(self._db, replace(self._kept, state=PlaceState.WALKED))
        return Merged(moved=len(answers) - joined, joined=joined)

    def _move(self, answer: Answer) -> bool:
        """Move an answer to the place that stays, or join it to the one there."""
        there = self._there.get(answer.item_id)
        if there is None:
            ANSWER.update(self._db, replace(answer, place_id=self._kept.id))
        elif there.value is None and answer.value is not None:
            self._swap(there, answer)
        else:
            self._join(there, answer)
            return False
        return True

    def _swap(self, blank: Answer, answer: Answer) -> None:
        """Move an answer to where only words stood, and the words to where it was."""
        aside = replace(blank, item_id=ItemId(f"{blank.item_id} {blank.id}"))
        ANSWER.update(self._db, aside)  # no two answers may stand on one item at one place
        note, measurement = answer.note, answer.measurement
        if blank.note.strip():
            note = _added(blank.note, note, self._gone, "\n")
        if blank.measurement.strip():
            measurement = _added(blank.measurement, measurement, self._gone, "; ")
        moved = replace(answer, place_id=self._kept.id, note=note, measurement=measurement)
        ANSWER.update(self._db, moved)
        ANSWER.update(self._db, replace(blank, place_id=self._gone.id))
        self._hand_over(blank.id, answer.id)

    def _join(self, there: Answer, answer: Answer) -> None:
        self._joined.add(answer.item_id)
        words, second = answer.note, settled(self._db, (answer.item_id, answer.place_id))
        if second is not None and stands(answer, second):
            words = with_line(words, answer, second)
        note = _added(there.note, words, self._gone, "\n")
        measurement = _added(there.measurement, answer.measurement, self._gone, "; ")
        ANSWER.update(self._db, replace(there, note=note, measurement=measurement))
        self._hand_over(answer.id, there.id)

    def _hand_over(self, loser: AnswerId, winner: AnswerId) -> None:
        """Give the photos of one answer, and of its finding, to another."""
        for photo in PHOTO.where(self._db, "answer_id = ?", loser):
            PHOTO.update(self._db, replace(photo, answer_id=winner))
        for marker in MARKER.where(self._db, "answer_id = ?", loser):
            MARKER.update(self._db, replace(marker, answer_id=winner))
        finding = FINDING.first(self._db, "answer_id = ?", loser)
        if finding is None:
            return
        heir = FINDING.first(self._db, "answer_id = ?", winner)
        heir_id: FindingId | None = None if heir is None else heir.id
        for photo in PHOTO.where(self._db, "finding_id = ?", finding.id):
            PHOTO.update(
                self._db,
                replace(photo, finding_id=heir_id, answer_id=photo.answer_id or winner),
            )
        for marker in MARKER.where(self._db, "finding_id = ?", finding.id):
            MARKER.update(self._db, replace(marker, finding_id=heir_id))
        if heir is not None:
            self._hand_over_words(finding, heir)

    def _hand_over_words(self, loser: Finding, heir: Finding) -> None:
        """Give what was said and seen of one finding to another; each keeps its own state.

        Who mends it, when and for how much goes along where the other has nothing of it.
        """
        remarks: tuple[Table[Any], ...] = (COMMENT, OBSERVATION)
        for table in remarks:
            for one in table.where(self._db, "finding_id = ?", loser.id):
                table.update(self._db, replace(one, finding_id=heir.id))
        said = {
            name: getattr(loser, name)
            for name in OF_ACTIONS
            if getattr(loser, name) not in ("", None) and getattr(heir, name) in ("", None)
        }
        if said:
            FINDING.update(self._db, replace(heir, **said))

    def _move_second_answers(self) -> None:
        """Move what a second rater said, or add its words where one stands there already.

        What was settled about an answer that is another's now waits to be settled again.
        """
        there = {
            one.item_id: one for one in SECOND_ANSWER.where(self._db, "place_id = ?", self._kept.id)
        }
        for one in SECOND_ANSWER.where(self._db, "place_id = ?", self._gone.id):
            known = there.get(one.item_id)
            if known is None:
                moved = replace(one, place_id=self._kept.id)
                if one.item_id in self._joined:
                    moved = replace(moved, first=None, settled_at=None, settled_by="")
                SECOND_ANSWER.update(self._db, moved)
            elif one.note.strip():
                note = _added(known.note, one.note, self._gone, "\n")
                SECOND_ANSWER.update(self._db, replace(known, note=note))

    def _move_free_findings(self) -> None:
        for finding in FINDING.where(self._db, "place_id = ?", self._gone.id):
            FINDING.update(self._db, replace(finding, place_id=self._kept.id))

    def _move_last_time(self) -> None:
        for last in LAST_ANSWER.where(self._db, "place_id = ?", self._gone.id):
            LAST_ANSWER.update(self._db, replace(last, place_id=self._kept.id))

    def _move_photos(self) -> None:
        for photo in PHOTO.where(self._db, "place_id = ?", self._gone.id):
            PHOTO.update(self._db, replace(photo, place_id=self._kept.id))

    def _move_markers(self) -> None:
        for marker in MARKER.where(self._db, "place_id = ?", self._gone.id):
            MARKER.update(self._db, replace(marker, place_id=self._kept.id))

    def _move_records(self) -> None:
        for table in _OF_A_PLACE:
            for record in table.where(self._db, "place_id = ?", self._gone.id):
                table.update(self._db, replace(record, place_id=self._kept.id))


def _added(text: str, more: str, source: Place, between: str) -> str:
    if not more.strip() or more.strip() == text.strip():
        return text
    return between.join(filter(None, (text, f"{more} (from {source.name})")))
