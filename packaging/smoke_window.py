"""Tries the window of a built program, with the keys of X: every page, and the camera."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

SCHOOL = "Cedar Ridge Middle School"
PAGES = (
    "overview", "walk", "plans", "doors", "findings", "photos", "interviews", "history", "report",
)  # fmt: skip
"""In the order of their keys, Ctrl+1 to Ctrl+9."""
CAMERA = "Camera of the trial"
"""How the camera of `linux/camera.c` calls itself."""
SHOWN_WITHIN = 120
"""Seconds until a window is shown; a machine may be busy."""
_TO_DRAW = 5
"""Seconds that the camera has to come, and a photo to be taken."""
_WIDTH, _LEFT, _TOP, _BOTTOM = 1366, 160, 190, 60
"""The width of the screen, and what of it belongs to no page, in pixels."""
_SOMETHING = 3000
"""Pixels that differ from the ground of a page as soon as anything stands on it."""
_TROUBLE = ("Traceback", "cannot open shared object", "No QtMultimedia backends")


class Trial(Protocol):
    """What of the trial the window needs."""

    before: list[str]
    window_program: str
    work: Path

    def inside(self, name: str) -> str:
        """Return the path by which the program knows something in the work folder."""

    def __call__(self, *arguments: str, status: int = 0) -> str:
        """Run a command and return what it printed."""


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def expect(holds: object, trouble: str) -> None:
    """End the trial where something does not hold."""
    if not holds:
        raise SystemExit(trouble)


def window(trial: Trial, pictures: Path | None, camera: str | None) -> None:
    """Open the sample school in the window, go through its pages, take a photo, and close it."""
    school = trial.inside(f"out/{SCHOOL}.cpted")
    photos = trial("photos", school).count("\n") if camera else 0
    shown = is_shown(SCHOOL) if sys.platform != "darwin" else False
    expect(not shown, "a window of that name is on this screen already")
    began = time.perf_counter()
    with_camera = ["env", f"LD_PRELOAD={camera}"] if camera else []
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(
            [*trial.before, *with_camera, trial.window_program, school], stderr=said
        )
        try:
            _wait_for(SCHOOL, running)
            say(f"{time.perf_counter() - began:6.1f} s  until the window was shown")
            time.sleep(5)
            expect(running.poll() is None, "the window did not stay open")
            if _has_keys():
                go_through_pages(pictures)
            if camera:
                take_photo(running, pictures)
        finally:
            ended = running.poll()
            _end(running)
            said.seek(0)
            told = said.read().decode("utf-8", "replace")
    expect(ended is None, f"the window ended with {ended}:\n{told}")
    found = [word for word in _TROUBLE if word in told]
    expect(not found, f"the window said:\n{told}")
    if camera:
        now = trial("photos", school).count("\n")
        expect(now == photos + 1, f"the camera's photo is missing: {photos} before, {now} now")


def go_through_pages(pictures: Path | None) -> None:
    """Show each page by its key; each of them has to look unlike the others."""
    looks = {}
    folder = pictures or Path(tempfile.mkdtemp(prefix="cpted-audit-pages-"))
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(PAGES, 1):
        _press(SCHOOL, f"ctrl+{number}")
        began, before, taken = time.perf_counter(), b"", b""
        while taken != before or not _is_filled(taken):
            expect(time.perf_counter() - began < SHOWN_WITHIN, f"the page {page} stayed empty")
            before = taken
            time.sleep(1)
            taken = _picture(folder / f"{number}-{page}.png")
        look = hashlib.sha256(taken).hexdigest()
        expect(look not in looks, f"the page {page} did not come: as {looks.get(look)}")
        looks[look] = page
    say(f"every page came: {', '.join(PAGES)}")
    if pictures is None:
        shutil.rmtree(folder)


def _is_filled(taken: bytes) -> bool:
    """Return whether a picture shows more than the heading of a page.

    Its lower part is looked at, right of the names of the pages; around a window all is black.
    """
    rows = len(taken) // (3 * _WIDTH)
    part = b"".join(
        taken[3 * (row * _WIDTH + _LEFT) : 3 * (row + 1) * _WIDTH]
        for row in range(_TOP, rows - _BOTTOM)
    )
    colors = Counter(zip(part[::3], part[1::3], part[2::3], strict=True))
    colors.pop((0, 0, 0), None)
    return sum(colors.values()) - max(colors.values(), default=0) > _SOMETHING


def take_photo(running: subprocess.Popen[bytes], pictures: Path | None) -> None:
    """Take one photo with the camera that is preloaded."""
    _press(SCHOOL, "ctrl+6")
    time.sleep(_TO_DRAW)
    _press(SCHOOL, "ctrl+shift+c")
    _wait_for(CAMERA, running)
    time.sleep(_TO_DRAW)
    if pictures is not None:
        _picture(pictures / "camera.png")
    _press(CAMERA, "Return")
    time.sleep(2 * _TO_DRAW)
    if pictures is not None:
        _picture(pictures / "taken.png")
    _press(CAMERA, "Escape")
    time.sleep(_TO_DRAW)
    say("a photo was taken with the camera")


def _wait_for(title: str, running: subprocess.Popen[bytes]) -> None:
    began = time.perf_counter()
    while not is_shown(title):
        expect(running.poll() is None, f"the window ended with {running.returncode}")
        expect(time.perf_counter() - began < SHOWN_WITHIN, f"no window “{title}” was shown")
        time.sleep(0.05)


def _end(running: subprocess.Popen[bytes]) -> None:
    if running.poll() is None:
        running.terminate()
        try:
            running.wait(30)
        except subprocess.TimeoutExpired:
            running.kill()


def _has_keys() -> bool:
    """Return whether keys can be pressed and pictures taken here: on a screen of X."""
    return bool(os.environ.get("DISPLAY") and shutil.which("xdotool") and shutil.which("import"))


def _press(title: str, keys: str) -> None:
    """Press keys in the window whose title has these words."""
    subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus",
         "key", "--clearmodifiers", keys],
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip


def _picture(target: Path) -> bytes:
    subprocess.run(["import", "-window", "root", str(target)], check=True, timeout=60)
    shown = subprocess.run(
        ["convert", str(target), "rgb:-"], capture_output=True, check=True, timeout=60
    )
    return shown.stdout


def is_shown(title: str) -> bool:
    """Return whether a window whose title has these words is on the screen.

    Asked of the X server, or of Windows; on a Mac nobody may ask, so a while is waited instead.
    """
    if os.environ.get("DISPLAY") and shutil.which("xdotool"):
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        return not subprocess.run(command, capture_output=True, check=False, timeout=60).returncode
    if sys.platform == "win32":
        return any(title in one for one in _windows_of_windows())
    time.sleep(15)
    return True


def _windows_of_windows() -> list[str]:
    """Return the titles of all windows that are shown."""
    import ctypes
    from ctypes import wintypes

    user = ctypes.windll.user32
    titles: list[str] = []

    def note(handle: int, _more: int) -> bool:
        text = ctypes.create_unicode_buffer(512)
        if user.IsWindowVisible(handle):
            user.GetWindowTextW(handle, text, 512)
            titles.append(text.value)
        return True

    kind: Callable[..., object] = ctypes.WINFUNCTYPE(  # type: ignore[attr-defined]
        wintypes.BOOL, wintypes.HWND, wintypes.LPARAM
    )
    user.EnumWindows(kind(note), 0)
    return titles
