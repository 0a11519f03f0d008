"""Updates without a network: a signed release in a folder or on a USB drive, installed beside.

What was there stays as it is, so that one can go back to it. Audits are not touched: each is backed
up when a program of a newer format first opens it.
"""

from __future__ import annotations

import lzma
import os
import platform
import shutil
import stat
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from cpted_audit import __version__, clock
from cpted_audit.assets import asset
from cpted_audit.domain.documents.days import day
from cpted_audit.errors import AuditError, CancelledError, StorageError
from cpted_audit.files import (
    cause_of,
    folder_beside,
    is_folder,
    is_missing,
    is_there,
    patiently,
    why,
)
from cpted_audit.interchange.packet.signing import PublicKey, read_public
from cpted_audit.interchange.release_file import (
    Release,
    ReleaseArchive,
    as_numbers,
    is_portable,
    machine_of,
    read_release,
)
from cpted_audit.policy import FILE as POLICY
from cpted_audit.program import DATA, PORTABLE, portable_folder, program_folder
from cpted_audit.words import N_, Words

KEY_FILE: Final = "release-key.pem"
"""The public key that releases are signed with, among the program's own files."""
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_PART = 1 << 20
_ABANDONED_S: Final = 3600
_WORK: Final = "cpted-audit-update"
"""How the folder begins in which a release is unpacked, hidden beside where it goes."""
_DAMAGED = (
    zipfile.BadZipFile, tarfile.TarError, EOFError, ValueError, lzma.LZMAError, zlib.error,
    RuntimeError, NotImplementedError,
)  # fmt: skip
"""What the libraries raise for an archive that is none, or that they cannot unpack."""
_CARRIED = (POLICY, *PORTABLE, DATA)
"""What lies beside the program and goes with it."""


class FoundRelease(NamedTuple):
    """A release that is signed rightly, its archive for this computer, and whether it is newer."""

    folder: Path
    release: Release
    archive: ReleaseArchive | None
    newer: bool


def release_key() -> PublicKey:
    """Return the key releases are signed with; raises AuditError where this program has none."""
    try:
        return read_public(asset("resources", KEY_FILE).read_bytes())
    except FileNotFoundError as error:
        raise AuditError(
            "This program was made without a key to check releases with, so it takes no update by "
            "itself. Install the new version as this one was installed."
        ) from error


def look_for_update(folder: Path, key: PublicKey | None = None) -> FoundRelease:
    """Return the release of a folder, its signature checked.

    Raises AuditError where there is none, or it is signed with another key.
    """
    release = read_release(folder, release_key() if key is None else key)
    system, machine = _SYSTEMS.get(sys.platform, sys.platform), machine_of(platform.machine())
    mine = [one for one in release.archives if (one.system, one.machine) == (system, machine)]
    # Of one that is installed and one that is portable, the one that is what this program is.
    mine.sort(key=lambda one: is_portable(one.name) != (portable_folder() is not None))
    newer = as_numbers(release.version) > as_numbers(__version__)
    return FoundRelease(folder, release, next(iter(mine), None), newer)


def found_words(found: FoundRelease) -> Words:
    """Return in sentences what was found, compared with this program."""
    version, on = found.release.version, day(found.release.on)
    if not found.newer:
        return N_(
            "The release there is version {version} of {on}, and this is version {own}: there is "
            "nothing to update.",
            version=version, on=on, own=__version__,
        )  # fmt: skip
    if found.archive is None:
        return N_(
            "Version {version} of {on} is newer than this one ({own}), and the folder has no "
            "archive for this kind of computer. Ask for that one.",
            version=version, on=on, own=__version__,
        )  # fmt: skip
    return N_(
        "Version {version} of {on} is newer than this one ({own}). It is signed by who makes this "
        "program.",
        version=version, on=on, own=__version__,
    )  # fmt: skip


def install_beside(
    found: FoundRelease,
    into: Path | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Unpack a release into a new folder beside the program, or into another, and return it.

    The archive's digest is checked first; settings of a portable program and a policy file go with
    it. Raises AuditError for a release that is not newer or not for this computer, a damaged
    archive, and a folder that is there already; StorageError when the disk refuses; CancelledError.
    There is no new folder then.
    """
    if not found.newer or found.archive is None:
        raise AuditError("{words} Nothing was installed.", words=found_words(found))
    target = folder_of(found, into)
    place = target.parent
    if is_there(target):
        raise AuditError(
            "“{target}” is there already, so nothing was installed. Start the program in it, or "
            "remove it and install again.",
            target=target,
        )
    _sweep(place)
    try:
        _unpack_whole(found, found.archive, target, cancelled)
    except OSError as error:
        cause = cause_of(error, target)
        raise StorageError(
            "Version {version} could not be installed in “{place}” ({reason}); this one is as it "
            "was. {advice}",
            version=found.release.version, place=place, reason=cause.why, advice=cause.do,
        ) from error  # fmt: skip
    return target


def folder_of(found: FoundRelease, into: Path | None = None) -> Path:
    """Return the folder a release is unpacked into: beside the program, or in another."""
    place = program_folder().parent if into is None else into
    return place / f"cpted-audit-{found.release.version}"


def installed_words(target: Path) -> Words:
    """Return what was done, and how to go on, in sentences."""
    return N_(
        "The new version is in “{target}”: start it there. The one before stays where it is until "
        "you remove it, and the menu and a double click on an audit may still open that one. "
        "Audits are where they were; each is backed up before it is changed to a newer format.",
        target=target,
    )


def _take(source: Path, copy: Path, wanted: ReleaseArchive, cancelled: Callable[[], bool]) -> None:
    """Copy an archive from where anybody may change it; raise AuditError unless it is the signed.

    What is looked at is what is unpacked then: the drive may be another one by that time.
    """
    digest, size = sha256(), 0
    if is_missing(source):
        raise AuditError(
            "The release in “{folder}” is not whole: “{name}” is not there. Nothing was installed; "
            "copy the whole folder again.",
            folder=source.parent,
            name=source.name,
        )
    with source.open("rb") as file, copy.open("xb") as here:
        while size <= wanted.size and (part := file.read(_PART)):
            if cancelled():
                raise CancelledError
            digest.update(part)
            size += len(part)
            here.write(part)
    if (size, digest.hexdigest()) != (wanted.size, wanted.sha256):
        raise AuditError(
            "“{name}” is not the archive that was signed: it is cut off or was changed. Nothing "
            "was installed; copy it again.",
            name=source.name,
        )


def _sweep(place: Path) -> None:
    """Remove what a program that was killed had unpacked; one that may be at it is left alone."""
    with suppress(OSError):
        for left in place.glob(f".{_WORK}.*"):
            if clock.moment().timestamp() - left.stat().st_mtime > _ABANDONED_S:
                shutil.rmtree(left, ignore_errors=True)


def _unpack_whole(
    found: FoundRelease, wanted: ReleaseArchive, target: Path, cancelled: Callable[[], bool]
) -> None:
    """Unpack an archive so that the target is whole or not there."""
    work = folder_beside(target, _WORK)
    source, part = work / wanted.name, work / "new"
    try:
        _take(found.folder / wanted.name, source, wanted, cancelled)
        part.mkdir()
        try:
            for _ in (_zip if source.suffix == ".zip" else _tar)(source, part):
                if cancelled():
                    raise CancelledError
        except _DAMAGED as error:
            raise AuditError(
                "“{name}” cannot be unpacked ({reason}), so nothing was installed. Ask for another "
                "one where your organization gets programs.",
                name=source.name, reason=error,
            ) from error  # fmt: skip
        inside = list(part.iterdir())
        whole = inside[0] if len(inside) == 1 and is_folder(inside[0]) else part
        if whole.suffix == ".app":  # on macOS the bundle is what one starts
            whole = part
        _carry(whole)
        patiently(lambda: whole.replace(target))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _carry(whole: Path) -> None:
    """Take along what somebody put beside the program: policies, and a portable one's own."""
    for name in _CARRIED:
        beside = program_folder() / name
        try:
            if beside.is_dir():
                shutil.copytree(beside, whole / name, dirs_exist_ok=True)
            elif beside.is_file():
                shutil.copy2(beside, whole / name)
        except OSError as error:  # of a whole folder, shutil names every file by itself
            raise StorageError(
                "“{name}” beside this program cannot be taken along ({reason}), so nothing was "
                "installed. Ask who looks after this computer.",
                name=name,
                reason=why(error, beside) if error.errno else N_("parts of it cannot be read"),
            ) from error


def _zip(source: Path, part: Path) -> Iterator[str]:
    with zipfile.ZipFile(source) as archive:
        for one in archive.infolist():
            target = _place(part, one.filename)
            mode = one.external_attr >> 16
            if one.is_dir():
                target.mkdir(parents=True, exist_ok=True)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if stat.S_ISLNK(mode):  # as in a bundle of macOS
                _link(part, one.filename, archive.read(one).decode())
            else:
                with archive.open(one) as packed, target.open("xb") as file:
                    shutil.copyfileobj(packed, file, _PART)
                _let_run(target, mode)
            yield one.filename


def _tar(source: Path, part: Path) -> Iterator[str]:
    with tarfile.open(source) as archive:
        for one in archive:
            target = _place(part, one.name)
            if one.isdir():
                target.mkdir(parents=True, exist_ok=True)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            packed = archive.extractfile(one) if one.isfile() else None
            if packed is None:
                if not one.issym():
                    raise ValueError(f"{one.name} is neither a file nor a link")
                _link(part, one.name, one.linkname)
                continue
            with packed, target.open("xb") as file:
                shutil.copyfileobj(packed, file, _PART)
            _let_run(target, one.mode)
            yield one.name


def _link(part: Path, name: str, leads_to: str) -> None:
    """Make the link that a member is; raises ValueError for one that leads outside."""
    target = _place(part, name)
    if os.name == "nt":  # no archive for Windows has any
        raise ValueError(f"{name} is a link and may lead outside")
    _inside(leads_to.lstrip("./"))  # up first, and then down alone
    _refuse_outside(part, Path(os.path.realpath(target.parent), leads_to))
    target.symlink_to(leads_to)


def _place(part: Path, name: str) -> Path:
    """Return where a member goes; raises ValueError for a place that is outside, by links too."""
    target = part / _inside(name)
    _refuse_outside(part, target.parent)
    return target


def _refuse_outside(part: Path, path: Path) -> None:
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(part)):
        raise ValueError(f"{path.name} leads outside")


def _let_run(path: Path, mode: int) -> None:
    if mode & stat.S_IXUSR:
        path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def _inside(name: str) -> Path:
    """Return the path of an archive's member; raises ValueError for one that leads outside."""
    parts = PurePosixPath(name).parts
    if any(part in {"..", "/"} or "\\" in part or ":" in part for part in parts):
        raise ValueError(f"{name} leads outside")
    return Path(*parts)
