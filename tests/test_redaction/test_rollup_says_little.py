"""A rollup's rows hold the names of school and district and days, and no other text of an audit."""

from __future__ import annotations

from dataclasses import astuple

from marked_school import make_marked

from cpted_audit.session.fleet.rows import rows_of

TEXTS = {"site.name", "site.district", "site.marking"}
DAYS = {
    "answer.observed_at", "door.checked_on", "doorcheck.on", "keybox.checked_on",
    "fixture.checked_on", "contact.checked_on", "plan.verified_on", "sitefacts.verified_on",
    "finding.short_due", "finding.long_due", "move.on", "move.until",
}  # fmt: skip


def test_no_text_of_an_audit_is_in_a_row_but_three(tmp_path):
    session, book = make_marked(tmp_path)
    with session:
        rows = rows_of(session, region="North", file="North/a.cpted")
    told = "\n".join(str(cell) for _, some in rows.parts() for row in some for cell in astuple(row))
    found = {one.key for one in book.found_in(told)}
    assert found <= TEXTS | DAYS
    assert {"site.name", "contact.checked_on", "door.checked_on", "finding.short_due"} <= found
