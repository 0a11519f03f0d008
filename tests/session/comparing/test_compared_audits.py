"""Two audits of a school beside each other, by question, subject and finding."""

from __future__ import annotations

from collections import Counter

from two_years import DOOR, ROOM, make_years

from cpted_audit.analysis.comparing.compared import SUBJECTS
from cpted_audit.analysis.comparing.turns import Turn, WhyNot
from cpted_audit.analysis.findings.progress import Became
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.session import Session


def test_every_question_is_counted_once_and_in_every_subject(tmp_path):
    old, new = make_years(tmp_path)
    with Session.open(old, read_only=True) as before, Session.open(new, read_only=True) as after:
        found = compare_audits(before, after)
    counts = found.counts()
    assert (counts[Turn.IMPROVED], counts[Turn.REGRESSED]) == (1, 1)
    assert sum(counts.values()) == len(found.turned)
    assert sum(found.reasons().values()) == counts[Turn.NOT_COMPARABLE]
    assert found.reasons()[WhyNot.ITEM_SPLIT] == 3
    assert set(found.by) == set(SUBJECTS)
    for key in ("section", "building", "item"):  # one question may be of two principles
        assert sum((one.counts for one in found.by[key]), Counter()) == counts
    assert {one.name for one in found.by["building"]} >= {"Main"}


def test_a_finding_is_told_by_what_became_of_its_question(tmp_path):
    old, new = make_years(tmp_path)
    with Session.open(old, read_only=True) as before, Session.open(new, read_only=True) as after:
        found = compare_audits(before, after)
    became = Counter(one.became for one in found.findings)
    assert became == {Became.GONE: 1, Became.NEW: 3, Became.OPEN: 1}
    assert [one.path for one in found.findings if one.became is Became.GONE] == [DOOR]
    assert [one.path for one in found.findings if one.became is Became.OPEN] == [ROOM]


def test_an_audit_beside_itself_has_moved_by_nothing(tmp_path):
    old, _ = make_years(tmp_path)
    with Session.open(old, read_only=True) as before, Session.open(old, read_only=True) as after:
        found = compare_audits(before, after)
    assert found.overall.points in (0, None)
    assert not found.overall.means_something
    assert {one.turn for one in found.turned} <= {Turn.UNCHANGED, Turn.NOT_COMPARABLE}
    assert {one.became for one in found.findings} == {Became.OPEN}
