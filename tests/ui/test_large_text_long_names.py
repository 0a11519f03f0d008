"""Large text and long names: nothing one must read is cut, nothing widens, nothing jumps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QInputDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import PersonId
from cpted_audit.domain.places.site import Person
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.start.passphrase_card import LEVELS, PassphraseCard
from cpted_audit.ui.start.recent import RecentAudit
from cpted_audit.ui.start.start_page import StartPage
from cpted_audit.ui.widgets.labels import ElidedLabel, SteadyLabel
from cpted_audit.ui.window.who_walks import WhoStrip

SCHOOL = "Lincoln Elementary School"
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 4 + " North Campus"


def settle() -> None:
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def shown(top, kind) -> list:
    return [one for one in top.findChildren(kind) if one.isVisible()]


@pytest.mark.slow
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_top_bar_leaves_words_out_before_the_schools_name(window, tmp_path, scale):
    window.show_session(new_audit.create(tmp_path / "a.cpted", NewAudit(site_name=SCHOOL)))
    window.resize(1366, 698)
    window.preferences.choose_scale(scale)
    settle()
    bar = window.screen_._top
    (school,) = [one for one in shown(bar, ElidedLabel) if one.whole_text() == SCHOOL]
    assert school.text() == SCHOOL
    for label in shown(bar, QLabel):
        if label.text():
            assert label.width() >= label.sizeHint().width() - 4, label.text()
    tips = {one.toolTip() for one in shown(bar, QLabel)}
    assert "Not encrypted" in tips | {one.text() for one in shown(bar, QLabel)}


def test_a_word_left_out_of_the_top_bar_comes_back_with_the_room(window, tmp_path):
    window.show_session(new_audit.create(tmp_path / "a.cpted", NewAudit(site_name=LONG)))
    window.resize(1366, 698)
    settle()
    bar = window.screen_._top
    school = next(one for one in shown(bar, ElidedLabel) if one.whole_text() == LONG)
    assert school.text().startswith("Llan")
    assert school.text().endswith("North Campus")
    assert school.toolTip() == LONG
    assert not [one for one in shown(bar, QLabel) if one.text() == "Not encrypted"]
    session = window.screen_.session
    with session.edit("Rename"):
        session.document.db.execute("UPDATE site SET name = ?", [SCHOOL])
    settle()
    assert [one for one in shown(bar, QLabel) if one.text() == "Not encrypted"]


@pytest.mark.parametrize("scale", [100, 150])
def test_every_menu_is_one_column_that_a_small_screen_holds(window, scale):
    window.preferences.choose_scale(scale)
    settle()
    for action in window.menuBar().actions():
        menu = action.menu()
        hint = menu.sizeHint()
        left = {menu.actionGeometry(action).left() for action in menu.actions()}
        assert len(left) == 1, action.text()
        assert hint.height() <= 728, f"{action.text()} takes {hint.height()}"


def test_the_field_that_repeats_a_passphrase_stays_where_it_is(window, qtbot):
    page, card = QWidget(), PassphraseCard(optional=False)
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(card)
    column.addStretch(1)
    page.resize(380, 520)
    page.show()
    settle()
    fields = {one.accessibleName(): one for one in card.findChildren(QLineEdit)}
    first, again = fields["Passphrase"], fields["Again"]
    hint = next(one for one in card.findChildren(SteadyLabel))
    places, heights = set(), set()
    for typed in ("", "a", "kolibri", "kolibri zaun", "kolibri zaun 77", "kolibri zaun 77 trave"):
        first.setText(typed)
        settle()
        places.add(again.mapTo(card, QPoint(0, 0)).y())
        heights.add(QLabel.heightForWidth(hint, hint.width()))
    assert len(heights) > 1, "the sentences are of several heights here"
    assert len(places) == 1
    assert len(LEVELS) == 5


def test_a_long_name_is_cut_in_the_middle_on_the_start_page_and_widens_nothing(
    window, qtbot, tmp_path
):
    page = StartPage(window._theme)
    qtbot.addWidget(page)
    path = tmp_path / (LONG[:200] + ".cpted")
    plain = page.widget().minimumSizeHint().width()
    page.show_recent([RecentAudit(path=str(path), school=LONG, closed="Nov 18")] * 3, path)
    page.resize(900, 700)
    page.show()
    settle()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.widget().minimumSizeHint().width() <= max(plain, 640)
    told = {one.toolTip() for one in page.findChildren(ElidedLabel)}
    page.show_recent([RecentAudit(path=str(path), school=LONG, closed="Nov 18")])
    settle()
    card = next(one for one in page.findChildren(QAbstractButton) if one.accessibleName() == LONG)
    title = next(one for one in card.findChildren(ElidedLabel) if one.toolTip() == LONG)
    assert title.text().startswith("Llan")
    assert title.text().endswith("Campus")
    assert any(str(path.stem) in one for one in told)


def test_a_long_name_widens_neither_the_title_nor_a_question(window, tmp_path, monkeypatch):
    window.show_session(new_audit.create(tmp_path / "a.cpted", NewAudit(site_name=LONG)))
    title = window.windowTitle()
    assert len(title) < 90
    assert title.startswith("Llan")
    assert title.endswith("North Campus – CPTED audit")
    widths = []

    def run(dialog: QInputDialog) -> int:
        dialog.ensurePolished()
        widths.append(dialog.sizeHint().width())
        return 0

    monkeypatch.setattr(QInputDialog, "exec", run)
    dialogs.ask_passphrase(window, LONG + ".cpted", "")
    assert widths[0] < 900


# Where dialogs begin


@pytest.mark.parametrize("missing", ["", "gone"])
def test_a_dialog_begins_in_a_folder_that_is_there_whatever_the_desktop_says(
    window, tmp_path, monkeypatch, missing
):
    home, elsewhere = tmp_path / "home", tmp_path / "started here"
    for folder in (home, elsewhere):
        folder.mkdir()
    monkeypatch.chdir(elsewhere)
    places = QStandardPaths.StandardLocation
    told = {places.HomeLocation: str(home)}
    for one in (places.DocumentsLocation, places.PicturesLocation, places.DownloadLocation):
        told[one] = str(tmp_path / missing) if missing else ""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: told[place])
    assert {file_dialogs.folder(one) for one in Purpose} == {home}
    assert file_dialogs.documents_folder() == home
    documents = tmp_path / "Documents"
    documents.mkdir()
    told[places.DocumentsLocation] = str(documents)
    assert {file_dialogs.folder(one) for one in Purpose} == {documents}
    gone = Path("gone") / "report.pdf"
    assert file_dialogs.folder(Purpose.COPY, beside=gone) == documents


# The line that asks who walks


def test_the_question_is_shorter_before_it_is_cut_and_its_tip_says_all_of_it(qtbot):
    strip = WhoStrip()
    qtbot.addWidget(strip)
    strip.offer([Person(id=PersonId(f"p{n}"), name=f"Capt. Luis Benavides {n}") for n in range(4)])
    strip.ask(True)
    strip.fit(2000)
    strip.show()
    question = next(one for one in strip.findChildren(ElidedLabel))
    seen = set()
    for width in (2000, 1366, 1000, 900):
        strip.resize(width, 44)
        settle()
        assert question.text() == question.whole_text(), width
        assert question.toolTip() == "Who is walking? It is signed under every step."
        seen.add(question.text())
    assert seen == {"Who is walking?", "Who is walking? It is signed under every step."}
