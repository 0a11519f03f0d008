"""The papers of findings on the command line."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from schools import make_walked

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
