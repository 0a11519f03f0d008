"""Which columns of a row are decided together when two files are merged, and which rows are one.

Declared here and walked by `session.merging`; a column that is not named is decided by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Together(NamedTuple):
    """Columns that go together; the first says whether the two files say the same.

    Of those that are the `latest` the later one counts and nothing is asked, as of the day
    something was checked, or of the two numbers of a finding that both wrote.
    """

    columns: tuple[str, ...]
    latest: bool = False


class RowLink(NamedTuple):
    """A column that names a row of another table; an `optional` one may name none."""

    table: str
    column: str
    to: str
    optional: bool


_CHECKED = Together(("checked_on", "checked_by"), latest=True)
_VERIFIED = Together(("verified_on", "verified_by", "verified_walking"), latest=True)

TOGETHER: Final[Mapping[str, tuple[Together, ...]]] = {
    "answer": (Together(("value", "observed_at", "observer", "visit_id")),),
    "second_answer": (
        Together(("value", "observed_at", "observer")),
        Together(("first", "settled_at", "settled_by")),
    ),
    "checklist": (Together(("text", "digest", "version")),),
    "finding": (Together(("number",), latest=True),),
    "photo": (Together(("latitude", "longitude")),),
    "plan": (
        Together(
            (
                "picture_id", "source_sha256", "source_name", "source_page", "dpi", "width",
                "height",
            )
        ),
        Together(("metres_per_pixel", "scale_note")),
        Together(("grid_cell", "grid_left", "grid_top")),
        _VERIFIED,
    ),
    "sight_study": (Together(("computed_at", "inputs", "result"), latest=True),),
    "light_reading": (Together(("x", "y")),),
    "door": (_CHECKED,),
    "key_box": (_CHECKED,),
    "fixture": (_CHECKED,),
    "contact": (Together(("checked_on",), latest=True),),
    "site_facts": (_VERIFIED,),
}  # fmt: skip

LISTS: Final = frozenset({("visit", "people"), ("site", "none_here"), ("door", "access")})
"""Columns that hold a list without order: what either added is added, what either took is taken."""

ID_LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "sight_study": ("viewpoint_ids", "zone_ids"),
    "fix_plan": ("fixes", "put_in", "taken_out", "needs", "visits"),
}
"""Columns that hold ids of other rows within JSON."""

MERGE_ORDER: Final = (
    "site", "building", "level", "place", "person", "visit", "checklist", "section_off",
    "answer", "second_answer", "finding", "photo", "finding_move", "comment", "observation",
    "plan", "marker", "sight_study", "light_survey", "light_reading",
    "door", "door_check", "key_box", "key_held", "code", "fixture", "contact",
    "site_facts", "interview", "reply", "fix_plan", "earlier_audit", "earlier_item", "last_answer",
)  # fmt: skip
"""The tables that are merged row by row, each after those its rows are known by."""

TWINS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "person": (("name", "role", "agency"),),
    "visit": (("on", "phase", "people"),),
    "answer": (("item_id", "place_id"),),
    "second_answer": (("item_id", "place_id"),),
    "finding": (("answer_id",),),
    "photo": (("original_sha256", "place_id", "answer_id"),),
    "plan": (("source_sha256", "source_page", "kind", "level_id"),),
    "marker": (("place_id", "kind", "plan_id"),),
    "door": (("place_id",),),
    "door_check": (("door_id", "on", "by", "latches", "note"),),
    "site_facts": ((),),
    "reply": (("interview_id", "item_id"),),
}
"""Columns by which two rows are one and the same thing, which nobody has to be asked.

The first must not be empty.
"""

ALIKE: Final[Mapping[str, tuple[str, ...]]] = {
    "building": ("name",),
    "level": ("name", "building_id"),
    "place": ("name", "kind", "building_id", "level_id"),
    "plan": ("name", "level_id"),
    "sight_study": ("name", "plan_id"),
    "light_survey": ("name", "plan_id"),
    "door": ("number", "use", "building_id"),
    "key_box": ("name", "building_id"),
    "key_held": ("name", "kind"),
    "code": ("name", "kind", "door_id", "box_id"),
    "fixture": ("name", "kind", "building_id", "level_id"),
    "contact": ("name",),
    "interview": ("who", "list_id", "role"),
    "fix_plan": ("name",),
}
"""Columns by which two rows that were added look like one thing; it is asked whether they are.

The first is a name or a number: where it is empty nothing is alike.
"""

ALWAYS_ASKED: Final = frozenset({"place", "door"})
"""Tables of things of which two may be called the same; of others nobody is asked about two rows
that say the same."""

BELONGS: Final[Mapping[str, tuple[str, ...]]] = {"finding": ("answer_id", "place_id")}
"""Columns of which one at least names something, or the row goes."""
