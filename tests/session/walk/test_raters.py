"""Two people answer the same questions independently, and settle what they differ on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import small_audit
from small_audit import NA, N, P, U, Y, observe, place_named, undone

from cpted_audit.analysis.scoring.score_error import STATED
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.report.audience import Audience
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.documents.agreement import gather_agreement
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.merging.merge import merge
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import stands
from cpted_audit.session.walk.answers import (
    Observation,
    answer,
    current_overall,
    write_note,
)
from cpted_audit.session.walk.raters import (
    audit_rates,
    check_rater,
    pairs,
    rate,
    raters,
    second_answers,
    second_walk,
    settle,
    to_settle,
)
from cpted_audit.session.walk.same_as import copy_answers

DOOR = "Main / Door 1"


@pytest.fixture
def session(tmp_path: Path):
    with small_audit.make(tmp_path / "a.cpted") as made:
        made.document.who = "Ann Lee"
        observe(made, DOOR, {"D1": N, "D2": Y, "D3": NA}, "as seen first")
        observe(made, "Main / Room 1", {"R1": Y})
        yield made


def key(session: Session, item: str, where: str = DOOR):
    return ItemId(item), place_named(session, where).id


def said(session: Session, item: str, value: AnswerValue | None, note=None, who="Bo Ruiz") -> None:
    rate(session, key(session, item), who, value, note)


def test_a_second_rating_changes_nothing_of_the_first(session):
    before = current_overall(session), len(rows(session)), dict(session.walk.answers)
    undone(session, lambda: said(session, "D1", Y, "shut and locked"))
    said(session, "D2", N)
    assert (current_overall(session), len(rows(session)), dict(session.walk.answers)) == before


def test_the_second_rater_sees_no_answer_but_their_own(session):
    said(session, "D1", Y, "shut")
    said(session, "D2", P, who="Cy Moss")
    walk = second_walk(session, "bo  ruiz")
    assert [(one.item_id, one.value, one.note) for one in walk.answers.values()] == [
        ("D1", Y, "shut")
    ]
    assert {question.value for question in walk.questions()} == {None, Y}
    assert not any("first" in one.note for one in walk.answers.values())


def test_words_are_one_step_and_what_is_taken_back_is_gone(session):
    steps = len(session.history())
    said(session, "D1", Y)
    for typed in ("s", "sh", "shut"):
        said(session, "D1", Y, typed)
    assert len(session.history()) == steps + 2
    assert second_answers(session)[key(session, "D1")].note == "shut"
    said(session, "D1", None)
    assert pairs(session) == []
    said(session, "D1", None, "")
    assert second_answers(session) == {}


def test_who_rates_is_somebody_else(session):
    assert check_rater(session, "  Bo   Ruiz ") == "Bo Ruiz"
    with pytest.raises(AuditError, match="gave every answer of this walk"):
        check_rater(session, "ann lee")
    with pytest.raises(AuditError, match="Say who rates"):
        check_rater(session, " ")
    with pytest.raises(AuditError, match="gave the first answer here"):
        said(session, "D1", Y, who="Ann Lee")
    said(session, "D1", Y)
    with pytest.raises(AuditError, match="Bo Ruiz has rated this already"):
        said(session, "D1", Y, who="Cy Moss")
    assert raters(session) == (["Ann Lee"], ["Bo Ruiz"])


def test_a_settled_answer_keeps_what_both_had_said(session):
    said(session, "D1", Y, "shut now")
    said(session, "D2", Y)
    first = session.walk.answers[key(session, "D1")]
    (differs,) = to_settle(session)
    assert (differs.item.id, differs.first, differs.second) == ("D1", N, Y)
    undone(session, lambda: settle(session, key(session, "D1"), P, "it latches by hand"))
    now = session.walk.answers[key(session, "D1")]
    assert (now.value, now.note) == (P, "as seen first\nit latches by hand")
    assert (now.observed_at, now.observer) == (first.observed_at, "Ann Lee")
    assert to_settle(session) == []
    kept = second_answers(session)[key(session, "D1")]
    assert (kept.value, kept.first, kept.settled_by) == (Y, N, "Ann Lee")
    assert [(one.first, one.second) for one in pairs(session)] == [(N, Y), (Y, Y)]  # as they were
    with pytest.raises(AuditError, match="settled already"):
        settle(session, key(session, "D1"), Y)
    with pytest.raises(AuditError, match="have settled this question"):
        said(session, "D1", P)


def test_an_edition_freezes_both(session):
    said(session, "D1", Y)
    issue(session, Issuing(by="Ann Lee"))
    settle(session, key(session, "D1"), Y)
    with Session.of_edition(session, 1) as edition:
        assert [one.same for one in to_settle(edition)] == [False]
        assert second_answers(edition)[key(session, "D1")].settled_at is None


def test_a_rating_in_a_copy_comes_back_by_merging(session, tmp_path):
    copy = Path(shutil.copyfile(session.path, tmp_path / "copy.cpted"))
    with Session.open(copy) as other:
        rate(other, key(other, "D1"), "Bo Ruiz", Y, "shut")
        rate(other, key(other, "D2"), "Bo Ruiz", U)
    observe(session, "Main / Room 2", {"R1": Y})
    with Session.open(copy, read_only=True) as theirs:
        merge(session, theirs)
    assert [(one.first, one.second) for one in pairs(session)] == [(N, Y), (Y, U)]


def test_the_band_rests_on_two_raters_once_they_rated_enough(tmp_path):
    items = [small_audit.item(f"A{at}") for at in range(20)]
    asks = small_audit.checklist({"A": items})
    places = [small_audit.place(f"Room {at}", "classroom", "Main", at) for at in range(4)]
    with small_audit.make(
        tmp_path / "b.cpted", asks=asks, buildings=("Main",), places=places
    ) as made:
        made.document.who = "Ann Lee"
        for at in range(4):
            observe(made, f"Main / Room {at}", {f"A{number}": Y for number in range(20)})
        assert audit_rates(made) == STATED
        for at, one in enumerate(places):
            for number in range(20):
                value = N if (at, number) in ((0, 3), (1, 3), (2, 3), (3, 3), (2, 9)) else Y
                rate(made, (ItemId(f"A{number}"), one.id), "Bo Ruiz", value)
        rates = audit_rates(made)
        assert 0 < rates.slip < rates.misread < 0.05
        found = compare_audits(made, made).overall
        assert found.two_raters
        assert found.least < 12  # what the stated rates make of it


def test_what_was_settled_is_overwritten_by_who_means_to_and_stays_known(session):
    said(session, "D1", Y, "shut now")
    settle(session, key(session, "D1"), P)
    pair, steps = key(session, "D1"), len(session.history())
    with pytest.raises(AuditError, match="was left at Partial: two raters") as refused:
        observe(session, DOOR, {"D1": U})
    assert "the first had said No, the second Yes" in str(refused.value)
    assert (session.walk.answers[pair].value, len(session.history())) == (P, steps)
    write_note(session, *pair, "as seen first; the frame too")  # words are no other answer
    over = Observation(item_id=pair[0], place_id=pair[1], value=U, over_settled=True)
    undone(session, lambda: answer(session, over))
    now, kept = session.walk.answers[pair], second_answers(session)[pair]
    on = day(kept.settled_at)
    line = f"Before, two raters settled on Partial, {on}."
    assert (now.value, now.note) == (U, f"as seen first; the frame too\n{line}")
    assert (kept.first, kept.value, kept.settled_by) == (N, Y, "Ann Lee")
    assert [(one.first, one.second) for one in pairs(session)] == [(N, Y)]
    assert not stands(now, kept)
    observe(session, DOOR, {"D1": Y})  # it is no longer what they settled on
    assert session.walk.answers[pair].note.count(line) == 1
    (told,) = gather_agreement(session, Audience.FULL).differing
    assert (told.settled, told.stands) == (Y, False)


def test_answers_in_bulk_leave_what_was_settled(session, tmp_path):
    said(session, "D2", N)
    settle(session, key(session, "D2"), Y)
    other = "Main / Door 2"
    observe(session, other, {"D2": N, "D1": P})
    source, target = place_named(session, other).id, place_named(session, DOOR).id
    copied = copy_answers(session, source, [target], overwrite=True)
    assert (copied.copied, copied.kept) == (1, 1)
    assert session.walk.answers[key(session, "D2")].value is Y
    sheet = tmp_path / "answers.csv"
    sheet.write_text(f"item,place,answer\nD2,{DOOR},No\nD1,{DOOR},Yes\n")
    with pytest.raises(ImportRefusedError) as refused:
        import_answers(session, sheet)
    (problem,) = refused.value.problems
    assert problem.startswith("Line 2: D2 at Door 1 was left at Yes: two raters settled it")
    assert session.walk.answers[key(session, "D1")].value is P
