"""Archives that depend on what is in them alone: same input, same digest."""

from __future__ import annotations

import hashlib
import lzma
import os
import stat
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO


def paths_below(folder: Path) -> Iterator[Path]:
    """Yield every file and folder below a folder, by name, links not followed."""
    for one in sorted(folder.iterdir(), key=lambda path: path.name):
        yield one
        if one.is_dir() and not one.is_symlink():
            yield from paths_below(one)


def write_tar(stream: IO[bytes], folder: Path, prefix: str, moment: int) -> None:
    """Write a folder as a tar to a stream: by name, owned by root, all of one moment.

    `prefix` is the path in the archive, “” none. A file that its owner may run, all may.
    """
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as tar:
        if prefix:
            _add(tar, folder, prefix, moment)
        for path in paths_below(folder):
            within = path.relative_to(folder).as_posix()
            _add(tar, path, f"{prefix}/{within}" if prefix else f"./{within}", moment)


def _add(tar: tarfile.TarFile, path: Path, name: str, moment: int) -> None:
    entry = tar.gettarinfo(str(path), name)
    if entry.islnk():  # a file that has two names here has two copies there
        entry.type, entry.linkname, entry.size = tarfile.REGTYPE, "", path.stat().st_size
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment
    runs = entry.isdir() or bool(entry.mode & stat.S_IXUSR)
    entry.mode = 0o777 if entry.issym() else 0o755 if runs else 0o644
    if entry.isreg():
        with path.open("rb") as file:
            tar.addfile(entry, file)
    else:
        tar.addfile(entry)


def tar_xz(folder: Path, target: Path, prefix: str, moment: int, level: int = 6) -> None:
    """Write a folder as `.tar.xz`."""
    with lzma.open(target, "wb", preset=level) as packed:
        write_tar(packed, folder, prefix, moment)


def zipped(folder: Path, target: Path, prefix: str, moment: int) -> None:
    """Write a folder as `.zip`."""
    at = time.gmtime(moment)[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths_below(folder):
            if path.is_dir():
                continue
            entry = zipfile.ZipInfo(f"{prefix}/{path.relative_to(folder).as_posix()}", at)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            runs = os.access(path, os.X_OK) and path.suffix in {"", ".exe"}
            entry.external_attr = (0o100755 if runs else 0o100644) << 16
            archive.writestr(entry, path.read_bytes())


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Return what the files of a folder take, in bytes; a link takes nothing."""
    return sum(
        path.stat().st_size
        for path in paths_below(folder)
        if path.is_file() and not path.is_symlink()
    )
