"""The facility document: what there is to mend, for who mends it; no scores and no response."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cpted_audit.report.audience import Audience
from cpted_audit.report.facility import costs, things, work
from cpted_audit.report.facility import progress as facility_progress
from cpted_audit.report.facility.views import FacilityReport
from cpted_audit.report.full import ticking
from cpted_audit.report.header_footer import add_header_footer, dates_text
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.pdf import Built, Seal, Story, build, unsealed
from cpted_audit.report.sections import cover, plans

TITLE = "Repairs needed"


def _cover(story: Story, report: FacilityReport) -> None:
    cover.add(story, report, subtitle=TITLE)


def _contents(story: Story, _report: FacilityReport) -> None:
    with story.section("Contents", listed=False):
        story.toc(depth=2)


SECTIONS: Mapping[Part, Callable[[Story, FacilityReport], None]] = {
    Part.COVER: _cover,
    Part.CONTENTS: _contents,
    Part.WORK_PROGRESS: facility_progress.add,
    Part.COSTS: costs.add,
    Part.WORK: work.add,
    Part.WORK_THINGS: things.add,
    Part.WORK_PLANS: plans.add,
}


def build_facility(
    report: FacilityReport,
    target: Path,
    *,
    progress: Callable[[int], None],
    password: str = "",
    seal: Seal = unsealed,
) -> Built:
    """Write the facility document as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(
        title=f"{report.site.name}: {TITLE.lower()}",
        language=report.language,
        author=", ".join(person.name for person in report.people),
        subject=TITLE,
    )
    for part in parts_of(Audience.FACILITY):
        SECTIONS[part](story, report)
    furniture = add_header_footer(
        report.copy, header_left=report.site.name, cover=True,
        footer_left=dates_text(report.walked_on, report.issued_on),
    )  # fmt: skip
    return build(
        story, target, furniture=furniture, progress=ticking(progress), password=password,
        dots_per_inch=report.copy.dots_per_inch, seal=seal,
    )  # fmt: skip
