"""What tables and fields of a document are called in the history."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.session.history.registers import REGISTER_FIELDS, REGISTER_NOUNS

NOUNS: Mapping[str, str] = {
    "site": "The school", "building": "Building", "level": "Level", "place": "Place",
    "person": "Team member", "visit": "Visit", "answer": "Answer", "finding": "Finding",
    "photo": "Photo", "checklist": "The checklist", "section_off": "Section left out",
    "plan": "Plan", "marker": "Marker", "sight_study": "Sight study",
    "light_survey": "Lighting survey", "light_reading": "Light reading",
    "interview": "Interview", "reply": "Reply",
    **REGISTER_NOUNS,
}  # fmt: skip

FIELDS: Mapping[str, Mapping[str, str]] = {
    "site": {
        "name": "Name", "address": "Address", "district": "District", "grade_band": "Grades",
        "enrolment": "Enrollment", "hours": "Hours", "marking": "Marking",
        "length_unit": "Lengths in", "scoring": "Definition of the score",
        "none_here": "None here",
    },
    "building": {"name": "Name", "position": "Place in the order"},
    "level": {"name": "Name", "position": "Place in the order"},
    "place": {
        "name": "Name", "kind": "Kind", "building_id": "Building", "level_id": "Level",
        "state": "State", "position": "Place in the order",
    },
    "person": {"name": "Name", "role": "Role", "agency": "Agency"},
    "visit": {"on": "Date", "phase": "Phase", "people": "People"},
    "answer": {
        "value": "Answer", "note": "Note", "measurement": "Measured", "observer": "Observer",
        "observed_at": "Time", "visit_id": "Visit", "place_id": "Place", "item_id": "Item",
    },
    "finding": {
        "title": "Title", "note": "Note", "severity": "Severity", "likelihood": "Likelihood",
        "short_term": "Now", "long_term": "Later", "owner_role": "Who repairs it",
        "cost_band": "Cost", "dismissed_reason": "Dismissed because", "place_id": "Place",
    },
    "photo": {
        "caption": "Caption", "alt_text": "Description", "file_name": "File",
        "captured_at": "Taken", "place_id": "Place", "answer_id": "Shows", "finding_id": "Finding",
        "before_id": "Before", "students_visible": "Students visible", "markup": "Marks",
        "position": "Place in the order",
    },
    "checklist": {"version": "Version", "text": "Lists"},
    "interview": {
        "list_id": "List", "who": "Asked", "role": "Role", "on": "Date", "by": "By",
        "note": "Note", "position": "Place in the order",
    },
    "reply": {"interview_id": "Interview", "item_id": "Item", "value": "Said", "words": "Words"},
    "section_off": {"reason": "Reason"},
    "plan": {
        "name": "Name", "kind": "Shows", "level_id": "Level", "position": "Place in the order",
        "source_name": "File", "source_page": "Page", "picture_id": "Picture",
        "metres_per_pixel": "Scale", "scale_note": "Scale from", "north": "True north",
        "grid_cell": "Grid", "grid_left": "Grid begins across", "grid_top": "Grid begins down",
        "control": "Control points", "verified_on": "Verified on", "verified_by": "Verified by",
        "verified_walking": "Verified walking",
    },
    "marker": {
        "kind": "Kind", "plan_id": "Plan", "points": "Stands at", "label": "Name", "note": "Note",
        "state": "State", "direction": "Looks to", "field_of_view": "Field of view",
        "reach": "Reach", "resolution": "Pixels across", "opening": "Opening",
        "stands_open": "Stands open", "place_id": "Place", "answer_id": "Answer",
        "finding_id": "Finding", "photo_id": "Photo", "position": "Place in the order",
    },
    "sight_study": {
        "name": "Name", "plan_id": "Plan", "viewpoint_ids": "Looks from", "zone_ids": "Zones",
        "doors_open": "Doors open", "answer_id": "Evidence for", "computed_at": "Computed",
        "result": "Seen",
    },
    "light_survey": {
        "name": "Name", "target": "Target", "measured_on": "Measured on", "visit_id": "Visit",
        "meter": "Meter", "resolution": "Smallest step", "unit": "Unit", "fixture": "Fixture",
        "note": "Note", "plan_id": "Plan", "zone_id": "Lot", "finding_id": "Finding",
        "spacing": "Pixels between points", "position": "Place in the order",
    },
    "light_reading": {
        "label": "Point", "lux": "Light", "unit": "Unit", "x": "Pixels from the left",
        "y": "Pixels from the top", "at": "Time", "clock_wrong": "The clock was wrong",
        "survey_id": "Survey", "position": "Place in the order",
    },
    **REGISTER_FIELDS,
}  # fmt: skip
"""The words of every field a step can change; fields that are not here only link or repeat."""
