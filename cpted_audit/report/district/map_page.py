"""The map of the schools: dots on an empty grid with a scale, north up; no ground under it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from cpted_audit.analysis.district.map import DistrictMap, district_map
from cpted_audit.analysis.district.map_drawing import draw_map
from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.domain.words import counted
from cpted_audit.drawing.furniture import north_arrow
from cpted_audit.report.pdf import Pen, Story, paint_parts
from cpted_audit.report.pdf.plan_pen import paint_plate
from cpted_audit.report.wording import listed

_WIDE, _HIGH, _MARGIN = 684.0, 350.0, 34.0
_NAMED: Final = 400
"""Schools that are named in the words of the drawing."""


def add(story: Story, schools: Sequence[SchoolLine]) -> None:
    """Add the drawing, and who is not on it; nothing where no school has coordinates."""
    shown = district_map(schools, _WIDE, _HIGH, _MARGIN)
    if not shown.dots:
        return
    story.page_break(landscape=True)
    with story.section("Map", after="north is up; from coordinates alone"):
        story.paragraph(
            "The number in a dot is how many critical conditions are not in place today, as walked "
            "where nothing is verified; a ring without a number has none."
        )
        story.drawing(
            partial(_paint, shown=shown), alt=_alt(shown), width=_WIDE, height=_HIGH
        )  # fmt: skip
        if shown.nowhere:
            names = [line.name for line in shown.nowhere[:_NAMED]]
            more = len(shown.nowhere) - len(names)
            if more:
                names.append(counted(more, "other"))
            story.paragraph(
                f"Not on the map, as no plan of them is tied to latitude and longitude: "
                f"{listed(names)}."
            )


def _paint(pen: Pen, shown: DistrictMap) -> None:
    with pen.clipped(0, 0, _WIDE, _HIGH), pen.turned(0, _HIGH):
        paint_parts(pen, draw_map(shown))
    arrow = north_arrow(0.0)
    paint_plate(pen, arrow, _WIDE - arrow.width - 6.0, _HIGH - 6.0)


def _alt(shown: DistrictMap) -> str:
    names = [f"{one.line.name} ({one.line.audit.critical_today:,})" for one in shown.dots[:_NAMED]]
    more = len(shown.dots) - len(names)
    if more:
        names.append(counted(more, "other"))
    return f"Map of {counted(len(shown.dots), 'school')}: {listed(names)}."
