"""What becomes of a finding after the walk: moves, actions, words, and the score of the day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import effort
import pytest
import small_audit
from small_audit import N, P, Y, photograph, place_named, undone

from cpted_audit import clock
from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.domain.findings.states import WAYS, FindingState, Verb, VerifiedHow, verbs_from
from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.vocabulary import CostBand
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.public import recommendations
from cpted_audit.session.file.merging import add
from cpted_audit.session.findings import edits, findings, remarks, verbs
from cpted_audit.session.findings.due_rule import (
    RulePreview,
    change_due_rule,
    changed_rule,
    due_rule,
    preview_rule,
)
from cpted_audit.session.findings.edits import Deed, FindingEdit
from cpted_audit.session.findings.rows import attention, row, rows, two_scores
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter
from cpted_audit.session.overview import overview
from cpted_audit.session.photos.photos import Target, photos
from cpted_audit.session.places.merging import merge_places
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person, edit_person
from cpted_audit.session.walk.answers import (
    Observation,
    answer_many,
    current_findings,
    current_score,
)
from cpted_audit.store.overtaking import Pending, RowEdit

S, V = FindingState, Verb
FOUND = date(2026, 11, 18)
TODAY = date(2026, 11, 29)
SAID = {
    "by": "Ann Lee", "why": "Ten tries", "how": VerifiedHow.TRIED, "authority": "The board",
    "until": date(2027, 6, 30), "answered_by": "Principal",
}  # fmt: skip


def walked(session: Session, where: str, answers: dict[str, object], on: date = FOUND) -> None:
    """Answer items at a place on a day."""
    place = place_named(session, where)
    at = datetime.combine(on, datetime.min.time().replace(hour=9))
    answer_many(
        session,
        [
            Observation(item_id=item, place_id=place.id, value=value, observed_at=at)
            for item, value in answers.items()
        ],
        "Walk",
    )


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        session.document.who = "Ofc. Reyes"
        walked(session, "Main / Door 1", {"D1": N, "D2": P, "D3": Y})
        walked(session, "Main / Room 1", {"R1": N, "R2": Y})
        yield session


@pytest.fixture
def one(session):
    """The finding of D1 at Door 1, which is critical."""
    return current_findings(session)[0].id


def deed(verb: Verb, **said: object) -> Deed:
    return Deed(verb=verb, **{**SAID, "on": date(2026, 11, 20), **said})


def into(session: Session, finding_id: str, state: FindingState) -> None:
    """Bring a finding that is open into a state, by a verb that leads there."""
    verb = next((verb for verb, way in WAYS.items() if way.to is state), None)
    if state is not S.OPEN:
        verbs.do(session, [finding_id], deed(verb))


# Moves


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("verb", V)
def test_only_the_moves_of_the_table_are_made(session, one, state, verb):
    into(session, one, state)
    before = small_audit.rows(session)
    if verb in verbs_from(state):
        verbs.do(session, [one], deed(verb))
        assert row(session, one).state is WAYS[verb].to
        session.undo()
        assert row(session, one).state is state
    else:
        with pytest.raises(AuditError, match=r"leads nowhere\. Nothing was changed\."):
            verbs.do(session, [one], deed(verb))
    assert small_audit.rows(session) == before


def test_the_answer_and_its_score_stay_what_they_were(session, one):
    answers, card = small_audit.answers(session), current_score(session)
    for verb in (V.PLAN, V.START, V.FIX, V.VERIFY):
        undone(session, lambda verb=verb: verbs.do(session, [one], deed(verb)))
    assert (small_audit.answers(session), current_score(session)) == (answers, card)
    assert [move.to for move in session.lives[one].moves] == [
        S.PLANNED, S.IN_PROGRESS, S.FIXED, S.VERIFIED,
    ]  # fmt: skip
    with Session.open(session.path, read_only=True) as reader:
        assert reader.lives == session.lives


@pytest.mark.parametrize(
    ("verb", "missing", "asked"),
    [
        (V.VERIFY, "how", "Say how finding 1 was verified"),
        (V.VERIFY, "why", "Say what was seen of finding 1, or add a photo"),
        (V.ACCEPT, "authority", "Say who accepts the risk of finding 1"),
        (V.ACCEPT, "why", "Say why, for finding 1"),
        (V.ACCEPT, "until", "Say until when the risk of finding 1 is accepted"),
        (V.DISAGREE, "why", "Say why, for finding 1"),
        (V.DISAGREE, "answered_by", "Say who answers for leaving finding 1"),
    ],
)
def test_what_a_move_needs_is_asked_in_one_sentence(session, one, verb, missing, asked):
    before = small_audit.rows(session)
    nothing = {missing: None if missing in {"how", "until"} else " "}
    with pytest.raises(AuditError, match=asked) as told:
        verbs.do(session, [one], deed(verb, **nothing))
    assert "Nothing was changed." in str(told.value)
    assert small_audit.rows(session) == before


def test_a_verification_needs_somebody(session, one):
    session.document.who = ""
    with pytest.raises(AuditError, match="Say who verified finding 1"):
        verbs.verify(session, [one], how=VerifiedHow.SEEN, why="Shut")
    with pytest.raises(AuditError, match="is no name"):
        verbs.verify(session, [one], how=VerifiedHow.SEEN, why="Shut", by="7")


def test_a_photo_is_proof_as_well(session, one):
    photo = photograph(session, Target(place_named(session, "Main / Door 1").id))
    verbs.verify(session, [one], how=VerifiedHow.PHOTO, photo_id=photo.id)
    assert session.lives[one].last.photo_id == photo.id
    with pytest.raises(AuditError, match="photo is no longer"):
        verbs.fix(session, [current_findings(session)[1].id], photo_id=PhotoId("gone"))


def test_a_photo_that_shows_nothing_yet_stands_beside_its_finding(session, one):
    photo = photograph(session, Target())
    undone(
        session,
        lambda: verbs.verify(session, [one], how=VerifiedHow.PHOTO, photo_id=photo.id),
    )
    (kept,) = photos(session)
    assert kept.finding_id == one
    other = photograph(session, Target(), "b.jpg")
    remarks.observe_again(session, one, photo_id=other.id)
    assert [photo.finding_id for photo in photos(session)] == [one, one]


def test_the_history_tells_moves_and_words_and_finds_them_by_item_and_place(session, one):
    place = place_named(session, "Main / Door 1").id
    verbs.verify(session, [one], how=VerifiedHow.TRIED, why="Shut", on=date(2026, 11, 20))
    remarks.comment(session, one, "Good")
    change_due_rule(session, critical_days=2, budget_on=date(2027, 7, 1))
    rule, said, moved = session.history()[:3]
    (told,) = history.changes(session, moved)
    assert told.title == "State of finding 1 – added"
    assert {"State: Verified", "Day: 20 Nov 2026", "How: Tried out", "Why: “Shut”"} <= {*told.lines}
    (told,) = history.changes(session, said)
    assert told.title == "Comment on finding 1 – added"
    (told,) = history.changes(session, rule)
    assert told.lines[0].endswith(
        "→ critical after 2 days, high after 30 days, medium after 90 days, low at the next budget "
        "(1 Jul 2027)"
    )
    for narrowing in ({"item_id": "D1"}, {"place_id": place}):
        found = [step.label for step in history.steps(session, HistoryFilter(**narrowing))]
        assert found[:2] == ["Comment on finding 1", "Verify: finding 1"]
    by_other = history.steps(session, HistoryFilter(item_id="R1"))
    assert "Verify: finding 1" not in [step.label for step in by_other]


def test_days_that_cannot_be_are_refused(session, one):
    with pytest.raises(AuditError, match=r"17 Nov 2026 lies before finding 1 was found on 18 Nov"):
        verbs.plan(session, [one], on=FOUND - timedelta(days=1))
    with pytest.raises(AuditError, match="has not come yet"):
        verbs.plan(session, [one], on=date(2099, 1, 1))
    with pytest.raises(AuditError, match="is over, so the risk"):
        verbs.accept(session, [one], authority="Board", why="Old", until=date(2020, 1, 1))
    verbs.fix(session, [one], on=date(2026, 11, 22))
    with pytest.raises(AuditError, match="lies before finding 1 became “Fixed, to verify” on 22"):
        verbs.verify(session, [one], how=VerifiedHow.SEEN, why="x", on=date(2026, 11, 21))
    with pytest.raises(AuditError, match=r"Due now, 17 Nov 2026, lies before finding 1 was found"):
        verbs.change_work(session, [one], short_due=date(2026, 11, 17))


def test_the_one_who_mended_it_may_verify_it_and_that_is_said(session, one):
    verbs.fix(session, [one], by="ann  lee")
    verbs.verify(session, [one], by="Ann Lee", how=VerifiedHow.SEEN, why="Shut")
    assert session.lives[one].verified_by_who_fixed
    verbs.reopen(session, [one], why="Open again")
    verbs.fix(session, [one], by="B. Lee")
    verbs.verify(session, [one], by="Ann Lee", how=VerifiedHow.SEEN, why="Shut")
    assert not session.lives[one].verified_by_who_fixed


def test_what_was_set_aside_has_to_be_taken_up_first(session, one):
    findings.dismiss(session, one, "Another door")
    with pytest.raises(AuditError, match="Finding 1 is set aside, so its state stays"):
        verbs.plan(session, [one])
    findings.reopen(session, one)
    verbs.plan(session, [one])


def test_many_are_one_step_and_one_that_cannot_stops_all(session):
    ids = [found.id for found in current_findings(session)]
    undone(session, lambda: verbs.plan(session, ids, why="Summer"))
    assert session.undo_label == "Plan: 3 findings"
    verbs.fix(session, ids[:1])
    before = small_audit.rows(session)
    with pytest.raises(AuditError, match="Finding 1 is in the state “Fixed, to verify”"):
        verbs.start(session, ids)
    assert small_audit.rows(session) == before
    with pytest.raises(AuditError, match="No finding is chosen"):
        verbs.start(session, [])


def test_different_edits_are_one_step(session):
    first, second, _ = (found.id for found in current_findings(session))
    wanted = [
        FindingEdit(finding_id=first, fields={"short_owner": "Ann"}, deed=deed(V.PLAN)),
        FindingEdit(finding_id=first, deed=deed(V.FIX), comment="Done with the strike"),
        FindingEdit(finding_id=second, fields={"long_due": date(2027, 7, 1)}),
    ]
    undone(session, lambda: edits.apply(session, wanted, "Bring a sheet back"))
    assert [move.to for move in session.lives[first].moves] == [S.PLANNED, S.FIXED]
    assert row(session, second).due == date(2027, 7, 1)
    assert [one.words for one in remarks.comments(session, first)] == ["Done with the strike"]


# Actions


def test_every_field_of_both_actions_is_kept_and_joined_while_typed(session, one):
    undone(
        session,
        lambda: verbs.change_work(
            session, [one], short_owner=" Ann  Lee ", short_due=date(2026, 12, 1),
            short_amount=640, short_cost_band=CostBand.UNDER_1K, short_trade="Locksmith",
            short_work_order="26-1187", short_funding="Maintenance", long_owner="District",
            long_due=date(2027, 7, 1), long_amount=2000, cost_band=CostBand.FROM_1K_TO_10K,
        ),
    )  # fmt: skip
    shown = row(session, one)
    assert (shown.owner, shown.owners) == ("Ann Lee, District", ("Ann Lee", "District"))
    assert (shown.due, shown.due_by_rule, shown.amount) == (date(2026, 12, 1), False, 2640)
    assert (shown.cost, shown.trade, shown.work_order) == ("$2,640", "Locksmith", "26-1187")
    steps = len(session.history())
    for typed in ("B", "Bo", "Bob"):
        verbs.change_work(session, [one], short_owner=typed)
    assert len(session.history()) == steps + 1


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"short_amount": -1}, "An amount is a number of dollars"),
        ({"short_owner": "7"}, "is no name"),
        ({"severity": 9}, "goes from 1 to 4"),
    ],
)
def test_what_makes_no_sense_of_an_action_is_refused(session, one, changes, told):
    with pytest.raises(AuditError, match=told):
        verbs.change_work(session, [one], **changes)
    assert session.finding(one).short_owner == ""


def test_a_free_finding_has_its_day(session):
    place = place_named(session, "Main / Door 1").id
    free = findings.add_free_finding(session, place, "Loose step")
    assert free.found_on == clock.today()
    verbs.change_work(session, [free.id], found_on=FOUND)
    assert row(session, free.id).found_on == FOUND
    with pytest.raises(AuditError, match="has not come yet"):
        verbs.change_work(session, [free.id], found_on=date(2099, 1, 1))
    remarks.comment(session, free.id, "Wet")
    verbs.plan(session, [free.id])
    undone(session, lambda: findings.delete_free_finding(session, free.id))


# The day by rule


def test_a_day_by_rule_follows_priority_and_is_stored_nowhere(session, one):
    shown = {found.item_id: found for found in rows(session, today=TODAY)}
    assert (shown["D1"].due, shown["D1"].due_by_rule) == (FOUND, True)  # critical: at once
    assert shown["D2"].due == FOUND + timedelta(days=90)
    verbs.change_work(session, [shown["R1"].id], severity=1, likelihood=1)
    low = row(session, shown["R1"].id)
    assert (low.due, low.due_by_rule) == (None, False)
    undone(session, lambda: change_due_rule(session, high_days=10, budget_on=date(2027, 7, 1)))
    assert row(session, low.id).due == date(2027, 7, 1)
    verbs.change_work(session, [shown["D2"].id], severity=4, likelihood=4)
    assert row(session, shown["D2"].id).due == FOUND + timedelta(days=10)
    assert session.finding(one).short_due is None
    with pytest.raises(AuditError, match="from 0 to 3,650 days"):
        change_due_rule(session, high_days=-1)


def test_another_rule_is_seen_before_it_is_made_and_days_given_by_hand_stay(session, one):
    verbs.change_work(session, [one], short_due=TODAY + timedelta(days=5))
    found = rows(session, today=TODAY)
    others = [found_row for found_row in found if found_row.id != one]
    now, wide = due_rule(session), changed_rule(session, critical_days=0, medium_days=400)
    assert preview_rule(found, now, now) == RulePreview(by_hand=1, same=len(others))
    medium = sum(not row.critical and row.priority is Priority.MEDIUM for row in others)
    assert medium > 0
    shown = preview_rule(found, now, wide)
    assert (shown.later, shown.changed, shown.by_hand) == (medium, medium, 1)
    assert preview_rule(found, wide, now).earlier == medium
    steps = len(session.history())
    change_due_rule(session, medium_days=now.medium_days)  # as it was: no step
    assert (len(session.history()), due_rule(session)) == (steps, now)
    change_due_rule(session, medium_days=400)
    assert row(session, one).due == TODAY + timedelta(days=5)


def test_overdue_and_expired_surface(session, one):
    assert attention(session, today=TODAY).overdue == 1
    verbs.accept(session, [one], authority="Board", why="Historic door", until=TODAY)
    told = attention(session, today=TODAY)
    assert (told.overdue, told.expired) == (0, 0)
    assert attention(session, today=TODAY + timedelta(days=1)).expired == 1


# Words


def test_comments_and_later_observations_stand_beside_the_answer(session, one):
    undone(session, lambda: remarks.comment(session, one, " Strike ordered "))
    undone(
        session,
        lambda: remarks.observe_again(
            session, one, "Shut", value=Y, at=datetime(2026, 11, 25, 8), who="Ann"
        ),
    )
    assert [(one.who, one.words) for one in remarks.comments(session, one)] == [
        ("Ofc. Reyes", "Strike ordered")
    ]
    (seen,) = remarks.observations(session, one)
    assert (seen.who, seen.value, seen.words) == ("Ann", Y, "Shut")
    assert small_audit.answers(session)["D1", "Main / Door 1"] is N
    assert two_scores(session).mended == 0
    for words, told in ((" ", "needs words"),):
        with pytest.raises(AuditError, match=told):
            remarks.comment(session, one, words)
    with pytest.raises(AuditError, match="Say what was seen"):
        remarks.observe_again(session, one)
    with pytest.raises(AuditError, match="lies before finding 1 was found"):
        remarks.observe_again(session, one, "x", at=datetime(2026, 11, 17, 8))
    with pytest.raises(AuditError, match="has not come yet"):
        remarks.observe_again(session, one, "x", at=datetime(2099, 1, 1))


def test_what_was_said_goes_along_when_places_are_merged(session, one):
    walked(session, "Main / Door 2", {"D1": N})
    (other,) = (found.id for found in current_findings(session) if found.place.name == "Door 2")
    remarks.comment(session, other, "Same door")
    verbs.change_work(session, [other], short_owner="Ann", short_trade="Locksmith")
    verbs.change_work(session, [one], short_owner="Bob")
    kept, gone = (place_named(session, f"Main / Door {number}").id for number in (1, 2))
    undone(session, lambda: merge_places(session, kept, gone))
    assert [one.words for one in remarks.comments(session, one)] == ["Same door"]
    assert (row(session, one).owner, row(session, one).trade) == ("Bob", "Locksmith")


def test_a_renamed_person_owns_what_they_owned(session, one):
    person = add_person(session, "Ann Lee")
    verbs.change_work(session, [one], long_owner="Ann Lee")
    undone(session, lambda: edit_person(session, person.id, name="Ann Ortiz"))
    assert row(session, one).owner == "Ann Ortiz"


# The score of the day


def test_today_counts_verified_findings_as_mended_and_nothing_else(session, one):
    walked_score = current_score(session).overall.value
    verbs.fix(session, [one])
    assert two_scores(session).mended == 0
    verbs.verify(session, [one], how=VerifiedHow.TRIED, why="Ten tries", on=date(2026, 11, 29))
    both = two_scores(session, today=TODAY)
    assert both.as_walked.card.overall.value == walked_score
    assert (both.as_walked.on, both.today.on) == (FOUND, TODAY)
    assert (both.mended, both.last_verified) == (1, date(2026, 11, 29))
    # D1 1, D2 ½ of weight 2, D3 1, R1 0 of weight 3, R2 1
    assert both.today.card.overall.value == pytest.approx((1 + 2 * 0.5 + 1 + 0 + 1) / 8)
    assert len(both.as_walked.headline.not_in_place) == 1
    assert both.today.headline.not_in_place == ()
    findings.dismiss(session, one, "Another door")
    assert two_scores(session).mended == 0


@pytest.mark.slow
def test_five_hundred_are_changed_in_one_step_with_the_work_of_each(tmp_path):
    places = tuple(
        small_audit.place(f"Door {number}", "exterior-door", "Main", number)
        for number in range(1, 501)
    )
    with small_audit.make(tmp_path / "a.cpted", places=places) as session:
        answer_many(
            session,
            [Observation(item_id="D1", place_id=place.id, value=N) for place in places],
            "Walk",
        )
        ids = [found.id for found in rows(session)]
        few, rest = ids[:50], ids[50:]
        for change in (
            lambda some: verbs.change_work(session, some, short_owner="Ann"),
            lambda some: verbs.plan(session, some),
        ):
            once = effort.calls(partial(change, few))
            # Nine times as many take nine times the work; bench/ holds the seconds.
            assert effort.calls(partial(change, rest)) < 1.2 * 9 * once
            assert once < 1000 * len(few)


def test_a_finding_nobody_moved_is_open(session, one):
    assert session.lives == {}
    assert UNMOVED.state is S.OPEN
    assert row(session, one).state is S.OPEN


# Who is told


def test_the_overview_and_the_public_count_what_was_verified_as_done(session, one):
    assert one in [found.id for found in overview(session).findings]
    assert recommendations(session).mended == 0
    verbs.verify(session, [one], how=VerifiedHow.SEEN, why="Shut")
    assert one not in [found.id for found in overview(session).findings]
    assert one in [found.id for found in current_findings(session)]
    told = recommendations(session)
    assert (told.made, told.mended, told.open) == (3, 1, 2)


def test_two_who_moved_one_finding_are_asked_which_it_is(session, one):
    """The other program verified it while ours was lost; ours would quietly open it again."""
    verbs.verify(session, [one], how=VerifiedHow.SEEN, why="Shut")
    theirs = session.lives[one].last
    mine = {
        "id": "m", "finding_id": one, "position": 1, "to": "planned", "on": "2026-11-21",
        "at": "2026-11-21T09:00:00", "by": "", "why": "", "how": None, "photo_id": None,
        "authority": "", "until": None, "answered_by": "",
    }  # fmt: skip
    pending = Pending(("Plan: finding 1",), (RowEdit("finding_move", "m", None, mine),))
    (clash,) = add(session, pending)
    assert clash.theirs["id"] == theirs.id
    assert session.lives[one].last == theirs
    assert add(session, pending, mine_wins=True) == []
    assert [move.to for move in session.lives[one].moves] == [S.PLANNED]
