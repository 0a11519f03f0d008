"""How freely a fact may travel: one class for every field of every record."""

from __future__ import annotations

from enum import StrEnum


class Sensitivity(StrEnum):
    """Who could be hurt if a fact leaks, from nobody to everybody."""

    PUBLIC = "public"
    """May be told to anyone: that an audit took place, its dates, counts by section."""
    GENERAL = "general"
    """The district's own business: names of places, answers, scores, remedies."""
    VULNERABILITY = "vulnerability"
    """Tells an intruder where to go: findings, notes, photos."""
    RESPONDER = "responder"
    """Needed by police and fire at the door; dangerous in other hands."""
    PERSONAL = "personal"
    """About a person: phones, faces, positions of a phone's camera."""
    SECRET = "secret"  # noqa: S105 - the name of a class, not one of its members
    """Codes and the contents of key boxes; only ever in an encrypted document."""


FIELD_SENSITIVITY: dict[str, dict[str, Sensitivity]] = {
    "site": {
        "name": Sensitivity.PUBLIC,
        "address": Sensitivity.PUBLIC,
        "district": Sensitivity.PUBLIC,
        "grade_band": Sensitivity.PUBLIC,
        "enrolment": Sensitivity.GENERAL,
        "hours": Sensitivity.GENERAL,
        "marking": Sensitivity.PUBLIC,
        "length_unit": Sensitivity.PUBLIC,
    },
    "building": {"name": Sensitivity.GENERAL, "position": Sensitivity.GENERAL},
    "level": {"name": Sensitivity.GENERAL, "position": Sensitivity.GENERAL},
    "place": {
        "kind": Sensitivity.GENERAL,
        "name": Sensitivity.GENERAL,
        "position": Sensitivity.GENERAL,
        "state": Sensitivity.GENERAL,
    },
    "person": {
        "name": Sensitivity.GENERAL,
        "role": Sensitivity.GENERAL,
        "agency": Sensitivity.PUBLIC,
    },
    "visit": {
        "on": Sensitivity.PUBLIC,
        "phase": Sensitivity.PUBLIC,
        "people": Sensitivity.GENERAL,
    },
    "answer": {
        "item_id": Sensitivity.GENERAL,
        "value": Sensitivity.VULNERABILITY,
        "note": Sensitivity.VULNERABILITY,
        "measurement": Sensitivity.VULNERABILITY,
        "observed_at": Sensitivity.GENERAL,
        "observer": Sensitivity.GENERAL,
    },
    "finding": {
        "number": Sensitivity.VULNERABILITY,
        "title": Sensitivity.VULNERABILITY,
        "note": Sensitivity.VULNERABILITY,
        "severity": Sensitivity.VULNERABILITY,
        "likelihood": Sensitivity.VULNERABILITY,
        "short_term": Sensitivity.VULNERABILITY,
        "long_term": Sensitivity.VULNERABILITY,
        "owner_role": Sensitivity.GENERAL,
        "cost_band": Sensitivity.GENERAL,
        "dismissed_reason": Sensitivity.VULNERABILITY,
    },
    "sectionoff": {"reason": Sensitivity.GENERAL},
    "photo": {
        "original_sha256": Sensitivity.GENERAL,
        "file_name": Sensitivity.PERSONAL,
        "width": Sensitivity.GENERAL,
        "height": Sensitivity.GENERAL,
        "captured_at": Sensitivity.GENERAL,
        "latitude": Sensitivity.PERSONAL,
        "longitude": Sensitivity.PERSONAL,
        "caption": Sensitivity.VULNERABILITY,
        "alt_text": Sensitivity.VULNERABILITY,
        "position": Sensitivity.GENERAL,
        "students_visible": Sensitivity.PERSONAL,
        "markup": Sensitivity.VULNERABILITY,
    },
    "plan": {
        "name": Sensitivity.RESPONDER,
        "kind": Sensitivity.RESPONDER,
        "position": Sensitivity.RESPONDER,
        "source_sha256": Sensitivity.RESPONDER,
        "source_name": Sensitivity.PERSONAL,
        "source_page": Sensitivity.RESPONDER,
        "dpi": Sensitivity.RESPONDER,
        "width": Sensitivity.RESPONDER,
        "height": Sensitivity.RESPONDER,
        "metres_per_pixel": Sensitivity.RESPONDER,
        "scale_note": Sensitivity.RESPONDER,
        "north": Sensitivity.RESPONDER,
        "grid_cell": Sensitivity.RESPONDER,
        "grid_left": Sensitivity.RESPONDER,
        "grid_top": Sensitivity.RESPONDER,
        "control": Sensitivity.RESPONDER,
        "verified_on": Sensitivity.RESPONDER,
        "verified_by": Sensitivity.RESPONDER,
        "verified_walking": Sensitivity.RESPONDER,
    },
    # Beside these, the class of its kind decides whether a marker is there at all: marker_kinds.
    "marker": {
        "kind": Sensitivity.RESPONDER,
        "points": Sensitivity.RESPONDER,
        "position": Sensitivity.RESPONDER,
        "label": Sensitivity.RESPONDER,
        "note": Sensitivity.VULNERABILITY,
        "state": Sensitivity.VULNERABILITY,
        "direction": Sensitivity.RESPONDER,
        "field_of_view": Sensitivity.VULNERABILITY,
        "reach": Sensitivity.VULNERABILITY,
        "resolution": Sensitivity.VULNERABILITY,
        "opening": Sensitivity.RESPONDER,
        "stands_open": Sensitivity.VULNERABILITY,
    },
    "sightstudy": {
        "name": Sensitivity.VULNERABILITY,
        "viewpoint_ids": Sensitivity.VULNERABILITY,
        "zone_ids": Sensitivity.VULNERABILITY,
        "doors_open": Sensitivity.VULNERABILITY,
        "computed_at": Sensitivity.VULNERABILITY,
        "inputs": Sensitivity.VULNERABILITY,
        "result": Sensitivity.VULNERABILITY,
    },
    "lightsurvey": {
        "name": Sensitivity.VULNERABILITY,
        "target": Sensitivity.VULNERABILITY,
        "measured_on": Sensitivity.VULNERABILITY,
        "meter": Sensitivity.VULNERABILITY,
        "fixture": Sensitivity.VULNERABILITY,
        "note": Sensitivity.VULNERABILITY,
        "unit": Sensitivity.VULNERABILITY,
        "resolution": Sensitivity.VULNERABILITY,
        "spacing": Sensitivity.VULNERABILITY,
        "position": Sensitivity.VULNERABILITY,
    },
    "lightreading": {
        "lux": Sensitivity.VULNERABILITY,
        "unit": Sensitivity.VULNERABILITY,
        "label": Sensitivity.VULNERABILITY,
        "x": Sensitivity.VULNERABILITY,
        "y": Sensitivity.VULNERABILITY,
        "at": Sensitivity.VULNERABILITY,
        "clock_wrong": Sensitivity.VULNERABILITY,
        "position": Sensitivity.VULNERABILITY,
    },
}
"""The class of every field that can reach a reader; ids that link records are not printed."""
