"""How documents grow: with findings in the full report, with doors and markers in the sheets.

Ours is the document of a size, the peer the same of a fifth of it, both from the open audit to the
finished file that was read back. Where the time is linear their ratio is at most five.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from bench.audit_of_size import folder
from bench.frame import Turns

DAY = date(2026, 11, 25)
BUILDINGS = 5


def document(kind: str, count: int) -> Iterator[Turns]:
    """Make the document of so many findings, doors or markers, beside that of a fifth."""
    whole, part = _made(kind, count), _made(kind, count // 5)
    with tempfile.TemporaryDirectory() as name:
        target = Path(name, "document.pdf")
        yield Turns(ours=partial(_document, kind, whole, target),
                    peer=partial(_document, kind, part, target))  # fmt: skip


def _document(kind: str, path: Path, target: Path) -> None:
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.documents import make_report
    from cpted_audit.session.session import Session

    audience = Audience.FULL if kind == "findings" else Audience.RESPONDER
    with Session.open(path, read_only=True) as session:
        make_report(session, target, audience, issued_on=DAY)


def _made(kind: str, count: int) -> Path:
    path = folder() / f"growth-{kind}-{count}.cpted"
    if not path.is_file():
        MAKERS[kind](path, count)
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

    make(path, count, BUILDINGS).close()


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


MAKERS: dict[str, Callable[[Path, int], None]] = {
    "findings": _with_findings, "doors": _with_doors, "markers": _with_markers,
}  # fmt: skip
