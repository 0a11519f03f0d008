"""Builds the program for a system without Python: `python packaging/build.py linux|windows|macos`.

Run it with the Python that is to be inside, with the project's dependencies and the extra `build`
installed, on the system that is built for. `--help` and packaging/README.md say the rest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import archives
import bill
import bundled
import icons
import installers
import native_libraries
import signing
import slimming
import small_libraries
import third_party
from declaration import HERE, ROOT, SYSTEMS, Declaration, Stop, declared, moment

PLATFORMS = {"linux": "linux", "windows": "win32", "macos": "darwin"}


def main(arguments: list[str] | None = None) -> int:
    """Build, and print what was made; 2 where something is missing, told in one sentence."""
    asked = _parser().parse_args(arguments)
    try:
        return _build(asked)
    except Stop as stop:
        sys.stderr.write(f"{stop}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to put it (dist)")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build", help="where to work (build); may be kept"
    )
    parser.add_argument(
        "--again", choices=("finish", "pack", "install"),
        help="begin with the licenses, the archive or the installer of what was built before",
    )  # fmt: skip
    parser.add_argument(
        "--level", type=int, choices=range(10), default=6, help="how hard to press (6); 0 is quick"
    )
    parser.add_argument(
        "--check", action="store_true", help="look for what is missing, and build nothing"
    )
    return parser


def _build(asked: argparse.Namespace) -> int:
    told = declared()
    out, work = asked.out.resolve(), asked.work.resolve()
    folder = out / (f"{told.title}.app" if asked.system == "macos" else told.name)
    if asked.again is None:
        check_machine(told, asked.system)
        if asked.check:
            return _say(["Nothing is missing."])
        work.mkdir(parents=True, exist_ok=True)
        prepare(told, asked.system, work)
        freeze(asked.system, out, work)
        slimming.check_modules(told, work / "pyinstaller")
        slim(told, asked.system, folder)
    if asked.again in {None, "finish"}:
        finish(told, asked.system, folder, work)
    made = pack(told, asked, folder, out, work)
    size = archives.size_of(folder)
    lines = [
        f"{folder.name}: {size / 1e6:.0f} MB, {sum(1 for _ in archives.paths_below(folder))} files"
    ]
    lines += [f"{archives.digest(path)}  {path.name}" for path in made]
    (out / "SHA256SUMS").write_text("\n".join(lines[1:]) + "\n", "utf-8", newline="\n")
    most = told.program["largest_mb"][asked.system]
    if size > most * 1e6:
        raise Stop(f"{lines[0]}, more than the {most} MB that are declared.")
    return _say([*lines, f"all in {out}"])


def _say(lines: list[str]) -> int:
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def check_machine(told: Declaration, system: str) -> None:
    """Raise Stop where this machine cannot build for `system`, or would build too little."""
    if sys.platform != PLATFORMS[system]:
        raise Stop(f"A build for {system} is made on {system}; this is {sys.platform}.")
    qt = find_spec("PySide6")
    if qt is None or qt.origin is None or find_spec("PyInstaller") is None:
        raise Stop(
            f"This Python lacks PySide6 or PyInstaller: {sys.executable} -m pip install .[build]"
        )
    bundled.check_dependencies()
    native_libraries.check(told, system, Path(qt.origin).parent)


def prepare(told: Declaration, system: str, work: Path) -> None:
    """Draw the icons and write the version resource."""
    icons.write(work)
    if system == "windows":
        (work / "version.txt").write_text(installers.version_resource(told), "utf-8")


def freeze(system: str, out: Path, work: Path) -> None:
    """Run PyInstaller; what it says of itself goes to `pyinstaller.log` beside its work."""
    environment = {
        **os.environ,
        "CPTED_AUDIT_BUILD_SYSTEM": system,
        "CPTED_AUDIT_BUILD_WORK": str(work),
        "SOURCE_DATE_EPOCH": str(moment()),
        "PYTHONHASHSEED": "0",  # sets are written in an order of their own otherwise
    }
    log = work / "pyinstaller.log"
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "INFO",
        "--distpath", str(out), "--workpath", str(work / "pyinstaller"),
        str(HERE / "cpted_audit.spec"),
    ]  # fmt: skip
    with log.open("wb") as file:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=file, stderr=subprocess.STDOUT,
            check=False, timeout=3600,
        )  # fmt: skip
    if done.returncode:
        last = log.read_text("utf-8", "replace").splitlines()[-15:]
        raise Stop("\n".join([*last, f"PyInstaller failed; all it said is in {log}."]))


def slim(told: Declaration, system: str, folder: Path) -> None:
    """Make the libraries of a build smaller, and see that each finds what it asks for."""
    inside = folder / "_internal"
    _say(small_libraries.put(told, system, inside, Path(sysconfig.get_path("platlib"))))
    if system == "linux":
        slimming.strip(folder)
        native_libraries.check_whole(told, inside)


def finish(told: Declaration, system: str, folder: Path, work: Path) -> None:
    """Put the licenses, the bill of materials and what the system wants beside the program."""
    inside = folder / "Contents" / "Resources" if system == "macos" else folder
    found = bundled.parts_of(work / "collected.json")
    third_party.write(told, found, inside / "licenses")
    shutil.copy(ROOT / "LICENSE", inside / "licenses" / "LICENSE.txt")
    bill.write(told, found, system, moment(), inside / "licenses" / "bill-of-materials.cdx.json")
    if system == "linux":
        installers.desktop_files(told, folder, work)
    if system == "windows":
        shutil.copy(work / "document.ico", folder / "document.ico")
    signing.sign_programs(told, system, folder)


def pack(
    told: Declaration, asked: argparse.Namespace, folder: Path, out: Path, work: Path
) -> list[Path]:
    """Write the archive, the installers and the bill beside them; returns their paths."""
    system, anew = asked.system, asked.again != "install"
    stem = f"{told.name}-{told.version}-{system}-{installers.machine()}"
    inside = folder / "Contents" / "Resources" if system == "macos" else folder
    listed = out / f"{stem}.cdx.json"
    shutil.copyfile(inside / "licenses" / "bill-of-materials.cdx.json", listed)
    if system == "linux":
        archive = out / f"{stem}.tar.xz"
        if anew or not archive.exists():
            archives.tar_xz(folder, archive, f"{told.name}-{told.version}", moment(), asked.level)
        return [archive, installers.deb(told, folder, out, work, asked.level), listed]
    archive = out / f"{stem}.zip"
    if anew or not archive.exists():
        installers.zipped(told, system, folder, archive)
    made = [archive]
    if system == "windows":
        made += installers.windows_installer(told, folder, out, work, asked.level)
    signing.sign_packages(made)
    return [*made, listed]


if __name__ == "__main__":
    sys.exit(main())
