"""The page in a real Firefox and in WebKit, as far as they are installed: it is the same there."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import WAIT
from conftest import PASSWORD, Made
from other_browsers import FIREFOX, OtherBrowser, firefox, has_webkit, webkit
from PIL import Image

from cpted_audit.session.documents.copies.copies import Choices

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def other(request: pytest.FixtureRequest) -> Iterator[OtherBrowser]:
    """Each of the other browsers; skips where it is not installed."""
    if request.param == "firefox":
        if FIREFOX is None:
            pytest.skip("no Firefox is installed (Debian: apt-get install firefox-esr)")
        with firefox() as started:
            yield started
    else:
        if not has_webkit():
            pytest.skip("no WebKitGTK is installed (Debian: gir1.2-webkit2-4.1, python3-gi, xvfb)")
        with webkit() as shown:
            yield shown


def wait(other: OtherBrowser, script: str) -> Any:
    """Wait until an expression is true in the page."""
    end = time.monotonic() + WAIT
    while not (found := other.js(script)):
        assert time.monotonic() < end, f"never so: {script}; the page says: {text(other)[:400]}"
        time.sleep(0.02)
    return found


def text(other: OtherBrowser, selector: str = "body") -> str:
    """The text that is shown in an element."""
    return other.js(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")


def ready(other: OtherBrowser, page: Path) -> OtherBrowser:
    """Open a page and wait until it shows what is in it."""
    other.open(page)
    wait(other, "document.documentElement.dataset.ready === '1'")
    return other


def press(other: OtherBrowser, name: str) -> None:
    """Press the first button that is called so."""
    assert other.js(
        f"(() => {{ const one = [...document.querySelectorAll('button')].find(b =>"
        f" (b.getAttribute('aria-label') ?? b.innerText) === {json.dumps(name)});"
        " one?.click(); return one !== undefined; })()"
    ), name


def test_the_first_look_stands_there_and_nothing_was_fetched(other: OtherBrowser, plain: Path):
    ready(other, plain)
    said = text(other)
    for one in ("Cedar Ridge Middle School", "400 Cedar Ridge Road", "KB-1, Knox", "LOST: GM-4"):
        assert one in said
    assert other.js("document.documentElement.scrollWidth <= innerWidth")
    assert other.fetched() == []


def test_what_a_page_fetches_would_be_seen(other: OtherBrowser, tmp_path: Path):
    with socket.socket() as nobody:  # a port that answers nothing: it is bound, and not listened to
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/seen.png"
        script = f"<script>new Image().src = {json.dumps(address)};</script>"
        page = tmp_path / "fetches.html"
        page.write_text(f"<!doctype html>{script}", "utf-8")
        seen = len(other.fetched())
        other.open(page)
        end = time.monotonic() + WAIT
        while address not in other.fetched()[seen:]:
            assert time.monotonic() < end, "the request was not seen"
            time.sleep(0.02)


@pytest.mark.parametrize(
    ("asked", "title"), [("door 7", "Door 7"), ("112", "Room 112"), ("gas", "Outside the boiler")]
)
def test_a_question_is_answered_by_a_card(other: OtherBrowser, plain: Path, asked, title):
    ready(other, plain).type(asked, "#ask")
    assert "answer" in text(other, ".count")
    other.enter("#ask")
    assert title in text(other, ".card")
    assert other.js("document.activeElement.id") == "card-title"


def test_the_map_is_painted_moved_zoomed_and_says_the_way(
    other: OtherBrowser, plain: Path, tmp_path: Path
):
    ready(other, plain).type("room 112", "#ask")
    other.enter("#ask")
    wait(other, "document.documentElement.dataset.pictured?.startsWith('sheet')")
    press(other, "Door")
    assert "Door 2, 137 ft on foot" in text(other, "#found")
    box = other.js("(() => { const b = document.getElementById('map').getBoundingClientRect();"
                   " return [b.left, b.top, b.right, b.bottom]; })()")  # fmt: skip
    other.picture(tmp_path / "seen.png")
    with Image.open(tmp_path / "seen.png") as seen:
        colors = seen.convert("RGB").crop([round(side) for side in box]).getcolors(1 << 20)
    assert any(r > 150 and g < 60 and b < 130 for _, (r, g, b) in colors), "no way is drawn"
    bar = text(other, ".bar")
    for _ in range(3):
        press(other, "Zoom in")
    wait(other, f"document.querySelector('.bar').innerText !== {json.dumps(bar)}")
    where = text(other, "#where")
    arrow = "new KeyboardEvent('keydown', {keyCode: 40, bubbles: true})"
    other.js("document.getElementById('map').focus()")
    wait(other, f"(document.getElementById('map').dispatchEvent({arrow}),"
         f" document.getElementById('where').innerText !== {json.dumps(where)})")  # fmt: skip


def test_a_locked_page_opens_with_its_password_alone(other: OtherBrowser, made: Made):
    other.open(made.page("locked", Choices(password=PASSWORD)))
    wait(other, "document.getElementById('password') !== null")
    assert "Cedar" not in other.js("document.documentElement.outerHTML")
    other.type("a wrong password", "#password")
    other.enter("#password")
    wait(other, "document.querySelector('.told').innerText.includes('does not open')")
    other.type(PASSWORD, "#password")
    other.enter("#password")
    wait(other, "document.documentElement.dataset.ready === '1'")
    assert text(other, "h1") == "Cedar Ridge Middle School"


def test_a_signature_is_checked(other: OtherBrowser, made: Made, signer):
    ready(other, made.page("by-issuer", Choices(signer=signer)))
    assert f"as {signer.issuer} signed it, key {signer.public.fingerprint}" in text(other, "#home")
