"""Take the pictures of the user guide from the real window over the sample school.

Run: python docs/take_pictures.py [FOLDER]   (offscreen; the default folder is docs/images)

The page for a browser is taken in Chromium, and left as it is where there is none.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from openpyxl import load_workbook
from PySide6.QtCore import QMarginsF, QPointF, QSettings, QTimer
from PySide6.QtGui import QAction, QPolygonF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from take_years import take_years

from cpted_audit.district import use_law_folder
from cpted_audit.domain.editions import SignedAs
from cpted_audit.domain.findings.states import FindingState, Verb
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.vocabulary import AnswerValue, ReplyValue
from cpted_audit.sample.school import create_sample
from cpted_audit.session.documents.viewer import write_viewer
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import sign
from cpted_audit.session.finding_sheets.reading import preview_of
from cpted_audit.session.finding_sheets.writing import gather_sheet, write_sheet
from cpted_audit.session.findings.edits import Deed
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.findings.verbs import change_work, do
from cpted_audit.session.interviews import add_interview, questions, say, write_words
from cpted_audit.session.places.places import PlaceFinder, add_places
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.registers.importing.headers import read_tables
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many, write_note
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.comparing.audits_dialog import CompareAuditsDialog
from cpted_audit.ui.editions.compare_dialog import CompareDialog
from cpted_audit.ui.editions.editions_dialog import EditionsDialog
from cpted_audit.ui.file.purge_dialog import PurgeDialog
from cpted_audit.ui.findings.commands import FINDINGS
from cpted_audit.ui.findings.planner.planner_dialog import PlannerDialog
from cpted_audit.ui.findings.sheets.preview_dialog import PreviewDialog
from cpted_audit.ui.interviews.commands import INTERVIEWS
from cpted_audit.ui.merging.merge_dialog import MergeDialog
from cpted_audit.ui.paper.type_dialog import TypeDialog
from cpted_audit.ui.plans.commands import PLANS
from cpted_audit.ui.registers.commands import DOORS
from cpted_audit.ui.registers.importing.dialog import SheetDialog
from cpted_audit.ui.settings.keys_dialog import KeysDialog
from cpted_audit.ui.settings.settings_dialog import SettingsDialog
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.window.every_command import by_menu
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.words import N_

SIZE = (1366, 768)
SCREEN = {
    "synchronousWindowSystemEvents": False,
    "screens": [
        {"name": "small", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1},
    ],
}  # fmt: skip
"""The screen that dialogs fit themselves to, as Qt's offscreen platform reads it."""
NARROW = (1024, 700)
UPRIGHT, PHONE = (800, 1180), (320, 720)
WALKER = "Dana Whitfield"
PLACE, ITEM = "Main / Door 3 · kitchen dock", "B08"
DOOR = "3"
ASKED_AT, ASKED = "Main / Door 2 · east hall", "B04"
COMPANION, ASKED_OF, HELD_ON = "officer-role", "Principal", date(2026, 11, 18)
SAID = (
    (ReplyValue.YES, "Forty hours with the state's association, in August before he began."),
    (ReplyValue.PARTIAL, "Two of the six each year, by the county's calendar."),
    (ReplyValue.YES, ""),
)
LAST_SAID = (ReplyValue.PARTIAL, "Most weeks. Nobody has written down what each may decide.")
"""What is said to the first questions of an interview."""
LAW_FOLDER = Path("/media/district/law")
REVIEWER, OWNER = "Marcus Hale", "Ruth Okafor"
CHANGED_HERE = 24
FILLED_IN: dict[int, dict[str, object]] = {
    CHANGED_HERE: {"Owner now": "Front office"},
    32: {"Owner now": "J. Lee, custodian", "Due now": date(2026, 12, 11)},
    33: {"Owner now": "Locksmith", "Dollars now": 240, "Comment": "Quote of 23 November"},
    68: {"Owner now": "Facilities", "Due now": "soon"},
    70: {"Owner now": "=A1"},
    82: {"Owner now": "Front office", "State": "Planned"},
}
"""What somebody types into a sheet of findings, by number and head; one was changed meanwhile."""
DOCK, NEW_ROOM = "Main / Door 3 · kitchen dock", "Room 260"
TURNED = {
    AnswerValue.NO: ((ASKED_AT, "B07"), (ASKED_AT, "B18"), (DOCK, "B13")),
    AnswerValue.PARTIAL: ((ASKED_AT, "B10"), (ASKED_AT, "BX10")),
    AnswerValue.YES: ((DOCK, "B08"), (DOCK, "B08B")),
}
"""What an audit of the year before said of two doors."""
LIST = """Door number\tUse\tWhere\tKind
14\tExterior\tMusic room\tDouble
15\tExterior\tStage\tDouble
16\tExterior\tWeight room\tDutch
17\tExterior\tReceiving\tTBD
Total: 4
"""
"""A list as a district keeps it, with words that the register of doors does not know."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        config = Path(name) / "screen.json"
        config.write_text(json.dumps(SCREEN), "utf-8")
        application = make_application(["pictures", "-platform", f"offscreen:configfile={config}"])
        audit = create_sample(Path(name))
        _take_page(audit, folder, Path(name))
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("tour_seen", "yes")
        window = make_window(application, settings)
        window.show()
        for theme in ("light", "dark"):
            window.preferences.choose_theme(theme)
            window.resize(*SIZE)
            _take(window, folder / f"start-{theme}.png")
        window.preferences.choose_theme("light")
        window.start.begin_new()
        _take(window, folder / "new-light.png")
        window.show_session(audit)
        _say_who_walks(window)
        _go_to_item(window)
        for theme, size, scale, ending in (
            ("light", SIZE, 100, "light"),
            ("dark", SIZE, 100, "dark"),
            ("light", NARROW, 100, "narrow"),
            ("light", SIZE, 200, "large"),
        ):
            window.preferences.choose_theme(theme)
            window.preferences.choose_scale(scale)
            window.resize(*size)
            for entry in PAGES:
                if entry is INTERVIEWS:  # empty until there is one
                    continue
                window.screen_.show_page(entry.name)
                _rest_nowhere()
                if entry.name == "walk":
                    _rest_on_item(window)
                if entry.name == "plans":
                    _show_level(window)
                if entry.name == "doors":
                    _show_door(window)
                if entry.name == "findings":
                    _show_work(window)
                _take(window, folder / f"{entry.name}-{ending}.png")
        window.preferences.choose_scale(100)
        window.resize(*SIZE)
        for theme in ("light", "dark"):
            window.preferences.choose_theme(theme)
            _show_sight_lines(window)
            _take(window, folder / f"sight-{theme}.png")
        window.preferences.choose_theme("light")
        _show_windows(window)
        _take(window, folder / "windows-light.png")
        _take_what_asks(window, folder)
        _show_interview(window)
        _take(window, folder / "interview-light.png")
        _take_settings(window, folder)
        _take_for_everybody(window, folder)
        _take_repairs(window, folder, Path(name))
        _take_editions(window, folder)
        _take_other_files(window, folder, Path(name))
        take_years(window, folder, Path(name))
        window.close()


def _say_who_walks(window: MainWindow) -> None:
    """Press the name of who walks, as the line under the top bar asks."""
    next(one for one in window.findChildren(QPushButton) if one.text() == WALKER).click()


def _take_what_asks(window: MainWindow, folder: Path) -> None:
    """Show a No that asks, a list that comes in, the tray, a paper form and purging."""
    session = window.screen_.session
    _go_to_item(window, ASKED_AT, ASKED)
    window.screen_.show_page("walk")
    window.screen_.walk.items.answer(AnswerValue.NO)
    _take(window, folder / "finding-light.png")
    _import_doors(window, folder / "import-light.png")
    window.screen_.show_page("plans")
    _show_level(window)
    PLANS.of(window.screen_).tray.take_first()
    _take(window, folder / "tray-light.png")
    window.findChild(QAction, "type_form").trigger()
    purge = PurgeDialog(session, window)
    for dialog, name in ((window.findChild(TypeDialog), "paper"), (purge, "purge")):
        dialog.show()
        _take(dialog, folder / f"{name}-light.png")
        dialog.close()


def _take_settings(window: MainWindow, folder: Path) -> None:
    """Show the settings, and the keys of the actions."""
    preferences, context = window.preferences, window.screen_.context
    use_law_folder(LAW_FOLDER)
    settings = SettingsDialog(
        context.theme, context.settings, preferences.choose_theme, preferences.choose_scale,
        preferences.choose_touch, window, preferences.change_keys,
    )  # fmt: skip
    _take_dialog(settings, folder / "settings-light.png")
    _take_dialog(KeysDialog(by_menu(), window.own_keys, window), folder / "keys-light.png")


def _take_for_everybody(window: MainWindow, folder: Path) -> None:
    """Show the walk in high contrast and in touch mode, and the board of findings."""
    _go_to_item(window)
    window.screen_.show_page("walk")
    _rest_on_item(window)
    window.preferences.choose_theme("contrast")
    _take(window, folder / "walk-contrast.png")
    window.preferences.choose_theme("light")
    window.preferences.choose_touch(1)
    _go_to_item(window)
    window.screen_.show_page("walk")
    _rest_on_item(window)
    _take(window, folder / "walk-touch.png")
    window.resize(*UPRIGHT)
    _take(window, folder / "walk-upright.png")
    window.preferences.choose_touch(0)
    window.resize(*PHONE)
    _go_to_item(window)
    _take(window, folder / "walk-phone.png")
    window.resize(*SIZE)
    window.screen_.show_page("findings")
    board = FINDINGS.of(window.screen_).line.board
    board.click()
    _take(window, folder / "board-light.png")
    board.click()


def _take_repairs(window: MainWindow, folder: Path, lies: Path) -> None:
    """Show what a sheet that came back would change, and a plan of repairs over three years."""
    session, page = window.screen_.session, FINDINGS.of(window.screen_)
    sheet = lies / "work.xlsx"
    write_sheet(gather_sheet(session), sheet)
    _fill_in(sheet)
    meanwhile = [row.id for row in rows(session) if row.number == CHANGED_HERE]
    change_work(session, meanwhile, short_owner=OWNER)
    preview = preview_of(session, read_tables(sheet), sheet.name)
    _take_dialog(
        PreviewDialog(session, preview, window.screen_.context.theme, page.window()),
        folder / "sheet-light.png",
    )
    planner = PlannerDialog(window.screen_.context, page)
    planner.wishes.years.setValue(3)
    for line in planner.wishes.budgets[:3]:
        line.setText("$25,000")
    planner.show()
    planner.plan()
    while planner.found is None:
        QTest.qWait(100)
    _take_dialog(planner, folder / "planner-light.png")


def _fill_in(sheet: Path) -> None:
    """Fill a sheet of findings in, as a manager would."""
    book = load_workbook(sheet)
    table = book["Findings"]
    heads = {cell.value: cell.column for cell in table[1]}
    for at in range(2, table.max_row + 1):
        for head, value in FILLED_IN.get(table.cell(at, 1).value, {}).items():
            table.cell(at, heads[head]).value = value
    book.save(sheet)


def _take_editions(window: MainWindow, folder: Path) -> None:
    """Issue an edition, repair something, and show what is different since."""
    session = window.screen_.session
    sign(session, SignedAs.REVIEWED, REVIEWER)
    issue(session, Issuing(by=WALKER, note="For the board"))
    found = [row.id for row in rows(session) if row.state is FindingState.IN_PROGRESS]
    do(session, found, Deed(verb=Verb.FIX, by=OWNER))
    _go_to_item(window, ASKED_AT, ASKED)
    window.screen_.walk.items.answer(AnswerValue.YES)
    _take_dialog(EditionsDialog(session, window), folder / "editions-light.png")
    _take_dialog(CompareDialog(session, 1, window), folder / "compare-light.png")


def _take_other_files(window: MainWindow, folder: Path, lies: Path) -> None:
    """Show what a colleague's copy says differently, and what is different since last year."""
    session = window.screen_.session
    before, copy = lies / "Cedar Ridge 2025.cpted", lies / "Cedar Ridge of Marcus.cpted"
    for path in (before, copy):
        shutil.copyfile(session.path, path)
    with Session.open(before) as earlier:
        for value, turned in TURNED.items():
            _answer(earlier, turned, value)
    _take_comparison(window, before, folder / "compare-audits-light.png")
    door = PlaceFinder(session.walk).find(ASKED_AT)
    with Session.open(copy) as theirs:
        _answer(theirs, [(ASKED_AT, "B07")], AnswerValue.PARTIAL)
        write_note(
            theirs, ItemId("B08"), door.id, "Latches when it is pulled; the closer leaks oil."
        )
        add_places(theirs, door.building_id, SpaceType.CLASSROOM, [NEW_ROOM])
    _answer(session, [(ASKED_AT, "B07")], AnswerValue.NO)
    write_note(session, ItemId("B08"), door.id, "Closer leaks. Latches at the third try.")
    add_places(session, door.building_id, SpaceType.CLASSROOM, [NEW_ROOM])
    with Session.open(copy, read_only=True) as theirs:
        merging = MergeDialog(session, theirs, window)
        merging.tree.topLevelItem(0).child(0).setSelected(True)
        _take_dialog(merging, folder / "merge-light.png")


def _take_comparison(window: MainWindow, before: Path, path: Path) -> None:
    """Lay an earlier audit beside the one on screen."""
    with Session.open(before, read_only=True) as earlier:
        session = window.screen_.session
        _take_dialog(CompareAuditsDialog(session, earlier, window, lambda *_: None), path)


def _answer(session: Session, turned: Sequence[tuple[str, str]], value: AnswerValue) -> None:
    """Give items at places another answer, in one step."""
    finder = PlaceFinder(session.walk)
    answer_many(
        session,
        [
            Observation(item_id=ItemId(item), place_id=finder.find(where).id, value=value)
            for where, item in turned
        ],
        N_("Walk again"),
    )


def _take_page(session: Session, folder: Path, lies: Path) -> None:
    """Show the responders' page in a browser, driven as the tests drive it, by day and night."""
    sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / room) for room in ("", "viewer")]
    from browser import CHROMIUM, Browser

    if CHROMIUM is None:
        print("no Chromium: the page for a browser was left as it is")
        return
    page_file = lies / "school.html"
    write_viewer(session, page_file, issued_on=session.today)
    with Browser() as browser, browser.open(page_file, size=SIZE) as page:
        page.ready()
        page.picture(folder / "page-day.png")
        page.type("science lab 121")
        page.key("Enter", 13, "\r")
        page.press("Door", within=".nearest")
        page.press("Display")
        page.press("Night")
        page.press("Display")
        QTest.qWait(800)
        page.picture(folder / "page-night.png")


def _take_dialog(dialog: QDialog, path: Path) -> None:
    """Show a dialog, take it and close it."""
    dialog.show()
    _take(dialog, path)
    dialog.close()
    dialog.deleteLater()


def _import_doors(window: MainWindow, path: Path) -> None:
    """Import a list into the register of doors, and take the dialog before it is accepted."""
    window.screen_.show_page("doors")
    DOORS.of(window.screen_).sheets.bring_in(register(RegisterKey.DOORS), LIST)
    asked = False

    def look() -> None:
        nonlocal asked
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SheetDialog):
            QTimer.singleShot(100, look)
            return
        dialog.resize(900, 860)
        _take(dialog, path)
        asked = True
        buttons = dialog.findChildren(QPushButton)
        next(one for one in buttons if one.property("kind") == "primary").click()

    QTimer.singleShot(100, look)
    while not asked or QApplication.activeModalWidget() is not None:
        QTest.qWait(50)


def _go_to_item(window: MainWindow, where: str = PLACE, item: str = ITEM) -> None:
    place = PlaceFinder(window.screen_.session.walk).find(where)
    window.screen_.go_to(place.id, ItemId(item))


def _rest_on_item(window: MainWindow) -> None:
    """Let the keyboard rest on the open item, as it does when somebody walks."""
    window.activateWindow()
    QApplication.processEvents()
    window.screen_.walk.focus_item()


def _rest_nowhere() -> None:
    """Take the keyboard off whatever a page gave it to, which would be drawn with its frame."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()


def _show_level(window: MainWindow) -> None:
    """Show the plan of a level rather than the site."""
    page = PLANS.of(window.screen_)
    level = next(one for one in plans(window.screen_.session) if one.level_id is not None)
    page.controller.show(level.id)
    QTest.qWait(400)


def _show_door(window: MainWindow) -> None:
    """Show a door of the register with its form."""
    session = window.screen_.session
    door = next(one for one in records(session, RegisterKey.DOORS) if one.number == DOOR)
    DOORS.of(window.screen_).go_to(RegisterKey.DOORS, door.id)
    QTest.qWait(400)


def _show_work(window: MainWindow) -> None:
    """Show a finding that somebody works on, with what was done so far."""
    found = next(
        row for row in rows(window.screen_.session)
        if row.state is FindingState.IN_PROGRESS and row.critical
    )  # fmt: skip
    FINDINGS.of(window.screen_).show_finding(found.id)
    QTest.qWait(400)


def _show_sight_lines(window: MainWindow) -> None:
    """Show what is seen on a level's plan."""
    window.screen_.show_page("plans")
    _show_level(window)
    _rest_nowhere()
    page = PLANS.of(window.screen_)
    page.tools.choose("sight")
    QTest.qWait(200)
    while page.sight.busy:
        QTest.qWait(50)


def _show_windows(window: MainWindow) -> None:
    """Show the part of a level's plan where windows are drawn."""
    page = PLANS.of(window.screen_)
    level = next(one for one in plans(window.screen_.session) if one.level_id is not None)
    corners = [
        QPointF(point.x, point.y)
        for marker in markers(window.screen_.session, level.id)
        if marker.wall is WallKind.WINDOW
        for point in marker.points
    ]
    around = QPolygonF(corners).boundingRect().marginsAdded(QMarginsF(90, 90, 90, 90))
    page.view.canvas.fit_rect(around)
    QTest.qWait(400)


def _show_interview(window: MainWindow) -> None:
    """Add a companion list, begin an interview by it, and show its next question."""
    session = window.screen_.session
    add_lists(session, [COMPANION])
    begun = add_interview(session, COMPANION, role=ASKED_OF, on=HELD_ON, by=WALKER)
    asked = [one.item.id for one in questions(session, COMPANION)]
    for item, (value, words) in zip(asked, SAID, strict=False):
        say(session, begun.id, item, value)
        write_words(session, begun.id, item, words)
    window.screen_.show_page(INTERVIEWS.name)
    INTERVIEWS.of(window.screen_).open_interview(begun.id)
    value, words = LAST_SAID
    say(session, begun.id, asked[len(SAID)], value)
    write_words(session, begun.id, asked[len(SAID)], words)


def _take(widget: QWidget, path: Path) -> None:
    QTest.qWait(400)
    QApplication.processEvents()
    widget.grab().save(str(path))
    print(path.name)


if __name__ == "__main__":
    main()
