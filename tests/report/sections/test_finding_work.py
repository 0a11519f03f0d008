"""What documents say of findings since the walk: state, owner, due day, cost, and both scores."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from schools import ISSUED, School, make_school

from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows

SEEN = date(2026, 11, 18)


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """Two doors: the finding at one is given to somebody, that at the other is verified."""
    made = make_school(tmp_path_factory.mktemp("work") / "a.cpted")
    made.answer("B07", "Door 1", AnswerValue.NO, "Open")
    made.answer("B07", "Door 2", AnswerValue.NO, "Open")
    session = made.session
    ids = {row.place.name: row.id for row in rows(session)}
    verbs.change_work(
        session, [ids["Door 1"]], short_owner="Ann Lee", short_due=SEEN + timedelta(days=20),
        long_amount=640, long_trade="Locksmith", long_work_order="26-1187",
    )  # fmt: skip
    verbs.plan(session, [ids["Door 1"]], by="Ann Lee", on=SEEN + timedelta(days=1))
    verbs.fix(session, [ids["Door 2"]], by="Al Oz", on=SEEN + timedelta(days=2))
    verbs.verify(session, [ids["Door 2"]], by="Al Oz", how=VerifiedHow.TRIED, why="Ten tries",
                 on=SEEN + timedelta(days=3))  # fmt: skip
    yield made
    session.close()


def printed(school: School, folder: Path, audience: Audience) -> str:
    target = folder / f"{audience}.pdf"
    export_report(school.session, target, audience, issued_on=ISSUED)
    return " ".join(" ".join(page_texts(target)).split())


def test_the_facility_copy_says_state_owner_and_due(school: School, tmp_path: Path) -> None:
    told = printed(school, tmp_path, Audience.FACILITY)
    assert "Owner: Ann Lee (Principal) · Due: 8 Dec 2026" in told
    assert "Cost: $640 ($1,000–10,000) · Trade: Locksmith · Work order 26-1187" in told
    assert "19 Nov 2026: planned by Ann Lee." in told
    assert "21 Nov 2026: verified by Al Oz, who also fixed it, tried out: Ten tries." in told
    assert "Added up, the bands come to between $1,000 and $10,000" in told  # of one finding
    report = gather_facility(school.session, issued_on=ISSUED)
    assert [view.row.owner for view in report.to_mend] == ["Ann Lee"]
    assert len(report.findings) == 2


def test_the_full_report_says_which_score_is_which(school: School, tmp_path: Path) -> None:
    told = printed(school, tmp_path, Audience.FULL)
    assert "As walked on 18 Nov 2026. Today, " in told
    assert "with 1 verified finding counted as fixed; 1 critical condition not in place." in told
    assert "0 open, 1 planned, 1 verified, 0 set aside" in told
    assert "critical at once, high after 30 days, medium after 90 days" in told


def test_responders_who_get_weaknesses_get_none_that_is_verified(school: School) -> None:
    weak = Choices(with_weaknesses=True)
    told = gather_responder(school.session, issued_on=ISSUED, choices=weak)
    assert [view.where for view in told.weak] == ["Main / Door 1"]
