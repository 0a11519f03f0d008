"""What a plan file holds, before it is brought in: pages of a document, or layers of a drawing."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.errors import PlanPasswordError
from cpted_audit.imaging.plans.kinds import PlanKind
from cpted_audit.imaging.plans.records import PlanSource
from cpted_audit.interchange.dxf.records import DxfLook
from cpted_audit.session.plans.recipe import Cancelled, look_at_drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLook:
    """A file that can be brought in; `drawing` is set for a CAD drawing alone."""

    file_name: str
    data: bytes
    source: PlanSource
    drawing: DxfLook | None = None
    password: str | None = None

    @property
    def has_resolution(self) -> bool:
        """Whether one chooses how many pixels an inch of it gets."""
        return self.source.kind in {PlanKind.PDF, PlanKind.SVG}


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
            f"“{file_name}” asks for its password; type it to import the plan.", missing=True
        )
    drawing = look_at_drawing(data, cancelled) if source.kind is PlanKind.DXF else None
    return PlanLook(
        file_name=file_name, data=data, source=source, drawing=drawing, password=password
    )
