"""The page for responders in a real Chromium: its size, and how long one waits in it.

Three schools: the sample, the one of 150 exterior doors in 5 buildings on 11 plans that the packet
is measured with, and one of 2,000 signs on one plan. Chromium is headless, 1024 by 768, and tells
by its own clock: milliseconds are on the wall there, and on a busy machine upper bounds.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench.audit_of_size import folder
from bench.frame import Amount, MissingError, Turns
from bench.responder import school as many_doors
from cpted_audit.sample.school import create_sample
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.viewer import write_viewer
from cpted_audit.session.session import Session

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "viewer"))

from browser import CHROMIUM, Browser, Page  # beside the tests, which drive it alike
from page_schools import crowded

ISSUED = date(2026, 11, 29)
PASSWORD = "plum tractor violin seven"
SIGNS = 2_000
TYPED = ("door 7", "room 112", "gas", "aed", "knox", "who at night", "roof", "custodian")
ROOMS = {
    "sample": ["Room 101", "Room 104", "Room 107", "Room 112", "Room 115", "Library"],
    "doors": [f"Room {building}{level}{room}" for building in range(1, 6) for level in (1, 2)
              for room in ("01", "07", "13")],
}  # fmt: skip
_SEARCH = """(async asked => { const times = [], f = document.getElementById("ask");
  for (const one of asked) for (let at = 1; at <= one.length; at++) {
    f.value = one.slice(0, at); const t = performance.now();
    f.dispatchEvent(new Event("input")); document.body.offsetHeight;
    times.push(performance.now() - t); await new Promise(r => setTimeout(r)); }
  return times; })"""
_NEAREST = """(async names => { const times = [], f = document.getElementById("ask");
  for (const name of names) { f.value = name; f.dispatchEvent(new Event("input"));
    document.querySelector(".answer").click();
    for (const label of ["Door", "AED"]) {
      const all = [...document.querySelectorAll(".nearest button")];
      const b = all.find(one => one.innerText === label), t = performance.now();
      b.click(); document.body.offsetHeight;
      times.push(performance.now() - t); await new Promise(r => setTimeout(r)); } }
  return times; })"""
_FRAMES = """void (window.frames_ = new Promise(done => { const frames = [];
  let last = performance.now(); const tick = now => { frames.push(now - last); last = now;
    if (frames.length < 120) requestAnimationFrame(tick); else done(frames.slice(2)); };
  requestAnimationFrame(tick); }))"""
_PAINTED = """(() => { const times = [], boxes = document.querySelectorAll("#mapbox .pop input");
  for (let at = 0; at < 40; at++) { const t = performance.now(); boxes[1].click();
    times.push(performance.now() - t); } return times; })()"""


def size(*, school: str) -> Iterator[Turns]:
    """Tell the megabytes of a page."""
    path = _page(school)
    yield Turns(ours=lambda: Amount(path.stat().st_size / 1e6))


def first_look(*, school: str) -> Iterator[Turns]:
    """Open a page; tell the milliseconds from the start of reading it to its first look."""
    path = _page(school)
    with _browser() as browser:

        def ours() -> Amount:
            with browser.open(path) as page:
                page.ready()
                return Amount(page.js("Number(document.documentElement.dataset.opened)"))

        yield Turns(ours=ours)


def search(*, school: str) -> Iterator[Turns]:
    """Type questions; tell the 95th of the milliseconds from a letter to its answers."""
    yield from _asked(school, lambda page: page.js(f"{_SEARCH}({json.dumps(TYPED)})"))


def nearest(*, school: str) -> Iterator[Turns]:
    """Ask from rooms for door and AED; tell the 95th of the milliseconds to answer and way."""
    yield from _asked(school, lambda page: page.js(f"{_NEAREST}({json.dumps(ROOMS[school])})"))


def painting() -> Iterator[Turns]:
    """Paint a plan of 2,000 signs as a whole again and again; tell the 95th in milliseconds."""
    yield from _asked("signs", lambda page: page.js(_PAINTED))


def dragging(*, worked: bool = False) -> Iterator[Turns]:
    """Drag that plan; tell the 95th of the milliseconds of a frame, or what a frame works."""

    def drag(page: Page) -> None:
        page.drag([(700 + 3 * step % 120, 420 + 2 * step % 80) for step in range(70)])

    yield from _asked("signs", lambda page: _frames(page, drag, worked=worked))


def zooming(*, worked: bool = False) -> Iterator[Turns]:
    """Zoom in and out of it by the wheel; tell the same."""

    def zoom(page: Page) -> None:
        for step in range(24):
            page.wheel(720, 420, -120 if step % 8 < 4 else 120)

    yield from _asked("signs", lambda page: _frames(page, zoom, worked=worked))


def _frames(page: Page, move: Callable[[Page], None], *, worked: bool) -> Sequence[float]:
    """Return how long frames take while one moves, or what the page's own thread works in each.

    A frame begins each 16.7 ms and not before, and on a busy machine others have the processor:
    what is worked, by the clock of the thread, says whether a frame could be in time.
    """
    if worked:
        page.browser.send("Tracing.start", categories="toplevel,devtools.timeline",
                          transferMode="ReportEvents")  # fmt: skip
    page.js(_FRAMES)
    move(page)
    found: Sequence[float] = page.js("window.frames_")
    return _worked(page.browser) if worked else found


def _worked(browser: Browser) -> list[float]:
    """Return the milliseconds the page's thread works in each frame, from what was traced."""
    before = len(browser.events("", "Tracing.tracingComplete"))
    browser.send("Tracing.end")
    browser.until(
        lambda: len(browser.events("", "Tracing.tracingComplete")) > before, "what was traced"
    )
    traced = [one for told in browser.events("", "Tracing.dataCollected") for one in told["value"]]
    starts = sorted(one["ts"] for one in traced if one["name"] == "FireAnimationFrame")[-118:]
    threads = {(one["pid"], one["tid"]) for one in traced if one["name"] == "FireAnimationFrame"}
    frames = [0.0] * len(starts)
    for one in traced:
        is_task = one["name"].endswith("RunTask") and (one["pid"], one["tid"]) in threads
        at = bisect_right(starts, one["ts"]) - 1
        if is_task and at >= 0:
            frames[at] += one.get("tdur", 0) / 1000
    return frames


def unlocking() -> Iterator[Turns]:
    """Open a page by its password; tell the milliseconds from the press to the first look."""
    path = _page("doors", locked=True)
    with _browser() as browser:

        def ours() -> Amount:
            with browser.open(path) as page:
                page.wait("document.getElementById('password') !== null")
                page.type(PASSWORD, "#password")
                page.key("Enter", 13, "\r")
                return Amount(float(page.wait("document.documentElement.dataset.unlocked")))

        yield Turns(ours=ours)


def _asked(school: str, times: Callable[[Page], Sequence[float]]) -> Iterator[Turns]:
    """Yield what asks an open page for times, of which the 95th of a hundred is told."""
    path = _page(school)
    with _browser() as browser, browser.open(path) as page:
        page.ready()
        page.wait("document.documentElement.dataset.pictured")

        def ours() -> Amount:
            found = sorted(times(page))
            return Amount(found[int(0.95 * (len(found) - 1))])

        yield Turns(ours=ours)


@contextmanager
def _browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        raise MissingError("Chromium is not installed (Debian: apt-get install chromium)")
    with Browser() as started:
        yield started


def _page(school: str, *, locked: bool = False) -> Path:
    path = folder() / f"page-{school}{'-locked' * locked}.html"
    if not path.is_file():
        choices = Choices(password=PASSWORD) if locked else PLAIN
        with _school(school) as session:
            write_viewer(session, path, issued_on=ISSUED, choices=choices)
    return path


def _school(school: str) -> Session:
    match school:
        case "sample":
            return create_sample(folder() / "page-sample")
        case "doors":
            return Session.open(many_doors(), read_only=True)
        case _:
            place = folder() / "page-signs"
            place.mkdir(exist_ok=True)
            return crowded(place, SIGNS)
