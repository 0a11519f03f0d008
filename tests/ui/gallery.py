"""Every page and every dialog of the window, opened one after the other over one real audit."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from made_districts import UNREAD, district
from photo_store import store
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from cpted_audit.analysis.district.schools import District
from cpted_audit.domain.findings.states import Verb
from cpted_audit.domain.ids import FindingId, InterviewId, RecipientId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.registers.columns import LinkTo, RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.domain.vocabulary import AnswerValue, Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.interchange.release_file import Release, ReleaseArchive
from cpted_audit.interchange.sheets.records import Workbook
from cpted_audit.interchange.sheets.table import read_pasted
from cpted_audit.session import team
from cpted_audit.session.finding_sheets.preview import (
    RowKind,
    SheetChange,
    SheetPreview,
    SheetRow,
)
from cpted_audit.session.findings.edits import FindingEdit
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.interviews import add_interview, interviews
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.places.places import add_places
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.session.updates import FoundRelease
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.companions import add_lists
from cpted_audit.ui import dialogs
from cpted_audit.ui.comparing.audits_dialog import CompareAuditsDialog
from cpted_audit.ui.comparing.trend_dialog import TrendDialog
from cpted_audit.ui.district.page import DistrictPage
from cpted_audit.ui.documents.recipient_log import EntryDialog
from cpted_audit.ui.documents.table_dialog import TableDialog
from cpted_audit.ui.editions.compare_dialog import CompareDialog
from cpted_audit.ui.editions.editions_dialog import EditionsDialog
from cpted_audit.ui.editions.sign_dialog import IssueDialog, ReviewDialog
from cpted_audit.ui.file.copy_dialog import CopyDialog
from cpted_audit.ui.file.encrypt_controller import EncryptDialog
from cpted_audit.ui.file.purge_dialog import PurgeDialog
from cpted_audit.ui.find.finder import Finder
from cpted_audit.ui.findings.due_rule_dialog import DueRuleDialog
from cpted_audit.ui.findings.move_dialog import MoveDialog
from cpted_audit.ui.findings.papers.paper_dialogs import (
    fiscal_dialog,
    punch_dialog,
    sheet_dialog,
    timeline_dialog,
)
from cpted_audit.ui.findings.papers.reminders_dialog import RemindersDialog
from cpted_audit.ui.findings.planner.planner_dialog import PlannerDialog
from cpted_audit.ui.findings.sheets.preview_dialog import PreviewDialog
from cpted_audit.ui.findings.sheets.sheet_jobs import ExportDialog
from cpted_audit.ui.findings.work_controller import WorkDialog
from cpted_audit.ui.help.update_dialog import UpdateDialog
from cpted_audit.ui.help.windows import KEYS, AboutWindow, HelpWindow
from cpted_audit.ui.interviews.dialogs import ListsDialog, NewInterviewDialog, PrintInterviewDialog
from cpted_audit.ui.merging.merge_dialog import MergeDialog
from cpted_audit.ui.photos import watching
from cpted_audit.ui.photos.markup_editor import MarkupEditor
from cpted_audit.ui.photos.photo_window import PhotoWindow
from cpted_audit.ui.places.place_dialogs import AddPlaceDialog, SampleDialog
from cpted_audit.ui.places.places_dialog import PlacesDialog
from cpted_audit.ui.rating.agreement_dialog import AgreementDialog
from cpted_audit.ui.rating.rating_window import RatingWindow
from cpted_audit.ui.rating.who_rates_dialog import WhoRatesDialog
from cpted_audit.ui.registers.fields.doors_field import DoorsDialog
from cpted_audit.ui.registers.importing.dialog import SheetDialog
from cpted_audit.ui.registers.numbering_dialogs import NumberingDialog, RenumberDialog
from cpted_audit.ui.settings.keys_dialog import KeysDialog
from cpted_audit.ui.settings.settings_dialog import SettingsDialog
from cpted_audit.ui.start.following_dialog import FollowDialog
from cpted_audit.ui.visits.visits_dialog import VisitsDialog
from cpted_audit.ui.walk.same_as_dialog import SameAsDialog
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.window.every_command import by_menu
from cpted_audit.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from cpted_audit.domain.places.site import Place

MANY_REASONS = AuditError(
    "\n".join(
        f"The file “IMG_{number:04}.jpg” is no picture this program can read; it was left out, "
        "and every other one went in."
        for number in range(12)
    )
)

NEWER = FoundRelease(
    Path("stick"),
    Release("9.0.0", date(2027, 1, 15), ("Doors open faster.", "Plans are drawn sooner."), 15, ()),
    ReleaseArchive("cpted-audit-9.0.0-linux-x86_64.tar.xz", "linux", "x86_64", 1, "0" * 64),
    newer=True,
)

COPY = Recipient(id=RecipientId("copy"), name="Chief Lund", agency="City Fire", copy_number=3)


def settle() -> None:
    """Let the window lay itself out."""
    for _ in range(10):  # a page in a scroll area takes its width, then its lines, then its height
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def classroom(window: MainWindow) -> Place:
    """A place of which there are several."""
    places = window.screen_.session.walk.places
    return next(place for place in places if place.kind.value == "classroom")


def show_district(window: MainWindow, found: District | None = None) -> DistrictPage:
    """Show the page of a district, made of rows alone where none is given."""
    controller = window.start.the_district()
    controller.page.show_district(found or district(12, not_read=UNREAD), locked=1)
    controller._show_page()
    settle()
    return controller.page


def fill(window: MainWindow) -> None:
    """Put photos, an answer with its finding, and a free finding into the audit."""
    screen = window.screen_
    store(screen.session, range(3))
    team.add_person(screen.session, "Ofc. Maria Diaz-Santamaria")
    people = ("Ofc. Maria Diaz-Santamaria", "J. Lee")
    visit = Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.RECORDS, people=people)
    answers.add_visit(screen.session, visit)
    place = classroom(window)
    screen.go_to(place.id)
    screen.walk.items.answer(AnswerValue.NO)
    screen.go_to(place.id, screen.session.walk.questions_at(place)[0].item.id)
    for name in ("Kitchen dock", "Gymnasium east"):
        records.add_record(screen.session, RegisterKey.DOORS, number="1", name=name)
    add_lists(screen.session, ["emergency-plan"])
    add_interview(screen.session, "emergency-plan", who="J. Lee", role="Principal", on=visit.on)
    settle()


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def _merging(screen: QWidget) -> MergeDialog:
    """Merge a copy in which a place was added; it is closed with the dialog."""
    session = screen.session
    copy = session.path.with_name("gallery copy.cpted")
    shutil.copyfile(session.path, copy)
    with Session.open(copy, session.document.passphrase) as other:
        add_places(other, other.walk.buildings[0].id, SpaceType.CLASSROOM, ["Room of the copy"])
    theirs = Session.open(copy, session.document.passphrase, read_only=True)
    dialog = MergeDialog(session, theirs, screen)
    dialog.finished.connect(theirs.close)
    return dialog


def _comparing(session: Session, screen: QWidget) -> CompareAuditsDialog:
    return CompareAuditsDialog(session, session, screen, lambda _before, _after: None)


def dialog_makers(window: MainWindow) -> dict[str, Callable[[], QDialog]]:
    """What opens each dialog that stays open by itself, by its name."""
    screen = window.screen_
    session, place = screen.session, classroom(window)
    context = screen._context
    photo = photos(session)[0]
    return {
        "settings": lambda: _shown(
            SettingsDialog(
                context.theme,
                context.settings,
                window.preferences.choose_theme,
                window.preferences.choose_scale,
                window.preferences.choose_touch,
                window,
                window.preferences.change_keys,
            )
        ),
        "own-keys": lambda: _shown(KeysDialog(by_menu(), window.own_keys, window)),
        "visits": lambda: _shown(VisitsDialog(session, screen)),
        "verify": lambda: _shown(
            MoveDialog(Verb.VERIFY, "Finding 1", "Ann", ["Ann"], [photo], screen)
        ),
        "accept-risk": lambda: _shown(MoveDialog(Verb.ACCEPT, "Finding 1", "", [], [], screen)),
        "assign": lambda: _shown(WorkDialog(rows(session)[:2], ["Ann"], ["Locksmith"], screen)),
        "editions": lambda: _shown(EditionsDialog(session, screen)),
        "review": lambda: _shown(ReviewDialog(session, screen)),
        "issue": lambda: _shown(IssueDialog(session, screen)),
        "compare": lambda: _shown(CompareDialog(session, 1, screen)),
        "merge": lambda: _shown(_merging(screen)),
        "follow": lambda: _shown(FollowDialog(session, screen)),
        "compare-audits": lambda: _shown(_comparing(session, screen)),
        "trend": lambda: _shown(
            TrendDialog(session, context.theme, screen, list, lambda _sessions: None)
        ),
        "who-rates": lambda: _shown(WhoRatesDialog(session, screen)),
        "rating": lambda: _shown(
            RatingWindow(session, "B. Ruiz", context.theme, screen, screen.walk.answer_keys())
        ),
        "agreement": lambda: _shown(AgreementDialog(session, screen)),
        "due-rule": lambda: _shown(DueRuleDialog(session, screen)),
        "places": lambda: _shown(PlacesDialog(session, place, screen)),
        "add-place": lambda: _shown(AddPlaceDialog(session, screen)),
        "sample": lambda: _shown(SampleDialog(session, place.building_id, place.kind, screen)),
        "same-as": lambda: _shown(SameAsDialog(session, place, None, screen)),
        "find": lambda: Finder(context, lambda _visit: None).open(screen, window._actions.all()),
        "help": lambda: _shown(HelpWindow(window, by_menu())),
        "keys": lambda: _shown(HelpWindow(window, by_menu(), KEYS)),
        "about": lambda: _shown(AboutWindow(window)),
        "update": lambda: _shown(UpdateDialog(NEWER, lambda: None, window)),
        "photo": lambda: _shown(PhotoWindow(session, photo, screen)),
        "marks": lambda: _shown(MarkupEditor(session, photo, screen)),
        "new-interview": lambda: _shown(NewInterviewDialog(session, screen)),
        "companion-lists": lambda: _shown(ListsDialog(session, screen)),
        "print-interview": lambda: _shown(PrintInterviewDialog(context, screen, InterviewId(""))),
        **_register_dialogs(window),
        **_finding_dialogs(window),
    }


def _finding_dialogs(window: MainWindow) -> dict[str, Callable[[], QDialog]]:
    """The dialogs of sheets, papers and plans, over the findings there are."""
    screen = window.screen_
    context, session, page = screen._context, screen.session, screen.page("findings")
    found = rows(session)
    change = SheetChange(key="short_owner", words="Owner now", old="blank", new="Ann Lee")
    edit = FindingEdit(finding_id=FindingId("f"), fields={"short_owner": "Ann Lee"})
    row = SheetRow(
        number=2, kind=RowKind.CHANGED, finding=1, title="Door 1", changes=(change,), edit=edit,
        whole=edit,
    )  # fmt: skip
    preview = SheetPreview(
        name="back.xlsx", rows=(row,), told=("A note.",), deleted=1, book=Workbook(sheets=())
    )
    return {
        "export-findings": lambda: _shown(ExportDialog(found, found, len(found), page)),
        "import-findings": lambda: _shown(PreviewDialog(session, preview, context.theme, page)),
        "plan-repairs": lambda: _shown(PlannerDialog(context, page)),
        "finding-sheet": lambda: _shown(sheet_dialog(session, 1, page)),
        "punch-list": lambda: _shown(punch_dialog(session, ("to-do", "owner"), page)),
        "timeline": lambda: _shown(timeline_dialog(session, page)),
        "fiscal-page": lambda: _shown(fiscal_dialog(session, page)),
        "reminders": lambda: _shown(RemindersDialog(session, page)),
    }


def _register_dialogs(window: MainWindow) -> dict[str, Callable[[], QDialog]]:
    """The dialogs of the page of doors, over a register with two doors of one number."""
    screen = window.screen_
    session, doors = screen.session, register(RegisterKey.DOORS)
    page = screen.page("doors")
    sheet = read_pasted("Door number\tLocation\tLock type\n1\tKitchen\tOffice\n9\tGym\ta bolt\n")
    options = page.controller.options(LinkTo.DOOR)
    return {
        "encrypt": lambda: _shown(EncryptDialog(session, screen)),
        "purge": lambda: _shown(PurgeDialog(session, screen)),
        "copy-for": lambda: _shown(CopyDialog(session, screen)),
        "copy-entry": lambda: _shown(EntryDialog(session, COPY, screen)),
        "table": lambda: _shown(TableDialog(session, screen)),
        "numbering": lambda: _shown(NumberingDialog(page.controller, page)),
        "renumber": lambda: _shown(RenumberDialog(page.controller, page)),
        "pick-doors": lambda: _shown(DoorsDialog(options, [], page)),
        "sheet": lambda: _shown(
            SheetDialog(session, doors, [sheet], [], screen._context.theme, window)
        ),
    }


def question_makers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What asks or tells something and waits for an answer, by its name."""
    return {
        "told": lambda: dialogs.tell(window, MANY_REASONS),
        "passphrase": lambda: dialogs.ask_passphrase(window, "Oak School.cpted", "It is wrong."),
        "locked": lambda: dialogs.ask_locked(
            window,
            "“Oak School.cpted” is open on another computer, DESK-17, since 10:42. Open it for "
            "reading, or take it over if you know that nobody works on it.",
        ),
        "for-good": lambda: dialogs.ask_for_good(
            window, "Take it over?", "It is in use. " * 30, "Take it over anyway"
        ),
        "text": lambda: dialogs.ask_text(window, "Rename", "New name of Classroom 1:", "Room 1"),
        "watch": lambda: watching._ask_about(window, 1200),
    }


@contextmanager
def opened(make: Callable[[], QDialog]) -> Iterator[QDialog]:
    """A dialog for as long as it is looked at."""
    dialog = make()
    settle()
    try:
        yield dialog
    finally:
        dialog.close()
        dialog.deleteLater()
        settle()


def asked(make: Callable[[], object], look: Callable[[QWidget], None]) -> None:
    """Look at a question while it waits, and leave it."""

    def leave() -> None:
        box = QApplication.activeModalWidget()
        settle()
        look(box)
        box.done(0) if isinstance(box, QMessageBox) else box.reject()

    QTimer.singleShot(0, leave)
    make()


def pages(window: MainWindow) -> Iterator[str]:
    """Show each page of the open audit in turn."""
    for entry in PAGES:
        window.screen_.show_page(entry.name)
        settle()
        yield entry.name
    page = window.screen_.page("interviews")
    window.screen_.show_page("interviews")
    for one in interviews(window.screen_.session)[:1]:
        page.open_interview(one.id)
        settle()
        yield "interview"
