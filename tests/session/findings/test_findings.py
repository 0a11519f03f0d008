"""Findings edited, set aside and reopened; findings no item asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
import small_audit
from small_audit import N, P, Y, photograph, place_named, undone

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import CostBand, OwnerRole
from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.report.wording import risk_text
from cpted_audit.session.findings import findings
from cpted_audit.session.findings.rows import rows as rows_of_findings
from cpted_audit.session.photos.photos import Target, photos
from cpted_audit.session.places import edits
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings, current_score
from cpted_audit.store.tables import PHOTO

R1 = ItemId("R1")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def room(session):
    return place_named(session, "Main / Room 1").id


@pytest.fixture
def finding(session):
    """The finding of R1 at Room 1."""
    small_audit.observe(session, "Main / Room 1", {"R1": N}, "Door drags")
    (one,) = current_findings(session)
    return one.id


def test_every_field_is_changed_and_set_back(session, finding):
    (before,) = current_findings(session)
    undone(
        session,
        lambda: findings.edit_finding(
            session, finding, severity=4, likelihood=3, short_term="Plane it", long_term="",
            owner_role=OwnerRole.CUSTODIAN, cost_band=CostBand.UNDER_1K,
        ),
    )  # fmt: skip
    (one,) = current_findings(session)
    assert (one.severity, one.likelihood, one.priority) == (4, 3, Priority.HIGH)
    assert (one.short_term, one.long_term) == ("Plane it", "")
    assert (one.owner_role, one.cost_band) == (OwnerRole.CUSTODIAN, CostBand.UNDER_1K)
    undone(
        session,
        lambda: findings.edit_finding(
            session, finding, severity=None, likelihood=None, short_term=None, long_term=None,
            owner_role=None, cost_band=None,
        ),
    )  # fmt: skip
    assert current_findings(session) == [before]


def test_typing_joins_per_field_and_choosing_does_not(session, finding):
    steps = len(session.history())
    for length in range(1, 9):
        findings.edit_finding(session, finding, short_term="Plane it"[:length])
    findings.edit_finding(session, finding, long_term="R")
    findings.edit_finding(session, finding, long_term="Renew")
    findings.edit_finding(session, finding, severity=3)
    findings.edit_finding(session, finding, severity=4)
    findings.edit_finding(session, finding, severity=4)
    assert [step.label for step in session.history()[: -steps or None]] == [
        "Severity of finding 1", "Severity of finding 1", "Long-term remedy of finding 1",
        "Short-term remedy of finding 1",
    ]  # fmt: skip


@pytest.mark.parametrize("changes", [{"severity": 0}, {"severity": 5}, {"likelihood": -1}])
def test_a_factor_goes_from_1_to_4(session, finding, changes):
    before = small_audit.rows(session)
    with pytest.raises(AuditError, match="from 1 to 4"):
        findings.edit_finding(session, finding, **changes)
    assert small_audit.rows(session) == before


def test_an_answers_finding_takes_a_title_and_without_one_the_checklists_again(session, finding):
    (before,) = current_findings(session)
    undone(session, lambda: findings.edit_finding(session, finding, title="The door drags"))
    (named,) = current_findings(session)
    assert named.title == "The door drags"
    for nothing in ("", " \u00a0 ", "\u200b\u2060"):
        findings.edit_finding(session, finding, title="Gate")
        findings.edit_finding(session, finding, title=nothing)
        assert current_findings(session) == [before]


def test_an_answers_finding_has_the_note_of_the_answer(session, finding):
    with pytest.raises(ValueError):
        findings.edit_finding(session, finding, note="Mine")


def test_a_finding_is_set_aside_with_a_reason_and_taken_up_again(session, finding):
    with pytest.raises(AuditError, match="Say why"):
        findings.dismiss(session, finding, " ")
    undone(session, lambda: findings.dismiss(session, finding, " Mended on the day "))
    assert current_findings(session) == []
    assert findings.find_finding(session, finding).dismissed_reason == "Mended on the day"
    undone(session, lambda: findings.reopen(session, finding))
    assert [finding.id for finding in current_findings(session)] == [finding]


def test_changing_the_answer_back_throws_nothing_away(session, room, finding):
    findings.edit_finding(session, finding, severity=4, short_term="Plane it")
    written = findings.find_finding(session, finding)
    for value in (Y, None, small_audit.NA, small_audit.U):
        small_audit.observe(session, "Main / Room 1", {"R1": value})
        assert current_findings(session) == []
        assert findings.find_finding(session, finding) == written
        assert session.walk.answers[R1, room].note == "Door drags"
    small_audit.observe(session, "Main / Room 1", {"R1": P})
    (one,) = current_findings(session)
    assert (one.id, one.severity, one.short_term, one.number) == (finding, 4, "Plane it", 1)


def test_a_free_finding_is_written_numbered_and_ordered_among_the_others(session, room, finding):
    score = current_score(session)
    made = []
    undone(
        session,
        lambda: made.append(
            findings.add_free_finding(
                session, room, " Loose ceiling tile ", note="Above the door", severity=3,
                likelihood=3, short_term="Wedge it", cost_band=CostBand.UNDER_1K,
            )
        ),
    )  # fmt: skip
    free, of_item = current_findings(session)
    assert (free.number, free.free, free.question, free.value) == (2, True, None, None)
    assert (free.title, free.note) == ("Loose ceiling tile", "Above the door")
    assert (free.critical, free.priority) == (False, Priority.HIGH)
    assert free.place.id == room
    assert (of_item.title, of_item.note, of_item.free) == (
        "Not in place: Ideal of R1", "Door drags", False,
    )  # fmt: skip
    assert current_score(session) == score
    assert findings.free_findings_at(session, room) == made
    small_audit.observe(session, "Main / Room 2", {"R1": N})
    assert sorted(finding.number for finding in current_findings(session)) == [1, 2, 3]


def test_a_free_finding_is_edited_set_aside_and_deleted(session, room):
    free = findings.add_free_finding(session, room, "Tile").id
    undone(session, lambda: findings.edit_finding(session, free, title="Loose tile", note="n"))
    undone(session, lambda: findings.edit_finding(session, free, severity=2, likelihood=2))
    undone(session, lambda: findings.edit_finding(session, free, severity=None, likelihood=None))
    (one,) = current_findings(session)
    assert (one.title, one.severity, one.priority) == ("Loose tile", None, Priority.UNSAID)
    undone(session, lambda: findings.dismiss(session, free, "Ours to live with"))
    assert current_findings(session) == []
    undone(session, lambda: findings.reopen(session, free))
    undone(session, lambda: findings.delete_free_finding(session, free))
    assert current_findings(session) == []
    with pytest.raises(AuditError, match="no longer in the audit"):
        findings.edit_finding(session, free, severity=1)
    for title in ("", "  ", "\u200b"):
        with pytest.raises(AuditError, match="title"):
            findings.add_free_finding(session, room, title)


def test_nothing_is_stored_of_a_free_finding_that_nobody_said(session, room):
    stored = findings.add_free_finding(session, room, "Tile")
    said = ("severity", "likelihood", "short_term", "long_term", "owner_role", "cost_band")
    assert [getattr(stored, name) for name in said] == [None] * len(said)
    (one,) = [row for row in rows_of_findings(session) if row.id == stored.id]
    assert (one.severity, one.likelihood, one.role, one.cost_band) == (None,) * 4
    assert (one.cost, one.due, one.shown.weight) == ("Not said", None, None)
    assert risk_text(one.shown) == "severity not said × likelihood not said"
    rated = findings.add_free_finding(session, room, "Glass", severity=4, likelihood=1)
    assert [free.id for free in current_findings(session)] == [rated.id, stored.id]


def test_the_number_of_a_deleted_finding_is_not_given_again(session, room):
    first = findings.add_free_finding(session, room, "One")
    second = findings.add_free_finding(session, room, "Two")
    findings.delete_free_finding(session, second.id)
    findings.delete_free_finding(session, first.id)
    small_audit.observe(session, "Main / Room 1", {"R1": N})
    assert [finding.number for finding in current_findings(session)] == [3]


def test_the_photos_of_a_deleted_finding_stay_with_its_place(session, room):
    free = findings.add_free_finding(session, room, "Tile")
    photo = photograph(session, Target())
    with session.edit("Attach"):
        PHOTO.update(session.document.db, replace(photo, finding_id=free.id))
    undone(session, lambda: findings.delete_free_finding(session, free.id))
    (left,) = photos(session)
    assert (left.finding_id, left.place_id) == (None, room)


def test_an_answers_finding_is_not_deleted(session, finding):
    with pytest.raises(AuditError, match="was kept"):
        findings.delete_free_finding(session, finding)


def test_the_free_findings_of_a_retired_place_wait_with_it(session, room):
    findings.add_free_finding(session, room, "Tile")
    edits.retire_places(session, [room])
    assert current_findings(session) == []
    edits.bring_back(session, [room])
    assert len(current_findings(session)) == 1


def test_a_file_whose_finding_belongs_to_nothing_is_told(session):
    with session.edit("Break"):
        session.document.db.execute(
            "INSERT INTO finding (id, number, dismissed_reason) VALUES ('f', 9, '')"
        )
    with pytest.raises(NotAnAuditError, match="no answer and no place"):
        Session.open(session.path, read_only=True)
