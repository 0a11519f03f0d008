"""“Full” is full: every stored field is printed in the report, or named there with a reason."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pypdfium2
import pytest
from marked_school import make_marked
from tokens import STRUCTURED, TokenBook, everything_in

from cpted_audit.domain.documents.fates import Beside, LeftOut, Part, Printed
from cpted_audit.domain.fields import abouts, stored
from cpted_audit.domain.ids import new_id
from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.records import RECORDS
from cpted_audit.domain.registers.access import DoorCheck, DoorState, KeyStatus, Latches
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report import full
from cpted_audit.report.audience import Audience, may_have_field
from cpted_audit.report.full_fields import FULL_FIELDS, LEFT_OUT_TABLES, left_out
from cpted_audit.report.responder.model import HARDWARE
from cpted_audit.session.documents.besides import gather_besides
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import rows
from cpted_audit.store.rows import Table
from cpted_audit.store.tables import DOOR, DOOR_CHECK, PLACE, TABLES

ISSUED = date(2030, 5, 6)
_THERE = {
    DoorState: DoorState.BLOCKED, MarkerState: MarkerState.DEFECT, KeyStatus: KeyStatus.IN_BOX,
}  # fmt: skip
"""States of things that are still there: of what is gone less is printed."""
SEALED = Choices(password="correct horse battery", with_codes=True, recipient="Ann", number=1)
_BY_NAME = {table.name: table for table in TABLES}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, TokenBook]]:
    session, book = make_marked(tmp_path_factory.mktemp("full"))
    _tell_everything(session)
    yield session, book
    session.close()


def _tell_everything(session: Session) -> None:
    """Give every choice, number and yes of a register a value that is not its first."""
    with session.edit("Tell everything"):
        for of in REGISTERS:
            for record in rows(session, of):
                new = {
                    one.name: _other(getattr(record, one.name), hint)
                    for one, hint in _typed(type(record))
                    if one.name not in {"use", "kind", "opens_all"} and _is_plain(hint)
                }
                _BY_NAME[of.table].update(session.document.db, replace(record, **new))


def _typed(record: type[Any]) -> Iterator[tuple[Any, Any]]:
    hints = get_type_hints(record)
    return ((field, hints[field.name]) for field in fields(record))


def _kinds(hint: Any) -> list[Any]:
    """What a field can hold, without None."""
    several = get_origin(hint) in (Union, types.UnionType)
    return [one for one in (get_args(hint) if several else (hint,)) if one is not type(None)]


def _is_plain(hint: Any) -> bool:
    (kind, *_) = _kinds(hint)
    return isinstance(kind, type) and (issubclass(kind, Enum) or kind is bool)


def _other(value: Any, hint: Any) -> Any:
    """Another value of a field's type, or the same where it is a text, a day or an id it needs."""
    (kind, *_) = _kinds(hint)
    optional = type(None) in get_args(hint)
    if get_origin(kind) is tuple:
        (inner, *_) = get_args(kind)
        if inner is int:
            return tuple(one + 1 for one in value)
        choices = isinstance(inner, type) and issubclass(inner, Enum)
        return (list(inner)[-1],) if choices else ()
    if isinstance(kind, type) and issubclass(kind, Enum):
        there = _THERE.get(kind, value)
        return there if there != value else next(one for one in reversed(kind) if one != value)
    if kind is bool:
        return value is not True
    if kind in (int, float):
        return 2 if value is None else value + 1
    return None if optional and value is not None and "NewType" in type(kind).__name__ else value


# The table


def undecided(tables: Iterable[Table[Any]]) -> list[str]:
    """The fields of which nobody said what becomes of them in the full report."""
    return [
        f"{table.name}.{field.name}"
        for table in tables
        if table.name not in LEFT_OUT_TABLES
        for field in fields(table.record)
        if getattr(abouts(table.record).get(field.name), "fate", None) is None
    ]


def test_every_stored_field_is_decided() -> None:
    assert undecided(TABLES) == [], (
        "The full report does not know what becomes of these fields. Say it where the field is "
        "declared, in its dataclass under cpted_audit/domain, as the fate of stored(…) or "
        "about(…): Printed(part) where a section prints it, with a heading for a column of its "
        "own in the table of doors' hardware; Beside(part) to have it in the list “Also "
        "recorded”; or LeftOut with the reason a reader is told. See docs/recipes.md."
    )


def test_no_field_of_a_record_is_without_a_word() -> None:
    """What a step changed is told by words; what only links or repeats says so by an empty one."""
    for table in TABLES:
        if table.name in RECORDS and table.name not in LEFT_OUT_TABLES:
            silent = {name for name, known in abouts(table.record).items() if not known.words}
            assert silent == SILENT.get(table.name, set()) | {"id"}, (
                f"The history does not tell these fields of {table.name}. Give each its word where "
                "it is declared, or add it to SILENT with the reason."
            )


SILENT = {
    "checklist": {"digest"},  # what it is made of says so
    "earlier_item": {"digest"},  # of the words that are told
    "finding": {"number", "answer_id"},  # its title says which it is
    "level": {"building_id"},  # a level never moves to another building
    "photo": {"original_sha256", "latitude", "longitude", "width", "height"},  # its file's own
    "plan": {"source_sha256", "dpi", "width", "height"},  # its picture's own
    "sight_study": {"inputs"},  # a digest
}
"""Fields that the history does not tell, because they only link or repeat what is told."""


def test_the_records_of_the_domain_are_the_tables_of_the_document() -> None:
    named = {table.name: table.record for table in TABLES}
    assert {table: kept.record for table, kept in RECORDS.items()}.items() <= named.items()
    assert named.keys() - RECORDS.keys() <= LEFT_OUT_TABLES.keys()


def test_every_table_of_a_document_is_decided(marked) -> None:
    session, _ = marked
    found = session.document.db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert {name for (name,) in found} == {*FULL_FIELDS, *LEFT_OUT_TABLES}


@pytest.mark.parametrize(("what", "why"), left_out())
def test_what_is_left_out_has_a_reason_in_a_sentence(what: str, why: str) -> None:
    assert what
    assert why[0].isupper()
    assert why.endswith(".")


def test_a_field_that_nobody_decided_is_named() -> None:
    @dataclass(frozen=True)
    class Gate:
        id: str
        note: str = stored("", "Note", Sensitivity.VULNERABILITY, Beside(Part.DOORS))
        hinge: str = ""
        post: str = stored("", "Post", Sensitivity.RESPONDER)

    assert undecided([Table("gate", Gate)]) == ["gate.hinge", "gate.post"]


def test_a_heading_is_that_of_a_column_of_hardware_and_of_nothing_withheld() -> None:
    """Only the table of doors' hardware is made of headings, and responders have it too."""
    headed = {
        (table, name)
        for table, fates in FULL_FIELDS.items()
        for name, fate in fates.items()
        if isinstance(fate, Printed) and fate.heading
    }
    assert headed == {("door", name) for name in HARDWARE}
    for name, fate in HARDWARE.items():
        assert fate.part is Part.DOORS
        assert may_have_field(Audience.RESPONDER, "door", name), (
            f"The hardware of doors would say “{name}” is not recorded where it is withheld. List "
            "it with Beside(Part.DOORS) instead, or give it to responders with also_for."
        )


# What is printed


@pytest.fixture(scope="module")
def sealed(marked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    session, _ = marked
    target = tmp_path_factory.mktemp("out") / "full.pdf"
    export_report(session, target, Audience.FULL, issued_on=ISSUED, choices=SEALED)
    return target


def _record_names() -> dict[str, str]:
    return {table.record.__name__.lower(): table.name for table in TABLES}


def test_every_text_and_day_is_printed_or_left_out_with_a_reason(marked, sealed) -> None:
    """Each carries a token of its own; the report is made with codes, and read back."""
    _, book = marked
    stands = {one.key for one in book.found_in(everything_in(sealed, SEALED.password))}
    names = _record_names()
    lost = []
    for one in {*book.planted.values(), *book._dates.values()}:
        if one.record in names and one.key not in stands:
            fate = FULL_FIELDS.get(names[one.record], {}).get(one.field, LeftOut(""))
            if not isinstance(fate, LeftOut):
                lost.append(one.key)
    assert sorted(set(lost)) == [], "These are said to be printed, and are not in the report."


def test_what_is_left_out_is_named_in_the_report(sealed) -> None:
    text = "".join(_text(sealed, SEALED.password).split())
    text = text.replace("Copy1·Ann", "")  # the foot, read in between two lines of a last row
    for what, why in left_out(with_codes=True):
        assert "".join(why.split()) in text
        assert "".join(what.split()) in text
    (codes,) = set(left_out()) - set(left_out(with_codes=True))
    assert "".join(codes[1].split()) not in text  # this copy has them


def test_choices_stand_in_the_list_of_what_else_was_recorded(marked, sealed) -> None:
    session, _ = marked
    text = " ".join(_text(sealed, SEALED.password).split())
    for of in REGISTERS:
        wanted = {name for name, fate in FULL_FIELDS[of.table].items() if isinstance(fate, Beside)}
        for column in of.columns:
            if column.field in wanted and column.choices:
                (record, *_) = rows(session, of)
                said = column.choices[getattr(record, column.field)]
                assert f"{column.words}: {said}" in text, (of.key, column.field)


def test_a_propped_door_is_told_and_of_many_checks_the_newest(
    marked,
) -> None:
    session, _ = marked
    door = next(one for one in DOOR.all(session.document.db) if one.note)
    with session.edit("Prop"):
        DOOR.update(session.document.db, replace(door, latches=Latches.PROPPED))
        for number in range(8):
            check = DoorCheck(
                id=new_id(), door_id=door.id, on=date(2026, 11, 1 + number), by="Ann",
                latches=Latches.NO,
            )  # fmt: skip
            DOOR_CHECK.insert(session.document.db, check)
    report = gather(session, Audience.FULL, issued_on=ISSUED)
    session.undo()
    of_doors = next(beside.rows for beside in report.besides if beside.head == "Door")
    of_it = next(row for row in of_doors if row.name.startswith(door.number))
    facts = {fact.words: fact for fact in of_it.facts}
    assert (facts["Closes and latches"].text, facts["Closes and latches"].grave) == (
        "Propped open", True,
    )  # fmt: skip
    assert facts["Checks before these"].text == "4"
    assert "Checked 8 Nov 2026 by Ann, closes and latches" in facts


def test_who_may_not_have_weaknesses_gets_no_such_list(marked) -> None:
    session, _ = marked
    for audience in (Audience.FACILITY, Audience.RESPONDER, Audience.PUBLIC):
        assert gather_besides(session, audience, PLAIN.classes) == []


def _text(path: Path, password: str = "") -> str:
    document = pypdfium2.PdfDocument(path, password=password or None)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


# Every other value, one by one

_SHOWN_OTHERWISE = {
    ("place", "kind"),  # the name of several places of a kind, in the results
    ("marker", "kind"), ("marker", "points"),  # the drawing
    ("fixture", "kind"),  # the row moves to another table
    ("site", "scoring"),  # the number of a definition there is
    ("sight_study", "doors_open"),  # a sentence of what came out when it was computed
    ("sight_study", "glass_clear"),  # likewise
}  # fmt: skip


_LINKED = {Part.FINDINGS, Part.PLANS, Part.RESULTS, Part.SIGHT}
"""Parts that lead to each other, so that they are made with the whole report."""


def _sweep() -> list[tuple[str, str]]:
    found = []
    for table in TABLES:
        names = table.record.__name__.lower()
        for field, hint in _typed(table.record):
            fate = FULL_FIELDS.get(table.name, {}).get(field.name)
            told = isinstance(fate, Printed | Beside) and (names, field.name) not in STRUCTURED
            (kind, *_) = _kinds(hint)
            changes = kind in (bool, int, float) or _is_plain(hint) or get_origin(kind) is tuple
            if told and changes and (table.name, field.name) not in _SHOWN_OTHERWISE:
                found.append((table.name, field.name))
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("name", "field"), _sweep())
def test_another_value_is_another_page(
    marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, field: str
) -> None:
    session, _ = marked
    fate = FULL_FIELDS[name][field]
    if fate.part not in _LINKED:
        monkeypatch.setattr(full, "parts_of", lambda *_: [fate.part])
    before = _printed(session, tmp_path)
    with _changed(session, _BY_NAME[name], field):
        after = _printed(session, tmp_path)
    assert after != before, f"{name}.{field} is said to be printed in {fate.part}"


@contextmanager
def _changed(session: Session, table: Table[Any], field: str) -> Iterator[None]:
    with session.edit("Change"):
        hint = get_type_hints(table.record)[field]
        for record in reversed(list(table.all(session.document.db))):  # numbers are there once
            new = replace(record, **{field: _other(getattr(record, field), hint)})
            table.update(session.document.db, new)
    yield
    session.undo()


def _printed(session: Session, folder: Path) -> bytes:
    """What a part prints: its texts, and a picture of its drawings."""
    target = folder / "part.pdf"
    report = gather(session, Audience.FULL, issued_on=ISSUED)
    full.build_full(report, target, progress=lambda _page: None)
    document = pypdfium2.PdfDocument(target)
    try:
        pages = [(one.get_textpage().get_text_bounded(), one.render(scale=0.7)) for one in document]
        return b"".join(text.encode() + bitmap.to_numpy().tobytes() for text, bitmap in pages)
    finally:
        document.close()


def test_retired_places_are_named(marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, _ = marked
    place = PLACE.all(session.document.db)[-1]
    with _changed(session, PLACE, "state"):
        report = gather(session, Audience.FULL, issued_on=ISSUED)
    assert any(place.name in one for one in report.retired)
