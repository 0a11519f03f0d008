"""Turn what was dropped on the window or named on the command line into a list of files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cpted_audit.errors import CancelledError
from cpted_audit.imaging.kinds import PICTURE_SUFFIXES
from cpted_audit.imaging.photos.passed_over import PassedOver


def _never() -> bool:
    return False


def gather_pictures(paths: Iterable[Path], passed: PassedOver | None = None) -> list[Path]:
    """Return the files meant by `paths`, each once: files as they are, folders searched.

    In folders only visible files with a picture's suffix count, IMG_2 before IMG_10, and links to
    other folders are not followed. A folder that cannot be opened is returned itself, so that it
    is refused by name later and not passed over in silence. The other visible files of folders
    are counted in `passed`.
    """
    return list(find_pictures(paths, passed=passed))


def find_pictures(
    paths: Iterable[Path],
    *,
    cancelled: Callable[[], bool] = _never,
    passed: PassedOver | None = None,
) -> Iterator[Path]:
    """Yield the files of `gather_pictures` as they are found.

    Raises CancelledError when `cancelled`, which is asked in each folder, says so.
    """
    found: set[Path] = set()
    passed = PassedOver() if passed is None else passed
    for path in paths:
        for file in _search(path, cancelled, passed) if _is_folder(path) else [path]:
            if file not in found:
                found.add(file)
                yield file


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what may not even be looked at is refused by name later
        return False


def _search(folder: Path, cancelled: Callable[[], bool], passed: PassedOver) -> Iterator[Path]:
    locked: list[Path] = []
    for here, folders, files in os.walk(
        folder, onerror=lambda error: locked.append(Path(error.filename))
    ):
        if cancelled():
            raise CancelledError("The search for photos was cancelled; nothing was imported.")
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_natural)
        for name in sorted(files, key=_natural):
            if _is_picture(name):
                yield Path(here, name)
            else:
                passed.add(name)
    yield from locked


def _is_picture(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in PICTURE_SUFFIXES


def _natural(name: str) -> tuple[list[tuple[int, str]], str]:
    parts = re.split(r"([0-9]+)", name.casefold())
    # Odd parts are the numbers; the name itself settles a tie between "a" and "A".
    return [(int(part), "") if odd % 2 else (0, part) for odd, part in enumerate(parts)], name
