"""The photos that belong to no finding."""

from __future__ import annotations

from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Story
from cpted_audit.report.sections.photo_pairs import add_pairs
from cpted_audit.report.wording import photo_alt, photo_caption


def add(story: Story, report: Report) -> None:
    """Add the other photos as a sheet."""
    with story.section("Other photos"):
        if not report.other_photos:
            shown = any(view.photos for view in report.findings)
            story.paragraph(
                "Every photo of this audit stands with its finding."
                if shown
                else "This audit has no photos."
            )
        story.photo_grid(
            [
                (photo, photo_alt(photo), photo_caption(photo, place=True))
                for photo in report.other_photos
                if photo.before is None
            ],
            columns=3,
            max_height=190,
        )
        add_pairs(story, report.other_photos, place=True)
