"""Secrets of an encrypted audit get into no file that is not, whatever carries them."""

from __future__ import annotations

import pytest
import small_audit
import two_copies
from small_audit import Y, observe

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.registers.secrets import encrypt
from cpted_audit.session.session import Session

KEY = "violet anchor quarry"
SECRETS = {
    "code": (RegisterKey.CODES, {"name": "Alarm", "code": "4711"}),
    "access": (RegisterKey.KEY_BOXES, {"name": "Box", "access": "4711"}),
}


@pytest.mark.parametrize("secret", SECRETS)
def test_an_edition_with_a_secret_is_taken_by_no_plain_file(tmp_path, secret):
    first = two_copies.begin(tmp_path)
    a = two_copies.copy(first, "a", lambda one: observe(one, "Main / Room 1", {"R1": Y}))
    b = two_copies.copy(first, "b")
    register, values = SECRETS[secret]
    with Session.open(b) as session:
        encrypt(session, KEY)
        add_record(session, register, **values)
        issue(session, Issuing(by="B", prepared_by="", reviewed_by="", note=""))
    target = tmp_path / "c.cpted"
    with (
        Session.open(a, read_only=True) as mine,
        Session.open(b, KEY, read_only=True) as theirs,
        pytest.raises(AuditError, match="Edition 1 of “b.cpted” has codes in it"),
    ):
        two_copies.merge_into(target, mine, theirs, Decisions())
    assert not target.exists()
    with (
        Session.open(b, KEY, read_only=True) as mine,
        Session.open(a, read_only=True) as theirs,
    ):
        two_copies.merge_into(target, mine, theirs, Decisions())
    with Session.open(target, KEY, read_only=True) as session:
        assert small_audit.answers(session) == {("R1", "Main / Room 1"): Y}
