"""The pages of an open audit, in the order they stand in on the rail."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cpted_audit.ui.documents.commands import REPORT
from cpted_audit.ui.frame.command import PageEntry
from cpted_audit.ui.history.commands import HISTORY
from cpted_audit.ui.interviews.commands import INTERVIEWS
from cpted_audit.ui.overview.commands import OVERVIEW
from cpted_audit.ui.photos.commands import PHOTOS
from cpted_audit.ui.plans.commands import PLANS
from cpted_audit.ui.registers.commands import DOORS
from cpted_audit.ui.walk.commands import WALK

PAGES: tuple[PageEntry[QWidget], ...] = (
    OVERVIEW, WALK, PLANS, DOORS, PHOTOS, INTERVIEWS, HISTORY, REPORT,
)  # fmt: skip
