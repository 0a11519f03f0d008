"""The report page in a real window: four documents, what is decided of a copy, and the log."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from waiting import WAIT_MS
from walk_driver import menu_command

from cpted_audit import clock
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.imaging.photos.photos import TakenPhoto
from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.interchange.packet.zip import unpacked
from cpted_audit.report.audience import Audience
from cpted_audit.report.parts import CLASS_WORDS, PART_WORDS, Part, Volume, held, withheld
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.entries import EntryKind, add_entry, known_recipients
from cpted_audit.session.documents.copies.recipients import recipients, record_copy
from cpted_audit.session.photos.photos import PhotoImport, photos, store_photo
from cpted_audit.session.team import add_person
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.ui.documents.recipient_log import COLUMNS, EntryDialog
from cpted_audit.ui.documents.report_page import ReportPage
from cpted_audit.ui.window.main_window import MainWindow

STRONG = "velvet ladder orbit mango"


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> ReportPage:
    window.open_audit(audit_path)
    window.screen_.show_page("report")
    QApplication.processEvents()
    return window.screen_.page("report")


def made(page: ReportPage, target: Path, qtbot) -> None:
    page.export_to(target)
    jobs = page._context.jobs
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)


def labels(widget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def choose(page: ReportPage, audience: Audience) -> None:
    page.cards.cards[audience].radio.setChecked(True)


def test_each_card_says_what_the_tables_say(page):
    for audience, card in page.cards.cards.items():
        choose(page, audience)
        shown = labels(page.contents)
        for line in (*held(audience), *withheld(audience)):
            assert f"•  {line}" in shown
            assert line in card.radio.accessibleDescription()
    public = labels(page.contents)
    assert CLASS_WORDS[Sensitivity.VULNERABILITY] in public
    assert PART_WORDS[next(iter(PART_WORDS))] not in public


def in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_cards_recipient_and_the_button_need_no_scrolling_on_a_small_screen(page):
    window = page.window()
    for scale in (100, 150):
        window.preferences.choose_scale(scale)
        window.resize(1366, 698)
        for audience in Audience:
            shown = window.screen_.page("report")
            choose(shown, audience)
            for _ in range(3):
                QApplication.processEvents()
            assert in_view(shown._make), (scale, audience)
            assert all(in_view(card) for card in shown.cards.cards.values()), (scale, audience)
            assert in_view(shown.options.recipient), (scale, audience)
            if scale == 100 and audience is not Audience.RESPONDER:
                assert in_view(shown.options), audience


def test_a_card_is_chosen_by_the_arrow_keys(page):
    first, second = (page.cards.cards[one].radio for one in (Audience.FULL, Audience.FACILITY))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert page.cards.audience is Audience.FACILITY


def test_enter_on_the_chosen_document_asks_where_it_goes(page, monkeypatch):
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page.ask_document()
    QTest.keyClick(page.cards.cards[Audience.FULL].radio, Qt.Key.Key_Right)
    QTest.keyClick(page.cards.cards[Audience.FACILITY].radio, Qt.Key.Key_Return)
    assert [Path(name).name for name in asked] == ["Oak School - facility.pdf"]


def test_the_marking_and_the_choices_follow_the_document(page):
    options = page.options
    assert options.marking.currentText() == "TLP:AMBER"
    choose(page, Audience.PUBLIC)
    assert options.marking.currentText() == "TLP:CLEAR"
    assert options.paper.isHidden()
    assert options.weaknesses.isHidden()
    choose(page, Audience.RESPONDER)
    assert not options.paper.isHidden()
    assert not options.weaknesses.isHidden()


def test_how_finely_photos_are_placed_is_asked_where_there_are_photos(page):
    photos = page.options.photos
    assert page.options.choices.photos is PhotoDetail.PRINT
    assert "200 dots per inch" in photos.currentText()
    photos.setCurrentIndex(photos.findData(PhotoDetail.SCREEN))
    choose(page, Audience.FACILITY)
    assert not photos.isHidden()
    assert page.options.choices.photos is PhotoDetail.SCREEN
    for audience in (Audience.RESPONDER, Audience.PUBLIC):
        choose(page, audience)
        assert photos.isHidden()


def test_a_volume_of_the_full_report_is_offered_with_what_is_in_it(page):
    options = page.options
    assert options.choices.volume is Volume.WHOLE
    options.volume.setCurrentIndex(options.volume.findData(Volume.SUMMARY))
    assert options.choices.volume is Volume.SUMMARY
    shown = labels(page.contents)
    for line in (*held(Audience.FULL, volume=Volume.SUMMARY), PART_WORDS[Part.RESULTS]):
        assert f"•  {line}" in shown
    assert PART_WORDS[Part.RESULTS] in withheld(Audience.FULL, volume=Volume.SUMMARY)
    options.password.setText("correct horse")
    assert "in the annex" in options.codes_reason.text()
    choose(page, Audience.FACILITY)
    assert options.volume.isHidden()
    assert options.choices.volume is Volume.WHOLE


def test_photos_nobody_looked_at_are_counted_and_gone_through(page, qtbot):
    screen, session = page.window().screen_, page._context.session
    notice = page._unasked
    assert notice.isHidden()
    running = PhotoImport()
    for number in (1, 2):
        out = BytesIO()
        Image.new("RGB", (80, 60), (90 * number, 0, 0)).save(out, "JPEG")
        taken = TakenPhoto(
            path=Path(f"IMG_{number}.jpg"), sha256=f"{number:064x}", picture=out.getvalue(),
            thumbnail=out.getvalue(), width=80, height=60, captured_at=None,
        )  # fmt: skip
        store_photo(session, running, taken)
    first, second = photos(session)
    QApplication.processEvents()
    assert "students-visible check: 2. They will be in this document" in labels(notice)
    choose(page, Audience.FACILITY)
    assert "students-visible check: 2. They stay out of this document" in labels(notice)
    choose(page, Audience.RESPONDER)
    assert notice.isHidden()
    choose(page, Audience.FULL)
    (go,) = [one for one in notice.findChildren(QPushButton) if one.text() == "Go through them"]
    go.click()
    assert screen.shown_page == "photos"
    shown = screen.page("photos")
    qtbot.waitUntil(shown.isVisible)
    assert [photo.id for photo in shown._model.photos] == [first.id, second.id]
    for one in (first, second):  # each answer leads to the next photo
        qtbot.waitUntil(lambda one=one: [it.id for it in shown._grid.chosen()] == [one.id])
        no = next(it for it in shown.findChildren(QPushButton) if it.text() == "No")
        qtbot.waitUntil(no.isVisible)
        no.click()
    assert [photo.students_visible for photo in photos(session)[:2]] == [False, False]
    screen.show_page("report")
    assert notice.isHidden()


def test_codes_can_be_chosen_with_a_password_for_somebody_named_and_the_reason_is_told(page):
    options = page.options
    assert not options.codes.isEnabled()
    assert "type a password first" in options.codes_reason.text()
    options.password.setText("correct horse")
    assert not options.codes.isEnabled()
    assert "type the recipient first" in options.codes_reason.text()
    options.recipient.setText("Chief Ann Lee")
    assert options.codes.isEnabled()
    options.codes.setChecked(True)
    assert options.choices.with_codes
    assert "•  " + CLASS_WORDS[Sensitivity.SECRET] in labels(page.contents)
    assert CLASS_WORDS[Sensitivity.SECRET] not in withheld(Audience.FULL, options.choices.classes)
    choose(page, Audience.FACILITY)
    assert not options.codes.isEnabled()
    assert not options.choices.with_codes
    assert "only in the full report" in options.codes_reason.text()


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [("correct horse", "correct hose", "differ"), ("short", "short", "at least 8")],
)
def test_a_wrong_password_is_told_and_nothing_is_made(page, tmp_path, password, again, words):
    page.options.password.setText(password)
    page.options.again.setText(again)
    page.export_to(tmp_path / "out.pdf")
    assert words in page._complaint.text()
    assert not page._complaint.isHidden()
    assert not page._context.jobs.busy
    page.options.password.setText("correct horse")
    page.options.again.setText("correct horse")
    assert page._complaint.isHidden()


def test_a_copy_for_somebody_named_is_made_read_back_and_logged(page, tmp_path, qtbot):
    choose(page, Audience.FACILITY)
    page.options.recipient.setText("Chief Ann Lee")
    page.options.agency.setText("City Fire")
    page.options.ends.setChecked(True)
    page.options.password.setText("correct horse")
    page.options.again.setText("correct horse")
    target = tmp_path / "copy.pdf"
    made(page, target, qtbot)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    with pikepdf.open(target, password="correct horse") as pdf:
        assert pdf.encryption.R == 6
    shown = labels(page.made)
    assert "✗" not in shown
    assert shown.count("✓") >= 6
    assert "AES-256" in shown
    (copy,) = recipients(page._context.session)
    assert (copy.name, copy.agency, copy.copy_number) == ("Chief Ann Lee", "City Fire", 1)
    assert copy.encrypted
    assert copy.destroy_by > clock.today()
    assert page.log.model.rowCount() == 1
    assert page.options.password.text() == ""
    page.log.overdue.setChecked(True)
    assert page.log.model.rowCount() == 0
    assert "Give copy" not in (page._context.session.undo_label or "")  # it is handed over


@pytest.mark.slow
def test_who_was_given_one_document_is_not_who_gets_the_next(page, tmp_path, qtbot):
    choose(page, Audience.RESPONDER)
    page.options.recipient.setText("Chief Ann Lee")
    page.options.agency.setText("City Fire")
    choose(page, Audience.FACILITY)  # the wrong card is left again, and nothing typed is lost
    choose(page, Audience.RESPONDER)
    assert page.options.recipient.text() == "Chief Ann Lee"
    made(page, tmp_path / "sheets.pdf", qtbot)
    choose(page, Audience.FACILITY)
    assert (page.options.recipient.text(), page.options.agency.text()) == ("", "")
    made(page, tmp_path / "facility.pdf", qtbot)
    choose(page, Audience.RESPONDER)
    assert (page.options.recipient.text(), page.options.agency.text()) == (
        "Chief Ann Lee", "City Fire",
    )  # fmt: skip
    (copy,) = recipients(page._context.session)
    assert (copy.name, copy.audience) == ("Chief Ann Lee", Audience.RESPONDER)


def create(page: ReportPage) -> QPushButton:
    (button,) = (one for one in page.findChildren(QPushButton) if "Create:" in one.text())
    return button


def test_a_marking_that_is_not_the_usual_one_says_what_it_allows(page):
    usual = "Nobody named: not in the log · TLP:AMBER · unencrypted"
    assert create(page).accessibleDescription() == usual
    page.options.marking.setEditText("tlp: clear")
    assert "TLP:CLEAR: may be handed on freely" in create(page).accessibleDescription()
    choose(page, Audience.PUBLIC)  # where that is the usual one
    assert "freely" not in create(page).accessibleDescription()


@pytest.mark.slow
def test_for_whom_a_copy_is_stands_beside_the_button_and_with_what_was_made(page, tmp_path, qtbot):
    choose(page, Audience.RESPONDER)
    assert create(page).accessibleDescription() == (
        "Nobody named: not in the log · TLP:AMBER · unencrypted"
    )
    page.options.recipient.setText("Chief Ann Lee")
    page.options.agency.setText("City Fire")
    made(page, tmp_path / "fire.pdf", qtbot)
    page.options.recipient.setText("Sgt. Ray Molina")  # and the agency is forgotten
    page.options.marking.setEditText("TLP:RED")
    page.options.ends.setChecked(True)
    page.options.destroy_by.setText("12/31/2026")
    page.options.weaknesses.setChecked(True)
    whose = (
        "For Sgt. Ray Molina, City Fire · TLP:RED: for the named recipients only"
        " · Destroy by Dec 31, 2026 · unencrypted · with findings"
    )
    assert create(page).accessibleDescription() == whose
    (foot,) = (one for one in page.findChildren(QLabel) if one.text() == whose)
    assert in_view(foot)
    made(page, tmp_path / "police.pdf", qtbot)
    assert f"Responders' packet · Copy 2 · {whose}" in labels(page.made)
    page.options.again.setText("another")
    page.export()
    assert not foot.isVisible()  # what is wrong stands there


def write(line: QLineEdit, words: str) -> None:
    """Type over what stands in a line; without proposals, which need a real screen to open."""
    line.setCompleter(None)
    line.selectAll()
    QTest.keyClicks(line, words)


@pytest.mark.slow
def test_who_may_get_a_copy_is_proposed_and_brings_the_agency_along(page, tmp_path, qtbot):
    session, options = page._context.session, page.options
    add_person(session, "Capt. Luis Benavides", "Station captain", "City Fire")
    page.refresh()
    completer = options.recipient.completer()
    completer.setCompletionPrefix("bena")
    assert completer.currentCompletion() == "Capt. Luis Benavides"
    options.recipient.setText(completer.currentCompletion())
    completer.activated.emit(completer.currentCompletion())
    assert options.agency.text() == "City Fire"
    made(page, tmp_path / "fire.pdf", qtbot)
    write(options.recipient, "Sgt. Ray Molina")
    assert options.agency.text() == ""  # the fire department's is not the sergeant's
    write(options.agency, "City Police")
    write(options.recipient, "Sgt. Rae Molina")
    assert options.agency.text() == "City Police"  # it was typed for this copy
    made(page, tmp_path / "police.pdf", qtbot)
    assert known_recipients(session)["Sgt. Rae Molina"] == "City Police"
    wrong = recipients(session)[0]
    add_entry(session, wrong, EntryKind.NEVER_SENT, clock.today(), today=clock.today())
    assert "Sgt. Rae Molina" not in known_recipients(session)


@pytest.mark.slow
def test_codes_and_findings_are_ticked_for_one_copy_alone(page, tmp_path, qtbot):
    def fill_in(name: str) -> None:
        page.options.recipient.setText(name)
        for line in (page.options.password, page.options.again):
            line.setText(STRONG)

    fill_in("District safety")
    page.options.codes.setChecked(True)
    made(page, tmp_path / "with.pdf", qtbot)
    assert "with codes" in labels(page.made)
    fill_in("Board of Education")
    assert not page.options.codes.isChecked()
    assert "with codes" not in create(page).accessibleDescription()
    made(page, tmp_path / "without.pdf", qtbot)
    assert [copy.with_codes for copy in recipients(page._context.session)] == [False, True]
    choose(page, Audience.RESPONDER)
    page.options.weaknesses.setChecked(True)
    made(page, tmp_path / "sheets.pdf", qtbot)
    assert not page.options.weaknesses.isChecked()


def test_letters_that_no_font_holds_are_told_where_the_copy_is(page, tmp_path, qtbot):
    choose(page, Audience.FACILITY)
    page.options.recipient.setText("สมชาย")
    made(page, tmp_path / "copy.pdf", qtbot)
    shown = labels(page.made)
    assert shown.count("✗") == 1
    assert "no font of the program has Thai (สมช)" in shown


def test_a_packet_with_maps_and_tables_is_made_read_back_and_logged(page, tmp_path, qtbot):
    options = page.options
    options.packet.setChecked(True)
    assert options.packet.isHidden()
    assert options.suffix == ".pdf"
    choose(page, Audience.RESPONDER)
    assert not options.packet.isHidden()
    assert options.suffix == ".zip"
    options.recipient.setText("Chief Ann Lee")
    target = tmp_path / "packet.zip"
    made(page, target, qtbot)
    with ZipFile(target) as packet:
        assert {"manifest.json", "Oak School - responder packet.pdf"} <= set(packet.namelist())
        assert packet.testzip() is None
    assert "✗" not in labels(page.made)
    (copy,) = recipients(page._context.session)
    assert copy.sha256 == sha256(target.read_bytes()).hexdigest()


def test_a_packet_with_a_password_wants_a_strong_one_and_is_encrypted(page, tmp_path, qtbot):
    options = page.options
    choose(page, Audience.RESPONDER)
    assert options.password.accessibleName() == "Password of the PDF"
    assert options.zip_words.isHidden()
    options.packet.setChecked(True)
    assert options.password.accessibleName() == "Password of the zip"
    assert "Password of the zip" in labels(options)
    target = tmp_path / "packet.zip"
    for typed, words in (("Oak School 1", "too easy to guess"), ("peñón ladder orbit", "accents")):
        for line in (options.password, options.again):
            line.setText(typed)
        page.export_to(target)
        assert words in page._complaint.text()
        assert not page._context.jobs.busy
    assert not options.zip_words.isHidden()
    for line in (options.password, options.again):
        line.setText(STRONG)
    made(page, target, qtbot)
    assert "manifest.json" in unpacked(target.read_bytes(), STRONG)
    with ZipFile(target) as packet:
        assert packet.namelist() == ["packet.zip"]
    assert "✗" not in labels(page.made)
    assert "it opens with the password alone" in labels(page.made)
    assert options.password.text() == ""


def test_what_became_of_a_copy_is_added_beside_the_log_and_stays(page, tmp_path, monkeypatch):
    session = page._context.session
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"%PDF")
    chosen = Choices(recipient="Chief Lund", number=1, destroy_by=date(2026, 1, 31))
    record_copy(session, file, Audience.PUBLIC, chosen, issued_on=date(2026, 1, 1))
    assert not page.log.enter.isEnabled()  # which copy is meant is said first
    page.log.table.selectRow(0)
    assert page.log.enter.isEnabled()

    def said(dialog: EntryDialog) -> bool:
        dialog.what.setCurrentIndex(dialog.what.findData("destroyed"))
        dialog.on.set_day(date(2025, 12, 24))
        dialog.accept()
        assert "a day from then until today is needed" in labels(dialog)
        assert dialog.focusWidget() is dialog.on
        dialog.on.set_day(date(2026, 1, 20))
        dialog.note.setText("shredded")
        dialog.accept()
        return dialog.result() == EntryDialog.DialogCode.Accepted

    monkeypatch.setattr(EntryDialog, "exec", said)
    page.log.enter.click()
    column = [one.words for one in COLUMNS].index("Since then")
    shown = page.log.model.index(0, column).data()
    assert shown.startswith("destroyed ")
    assert "shredded (by not said)" in shown
    assert "1 copy in the log, 0 still out, 0 overdue" in labels(page.log)
    session.undo()
    assert page.log.model.index(0, column).data() == shown


@pytest.mark.slow
def test_the_log_says_what_of_a_document_went_to_whom_and_cuts_none_of_it(page, tmp_path, qtbot):
    name = "Assistant Superintendent Maria Guadalupe Hernandez-Whitfield"
    page.options.recipient.setText(name)
    page.options.volume.setCurrentIndex(page.options.volume.findData("annex"))
    made(page, tmp_path / "annex.pdf", qtbot)
    choose(page, Audience.RESPONDER)
    page.options.recipient.setText(name)
    page.options.weaknesses.setChecked(True)
    made(page, tmp_path / "sheets.pdf", qtbot)
    table, heads = page.log.table, [one.words for one in COLUMNS]
    QApplication.processEvents()
    for row, document in enumerate(("Responders' packet with findings", "Full report, annex")):
        for head, words in (("Document", document), ("Recipient", name)):
            cell = page.log.model.index(row, heads.index(head))
            assert cell.data() == words
            room = table.visualRect(cell)
            needed = table.fontMetrics().boundingRect(
                room.adjusted(6, 0, -6, 999), Qt.TextFlag.TextWordWrap, words
            )
            assert needed.height() <= room.height(), words


def test_who_got_which_copy_is_found_in_the_menu_and_shown(page, tmp_path, qtbot):
    window = page.window()
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"%PDF")
    chosen = Choices(recipient="Chief Lund", number=1)
    record_copy(page._context.session, file, Audience.PUBLIC, chosen, issued_on=clock.today())
    window.screen_.show_page("walk")
    menu_command(window, "show_copies").trigger()
    assert window.screen_.shown_page == "report"
    assert page.log.table.hasFocus()
    assert page.log.enter.isEnabled()  # the newest copy is chosen
    qtbot.waitUntil(lambda: in_view(page.log.table), timeout=WAIT_MS)


def test_a_copy_for_nobody_named_is_not_logged(page, tmp_path, qtbot):
    choose(page, Audience.PUBLIC)
    made(page, tmp_path / "notice.pdf", qtbot)
    assert recipients(page._context.session) == []
    assert "whoever has the file can read it" in labels(page.made)


def test_a_state_is_taken_and_its_line_changed(page):
    session, law = page._context.session, page.law
    law.state.setCurrentIndex(law.state.findData("tx"))
    law.state.activated.emit(law.state.currentIndex())
    assert "37.108" in site_facts(session).exemption
    assert law.line.text() == site_facts(session).exemption
    assert "check the wording with counsel" in labels(law)
    assert "Read at https://txssc.txstate.edu/" in labels(law)
    law.line.setText("Confidential, says our counsel.")
    law.line.editingFinished.emit()
    assert site_facts(session).exemption == "Confidential, says our counsel."
    assert site_facts(session).profile == "tx"
    session.undo()
    assert "37.108" in law.line.text()
    law.told.click()
    assert site_facts(session).board_on == clock.today()
    law.board_on.set_day(clock.today() + timedelta(days=1))
    law.board_on.editingFinished.emit()
    assert site_facts(session).board_on == clock.today()
    assert "has not come yet" in labels(law)
    assert law.board_on.day() == clock.today()
    law.told.click()
    assert site_facts(session).board_on is None


def test_every_field_has_a_name_for_a_screen_reader(page):
    options, law = page.options, page.law
    for field in (
        options.recipient, options.agency, options.marking, options.destroy_by, options.password,
        options.again, options.paper, law.state, law.line, law.board_on, page.log.table,
    ):  # fmt: skip
        assert field.accessibleName()
    for card in page.cards.cards.values():
        assert "Includes:" in card.radio.accessibleDescription()


def test_a_page_for_any_browser_is_made_read_back_and_logged(page, tmp_path, qtbot):
    options = page.options
    choose(page, Audience.RESPONDER)
    options.packet.setChecked(True)
    options.page.setChecked(True)
    assert not options.packet.isChecked()
    assert (options.suffix, options.password.accessibleName()) == (".html", "Password of the page")
    assert options.paper.isHidden()
    options.recipient.setText("Chief Ann Lee")
    target = tmp_path / "school.html"
    made(page, target, qtbot)
    found = read_page(target.read_bytes())
    assert (found.sealed.record.school, found.sealed.record.whose) == (
        "Oak School",
        "Chief Ann Lee",
    )
    assert "✗" not in labels(page.made)
    assert "Contents: read again from the file" in labels(page.made)
    (copy,) = recipients(page._context.session)
    assert copy.sha256 == sha256(target.read_bytes()).hexdigest()
    choose(page, Audience.PUBLIC)
    assert (options.suffix, options.page.isHidden()) == (".pdf", True)


def test_a_page_with_a_password_wants_a_strong_one(page, tmp_path, qtbot):
    options = page.options
    choose(page, Audience.RESPONDER)
    options.page.setChecked(True)
    for line in (options.password, options.again):
        line.setText("password1")
    assert "too easy to guess for a file that anybody may carry off" in options.complaint()
    for line in (options.password, options.again):
        line.setText(STRONG)
    target = tmp_path / "school.html"
    made(page, target, qtbot)
    assert read_page(target.read_bytes(), STRONG).sealed.whole
    assert "Encrypted with AES-256" in labels(page.made)
    assert options.password.text() == ""


def test_asking_which_document_brings_the_choice_into_view(page):
    area = page.cards.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QApplication.processEvents()
    radio = page.cards.cards[page.cards.audience].radio
    assert not in_view(radio)
    page.ask_document()
    QApplication.processEvents()
    assert in_view(radio)
