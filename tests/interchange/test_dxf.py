"""Drawings made on the spot: layers, units, blocks, scale, walls, and drawings that are bombs."""

from __future__ import annotations

import io
import math
import os
import pickle
from xml.etree import ElementTree

import children
import ezdxf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from cpted_audit.assets import asset
from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut
from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf import drawings, expand
from cpted_audit.interchange.dxf.drawings import answer_dxf, draw_dxf, dxf_walls, look_at_dxf
from cpted_audit.interchange.dxf.records import (
    DrawDxf,
    DxfMapping,
    FindDxfWalls,
    LookAtDxf,
    RefusedDxf,
)
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable

PLAIN = DxfMapping(left=0, top=0, pixels_per_unit=1)
SVG = "{http://www.w3.org/2000/svg}"


def written(document) -> bytes:
    stream = io.StringIO()
    document.write(stream)
    return stream.getvalue().encode(errors="surrogateescape")


@pytest.fixture
def document():
    return ezdxf.new()


@pytest.fixture
def model(document):
    return document.modelspace()


def texts(svg: bytes) -> list[str]:
    return [one.text for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def paths(svg: bytes) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{SVG}path"))


# Looking


def test_layers_are_counted_and_told_apart(document, model):
    document.layers.add("Walls")
    document.layers.add("Notes").off()
    document.layers.add("Old").freeze()
    model.add_line((0, 0), (1, 0), dxfattribs={"layer": "WALLS"})
    model.add_circle((0, 0), 1, dxfattribs={"layer": "Walls"})
    model.add_text("hall", dxfattribs={"layer": "Notes"})
    look = look_at_dxf(written(document))
    found = {layer.name: (layer.lines, layer.others, layer.visible) for layer in look.layers}
    assert found == {
        "0": (0, 0, True), "Walls": (2, 0, True), "Notes": (0, 1, False), "Old": (0, 0, False)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "unit", "metres"),
    [(0, "", None), (1, "inches", 0.0254), (2, "feet", 0.3048), (4, "millimetres", 0.001),
     (6, "metres", 1.0), (21, "US survey feet", 1200 / 3937), (99, "", None)],
)  # fmt: skip
def test_units_come_from_the_header(document, model, code, unit, metres):
    model.add_line((0, 0), (1, 0))
    document.header["$INSUNITS"] = code
    look = look_at_dxf(written(document))
    assert (look.unit, look.metres_per_unit) == (unit, metres)


def test_a_header_without_units_is_not_taken_for_metres(document, model):
    model.add_line((0, 0), (1, 0))
    lines = written(document).split(b"\n")
    at = lines.index(b"$INSUNITS")
    assert look_at_dxf(b"\n".join(lines[: at - 1] + lines[at + 3 :])).metres_per_unit is None


def test_paper_is_read_where_the_model_is_empty(document):
    document.layout("Layout1").add_line((0, 0), (3, 4))
    look = look_at_dxf(written(document))
    assert look.space == "Layout1"
    assert look.extents == (0, 0, 3, 4)


# Drawing


def test_the_picture_has_the_scale_asked_for(document, model):
    model.add_lwpolyline([(0, 0), (100, 0), (100, 50), (0, 50)], close=True)
    drawn = draw_dxf(written(document), metres_per_unit=0.3048, pixels_per_metre=20)
    assert drawn.mapping.pixels_per_unit == pytest.approx(0.3048 * 20)
    assert drawn.metres_per_pixel == pytest.approx(1 / 20)
    start, end = drawn.mapping.to_picture(0, 0), drawn.mapping.to_picture(100, 50)
    assert end.x - start.x == pytest.approx(609.6)
    assert start.y - end.y == pytest.approx(304.8)
    assert (drawn.width, drawn.height) == (635, 331)  # with two per cent of white around it


def test_a_picture_too_large_is_refused(document, model):
    model.add_line((0, 0), (100, 0))
    with pytest.raises(PlanError, match="more than 16,000 a side"):
        draw_dxf(written(document), metres_per_unit=1, pixels_per_metre=200)


def test_only_chosen_layers_are_drawn(document, model):
    document.layers.add("Off").off()
    for layer, word in (("A", "first"), ("B", "second"), ("Off", "third")):
        model.add_text(word, dxfattribs={"layer": layer})
    model.add_text("gone", dxfattribs={"invisible": 1})
    data = written(document)
    assert texts(draw_dxf(data).svg) == ["first", "second"]
    assert texts(draw_dxf(data, layers=frozenset({"b", "OFF"})).svg) == ["second", "third"]
    with pytest.raises(PlanError, match="Choose other layers"):
        draw_dxf(data, layers=frozenset({"no such"}))


def test_a_block_draws_its_layer_0_on_the_layer_it_is_put_on(document, model):
    block = document.blocks.new("DOOR")
    block.add_text("leaf")
    block.add_text("frame", dxfattribs={"layer": "Frames"})
    model.add_blockref("DOOR", (0, 0), dxfattribs={"layer": "Doors"})
    data = written(document)
    assert texts(draw_dxf(data, layers=frozenset({"Doors"})).svg) == ["leaf"]
    assert texts(draw_dxf(data, layers=frozenset({"Frames"})).svg) == ["frame"]
    document.layers.add("Doors").freeze()
    data = written(document)
    with pytest.raises(PlanError):
        draw_dxf(data)
    assert texts(draw_dxf(data, layers=frozenset({"Doors", "Frames"})).svg) == ["leaf", "frame"]


def test_blocks_are_scaled_turned_mirrored_and_repeated(document, model):
    block = document.blocks.new("B", base_point=(1, 0))
    block.add_line((1, 0), (3, 0))
    model.add_blockref(
        "B", (10, 0),
        dxfattribs={"xscale": -2, "yscale": 3, "rotation": 90, "column_count": 2,
                    "column_spacing": 5, "row_count": 1},
    )  # fmt: skip
    walls = dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]
    ends = sorted(tuple(round(n, 6) + 0.0 for point in wall for n in point) for wall in walls)
    # 2 × −2 long along the block's x, which looks up; y of the picture runs downwards.
    assert ends == [(10, -5, 10, -1), (10, 0, 10, 4)]


def test_the_look_of_patches_dimensions_and_covers(document, model):
    model.add_solid([(0, 0), (1, 0), (0, 1), (1, 1)])
    hatch = model.add_hatch()
    hatch.paths.add_polyline_path([(0, 0), (9, 0), (9, 9)])
    model.add_wipeout([(0, 0), (5, 5)])
    model.add_linear_dim((0, 3), (0, 0), (9, 0)).render()
    svg = draw_dxf(written(document)).svg
    fills = [path.get("fill") for path in paths(svg)]
    assert fills[0] == "#dcdcdc"  # beneath everything, though it comes second
    assert {"#555555", "#ffffff"} <= set(fills)
    assert {path.get("stroke") for path in paths(svg)} >= {"#777777"}
    assert b"<image" not in svg
    assert b"href" not in svg


def test_text_keeps_its_words_place_and_direction(document, model):
    model.add_text("a<b & \x07\udc80ü", height=2, rotation=90).set_placement((5, 5))
    model.add_mtext("one two\\Pthree", dxfattribs={"char_height": 1, "attachment_point": 3})
    svg = draw_dxf(written(document), longest_side=1000).svg
    first, *lines = ElementTree.fromstring(svg).iter(f"{SVG}text")
    assert first.text.startswith("a<b & ")
    a, b, _, _, *_ = map(float, first.get("transform")[7:-1].split())
    assert abs(a) < 1e-9 < -b  # it reads upwards
    assert [line.text for line in lines] == ["one two", "three"]
    assert {line.get("text-anchor") for line in lines} == {"end"}


@pytest.mark.parametrize("words", ["MAIN ADMINISTRATION WING", "WWWWWW", "Mom's room – Nº 12 @"])
def test_words_at_the_edge_are_not_cut_off(document, model, words):
    model.add_line((0, 0), (10, 10))
    model.add_text(words, height=1).set_placement((9, 5))
    drawn = draw_dxf(written(document), longest_side=1000)
    (label,) = ElementTree.fromstring(drawn.svg).iter(f"{SVG}text")
    a, *_, left, _ = map(float, label.get("transform")[7:-1].split())
    font = ImageFont.truetype(asset("resources", "fonts", "NotoSans-Regular.ttf"), 1000)
    assert left + float(label.get("font-size")) * a * font.getlength(words) / 1000 <= drawn.width


def test_mirrored_text_can_still_be_read(document, model):
    document.blocks.new("ROOM").add_text("101", height=1)
    model.add_blockref("ROOM", (0, 0), dxfattribs={"xscale": -1})
    model.add_line((-9, -9), (9, 9))
    (label,) = ElementTree.fromstring(draw_dxf(written(document)).svg).iter(f"{SVG}text")
    a, b, c, d, *_ = map(float, label.get("transform")[7:-1].split())
    assert a > 0
    assert a * d - b * c > 0
    assert label.get("text-anchor") == "end"


# Walls


def test_walls_are_the_straight_pieces_once(document, model):
    model.add_line((0, 0), (10, 0))
    model.add_line((10, 0), (0, 0))
    model.add_line((3, 3), (3, 3))
    model.add_lwpolyline([(0, 5), (10, 5), (10, 9)])
    model.add_text("no wall")
    walls = dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]
    assert [tuple(map(tuple, wall)) for wall in walls] == [
        ((0, 0), (10, 0)), ((0, -5), (10, -5)), ((10, -5), (10, -9))
    ]  # fmt: skip


def test_curves_become_walls_near_to_them(document, model):
    model.add_circle((0, 0), 100)
    walls = dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]
    assert 16 <= len(walls) <= 64
    for wall in walls:
        middle = (wall.start.x + wall.end.x) / 2, (wall.start.y + wall.end.y) / 2
        assert math.hypot(*wall.start) == pytest.approx(100, abs=0.03)
        assert 98 < math.hypot(*middle) < 100.03


@pytest.mark.slow
def test_twenty_thousand_lines_are_walls_and_one_more_is_too_many(document, model):
    for number in range(drawings.MOST_WALLS):
        model.add_line((number, 0), (number, 9))
    assert len(dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]) == drawings.MOST_WALLS
    model.add_line((0, 0), (9, 9))
    with pytest.raises(PlanError, match=r"20,001 straight pieces.*Choose only the layers"):
        dxf_walls(written(document), frozenset({"0"}), PLAIN)["0"]
    assert look_at_dxf(written(document)).layers[0].lines == drawings.MOST_WALLS + 1


# Drawings that are meant to do harm


def test_a_block_that_holds_itself_is_drawn_once(document, model):
    block = document.blocks.new("A")
    block.add_line((0, 0), (1, 1))
    block.add_blockref("A", (1, 1))
    model.add_blockref("A", (0, 0))
    look = look_at_dxf(written(document))
    assert look.layers[0].lines == 1
    assert look.left_out == (PlanLeftOut(Loss.CIRCULAR),)


def test_blocks_within_blocks_within_blocks_end_somewhere(document, model):
    document.blocks.new("B0").add_line((0, 0), (1, 1))
    for number in range(1, 300):
        block = document.blocks.new(f"B{number}")
        block.add_blockref(f"B{number - 1}", (0, 0))
        block.add_line((0, number), (1, number))
    model.add_blockref("B299", (0, 0))
    look = look_at_dxf(written(document))
    assert look.layers[0].lines == expand.DEEPEST
    assert look.left_out == (PlanLeftOut(Loss.CIRCULAR),)


def _nested(document, model):
    document.blocks.new("B0").add_line((0, 0), (1, 1))
    for number in range(1, 13):
        block = document.blocks.new(f"B{number}")
        for place in range(10):
            block.add_blockref(f"B{number - 1}", (place, number))
    model.add_blockref("B12", (0, 0))


def _grid(document, model):
    document.blocks.new("B").add_line((0, 0), (1, 1))
    grid = {"row_count": 1000, "column_count": 1000, "row_spacing": 2, "column_spacing": 2}
    model.add_blockref("B", (0, 0), dxfattribs=grid)


@pytest.mark.parametrize("bomb", [_nested, _grid])
def test_a_bomb_is_refused(document, model, bomb):
    bomb(document, model)
    with pytest.raises(PlanError, match="more than 300,000 pieces"):
        look_at_dxf(written(document))
    model.add_line((0, 0), (1, 1), dxfattribs={"layer": "Walls"})
    (walls,) = dxf_walls(written(document), frozenset({"Walls"}), PLAIN).values()
    assert len(walls) == 1


@pytest.mark.parametrize("count", [2**31 - 1, -5])
def test_an_endless_grid_on_one_spot_is_one_block(document, model, count):
    document.blocks.new("B").add_line((0, 0), (1, 1))
    model.add_line((0, 0), (5, 5))
    grid = {"row_count": count, "row_spacing": 0, "column_count": 1}
    model.add_blockref("B", (0, 0), dxfattribs=grid)
    assert look_at_dxf(written(document)).layers[0].lines == 2


def test_impossible_numbers_are_left_out(document, model):
    model.add_line((0, 0), (5, 5))
    model.add_line((math.nan, 0), (5, 5))
    model.add_line((0, 0), (math.inf, 5))
    look = look_at_dxf(written(document))
    assert look.extents == (0, 0, 5, 5)
    assert look.left_out == (PlanLeftOut(Loss.IMPOSSIBLE, 2),)


@pytest.mark.parametrize("size", [1e-9, 1e12])
def test_any_size_fits_the_picture(document, model, size):
    model.add_line((-size, -size), (size, size))
    drawn = draw_dxf(written(document), longest_side=800)
    assert (drawn.width, drawn.height) == (800, 800)


@pytest.mark.parametrize("end", [(0, 0), (1e308, 1e308)])
def test_what_has_no_size_that_can_be_drawn_is_refused(document, model, end):
    model.add_line((-end[0], -end[1]), end)
    with pytest.raises(PlanError, match="nothing of a size"):
        draw_dxf(written(document))


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4", b"\0" * 999, b"0\nSECTION\n" * 999, b"AutoCAD Binary DXF\r\n\x1a\0x"]
)
def test_what_is_no_drawing_is_refused_in_a_sentence(data):
    with pytest.raises(PlanError, match="nothing was imported"):
        look_at_dxf(data)


# Positions are taken along the drawing's length, for a new drawing holds the time and ids of its
# making and is not the same from one run to the next.
_ALONG = st.floats(0, 1, exclude_max=True)


@given(harm=st.lists(st.tuples(_ALONG, st.integers(0, 255)), max_size=5), end=st.floats(0, 1))
def test_a_torn_drawing_is_read_or_refused(harm, end):
    document = ezdxf.new("R12")
    document.modelspace().add_line((0, 0), (1, 1))
    whole = bytearray(written(document))
    for place, byte in harm:
        whole[int(place * len(whole))] = byte
    torn = bytes(whole[: round(end * len(whole))])
    answer = answer_dxf(LookAtDxf(data=torn))
    assert isinstance(answer, RefusedDxf) or answer.layers


# In a child process


def test_the_library_leaves_nothing_behind(tmp_path):
    import sys

    code = "import cpted_audit.interchange.dxf.library as it; print(len(it.TROUBLES))"
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    children.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []
    code = "import sys, cpted_audit.interchange.dxf.drawings; sys.exit('ezdxf' in sys.modules)"
    children.run([sys.executable, "-c", code], env=environment, check=True)


@pytest.mark.slow
def test_a_child_process_answers(document, model):
    model.add_line((0, 0), (5, 5))
    data = written(document)
    requests = [
        LookAtDxf(data=data), DrawDxf(data=data, longest_side=300),
        FindDxfWalls(data=data, layers=frozenset({"0"}), mapping=PLAIN), LookAtDxf(data=b"x"),
    ]  # fmt: skip
    answers = run_killable(
        answer_dxf, requests, limits=Limits(), workers=1, cancelled=lambda: False
    )
    look, drawn, walls, refused = (answer for _, answer in answers)
    assert look == look_at_dxf(data)
    assert drawn == pickle.loads(pickle.dumps(draw_dxf(data, longest_side=300)))
    assert len(walls) == 1
    assert "not a DXF drawing" in refused.sentence
