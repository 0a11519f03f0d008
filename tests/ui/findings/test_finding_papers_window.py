"""Papers of findings made in a real window: what is asked, what is in the file, what is logged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdf
import pytest
from findings_driver import button, findings_page, in_dialog, made_box
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox
from waiting import wait_until
from walk_driver import menu_command

from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.findings.findings import edit_finding
from cpted_audit.session.findings.verbs import change_work
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.documents.recipient_log import COLUMNS, Given
from cpted_audit.ui.findings.findings_page import FindingsPage
from cpted_audit.ui.findings.papers import paper_job
from cpted_audit.ui.findings.papers.paper_dialogs import PaperDialog
from cpted_audit.ui.findings.papers.reminders_dialog import RemindersDialog
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> FindingsPage:
    window.open_audit(audit_path)
    return findings_page(window, 3)


@pytest.fixture
def marked(page) -> list[str]:
    """A word of its own in each finding, in the order of the list."""
    words = []
    for row in page.listed():
        words.append(f"Tokenword{row.number}x")
        edit_finding(page._session, row.id, title=words[-1])
    return words


def make(window: MainWindow, command: str, target: Path, monkeypatch, *, whose: str = "") -> str:
    """Make a paper by its command; return what was said."""
    monkeypatch.setattr(dialogs, "choose_copy", lambda _parent, _start: target)

    def go(dialog: PaperDialog) -> None:
        dialog.recipient.setText(whose)
        button(dialog, "Save as…").click()

    seen = in_dialog(PaperDialog, go)
    menu_command(window, command).trigger()
    assert seen
    box = made_box(window)
    said = box.text()
    box.close()
    return said


def text_of(path: Path) -> str:
    return "\n".join(one.extract_text() for one in pypdf.PdfReader(path).pages)


def test_a_contractors_sheet_has_one_finding_and_stands_in_the_log(
    window, page, marked, tmp_path, monkeypatch
):
    target = tmp_path / "sheet.pdf"
    page.table.choose([page.listed()[1].id])
    said = make(window, "finding_sheet", target, monkeypatch, whose="Al Oz")
    assert "copy 1 for Al Oz, written into the log of copies" in said
    text = text_of(target)
    assert [word for word in marked if word in text] == [marked[1]]
    assert "Copy 1 · Al Oz" in text
    (copy,) = recipients(page._session)
    assert (copy.name, copy.file_name, copy.copy_number) == ("Al Oz", "sheet.pdf", 1)
    assert (copy.audience, copy.printing) == ("work sheet", None)
    shown = next(column for column in COLUMNS if column.words == "Document")
    assert shown.text(Given(copy, [])) == "Sheet of one finding"


def test_without_a_name_nothing_is_logged_and_no_number_is_taken(
    window, page, marked, tmp_path, monkeypatch
):
    said = make(window, "punch_list", tmp_path / "punch.pdf", monkeypatch)
    assert said.startswith("Created punch.pdf, 1 page.")
    text = text_of(tmp_path / "punch.pdf")
    assert all(word in text for word in marked)
    assert "Copy" not in text
    make(window, "fiscal_page", tmp_path / "fiscal.pdf", monkeypatch)
    assert "By budget year" in text_of(tmp_path / "fiscal.pdf")
    make(window, "timeline_page", tmp_path / "timeline.pdf", monkeypatch)
    assert "Timeline as of" in text_of(tmp_path / "timeline.pdf")
    assert recipients(page._session) == []
    make(window, "timeline_page", tmp_path / "timeline 2.pdf", monkeypatch, whose="Al Oz")
    assert "Copy 1 · Al Oz" in text_of(tmp_path / "timeline 2.pdf")
    assert [one.audience for one in recipients(page._session)] == ["timeline"]


def test_a_sheet_is_of_one_finding_and_several_are_not_taken_for_one(window, page, monkeypatch):
    page.table.choose([row.id for row in page.listed()[:2]])
    menu_command(window, "finding_sheet").trigger()
    assert "choose one in the list first" in window._status.hint


def test_reminders_go_into_a_folder_and_tell_no_titles_unless_asked(
    window, page, marked, tmp_path, monkeypatch
):
    first = page.listed()[0].id
    change_work(page._session, [first], short_owner="Ann Lee", short_due=date(2027, 3, 1))
    monkeypatch.setattr(file_dialogs, "choose_folder", lambda *_given: tmp_path / "ics")
    opened: list[str] = []
    monkeypatch.setattr(
        paper_job.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )

    def one_owner(dialog: RemindersDialog) -> None:
        dialog.owner.setCurrentIndex(dialog.owner.findData("Ann Lee"))
        button(dialog, "Choose a folder…").click()

    in_dialog(RemindersDialog, one_owner)
    menu_command(window, "reminders").trigger()
    box = made_box(window)
    assert "Wrote 1 file with 1 reminder." in box.text()
    button(box, "Open it").click()
    assert [Path(one) for one in opened] == [tmp_path / "ics" / "Ann Lee.ics"]
    assert marked[0] not in (tmp_path / "ics" / "Ann Lee.ics").read_text("utf-8")

    def titles(dialog: RemindersDialog) -> None:
        dialog.findChild(QCheckBox).click()
        button(dialog, "Choose a folder…").click()

    in_dialog(RemindersDialog, titles)
    menu_command(window, "reminders").trigger()
    wait_until(lambda: marked[0] in (tmp_path / "ics" / "Ann Lee.ics").read_text("utf-8"))
    made_box(window).close()


def test_an_audit_open_for_reading_gives_papers_without_a_log(window, page, tmp_path, monkeypatch):
    path = page._session.path
    window.close_audit()
    window.show_session(Session.open(path, read_only=True))
    window.screen_.show_page("findings")
    assert not window.findChild(QAction, "import_findings").isEnabled()

    def go(dialog: PaperDialog) -> None:
        assert not dialog.recipient.isEnabled()
        button(dialog, "Save as…").click()

    monkeypatch.setattr(dialogs, "choose_copy", lambda _parent, _start: tmp_path / "p.pdf")
    in_dialog(PaperDialog, go)
    menu_command(window, "punch_list").trigger()
    made_box(window).close()
    assert (tmp_path / "p.pdf").exists()
