"""Drawings in SVG: rendered, and kept from reaching out or growing without end."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from PIL import Image
from plan_files import encoded, largest_difference, level, taken

from cpted_audit.errors import PlanError
from cpted_audit.imaging.plans import Limits, plan_source, take_plan

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
def test_entities_are_refused(before: str, encoding: str) -> None:
    text = svg('width="200" height="100"', "<text>&l9;</text>", before).decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    with pytest.raises(PlanError, match="it defines entities"):
        plan_source(declared.encode(encoding))


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
        (svg('width="200" height="100"', "<g>" * 300 + "</g>" * 300), "200 deep"),
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
    with pytest.raises(PlanError, match="was not taken in"):
        list(take_plan(svg('width="200" height="100"', groups), limits=Limits(seconds=3)))


def test_it_is_rendered_the_same_in_any_encoding() -> None:
    data = svg('width="200" height="100"')
    wide = data.decode().encode("utf-16")
    assert largest_difference(level(taken(data), 0), level(taken(wide), 0)) == 0
