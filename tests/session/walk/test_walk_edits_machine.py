"""Random edits of a walk: nothing written is ever lost, and undo leads back to where it began."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import small_audit
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpted_audit import clock
from cpted_audit.analysis.findings.rows import finding_rows as every_row
from cpted_audit.analysis.findings.rows import verified_answers
from cpted_audit.analysis.scoring import kept, score
from cpted_audit.analysis.scoring.headline import headline
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.score import score_card
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.analysis.scoring.tiers import tiers
from cpted_audit.analysis.scoring.today import both_scores
from cpted_audit.domain.findings.moves import Move
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import BuildingId, ItemId, MoveId, new_id
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, ItemClass
from cpted_audit.errors import AuditError
from cpted_audit.session.check import check
from cpted_audit.session.findings import findings
from cpted_audit.session.findings import rows as finding_rows
from cpted_audit.session.photos.photos import Target, photos
from cpted_audit.session.places import edits
from cpted_audit.session.places.merging import merge_places
from cpted_audit.session.session import Session
from cpted_audit.session.walk import sampling
from cpted_audit.session.walk.answers import (
    Observation,
    answer,
    current_findings,
    current_score,
    free_with_places,
)
from cpted_audit.session.walk.same_as import copy_answers
from cpted_audit.store.tables import MOVE, SECTION_OFF, SITE, SectionOff

ITEMS = ("D1", "D2", "R1", "R2", "G1")
NOTES = ("", "bent", "propped", "two of four")
BUILDINGS = (BuildingId("b-Main"), BuildingId("b-Annex"))

Numbers = tuple[int, int, int]
Edit = Callable[[Session, Numbers], object]


def _place(session: Session, number: int) -> Place:
    return session.walk.places[number % len(session.walk.places)]


def _answer(session: Session, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    items = session.walk.items_at(place)
    if not items:  # every section is off
        return
    values = [None, *AnswerValue]
    answer(
        session,
        Observation(
            item_id=items[numbers[1] % len(items)].id, place_id=place.id,
            value=values[numbers[2] % len(values)],
            note=f"{NOTES[numbers[1] % 4]}{numbers[2]}" if numbers[1] % 4 else None,
            measurement=f"{numbers[2]} ft" if numbers[1] % 3 == 0 else None,
        ),
    )  # fmt: skip


def _sample(session: Session, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    keep = sampling.suggest_sample(session, place.building_id, place.kind, 1 + numbers[1] % 2)
    sampling.sample(session, place.building_id, place.kind, keep)


def _photograph(session: Session, numbers: Numbers) -> None:
    place = _place(session, numbers[0])
    items = session.walk.items_at(place)
    # Where every section is off, the picture is of the place.
    item = items[numbers[1] % len(items)].id if items and numbers[1] % 2 else None
    with suppress(ValueError):  # the same picture is there already
        small_audit.photograph(session, Target(place.id, item), f"{numbers}.jpg")


def _set_aside(session: Session, numbers: Numbers) -> None:
    found = current_findings(session)
    if found:
        findings.dismiss(session, found[numbers[0] % len(found)].id, NOTES[1 + numbers[1] % 3])


EDITS: tuple[Edit, ...] = (
    _answer,
    _sample,
    _photograph,
    _set_aside,
    lambda s, n: merge_places(s, _place(s, n[0]).id, _place(s, n[1]).id),
    lambda s, n: copy_answers(
        s, _place(s, n[0]).id, [_place(s, n[1]).id], overwrite=bool(n[2] % 2)
    ),
    lambda s, n: edits.retire_places(s, [_place(s, n[0]).id]),
    lambda s, n: edits.bring_back(s, [_place(s, n[0]).id, _place(s, n[1]).id]),
    lambda s, n: edits.move_places(s, [_place(s, n[0]).id], BUILDINGS[n[1] % 2]),
    lambda s, n: edits.rename_places(s, {_place(s, n[0]).id: f"Name {n[1] % 3}"}),
    lambda s, n: edits.shift_place(s, _place(s, n[0]).id, n[1] - n[2]),
    lambda s, n: sampling.unsample(s, _place(s, n[0]).building_id, _place(s, n[0]).kind),
    lambda s, n: findings.add_free_finding(s, _place(s, n[0]).id, f"Seen {n[1]}", note=NOTES[1]),
)
KEEPS_WORDS = frozenset(range(len(EDITS))) - {0}
NUMBERS = st.tuples(*[st.integers(0, 40)] * 3)


def _words(session: Session) -> set[tuple[ItemId, str]]:
    """Return every line ever written beside an item: notes and measurements."""
    answers = session.walk.answers.values()
    return {
        (answer.item_id, line)
        for answer in answers
        for text in (*answer.note.split("\n"), *answer.measurement.split("; "))
        for line in _unmarked(text)
        if line
    }


def _unmarked(line: str) -> set[str]:
    """Return a line as it stands, and without the marks of where it came from."""
    found = {line}
    while " (from " in line or line.startswith("Same as "):
        line = line.rpartition(" (from ")[0] if " (from " in line else line.partition(": ")[2]
        found.add(line)
    return found


def _check(session: Session) -> None:
    walk = session.walk
    assert session.document.problems() == []
    named = [
        (place.building_id, place.name.casefold())
        for place in walk.places
        if place.state is not PlaceState.RETIRED
    ]
    assert len(named) == len(set(named))
    left_out = {place.id for place in walk.places if place.state is PlaceState.UNSAMPLED}
    assert not [
        answer for answer in walk.answers.values() if answer.value and answer.place_id in left_out
    ]
    numbers = [one.number for one in (*session.findings.values(), *session.free_findings)]
    assert len(numbers) == len(set(numbers))
    with Session.open(session.path, read_only=True) as reader:
        assert reader.walk == walk
        assert reader.findings == session.findings
        assert current_score(reader) == current_score(session)


def _switch_section(session: Session, numbers: Numbers) -> None:
    """Switch a section off or on, as the audit's own table of them says."""
    sections = session.checklist.sections
    chosen = sections[numbers[0] % len(sections)].id
    with session.edit("Applicability"):
        if SECTION_OFF.get(session.document.db, chosen) is None:
            SECTION_OFF.insert(session.document.db, SectionOff(chosen, "not ours"))
        else:
            SECTION_OFF.delete(session.document.db, chosen)


def _change_site(session: Session, **values: object) -> None:
    with session.edit("Site"):
        SITE.update(session.document.db, replace(session.site, **values))


def _verify(session: Session, numbers: Numbers) -> None:
    found = current_findings(session)
    if found:
        with session.edit("Verify"):
            MOVE.insert(
                session.document.db,
                Move(
                    id=MoveId(new_id()), finding_id=found[numbers[0] % len(found)].id,
                    position=numbers[1], to=FindingState.VERIFIED, on=clock.today(),
                    at=clock.now_to_second(), by="Ann",
                ),
            )  # fmt: skip


STANDING_EDITS: tuple[Edit, ...] = (
    _answer,
    _answer,
    *EDITS,
    lambda s, _: s.undo(),
    lambda s, _: s.undo(),
    lambda s, _: s.redo(),
    _switch_section,
    lambda s, n: _change_site(s, scoring=1 + n[0] % 2),
    lambda s, n: _change_site(s, grade_band=[None, *GradeBand][n[0] % (1 + len(GradeBand))]),
    _verify,
)


def _check_standing(session: Session) -> None:
    """Hold what is kept up to date against what all questions at once come to."""
    walk, standing = session.walk, session.standing
    questions, basis = list(walk.questions()), basis_of(walk)
    assert standing.questions == questions
    card = score_card(questions, basis)
    assert (standing.card, standing.basis) == (card, basis)
    assert standing.tiers == tiers(questions, basis.definition)
    assert standing.headline == headline(walk, questions, card.overall)
    for value in AnswerValue:
        assert standing.answered(value) == [one for one in questions if one.value is value]
    for one in standing.places():
        asked = walk.questions_at(one.place)
        times = [each.answer.observed_at for each in asked if each.value]
        assert one.questions == asked
        assert one.tally == tally(asked)
        assert one.first_blank == next((each for each in asked if each.value is None), None)
        assert (one.first, one.last) == (min(times, default=None), max(times, default=None))
    asked_at = [place for place in walk.route() if walk.items_at(place)]
    assert [one.place for one in standing.places()] == asked_at
    on = session.today
    free = free_with_places(session)
    given = walk, questions, session.findings, free, session.lives, session.site.due_rule, on
    assert finding_rows.rows(session) == every_row(*given)
    verified = dict(verified_answers(finding_rows.rows(session)))
    assert finding_rows.two_scores(session) == both_scores(walk, questions, basis, verified, on)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps=st.lists(
        st.tuples(st.integers(0, len(STANDING_EDITS) - 1), NUMBERS, st.booleans()), max_size=16
    )
)
def test_what_is_kept_of_the_walk_is_what_all_of_it_comes_to(
    steps: list[tuple[int, Numbers, bool]],
) -> None:
    """Some edits are looked at one by one, and some only together."""
    with (
        tempfile.TemporaryDirectory() as folder,
        small_audit.make(Path(folder, "a.cpted")) as session,
    ):
        for which, numbers, looked_at in steps:
            with suppress(AuditError):
                STANDING_EDITS[which](session, numbers)
            if looked_at:
                _check_standing(session)
        _check_standing(session)


def test_an_answer_is_counted_again_and_nothing_else(tmp_path, monkeypatch) -> None:
    """One item in one building is counted after an answer and after its undo, however many."""
    with small_audit.make(tmp_path / "a.cpted") as session:
        assert session.standing.card.overall.tally.answered == 0
        counted = []

        def count(group, building_id, basis):
            counted.append(group[0].item.id)
            return score.part_of(group, building_id, basis)

        monkeypatch.setattr(kept, "part_of", count)
        place = session.walk.route()[0]
        item = session.walk.items_at(place)[0]
        answer(session, Observation(item_id=item.id, place_id=place.id, value=AnswerValue.YES))
        assert session.standing.card.classes[ItemClass.CPTED].yes == 1
        session.undo()
        assert session.standing.card.classes[ItemClass.CPTED].yes == 0
        assert session.standing.card is session.standing.card
        assert counted == [item.id, item.id]


@settings(max_examples=at_most(25), suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.tuples(st.integers(0, len(EDITS) - 1), NUMBERS), max_size=25))
def test_no_word_is_lost_and_undo_leads_back(steps: list[tuple[int, Numbers]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        small_audit.make(Path(folder, "a.cpted")) as session,
    ):
        states = [small_audit.rows(session)]
        for which, numbers in steps:
            words, pictures = _words(session), len(photos(session))
            with suppress(AuditError):
                EDITS[which](session, numbers)
            if which in KEEPS_WORDS:
                assert words <= _words(session)
            assert pictures <= len(photos(session))
            if small_audit.rows(session) != states[-1]:
                states.append(small_audit.rows(session))
        _check(session)
        assert check(session).damage == []
        while states:
            assert small_audit.rows(session) == states.pop()
            session.undo()
        assert session.walk.answers == {}
        while session.redo() is not None:
            pass
        _check(session)
