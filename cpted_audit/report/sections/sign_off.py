"""Who prepared, reviewed and issued what a document says: names, days and drawn signatures."""

from __future__ import annotations

from typing import Final

from cpted_audit.report.copies import ROLES, SIGNATURE_SHAPE, CopyFacts, Point, SignedName
from cpted_audit.report.pdf import PageInk, Pen, Run, Story, TableRow
from cpted_audit.report.walk_form import line
from cpted_audit.report.wording import day

TITLE = "Sign-off"
_OF_EDITION = "Those named here signed everything in this edition."
_OF_DRAFT = (
    "This is a draft. Whoever is named here signed what the audit says now; when anything of it "
    "changes, the name is no longer under it. Lines are for signing by hand."
)
_HIGH: Final = 42.0
_WIDE: Final = _HIGH * SIGNATURE_SHAPE[0] / SIGNATURE_SHAPE[1]
_STROKE: Final = 1.1
_BY_HAND: Final = (170.0, 70.0, _WIDE)
"""Points of the lines for a name, a day and a signature."""


def add(story: Story, copy: CopyFacts, *, joins: bool = False) -> None:
    """Add the block on a page of its own, or one that `joins` its neighbors.

    A document that says nothing of an edition has none.
    """
    standing = copy.standing
    if standing is None:
        return
    story.page_break(joins=joins)
    signed = {one.role: one for one in standing.signed}
    with story.section(TITLE):
        story.paragraph(_OF_DRAFT if standing.draft else _OF_EDITION)
        story.table(
            [["As", "Name", "Day", "Signature"]],
            [_row(story, role, signed.get(role), draft=standing.draft) for role in ROLES],
            widths=(84, 0, 80, _WIDE + 12), middle=True,
        )  # fmt: skip


def _row(story: Story, role: str, signed: SignedName | None, *, draft: bool) -> TableRow:
    if signed is None:
        if draft:
            return TableRow([role, *([line(wide, _HIGH * 0.7)] for wide in _BY_HAND)])
        return TableRow([role, Run("not signed", color=PageInk.MUTED), "", ""])
    if not any(signed.strokes):
        return TableRow([role, signed.name, day(signed.on), Run("typed name", color=PageInk.MUTED)])

    def drawn() -> None:
        story.drawing(
            lambda pen: _paint(pen, signed), alt=f"Signature drawn by {signed.name}", width=_WIDE,
            height=_HIGH,
        )  # fmt: skip

    return TableRow([role, signed.name, day(signed.on), drawn])


def _paint(pen: Pen, signature: SignedName) -> None:
    for stroke in signature.strokes:
        points = [_placed(point) for point in stroke]
        if len(points) > 1:
            pen.line(points, width=_STROKE)
        elif points:
            pen.circle(*points[0], _STROKE / 2, fill=PageInk.TEXT)


def _placed(point: Point) -> Point:
    """Return a point of a signature on paper, kept within its field whatever a file says."""
    x, y = (min(max(part, 0.0), 1.0) for part in point)
    return x * _WIDE, (1.0 - y) * _HIGH
