"""Plan files made to harm: each ends in a sentence within its limits, and leaves no process."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pikepdf
import pytest
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_files import children, drawing, encoded, pdf

from cpted_audit.errors import PlanError
from cpted_audit.imaging.plans.child import OpenPage
from cpted_audit.imaging.plans.job import (
    LookInto,
    MakeOverview,
    PlanRequest,
    ReadLines,
    RefusedPlan,
)
from cpted_audit.imaging.plans.plans import (
    PlanFileFacts,
    plan_source,
    suggest_walls,
    take_plan,
    vector_lines,
)
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import Crew
from cpted_audit.jobs.worker import Stopped

pytestmark = pytest.mark.slow

TIGHT = Limits(seconds=4, memory_mb=500, pixels=50_000_000)


def changed(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    document = pikepdf.open(BytesIO(pdf()))
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def swollen_content(document: pikepdf.Pdf) -> None:
    """A page description of some kilobytes that unpacks to a gigabyte of lines."""
    packer = zlib.compressobj(9)
    lines = b"0 0 m 9 9 l S\n" * 75_000
    packed = b"".join(packer.compress(lines) for _ in range(1000)) + packer.flush()
    document.pages[0].Contents = document.make_stream(packed, Filter=pikepdf.Name.FlateDecode)


def swollen_picture(document: pikepdf.Pdf) -> None:
    """A picture of 3.6 billion pixels in colour, of which nearly all bytes are missing."""
    picture = document.make_stream(
        zlib.compress(bytes(10**6)),
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=60_000, Height=60_000,
        ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.FlateDecode,
    )  # fmt: skip
    page = document.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Big=picture))
    page.Contents = document.make_stream(b"400 0 0 300 0 0 cm /Big Do")


def multiplying_forms(document: pikepdf.Pdf) -> None:
    """Forms that each show the one before it ten times, nine deep."""
    page = document.pages[0]
    inner = None
    for _ in range(9):
        form = document.make_stream(b"/F Do " * 10 if inner is not None else b"0 0 m 9 9 l S")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([0, 0, 400, 300])
        if inner is not None:
            form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
        inner = form
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
    page.Contents = document.make_stream(b"/F Do")


def odd_box(document: pikepdf.Pdf) -> None:
    document.pages[0].MediaBox = pikepdf.Array([0, 0, -1e30, 1e30])


@pytest.mark.parametrize(
    "change", [swollen_content, swollen_picture, multiplying_forms, odd_box],
    ids=lambda change: change.__name__,
)  # fmt: skip
@pytest.mark.parametrize(
    "use", [lambda data: list(take_plan(data, limits=TIGHT)),
            lambda data: vector_lines(data, limits=TIGHT),
            lambda data: suggest_walls(data, limits=TIGHT)],
    ids=["take", "lines", "walls"],
)  # fmt: skip
def test_a_hostile_pdf_ends_within_the_limits(
    change: Callable[[pikepdf.Pdf], None], use: Callable[[bytes], object]
) -> None:
    with suppress(PlanError):  # any other error, and a hang, fail
        use(changed(change))
    assert children() == []


def test_a_page_that_unpacks_without_end_is_told_in_a_sentence() -> None:
    with pytest.raises(PlanError, match=r"^The plan was not imported: [^\n]+\.$"):
        list(take_plan(changed(swollen_content), limits=TIGHT))


def test_thousands_of_pages_are_refused() -> None:
    def many(document: pikepdf.Pdf) -> None:
        for _ in range(2000):
            document.pages.append(document.pages[0])

    with pytest.raises(PlanError, match=r"it has 2,001 pages, more than 2,000; import only"):
        plan_source(changed(many))


SEEDS = {
    "pdf": pdf(),
    "tiff": encoded(drawing(60, 40, "1"), "TIFF", compression="group4"),
    "png": encoded(drawing(60, 40), "PNG"),
    "jpeg": encoded(drawing(60, 40), "JPEG"),
    "webp": encoded(drawing(60, 40), "WEBP"),
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path/></svg>',
}


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=at_most(40), derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(harm=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=8))
def test_bytes_changed_at_random_are_taken_or_refused(
    kind: str, harm: list[tuple[int, int]]
) -> None:
    """Nothing but a result or a reason comes out, so nothing but the file is lost."""
    data = bytearray(SEEDS[kind])
    for place, value in harm:
        data[place % len(data)] = value
    open_page = OpenPage(PlanRequest(source=bytes(data), dpi=72, limits=Limits(pixels=2_000_000)))
    for order in (LookInto(), MakeOverview(), ReadLines()):
        answer = open_page.do(order)
        if isinstance(answer, RefusedPlan):
            assert answer.reason
            assert not answer.reason.endswith(".")
        elif isinstance(order, LookInto):
            assert isinstance(answer, PlanFileFacts)


class Remember:
    """A job that remembers the inputs its process has had."""

    def __init__(self) -> None:
        self.had: list[str] = []

    def __call__(self, order: str) -> tuple[int, list[str]]:
        if order == "die":
            os._exit(1)
        self.had.append(order)
        return os.getpid(), list(self.had)


def test_a_crew_works_in_stages_and_remembers() -> None:
    crew = Crew(Remember(), limits=Limits(), workers=1)
    try:
        (first,) = crew.work(["a"], lambda: False)
        (second,) = crew.work(["b"], lambda: False)
        assert first[1] == (second[1][0], ["a"])  # type: ignore[index]
        assert second[1][1] == ["a", "b"]  # type: ignore[index]
        (lost, after) = crew.work(["die", "c"], lambda: False)
        assert isinstance(lost[1], Stopped)
        assert after[1][1] == ["c"]  # type: ignore[index]
    finally:
        crew.close()
    assert children() == []
