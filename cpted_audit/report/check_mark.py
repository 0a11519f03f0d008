"""The QR code on the first page: edition, printing, digest and issuer, to compare copies by."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.report.copies import Imprint
from cpted_audit.report.pdf import Corner, Pen, Story

_QUIET = 4
"""Light modules around a code (ISO/IEC 18004, 9.1)."""
_LONGEST_ISSUER = 60
_BLACK = "#000000"
_OF_TITLE = 64.0


def code_text(imprint: Imprint) -> str:
    """Return what the code says, in the letters that take the least room in it."""
    edition, printing = imprint.standing.number, imprint.printing
    number = "DRAFT" if edition is None else f"EDITION {edition}"
    number += "" if printing is None else f" PRINTING {printing}"
    key = f" KEY {imprint.fingerprint}" if imprint.fingerprint else " NOT SIGNED"
    issuer = imprint.issuer[:_LONGEST_ISSUER].upper()
    return f"CPTED {number} CONTENTS {imprint.short} ISSUER {issuer}{key}"


def corner(imprint: Imprint | None, *, size: float, rise: float = 0.0) -> Corner | None:
    """Return the code as the corner of a page; None for a document that says nothing of itself."""
    if imprint is None:
        return None
    rows = _modules(code_text(imprint))

    def paint(pen: Pen) -> None:
        module = size / (len(rows) + 2 * _QUIET)
        for down, row in enumerate(rows, start=_QUIET):
            for start, length in _runs(row):
                pen.rectangle(
                    (start + _QUIET) * module, size - (down + 1) * module, length * module,
                    module, fill=_BLACK,
                )  # fmt: skip

    alt = f"QR code to compare copies by: {imprint.line}, issuer {imprint.issuer}"
    return Corner(paint, f"{alt}, {imprint.signed}.", size, rise)


def titled(story: Story, imprint: Imprint | None, title: str, subtitle: str) -> None:
    """Add the title of a cover, with the code at its right."""

    def words() -> None:
        story.paragraph(title, style="title")
        story.paragraph(subtitle, style="subtitle")

    mark = corner(imprint, size=_OF_TITLE)
    if mark is None:
        words()
        return
    story.side_by_side(
        words,
        lambda: story.drawing(mark.paint, alt=mark.alt, width=mark.size, height=mark.size),
        widths=(0, mark.size), gap=12,
    )  # fmt: skip


def _modules(text: str) -> list[list[int]]:
    import segno  # loaded when a document is made

    return [list(row) for row in segno.make(text, error="m", micro=False, boost_error=False).matrix]


def _runs(row: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where dark stretches of a row begin, and how long they are."""
    start = None
    for at, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None
