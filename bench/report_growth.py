"""How documents grow: with findings in the full report, with doors and markers in the sheets.

Each is made at a fifth of a size and at the size, each in a process of its own, and measured in
processor time of that process and its children, from the open audit to the finished file that was
read back. Told is the time and the exponent of the growth: 1 is linear, 2 is by the square.
Targets: every exponent at most 1.15.

Run: python bench/report_growth.py [findings|doors|markers …] [SHARE OF THE SIZES]
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from machine import describe

SIZES = {"findings": 1000, "doors": 5000, "markers": 5000}
TARGET = 1.15
DAY = date(2026, 11, 25)


def processor() -> float:
    """Return the seconds of the processor of this process and its ended children."""
    return sum(os.times()[:4])


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
    from responder_packet import make

    make(path, count, 5).close()


def _with_markers(path: Path, count: int) -> None:
    from responder_packet import brought_in, drawn, inside

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


def document_of(kind: str, path: Path) -> float:
    """Make and check the document; return the seconds of the processor."""
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.documents import make_report
    from cpted_audit.session.session import Session

    audience = Audience.FULL if kind == "findings" else Audience.RESPONDER
    with Session.open(path, read_only=True) as session:
        began = processor()
        make_report(session, path.with_suffix(".pdf"), audience, issued_on=DAY)
        return processor() - began


def alone(*arguments: str) -> str:
    """Run this file in a process of its own; return the last line it wrote."""
    run = subprocess.run(
        [sys.executable, __file__, *arguments], capture_output=True, check=True, text=True
    )
    return run.stdout.split()[-1]


def main() -> int:
    wanted = [one for one in sys.argv[1:] if one in SIZES] or list(SIZES)
    share = next((float(one) for one in sys.argv[1:] if one not in SIZES), 1.0)
    missed = 0
    print(describe())
    with tempfile.TemporaryDirectory() as name:
        for kind in wanted:
            large = round(SIZES[kind] * share)
            times = {}
            for count in (large // 5, large):
                path = alone("--make", kind, str(count), name)
                times[count] = min(float(alone("--document", kind, path)) for _ in range(2))
            small, whole = times.values()
            power = math.log(whole / small) / math.log(5)
            missed += power > TARGET
            print(f"{kind:9} {large // 5:,}: {small:.2f} s; {large:,}: {whole:.2f} s; "
                  f"grows by the power {power:.2f}, {whole / large * 1e3:.2f} ms each")  # fmt: skip
    return min(missed, 1)


COMMANDS: dict[str, Callable[..., object]] = {
    "--make": lambda kind, count, folder: made(kind, int(count), Path(folder)),
    "--document": lambda kind, path: document_of(kind, Path(path)),
}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        print(COMMANDS[sys.argv[1]](*sys.argv[2:]))
    else:
        sys.exit(main())
