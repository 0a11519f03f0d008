"""The overview in a real window: what it says, and where its lines lead."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from waiting import wait_until
from walk_driver import button, dialog, named

from cpted_audit import clock
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.findings.rows import two_scores
from cpted_audit.session.findings.verbs import verify
from cpted_audit.session.overview import asked_kinds, overview
from cpted_audit.session.registers.readiness import readiness
from cpted_audit.session.things.site_facts import edit_site
from cpted_audit.session.walk.answers import Observation, answer_many, current_findings
from cpted_audit.ui.overview.cards import Card
from cpted_audit.ui.overview.overview_page import NeverMadeDialog, OverviewPage
from cpted_audit.ui.walk.side_panel import SidePanel
from cpted_audit.ui.widgets.link_row import LinkList, LinkRow
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.words import day

VALUES = [AnswerValue.YES, AnswerValue.NO, AnswerValue.UNABLE, AnswerValue.PARTIAL]


@pytest.fixture
def looking(window: MainWindow, audit_path: Path) -> MainWindow:
    window.open_audit(audit_path)
    session = window.screen_.session
    answer_many(
        session,
        [
            Observation(item_id=one.item.id, place_id=one.place.id, value=VALUES[number % 4])
            for number, one in enumerate(list(session.walk.questions())[:40])
        ],
        "Fill",
    )
    window.screen_.show_page("overview")
    window.activateWindow()
    QApplication.processEvents()
    return window


def page(window: MainWindow) -> OverviewPage:
    return window.screen_.page("overview")


def texts(window: MainWindow) -> str:
    return "\n".join(one.text() for one in page(window).findChildren(QLabel) if one.isVisible())


def rows(window: MainWindow, title: str) -> list[LinkRow]:
    card = next(one for one in page(window).findChildren(Card) if one.accessibleName() == title)
    return [one for one in card.findChildren(LinkRow) if not one.isHidden()]


def test_it_says_where_the_audit_stands(looking):
    said = texts(looking)
    assert "CPTED items addressed" in said
    for title in ("Critical, not in place", "CPTED score", "Coverage"):
        assert title in said
    assert "Between" in said
    assert "High" in said
    assert "no visit is recorded" in said
    assert "Marking: TLP:AMBER" in said
    assert "Nobody is named yet." in said


def test_it_says_how_many_findings_of_each_priority_are_open(looking):
    session = looking.screen_.session
    critical = [one for one in session.walk.questions() if one.item.critical and one.value is None]
    for answers in (critical[:3], critical[3:4]):
        answer_many(
            session,
            [
                Observation(item_id=one.item.id, place_id=one.place.id, value=AnswerValue.NO)
                for one in answers
            ],
            "More",
        )
        counts = Counter(one.priority for one in current_findings(session))
        assert len(counts) > 1
        told = " · ".join(
            f"{priority.value.capitalize()} {counts[priority]}"
            for priority in Priority
            if counts[priority] or priority is not Priority.UNSAID
        )
        assert told in texts(looking).splitlines()


def test_the_score_of_today_stands_beside_that_of_the_walk_each_with_its_day(looking):
    session, today = looking.screen_.session, day(clock.today())
    assert f"As walked, {today}" in texts(looking)
    assert f"Today, {today}" not in texts(looking)
    ids = [row.id for row in finding_rows(session)]
    verify(session, ids[:2], by="Al Oz", how=VerifiedHow.SEEN, why="Shut")
    wait_until(lambda: f"Today, {today}" in texts(looking))
    said, both = texts(looking), two_scores(session)
    assert "2 verified findings are counted as fixed." in said
    now = next(
        one for one in page(looking).findChildren(QLabel)
        if one.accessibleDescription() == "CPTED score today"
    )  # fmt: skip
    assert (both.today.card.overall.percent, now.text()) == (None, "–")
    assert "too few" in said.lower() or "coverage" in said.lower()
    looking.screen_.show_page("walk")
    side = looking.screen_.walk.findChild(SidePanel)
    side.show_score_now()
    walked = "\n".join(one.text() for one in side.findChildren(QLabel))
    assert "Score so far, as walked" in walked
    assert f"Today, {today}: –." in walked


def test_tiers_stand_in_the_order_of_the_checklist_with_their_gaps(looking):
    session = looking.screen_.session
    card = next(
        one
        for one in page(looking).findChildren(Card)
        if one.accessibleName() == "Tiers, as walked"
    )
    said = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    found = overview(session).tiers
    titles = [section.title for section in session.checklist.sections]
    known = {section.id: section.title for section in session.checklist.sections}
    assert [one for one in said if one in titles] == sorted(
        (known[section.section_id] for section in found.sections), key=titles.index
    )
    gaps = sum(bool(cell.gaps) for section in found.sections for cell in section.cells.values())
    assert sum(" gap" in one for one in said) == gaps > 0
    assert said.count("none yet") + said.count("none yet, too little walked") == len(found.sections)


def test_kinds_never_made_are_asked_about_once(looking):
    session = looking.screen_.session
    asked = asked_kinds(session)
    assert asked
    assert "No place was made for: " in texts(looking)
    named(looking, QPushButton, "None here: say which kinds of place are not here").click()
    asking = dialog(looking, NeverMadeDialog)
    boxes = asking.findChildren(QCheckBox)
    assert len(boxes) == len(asked)
    boxes[0].click()
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert session.site.none_here == ()  # left without saying
    named(looking, QPushButton, "None here: say which kinds of place are not here").click()
    asking = dialog(looking, NeverMadeDialog)
    for box in asking.findChildren(QCheckBox):
        box.click()
    button(asking, "None of the ticked here").click()
    QApplication.processEvents()
    assert set(session.site.none_here) == set(asked)
    assert "No place was made for: " not in texts(looking)


def test_grades_nobody_said_are_called_so_here_and_in_the_readiness(looking):
    session = looking.screen_.session
    for band, here, there in ((None, "not said; items of all grades are asked", True),
                              (GradeBand.ALL, "All grades", False)):  # fmt: skip
        edit_site(session, grade_band=band)
        QApplication.processEvents()
        assert f"Grades: {here}" in texts(looking)
        gaps = {gap.words for gap in readiness(session, clock.today()).gaps}
        assert ("What grades are taught is not said." in gaps) is there


def test_a_finding_leads_to_its_item(looking):
    row = rows(looking, "Open findings")[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    walk = looking.screen_.walk
    assert looking.screen_.on_walk
    answer = looking.screen_.session.walk.answers[walk.target().item_id, walk.target().place_id]
    assert answer.value in {AnswerValue.NO, AnswerValue.PARTIAL}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_what_to_come_back_for_is_reached_by_keyboard(looking, key):
    row = rows(looking, "To come back for")[0]
    row.setFocus()
    QTest.keyClick(QApplication.focusWidget(), key)
    target = looking.screen_.walk.target()
    answer = looking.screen_.session.walk.answers[target.item_id, target.place_id]
    assert answer.value is AnswerValue.UNABLE


def test_a_building_leads_to_its_first_blank_item(looking):
    row = rows(looking, "Progress")[1]
    row.click()
    target = looking.screen_.walk.target()
    answers = looking.screen_.session.walk.answers
    assert (target.item_id, target.place_id) not in answers


def test_all_of_a_long_list_can_be_asked_for(looking):
    long = next(one for one in page(looking).findChildren(LinkList) if len(one._links) > 6)
    before = [one for one in long.findChildren(LinkRow) if not one.isHidden()]
    long._more.click()
    after = [one for one in long.findChildren(LinkRow) if not one.isHidden()]
    assert (len(before), len(after)) == (6, len(long._links))


def test_it_follows_an_undo_while_in_view(looking):
    assert rows(looking, "Open findings")
    looking.screen_.session.undo()
    QApplication.processEvents()
    assert rows(looking, "Open findings") == []
    assert "No finding is open." in texts(looking)


def test_one_column_on_a_narrow_window(looking):
    def lefts() -> set[int]:
        QApplication.processEvents()
        return {one.mapTo(page(looking), one.rect().topLeft()).x()
                for one in page(looking).findChildren(Card)}  # fmt: skip

    assert len(lefts()) == 2
    looking.resize(700, 700)
    assert len(lefts()) == 1


def test_every_line_says_itself_to_a_screen_reader(looking):
    for row in page(looking).findChildren(LinkRow):
        if not row.isHidden():
            assert row.accessibleName()
    assert rows(looking, "Open findings")[0].accessibleName().startswith("Finding, ")
