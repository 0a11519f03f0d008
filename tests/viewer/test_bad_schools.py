"""Schools with the worst texts, without a plan, with an SVG that would like to run something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import page_schools
import pytest
from conftest import ISSUED, Opening

from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.report.viewer.contents import unpacked
from cpted_audit.session.documents.viewer import write_viewer

pytestmark = pytest.mark.slow  # test_in_chromium.py is in the ordinary run


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("hostile")
    with page_schools.hostile(folder) as session:
        target = folder / "hostile.html"
        write_viewer(session, target, issued_on=ISSUED)
    return target


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bare")
    with page_schools.bare(folder) as session:
        target = folder / "bare.html"
        write_viewer(session, target, issued_on=ISSUED)
    return target


@pytest.mark.parametrize("size", [(360, 740), (1024, 768)], ids=["360", "1024"])
def test_no_text_is_markup_and_none_breaks_the_page(opened: Opening, hostile, size):
    page = opened(hostile, size=size, touch=size[0] < 500).ready()
    assert page.text("h1") == page_schools.MARKUP[0]
    assert page.js("document.title").startswith(page_schools.MARKUP[0])
    for asked in ("door 20", "door 21", "door 26", "door 27", "door 28", "bold", "who at night"):
        page.type(asked)
        assert page.js("document.querySelectorAll('#answers .answer').length") > 0, asked
        page.key("Enter", 13, "\r")
        assert page.js("document.documentElement.scrollWidth <= innerWidth"), asked
        assert (
            page.js("document.querySelectorAll('#facts script, #facts img, #facts b').length") == 0
        )
    page.key("Escape", 27)
    assert page.js("document.documentElement.scrollWidth <= innerWidth")
    assert page.complaints() == []
    links = page.js("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert all(one == "#ask" or one.startswith("tel:") for one in links)


def test_names_of_other_scripts_are_found_and_shown_whole(opened: Opening, hostile):
    page = opened(hostile).ready()
    page.type("السلام")
    assert page_schools.RIGHT_TO_LEFT in page.js("document.getElementById('answers').textContent")
    page.type("gym 🏀")
    assert "👩‍🚒" in page.js("document.getElementById('answers').textContent")


def test_of_a_hostile_svg_only_pixels_and_our_own_lines_are_written(hostile):
    told, behind = unpacked(read_page(hostile.read_bytes()).contents)
    (plan,) = told["plans"]
    assert {one[0] for one in plan["under"]} <= {"s", "f", "w", "p"}
    for tile in plan["tiles"]:
        page_schools.sizes(behind[tile[4] : tile[4] + tile[5]])
    assert b"onload" not in behind
    assert b"SVGWORD" not in behind
    assert "javascript:" not in str(plan)


def test_a_school_without_a_plan_says_so_and_answers(opened: Opening, bare):
    page = opened(bare).ready()
    assert "No plan is recorded, so there is no map" in page.text("#map")
    assert "key box not recorded" in page.text()
    assert "NOT VERIFIED" in page.text(".warnings")
    page.type("1")
    page.key("Enter", 13, "\r")
    assert "Door 1" in page.text(".card")
    assert page.complaints() == []


def test_where_storage_is_forbidden_everything_else_works(opened: Opening, plain):
    page = opened(plain)
    page.forbid_storage()
    page.reload().ready()
    page.press("Display")
    page.press("Night")
    assert page.js("document.documentElement.dataset.theme") == "night"
    assert page.complaints() == []


@pytest.mark.parametrize(
    ("without", "sentence"),
    [("subtle", "WebCrypto is missing"), ("DecompressionStream", ""), ("ResizeObserver", "")],
)
def test_an_old_browser_is_told_what_to_do_or_needs_not_to_be(
    opened: Opening, made, plain, without, sentence
):
    from conftest import PASSWORD

    from cpted_audit.session.documents.copies.copies import Choices

    locked = made.page("locked", Choices(password=PASSWORD)) if sentence else plain
    page = opened(locked)
    page.before(
        "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})"
        if without == "subtle"
        else f"delete globalThis.{without}"
    )
    page.reload()
    if sentence:
        page.wait("document.documentElement.dataset.said === '1'")
        assert sentence in page.text()
        assert "read the PDF of the packet" in page.text()
    else:
        page.ready()


def test_without_webcrypto_an_unlocked_page_is_still_checked_and_shown(opened: Opening, plain):
    page = opened(plain)
    page.before("Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})")
    page.reload().ready()
    assert "Cedar Ridge Middle School" in page.text("h1")
