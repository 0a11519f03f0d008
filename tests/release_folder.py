"""A folder with a signed release in it, as a USB drive brings one."""

from __future__ import annotations

import io
import platform
import sys
import tarfile
from datetime import date
from hashlib import sha256
from pathlib import Path

from cpted_audit.interchange.packet.signing import SigningKey
from cpted_audit.interchange.release_file import (
    Release,
    ReleaseArchive,
    machine_of,
    write_release,
)

SYSTEM = {"linux": "linux", "win32": "windows", "darwin": "macos"}[sys.platform]
MACHINE = machine_of(platform.machine())
NAME = f"cpted-audit-9.0.0-{SYSTEM}-{MACHINE}.tar.xz"
PROGRAM = b"#!/bin/sh\necho nine\n"


def archive(path: Path, more: dict[str, bytes | str] | None = None) -> None:
    """Write an archive with a program, a link and a file; texts of `more` are links."""
    members = {"lib/it.txt": b"words", "link": "lib/it.txt", **(more or {})}
    with tarfile.open(path, "w:xz") as tar:
        one = tarfile.TarInfo("cpted-audit-9.0.0/cpted-audit")
        one.size, one.mode = len(PROGRAM), 0o755
        tar.addfile(one, io.BytesIO(PROGRAM))
        for name, data in members.items():
            one = tarfile.TarInfo(name if name.startswith("/") else f"cpted-audit-9.0.0/{name}")
            if isinstance(data, str):
                one.type, one.linkname = tarfile.SYMTYPE, data
                tar.addfile(one)
            else:
                one.size = len(data)
                tar.addfile(one, io.BytesIO(data))


def release(folder: Path, key: SigningKey, *, version: str = "9.0.0", **more) -> Path:
    """Make a folder with a release in it, as packaging/sign_release.py does."""
    folder.mkdir(exist_ok=True)
    path = folder / NAME
    if not path.exists():
        archive(path, more.get("members"))
    data = path.read_bytes()
    told = ReleaseArchive(NAME, SYSTEM, MACHINE, len(data), sha256(data).hexdigest())
    write_release(
        folder,
        Release(version, date(2027, 1, 15), ("Doors open faster.",), 15, more.get("of", (told,))),
        key,
    )
    return folder
