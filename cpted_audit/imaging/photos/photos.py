"""Take photos in: decoded, upright, scaled and stripped, each at no risk to the program."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from cpted_audit.domain.photos.picture_size import MAX_SIDE
from cpted_audit.errors import CancelledError, NoChildError, PhotoError
from cpted_audit.imaging.photos.decode import take_photo
from cpted_audit.imaging.photos.gather import find_pictures, gather_pictures
from cpted_audit.imaging.photos.passed_over import PassedOver
from cpted_audit.imaging.photos.results import HeldPhoto, RefusedPhoto, TakenPhoto
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable
from cpted_audit.jobs.worker import Stopped

__all__ = [
    "HeldPhoto", "Limits", "PassedOver", "RefusedPhoto", "TakenPhoto", "find_pictures",
    "gather_pictures", "take_photos",
]  # fmt: skip


_CANCELLED = (
    "The import was cancelled; the photos imported before that are kept. Start it again to import "
    "the rest."
)
_NO_READER = (
    "The part of the program that reads pictures could not be started; what was imported before "
    "is kept. Close other programs and try again."
)


def _never() -> bool:
    return False


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
        raise CancelledError(_CANCELLED) from None
    except NoChildError as error:
        raise PhotoError(_NO_READER) from error
    finally:
        results.close()
