"""How people leave: the ways out that are drawn on the plans, and where they gather."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.domain.length import LengthUnit, length_text
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.report.pdf import Run, Story, Text
from cpted_audit.report.responder.links import to
from cpted_audit.report.responder.model import EvacuationRoute, Responder, Spot
from cpted_audit.report.responder.words import NOT_RECORDED, where_text


def evacuation(story: Story, sheets: Responder) -> None:
    """Add the routes, then the assembly points; what nobody recorded is said."""
    with story.section("Evacuation", anchor="evacuation"):
        _routes(story, sheets)
        _assembly(story, sheets)


def _routes(story: Story, sheets: Responder) -> None:
    if not sheets.routes:
        story.paragraph(f"Evacuation routes: {NOT_RECORDED}.")
        return
    unit = sheets.site.length_unit
    story.table(
        [["Route", "Kind", "From", "To", "Length"]],
        [[*_route(route, unit)] for route in sheets.routes],
        widths="content",
    )  # fmt: skip


def _route(route: EvacuationRoute, unit: LengthUnit) -> Iterator[Text]:
    name = route.name or "no name"
    yield to(name, route.start.sheet, f"Route {name} on its sheet", bold=True)
    yield info_of(route.kind).words
    yield where_text(route.start)
    yield _end(route.end, route.gathers)
    yield NOT_RECORDED if route.metres is None else length_text(route.metres, unit)


def _end(end: Spot, gathers: str) -> Text:
    if not gathers:
        return where_text(end)
    return [Run(gathers, bold=True), f", cell {end.cell}" if end.cell else ""]


def _assembly(story: Story, sheets: Responder) -> None:
    if not sheets.assembly:
        story.paragraph(f"Assembly points: {NOT_RECORDED}.")
        return
    story.table(
        [["Assembly point", "Where", "What to know"]],
        [
            [
                to(
                    assembly.name or "no name",
                    assembly.spot.sheet,
                    "Its place on the sheet",
                    bold=True,
                ),
                where_text(assembly.spot),
                assembly.note or "–",
            ]
            for assembly in sheets.assembly
        ],
        widths="content",
    )
