"""A document made in a child process: what a cancel leaves beside it."""

from __future__ import annotations

from datetime import date

import pytest
import small_audit

from cpted_audit.errors import CancelledError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.child import ExportOrder, export_in_child


@pytest.mark.parametrize("name", ["Report.pdf", "Report [2].pdf", "[!a].pdf"])
def test_a_cancel_leaves_nothing_of_a_document_of_any_name(tmp_path, name):
    audit = tmp_path / "oak.cpted"
    with small_audit.make(audit) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N})
    out = tmp_path / "out"
    out.mkdir()
    told: list[object] = []
    order = ExportOrder(audit, None, out / name, Audience.FULL, date(2026, 11, 29))
    with pytest.raises(CancelledError, match="no file was made"):
        for step in export_in_child(order, lambda: bool(told)):
            assert list(out.iterdir()), "its draft lies there while it is written"
            told.append(step)
    assert list(out.iterdir()) == []
