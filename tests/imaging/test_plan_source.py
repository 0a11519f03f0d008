"""What a plan file is, told by its bytes; real files from the world and hostile ones made here."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import hung
import pytest
from PIL import Image
from plan_files import children, cut, drawing, encoded, pdf, taken

from cpted_audit.errors import CancelledError, PlanError, PlanPasswordError
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.plans.kinds import PlanFileKind, plan_kind
from cpted_audit.imaging.plans.plans import Limits, plan_source, take_plan

A4 = (595, 842)
PASSWORD = "asdfzxcv"
# Pages with their upright size in whole points or pixels; or what the refusal says.
EXPECTED: dict[str, list[tuple[int, int]] | str] = {
    "pdf/AutoCad_Diagram.pdf": [(1191, 842)],  # /Rotate 270
    "pdf/AutoCad_Simple.pdf": [(842, 595)],
    "pdf/Seige_of_Vicksburg_Sample_OCR.pdf": [(432, 648)] * 6,
    "pdf/crazyones-encrypted-256.pdf": [],
    "pdf/git.pdf": [A4],
    "pdf/imagemagick-CCITTFaxDecode.pdf": [(4, 4)],
    "pdf/indirect-rotation.pdf": [(612, 792)] * 5,
    "pdf/test_Orient.pdf": [A4],
    "pdf/two-different-pages.pdf": [(596, 842)] * 2,
    "pdf-encrypted/r2-empty-password.pdf": [A4],
    "pdf-encrypted/r2-owner-password.pdf": [A4],
    "pdf-encrypted/r3-empty-password.pdf": [A4],
    "pdf-encrypted/r3-user-password.pdf": [],
    "pdf-encrypted/r4-user-password.pdf": [],
    "pdf-encrypted/r5-owner-password.pdf": [A4],
    "pdf-encrypted/r6-both-passwords.pdf": [],
    "pdf-encrypted/r6-owner-password.pdf": [A4],
    "tiff/g4-multi.tiff": [(3307, 4677)] * 3,
    "tiff/g4_orientation_6.tif": [(590, 88)],
    "tiff/multipage.tiff": [(10, 10), (10, 10), (20, 20)],
    "tiff/pport_g4.tif": [(2548, 3296)],
    "tiff/total-pages-zero.tif": [(1728, 2244)] * 3,  # 204 × 196 dpi; its tags say 0 pages
    "dxf/807_1.dwg": "save it as DXF R2018 or print it to a PDF",
    **{
        f"dxf/{name}": []
        for name in (
            "Minimal_DXF_AC1009.dxf", "POLI-ALL210_12.DXF", "R12_with_trash_beyond_EOF.dxf",
            "bin_dxf_r2000.dxf", "duplicate_handles.dxf", "empty_handles.dxf",
            "hospital_walls_R12_millimetres.dxf", "houses_of_parliament_georeferenced.dxf",
            "images.dxf", "recover01.dxf", "three-dxf_demo.dxf", "viewports.dxf",
            "visibility.dxf", "wipeout_door.dxf",
        )
    },
}  # fmt: skip
KINDS = {".pdf": "pdf", ".tif": "tiff", ".tiff": "tiff", ".dxf": "dxf"}


@pytest.mark.slow
@pytest.mark.parametrize("name", EXPECTED)
def test_each_real_file_is_what_it_is(real: Path, name: str) -> None:
    path, expected = real / "plans" / name, EXPECTED[name]
    if isinstance(expected, str):
        with pytest.raises(PlanError, match=expected):
            plan_source(path)
        return
    source = plan_source(path)
    assert source.kind == KINDS[path.suffix.lower()]
    assert [(round(page.width), round(page.height)) for page in source.pages] == expected
    assert [page.number for page in source.pages] == list(range(1, len(expected) + 1))
    assert source.needs_password == (not expected and source.kind is PlanFileKind.PDF)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert source.size == path.stat().st_size


def test_no_real_file_is_left_out(real: Path) -> None:
    plans = real / "plans"
    files = {one.relative_to(plans).as_posix() for one in plans.rglob("*") if one.is_file()}
    assert files - {"hospital_plan.json"} == set(EXPECTED)


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("pdf/crazyones-encrypted-256.pdf", "password"),
        ("pdf-encrypted/r3-user-password.pdf", PASSWORD),
        ("pdf-encrypted/r4-user-password.pdf", PASSWORD),
        ("pdf-encrypted/r6-both-passwords.pdf", "foo"),
        ("pdf-encrypted/r6-both-passwords.pdf", "bar"),
    ],
)
def test_a_password_opens_what_asks_for_one(real: Path, name: str, password: str) -> None:
    source = plan_source(real / "plans" / name, password=password)
    assert source.needs_password
    assert len(source.pages) == 1


def test_a_missing_password_and_a_wrong_one_are_told_apart(real: Path) -> None:
    path = real / "plans" / "pdf-encrypted" / "r4-user-password.pdf"
    with pytest.raises(PlanPasswordError, match="asks for a password") as missing:
        next(iter(take_plan(path)))
    assert missing.value.missing
    for attempt in (lambda: plan_source(path, password="no"),
                    lambda: next(iter(take_plan(path, password="no")))):  # fmt: skip
        with pytest.raises(PlanPasswordError, match="the password does not open it") as wrong:
            attempt()
        assert not wrong.value.missing


def test_a_password_nobody_asked_for_does_no_harm(real: Path) -> None:
    source = plan_source(real / "plans" / "pdf-encrypted" / "r2-owner-password.pdf", password="no")
    assert not source.needs_password
    assert len(source.pages) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name for name, pages in EXPECTED.items() if pages and not isinstance(pages, str)]
)
def test_every_page_of_every_real_file_is_taken(real: Path, name: str) -> None:
    for number, (width, height) in enumerate(EXPECTED[name], 1):  # type: ignore[arg-type]
        overview, _, _ = taken(real / "plans" / name, number, dpi=72)
        across, down = overview.width, overview.height
        assert abs(across - width) <= 1
        assert abs(down - height) <= 1


def test_a_dxf_has_no_pixels(real: Path) -> None:
    with pytest.raises(PlanError, match="has lines and no pixels"):
        next(iter(take_plan(real / "plans" / "dxf" / "visibility.dxf")))


# Kinds made here


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (encoded(drawing(40, 30), "PNG"), "png"),
        (encoded(drawing(40, 30), "JPEG"), "jpeg"),
        (encoded(drawing(40, 30), "TIFF"), "tiff"),
        (encoded(drawing(40, 30), "WEBP"), "webp"),
        (pdf(), "pdf"),
        (b"junk before\n" + pdf(), "pdf"),
        (b'<?xml version="1.0"?><!-- made by hand --><svg width="9" height="9"/>', "svg"),
        ('\ufeff<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'.encode("utf-16-le"), "svg"),
        (b"999\ncomment\n999\nanother\n  0\nSECTION\n  2\nHEADER\n", "dxf"),
        (b"\xef\xbb\xbf0\r\nSECTION\r\n", "dxf"),
    ],
)
def test_a_kind_is_told_by_the_first_bytes(data: bytes, kind: str) -> None:
    assert plan_kind(data) == kind


def packed(*names: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "{}")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"AC1032\0\0", "DWG"),
        (b"AC2.10", "DWG"),
        (b"GIF89a", "GIF"),
        (b"PK\3\4", "ZIP"),
        (b"\x1f\x8b\x08", "unpack"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"Dear colleagues, see <b>below</b>", "not a drawing"),
        (b"\0" * 5000, "not a drawing"),
        (b"ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));", "building model.*save that as DXF"),
        (packed("school.ifc"), "building model.*print it to a PDF"),
        (packed("manifest.json", "unit.geojson", "opening.geojson"), "indoor map.*as DXF, PDF"),
        (b'{"type": "FeatureCollection", "features": []}', "indoor map"),
        (b'{\n "name": "unit", "type":"FeatureCollection"}', "indoor map"),
        (packed("[Content_Types].xml", "visio/document.xml"), "office document; print the page"),
        (packed("plan.png"), "unpack it"),
        (b"\xff\xfe\xff\x0e" + "SketchUp".encode("utf-16-le"), "SketchUp.*PDF"),
        (b"(DWF V06.00)PK", "DWF"),
        (b"\x08\x09\xfe\x02", "MicroStation"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Revit"),
    ],
)
def test_other_kinds_are_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(UnsuitableError, match=words):
        plan_kind(data)


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    lying = tmp_path / "plan.pdf"
    lying.write_bytes(encoded(drawing(40, 30), "PNG"))
    assert plan_source(lying).kind is PlanFileKind.PNG


def test_bytes_that_are_held_need_no_file() -> None:
    data = pdf(rotate=90)
    source = plan_source(data)
    assert (source.kind, source.size) == (PlanFileKind.PDF, len(data))
    assert [(page.width, page.height) for page in source.pages] == [(300, 400)]


WHOLE = {
    "png": encoded(drawing(700, 500), "PNG"),
    "jpeg": encoded(drawing(700, 500), "JPEG"),
    "tiff": encoded(drawing(700, 500), "TIFF", compression="tiff_lzw"),
    "g4": encoded(drawing(700, 500, "1"), "TIFF", compression="group4"),
    "webp": encoded(drawing(700, 500), "WEBP", lossless=True),
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g><path/></g></svg>',
}


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.15, 0.6, 0.97])
@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_that_is_cut_short_is_refused_with_one_sentence(
    tmp_path: Path, kind: str, share: float
) -> None:
    path = tmp_path / f"plan.{kind}"
    path.write_bytes(cut(WHOLE[kind], share))
    with pytest.raises(PlanError) as refusal:
        list(take_plan(path))
    assert str(refusal.value).startswith(f"{path.name} was not imported: it is ")
    assert "\n" not in str(refusal.value)
    assert children() == []


@pytest.mark.parametrize("share", [0.02, 0.3])
def test_a_pdf_without_its_page_is_refused(share: float) -> None:
    with pytest.raises(PlanError, match="The plan was not imported: it "):
        list(take_plan(cut(pdf(), share)))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path, "it is a folder"),
        (tmp_path / "gone.pdf", "no longer there"),
    ):
        with pytest.raises(PlanError, match=words):
            plan_source(path)
        with pytest.raises(PlanError, match=words):
            list(take_plan(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(PlanError, match="not an ordinary file"):
        list(take_plan(tmp_path / "pipe.pdf"))


def test_a_page_there_is_not_is_refused() -> None:
    for data in (pdf(), WHOLE["tiff"], WHOLE["svg"]):
        for number in (0, 2):
            with pytest.raises(PlanError, match=f"it has no page {number}"):
                list(take_plan(data, number))


def test_a_tiff_whose_pages_lead_back_to_each_other_ends(tmp_path: Path) -> None:
    """The link after the first page is turned to point at the first page itself."""
    path = tmp_path / "round.tif"
    pages = [Image.new("L", (8, 8), 255) for _ in range(2)]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    data = bytearray(path.read_bytes())
    first = int.from_bytes(data[4:8], "little")
    link = first + 2 + 12 * int.from_bytes(data[first : first + 2], "little")
    data[link : link + 4] = first.to_bytes(4, "little")
    assert len(plan_source(bytes(data)).pages) == 1


def test_looking_can_be_cancelled() -> None:
    with pytest.raises(CancelledError, match="plan was not imported"):
        plan_source(pdf(), cancelled=lambda: True)
    assert children() == []


def test_a_step_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    hung.hang_when_given_work(monkeypatch)
    with pytest.raises(PlanError, match="reading it took longer than 0.05 s"):
        list(take_plan(encoded(drawing(60, 50), "PNG"), limits=Limits(seconds=0.05)))
    assert children() == []
