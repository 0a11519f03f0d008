"""A rollup's rows of an audit say what the audit itself says, and the same on any day."""

from __future__ import annotations

import gc
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
import small_audit
from damage import empty_page
from examples import at_most
from findings_walked import observe
from hypothesis import given, settings
from hypothesis import strategies as st
from small_audit import NA, N, P, U, Y

from cpted_audit import clock
from cpted_audit.domain.findings.moves import VerifiedHow
from cpted_audit.domain.rollup import (
    ROWS,
    AuditRows,
    ScoredAs,
    ScoredOf,
    VerifiedKind,
    one_of_each,
)
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import NotAnAuditError
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows, two_scores
from cpted_audit.session.fleet import reading
from cpted_audit.session.fleet.reading import read_rollup
from cpted_audit.session.fleet.rows import RollupOrder, read_rows
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.registers.readiness import readiness
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import edit_site

GIVEN = {
    "Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y, "R3": N},
    "Room 2": {"R1": P, "R2": N},
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """An audit of one edition in which a finding was verified, and in a region an empty one."""
    made = tmp_path_factory.mktemp("district")
    with small_audit.make(made / "a.cpted") as session:
        found = observe(session, GIVEN)
        issue(session, Issuing(by="Ann"))
        verbs.fix(session, [found["D1"]], by="Bo", on=clock.today())
        verbs.verify(session, [found["D1"]], by="Ann", how=VerifiedHow.SEEN, why="Shut")
    (made / "North").mkdir()
    small_audit.make(made / "North" / "b.cpted").close()
    return made


def _of(folder: Path, name: str, **more):
    return read_rows(RollupOrder(folder=folder, path=folder / name, **more))


def test_rows_are_what_the_audit_says(folder):
    told = _of(folder, "a.cpted").now
    assert told is not None
    _say_what_the_audit_says(told, folder / "a.cpted")
    late = date(2099, 1, 1)
    with Session.open(folder / "a.cpted", read_only=True) as session:
        by_then = rows(session, today=late)
    assert told.overdue(late) == sum(row.overdue for row in by_then) > 0
    assert [(row.item, row.places, row.places_today) for row in told.critical] == [
        ("D1", 1, 0), ("R3", 1, 1),
    ]  # fmt: skip


def _say_what_the_audit_says(told: AuditRows, path: Path) -> None:
    with Session.open(path, read_only=True) as session:
        both, found = two_scores(session), rows(session)
        classes = readiness(session, clock.today()).classes
    day = clock.today()
    for how, score in ((ScoredAs.WALKED, both.as_walked), (ScoredAs.TODAY, both.today)):
        row = told.score(how)
        assert row is not None
        overall = score.card.overall
        assert (row.value, row.low, row.high) == (overall.value, overall.low, overall.high)
        assert (row.percent, row.band) == (overall.percent, overall.band)
        assert row.critical == len(score.headline.not_in_place)
        for section, part in score.card.sections.items():
            of_section = told.score(how, ScoredOf.SECTION, section)
            assert of_section is not None
            assert of_section.value == part.value
            assert of_section.title == f"Section {section}"
        for principle, part in score.card.principles.items():
            of_principle = told.score(how, ScoredOf.PRINCIPLE, principle.value)
            assert of_principle is not None
            assert of_principle.value == part.value
    assert told.to_mend() == sum(row.to_mend for row in found)
    assert told.overdue(day) == sum(row.overdue for row in found)
    assert (told.audit.ready, told.audit.ready_of) == (
        sum(one.is_whole for one in classes), len(classes),
    )  # fmt: skip
    assert {row.name for row in told.ready} == {
        one.label.key for one in classes if not one.is_whole
    }
    assert Counter({row.item: row.places for row in told.critical}) == Counter(
        one.item.id for one in both.as_walked.headline.not_in_place
    )
    assert sum(row.places_today for row in told.critical) == len(both.today.headline.not_in_place)


@given(
    st.dictionaries(
        st.sampled_from([(where, item) for where, items in GIVEN.items() for item in items]),
        st.tuples(st.sampled_from([Y, P, N, N, NA, U]), st.booleans()),
    )
)
@settings(max_examples=at_most(6))
def test_rows_say_what_any_audit_says(tmp_path_factory, answers):
    path = tmp_path_factory.mktemp("any") / "a.cpted"
    where: dict[str, dict[str, AnswerValue]] = {}
    for (place, item), (value, _) in answers.items():
        where.setdefault(place, {})[item] = value
    with small_audit.make(path) as session:
        found = observe(session, where)
        for item in {item for (_, item), (_, mended) in answers.items() if mended} & found.keys():
            verbs.fix(session, [found[item]], by="Bo", on=clock.today())
            verbs.verify(session, [found[item]], by="Ann", how=VerifiedHow.SEEN, why="Shut")
    told = _of(path.parent, "a.cpted").now
    assert told is not None
    _say_what_the_audit_says(told, path)


def test_what_was_read_of_an_audit_is_let_go_without_looking_for_garbage(folder):
    def sessions() -> int:
        return sum(isinstance(one, Session) for one in gc.get_objects())

    gc.collect()
    before = sessions()
    gc.disable()
    try:
        _of(folder, "a.cpted")
        assert sessions() == before
    finally:
        gc.enable()


def test_an_edition_is_told_as_it_was_issued_and_whole_where_it_is_asked_for(folder):
    now, then = _of(folder, "a.cpted").rows
    assert (now.audit.edition, now.audit.last_edition, now.audit.unchanged) == (0, 1, False)
    assert (then.audit.edition, then.audit.complete) == (1, False)
    assert then.audit.issued_on == clock.today()
    _, whole = _of(folder, "a.cpted", editions=True).rows
    assert whole.audit.complete
    first, second = then.score(ScoredAs.TODAY), whole.score(ScoredAs.WALKED)
    assert first is not None
    assert second is not None
    assert (first.value, first.low, first.high, first.percent, first.coverage) == (
        second.value, second.low, second.high, second.percent, second.coverage,
    )  # fmt: skip
    walked = now.score(ScoredAs.WALKED)
    assert walked is not None
    assert second.value == walked.value
    for name, kind in ROWS.items():
        for row in dict(whole.parts())[name]:
            assert isinstance(row, kind)
            assert (row.audit, row.edition) == (now.audit.audit, 1)
    assert sum(one.number for one in whole.findings if one.to_mend) == now.to_mend() + 1


def test_rows_are_those_of_any_day(folder, monkeypatch):
    before = [one.digest() for one in _of(folder, "a.cpted", editions=True).rows]
    later = clock.moment() + timedelta(days=400)
    monkeypatch.setattr(clock, "moment", lambda: later)
    assert [one.digest() for one in _of(folder, "a.cpted", editions=True).rows] == before


def test_a_rollup_tells_regions_and_children_tell_the_same(folder, monkeypatch):
    here = list(read_rollup(folder))
    assert [(one.file, one.now and one.now.audit.region) for one in here] == [
        ("a.cpted", ""), ("North/b.cpted", "North"),
    ]  # fmt: skip
    monkeypatch.setattr(reading, "_FEWEST", 2)
    assert [(one.file, one.rows) for one in read_rollup(folder)] == [
        (one.file, one.rows) for one in here
    ]


def test_locked_damaged_and_foreign_files_say_so(folder, tmp_path):
    whole = (folder / "a.cpted").read_bytes()
    (tmp_path / "cut.cpted").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "note.cpted").write_text("no audit", "utf-8")
    small_audit.make(tmp_path / "shut.cpted", "plum tractor violin seven").close()
    found = {one.file: one for one in read_rollup(tmp_path)}
    assert found["shut.cpted"].locked
    for name in ("cut.cpted", "note.cpted"):
        assert isinstance(found[name].error, NotAnAuditError)
        assert not found[name].rows
    opened = {one.file: one for one in read_rollup(tmp_path, "plum tractor violin seven")}
    assert opened["shut.cpted"].encrypted
    assert opened["shut.cpted"].now is not None


def test_damage_found_in_the_middle_of_a_file_stops_no_other(folder, tmp_path):
    for name in ("bad.cpted", "good.cpted"):
        shutil.copy(folder / "a.cpted", tmp_path / name)
    empty_page(tmp_path / "bad.cpted", "photo_by_place")
    bad, good = read_rollup(tmp_path)
    assert isinstance(bad.error, NotAnAuditError)
    assert good.now is not None


def test_nothing_is_verified_where_nothing_is(folder):
    told = _of(folder, "North/b.cpted").now
    assert told is not None
    assert told.oldest(VerifiedKind.SITE_FACTS) is None
    assert told.never(VerifiedKind.SITE_FACTS) == 1
    assert told.stale(clock.today()) == 0
    assert told.audit.walked_on is None
    assert {row.scored_as for row in told.scores} == {ScoredAs.WALKED}


def test_audits_of_a_school_are_known_by_the_names_of_district_and_school(folder, tmp_path):
    ids = []
    for number, (name, district) in enumerate(
        (("Elm", "North ISD"), (" elm ", "North  isd"), ("Elm", "South ISD"), ("Elm", ""))
    ):
        with small_audit.make(tmp_path / f"{number}.cpted") as session:
            edit_site(session, name=name, district=district)
        told = _of(tmp_path, f"{number}.cpted").now
        assert told is not None
        ids.append(told.audit.school_id)
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert ids[3] == told.audit.audit


def test_an_audit_that_follows_another_is_of_its_school_without_a_district(folder, tmp_path):
    with (
        Session.open(folder / "a.cpted", read_only=True) as last_year,
        begin(last_year, Following(target=tmp_path / "next.cpted")) as session,
        begin(session, Following(target=tmp_path / "third.cpted")) as third,
    ):
        observe(session, GIVEN)
        edit_site(third, name="Called otherwise")
        found = rows(session)
    first = _of(folder, "a.cpted").now
    told = [_of(tmp_path, name).now for name in ("next.cpted", "third.cpted")]
    assert first is not None
    assert None not in told
    assert {one.audit.school_id for one in told} == {first.audit.school_id}
    assert len({first.audit.audit, *(one.audit.audit for one in told)}) == 3
    assert told[0].to_mend() == sum(row.to_mend for row in found)


def test_of_two_copies_that_both_issued_an_edition_that_of_the_one_that_counts_is_told(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, GIVEN)
    shutil.copy(tmp_path / "a.cpted", tmp_path / "b.cpted")
    for name, answers in (("a.cpted", {"Door 1": {"D3": N}}), ("b.cpted", {"Door 1": {"D3": Y}})):
        with Session.open(tmp_path / name) as session:
            observe(session, answers)
            issue(session, Issuing(by="Ann"))
    with Session.open(tmp_path / "b.cpted") as session:
        (door, *_) = [row.id for row in rows(session)]
        verbs.verify(session, [door], how=VerifiedHow.SEEN, on=clock.today(), by="Bo", why="Shut")
    every = [told for entry in read_rollup(tmp_path) for told in entry.rows]
    told, copies = one_of_each(every)
    assert {one.audit.edition: one.audit.file for one in told} == {0: "b.cpted", 1: "b.cpted"}
    assert [(one.file, one.counts, one.alike) for one in copies] == [("a.cpted", "b.cpted", False)]
