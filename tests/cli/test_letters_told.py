"""Whoever makes a document is told of letters no font has, whichever way it is made."""

from __future__ import annotations

import ast
import inspect
from datetime import date, datetime
from pathlib import Path

import pytest
import small_audit

import cpted_audit
from cpted_audit.cli.main import DONE, cli, run
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents import documents
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.work_papers import (
    gather_finding_sheet,
    gather_fiscal_page,
    gather_punch_list,
    gather_timeline_page,
)
from cpted_audit.session.findings.findings import add_free_finding
from cpted_audit.session.interviews import gather_interview_form
from cpted_audit.session.paper.paper_form import Route, gather_form
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import edit_site
from cpted_audit.session.walk.companions import add_lists

SCHOOL = "โรงเรียน Oak"
TOLD = "Letters: no font of the program has Thai (โรง); they stand as numbers on"
ON = date(2026, 11, 29)
LIST = "tip-line"
PACKAGE = Path(cpted_audit.__file__).parent


@pytest.fixture(scope="module")
def audit(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("made") / "oak.cpted"
    with small_audit.make(path) as session:
        edit_site(session, name=SCHOOL)
        add_free_finding(session, session.walk.places[0].id, "Gate")
        add_lists(session, [LIST])
    return path


def _names(module: Path) -> set[str]:
    """Return the names a module uses or imports."""
    tree = ast.parse(module.read_text("utf-8"))
    used = {one.id for one in ast.walk(tree) if isinstance(one, ast.Name)}
    return used | {one.name for one in ast.walk(tree) if isinstance(one, ast.alias)}


def _builders() -> set[str]:
    """Return the functions that build a document: by `build`, or with a foot by `build_copy`."""
    found = set()
    for module in (PACKAGE / "report").rglob("*.py"):
        for one in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(one, ast.FunctionDef) and any(
                isinstance(call, ast.Call)
                and getattr(call.func, "id", "") in {"build", "build_copy"}
                for call in ast.walk(one)
            ):
                found.add(one.name)
    return found


def test_documents_are_made_in_one_place():
    """What builds a document is used by what makes one, and that by nobody but `documents`."""
    builders = _builders()
    assert {"build_full", "build_public", "build_walk_form"} <= builders
    makers = {"export_report", "write_packet", "packet_files", "made_files"}
    within = {
        "session/documents/make.py", "session/documents/packet/packet.py",
        "session/documents/packet/contents.py", "session/documents/documents.py",
    }  # fmt: skip
    for module in PACKAGE.rglob("*.py"):
        name = module.relative_to(PACKAGE).as_posix()
        if not name.startswith("report/") and name not in within:
            assert not _names(module) & (builders | makers), name


def _report(session: Session, folder: Path, audience: Audience) -> list[str]:
    target = folder / "a.pdf"
    check = documents.make_report(session, target, audience, issued_on=ON)
    return [line.text for line in check_lines(check)]


def _packet(session: Session, folder: Path, name: str) -> list[str]:
    at = datetime(2026, 11, 29, 8)
    _, check = documents.make_packet(session, folder / name, issued=at)
    return [line.text for line in check_lines(check)]


def _form(session: Session, folder: Path) -> list[str]:
    form = gather_form(session, Route(), on=ON)
    printed = documents.make_form(form, folder / "form.pdf")
    return [printed.lost.text]


def _interview_form(session: Session, folder: Path) -> list[str]:
    form = gather_interview_form(session, LIST, on=ON)
    printed = documents.make_form(form, folder / "form.pdf")
    return [printed.lost.text]


def _paper(session: Session, folder: Path, gathered: object) -> list[str]:
    printed = documents.make_form(gathered, folder / "paper.pdf")
    return [printed.lost.text]


PAPERS = (
    lambda session: gather_finding_sheet(session, 1, on=ON),
    lambda session: gather_punch_list(session, on=ON),
    lambda session: gather_fiscal_page(session, on=ON, begins=7),
    lambda session: gather_timeline_page(session, on=ON),
)
WAYS = {
    "make_report": [
        lambda session, folder, one=one: _report(session, folder, one) for one in Audience
    ],
    "make_packet": [
        lambda session, folder: _packet(session, folder, "packet.zip"),
        lambda session, folder: _packet(session, folder, "packet"),
    ],
    "make_form": [
        _form,
        _interview_form,
        *(lambda session, folder, one=one: _paper(session, folder, one(session)) for one in PAPERS),
    ],
}


def test_every_way_to_make_a_document_is_tried_below():
    made = {name for name in vars(documents) if name.startswith("make_")}
    made.remove("make_viewer")  # a browser brings the fonts of its page
    assert made == WAYS.keys()


@pytest.mark.parametrize("way", [way for ways in WAYS.values() for way in ways])
def test_every_way_to_make_a_document_tells_of_letters(audit, tmp_path, way):
    with Session.open(audit, read_only=True) as session:
        assert any(one.startswith(TOLD) for one in way(session, tmp_path))


COMMANDS = {
    "report": [["-o", "a.pdf"], ["-o", "b.pdf", "--audience", "public"]],
    "packet": [["-o", "packet.zip"], ["-o", "packet"]],
    "walk-form": [["-o", "form.pdf"]],
    "interview-form": [["-o", "ask.pdf", "--list", LIST]],
    "finding-sheet": [["-o", "sheet.pdf", "1"]],
    "punch-list": [["-o", "punch.pdf"]],
    "fiscal-page": [["-o", "costs.pdf"]],
    "timeline-page": [["-o", "timeline.pdf"]],
}
OF_THE_SAMPLE = {"demo"}
OF_TWO_AUDITS = {"compare-audits", "trend"}


def test_every_command_that_makes_a_document_is_tried_below():
    makers = {f"make_{kind}" for kind in ("report", "packet", "form")}
    found = {
        name for name, one in cli.commands.items()
        if makers & _names(Path(inspect.unwrap(one.callback).__code__.co_filename))
        and "output" in {option.name for option in one.params}
    }  # fmt: skip
    assert found - OF_THE_SAMPLE - OF_TWO_AUDITS == COMMANDS.keys()


@pytest.mark.parametrize(
    ("name", "options"), [(name, way) for name, ways in COMMANDS.items() for way in ways]
)
def test_every_command_that_makes_a_document_tells_of_letters(
    audit, tmp_path, monkeypatch, capsys, name, options
):
    monkeypatch.chdir(tmp_path)
    assert run([name, str(audit), *options]) == DONE
    said = capsys.readouterr().out
    before, made, *_ = said.splitlines()
    assert before.startswith("! No font has โ (U+0E42), ")
    assert SCHOOL in before
    assert made.startswith(f"Wrote {options[1]}")
    assert f"! {TOLD}" in said


@pytest.mark.parametrize("name", sorted(OF_TWO_AUDITS))
def test_a_command_that_prints_two_audits_tells_of_letters(audit, tmp_path, capsys, name):
    other = tmp_path / "next.cpted"
    assert run(["new", str(other), "--from", str(audit), "--no-passphrase"]) == DONE
    assert run([name, str(audit), str(other), "-o", str(tmp_path / "two.pdf")]) == DONE
    said = capsys.readouterr().out
    assert "! No font has โ (U+0E42), " in said
    assert f"! {TOLD}" in said


def test_a_form_whose_letters_all_print_tells_nothing(audit, tmp_path, capsys):
    other = tmp_path / "plain.cpted"
    small_audit.make(other).close()
    assert run(["walk-form", str(other), "-o", str(tmp_path / "form.pdf")]) == DONE
    assert "Letters" not in capsys.readouterr().out
