"""What was read of the state's law on what a finding's item asks, beside the finding."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.domain.documents.law import ItemLaw, Passage
from cpted_audit.report.pdf import Content, Run
from cpted_audit.report.wording import finding_anchor, passage_text

LABEL = "Law"
NO_STATE = "Asked by law in some states; no state is chosen for this audit, so none was read."
NONE_READ = (
    "Asked by law in some states; of {state} nothing was read on it, which says nothing of its law."
)


def law_facts(
    law: ItemLaw | None, number: int, told: dict[Passage, int]
) -> Iterator[tuple[str, Content]]:
    """Yield the lines about the law for a finding; none where its item is not statutory.

    A passage is told whole at the first finding it belongs to, by its `number` kept in `told`, and
    named with a link there at the others.
    """
    if law is None:
        return
    if not law.rows:
        yield LABEL, NONE_READ.format(state=law.state) if law.state else NO_STATE
    for row, passage in enumerate(law.rows):
        first = told.setdefault(passage, number)
        label = LABEL if row == 0 else ""
        if first == number:
            yield label, [Run(f"{passage.citation}: ", bold=True), passage_text(passage)]
        else:
            there = Run(f"finding {first}", link=finding_anchor(first))
            yield label, [f"{passage.citation}: see ", there]
