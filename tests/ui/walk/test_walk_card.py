"""The card: reasons to press, evidence that is asked for, who answered, findings in place."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from waiting import WAIT_MS
from walk_driver import CONTROL, SHIFT, button, click, named, on_disk, press, seen, texts, type_text

from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.vocabulary import AnswerValue, Evidence, ItemClass, label
from cpted_audit.session.documents.profiles import choose_profile
from cpted_audit.session.findings import findings
from cpted_audit.ui.walk.card_parts import AnswerButton, LawFold


def only_answer(path):
    with on_disk(path) as session:
        (answer,) = session.walk.answers.values()
        return answer


def only_finding(path):
    with on_disk(path) as session:
        (finding,) = session.findings.values()
        return finding


def typed(window) -> list[str]:
    return [one.text() for one in window.findChildren(QLineEdit) if one.isVisible()]


@pytest.mark.parametrize(
    ("key", "reason"), [("a", "Does not exist here"), ("u", "Event in progress")]
)
def test_a_reason_is_one_press(big, big_path, key, reason):
    press(key)
    click(button(big, reason))
    assert only_answer(big_path).note == reason
    type_text(" today")
    assert only_answer(big_path).note == f"{reason} today"


def test_a_second_reason_joins_the_note(big, big_path):
    press("u")
    click(button(big, "Locked"))
    click(button(big, "After dark"))
    click(button(big, "After dark"))
    assert only_answer(big_path).note == "Locked; after dark"


def go_to_item_with(big, evidence: Evidence) -> None:
    session = big.screen_.session
    question = next(
        question for question in session.walk.questions() if evidence in question.item.evidence
    )
    big.screen_.go_to(question.place.id, question.item.id)
    QApplication.processEvents()


def test_a_measurement_is_asked_for_after_no_and_ticked_when_written(big, big_path):
    go_to_item_with(big, Evidence.MEASUREMENT)
    item = big.screen_.walk.target().item_id
    press("n")
    press(Qt.Key.Key_Escape)
    measure = next(one.measure for one in big.screen_.session.checklist.items() if one.id == item)
    assert f"○ Measure: {measure}" in texts(big)
    field = seen(big, QLineEdit, lambda one: one.accessibleName().startswith("Measurement"))
    field.setFocus()
    type_text("9 in")
    assert only_answer(big_path).measurement == "9 in"
    assert f"✓ Measured: {measure}" in texts(big)
    press(Qt.Key.Key_Return)
    press("y")
    assert only_answer(big_path).value is AnswerValue.YES
    assert only_answer(big_path).measurement == "9 in"


def test_a_photo_is_asked_for_after_no_only(big):
    go_to_item_with(big, Evidence.PHOTO)
    assert "A photo is asked for" not in texts(big)
    press("n")
    press(Qt.Key.Key_Escape)
    assert "○ A photo is asked for here." in texts(big)
    assert named(big, QPushButton, "Add the photo asked for").isEnabled()


def test_the_card_says_who_answered_and_when(big):
    press("y")
    press(Qt.Key.Key_Up)
    assert "Last answered at" in texts(big)  # nobody said who walks


def test_the_key_for_the_finding_does_nothing_at_an_item_without_one(big, big_path):
    press("n")
    press(Qt.Key.Key_Return)  # this item has a finding, and the next one opens
    press("e")
    press(Qt.Key.Key_Right)
    press("y")
    with on_disk(big_path) as session:
        (finding,) = session.findings.values()
        assert (finding.severity, finding.likelihood) == (None, None)
        assert sorted(answer.value for answer in session.walk.answers.values()) == ["no", "yes"]


def test_a_finding_is_edited_in_place_by_keys(big, big_path):
    press("n")
    press(Qt.Key.Key_Escape)
    press("e")
    press(Qt.Key.Key_Right)  # severity, one up
    press(Qt.Key.Key_Space)
    stored = only_finding(big_path)
    item = next(big.screen_.session.checklist.items())
    assert stored.severity not in {None, item.severity}
    now = named(big, QPlainTextEdit, "Now: what can be done within thirty days")
    assert now.toPlainText() == item.short_term
    now.setFocus()
    now.selectAll()
    type_text("Chain the gate tonight.")
    assert only_finding(big_path).short_term == "Chain the gate tonight."
    assert now.toPlainText() == "Chain the gate tonight."
    button(big, "Reset to checklist text").setFocus()
    press(Qt.Key.Key_Space)
    assert only_finding(big_path).short_term is None
    assert now.toPlainText() == item.short_term


def test_letters_pressed_in_the_finding_do_not_answer(big, big_path):
    press("n")
    press(Qt.Key.Key_Escape)
    press("e")
    press("y")
    assert only_answer(big_path).value is AnswerValue.NO


def test_dismissing_wants_a_reason_and_can_be_taken_back(big, big_path):
    press("n")
    press(Qt.Key.Key_Escape)
    click(button(big, "Not a finding…"))
    assert not button(big, "Set it aside").isEnabled()
    type_text("Owned by the city")
    press(Qt.Key.Key_Return)
    assert only_finding(big_path).dismissed_reason == "Owned by the city"
    assert "Not a finding: Owned by the city" in texts(big)
    click(button(big, "Reopen"))
    assert only_finding(big_path).dismissed_reason == ""
    assert button(big, "Edit finding").isVisible()


def test_what_was_written_on_a_finding_is_kept_and_said_when_the_answer_changes(big, big_path):
    press("n")
    press(Qt.Key.Key_Escape)
    findings.edit_finding(
        big.screen_.session, only_finding(big_path).id, short_term="Mend the mesh"
    )
    press("y")
    assert "Answered No, with what was written of finding 1. Press Yes again" in texts(big)
    press("y")
    press(Qt.Key.Key_Up)
    assert "it comes back with a No or Partial answer" in texts(big)
    press("p")
    press(Qt.Key.Key_Escape)
    assert "Now: Mend the mesh" in texts(big)


def test_a_key_asks_before_a_note_of_what_is_broken_stands_beside_another_answer(big, big_path):
    press("n")
    type_text("The lock is broken")
    press(Qt.Key.Key_Escape)
    steps = len(big.screen_.session.history())
    for letter, asked in (
        ("y", "Answered No, with a note. Press Yes again to answer Yes instead"),
        ("a", "Press N/A again to answer N/A instead; all of it stays here."),
    ):
        press(letter)
        assert asked in texts(big)
        assert only_answer(big_path).value is AnswerValue.NO
    click(named(big, AnswerButton, "No, key N"))  # the one that stands: it is taken back
    assert "Press it again to take it back; all of it stays here." in texts(big)
    assert len(big.screen_.session.history()) == steps
    press("p")
    press(Qt.Key.Key_Escape)
    assert only_answer(big_path).value is AnswerValue.PARTIAL  # a finding as before: nothing asked
    click(named(big, AnswerButton, "Partial, key P"))
    click(named(big, AnswerButton, "Partial, key P"))
    assert only_answer(big_path).value is None
    press("y")
    assert only_answer(big_path).value is AnswerValue.YES
    assert only_answer(big_path).note == "The lock is broken"


def test_what_is_asked_once_more_comes_into_view(big, qtbot):
    """Whoever looks at the photos below sees that a key has not answered, and why."""
    big.resize(1024, 500)
    press("n")
    type_text("The lock is broken")
    press(Qt.Key.Key_Escape)
    big.screen_.walk.items.view.verticalScrollBar().setValue(10_000)
    press("y")
    (asks,) = (one for one in big.findChildren(QLabel) if "Press Yes again" in one.text())
    qtbot.waitUntil(lambda: seen_whole(asks), timeout=WAIT_MS)


def seen_whole(label: QLabel) -> bool:
    """Whether a label is in view, and no other lies over it."""

    def place(one: QLabel) -> QRect:
        return QRect(one.mapTo(one.window(), QPoint(0, 0)), one.size())

    others = (one for one in label.window().findChildren(QLabel) if one.isVisible())
    over = [one for one in others if one is not label and place(one).intersects(place(label))]
    return label.visibleRegion().boundingRect() == label.rect() and over == []


def test_a_yes_after_a_no_stays_at_the_note_until_it_says_what_is_now(big, big_path):
    press("n")
    type_text("The lock is broken")
    press(Qt.Key.Key_Escape)
    card = big.screen_.walk.items.question
    press("y")
    press("y")
    assert only_answer(big_path).value is AnswerValue.YES
    assert big.screen_.walk.items.question.item == card.item
    note = QApplication.focusWidget()
    assert note.toPlainText() == "The lock is broken"
    note.selectAll()
    type_text("Repaired while we stood there")
    press(Qt.Key.Key_Return)
    assert only_answer(big_path).note == "Repaired while we stood there"
    assert big.screen_.walk.items.question.item != card.item


def test_a_free_finding_is_written_edited_and_deleted_at_its_place(big, big_path):
    place = big.screen_.walk.place
    press("f", CONTROL | SHIFT)
    type_text("Loose bollard by the gate")
    click(button(big, "4 severe"))
    click(button(big, "Add the finding"))
    with on_disk(big_path) as session:
        (free,) = session.free_findings
    assert (free.title, free.severity, free.place_id) == (
        "Loose bollard by the gate", 4, place.id
    )  # fmt: skip
    assert "Finding 1 · Loose bollard by the gate" in texts(big)
    click(button(big, "Edit finding"))
    type_text(" 3")
    with on_disk(big_path) as session:
        assert session.free_findings[0].title == "Loose bollard by the gate 3"
    for _ in "Loose bollard by the gate 3":
        press(Qt.Key.Key_Backspace)
    assert "A finding needs a title; it keeps “Loose bollard by the gate”." in texts(big)
    with on_disk(big_path) as session:
        assert session.free_findings[0].title == "Loose bollard by the gate"
    type_text("Loose bollard by the gate 3")
    click(button(big, "Delete"))
    with on_disk(big_path) as session:
        assert session.free_findings == []
    big.screen_.session.undo()
    QApplication.processEvents()
    assert "Loose bollard by the gate 3" in texts(big)


def test_a_free_finding_that_was_begun_is_there_again_with_its_place(big, big_path):
    route = big.screen_.session.walk.route()
    here, there = big.screen_.walk.place, next(one for one in route if one.name == "Door 2")
    click(button(big, "Add a finding…"))
    type_text("Ladder left at the roof")
    big.screen_.go_to(there.id)
    assert "Ladder left at the roof" not in typed(big)
    click(button(big, "Add a finding…"))
    type_text("Lamp out")
    big.screen_.go_to(here.id)
    assert "Ladder left at the roof" in typed(big)
    click(button(big, "Add the finding"))
    big.screen_.go_to(there.id)
    assert "Lamp out" in typed(big)
    click(button(big, "Discard"))
    big.screen_.go_to(here.id)
    big.screen_.go_to(there.id)
    assert "Lamp out" not in typed(big)
    assert button(big, "Add a finding…").isVisible()
    with on_disk(big_path) as session:
        assert [one.title for one in session.free_findings] == ["Ladder left at the roof"]


def test_a_free_finding_without_a_title_is_refused_in_place_and_esc_gives_up(big):
    press("f", CONTROL | SHIFT)
    press(Qt.Key.Key_Return)
    assert "needs a title" in texts(big)
    press(Qt.Key.Key_Escape)
    assert "New finding at" not in texts(big)
    press("y")
    assert len(big.screen_.session.walk.answers) == 1


def test_what_nobody_chose_of_a_free_finding_stays_unsaid_and_can_be_again(big):
    press("f", CONTROL | SHIFT)
    title = named(big, QLineEdit, "Title of the new finding")
    title.setText("Loose tile")
    press(Qt.Key.Key_Return)
    (stored,) = big.screen_.session.free_findings
    chosen = (stored.severity, stored.likelihood, stored.owner_role, stored.cost_band)
    assert chosen == (None, None, None, None)
    told = "Severity not said  ·  likelihood not said  ·  cost not said  ·  owner not said"
    assert f"{told}  ·  priority not said" in texts(big)
    press("f", CONTROL | SHIFT)
    form = named(big, QLineEdit, "Title of the new finding").parentWidget()
    assert named(form, QPushButton, "Severity, Not said").isChecked()
    named(form, QPushButton, "Severity 4, severe").click()
    assert form.factors.fields().severity == 4
    named(form, QPushButton, "Severity, Not said").click()
    assert form.factors.fields().severity is None


def test_free_findings_are_listed_at_their_place_only(big):
    session = big.screen_.session
    first, second = session.walk.route()[:2]
    findings.add_free_finding(session, first.id, "Only here")
    assert "1 · Only here" in texts(big)
    big.screen_.go_to(second.id)
    QApplication.processEvents()
    assert "1 · Only here" not in texts(big)


def test_where_yes_partial_and_no_begin_stands_above_the_answers(big):
    item_id = big.screen_.walk.target().item_id
    item = next(one for one in big.screen_.session.checklist.items() if one.id == item_id)
    lines = f"Yes: {item.yes}\nPartial: {item.partial}\nNo: {item.no}"
    assert item.yes
    shown = next(one for one in big.findChildren(QLabel) if one.text() == lines)
    yes = named(big, AnswerButton, "Yes, key Y")
    assert shown.isVisible()
    assert shown.mapTo(big, shown.rect().bottomLeft()).y() < yes.mapTo(big, QPoint(0, 0)).y()


def test_an_item_of_several_tags_shows_each(big):
    session = big.screen_.session
    question = next(
        question for question in session.walk.questions() if len(question.item.tags) > 1
    )
    big.screen_.go_to(question.place.id, question.item.id)
    QApplication.processEvents()
    shown = {one.text() for one in big.findChildren(QLabel) if one.isVisible()}
    assert {label(tag) for tag in question.item.tags} <= shown


def test_a_statutory_item_tells_the_rows_of_the_state_or_that_none_was_read(big):
    session, walk = big.screen_.session, big.screen_.walk
    asked = next(
        one for one in session.walk.questions()
        if ItemClass.STATUTORY in one.item.tags and Topic.DOORS in one.item.topics
    )  # fmt: skip
    other = next(one for one in session.walk.questions() if not one.item.other_tags)
    fold = walk.findChild(LawFold)

    def shown() -> list[str]:
        walk.go_to(asked.place.id, asked.item.id)
        QApplication.processEvents()
        fold = next(one for one in walk.findChildren(LawFold) if one.isVisible())
        return [one.text() for one in fold.findChildren(QLabel) if one.isVisible()] + [
            one.text() for one in fold.findChildren(QToolButton) if one.isVisible()
        ]

    assert fold is not None
    assert shown() == ["Some states have law on this: none is named, as no state is chosen"]
    choose_profile(session, "mt")
    (line,) = shown()
    assert re.fullmatch(r"Law of Montana: (1 row was|\d+ rows were) read", line)
    button = next(one for one in walk.findChildren(QToolButton) if one.accessibleName() == line)
    button.click()
    assert any("Montana Code 20-1-407" in text for text in
               (one.text() for one in walk.findChildren(QLabel) if one.isVisible()))  # fmt: skip
    choose_profile(session, "va")
    assert all("Virginia" in text for text in shown())
    walk.go_to(other.place.id, other.item.id)
    QApplication.processEvents()
    assert not any(one.isVisible() for one in walk.findChildren(LawFold))
