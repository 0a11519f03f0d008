"""The annex about two raters: how far they agree, where they differ, and what was settled."""

from __future__ import annotations

from cpted_audit.analysis.agreement.pairs import Agreement
from cpted_audit.domain.vocabulary import label
from cpted_audit.report.agreement_words import (
    METHOD,
    coefficient_texts,
    pairs_words,
    rates_words,
    share_text,
)
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Content, Run, Story, Text
from cpted_audit.report.views import AgreementView, RatedView
from cpted_audit.report.wording import NOTHING, counted, listed, moment

_HEAD = ("Pairs", "Same", "Kappa", "Weighted kappa", "AC1")
_WIDTHS = (36, 92, 92, 92, 92)


def add(story: Story, report: Report) -> None:
    """Add the annex; nothing where no second rater answered."""
    view = report.agreement
    if view is None:
        return
    found = view.found
    with story.section("Agreement of two raters"):
        story.paragraph(
            "A second person answered the same questions without seeing the first's answers. "
            "Those answers make no finding and are in no score."
        )
        story.facts(
            [
                ("First", listed(view.first) or "not said"),
                ("Second", listed(view.second) or "not said"),
            ]
        )
        story.paragraph(f"{pairs_words(found.overall)} {rates_words(view.rates)}")
        story.table(
            [["", *_HEAD]], [_row("All questions", found.overall)], widths=(0, *_WIDTHS)
        )  # fmt: skip
        story.paragraph(str(METHOD), style="small")
        with story.section("By section"):
            rows = [_row(view.titles.get(one, one), some) for one, some in found.sections.items()]
            story.table([["Section", *_HEAD]], rows, widths=(0, *_WIDTHS), tight=True)
        _items(story, view)
        _differing(story, view)


def _row(name: Text, agreement: Agreement) -> list[Content]:
    return [
        name or NOTHING, f"{agreement.pairs:,}", share_text(agreement),
        *coefficient_texts(agreement),
    ]  # fmt: skip


def _items(story: Story, view: AgreementView) -> None:
    differing = {one: some for one, some in view.found.items.items() if some.same < some.pairs}
    left = len(view.found.items) - len(differing)
    with story.section("By item"):
        if differing:
            rows = [_row(one, some) for one, some in differing.items()]
            story.table([["Item", *_HEAD]], rows, widths=(0, *_WIDTHS), tight=True)
        if left:
            story.paragraph(f"On every place of {counted(left, 'item')} both said the same.")


def _differing(story: Story, view: AgreementView) -> None:
    with story.section("Where they differ"):
        if not view.differing:
            story.paragraph("Nowhere.")
            return
        story.table(
            [["Item", "Where", "First", "Second", "Note of the second", "Settled"]],
            [_differs(one) for one in view.differing],
            widths=(40, 140, 62, 88, 0, 92), tight=True,
        )  # fmt: skip


def _differs(one: RatedView) -> list[Content]:
    second = one.second
    who = f"{second.observer or 'not said'}, {moment(second.observed_at)}"
    said = [label(one.pair.second), f" · {who}"]
    settled: Text = "not settled"
    if second.settled_at is not None:
        now = NOTHING if one.settled is None else label(one.settled)
        by = second.settled_by or "not said"
        at = f"{by}, {moment(second.settled_at)}"
        settled = [Run(now, bold=True), f" · {at}"]
        if not one.stands:
            settled = [f"{at}; answered again since: ", Run(now, bold=True)]
    return [
        Run(one.pair.item.id, bold=True), one.pair.path, label(one.pair.first), said,
        second.note or NOTHING, settled,
    ]  # fmt: skip
