"""Who may have what, by the tables; and that words, parts and layouts follow the same tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.marker import MarkerKind
from cpted_audit.domain.marker_kinds import info_of
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.sensitivity import FIELD_SENSITIVITY, Sensitivity
from cpted_audit.report import facility, full, public
from cpted_audit.report.audience import (
    ALLOWED,
    CHOICES,
    GRANTED,
    Audience,
    classes_for,
    keep_photos,
    kinds_for,
    may_have_field,
    may_have_plans,
)
from cpted_audit.report.marking import LONGEST, TLP, canonical, ink_of, marking_for, meaning_of
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
        assert not may_have_field(audience, "site", "colour")


@given(st.sampled_from(Audience), st.frozensets(st.sampled_from(Sensitivity)))
def test_only_what_is_on_offer_can_be_chosen(audience, chosen):
    if chosen <= CHOICES[audience]:
        assert classes_for(audience, chosen) == ALLOWED[audience] | chosen
    else:
        with pytest.raises(ValueError, match="cannot be given"):
            classes_for(audience, chosen)


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


def test_the_public_gets_no_plan_no_marker_and_no_photo():
    assert not may_have_plans(Audience.PUBLIC)
    assert kinds_for(Audience.PUBLIC) == frozenset()
    assert keep_photos([_photo(seen=False)], Audience.PUBLIC) == []


@pytest.mark.parametrize("seen", [None, False, True])
def test_photos_with_students_are_for_the_full_report_alone(seen):
    photo = _photo(seen=seen)
    assert len(keep_photos([photo], Audience.FULL)) == 1
    assert len(keep_photos([photo], Audience.FACILITY)) == (not seen)
    assert all(not one.file_name for one in keep_photos([photo], Audience.FACILITY))


def _photo(*, seen: bool | None) -> Photo:
    return Photo(
        id=PhotoId("p"), original_sha256="0" * 64, file_name="IMG.jpg", width=8, height=6,
        students_visible=seen,
    )  # fmt: skip


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
    assert parts_of(Audience.RESPONDER, weak)[-1] is Part.WEAK
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
