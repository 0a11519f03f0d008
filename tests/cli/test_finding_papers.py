"""The papers of findings on the command line."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest
import small_audit
from schools import make_walked
from small_audit import place_named
from structure_check import Element, Tagged, problems

from cpted_audit.cli.main import run
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue, CostBand
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.documents.work_papers import gather_timeline_page
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.findings import add_free_finding
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("papers") / "school.cpted"
    make_walked(path).session.close()
    return path


@pytest.fixture(scope="module")
def found(path):
    """The findings of the audit as rows."""
    with Session.open(path, None, read_only=True) as session:
        return rows(session)


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_the_sheet_of_a_finding_is_one_page_that_says_what_to_do(path, found, tmp_path, capsys):
    target = tmp_path / "sheet.pdf"
    one = next(row for row in found if row.shown.short_term)
    assert run(["finding-sheet", str(path), str(one.number), "-o", str(target)]) == 0
    assert "1 page." in capsys.readouterr().out
    said = text_of(target)
    for words in (one.title, one.place_path, one.shown.short_term, "Done by, company"):
        assert " ".join(words.split()) in said
    for row in found:
        assert row.place_path == one.place_path or f"Where {row.place_path}" not in said


def test_a_number_of_no_finding_makes_no_file(path, tmp_path, capsys):
    target = tmp_path / "sheet.pdf"
    assert run(["finding-sheet", str(path), "99999", "-o", str(target)]) == 2
    assert "There is no finding 99999, so no sheet was made." in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("by", ["owner", "trade", "place"])
def test_every_finding_to_do_is_on_the_punch_list_once_with_a_box(
    by, path, found, tmp_path, capsys
):
    target = tmp_path / "punch.pdf"
    assert run(["punch-list", str(path), "-o", str(target), "--group", by]) == 0
    assert problems(target) == []
    reader = pypdf.PdfReader(target)
    assert f"Wrote {target}, {len(reader.pages)} pages." in capsys.readouterr().out
    todo = [row for row in found if row.to_mend]
    lines = table_rows(target)
    heads = [cells[0] for cells in lines if len(cells) == 1]
    numbers = [int(cells[1]) for cells in lines if len(cells) > 1 and cells[1].isdecimal()]
    assert sorted(numbers) == sorted(row.number for row in todo)
    boxes = [one for one in Tagged(target).walk() if str(one.node.get("/Alt")) == "to tick"]
    assert len(boxes) == len(todo)
    named = {"owner": {"Not assigned"}, "trade": {"No trade given"}}
    places = {row.place_path for row in todo}
    assert {head.rpartition(" · ")[0] for head in heads} == named.get(by, places)


def table_rows(path: Path) -> list[list[str]]:
    """Return the texts of the cells of every row of a table, read from the file's own structure."""
    tagged = Tagged(path)
    return [
        [" ".join(tagged.text(cell).split()) for cell in row.kids if isinstance(cell, Element)]
        for row in tagged.walk()
        if row.role == "TR"
    ]


def test_a_punch_list_of_one_group_has_nothing_of_the_others(path, found, tmp_path, capsys):
    target = tmp_path / "punch.pdf"
    here = next(row.place_path for row in found if row.to_mend)
    args = ["punch-list", str(path), "-o", str(target), "--group", "place", "--only", here]
    assert run(args) == 0
    heads = [cells[0] for cells in table_rows(target) if len(cells) == 1]
    assert [head.rpartition(" · ")[0] for head in heads] == [here]
    assert run([*args[:-1], "Nowhere"]) == 2
    assert f"“{here}”" in capsys.readouterr().err


def test_an_empty_punch_list_is_not_printed(path, tmp_path, capsys):
    target = tmp_path / "punch.pdf"
    assert run(["punch-list", str(path), "-o", str(target), "--filter", "verified"]) == 2
    assert "No finding is in this list, so no punch list was printed." in capsys.readouterr().err
    assert not target.exists()


@pytest.fixture(scope="module")
def priced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four findings: one with amounts, one with bands, one free that nobody priced, one done."""
    path = tmp_path_factory.mktemp("priced") / "a.cpted"
    with small_audit.make(path) as session:
        door, room = (place_named(session, f"Main / {name}").id for name in ("Door 1", "Room 1"))
        asked = (("D1", door), ("D2", door), ("R1", room))
        answer_many(
            session,
            [
                Observation(
                    item_id=item, place_id=at, value=AnswerValue.NO,
                    observed_at=datetime(2026, 11, 18, 9),
                )
                for item, at in asked
            ],
            "Walk",
        )  # fmt: skip
        add_free_finding(
            session, room, "Glass is cracked", cost_band=None, found_on=date(2026, 11, 18)
        )
        ids = {one.item_id: one.id for one in rows(session)}
        verbs.change_work(
            session, [ids["D1"]], short_amount=250, short_due=date(2026, 12, 9), long_amount=4000,
            long_due=date(2027, 8, 1), long_funding="Bond 2027",
        )  # fmt: skip
        verbs.change_work(session, [ids["D2"]], cost_band=CostBand.OVER_50K, long_due=AUGUST)
        verbs.change_work(session, [ids["R1"]], long_amount=99_999)
        verbs.verify(session, [ids["R1"]], by="Al Oz", how=VerifiedHow.SEEN, why="Shut",
                     on=date(2026, 11, 20))  # fmt: skip
    return path


AUGUST = date(2027, 8, 31)


def test_the_fiscal_page_sums_amounts_apart_from_bands_and_says_what_is_not_known(
    priced, tmp_path, capsys
):
    target = tmp_path / "costs.pdf"
    assert run(["fiscal-page", str(priced), "-o", str(target)]) == 0
    assert problems(target) == []
    said, told = text_of(target), {cells[0]: cells[1:] for cells in table_rows(target)}
    assert "3 findings to repair with 5 actions" in said
    assert "Amounts somebody gave: $4,250. Bands, for 1 action: $50,000 or more." in said
    assert "Cost not known: 2 actions. No sum includes them." in said
    assert "99,999" not in said
    assert told["2026–27"] == ["–", "–", "–", "–", "–", "1", "–"]
    assert told["No due day"] == ["2", "–", "–", "2"]  # who said no priority has no day by rule
    assert told["2027–28"] == ["–", "–", "–", "–", "1", "1", "–"]
    assert told["Dec 2026"] == ["1", "$250", "–", "–"]
    assert told["Aug 2027"] == ["2", "$4,000", "$50,000 or more", "–"]
    assert told["No due day"] == ["2", "–", "–", "2"]  # who said no priority has no day by rule
    assert told["Bond 2027"] == ["1", "$4,000", "–", "–"]
    assert told["No funding given"] == ["4", "$250", "$50,000 or more", "2"]


def test_a_budget_year_begins_with_the_month_that_is_asked_for(priced, tmp_path):
    target = tmp_path / "costs.pdf"
    assert run(["fiscal-page", str(priced), "-o", str(target), "--year-begins", "1"]) == 0
    assert {"2026", "2027"} <= {cells[0] for cells in table_rows(target)}


def test_costs_of_nothing_are_said_to_be_of_nothing(tmp_path):
    small_audit.make(tmp_path / "a.cpted").close()
    target = tmp_path / "costs.pdf"
    assert run(["fiscal-page", str(tmp_path / "a.cpted"), "-o", str(target)]) == 0
    assert "Nothing is left to repair." in text_of(target)
    assert problems(target) == []


def test_the_timeline_has_every_step_in_its_month_and_its_lane(priced, tmp_path):
    target = tmp_path / "timeline.pdf"
    with Session.open(priced, None, read_only=True) as session:
        number = {one.item_id: one.number for one in rows(session)}
        make_form(gather_timeline_page(session, on=date(2026, 11, 29)), target)
    assert problems(target) == []
    told = [tuple(cells) for cells in table_rows(target)]
    assert ("Dec 2026", f"Open: {number['D1']}") in {(cells[0], cells[-1]) for cells in told}
    august = [cells[-1].removeprefix("Open: ") for cells in told if cells[0] == "Aug 2027"]
    assert set(", ".join(august).split(", ")) == {str(number["D1"]), str(number["D2"])}
    assert any(cells[0] == "No day" for cells in told)
    assert str(number["R1"]) not in {one for cells in told for one in cells[-1].split()}
    tagged = Tagged(target)
    alts = [str(one.node.get("/Alt", "")) for one in tagged.walk() if one.role == "Figure"]
    (drawn,) = [one for one in alts if one.startswith("Timeline from Nov 2026 to Oct 2027")]
    assert "Dec 2026 1" in drawn


def test_the_timeline_is_a_command_and_of_nothing_says_so(priced, tmp_path, capsys):
    target = tmp_path / "timeline.pdf"
    assert run(["timeline-page", str(priced), "-o", str(target)]) == 0
    assert f"Wrote {target}, 1 page." in capsys.readouterr().out
    small_audit.make(tmp_path / "a.cpted").close()
    assert run(["timeline-page", str(tmp_path / "a.cpted"), "-o", str(target)]) == 0
    assert "Nothing is left to repair." in text_of(target)
    assert problems(target) == []
