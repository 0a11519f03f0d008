"""How such an audit is done, and why no more than this can be told."""

from __future__ import annotations

from cpted_audit.report.pdf import Story
from cpted_audit.report.public.views import Notice

HOW = (
    "Crime prevention through environmental design (CPTED) looks at how a place is laid out, "
    "used and kept. A team walks the school by day and after dark with a checklist in which every "
    "item states a condition as it should be, and writes down whether it was so on that day. An "
    "item is asked at every place it belongs to, so one item can be asked many times."
)
WHAT_IT_SAYS = (
    "An audit counts what was observed on the dates above. It is not a grade of a school or a "
    "comparison with another one. What was found goes to those who can repair it and to the "
    "agencies that answer a call; it is not part of this notice, because details could help "
    "someone who wants to do harm."
)


def add(story: Story, notice: Notice) -> None:
    """Add the method, and the line of law where there is one."""
    with story.keep_together(), story.section("How the audit was done"):
        story.paragraph(HOW)
        story.paragraph(WHAT_IT_SAYS)
        if notice.copy.exemption:
            story.paragraph(f"The other documents of this audit: {notice.copy.exemption}")
