"""What documents say of an issued edition: standing, who signed, and what was mended since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pypdf
import pytest
import small_audit
from small_audit import N, P, Y, place_named
from structure_check import problems

from cpted_audit import clock
from cpted_audit.analysis.findings.progress import Became
from cpted_audit.domain.editions import SignaturePoint, SignedAs
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import ROLES, Standing
from cpted_audit.session.documents.copies.copies import Choices, standing_for, standing_of
from cpted_audit.session.documents.copies.printings import keep_issue, take_printing
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.progress import gather_progress
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import sign
from cpted_audit.session.editions.things import changed_since
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.store import frozen

SEEN = datetime(2026, 11, 18, 9)
ON = date(2026, 11, 29)
STROKES = [SignaturePoint(0, 0.1, 0.2), SignaturePoint(0, 0.9, 0.8), SignaturePoint(1, 0.5, 0.5)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, "Main / Room 1", {"R1": N, "R2": P})
        observe(session, "Main / Door 1", {"D1": N, "D2": N})
        yield session


def observe(session: Session, place: str, values: dict[str, AnswerValue]) -> None:
    """Answer items at a place as somebody saw them on a day before all others here."""
    at = place_named(session, place).id
    answer_many(
        session,
        [
            Observation(item_id=item, place_id=at, value=value, observed_at=SEEN)
            for item, value in values.items()
        ],
        "Walk",
    )


def ids(session: Session) -> dict[str, str]:
    return {one.item_id: one.id for one in rows(session, today=ON)}


def text(session: Session, audience: Audience, target: Path) -> str:
    export_report(session, target, audience, issued_on=ON)
    assert problems(target) == []
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(target).pages).split())


def signed_and_issued(session: Session) -> None:
    sign(session, SignedAs.PREPARED, "Pat Quill", STROKES)
    sign(session, SignedAs.REVIEWED, "Dana Reyes")
    issue(session, Issuing(by="Chief Lee"))


# Standing


def test_a_document_is_of_the_edition_until_something_changes(session):
    assert standing_of(session) == Standing()
    signed_and_issued(session)
    standing = standing_of(session)
    assert (standing.number, standing.after, standing.draft) == (1, None, False)
    assert [(one.role, one.name) for one in standing.signed] == list(
        zip(ROLES, ("Pat Quill", "Dana Reyes", "Chief Lee"), strict=True)
    )
    assert standing.signed[0].strokes == (((0.1, 0.2), (0.9, 0.8)), ((0.5, 0.5),))
    observe(session, "Main / Room 1", {"R1": Y})
    later = standing_of(session)
    assert (later.number, later.after, later.signed) == (None, 1, ())
    assert later.words == "Draft after edition 1"
    sign(session, SignedAs.REVIEWED, "Dana Reyes")
    assert standing_of(session).reviewed


def test_an_edition_that_is_opened_is_itself_whatever_changed_since(session):
    signed_and_issued(session)
    observe(session, "Main / Room 1", {"R1": Y})
    issue(session, Issuing(by="Chief Lee"))
    with Session.of_edition(session, 1) as first, Session.of_edition(session, 2) as second:
        assert (standing_of(first).number, standing_of(first).after) == (1, None)
        assert (standing_of(second).number, standing_of(second).after) == (2, 1)
        assert [one.name for one in standing_of(first).signed][-1] == "Chief Lee"


@pytest.mark.parametrize("audience", Audience)
def test_names_of_who_signed_are_for_the_full_and_the_facility_document(
    session, tmp_path, audience
):
    signed_and_issued(session)
    named = audience in (Audience.FULL, Audience.FACILITY)
    assert bool(standing_for(session, audience).signed) is named
    said = text(session, audience, tmp_path / "a.pdf")
    assert ("Chief Lee" in said) is named
    assert ("Dana Reyes" in said) is named
    assert "Edition 1 · printing" in said
    assert "DRAFT" not in said


def test_an_edition_printed_again_is_the_printing_it_was(session, tmp_path):
    signed_and_issued(session)
    made = {}
    for change in ({}, {"R1": Y}, {"R2": Y}):
        observe(session, "Main / Room 1", change)
        taken = Choices(printing=take_printing(session))
        target = tmp_path / "a.pdf"
        said = export_report(session, target, Audience.FACILITY, issued_on=ON, choices=taken)
        keep_issue(session, said, Audience.FACILITY, taken, ON)
        made[said.number] = said.digest
    with Session.of_edition(session, 1) as first:
        again = export_report(first, tmp_path / "b.pdf", Audience.FACILITY, issued_on=ON)
    assert list(made) == [1, 2, 3]
    assert (again.number, again.digest) == (1, made[1])


# The block


def test_the_block_says_who_signed_and_has_the_drawn_signature(session, tmp_path):
    signed_and_issued(session)
    said = text(session, Audience.FACILITY, tmp_path / "a.pdf")
    assert "Those named here signed everything in this edition." in said
    for role in ROLES:
        assert role in said
    assert said.count("typed name") == 2
    raw = (tmp_path / "a.pdf").read_bytes()
    assert b"Signature drawn by Pat Quill" in raw


def test_a_draft_has_lines_to_sign_by_hand(session, tmp_path):
    said = text(session, Audience.FULL, tmp_path / "a.pdf")
    assert "Sign-off This is a draft." in said
    assert "typed name" not in said


def test_a_signature_that_leaves_its_field_is_kept_within(session, tmp_path):
    wild = [SignaturePoint(0, -5.0, 9.0), SignaturePoint(0, 7.0, -3.0)]
    sign(session, SignedAs.PREPARED, "Pat Quill", wild)
    assert "Pat Quill" in text(session, Audience.FACILITY, tmp_path / "a.pdf")


# What became of findings


def test_without_an_edition_nothing_is_compared(session, tmp_path):
    assert gather_progress(session, ON) is None
    assert "Since edition" not in text(session, Audience.FACILITY, tmp_path / "a.pdf")


@pytest.mark.slow
def test_every_way_a_finding_can_go_is_told_since_the_edition(session, tmp_path):
    known = ids(session)
    today = date(2026, 11, 20)
    verbs.fix(session, [known["D2"]], by="Al Oz", on=today)
    verbs.accept(
        session, [known["R2"]], authority="The board", why="It is replaced next year",
        until=clock.today() + timedelta(days=30), on=today,
    )  # fmt: skip
    signed_and_issued(session)
    verbs.verify(session, [known["D1"]], by="Al Oz", how=VerifiedHow.SEEN, why="Shut", on=ON)
    verbs.reopen(session, [known["D2"]], why="It came loose again", on=ON)
    observe(session, "Main / Door 2", {"D1": N})
    after = clock.today() + timedelta(days=31)
    view = gather_progress(session, after)
    assert view is not None
    names = {
        became: [(one.item_id, one.place.name) for one in found]
        for became, found in view.found.items() if found
    }  # fmt: skip
    assert names == {
        Became.VERIFIED: [("D1", "Door 1")], Became.REOPENED: [("D2", "Door 1")],
        Became.EXPIRED: [("R2", "Room 1")], Became.NEW: [("D1", "Door 2")],
        Became.OPEN: [("R1", "Room 1")],
    }  # fmt: skip
    for audience in (Audience.FULL, Audience.FACILITY):
        said = text(session, audience, tmp_path / "a.pdf")
        assert "Since edition 1" in said
        for words in ("Repaired and verified · 1 finding", "Reopened · 1 finding",
                      "New · 1 finding", "1 finding is still to repair"):  # fmt: skip
            assert words in said, words
    for audience in (Audience.RESPONDER, Audience.PUBLIC):
        assert "Repaired and verified" not in text(session, audience, tmp_path / "a.pdf")


def test_a_finding_that_was_settled_then_and_still_is_is_in_no_list(session):
    known = ids(session)
    verbs.verify(session, [known["D1"]], by="Al Oz", how=VerifiedHow.SEEN, why="Shut", on=ON)
    signed_and_issued(session)
    view = gather_progress(session, ON)
    assert view is None  # an edition that is printed is compared with the one before it
    observe(session, "Main / Door 2", {"D1": N})
    view = gather_progress(session, ON)
    assert view is not None
    assert known["D1"] not in {one.id for found in view.found.values() for one in found}
    assert [one.place.name for one in view.found[Became.NEW]] == ["Door 2"]


def test_what_is_compared_is_not_in_the_digest(session):
    from cpted_audit.report.digesting import contents_digest

    signed_and_issued(session)
    observe(session, "Main / Door 2", {"D1": N})
    one, other = (gather_facility(session, issued_on=on) for on in (ON, ON))
    assert one.progress is not None
    assert contents_digest(one) == contents_digest(other)


def test_what_changed_is_read_in_bits_and_edits_between_them_are_counted(session, monkeypatch):
    """The bits come to what all at once comes to; after that an edit reads its own rows alone."""
    monkeypatch.setattr("cpted_audit.store.frozen._AT_ONCE", 2)
    observe(session, "Main / Room 2", {"R1": Y, "R2": Y})
    edition = issue(session, Issuing(by="Ann"))
    session.contents.forget()
    bits = 0
    while not session.contents.prepare(edition.number):
        bits += 1
        if bits in {2, 5}:
            observe(session, "Main / Room 1", {"R1": Y if bits == 2 else P})
    assert bits > 5
    counts = changed_since(session, edition)
    now = session.contents.digest
    session.contents.forget()
    assert (changed_since(session, edition), session.contents.digest) == (counts, now)

    read = []
    digest = frozen.row_digest
    monkeypatch.setattr(frozen, "row_digest", lambda row: read.append(row["id"]) or digest(row))
    observe(session, "Main / Room 2", {"R1": N})
    assert changed_since(session, edition) != counts
    assert len(read) <= 3  # the answer, its finding, and nothing of all the others
    session.undo()
    assert changed_since(session, edition) == counts
