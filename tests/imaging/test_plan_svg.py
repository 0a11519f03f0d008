"""Drawings in SVG: rendered, and kept from reaching out or growing without end."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from PIL import Image
from plan_files import encoded, largest_difference, level, taken
from plan_in_process import pages_of, seen

from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut
from cpted_audit.errors import PlanError
from cpted_audit.imaging.plans.plans import Limits, plan_source, take_plan

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
BODY = '<rect x="10" y="10" width="80" height="20" fill="#c81e28"/>'


def svg(attributes: str, body: str = BODY, before: str = "") -> bytes:
    return f"{before}<svg {NAMES} {attributes}>{body}</svg>".encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="200" height="100"', (200, 100)),
        ('viewBox="0 0 200 100"', (200, 100)),
        ('width="400" viewBox="0 0 200 100"', (400, 200)),
        ('height="400px" viewBox="0,0,200,100"', (800, 400)),
        ('width="100%" height="100%" viewBox="0 0 200 100"', (200, 100)),
        ('width="2in" height="25.4mm" viewBox="0 0 200 100"', (192, 96)),
        ('width="72pt" height="6pc"', (96, 96)),
    ],
)
def test_its_size_is_what_it_says(attributes: str, size: tuple[int, int]) -> None:
    (page,) = plan_source(svg(attributes)).pages
    assert (page.width, page.height) == pytest.approx(size)
    overview, _, _ = taken(svg(attributes), dpi=192)
    assert (overview.width, overview.height) == (2 * size[0], 2 * size[1])


def test_it_is_drawn_on_white_at_the_resolution_asked_for() -> None:
    page = level(taken(svg('width="200" height="100"'), dpi=960), 0)
    assert page.size == (2000, 1000)
    assert page.getpixel((1900, 900)) == (255, 255, 255)
    assert page.getpixel((500, 200)) == (200, 30, 40)


def test_words_are_drawn_with_the_letters_that_travel_with_the_program() -> None:
    words = '<text x="10" y="60" font-size="40" font-family="Nowhere">Gym</text>'
    page = level(taken(svg('width="200" height="100"', words), dpi=96), 0).convert("L")
    assert page.getextrema()[0] < 60


@pytest.mark.parametrize(
    "link",
    ['xlink:href="{path}"', 'href="{path}"', 'href="file://{path}"', 'href=" {path}"'],
)
def test_no_other_file_is_shown(tmp_path: Path, link: str) -> None:
    secret = tmp_path / "secret.png"
    Image.new("RGB", (50, 50), "blue").save(secret)
    picture = f'<g><image {link.format(path=secret)} width="200" height="100"/></g>'
    page = level(taken(svg('width="200" height="100"', BODY + picture), dpi=96), 0)
    assert page.getpixel((50, 20)) == (200, 30, 40)
    assert page.getpixel((150, 80)) == (255, 255, 255)


def test_a_picture_within_the_drawing_is_shown() -> None:
    data = b64encode(encoded(Image.new("RGB", (5, 5), "blue"), "PNG")).decode()
    picture = f'<image href="data:image/png;base64,{data}" width="200" height="100"/>'
    page = level(taken(svg('width="200" height="100"', picture), dpi=96), 0)
    assert page.getpixel((100, 50)) == (0, 0, 255)


def test_no_script_runs_and_no_style_reaches_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    Image.new("RGB", (50, 50), "blue").save(secret)
    body = (
        f'<style>@import url("{secret}"); rect {{ fill: url({secret}) green }}</style>'
        "<script>document.documentElement.remove()</script>" + BODY
    )
    page = level(taken(svg('width="200" height="100"', body), dpi=96), 0)
    assert (0, 0, 255) not in {colour for _, colour in page.getcolors(1 << 16)}
    assert page.size == (200, 100)


LAUGHS = "".join(f'<!ENTITY l{step} "{f"&l{step - 1};" * 10}">' for step in range(1, 10))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "before",
    [
        f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE svg [<!ENTITY % more SYSTEM "http://example.org/x.dtd"> %more;]>',
        "<!DOCTYPE svg [<!ATTLIST svg width CDATA '5'>]>",
    ],
)
def test_entities_that_name_others_or_files_are_refused(before: str, encoding: str) -> None:
    text = svg('width="200" height="100"', "<text>&l9;</text>", before).decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    with pytest.raises(PlanError, match="it defines entities"):
        plan_source(declared.encode(encoding))


ILLUSTRATOR = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" ['
    '<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai "http://ns.adobe.com/AI/10.0/">'
    "<!ENTITY red '#c81e28'>]>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_namespaces_with_names_as_illustrator_writes_them_are_taken(encoding: str) -> None:
    body = '<rect xmlns:i="&ns_ai;" i:knockout="Off" x="10" y="10" width="80" height="20" '
    text = svg('width="200" height="100"', body + 'fill="&red;"/>', ILLUSTRATOR).decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    _, page = seen(declared.encode(encoding), dpi=96)
    assert page.getpixel((50, 20)) == (200, 30, 40)


@pytest.mark.parametrize(
    ("entity", "body"),
    [
        ("x" * 401, ""),
        ("x" * 399, "<text>" + "&a;" * 22_000 + "</text>"),
        ("&#38;b;", ""),
        ("&#60;g/>", ""),
        ("%b;", ""),
    ],
)
def test_entities_that_could_grow_are_refused(entity: str, body: str) -> None:
    before = f'<!DOCTYPE svg [<!ENTITY a "{entity}">]>'
    with pytest.raises(PlanError, match=r"defines entities|damaged"):
        plan_source(svg('width="200" height="100"', body, before))


def test_entities_in_an_encoding_without_plain_ampersands_are_refused() -> None:
    before = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE svg [<!ENTITY a "short">]>'
    text = svg('width="200" height="100"', "<text>&a;</text>", before).decode()
    with pytest.raises(PlanError, match=r"defines entities|damaged|not a drawing"):
        plan_source(text.encode("cp037"))


@pytest.mark.parametrize("group", ["<g>", '<g opacity="0.999" transform="scale(1)">'])
@pytest.mark.parametrize("depth", [300, 655, 990])
def test_groups_within_groups_are_drawn(group: str, depth: int) -> None:
    body = group * depth + BODY + "</g>" * depth
    page = level(taken(svg('width="200" height="100"', body), dpi=96), 0)
    red, green, _ = page.getpixel((50, 20))
    assert red > green


OFF = 'style="opacity:1;display: none"'
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
FLOW = (
    '<flowRoot {root}><flowRegion><rect x="20" y="10" width="{wide}" height="60"/></flowRegion>'
    "<flowPara>Room 204 <flowSpan style='fill:#0000ff'>Nurse</flowSpan></flowPara></flowRoot>"
)


def ink(data: bytes) -> tuple[Image.Image, tuple[int, int, int, int] | None]:
    _, page = seen(data, dpi=96)
    return page, page.convert("L").point(lambda tone: 255 * (tone < 160)).getbbox()


def test_text_that_flows_in_a_shape_is_set_within_it() -> None:
    root = 'style="font-size:20px;line-height:125%" transform="translate(10,0)"'
    wide, narrow = (
        svg('width="300" height="100"', FLOW.format(root=root, wide=w)) for w in (250, 60)
    )
    page, box = ink(wide)
    assert box is not None
    assert box[0] == pytest.approx(32, abs=3)
    assert 10 <= box[1] < box[3] <= 40
    assert any(blue > 200 > red + 60 for _, (red, _, blue) in page.getcolors(1 << 16))
    _, lower = ink(narrow)
    assert lower is not None
    assert lower[2] < box[2]
    assert lower[3] > box[3] + 20
    (told,) = pages_of(wide)[0].left_out
    assert told == PlanLeftOut(Loss.FLOWED)


def test_a_flow_in_the_middle_of_its_shape_and_one_in_a_shape_named_elsewhere() -> None:
    centred = FLOW.format(root='style="text-anchor:middle;font-size:20px"', wide=260)
    _, box = ink(svg('width="300" height="100"', centred))
    assert box is not None
    assert (box[0] + box[2]) / 2 == pytest.approx(150, abs=6)
    named = (
        '<defs><rect id="r" x="100" y="40" width="150" height="50"/></defs><flowRoot><flowRegion>'
        '<use xlink:href="#r"/></flowRegion><flowPara>Gym</flowPara></flowRoot>'
    )
    _, box = ink(svg('width="300" height="100"', named))
    assert box is not None
    assert box[0] == pytest.approx(101, abs=3)


WORDS = "Room 204 Nurse office and more"
RECT = '<defs><rect id="r" x="20" y="30" width="60" height="60"/></defs>'
INSIDE = "font-size:16px;shape-inside:url(#r)"


@pytest.mark.parametrize(
    "body",
    [
        f'{RECT}<text style="{INSIDE}">{WORDS}</text>',
        f'{RECT}<text x="20" y="45" style="{INSIDE}">{WORDS}</text>',
        f'{RECT}<text font-size="16" shape-inside="url(#r)">{WORDS}</text>',
        f'{RECT}<style>g {{a:b}} text.f {{{INSIDE}}}</style><text class="e f">{WORDS}</text>',
        f'{RECT}<style>#t, .x {{{INSIDE}}}</style><text id="t">{WORDS}</text>',
        f'<text x="20" y="46" style="font-size:16px;inline-size:60px">{WORDS}</text>',
        f'<textArea x="20" y="30" width="60" height="60" font-size="16">{WORDS}</textArea>',
        (
            f'<flowRoot font-size="16"><flowRegion><path d="M20,30 H80 V90 H20 z"/></flowRegion>'
            f"<flowPara>{WORDS}</flowPara></flowRoot>"
        ),
        (
            f'<flowRoot font-size="16"><flowRegion><path d="m 20,30 6e1,0 0,60 h-60 z"/>'
            "</flowRegion>"
            f"{WORDS}</flowRoot>"
        ),
        (
            f'<flowRoot font-size="16"><flowRegion><polygon points="20,30 80,30 80,90 20,90"/>'
            f"</flowRegion><flowDiv>{WORDS}</flowDiv></flowRoot>"
        ),
    ],
)
def test_text_that_flows_is_drawn_in_lines_however_it_is_written_and_told(body: str) -> None:
    data = svg('width="300" height="160"', body)
    _, box = ink(data)
    assert box is not None
    assert (box[0], box[1]) == (pytest.approx(21, abs=2), pytest.approx(34, abs=2))
    assert box[2] <= 84
    assert box[3] > 80
    assert pages_of(data)[0].left_out == (PlanLeftOut(Loss.FLOWED),)


@pytest.mark.parametrize(
    "body",
    [
        (
            f'{RECT}<text style="{INSIDE}"><tspan x="20" y="45">Room</tspan>'
            '<tspan x="20" y="65">204</tspan></text>'
        ),
        f'{RECT}<style>.f {{{INSIDE}}}</style><text x="20" y="45" class="g">Room</text>',
        '<defs><path id="p" d="M9,50H90"/></defs><text><textPath href="#p">Gym</textPath></text>',
        (
            '<defs><circle id="p" cx="90" cy="50" r="40"/></defs>'
            '<text><textPath href="#p">Gym</textPath></text>'
        ),
        '<text><textPath path="M20,50 L280,50">Gym</textPath></text>',
        "<text><textPath/></text>",
    ],
)
def test_text_whose_place_the_file_says_is_drawn_there_and_not_told(body: str) -> None:
    data = svg('width="300" height="160"', body)
    _, box = ink(data)
    assert (box is None) == ("<textPath/>" in body)
    assert pages_of(data)[0].left_out == ()


@pytest.mark.parametrize(
    "body",
    [
        '<text><textPath href="#nowhere">Gym</textPath></text>',
        "<text><textPath>Gym</textPath></text>",
        '<text><textPath href="other.svg#p">Gym</textPath></text>',
        '<defs><path id="p" d="M20,50 L280,50"/></defs><textPath href="#p">Gym</textPath>',
    ],
)
def test_text_whose_path_is_not_in_the_file_is_told(body: str) -> None:
    data = svg('width="300" height="160"', body)
    assert ink(data)[1] is None
    assert pages_of(data)[0].left_out == (PlanLeftOut(Loss.ALONG),)


def test_style_sheets_without_an_end_cost_no_time() -> None:
    sheet = "shape-inside:" * 100_000 + "a" * 1_000_000
    assert pages_of(svg('width="30" height="16"', f"<style>{sheet}</style>{BODY}"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<image href="../Floor%201.png" width="9" height="9"/>', (Loss.PICTURES, "Floor 1.png")),
        ('<image href="https://x.org/a.png" width="9" height="9"/>', (Loss.PICTURES, "a.png")),
        ('<use href="symbols.svg#door"/>', (Loss.OUTSIDE, "symbols.svg")),
        ("<foreignObject><p>hi</p></foreignObject>", (Loss.WEB, "")),
        ("<script>x</script>", (Loss.SCRIPTS, "")),
        ('<style>@import url("a/site.css");</style>', (Loss.STYLES, "site.css")),
        ('<rect width="3" height="3"><animate attributeName="x"/></rect>', (Loss.SCRIPTS, "")),
        ("<text>Room \u5ba4</text>", (Loss.LETTERS, "\u5ba4")),
        (
            f'<g xmlns:i="{INKSCAPE}" i:groupmode="layer" i:label="Beds" {OFF}>{BODY}</g>',
            (Loss.LAYERS_OFF, "Beds"),
        ),
    ],
)
def test_what_is_left_out_is_told(body: str, told: tuple[Loss, str]) -> None:
    data = svg('width="200" height="100"', BODY + body)
    what, name = told
    expected = (PlanLeftOut(what, 1, (name,) if name else ()),)
    assert pages_of(data)[0].left_out == expected
    overview, page = seen(data, dpi=96)
    assert overview.left_out == expected
    assert page.getpixel((50, 20)) == (200, 30, 40)


@pytest.mark.parametrize(
    "body",
    [
        '<switch><foreignObject requiredExtensions="x"/><text>Room</text></switch>',
        '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
        '<use href="#r"/>',
        "<text>Caf\u00e9 \u2265 5 \u042f \u05d0\u0628 \u260e</text>",
        "<flowRoot><flowRegion/><flowPara/></flowRoot>",
    ],
)
def test_what_is_drawn_is_not_told(body: str) -> None:
    assert pages_of(svg('width="200" height="100"', body))[0].left_out == ()


def test_a_style_sheet_beside_the_drawing_is_told() -> None:
    before = '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="css/plan.css"?>'
    (page,) = pages_of(svg('width="200" height="100"', before=before))
    assert page.left_out == (PlanLeftOut(Loss.STYLES, 1, ("plan.css",)),)


def test_a_plain_doctype_as_older_programs_write_it_is_taken() -> None:
    doctype = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    page = level(taken(svg('width="200" height="100"', before=doctype), dpi=96), 0)
    assert page.getpixel((50, 20)) == (200, 30, 40)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (svg('width="200"'), "does not say how large"),
        (svg('width="0" height="0"'), "does not say how large"),
        (svg('width="-5" height="10"'), "does not say how large"),
        (svg('viewBox="0 0 x 100"'), "does not say how large"),
        (svg('width="200" height="100"', "<g>" * 1000 + "</g>" * 1000), "1,000 deep"),
        (svg('width="200" height="100"', "<g>"), "damaged"),
        (b'<html><body><svg width="9" height="9"/></body></html>', "damaged"),
        (svg('width="1e9" height="1e9"'), "billion pixels"),
        (svg('width="40000" height="40000"'), "choose 30 dpi or less"),
    ],
)
def test_what_cannot_be_drawn_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(PlanError, match=words):
        list(take_plan(data, dpi=96))


def test_a_drawing_that_refers_to_itself_ends() -> None:
    body = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>' + BODY
    with pytest.raises(PlanError, match="it is damaged"):
        drawn = svg('width="200" height="100"', body)
        list(take_plan(drawn))


def test_uses_that_multiply_end_within_the_limit() -> None:
    """Each group shows the one before it ten times, as entities would."""
    groups = f'<g id="g0">{BODY}</g>' + "".join(
        f'<g id="g{step}">{f"""<use href="#g{step - 1}"/>""" * 10}</g>' for step in range(1, 10)
    )
    with pytest.raises(PlanError, match="was not imported"):
        list(take_plan(svg('width="200" height="100"', groups), limits=Limits(seconds=1)))


def test_it_is_rendered_the_same_in_any_encoding() -> None:
    data = svg('width="200" height="100"')
    wide = data.decode().encode("utf-16")
    assert largest_difference(level(taken(data), 0), level(taken(wide), 0)) == 0
