"""The registers: list, add, change and remove their records, each as one step to undo."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, Unpack

from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.ids import PlanId
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.access import Code, Door, DoorState, DoorUse, KeyBox
from cpted_audit.domain.registers.columns import (
    ColumnType,
    LinkTo,
    Record,
    Register,
    RegisterKey,
)
from cpted_audit.domain.registers.contact import Contact
from cpted_audit.domain.registers.door_number import DOOR_CALLED
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import marker_kind_of, register
from cpted_audit.domain.registers.site_facts import NumberingScheme
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.markers import MarkerChanges, delete_markers, new_marker
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.secrets import check_secrets
from cpted_audit.session.session import Session
from cpted_audit.session.team import Renamed, rename_owner, rename_owners
from cpted_audit.session.things.door_places import in_the_walk
from cpted_audit.session.things.one_thing import (
    building_of_plan,
    places_left,
    removal_words,
    rows_added,
    rows_changed,
    walk_words,
)
from cpted_audit.session.things.rows import (
    fresh,
    marker_of,
    name_of,
    next_name,
    rows,
    table_of,
)
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.store.tables import KEY_HELD, MARKER, PLACE
from cpted_audit.words import N_, Words, counted, in_sentence

_OWN = frozenset({"id", "marker_id", "position"})


def duplicate_records(
    session: Session, key: RegisterKey, record_ids: Sequence[str], *, origin: object = None
) -> list[Record]:
    """Add a copy of each record as one step and return the copies; numbers go on, names say so."""
    of, wanted = register(key), set(record_ids)
    found = [record for record in records(session, key) if record.id in wanted]
    first = next_name(session, key)
    made = [
        new_record(
            session, key, **_said(one, of.name_field),
            **{of.name_field: _name(first, number, one, key)},
        )
        for number, one in enumerate(found)
    ]  # fmt: skip
    if made:
        label = counted(
            "Duplicate 1 row of {register}", "Duplicate {count} rows of {register}", len(made),
            register=of.words.lower(),
        )  # fmt: skip
        write_records(session, key, label, new=made, origin=origin)
    return made


def _said(record: Record, name_field: str) -> dict[str, Any]:
    """Return what a copy says beside its name; an exterior door gets a place of its own."""
    walked = isinstance(record, Door) and record.use is DoorUse.EXTERIOR
    own = {*_OWN, name_field, *(("place_id",) if walked else ())}
    return {
        field.name: getattr(record, field.name) for field in fields(record) if field.name not in own
    }


def _name(first: str, already: int, record: Record, key: RegisterKey) -> str:
    """Return what a copy is called: by the next number, or as the copy it is."""
    numbered = re.fullmatch(r"(\D*)(\d+)", first)
    if numbered is not None:
        return f"{numbered[1]}{int(numbered[2]) + already}"
    name = name_of(register(key), record)
    return f"{name} (copy)" if name else ""


__all__ = ["RegisterNames", "next_name"]


def records(session: Session, key: RegisterKey) -> list[Any]:
    """Return the records of a register in their order."""
    return rows(session, register(key))


def find_record(session: Session, key: RegisterKey, record_id: str) -> Any:  # noqa: ANN401 - one of several records
    """Return a record as it stands; raises AuditError where it was removed."""
    of = register(key)
    record = table_of(of).get(session.document.db, record_id)
    if record is None:
        raise AuditError("That {of} is no longer there; choose another.", of=of.single.lower())
    return record


def new_record(session: Session, key: RegisterKey, **values: Any) -> Any:  # noqa: ANN401 - fields of the record
    """Return a record that is not written yet, with the next number where none is said.

    Raises AuditError for a value that cannot be, SecretError for a secret in a plain document.
    """
    of = register(key)
    if of.record is Fixture:
        values = {"kind": of.kinds[0], **values}
    if not values.get(of.name_field) and (name := next_name(session, key)):
        values = {**values, of.name_field: name}
    record = fresh(session, of, **values)
    _check(session, of, values)
    return record


def add_record(
    session: Session,
    key: RegisterKey,
    *,
    origin: object = None,
    **values: Any,  # noqa: ANN401 - fields of the record
) -> Any:  # noqa: ANN401 - one of several records
    """Add a record to a register and return it; raises as `new_record` does.

    An exterior door gets its place of the walk in the same step, where its building is known.
    """
    record = new_record(session, key, **values)
    label = N_("Add {record}", record=called(session, record, key))
    if still := walk_words(session, record):
        label = N_("{added}; {still}", added=label, still=still)
    with session.edit(label, origin=origin):
        (record,) = rows_added(session, [record])
    return record


def change_records(
    session: Session,
    key: RegisterKey,
    record_ids: Sequence[str],
    *,
    origin: object = None,
    **values: Any,  # noqa: ANN401 - fields of the record
) -> None:
    """Change fields of records, and what their markers show; typing in a field joins into a step.

    A contact's new name goes to the findings it owns. Raises AuditError for a value that cannot be,
    SecretError for a secret in a plain document.
    """
    of, db = register(key), session.document.db
    _check(session, of, values)
    check_persons(of, values)
    found = [record for record in (table_of(of).get(db, each) for each in record_ids) if record]
    if not found or not values:
        return
    merge = f"register:{','.join(sorted(record_ids))}:{','.join(sorted(values))}"
    changed = [replace(before, **values) for before in found]
    label = N_("Change {records}", records=_counted(session, of, changed))
    if values.get("state") is DoorState.REMOVED:
        label = N_("{changed}: removed, and off the walk", changed=label)
    with session.edit(label, origin=origin, merge_key=merge):
        rows_changed(session, list(zip(found, changed, strict=True)))
        for before in found:
            _rename_owners(session, before, values.get("name", name_of(of, before)))


def _rename_owners(session: Session, before: Record, name: str) -> None:
    """Let findings whose owner is a contact name it as it is called now."""
    if isinstance(before, Contact) and name != before.name:
        rename_owner(session, before.id, before.name, name)


def remove_records(
    session: Session, key: RegisterKey, record_ids: Sequence[str], *, origin: object = None
) -> None:
    """Take records out of a register, their markers off the plans, and empty places off the walk.

    A place that holds anything stays; the name of the step says so.
    """
    of, db = register(key), session.document.db
    found = [record for record in (table_of(of).get(db, each) for each in record_ids) if record]
    if not found:
        return
    label = N_("Remove {records}", records=_counted(session, of, found))
    label = removal_words(session, found, label)
    with session.edit(label, origin=origin):
        _forget(session, {record.id for record in found})
        gone = [marker for record in found if (marker := marker_of(session, record))]
        places = places_left(session, found)
        for record in found:
            table_of(of).delete(db, record.id)
        delete_markers(session, gone)
        PLACE.delete_many(db, [place.id for place in places])


def write_records(
    session: Session,
    key: RegisterKey,
    label: Words,
    *,
    new: Iterable[Record] = (),
    changed: Iterable[Record] = (),
    origin: object = None,
) -> None:
    """Write many records of a register as one step, such as an import.

    Raises SecretError for a secret in a plain document; nothing is then written.
    """
    of, db = register(key), session.document.db
    new, changed = list(new), list(changed)
    for record in (*new, *changed):
        check_secrets(session, of, {name: getattr(record, name) for name in of.secrets})
    with session.edit(label, origin=origin):
        rows_added(session, new)
        known = [(table_of(of).get(db, record.id), record) for record in changed]
        rows_changed(session, [(before, record) for before, record in known if before])
        rename_owners(session, [
            Renamed(before.id, before.name, name_of(of, record))
            for before, record in known
            if isinstance(before, Contact) and before.name != name_of(of, record)
        ])  # fmt: skip


def place_record(
    session: Session, key: RegisterKey, record_id: str, plan_id: PlanId, at: Point,
    *, origin: object = None, **said: Unpack[MarkerChanges],
) -> Marker:  # fmt: skip
    """Put the marker of a record on a plan; one that it had elsewhere is taken off.

    `said` is what the pointer said of the marker, such as where a camera looks. Raises AuditError
    for a record of a kind that no marker stands for.
    """
    record = find_record(session, key, record_id)
    of, kind = register(key), marker_kind_of(record)
    if kind is None:
        raise AuditError("{of} have no place on a plan; nothing was placed.", of=of.words)
    name = name_of(of, record)
    state = {"state": record.state} if isinstance(record, Fixture | KeyBox) else {}
    values: Any = {"label": name or "-", **state, **said}
    marker = replace(new_marker(session, plan_id, kind, [at], **values), label=name)
    old = marker_of(session, record)
    words = in_sentence(info_of(kind).words)
    with session.edit(N_("Place {kind} {name}", kind=words, name=name), origin=origin):
        whole: Any = in_the_walk(session, record, building_of_plan(session, marker))
        marker = replace(marker, place_id=whole.place_id)
        MARKER.insert(session.document.db, marker)
        table_of(of).update(session.document.db, replace(whole, marker_id=marker.id))
        if old is not None:
            delete_markers(session, [old])
    return marker


def duplicates(session: Session, key: RegisterKey) -> list[tuple[str, ...]]:
    """Return the ids of records of the same name that should differ, group by group.

    Doors numbered anew at each building may share numbers between buildings.
    """
    of = register(key)
    apart = site_facts(session).scheme is NumberingScheme.PER_BUILDING
    places = RegisterNames(session).locations if key is RegisterKey.DOORS and apart else None
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for row in rows(session, of):
        name = " ".join(name_of(of, row).split()).casefold()
        if name:
            building = places.of(row).building_id if places else None
            apart_by = row.use if isinstance(row, Door) else getattr(row, "kind", None)
            groups[name, apart_by, building].append(row.id)
    return [tuple(ids) for ids in groups.values() if len(ids) > 1]


def called(session: Session, record: Record, key: RegisterKey) -> str:
    """Return how a record is named in a sentence, such as “door 7” or “code of door 7”."""
    of = register(key)
    if isinstance(record, Code):
        about = record.name or _opened_by_code(session, record)
        return N_("code of {about}", about=about) if about else N_("code")
    single = of.single
    if isinstance(record, Fixture):
        single = info_of(record.kind).words
    plain, name = in_sentence(single), name_of(of, record)
    return N_("{kind} {name}", kind=plain, name=name) if name else plain


def _opened_by_code(session: Session, code: Code) -> str:
    names = RegisterNames(session)
    door = names.name(LinkTo.DOOR, code.door_id or "")
    return DOOR_CALLED.format(number=door) if door else names.name(LinkTo.BOX, code.box_id or "")


def _counted(session: Session, of: Register, found: Sequence[Record]) -> str:
    if len(found) == 1:
        return called(session, found[0], of.key)
    return N_("{count:,} records of {register}", count=len(found), register=of.words.lower())


def _check(session: Session, of: Register, values: dict[str, Any]) -> None:
    check_secrets(session, of, values)
    for column in of.columns:
        value = values.get(column.field)
        if column.type is ColumnType.NUMBER and value is not None:
            if not column.least <= value <= column.most:
                raise AuditError(
                    "{column} is a whole number from {least} to {most}; the one before it was "
                    "kept.",
                    column=column.words,
                    least=column.least,
                    most=column.most,
                )
        elif column.type is ColumnType.DATE and not column.may_lie_ahead:
            check_happened(column.words, value)
        elif value is None and column.field in values and not column.optional:
            raise AuditError(
                "{column} needs a value; the one before it was kept.", column=column.words
            )


def check_persons(of: Register, values: dict[str, Any]) -> None:
    """Raise AuditError where the name of a person is wanted and a text is none."""
    for column in of.columns:
        if column.names_person and values.get(column.field):
            check_name(values[column.field], "Say who checked it; the name was not changed.")


def _forget(session: Session, gone: set[str]) -> None:
    """Take doors out of the keys that open them; all else that names them has a link of its own."""
    db = session.document.db
    for key in KEY_HELD.all(db):
        left = tuple(door_id for door_id in key.opens if door_id not in gone)
        if left != key.opens:
            KEY_HELD.update(db, replace(key, opens=left))
