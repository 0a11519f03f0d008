"""Editions in the window: reviewed, issued, opened to be read, compared, and left again."""

from __future__ import annotations

from pathlib import Path

import pytest
from dialog_driver import push, with_dialogs
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QTreeWidget,
    QWidget,
)
from waiting import wait_until
from walk_driver import menu_command, named, settle

from cpted_audit.domain.editions import SignedAs
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.editions.signing import editions_of, signed
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.findings.verbs import change_work
from cpted_audit.ui.editions.lines import ChangedChip, SinceLine, StandingLine
from cpted_audit.ui.editions.sign_dialog import SignaturePad
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def opened(window: MainWindow, audit_path: Path) -> MainWindow:
    window.open_audit(audit_path)
    answer(window, AnswerValue.NO)
    return window


def answer(window: MainWindow, value: AnswerValue) -> None:
    screen = window.screen_
    place = next(one for one in screen.session.walk.places if one.kind == "classroom")
    screen.go_to(place.id, screen.session.walk.questions_at(place)[0].item.id)
    screen.walk.items.answer(value)
    settle()


def texts(top: QWidget) -> str:
    return "\n".join(one.text() for one in top.findChildren(QLabel) if one.isVisible())


def editions(window: MainWindow) -> None:
    menu_command(window, "editions").trigger()


def issue(window: MainWindow, name: str) -> None:
    def sign(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "Name").setText(name)
        push(dialog, "Issue for good")

    def ask(dialog: QDialog) -> None:
        push(dialog, "Issue…")
        dialog.reject()

    with_dialogs(lambda: editions(window), ask, sign)


def test_an_audit_is_reviewed_with_a_drawn_signature_and_issued(opened):
    session = opened.session
    seen: list[str] = []

    def review(dialog: QDialog) -> None:
        push(dialog, "Sign the review")
        seen.append(texts(dialog))  # nobody is named yet
        named(dialog, QLineEdit, "Name").setText("Dana Reyes")
        pad = named(dialog, SignaturePad, "Signature drawn by hand, optional")
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
        QTest.mouseMove(pad, QPoint(80, 60))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(80, 60))
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
        push(dialog, "Sign the review")

    def work(dialog: QDialog) -> None:
        assert "Edition 1 is a draft." in texts(dialog)
        push(dialog, "Review…")
        seen.append(texts(dialog))
        push(dialog, "Issue…")
        seen.append(texts(dialog))
        row = named(dialog, QListWidget, "Editions").item(0).text()
        assert "Reviewed by Dana Reyes · Issued by Chief Lee" in row
        dialog.reject()

    def sign(dialog: QDialog) -> None:
        assert "1 answer" in texts(dialog)
        assert "cannot be taken back" in texts(dialog)
        named(dialog, QLineEdit, "Name").setText("Chief Lee")
        push(dialog, "Issue for good")

    with_dialogs(lambda: editions(opened), work, review, sign)
    assert "Type the name of who signs" in seen[0]
    assert "Edition 1 was reviewed by Dana Reyes on" in seen[1]
    assert "Issued: nothing changed since edition 1." in seen[2]
    (edition,) = editions_of(session)
    drawn = signed(session, edition)[SignedAs.REVIEWED].strokes
    assert {point.stroke for point in drawn} == {0, 1}
    assert all(0 <= point.x <= 1 and 0 <= point.y <= 1 for point in drawn)


def test_what_the_documents_of_an_edition_say_is_kept_afterward(opened):
    issue(opened, "Chief Lee")
    wait_until(lambda: not opened.jobs.busy)
    kept = opened.session.document.db.execute("SELECT audience FROM edition_document").fetchall()
    assert {row[0] for row in kept} == {"full", "facility", "responder", "public"}


def test_a_cleared_signature_leaves_the_typed_name_alone(opened):
    def review(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "Name").setText("Dana Reyes")
        pad = named(dialog, SignaturePad, "Signature drawn by hand, optional")
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
        push(dialog, "Clear the drawn signature")
        push(dialog, "Sign the review")

    def work(dialog: QDialog) -> None:
        push(dialog, "Review…")
        dialog.reject()

    with_dialogs(lambda: editions(opened), work, review)
    found = opened.session.document.db.execute('SELECT "by", strokes FROM sign_off').fetchall()
    assert found == [("Dana Reyes", "[]")]


def test_an_edition_opens_to_be_read_and_the_audit_comes_back(opened, audit_path):
    issue(opened, "Chief Lee")
    answer(opened, AnswerValue.YES)

    def show(dialog: QDialog) -> None:
        assert "Changed since edition 1: 1 answer." in texts(dialog)
        push(dialog, "Open, read only")

    with_dialogs(lambda: editions(opened), show)
    settle()
    assert opened.session.document.edition == 1
    assert "Edition 1 of" in texts(opened.screen_)
    values = {one.value for one in opened.session.walk.answers.values()}
    assert values == {AnswerValue.NO}
    refused: list[str] = []
    with_dialogs(
        lambda: answer(opened, AnswerValue.PARTIAL),
        lambda box: (refused.append(texts(box)), box.close()),
    )
    assert "Edition 1 stays as it was issued, so nothing was changed." in refused[0]
    assert {one.value for one in opened.session.walk.answers.values()} == {AnswerValue.NO}
    assert not menu_command(opened, "purge").isEnabled()
    push(opened.screen_, "Back to the audit as it is now")
    settle()
    assert opened.session.document.edition is None
    assert {one.value for one in opened.session.walk.answers.values()} == {AnswerValue.YES}
    answer(opened, AnswerValue.PARTIAL)  # it can be written again
    assert {one.value for one in opened.session.walk.answers.values()} == {AnswerValue.PARTIAL}


def compared(window: MainWindow) -> str:
    """What the dialog lists of the newest edition and today."""
    rows: list[str] = []

    def show(dialog: QDialog) -> None:
        push(dialog, "Compare…")
        dialog.reject()

    def compare(dialog: QDialog) -> None:
        tree = named(dialog, QTreeWidget, "What is different")
        for at in range(tree.topLevelItemCount()):
            head = tree.topLevelItem(at)
            rows.append(head.text(0))
            assert tree.visualItemRect(head).height() >= 24  # what is pressed is large enough
            rows.extend(
                " | ".join(head.child(row).text(column) for column in range(3))
                for row in range(head.childCount())
            )
        dialog.reject()

    with_dialogs(lambda: editions(window), show, compare)
    return "\n".join(rows)


def test_an_edition_is_compared_with_today(opened):
    issue(opened, "Chief Lee")
    answer(opened, AnswerValue.YES)
    told = compared(opened)
    assert "Answers: 1" in told
    assert "| No | Yes" in told
    assert "No longer a finding" in told
    answer(opened, AnswerValue.NO)
    session = opened.screen_.session
    change_work(session, [finding_rows(session)[0].id], short_owner="Ann Lee")
    told = compared(opened)
    assert "Critical conditions not in place, as walked | " in told
    assert "1 · Owner now | blank | Ann Lee" in told


def test_the_overview_says_what_changed_since_the_newest_edition(opened):
    screen = opened.screen_
    screen.show_page("overview")
    line = screen.page("overview").findChild(SinceLine)
    wait_until(lambda: not line._timer.isActive())
    assert not line.isVisible(), "there is no edition yet"
    issue(opened, "Chief Lee")
    wait_until(lambda: line.accessibleName() == "Nothing changed since edition 1")
    assert line.isVisible()
    change_work(screen.session, [finding_rows(screen.session)[0].id], short_owner="Ann Lee")
    wait_until(lambda: line.accessibleName() == "Changed since edition 1: 1 finding")
    with_dialogs(line.click, lambda dialog: dialog.reject())


def chip(window: MainWindow) -> ChangedChip:
    (found,) = window.findChildren(ChangedChip)
    return found


def test_the_bottom_line_says_what_changed_since_the_newest_edition(opened):
    found = chip(opened)
    wait_until(lambda: not found.waits)
    assert found.isHidden()  # none was issued
    issue(opened, "Chief Lee")
    wait_until(lambda: found.accessibleName() == "Nothing changed since edition 1")
    assert not found.isHidden()
    found._timer.setInterval(24 * 60 * 60 * 1000)  # held: the edits are not over
    for value in (AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.YES):
        answer(opened, value)
        assert found.waits  # it is not counted at each key
        assert found.accessibleName() == "Counting what changed…"  # never a number that is not
    found._timer.start(0)
    wait_until(lambda: found.accessibleName() == "Changed since edition 1: 1 answer")
    assert found.toolTip() == found.accessibleName()
    with_dialogs(found.click, lambda dialog: push(dialog, "Open, read only"))
    settle()
    wait_until(lambda: len(opened.findChildren(ChangedChip)) == 1)
    assert chip(opened).isHidden()  # an edition never changes


@pytest.mark.slow
def test_the_chip_leaves_the_bottom_line_its_room_at_150_percent(opened):
    issue(opened, "Chief Lee")
    for value in AnswerValue:
        answer(opened, value)
    opened.preferences.choose_scale(150)
    opened.resize(1366, 728)
    settle()
    wait_until(lambda: bool(chip(opened).accessibleName()) and not chip(opened).waits)
    found = chip(opened)
    status = opened.screen_.context.status
    status.show_job("Creating the report, page 12", 3, 10)
    settle()
    assert opened.width() <= 1366
    assert opened.rect().contains(QRect(found.mapTo(opened, QPoint(0, 0)), found.size()))
    status.show_job(None)


def standing(window: MainWindow) -> StandingLine:
    window.screen_.show_page("report")
    settle()
    (found,) = window.screen_.page("report").findChildren(StandingLine)
    assert found.isVisible()
    return found


def test_the_page_of_documents_says_draft_before_anything_is_printed(opened):
    line = standing(opened)
    assert line.words.whole_text() == "Draft: its pages say DRAFT"

    def sign(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "Name").setText("Chief Lee")
        push(dialog, "Issue for good")

    def ask(dialog: QDialog) -> None:
        push(dialog, "Issue…")
        dialog.reject()

    with_dialogs(line.editions.click, ask, sign)
    assert line.words.whole_text() == "Edition 1, unchanged"
    assert line.editions.accessibleDescription() == "Edition 1, unchanged"
    answer(opened, AnswerValue.YES)
    assert standing(opened).words.whole_text().startswith("Draft: ")
    with_dialogs(line.editions.click, lambda dialog: push(dialog, "Open, read only"))
    settle()
    assert standing(opened).words.whole_text().startswith("Edition 1 of ")


def test_a_copy_of_an_edition_in_the_window_is_in_the_log_of_the_audit(opened, tmp_path):
    issue(opened, "Chief Lee")
    wait_until(lambda: not opened.jobs.busy)
    answer(opened, AnswerValue.YES)
    with_dialogs(lambda: editions(opened), lambda dialog: push(dialog, "Open, read only"))
    settle()
    standing(opened)
    page = opened.screen_.page("report")
    page.cards.cards[Audience.PUBLIC].radio.setChecked(True)
    page.options.recipient.setText("Rosa Ortiz")
    page.export_to(tmp_path / "copy.pdf")
    wait_until(lambda: not opened.jobs.busy)
    assert "Edition 1" in page_texts(tmp_path / "copy.pdf")[0]
    (copy,) = recipients(opened.session)
    assert (copy.name, copy.copy_number) == ("Rosa Ortiz", 1)
    model = page.log.table.model()
    assert model.rowCount() == 1
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "Rosa Ortiz" in row
    push(opened.screen_, "Back to the audit as it is now")  # nobody else has it open
    settle()
    assert not opened.session.document.read_only
    assert [one.name for one in recipients(opened.session)] == ["Rosa Ortiz"]
