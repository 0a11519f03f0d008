"""Two audits of one school compared from the command line: two years, two editions of a list."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import small_audit
from pypdf import PdfReader
from small_audit import Y, checklist, item, observe
from structure_check import problems
from two_years import DOOR, NEW, OLD, ROOM, make_years

from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SITE


@pytest.fixture
def years(cli) -> None:
    """Both years, where the commands are run."""
    make_years(Path())


def test_every_question_says_how_it_turned_out_or_why_not(cli, years):
    done = cli("compare-audits", OLD, NEW, "--json")
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    found = {(one["item"], one["place"]): (one["turn"], one["why"]) for one in told["questions"]}
    new = "Main / Room 9"
    assert found["D1", DOOR] == ("improved", None)
    assert found["D20", DOOR] == ("regressed", None)  # it follows D2
    assert found["R1", ROOM] == ("unchanged", None)
    assert found["D31", DOOR] == found["D32", DOOR] == ("not-comparable", "item-split")
    assert found["D9", DOOR] == ("not-comparable", "item-new")
    assert found["R2", ROOM] == ("not-comparable", "not-there")
    assert found["R1", "Main / Room 2"] == ("not-comparable", "not-walked")
    assert found["R2", "Main / Room 2"] == ("not-comparable", "not-seen")
    assert found["R1", new] == ("not-comparable", "place-new")
    assert found["D1", "Main / Door 2"] == ("not-comparable", "place-gone")
    assert found["R3", ROOM] == ("not-comparable", "item-gone")
    became = {(one["path"], one["title"]): one["became"] for one in told["findings"]}
    assert sorted(became.values()) == ["gone", "new", "new", "new", "open"]
    assert {path for (path, _), value in became.items() if value == "gone"} == {DOOR}
    assert {path for (path, _), value in became.items() if value == "open"} == {ROOM}
    assert told["counts"]["improved"] == told["counts"]["regressed"] == 1
    assert told["by"]["building"]["Main"]["improved"] == 1
    assert told["by"]["item"]["D1"]["improved"] == 1
    assert told["by"]["place"][DOOR]["findings"] == {"new": 2, "gone": 1}
    score = told["score"]
    change = 100 * (score["after_value"] - score["before_value"])
    assert score["points_unrounded"] == pytest.approx(change)
    for parts in ("by_cause", "by_item"):
        assert sum(score[parts].values()) == pytest.approx(change)
    assert sum(one["points"] for one in score["shares"]) == pytest.approx(change)
    assert (score["two_raters"], score["error_rates"][0]) == (
        False,
        {"misread": 0.05, "slip": 0.05},
    )


def test_it_is_told_in_lines(cli, years):
    done = cli("compare-audits", OLD, NEW)
    lines = done.out.splitlines()
    assert lines[0] == "2025.cpted → 2026.cpted"
    assert lines[1].startswith("Overall CPTED score: ")
    assert "Findings: new 3, still to repair 1, no longer a finding 1" in lines
    assert "Improved:" in lines
    assert "  D1 at Main / Door 1: No → Yes" in lines
    assert "  D20 at Main / Door 1: Yes → No" in lines
    assert "  the item was split or joined: 3" in lines
    assert "What moved the score, −29.4 points before rounding:" in lines
    assert "  R1: −17.4" in lines


def test_an_edition_is_compared_with_the_audit_as_it_is_now(cli, years):
    with Session.open(Path(OLD)) as session:
        issue(session, Issuing(by="Ann Lee"))
        observe(session, DOOR, {"D1": Y})
        issue(session, Issuing(by="Ann Lee"))
    done = cli("compare-audits", OLD, OLD, "--before-edition", "1", "--json")
    told = json.loads(done.out)
    assert (told["before"]["edition"], told["after"]["edition"]) == (1, None)
    assert told["counts"]["improved"] == 1
    done = cli("compare-audits", OLD, OLD, "--before-edition", "1", "--after-edition", "2")
    assert done.out.startswith("2025.cpted, Edition 1 of ")
    done = cli("compare-audits", OLD, OLD, "--before-edition", "3")
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_it_is_written_as_a_paper(cli, years):
    done = cli("compare-audits", OLD, NEW, "-o", "both.pdf")
    assert (done.code, done.err) == (0, "")
    assert "Wrote both.pdf, " in done.out
    assert problems("both.pdf") == []
    reader = PdfReader("both.pdf")
    texts = " ".join("\n".join(page.extract_text() for page in reader.pages).split())
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for words in ("2025.cpted", "By cause", "Together −29.4", "The item was split or joined 3",
                  "Places that are new or gone −11.1"):  # fmt: skip
        assert words in texts


def test_audits_of_two_schools_say_so(cli, years):
    with Session.open(Path(NEW)) as session, session.edit("Another school"):
        SITE.update(session.document.db, replace(session.site, name="Elm School"))
    done = cli("compare-audits", OLD, NEW)
    assert (
        "These are audits of two schools by their names, Small School and Elm School."
        in done.out.splitlines()
    )


def test_two_definitions_of_the_score_are_told_under_the_later(cli, years):
    with Session.open(Path(OLD)) as session, session.edit("Older audit"):
        SITE.update(session.document.db, replace(session.site, scoring=1))
    told = json.loads(cli("compare-audits", OLD, NEW, "--json").out)
    assert told["score"]["definition"] == 2
    assert told["before"]["definition"] == 1
    assert told["score"]["before_as_printed_then"] == 82
    done = cli("compare-audits", OLD, NEW)
    assert "both are given under definition 2 here." in done.out


def test_an_audit_beside_itself_has_nothing_that_moved(cli, years):
    done = cli("compare-audits", OLD, OLD, "--json")
    told = json.loads(done.out)
    assert told["counts"]["improved"] == told["counts"]["regressed"] == 0
    assert told["score"]["points"] in (0, None)
    assert not told["score"]["means_something"]
    assert {one["why"] for one in told["questions"]} <= {None, "not-walked"}


def test_an_item_that_others_follow_too_continues_by_itself(cli):
    """As in the shipped checklist, where some items follow one that is still asked."""
    asks = checklist({"DOOR": [
        item("D1", "exterior-door"),
        item("D1B", "exterior-door", extra='follows = ["D1"]\n'),
    ]})  # fmt: skip
    for file, lists in ((OLD, small_audit.SMALL), (NEW, asks)):
        with small_audit.make(Path(file), asks=lists) as session:
            observe(session, DOOR, {"D1": Y})
    for one, added in ((OLD, "item-split"), (NEW, "not-walked")):
        told = json.loads(cli("compare-audits", one, NEW, "--json").out)
        found = {one["item"]: one["why"] for one in told["questions"] if one["place"] == DOOR}
        assert found["D1"] is None
        assert found["D1B"] == added
