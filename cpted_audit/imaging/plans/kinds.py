"""Tell what a plan file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from enum import StrEnum

from cpted_audit.imaging.kinds import Signature, UnsuitableError, first_match
from cpted_audit.words import N_

ACCEPTED = N_("PDF, DXF, SVG, PNG, JPEG, TIFF or WebP")
PLAN_SUFFIXES = frozenset(
    {
        ".pdf", ".dxf", ".svg", ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".webp",
    }
)  # fmt: skip
"""Lower-case endings of the files that may be taken in, for file dialogs."""
HEAD = 4096
"""Bytes at the start of a file that tell its kind."""
DWG_HELP = N_(
    "it is a DWG drawing, which only drawing programs can read; open it in the "
    "drawing program or in a free viewer, and save it as DXF R2018 or print it "
    "to a PDF"
)


IFC_HELP = N_(
    "it is a building model (IFC or STEP), from which this program draws no "
    "plan; open it in the program it was made with or in a free viewer, cut "
    "each level at door height, and save that as DXF, or print it to a PDF"
)
IMDF_HELP = N_(
    "it is an indoor map (IMDF or GeoJSON), from which this program draws no "
    "plan; ask whoever made it for each level as DXF, PDF or picture, or print "
    "the level to a PDF from its viewer"
)
MODEL_HELP = N_(
    "it is {what}, which only the program it was made with can read; open it "
    "there, and print the level to a PDF or save it as DXF"
)


class PlanFileKind(StrEnum):
    """What a plan file is; all but `DXF` can be rasterised here."""

    PNG = "png"
    JPEG = "jpeg"
    TIFF = "tiff"
    WEBP = "webp"
    PDF = "pdf"
    SVG = "svg"
    DXF = "dxf"


def _other(what: str) -> str:
    return N_("it is {what}; plans can be imported as {accepted}", what=what, accepted=ACCEPTED)


# The first match counts, so the more telling signature of two stands first.
_SIGNATURES = (
    Signature(b"\xff\xd8\xff", PlanFileKind.JPEG),
    Signature(b"\x89PNG\r\n\x1a\n", PlanFileKind.PNG),
    Signature(b"II*\0\x10\0\0\0CR", refusal=_other(N_("a raw camera file"))),
    Signature(b"II*\0", PlanFileKind.TIFF),
    Signature(b"MM\0*", PlanFileKind.TIFF),
    Signature(b"II+\0", PlanFileKind.TIFF),
    Signature(b"MM\0+", PlanFileKind.TIFF),
    Signature(b"WEBP", PlanFileKind.WEBP, offset=8),
    Signature(b"AutoCAD Binary DXF\r\n\x1a\0", PlanFileKind.DXF),
    Signature(b"AC1.", refusal=DWG_HELP),
    Signature(b"AC2.", refusal=DWG_HELP),
    Signature(b"AC10", refusal=DWG_HELP),
    Signature(b"MC0.0", refusal=DWG_HELP),
    Signature(b"GIF8", refusal=_other(N_("a GIF picture"))),
    Signature(b"8BPS", refusal=_other(N_("a Photoshop file"))),
    Signature(b"BM", refusal=_other(N_("a BMP picture"))),
    Signature(b"%!PS", refusal=_other(N_("a PostScript file"))),
    Signature(b"ftypheic", refusal=_other(N_("a HEIC photo")), offset=4),
    Signature(b"ftypavif", refusal=_other(N_("an AVIF picture")), offset=4),
    Signature(b"ISO-10303-21", refusal=IFC_HELP),
    Signature(
        b"\xff\xfe\xff\x0eS\0k\0e\0t\0c\0h", refusal=MODEL_HELP.format(what=N_("a SketchUp model"))
    ),
    Signature(b"(DWF V", refusal=MODEL_HELP.format(what=N_("a DWF drawing"))),
    Signature(b"\x08\x09\xfe\x02", refusal=MODEL_HELP.format(what=N_("a MicroStation drawing"))),
    Signature(b"\xc8\x09\xfe\x02", refusal=MODEL_HELP.format(what=N_("a MicroStation drawing"))),
    Signature(b"\x1f\x8b", refusal=N_("it is packed; unpack it first and import what was in it")),
    Signature(
        b"\xd0\xcf\x11\xe0",
        refusal=N_(
            "it is a Revit model or an older office document; open it in the program "
            "it was made with, and print the level to a PDF"
        ),
    ),
)
_PACKED = b"PK\3\4"
_PACKED_KINDS = (
    (re.compile(rb"\.ifc\b", re.IGNORECASE), IFC_HELP),
    (re.compile(rb"(?:unit|level|venue|opening|footprint|fixture)\.geojson|imdf"), IMDF_HELP),
    (
        re.compile(rb"\[Content_Types\]\.xml|mimetype"),
        N_("it is an office document; print the page with the plan to a PDF"),
    ),
)
"""What the names of the first files within a ZIP tell of it."""
_GEOJSON = re.compile(rb'\s*\{[^{}]*"type"\s*:\s*"FeatureCollection"')
_TEXT_DXF = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s*999[ \t]*\r?\n[^\r\n]*\r?\n)*\s*0[ \t]*\r?\n\s*SECTION\b"
)
"""Group 0 SECTION comes first, after any number of comments (group 999)."""
_SVG = re.compile(rb"<(?:[A-Za-z][\w.-]*:)?svg[\s>/]")
_WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def plan_kind(head: bytes) -> PlanFileKind:
    """Return what a file is that starts with `head`, its first `HEAD` bytes or more.

    Raises UnsuitableError when it is empty, or of a kind that is not taken in.
    """
    if not head:
        raise UnsuitableError("it is empty")
    if head.startswith(_PACKED):
        raise UnsuitableError(_packed(head))
    if found := first_match(_SIGNATURES, head):
        return PlanFileKind(found)
    # Readers look for the header in the first kilobyte, since some writers put junk before it.
    if b"%PDF-" in head[:1024]:
        return PlanFileKind.PDF
    if _TEXT_DXF.match(head):
        return PlanFileKind.DXF
    if _GEOJSON.match(head):
        raise UnsuitableError(IMDF_HELP)
    if _SVG.search(_as_ascii(head[:HEAD])):
        return PlanFileKind.SVG
    raise UnsuitableError(
        "it is not a drawing or picture that can be read; plans are {accepted}", accepted=ACCEPTED
    )


def _packed(head: bytes) -> str:
    """Return why a ZIP is refused, and the way out for what is in it."""
    for names, refusal in _PACKED_KINDS:
        if names.search(head):
            return refusal
    return N_(
        "it is a ZIP archive; unpack it, and import what was in it as {accepted}", accepted=ACCEPTED
    )


def _as_ascii(head: bytes) -> bytes:
    encoding = _WIDE.get(head[:2])
    return head if encoding is None else head.decode(encoding, "ignore").encode("ascii", "ignore")
