"""How documents grow: with findings in the full report, with doors and markers in the sheets.

Each is made at a fifth of a size and at the size, from the open audit to the finished file that was
read back: 5 times as long is linear, 25 times by the square.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.frame import Turns

SIZES = {"findings": 1000, "doors": 5000, "markers": 5000}
DAY = date(2026, 11, 25)


def made(kind: str, count: int, folder: Path) -> Path:
    """Make the audit of a size."""
    path = folder / f"{kind}-{count}.cpted"
    {"findings": _with_findings, "doors": _with_doors, "markers": _with_markers}[kind](path, count)
    return path


def _with_findings(path: Path, count: int) -> None:
    from cpted_audit.domain.vocabulary import AnswerValue
    from cpted_audit.session.places import new_audit
    from cpted_audit.session.places.space_counts import parse_spaces
    from cpted_audit.session.walk.answers import Observation, answer_many

    rooms = parse_spaces([f"Main: classroom={count // 6 + 2}"])
    with new_audit.create(path, new_audit.NewAudit(site_name="Bench", names=rooms)) as session:
        asked = [one for one in session.walk.questions() if one.place.kind == "classroom"]
        answer_many(
            session,
            [
                Observation(
                    item_id=one.item.id, place_id=one.place.id, value=AnswerValue.NO,
                    note="Propped with a milk crate during a delivery.",
                )
                for one in asked[:count]
            ],
            "Walk",
        )  # fmt: skip


def _with_doors(path: Path, count: int) -> None:
    from bench.responder import make

    make(path, count, 5).close()


def _with_markers(path: Path, count: int) -> None:
    from bench.responder import brought_in, drawn, inside
    from cpted_audit.domain.plane import Point
    from cpted_audit.domain.plans.marker import MarkerKind
    from cpted_audit.domain.plans.plan import PlanKind
    from cpted_audit.session.places import new_audit
    from cpted_audit.session.plans.markers import add_markers

    kinds = (MarkerKind.EXTINGUISHER, MarkerKind.AED, MarkerKind.CAMERA, MarkerKind.STAIR)
    with new_audit.create(path, new_audit.NewAudit(site_name="Bench")) as session:
        site = brought_in(session, "Site", PlanKind.SITE, None, drawn(inside(), 235), 0)
        across = math.ceil(math.sqrt(count))
        wide, deep = 1980 / across, 1180 / across
        points = [
            [Point(210 + wide * (number % across), 210 + deep * (number // across))]
            for number in range(count)
        ]
        for number, kind in enumerate(kinds):
            add_markers(session, site.id, kind, points[number :: len(kinds)], label="Markers")


def document_of(kind: str, path: Path) -> None:
    """Make and check the document."""
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.documents import make_report
    from cpted_audit.session.session import Session

    audience = Audience.FULL if kind == "findings" else Audience.RESPONDER
    with Session.open(path, read_only=True) as session:
        make_report(session, path.with_suffix(".pdf"), audience, issued_on=DAY)


def grown(kind: str) -> Iterator[Turns]:
    """Make a document of a size, beside that of a fifth of it: five times would be linear."""
    with tempfile.TemporaryDirectory() as name:
        large, small = (made(kind, SIZES[kind] // part, Path(name)) for part in (1, 5))
        yield Turns(
            ours=lambda: document_of(kind, Path(large)), peer=lambda: document_of(kind, Path(small))
        )
