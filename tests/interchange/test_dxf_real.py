"""Drawings from the real world: each is read or refused as this table says."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

import pytest
import resvg_py
from PIL import Image

from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut
from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf.drawings import draw_dxf, dxf_walls, look_at_dxf

REFUSED = {
    "807_1.dwg": "save it as DXF",
    "Minimal_DXF_AC1009.dxf": "shows no line and no text",
}


class Expected(NamedTuple):
    """What looking at a drawing tells: lines, other pieces, unit, and faults mended or None."""

    lines: int
    others: int
    unit: str = ""
    mended: int | None = None
    left_out: tuple[PlanLeftOut, ...] = ()


SIXTY = PlanLeftOut(Loss.PICTURES, 60, ("image1.jpg", "image3.jpg", "image2.png", "image4.jpg"))
TWO = PlanLeftOut(Loss.MISSING, 2, ("*D1", "*D0"))
SHEET = PlanLeftOut(Loss.SHEETS, 1, ("Layout1",))
FIVE = PlanLeftOut(Loss.PICTURES, 5, ("image1.jpg",))
READ = {
    "POLI-ALL210_12.DXF": Expected(31, 0),
    "R12_with_trash_beyond_EOF.dxf": Expected(1, 0),
    "bin_dxf_r2000.dxf": Expected(0, 1, "metres"),
    "duplicate_handles.dxf": Expected(119, 19, left_out=(TWO,)),
    "empty_handles.dxf": Expected(8, 0, mended=0),
    "hospital_walls_R12_millimetres.dxf": Expected(183, 0),
    "houses_of_parliament_georeferenced.dxf": Expected(1, 0, "inches"),
    "images.dxf": Expected(70, 127, "inches", left_out=(SIXTY,)),
    "recover01.dxf": Expected(1441, 18, mended=68),
    "three-dxf_demo.dxf": Expected(24, 28, "millimetres", left_out=(PlanLeftOut(Loss.DOTS, 3),)),
    "viewports.dxf": Expected(7, 6, "millimetres", left_out=(FIVE, SHEET)),
    "visibility.dxf": Expected(0, 14, "inches"),
    "wipeout_door.dxf": Expected(278, 12, "inches"),
}


@pytest.fixture
def drawing(real):
    return lambda name: (real / "plans" / "dxf" / name).read_bytes()


def _ink(svg: bytes, area=None) -> int:
    """Return how many pixels of the picture are not white; text needs a font and gives none."""
    png = resvg_py.svg_to_bytes(svg_string=svg.decode(), skip_system_fonts=True)
    picture = Image.open(BytesIO(bytes(png))).convert("L").crop(area)
    return sum(picture.histogram()[:200])


def test_every_drawing_is_expected(real):
    found = {path.name for path in (real / "plans" / "dxf").iterdir()}
    assert found == REFUSED.keys() | READ.keys()


@pytest.mark.parametrize("name", READ)
def test_it_is_read(drawing, name):
    data, expected = drawing(name), READ[name]
    look = look_at_dxf(data)
    assert sum(layer.lines for layer in look.layers) == expected.lines
    assert sum(layer.others for layer in look.layers) == expected.others
    assert look.unit == expected.unit
    assert (look.metres_per_unit is None) == (not expected.unit)
    assert (look.mended if look.recovered else None) == expected.mended
    assert look.left_out == expected.left_out
    assert look.space == "Model"
    drawn = draw_dxf(data, metres_per_unit=look.metres_per_unit, longest_side=500)
    assert max(drawn.width, drawn.height) == 500
    if expected.lines:
        assert _ink(drawn.svg) > 100


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_to_do(drawing, name):
    for ask in (look_at_dxf, draw_dxf):
        with pytest.raises(PlanError, match="nothing was imported") as caught:
            ask(drawing(name))
    assert REFUSED[name] in str(caught.value) or ask is draw_dxf


def test_the_hospital_has_its_walls(drawing):
    data = drawing("hospital_walls_R12_millimetres.dxf")
    drawn = draw_dxf(data, metres_per_unit=0.001, longest_side=4000)
    (walls,) = dxf_walls(data, frozenset({"walls"}), drawn.mapping).values()
    assert 166 <= len(walls) <= 176  # 183 lines, of which 7 lie exactly on others
    across = max(wall.end.x for wall in walls) - min(wall.end.x for wall in walls)
    assert across * drawn.metres_per_pixel == pytest.approx(37.8655, abs=0.01)
    assert all(0 <= one.x <= 4000 and 0 <= one.y <= drawn.height for wall in walls for one in wall)


def test_a_drawing_that_knows_where_it_lies(drawing):
    found = look_at_dxf(drawing("houses_of_parliament_georeferenced.dxf")).georeference
    assert found.epsg == 27700
    assert found.design == pytest.approx((23448.14, 4967.10), abs=0.01)
    assert found.reference == pytest.approx((530207.57, 179366.79), abs=0.01)
    assert found.north == pytest.approx(328, abs=1e-3)
    assert (found.latitude, found.longitude) == (51.4983, -0.1256)


def test_a_wipeout_hides_the_wall_behind_the_door(drawing):
    drawn = draw_dxf(drawing("wipeout_door.dxf"), longest_side=1600)
    opening, hidden_too = (150, 240, 430, 310), (940, 240, 1290, 310)
    assert _ink(drawn.svg, opening) == 0
    assert _ink(drawn.svg, hidden_too) > 0  # there the block lies below the walls
