"""What a person is handed for each system: a .deb, an installer or a zip, and what they need."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path
from string import Template

import archives
import icons
import signing
from declaration import HERE, Declaration, Stop, moment

MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}
"""Other names that systems give the same kind of processor; an update looks for these."""
DEBIAN = {"x86_64": "amd64", "arm64": "arm64"}
STUBS = Path("/usr/share/nsis/Stubs/lzma_solid-amd64-unicode")
"""Where Debian's NSIS has what makes installers of 64 bits; others make those of 32, which run on
every Windows too."""


LEAST_PRESSED = 3
"""Below this level an installer is packed by zlib, in a tenth of the time."""


class _Words(Template):
    delimiter = "@"  # scripts are full of dollars


def filled(told: Declaration, name: str, **more: str) -> str:
    """Return a template with the words of the declaration put in."""
    text = (HERE / "templates" / name).read_text("utf-8")
    return _Words(text).substitute(told.words() | more)


def machine() -> str:
    """Return what processor a build is for, as file names tell it."""
    return MACHINES.get(platform.machine().lower(), platform.machine().lower())


# Linux


def desktop_files(told: Declaration, folder: Path, work: Path) -> None:
    """Write what a desktop is told of the program below `share`, and the script `integrate`."""
    share = folder / "share"
    for name, target in (
        ("linux.desktop", share / "applications" / f"{told.name}.desktop"),
        ("linux-mime.xml", share / "mime" / "packages" / f"{told.name}.xml"),
        ("linux-integrate", folder / "integrate"),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(filled(told, name, command=told.name), "utf-8")
    (folder / "integrate").chmod(0o755)
    for size in icons.SIZES:
        below = share / "icons" / "hicolor" / f"{size}x{size}"
        for name, target in (
            ("program", below / "apps" / f"{told.name}.png"),
            ("document", below / "mimetypes" / f"{told.name}-document.png"),
        ):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(work / f"{name}-{size}.png", target)


def deb(told: Declaration, folder: Path, out: Path, work: Path, level: int) -> Path:
    """Make a Debian package of a build and return its path."""
    architecture = DEBIAN.get(machine(), machine())
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home, share = root / "usr" / "lib" / told.name, root / "usr" / "share"
    home.parent.mkdir(parents=True)
    shutil.copytree(folder, home, symlinks=True, copy_function=_linked)
    shutil.move(home / "share", share)
    (home / "integrate").unlink()
    texts = share / "doc" / told.name
    texts.mkdir(parents=True)
    (home / "licenses").rename(texts / "licenses")
    shutil.copy(texts / "licenses" / "LICENSE.txt", texts / "copyright")
    command = root / "usr" / "bin" / told.name
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{told.name}/{told.name}")
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    size = str(archives.size_of(root) // 1000)
    control.write_text(
        filled(told, "deb-control", architecture=architecture, installed_kb=size), "utf-8"
    )
    for path in archives.paths_below(root):
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & 0o100)
            path.chmod(0o755 if runs else 0o644)
    target = out / f"{told.name}_{told.version}_{architecture}.deb"
    done = subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--threads-max=1", "--build",
         str(root), str(target)],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SOURCE_DATE_EPOCH": str(moment())},
        capture_output=True, text=True, check=False, timeout=1800,
    )  # fmt: skip
    shutil.rmtree(root)
    if done.returncode:
        raise Stop(f"dpkg-deb failed: {done.stderr.strip()}")
    return target


def _linked(source: str, target: str) -> None:
    """Copy a file that may get other rights; none is changed in the build itself."""
    shutil.copyfile(source, target)
    shutil.copymode(source, target)


# Windows


def version_resource(told: Declaration) -> str:
    """Return the version resource of the program files, as PyInstaller reads it."""
    numbers = ", ".join(map(str, told.version_numbers()))
    return filled(told, "windows-version.txt", version_tuple=numbers)


def windows_installer(
    told: Declaration, folder: Path, out: Path, work: Path, level: int
) -> list[Path]:
    """Write the script of the per-user installer, and compile it where `makensis` is at hand."""
    script = work / "installer.nsi"
    size = str(archives.size_of(folder) // 1000)
    words = {"installed_kb": size, "sign_programs": signing.PROGRAMS}
    script.write_text(filled(told, "windows-installer.nsi", **words), "utf-8")
    compiler = shutil.which("makensis")
    if compiler is None:
        print(f"There is no makensis here; {script} is the installer's source.")
        return []
    target = out / f"{told.name}-{told.version}-windows-{machine()}-setup.exe"
    given = {"OUT": target, "WORK": work, "FOLDER": folder}
    if level < LEAST_PRESSED:
        given["COMPRESSOR"] = Path("zlib")
    if STUBS.exists():
        given["TARGET"] = Path("amd64-unicode")
    if os.environ.get(signing.PROGRAMS, "").strip():
        given["SIGNED"] = Path("yes")
    _dated(folder)
    done = subprocess.run(
        [compiler, "-V2", *(f"-D{name}={value}" for name, value in given.items()), str(script)],
        capture_output=True, text=True, check=False, timeout=3600,
    )  # fmt: skip
    if done.returncode:
        raise Stop(f"makensis failed:\n{done.stdout}{done.stderr}")
    return [target]


def _dated(folder: Path) -> None:
    """Date every file alike, as an installer keeps or hashes what it finds."""
    for path in archives.paths_below(folder):
        os.utime(path, (moment(), moment()), follow_symlinks=False)


# Windows and macOS


def zipped(told: Declaration, system: str, folder: Path, target: Path) -> None:
    """Write the zip that needs no installer; a bundle of macOS has links, which `ditto` keeps.

    It has no mark of a portable program: an update unpacks it beside any.
    """
    if system == "macos":
        command = ["ditto", "-c", "-k", "--keepParent", str(folder), str(target)]
        subprocess.run(command, check=True, timeout=1800)
        return
    archives.zipped(folder, target, f"{told.title} {told.version}", moment())
