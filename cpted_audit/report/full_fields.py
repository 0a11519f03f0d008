"""What becomes of every stored field in the full report: printed where, or left out and why.

“Full” is checked against this table: it has a line for each field of each record of a document, so
that a new field needs a decision. The tests fail where one is missing, and where a field said to be
printed is not found again in a report that was made and read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from cpted_audit.report.parts import Part


class Printed(NamedTuple):
    """A field that stands in a part of the report; `but` says of what it does not, or when."""

    part: Part
    but: str = ""


class Beside(NamedTuple):
    """A field that stands in the list of what else was recorded, at the end of a part."""

    part: Part


class LeftOut(NamedTuple):
    """A field that is not printed, and why."""

    reason: str


Fate = Printed | Beside | LeftOut
_P = Part
_ID = LeftOut("Ids join records in the file. What they join is printed by name.")
_ORDER = LeftOut("The order is that in which things are listed here.")
_BYTES = LeftOut("Pictures and plan files are seen on the pages; their bytes stay in the audit.")
_DIGEST = LeftOut("Digests prove the bytes of the file; “check” compares them.")
_COPIES = LeftOut("Who got which copy stands in the log of copies, a page of its own.")
_PHONE = LeftOut("Where a phone stood and what its file was called is about a person.")
_PIXELS = LeftOut("Sizes and positions in pixels are seen in the drawing.")
_UNIT = LeftOut("The unit is seen at every number.")
_CODES = Printed(_P.CODES, "Codes stand only in an encrypted copy for which they were chosen.")
_CHECKS = "Of each door the newest checks are printed, and how many there were before."
_GONE = "Of what was found to be gone it is not printed how it was used."
_READINGS = "A survey with more than 60 readings shows them on its map alone."
_WITH_FINDINGS = "When and by whom is printed with findings; the table of all answers has the rest."

FULL_FIELDS: Final[Mapping[str, Mapping[str, Fate]]] = {
    "site": {
        "id": _ID,
        **dict.fromkeys(
            ("name", "address", "district", "grade_band", "enrolment", "hours", "marking"),
            Printed(_P.COVER),
        ),
        "length_unit": _UNIT,
        **dict.fromkeys(("scoring", "none_here"), Printed(_P.METHOD)),
    },
    "building": {"id": _ID, "name": Printed(_P.RESULTS), "position": _ORDER},
    "level": {
        "id": _ID, "building_id": Printed(_P.RESULTS), "name": Printed(_P.RESULTS),
        "position": _ORDER,
    },
    "place": {
        "id": _ID,
        **dict.fromkeys(("building_id", "level_id", "kind", "name"), Printed(_P.RESULTS)),
        "position": _ORDER,
        "state": Printed(_P.METHOD, "Of places that are retired only the names are printed."),
    },
    "person": {"id": _ID, **dict.fromkeys(("name", "role", "agency"), Printed(_P.COVER))},
    "visit": {"id": _ID, **dict.fromkeys(("on", "phase", "people"), Printed(_P.METHOD))},
    "answer": {
        "id": _ID,
        **dict.fromkeys(
            ("item_id", "place_id", "value", "note", "measurement"), Printed(_P.RESULTS)
        ),
        **dict.fromkeys(
            ("observed_at", "observer", "visit_id"), Printed(_P.FINDINGS, _WITH_FINDINGS)
        ),
    },
    "finding": {
        "id": _ID,
        **dict.fromkeys(
            (
                "number", "answer_id", "place_id", "title", "note", "severity", "likelihood",
                "short_term", "long_term", "owner_role", "cost_band", "dismissed_reason",
            ),
            Printed(_P.FINDINGS),
        ),
    },
    "photo": {
        "id": _ID, "original_sha256": _DIGEST, "file_name": _PHONE, "latitude": _PHONE,
        "longitude": _PHONE, "width": _PIXELS, "height": _PIXELS, "position": _ORDER,
        **dict.fromkeys(
            (
                "captured_at", "caption", "alt_text", "place_id", "answer_id", "finding_id",
                "before_id",
            ),
            Printed(_P.PHOTOS),
        ),
        "students_visible": LeftOut(
            "It decides which copies a photo may be in, and is asked before any is made."
        ),
        "markup": LeftOut("Marks are drawn into the photo; what they hide stays hidden."),
    },
    "checklist": {
        **dict.fromkeys(("id", "version", "digest"), Printed(_P.METHOD)),
        "text": Printed(_P.RESULTS, "Of the checklist the items asked are printed, not the file."),
    },
    "section_off": dict.fromkeys(("id", "reason"), Printed(_P.METHOD)),
    "plan": {
        "id": _ID,
        **dict.fromkeys(
            (
                "name", "kind", "level_id", "source_name", "metres_per_pixel", "scale_note",
                "north", "grid_cell", "verified_on", "verified_by", "verified_walking",
            ),
            Printed(_P.PLANS),
        ),
        "position": _ORDER, "picture_id": _BYTES, "source_sha256": _DIGEST,
        "source_page": LeftOut("The file a plan came from is named, and kept whole in the audit."),
        **dict.fromkeys(("dpi", "width", "height", "grid_left", "grid_top"), _PIXELS),
        "control": LeftOut("Points on Earth are for maps: the packet's GeoJSON and KML use them."),
    },
    "marker": {
        "id": _ID, "plan_id": Printed(_P.PLANS), "kind": Printed(_P.PLANS),
        "points": Printed(_P.PLANS), "position": _ORDER,
        "label": Printed(_P.PLANS, "A label longer than 32 letters is cut on the drawing."),
        "opening": LeftOut("The opening of a door is drawn in its wall for sight lines."),
        **dict.fromkeys(
            (
                "note", "state", "direction", "field_of_view", "reach", "resolution",
                "stands_open",
            ),
            Beside(_P.PLANS),
        ),
        **dict.fromkeys(
            ("answer_id", "finding_id", "photo_id", "place_id"), Printed(_P.PLANS)
        ),
    },
    "sight_study": {
        "id": _ID, "inputs": _DIGEST,
        **dict.fromkeys(
            (
                "plan_id", "name", "viewpoint_ids", "zone_ids", "doors_open", "answer_id",
                "computed_at", "result",
            ),
            Printed(_P.SIGHT),
        ),
    },
    "light_survey": {
        "id": _ID, "position": _ORDER, "spacing": _PIXELS,
        **dict.fromkeys(
            (
                "name", "plan_id", "target", "zone_id", "finding_id", "visit_id", "measured_on",
                "meter", "fixture", "note", "unit", "resolution",
            ),
            Printed(_P.LIGHTING),
        ),
    },
    "light_reading": {
        "id": _ID, "survey_id": Printed(_P.LIGHTING), "position": _ORDER, "unit": _UNIT,
        "x": _PIXELS, "y": _PIXELS,
        **dict.fromkeys(("lux", "label", "at", "clock_wrong"), Printed(_P.LIGHTING, _READINGS)),
    },
    "door": {
        "id": _ID, "position": _ORDER, "marker_id": Printed(_P.PLANS),
        **dict.fromkeys(
            (
                "number", "use", "side", "building_id", "level_id", "place_id", "name", "kind",
                "checked_on",
            ),
            Printed(_P.DOORS),
        ),
        **dict.fromkeys(
            (
                "lock", "locks_from", "motions", "access", "trim", "camera", "alarm",
                "sign_outside", "sign_inside",
            ),
            Printed(_P.DOORS, _GONE),
        ),
        **dict.fromkeys(
            ("latches", "swing", "material", "glazing", "state", "checked_by", "note"),
            Beside(_P.DOORS),
        ),
    },
    "door_check": {
        "id": _ID,
        **dict.fromkeys(("door_id", "on", "by", "latches", "note"), Printed(_P.DOORS, _CHECKS)),
    },
    "key_box": {
        "id": _ID, "position": _ORDER, "marker_id": Printed(_P.PLANS), "access": _CODES,
        **dict.fromkeys(
            (
                "name", "maker", "building_id", "place_id", "where", "opened_by", "contents",
                "checked_on",
            ),
            Printed(_P.KEYS),
        ),
        **dict.fromkeys(("state", "last_opened", "checked_by", "note"), Beside(_P.KEYS)),
    },
    "key_held": {
        "id": _ID, "position": _ORDER,
        **dict.fromkeys(
            ("name", "kind", "opens", "opens_all", "box_id"), Printed(_P.KEYS)
        ),
        "holder": Printed(_P.KEYS, "Of a key that is lost or given back no holder is printed."),
        **dict.fromkeys(
            ("status", "issued_on", "returned_on", "lost_on", "note"), Beside(_P.KEYS)
        ),
    },
    "code": {
        "id": _ID, "position": _ORDER, "code": _CODES,
        **dict.fromkeys(("kind", "name", "door_id", "box_id", "known_to"), Printed(_P.KEYS)),
        **dict.fromkeys(("changed_on", "note"), Beside(_P.KEYS)),
    },
    "fixture": {
        "id": _ID, "position": _ORDER, "marker_id": Printed(_P.PLANS),
        **dict.fromkeys(
            (
                "kind", "name", "building_id", "level_id", "place_id", "where", "checked_on",
            ),
            Printed(_P.EQUIPMENT),
        ),
        **dict.fromkeys(("detail", "contents", "expires_on"), Printed(_P.EQUIPMENT, _GONE)),
        **dict.fromkeys(("serial", "state", "checked_by", "note"), Beside(_P.EQUIPMENT)),
    },
    "contact": {
        "id": _ID, "position": _ORDER,
        **dict.fromkeys(
            ("name", "role", "hours", "order", "phone", "private_phone", "checked_on"),
            Printed(_P.CONTACTS),
        ),
        "note": Beside(_P.CONTACTS),
    },
    "site_facts": {
        "id": _ID,
        **dict.fromkeys(
            (
                "side_a", "side_a_words", "start_door_id", "direction", "scheme", "staging",
                "command_post", "reunification", "helicopter", "hydrants", "neighbours",
                "students", "staff", "after_hours", "verified_on", "verified_by",
                "verified_walking",
            ),
            Printed(_P.SITE),
        ),
        "radio": Printed(_P.HAZARDS), "exemption": Printed(_P.COVER),
        **dict.fromkeys(("prefix", "stale_after_days", "profile", "board_on"), Beside(_P.SITE)),
    },
    "recipient": dict.fromkeys(
        (
            "id", "name", "agency", "audience", "copy_number", "marking", "issued_on",
            "destroy_by", "file_name", "sha256", "encrypted", "with_codes", "edition",
        ),
        _COPIES,
    ),
    "edition": dict.fromkeys(
        ("id", "number", "audience", "volume", "classes", "issued_on", "digest"), _COPIES
    ),
    "edition_fact": dict.fromkeys(
        ("id", "edition_id", "register", "record_id", "name", "texts"), _COPIES
    ),
    "interview": {
        "id": _ID, "position": _ORDER,
        **dict.fromkeys(("list_id", "who", "role", "on", "by", "note"), Printed(_P.INTERVIEWS)),
    },
    "reply": {
        "id": _ID,
        **dict.fromkeys(("interview_id", "item_id", "value", "words"), Printed(_P.INTERVIEWS)),
    },
    "picture": dict.fromkeys(("id", "thumbnail", "jpeg"), _BYTES),
    "plan_source": dict.fromkeys(("id", "data"), _BYTES),
    "plan_picture": dict.fromkeys(
        ("id", "width", "height", "levels", "complete", "recipe", "thumbnail", "overview"), _BYTES
    ),
    "plan_tile": dict.fromkeys(("id", "data"), _BYTES),
    "digest": dict.fromkeys(("id", "sha256"), _DIGEST),
    "view_state": dict.fromkeys(
        ("id", "value"), LeftOut("Where somebody looked last is no part of the audit.")
    ),
}  # fmt: skip
"""The fate of each field, by table of the document and field of its record."""

LEFT_OUT_TABLES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("journal_step", "journal_row"),
        "Who wrote what and when is the history, a page of its own in the window.",
    ),
}  # fmt: skip
"""Tables of a document that hold no records, and why they are not printed."""

_TABLE_WORDS: Final[Mapping[str, str]] = {
    "site": "School", "section_off": "Section", "key_box": "Key box", "key_held": "Key",
    "light_survey": "Lighting survey", "light_reading": "Light reading",
    "sight_study": "Sight study", "site_facts": "Site", "door_check": "Check of a door",
    "recipient": "Copy", "plan_source": "Plan file", "plan_picture": "Plan picture",
    "plan_tile": "Plan tile", "view_state": "View", "fixture": "Equipment",
    "journal_step": "History", "journal_row": "History",
    "edition": "Edition", "edition_fact": "Edition",
}  # fmt: skip


_FIELD_WORDS: Final[Mapping[str, str]] = {
    "original_sha256": "digest of the file", "source_sha256": "digest of the file",
    "inputs": "digest of what was computed from", "dpi": "dots per inch", "markup": "marks",
    "position": "place in the order", "x": "place across", "y": "place down", "lux": "light",
    "at": "time",
    "control": "points known on Earth", "picture_id": "picture", "trim": "outside trim",
}  # fmt: skip


def beside(table: str, part: Part) -> list[str]:
    """Return the fields of a table that stand in the list of a part, in the table's order."""
    return [name for name, fate in FULL_FIELDS[table].items() if fate == Beside(part)]


def left_out() -> list[tuple[str, str]]:
    """Return what is stored and not printed, or not of everything: the fields, and the reason."""
    found: dict[str, dict[str, list[str]]] = {}
    for table, fates in FULL_FIELDS.items():
        for name, fate in fates.items():
            reason = fate.reason if isinstance(fate, LeftOut) else getattr(fate, "but", "")
            if reason and fate is not _ID:
                found.setdefault(reason, {}).setdefault(table, []).append(name)
    for table, reason in LEFT_OUT_TABLES.items():
        found.setdefault(reason, {}).setdefault(table, [])
    said = [
        ("; ".join(dict.fromkeys(_line(*one) for one in by_table.items())), reason)
        for reason, by_table in found.items()
    ]
    return [*said, ("Ids", _ID.reason)]


def _called(table: str) -> str:
    return _TABLE_WORDS.get(table, table.capitalize())


def _line(table: str, names: list[str]) -> str:
    """Return what of a table is left out, in words; its name alone where that is all of it."""
    is_all = names == [*FULL_FIELDS.get(table, ())]
    return _called(table) if is_all or not names else f"{_called(table)}: {_listed(names)}"


def _listed(names: list[str]) -> str:
    return ", ".join(_words(name) for name in names)


def _words(name: str) -> str:
    plain = name.removesuffix("_id").replace("_", " ").replace("metres", "meters")
    return _FIELD_WORDS.get(name, plain)
