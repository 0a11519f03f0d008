"""Gather what two raters said for the documents whose readers may have it."""

from __future__ import annotations

from cpted_audit.analysis.agreement.pairs import error_rates, report_of
from cpted_audit.report.audience import Audience, keep, may_have_field
from cpted_audit.report.views import AgreementView, RatedView
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import stands
from cpted_audit.session.walk.raters import pairs, raters, second_answers


def gather_agreement(session: Session, audience: Audience) -> AgreementView | None:
    """Return the agreement of two raters; None where nobody rated, or readers may not have it."""
    if not may_have_field(audience, "secondanswer", "value"):
        return None
    rated = pairs(session)
    if not rated:
        return None
    seconds, answers = second_answers(session), session.walk.answers
    first, second = raters(session)
    keys = [(one, (one.item.id, one.place_id)) for one in rated if not one.same]
    return AgreementView(
        found=report_of(rated),
        first=first,
        second=second,
        rates=error_rates(rated),
        titles={section.id: section.title for section in session.checklist.sections},
        differing=[
            RatedView(
                pair=one,
                second=keep(seconds[key], audience),
                settled=answers[key].value,
                stands=stands(answers[key], seconds[key]),
            )
            for one, key in keys
        ],
    )
