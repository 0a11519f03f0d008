"""Gather the papers for who repairs: one finding, the punch list, costs and the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from cpted_audit.analysis.findings.costs import action_costs
from cpted_audit.analysis.findings.life import same_person
from cpted_audit.analysis.findings.lists import FILTERS, GROUPINGS, FindingsGroup, grouped, select
from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience, keep
from cpted_audit.report.copies import PaperKind
from cpted_audit.report.facility.finding_sheet import FindingSheet, PlanDetail
from cpted_audit.report.facility.fiscal_page import FiscalPage, FixPlanPage
from cpted_audit.report.facility.paper import AboutPaper
from cpted_audit.report.facility.punch_list import PunchList
from cpted_audit.report.facility.timeline import TimelinePage
from cpted_audit.report.model import FindingView, PhotoView
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, copy_facts
from cpted_audit.session.documents.copies.recipients import (
    for_recipient,
    record_copy,
    take_number,
)
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.documents.plans import GatheredPlan
from cpted_audit.session.documents.progress import gather_fix_plans, gather_timeline
from cpted_audit.session.findings.rows import asking
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session

_FOR = Audience.FACILITY


def _about(
    session: Session, found: FindingGathering, on: date, choices: Choices
) -> AboutPaper:  # fmt: skip
    return AboutPaper(
        school=keep(session.site, _FOR).name, language=found.walk.checklist.language,
        copy=copy_facts(session, _FOR, choices), printed_on=on,
    )  # fmt: skip


def gather_finding_sheet(
    session: Session, number: int, *, on: date, choices: Choices = PLAIN
) -> FindingSheet:
    """Return the sheet of the finding with a number, in one moment of the audit.

    Raises AuditError where no finding has that number, or it was set aside.
    """
    with session.document.reading():
        found = FindingGathering(session, _FOR, on)
        finding = next((one for one in found.open if one.number == number), None)
        if finding is None:
            if any(one.finding.number == number for one in found.aside):
                raise AuditError(
                    "Finding {number} was set aside, so no sheet was made. Take it up again first.",
                    number=number,
                )
            raise AuditError(
                "There is no finding {number}, so no sheet was made. The numbers are in the "
                "report and in the list of findings.",
                number=number,
            )
        view = found.view(finding)
        return FindingSheet(
            about=_about(session, found, on, choices),
            view=replace(view, photos=_own(session, view), comments=(), observations=()),
            detail=_detail(found, view),
        )


def gather_punch_list(
    session: Session,
    *,
    on: date,
    which: str = "to-do",
    by: str = "owner",
    only: str = "",
    choices: Choices = PLAIN,
) -> PunchList:
    """Return the findings a filter holds in groups, each in the order of the walk.

    With `only` there is the group of that name alone. Raises AuditError where the list is empty.
    """
    with session.document.reading():
        found = FindingGathering(session, _FOR, on)
        at = {place.id: number for number, place in enumerate(found.walk.route())}
        rows = [found.view(finding).row for finding in found.open]
        asked = asking(session, today=on)
        walked = sorted(select(rows, which, asked), key=lambda row: at.get(row.place.id, len(at)))
        groups = grouped(walked, by, asked)
        if only:
            groups = _only(groups, only)
        if not groups:
            raise AuditError("No finding is in this list, so no punch list was printed.")
        return PunchList(
            about=_about(session, found, on, choices),
            which=next(one.words for one in FILTERS if one.name == which),
            grouping=by,
            by=next(grouping.words for grouping in GROUPINGS if grouping.name == by),
            groups=groups,
        )


def _only(groups: list[FindingsGroup], only: str) -> list[FindingsGroup]:
    wanted = [group for group in groups if same_person(group.words, only)]
    if not wanted and groups:
        known = ", ".join(f"“{group.words}”" for group in groups)
        raise AuditError(
            "No group is called “{only}”, so no punch list was printed. The groups are {known}.",
            only=only,
            known=known,
        )
    return wanted


def gather_fiscal_page(
    session: Session, *, on: date, begins: int, choices: Choices = PLAIN
) -> FiscalPage:
    """Return the costs of what is still to be done; budget years begin with a month (1–12)."""
    with session.document.reading():
        found = FindingGathering(session, _FOR, on)
        rows = [found.view(finding).row for finding in found.open]
        return FiscalPage(
            about=_about(session, found, on, choices), begins=begins, costs=action_costs(rows, on)
        )  # fmt: skip


def gather_fix_plan_page(
    session: Session, name: str, *, on: date, choices: Choices = PLAIN
) -> FixPlanPage:
    """Return a kept plan with what is still to do of it.

    Raises AuditError where no plan of that name is kept.
    """
    with session.document.reading():
        found = FindingGathering(session, _FOR, on)
        views = gather_fix_plans(session, _FOR, found.walk, found.open, with_curve=True)
        view = next((one for one in views if one.kept.name == name), None)
        if view is None:
            raise AuditError("No fix plan is called “{name}”; nothing was printed.", name=name)
        return FixPlanPage(about=_about(session, found, on, choices), view=view)


def begin_paper(session: Session, choices: Choices) -> Choices:
    """Return the choices of a paper, with its number taken where somebody is named to get it.

    Raises AuditError for a name too long for the foot of a page, ReadOnlyError where the number
    cannot be kept.
    """
    named = for_recipient(session, choices)
    return named if named.number is None else replace(named, number=take_number(session.log))


def record_paper(
    session: Session, path: Path, kind: PaperKind, choices: Choices, *, on: date
) -> Recipient | None:
    """Write a paper that was made into the log of copies, unless it is for nobody named.

    Raises StorageError when the file cannot be read back.
    """
    return record_copy(session, path, _FOR, choices, issued_on=on, document=kind.value)


def gather_timeline_page(session: Session, *, on: date, choices: Choices = PLAIN) -> TimelinePage:
    """Return what is to be done by whom until when, as of a day."""
    with session.document.reading():
        return TimelinePage(
            school=keep(session.site, _FOR).name,
            language=session.walk.checklist.language,
            copy=copy_facts(session, _FOR, choices),
            view=gather_timeline(session, on),
        )


def photos_left_out(session: Session, sheet: FindingSheet) -> int:
    """Return how many photos of a finding are not on its sheet, as students may be in them."""
    shown = {one.number for photo in sheet.view.photos for one in photo.chain}
    return sum(
        number not in shown and _whose(session, photo) == sheet.view.finding.id
        for number, photo in enumerate(photos(session), start=1)
    )


def _own(session: Session, view: FindingView) -> list[PhotoView]:
    """Return the photos of a finding, without those before them that are another finding's."""
    stored = photos(session)
    others = {
        number
        for number, photo in enumerate(stored, start=1)
        if _whose(session, photo) not in ("", view.finding.id)
    }

    def without(photo: PhotoView) -> PhotoView | None:
        before = None if photo.before is None else without(photo.before)
        return before if photo.number in others else replace(photo, before=before)

    return [photo for photo in map(without, view.photos) if photo is not None]


def _whose(session: Session, photo: Photo) -> str:
    """Return the finding a photo is of, or its answer's; empty for a photo of neither."""
    if photo.finding_id is not None or photo.answer_id is None:
        return photo.finding_id or ""
    finding = session.findings.get(photo.answer_id)
    return photo.answer_id if finding is None else finding.id


def _detail(found: FindingGathering, view: FindingView) -> PlanDetail | None:
    """Return where a finding stands on the first plan it is pinned on."""
    if not view.pins:
        return None
    pin = view.pins[0]
    plan = found.plans.plans[pin.plan - 1]
    alone = replace(plan.view, drawn=(), legend=(), counts=(), spots=(), pins=(), file="")
    return PlanDetail(
        plan=alone, at=pin.at, words=pin.words,
        drawn=plan.drawn(only=_of_finding(plan, view.finding)),
    )  # fmt: skip


def _of_finding(plan: GatheredPlan, finding: OpenFinding) -> set[MarkerId]:
    """Return the markers of a finding, and of the answer that made it."""
    answer = None if finding.question is None else finding.question.answer
    return {
        marker.id
        for marker in plan.found
        if marker.finding_id == finding.id or (answer is not None and marker.answer_id == answer.id)
    }
