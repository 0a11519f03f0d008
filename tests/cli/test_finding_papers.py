"""The papers of findings on the command line."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from schools import make_walked
from structure_check import Element, Tagged, problems

from cpted_audit.cli.main import run
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session


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
    assert run(["punch-list", str(path), "-o", str(target), "--by", by]) == 0
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
    args = ["punch-list", str(path), "-o", str(target), "--by", "place", "--only", here]
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
