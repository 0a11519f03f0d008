"""Filters somebody keeps with an audit: names, limits, and what is damaged."""

from __future__ import annotations

import pytest
import small_audit

from cpted_audit.errors import AuditError
from cpted_audit.session.findings.own_filters import (
    MOST,
    OwnFilter,
    delete_filter,
    keep_filter,
    own_filters,
    rename_filter,
)
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import remember


def test_they_are_there_again_and_are_no_step_of_the_history(tmp_path):
    path = tmp_path / "a.cpted"
    with small_audit.make(path) as session:
        steps = len(session.history())
        keep_filter(session, " Night  doors ", "overdue", " door  7 ")
        keep_filter(session, "Glass", "trade:Glazing", "")
        rename_filter(session, "Glass", "glass")  # its own name in other letters
        assert len(session.history()) == steps
    with Session.open(path) as session:
        assert own_filters(session) == [
            OwnFilter("Night doors", "overdue", "door 7"), OwnFilter("glass", "trade:Glazing"),
        ]  # fmt: skip
        delete_filter(session, "Night doors")
        assert [one.name for one in own_filters(session)] == ["glass"]


def test_a_name_that_is_none_or_taken_and_one_too_many_are_refused(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        for number in range(MOST - 1):
            keep_filter(session, f"F{number}", "all", "")
        kept = own_filters(session)
        for name, words in (("  ", "needs a name"), ("x" * 41, "needs a name"), ("f1", "already")):
            with pytest.raises(AuditError, match=words):
                keep_filter(session, name, "all", "")
        with pytest.raises(AuditError, match="already"):
            rename_filter(session, "F1", "F2")
        assert own_filters(session) == kept
        keep_filter(session, "Last", "all", "")
        with pytest.raises(AuditError, match=f"keeps {MOST} filters"):
            keep_filter(session, "More", "all", "")


@pytest.mark.parametrize("text", ["{", "[1]", '[["a"]]', '{"a": 1}', '[["a", "all", "b", "c"]]'])
def test_what_is_damaged_is_no_filter(tmp_path, text):
    with small_audit.make(tmp_path / "a.cpted") as session:
        remember(session, "finding_filters", text)
        assert own_filters(session) == []


def test_a_filter_on_one_that_is_unknown_here_holds_all(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        remember(session, "finding_filters", '[["Later", "of-2030", "door"]]')
        assert own_filters(session) == [OwnFilter("Later", "all", "door")]
