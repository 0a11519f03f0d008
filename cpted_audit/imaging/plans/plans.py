"""Take plans in: told apart, rasterised, cut into tiles and read, at no risk to the program.

Everything is decoded in child processes that are killed when they break the limits or when the
work is cancelled. All of it may be called from any thread.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from cpted_audit.errors import CancelledError, NoChildError, PlanError, PlanPasswordError
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.plans import job
from cpted_audit.imaging.plans.job import Order, PlanRequest
from cpted_audit.imaging.plans.kinds import HEAD, PLAN_SUFFIXES, PlanFileKind, plan_kind
from cpted_audit.imaging.plans.records import (
    TILE,
    CutTile,
    PlanComplete,
    PlanFileFacts,
    PlanLine,
    PlanLines,
    PlanOverview,
    PlanPage,
    SuggestedWall,
    band_count,
    level_count,
    size_at,
    tile_count,
)
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import Crew
from cpted_audit.jobs.worker import Stopped
from cpted_audit.words import N_


class PlanJob:
    """The job of a child: it remembers the page it opened from one order to the next."""

    def __init__(self, request: PlanRequest) -> None:
        self._request = request
        self._open_page: Any = None

    def __call__(self, order: Order) -> Any:  # noqa: ANN401 - each order has its own result
        """Return what came of an order, or why it was `Refused`."""
        if self._open_page is None:
            from cpted_audit.imaging.plans.child import OpenPage

            self._open_page = OpenPage(self._request)
        return self._open_page.do(order)


__all__ = [
    "CANCELLED",
    "NO_READER",
    "PLAN_LIMITS",
    "PLAN_SUFFIXES",
    "TILE",
    "CutTile",
    "Limits",
    "PlanComplete",
    "PlanFileFacts",
    "PlanFileKind",
    "PlanLine",
    "PlanLines",
    "PlanOverview",
    "PlanPage",
    "SuggestedWall",
    "level_count",
    "plan_source",
    "size_at",
    "suggest_walls",
    "take_plan",
    "tile_count",
    "vector_lines",
]  # fmt: skip

PLAN_LIMITS = Limits(seconds=60.0, memory_mb=2500, pixels=300_000_000)
"""Wall time for one step of the work, memory of one child, pixels of one page."""
_CHILDREN = 2
_HELD_NAME = N_("The plan")
CANCELLED = N_(
    "The plan was not imported, since that was cancelled; what the audit held before is kept."
)
NO_READER = N_(
    "The plan was not imported, as the part of the program that reads plans "
    "could not be started; what the audit held before is kept. Close other "
    "programs and try again."
)

PlanRecord = PlanOverview | CutTile | PlanComplete


def _never() -> bool:
    return False


def plan_source(
    source: Path | bytes,
    *,
    password: str | None = None,
    limits: Limits = PLAN_LIMITS,
    cancelled: Callable[[], bool] = _never,
    name: str = "",
) -> PlanFileFacts:
    """Return what a plan file is, by its bytes and not its name, and which pages it has.

    Where a password is needed and none was given, the answer says so and lists no pages. `name` is
    what errors call a file that is given as bytes.

    Raises PlanPasswordError when the password is wrong; PlanError when it cannot be taken in;
    CancelledError when `cancelled` returned True.
    """
    request = job.PlanRequest(source=source, password=password, limits=limits, name=name)
    found: PlanFileFacts = _one_answer(request, job.LookInto(), cancelled)
    return found


def take_plan(
    source: Path | bytes,
    page: int = 1,
    *,
    dpi: float = 150.0,
    password: str | None = None,
    limits: Limits = PLAN_LIMITS,
    cancelled: Callable[[], bool] = _never,
    name: str = "",
) -> Iterator[PlanRecord]:
    """Yield the overview of a page, then its tiles as they are made, then `PlanComplete`.

    `dpi` is for PDF and SVG; pictures keep their pixels. Tiles come in no promised order. Close
    the generator to stop at once. `name` is what errors call a file that is given as bytes.

    Raises PlanPasswordError when the password is missing or wrong; `missing` tells which; PlanError
    when it cannot be taken in, or not at this resolution; CancelledError when `cancelled` returned
    True; it is asked about ten times a second.
    """
    request = job.PlanRequest(
        source=source, page=page, dpi=dpi, password=password, limits=limits, name=name
    )
    # Only a PDF is worth a second child: it can draw one band without the others.
    workers = _CHILDREN if _kind(request) is PlanFileKind.PDF else 1
    with _crew(request, workers) as crew:
        yield from _taken(_Asked(request, crew, cancelled), workers)


def vector_lines(
    source: Path | bytes,
    page: int = 1,
    *,
    dpi: float = 150.0,
    password: str | None = None,
    limits: Limits = PLAN_LIMITS,
    cancelled: Callable[[], bool] = _never,
) -> PlanLines:
    """Return the straight lines of a PDF page, in pixels of the page as taken at `dpi`.

    Raises PlanPasswordError when the password is missing or wrong; `missing` tells which; PlanError
    when it is no PDF, or cannot be read; CancelledError when `cancelled` returned True.
    """
    request = job.PlanRequest(source=source, page=page, dpi=dpi, password=password, limits=limits)
    lines: PlanLines = _one_answer(request, job.ReadLines(), cancelled)
    return lines


def suggest_walls(
    source: Path | bytes,
    page: int = 1,
    *,
    dpi: float = 150.0,
    password: str | None = None,
    limits: Limits = PLAN_LIMITS,
    cancelled: Callable[[], bool] = _never,
) -> tuple[SuggestedWall, ...]:
    """Return the walls seen in a page, in pixels of the page as taken at `dpi`, longest first.

    Raises PlanPasswordError when the password is missing or wrong; `missing` tells which; PlanError
    when it cannot be read; CancelledError when `cancelled` returned True.
    """
    request = job.PlanRequest(source=source, page=page, dpi=dpi, password=password, limits=limits)
    walls: tuple[SuggestedWall, ...] = _one_answer(request, job.Walls(), cancelled)
    return walls


class _Asked:
    """A crew of children with a request, whose answers are records or else errors."""

    def __init__(
        self,
        request: job.PlanRequest,
        crew: Crew[job.Order, Any],
        cancelled: Callable[[], bool],
    ) -> None:
        self._request = request
        self._crew = crew
        self._cancelled = cancelled

    def answers(self, orders: Iterator[job.Order]) -> Iterator[Any]:
        """Yield the answer to every order, in their order."""
        try:
            for _, answer in self._crew.work(orders, self._cancelled):
                if isinstance(answer, Stopped | job.RefusedPlan):
                    raise _refusal(self._request, answer)
                yield answer
        except CancelledError:
            raise CancelledError(CANCELLED) from None
        except NoChildError as error:
            raise PlanError(NO_READER) from error


def _one_answer(
    request: job.PlanRequest,
    order: job.Order,
    cancelled: Callable[[], bool],
) -> Any:  # noqa: ANN401 - each order has its own result
    with _crew(request, 1) as crew:
        (answer,) = _Asked(request, crew, cancelled).answers(iter([order]))
    return answer


def _taken(asked: _Asked, workers: int) -> Generator[PlanRecord]:
    opening: list[job.Order] = [job.MakeOverview(), *[job.Open()] * (workers - 1)]
    overview: PlanOverview | None = None
    for answer in asked.answers(iter(opening)):
        if isinstance(answer, PlanOverview):
            overview = answer
            yield overview
    assert overview is not None  # noqa: S101 - the first order is answered or raises
    size, photographic = (overview.width, overview.height), overview.photographic
    remains: list[Any] = []
    bands: Iterator[job.Order] = (
        job.MakeBand(row, photographic) for row in range(band_count(size))
    )
    for tiles, remain in asked.answers(bands):
        remains.append(remain)
        yield from tiles
    for tiles in asked.answers(iter([job.Upper(tuple(remains), size, photographic)])):
        yield from tiles
    yield PlanComplete(levels=level_count(*size), tiles=tile_count(*size))


@contextmanager
def _crew(request: job.PlanRequest, workers: int) -> Iterator[Crew[job.Order, Any]]:
    job_of_child = PlanJob(request)
    with closing(
        Crew[job.Order, Any](job_of_child, limits=request.limits, workers=workers)
    ) as crew:
        yield crew


def _kind(request: job.PlanRequest) -> PlanFileKind | None:
    """Return the kind of file by its first bytes; None where the child will tell what is wrong."""
    try:
        if isinstance(request.source, bytes):
            return plan_kind(request.source[:HEAD])
        if not request.source.is_file():
            return None
        with request.source.open("rb") as file:
            return plan_kind(file.read(HEAD))
    except (OSError, UnsuitableError):
        return None


def _refusal(request: job.PlanRequest, answer: Stopped | job.RefusedPlan) -> PlanError:
    source = request.source
    held = f"“{request.name}”" if request.name else _HELD_NAME
    name = source.name if isinstance(source, Path) else held
    sentence = N_("{name} was not imported: {reason}.", name=name, reason=answer.reason)
    if isinstance(answer, job.RefusedPlan) and answer.locked:
        return PlanPasswordError(sentence, missing=answer.missing)
    return PlanError(sentence)
