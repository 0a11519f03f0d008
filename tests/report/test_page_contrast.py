"""What is written on made pages is read on what it stands on, and is seen in every part.

The pages are read again object by object: the letters with their color, and under each the
topmost area that was painted before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as raw
import pytest
from made_districts import district
from schools import ISSUED, School
from wcag import TEXT, contrast

from cpted_audit.domain.findings.states import FindingState
from cpted_audit.report.audience import Audience
from cpted_audit.report.district.document import DistrictPaper, build_district
from cpted_audit.report.district.section_table import SHADES
from cpted_audit.report.pdf import PageInk
from cpted_audit.report.sections.reading import _PRIORITY_TINTS
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.finding_sheets.writing import _shades

PAPER = "#FFFFFF"
LARGE = 18.0
"""Points from which letters are large text, of which 3 : 1 is asked."""


class Painted(NamedTuple):
    """An area that was painted: its box, and its color; none for a picture."""

    box: tuple[float, float, float, float]
    color: str | None


class Written(NamedTuple):
    """Letters with what they stand on."""

    ink: str
    ground: str
    large: bool


def _color(page_object: raw.FPDF_PAGEOBJECT) -> tuple[str, int]:
    parts = [c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(page_object, *(byref(one) for one in parts))
    red, green, blue, opacity = (one.value for one in parts)
    return f"#{red:02X}{green:02X}{blue:02X}", opacity


def _is_filled(path: raw.FPDF_PAGEOBJECT) -> bool:
    mode, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(mode), byref(stroke))
    return bool(mode.value)


def _blended(color: str, opacity: int, ground: str) -> str:
    share = opacity / 255
    pairs = ((int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + on * (1 - share)):02X}" for one, on in pairs)


def _under(painted: list[Painted], x: float, y: float) -> str | None:
    for box, color in reversed(painted):
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            return color
    return PAPER


def _size(text: raw.FPDF_PAGEOBJECT) -> float:
    size = c_float()
    raw.FPDFTextObj_GetFontSize(text, byref(size))
    return size.value


def written(path: Path) -> Iterator[Written]:
    """Yield every piece of text of a file that stands on something of one color."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            painted: list[Painted] = []
            for one in page.get_objects(max_depth=1):
                box = one.get_bounds()
                if one.type == raw.FPDF_PAGEOBJ_TEXT and box[0] == box[2]:
                    continue  # a space
                if one.type == raw.FPDF_PAGEOBJ_TEXT:
                    on = _under(painted, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
                    ink, opacity = _color(one.raw)
                    if on is not None and opacity > 200:  # a watermark is no text of the page
                        yield Written(ink, on, _size(one.raw) >= LARGE)
                elif one.type == raw.FPDF_PAGEOBJ_PATH and _is_filled(one.raw):
                    color, opacity = _color(one.raw)
                    at = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
                    below = _under(painted, *at)
                    whole = None if below is None else _blended(color, opacity, below)
                    painted.append(Painted(box, color if opacity > 200 else whole))
                elif one.type in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
                    painted.append(Painted(box, None))


def unread(path: Path) -> dict[Written, int]:
    """Return the pairs that are not told apart well enough, and how often each is there."""
    found = Counter(written(path))
    assert len({one.ink for one in found}) > 1
    return {
        one: count
        for one, count in found.items()
        if contrast(one.ink, one.ground) < (3.0 if one.large else TEXT)
    }


def test_letters_of_the_full_report_are_read_on_what_they_stand_on(walked_pdf: Path):
    found = Counter(written(walked_pdf))
    assert {PageInk.PARTIAL, PageInk.NO, PageInk.YES} <= {one.ground for one in found}
    assert set(_PRIORITY_TINTS.values()) <= {one.ground for one in found}
    assert unread(walked_pdf) == {}


@pytest.mark.parametrize("audience", [Audience.FACILITY, Audience.RESPONDER, Audience.PUBLIC])
def test_letters_of_the_other_documents_are_read(walked: School, tmp_path: Path, audience):
    target = tmp_path / "document.pdf"
    export_report(walked.session, target, audience, issued_on=ISSUED)
    assert unread(target) == {}


def test_letters_of_a_district_are_read_on_every_shade(tmp_path: Path):
    found = district(40)
    target = tmp_path / "district.pdf"
    build_district(DistrictPaper(district=found, schools=found.schools), target)
    assert {*SHADES} <= {one.ground for one in written(target)}
    assert unread(target) == {}


GROUNDS = {PageInk.SURFACE, PageInk.BACKGROUND, PageInk.ACCENT_SOFT, PageInk.TRACK}
"""What tables and boxes may stand on."""
NO_LETTERS = {*GROUNDS, PageInk.LINE}


def test_every_ink_of_a_page_is_read_on_every_ground():
    """An ink that is added is one of letters until it is said to be something else."""
    low = {
        (ink.name, ground): round(contrast(ink, ground), 2)
        for ink, ground in product(set(PageInk) - NO_LETTERS, GROUNDS)
        if contrast(ink, ground) < TEXT
    }
    assert low == {}


def test_states_in_a_sheet_of_findings_are_read():
    shades = _shades()
    assert len(shades) > len(FindingState) - 1
    assert [one for one in shades if contrast(one.paper, one.ink) < TEXT] == []
