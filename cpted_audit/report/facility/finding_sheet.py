"""The sheet of one finding, for who repairs that one and is to see nothing else.

It says what is wrong, where, what to do and until when. What the audit thinks of it (how severe it
is, what it may cost, who pays, what was written about it since) is not for a contractor.

The part of a plan around one finding: nothing else of the plan is in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.vocabulary import ItemClass
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.imaging.plans.ink import cut_out
from cpted_audit.report.facility.paper import AboutPaper, build_paper
from cpted_audit.report.model import FindingView, PhotoView
from cpted_audit.report.pdf import (
    Built,
    Content,
    PageInk,
    PageSize,
    PlacedTile,
    PlanSheet,
    Run,
    Story,
    Text,
    laid_out,
)
from cpted_audit.report.plans.pages import sheet_of, tiles_of
from cpted_audit.report.plans.views import PlanView
from cpted_audit.report.sections.finding_work import due_text, state_text
from cpted_audit.report.sections.findings import REFERRED
from cpted_audit.report.sections.photos import paired, photo_alt, photo_caption
from cpted_audit.report.walk_form import line
from cpted_audit.report.wording import counted, day, named, scale_text

_AROUND_METRES = 14.0
"""How far it reaches to each side where the plan has a scale: a room and the way to it."""
_AROUND_SHARE = 0.16
"""How far it reaches where it has none, of the plan's longer side."""
_LEAST_SHARE, _MOST_SHARE = 0.08, 0.3
_DOWN = 0.62
"""How high it is for its width."""
_POINT = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDetail:
    """Where a finding stands on a plan; `drawn` is its sign, and no other."""

    plan: PlanView
    at: Point
    words: str
    """Where that is, such as “Main / Level 1, C4”."""
    drawn: Primitives


def detail_sheet(detail: PlanDetail) -> PlanSheet:
    """Return the part of a plan around a finding, with its picture cut to that part."""
    seen = box_around(detail.plan, detail.at)
    sheet = sheet_of(detail.plan, seen, detail.drawn, point=_POINT)
    return PlanSheet(
        seen=seen, tiles=lambda scale, box: list(_cut(detail.plan, scale, box)),
        primitives=sheet.primitives, columns=sheet.columns, rows=sheet.rows,
        metres_per_pixel=sheet.metres_per_pixel, unit=sheet.unit, north=sheet.north, point=_POINT,
    )  # fmt: skip


def box_around(plan: PlanView, at: Point) -> Box:
    """Return what of a plan is shown around a point, in pixels; within the plan where it fits."""
    longest = max(plan.whole.width, plan.whole.height)
    share = _AROUND_SHARE
    if plan.metres_per_pixel:
        share = _AROUND_METRES / plan.metres_per_pixel / longest
    across = min(2 * longest * min(max(share, _LEAST_SHARE), _MOST_SHARE), plan.whole.width)
    down = min(across * _DOWN, plan.whole.height)
    left = _within(at.x - across / 2, plan.whole.width - across)
    top = _within(at.y - down / 2, plan.whole.height - down)
    return Box(left, top, left + across, top + down)


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), most)


def _cut(plan: PlanView, scale: float, box: Box) -> Iterator[PlacedTile]:
    for number, tile in enumerate(tiles_of(plan.picture, scale, box)):
        whole = tile.box
        wanted = Box(
            (box.left - whole.left) / whole.width, (box.top - whole.top) / whole.height,
            (box.right - whole.left) / whole.width, (box.bottom - whole.top) / whole.height,
        )  # fmt: skip
        cut = cut_out(tile.picture.read(), wanted)
        if cut is None:
            continue
        data, part = cut
        covered = Box(
            whole.left + part.left * whole.width, whole.top + part.top * whole.height,
            whole.left + part.right * whole.width, whole.top + part.bottom * whole.height,
        )  # fmt: skip
        yield PlacedTile(_Piece(f"{tile.picture.key}piece{number}", data), covered)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a tile, cut already."""

    key: str
    data: bytes
    width: int = 0
    height: int = 0

    def read(self) -> bytes:
        return self.data


TITLE = "Work sheet"
MOST_PHOTOS = 6
_SIGNED = "signed"
_LABEL = 78.0
_LINE = 400.0


class _Size(NamedTuple):
    """How high the plan and each photo may be, in points."""

    plan: float
    photo: float


_SIZES = (_Size(230, 170), _Size(180, 130), _Size(140, 100), _Size(110, 76))
"""The first that leaves everything on one page is taken; words are never made smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSheet:
    """What the sheet of a finding says; without a `detail` it is on no plan."""

    about: AboutPaper
    view: FindingView
    detail: PlanDetail | None

    @property
    def photos(self) -> list[tuple[PhotoView, str, Text]]:
        """The photos with alt texts and captions: what was before another stands before it."""
        shown: list[tuple[PhotoView, str, Text]] = []
        for photo in self.view.photos:
            if photo.before is not None:
                shown += paired(photo)
            else:
                shown.append((photo, photo_alt(photo), photo_caption(photo)))
        return shown


def build_finding_sheet(
    sheet: FindingSheet,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the sheet as a tagged PDF of one page, or more where the words need them.

    The file appears whole or not at all. Raises StorageError when it cannot be written.
    """
    fits = (size for size in _SIZES if laid_out(_story(sheet, size), page_size=paper)[_SIGNED] == 1)
    return build_paper(
        _story(sheet, next(fits, _SIZES[-1])), sheet.about, target, paper=paper, progress=progress,
        said="for who does this work, and nobody else",
    )  # fmt: skip


def _story(sheet: FindingSheet, size: _Size) -> Story:
    view, number = sheet.view, sheet.view.finding.number
    about = sheet.about
    story = Story(title=f"{about.school}: finding {number}", language=about.language, subject=TITLE)
    heading = f"{number}. {named(view.finding.title, 'Without a title')}"
    with story.section(heading, after=TITLE):
        story.facts(list(_facts(sheet)), label_width=_LABEL, tight=True)
        _work(story, view)
        if sheet.detail is not None:
            _plan(story, sheet.detail, size)
        _photos(story, sheet.photos, size)
        _signatures(story)
    return story


def _facts(sheet: FindingSheet) -> Iterator[tuple[str, Content]]:
    view, row = sheet.view, sheet.view.row
    question = view.finding.question
    told = question is None or question.item.ideal.rstrip(".") in view.finding.title
    decided = question is not None and ItemClass.CODE_QUESTION in question.item.tags
    where = "; ".join(pin.words for pin in view.pins)
    facts: list[tuple[str, Content]] = [
        ("Where", [Run(view.where, bold=True), f" · {where}" if where else ""]),
        ("Seen", view.note),
        ("Measured", view.measurement),
        ("Should be", "" if told or question is None else question.item.ideal),
        ("Decision", REFERRED if decided else ""),
        ("State", state_text(row) if row.life.moves else ""),
        ("Trade", row.trade),
        ("Due", due_text(row)),
    ]
    return ((name, content) for name, content in facts if content)


def _work(story: Story, view: FindingView) -> None:
    """Add what to do now and later; what nobody said of it is left to write in."""
    record = view.row.record
    rows: list[list[Content]] = [
        [Run(name, bold=True), what.strip(), "" if due is None else day(due), order]
        for name, what, due, order in (
            ("Now", view.finding.short_term, record.short_due, record.short_work_order),
            ("Later", view.finding.long_term, record.long_due, record.long_work_order),
        )
        if what.strip() or due or order
    ]
    if rows:
        story.table(
            [["When", "What to do", "Due", "Order no."]], rows,
            widths=(44, 0, 84, 110),
        )  # fmt: skip


def _plan(story: Story, detail: PlanDetail, size: _Size) -> None:
    story.plan_figure(
        detail_sheet(detail),
        alt=f"Part of a plan around the finding: {detail.words}",
        caption=f"{detail.words} · scale: {scale_text(detail.plan)}",
        max_height=size.plan,
    )


def _photos(story: Story, photos: Sequence[tuple[PhotoView, str, Text]], size: _Size) -> None:
    shown = photos[:MOST_PHOTOS]
    story.photo_grid(shown, columns=3 if len(shown) > 2 else 2, max_height=size.photo)
    if len(photos) > len(shown):
        more = counted(len(photos) - len(shown), "more photo")
        story.paragraph([Run(f"{more} in the facility document.", color=PageInk.MUTED)])


def _signatures(story: Story) -> None:
    names = ("Done by, company", "Date", "What was done", "", "Checked by, date")
    with story.keep_together(), story.section("Done and checked", anchor=_SIGNED):
        story.facts([(name, [line(_LINE, 20)]) for name in names], label_width=96)
