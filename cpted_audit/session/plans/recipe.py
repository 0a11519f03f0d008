"""How a plan's picture is made of the file it came from: told, and carried out off the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar

from cpted_audit.domain.plans.left_out import PlanLeftOut, read_back
from cpted_audit.errors import CancelledError, NoChildError, PlanError, PlanPasswordError
from cpted_audit.imaging.plans.kinds import PlanFileKind
from cpted_audit.imaging.plans.records import CutTile, PlanComplete, PlanFileFacts, PlanOverview
from cpted_audit.interchange.dxf.drawings import answer_dxf
from cpted_audit.interchange.dxf.records import (
    DrawDxf,
    DxfAnswer,
    DxfDrawing,
    DxfLook,
    DxfMapping,
    DxfRequest,
    DxfWalls,
    FindDxfWalls,
    LookAtDxf,
    RefusedDxf,
)

# What a plan file holds, before it is brought in: pages of a document, or layers of a drawing.


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLook:
    """A file that can be brought in; `drawing` is set for a CAD drawing alone."""

    file_name: str
    data: bytes
    source: PlanFileFacts
    drawing: DxfLook | None = None
    password: str | None = None

    @property
    def has_resolution(self) -> bool:
        """Whether one chooses how many pixels an inch of it gets."""
        return self.source.kind in {PlanFileKind.PDF, PlanFileKind.SVG}


def look_at_plan(
    file_name: str,
    data: bytes,
    password: str | None = None,
    cancelled: Cancelled = lambda: False,
) -> PlanLook:
    """Return what a file holds, read in a child process.

    Raises PlanPasswordError when a password is missing or wrong, PlanError when it cannot be taken.
    """
    from cpted_audit.imaging.plans.plans import plan_source  # slow to load

    source = plan_source(data, password=password, cancelled=cancelled, name=file_name)
    if source.needs_password and password is None:
        raise PlanPasswordError(
            "“{file_name}” asks for its password; type it to import the plan.",
            missing=True,
            file_name=file_name,
        )
    drawing = look_at_drawing(data, cancelled) if source.kind is PlanFileKind.DXF else None
    return PlanLook(
        file_name=file_name, data=data, source=source, drawing=drawing, password=password
    )


PlanRecord = DxfDrawing | PlanOverview | CutTile | PlanComplete
Box = tuple[float, float, float, float]
"""Left, bottom, right and top in a drawing's units."""
DRAWN = 2
"""Raised when the same file and recipe come to give another picture."""
Cancelled = Callable[[], bool]
_Answer = TypeVar("_Answer", DxfLook, DxfDrawing, DxfWalls)


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a picture is made of a file; what does not concern its kind is left at the default.

    `page` counts from 1, `dpi` is for PDF and SVG. Of a drawing, `layers` are the chosen ones
    (None for the visible ones), `metres_per_unit` is its unit, and `mapping` how it came to lie on
    the picture; of one in parts far apart `part` is the chosen one (None for the main one) and
    `shown` the one that is drawn. `told` is what was left out. `drawn` counts the ways in which
    this program has drawn files: the same recipe makes another picture after it has changed.
    """

    page: int = 1
    dpi: float = 150.0
    drawing: bool = False
    layers: tuple[str, ...] | None = None
    metres_per_unit: float | None = None
    longest_side: int = 6000
    mapping: tuple[float, float, float] | None = None
    part: Box | None = None
    shown: Box | None = None
    told: tuple[PlanLeftOut, ...] = ()
    drawn: int = DRAWN

    def to_json(self) -> str:
        """Return the recipe as it is kept in a document."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Recipe:
        """Return a recipe as it was kept; raises PlanError for one that no import wrote."""
        try:
            told: dict[str, Any] = json.loads(text)
            for name in ("layers", "mapping", "part", "shown"):
                told[name] = None if told.get(name) is None else tuple(told[name])
            told["told"] = read_back(told.get("told"))
            return cls(**{"drawn": 1, **told})
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise PlanError(
                "How the picture of a plan was made cannot be read, so nothing was made of it; "
                "what is stored is kept. Import its file again."
            ) from error

    def picture_id(self, source_sha256: str) -> str:
        """Return the id of the picture that this makes of a file; equal ones are the same."""
        made = asdict(replace(self, mapping=None))
        for name in ("shown", "told"):
            del made[name]
        # What a recipe of an earlier version did not have is left out where it says nothing, so
        # that a picture such a version began is known again.
        for name, nothing in (("part", None), ("drawn", 1)):
            if made[name] == nothing:
                del made[name]
        told = f"{source_sha256}\n{json.dumps(made, ensure_ascii=False, sort_keys=True)}"
        return sha256(told.encode()).hexdigest()


def rasterise(
    data: bytes,
    recipe: Recipe,
    password: str | None = None,
    cancelled: Cancelled = _never,
    *,
    name: str = "",
) -> Iterator[PlanRecord]:
    """Yield what a recipe makes of a file: an overview first, then tiles, then that it is complete.

    A drawing is preceded by how it lies on its picture. Runs in any thread; everything is decoded
    in child processes. Raises PlanError, PlanPasswordError or CancelledError.
    """
    from cpted_audit.imaging.plans.plans import take_plan  # slow to load

    if not recipe.drawing:
        yield from take_plan(
            data, recipe.page, dpi=recipe.dpi, password=password, cancelled=cancelled, name=name
        )
        return
    layers = None if recipe.layers is None else frozenset(recipe.layers)
    drawing = _ask(
        DrawDxf(data=data, layers=layers, metres_per_unit=recipe.metres_per_unit,
                longest_side=recipe.longest_side, part=recipe.part),
        DxfDrawing, cancelled,
    )  # fmt: skip
    yield drawing
    yield from take_plan(drawing.svg, dpi=_SVG_DPI, cancelled=cancelled, name=name)


_SVG_DPI = 96.0
"""At which a pixel of an SVG is one of its picture (CSS)."""


def look_at_drawing(data: bytes, cancelled: Cancelled = _never) -> DxfLook:
    """Return what a drawing holds, read in a child process; raises PlanError."""
    return _ask(LookAtDxf(data=data), DxfLook, cancelled)


def drawing_walls(
    data: bytes, recipe: Recipe, layers: frozenset[str], cancelled: Cancelled = _never
) -> DxfWalls:
    """Return the lines of chosen layers of a drawing in pixels of its picture, layer by layer.

    Raises PlanError.
    """
    if recipe.mapping is None:
        raise PlanError("That plan was not made of a drawing, so it has no layers to take from.")
    mapping = DxfMapping(
        left=recipe.mapping[0], top=recipe.mapping[1], pixels_per_unit=recipe.mapping[2]
    )
    request = FindDxfWalls(data=data, layers=layers, mapping=mapping, part=recipe.shown)
    return _ask(request, dict, cancelled)


def _ask(request: DxfRequest, wanted: type[_Answer], cancelled: Cancelled) -> _Answer:
    from cpted_audit.imaging.plans.plans import CANCELLED, NO_READER, PLAN_LIMITS
    from cpted_audit.jobs.pool import run_killable
    from cpted_audit.jobs.worker import Stopped

    try:
        with closing(
            run_killable(answer_dxf, [request], limits=PLAN_LIMITS, workers=1, cancelled=cancelled)
        ) as answers:
            answer: DxfAnswer | Stopped = next(answers)[1]
    except CancelledError:
        raise CancelledError(CANCELLED) from None
    except NoChildError as error:
        raise PlanError(NO_READER) from error
    if isinstance(answer, Stopped):
        raise PlanError(
            "The drawing was not imported: {reason}. Save it with fewer layers, or "
            "print it to a PDF, and import that.",
            reason=answer.reason,
        )
    if isinstance(answer, RefusedDxf):
        raise PlanError(answer.sentence)
    assert isinstance(answer, wanted)  # noqa: S101 - tells the type checker what was asked for
    return answer
