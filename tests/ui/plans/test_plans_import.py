"""Plans come in through the window: dropped, chosen, with a password, by pages; and failures."""

from __future__ import annotations

import shutil
from pathlib import Path

import ezdxf
import plan_driver
import pytest
import small_audit
from PIL import Image
from plan_driver import PlanDriver
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
)

from cpted_audit.domain.plans.left_out import Loss
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.plans import importing, plans
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.importing.dialog import ImportPlanDialog
from cpted_audit.ui.widgets.labels import ElidedLabel


@pytest.fixture
def empty(tmp_path, window) -> PlanDriver:
    path = tmp_path / "empty.cpted"
    small_audit.make(path).close()
    return PlanDriver(window, path)


@pytest.fixture
def accepted(monkeypatch):
    """Accept the import dialog; what is done to it first can be set as `do`."""

    class Answer:
        do = staticmethod(lambda dialog: None)

    def run(dialog: ImportPlanDialog) -> int:
        dialog.show()
        Answer.do(dialog)
        ready = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        dialog.hide()
        return QDialog.DialogCode.Accepted if ready.isEnabled() else QDialog.DialogCode.Rejected

    monkeypatch.setattr(ImportPlanDialog, "exec", run)
    return Answer


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def drop(driver: PlanDriver, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    driver.page.dropEvent(
        QDropEvent(
            QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    driver.wait_for_jobs()


def known(driver: PlanDriver):
    return plans.plans(driver.session)


def stored(driver: PlanDriver, plan) -> bytes:
    return plans.source(driver.session, plan)


def test_a_dropped_picture_becomes_the_plan_of_a_level(empty, accepted, tmp_path):
    data = plan_driver.png()
    drop(empty, written(tmp_path, "Level 1.png", data))
    (plan,) = known(empty)
    assert (plan.kind, plan.level_id, plan.name) == (PlanKind.LEVEL, "l-Main", "Level 1")
    assert (plan.width, plan.height) == plan_driver.SIZE
    assert stored(empty, plan) == data
    assert empty.plan == plan
    assert plans.pyramid(empty.session, plan).complete
    empty.session.undo()
    empty.settle()
    assert known(empty) == []
    assert empty.plan is None


@pytest.mark.slow
def test_several_files_are_dropped_at_once_and_what_is_no_plan_is_told(
    empty, accepted, tmp_path, told
):
    good = written(tmp_path, "a.png", plan_driver.png((300, 200)))
    words = written(tmp_path, "b.txt", b"words only")
    drop(empty, good, words, tmp_path / "gone.pdf")
    assert [one.source_name for one in known(empty)] == ["a.png"]
    assert len(told) == 2
    assert "not a drawing or picture" in told[0]
    assert "gone.pdf" in told[1]


@pytest.mark.slow
def test_pages_are_chosen_and_told_what_each_shows(empty, accepted, tmp_path, monkeypatch):
    path = written(tmp_path, "sheets.pdf", plan_driver.pdf(3))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))

    def choose(dialog):
        first, second, third = dialog.findChildren(QCheckBox)
        assert [one.isChecked() for one in (first, second, third)] == [True, False, False]
        third.setChecked(True)
        shows = [one for one in dialog.findChildren(QComboBox) if "page" in one.accessibleName()]
        shows[2].setCurrentIndex(shows[2].findText("Site plan"))

    accepted.do = choose
    QTest.mouseClick(
        next(one for one in empty.page.findChildren(QPushButton) if "Import a" in one.text()),
        Qt.MouseButton.LeftButton,
    )
    empty.wait_for_jobs()
    site, level = known(empty)
    assert (site.kind, site.source_page, site.name) == (PlanKind.SITE, 3, "sheets 3")
    assert (level.kind, level.source_page, level.name) == (PlanKind.LEVEL, 1, "sheets 1")
    assert level.width == 1200
    assert level.dpi == 150


@pytest.mark.slow
def test_a_protected_plan_asks_for_its_password_until_it_is_right(
    empty, accepted, tmp_path, monkeypatch
):
    asked = plan_driver.answer_secrets(monkeypatch, ["", "wrong", "open sesame"])
    path = written(tmp_path, "shut.pdf", plan_driver.pdf(password="open sesame"))
    drop(empty, path)
    assert known(empty) == []  # nothing typed gives up
    drop(empty, path)
    empty.wait(lambda: not empty.window.jobs.busy and known(empty))
    assert len(asked) == 3
    assert asked[1] != asked[2]
    (plan,) = known(empty)
    assert plans.pyramid(empty.session, plan).complete


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "password"),
    [("r3-user-password.pdf", "asdfzxcv"), ("r4-user-password.pdf", "asdfzxcv"),
     ("r6-both-passwords.pdf", "foo"), ("r3-empty-password.pdf", None),
     ("r6-owner-password.pdf", None)],
)  # fmt: skip
def test_real_protected_plans_come_in(empty, accepted, real, monkeypatch, told, name, password):
    asked = plan_driver.answer_secrets(monkeypatch, [password or ""])
    drop(empty, real / "plans" / "pdf-encrypted" / name)
    empty.wait_for_jobs()
    assert told == []
    assert len(asked) == (password is not None)
    assert len(known(empty)) == 1


def test_a_dwg_is_refused_with_how_to_get_a_dxf(empty, accepted, tmp_path, told):
    drop(empty, written(tmp_path, "b.dwg", b"AC1027" + b"\0" * 200))
    (sentence,) = told
    assert "DWG" in sentence
    assert "save it as DXF" in sentence
    assert known(empty) == []


@pytest.mark.slow
def test_a_drawing_without_a_unit_asks_and_is_not_taken_before(empty, accepted, tmp_path):
    path = written(tmp_path, "house.dxf", plan_driver.dxf(unit=None))

    def ready(dialog):
        return (
            dialog.findChild(QDialogButtonBox)
            .button(QDialogButtonBox.StandardButton.Ok)
            .isEnabled()
        )

    accepted.do = lambda dialog: None
    drop(empty, path)
    assert known(empty) == []

    def choose(dialog):
        assert not ready(dialog)
        unit = next(one for one in dialog.findChildren(QComboBox) if "Unit" in one.accessibleName())
        unit.setFocus()
        QTest.keyClicks(unit, "Meters")
        QTest.keyClick(unit, Qt.Key.Key_Return)
        assert ready(dialog)
        layers = dialog.findChild(QListWidget)
        names = [layers.item(row).text().upper() for row in range(layers.count())]
        assert names == ["A-WALL – 5 LINES", "FURNITURE – 3 LINES"]
        for row in range(2):
            layers.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert not ready(dialog)
        layers.item(0).setCheckState(Qt.CheckState.Checked)

    accepted.do = choose
    drop(empty, path)
    (plan,) = known(empty)
    assert plan.scale_note == "the drawing's own unit"
    assert plan.width * plan.metres_per_pixel == pytest.approx(50, rel=0.15)


@pytest.fixture
def large(tmp_path) -> Path:
    """A scan of some 300 tiles, which takes a moment."""
    path = tmp_path / "large.png"
    plan_driver.picture((8000, 6000), thick=60).save(path, compress_level=1)
    return path


def test_cancel_in_the_middle_leaves_nothing(empty, accepted, large):
    """Cancel is clicked in the turn in which the first of the plan is seen."""
    rows = small_audit.rows(empty.session)
    cancel = next(
        one for one in empty.window.findChildren(QPushButton)
        if one.accessibleName() == "Cancel the running job"
    )  # fmt: skip
    seen = []

    def click(_changes: object) -> None:
        if empty.plan is not None and not seen:  # it is seen while the rest comes
            seen.append(plans.pyramid(empty.session, empty.plan).complete)
            QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)

    empty.session.subscribe(click)
    empty.page.imports.bring_in(large)
    empty.wait_for_jobs()
    assert seen == [False]
    assert known(empty) == []
    assert empty.plan is None
    assert small_audit.rows(empty.session) == rows


@pytest.mark.slow
def test_what_a_crash_left_half_done_is_completed_at_the_next_opening(
    tmp_path, make_main_window, large
):
    path = tmp_path / "crashed.cpted"
    with small_audit.make(path) as session:
        order = plan_driver.order(large.read_bytes(), "large.png")
        running = importing.PlanImport(session, order)
        records = order.records(lambda: False)
        for record in records:
            running.take(record)
            if running.stored:
                break
        records.close()
        assert not running.complete
    driver = PlanDriver(make_main_window(), path)
    driver.wait_for_jobs()
    (plan,) = known(driver)
    assert plans.pyramid(driver.session, plan).complete
    assert importing.unfinished(driver.session) == []


@pytest.mark.slow
def test_closing_in_the_middle_is_a_crash_that_is_completed(
    tmp_path, make_main_window, accepted, large
):
    path = tmp_path / "closed.cpted"
    small_audit.make(path).close()
    first = PlanDriver(make_main_window(), path)
    first.page.imports.bring_in(large)
    first.wait(lambda: known(first))
    first.window.close()
    with Session.open(path, read_only=True) as session:
        assert len(importing.unfinished(session)) == 1
    again = PlanDriver(make_main_window(), path)
    again.wait_for_jobs()
    assert plans.pyramid(again.session, again.plan).complete


@pytest.mark.slow
def test_a_protected_plan_half_done_asks_for_its_password_to_be_completed(
    tmp_path, make_main_window, monkeypatch
):
    from dataclasses import replace

    path = tmp_path / "half.cpted"
    data = plan_driver.pdf(password="open sesame")
    with small_audit.make(path) as session:
        order = replace(plan_driver.order(data, "shut.pdf"), password="open sesame")
        importing.import_plan(session, order)
        with session.document.transaction() as db:
            db.execute("UPDATE plan_picture SET complete = 0")
    asked = plan_driver.answer_secrets(monkeypatch, ["no", "open sesame"])
    driver = PlanDriver(make_main_window(), path)
    driver.wait(lambda: importing.unfinished(driver.session) == [])
    driver.wait_for_jobs()
    assert len(asked) == 2


def test_a_reader_completes_nothing_and_takes_no_drop(tmp_path, house, window, told):
    path = tmp_path / "read.cpted"
    shutil.copy(house, path)
    with Session.open(path) as session, session.document.transaction() as db:
        db.execute("UPDATE plan_picture SET complete = 0")
    window.show_session(Session.open(path, read_only=True))
    window.screen_.show_page("plans")
    assert not window.jobs.busy
    page = window.screen_.page("plans")
    assert page.controller.read_only
    assert told == []


@pytest.mark.slow
def test_a_plan_of_one_pixel_and_one_of_the_thinnest_strip_come_in(empty, accepted, tmp_path, told):
    for number, size in enumerate([(1, 1), (1, 900), (3000, 1)]):
        path = tmp_path / f"{number}.png"
        Image.new("L", size, 255).save(path)
        drop(empty, path)
    sizes = {(one.width, one.height) for one in known(empty)}
    assert told == [] or all(sentence.endswith(".") for sentence in told)
    for plan in known(empty):
        empty.controller.show(plan.id)
        empty.canvas.grab()
        empty.canvas.zoom(1.25)
    assert len(sizes) + len(told) == 3


def drawing_with_losses(folder: Path) -> Path:
    made = ezdxf.new()
    made.header["$INSUNITS"] = 6
    model = made.modelspace()
    for start, end in (((0, 0), (10, 0)), ((10, 0), (10, 8)), ((10, 8), (0, 8))):
        model.add_line(start, end)
    model.add_line((9e6, 9e6), (9e6 + 1, 9e6))
    block = made.blocks.new("SITE")
    block.block.dxf.flags, block.block.dxf.xref_path = 4, "..\\base\\<b>site.dwg"
    model.add_blockref("SITE", (0, 0))
    made.saveas(folder / "plan.dxf")
    return folder / "plan.dxf"


LOST = [
    "Left out: other drawings shown in this one: <b>site.dwg",
    "Left out: pieces far away from the rest",
]


@pytest.mark.slow
def test_what_a_drawing_loses_is_told_before_after_and_for_good(empty, accepted, tmp_path):
    seen = []

    def look(dialog):
        label = next(
            one
            for one in dialog.findChildren(QLabel)
            if one.accessibleDescription() == "What will be left out"
        )
        seen.append((label.isVisible(), label.textFormat(), label.text().splitlines()))
        parts = next(
            one
            for one in dialog.findChildren(QComboBox)
            if one.accessibleName() == "Part of the drawing"
        )
        seen.append([parts.itemText(row) for row in range(parts.count())])

    accepted.do = look
    drop(empty, drawing_with_losses(tmp_path))
    plain = Qt.TextFormat.PlainText
    assert seen == [
        (True, plain, LOST),
        ["Part 1, 3 pieces", "Part 2, 1 piece", "Everything, however far apart"],
    ]
    (plan,) = known(empty)
    assert plan.width * plan.metres_per_pixel == pytest.approx(10.4, abs=0.1)
    said = next(
        one
        for one in empty.window.findChildren(ElidedLabel)
        if one.accessibleDescription() == "Saved"
    )
    assert said.whole_text() == f"“plan” was imported. {'; '.join(LOST)}"
    lost = next(
        one
        for one in empty.page.findChildren(QLabel)
        if one.accessibleDescription() == "What the plan leaves out"
    )
    assert (lost.isVisible(), lost.text().splitlines()) == (True, LOST)
    assert [one.what for one in plans.left_out(empty.session, plan)] == [
        Loss.OUTSIDE, Loss.FAR,
    ]  # fmt: skip


@pytest.mark.slow
def test_everything_of_a_drawing_can_be_wanted(empty, accepted, tmp_path):
    def choose(dialog):
        parts = next(
            one
            for one in dialog.findChildren(QComboBox)
            if one.accessibleName() == "Part of the drawing"
        )
        parts.setCurrentIndex(2)
        parts.activated.emit(2)

    accepted.do = choose
    drop(empty, drawing_with_losses(tmp_path))
    (plan,) = known(empty)
    assert plan.width * plan.metres_per_pixel > 9e6
    assert [one.what for one in plans.left_out(empty.session, plan)] == [Loss.OUTSIDE]


def test_a_plan_that_lost_nothing_says_nothing(empty, accepted, tmp_path):
    drop(empty, written(tmp_path, "a.png", plan_driver.png()))
    lost = next(
        one
        for one in empty.page.findChildren(QLabel)
        if one.accessibleDescription() == "What the plan leaves out"
    )
    assert not lost.isVisible()
