"""Each document holds what its readers may have and nothing else: every text carries a token.

`EXPECTED` is written by hand. A class that is loosened, a layout that prints more, or a layout that
prints less all fail here; the mutants at the end prove the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import get_type_hints
from zipfile import ZipFile

import pytest
from marked_school import make_marked
from pypdf import PdfReader
from tokens import STRUCTURED, Planted, TokenBook, everything_in, everything_in_page

from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError
from cpted_audit.report import audience as audiences
from cpted_audit.report.audience import Audience, kinds_for, may_have_field
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.packet.packet import write_packet
from cpted_audit.session.documents.self_check import check_copy
from cpted_audit.session.documents.viewer import write_viewer
from cpted_audit.session.session import Session
from cpted_audit.store.tables import TABLES

ISSUED = date(2030, 5, 6)
PASSWORD = "correct horse battery"

_SITE = {
    "site.name", "site.address", "site.district", "site.marking", "sitefacts.exemption",
}  # fmt: skip
_PLACES = {"building.name", "level.name", "place.name", "marker.label"}
_FINDINGS = {
    "answer.note", "answer.measurement", "answer.observed_at", "answer.observer",
    "finding.title", "finding.note", "finding.short_term", "finding.long_term",
    "finding.found_on", "finding.short_owner", "finding.short_due", "finding.short_trade",
    "finding.short_work_order", "finding.short_funding", "finding.long_owner",
    "finding.long_due", "finding.long_trade", "finding.long_work_order", "finding.long_funding",
    "move.on", "move.by", "move.why", "move.authority", "move.until", "move.answered_by",
    "keptfixplan.name", "keptfixplan.at", "keptfixplan.by", "keptfixplan.visits",
    "comment.at", "comment.who", "comment.words",
    "laterobservation.at", "laterobservation.who", "laterobservation.words",
    "photo.alt_text", "photo.caption", "photo.captured_at",
    "person.name", "person.role", "person.agency", "visit.on", "site.hours",
    "plan.name", "plan.scale_note", "plan.verified_by", "plan.verified_on",
}  # fmt: skip
_REGISTERS = {
    "door.number", "door.name", "door.trim", "door.camera", "door.alarm", "door.checked_on",
    "keybox.name", "keybox.maker", "keybox.where", "keybox.opened_by", "keybox.contents",
    "keybox.checked_on", "key.name", "key.holder", "code.name", "code.known_to",
    "fixture.name", "fixture.where", "fixture.detail", "fixture.contents",
    "fixture.expires_on", "fixture.checked_on",
    "contact.name", "contact.role", "contact.phone", "contact.private_phone",
    "contact.checked_on",
    "sitefacts.side_a_words", "sitefacts.staging", "sitefacts.command_post",
    "sitefacts.reunification", "sitefacts.helicopter", "sitefacts.hydrants",
    "sitefacts.neighbours", "sitefacts.after_hours", "sitefacts.radio",
    "sitefacts.verified_by", "sitefacts.verified_on",
}  # fmt: skip

EXPECTED: dict[Audience, set[str]] = {
    Audience.FULL: _SITE | _PLACES | _FINDINGS | _REGISTERS | {
        "finding.dismissed_reason", "sectionoff.reason", "plan.source_name",
        "sightstudy.name", "sightstudy.computed_at",
        "lightsurvey.name", "lightsurvey.note", "lightsurvey.meter", "lightsurvey.fixture",
        "lightsurvey.measured_on", "lightreading.label", "lightreading.at",
        "visit.people", "marker.note", "door.checked_by", "door.note",
        "doorcheck.on", "doorcheck.by", "doorcheck.note",
        "keybox.last_opened", "keybox.checked_by", "keybox.note",
        "key.issued_on", "key.returned_on", "key.lost_on", "key.note",
        "code.changed_on", "code.note", "fixture.serial", "fixture.checked_by", "fixture.note",
        "contact.note", "sitefacts.profile", "sitefacts.board_on",
        "interview.who", "interview.role", "interview.on", "interview.by", "interview.note",
        "reply.words",
        "earlieraudit.file_name", "earlieraudit.began_on", "earlieraudit.ended_on",
        "earlieraudit.checklist",
        "secondanswer.note", "secondanswer.observed_at", "secondanswer.observer",
        "secondanswer.settled_at", "secondanswer.settled_by",
    },
    Audience.FACILITY: _SITE | _PLACES | _FINDINGS,
    Audience.RESPONDER: _SITE | _PLACES | _REGISTERS | {
        "site.hours", "plan.name", "plan.verified_by", "plan.verified_on",
    },
    Audience.PUBLIC: {
        "site.name", "site.address", "site.district", "visit.on", "person.agency",
        "sitefacts.board_on", "sitefacts.exemption",
    },
}  # fmt: skip
"""What stands in each document, field by field; nothing else may, of anything ever written."""
IN_TABLES = {"door.checked_by", "fixture.checked_by", "fixture.serial", "keybox.checked_by"}
"""What the tables and maps of a packet hold beside what its sheets do."""
IN_PAGES = {"door.checked_by", "fixture.checked_by", "keybox.checked_by"}
"""What the page for a browser holds beside what the sheets do."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, TokenBook]]:
    session, book = make_marked(tmp_path_factory.mktemp("marked"))
    yield session, book
    session.close()


def found(
    marked: tuple[Session, TokenBook], audience: Audience, folder: Path, choices: Choices = PLAIN
) -> set[Planted]:
    """What of all that was planted stands in a document."""
    session, book = marked
    target = folder / f"{audience}.pdf"
    export_report(session, target, audience, issued_on=ISSUED, choices=choices)
    return book.found_in(everything_in(target, choices.password))


def keys(planted: set[Planted]) -> set[str]:
    return {one.key for one in planted}


def may_stand(audience: Audience, planted: Planted) -> bool:
    """Whether the tables of the program let one planted text into a document."""
    if planted.record not in FIELD_SENSITIVITY or not may_have_field(
        audience, planted.record, planted.field
    ):
        return False
    if planted.record == "marker":
        return planted.holder.kind in kinds_for(audience)
    if planted.record == "photo":  # said a second time: the program must not agree with itself
        seen = planted.holder.students_visible
        return audience is Audience.FULL or (audience is Audience.FACILITY and seen is False)
    return True


# The proof


def test_every_text_and_date_of_every_table_carries_a_token(marked):
    _, book = marked
    planted = keys({*book.planted.values(), *book._dates.values()})
    missing = set()
    for table in TABLES:
        name = table.record.__name__.lower()
        if name not in FIELD_SENSITIVITY:
            continue
        hints = get_type_hints(table.record)
        for field in fields(table.record):
            link = field.name == "id" or field.name.endswith("_id")
            typed = re.search(r"\bstr\b|\bdate\b|datetime|Content", str(hints[field.name]))
            if typed and not link and (name, field.name) not in STRUCTURED:
                missing |= {f"{name}.{field.name}"} - planted
    assert missing == set()
    assert {"exif.Artist", "exif.UserComment", "exif.comment"} <= planted


@pytest.mark.parametrize("audience", Audience)
def test_a_document_holds_exactly_what_its_readers_may_have(marked, tmp_path, audience):
    stands = found(marked, audience, tmp_path)
    assert keys(stands) == EXPECTED[audience]
    assert [stand for stand in stands if not may_stand(audience, stand)] == []


def test_a_packet_holds_in_all_its_files_what_responders_may_have(marked, tmp_path):
    """Sheets, maps on the Earth and plain, tables, the list of digests, and the files' names."""
    session, book = marked
    target = write_packet(session, tmp_path / "packet.zip", issued=datetime(2030, 5, 6, 8))
    with ZipFile(target) as packet:
        names = packet.namelist()
        packet.extractall(tmp_path)
    for name in [name for name in names if name.endswith(".kmz")]:
        with ZipFile(tmp_path / name) as inner:
            icons = inner.namelist()
            inner.extract("doc.kml", tmp_path)
        assert all(icon == "doc.kml" or icon.startswith("icons/") for icon in icons)
        names[names.index(name)] = "doc.kml"
        names += [name, *icons]
    files = [tmp_path / name for name in names if Path(name).suffix not in (".kmz", ".png")]
    readers = {".pdf": everything_in, ".html": everything_in_page}
    held = [readers.get(file.suffix, _as_text)(file) for file in files]
    stands = book.found_in("\n".join([*names, *held]))
    assert keys(stands) == EXPECTED[Audience.RESPONDER] | IN_TABLES
    assert [stand for stand in stands if not may_stand(Audience.RESPONDER, stand)] == []


def _as_text(file: Path) -> str:
    return file.read_text("utf-8")


def test_a_page_holds_in_its_contents_what_responders_may_have(marked, tmp_path):
    session, book = marked
    target = tmp_path / "school.html"
    write_viewer(session, target, issued_on=ISSUED)
    stands = book.found_in(everything_in_page(target))
    assert keys(stands) == EXPECTED[Audience.RESPONDER] | IN_PAGES
    assert [stand for stand in stands if not may_stand(Audience.RESPONDER, stand)] == []


def test_a_page_with_a_password_says_nothing_without_it(marked, tmp_path):
    session, book = marked
    target = tmp_path / "sealed.html"
    write_viewer(session, target, issued_on=ISSUED, choices=Choices(password=PASSWORD))
    assert book.found_in(everything_in_page(target)) == set()
    assert keys(book.found_in(everything_in_page(target, PASSWORD))) >= {"door.number"}


@pytest.mark.parametrize("audience", Audience)
def test_nothing_expected_is_against_the_tables(audience):
    for key in EXPECTED[audience]:
        record, field = key.split(".")
        assert may_have_field(audience, record, field), key


def test_codes_stand_in_the_full_report_by_choice_alone(marked, tmp_path):
    choices = Choices(password=PASSWORD, with_codes=True, recipient="Ann", number=1)
    stands = keys(found(marked, Audience.FULL, tmp_path, choices))
    assert {"code.code", "keybox.access"} <= stands
    extra = stands - EXPECTED[Audience.FULL]
    assert {one.split(".")[0] for one in extra} <= {"code", "keybox", "door"}


def test_codes_stand_on_the_last_page_alone_as_the_report_page_says(marked, tmp_path):
    session, book = marked
    target = tmp_path / "full.pdf"
    choices = Choices(password=PASSWORD, with_codes=True, recipient="Ann", number=1)
    export_report(session, target, Audience.FULL, issued_on=ISSUED, choices=choices)
    *before, last = PdfReader(target, password=PASSWORD).pages
    secret = {"code.code", "keybox.access"}
    assert secret <= keys(book.found_in(last.extract_text()))
    text = "\n".join(page.extract_text() for page in before)
    assert secret & keys(book.found_in(text)) == set()
    assert "on the last page" in text


def test_an_encrypted_document_says_nothing_without_its_password(marked, tmp_path):
    session, book = marked
    target = tmp_path / "sealed.pdf"
    choices = Choices(password=PASSWORD, with_codes=True, recipient="Ann", number=1)
    export_report(session, target, Audience.FULL, issued_on=ISSUED, choices=choices)
    assert book.found_in(target.read_bytes().decode("latin-1")) == set()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["sealed.pdf"]


def test_codes_are_refused_in_the_clear_and_no_file_is_left(marked, tmp_path):
    session, _ = marked
    choices = Choices(with_codes=True)
    with pytest.raises(AuditError, match="only into an encrypted PDF"):
        export_report(
            session, tmp_path / "out.pdf", Audience.FULL, issued_on=ISSUED, choices=choices
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("audience", [Audience.FACILITY, Audience.PUBLIC, Audience.RESPONDER])
def test_codes_are_refused_to_everybody_else(marked, tmp_path, audience):
    session, _ = marked
    choices = Choices(with_codes=True, password=PASSWORD)
    with pytest.raises(AuditError, match="only in the full report"):
        export_report(session, tmp_path / "o.pdf", audience, issued_on=ISSUED, choices=choices)
    assert list(tmp_path.iterdir()) == []


# Mutants: each loosens one rule, and the proof above must see it.


@pytest.mark.parametrize(
    ("audience", "record", "field", "loosened"),
    [
        (Audience.FACILITY, "plan", "source_name", Sensitivity.GENERAL),
        (Audience.RESPONDER, "keybox", "contents", None),
        (Audience.PUBLIC, "sitefacts", "board_on", None),
        (Audience.FULL, "finding", "note", None),
    ],
)
def test_a_changed_class_is_seen(marked, tmp_path, monkeypatch, audience, record, field, loosened):
    """A loosened class lets more out, a class that is gone lets less out; both are noticed."""
    classes = dict(FIELD_SENSITIVITY[record])
    if loosened is None:
        del classes[field]
    else:
        classes[field] = loosened
    monkeypatch.setitem(FIELD_SENSITIVITY, record, classes)
    changed = keys(found(marked, audience, tmp_path)) ^ EXPECTED[audience]
    assert changed == {f"{record}.{field}"}


def test_doors_let_onto_the_plans_of_the_facility_are_seen(marked, tmp_path, monkeypatch):
    monkeypatch.setitem(audiences.ONLY_KINDS, Audience.FACILITY, frozenset(audiences.MarkerKind))
    monkeypatch.setitem(
        audiences.ALLOWED, Audience.FACILITY,
        audiences.ALLOWED[Audience.FACILITY] | {Sensitivity.RESPONDER},
    )  # fmt: skip
    stands = found(marked, Audience.FACILITY, tmp_path)
    monkeypatch.undo()
    wrong = {stand.holder.kind for stand in stands if not may_stand(Audience.FACILITY, stand)}
    assert {"exterior-door", "camera", "staging"} <= wrong


def test_a_photo_with_students_let_to_the_facility_is_seen(marked, tmp_path, monkeypatch):
    wider = audiences.ALLOWED[Audience.FACILITY] | {Sensitivity.PERSONAL}
    monkeypatch.setitem(audiences.ALLOWED, Audience.FACILITY, wider)
    stands = found(marked, Audience.FACILITY, tmp_path)
    monkeypatch.undo()
    wrong = {stand.key for stand in stands if not may_stand(Audience.FACILITY, stand)}
    assert {"photo.caption", "plan.source_name"} <= wrong


def test_a_code_made_less_secret_is_still_no_text_of_a_file_in_the_clear(
    marked, tmp_path, monkeypatch
):
    session, _ = marked
    classes = {**FIELD_SENSITIVITY["code"], "code": Sensitivity.RESPONDER}
    monkeypatch.setitem(FIELD_SENSITIVITY, "code", classes)
    with pytest.raises(AuditError, match="only into an encrypted PDF"):
        export_report(session, tmp_path / "o.pdf", Audience.RESPONDER, issued_on=ISSUED)
    assert list(tmp_path.iterdir()) == []


def test_the_public_summary_names_what_it_prints_whatever_it_may_have(
    marked, tmp_path, monkeypatch
):
    monkeypatch.setitem(audiences.ALLOWED, Audience.PUBLIC, frozenset(Sensitivity))
    stands = keys(found(marked, Audience.PUBLIC, tmp_path))
    assert stands == EXPECTED[Audience.PUBLIC]


def test_reading_a_copy_back_finds_what_should_not_be_there(marked, tmp_path, monkeypatch):
    session, _ = marked
    target = tmp_path / "facility.pdf"
    classes = {**FIELD_SENSITIVITY["plan"], "source_name": Sensitivity.GENERAL}
    with monkeypatch.context() as loose:
        loose.setitem(FIELD_SENSITIVITY, "plan", classes)
        export_report(session, target, Audience.FACILITY, issued_on=ISSUED)
    check = check_copy(session, target, Audience.FACILITY, PLAIN)
    assert not check.good
    assert len(check.found) == 1
    export_report(session, target, Audience.FACILITY, issued_on=ISSUED)
    assert check_copy(session, target, Audience.FACILITY, PLAIN).good
