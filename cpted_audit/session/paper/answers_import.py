"""Take answers in from a spreadsheet or CSV file: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from cpted_audit.checklist.model import Item, in_scope
from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import PlaceId, VisitId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.interchange.answers_csv import AnswerRow, read_answers
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.registers.importing.headers import read_tables
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import overwrites, settled_error
from cpted_audit.session.walk.answers import Observation, answer_many, visits
from cpted_audit.words import N_, counted


def import_answers(
    session: Session, path: Path, tell: Callable[[str], object] = lambda _sentence: None
) -> int:
    """Write every answer of the file as one step and return how many there were.

    An answer with a time is linked to the visit of that day, where there was one. `tell` hears of
    each row that was left out because it holds no answer.

    Raises ImportRefusedError with one sentence per bad row, and writes nothing, when any row is
    bad.
    """
    rows, problems = read_answers(path, read_tables, tell)
    observations, misplaced = _resolve(session, rows)
    problems = sorted(problems + misplaced, key=_line_of)
    if problems:
        words = counted(
            "1 row is not usable, so nothing was imported from “{name}”; fix it and try again.",
            "{count} rows are not usable, so nothing was imported from “{name}”; fix them and try "
            "again.",
            len(problems),
            name=path.name,
        )
        raise ImportRefusedError(words, tuple(problems))
    if observations:
        count = counted("1 answer", "{count} answers", len(observations))
        answer_many(
            session, observations, N_("Import {answers} from {file}", answers=count, file=path.name)
        )
    return len(observations)


def _resolve(session: Session, rows: list[AnswerRow]) -> tuple[list[Observation], list[str]]:
    walked = visits(session)
    finder = PlaceFinder(session.walk)
    items = {item.id.casefold(): item for item in session.checklist.items()}
    seen: dict[tuple[str, PlaceId], int] = {}
    observations: list[Observation] = []
    problems: list[str] = []
    for row in rows:
        try:
            item, place = _target(session, row, finder, items)
            _refuse_repeat(seen, item, place, row.line)
            check_happened("observed_at", row.observed_at)
            _keep_settled(session, item, place, row)
        except AuditError as error:
            problems.append(N_("Line {number}: {error}", number=row.line, error=error))
            continue
        observations.append(
            Observation(
                item_id=item.id, place_id=place.id, value=row.value, note=row.note or None,
                observed_at=row.observed_at, observer=row.observer,
                visit_id=_visit_of(walked, item, row.observed_at),
            )
        )  # fmt: skip
    return observations, problems


def _refuse_repeat(
    seen: dict[tuple[str, PlaceId], int], item: Item, place: Place, line: int
) -> None:
    first = seen.setdefault((item.id, place.id), line)
    if first != line:
        raise AuditError("it repeats the answer of line {first}.", first=first)


def _keep_settled(session: Session, item: Item, place: Place, row: AnswerRow) -> None:
    there = session.walk.answers.get((item.id, place.id))
    second = None if there is None else overwrites(session, there, row.value)
    if there is not None and second is not None:
        raise settled_error(session, there, second)


def _visit_of(walked: Sequence[Visit], item: Item, moment: datetime | None) -> VisitId | None:
    """Return the visit of that day, of several the first in one of the item's phases."""
    if moment is None:
        return None
    same_day = [visit for visit in walked if visit.on == moment.date()]
    same_day.sort(key=lambda visit: visit.phase not in item.phases)
    return same_day[0].id if same_day else None


def _target(
    session: Session, row: AnswerRow, finder: PlaceFinder, items: dict[str, Item]
) -> tuple[Item, Place]:
    item = items.get(row.item.casefold())
    if item is None:
        raise AuditError("the checklist has no item “{item}”.", item=row.item[:40])
    place = finder.find(row.place)
    if item.space_type is not place.kind:
        raise AuditError(
            "{item} is asked at a {space_type}, but {name} is a {kind}.",
            item=item.id,
            space_type=item.space_type,
            name=place.name,
            kind=place.kind,
        )
    if not in_scope(item, session.walk.grade_band, session.walk.off):
        raise AuditError(
            "{item} is not asked in this audit (its scope or grade band).", item=item.id
        )
    return item, place


def _line_of(problem: str) -> int:
    return int(problem.removeprefix("Line ").partition(":")[0])
