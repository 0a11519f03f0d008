"""The worked example of docs/scoring.md, answered in a real audit and recomputed."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
import small_audit
from small_audit import item, place

from cpted_audit.analysis.scoring.definitions import CURRENT
from cpted_audit.analysis.scoring.score import (
    FEWEST_BARE,
    FEWEST_SCORED,
    LEAST_COVERAGE,
    TOO_FEW,
    TOO_LITTLE,
    Score,
    ScoreCard,
)
from cpted_audit.analysis.scoring.score_error import (
    MISREAD,
    SLIP,
    fewest_failing,
    most_failing,
    variance,
)
from cpted_audit.analysis.scoring.tally import Tally
from cpted_audit.analysis.scoring.tiers import WALKED_ENOUGH, Tier, tiers
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass
from cpted_audit.session.findings.rows import rows, two_scores
from cpted_audit.session.findings.verbs import fix, verify
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_headline, current_score

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scoring.md"
KINDS = {
    "each exterior door": "exterior-door", "each classroom": "classroom",
    "the perimeter": "perimeter",
}  # fmt: skip
WORDS = {
    "Yes": small_audit.Y, "Partial": small_audit.P, "No": small_audit.N, "N/A": small_audit.NA,
    "Can't observe": small_audit.U, "N/A, no reason": small_audit.NA,
}  # fmt: skip


def _tables() -> list[list[dict[str, str]]]:
    """Return the tables of the page as rows by the heading of their column."""
    tables: list[list[dict[str, str]]] = []
    heads: list[str] = []
    for line in PAGE.read_text("utf-8").splitlines():
        if not line.startswith("|"):
            heads = []
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not heads:
            heads = cells
            tables.append([])
        elif set(line) - set("|-"):
            tables[-1].append(dict(zip(heads, cells, strict=True)))
    return tables


_ANSWER_WORDS, SAMPLES, TIERS, ITEMS, ANSWERS, ITEM_SCORES, SCORES, NOW_ITEMS, NOW = _tables()


def _checklist():
    items = [
        item(
            row["Item"], KINDS[row["Asked at"]], weight=float(row["Weight"]),
            principles=[one.strip().replace(" ", "-") for one in row["Principle"].split(",")],
            tags=[one.strip().lower().replace(" ", "-") for one in row["Tags"].split(",")],
            critical=row["Critical"] == "yes", tier=int(row["Tier"]) if row["Tier"] else None,
        )
        for row in ITEMS
    ]  # fmt: skip
    return small_audit.checklist({"ALL": items})


def _places():
    for row in ANSWERS:
        where, name = row["Place"].split(" / ")
        kind = {"Door": "exterior-door", "Room": "classroom", "Perimeter": "perimeter"}
        yield place(
            name, kind[name.split()[0]], None if where == "Grounds" else where,
            int(name.split()[-1]) if " " in name else 1,
        )  # fmt: skip


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "example.cpted"
    with small_audit.make(path, asks=_checklist(), places=list(_places())) as session:
        for row in ANSWERS:
            for reasonless in (False, True):
                given = {
                    name: WORDS[word] for name, word in row.items()
                    if word in WORDS and reasonless is (word == "N/A, no reason")
                }  # fmt: skip
                note = None if reasonless else "as on the page"
                small_audit.observe(session, row["Place"], given, note)
        yield session


@pytest.fixture(scope="module")
def card(session: Session) -> ScoreCard:
    return current_score(session)


def _score(session: Session, card: ScoreCard, name: str) -> Score:
    if name == "Overall":
        return card.overall
    for principle, score in card.principles.items():
        if principle.value == name.lower().replace(" ", "-"):
            return score
    return {session.walk.building_name(key): one for key, one in card.buildings.items()}[name]


@pytest.mark.parametrize("row", SCORES, ids=lambda row: row[""])
def test_every_score_of_the_page(session, card, row):
    score = _score(session, card, row[""])
    assert score.value == pytest.approx(float(Fraction(row["Score"])), abs=1e-15)
    assert score.low == pytest.approx(float(Fraction(row["Low"])), abs=1e-15)
    assert score.high == pytest.approx(float(Fraction(row["High"])), abs=1e-15)
    assert score.text == row["Printed"]
    assert "–".join(map(str, score.bounds)) == row["Bounds"]
    assert f"{score.tally.answered} of {score.tally.in_scope}" == row["Addressed"]
    answered, in_scope = map(int, row["Addressed"].split(" of "))
    assert score.tally.coverage == answered / in_scope


def test_the_page_names_every_score_of_the_audit(session, card):
    named = {row[""] for row in SCORES}
    assert len(named) == 1 + len(card.principles) + len(card.buildings)
    assert card.sections["ALL"] == card.overall


def test_the_score_today_counts_verified_findings_alone(session):
    """Two findings of the page are verified and one is fixed; the answers stay as walked."""
    ids = {(one.item_id, one.place_path): one.id for one in rows(session)}
    answers, (row,) = small_audit.answers(session), NOW
    seen = {"how": VerifiedHow.SEEN, "why": "Seen", "by": "Ann Lee"}
    verify(session, [ids["D1", "Main / Door 2"], ids["R2", "Annex / Room 1"]], **seen)
    fix(session, [ids["R2", "Main / Room 1"]])
    both = two_scores(session)
    for told, column, critical in (
        (both.as_walked, "As walked", "Critical not in place as walked"),
        (both.today, "Today", "Today, critical"),
    ):
        wanted = float(Fraction(row[column]))
        assert told.card.overall.value == pytest.approx(wanted, abs=1e-15)
        assert len(told.headline.not_in_place) == int(row[critical])
    assert both.mended == 2
    total = sum(Fraction(one["Weight"]) * Fraction(one["Score today"]) for one in NOW_ITEMS)
    assert total / 9 == Fraction(row["Today"])
    assert small_audit.answers(session) == answers
    session.undo()
    session.undo()


def test_the_overall_row_follows_from_the_item_rows():
    scored = [row for row in ITEM_SCORES if row["Weight"] != "–"]
    weights = sum(Fraction(row["Weight"]) for row in scored)
    assert weights == 9
    for column in ("Score", "Low", "High"):
        total = sum(Fraction(row["Weight"]) * Fraction(row[column]) for row in scored)
        assert total / weights == Fraction(SCORES[0][column])


def test_what_stands_beside_the_score(session, card):
    assert [(one.item.id, session.walk.path(one.place)) for one in card.critical] == [
        ("D1", "Main / Door 2")
    ]
    assert card.classes[ItemClass.CODE_QUESTION] == Tally(yes=2, no=1, blank=1)
    assert card.classes[ItemClass.STATUTORY] == Tally(yes=2, no=1)
    assert card.classes[ItemClass.CPTED] == card.overall.tally


def test_the_page_states_the_rules_of_the_code():
    text = PAGE.read_text("utf-8")
    assert f"fewer than {FEWEST_SCORED} different items" in text
    assert f"fewer than {FEWEST_BARE} different items" in text
    assert f"coverage below {LEAST_COVERAGE:.0%}".replace("%", " %") in text
    assert f"at least {WALKED_ENOUGH:.0%}".replace("%", " %") in text
    assert TOO_FEW in text
    assert TOO_LITTLE in text
    assert f"definition {CURRENT.number}" in text
    assert (MISREAD, SLIP) == (0.05, 0.05)
    assert "in 5 of 100 items" in text
    assert variance({AnswerValue.YES: 1}) == pytest.approx(2 * 0.0298, abs=1e-4)
    assert variance({AnswerValue.PARTIAL: 4}) == pytest.approx(1.25 * 0.0125, abs=1e-4)


@pytest.mark.parametrize("row", SAMPLES, ids=lambda row: " ".join(row.values()))
def test_what_a_sample_says_of_the_others(row):
    total, walked, failing, most, fewest = map(int, row.values())
    assert most_failing(walked, failing, total) == most
    assert fewest_failing(walked, failing, total) == fewest


def test_the_tiers_of_the_page(session, card):
    (section,) = tiers(list(session.walk.questions())).sections
    gaps = {
        tier.value: [gap.id for gap in cell.gaps] for tier, cell in section.cells.items()
    }  # fmt: skip
    assert gaps == {1: ["G1", "D1", "R1"], 2: ["R2"]}
    assert [one.id for one in section.cells[Tier.ESTABLISHED].open] == ["D2"]
    assert section.reached is None
    assert [row["Tier"].split()[1] for row in TIERS] == [one.name.lower() for one in Tier]
    (named,) = re.findall(r"Tier 1 has gaps at (.+), so", PAGE.read_text("utf-8"))
    assert sorted(re.findall(r"[A-Z]\d", named)) == sorted(gaps[1])


def test_the_headline_of_the_page(session):
    found = current_headline(session)
    assert [session.walk.path(one.place) for one in found.not_in_place] == ["Main / Door 2"]
    assert (found.looked_at, found.not_looked_at, found.partly) == (3, 0, 0)
