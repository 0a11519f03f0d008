"""Documents of an edition say again what they said when it was issued."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_audit import Y, observe, place_named

from cpted_audit import clock
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.documents.edition_digests import document_digest, edition_documents
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.photos.photos import caption_photo, photos
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.registers.records import add_record, records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.store.migrations import MIGRATIONS

NEWEST = Path(__file__).resolve().parents[2] / "files" / f"format-{len(MIGRATIONS)}.cpted"


@pytest.fixture(scope="module")
def worked_on(tmp_path_factory):
    """An audit with plan, photo, interview and registers, issued and then changed all over."""
    path = Path(shutil.copy(NEWEST, tmp_path_factory.mktemp("issued")))
    with Session.open(path) as session:
        session.redo()  # so that the edition of the file is not the one of this test
        documents = edition_documents(session)
        issue(session, Issuing(by="Chief Lee", documents=documents))
        observe(session, "Main / Door 1", {"D2": Y}, "Mended")
        rename_place(session, place_named(session, "Main / Room 1"), "Library")
        caption_photo(session, photos(session)[0], "Another caption")
        boxes = [one.id for one in records(session, RegisterKey.DOORS)]
        remove_records(session, RegisterKey.DOORS, boxes)
        add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone="555-0147")
        yield session, {one.audience: one.digest for one in documents}


@pytest.fixture(scope="module")
def then(worked_on):
    with Session.of_edition(worked_on[0], 2) as session:
        yield session


@pytest.mark.parametrize("audience", Audience)
def test_a_document_of_an_edition_has_the_digest_it_had(worked_on, then, audience):
    session, kept = worked_on
    assert document_digest(then, audience) == kept[audience.value]
    if audience is not Audience.PUBLIC:  # which tells counts alone
        assert document_digest(session, audience) != kept[audience.value]


@pytest.mark.parametrize("audience", Audience)
def test_it_does_years_later(then, worked_on, audience, monkeypatch):
    """What is overdue, stale or out of date is told as of the day of the edition."""
    later = clock.moment().replace(year=clock.moment().year + 3)
    monkeypatch.setattr(clock, "moment", lambda: later)
    assert document_digest(then, audience) == worked_on[1][audience.value]


def test_what_is_printed_again_is_checked(then, tmp_path):
    target = tmp_path / "facility.pdf"
    check = make_report(then, target, Audience.FACILITY, issued_on=then.today)
    same = [line.text for line in check_lines(check) if "edition" in line.text]
    assert same == ["The document says what it said when edition 2 was issued"]
    assert "Library" not in "".join(page_texts(target))
