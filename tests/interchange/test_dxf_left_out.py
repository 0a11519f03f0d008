"""What a drawing says by number, by clip and by reference; and what of it the picture lacks."""

from __future__ import annotations

import io
from itertools import pairwise
from xml.etree import ElementTree

import ezdxf
import pytest
from ezdxf.math import Vec2
from ezdxf.xclip import XClip

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut, left_out_lines
from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf import expand
from cpted_audit.interchange.dxf.drawings import draw_dxf, dxf_walls, look_at_dxf
from cpted_audit.interchange.dxf.records import DxfMapping
from cpted_audit.interchange.dxf.text import decoded, printable

PLAIN = DxfMapping(left=0, top=0, pixels_per_unit=1)
SVG = "{http://www.w3.org/2000/svg}"


def written(document, encoding="utf-8") -> bytes:
    stream = io.StringIO()
    document.write(stream)
    return stream.getvalue().encode(encoding, errors="surrogateescape")


@pytest.fixture
def document():
    return ezdxf.new()


@pytest.fixture
def model(document):
    return document.modelspace()


def texts(data: bytes) -> list[str]:
    return [one.text for one in ElementTree.fromstring(draw_dxf(data).svg).iter(f"{SVG}text")]


def room(space, left=0.0, bottom=0.0, wide=10.0, high=8.0):
    corners = [(0, 0), (wide, 0), (wide, high), (0, high), (0, 0)]
    points = [(left + x, bottom + y) for x, y in corners]
    for start, end in pairwise(points):
        space.add_line(start, end)


def lines_of(document) -> set[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the lines of a drawing in its own units, each from its lesser end."""
    found = dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]
    ends = [[(round(p.x, 3), round(-p.y, 3)) for p in (one.start, one.end)] for one in found]
    return {tuple(sorted(pair)) for pair in ends}


# Letters


@pytest.mark.parametrize(
    ("written_as", "read"),
    [
        (r"M\U+00E9xico \U+00D1and\U+00FA", "México Ñandú"),
        (r"\U+00e9", "é"),
        (r"\M+18140", "\u3000"),
        (r"\M+182A0 \M+99999", "あ \\M+99999"),
        ("%%065%%066", "AB"),
        (r"A\U+0041 100%", "AA 100%"),
        (r"C:\USERS\M", r"C:\USERS\M"),
    ],
)
def test_letters_by_number_are_letters(written_as, read):
    assert printable(written_as) == read.strip()


@pytest.mark.parametrize("version", ["R12", "R2000", "R2010"])
def test_letters_by_number_are_read_wherever_they_stand(version):
    document = ezdxf.new(version)
    model = document.modelspace()
    document.layers.add(r"MUR\U+00C9S")
    model.add_text(r"Caf\U+00E9 90%%d", dxfattribs={"layer": r"MUR\U+00C9S"})
    if version != "R12":
        model.add_mtext(r"{\fArial|b0;S\U+00E3o}\P2nd \H2x;big \S1/2;")
    data = written(document)
    assert look_at_dxf(data).layers[-1].name == "MURÉS"
    assert texts(data)[0] == "Café 90°"
    assert texts(data)[1:] == ([] if version == "R12" else ["São", "2nd big 1/2"])


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ("ANSI_1252", "cp1252"), ("ANSI_1250", "cp1250"), ("dos850", "cp850"),
        ("DOS437", "cp437"), ("iso8859-1", "latin-1"), ("ANSI_1252", "utf-8"),
    ],
)  # fmt: skip
def test_older_files_are_read_in_their_code_page_or_as_what_they_are(page, encoding):
    document = ezdxf.new("R2000")
    document.modelspace().add_text("Kü ÖRTCHEN")
    data = written(document).decode().replace("ANSI_1252", page, 1).encode(encoding)
    assert texts(data) == ["Kü ÖRTCHEN"]


def test_text_without_a_backslash_is_not_looked_through():
    assert decoded("U+00E9") == "U+00E9"


# Clips


def clipped_rows(document, *path, inverted=False, **placed):
    """Put a block of eleven upright lines from (0, 0) to (10, 10) with a clip on it."""
    block = document.blocks.new("ROWS")
    for x in range(11):
        block.add_line((x, 0), (x, 10))
    insert = document.modelspace().add_blockref("ROWS", (0, 0), dxfattribs=placed)
    clip = XClip(insert)
    clip.set_block_clipping_path(path)
    if inverted:
        clip.invert_clipping_path(
            extents=[Vec2(-1, -1), Vec2(11, 11)], ignore_acad_compatibility=True
        )
    return clip


def test_a_rectangle_clips(document):
    clipped_rows(document, (2.5, 1), (5.5, 4))
    assert lines_of(document) == {((x, 1.0), (x, 4.0)) for x in (3.0, 4.0, 5.0)}
    assert draw_dxf(written(document)).left_out == ()


def test_a_polygon_clips(document):
    clipped_rows(document, (0.5, 0), (10, 0), (0.5, 9.5))
    expected = {((float(x), 0.0), (float(x), 10.0 - x)) for x in range(1, 10)}
    assert lines_of(document) == expected


def test_an_inverted_clip_keeps_what_lies_without(document):
    clipped_rows(document, (2.5, 1), (5.5, 4), inverted=True)
    found = lines_of(document)
    assert ((2.0, 0.0), (2.0, 10.0)) in found
    assert ((3.0, 0.0), (3.0, 1.0)) in found
    assert ((3.0, 4.0), (3.0, 10.0)) in found
    assert ((3.0, 0.0), (3.0, 10.0)) not in found


def test_a_clip_goes_with_its_block_into_others(document, model):
    clipped_rows(document, (2.5, 1), (5.5, 4))
    (insert,) = model
    model.unlink_entity(insert)
    outer = document.blocks.new("OUTER")
    outer.add_entity(insert)
    model.add_blockref("OUTER", (100, 0), dxfattribs={"xscale": 2, "yscale": 2})
    assert lines_of(document) == {((100 + 2 * x, 2.0), (100 + 2 * x, 8.0)) for x in (3, 4, 5)}


def test_a_clip_that_is_switched_off_does_nothing(document):
    clipped_rows(document, (2.5, 1), (5.5, 4)).disable_clipping()
    assert len(lines_of(document)) == 11


def test_a_clip_without_an_area_is_told(document):
    clipped_rows(document, (2.5, 1), (5.5, 1))
    assert len(lines_of(document)) == 11
    assert draw_dxf(written(document)).left_out == (PlanLeftOut(Loss.UNCLIPPED),)


def test_a_bomb_of_clips_is_refused(document, model, monkeypatch):
    monkeypatch.setattr(expand, "MOST_CLIPPED", 100)
    clipped_rows(document, (20, 20), (30, 30))
    room(model)
    assert len(lines_of(document)) == 4
    for _ in range(10):
        XClip(model.add_blockref("ROWS", (0, 0))).set_block_clipping_path([(20, 20), (30, 30)])
    with pytest.raises(PlanError, match="clips more than 100 pieces"):
        draw_dxf(written(document))


def test_words_and_patches_are_clipped(document, model):
    block = document.blocks.new("B")
    block.add_text("inside", dxfattribs={"insert": (1, 1), "height": 0.2})
    block.add_text("OUTSIDE", dxfattribs={"insert": (9, 9), "height": 0.2})
    block.add_solid([(0, 0), (10, 0), (0, 10), (10, 10)])
    clip = XClip(model.add_blockref("B", (0, 0)))
    clip.set_block_clipping_path([(0, 0), (5, 4)])
    assert texts(written(document)) == ["inside"]
    assert look_at_dxf(written(document)).extents == (0, 0, 5, 4)


# References


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("site.dwg", "site.dwg"), ("..\\Base\\A-101 Floor.dwg", "A-101 Floor.dwg"),
        ("/srv/plans/Site.dwg", "Site.dwg"), ("C:\\Users\\Ann Lee\\", "Ann Lee"), ("", "SITE"),
        (r"S:\Pl\U+00E1n.dwg", "Plán.dwg"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("flags", [4, 4 | 8, 4 | 32])
def test_a_drawing_shown_in_this_one_is_named(document, model, path, name, flags):
    block = document.blocks.new("SITE")
    block.block.dxf.flags = flags
    block.block.dxf.xref_path = path
    model.add_blockref("SITE", (0, 0))
    room(model)
    told = (PlanLeftOut(Loss.OUTSIDE, 1, (name,)),)
    assert look_at_dxf(written(document)).left_out == told
    assert draw_dxf(written(document)).left_out == told
    assert left_out_lines(told) == [f"Left out: other drawings shown in this one: {name}"]


def test_pictures_and_underlays_are_named(document, model):
    room(model)
    picture = document.add_image_def("C:\\scans\\floor 1.tif", (100, 100))
    model.add_image(picture, (0, 0), (10, 10))
    under = document.add_underlay_def("old/base.pdf", fmt="pdf", name="1")
    model.add_underlay(under, (0, 0))
    assert draw_dxf(written(document)).left_out == (
        PlanLeftOut(Loss.PICTURES, 2, ("floor 1.tif", "base.pdf")),
    )


def test_what_is_switched_off_endless_or_elsewhere_is_told(document, model):
    room(model)
    document.layers.add("DEMO").off()
    document.layers.add("OLD-WALLS").freeze()
    document.layers.add("EMPTY").off()
    for layer in ("DEMO", "OLD-WALLS"):
        model.add_line((0, 0), (3, 3), dxfattribs={"layer": layer})
    model.add_xline((0, 0), (1, 0))
    model.add_point((1, 1))
    document.layout("Layout1").add_text("Title")
    drawn = draw_dxf(written(document))
    assert drawn.left_out == (
        PlanLeftOut(Loss.ENDLESS), PlanLeftOut(Loss.DOTS),
        PlanLeftOut(Loss.LAYERS_OFF, 2, ("DEMO", "OLD-WALLS")),
        PlanLeftOut(Loss.SHEETS, 1, ("Layout1",)),
    )  # fmt: skip
    chosen = draw_dxf(written(document), layers=frozenset({"0", "DEMO"}))
    assert Loss.LAYERS_OFF not in {one.what for one in chosen.left_out}


def test_things_of_other_programs_are_told_by_their_kind(document, model):
    room(model)
    text = written(document).decode()
    end = text.rindex("  0\nENDSEC\n  0\nSECTION\n  2\nOBJECTS")
    thing = "  0\nAEC_WALL\n  5\nFFF1\n100\nAcDbEntity\n  8\n0\n100\nAecDbWall\n"
    data = (text[:end] + thing + text[end:]).encode()
    assert draw_dxf(data).left_out == (PlanLeftOut(Loss.UNKNOWN, 1, ("AEC_WALL",)),)


# Far away


def far_lines(model, left, bottom, count=1):
    for step in range(count):
        model.add_line((left, bottom + step), (left + 1, bottom + step))


@pytest.mark.parametrize("away", [100.0, 1e4, 9e6, -1e12])
def test_a_stray_line_does_not_make_the_plan_a_dot(document, model, away):
    room(model)
    far_lines(model, away, away)
    drawn = draw_dxf(written(document), longest_side=1000)
    assert (drawn.width, drawn.height) == (1000, 808)
    assert drawn.part == (0, 0, 10, 8)
    assert drawn.left_out == (PlanLeftOut(Loss.FAR),)
    assert (
        dxf_walls(written(document), frozenset({"0"}), drawn.mapping, drawn.part)["0"]
        == dxf_walls(written(document), frozenset({"0"}), drawn.mapping)["0"][:4]
    )


def test_strays_on_all_sides_and_a_block_whose_content_is_far(document, model):
    room(model)
    for x, y in ((1e5, 0), (-1e6, 3), (0, 1e7), (4, -1e4)):
        far_lines(model, x, y)
    block = document.blocks.new("FAR")
    far_lines(block, 5e5, 5e5, 3)
    model.add_blockref("FAR", (0, 0))
    drawn = draw_dxf(written(document))
    assert drawn.part == (0, 0, 10, 8)
    assert drawn.left_out == (PlanLeftOut(Loss.FAR, 7),)


def test_a_line_that_runs_from_the_plan_to_nowhere_is_cut_off(document, model):
    room(model)
    model.add_line((5, 4), (5e6, 4))
    drawn = draw_dxf(written(document), longest_side=1000)
    assert (drawn.width, drawn.part) == (1000, (0, 0, 10, 8))
    assert drawn.left_out == (PlanLeftOut(Loss.FAR),)
    walls = dxf_walls(written(document), frozenset({"0"}), drawn.mapping, drawn.part)["0"]
    assert max(point.x for wall in walls for point in (wall.start, wall.end)) < 1000


def test_of_several_parts_each_can_be_drawn_and_all_of_them(document, model):
    room(model)
    model.add_text("Level 1", dxfattribs={"insert": (2, 2), "height": 1})
    room(model, 5000, 0, 20, 10)
    look = look_at_dxf(written(document))
    assert [(part.box, part.pieces) for part in look.parts] == [
        ((0, 0, 10, 8), 5), ((5000, 0, 5020, 10), 4),
    ]  # fmt: skip
    other = draw_dxf(written(document), part=look.parts[1].box, longest_side=1000)
    assert other.mapping.to_picture(5020, 0) == Point(pytest.approx(980), pytest.approx(500, abs=5))
    everything = draw_dxf(written(document), part=look.extents)
    assert (everything.part, everything.left_out) == (None, ())


def test_a_campus_of_buildings_and_its_fence_stays_together(document, model):
    for x in range(5):
        room(model, 150 * x, 40 * (x % 2), 50, 30)
    room(model, -400, -400, 1500, 1200)
    look = look_at_dxf(written(document))
    assert (look.parts, look.left_out) == ((), ())
    assert look.extents == (-400, -400, 1100, 800)


def test_levels_drawn_side_by_side_stay_together(document, model):
    for x in range(12):
        room(model, 30 * x, 0, 10, 8)
    assert look_at_dxf(written(document)).parts == ()
