"""The worst schools one can build, and what may and may not be printed of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner

from cpted_audit.cli.main import cli as main
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many, current_headline

pytestmark = pytest.mark.slow

Y, P, N, NA = (
    AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.NO, AnswerValue.NOT_APPLICABLE,
)  # fmt: skip
SPACES = ["Main: 6 classrooms, 4 exterior doors", "Annex: 6 classrooms, 2 exterior doors"]
Choose = Callable[[Session], dict[tuple[str, str], AnswerValue]]


def _all(value: AnswerValue) -> Choose:
    return lambda session: {
        (question.item.id, question.place.id): value for question in session.walk.questions()
    }


def _doors_open_and_exits_blocked(session: Session) -> dict[tuple[str, str], AnswerValue]:
    """Everything is fine but what keeps people out, and what lets them out."""
    bad = {SpaceType.EXTERIOR_DOOR, SpaceType.MAIN_ENTRY}
    return {
        (question.item.id, question.place.id): N
        if question.place.kind in bad or question.item.critical
        else Y
        for question in session.walk.questions()
    }


def _one_room_bad_in_each_building(session: Session) -> dict[tuple[str, str], AnswerValue]:
    rooms = {}
    for place in session.walk.route():
        if place.kind is SpaceType.CLASSROOM:
            rooms[place.building_id] = place.id
    return {
        (question.item.id, question.place.id): N if question.place.id in rooms.values() else Y
        for question in session.walk.questions()
    }


def _three_answers(session: Session) -> dict[tuple[str, str], AnswerValue]:
    first = [question for question in session.walk.questions() if question.item.scored][:3]
    return {(one.item.id, one.place.id): Y for one in first}


SCHOOLS: dict[str, Choose] = {
    "nothing answered": lambda _session: {},
    "doors open": _doors_open_and_exits_blocked,
    "one bad room each": _one_room_bad_in_each_building,
    "all N/A": _all(NA),
    "all No": _all(N),
    "three answers": _three_answers,
}


BUILT_FOR_CI = {"all No", "all N/A", "one bad room each"}
"""Seconds each, and the others have every sentence too."""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=[pytest.mark.slow] if name in BUILT_FOR_CI else [])
        for name in SCHOOLS
    ],
)
def school(request, tmp_path_factory) -> tuple[str, Path]:
    path = tmp_path_factory.mktemp("worst") / "a.cpted"
    new = NewAudit(site_name="Elm", buildings=("Main", "Annex"), names=parse_spaces(SPACES))
    with new_audit.create(path, new) as session:
        chosen = SCHOOLS[request.param](session)
        observed = [
            Observation(item_id=item, place_id=place, value=value)
            for (item, place), value in chosen.items()
        ]
        if observed:
            answer_many(session, observed, "Answer")
    return request.param, path


@pytest.fixture(scope="module")
def pages(school) -> list[str]:
    _, path = school
    pdf = path.with_suffix(".pdf")
    with Session.open(path) as session:
        make_report(session, pdf, Audience.FULL, issued_on=date(2026, 11, 29))
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages]


def _first(pages: list[str]) -> str:
    (page,) = [text for text in pages if "CPTED score" in text and "in one page" in text][:1]
    return page


def test_nothing_walked_enough_has_no_number_anywhere(school, pages):
    name, path = school
    printed = CliRunner().invoke(main, ["score", str(path), "--json"])
    told = json.loads(printed.stdout)
    if name in {"nothing answered", "all N/A", "three answers"}:
        assert told["percent"] is None
        assert told["coverage"] < 0.25
        assert all(one["percent"] is None for one in told["principles"].values())
        assert re.search(r"Coverage \d+\N{NO-BREAK SPACE}?\s*%", _first(pages))
        assert "Too little walked to score" in _first(pages)
        assert "In place everywhere" not in " ".join(pages)
        assert "There is no score yet" in " ".join(" ".join(pages).split())
        assert "No open finding has a short-term remedy" not in " ".join(pages)
    else:
        assert told["percent"] is not None


def test_a_school_with_open_doors_never_reads_well(school, pages):
    name, path = school
    with Session.open(path, read_only=True) as session:
        found = current_headline(session)
        doors = sum(
            question.item.critical and question.place.kind is SpaceType.EXTERIOR_DOOR
            for question in session.walk.questions()
        )
    if name != "doors open":
        return
    assert len(found.not_in_place) >= doors > 0
    assert found.score.percent is not None
    assert found.score.percent < 100
    first = _first(pages)
    count = f"{len(found.not_in_place):,} critical conditions are not in place."
    number = first.index("CPTED score")
    # Beside the number the first words are of what is critical.
    assert number < first.index(count) < first.index("Every item in scope was addressed")
    assert f"Critical conditions not in place {len(found.not_in_place):,} of" in first
    assert "100 (between 100 and 100)" not in " ".join(pages)


def test_one_bad_room_weighs_the_same_in_every_building(school):
    name, path = school
    if name != "one bad room each":
        return
    with Session.open(path, read_only=True) as session:
        rooms = [one for one in session.walk.route() if one.kind is SpaceType.CLASSROOM]
        asked = [
            question
            for question in session.walk.questions()
            if question.place.kind is SpaceType.CLASSROOM
        ]
        bad = {one.place.id for one in asked if one.value is N}
        assert (len(rooms), len(bad)) == (12, 2)
        assert 0 < current_headline(session).score.value < 1


def test_no_score_stands_without_what_is_critical_and_the_coverage(school):
    _, path = school
    printed = CliRunner().invoke(main, ["score", str(path)]).stdout.splitlines()
    heads = [line.split(":")[0] for line in printed if not line.startswith(" ")][:3]
    assert heads == ["Critical conditions not in place", "Overall CPTED score", "Coverage"]


def test_na_for_nothing_lifts_no_coverage_and_a_reason_is_listed(tmp_path):
    new = NewAudit(site_name="Elm", buildings=("Main",), names=parse_spaces(SPACES[:1]))
    with new_audit.create(tmp_path / "a.cpted", new) as session:
        asked = [question for question in session.walk.questions() if question.item.scored]
        with_reason = [
            Observation(item_id=one.item.id, place_id=one.place.id, value=NA, note="None on site")
            for one in asked[:5]
        ]
        without = [
            Observation(item_id=one.item.id, place_id=one.place.id, value=NA) for one in asked[5:9]
        ]
        answer_many(session, [*with_reason, *without], "Answer")
        tally = current_headline(session).score.tally
        assert (tally.not_applicable, tally.reasonless, tally.answered) == (5, 4, 5)
        pdf = tmp_path / "a.pdf"
        make_report(session, pdf, Audience.FULL, issued_on=date(2026, 11, 29))
    text = " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages)
    assert "9 answers are N/A" in text
    assert text.count("None on site") >= 5
    assert text.count("no reason given") == 4
