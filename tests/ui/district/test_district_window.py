"""A folder of audits in the real window: read in a job, looked over by keys, printed, opened."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pypdf
import pytest
import small_audit
from dialog_driver import with_dialogs
from findings_walked import observe
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QTreeView,
    QTreeWidget,
)
from small_audit import N, P, Y
from waiting import wait_until
from walk_driver import button, menu_command, named, press, seen, texts

from cpted_audit.analysis.district.ranking import MISLEADS
from cpted_audit.ui.district.page import DistrictPage
from cpted_audit.ui.kept_settings import SCHOOL_COLUMNS, read
from cpted_audit.ui.window.main_window import MainWindow

PASSPHRASE = "winding river 44 stones"
WALKS = {
    "Oak School": {"Door 1": {"D1": N, "D2": P, "D3": Y}, "Room 1": {"R1": Y, "R2": Y}},
    "Elm School": {"Door 1": {"D1": Y, "D2": Y, "D3": Y}, "Room 1": {"R1": Y, "R2": N}},
    "Yew School": {},
}


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four schools, one encrypted and one in a region; a copy, a damaged file, and a text."""
    made = tmp_path_factory.mktemp("audits")
    (made / "North").mkdir()
    for name, walk in WALKS.items():
        folder = made / "North" if name == "Yew School" else made
        with small_audit.make(folder / f"{name}.cpted", school=name) as session:
            observe(session, walk)
    small_audit.make(made / "Ash School.cpted", PASSPHRASE, school="Ash School").close()
    shutil.copyfile(made / "Oak School.cpted", made / "Spare of Oak School.cpted")
    (made / "words.cpted").write_text("no audit", "utf-8")
    (made / "notes.txt").write_text("of the walk", "utf-8")
    return made


@pytest.fixture
def folder(audits: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, which the system's dialog answers with."""
    made = Path(shutil.copytree(audits, tmp_path / "Unified District"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_more: str(made))
    return made


@pytest.fixture
def page(window: MainWindow, folder: Path) -> DistrictPage:
    """The page with the folder read, reached as from the menu and from Ctrl+K."""
    menu_command(window, "district").trigger()
    wait_until(lambda: not window.jobs.busy)
    shown = window.start.district.page
    assert isinstance(shown, DistrictPage)
    assert shown.isVisible()
    return shown


def schools(page: DistrictPage) -> list[str]:
    """The names in the list, from the top; heads of groups are left out."""
    view = named(page, QTreeView, "Schools")
    model, found = view.model(), []
    for row in range(model.rowCount()):
        head = model.index(row, 0)
        under = [model.index(at, 0, head).data() for at in range(model.rowCount(head))]
        found += under or [head.data()]
    return found


def cell(page: DistrictPage, school: str, column: str) -> str:
    """What a reader hears of a school in a column."""
    view = named(page, QTreeView, "Schools")
    model = view.model()
    heads = [
        model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for at in range(model.columnCount())
    ]
    row = schools(page).index(school)
    return model.index(row, heads.index(column)).data(Qt.ItemDataRole.AccessibleTextRole)


def listed(page: DistrictPage) -> dict[str, str]:
    """The files that are not in the list, each with its sentence."""
    seen(page, QPushButton, lambda one: one.text().startswith("Not in the list")).click()
    tree = named(page, QTreeWidget, "Not in the list")
    items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
    return {item.text(0): item.text(2) for item in items}


def test_a_folder_is_read_and_its_schools_stand_by_name(page: DistrictPage, folder: Path):
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]
    told = texts(page)
    assert "6 audits found, 3 schools read." in told
    assert "2 audits are locked or were not read." in told
    assert "1 file is a copy of an audit listed already" in told
    assert cell(page, "Oak School", "Critical not in place") == "Critical not in place: 1"
    assert cell(page, "Oak School", "To fix") == "To fix: 2"
    assert not any("ranking misleads" in line for line in told.splitlines())
    why = listed(page)
    assert set(why) == {
        "Ash School.cpted", "words.cpted", "Spare of Oak School.cpted", "notes.txt",
    }  # fmt: skip
    assert all(sentence.endswith(".") for sentence in why.values())
    assert not list(folder.glob("*.lock"))


def test_the_keyboard_goes_through_it_all(page: DistrictPage):
    assert QApplication.focusWidget() is named(page, QTreeView, "Schools")
    assert page.detail.findChild(type(page.detail.reading)) is not None
    assert "Elm School" in texts(page.detail)
    press(Qt.Key.Key_Down)
    assert "Oak School" in texts(page.detail)
    assert "Ideal of D1." in texts(page.detail)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is button(page, "Open for reading")


def test_a_ranking_has_to_be_asked_for_and_says_what_it_hides(page: DistrictPage):
    rank = button(page, "Rank by score")
    heads = named(page, QTreeView, "Schools").header()
    by_score = next(
        at for at in range(heads.count())
        if "Score, as walked" in heads.model().headerData(
            at, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    )  # fmt: skip
    heads.setSortIndicator(by_score, Qt.SortOrder.DescendingOrder)  # as a press on the head does
    assert rank.isChecked()
    assert str(MISLEADS) in texts(page)
    made = page.paper()
    assert made is not None
    assert made.ranking is not None
    assert "open for it" in cell(page, schools(page)[0], "Places open for it")
    button(page, "Back to the order by name").click()
    assert not rank.isChecked()
    assert str(MISLEADS) not in texts(page)
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]
    assert page.paper().ranking is None


def test_other_heads_sort_and_the_third_press_is_by_name_again(page: DistrictPage):
    heads = named(page, QTreeView, "Schools").header()
    fix = next(at for at in range(heads.count())
               if heads.model().headerData(at, Qt.Orientation.Horizontal) == "To fix")  # fmt: skip
    heads.setSortIndicator(fix, Qt.SortOrder.DescendingOrder)
    assert schools(page)[0] == "Oak School"
    assert str(MISLEADS) not in texts(page)
    heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]


def test_filters_words_and_groups_leave_what_they_say(page: DistrictPage):
    page.resize(1200, 1000)
    page.filters.fold(is_low=False)
    button(page, "Critical not in place  1").click()
    assert schools(page) == ["Oak School"]
    assert page.paper().only == "Critical not in place"
    button(page, "All schools  3").click()
    words = named(page, QLineEdit, "Filter by any words")
    words.setText("north")
    assert schools(page) == ["Yew School"]
    words.clear()
    box = named(page, QComboBox, "Group by")
    box.setCurrentIndex(box.findText("Group: Region"))
    assert schools(page) == ["Yew School", "Elm School", "Oak School"]
    heads = [page.table.schools.index(at, 0).data() for at in range(2)]
    assert heads == ["North   1", "In the folder itself   2"]


def test_one_passphrase_is_asked_once_and_never_kept(page: DistrictPage, window: MainWindow):
    def answer(dialog: QInputDialog) -> None:
        dialog.setTextValue(PASSPHRASE)
        dialog.accept()

    with_dialogs(button(page, "Unlock 1 audit…").click, answer)
    wait_until(lambda: not window.jobs.busy)
    assert schools(page)[0] == "Ash School"
    assert PASSPHRASE not in repr(vars(window.start.district)) + repr(
        vars(window.start.district._gathering)
    )
    window.start.hide_encrypted()
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]
    assert listed(page)["Ash School.cpted"].startswith("It is locked again.")


def test_a_wrong_passphrase_opens_nothing_and_says_so(page: DistrictPage, window: MainWindow):
    def answer(dialog: QInputDialog) -> None:
        dialog.setTextValue("not the one")
        dialog.accept()

    with_dialogs(button(page, "Unlock 1 audit…").click, answer)
    wait_until(lambda: not window.jobs.busy)
    assert "The passphrase opened none of the locked audits." in texts(window)
    assert "Ash School" not in schools(page)


def test_an_audit_opens_for_reading_or_to_work_in_and_the_page_is_still_there(
    page: DistrictPage, window: MainWindow
):
    page.table.choose("Oak School.cpted")
    button(page, "Open for reading").click()
    assert window.session.site.name == "Oak School"
    assert window.session.document.read_only
    menu_command(window, "district").trigger()
    assert page.isVisible()
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]
    button(page, "Back").click()
    assert window.screen_.isVisible()
    menu_command(window, "district").trigger()
    page.table.choose("Elm School.cpted")
    button(page, "Open to work in it").click()
    assert window.session.site.name == "Elm School"
    assert not window.session.document.read_only


def test_it_reads_again_on_a_press_and_never_by_itself(
    page: DistrictPage, folder: Path, window: MainWindow
):
    (folder / "Elm School.cpted").unlink()
    QApplication.processEvents()
    assert "Elm School" in schools(page)
    button(page, "Read again").click()
    wait_until(lambda: not window.jobs.busy)
    assert schools(page) == ["Oak School", "Yew School"]


def test_a_folder_that_is_gone_says_so_and_the_list_stays(
    page: DistrictPage, folder: Path, window: MainWindow, told: list[str]
):
    shutil.rmtree(folder)
    button(page, "Read again").click()
    wait_until(lambda: not window.jobs.busy)
    assert len(told) == 1
    assert told[0].startswith("There is no folder")
    assert schools(page) == ["Elm School", "Oak School", "Yew School"]


def test_an_empty_folder_says_so_and_shows_no_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_m: str(tmp_path))
    button(window, "District…").click()
    wait_until(lambda: not window.jobs.busy)
    assert len(told) == 1
    assert told[0].startswith("There are no audits in")
    assert window.start.page.isVisible()


def test_a_cancel_leaves_what_was_read_and_says_what_is_missing(window: MainWindow, folder: Path):
    for number in range(12):
        shutil.copyfile(folder / "Elm School.cpted", folder / f"z{number}.cpted")
    menu_command(window, "district").trigger()
    controller = window.start.district
    wait_until(lambda: controller._reading)
    window.jobs.cancel()
    wait_until(lambda: not window.jobs.busy)
    if controller.page.isVisible():
        assert "Reading was stopped" in texts(controller.page)
        assert "missing here" in texts(controller.page)
    else:  # it was stopped before the first audit was read
        assert window.start.page.isVisible()


def test_paper_and_workbook_are_what_is_listed(
    page: DistrictPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for words, name in (("Save as PDF…", "d.pdf"), ("Save as a workbook…", "d.xlsx")):
        target = tmp_path / name
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_a, target=target, **_m: (str(target), "")
        )
        button(page, words).click()
        wait_until(lambda: not window.jobs.busy)
        assert f"Created {name}." in texts(window)
    text = " ".join(
        " ".join(one.extract_text() for one in pypdf.PdfReader(tmp_path / "d.pdf").pages).split()
    )
    assert "Oak School" in text
    assert "words.cpted" in text
    rows = openpyxl.load_workbook(tmp_path / "d.xlsx")["Schools"].iter_rows(values_only=True)
    assert [row[0] for row in rows] == ["School", "Elm School", "Oak School", "Yew School"]


def test_chosen_columns_are_kept(page: DistrictPage, window: MainWindow, settings):
    menu = page.table.column_menu()
    (region,) = [one for one in menu.actions() if one.text() == "Region"]
    region.trigger()
    page._keep_columns()
    assert "region" in read(settings, SCHOOL_COLUMNS).split(",")
    window.start.district.make_again()
    assert "region" in window.start.district.page.table.shown_columns()


def test_another_size_of_text_keeps_the_page_and_what_was_read(
    page: DistrictPage, window: MainWindow
):
    window.preferences.choose_scale(150)
    try:
        again = window.start.district.page
        assert again is not page
        assert again.isVisible()
        assert schools(again) == ["Elm School", "Oak School", "Yew School"]
    finally:
        window.preferences.choose_scale(100)
