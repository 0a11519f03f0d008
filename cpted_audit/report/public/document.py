"""The public summary: that an audit took place, and counts; all else stays out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from cpted_audit.report import check_mark
from cpted_audit.report.audience import Audience
from cpted_audit.report.full import ticking
from cpted_audit.report.header_footer import add_header_footer, dates_text
from cpted_audit.report.parts import Part, parts_of
from cpted_audit.report.pdf import Built, Seal, Story, build, unsealed
from cpted_audit.report.public import counts, method
from cpted_audit.report.public import notice as public_notice
from cpted_audit.report.public.views import Notice

TITLE = "Notice of a CPTED audit"

SECTIONS: Mapping[Part, Callable[[Story, Notice], None]] = {
    Part.NOTICE: public_notice.add,
    Part.COUNTS: counts.add,
    Part.NOTICE_METHOD: method.add,
}


def build_public(
    notice: Notice,
    target: Path,
    *,
    progress: Callable[[int], None],
    password: str = "",
    seal: Seal = unsealed,
) -> Built:
    """Write the public summary as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(
        title=f"{notice.site.name}: {TITLE[0].lower()}{TITLE[1:]}",
        language=notice.language,
        author=", ".join(notice.agencies),
        subject=TITLE,
    )
    with story.section(TITLE, corner=check_mark.corner(notice.copy.imprint, size=48, rise=14)):
        for part in parts_of(Audience.PUBLIC):
            SECTIONS[part](story, notice)
    # The line of law is about the other documents; this one says so in its text.
    furniture = add_header_footer(
        replace(notice.copy, exemption=""), header_left=notice.site.name,
        footer_left=dates_text(notice.walked_on, notice.issued_on),
    )  # fmt: skip
    return build(
        story, target, furniture=furniture, progress=ticking(progress), password=password,
        seal=seal,
    )  # fmt: skip
