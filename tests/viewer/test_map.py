"""The map of the page: levels, layers, measuring, touch and wheel, and what is printed."""

from __future__ import annotations

import pypdf
import pytest
from conftest import Opening

pytestmark = pytest.mark.slow  # test_in_chromium.py is in the ordinary run

SCALE = "getComputedStyle(document.querySelector('.leaflet-map-pane')).transform"


def middle(page) -> tuple[float, float]:
    """The middle of the map on the screen."""
    box = page.js(
        "(() => { const b = document.getElementById('map').getBoundingClientRect();"
        " return [b.x + b.width / 2, b.y + b.height / 2]; })()"
    )
    return box[0], box[1]


def switch(page, index: int) -> None:
    """Choose a plan in the list, as a press on it does."""
    page.js(
        f"(() => {{ const s = document.getElementById('plans'); s.selectedIndex = {index};"
        " s.dispatchEvent(new Event('change')); })()"
    )


def test_levels_are_a_switch_and_the_same_cell_stays_in_the_middle(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("cell f4")
    page.key("Enter", 13, "\r")
    assert page.text("#where").startswith("Cell F4")
    for index in (1, 0, 1):
        switch(page, index)
        assert page.text("#where").startswith("Cell F4"), index
    page.type("science lab 121")
    page.key("Enter", 13, "\r")
    for index in (1, 0, 2, 1):
        switch(page, index)
        assert page.text("#where").startswith("Cell F3"), index
    page.press("Level up")
    assert page.js("document.getElementById('plans').selectedOptions[0].text") == "Main / Level 2"
    page.press("Level up")
    assert "no plan of a level above" in page.text("#where")


def test_the_cell_under_the_mouse_is_said_in_words(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("room 112")
    page.key("Enter", 13, "\r")
    page.wait("document.documentElement.dataset.pictured?.startsWith('sheet')")
    x, y = middle(page)
    page.click(x, y)
    assert page.text("#where") == "Cell E5 · Room 112 · Main / Level 1"


def test_a_sign_that_is_pressed_opens_its_card_and_an_empty_spot_what_is_nearest(
    opened: Opening, plain
):
    page = opened(plain).ready()
    page.type("door 7")
    page.key("Enter", 13, "\r")
    page.key("Escape", 27)
    x, y = middle(page)
    page.click(x, y)
    assert "Door 7" in page.text(".card h2")
    page.click(x + 130, y + 180)
    assert page.text(".card h2").startswith(("Cell", "Site", "no grid"))
    page.press("Door", within=".nearest")
    assert "ft" in page.text("#found")


def test_wheel_and_buttons_zoom_and_a_drag_moves(opened: Opening, plain):
    page = opened(plain).ready()
    x, y = middle(page)
    bar = page.text(".bar")
    page.wheel(x, y, -600)
    page.wait(f"document.querySelector('.bar').innerText !== {bar!r}")
    before = page.js(SCALE)
    page.drag([(x, y), (x - 30, y), (x - 80, y - 20), (x - 120, y - 40)])
    page.wait(f"{SCALE} !== {before!r}")
    page.press("Whole plan")
    page.wait(f"document.querySelector('.bar').innerText === {bar!r}")
    assert page.complaints() == []


def test_two_fingers_pinch_on_a_phone(opened: Opening, plain):
    page = opened(plain, size=(360, 740), touch=True).ready()
    page.press("Map")
    x, y = middle(page)
    bar = page.text(".bar")
    page.touch("touchStart", (x - 20, y), (x + 20, y))
    for step in range(1, 7):
        page.touch("touchMove", (x - 20 - 15 * step, y), (x + 20 + 15 * step, y))
    page.touch("touchEnd")
    page.wait(f"document.querySelector('.bar').innerText !== {bar!r}")
    assert page.complaints() == []


def test_the_keyboard_moves_the_map_and_says_what_is_in_the_middle(opened: Opening, plain):
    page = opened(plain).ready()
    page.js("document.getElementById('map').focus()")
    words = page.text("#where")
    for _ in range(3):
        page.key("ArrowRight", 39)
    page.wait(f"document.getElementById('where').innerText !== {words!r}")
    page.key("Enter", 13)
    page.wait("document.getElementById('card-title') !== null")


def test_a_distance_is_measured_between_points_that_are_pressed(opened: Opening, plain):
    page = opened(plain).ready()
    page.press("Measure")
    x, y = middle(page)
    bar = page.js(
        "[...document.querySelectorAll('.bar')].map(b => [b.innerText, b.offsetWidth])[0]"
    )
    page.click(x, y)
    page.click(x + bar[1], y)
    said = page.text("#where")
    assert said.startswith("Measured: ")
    feet = float(said.split()[1].replace(",", ""))
    assert feet == pytest.approx(float(bar[0].split()[0]), rel=0.05)
    page.press("Measure")


def test_layers_are_hidden_and_shown(opened: Opening, plain):
    page = opened(plain).ready()
    count = "document.querySelector('.painted').toDataURL().length"
    before = page.js(count)
    page.press("Layers")
    for name in ("Doors and key boxes", "Grid"):
        page.press(name, within=".pop")
        assert page.js(count) != before
        before = page.js(count)
    page.press("Picture of the plan", within=".pop")
    page.wait("document.documentElement.dataset.pictured")
    page.wait("getComputedStyle(document.querySelector('.drawing')).display === 'none'")


@pytest.mark.parametrize("by", ["the button", "the browser"])
@pytest.mark.parametrize("asked", ["", "room 112", "door 7"])
def test_what_is_seen_is_printed_on_one_letter_page(opened: Opening, plain, tmp_path, asked, by):
    page = opened(plain).ready()
    page.wait("document.documentElement.dataset.pictured")
    page.js("window.print = () => undefined")
    if asked:
        page.type(asked)
        page.key("Enter", 13, "\r")
    if by == "the button":
        page.press("Print")
    (sheet,) = pypdf.PdfReader(page.paper(tmp_path / "p.pdf")).pages
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == (612, 792)
    text = " ".join(sheet.extract_text().split())
    for said in ("Cedar Ridge Middle School", "TLP:AMBER", "Draft", "True north is 8°"):
        assert said in text, said
    assert len(sheet.images) >= 1
    for said in (
        () if asked else ("KB-1, Knox", "LOST: GM-4", "SHUT OFF", "Ray Delgado", "555-0140")
    ):
        assert said in text, said


def test_what_is_asked_for_is_seen_as_large_however_one_came_there(opened: Opening, plain):
    page, bars = opened(plain).ready(), []
    for closer in (0, 3):
        for _ in range(closer):
            page.press("Zoom in")
        page.type("gas 1")
        page.key("Enter", 13, "\r")
        bars.append(page.text(".bar"))
    assert bars[0] == bars[1]
    whole = "document.getElementById('plans').selectedIndex === 0"
    page.press("First look", within=".cardtools")
    page.wait(whole)
    assert page.text(".bar") == "100 ft"


def test_themes_and_sizes_are_kept_for_the_next_time(opened: Opening, plain):
    page = opened(plain).ready()
    page.press("Display")
    page.press("Night, dim red")
    page.press("Very large")
    page.reload().ready()
    assert page.js("document.documentElement.dataset.theme") == "red"
    assert page.js("getComputedStyle(document.documentElement).fontSize") == "25.6px"
    assert page.js("document.documentElement.scrollWidth <= innerWidth")
    page.js("localStorage.clear()")
