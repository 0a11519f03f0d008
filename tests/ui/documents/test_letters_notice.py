"""What the report page says of letters no font has, and a font that is chosen for them."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from tiny_font import make_font

from cpted_audit.report.audience import Audience
from cpted_audit.session.places.places import rename_place
from cpted_audit.ui import dialogs
from cpted_audit.ui.documents.notices import chosen_font
from cpted_audit.ui.documents.report_page import ReportPage
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> ReportPage:
    window.open_audit(audit_path)
    session = window.screen_.session
    rename_place(session, session.walk.places[0], "教室")
    window.screen_.show_page("report")
    QApplication.processEvents()
    return window.screen_.page("report")


def words(page: ReportPage) -> str:
    return "\n".join(one.text() for one in page._letters.findChildren(QLabel))


def ask(page: ReportPage) -> None:
    (button,) = (
        one for one in page._letters.findChildren(QPushButton) if one.text() == "Choose a font…"
    )
    button.click()


@pytest.mark.slow
def test_it_is_said_before_a_document_is_made_and_a_font_mends_it(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    assert page._letters.isVisible()
    assert "No font has 教 (U+6559), 室 (U+5BA4)" in words(page)
    assert "Place, Name: “教室”" in words(page)
    page.cards.cards[Audience.PUBLIC].radio.setChecked(True)
    assert not page._letters.isVisible(), "the public document names no place"
    page.cards.cards[Audience.FULL].radio.setChecked(True)
    font = make_font(tmp_path / "Mine.ttf", "教室")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(font), ""))
    ask(page)
    assert not page._letters.isVisible()
    assert chosen_font(page._context.settings) == str(font)
    target = tmp_path / "full.pdf"
    page.export_to(target)
    qtbot.waitUntil(lambda: not page._context.jobs.busy)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    assert "教室" in text
    assert "[U+6559]" not in text
    font.unlink()
    page.refresh()
    assert "“Mine.ttf” is no font that can be used here" in words(page)


def test_a_file_that_is_no_font_is_refused_in_a_sentence(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "notes.ttf"
    wrong.write_text("no font")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(wrong), ""))
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, error: told.append(str(error)))
    ask(page)
    assert len(told) == 1
    assert "is no font that can be used here" in told[0]
    assert chosen_font(page._context.settings) == ""
