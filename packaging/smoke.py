"""Tries a built program as a person would: `python packaging/smoke.py PROGRAM`.

The sample school, an audit of its own with plans and photos, every document, sheets, the fix plan,
and each page of the window. It runs anywhere Python runs and takes nothing but the program; `--run`
goes before every command, such as a chroot's, in which the work folder is then found under the path
of `--seen`. Whatever a build lacks shows here: one is handed out only when all of it worked.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import subprocess
import tempfile
import time
import zipfile
from pathlib import Path

import smoke_window
from smoke_window import SCHOOL, expect, say

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
PHOTOS = ROOT / "packaging" / "photos"
"""One photo in each form that phones and cameras write beside JPEG."""
LONGEST = 900
"""Seconds that a command may take; a machine may be busy."""


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
        """Run a command and return what it printed, of one that is to fail what it said.

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
        return told if status else done.stdout.decode("utf-8", "replace")


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
    parser.add_argument(
        "--pictures", type=Path, help="a folder for a picture of the screen with each page"
    )
    parser.add_argument(
        "--camera", help="the path of linux/camera.c's library, as the program sees it"
    )
    asked = parser.parse_args()
    work = asked.work or Path(tempfile.mkdtemp(prefix="cpted-audit-smoke-"))
    work.mkdir(parents=True, exist_ok=True)
    trial = Trial(asked, work)
    if not asked.no_commands:
        commands(trial)
    if not asked.no_window:
        smoke_window.window(trial, asked.pictures, asked.camera)
    say("everything worked")


def commands(trial: Trial) -> None:
    """Make the sample school, and an audit with plans and photos; create every document."""
    version = trial("--version").split()[-1]
    trial("demo", "-o", trial.inside("out"))
    sample = trial.work / "out" / f"{SCHOOL}.cpted"
    expect(sample.is_file(), f"the sample school is missing in {sample.parent}")
    for folder in (SAMPLE / "plans", SAMPLE / "photos", PHOTOS):
        shutil.copytree(folder, trial.work / folder.name, dirs_exist_ok=True)
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
    listed = trial("photos", audit)
    lacking = [one.name for one in (trial.work / "photos").iterdir() if one.name not in listed]
    expect(not lacking, f"not every photo went in: {', '.join(lacking)}")

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
    sheets(trial, school)
    expect(isinstance(json.loads(trial("score", school, "--json")), dict), "the score is no JSON")
    planned = trial("plan-fixes", school, "--budget", "20000", "--years", "2", "--json")
    expect(isinstance(json.loads(planned), dict), "the fix plan is no JSON")
    trial("sight-lines", school)
    encrypted(trial)
    without_district(trial)
    trial("check", school)
    trial("report", trial.inside("nowhere.cpted"), "-o", trial.inside("x.pdf"), status=2)
    say(f"version {version}: every command worked")


def sheets(trial: Trial, school: str) -> None:
    """Write workbooks, and read one of them back."""
    trial("export", "findings", school, "-o", trial.inside("findings.xlsx"))
    sheet = trial.inside("to-do.xlsx")
    trial("export-findings", school, "-o", sheet)
    trial("import-findings", school, sheet, "--dry-run")
    trial("rollup", trial.inside("out"), "-o", trial.inside("schools.xlsx"))
    for name in ("findings", "to-do", "schools"):
        whole = zipfile.is_zipfile(trial.work / f"{name}.xlsx")
        expect(whole, f"{name}.xlsx is no workbook")


def encrypted(trial: Trial) -> None:
    """Make an audit under a passphrase, and read it."""
    key = trial.work / "key.txt"
    key.write_text("a passphrase of the trial, never of an audit\n", "utf-8")
    audit, file = trial.inside("locked.cpted"), ("--passphrase-file", trial.inside("key.txt"))
    trial("new", audit, "--site", "Locked", "--spaces", "Main: Room 1–4", *file)
    trial("score", audit, *file)
    begun = (trial.work / "locked.cpted").read_bytes()[:16]
    expect(not begun.startswith(b"SQLite"), "an audit with a passphrase lies there in clear")


def without_district(trial: Trial) -> None:
    """Ask for what a build leaves out: one sentence says so."""
    for target in (("-o", trial.inside("rows.parquet")), ("--to", trial.inside("rows.sqlite"))):
        told = trial("rollup", trial.inside("out"), *target, status=2)
        expect("comes without the libraries" in told and told.count("\n") == 1, told)


def expect_pdf(path: Path) -> None:
    """End the trial where a file is no whole PDF."""
    data = path.read_bytes()
    whole = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    expect(whole and len(data) > 10_000, f"{path.name} is no whole PDF")


if __name__ == "__main__":
    main()
