"""The filters, groupings and orders of findings, and the page that tells their states."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import effort
import pytest
import small_audit
from small_audit import N, P, Y

from cpted_audit.analysis.findings.lists import (
    FILTERS,
    GROUPINGS,
    SORTS,
    Asking,
    grouped,
    of_trade,
    search,
    select,
    sort_rows,
)
from cpted_audit.domain.findings.due_rule import AS_USUAL
from cpted_audit.domain.findings.states import STATE_WORDS, WAYS, VerifiedHow
from cpted_audit.session.findings import findings, verbs
from cpted_audit.session.findings.rows import asking, counts, rows
from cpted_audit.session.walk.answers import Observation, answer_many

PAGE = Path(__file__).resolve().parents[2] / "docs" / "findings.md"
TODAY = date(2026, 11, 29)
SOON, FAR = TODAY + timedelta(days=30), TODAY + timedelta(days=31)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """An audit with a finding for every filter, by the items of one place each."""
    path = tmp_path_factory.mktemp("lists") / "a.cpted"
    with small_audit.make(path) as session:
        for where in ("Main / Door 1", "Main / Door 2", "Annex / Door 1"):
            small_audit.observe(session, where, {"D1": N, "D2": P, "D3": N}, f"Note {where}")
        ids = {(one.item_id, one.place_path): one.id for one in rows(session)}
        one = ids["D1", "Main / Door 1"]
        verbs.change_work(session, [one], short_owner="Ann  Lee", short_due=SOON)
        verbs.change_work(
            session, [ids["D2", "Main / Door 1"]], long_owner="ann lee", short_due=FAR,
            short_trade="Locksmith", short_work_order="26-1187",
        )  # fmt: skip
        verbs.fix(session, [ids["D1", "Main / Door 2"]])
        verbs.verify(session, [ids["D2", "Main / Door 2"]], by="Al", how=VerifiedHow.SEEN, why="x")
        verbs.accept(
            session, [ids["D3", "Main / Door 2"]], authority="Board", why="x",
            until=date(2099, 1, 1),
        )  # fmt: skip
        verbs.disagree(session, [ids["D1", "Annex / Door 1"]], why="x", answered_by="Principal")
        findings.dismiss(session, ids["D2", "Annex / Door 1"], "Asked twice")
        yield session


def held(session, name, **asked) -> set[str]:
    """The rows a filter holds, as item and door."""
    who = {"today": TODAY, "me": "Ann Lee", **asked}
    every = rows(session, today=who["today"])
    found = select(every, name, Asking(**who))
    return {f"{row.item_id} {row.place_path}" for row in found}


EXPECTED = {
    "to-do": {"D1 Main / Door 1", "D2 Main / Door 1", "D3 Main / Door 1", "D3 Annex / Door 1"},
    "mine": {"D1 Main / Door 1", "D2 Main / Door 1"},
    "overdue": set(),
    "due-soon": {"D1 Main / Door 1"},
    "not-assigned": {"D3 Main / Door 1", "D3 Annex / Door 1"},
    "quick-wins": {"D1 Main / Door 1", "D2 Main / Door 1", "D3 Main / Door 1", "D3 Annex / Door 1"},
    "critical": {"D1 Main / Door 1"},
    "to-verify": {"D1 Main / Door 2"},
    "expired": set(),
    "exceptions": {"D3 Main / Door 2"},
    "not-agreed": {"D1 Annex / Door 1"},
    "verified": {"D2 Main / Door 2"},
    "set-aside": {"D2 Annex / Door 1"},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_filter_holds_what_it_says(session, name):
    assert held(session, name) == EXPECTED[name]


def test_every_filter_is_tried_and_all_holds_all_but_what_is_set_aside(session):
    assert {one.name for one in FILTERS} == EXPECTED.keys() | {"all"}
    everything = counts(session, rows(session, today=TODAY), asking(session, today=TODAY))
    assert everything["all"] == len(rows(session)) - everything["set-aside"] == 8


def test_counts_that_are_kept_are_those_of_the_filters_whatever_changed(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        steps = (
            lambda: small_audit.observe(session, "Main / Door 1", {"D1": N, "D2": P, "D3": N}, "x"),
            lambda: verbs.fix(session, [rows(session)[0].id]),
            lambda: findings.dismiss(session, rows(session)[1].id, "Asked twice"),
            lambda: verbs.change_work(session, [rows(session)[2].id], short_owner="Ann Lee"),
            lambda: small_audit.observe(session, "Main / Door 1", {"D1": P, "D2": Y}, "x"),
            session.undo, session.undo, session.redo,
        )  # fmt: skip
        for step in steps:
            step()
            every = rows(session, today=TODAY)
            for me in ("Ann Lee", "Al"):
                asked = asking(session, today=TODAY, me=me)
                found = {one.name: len(select(every, one.name, asked)) for one in FILTERS}
                assert counts(session, every, asked) == found


def test_a_day_later_what_was_due_is_overdue_and_what_was_accepted_has_run_out(session):
    assert held(session, "overdue", today=FAR) == {"D1 Main / Door 1"}
    assert held(session, "expired", today=date(2099, 1, 1)) == set()
    assert held(session, "expired", today=date(2099, 1, 2)) == {"D3 Main / Door 2"}


def test_nobody_has_nothing_of_his_own(session):
    assert held(session, "mine", me="") == set()


def test_search_finds_every_word_in_any_text(session):
    every = select(rows(session), "all", asking(session))
    assert [one.item_id for one in search(every, "26-1187")] == ["D2"]
    assert {one.item_id for one in search(every, "door 1 note LEE")} == {"D1", "D2"}
    assert search(every, "no such words") == []
    assert search(every, "  ") == every
    assert [one.item_id for one in of_trade(every, " LOCKSMITH ")] == ["D2"]


@pytest.mark.parametrize("name", [one.name for one in GROUPINGS])
def test_groups_hold_every_row_once(session, name):
    every = select(rows(session, today=TODAY), "all", Asking(today=TODAY))
    groups = grouped(every, name, Asking(today=TODAY))
    assert sorted(row.number for group in groups for row in group.rows) == sorted(
        row.number for row in every
    )
    assert len({group.words for group in groups}) == len(groups)


def test_groups_come_in_an_order_that_says_something(session):
    every = select(rows(session, today=TODAY), "all", Asking(today=TODAY))

    def heads(name):
        return [group.words for group in grouped(every, name, Asking(today=TODAY))]

    assert heads("state") == [
        "Open", "Fixed, to verify", "Verified", "Accepted risk", "Not agreed",
    ]  # fmt: skip
    assert heads("owner") == ["Ann Lee", "Not assigned"]
    assert heads("trade") == ["Locksmith", "No trade given"]
    assert heads("due") == ["Due in 30 days", "Later", "Nothing to do"]
    assert heads("priority")[0] == "Critical"


@pytest.mark.parametrize("by", SORTS)
def test_every_order_keeps_every_row(session, by):
    every = rows(session, today=TODAY)
    up, down = sort_rows(every, by), sort_rows(every, by, down=True)
    assert sorted(map(id, up)) == sorted(map(id, every)) == sorted(map(id, down))
    assert [SORTS[by](row) for row in up] == sorted(SORTS[by](row) for row in every)


@pytest.mark.slow
def test_two_thousand_are_listed_filtered_and_grouped_with_little_work(tmp_path):
    places = tuple(
        small_audit.place(f"Door {number}", "exterior-door", "Main", number)
        for number in range(1, 1001)
    )
    with small_audit.make(tmp_path / "a.cpted", places=places) as session:
        answer_many(
            session,
            [
                Observation(item_id=item, place_id=place.id, value=N)
                for place in places
                for item in ("D1", "D2")
            ],
            "Walk",
        )
        verbs.plan(session, [row.id for row in rows(session)][:900])
        every = rows(session)
        building = effort.calls(lambda: rows(session))
        listing = effort.calls(
            lambda: grouped(
                sort_rows(select(every, "to-do", asking(session)), "due"), "owner", asking(session)
            )
        )
    assert len(every) == 2000
    assert building < 100 * len(every)  # bench/ holds the seconds
    assert listing < 35 * len(every)


def test_the_page_tells_every_state_and_move_as_the_table_has_them():
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("|") and set(line) - set("|-")
    ]
    heads = [number for number, row in enumerate(cells) if row[0] in {"State", "Move"}]
    states, moves = cells[heads[0] + 1 : heads[1]], cells[heads[1] + 1 :]
    assert {re.sub("`", "", row[1]): row[0] for row in states} == {
        state.value: words for state, words in STATE_WORDS.items()
    }
    assert [
        (row[0], frozenset(row[1].split(", ")), row[2], tuple(filter(None, row[3].split(", "))))
        for row in moves
    ] == [(way.words, frozenset(way.sources), way.to.value, way.needs) for way in WAYS.values()]
    rule = re.search(
        r"high after (\d+) days, medium after (\d+)", " ".join(PAGE.read_text("utf-8").split())
    )
    assert tuple(map(int, rule.groups())) == (AS_USUAL.high_days, AS_USUAL.medium_days)
    assert replace(AS_USUAL, critical_days=0) == AS_USUAL
