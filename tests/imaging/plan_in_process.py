"""What a child does with a plan file, done here: for many small cases, without starting one."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from cpted_audit.imaging.plans import job
from cpted_audit.imaging.plans.child import OpenPage
from cpted_audit.imaging.plans.plans import PLAN_LIMITS
from cpted_audit.imaging.plans.records import PlanOverview, PlanPage


def pages_of(data: bytes, password: str | None = None) -> tuple[PlanPage, ...]:
    request = job.PlanRequest(source=data, password=password, limits=PLAN_LIMITS)
    return OpenPage(request).do(job.LookInto()).pages


def seen(data: bytes, dpi: float = 150.0) -> tuple[PlanOverview, Image.Image]:
    """Return the first look at a page; of one of at most 1,600 pixels it is the page itself."""
    open_page = OpenPage(job.PlanRequest(source=data, dpi=dpi, limits=PLAN_LIMITS))
    overview = open_page.do(job.MakeOverview())
    image = Image.open(BytesIO(overview.overview)).convert("RGB")
    assert max(overview.width, overview.height) > 1600 or image.size == (
        overview.width, overview.height,
    )  # fmt: skip
    return overview, image
