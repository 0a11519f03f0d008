"""Reminders of what is due and of accepted risks that run out, one calendar file for each owner.

A calendar is synced to a cloud and shared with others, and a title says where a school is weak: by
default an entry says the school and the number of a finding, and nothing else. Its number is looked
up in a document that is kept as the audit is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cpted_audit import clock
from cpted_audit.analysis.findings.life import same_person
from cpted_audit.analysis.findings.lists import UNASSIGNED
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.moves import Move
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.interchange.calendar import DayEvent, write_calendar
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersReminders:
    """What one owner is reminded of, by day; without an `owner` it is what nobody was given."""

    owner: str
    events: tuple[DayEvent, ...]

    @property
    def name(self) -> str:
        """The owner as a file and a line are called."""
        return self.owner or UNASSIGNED

    def past(self, today: date) -> int:
        """Return how many days have passed already, of which no calendar reminds."""
        return sum(event.on < today for event in self.events)


def reminders(
    session: Session, *, owner: str | None = None, with_titles: bool = False
) -> list[OwnersReminders]:
    """Return the reminders of every owner by name, those of nobody last; or of one `owner`.

    What is to be mended and has a day is told, and the last day of an accepted risk: to the
    authority that accepted it, and to the finding's owners. Raises AuditError where nothing is that
    owner's.
    """
    found: dict[str, list[DayEvent]] = {}
    names: dict[str, str] = {}
    for row in sorted(rows(session), key=lambda row: row.number):  # the first spelling stays
        for name, event in _told(session.site.name, row, with_titles=with_titles):
            key = name.casefold()
            names.setdefault(key, name)
            found.setdefault(key, []).append(event)
    every = [
        OwnersReminders(owner=names[key], events=tuple(sorted(found[key], key=lambda one: one.on)))
        for key in sorted(found, key=lambda key: (not key, key))
    ]
    return every if owner is None else _of(every, owner)


def undated(session: Session) -> int:
    """Return how many findings are to be mended and have no day, given or by rule."""
    return sum(row.to_mend and row.due is None for row in rows(session))


def write_reminders(every: Iterable[OwnersReminders], folder: Path) -> list[Path]:
    """Write one file for each owner into a folder; an older file of that name is replaced.

    Two owners never share a file. Raises StorageError when one cannot be written.
    """
    stamp, taken, made = clock.moment(), set[str](), []
    for owned in every:
        path = folder / _file_name(owned.name, taken)
        write_calendar(path, owned.events, stamp)
        made.append(path)
    return made


def _file_name(name: str, taken: set[str]) -> str:
    base = called = safe_name(name)
    count = 1
    while called.casefold() in taken:  # many file systems know no capitals
        count += 1
        called = f"{base} {count}"
    taken.add(called.casefold())
    return f"{called}.ics"


def _of(every: list[OwnersReminders], owner: str) -> list[OwnersReminders]:
    wanted = [owned for owned in every if same_person(owned.name, owner)]
    if not wanted:
        known = ", ".join(f"“{owned.name}”" for owned in every) or "–"
        raise AuditError(
            "“{owner}” has nothing to repair with a due day and no accepted risk that ends, so no "
            "file was written. There are reminders for: {known}.",
            owner=owner, known=known,
        )  # fmt: skip
    return wanted


def _told(school: str, row: FindingRow, *, with_titles: bool) -> Iterator[tuple[str, DayEvent]]:
    """Yield who is reminded of a finding, and of what."""
    if row.to_mend:
        for action, name, on in _due(row):
            yield name, _event(school, row, action, on, with_titles=with_titles)
    elif row.life.until is not None and row.life.last is not None and not row.aside:
        event = _end(school, row, row.life.until, row.life.last, with_titles=with_titles)
        named = (row.life.last.authority, *row.owners)
        tidy = {name.casefold(): name for name in (" ".join(one.split()) for one in named)}
        yield from ((name, event) for name in tidy.values())


def _due(row: FindingRow) -> Iterator[tuple[str, str, date]]:
    """Yield action, owner and day; an action without its own owner is the other one's owner's.

    Who has no day of an action's own gets the finding's, unless the other action gave one.
    """
    record = row.record
    one, other = (" ".join(name.split()) for name in (record.short_owner, record.long_owner))
    actions = [("now", one or other, record.short_due), ("later", other or one, record.long_due)]
    told = set[tuple[str, date]]()
    for action, owner, day in sorted(actions, key=lambda action: action[2] is None):
        key = owner.casefold()
        on = day or row.due
        if on is None or (key, on) in told or (day is None and any(key == had for had, _ in told)):
            continue
        told.add((key, on))
        yield action, owner, on


def _end(
    school: str, row: FindingRow, until: date, accepted: Move, *, with_titles: bool
) -> DayEvent:
    """Return the last day of an accepted risk; renewed, the entry of the same id moves."""
    uid, summary = f"{row.id}-until", f"{school}: the accepted risk of finding {row.number} ends"
    if not with_titles:
        return DayEvent(uid=uid, on=until, summary=summary)
    return DayEvent(
        uid=uid, on=until, summary=f"{summary}: {row.title}", where=row.place_path,
        notes=f"Accepted by {accepted.authority}: {accepted.why}",
    )  # fmt: skip


def _event(school: str, row: FindingRow, action: str, on: date, *, with_titles: bool) -> DayEvent:
    uid = f"{row.id}-{action}"
    if not with_titles:
        return DayEvent(uid=uid, on=on, summary=f"{school}: finding {row.number} is due")
    remedy = row.shown.short_term if action == "now" else row.shown.long_term
    return DayEvent(
        uid=uid, on=on, summary=f"{school}: finding {row.number} is due: {row.title}",
        where=row.place_path, notes=remedy.strip(),
    )  # fmt: skip
