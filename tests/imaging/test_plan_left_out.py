"""Pictures with pixels that are not square, forms and remarks of PDFs, and what is left out."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, ImageDraw, TiffImagePlugin
from plan_files import encoded, level, taken
from plan_in_process import pages_of, seen

from cpted_audit.domain.plans.left_out import (
    Loss,
    PlanLeftOut,
    file_name_of,
    joined,
    left_out_lines,
    read_back,
)
from cpted_audit.errors import PlanError
from cpted_audit.imaging.plans.plans import Limits

SQUARED = Loss.SQUARED


def flat_square(across: int, down: int, mode: str = "1") -> Image.Image:
    """Return a sheet of 6 × 5 inches with a square of 4 × 4, scanned so many dots to an inch."""
    image = Image.new("L", (6 * across, 5 * down), 255)
    box = (across, down // 2, 5 * across, down // 2 + 4 * down)
    ImageDraw.Draw(image).rectangle(box, fill=0)
    return image.convert(mode)


def black_box(data: bytes) -> tuple[int, int]:
    page = seen(data)[1].convert("L").point(lambda tone: 255 * (tone < 128))
    left, top, right, bottom = page.getbbox()
    return right - left, bottom - top


def tiff(across: float, down: float, unit: int | None, **more: int) -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    if unit:
        tags[296] = unit
    tags[282], tags[283] = across, down
    for tag, value in more.items():
        tags[int(tag[1:])] = value
    return encoded(flat_square(204, 98), "TIFF", tiffinfo=tags, compression="group4")


def test_a_fax_is_cut_into_tiles_of_square_pixels():
    page = level(taken(tiff(204, 98, 2)), 0).convert("L")
    assert page.size == (1224, 1020)
    left, top, right, bottom = page.point(lambda tone: 255 * (tone < 128)).getbbox()
    assert right - left == pytest.approx(bottom - top, abs=3)


@pytest.mark.parametrize("unit", [None, 1, 2, 3])
def test_a_fax_has_square_pixels_whatever_the_unit_of_its_resolution(unit):
    across, down = (80.315, 38.583) if unit == 3 else (204, 98)
    data = tiff(across, down, unit)
    overview, _ = seen(data)
    assert (overview.width, overview.height) == (1224, 1020)
    assert overview.dpi == (None if unit == 1 else pytest.approx(204, abs=0.1))
    wide, high = black_box(data)
    assert wide == pytest.approx(high, abs=3)
    (page,) = pages_of(data)
    assert (page.width, page.height) == (1224, 1020)
    assert [one.what for one in page.left_out] == [SQUARED]
    assert overview.left_out == page.left_out


def test_a_fax_on_its_side_is_squared_along_the_paper_and_not_across():
    data = tiff(204, 98, 2, _274=6)
    overview, _ = seen(data)
    assert (overview.width, overview.height) == (1020, 1224)
    wide, high = black_box(data)
    assert wide == pytest.approx(high, abs=3)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {"dpi": (200, 100)}), ("JPEG", {"dpi": (200, 100)}),
        ("TIFF", {"dpi": (200, 100)}),
    ],
)  # fmt: skip
def test_every_format_that_tells_a_resolution_is_squared(kind, options):
    data = encoded(flat_square(200, 100, "L"), kind, **options)
    assert seen(data)[0].dpi == pytest.approx(200, abs=0.1)
    wide, high = black_box(data)
    assert wide == pytest.approx(high, abs=3)


def test_the_shape_of_pixels_is_enough_where_no_unit_is_told():
    image = flat_square(200, 100, "L")
    shape = bytearray(encoded(image, "PNG", dpi=(200, 100)))
    where = shape.index(b"pHYs")
    shape[where + 12] = 0  # the unit
    shape[where + 13 : where + 17] = zlib.crc32(shape[where : where + 13]).to_bytes(4, "big")
    jpeg = bytearray(encoded(image, "JPEG", dpi=(200, 100)))
    jpeg[jpeg.index(b"JFIF\0") + 7] = 0
    for data in (bytes(shape), bytes(jpeg)):
        overview, _ = seen(data)
        assert (overview.width, overview.height, overview.dpi) == (1200, 1000, None)


@pytest.mark.parametrize(
    ("told", "doubted"),
    [
        ((72, 300), True), ((1, 1), False), ((0, 0), False), ((100000, 5), True),
        ((300, 301), False),
    ],
)  # fmt: skip
def test_a_resolution_that_cannot_be_true_changes_nothing(told, doubted):
    data = tiff(*told, 2)
    overview, _ = seen(data)
    assert (overview.width, overview.height) == (1224, 490)
    assert [one.what for one in overview.left_out] == [Loss.DOUBTED] * doubted


def test_an_animation_tells_the_pictures_that_are_not_drawn():
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
    data = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert seen(data)[0].left_out == (PlanLeftOut(Loss.FRAMES, 2),)


def test_a_picture_too_large_once_squared_is_refused():
    with pytest.raises(PlanError, match="more than"):
        taken(tiff(204, 98, 2), limits=Limits(pixels=1_000_000))


# PDF


def pdf(annotations=(), *, form=None, catalog=None, page=None, **saving) -> bytes:
    """Return a page of 400 × 400 points with annotations, a form and whatever else is given."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(400, 400))
    helvetica = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=helvetica))
    made = [document.make_indirect(annotation(document)) for annotation in annotations]
    document.pages[0].Annots = pikepdf.Array(made)
    if form is not None:
        fields = [one for one in made if one.Subtype == "/Widget"]
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(fields), DR=fonts, **form)
    for key, value in (catalog or {}).items():
        document.Root[key] = value(document) if callable(value) else value
    for key, value in (page or {}).items():
        document.pages[0].obj[key] = value
    out = BytesIO()
    document.save(out, **saving)
    return out.getvalue()


def remark(kind: str, rect=(100, 100, 300, 300), look: str | None = None, **more):
    def make(document):
        made = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=list(rect), **more
        )
        if look is not None:
            stream = document.make_stream(look.encode())
            stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            stream.BBox = [0, 0, rect[2] - rect[0], rect[3] - rect[1]]
            made.AP = pikepdf.Dictionary(N=stream)
        return made

    return make


BLUE = "0 0 1 rg 0 0 200 200 re f"


def pixel(data: bytes, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour at a point of the page, in points from its lower left corner."""
    _, page = seen(data, dpi=72)
    return page.getpixel((round(x), round(page.height - y)))


@pytest.mark.parametrize("kind", ["Stamp", "FreeText", "Square"])
def test_remarks_with_a_look_are_drawn(kind):
    data = pdf([remark(kind, look=BLUE)])
    assert pixel(data, 200, 200) == (0, 0, 255)
    assert seen(data)[0].left_out == ()


def test_words_typed_on_a_page_without_a_look_are_drawn_and_not_called_left_out():
    words = {"Contents": pikepdf.String("Nurse 104"), "DA": pikepdf.String("/Helv 40 Tf 1 0 0 rg")}
    shown, page = seen(pdf([remark("FreeText", **words)]), dpi=72)
    reds = sum(n for n, (red, green, _) in page.getcolors(1 << 18) if red > 200 and green < 80)
    assert reds > 300
    assert shown.left_out == ()
    bare = pdf([remark("FreeText", Contents=pikepdf.String("Nurse 104"))])
    assert seen(bare)[0].left_out == (PlanLeftOut(Loss.REMARKS),)


@pytest.mark.parametrize("form", [{}, {"NeedAppearances": True}])
def test_what_was_typed_into_a_form_is_drawn(form):
    field = remark(
        "Widget", (50, 150, 350, 250), FT=pikepdf.Name.Tx, T=pikepdf.String("room"),
        V=pikepdf.String("MMMMMM"), F=4, DA=pikepdf.String("/F 60 Tf 1 0 0 rg"),
    )  # fmt: skip
    _, page = seen(pdf([field], form=form), dpi=72)
    counted = page.getcolors(1 << 18)
    assert sum(count for count, (red, green, _) in counted if red > 200 and green < 80) > 1000
    assert page.getpixel((52, 395)) == (255, 255, 255)


def test_a_ticked_box_is_drawn_ticked():
    def box(state):
        def make(document):
            looks = {}
            for name, look in (("Yes", BLUE), ("Off", "1 1 1 rg 0 0 200 200 re f")):
                looks[f"/{name}"] = document.make_stream(
                    look.encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
                    BBox=[0, 0, 200, 200],
                )  # fmt: skip
            return pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Btn,
                T=pikepdf.String("tick"), F=4, Rect=[100, 100, 300, 300], AS=pikepdf.Name(state),
                V=pikepdf.Name(state), AP=pikepdf.Dictionary(N=pikepdf.Dictionary(looks)),
            )  # fmt: skip

        return make

    assert pixel(pdf([box("/Yes")], form={}), 200, 200) == (0, 0, 255)
    assert pixel(pdf([box("/Off")], form={}), 200, 200) == (255, 255, 255)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_forms_turn_with_their_page_and_lie_right_in_every_band(rotate):
    field = remark("Widget", (0, 0, 100, 50), BLUE, FT=pikepdf.Name.Tx, T=pikepdf.String("a"), F=4)
    data = pdf([field], form={}, page={"/Rotate": rotate})
    page = level(taken(data, dpi=360), 0).convert("RGB")
    wide, high = page.size
    where = {90: (9, 9), 180: (wide - 9, 9), 270: (wide - 9, high - 9)}[rotate]
    assert page.getpixel(where) == (0, 0, 255)
    box = page.convert("L").point(lambda tone: 255 * (tone < 128)).getbbox()
    assert sorted((box[2] - box[0], box[3] - box[1])) == [250, 500]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("unit", [1, 2.5])
def test_a_page_in_larger_units_has_its_true_size(unit, packed):
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    data = pdf([remark("Stamp", look=BLUE)], page={"/UserUnit": unit}, object_stream_mode=mode)
    (page,) = pages_of(data)
    assert (page.width, page.height) == (400 * unit, 400 * unit)
    overview, _ = seen(data, dpi=72)
    assert (overview.width, overview.dpi) == (400 * unit, 72)
    assert pixel(data, 200 * unit, 200 * unit) == (0, 0, 255)


def test_what_a_page_will_not_show_is_told():
    data = pdf(
        [
            remark("Stamp"), remark("Link"), remark("FreeText", look=BLUE, F=2),
            remark("RichMedia"), remark("FileAttachment"), remark("Popup"), remark("Highlight"),
        ],
        form={"XFA": pikepdf.String("<xdp/>")},
    )  # fmt: skip
    expected = (
        PlanLeftOut(Loss.REMARKS), PlanLeftOut(Loss.HIDDEN), PlanLeftOut(Loss.XFA),
        PlanLeftOut(Loss.ATTACHED),
        PlanLeftOut(Loss.MODELS),
    )  # fmt: skip
    assert pages_of(data)[0].left_out == expected
    assert seen(data)[0].left_out == expected


@pytest.mark.parametrize("base", ["/ON", "/OFF"])
def test_layers_that_are_switched_off_are_not_drawn_and_named(base):
    def properties(document):
        layers = [
            document.make_indirect(
                pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(name))
            )
            for name in ("Walls", "Furniture")
        ]
        usual = pikepdf.Dictionary(BaseState=pikepdf.Name(base))
        usual["/OFF" if base == "/ON" else "/ON"] = pikepdf.Array([layers[base == "/ON"]])
        names = pikepdf.Dictionary(W=layers[0], F=layers[1])
        document.pages[0].obj.Resources = pikepdf.Dictionary(Properties=names)
        content = (
            "/OC /W BDC 1 0 0 rg 0 0 100 100 re f EMC /OC /F BDC 0 0 1 rg 200 0 100 100 re f EMC"
        )
        document.pages[0].obj.Contents = document.make_stream(content.encode())
        return pikepdf.Dictionary(OCGs=pikepdf.Array(layers), D=usual)

    data = pdf(catalog={"/OCProperties": properties})
    assert pixel(data, 50, 50) == (255, 0, 0)
    assert pixel(data, 250, 50) == (255, 255, 255)
    assert seen(data)[0].left_out == (PlanLeftOut(Loss.LAYERS_OFF, 1, ("Furniture",)),)


def test_a_locked_document_is_looked_through_with_its_password():
    data = pdf([remark("Stamp")], encryption=pikepdf.Encryption(user="key", owner="other"))
    for password in ("key", "other"):
        (page,) = pages_of(data, password)
        assert page.left_out == (PlanLeftOut(Loss.REMARKS),)


def test_a_damaged_document_is_still_drawn():
    data = pdf([remark("Stamp", look=BLUE)])
    torn = data[: data.rindex(b"startxref")]
    assert pixel(torn, 200, 200) == (0, 0, 255)


# Words


def test_the_words_name_what_is_known_and_count_the_rest():
    names = tuple(f"{letter}.dwg" for letter in "abcdef")
    found = [PlanLeftOut(Loss.OUTSIDE, 6, names), PlanLeftOut(SQUARED, 1, ("204 × 98",))]
    assert left_out_lines(found) == [
        "Left out: other drawings shown in this one (6): a.dwg, b.dwg, c.dwg, d.dwg and 2 more",
        "Changed: pixels that were not square were stretched to squares: 204 × 98",
    ]
    assert joined(found[:1], found) == (PlanLeftOut(Loss.OUTSIDE, 12, names), found[1])


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ([["single points", 3, []]], (PlanLeftOut(Loss.DOTS, 3),)),
        ([["single points", 3, ["a\x1b[3m\u202eb", 5]]],
         (PlanLeftOut(Loss.DOTS, 3, ("a[3mb", "5")),)),
        ([["what a later version knows", 1, []]], ()),
        ([["single points", -1, []], ["single points"], 7, None, ["single points", "x", []]], ()),
        ("text", ()), (None, ()), ({"a": 1}, ()), (7, ()),
    ],
)  # fmt: skip
def test_what_was_kept_is_read_back_whatever_a_file_holds(kept, read):
    assert read_back(kept) == read


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/b/c.png", "c.png"), ("C:\\x\\c.png", "c.png"), ("http://x.org/c.png?v=1", "c.png"),
        ("data:image/png;base64,AAAA", ""), ("", ""), ("folder/", "folder"),
    ],
)  # fmt: skip
def test_a_name_is_the_last_part_of_a_path(path, name):
    assert file_name_of(path) == name
