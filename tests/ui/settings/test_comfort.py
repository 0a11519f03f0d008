"""Comfort: size of text, contrast, names, locking, going on after a crash, help and tour."""

from __future__ import annotations

import gc
import re
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

import children
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from waiting import wait_until
from walk_driver import menu_command, press

from cpted_audit import clock
from cpted_audit.assets import asset
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, visit_id
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.ui import application
from cpted_audit.ui.file.lock_controller import LockPage
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.help import tour
from cpted_audit.ui.help.windows import TOPICS, about, page
from cpted_audit.ui.kept_settings import LOCK_AFTER, OPEN_AUDIT, TOUR_SEEN, keep, read
from cpted_audit.ui.theme import px
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.window.audit_screen import PAGES, RailButton
from cpted_audit.ui.window.every_command import EVERY, by_menu
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = pytest.mark.slow

PASSPHRASE = "correct horse battery"
NAMES = [entry.name for entry in PAGES]


@pytest.fixture
def walking(window: MainWindow, audit_path: Path, qtbot) -> MainWindow:
    window.open_audit(audit_path)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


@pytest.fixture
def encrypted(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "Hidden Valley.cpted"
    window.show_session(new_audit.create(path, NewAudit(site_name="Hidden Valley"), PASSPHRASE))
    return window


def visible_words(window: QWidget) -> str:
    words = [
        one.whole_text() if isinstance(one, ElidedLabel) else one.text()
        for one in window.findChildren(QWidget)
        if one.isVisible() and isinstance(one, QLabel | QAbstractButton)
    ]
    return "\n".join([window.windowTitle(), *words])


# Size of text


def test_the_size_of_text_scales_everything_and_is_remembered(walking, settings):
    before = next(one for one in walking.findChildren(AnswerButton) if one.isVisible())
    height, spot = before.height(), walking.screen_.walk.target()
    walking.preferences.choose_scale(200)
    QApplication.processEvents()
    after = next(one for one in walking.screen_.findChildren(AnswerButton) if one.isVisible())
    assert after.height() >= 1.8 * height
    assert px(10) == 20
    assert walking.screen_.walk.target() == spot
    assert int(settings.value("text_scale")) == 200
    menu_command(walking, "smaller").trigger()
    assert int(settings.value("text_scale")) == 175
    menu_command(walking, "plain_size").trigger()
    assert px(10) == 10


def test_the_size_of_text_changes_again_and_again_once_every_page_was_seen(walking):
    """What listens to the theme goes with its page: one that was left behind drew what is gone."""
    for scale, theme in ((125, "dark"), (150, "light")):
        for entry in PAGES:
            walking.screen_.show_page(entry.name)
            QApplication.processEvents()
        walking.preferences.choose_scale(scale)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        walking.preferences.choose_theme(theme)
        QApplication.processEvents()
    assert px(10) == 15


def test_what_outlives_a_size_of_text_takes_the_next_one(walking):
    bar = walking.findChild(StatusBar)
    heights = {}
    for scale in (150, 100, 150, 100):
        walking.preferences.choose_scale(scale)
        QApplication.processEvents()
        heights.setdefault(scale, set()).add((bar.minimumHeight(), bar.height()))
    assert {scale: len(of) for scale, of in heights.items()} == {100: 1, 150: 1}
    assert max(heights[100]) <= min(heights[150])


def test_another_size_of_text_and_another_opening_keep_the_visit_that_was_chosen(walking):
    """Else what is answered next would be of another visit than the one that was chosen."""
    session, top = walking.screen_.session, walking.screen_._top
    first, last = (
        Visit(id=visit_id(), on=date(2026, 11, 19), phase=phase)
        for phase in (Phase.DAY, Phase.NIGHT)
    )
    for visit in (first, last):
        answers.add_visit(session, visit)
    top.choose(first)
    walking.preferences.choose_scale(125)
    assert walking.screen_._top.running == first.id
    path = session.path
    walking.close_audit()
    walking.open_audit(path)
    assert walking.screen_._top.running == first.id
    answers.remove_visit(walking.screen_.session, first.id)
    walking.preferences.choose_scale(100)
    assert walking.screen_._top.running == last.id


def test_the_page_of_a_new_audit_leaves_the_one_behind_it_alone(walking):
    session = walking.screen_.session
    press("y")
    walking.start.begin_new()
    QApplication.processEvents()
    assert not menu_command(walking, "undo").isEnabled()
    walking.undo()
    steps = len(session.history())
    for key in (*"ypn", Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget() or walking, key)
    QApplication.processEvents()
    assert len(session.history()) == steps
    assert [answer.value for answer in session.walk.answers.values()] == ["yes"]


@pytest.mark.parametrize("size", [pytest.param((1280, 820), marks=pytest.mark.slow), (1024, 700)])
def test_nothing_sticks_out_of_a_page_at_200_per_cent(walking, size):
    walking.preferences.choose_scale(200)
    walking.resize(*size)
    for name in NAMES:
        walking.screen_.show_page(name)
        QApplication.processEvents()
        assert (walking.width(), walking.height()) == size, name
        shown = walking.screen_.page(name)
        buttons = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
        assert buttons or name == "history"
        out = [
            type(button).__name__
            for button in buttons
            if not _in_scroll_area(button, shown)
            and not shown.rect().contains(button.mapTo(shown, button.rect().center()))
        ]
        assert out == [], name


def _in_scroll_area(widget: QWidget, page: QWidget) -> bool:
    """Return whether a widget can be scrolled to."""
    parent = widget.parentWidget()
    while parent is not None:
        if parent.inherits("QAbstractScrollArea"):
            return True
        if parent is page:
            return False
        parent = parent.parentWidget()
    return False


# Names


def focusable(root: QWidget) -> list[QWidget]:
    return [
        one
        for one in root.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    ]


PLAIN = {"QScrollArea", "QSplitter", "QStackedWidget", "QScrollBar"}


def test_every_control_of_every_page_has_a_name_and_a_role(walking):
    from PySide6.QtGui import QAccessible

    nameless, roleless = [], []
    for name in NAMES:
        walking.screen_.show_page(name)
        QApplication.processEvents()
        controls = focusable(walking.screen_.page(name))
        assert controls, name
        for one in focusable(walking):
            if type(one).__name__ in PLAIN or one.parent().inherits("QSpinBox"):
                continue
            spoken = QAccessible.queryAccessibleInterface(one)
            if not (one.accessibleName() or spoken.text(QAccessible.Text.Name)):
                nameless.append(f"{name}: {type(one).__name__} {one.objectName()}")
            if spoken.role() == QAccessible.Role.NoRole:
                roleless.append(f"{name}: {type(one).__name__}")
    assert nameless == []
    assert roleless == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_reaches_every_control_of_every_page(walking, name):
    walking.screen_.show_page(name)
    QApplication.processEvents()
    wanted = {one for one in focusable(walking.screen_.page(name)) if not one.focusProxy()}
    wanted = {one for one in wanted if type(one).__name__ not in PLAIN}
    walking.activateWindow()
    assert QTest.qWaitForWindowActive(walking)
    QApplication.processEvents()  # the walk takes the keyboard a moment after it is shown
    walking.setFocus()
    seen: set[QWidget] = set()
    for _ in range(4 * len(focusable(walking)) + 20):
        walking.focusNextChild()
        seen.add(QApplication.focusWidget())
    exclusive = {one for one in wanted - seen if not _grouped(one, seen)}
    assert {f"{type(one).__name__} {one.accessibleName()}" for one in exclusive} == set()


def _grouped(one: QWidget, seen: set[QWidget]) -> bool:
    """Return whether arrows reach it from another button of its exclusive group."""
    if isinstance(one, AnswerButton):
        return any(other in seen for other in one._beside())
    group = one.group() if isinstance(one, QAbstractButton) else None
    return group is not None and any(other in seen for other in group.buttons())


def test_focus_is_seen_on_every_kind_of_control():
    sheet = asset("resources", "themes", "window.qss").read_text("utf-8")
    for kind in ("QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QComboBox",
                 "QSpinBox", "QTableView", "QListWidget", "QTextBrowser", "QCheckBox"):  # fmt: skip
        assert re.search(rf"\b{kind}:focus", sheet), kind


# Locking


def lock_page(window: MainWindow) -> LockPage:
    return window.findChild(LockPage)


def test_a_locked_window_shows_nothing_of_the_school_and_opens_where_it_was(encrypted):
    screen = encrypted.screen_
    last = screen.session.walk.route()[-1]
    screen.go_to(last.id)
    screen.walk.items.step(1)
    spot, path = screen.walk.target(), screen.session.path
    menu_command(encrypted, "answer_yes").trigger()
    screen.walk.items.step(-1)
    spot = screen.walk.target()
    menu_command(encrypted, "lock").trigger()
    QApplication.processEvents()
    assert encrypted.screen_ is None
    words = visible_words(encrypted)
    menus = "\n".join(act.text() for act in encrypted.actions())
    for secret in ("Hidden Valley", last.name, "TLP", "Answer Yes"):
        assert secret not in words
        assert secret not in menus
    with Session.open(path, PASSPHRASE):
        pass  # nobody holds it
    field = lock_page(encrypted).findChild(QLineEdit)
    field.setText("wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "does not open it" in visible_words(encrypted)
    field.setText(PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert encrypted.screen_.walk.target() == spot


def test_it_locks_itself_when_nobody_touches_it(encrypted, qtbot):
    assert encrypted._idle.waits_ms > 14 * 60 * 1000
    encrypted._idle._timer.start(30)
    qtbot.waitUntil(lambda: lock_page(encrypted) is not None)
    qtbot.waitUntil(lambda: encrypted.screen_ is None)


def test_a_key_begins_the_time_anew_and_never_is_never(encrypted, settings, qtbot):
    encrypted.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    encrypted._idle._timer.start(60_000)
    encrypted._idle._timer.setInterval(60_000)
    QTest.qWait(30)
    before = encrypted._idle.waits_ms
    QTest.keyClick(encrypted.windowHandle(), Qt.Key.Key_Down)
    assert encrypted._idle.waits_ms > before
    settings.setValue(LOCK_AFTER.key, 0)
    encrypted._idle.restart()
    assert encrypted._idle.waits_ms == -1


def test_the_first_touch_after_a_long_sleep_locks_it(encrypted, monkeypatch, qtbot):
    """While a machine sleeps its timers stand still, and the time on the wall does not."""
    encrypted.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    encrypted._idle.restart()
    moment = clock.moment
    monkeypatch.setattr(clock, "moment", lambda: moment() + timedelta(minutes=14))
    QTest.keyClick(encrypted.windowHandle(), Qt.Key.Key_Down)
    assert encrypted.screen_ is not None
    monkeypatch.setattr(clock, "moment", lambda: moment() + timedelta(hours=9))
    QTest.keyClick(encrypted.windowHandle(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: lock_page(encrypted) is not None)
    qtbot.waitUntil(lambda: encrypted.screen_ is None)


def test_icons_are_drawn_again_where_a_screen_gets_denser(window, monkeypatch):
    told = []
    window._theme.changed.connect(lambda: told.append(1))
    screen = QApplication.primaryScreen()
    screen.geometryChanged.emit(screen.geometry())
    assert told == [], "nothing is denser"
    monkeypatch.setattr("cpted_audit.ui.theme.densities", lambda: (1, 2, 4))
    screen.geometryChanged.emit(screen.geometry())
    screen.geometryChanged.emit(screen.geometry())
    assert told == [1]
    assert window._theme.icon("camera").actualSize(QSize(96, 96)) == QSize(96, 96)


def test_an_audit_without_a_passphrase_is_not_locked(walking):
    walking.lock()
    assert walking.screen_ is not None
    assert "cannot be locked" in visible_words(walking)
    assert walking._idle.waits_ms == -1


def test_leaving_it_locked_shows_the_start_page(encrypted):
    encrypted.lock()
    leave = next(one for one in encrypted.findChildren(QPushButton) if "Leave" in one.text())
    leave.click()
    assert "New audit" in visible_words(encrypted)
    assert "Hidden Valley" not in encrypted.windowTitle()


def test_a_question_in_front_is_put_away_before_locking(encrypted, qtbot):
    dialog = QDialog(encrypted)
    dialog.setModal(True)
    dialog.show()
    encrypted.lock()
    qtbot.waitUntil(lambda: encrypted.screen_ is None)
    assert not dialog.isVisible()


# Where one was


def test_after_a_kill_the_start_page_goes_on_where_one_was(
    window, audit_path, settings, make_main_window
):
    keep(settings, OPEN_AUDIT, str(audit_path))  # as a killed program leaves it
    again = make_main_window()
    card = next(
        one
        for one in again.findChildren(QAbstractButton)
        if one.accessibleName() == "Pick up where you left off: Oak School"
    )
    others = [one for one in again.start.page.findChildren(QAbstractButton) if one is not card]
    assert all(top_of(card) < top_of(other) for other in others)
    assert again.focusWidget() is card
    QTest.keyClick(card, Qt.Key.Key_Tab)
    assert again.focusWidget().accessibleName() == "New audit"
    assert "No audits opened yet" not in visible_words(again)
    card.click()
    wait_until(lambda: again.screen_ is not None)
    again.close_audit()
    assert not read(settings, OPEN_AUDIT)
    assert "Recent audits" in visible_words(again)


def top_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


def test_the_audit_to_go_on_with_stands_there_once(make_main_window, audit_path, settings):
    window = make_main_window()
    window.open_audit(audit_path)
    window.close_audit()
    keep(settings, OPEN_AUDIT, str(audit_path))
    again = make_main_window()
    names = [one.accessibleName() for one in again.start.page.findChildren(QAbstractButton)]
    assert sum("Oak School" in name for name in names) == 1
    assert "Recent audits" not in visible_words(again)


def test_an_open_audit_is_noted_at_once_and_forgotten_when_closed(walking, settings, tmp_path):
    assert "Oak School" in (tmp_path / "settings.ini").read_text()
    assert read(settings, OPEN_AUDIT)
    walking.close()
    assert not read(settings, OPEN_AUDIT)


def test_place_item_filter_page_and_geometry_come_back(walking, audit_path, make_main_window):
    from cpted_audit.ui.walk.route_model import Filter

    screen = walking.screen_
    screen.go_to(screen.session.walk.route()[-1].id)
    screen.walk.header.choose_kind(Filter.UNANSWERED)
    screen.walk.items.step(1)
    spot = screen.walk.target()
    screen.show_page("overview")
    walking.resize(780, 640)
    walking.close()
    again = make_main_window()
    again.open_audit(audit_path)
    assert again.screen_.shown_page == "overview"
    assert again.screen_.walk.target() == spot
    assert again.screen_.walk.filter is Filter.UNANSWERED
    assert (again.width(), again.height()) == (780, 640)


def test_a_moment_after_a_move_the_item_is_on_disk(walking, audit_path, qtbot):
    from cpted_audit.session import view_state

    walk = walking.screen_.walk
    walk.items.step(1)
    item = walk.target().item_id

    def kept() -> bool:
        with Session.open(audit_path, read_only=True) as session:
            return view_state.recall(session, "item") == item

    qtbot.waitUntil(kept)


# Help, about, tour


def test_every_help_page_is_there_and_links_only_to_others():
    names = {one.name for one in TOPICS}
    for topic in TOPICS:
        text = page(topic.name, by_menu())
        assert text.startswith("# ")
        assert set(re.findall(r"\]\(([\w-]+)\.md\)", text)) <= names
        assert "http" not in text


def test_f1_opens_help_and_the_keys_are_in_it(walking):
    menu_command(walking, "help").trigger()
    window = next(one for one in walking.findChildren(QDialog) if one.windowTitle() == "Help")
    topics = window.findChild(QListWidget)
    topics.setCurrentRow(topics.count() - 1)
    shown = window.findChild(QTextBrowser).toPlainText()
    assert "Ctrl+K" in shown
    assert "Next unanswered" in shown


def test_about_names_every_part_with_version_and_licence():
    text = about()
    for part in ("Python", "Qt", "SQLCipher", "ReportLab", "Pillow", "NotoSans", "DejaVuSans"):
        row = next(line for line in text.splitlines() if line.startswith(f"| {part}"))
        assert all(cell.strip() for cell in row.strip("|").split("|"))


def test_the_tour_has_five_steps_on_the_real_window_and_is_shown_once(window, audit_path, settings):
    tour.begin_once(window.begin_tour, settings)
    assert "Start here" in visible_words(window)
    window.open_audit(audit_path)
    keys, seen = tour.keys_in(EVERY), []
    assert keys["answers"] == "Y, P, N, A or U"
    for _ in range(4):
        QApplication.processEvents()
        words = visible_words(window)
        seen.append(next(one for one in tour.STEPS if one.text.format(**keys) in words).title)
        box = note(window)
        next(one for one in window.findChildren(QPushButton)
             if one.text() in {"Next", "Done"} and one.isVisible()).click()  # fmt: skip
        assert not covers(window, box), "only the ring lies over the page"
    assert seen == [one.title for one in tour.STEPS[1:]]
    assert read(settings, TOUR_SEEN)
    begun = []
    tour.begin_once(lambda: begun.append(1), settings)
    assert begun == []


def note(window: QWidget) -> QWidget:
    return next(one for one in window.findChildren(QWidget) if one.accessibleName() == "Tour")


def covers(window: MainWindow, box: QWidget) -> bool:
    """Whether anything of the window lies under a widget, or it is cut off."""
    area = QRect(box.mapTo(window, QPoint(0, 0)), box.size())
    beside = [
        child for child in box.parentWidget().children()
        if isinstance(child, QWidget) and child.isVisible() and child is not box
    ]  # fmt: skip
    under = [one for one in beside if one.geometry().intersects(box.geometry())]
    return bool(under) or not window.rect().contains(area)


@pytest.mark.parametrize("scale", [100, 150])
def test_the_tour_over_an_audit_counts_from_one_and_covers_nothing(walking, scale):
    walking.preferences.choose_scale(scale)
    walking.resize(1366, 698)
    walking.begin_tour()
    QApplication.processEvents()
    box = note(walking)
    assert "1 of 4" in visible_words(walking)
    for number in range(4):
        for _ in range(3):
            QApplication.processEvents()
        assert not covers(walking, box)
        assert f"{number + 1} of 4" in visible_words(walking)
        assert walking.width() == 1366
        assert walking.height() == 698
        box.next.click()
    assert not box.isVisible()


def test_the_tour_points_by_corners_and_not_by_a_ring_as_the_focus_has(window):
    window.begin_tour()
    QApplication.processEvents()
    frame = next(one for one in window.findChildren(QWidget) if type(one).__name__ == "_Frame")
    picture = QImage(frame.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    frame.render(picture, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    wide, high = frame.width(), frame.height()
    assert picture.pixelColor(6, 2).alpha() > 0
    assert picture.pixelColor(wide - 7, high - 4).alpha() > 0
    assert picture.pixelColor(wide // 2, 2).alpha() == 0
    assert picture.pixelColor(2, high // 2).alpha() == 0


def tours(window) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.accessibleName() == "Tour"]


def test_a_first_start_with_an_audit_begins_no_tour_and_the_next_plain_one_does(
    audit_path, tmp_path, monkeypatch, make_main_window, qapp
):
    window = make_main_window()
    monkeypatch.setattr(application, "make_application", lambda _arguments: qapp)
    monkeypatch.setattr(application, "make_window", lambda *_arguments: window)
    monkeypatch.setattr(application, "QSettings", lambda: window._settings)
    monkeypatch.setattr(type(qapp), "exec", lambda *_self: 0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application.run_window(audit_path)
    assert window.screen_ is not None
    QApplication.processEvents()
    assert not tours(window)
    window.close_audit()
    application.run_window(None)
    wait_until(lambda: tours(window) and note(window).isVisible())


def test_the_tour_can_be_skipped_and_taken_again(walking, settings):
    walking.begin_tour()
    QApplication.processEvents()
    skip = next(one for one in walking.findChildren(QPushButton) if one.text() == "Skip")
    skip.click()
    assert not skip.isVisible()
    assert read(settings, TOUR_SEEN)
    assert walking.screen_.walk.isAncestorOf(QApplication.focusWidget())
    menu_command(walking, "tour").trigger()
    assert skip.isVisible()


def test_the_tour_goes_on_in_another_size_and_ends_with_its_audit(walking, qtbot):
    walking.begin_tour()
    box = note(walking)
    box.next.click()
    with qtbot.captureExceptions() as exceptions:
        walking.preferences.choose_scale(125)
        QTest.qWait(20)  # the screen before is deleted
        assert "2 of 4" in visible_words(walking)
        box.next.click()
        assert "3 of 4" in visible_words(walking)
        walking.close_audit()
        QTest.qWait(20)
        assert not box.isVisible()
        walking.begin_tour()
        assert box.isVisible()
    assert not exceptions


def test_the_walk_takes_the_keys_when_it_is_asked_for_on_the_rail(walking):
    rail = {one.text(): one for one in walking.screen_.findChildren(RailButton)}
    for name in ("Report", "Walk"):
        rail[name].click()
        QApplication.processEvents()
    press("y")
    assert [answer.value for answer in walking.screen_.session.walk.answers.values()] == ["yes"]


# A stick that is pulled out


@pytest.fixture
def stick(tmp_path: Path):
    """A folder that can be pulled out and put back, as an administrator can."""
    kept, point = tmp_path / "kept", tmp_path / "stick"
    kept.mkdir()
    point.mkdir()

    def put_in() -> None:
        try:
            done = children.run(
                ["mount", "--bind", str(kept), str(point)], capture_output=True, check=False
            )
        except OSError:
            pytest.skip("there is no mount command here")
        if done.returncode:
            pytest.skip("a file system can only be mounted by an administrator")

    def pull_out() -> None:
        children.run(["umount", "-l", str(point)], check=True)

    put_in()
    yield point, put_in, pull_out
    children.run(["umount", "-l", str(point)], capture_output=True, check=False)


@pytest.mark.administrator
def test_a_pulled_stick_keeps_the_words_and_the_walk_goes_on_when_it_is_back(
    window, stick, told, qtbot
):
    point, put_in, pull_out = stick
    path = point / "oak.cpted"
    window.show_session(new_audit.create(path, NewAudit(site_name="Oak")))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    note = next(one for one in window.findChildren(QPlainTextEdit) if one.isVisible())
    note.setFocus()
    QTest.keyClicks(note, "the gate ")
    pull_out()
    QTest.keyClicks(note, "is open")
    assert len(told) == 1
    assert told[0].endswith(".")
    assert note.toPlainText() == "the gate is open"
    put_in()
    QTest.keyClicks(note, "!")
    (answer,) = window.screen_.session.walk.answers.values()
    assert answer.note == "the gate is open!"
    press(Qt.Key.Key_Escape)
    press("y")
    assert len(told) == 1
    assert all(answer.value for answer in window.screen_.session.walk.answers.values())


def test_another_size_of_text_keeps_the_item_that_was_open(window, sample_file, tmp_path):
    """An item outside the running visit's phase stays open when the screen is made anew."""
    session = Session.open(Path(shutil.copy(sample_file, tmp_path)))
    window.show_session(session)
    place = PlaceFinder(session.walk).find("Main / Door 3 · kitchen dock")
    window.screen_.go_to(place.id, ItemId("B08"))
    window.preferences.choose_scale(125)
    assert window.screen_.walk.target() == Target(place.id, ItemId("B08"))
