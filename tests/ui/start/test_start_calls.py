"""The start page says what recent audits call for, by what was known when they were closed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QLabel
from waiting import wait_until

from cpted_audit import clock
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.findings.rows import attention, rows
from cpted_audit.session.findings.verbs import accept, change_work, fix
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.kept_settings import RECENT, read
from cpted_audit.ui.start.recent import Calls, RecentAudit, calls_for, recent_audits, remember_audit
from cpted_audit.ui.window.main_window import MainWindow


def shown(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def work(session: Session) -> None:
    """One finding due tomorrow, one risk accepted until then, one fixed, others by rule."""
    for one in list(session.walk.questions())[:16:4]:
        answer(session, Observation(item_id=one.item.id, place_id=one.place.id,
                                    value=AnswerValue.NO))  # fmt: skip
    soon = clock.today() + timedelta(days=1)
    due, risk, fixed, *_ = [row.id for row in rows(session)]
    change_work(session, [due], short_due=soon)
    accept(session, [risk], authority="Board", why="Next year", until=soon)
    fix(session, [fixed], by="Kim Lee")


def test_a_closed_audit_says_what_it_calls_for_and_days_pass_without_opening_it(window, audit_path):
    window.open_audit(audit_path)
    work(window.screen_.session)
    later = clock.today() + timedelta(days=2)
    then = attention(window.screen_.session, today=later)
    window.close_audit()
    (kept,) = recent_audits(window._settings)
    assert (then.overdue >= 1, then.expired, then.to_verify) == (True, 1, 1)
    assert calls_for(kept, later) == Calls(then.overdue, then.expired, then.to_verify)
    assert calls_for(kept, clock.today()).expired == 0
    wait_until(lambda: f"1 fix to verify (as of {kept.closed})" in shown(window))
    assert "1 audit calls for attention: " in shown(window)
    (card,) = [
        one for one in window.findChildren(QAbstractButton) if one.accessibleName() == kept.school
    ]
    assert "1 fix to verify" in card.accessibleDescription()


def test_of_an_encrypted_audit_nothing_is_kept_but_where_it_is(window, audit_path, tmp_path):
    window.open_audit(audit_path)
    work(window.screen_.session)
    window.close_audit()
    before = audit_path.read_bytes()
    audit_path.write_bytes(b"\x00" * 16 + before[16:])  # as it looks once it has a passphrase
    (kept,) = recent_audits(window._settings)
    assert kept == RecentAudit(path=str(audit_path), closed=kept.closed, encrypted=True)
    remember_audit(window._settings, kept)
    (stored,) = json.loads(read(window._settings, RECENT))
    assert not any(stored[name] for name in ("school", "due", "until", "to_verify", "score"))


def test_what_an_older_program_kept_is_read_and_what_is_damaged_is_left(tmp_path):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    path = tmp_path / "a.cpted"
    path.write_bytes(b"SQLite format 3\x00")
    old = {"path": str(path), "school": "Elm", "closed": "Nov 1, 2026"}
    for extra, school in (({}, "Elm"), ({"due": {"soon": 1}}, None), ({"due": [1]}, None)):
        settings.setValue("recent", json.dumps([old | extra]))
        assert [one.school for one in recent_audits(settings)] == ([school] if school else [])
    assert Path(path).is_file()
