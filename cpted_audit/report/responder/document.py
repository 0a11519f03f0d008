"""The responders' sheets: a first look, a page for each level, and tables, lying on their side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from cpted_audit.report.header_footer import add_header_footer
from cpted_audit.report.pdf import (
    SHEET_STYLES,
    Furniture,
    Margins,
    PageSize,
    Seal,
    Story,
    build,
    laid_out,
    page_room,
    unsealed,
)
from cpted_audit.report.responder import changes, doors, first_look, tables
from cpted_audit.report.responder import room_index as rooms
from cpted_audit.report.responder.find import find_it
from cpted_audit.report.responder.legend import legend
from cpted_audit.report.responder.model import Responder, SheetPlan
from cpted_audit.report.responder.plan import (
    add_plan,
    cells_text,
    verified,
    watermark,
)
from cpted_audit.report.responder.room_index import evacuation
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    joined,
    verified_text,
)

MARGINS = Margins(side=32.0, top=46.0, bottom=52.0)
_Add = Callable[[Story, Responder], None]
ON_PAGES: tuple[_Add, ...] = (doors.doors, rooms.rooms)
"""Tables that begin on a page of their own, so that few of their rows stand on the next."""
TABLES: tuple[_Add, ...] = (
    doors.keys,
    evacuation,
    tables.utilities,
    tables.equipment,
    tables.cameras,
    tables.hazards,
    tables.contacts,
    doors.hardware,
    tables.weak_points,
    changes.add,
)
_FOOT = 9.0
_SPARE = 6.0
"""Points between the title of a level and its plan."""


def build_responder(
    sheets: Responder,
    target: Path | BinaryIO,
    *,
    paper: PageSize = "letter",
    password: str = "",
    progress: Callable[[int], None] = lambda _page: None,
    invariant: bool = False,
    seal: Seal = unsealed,
) -> None:
    """Write the sheets as a tagged PDF; the file appears whole or not at all, or fills an open one.

    `progress` is told the page in work, 0 while pages are laid out; whatever it raises stops the
    work. Raises StorageError when the file cannot be written, AuditError for secrets without a
    password. `seal` adds to the file what tells whether it is whole.
    """

    def tick(page: int) -> bool:
        progress(page)
        return True

    pages = laid_out(story_of(sheets, paper), page_size=paper, margins=MARGINS)
    build(
        story_of(sheets, paper, pages), target, furniture=_furniture(sheets), page_size=paper,
        margins=MARGINS, progress=tick, invariant=invariant, password=password,
        seal=seal,
    )  # fmt: skip


def story_of(
    sheets: Responder, paper: PageSize, pages: Mapping[str, int] = first_look.NO_PAGES
) -> Story:
    """Return the sheets as a story for a paper; `pages` are those of its anchors, once known."""
    room = page_room(landscape=True, page_size=paper, margins=MARGINS)
    story = Story(
        title=f"{sheets.site.name}: responder packet",
        language=sheets.language,
        subject="Responder packet",
        styles=SHEET_STYLES,
    )
    mark = _table_mark(sheets)
    first_look.add(story, sheets, room, pages)
    story.page_break(landscape=True, watermark=mark)
    find_it(story, sheets, pages)
    tables.site(story, sheets)
    if not sheets.levels:
        with story.section("Levels", anchor="levels"):
            story.paragraph(f"Plans of levels: {NOT_RECORDED}.")
    for plan in sheets.levels:
        _level(story, plan, room)
    for add in ON_PAGES:
        story.page_break(landscape=True, watermark=mark)
        add(story, sheets)
    for add in TABLES:
        add(story, sheets)
    return story


def _level(story: Story, plan: SheetPlan, room: tuple[float, float]) -> None:
    story.page_break(landscape=True, watermark=watermark(plan))
    with first_look.titled(story, plan.title, "", room[0], anchor=plan.anchor) as used:
        signs = legend(plan.signs, plan.routes, plan.kinds_of_wall)
        told = signs, joined((cells_text(plan), verified(plan)), " ")
        add_plan(story, plan, (room[0], room[1] - used - _SPARE), told=told)


def _table_mark(sheets: Responder) -> str:
    """Return the word over the tables: one fact that is too old marks them all."""
    told = (sheets.doors, sheets.boxes, sheets.things, sheets.contacts)
    old = any(record.stale for records in told for record in records)
    return "STALE" if sheets.facts_stale or old else ""


def _furniture(sheets: Responder) -> Furniture:
    name = f"{sheets.site.name} · responder packet"
    verified = verified_text(sheets, brief=True)  # of the site: a level may never have been
    foot = f"Facts of the site: {verified[:1].lower()}{verified[1:]}"
    furniture = add_header_footer(sheets.copy, header_left=name, footer_left=foot)
    return replace(furniture, size=_FOOT, color="#000000", running_section=False)
