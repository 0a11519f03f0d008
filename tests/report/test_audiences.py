"""Who may have what, by the tables; and that words, parts and layouts follow the same tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cpted_audit.domain.ids import (
    AnswerId,
    FindingId,
    ItemId,
    MarkerId,
    PhotoId,
    PlaceId,
    PlanId,
)
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer
from cpted_audit.report import full
from cpted_audit.report import public as public
from cpted_audit.report.audience import (
    ALLOWED,
    CHOICES,
    GRANTED,
    Audience,
    classes_for,
    is_allowed,
    keep,
    keep_markers,
    keep_photos,
    kinds_for,
    may_have_field,
    may_have_plans,
)
from cpted_audit.report.copies import LONGEST, TLP, canonical, ink_of, marking_for, meaning_of
from cpted_audit.report.facility import document as facility
from cpted_audit.report.parts import (
    CLASS_WORDS,
    NEEDS,
    PART_WORDS,
    PARTS,
    Part,
    held,
    parts_of,
    withheld,
)

S = Sensitivity


def _photo(*, seen: bool | None) -> Photo:
    return Photo(
        id=PhotoId("p"), original_sha256="0" * 64, file_name="IMG.jpg", width=8, height=6,
        students_visible=seen,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("audience", "record", "field", "may"),
    [
        (Audience.FULL, "code", "code", False),
        (Audience.FULL, "contact", "private_phone", True),
        (Audience.FACILITY, "finding", "title", True),
        (Audience.FACILITY, "plan", "width", True),
        (Audience.FACILITY, "plan", "source_name", False),
        (Audience.FACILITY, "keybox", "contents", False),
        (Audience.FACILITY, "contact", "private_phone", False),
        (Audience.FACILITY, "sitefacts", "staging", False),
        (Audience.FACILITY, "photo", "latitude", False),
        (Audience.RESPONDER, "contact", "private_phone", True),
        (Audience.RESPONDER, "keybox", "access", False),
        (Audience.RESPONDER, "finding", "title", False),
        (Audience.RESPONDER, "door", "note", False),
        (Audience.PUBLIC, "person", "agency", True),
        (Audience.PUBLIC, "person", "name", False),
        (Audience.PUBLIC, "place", "name", False),
        (Audience.PUBLIC, "answer", "value", False),
    ],
)
def test_a_field_is_given_or_not(audience, record, field, may):
    assert may_have_field(audience, record, field) is may


def test_a_field_that_no_class_names_is_for_nobody():
    for audience in Audience:
        assert may_have_field(audience, "site", "colour") is False


def test_a_grant_gives_no_field_that_lost_its_class(monkeypatch):
    classes = {name: of for name, of in FIELD_SENSITIVITY["door"].items() if name != "camera"}
    monkeypatch.setitem(FIELD_SENSITIVITY, "door", classes)
    assert may_have_field(Audience.RESPONDER, "door", "alarm")
    assert not may_have_field(Audience.RESPONDER, "door", "camera")


def test_the_names_of_audiences_are_those_the_log_of_copies_keeps():
    assert list(Audience) == ["full", "facility", "responder", "public"]


@pytest.mark.parametrize("audience", Audience)
def test_a_class_is_allowed_as_the_tables_say(audience):
    for one in Sensitivity:
        assert is_allowed(audience, sensitivity=one) is (one in ALLOWED[audience])
    for one in CHOICES[audience]:
        assert is_allowed(audience, sensitivity=one, chosen=frozenset({one})) is True


def test_what_is_emptied_holds_its_default_or_nothing_and_links_stay():
    photo = replace(
        _photo(seen=True), caption="Dock door", position=3, width=8, place_id=PlaceId("pl"),
        answer_id=AnswerId("a"), finding_id=FindingId("f"), before_id=PhotoId("b"), markup="[]",
    )  # fmt: skip
    assert keep(photo, Audience.PUBLIC) == Photo(
        id=PhotoId("p"), original_sha256="", file_name="", width=None, height=None,
        place_id=PlaceId("pl"), answer_id=AnswerId("a"), finding_id=FindingId("f"),
        before_id=PhotoId("b"),
    )  # fmt: skip
    assert keep(photo, Audience.FULL) == photo


def test_the_item_an_answer_is_about_is_no_link_but_a_fact():
    answer = Answer(
        id=AnswerId("a"), item_id=ItemId("B07"), place_id=PlaceId("pl"), value=AnswerValue.NO,
        observed_at=datetime(2026, 11, 18),
    )  # fmt: skip
    kept = keep(answer, Audience.PUBLIC)
    assert (kept.id, kept.place_id, kept.item_id, kept.observed_at) == ("a", "pl", None, None)
    assert keep(answer, Audience.RESPONDER).item_id == "B07"


@given(st.sampled_from(Audience), st.frozensets(st.sampled_from(Sensitivity)))
def test_only_what_is_on_offer_can_be_chosen(audience, chosen):
    if chosen <= CHOICES[audience]:
        assert classes_for(audience, chosen) == ALLOWED[audience] | chosen
    else:
        with pytest.raises(ValueError, match="cannot be given"):
            classes_for(audience, chosen)


def test_what_is_refused_is_named_in_order():
    asked = frozenset({S.SECRET, S.VULNERABILITY, S.PERSONAL})
    with pytest.raises(ValueError) as error:
        classes_for(Audience.RESPONDER, asked)
    assert str(error.value) == f"responder cannot be given {[S.PERSONAL, S.SECRET]}"


def test_every_field_granted_exists_and_is_no_secret():
    for granted in GRANTED.values():
        for record, field in granted:
            assert FIELD_SENSITIVITY[record][field] is not S.SECRET


def test_the_facility_sees_findings_and_rooms_on_plans_and_nothing_of_a_response():
    kinds = kinds_for(Audience.FACILITY)
    assert {MarkerKind.FINDING, MarkerKind.ROOM} <= kinds
    assert not any(info_of(kind).sensitivity is S.RESPONDER for kind in kinds)
    assert may_have_plans(Audience.FACILITY)


def test_responders_see_doors_and_no_finding_unless_it_was_chosen():
    kinds = kinds_for(Audience.RESPONDER)
    assert {MarkerKind.EXTERIOR_DOOR, MarkerKind.KEY_BOX, MarkerKind.CAMERA} <= kinds
    assert MarkerKind.FINDING not in kinds
    assert MarkerKind.FINDING in kinds_for(Audience.RESPONDER, frozenset({S.VULNERABILITY}))


_WEAK_KINDS = {
    MarkerKind.FINDING, MarkerKind.ANSWER, MarkerKind.PHOTO, MarkerKind.VIEWPOINT,
    MarkerKind.LIGHT, MarkerKind.ZONE, MarkerKind.LIGHTING_LOT, MarkerKind.PATH,
}  # fmt: skip


@pytest.mark.parametrize(
    ("audience", "kinds"),
    [
        (Audience.FULL, set(MarkerKind)),
        (Audience.FACILITY, {MarkerKind.FINDING, MarkerKind.ANSWER, MarkerKind.ROOM}),
        (Audience.RESPONDER, set(MarkerKind) - _WEAK_KINDS),
        (Audience.PUBLIC, set()),
    ],
)
def test_markers_of_exactly_these_kinds_stand_on_the_plans_of_an_audience(audience, kinds):
    assert kinds_for(audience) == kinds
    markers = [_marker(kind) for kind in MarkerKind]
    assert {marker.kind for marker in keep_markers(markers, audience)} == kinds


def test_a_marker_is_shown_with_what_its_audience_may_have():
    marker = _marker(MarkerKind.FINDING)
    assert keep_markers([marker], Audience.FULL) == [marker]
    weak = frozenset({S.VULNERABILITY})
    assert keep_markers([marker], Audience.RESPONDER, chosen=weak) == [marker]
    (camera,) = keep_markers([_marker(MarkerKind.CAMERA)], Audience.RESPONDER)
    assert (camera.label, camera.note, camera.reach) == ("F-001", "", None)


def test_plans_are_for_those_who_may_have_all_that_is_needed_to_draw_them(monkeypatch):
    assert [one for one in Audience if may_have_plans(one)] == [
        Audience.FULL, Audience.FACILITY, Audience.RESPONDER,
    ]  # fmt: skip
    for needed in (("plan", "kind"), ("plan", "width"), ("marker", "kind"), ("marker", "points")):
        left = GRANTED[Audience.FACILITY] - {needed}
        with monkeypatch.context() as less:
            less.setitem(GRANTED, Audience.FACILITY, left)
            assert not may_have_plans(Audience.FACILITY), needed
            assert keep_markers([_marker(MarkerKind.ROOM)], Audience.FACILITY) == []


def _marker(kind: MarkerKind) -> Marker:
    return Marker(
        id=MarkerId("m"), plan_id=PlanId("p"), kind=kind, points=(Point(1, 2),), position=4,
        label="F-001", note="Does not latch", reach=20.0,
    )  # fmt: skip


def test_the_public_gets_no_plan_no_marker_and_no_photo():
    assert not may_have_plans(Audience.PUBLIC)
    assert keep_markers([_marker(kind) for kind in MarkerKind], Audience.PUBLIC) == []
    assert keep_photos([_photo(seen=False)], Audience.PUBLIC) == []


@pytest.mark.parametrize("seen", [None, False, True])
def test_photos_with_students_are_for_the_full_report_alone(seen):
    photo = _photo(seen=seen)
    assert len(keep_photos([photo], Audience.FULL)) == 1
    assert len(keep_photos([photo], Audience.FACILITY)) == (seen is False)
    assert all(not photo.file_name for photo in keep_photos([photo], Audience.FACILITY))


WORDS = st.sampled_from(["", "The dock door, seen from outside"])


@given(
    st.builds(
        Photo, id=st.just(PhotoId("p")), original_sha256=st.just("0" * 64), file_name=WORDS,
        width=st.just(8), height=st.just(6), caption=WORDS, alt_text=WORDS,
        place_id=st.sampled_from([None, "pl"]), answer_id=st.sampled_from([None, "a"]),
        finding_id=st.sampled_from([None, "f"]), before_id=st.sampled_from([None, "b"]),
        students_visible=st.sampled_from([True, None]),
        markup=st.sampled_from(["", '[{"kind": "blur"}]']),
    )
)  # fmt: skip
@example(replace(_photo(seen=True), alt_text="Two students at the dock door"))
def test_nothing_else_about_a_photo_lets_its_students_out(photo):
    assert keep_photos([photo], Audience.FULL) == [photo]
    for audience in set(Audience) - {Audience.FULL}:
        assert keep_photos([photo], audience) == []
    assert keep_photos([photo], Audience.RESPONDER, chosen=frozenset({S.VULNERABILITY})) == []
    unseen = replace(photo, students_visible=False)
    (shown,) = keep_photos([unseen], Audience.RESPONDER, chosen=frozenset({S.VULNERABILITY}))
    assert (shown.caption, shown.alt_text) == (photo.caption, photo.alt_text)


# Parts, words and layouts


@pytest.mark.parametrize(
    ("audience", "sections"),
    [
        (Audience.FULL, full.SECTIONS),
        (Audience.FACILITY, facility.SECTIONS),
        (Audience.PUBLIC, public.SECTIONS),
    ],
)
def test_a_layout_has_one_function_for_each_part_of_its_document(audience, sections):
    assert set(sections) == set(PARTS[audience])


def test_every_part_and_every_class_has_words():
    assert set(PART_WORDS) == set(Part)
    assert set(CLASS_WORDS) == set(Sensitivity)
    assert {part for parts in PARTS.values() for part in parts} == set(Part)


@pytest.mark.parametrize("audience", Audience)
def test_the_words_about_a_document_follow_its_tables(audience):
    back = withheld(audience)
    for one in Sensitivity:
        assert (CLASS_WORDS[one] in back) is (one not in ALLOWED[audience])
    assert set(held(audience)) <= {PART_WORDS[one] for one in PARTS[audience]}
    assert (PART_WORDS[Part.SCORES] in back) is (audience is not Audience.FULL)


def test_codes_are_a_part_only_when_they_were_chosen():
    assert Part.CODES not in parts_of(Audience.FULL)
    chosen = frozenset({S.SECRET})
    assert parts_of(Audience.FULL, chosen)[-1] is Part.CODES
    assert CLASS_WORDS[S.SECRET] not in withheld(Audience.FULL, chosen)
    weak = frozenset({S.VULNERABILITY})
    assert Part.WEAK not in parts_of(Audience.RESPONDER)
    assert parts_of(Audience.RESPONDER, weak)[-2:] == (Part.WEAK, Part.CHANGES)
    assert set(NEEDS) == {Part.CODES, Part.WEAK}


# Markings


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("tlp: amber + strict", "TLP:AMBER+STRICT"), ("TLP:RED", "TLP:RED"),
        (" For  Official Use ", "For Official Use"), ("", ""), ("x" * 99, "x" * LONGEST),
    ],
)  # fmt: skip
def test_a_label_is_written_as_the_protocol_says_and_own_words_stay(typed, label):
    assert canonical(typed) == label


def test_a_copy_is_marked_as_chosen_as_its_document_or_as_the_audit():
    assert marking_for(Audience.FACILITY, "TLP:AMBER") == "TLP:AMBER"
    assert marking_for(Audience.PUBLIC, "TLP:AMBER") == "TLP:CLEAR"
    assert marking_for(Audience.PUBLIC, "TLP:AMBER", "tlp:green") == "TLP:GREEN"


def test_every_label_has_a_meaning_and_an_ink():
    assert len(TLP) == 5
    assert all(meaning_of(one) and ink_of(one) for one in TLP)
    assert meaning_of("Internal") == ""
