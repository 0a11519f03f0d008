"""The schools of a folder: by name, each audit once, copies and missing files named."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from made_districts import READ_AT, TODAY, UNREAD, district, file_read, lines_of, score_row

from cpted_audit.analysis.district import lists
from cpted_audit.analysis.district.heat import cell_text, cell_words, sections_of, step_of
from cpted_audit.analysis.district.lists import COLUMN, bounded, cost_text, edition_text
from cpted_audit.analysis.district.schools import district_of, read_words, score_text
from cpted_audit.domain.rollup import ScoredAs, ScoredOf


def test_schools_stand_by_name_whatever_they_scored():
    lines = lines_of(file_read("Oak", 99), file_read("elm", 40), file_read("Ash", 70))
    assert [line.name for line in lines] == ["Ash", "elm", "Oak"]


def test_two_files_of_one_audit_count_once_by_the_one_walked_last():
    old = file_read("Oak", 60, file="old/oak.cpted", walked_on=TODAY - timedelta(days=9))
    new = file_read("Oak", 80, file="oak.cpted")
    found = district_of("folder", READ_AT, [old, new, file_read("Elm")], UNREAD)
    elm, oak = found.schools
    assert (oak.file, oak.copies, oak.alike) == ("oak.cpted", ("old/oak.cpted",), False)
    assert (elm.copies, elm.alike) == ((), True)
    assert found.files == 5
    assert [str(sentence) for sentence in read_words(found)] == [
        "5 audits found, 2 schools read.",
        "2 audits are locked or were not read.",
        "1 file is a copy of an audit listed already, and counted once with it.",
    ]


def test_of_two_years_of_a_school_the_newer_audit_is_listed():
    last = file_read("a", school_id="oak", school="Oak", walked_on=TODAY - timedelta(days=365))
    copy = file_read("a", school_id="oak", school="Oak", file="z of a.cpted",
                     walked_on=TODAY - timedelta(days=365))  # fmt: skip
    this = file_read("b", school_id="oak", school="Oak")
    found = district_of("folder", READ_AT, [last, copy, this], ())
    assert [line.file for line in found.schools] == ["b.cpted"]
    assert [(one.file, one.newer) for one in found.older] == [
        ("a.cpted", "b.cpted"), ("z of a.cpted", "b.cpted"),
    ]  # fmt: skip
    assert found.files == 3
    assert read_words(found)[-1] == (
        "2 audits are not listed: others of the schools were walked last."
    )


def test_of_two_audits_walked_last_on_one_day_the_one_that_followed_is_listed():
    first = file_read("oak", school_id="oak", school="Oak", last_verified=TODAY)
    again = file_read("b", school_id="oak", school="Oak")
    for both in ([first, again], [again, first]):
        found = district_of("folder", READ_AT, both, ())
        assert [line.file for line in found.schools] == ["b.cpted"]


def test_an_equal_copy_says_the_same():
    first, second = file_read("Oak"), file_read("Oak", file="B/Oak.cpted", region="B")
    (line,) = lines_of(second, first)
    assert line.alike
    assert line.file == "B/Oak.cpted"


def test_schools_of_one_name_are_told_apart_by_their_files():
    lines = lines_of(file_read("Oak"), file_read("Oak", audit="other", file="North/o.cpted"))
    assert [line.name for line in lines] == ["Oak (North/o.cpted)", "Oak (Oak.cpted)"]


def test_a_reading_that_was_stopped_says_so():
    found = district_of("folder", READ_AT, [file_read("Oak")], (), missing=3)
    assert found.files == 4
    assert "Reading was stopped: 3 audits were not looked at" in read_words(found)[1]


def test_every_filter_holds_what_its_words_say():
    found = district(120)
    for one in lists.FILTERS:
        held = lists.select(found.schools, one.name, TODAY)
        assert held == [line for line in found.schools if one.holds(line, TODAY)]
        assert one.name == "copies" or held, one.name
    critical = lists.select(found.schools, "critical", TODAY)
    assert all(line.audit.critical_today for line in critical)
    assert len(critical) < len(found.schools)


def test_words_look_in_names_levels_files_and_regions():
    found = district(60).schools
    north = lists.search(found, "north elementary")
    assert north
    assert {line.audit.region for line in north} == {"North"}
    assert {line.audit.level for line in north} == {"elementary"}
    assert lists.search(found, "nowhere at all") == []


def test_groups_keep_their_order_and_lose_nobody():
    found = district(60).schools
    for name in ("none", "level", "region", "district"):
        groups = lists.grouped(found, name)
        told = [line for group in groups for line in group.rows]
        assert sorted(told, key=lambda line: line.file) == sorted(found, key=lambda one: one.file)
    assert [group.words for group in lists.grouped(found, "level")] == [
        "Elementary", "Middle", "High", "K–8", "Grades not said",
    ]  # fmt: skip
    assert lists.grouped(found, "region")[-1].words == "In the folder itself"


def test_what_is_not_known_stands_last_both_ways():
    lines = lines_of(file_read("A", None), file_read("B", 50), file_read("C", 90))
    up = lists.sort_lines(lines, "as-walked")
    down = lists.sort_lines(lines, "as-walked", down=True)
    assert [line.name for line in up] == ["B", "C", "A"]
    assert [line.name for line in down] == ["C", "B", "A"]


def test_a_score_is_never_without_what_it_rests_on():
    (line,) = lines_of(file_read("Oak", 87, critical_not_in_place=2, critical_today=1))
    assert bounded(line.walked) == "87 (87–87)"
    few = score_row("x", 69, band=18, scored_items=5)
    assert score_text(few) == "69 ± 18"
    assert bounded(score_row("x", None)) == "too little walked to score (10–90)"
    assert COLUMN["today"].text(line) == "as walked"
    assert COLUMN["critical"].text(line) == "2, today 1"


def test_editions_and_costs_in_words():
    draft, issued, changed = lines_of(
        file_read("A"), replace(file_read("B", last_edition=2, unchanged=True), issued={2: TODAY}),
        file_read("C", last_edition=1, cost_given=450, cost_least=1000, cost_most=11_000,
                  cost_unknown=3),
    )  # fmt: skip
    assert edition_text(draft) == "Draft, none issued"
    assert edition_text(issued) == "Edition 2, 30 Nov 2026"
    assert edition_text(changed) == "Draft after edition 1"
    assert cost_text(changed.audit) == "$450; $1,000–11,000 in bands; 3 not known"
    assert cost_text(draft.audit) == "–"


def test_sections_are_those_of_every_list_and_each_cell_is_in_words():
    long, short = file_read("A"), file_read("B")
    parts = [
        score_row("A", percent, scored_of=ScoredOf.SECTION, name=name, title=name.upper(),
                  critical=critical)
        for name, percent, critical in (("x", 49, 2), ("y", 50, 0), ("z", 80, 0))
    ]  # fmt: skip
    other = score_row("B", 79, scored_of=ScoredOf.SECTION, name="w", title="W", scored_items=4)
    long = replace(long, now=replace(long.now, scores=(*long.now.scores, *parts)))
    short = replace(short, now=replace(short.now, scores=(*short.now.scores, other)))
    lines = lines_of(long, short)
    assert [one.title for one in sections_of(lines)] == ["X", "Y", "Z", "W"]
    first = lines[0].sections[ScoredAs.TODAY]["x"]
    assert (cell_text(first), step_of(first)) == ("49 (2)", 0)
    assert cell_words(first) == "49; 2 critical conditions not in place"
    assert [step_of(part) for part in parts] == [0, 1, 3]
    assert (cell_text(other), step_of(other), step_of(None)) == ("79 ± 4", 2, None)
    assert cell_words(None) == "not asked"
