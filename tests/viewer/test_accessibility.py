"""axe-core finds nothing against the page, in every theme and every state of it (WCAG 2.2 AA)."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PASSWORD, Made, Opening

from cpted_audit.session.documents.copies.copies import Choices

pytestmark = pytest.mark.slow  # test_in_chromium.py is in the ordinary run

AXE = Path(__file__).resolve().parents[2] / "viewer" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
  "best-practice"]}).then(found => found.violations.map(
    one => one.id + ": " + one.nodes.map(node => node.html + " " + node.any.map(a => a.message)
      .join("; ")).slice(0, 3).join(" | ")))"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The program that looks; skips where it was not fetched with the tools of the page."""
    if not AXE.is_file():
        pytest.skip("axe-core is not here: run npm ci in viewer/")
    return AXE.read_text("utf-8")


def violations(page, axe: str) -> list[str]:
    page.js(axe + "; 0")
    return page.js(RUN)


@pytest.mark.parametrize("theme", ["day", "night", "red", "contrast"])
@pytest.mark.parametrize("size", [(360, 740), (1024, 768)], ids=["360", "1024"])
def test_nothing_is_against_the_page(opened: Opening, plain, axe, theme, size):
    page = opened(plain, size=size).ready()
    page.js(f"document.querySelector('input[value={theme}]').click()")
    assert violations(page, axe) == []
    page.type("gas")
    assert violations(page, axe) == []
    page.key("Enter", 13, "\r")
    page.press("Door", within=".nearest")
    assert violations(page, axe) == []
    page.js("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert violations(page, axe) == []


def test_nothing_is_against_the_locked_page(opened: Opening, made: Made, axe):
    page = opened(made.page("locked", Choices(password=PASSWORD)))
    page.wait("document.getElementById('password') !== null")
    assert violations(page, axe) == []


def test_what_is_pressed_is_large_enough_for_a_finger(opened: Opening, plain):
    page = opened(plain, size=(360, 740), touch=True).ready()
    page.press("Map")
    small = page.js("""[...document.querySelectorAll("button:not(.link), select, summary, input")]
      .filter(one => one.offsetParent !== null && one.type !== "radio" && one.type !== "checkbox")
      .map(one => [one.innerText || one.id, one.getBoundingClientRect()])
      .filter(([, box]) => box.width < 43 || box.height < 43).map(([name]) => name)""")
    assert small == []


def test_what_is_typed_at_once_is_asked_and_arrows_go_through_the_answers(opened: Opening, plain):
    page = opened(plain).ready()
    page.key("g", 71, "g")
    page.key("a", 65, "a")
    page.key("s", 83, "s")
    assert page.js("document.getElementById('ask').value") == "gas"
    at = "[...document.querySelectorAll('.answer')].indexOf(document.activeElement)"
    seen = []
    for key, code in (("ArrowDown", 40), ("ArrowDown", 40), ("ArrowUp", 38), ("ArrowUp", 38)):
        page.key(key, code)
        seen.append(page.js(at))
    assert seen == [0, 1, 0, -1]
    assert page.js("document.activeElement.id") == "ask"


@pytest.mark.parametrize("size", [(512, 384), (1024, 768)], ids=["512", "1024"])
def test_very_large_text_and_short_windows_leave_room(opened: Opening, plain, size):
    page = opened(plain, size=size).ready()
    if size[0] > 1000:
        page.js("document.querySelector('input[name=size][value=\"1.6\"]').click()")
    page.type("room 112")
    page.key("Enter", 13, "\r")
    seen = "(one => document.querySelector(one).getBoundingClientRect())"
    if size[0] > 1000:
        assert page.js(f"{seen}('#map').width") >= 500
        assert page.js(f"{seen}('#map').height") >= 200
        page.js("localStorage.clear()")
    else:
        assert page.js(f"{seen}('#facts').height") >= 250
        page.press("Map")
        assert (
            page.js("getComputedStyle(document.querySelector('#mapbox')).visibility") == "visible"
        )


def test_the_first_key_leads_to_the_search_and_everything_has_a_name(opened: Opening, plain):
    page = opened(plain, size=(360, 740), touch=True).ready()
    page.key("Tab", 9)
    assert page.js("document.activeElement.innerText") == "Skip to search"
    page.key("Enter", 13, "\r")
    assert page.js("document.activeElement.id") == "ask"
    unnamed = page.js("""[...document.querySelectorAll("button, select, input, [role=application]")]
      .filter(one => !(one.getAttribute("aria-label") || one.innerText || one.labels?.length))
      .map(one => one.outerHTML)""")
    assert unnamed == []


def test_axe_would_see_a_button_without_a_name_and_pale_words(opened: Opening, plain, axe):
    page = opened(plain).ready()
    page.js("""(() => { const p = document.createElement("p"); p.textContent = "pale";
      p.style.color = "#ccc"; document.getElementById("home").prepend(p,
      document.createElement("button")); })()""")
    assert {one.split(":")[0] for one in violations(page, axe)} >= {"button-name", "color-contrast"}
