"""Tries a built program as a person would: `python packaging/smoke.py PROGRAM`.

The sample school, an audit of its own with plans and photos, every document, and the window. It
runs anywhere Python runs and takes nothing but the program; `--run` goes before every command, such
as a chroot's, in which the work folder is then found under the path of `--seen`.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
SCHOOL = "Cedar Ridge Middle School"
LONGEST = 900
SHOWN_WITHIN = 120
"""Seconds that a command may take, and a window until it is shown; a machine may be busy."""


class Trial:
    """One program, how it is started, and the folder it works in."""

    def __init__(self, asked: argparse.Namespace, work: Path) -> None:
        self.before = shlex.split(asked.run)
        self.program = asked.program
        self.window_program = asked.window or asked.program
        self.work = work
        self.seen = asked.seen or str(work)
        self.joint = "\\" if self.seen[1:2] == ":" else "/"

    def inside(self, name: str) -> str:
        """Return the path by which the program knows something in the work folder."""
        return self.joint.join([self.seen, *name.split("/")])

    def __call__(self, *arguments: str, status: int = 0) -> str:
        """Run a command and return what it printed.

        Raises SystemExit where it ended with another status.
        """
        began = time.perf_counter()
        done = subprocess.run(
            [*self.before, self.program, *arguments], capture_output=True, check=False,
            timeout=LONGEST,
        )  # fmt: skip
        told = (done.stdout + done.stderr).decode("utf-8", "replace")
        if done.returncode != status or "Traceback" in told:
            raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}:\n{told}")
        say(f"{time.perf_counter() - began:6.1f} s  {arguments[0]}")
        return done.stdout.decode("utf-8", "replace")


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def main() -> None:
    """Try the program, and end with 1 at the first thing that is not as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", help="the built program, as --run finds it")
    parser.add_argument("--window", help="the program without a console, where that is another")
    parser.add_argument("--work", type=Path, help="an empty folder, or one that is made")
    parser.add_argument("--seen", help="the work folder's path as the program sees it")
    parser.add_argument("--run", default="", help="what to put before every command")
    parser.add_argument("--no-window", action="store_true", help="commands alone")
    parser.add_argument("--no-commands", action="store_true", help="the window alone")
    parser.add_argument("--screenshot", type=Path, help="where to keep a picture of the screen")
    asked = parser.parse_args()
    work = asked.work or Path(tempfile.mkdtemp(prefix="cpted-audit-smoke-"))
    work.mkdir(parents=True, exist_ok=True)
    trial = Trial(asked, work)
    if not asked.no_commands:
        commands(trial)
    if not asked.no_window:
        window(trial, asked.screenshot)
    say("everything worked")


def commands(trial: Trial) -> None:
    """Make the sample school, and an audit with plans and photos; create every document."""
    version = trial("--version").split()[-1]
    trial("demo", "-o", trial.inside("out"))
    sample = trial.work / "out" / f"{SCHOOL}.cpted"
    expect(sample.is_file(), f"the sample school is missing in {sample.parent}")
    for name in ("plans", "photos"):
        shutil.copytree(SAMPLE / name, trial.work / name, dirs_exist_ok=True)
    (report,) = (trial.work / "out").glob("*.pdf")
    shutil.copyfile(report, trial.work / "plans" / "page.pdf")  # its rights are its owner's alone

    audit = trial.inside("small.cpted")
    trial("new", audit, "--site", "Smoke Łódź", "--spaces", "Main: Room 101–104, Doors 1–4",
          "--no-passphrase")  # fmt: skip
    trial("import-plan", audit, trial.inside("plans/level-1.dxf"), "--level", "Main / Level 1")
    trial("import-plan", audit, trial.inside("plans/page.pdf"), "--level", "Main / Level 1")
    trial("import-plan", audit, trial.inside("plans/site.svg"), "--site")
    expect(len(trial("plans", audit).strip().splitlines()) >= 3, "not every plan went in")
    trial("import-photos", audit, trial.inside("photos"))
    wanted = len(list((trial.work / "photos").glob("*.jpg")))
    expect(trial("photos", audit).count(".jpg") >= wanted, "not every photo went in")

    school = trial.inside(f"out/{SCHOOL}.cpted")
    for audience in ("full", "public"):
        trial("report", school, "-o", trial.inside(f"{audience}.pdf"), "--audience", audience)
        expect_pdf(trial.work / f"{audience}.pdf")
    trial("report", audit, "-o", trial.inside("small.pdf"))
    expect_pdf(trial.work / "small.pdf")
    trial("packet", school, "-o", trial.inside("packet"))
    expect(any((trial.work / "packet").rglob("*.kmz")), "the packet has no map")
    trial("viewer", school, "-o", trial.inside("page.html"))
    expect((trial.work / "page.html").stat().st_size > 100_000, "the page is empty")
    trial("export", "findings", school, "-o", trial.inside("findings.xlsx"))
    expect(isinstance(json.loads(trial("score", school, "--json")), dict), "the score is no JSON")
    trial("check", school)
    trial("report", trial.inside("nowhere.cpted"), "-o", trial.inside("x.pdf"), status=2)
    say(f"version {version}: every command worked")


def expect(holds: object, trouble: str) -> None:
    """End the trial where something does not hold."""
    if not holds:
        raise SystemExit(trouble)


def expect_pdf(path: Path) -> None:
    """End the trial where a file is no whole PDF."""
    data = path.read_bytes()
    whole = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    expect(whole and len(data) > 10_000, f"{path.name} is no whole PDF")


def window(trial: Trial, screenshot: Path | None) -> None:
    """Open the sample school in the window, wait until it is shown, and close it."""
    school = trial.inside(f"out/{SCHOOL}.cpted")
    began = time.perf_counter()
    running = subprocess.Popen([*trial.before, trial.window_program, school])
    try:
        while not is_shown(SCHOOL):
            expect(running.poll() is None, f"the window ended with {running.returncode}")
            expect(time.perf_counter() - began < SHOWN_WITHIN, "no window was shown")
            time.sleep(0.05)
        say(f"{time.perf_counter() - began:6.1f} s  until the window was shown")
        time.sleep(5)
        expect(running.poll() is None, "the window did not stay open")
        if screenshot is not None:
            subprocess.run(["import", "-window", "root", str(screenshot)], check=True, timeout=60)
    finally:
        if running.poll() is None:
            running.terminate()
            try:
                running.wait(30)
            except subprocess.TimeoutExpired:
                running.kill()


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


if __name__ == "__main__":
    main()
