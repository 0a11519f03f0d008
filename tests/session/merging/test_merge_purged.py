"""What was purged of one copy comes back from no other, whichever way it got there."""

from __future__ import annotations

from functools import partial

import pytest
import two_copies
from small_audit import Y, observe
from two_copies import merged, opened

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.session.file.purge import Purging, candidates, kind_of, purge
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.registers.records import add_record, remove_records
from cpted_audit.session.session import Session

PHONE = "555-014799"


def _contact(session: Session) -> None:
    add_record(session, RegisterKey.CONTACTS, name="Rosa Ortiz", phone=PHONE)


def _answer(session: Session) -> None:
    observe(session, "Main / Room 1", {"R1": Y})


def _remove(session: Session) -> None:
    remove_records(
        session, RegisterKey.CONTACTS, [row["id"] for row in session.document.db.rows("contact")]
    )


def _purge(kind: str, session: Session) -> None:
    ids = tuple(one.id for one in candidates(session, kind_of(kind)))
    purge(session, Purging(kind=kind, ids=ids))


def _refused(*pair) -> None:
    target = pair[0].with_name("no.cpted")
    with opened(*pair) as sessions, pytest.raises(AuditError, match="was purged of"):
        two_copies.merge_into(target, *sessions, Decisions())
    assert not target.exists()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["phone", "contact"])
@pytest.mark.parametrize("later", [None, _remove], ids=["there", "removed"])
def test_what_a_merge_took_over_before_it_was_purged_does_not_come_back(tmp_path, kind, later):
    """One copy had it by a merge already; there it still is, or its history still knows it."""
    first = two_copies.begin(tmp_path)
    a = two_copies.copy(first, "a", _contact)
    b, _ = merged(two_copies.copy(first, "b", _answer), a, "ba")
    two_copies.change(a, partial(_purge, kind))
    if later is not None:
        two_copies.change(b, later)
    _refused(a, b)
    _refused(b, a)
    two_copies.change(b, partial(_purge, kind))
    for pair in ((a, b), (b, a)):
        path, _ = merged(*pair, f"both-{pair[0].stem}")
        assert PHONE.encode() not in path.read_bytes()


def test_what_only_the_history_knew_does_not_come_back(tmp_path):
    first = two_copies.begin(tmp_path, _contact, _remove)
    a = two_copies.copy(first, "a", partial(_purge, "contact"))
    b = two_copies.copy(first, "b", _answer)
    _refused(a, b)
    _refused(b, a)


def test_a_purge_that_was_taken_over_is_heeded_as_well(tmp_path):
    """A third file had purged it, and this one knows that from there alone."""
    first = two_copies.begin(tmp_path, _answer)
    c = two_copies.copy(first, "c", _contact)
    b, _ = merged(two_copies.copy(first, "b"), c, "bc")
    two_copies.change(c, partial(_purge, "phone"))
    a, _ = merged(two_copies.copy(first, "a"), c, "ac")
    _refused(a, b)
    _refused(b, a)
