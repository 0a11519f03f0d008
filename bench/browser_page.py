"""The page for responders in a real Chromium: its size, and how long one waits in it.

Two schools: the sample, and one of 150 exterior doors in 5 buildings on 11 plans (that of the
responders' packet). Measured in headless Chromium at 1024 x 768 on the machine named: the seconds
from the start of reading the file to the first look; a search as it is typed, letter by letter;
frames while the map is dragged and zoomed with 2,000 signs on a plan; the nearest door and AED with
their way, from every room; unlocking. Each is the median of its runs, and the 95th of a hundred
where that is said. Peer: a page that only decodes the same bytes (base64 and inflate).

Run: python -m bench.browser_page [FOLDER]      (needs Chromium; takes some minutes)
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "viewer"))

from browser import Browser, Page
from page_schools import crowded

from bench.machine import describe
from bench.responder import make
from cpted_audit.sample.school import create_sample
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.viewer import write_viewer

ISSUED = date(2026, 11, 29)
PASSWORD = "plum tractor violin seven"
RUNS = 5
MEGA = 1_000_000
TYPED = ("door 7", "room 112", "gas", "aed", "knox", "who at night", "roof", "custodian")
ROOMS = {
    "sample": ["Room 101", "Room 104", "Room 107", "Room 112", "Room 115", "Library"],
    "150 doors": [f"Room {building}{level}{room}" for building in range(1, 6) for level in (1, 2)
                  for room in ("01", "07", "13")],
}  # fmt: skip
FRAMES = """new Promise(done => { const frames = []; let last = performance.now();
  const tick = now => { frames.push(now - last); last = now;
    if (frames.length < %d) requestAnimationFrame(tick); else done(frames.slice(2)); };
  requestAnimationFrame(tick); })"""


def p95(found: Sequence[float]) -> float:
    """Return what 95 of a hundred stay below."""
    return sorted(found)[int(0.95 * (len(found) - 1))]


def first_look(browser: Browser, path: Path) -> float:
    """Return seconds from the start of reading a file to its first look, painted."""
    found = []
    for _ in range(RUNS):
        with browser.open(path) as page:
            page.ready()
            page.js("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
            found.append(page.js("Number(document.documentElement.dataset.opened)") / 1000)
    return median(found)


def search(page: Page) -> tuple[float, float]:
    """Return median and 95th of the milliseconds from a letter to its answers."""
    asked = json.dumps(TYPED)
    times = page.js(
        """(async questions => { const times = [], f = document.getElementById("ask");
        for (const one of questions) for (let at = 1; at <= one.length; at++) {
          f.value = one.slice(0, at); const t = performance.now();
          f.dispatchEvent(new Event("input")); document.body.offsetHeight;
          times.push(performance.now() - t); await new Promise(r => setTimeout(r)); }
        f.value = ""; f.dispatchEvent(new Event("input")); return times; })"""
        f"({asked})"
    )
    return median(times), p95(times)


def nearest(page: Page, rooms: Sequence[str]) -> tuple[float, float]:
    """Return median and 95th of milliseconds to the nearest door and AED, from some rooms."""
    times = page.js(
        """(async names => { const times = [], f = document.getElementById("ask");
        for (const name of names) {
          f.value = name; f.dispatchEvent(new Event("input"));
          document.querySelector(".answer").click();
          for (const label of ["Door", "AED"]) {
            const all = [...document.querySelectorAll(".nearest button")];
            const b = all.find(one => one.innerText === label), t = performance.now();
            b.click(); document.body.offsetHeight;
            times.push(performance.now() - t); await new Promise(r => setTimeout(r)); } }
        return times; })"""
        f"({json.dumps(list(rooms))})"
    )
    return median(times), p95(times)


def moving(page: Page) -> tuple[float, float]:
    """Return the 95th of milliseconds a frame takes while the map is dragged, and while zoomed."""
    x, y = 720.0, 420.0
    page.js(f"void (window.frames_ = {FRAMES % 90})")
    page.drag([(x + 3 * step % 120, y + 2 * step % 80) for step in range(70)])
    dragged = page.js("window.frames_")
    page.js(f"void (window.frames_ = {FRAMES % 120})")
    for step in range(24):
        page.wheel(x, y, -120 if step % 8 < 4 else 120)
    zoomed = page.js("window.frames_")
    return p95(dragged), p95(zoomed)


def painting(page: Page) -> float:
    """Return the 95th of milliseconds in which the whole plan is painted once."""
    times = page.js(
        """(() => { const times = [];
        const box = document.querySelector(".pop input[type=checkbox]:not(:checked)") ??
          [...document.querySelectorAll("#mapbox .pop input")][1];
        for (let at = 0; at < 40; at++) { const t = performance.now(); box.click();
          times.push(performance.now() - t); } return times; })()"""
    )
    return p95(times)


def unlocking(browser: Browser, path: Path) -> float:
    """Return seconds from the press on Open to the first look."""
    found = []
    for _ in range(RUNS):
        with browser.open(path) as page:
            page.wait("document.getElementById('password') !== null")
            page.type(PASSWORD, "#password")
            page.key("Enter", 13, "\r")
            page.ready()
            found.append(float(page.wait("document.documentElement.dataset.unlocked")) / 1000)
    return median(found)


def main() -> int:
    """Make the schools, open them, and print a row for each number."""
    print(describe())
    met = True

    def row(what: str, value: float, target: float, unit: str, digits: int = 1) -> None:
        nonlocal met
        met &= value <= target
        print(f"{what:58} {value:9.{digits}f} {unit:3} (target ≤ {target:g})")

    with tempfile.TemporaryDirectory() as name, Browser() as browser:
        folder = Path(name)
        pages = {}
        for called, session in (
            ("sample", create_sample(folder / "sample")),
            ("150 doors", make(folder / "many.cpted", 150, 5)),
            ("2,000 signs", crowded(folder, 2000)),
        ):
            with session:
                pages[called] = folder / f"{called}.html"
                write_viewer(session, pages[called], issued_on=ISSUED, choices=PLAIN)
                if called == "150 doors":
                    pages["locked"] = folder / "locked.html"
                    locked = Choices(password=PASSWORD)
                    write_viewer(session, pages["locked"], issued_on=ISSUED, choices=locked)
        for called, most in (("sample", 1.5), ("150 doors", 6.0)):
            row(f"{called}: size", pages[called].stat().st_size / MEGA, most, "MB", 2)
            row(f"{called}: to the first look", first_look(browser, pages[called]), 1.0, "s", 2)
            with browser.open(pages[called]) as page:
                page.ready()
                usual, most_ms = search(page)
                row(f"{called}: a letter of a search, median", usual, 30, "ms")
                row(f"{called}: a letter of a search, 95th", most_ms, 30, "ms")
                usual, most_ms = nearest(page, ROOMS[called])
                row(f"{called}: nearest with its way, median", usual, 100, "ms")
                row(f"{called}: nearest with its way, 95th", most_ms, 100, "ms")
        with browser.open(pages["2,000 signs"]) as page:
            page.ready()
            row("2,000 signs: painting the plan once, 95th", painting(page), 16, "ms")
            dragged, zoomed = moving(page)
            row("2,000 signs: a frame while dragged, 95th", dragged, 17, "ms")
            row("2,000 signs: a frame while zoomed, 95th", zoomed, 17, "ms")
        row("150 doors: unlocking", unlocking(browser, pages["locked"]), 1.5, "s", 2)
    print("all targets met" if met else "not all targets met")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
