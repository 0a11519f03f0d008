"""Take photos in: decoded, upright, scaled and stripped, each at no risk to the program."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from cpted_audit.domain.photos.picture_size import MAX_SIDE
from cpted_audit.domain.words import N_
from cpted_audit.errors import CancelledError, NoChildError, PhotoError
from cpted_audit.files import is_folder, leads_elsewhere
from cpted_audit.imaging.kinds import PICTURE_SUFFIXES
from cpted_audit.imaging.photos.decode import take_photo
from cpted_audit.imaging.photos.passed_over import PassedOver
from cpted_audit.imaging.photos.results import HeldPhoto, RefusedPhoto, TakenPhoto
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable
from cpted_audit.jobs.worker import Stopped


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
        for file in _search(path, cancelled, passed) if is_folder(path) else [path]:
            if file not in found:
                found.add(file)
                yield file


def _search(folder: Path, cancelled: Callable[[], bool], passed: PassedOver) -> Iterator[Path]:
    locked: list[Path] = []
    for here, folders, files in os.walk(
        folder, onerror=lambda error: locked.append(Path(error.filename))
    ):
        if cancelled():
            raise CancelledError("The search for photos was cancelled; nothing was imported.")
        seen = (name for name in folders if not name.startswith("."))
        within = (name for name in seen if not leads_elsewhere(Path(here, name)))
        folders[:] = sorted(within, key=_natural)
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


__all__ = [
    "CANCELLED", "HeldPhoto", "Limits", "PassedOver", "RefusedPhoto", "TakenPhoto", "find_pictures",
    "gather_pictures", "take_photos",
]  # fmt: skip


CANCELLED = N_(
    "The import was cancelled; the photos imported before that are kept. Start "
    "it again to import the rest."
)
"""What is said of an import that was cancelled, by whoever notices first."""
_NO_READER = N_(
    "The part of the program that reads pictures could not be started; what "
    "was imported before is kept. Close other programs and try again."
)


def take_photos(
    paths: Iterable[Path | HeldPhoto],
    *,
    max_side: int = MAX_SIDE,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    workers: int | None = None,
    cancelled: Callable[[], bool] = _never,
) -> Iterator[TakenPhoto | RefusedPhoto]:
    """Yield one result per path, in the order of `paths`, decoded by `workers` child processes.

    A file that breaks `limits`, or kills the process that decodes it, is refused; the others go
    in. `workers` is one per core unless given. Close the generator to stop at once.

    Raises CancelledError when `cancelled` returned True; it is asked about ten times a second;
    PhotoError when no child process could be started.
    """
    job = partial(take_photo, max_side=max_side, limits=limits)
    crew = workers or os.cpu_count() or 1
    results = run_killable(job, paths, limits=limits, workers=crew, cancelled=cancelled)
    try:
        for source, result in results:
            path = source.path if isinstance(source, HeldPhoto) else source
            yield RefusedPhoto(path, result.reason) if isinstance(result, Stopped) else result
    except CancelledError:
        raise CancelledError(CANCELLED) from None
    except NoChildError as error:
        raise PhotoError(_NO_READER) from error
    finally:
        results.close()
